"""What stands over a text that was taken from a library or a portal, and what it tells of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from qjlaw.document import Document
from qjlaw.structure import understand

Make = Callable[[str], Document]

ARTICLES = (
    "第一条　为了规范渡口渡船管理，制定本办法。\n第二条　渡口经营人应当公示渡运规则。\n"
    "第三条　本办法自{day}起施行。\n"
)


@pytest.mark.parametrize(
    ("caption", "number"),
    [
        (
            "（2013年4月2日青岭省人民政府令第239号公布　自2013年6月1日起施行）",
            "青岭省人民政府令第239号",
        ),
        ("（1996年3月4日国务院批准　1996年3月18日水运部令第8号发布）", "水运部令第8号"),
        ("（2016年5月6日水运部令2016年第20号公布）", "水运部令2016年第20号"),
        ("（2009年2月3日青岭省人民政府第211号令公布）", "青岭省人民政府第211号令"),
        (
            "（2004年2月3日水运部令第3号公布　根据2019年5月6日水运部令第31号修订）",
            "水运部令第3号",
        ),
        ("（根据2019年5月6日水运部令第31号修订）", None),
        ("（2004年2月3日青岭省第十届人民代表大会常务委员会第三次会议通过）", None),
    ],
)
def test_the_order_in_a_caption_is_the_number(
    document: Make, caption: str, number: str | None
) -> None:
    text = f"渡口渡船管理办法\n{caption}\n" + ARTICLES.format(day="2013年6月1日")
    assert understand(document(text)).metadata.document_no == number


def test_a_line_that_names_the_notice_gives_number_and_level(document: Make) -> None:
    text = (
        "# 体外测温仪审查要点（2024年修订版）\n**国家器械监督管理局审评中心2024年第19号通告**\n"
        "## 附件6\n体外测温仪审查要点（2024年修订版）\n一、适用范围\n本要点适用于体外测温仪。\n"
        "二、要求\n申请人应当提交性能资料。\n三、其他\n资料应当真实。\n"
    )
    structure = understand(document(text))
    assert structure.metadata.document_no == "2024年第19号"
    assert structure.instrument.kind == "state_council_document"


def test_dates_of_a_caption_go_with_their_own_verbs(document: Make) -> None:
    caption = "(1996年9月1日国务院批准　1996年10月3日水运部令第8号发布　自发布之日起施行)"
    text = f"渡口交易管理规定\n{caption}\n" + ARTICLES.format(day="发布之日")
    metadata = understand(document(text)).metadata
    assert metadata.published == dt.date(1996, 10, 3)
    assert metadata.effective == dt.date(1996, 10, 3)


def test_a_caption_whose_bracket_is_never_closed(document: Make) -> None:
    caption = "（1982年3月4日某某大会第五次会议通过　1982年3月5日某某大会公告公布施行"
    metadata = understand(document(f"渡口法\n{caption}\n第一条　渡口分三类。\n")).metadata
    assert metadata.issued == dt.date(1982, 3, 4)
    assert metadata.published == metadata.effective == dt.date(1982, 3, 5)


def test_an_order_has_the_title_of_what_it_gives_out(document: Make) -> None:
    text = (
        "索 引 号：000/2018-1\n发文字号：国令第907号\n发布日期：2018年12月22日\n"
        "中华人民共和国国务院令\n第907号\n现公布《渡口渡船管理条例》，自2019年1月1日起施行。\n"
        "总理　某某某\n2018年12月18日\n渡口渡船管理条例\n"
        "第一条　为了规范渡运，制定本条例。\n第二条　渡口经营人应当公示渡运规则。\n"
        "第三条　本条例自2019年1月1日起施行。\n"
    )
    structure = understand(document(text))
    assert structure.metadata.title == "渡口渡船管理条例"
    assert structure.metadata.document_no == "国令第907号"
    assert structure.instrument.kind == "administrative_regulation"


def test_the_time_line_of_a_page_is_the_day_of_publication(document: Make) -> None:
    text = (
        "青岭市政府工作报告\n——2026年2月2日在青岭市第九届人民代表大会第五次会议上\n"
        "来源：青岭日报\n时间：2026-02-07\n各位代表：\n现在报告工作，请予审议。\n"
    )
    assert understand(document(text)).metadata.published == dt.date(2026, 2, 7)


@pytest.mark.parametrize(
    "words",
    [
        "国家林草局负责全国渡口绿化指导工作。",
        "在中华人民共和国境内设置渡口，应当遵守本规定。",
        "省、自治区、直辖市交通主管部门负责本行政区域渡口信息汇总。",
        "本规定由水利部负责解释。",
    ],
)
def test_a_text_without_cover_is_a_ministry_s_by_its_reach(document: Make, words: str) -> None:
    text = f"渡口信息管理要求\n一、渡口经营人应当报送信息。\n二、{words}\n三、信息应当真实。\n"
    assert understand(document(text)).instrument.kind == "state_council_document"


@pytest.mark.parametrize("place", ["本市", "我县", "全区", "本省", "本自治州"])
def test_a_text_that_speaks_of_its_own_place_is_a_local_one(document: Make, place: str) -> None:
    text = (
        f"渡口信息管理办法\n一、{place}渡口经营人应当报送信息。\n"
        "二、省、自治区、直辖市交通主管部门负责汇总的信息除外。\n三、信息应当真实。\n"
    )
    assert understand(document(text)).instrument.kind == "normative"


@pytest.mark.parametrize("word", ["全市场", "本区域", "全省级"])
def test_words_that_only_look_like_a_place(document: Make, word: str) -> None:
    text = (
        f"渡口信息管理要求\n一、渡口经营人应当面向{word}报送信息。\n"
        "二、在中华人民共和国境内设置渡口，应当遵守本要求。\n三、信息应当真实。\n"
    )
    assert understand(document(text)).instrument.kind == "state_council_document"


@pytest.mark.parametrize(
    "title", ["渡运许可证核发服务指南", "渡口管理办法政策解读", "渡运办事指南"]
)
def test_guides_and_explanations_set_nothing(document: Make, title: str) -> None:
    text = (
        f"{title}\n一、适用范围：在中华人民共和国境内从事渡运的企业。\n"
        "二、申请人应当提交申请书。\n三、办理时限为五个工作日。\n"
    )
    structure = understand(document(text))
    assert structure.instrument.kind == "normative"
    assert structure.scope.verdict == "not_normative"


def test_a_page_from_a_school_is_no_authority_s(document: Make) -> None:
    text = (
        "条目: 专业分流\n类别: 培养\n来源: 青岭大学培养方案整理\n"
        "学生应当在第二学期末提出分流申请，学院按成绩排序。\n"
    )
    structure = understand(document(text))
    assert structure.instrument.kind == "internal"
    assert structure.metadata.title is None


def test_a_programme_with_one_promise_to_firms_is_left_to_a_person(document: Make) -> None:
    text = (
        "青岭市人民政府办公室关于实施消费帮扶的意见\n青政办〔2026〕8号\n各县人民政府：\n"
        "一、指导思想\n坚持统筹推进。\n二、基本原则\n坚持市场主导。\n三、重点任务\n"
        "由市商务局牵头举办展销会。对贡献突出的企业给予奖励。\n"
        "青岭市人民政府办公室\n2026年3月1日\n"
    )
    assert understand(document(text)).scope.verdict == "uncertain"


def test_a_quoted_measure_does_not_name_the_form_of_the_notice(document: Make) -> None:
    text = (
        "青岭市公平办关于印发贯彻《渡口信息公开细则》措施的通知\n青公发〔2026〕8号\n各县公平办：\n"
        "一、各级公平办要健全内部制度。\n二、联席会议每年召开一次。\n青岭市公平办\n2026年3月1日\n"
    )
    assert understand(document(text)).scope.verdict == "not_normative"


def test_a_page_s_headline_is_the_title_whatever_it_ends_in(document: Make) -> None:
    text = (
        "来源：青岭市人力资源和社会保障局\n“社保进万家”课堂——如何转移养老保险\n"
        "一、什么情况需要转移？\n跨省就业的，可以申请转移。\n二、去哪里办理？\n到社保窗口办理。\n"
    )
    assert understand(document(text)).metadata.title == "“社保进万家”课堂——如何转移养老保险"


def test_the_title_that_a_page_gives_goes_before_its_headline(document: Make) -> None:
    text = (
        "索 引 号：000/2006-1\n标　　题：青岭市人民政府对第六号建议的答复意见\n"
        "发布日期：2018年12月24日\n青岭市人民政府对\n第六号建议的答复\n一、关于渡口\n已经改造。\n"
    )
    assert understand(document(text)).metadata.title == "青岭市人民政府对第六号建议的答复意见"
