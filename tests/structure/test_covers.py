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


@pytest.mark.parametrize(
    ("caption", "number"),
    [
        ("(1989年2月10日（89）水通字75号发布 自1989年2月10日起施行)", "（89）水通字75号"),
        (
            "（2006年5月10日水运部、工商局令第57号公布 根据2019年4月25日水运部令第2号修正）",
            "水运部、工商局令第57号",
        ),
        (
            "（2008年3月1日青岭省第十一届人民代表大会常务委员会公告第6号公布）",
            "青岭省第十一届人民代表大会常务委员会公告第6号",
        ),
    ],
)
def test_orders_of_other_forms(document: Make, caption: str, number: str) -> None:
    text = f"渡口渡船管理办法\n{caption}\n" + ARTICLES.format(day="2013年6月1日")
    assert understand(document(text)).metadata.document_no == number


def test_the_day_of_a_page_without_a_label(document: Make) -> None:
    text = (
        "来源：青岭市交通局\n2026-01-05 10:20\n青岭市交通局关于渡口检查的通告\n"
        "青交通〔2026〕1号\n一、渡口经营人应当自查。\n二、市交通局组织抽查。\n"
        "青岭市交通局\n2026年1月3日\n"
    )
    metadata = understand(document(text)).metadata
    assert metadata.published == dt.date(2026, 1, 5)
    assert metadata.title == "青岭市交通局关于渡口检查的通告"


def test_fields_under_a_title_without_colons(document: Make) -> None:
    text = (
        "渡口渡船管理条例\n发文机关 国务院\n发文日期 2019年12月28日\n效力级别 行政法规\n"
        "发文字号 国令第938号\n时效性 现行有效\n第一条　为了规范渡运，制定本条例。\n"
        "第二条　渡口经营人应当公示渡运规则。\n第三条　本条例自2020年6月1日起施行。\n"
    )
    metadata = understand(document(text)).metadata
    assert (metadata.document_no, metadata.issued) == ("国令第938号", dt.date(2019, 12, 28))


def test_a_cover_without_title_has_none(document: Make) -> None:
    text = (
        "各镇人民政府：\n《渡口招商实施细则》已经市政府同意，现印发给你们，请遵照执行。\n"
        "青岭市人民政府办公室\n2013年2月4日\n渡口招商实施细则\n一、条件\n企业应当提交申请。\n"
        "二、其他\n本细则自下文之日起执行。\n"
    )
    structure = understand(document(text))
    assert structure.metadata.title is None
    assert structure.metadata.effective == dt.date(2013, 2, 4)
    assert structure.scope.verdict == "normative"


def test_organs_between_number_and_title_belong_to_the_title(document: Make) -> None:
    text = (
        "青健〔2025〕7号\n青岭省健康委员会\n（爱国卫生委员会）\n关于印发《青岭省健康实施方案》的通知\n"
        "各市人民政府：\n现印发你们，请执行。\n青岭省健康委员会\n2025年3月17日\n"
    )
    title = understand(document(text)).metadata.title
    assert title == "青岭省健康委员会（爱国卫生委员会）关于印发《青岭省健康实施方案》的通知"


def test_a_line_over_the_title_is_passed_over(document: Make) -> None:
    text = (
        "政府工作报告。 青岭日报记者 摄\n政府工作报告\n"
        "（2026年1月27日在青岭省第十四届人民代表大会第四次会议上）\n各位代表：\n请予审议。\n"
    )
    structure = understand(document(text))
    assert structure.metadata.title == "政府工作报告"
    assert structure.instrument.kind == "internal"


@pytest.mark.parametrize(
    "title",
    ["异地备案，上“岭好办”快速办理！", "渡口补贴请查收", "船员参保简介", "怎么申领船员卡？"],
)
def test_articles_that_explain_to_readers_set_nothing(document: Make, title: str) -> None:
    text = (
        f"发布时间：2026-01-05\n{title}\n一、条件\n申请人应当年满十八周岁。\n二、材料\n申请人应当提交申请表。\n"
        "三、去哪里\n到窗口办理。\n"
    )
    assert understand(document(text)).scope.verdict == "not_normative"


def test_a_bulletin_of_cases_tells_and_sets_nothing(document: Make) -> None:
    text = (
        "违规收费典型案例及处理情况（第七批）\n一、某县违规收取摊位管理费案\n"
        "某县要求摊贩缴纳管理费方可经营。已责令整改。\n二、某镇案\n某镇要求企业必须备案。已废止。\n"
    )
    structure = understand(document(text))
    assert structure.scope.verdict == "not_normative"
    assert structure.instrument.kind == "internal"


def test_a_blank_form_is_no_document(document: Make) -> None:
    text = "中共【发文机关】\n党组会议纪要\n【纪要编号】\n【印发单位】\t【成文日期】\n"
    assert understand(document(text)).instrument.kind == "internal"


@pytest.mark.parametrize("title", ["本科生奖学金评定条例（试行）", "研究生学位论文撰写规范"])
def test_rules_for_students_that_nobody_signs_are_a_school_s(document: Make, title: str) -> None:
    text = f"{title}\n第一章　总则\n第一条　学生应当如实申报。\n第二条　学院应当公示结果。\n"
    structure = understand(document(text))
    assert structure.instrument.kind == "internal"


