from __future__ import annotations

from collections.abc import Callable

import pytest

from qjlaw.document import Block, Cell, Document
from qjlaw.structure import address_of, part_at, provision_at, understand

Make = Callable[[str], Document]

NOTICE = """\
云岭县人民政府关于印发《云岭县共享单车停放管理办法（试行）》的通知
云岭府规〔2026〕3号
各乡镇人民政府，各街道办事处，县政府各部门：
《云岭县共享单车停放管理办法（试行）》已经2026年2月6日县人民政府第41次常务会议审议通过，现印发给你们。
附件：停放点设置要求
云岭县人民政府
2026年2月10日
（此件公开发布）
云岭县共享单车停放管理办法（试行）
目　　录
第一章　总则
第二章　停放与服务
第三章　附则
第一章　总则
第一条　为了规范停放秩序，根据《中华人民共和国道路交通安全法》，结合本县实际，制定本办法。
第二条　本办法适用于本县城区共享单车的停放、服务和监督管理。
本办法所称共享单车，是指由经营者投放、供公众分时使用的自行车。
第二章　停放与服务
第一节　停放
第三条　经营者应当遵守下列规定：
（一）按照备案的数量投放车辆；
（二）公布服务规则，载明下列内容：
1.收费标准；
2.投诉渠道。
违反前款第二项规定的，由县城市管理部门责令改正。
第三条之一　按照第三条规定停放的车辆，不予清运。
第二节　服务
第四条 经营者应当做到：（一）即时受理投诉；（二）及时维修车辆。
第三章　附则
第五条　本办法由县城市管理局负责解释。
第六条　本办法自2026年4月1日起施行，有效期2年。《云岭县自行车停放规定》同时废止。
附件
停放点设置要求
一、停放点应当避开盲道。
二、停放点应当设置标线。"""

OPINION = """\
青溪市人民政府办公室关于促进社区食堂健康发展的实施意见
青溪府办发〔2026〕15号
各县（区）人民政府，市政府各部门：
为了完善社区助餐服务，经市政府同意，提出以下实施意见。
一、总体要求
坚持公益属性，稳步推进。
到2028年，社区食堂覆盖率明显提高。
二、主要任务
（一）科学布局。各县（区）根据人口分布编制布点方案。
支持利用闲置用房举办社区食堂。
（二）落实扶持政策
1、对社区食堂运营企业给予一次性补助，标准如下：
（1）新建的，每家5万元；
（2）改建的，每家3万元。
补助资金由县（区）财政承担。
2、用水用电按照居民价格执行。
三、附则
本意见自印发之日起施行，有效期至2030年12月31日。
青溪市人民政府办公室
2026年3月2日"""

PLAN = """\
某某政府网|市级政府网
您当前的位置: 首页>政务公开>政策文件
[ 索引号 ] 1150000000/2026-00012 [ 发文字号 ] 柳河委发〔2026〕5号
[ 主题分类 ] 综合 [ 体裁分类 ] 其他公文
[ 发布机构 ] 柳河区政府办公室 [ 有效性 ] 有效
[ 成文日期 ] 2026-03-05 [ 发布日期 ] 2026-03-20

中共柳河区委 柳河区人民政府关于印发《柳河区数字乡村建设
行动方案(2026—2028年)》的通知

各镇党委、人民政府,各街道党工委、办事处:
现将《柳河区数字乡村建设行动方案(2026—2028年)》印发给你们,请认真贯彻执行。
             中共柳河区委         柳河区人民政府
                   2026年3月5日
(此件公开发布)
柳河区数字乡村建设行动方案
(2026—2028年)
为加快数字乡村建设,制定本方案。
一、总体要求
(一)指导思想
坚持以人民为中心,推动城乡融合。
(二)主要目标
到2028年,行政村网络全面覆盖。
二、重点任务
(三)完善基础设施
1.各镇街要推进光纤改造。
2.区级部门要统筹资金。
(四)培育应用
3.区农业农村委要建设数据平台。
三、保障措施
(五)加强组织领导。各镇街、各部门要压实责任。
全区各镇街要抓好落实。
扫一扫在手机打开当前页"""

FLAT = (
    "各镇人民政府，各街道办事处，市政府各部门：《沐阳市临时摊点管理办法》已经市政府研究同意"
    "，现印发给你们，请认真贯彻执行。沐阳市人民政府办公室2025年6月26日沐阳市临时摊点管理办"
    "法第一章  总  则第一条　为加强临时摊点管理，根据《城市市容和环境卫生管理条例》等规定，"
    "制定本办法。第二条  临时摊点经营者应当遵守本办法。　　第二章  设  置第三条  设置临时摊"
    "点应当符合下列条件：（一）不占用消防通道；（二）不影响行人通行。违反第二条规定的，依法"
    "处理。第四条  各镇街按照第三条第一款规定公布摊点位置。第三章  附  则第五条  本办法自20"
    "25年8月1日起施行。"
)

