from __future__ import annotations

from collections.abc import Callable

import pytest

from qjlaw.document import Document
from qjlaw.structure import Structure, understand

Make = Callable[[str], Document]
SIGNED = "\n云岭县人民政府\n2026年3月1日"
SENT_TO = "\n云岭府发〔2026〕6号\n各乡镇人民政府：\n"


def judge(document: Make, title: str, body: str, tail: str = SIGNED) -> Structure:
    return understand(document(title + SENT_TO + body + tail))


@pytest.mark.parametrize(
    ("title", "body", "kind", "verdict"),
    [
        (
            "云岭县人民政府关于规范夜市经营的通知",
            "一、经营者应当亮照经营。",
            "normative",
            "normative",
        ),
        (
            "云岭县人民政府关于做好夜市巡查工作的通知",
            "一、各部门要加强值班值守。",
            "normative",
            "not_normative",
        ),
        (
            "云岭县洪涝灾害应急预案",
            "一、任何单位和个人不得擅自进入警戒区。",
            "normative",
            "normative",
        ),
        ("云岭县洪涝灾害应急预案", "一、县应急局负责信息报送。", "plan", "not_normative"),
        (
            "云岭县工业企业扶持政策",
            "一、对新投产企业给予最高50万元奖励。",
            "normative",
            "normative",
        ),
        ("云岭县环境整治实施方案", "一、各乡镇要建立台账。", "plan", "not_normative"),
        ("云岭县环境整治实施方案", "一、养殖户应当自行拆除圈舍。", "plan", "uncertain"),
        (
            "云岭县2026年重点工作要点",
            "一、指导思想\n各部门要落实责任。\n二、工作目标\n完成任务。",
            "plan",
            "not_normative",
        ),
        (
            "云岭县人民政府关于表彰先进集体的决定",
            "决定对县水利局予以表彰。",
            "internal",
            "not_normative",
        ),
        (
            "云岭县人民政府关于李四任职的通知",
            "任命李四为县财政局局长。",
            "internal",
            "not_normative",
        ),
        ("云岭县人民政府关于同意设立夜市的批复", "同意设立城南夜市。", "internal", "not_normative"),
        ("云岭县人民政府专题会议纪要", "会议议定，企业应当限期搬迁。", "minutes", "not_normative"),
        ("云岭县产业园项目投资协议", "甲方应当供地，企业应当投产。", "agreement", "not_normative"),
        ("云岭县市政道路工程招标文件", "投标人应当具备相应资质。", "tender", "not_normative"),
    ],
)
def test_by_effect_and_not_by_name(
    document: Make, title: str, body: str, kind: str, verdict: str
) -> None:
    found = judge(document, title, body)
    assert (found.instrument.kind, found.scope.verdict) == (kind, verdict)
    assert all(reason for reason in found.scope.reasons)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "云岭省河道条例\n2020年5月1日云岭省人民代表大会常务委员会通过\n第一条　管理河道。",
            "local_regulation",
        ),
        (
            "河道采砂条例\n（2020年5月1日国务院令第700号公布）\n第一条　为了管理采砂，制定本条例。",
            "administrative_regulation",
        ),
        (
            (
                "中华人民共和国国务院令\n第901号\n现公布《河道采砂条例》，自2026年5月1日起施行。\n"
                "总理　　李某\n2026年3月1日\n河道采砂条例\n第一条　为了管理采砂，制定本条例。"
            ),
            "administrative_regulation",
        ),
        (
            "采砂船舶管理规定\n（2020年5月1日交通运输部令第8号公布）\n第一条　管理船舶。",
            "rule",
        ),
        (
            "云岭省采砂管理办法\n（2020年5月1日云岭省人民政府令第300号公布）\n第一条　管理采砂。",
            "rule",
        ),
        (
            "中华人民共和国河道法\n（2020年5月1日全国人民代表大会常务委员会通过）\n第一条　保护。",
            "law",
        ),
        (
            "国务院办公厅关于加强河道管理的意见\n国办发〔2026〕3号\n一、企业应当配合检查。",
            "state_council_document",
        ),
    ],
)
def test_higher_instruments_are_out_of_scope(document: Make, text: str, kind: str) -> None:
    found = understand(document(text))
    assert found.instrument.kind == kind
    assert found.scope.verdict == "not_normative"


PROVINCIAL = (
    "\n第一条　为了规范河道采砂，制定本{form}。\n第二条　采砂单位应当公示作业时间。\n"
    "第三条　县级以上水行政主管部门负责监督。\n"
    "第四条　违反本{form}的，由水行政主管部门处一千元以上五千元以下罚款。\n"
    "第五条　本{form}自公布之日起施行。"
)


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("云岭省河道采砂管理办法", "rule"),
        ("重庆市社区食堂管理规定", "rule"),
        ("广西壮族自治区市场中介管理办法", "rule"),
        ("云岭省水利厅河道采砂管理办法", "normative"),
        ("重庆市青溪区河道采砂管理办法", "normative"),
        ("云岭县河道采砂管理办法", "normative"),
        ("云岭省河道采砂管理实施方案", "plan"),
    ],
)
def test_a_measure_of_a_province_that_fines_is_a_rule(
    document: Make, title: str, kind: str
) -> None:
    text = title + PROVINCIAL.format(form="规定" if title.endswith("规定") else "办法")
    found = understand(document(text))
    assert found.instrument.kind == kind
    if kind == "rule":
        assert "罚款" in found.instrument.why


