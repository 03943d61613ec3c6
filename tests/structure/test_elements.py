from __future__ import annotations

from collections.abc import Callable

import pytest

from qjlaw.document import Document
from qjlaw.structure import Element, Field, understand

Make = Callable[[str], Document]

HEAD = "云岭县人民政府关于印发《云岭县夜市管理办法》的通知\n云岭府规〔2026〕6号\n各乡镇人民政府：\n"
SENT = "现将《云岭县夜市管理办法》印发给你们，请遵照执行。\n"
TAIL = "云岭县人民政府\n2026年3月1日\n（此件公开发布）\n"
MEASURE = "云岭县夜市管理办法\n第一条　为了规范夜市管理，制定本办法。\n"


def elements(document: Make, name: str, *articles: str, sent: str = SENT) -> list[Element]:
    text = HEAD + sent + TAIL + MEASURE
    for number, words in zip("二三四五六", articles, strict=False):
        text += f"第{number}条　{words}\n"
    made = document(text)
    found = [element for element in understand(made).elements if element.name == name]
    for element in found:
        words = text[element.start : element.end]
        assert words == words.strip()
        if isinstance(element.fields.get("text"), str) and name not in {"title", "addressee"}:
            assert element.fields["text"] == words
    return found


def only(document: Make, name: str, *articles: str, sent: str = SENT) -> dict[str, Field]:
    found = elements(document, name, *articles, sent=sent)
    assert len(found) == 1
    return dict(found[0].fields)


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("县城市管理局", "department"),
        ("县人民政府", "government"),
        ("县政府办公室", "office"),
        ("县城市管理局市容科", "internal_unit"),
        ("县发展改革委财政金融处", "internal_unit"),
        ("县城市管理局办公室", "internal_unit"),
        ("县夜经济工作领导小组办公室", "temporary_body"),
        ("县夜市整治指挥部", "temporary_body"),
        ("城东街道办事处", "town"),
        ("中共云岭县委宣传部", "party"),
    ],
)
def test_who_interprets(document: Make, body: str, kind: str) -> None:
    found = only(document, "interpretation", f"本办法由{body}负责解释。")
    assert (found["body"], found["body_kind"], found["final"]) == (body, kind, False)


@pytest.mark.parametrize(
    "words",
    [
        "由县城市管理局负责解释，自2026年4月1日起施行。",
        "以上规定的具体解释工作由县城市管理局承担。",
        "本次活动最终解释权归县商务局所有。",
    ],
)
def test_closing_words_that_interpret_without_naming_the_document(
    document: Make, words: str
) -> None:
    assert len(elements(document, "interpretation", words)) == 1


@pytest.mark.parametrize(
    "words",
    [
        "商户不得在店堂告示中写明“最终解释权归商家所有”。",
        "经营者不得作出下列声明：\n（一）最终解释权归本店所有；\n（二）概不退换。",
        "促销规则中约定解释权归商场的，该约定无效。",
    ],
)
def test_what_merchants_claim_is_no_interpretation_of_the_document(
    document: Make, words: str
) -> None:
    assert elements(document, "interpretation", words) == []


def test_final_interpretation(document: Make) -> None:
    found = only(document, "interpretation", "本办法的最终解释权归县城市管理局所有。")
    assert (found["body"], found["final"]) == ("县城市管理局", True)


@pytest.mark.parametrize(
    "words",
    ["工作人员应当向申请人说明并解释理由。", "对处理结果有异议的，由经办人作出解释说明。"],
)
def test_explaining_to_a_person_is_no_interpretation(document: Make, words: str) -> None:
    assert elements(document, "interpretation", words) == []


@pytest.mark.parametrize(
    "words",
    [
        "摊位证有效期3年。",
        "经营者应当在营业执照有效期内经营。",
        "备案证明自颁发之日起生效，有效期为1年。",
        "摊位使用协议有效期两年，期满可以续签。",
        "规范性文件有效期最长不超过5年。",
    ],
)
def test_the_validity_of_other_things_is_not_that_of_the_document(
    document: Make, words: str
) -> None:
    assert elements(document, "validity", words, "本办法自2026年4月1日起施行。") == []
    assert elements(document, "effective", words) == []


