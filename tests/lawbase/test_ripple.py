"""Which documents cite an instrument, and what changed under them since their own day."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.lawbase.conftest import Index, row

from qjlaw.document import Document
from qjlaw.lawbase import LawIndex, affected, changed_since
from qjlaw.reading import read_text

TODAY = dt.date(2026, 11, 24)
NOTICE = """\
云汀县人民政府关于加强林木管理的通知
云府发〔2018〕12号
各镇人民政府：
根据《云杉法》第三条、《白桦条例》，现通知如下：
一、依照云杉法第八条处理；没有规定的，依照《红松办法》第二条、《无人知晓条例》第五条。
二、《水曲柳条例》继续执行。
云汀县人民政府
2018年5月6日
"""


@pytest.fixture
def index(index_of: Index) -> LawIndex:
    return index_of(
        row(
            "中华人民共和国云杉法",
            adopted="2010-01-01",
            effective="2010-05-01",
            articles="9",
            status="已修改",
        ),
        row(
            "中华人民共和国云杉法",
            adopted="2010-01-01",
            amended_last="2020-03-01",
            effective="2020-05-01",
            articles="7",
        ),
        row("白桦条例", kind="行政法规", adopted="2011-01-01", effective="2011-02-01"),
        row(
            "红松办法",
            kind="部门规章",
            adopted="2012-01-01",
            effective="2012-02-01",
            status="已废止",
            replaced_by="新红松办法（2019-07-01起）",
        ),
        row("水曲柳条例", kind="行政法规", adopted="2022-01-01", effective="2022-02-01"),
    )


def document(text: str = NOTICE) -> Document:
    return read_text(text.encode(), path="通知.txt")


def test_each_change_names_its_citations(index: LawIndex) -> None:
    touched = changed_since(document(), index, TODAY)
    assert touched is not None
    told = {each.title: each.change for each in touched}
    assert list(told) == ["云杉法", "红松办法", "水曲柳条例"]
    amended, repealed, unknown = told.values()
    assert amended is not None
    assert repealed is not None
    assert unknown is not None
    assert (amended.kind, amended.days, amended.since) == ("amended", ("2020-05-01",), "2020-05-01")
    assert amended.may_ground_error
    assert (repealed.kind, repealed.since) == ("repealed", "2019-07-01")
    assert repealed.successor == "新红松办法"
    assert unknown.kind == "amended"
    assert not unknown.may_ground_error
    first = touched[0]
    assert (first.day, first.path) == (dt.date(2018, 5, 6), "通知.txt")
    assert [(c.citation.article, c.citation.status) for c in first.citations] == [
        (3, "in_force"),
        (8, "no_such_article"),
    ]
    for each in touched:
        for cited in each.citations:
            words = document().text[cited.citation.start : cited.citation.end]
            assert words == cited.citation.text
            assert cited.address


def test_nothing_changes_before_it_does(index: LawIndex) -> None:
    assert changed_since(document(), index, dt.date(2018, 5, 6)) == ()
    assert changed_since(document(), index, dt.date(2018, 1, 1)) == ()
    touched = changed_since(document(), index, dt.date(2019, 7, 1))
    assert touched is not None
    assert [each.title for each in touched] == ["红松办法"]


def test_a_document_without_number_has_no_day_of_its_own(index: LawIndex) -> None:
    bare = NOTICE.replace("云府发〔2018〕12号\n", "")
    assert changed_since(document(bare), index, TODAY) is None


@pytest.mark.parametrize("name", ["云杉法", "《中华人民共和国云杉法》", "云杉法（2010年修正）"])
def test_an_instrument_is_found_under_any_name(index: LawIndex, name: str) -> None:
    found = affected(document(), name, index, None, TODAY)
    assert found is not None
    assert [cited.citation.article for cited in found.citations] == [3, 8]
    assert found.day == dt.date(2018, 5, 6)


def test_what_the_index_does_not_hold_is_found_by_its_title(index: LawIndex) -> None:
    found = affected(document(), "无人知晓条例", index, None, TODAY)
    assert found is not None
    assert found.title == "无人知晓条例"
    assert affected(document(), "知晓条例", index, None, TODAY) is None
    assert affected(document(), "白桦条例实施办法", index, None, TODAY) is None
