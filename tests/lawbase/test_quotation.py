"""A quotation against the article that it claims to quote."""

from __future__ import annotations

import datetime as dt

import pytest

from qjlaw.document import Document
from qjlaw.lawbase import Comparison, citations_of, compare_quotation, load_index
from qjlaw.reading import read_text
from qjlaw.structure import understand

ARTICLE = """\
第九条　经营者应当在经营场所的显著位置公示收费项目，并对公示内容的真实性负责。
收费项目变更的，应当自变更之日起五日内更新：
（一）新设项目；
（二）取消项目。"""


def compared(sentence: str, *, number: int = 0) -> tuple[Document, Comparison]:
    document = read_text(f"云汀县市场管理意见\n{sentence}\n".encode())
    structure = understand(document)
    found = citations_of(document, structure, load_index(), dt.date(2024, 1, 1))
    citations = [citation for citation in found if citation.article is not None]
    return document, compare_quotation(document, citations[number], ARTICLE)


@pytest.mark.parametrize(
    "sentence",
    [
        "《云汀市场条例》第九条规定：“经营者应当在经营场所的显著位置公示收费项目，并对公示内容的真实性负责。”请照此办理。",
        "《云汀市场条例》第九条第一款规定，“经营者应当在经营场所的显著位置公示收费项目”，请照此办理。",
        "《云汀市场条例》第九条明确要求：“收费项目变更的，应当自变更之日起五日内更新:(一)新设项目;(二)取消项目”。",
        "《云汀市场条例》第九条规定：“经营者应当在……显著位置公示收费项目……收费项目变更的，应当自变更之日起\n五日内更新”。",
        "公示要做到位，“对公示内容的真实性负责”（《云汀市场条例》第九条）。",
        '《云汀市场条例》第九条规定:"经营者应当在经营场所的显著位置公示收费项目"。',
    ],
)
def test_what_is_quoted_truly_is_equal(sentence: str) -> None:
    document, comparison = compared(sentence)
    assert comparison.verdict == "equal"
    assert (comparison.alike, comparison.differences) == (1.0, ())
    assert document.text[comparison.start - 1] in '“"'
    assert document.text[comparison.end] in '”"'


@pytest.mark.parametrize(
    ("quoted", "differences"),
    [
        ("经营者可以在经营场所的显著位置公示收费项目", [("可以", "应当")]),
        ("收费项目变更的，应当自变更之日起十五日内更新", [("十", "")]),
        ("经营者应当在经营场所的位置公示收费项目", [("", "显著")]),
        (
            "经营者、协会应当在经营场所的显著位置公示收费项目，并对真实性负责",
            [("、协会", ""), ("", "公示内容的")],
        ),
    ],
)
def test_where_words_differ_is_told(quoted: str, differences: list[tuple[str, str]]) -> None:
    document, comparison = compared(f"《云汀市场条例》第九条规定：“{quoted}。”")
    assert comparison.verdict == "differs"
    assert [(each.quoted, each.held) for each in comparison.differences] == differences
    assert 0.5 < comparison.alike < 1
    for each in comparison.differences:
        assert document.text[each.start : each.end] == each.quoted
        assert comparison.start <= each.start <= each.end <= comparison.end


def test_words_of_another_article_are_not_in_this_one() -> None:
    _, comparison = compared("《云汀市场条例》第九条规定：“市场开办者不得拒绝执法人员进入现场。”")
    assert comparison.verdict == "not_in_article"


def test_a_sentence_added_to_a_true_one_is_a_difference() -> None:
    document, comparison = compared(
        "《云汀市场条例》第九条规定：“经营者应当在经营场所的显著位置公示收费项目……拒不公示的处一千元罚款。”"
    )
    assert comparison.verdict == "differs"
    (added,) = comparison.differences
    assert (added.quoted, added.held) == ("拒不公示的处一千元罚款", "")
    assert document.text[added.start : added.end] == added.quoted


@pytest.mark.parametrize(
    "sentence",
    [
        "按照《云汀市场条例》第九条处理。",
        "《云汀市场条例》第九条规定的“经营者”包括个体工商户。",
        "按照《云汀市场条例》第九条办理，推行“一张清单管到底”的做法。",
        "《云汀市场条例》第九条规定公示义务。会议指出：“要做好公示，一抓到底。”",
        "《云汀市场条例》第九条规定：“没有写完",
    ],
)
def test_what_is_no_quotation_of_the_article_is_left_alone(sentence: str) -> None:
    assert compared(sentence)[1].verdict == "no_quotation"


def test_a_quotation_belongs_to_the_citation_next_to_it() -> None:
    sentence = "《云汀市场条例》第三条、第九条规定：“经营者应当在经营场所的显著位置公示收费项目。”"
    assert compared(sentence)[1].verdict == "no_quotation"
    assert compared(sentence, number=1)[1].verdict == "equal"
