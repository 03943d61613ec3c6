"""Drafts: what is left open is there all the same; terms in all their forms."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from qjlaw.document import Document
from qjlaw.structure import Element, Structure, understand

Make = Callable[[str], Document]

NOTICE = (
    "云汀县人民政府关于印发《云汀县河滩管理办法》的通知\n{number}\n各乡镇人民政府：\n"
    "现将《云汀县河滩管理办法》印发给你们，请遵照执行。\n云汀县人民政府\n{day}\n"
    "云汀县河滩管理办法\n第一条　为了规范河滩管理，制定本办法。\n"
    "第二条　在河滩停车的单位应当按照划线停放。\n第三条　{closing}\n"
)


def draft(
    document: Make,
    closing: str = "本办法由县水务局负责解释。",
    number: str = "云汀府发〔2026〕7号",
    day: str = "2026年4月1日",
) -> Structure:
    return understand(document(NOTICE.format(closing=closing, number=number, day=day)))


def named(structure: Structure, name: str) -> list[Element]:
    return [element for element in structure.elements if element.name == name]


@pytest.mark.parametrize(
    "closing",
    [
        "本办法自   年  月  日起施行，有效期  年。",
        "本办法自××年×月×日起施行，有效期×年。",
        "本办法自＿＿＿＿年＿＿月＿＿日起施行，有效期为＿＿年。",
        "本办法自____年__月__日起施行，有效期__年。",
        "本办法自X年X月X日起施行，有效期至X年X月X日。",
        "本办法自2026年 月 日起施行，有效期至    年  月  日。",
        "本办法自公布之日起　　日后施行，有效期　年。",
    ],
)
def test_effect_and_term_left_open_are_there_without_values(document: Make, closing: str) -> None:
    structure = draft(document, closing)
    [effect], [term] = named(structure, "effective"), named(structure, "validity")
    assert (effect.fields["date"], effect.fields["days"]) == (None, None)
    assert (term.fields["years"], term.fields["until"], term.fields["expires"]) == (None,) * 3
    assert structure.metadata.effective is None
    assert structure.metadata.expires is None


def test_an_open_term_after_a_full_date_is_read_beside_it(document: Make) -> None:
    structure = draft(document, "本办法自2026年5月1日起施行，有效期  年。")
    assert [e.fields["date"] for e in named(structure, "effective")] == ["2026-05-01"]
    assert [e.fields["years"] for e in named(structure, "validity")] == [None]


@pytest.mark.parametrize(
    ("number", "year"),
    [
        ("云汀府发〔2026〕 号", 2026),
        ("云汀府发〔2026〕××号", 2026),
        ("云汀府发〔2026〕第　号", 2026),
        ("云汀府发〔20××〕×号", None),
        ("云汀府发〔    〕  号", None),
    ],
)
def test_a_number_left_open(document: Make, number: str, year: int | None) -> None:
    structure = draft(document, number=number)
    [found] = named(structure, "document_no")
    assert (found.fields["year"], found.fields["serial"]) == (year, None)
    assert (found.fields["organ"], found.fields["padded"]) == ("云汀府发", False)
    assert [e.fields["text"] for e in named(structure, "addressee")] == ["各乡镇人民政府"]


@pytest.mark.parametrize(
    "day", ["2026年  月  日", "　年　月　日", "二〇二六年　月　日", "××年×月×日"]
)
def test_a_closing_date_left_open_is_a_signature(document: Make, day: str) -> None:
    structure = draft(document, day=day)
    assert structure.metadata.issuers == ("云汀县人民政府",)
    assert [e.fields["date"] for e in named(structure, "issued")] == [None]
    assert [part.name for part in structure.parts] == ["通知", "办法"]
    signed = [p.address for p in structure.provisions if p.level == "signature"]
    assert signed
    assert all("落款" in address for address in signed)


def test_the_open_date_of_a_form_is_no_signature_of_the_document(document: Make) -> None:
    text = (
        "云汀县水务局关于河滩停车的通告\n一、停车的单位应当按照划线停放。\n云汀县水务局\n"
        "2026年4月1日\n附件1\n停车申请表\n申请人签字：\n年　月　日\n"
    )
    structure = understand(document(text))
    assert [e.fields["date"] for e in named(structure, "issued")] == ["2026-04-01"]


@pytest.mark.parametrize(
    ("closing", "years", "until"),
    [
        ("本办法有效期自2026年5月1日起至2032年4月30日。", 6, "2032-04-30"),
        ("有效期自2026年5月1日起至2029年5月1日止。", 3, "2029-05-01"),
        ("本办法有效期为5年，自2026年5月1日至2031年4月30日。", 5, "2031-04-30"),
        ("本办法自2026年5月1日起施行，有效期至2031年4月30日。", 5, "2031-04-30"),
        ("本办法有效期为2026年5月1日至2031年4月30日。", 5, "2031-04-30"),
        ("本办法自2026年5月1日起至2031年4月30日止有效。", 5, "2031-04-30"),
        ("本办法自2026年5月1日起有效期五年。", 5, None),
        ("本办法自2026年5月1日起施行，有效期为五（5）年。", 5, None),
        ("本办法自2026年5月1日起施行，暂行期3年。", 3, None),
        ("本办法自2026年5月1日起施行，试行期两年。", 2, None),
        ("本办法自2026年5月1日起施行，有效期为伍年。", 5, None),
        ("本办法自2026年5月1日起施行，期限为6年，期满自动失效。", 6, None),
    ],
)
def test_forms_of_a_term(document: Make, closing: str, years: int, until: str | None) -> None:
    structure = draft(document, closing)
    [effect], [term] = named(structure, "effective"), named(structure, "validity")
    assert effect.fields["date"] == "2026-05-01"
    assert (term.fields["years"], term.fields["until"]) == (years, until)
    assert term.fields["expires"] is not None


@pytest.mark.parametrize(
    "closing",
    [
        "摊位租赁协议期限为6年，期满自动失效。",
        "临时占用许可证的有效期自2026年5月1日起至2027年4月30日。",
        "停车单位应当每年核对一次划线。",
        "停车证格式如下：\n有效期自   年  月  日起至   年  月  日止",
    ],
)
def test_terms_of_other_things(document: Make, closing: str) -> None:
    assert named(draft(document, closing), "validity") == []
    assert named(draft(document, closing), "effective") == []
