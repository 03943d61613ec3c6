"""How an instrument stands on a day, and what is said where that is not known."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.lawbase.conftest import Index, row

from qjlaw.lawbase import Standing


def day(written: str) -> dt.date:
    return dt.date.fromisoformat(written)


OLD = row(
    "云杉法",
    adopted="2005-03-01",
    amended_last="2012-03-01",
    effective="2012-05-01",
    articles="40",
    status="已修改",
    replaced_by="云杉法（2020年版本）",
)
NEW = row(
    "云杉法",
    adopted="2005-03-01",
    amended_last="2020-03-01",
    effective="2020-07-01",
    articles="52",
)


@pytest.mark.parametrize(
    ("on", "articles"),
    [("2012-05-01", 40), ("2020-06-30", 40), ("2020-07-01", 52), ("2026-01-01", 52)],
)
def test_the_version_of_the_day_decides_the_last_article(
    index_of: Index, on: str, articles: int
) -> None:
    standing = index_of(OLD, NEW).on("云杉法", day(on))
    assert (standing.state, standing.articles) == ("in_force", articles)
    assert standing.articles_may_ground_error
    assert standing.note == ""


@pytest.mark.parametrize("on", ["2005-03-01", "2011-01-01", "2012-04-30"])
def test_before_the_earliest_version_it_is_in_force_and_articles_are_not_checked(
    index_of: Index, on: str
) -> None:
    standing = index_of(OLD, NEW).on("云杉法", day(on))
    assert (standing.state, standing.version, standing.articles) == ("in_force", None, None)
    assert "当日的版本未收录（所收最早为2012年3月1日的版本）" in standing.note
    assert not standing.may_ground_error


def test_a_law_is_not_in_force_before_it_is_adopted(index_of: Index) -> None:
    assert index_of(OLD, NEW).on("云杉法", day("2005-02-28")).state == "not_yet"
    fir = row("冷杉法", adopted="2024-01-01", effective="2024-03-01")
    waiting = index_of(fir).on("冷杉法", day("2024-02-29"))
    assert waiting.state == "not_yet"
    assert waiting.may_ground_error


def test_between_adoption_and_effect_it_is_not_yet_in_force(index_of: Index) -> None:
    code = row(
        "云杉条例", kind="行政法规", adopted="2024-06-06", effective="2024-08-01", articles="9"
    )
    index = index_of(code)
    waiting = index.on("云杉条例", day("2024-07-31"))
    assert (waiting.state, waiting.since) == ("not_yet", "2024-08-01")
    assert not waiting.may_ground_error, "an earlier one of the same title may be in force"
    assert index.on("云杉条例", day("2024-08-01")).state == "in_force"


def test_a_regulation_may_have_had_its_title_from_an_earlier_one(index_of: Index) -> None:
    code = row(
        "云杉条例", kind="行政法规", adopted="2024-06-06", effective="2024-08-01", articles="9"
    )
    earlier = index_of(code).on("云杉条例", day("2015-01-01"))
    assert (earlier.state, earlier.articles) == ("in_force", None)
    assert "未收录" in earlier.note


def test_a_version_to_come_does_not_touch_the_one_in_force(index_of: Index) -> None:
    coming = {**NEW, "effective": "2027-01-01", "status": "尚未生效", "articles": ""}
    standing = index_of({**OLD, "status": "现行有效"}, coming).on("云杉法", day("2026-11-24"))
    assert (standing.state, standing.articles) == ("in_force", 40)


def repealed(**known: str) -> dict[str, str]:
    usual = {"adopted": "2001-01-01", "effective": "2001-03-01", "articles": "12"}
    return row("云杉管理办法", status="已废止", kind="行政法规", **{**usual, **known})


def test_repealed_from_the_day_that_is_told(index_of: Index) -> None:
    index = index_of(repealed(replaced_by="云杉法典（2021-01-01起）"))
    assert index.on("云杉管理办法", day("2020-12-31")).state == "in_force"
    standing = index.on("云杉管理办法", day("2021-01-01"))
    assert (standing.state, standing.since) == ("repealed", "2021-01-01")
    assert standing.successor == "云杉法典"
    assert standing.note == "《云杉管理办法》2021年1月1日起已废止，由《云杉法典》取代。"
    assert standing.may_ground_error


def test_repealed_from_the_day_of_its_successor(index_of: Index) -> None:
    code = row("云杉法典", adopted="2022-01-05", effective="2022-05-01", articles="80")
    index = index_of(repealed(replaced_by="云杉法典"), code)
    assert index.on("云杉管理办法", day("2022-04-30")).state == "in_force"
    assert index.on("云杉管理办法", day("2022-05-01")).since == "2022-05-01"


def test_where_the_day_of_repeal_is_not_known_nothing_is_called_repealed_too_early(
    index_of: Index,
) -> None:
    index = index_of(repealed())
    before = index.on("云杉管理办法", day("2018-01-01"))
    assert before.state == "in_force"
    assert "废止日不详" in before.note
    assert not before.may_ground_error
    after = index.on("云杉管理办法", day("2026-01-01"))
    assert (after.state, after.since) == ("repealed", "")


@pytest.mark.parametrize(
    ("source", "provenance", "word"),
    [
        ("LRB+CLDB+absent-from-LST", "inferred", "推定"),
        ("LST+CUR-m", "memory", "未经核验"),
        ("LRB+CLDB+absent-from-LST+CUR-m", "memory", "未经核验"),
    ],
)
def test_a_repeal_remembered_or_concluded_is_no_ground_for_an_error(
    index_of: Index, source: str, provenance: str, word: str
) -> None:
    index = index_of(repealed(source=source, replaced_by="云杉法典（2021-01-01起）"))
    standing = index.on("云杉管理办法", day("2026-11-24"))
    assert standing.state == "repealed"
    assert not standing.may_ground_error
    assert word in standing.note
    assert standing.version is not None
    assert standing.version.provenance == provenance


def test_provenance_of_rows_in_force(index_of: Index) -> None:
    index = index_of(row("云杉法", source="LRB+CLDB"), row("冷杉法", source="LST+CUR-v"))
    assert index.versions("云杉法")[0].provenance == "text"
    assert index.versions("冷杉法")[0].provenance == "verified"
    assert all(v.may_ground_error for t in ("云杉法", "冷杉法") for v in index.versions(t))


@pytest.mark.parametrize(
    ("kind", "sure"), [("行政法规", True), ("司法解释", False), ("部门规章", False)]
)
def test_numbers_of_interpretations_and_departmental_rules_are_unsure(
    index_of: Index, kind: str, *, sure: bool
) -> None:
    (version,) = index_of(row("云杉规定", kind=kind)).versions("云杉规定")
    assert version.may_ground_error
    assert version.number_may_ground_error is sure


@pytest.mark.parametrize("kind", ["部门规章", "地方性法规", "地方政府规章", "司法解释"])
def test_kinds_not_looked_at_again_are_unsure_after_their_last_look(
    index_of: Index, kind: str
) -> None:
    known = {"adopted": "2010-01-01", "effective": "2010-03-01", "articles": "12"}
    index = index_of(row("云杉规定", kind=kind, **known))
    then, now = (index.on("云杉规定", day(on)) for on in ("2020-01-01", "2026-01-01"))
    assert (then.state, then.articles_may_ground_error, then.note) == ("in_force", True, "")
    assert (now.state, now.articles, now.articles_may_ground_error) == ("in_force", 12, False)
    assert "收录截至" in now.note


def test_a_newer_version_known_by_its_year_alone_switches_the_articles_off(
    index_of: Index,
) -> None:
    newer = row("云杉法", adopted="2005-03-01", amended_last="2022", source="LST")
    index = index_of(OLD, newer)
    assert index.on("云杉法", day("2021-12-31")).articles == 40
    during, after = (index.on("云杉法", day(on)) for on in ("2022-06-01", "2026-01-01"))
    assert (during.state, during.articles) == ("in_force", None)
    assert "另有新版本" in during.note
    assert (after.state, after.articles) == ("in_force", None)


def test_a_later_text_with_the_first_day_of_effect_counts_from_its_amendment(
    index_of: Index,
) -> None:
    index = index_of(
        row(
            "云杉办法",
            kind="部门规章",
            adopted="2003-03-08",
            amended_last="2013-03-11",
            effective="2003-05-01",
            articles="92",
        )
    )
    assert index.on("云杉办法", day("2008-01-01")).articles is None
    assert index.on("云杉办法", day("2020-01-01")).articles == 92


def test_a_plan_whose_period_is_followed_by_another_is_superseded(index_of: Index) -> None:
    index = index_of(
        row(
            "云杉纲要（2015－2020年）",
            kind="国务院文件",
            adopted="2015-12",
            status="已修改",
            replaced_by="云杉纲要（2021－2025年）",
        ),
        row("云杉纲要（2021－2025年）", kind="国务院文件", adopted="2021-08"),
    )
    assert index.on("云杉纲要（2015—2020年）", day("2018-01-01")).state == "in_force"
    assert index.on("云杉纲要（2015—2020年）", day("2023-01-01")).state == "amended"
    assert index.on("云杉纲要（2021-2025年）", day("2023-01-01")).state == "in_force"


def test_what_is_not_held_is_never_invalid(index_of: Index) -> None:
    standing = index_of(NEW).on("红松法", day("2026-01-01"))
    assert standing == Standing(
        title=None,
        state="not_held",
        version=None,
        articles=None,
        since="",
        successor="",
        note="索引未收录，不能判断效力，请人工核对。",
        may_ground_error=False,
        articles_may_ground_error=False,
    )