def test_a_measure_of_a_province_without_fines_or_in_a_notice_is_no_rule(document: Make) -> None:
    text = "云岭省河道采砂管理办法" + PROVINCIAL.format(form="办法")
    mild = text.replace("处一千元以上五千元以下罚款", "予以提醒")
    assert understand(document(mild)).instrument.kind == "normative"
    sent = "云岭省人民政府关于印发《云岭省河道采砂管理办法》的通知" + SENT_TO + "现印发给你们。"
    sent += SIGNED + "\n"
    assert understand(document(sent + text)).instrument.kind == "normative"


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("云岭县河道清淤工程招标公告（第二次）", "tender"),
        ("云岭县中小学校食材采购文件", "tender"),
        ("云岭县招标公告发布管理办法", "normative"),
        ("云岭县政府采购文件编制规定", "normative"),
        ("云岭县夜市摊位租赁合同（示范文本）", "agreement"),
        ("云岭县租赁合同网签管理办法", "normative"),
    ],
)
def test_the_last_words_of_a_title_decide(document: Make, title: str, kind: str) -> None:
    assert judge(document, title, "一、投标人应当如实填报。").instrument.kind == kind


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("学校周边摊点管理办法", "normative"),
        ("高等学校周边摊点管理办法", "normative"),
        ("云岭师范学院摊点管理办法", "internal"),
    ],
)
def test_a_title_that_speaks_of_schools_names_no_maker(
    document: Make, title: str, kind: str
) -> None:
    text = f"{title}\n第一条　管理摊点。\n第二条　摊主应当亮照。\n第三条　自印发之日起施行。"
    assert understand(document(text)).instrument.kind == kind


def test_a_plan_issued_with_the_party_says_so(document: Make) -> None:
    found = judge(
        document,
        "中共云岭县委 云岭县人民政府关于印发《云岭县法治建设实施方案》的通知",
        "现将《云岭县法治建设实施方案》印发给你们。",
        "\n中共云岭县委  云岭县人民政府\n2026年3月1日\n云岭县法治建设实施方案\n一、总体目标\n"
        "（一）指导思想。全面依法行政。\n（二）各部门要落实责任。",
    )
    assert found.instrument.kind == "plan"
    assert found.scope.verdict == "not_normative"
    assert any("党委" in reason for reason in found.scope.reasons)
    assert any("纲领性" in reason for reason in found.scope.reasons)


def test_what_the_user_says_overrides_and_is_told(document: Make) -> None:
    made = document("云岭县环境整治实施方案" + SENT_TO + "一、养殖户应当拆除圈舍。" + SIGNED)
    found = understand(made, instrument="normative")
    assert found.instrument.kind == "normative"
    assert "用户" in found.instrument.why
    with pytest.raises(ValueError, match="decree"):
        understand(made, instrument="decree")


@pytest.mark.parametrize(
    "text",
    [
        "企业应当先向县商务局备案，凭备案证明开展业务。",
        "云岭县招商办法\n企业应当在本县注册法人。",
        "云岭县招商办法\n有下列情形之一的：\n（一）未在本县注册的；",
        "",
        "\n\n",
    ],
)
def test_a_passage_is_a_fragment(document: Make, text: str) -> None:
    found = understand(document(text))
    assert "fragment" in found.traits
    assert found.instrument.kind == "normative"
    assert found.scope.verdict == "uncertain"
    assert understand(document(text), instrument="normative").scope.verdict == "normative"


@pytest.mark.parametrize(
    ("title", "trait"),
    [
        ("云岭县突发事件应急预案", "emergency"),
        ("云岭县人民政府关于王五职务任免的通知", "personnel"),
        ("云岭县人民政府关于表彰先进个人的决定", "commendation"),
        ("云岭县夜市管理办法（征求意见稿）", "consultation"),
        ("云岭县人民政府关于更正公告内容的通知", "correction"),
    ],
)
def test_traits(document: Make, title: str, trait: str) -> None:
    assert trait in judge(document, title, "一、各部门要落实。").traits


def test_a_whole_document_is_no_fragment(document: Make) -> None:
    text = (
        "云岭县夜市管理办法\n第一条　管理夜市。\n第二条　经营者应当亮照。\n第三条　由城管局监督。"
    )
    assert "fragment" not in understand(document(text)).traits


def test_issuer_that_is_no_authority(document: Make) -> None:
    text = (
        "云岭学院学生奖励办法\n第一条　学生应当申请。\n第二条　学院评审。\n第三条　自公布日起施行。"
    )
    found = understand(document(text))
    assert found.instrument.kind == "internal"
    assert found.scope.verdict == "not_normative"
