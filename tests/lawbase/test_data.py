"""The data of the package: whole, consistent, and of facts only."""

from __future__ import annotations

import datetime as dt
import itertools
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.lawbase.conftest import Build, row

import qjlaw.lawbase
from qjlaw.lawbase import (
    KINDS,
    POLARITIES,
    POWERS,
    InstrumentVersion,
    all_established,
    facts_of,
    has_facts,
    key_of,
    load_index,
    powers_of,
)

DATA = Path(qjlaw.lawbase.__file__).parent / "data"
INDEX = load_index()
TODAY = dt.date(2026, 11, 24)
DAYS = [dt.date(year, month, 9) for year in range(1985, 2028) for month in (1, 6, 11)]
ORDER = {"not_yet": 0, "in_force": 1, "amended": 2, "repealed": 2}


def all_versions() -> list[InstrumentVersion]:
    return [version for title in INDEX.titles for version in INDEX.versions(title)]


def test_every_title_finds_itself() -> None:
    for title in INDEX.titles:
        assert INDEX.candidates(title) == (title,)
        versions = INDEX.versions(title)
        assert versions
        for version in versions:
            assert version in INDEX.versions(version.title)
            assert version in INDEX.versions(f"《{version.title}》")


def test_every_alias_is_of_one_instrument_or_told_as_of_several() -> None:
    ambiguous = []
    for key in INDEX.keys:
        candidates = INDEX.candidates(key)
        assert candidates, key
        held = {key_of(version.short_title) for version in INDEX.versions(key)}
        assert held <= set(map(key_of, candidates))
        if len(candidates) > 1:
            ambiguous.append(key)
    assert len(ambiguous) < 5, "an alias of many names none of them"


def test_every_standing_is_monotone_over_days() -> None:
    """Days whose version is not held stand aside: the title may have been another's then."""
    for title in INDEX.titles:
        standings = [INDEX.on(title, day) for day in DAYS]
        known = [s for s in standings if s.version is not None]
        ranks = [ORDER[standing.state] for standing in known]
        assert ranks == sorted(ranks), title
        held = INDEX.versions(title)
        places = [held.index(s.version) for s in known if s.version and s.state == "in_force"]
        assert places == sorted(places), title


@given(st.sampled_from(INDEX.titles), st.dates(dt.date(1950, 1, 1), dt.date(2100, 1, 1)))
def test_a_standing_keeps_its_promises(title: str, day: dt.date) -> None:
    standing = INDEX.on(title, day)
    assert standing.state in ORDER
    assert standing.title is not None
    if standing.version is None:
        assert standing.articles is None
        assert standing.note
    if standing.state != "in_force":
        assert standing.note
        assert not standing.articles_may_ground_error
    if standing.may_ground_error:
        assert standing.version is not None
        assert standing.version.may_ground_error
    if standing.articles_may_ground_error:
        assert standing.articles is not None


def test_today_each_instrument_stands_as_the_data_says() -> None:
    for title in INDEX.titles:
        last = INDEX.versions(title)[-1]
        state = INDEX.on(title, TODAY).state
        if last.status == "已废止":
            assert state == "repealed", title
        elif last.status in ("现行有效", "尚未生效"):
            assert state == "in_force", title


def test_every_day_is_read_and_every_number_finds_its_row_or_nothing() -> None:
    for version in all_versions():
        for written in (version.adopted, version.amended, version.effective):
            assert written == "" or len(written) in (4, 7, 10)
        found = INDEX.by_number(version.document_no) if version.document_no else ()
        if found and version.kind not in ("司法解释", "部门规章", "地方政府规章"):
            assert version in found


def test_no_text_is_long_enough_to_be_a_sentence_of_law() -> None:
    def strings(value: object) -> list[str]:
        if isinstance(value, str):
            return [value]
        if isinstance(value, dict):
            value = [*value.keys(), *value.values()]
        return [s for item in value for s in strings(item)] if isinstance(value, list) else []

    for name in ("established", "facts"):
        content = json.loads((DATA / f"{name}.json").read_text("utf-8"))
        assert max(map(len, strings(content))) < 90, name
        assert not any("。" in text for text in strings(content)), name


def test_powers_facts_and_bases_are_of_instruments_that_are_held() -> None:
    powers = json.loads((DATA / "powers.json").read_text("utf-8"))
    assert set(powers["powers"]) == set(POWERS)
    facts = json.loads((DATA / "facts.json").read_text("utf-8"))
    bases = {title for thing in all_established() for title, _ in thing.basis}
    for title in itertools.chain(powers["instruments"], facts["instruments"], bases):
        assert INDEX.versions(title), title
    for title, rows in facts["instruments"].items():
        assert has_facts(title)
        for article, _, power, polarity, *_ in rows:
            assert power in POWERS or power == "procedure"
            assert polarity in POLARITIES
            last = INDEX.on(title, TODAY).articles
            assert last is None or article <= last
    assert {thing.kind for thing in all_established()} == set(KINDS)


def test_the_script_gives_the_same_bytes_for_the_same_tables(build: Build) -> None:
    rows = [row("云杉法", articles="9"), row("云杉条例", document_no="国务院令第1号")]
    first = {file.name: file.read_bytes() for file in build(rows).iterdir()}
    second = {file.name: file.read_bytes() for file in build(rows).iterdir()}
    assert first == second
    assert set(first) == {file.name for file in DATA.iterdir()}


@pytest.mark.parametrize("name", ["没有这部法", "行政处罚法"])
def test_what_is_not_held_of_a_day_has_no_powers_and_no_facts(name: str) -> None:
    long_ago = dt.date(1997, 1, 1)
    assert powers_of(name, 15, long_ago) is None
    assert facts_of(name, 15, long_ago) == ()
