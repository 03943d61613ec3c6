"""What bars a basis before its article is read: not held, not in force, elsewhere, too low."""

from __future__ import annotations

from qjlaw.lawbase.answers import Asked, Basis, Carrying, name_of, refused, speaks
from qjlaw.lawbase.instruments import Standing
from qjlaw.lawbase.levels import NORMATIVE, Rank, is_normative_name, rank_of
from qjlaw.lazy import LazyPattern

_PLACE = LazyPattern("^(?:(?:北京|上海|天津|重庆)市|[^市县区]{2,3}省|[^市县区]{2,6}自治区)")


def barred(asked: Asked, standing: Standing, kind: str) -> Carrying | None:
    """Say why an instrument that is held carries nothing; None where its articles decide.

    Parameters
    ----------
    kind:
        As :func:`~qjlaw.lawbase.levels.kind_of` gives it.
    """
    if standing.state in {"repealed", "not_yet"}:
        return refused("standing", standing.note, firm=standing.may_ground_error)
    title = standing.title or ""
    away = _away(kind, title, asked.place)
    if away:
        return refused("place", away, firm=standing.may_ground_error)
    rank, rule = rank_of(asked.power, kind, asked.what)
    if rank == "may_not":
        return refused("rank", f"《{title}》是{kind}，不足以设定：{rule}。", firm=True)
    return None


def lowered(found: Carrying, asked: Asked, title: str, kind: str) -> Carrying:
    """Take from an answer what the kind of the instrument may only spell out."""
    rank: Rank
    rank, rule = rank_of(asked.power, kind, asked.what)
    if rank == "may_detail" and found.answer == "carried":
        return speaks(f"《{title}》是{kind}，只能细化已经设定的：{rule}。")
    return found


def unknown(asked: Asked, basis: Basis) -> Carrying:
    """Judge what the index does not hold: by its name alone, where that tells enough."""
    if not is_normative_name(basis.title or "", basis.document_no):
        why = "索引未收录，不能判断，请人工核对。"
        return Carrying("not_held", "", why, None, may_ground_error=False)
    name = name_of(basis)
    rank, rule = rank_of(asked.power, NORMATIVE)
    if rank == "may_not":
        return refused("rank", f"{name}从名称看不是法律、法规、规章：{rule}。", firm=False)
    return speaks(f"{name}内容未收录，请人工核对。")


def _away(kind: str, title: str, place: str | None) -> str | None:
    """Say that a local regulation or rule is another place's; None where it is not."""
    if place is None or kind not in {"地方性法规", "地方政府规章"}:
        return None
    where = _PLACE.match(title)
    if where is None or place.startswith(where[0]):
        return None
    return f"《{title}》是{where[0]}的{kind}，不适用于{place}。"