@pytest.mark.parametrize(
    ("sent", "years"),
    [
        ("现将《云岭县夜市管理办法》印发给你们，有效期三年，请认真执行。\n", 3),
        ("现将《云岭县夜市管理办法》印发给你们，请遵照执行，试行期一年。\n", 1),
        ("现将《云岭县夜市管理办法》印发给你们，试行两年。\n", 2),
    ],
)
def test_a_term_that_the_notice_sets(document: Make, sent: str, years: int) -> None:
    found = elements(document, "validity", "本办法自2026年4月1日起施行，有效期5年。", sent=sent)
    assert [(e.part, e.fields["years"]) for e in found] == [(0, years), (1, 5)]
    assert found[0].fields["expires"] == f"{2026 + years}-03-31"


@pytest.mark.parametrize(
    ("words", "date", "anchor", "days", "delay"),
    [
        ("本办法自2026年4月1日起施行。", "2026-04-01", "date", 31, None),
        ("本办法自印发之日起施行。", "2026-03-01", "issue", 0, None),
        ("本办法自公布之日起施行。", "2026-03-01", "publication", 0, None),
        ("本办法自公布之日起30日后施行。", "2026-03-31", "publication", 30, 30),
        ("本办法由县司法局负责解释，自2026年4月1日起施行。", "2026-04-01", "date", 31, None),
    ],
)
def test_effect(
    document: Make, words: str, date: str, anchor: str, days: int, delay: int | None
) -> None:
    found = only(document, "effective", words)
    assert found == {"date": date, "anchor": anchor, "days": days, "delay": delay}


@pytest.mark.parametrize(
    ("words", "named", "count"),
    [
        ("本办法自2026年4月1日起施行，《云岭县摊点管理办法》同时废止。", True, 1),
        ("《甲县夜市规定》和《乙县夜市规定》即行废止。", True, 2),
        ("本办法自印发之日起施行，此前有关规定同时废止。", False, 0),
        ("本办法自印发之日起施行，原云岭府发〔2018〕7号文件同时废止。", True, 1),
        ("本县此前规定与本办法不一致的，一律废止。", False, 0),
        ("凡与本办法相抵触的规定同时废止。", False, 0),
    ],
)
def test_repeal(document: Make, words: str, named: bool, count: int) -> None:
    found = only(document, "repeal", words)
    assert (found["named"], found["count"]) == (named, count)


@pytest.mark.parametrize(
    "words",
    [
        "有效期届满的文件自行失效。",
        "有下列情形之一的，县司法局应当建议制定机关予以废止。",
        "摊位证遗失的，原证同时作废。",
        "与法律、法规不一致的文件，应当及时废止。",
        "摊位协议与示范文本不一致的，一律作废。",
        "此前规定与本办法不一致的，以本办法为准。",
    ],
)
def test_no_repeal(document: Make, words: str) -> None:
    assert elements(document, "repeal", words) == []


@pytest.mark.parametrize(
    ("meeting", "kind"),
    [
        ("县人民政府第12次常务会议", "executive"),
        ("县政府第3次全体会议", "plenary"),
        ("县长办公会议", "office"),
        ("县城市管理局党组会议", "party"),
        ("县政府专题会议", "special"),
        ("县城市管理局局务会议", "office"),
    ],
)
def test_deliberation(document: Make, meeting: str, kind: str) -> None:
    sent = f"《云岭县夜市管理办法》已经{meeting}审议通过，现印发给你们。\n"
    found = only(document, "deliberation", sent=sent)
    assert found == {"meeting": meeting, "kind": kind}


def test_deliberation_that_is_asked_of_others_is_not_that_of_the_document(document: Make) -> None:
    words = "夜市布点方案应当经县政府常务会议审议通过后公布。"
    assert elements(document, "deliberation", words) == []


def test_legality_review(document: Make) -> None:
    sent = "《云岭县夜市管理办法》已经合法性审核并报县政府同意，现印发给你们。\n"
    assert len(elements(document, "legality_review", sent=sent)) == 1
    assert elements(document, "legality_review", "方案未经合法性审核的，不得提交审议。") == []


def test_basis(document: Make) -> None:
    text = MEASURE.replace(
        "为了规范夜市管理，",
        "为了规范夜市管理，根据《城市市容和环境卫生管理条例》《某市城市管理办法》，",
    )
    found = [
        e for e in understand(document(HEAD + SENT + TAIL + text)).elements if e.name == "basis"
    ]
    assert [element.fields["count"] for element in found] == [2]


def test_conflict_clause(document: Make) -> None:
    words = "本县此前规定与本办法不一致的，以本办法为准。"
    assert only(document, "conflict_clause", words)["text"] == words.rstrip("。")


