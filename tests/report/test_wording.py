from __future__ import annotations

import pytest

from qjlaw.anatomy import INSTRUMENTS
from qjlaw.findings import Basis
from qjlaw.report import cite
from qjlaw.report.wording import INSTRUMENT_NAMES


@pytest.mark.parametrize(
    ("article", "words"),
    [
        ("17", "《行政许可法》第十七条"),
        ("59(2)", "《行政许可法》第五十九条第二款"),
        ("59（2）", "《行政许可法》第五十九条第二款"),
        ("8(三)", "《行政许可法》第八条第（三）项"),
        ("12(1)(六)", "《行政许可法》第十二条第一款第（六）项"),
        ("一(一)", "《行政许可法》第一部分（一）"),
        ("十二", "《行政许可法》第十二部分"),
        ("附件1", "《行政许可法》附件1"),
        (None, "《行政许可法》"),
    ],
)
def test_an_article_is_cited_as_reviewers_write_it(article: str | None, words: str) -> None:
    assert cite(Basis("行政许可法", article, verified=True)) == words


def test_what_was_not_read_is_said() -> None:
    assert cite(Basis("行政许可法", "17")) == "《行政许可法》第十七条（未核验）"


def test_titles_are_bracketed_once() -> None:
    assert cite(Basis("《行政许可法》", None, verified=True)) == "《行政许可法》"


def test_the_number_of_a_document_is_no_part_of_its_title() -> None:
    basis = Basis("关于加强某项工作的通知（某政发〔2018〕7号）", "二", verified=True)
    assert cite(basis) == "《关于加强某项工作的通知》（某政发〔2018〕7号）第二部分"


def test_every_kind_of_instrument_has_a_name() -> None:
    assert set(INSTRUMENT_NAMES) == set(INSTRUMENTS)