def test_work_shared_out_among_departments_is_a_plan(document: Make) -> None:
    text = (
        "省级部门健康工作职责清单\n一、教育厅\n负责学校健康教育。\n二、交通厅\n负责船员体检工作。\n"
        "三、水利厅\n负责饮水安全工作。\n"
    )
    assert understand(document(text)).instrument.kind == "plan"


def test_a_term_of_the_policies_above_is_the_document_s(document: Make) -> None:
    text = (
        "国务院办公厅关于支持渡运的通知\n国办发〔2018〕924号\n各省人民政府：\n一、免征相关费用。\n"
        "二、上述政策凡未注明期限的，执行期限为2019年1月1日至2023年12月31日。\n"
        "国务院办公厅\n2018年12月18日\n"
    )
    assert understand(document(text)).metadata.expires == dt.date(2023, 12, 31)


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        ("主席令第938号", "law"),
        ("国令第938号", "administrative_regulation"),
        ("水运部令第38号", "rule"),
    ],
)
def test_the_order_that_a_page_names_tells_the_kind(document: Make, number: str, kind: str) -> None:
    text = f"发文字号：{number}\n渡口渡船管理规定\n" + ARTICLES.format(day="2020年6月1日")
    assert understand(document(text)).instrument.kind == kind


def test_orders_that_amend_are_not_the_document_s(document: Make) -> None:
    text = (
        "渡口渡船管理规定\n（2011年2月11日部务会议通过　根据2017年12月15日发布的"
        "《水运部关于修改部分规定的决定》（水运部令第57号）修订）\n"
    ) + ARTICLES.format(day="2011年4月1日")
    metadata = understand(document(text)).metadata
    assert (metadata.document_no, metadata.published) == (None, None)
    assert metadata.issued == dt.date(2011, 2, 11)


def test_a_page_of_advice_without_number_or_addressee_sets_nothing(document: Make) -> None:
    text = (
        "发布日期：2022-05-06 16:41:53\n文章来源：青岭市人社局\n渡运补缴说明\n一、办理条件\n"
        "用人单位必须补缴。\n二、材料\n申请人应当提交合同。\n三、时限\n五个工作日。\n"
    )
    assert understand(document(text)).scope.verdict == "not_normative"


def test_a_page_that_reprints_a_notice_is_the_notice(document: Make) -> None:
    text = (
        "发布日期：2022-05-06 16:41:53\n文章来源：青岭市人社局\n"
        "青岭市人社局关于规范渡运补缴的通知\n"
        "青人社〔2022〕4号\n各用人单位：\n一、用人单位必须按月补缴。\n二、材料\n申请人应当提交合同。\n"
        "青岭市人社局\n2022年5月1日\n"
    )
    assert understand(document(text)).scope.verdict == "normative"


@pytest.mark.parametrize(
    "words",
    [
        "违反规定的，由区城管局责令改正。",
        "经营人应当向县交通局报送信息。",
        "各镇负责日常巡查，省级主管部门负责汇总。",
    ],
)
def test_a_draft_without_cover_is_local_where_its_own_bureaus_act(
    document: Make, words: str
) -> None:
    text = (
        f"渡口信息管理办法（草案）\n第一条　渡口经营人应当报送信息。\n第二条　{words}\n"
        "第三条　在中华人民共和国境内登记的渡船，应当遵守本办法。\n第四条　信息应当真实。\n"
    )
    structure = understand(document(text))
    assert structure.instrument.kind == "normative"
    assert structure.scope.verdict == "normative"


@pytest.mark.parametrize(
    "words",
    [
        "具体由区城市管理部门负责。",
        "报区人民政府批准后实施。",
        "管委会负责核查。",
        "我局负责解释。",
        "国家市场监督管理总局公布的名录除外。",
        "在中国境内注册的企业可以申请。",
        "国务院住房城乡建设主管部门另有规定的，从其规定。",
    ],
)
def test_a_draft_is_not_a_ministry_s_by_a_word_that_local_drafts_use(
    document: Make, words: str
) -> None:
    text = (
        "户外广告设施管理办法\n第一条　为了规范户外广告，制定本办法。\n"
        f"第二条　设置户外广告设施的企业应当先备案。{words}\n"
        "第三条　违反本办法的，处一千元罚款。\n第四条　本办法自2026年8月1日起施行。\n"
    )
    structure = understand(document(text))
    assert (structure.instrument.kind, structure.scope.verdict) == ("normative", "normative")


@pytest.mark.parametrize(
    "title",
    ["您身边的渡口管理措施", "渡口渡船管理流程", "渡口管理简介", "渡口典型案例发布管理办法"],
)
def test_a_text_in_articles_is_judged_by_them_whatever_its_title(
    document: Make, title: str
) -> None:
    text = f"{title}\n" + ARTICLES.format(day="2026年8月1日")
    assert understand(document(text)).scope.verdict != "not_normative"


def test_a_local_branch_of_a_national_body_is_local(document: Make) -> None:
    text = (
        "国家金融监督管理总局南浦监管支局关于贷款贴息的通知\n南浦金〔2026〕8号\n各有关单位：\n"
        "一、申请贴息的企业应当先备案。\n二、企业应当按季报送资料。\n"
        "国家金融监督管理总局南浦监管支局\n2026年6月1日\n"
    )
    assert understand(document(text)).instrument.kind == "normative"