ANNOUNCEMENT = """\
安澜县公安局关于城区部分路段禁止货车通行的通告
2026年第2号
为保障道路交通安全，根据《中华人民共和国道路交通安全法》第三十九条的规定，现通告如下：
一、每日7时至21时，禁止核载2吨以上货车驶入人民路。
二、确需通行的，驾驶人应当通过线上渠道申领通行码。
三、本通告自2026年5月1日起施行，有效期1年。
特此通告。
安澜县公安局
二〇二六年四月十五日"""


def addresses(document: Document) -> list[str]:
    return [provision.address for provision in understand(document).provisions]


def test_notice_and_measures(document: Make) -> None:
    assert addresses(document(NOTICE)) == [
        "通知/标题",
        "通知/发文字号",
        "通知/主送机关",
        "通知/第1段",
        "通知/附件说明",
        "通知/落款",
        "办法/标题",
        "办法/目录",
        "办法/第一章",
        "办法/第一章/第一条",
        "办法/第一章/第二条",
        "办法/第一章/第二条/第一款",
        "办法/第一章/第二条/第二款",
        "办法/第二章",
        "办法/第二章/第一节",
        "办法/第二章/第一节/第三条",
        "办法/第二章/第一节/第三条/第一款",
        "办法/第二章/第一节/第三条/第一款/第（一）项",
        "办法/第二章/第一节/第三条/第一款/第（二）项",
        "办法/第二章/第一节/第三条/第一款/第（二）项/第1目",
        "办法/第二章/第一节/第三条/第一款/第（二）项/第2目",
        "办法/第二章/第一节/第三条/第二款",
        "办法/第二章/第一节/第三条之一",
        "办法/第二章/第二节",
        "办法/第二章/第二节/第四条",
        "办法/第二章/第二节/第四条/第（一）项",
        "办法/第二章/第二节/第四条/第（二）项",
        "办法/第三章",
        "办法/第三章/第五条",
        "办法/第三章/第六条",
        "附件/标题",
        "附件/一、",
        "附件/二、",
    ]


def test_one_annexed_measure_needs_no_name_in_front(document: Make) -> None:
    text = NOTICE[: NOTICE.index("\n附件\n")].replace("附件：停放点设置要求\n", "")
    found = addresses(document(text))
    assert found[:3] == ["通知/标题", "通知/发文字号", "通知/主送机关"]
    assert "第一章/第二条/第二款" in found
    assert "第二章/第一节/第三条/第一款/第（二）项/第1目" in found


def test_opinion_with_headings(document: Make) -> None:
    assert addresses(document(OPINION)) == [
        "标题",
        "发文字号",
        "主送机关",
        "第1段",
        "一、",
        "一、/第1段",
        "一、/第2段",
        "二、",
        "二、/（一）",
        "二、/（一）/第1段",
        "二、/（一）/第2段",
        "二、/（二）",
        "二、/（二）/1.",
        "二、/（二）/1./第1段",
        "二、/（二）/1./第1段/（1）",
        "二、/（二）/1./第1段/（2）",
        "二、/（二）/1./第2段",
        "二、/（二）/2.",
        "三、",
        "落款",
    ]


def test_plan_on_a_portal_page_with_numbers_through_all_sections(document: Make) -> None:
    assert addresses(document(PLAN)) == [
        "通知/文首",
        "通知/标题",
        "通知/主送机关",
        "通知/第1段",
        "通知/落款",
        "标题",
        "第1段",
        "一、",
        "一、/（一）",
        "一、/（二）",
        "二、",
        "二、/（三）",
        "二、/（三）/1.",
        "二、/（三）/2.",
        "二、/（四）",
        "二、/（四）/3.",
        "三、",
        "三、/（五）",
        "第2段",
        "页尾",
    ]


def test_a_document_run_together_on_one_line(document: Make) -> None:
    assert addresses(document(FLAT)) == [
        "通知/主送机关",
        "通知/第1段",
        "通知/落款",
        "标题",
        "第一章",
        "第一章/第一条",
        "第一章/第二条",
        "第二章",
        "第二章/第三条",
        "第二章/第三条/第（一）项",
        "第二章/第三条/第（二）项",
        "第二章/第四条",
        "第三章",
        "第三章/第五条",
    ]


def test_announcement(document: Make) -> None:
    assert addresses(document(ANNOUNCEMENT)) == [
        "标题",
        "发文字号",
        "第1段",
        "一、",
        "二、",
        "三、",
        "第2段",
        "落款",
    ]


@pytest.mark.parametrize(
    ("words", "address"),
    [
        ("投诉渠道", "办法/第二章/第一节/第三条/第一款/第（二）项/第2目"),
        ("违反前款第二项", "办法/第二章/第一节/第三条/第二款"),
        ("不予清运", "办法/第二章/第一节/第三条之一"),
        ("及时维修", "办法/第二章/第二节/第四条/第（二）项"),
        ("避开盲道", "附件/一、"),
        ("第41次常务会议", "通知/第1段"),
        ("2026年2月10日", "通知/落款"),
    ],
)
def test_address_of_words(document: Make, words: str, address: str) -> None:
    structure = understand(document(NOTICE))
    start = NOTICE.index(words)
    assert address_of(structure, start, start + len(words)) == address
    provision = provision_at(structure, start)
    assert provision is not None
    assert provision.address == address


