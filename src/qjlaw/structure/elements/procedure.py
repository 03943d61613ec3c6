"""Procedure that the text shows, in the making of this document or for making others.

``deliberation``, ``legality_review``; ``comment_period``, ``filing``.
"""

from __future__ import annotations

import re

from qjlaw.anatomy import Element
from qjlaw.lazy import LazyPattern
from qjlaw.structure.elements.own import speaks_of_itself
from qjlaw.structure.elements.source import Source
from qjlaw.structure.numbering import value_of

_CN = "[一二三四五六七八九十两]"
_DELIBERATED = LazyPattern(
    r"经(?P<meeting>[^，。；《》经\n]{0,40}?(?:会议|全会|(?:常务|办公|党组|专题|党委|局务|部务|委务|常委)会(?!议)))"
    r"[，,]?(?:集体)?(?:审议|研究|讨论|审定|审核)?[^，。；\n]{0,6}?(?:通过|同意|审定|决定|(?<=审)议)"
)
_MEETINGS = (
    (LazyPattern(r"党组|党委|党工委|区委|县委|市委|省委|常委会"), "party"),
    (LazyPattern(r"专题"), "special"),
    (LazyPattern(r"常务会"), "executive"),
    (LazyPattern(r"全体会议|全会"), "plenary"),
    (LazyPattern(r"办公会|局务会|部务会|委务会|厅务会"), "office"),
)
_CONDITIONAL = LazyPattern(r"(?:应当|必须|须|可以|提请|报请|未|应|需|的，|后，|并|再)(?:依法)?$")
_REVIEWED = LazyPattern(
    r"(?:经|通过|完成|履行|已)[^，。；\n]{0,20}?合法性审(?:查|核)[^，。；\n]{0,8}"
)
_PERIOD = LazyPattern(
    r"(?:征求(?!意见稿)|征集|听取|公示|公开|反馈)(?:[^。；\n《》]|《[^《》\n]{1,60}》){0,40}?(?:期限|时间|期)?(?:应当|应|一般|均)?(?:不得?少于|不低于|不短于|为|至少)?"
    rf"[ \u3000]?(?P<n>\d{{1,3}}|{_CN}{{1,3}})[ \u3000]?个?(?P<unit>工作日|自然日|日|天)"
)
_DRAFTS = LazyPattern(
    r"规范性文件|文件草案|征求意见稿|草案|本[^，。]{0,8}征求意见|文件(?:起草|制定)|涉企[^，。；]{0,6}(?:文件|政策)|政策文件"
)
_FILED = LazyPattern(
    rf"(?P<n>\d{{1,3}}|{_CN}{{1,3}})[ \u3000]?个?(?P<unit>工作日|自然日|日|天)(?:之?内)?"
    r"[^。；\n]{0,50}?(?:报送?|送|报请)?[^。；\n]{0,24}?备案"
)
_NORMATIVE = LazyPattern(r"规范性文件|政策文件")


def deliberation(source: Source) -> list[Element]:
    """经…会议审议通过, said of this document."""
    found: list[Element] = []
    roles = frozenset({"body", "caption"})
    for match in source.matches(
        _DELIBERATED,
        "会议",
        "全会",
        "常务会",
        "公会",
        "务会",
        "党组会",
        "专题会",
        "委会",
        roles=roles,
    ):
        piece = source.piece_at(match.start())
        if piece is None or match["meeting"] == "":
            continue
        begin, _ = source.sentence(match.start(), match.end())
        before = source.text[begin : match.start()]
        after = source.text[match.end() : match.end() + 1]
        if _CONDITIONAL.search(before) or after in {"后", "的"}:
            continue
        own = "《" in before or not before.strip("已业 \u3000") or speaks_of_itself(before)
        head = piece.role == "caption" or (piece.part == 0 and not _numbered(source, piece.start))
        if not (head or own):
            continue
        meeting = "".join(match["meeting"].split())
        kind = next((kind for pattern, kind in _MEETINGS if pattern.search(meeting)), "other")
        if "人民代表大会" in meeting or "人大" in meeting:
            kind = "other"
        found.append(
            source.element("deliberation", match.start(), match.end(), meeting=meeting, kind=kind)
        )
    return found


def _numbered(source: Source, offset: int) -> bool:
    """Whether a numbered unit of the same part stands before an offset."""
    piece = source.piece_at(offset)
    return piece is not None and any(
        each.marker is not None and each.role == "body" and each.part == piece.part
        for each in source.composition.pieces
        if each.start <= offset
    )


def legality_review(source: Source) -> list[Element]:
    """经合法性审核, said of this document before its first numbered unit."""
    found = []
    for match in source.matches(_REVIEWED, "合法性审"):
        piece = source.piece_at(match.start())
        if piece is None or _numbered(source, piece.start):
            continue
        if re.search(r"[未应须需]$", source.text[max(0, match.start() - 2) : match.start()]):
            continue
        found.append(
            source.element(
                "legality_review", match.start(), match.end(), text=source.printed(*match.span())
            )
        )
    return found


def comment_periods(source: Source) -> list[Element]:
    """Days of public comment on drafts and normative documents."""
    found = []
    for match in source.matches(_PERIOD, "征求意见", "征求《", "征集意见", "听取意见", "公开征"):
        begin, end = source.sentence(match.start(), match.end())
        if _DRAFTS.search(source.text, begin, end) and "意见" in source.text[begin:end]:
            found.append(_days(source, "comment_period", match, match.start()))
    return found


def filing(source: Source) -> list[Element]:
    """Days in which normative documents are to be filed."""
    found = []
    for match in source.matches(_FILED, "备案"):
        begin, end = source.sentence(match.start(), match.end())
        if _NORMATIVE.search(source.text, begin, end):
            found.append(_days(source, "filing", match, match.start("n")))
    return found


def _days(source: Source, name: str, match: re.Match[str], start: int) -> Element:
    unit = "workday" if match["unit"] == "工作日" else "day"
    return source.element(name, start, match.end(), days=value_of(match["n"]), unit=unit)
