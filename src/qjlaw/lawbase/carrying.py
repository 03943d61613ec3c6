"""What a basis can carry: whether the instrument and article that a clause names give its power.

Asked of a clause that is already understood (power, holder, addressee, amount), and of what is
held only. ``speaks_of_it`` acquits nothing: the article speaks of the power, and what the clause
adds to it is not compared, because the facts of the article are not held or leave it open.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from qjlaw.lawbase.answers import Asked, Basis, Carrying, name_of
from qjlaw.lawbase.barring import barred, lowered, unknown
from qjlaw.lawbase.index import LawIndex
from qjlaw.lawbase.instruments import InstrumentVersion, Standing
from qjlaw.lawbase.levels import kind_of
from qjlaw.lawbase.papers import is_abolished, paper_established
from qjlaw.lawbase.speaking import article_says, instrument_says


def basis_supports(
    power: str,
    basis: Basis | None,
    *,
    index: LawIndex,
    day: dt.date,
    holder: str | None = None,
    addressee: str | None = None,
    amount: str | None = None,
    place: str | None = None,
    what: str | None = None,
) -> Carrying:
    """Say what the basis that a clause names can carry.

    Parameters
    ----------
    power:
        As in the table of powers by article: penalty, permit, filing, fee …
    basis:
        The citation; None where the clause names none.
    day:
        The day of the document: the version then in force decides.
    holder, addressee:
        Who is to do it and on whom, in the words of the clause; None where it does not say.
    amount:
        The amount that the clause sets: 二百元以上五百元以下, 百分之十.
    place:
        Province or municipality of the document: 重庆市. A local regulation carries in its own.
    what:
        The paper, fee or measure in the words of the clause: 食品经营许可证, 责令停产停业.
    """
    asked = Asked(power, what or "", holder, addressee, amount, place)
    found = _judge(asked, basis, index, day)
    if what and is_abolished(what, power, day) and found.answer in {"carried", "speaks_of_it"}:
        why = f"{what}已经取消，该依据不再要求它。"
        return Carrying("cited_does_not_carry", "contrary", why, found.basis, False)
    settled = found.answer in {"carried", "speaks_of_it"} or found.ground == "limits"
    return found if settled or not what else _elsewhere(found, what, index, day)


def _judge(asked: Asked, basis: Basis | None, index: LawIndex, day: dt.date) -> Carrying:
    if basis is None or not (basis.title or basis.document_no):
        own = basis is not None and basis.article is not None
        why = "条款引用的是本文件自己的规定。" if own else "条款没有写明依据。"
        return Carrying("rests_on_nothing", "", why, None, may_ground_error=True)
    standing = _standing(basis, index, day)
    if standing.state == "not_held":
        found = unknown(asked, basis)
    else:
        found = _of_held(asked, basis, standing, index, day)
    return replace(found, basis=name_of(basis))


def _of_held(
    asked: Asked, basis: Basis, standing: Standing, index: LawIndex, day: dt.date
) -> Carrying:
    title = standing.title or ""
    kind = kind_of(_any_version(standing, index).kind, title)
    bar = barred(asked, standing, kind)
    if bar is not None:
        return bar
    if standing.version is None:
        return Carrying("not_held", "", standing.note, None, may_ground_error=False)
    if basis.article is None:
        found = instrument_says(asked, title, day)
    else:
        found = article_says(asked, basis, standing, day)
    return lowered(found, asked, title, kind)


def _elsewhere(found: Carrying, what: str, index: LawIndex, day: dt.date) -> Carrying:
    """Look for what the law has established under another basis than the one named."""
    paper = paper_established(what, day, index)
    if paper is None or not paper.exact:
        return found
    if not paper.obliges:
        return replace(found, why=f"{found.why}{paper.name}：{paper.note}，不能作为要求。")
    named = found.basis or ""
    same_article = named.startswith(paper.basis) and found.ground == "contrary"
    same_instrument = named.startswith(paper.basis.partition("》")[0])
    if same_article or (same_instrument and found.answer == "not_held"):
        return found
    why = f"{paper.name}由{paper.basis}设立，条款没有引用它。"
    return Carrying("carried_not_cited", "", why, paper.basis, paper.may_ground_error)


def _standing(basis: Basis, index: LawIndex, day: dt.date) -> Standing:
    if basis.title:
        return index.on(basis.title, day)
    versions = index.by_number(basis.document_no or "")
    return index.on(versions[0].short_title if versions else "", day)


def _any_version(standing: Standing, index: LawIndex) -> InstrumentVersion:
    """Give any version, for what all versions share: the kind."""
    return standing.version or index.versions(standing.title or "")[-1]
