"""What a basis can carry, on pairs judged by reading the facts, and the rules behind them."""

from __future__ import annotations

import datetime as dt
import json
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from qjlaw.lawbase import basis_supports, load_index, paper_established

PAIRS = [
    json.loads(line)
    for line in (Path(__file__).parent / "pairs.jsonl").read_text(encoding="utf-8").splitlines()
]
TODAY = dt.date(2026, 10, 1)


@dataclass(frozen=True)
class Cited:
    title: str | None = None
    article: int | None = None
    paragraph: int | None = None
    document_no: str | None = None
    inserted: int = 0


def asked(pair: dict[str, Any]) -> Any:
    basis = Cited(pair["title"], pair["article"], pair["paragraph"]) if pair["title"] else None
    words = ("holder", "addressee", "amount", "place", "what")
    return basis_supports(
        pair["power"],
        basis,
        index=load_index(),
        day=dt.date.fromisoformat(pair["day"]),
        **{word: pair[word] for word in words if word in pair},
    )


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair["clause"][:30])
def test_a_pair_is_answered_as_a_reader_of_the_facts_answers(pair: dict[str, Any]) -> None:
    found = asked(pair)
    assert found.answer == pair["answer"], f"{found.why} / {pair['why']}"
    assert pair.get("basis", "") in (found.basis or "")
    assert found.why.rstrip("）").endswith("。")


def test_the_pairs_are_many_and_of_every_answer() -> None:
    assert len(PAIRS) >= 150
    answers = Counter(pair["answer"] for pair in PAIRS)
    assert len(answers) == 6
    assert min(answers.values()) >= 10
    by_reference = [
        pair
        for pair in PAIRS
        if pair["power"] in {"penalty", "permit"} and pair["answer"] == "carried"
    ]
    assert len(by_reference) >= 40


def carry(power: str, basis: Cited | None, day: dt.date = TODAY, **words: str) -> Any:
    return basis_supports(power, basis, index=load_index(), day=day, **words)


def test_an_old_text_is_not_judged_by_the_facts_of_the_new_one() -> None:
    """治安管理处罚法 was numbered anew from 2026; its facts are of the new text."""
    new = carry("penalty", Cited("治安管理处罚法", 89), holder="区城市管理局")
    old = carry("penalty", Cited("治安管理处罚法", 89), dt.date(2025, 5, 1), holder="区城市管理局")
    assert (new.answer, new.ground) == ("cited_does_not_carry", "limits")
    assert old.ground != "limits"


def test_an_inserted_article_is_not_taken_for_the_one_before_it() -> None:
    given = carry("penalty", Cited("食品安全法", 122))
    inserted = carry("penalty", Cited("食品安全法", 122, inserted=1))
    assert given.answer == "carried"
    assert inserted.answer != "carried"


def test_a_number_alone_finds_the_instrument() -> None:
    found = carry("permit", Cited(document_no="国务院令第722号", article=39))
    assert (found.answer, found.ground) == ("cited_does_not_carry", "contrary")


def test_an_own_article_is_no_basis() -> None:
    assert carry("penalty", Cited(article=8)).answer == "rests_on_nothing"


@pytest.mark.parametrize(
    ("power", "title", "what", "answer"),
    [
        ("penalty", "重庆市规范行政处罚裁量权办法", "没收违法所得", "cited_does_not_carry"),
        ("penalty", "重庆市燃放烟花爆竹管理条例", "行政拘留", "cited_does_not_carry"),
        ("penalty", "重庆市燃放烟花爆竹管理条例", "罚款", "carried"),
        ("coercion", "互联网文化管理暂行规定", "扣押", "cited_does_not_carry"),
        ("proof", "互联网文化管理暂行规定", "资信证明", "cited_does_not_carry"),
        ("requisition", "党政机关公文处理工作条例", "", "cited_does_not_carry"),
    ],
)
def test_the_kind_of_an_instrument_decides_what_it_may_set_up(
    power: str, title: str, what: str, answer: str
) -> None:
    assert carry(power, Cited(title), what=what).answer == answer


def test_what_is_not_surely_known_grounds_no_error() -> None:
    unread = carry("penalty", Cited("食品安全法", 33))
    local = carry("penalty", Cited("重庆市燃放烟花爆竹管理条例", 18), amount="九百元")
    assert (unread.ground, unread.may_ground_error) == ("silent", False)
    assert (local.ground, local.may_ground_error) == ("limits", False)
    sure = carry("penalty", Cited("行政处罚法", 16))
    assert (sure.ground, sure.may_ground_error) == ("contrary", True)


@pytest.mark.parametrize(
    ("body", "answer"),
    [
        ("区应急管理局", "carried"),
        ("重庆市某区应急管理局", "carried"),
        ("区综合行政执法局", "speaks_of_it"),
        ("镇人民政府", "speaks_of_it"),
        ("区农业农村委员会", "speaks_of_it"),
        ("物业服务企业", "cited_does_not_carry"),
        ("村民委员会", "cited_does_not_carry"),
    ],
)
def test_who_may_punish_under_an_article(body: str, answer: str) -> None:
    assert carry("penalty", Cited("安全生产法", 102), holder=body).answer == answer


@pytest.mark.parametrize(
    ("amount", "addressee", "answer"),
    [
        ("一千元以下", "个人", "carried"),
        ("1,500元", "个人", "cited_does_not_carry"),
        ("5万元", "企业", "carried"),
        ("二十万元", "企业", "cited_does_not_carry"),
        ("停业三日", "企业", "speaks_of_it"),
    ],
)
def test_a_cap_parts_persons_from_organisations(amount: str, addressee: str, answer: str) -> None:
    basis = Cited("城镇燃气管理条例", 49)
    assert carry("penalty", basis, amount=amount, addressee=addressee).answer == answer


@pytest.mark.parametrize(
    ("words", "name", "obliges"),
    [
        ("食品经营许可证", "食品经营许可", True),
        ("从事餐饮服务的食品经营许可证", "食品经营许可", True),
        ("火灾公众责任保险", "火灾公众责任保险", False),
        ("高新技术企业证书", "高新技术企业认定", False),
    ],
)
def test_a_paper_that_the_law_knows(words: str, name: str, obliges: bool) -> None:
    paper = paper_established(words, TODAY, load_index())
    assert paper is not None
    assert (paper.name, paper.obliges, paper.exact) == (name, obliges, True)
    assert paper.basis.startswith("《")


@pytest.mark.parametrize(
    "words", ["餐饮服务许可证", "会计从业资格证书", "木材运输证", "垂钓准入证"]
)
def test_a_paper_that_the_law_does_not_know_or_knows_no_more(words: str) -> None:
    assert paper_established(words, TODAY, load_index()) is None


def test_a_longer_name_is_not_the_paper_that_ends_it() -> None:
    paper = paper_established("网约房特种行业许可证", TODAY, load_index())
    assert paper is None or not paper.exact
    assert carry("permit", None, what="网约房特种行业许可证").answer == "rests_on_nothing"


def test_the_basis_of_a_paper_is_the_one_in_force_on_the_day() -> None:
    before = paper_established("排污许可证", dt.date(2026, 5, 1), load_index())
    after = paper_established("排污许可证", dt.date(2026, 9, 1), load_index())
    assert before is not None
    assert after is not None
    assert before.basis.startswith("《排污许可管理条例》")
    assert after.basis.startswith("《生态环境法典》")