def test_a_span_over_two_items_has_the_address_above_them(document: Make) -> None:
    structure = understand(document(NOTICE))
    start, end = NOTICE.index("（一）按照备案"), NOTICE.index("2.投诉渠道")
    assert address_of(structure, start, end) == "办法/第二章/第一节/第三条/第一款"


def test_part_at(document: Make) -> None:
    structure = understand(document(NOTICE))
    assert part_at(structure, 0).name == "通知"
    assert part_at(structure, NOTICE.index("投诉渠道")).name == "办法"
    assert part_at(structure, len(NOTICE) + 5).name == "附件"
    assert part_at(structure, -1).kind == "outer"


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("（一）", "（二）", ["第一条/第（一）项", "第一条/第（二）项"]),
        ("(一)", "(二)", ["第一条/第（一）项", "第一条/第（二）项"]),
        ("㈠", "㈡", ["第一条/第㈠项", "第一条/第㈡项"]),
        ("1.", "2.", ["第一条/第1项", "第一条/第2项"]),
        ("1．", "2．", ["第一条/第1项", "第一条/第2项"]),
        ("1、", "2、", ["第一条/第1项", "第一条/第2项"]),
        ("（1）", "（2）", ["第一条/第1项", "第一条/第2项"]),
        ("①", "②", ["第一条/第1项", "第一条/第2项"]),
    ],
)
@pytest.mark.parametrize("between", ["\n", ""], ids=["lines", "run together"])
def test_variants_of_numbers(
    document: Make, first: str, second: str, expected: list[str], between: str
) -> None:
    text = f"第一条　申请人提交下列材料：{between}{first}申请书；{between}{second}身份证明。"
    assert addresses(document(text)) == ["第一条", *expected]


@pytest.mark.parametrize(
    "text",
    [
        "第一条　适用本办法。\n按照第八条规定处理的，从其规定。",
        "第一条　适用本办法。\n第八条规定的情形，从其规定。",
        "第一条　适用本办法。\n依照前款第（二）项和第（三）项处理。",
        "第一条　适用本办法。\n增长1.5倍的，不适用前款。",
    ],
)
def test_references_are_no_headings(document: Make, text: str) -> None:
    assert addresses(document(text)) == ["第一条", "第一条/第一款", "第一条/第二款"]


def test_automatic_numbers_count_like_typed_ones() -> None:
    text = "第一条\t制定本办法。\n第二条\t本办法适用于本县。\n（一）\t城区；\n（二）\t镇区。"
    blocks, start = [], 0
    for line in text.split("\n"):
        blocks.append(Block(start, start + len(line), label=line.index("\t")))
        start += len(line) + 1
    found = addresses(Document("a.docx", "docx", "0" * 64, text, tuple(blocks)))
    assert found == ["第一条", "第二条", "第二条/第（一）项", "第二条/第（二）项"]


def test_tables_stand_under_their_provision() -> None:
    rows = [["项目", "标准"], ["一、办公", "1.按人"]]
    text, blocks = "第一条　标准见下表：\n", [Block(0, 10)]
    for row, cells in enumerate(rows, 1):
        for column, words in enumerate(cells, 1):
            cell = Cell(1, row, column)
            blocks.append(Block(len(text), len(text) + len(words), "cell", cell))
            text += words + ("\t" if column == 1 else "\n")
    begin = len(text)
    text += "第二条　本办法自印发之日起施行。"
    blocks.append(Block(begin, len(text)))
    document = Document("a.docx", "docx", "0" * 64, text, tuple(blocks))
    assert addresses(document) == [
        "第一条",
        "第一条/表1/第1行",
        "第一条/表1/第1行/第1列",
        "第一条/表1/第1行/第2列",
        "第一条/表1/第2行",
        "第一条/表1/第2行/第1列",
        "第一条/表1/第2行/第2列",
        "第二条",
    ]
    start = text.index("1.按人")
    assert address_of(understand(document), start, start + 4) == "第一条/表1/第2行/第2列"


def test_a_text_in_a_frame_of_one_cell_is_read_as_text() -> None:
    text = "第一条　适用本县。\n第二条　自印发之日起施行。"
    cell = Cell(1, 1, 1)
    end = text.index("\n")
    blocks = (Block(0, end, "cell", cell), Block(end + 1, len(text), "cell", cell))
    document = Document("a.docx", "docx", "0" * 64, text, blocks)
    assert addresses(document) == ["第一条", "第二条"]


def test_attachments_have_their_names_in_front(document: Make) -> None:
    text = NOTICE.replace("\n附件\n", "\n附件1\n") + "\n附件2\n巡查记录表\n一、每日填写。"
    found = addresses(document(text))
    assert "附件1/一、" in found
    assert found[-1] == "附件2/一、"
    assert "办法/第一章/第一条" in found