@pytest.mark.parametrize(
    ("words", "touched"),
    [
        ("经营者应当在核定区域内经营。", True),
        ("未取得摊位证的商户不得营业。", True),
        ("对入驻夜市的企业给予最高10万元补助。", True),
        ("部门之间应当共享信息，优化企业营商环境。", False),
        ("检查不得影响企业正常经营。", False),
        ("摊位有序摆放，营造整洁环境。", False),
    ],
)
def test_touching_undertakings(document: Make, words: str, touched: bool) -> None:
    assert bool(elements(document, "touches_undertakings", words)) is touched


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("本办法仅供内部掌握，不得对外公布。", True),
        ("申请人的个人信息不得对外提供。", False),
        ("未公开的案件材料不得对外泄露。", False),
    ],
)
def test_closed_use(document: Make, words: str, found: bool) -> None:
    assert bool(elements(document, "closed_use", words)) is found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("本办法施行前已经设立的夜市，按照本办法执行。", True),
        ("本办法适用于2025年1月1日以后设立的夜市。", True),
        ("本办法自2026年1月1日起施行。", False),
        ("本办法施行前已经受理的申请，按照原规定办理。", False),
        ("本办法施行前设立的夜市，不适用本办法。", False),
        ("本办法适用于2026年4月1日以后设立的夜市。", False),
    ],
)
def test_retroactive(document: Make, words: str, found: bool) -> None:
    assert bool(elements(document, "retroactive", words)) is found


def test_comment_period_and_filing(document: Make) -> None:
    words = (
        "起草规范性文件应当公开征求意见，期限不少于7个工作日。",
        "规范性文件应当自公布之日起15日内报县人民政府备案。",
    )
    assert only(document, "comment_period", *words) == {"days": 7, "unit": "workday"}
    assert only(document, "filing", *words) == {"days": 15, "unit": "day"}
    assert elements(document, "filing", "企业应当自开业之日起15日内向县商务局备案。") == []
    assert elements(document, "comment_period", "公示拟定摊主名单，期限为5日。") == []


def test_attachments_that_are_there_and_not(document: Make) -> None:
    sent = SENT + "附件：1.摊位编号规则\n2.巡查记录表\n"
    text = HEAD + sent + TAIL + MEASURE + "附件1\n摊位编号规则\n一、编号由六位数字组成。\n"
    found = [e for e in understand(document(text)).elements if e.name == "attachment"]
    assert [(e.fields["name"], e.fields["ordinal"], e.fields["there"]) for e in found] == [
        ("摊位编号规则", 1, True),
        ("巡查记录表", 2, False),
    ]


def test_an_attachment_referred_to_but_not_listed(document: Make) -> None:
    found = only(document, "attachment", "摊位编号按照规则执行（见附件2）。")
    assert found == {"name": None, "ordinal": 2, "there": False}


@pytest.mark.parametrize(
    ("title", "genre", "form", "trial"),
    [
        ("云岭县夜市管理办法", None, "办法", False),
        ("云岭县夜市管理条例（试行）", None, "条例", True),
        ("云岭县夜市管理暂行规定", None, "规定", True),
        ("云岭县关于发展夜经济的实施意见", "意见", None, False),
        ("云岭县夜市应急预案（2026年修订）", None, "预案", False),
        ("云岭县人民政府关于夜市限时经营的通告", "通告", None, False),
    ],
)
def test_titles(
    document: Make, title: str, genre: str | None, form: str | None, trial: bool
) -> None:
    text = f"{title}\n第一条　为了管理。\n第二条　适用本县。\n第三条　自印发之日起施行。"
    found = next(e for e in understand(document(text)).elements if e.name == "title")
    assert dict(found.fields) == {
        "text": title,
        "genre": genre,
        "form": form,
        "trial": trial,
        "kind": "outer",
    }


@pytest.mark.parametrize(
    ("line", "fields"),
    [
        ("云岭府规〔2026〕6号", ("云岭府规", 2026, 6, "hexagonal", False, False)),
        ("云岭府规[2026]06号", ("云岭府规", 2026, 6, "other", True, False)),
        ("云岭府规〔2026〕第6号", ("云岭府规", 2026, 6, "hexagonal", False, True)),
        ("云岭府规2026年第6号", ("云岭府规", 2026, 6, "none", False, True)),
    ],
)
def test_document_number(document: Make, line: str, fields: tuple[Field, ...]) -> None:
    text = HEAD.replace("云岭府规〔2026〕6号", line) + SENT + TAIL
    found = next(e for e in understand(document(text)).elements if e.name == "document_no")
    names = ("organ", "year", "serial", "brackets", "padded", "ordinal")
    assert tuple(found.fields[name] for name in names) == fields
    assert text[found.start : found.end] == line
