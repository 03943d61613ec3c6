"""Which article speaks of what; and what is held of it."""

from __future__ import annotations

import datetime as dt

import pytest

from qjlaw.lawbase import article_number, articles_on, facts_of, look_into, look_up, powers_of

TODAY = dt.date(2026, 11, 24)


def test_an_article_speaks_of_some_powers_and_not_of_others() -> None:
    spoken = powers_of("行政处罚法", 72, TODAY)
    assert spoken is not None
    assert {"penalty", "coercion"} <= spoken
    assert "filing" not in spoken
    assert powers_of("《中华人民共和国行政处罚法》", 72, TODAY) == spoken


def test_an_article_beyond_the_last_speaks_of_nothing() -> None:
    assert powers_of("行政处罚法", 500, TODAY) == frozenset()


def test_the_version_of_the_day_is_asked() -> None:
    before = articles_on("治安管理处罚法", "penalty", dt.date(2025, 12, 31))
    after = articles_on("治安管理处罚法", "penalty", dt.date(2026, 1, 1))
    assert before is not None
    assert after is not None
    assert max(before)[0] <= 119 < max(after)[0]


def test_an_article_between_two_numbers_is_one_of_its_own() -> None:
    assert (134, 1) in (articles_on("刑法", "penalty", TODAY) or ())
    assert powers_of("刑法", 134, TODAY, sub=1)
    assert powers_of("刑法", 134, TODAY, sub=9) == frozenset()


def test_a_text_not_held_gives_no_answer() -> None:
    assert powers_of("行政处罚法", 33, dt.date(2005, 1, 1)) is None
    assert powers_of("綦江区养犬公约", 3, TODAY) is None
    with pytest.raises(KeyError):
        articles_on("行政处罚法", "permits", TODAY)


def test_facts_tell_who_whom_and_how_much() -> None:
    (fact,) = facts_of("行政处罚法", 24, TODAY)
    assert (fact.power, fact.polarity) == ("penalty", "grants")
    assert fact.holder == "省级"
    assert fact.may_ground_error
    assert facts_of("行政处罚法", 24, TODAY, paragraph=2) == ()
    assert facts_of("行政处罚法", 24, dt.date(2005, 1, 1)) == ()


def test_facts_of_an_old_text_are_of_the_days_of_that_text() -> None:
    assert facts_of("旅馆业治安管理办法", 5, TODAY) == ()
    (fact,) = facts_of("旅馆业治安管理办法", 5, dt.date(2021, 6, 1))
    assert not fact.may_ground_error


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("33", (33, 0)),
        ("第三十三条", (33, 0)),
        ("三十三", (33, 0)),
        ("12之1", (12, 1)),
        ("第十二条之一", (12, 1)),
        ("０", None),
        ("第条", None),
        ("若干", None),
        ("", None),
    ],
)
def test_the_number_of_an_article_is_read(written: str, read: tuple[int, int] | None) -> None:
    assert article_number(written) == read


def test_an_instrument_is_looked_up_by_number_as_well() -> None:
    page = look_up("国务院令第七百八十三号", TODAY)
    assert page.standing.title == "公平竞争审查条例"
    assert page.nearest == ()
    several = look_up("农业农村部令2022年第2号", TODAY)
    assert several.versions == ()
    assert len(several.candidates) == 2


def test_all_articles_are_listed_by_power_where_none_is_asked_for() -> None:
    page = look_into("行政许可法", None, TODAY)
    assert page.articles is not None
    assert (12, 0) in page.articles["permit"]
    assert page.powers is None
