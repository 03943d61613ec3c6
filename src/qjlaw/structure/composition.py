"""Parts: the outer document and what is annexed to it, and the role of every piece."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise
from operator import itemgetter

from qjlaw.anatomy import Part
from qjlaw.document import Document
from qjlaw.lazy import LazyPattern
from qjlaw.structure.amendments import amendments_in
from qjlaw.structure.closing import (
    is_date_line,
    is_signed_line,
    mark_attachments,
    mark_closing,
    starts_attachments,
)
from qjlaw.structure.cutting import cut
from qjlaw.structure.dates import DATE_RE
from qjlaw.structure.flat_lines import copies
from qjlaw.structure.head import read_head, title_from
from qjlaw.structure.head_lines import annex_ordinal, is_annex_mark
from qjlaw.structure.numbering import value_of
from qjlaw.structure.organs import organs_in
from qjlaw.structure.pieces import Piece, paragraphs
from qjlaw.structure.titles import fold, read_title

_QUOTED = LazyPattern(r"[《〈]([^《》〈〉]{3,80})[》〉]")
_HANDED_DOWN = LazyPattern(r"印发|转发|公布|发布|颁布|下发|审议通过|同意")
_NEAR_SIGNATURE = 6
_HEAD_OF_ANNEX = 3
_FAR = 3
_SOME_ARTICLES = 3
_SCATTERED = 3
_NOT_DIGITS = LazyPattern(r"[-－—–]")
_DIVIDED = 2
_ANNEX_WORDS = frozenset({"附件", "附录", "附表"})
_TITLE_LENGTH = 120
_BEGINS_TEXT = LazyPattern(r"为|根据|依据|按照|依照|第一|总则|目[ \u3000]*录|一、")
_BETWEEN_NAMES = LazyPattern(r"[：:\n]|\d{1,2}[.．、]")
_LONGEST_LIST = 12
_SHORTEST_NAME = 3
_PUNCTUATION = LazyPattern(r"[\s（）()《》〈〉“”\"‘’'、，。—\-－]")


@dataclass(frozen=True, slots=True)
class Composition:
    """A document taken apart.

    ``texts`` are, part by part, the indices between which the text proper stands (after the
    head); ``pieces`` carry role and part. ``wide`` is the text with its half-width punctuation
    made full-width, one character for one: patterns are run on it. ``amendments`` are the
    spans of words that are written into another document, ``copied`` the numbers of the parts
    that begin a second copy of the document.
    """

    text: str
    wide: str
    pieces: tuple[Piece, ...]
    parts: tuple[Part, ...]
    texts: tuple[tuple[int, int], ...]
    amendments: tuple[tuple[int, int], ...] = ()
    copied: frozenset[int] = frozenset()

    def amends(self, offset: int) -> bool:
        """Whether the words at an offset are written into another document."""
        index = bisect_right(self.amendments, offset, key=itemgetter(0)) - 1
        return index >= 0 and offset < self.amendments[index][1]

    def pieces_of(self, part: int) -> tuple[Piece, ...]:
        """The pieces of a part, its head included."""
        begin = self.texts[part - 1][1] if part else 0
        return self.pieces[begin : self.texts[part][1]]

    def title_of(self, part: int) -> str | None:
        """The title of a part, with blanks and breaks folded."""
        span = self.parts[part].title
        return None if span is None else fold(self.text[span[0] : span[1]])


def compose(document: Document) -> Composition:
    """Take a document apart into pieces and parts."""
    pieces = cut(paragraphs(document))
    again = _copies(document.text, pieces)
    heads: dict[int, tuple[int, tuple[int, int] | None]] = {}
    starts: list[int] = []
    for begin, stop in pairwise((0, *again, len(pieces))):
        heads[begin] = read_head(pieces, begin, stop)
        starts.extend((begin, *_annexes(pieces, *heads[begin], stop)))
    parts: list[Part] = []
    texts = []
    names: dict[str, int] = {}
    for number, (begin, stop) in enumerate(pairwise((*starts, len(pieces)))):
        body, title = heads.get(begin) or _head_of_annex(pieces, begin, stop)
        mark_attachments(pieces, body, stop)
        mark_closing(pieces, body, stop)
        for piece in pieces[begin:stop]:
            piece.part = number
        span = (pieces[title[0]].start, pieces[title[1] - 1].end) if title else None
        words = document.text[span[0] : span[1]] if span else ""
        name = _name(
            pieces, begin, body, words, annexed=begin not in heads, alone=len(starts) == len(heads)
        )
        names[name] = names.get(name, 0) + 1
        if names[name] > 1:
            name += f"（{names[name]}）" if name.startswith("附") else str(names[name])
        end = pieces[stop].start if stop < len(pieces) else len(document.text)
        start = parts[-1].end if parts else 0
        parts.append(Part("annexed" if number else "outer", name, start, end, span))
        texts.append((body, stop))
    return Composition(
        document.text,
        _widened(document.text),
        tuple(pieces),
        tuple(parts),
        tuple(texts),
        amendments_in(document.text),
        frozenset(number for number, begin in enumerate(starts) if begin in again),
    )


def _widened(text: str) -> str:
    for narrow, wide in zip(",;:?!()", "，；：？！（）", strict=True):
        text = text.replace(narrow, wide)
    return text


def _head_of_annex(
    pieces: list[Piece], begin: int, stop: int
) -> tuple[int, tuple[int, int] | None]:
    """Where the text of an annexed part begins, and its title."""
    body, title = read_head(pieces, begin, stop)
    title = title or _plain_title(pieces, body, stop)
    return max(body, title[1] if title else 0), title


def _copies(text: str, pieces: list[Piece]) -> list[int]:
    """The pieces at which a document begins again that was pasted twice into one line."""
    if len(pieces) < 2:
        return []
    first, end = pieces[0].start, text.find("\n", pieces[0].start)
    again = {first + at for at in copies(text[first : end if end >= 0 else len(text)])}
    return [index for index, piece in enumerate(pieces) if piece.start in again]


def _annexes(pieces: list[Piece], body: int, title: tuple[int, int] | None, end: int) -> list[int]:
    """Find the pieces before ``end`` at which annexed parts begin."""
    named = _named(pieces, body, title)
    found: list[int] = []
    signed = -_NEAR_SIGNATURE - 1
    listed: set[str] = set()
    scattered = _scattered(pieces, body, end)
    articles = 0
    index = body
    while index < end:
        piece = pieces[index]
        after = index + 1
        if piece.kind != "paragraph" or piece.cell is not None:
            pass
        elif _is_signed(pieces, index):
            signed = index
            named |= listed
        elif index in scattered or _is_headed_annex(pieces, index, max(signed, -1)):
            found.append(index)
        elif not (found and index - found[-1] <= _HEAD_OF_ANNEX):
            near = signed >= body and index - signed <= _NEAR_SIGNATURE and not found
            titled = _titled_annex(pieces, index, named, near=near, articles=articles)
            if titled is not None:
                found.append(index)
                after = titled
            elif starts_attachments(piece.text):
                listed |= _names_listed(pieces, index, end)
        if piece.marker is not None and piece.marker.style == "article":
            articles += 1
        if found and found[-1] == index:
            articles = 0
        index = after
    return found


def _scattered(pieces: list[Piece], begin: int, end: int) -> set[int]:
    """Lines 附件1：某表 that stand far from one another: each heads a text, none is of a list."""
    marks = [
        index
        for index in range(begin, end)
        if pieces[index].text[0] == "附"
        and pieces[index].cell is None
        and starts_attachments(pieces[index].text)
        and annex_ordinal(pieces[index].text)
        and len(pieces[index].text) <= _TITLE_LENGTH
    ]
    far = [b for a, b in pairwise((begin - _FAR, *marks)) if b - a >= _FAR]
    near = {a for a, b in pairwise((*marks, end + _FAR)) if b - a < _FAR}
    alone = [index for index in far if index not in near]
    return set(alone) if len(alone) >= _SCATTERED else set()


def _is_signed(pieces: list[Piece], index: int) -> bool:
    """Whether a signature ends here; a date left open counts below an issuer only.

    Forms to be filled in end in such dates too.
    """
    words = pieces[index].text
    if is_date_line(words):
        return DATE_RE.search(words) is not None or (
            index > 0 and bool(organs_in(pieces[index - 1].text))
        )
    return is_signed_line(words)


def _is_headed_annex(pieces: list[Piece], index: int, signed: int) -> bool:
    """Whether 附件, 附件2 or 附件1：某表 heads an annexed text at this index."""
    words = pieces[index].text
    if is_annex_mark(words):
        return not _heads_list(pieces, index, signed)
    marked = signed >= 0 or pieces[index].level is not None
    return marked and starts_attachments(words) and _heads_annex(pieces, index)


def _titled_annex(
    pieces: list[Piece], index: int, named: set[str], *, near: bool, articles: int
) -> int | None:
    """The index after the title of a measure that begins here.

    It was named before, or stands below a signature, or 第一条 comes again below it.
    """
    if pieces[index].marker is not None or len(pieces[index].text) > _TITLE_LENGTH:
        return None
    after = title_from(pieces, index, len(pieces))
    if after is None:
        return None
    words = "".join(each.text for each in pieces[index:after])
    begins = (
        _is_named(words, named)
        or (near and _text_follows(pieces, after))
        or (articles >= _SOME_ARTICLES and _begins_anew(pieces, after))
    )
    return after if begins else None


def _begins_anew(pieces: list[Piece], index: int) -> bool:
    """Whether 第一条 or 第一章 stands within the next pieces."""
    return any(
        piece.marker is not None
        and piece.marker.value == 1
        and piece.marker.style in {"article", "chapter"}
        for piece in pieces[index : index + 3]
    )


def _named(pieces: list[Piece], body: int, title: tuple[int, int] | None) -> set[str]:
    """Names of the measures that the outer document hands down."""
    names: set[str] = set()
    sources = [piece.text for piece in pieces[body : body + 4]]
    if title:
        sources.append("".join(piece.text for piece in pieces[title[0] : title[1]]))
    for words in sources:
        if _HANDED_DOWN.search(words[:400]):
            names.update(_PUNCTUATION.sub("", name) for name in _QUOTED.findall(words[:600]))
            unquoted = re.search(r"(?:印发|转发|公布|发布)([^《》，。]{4,60})的通知", words[:300])
            if unquoted:
                names.add(_PUNCTUATION.sub("", unquoted[1]))
    return names


def _names_listed(pieces: list[Piece], index: int, end: int) -> set[str]:
    """Names in the list of attachments that begins here: such a title heads an annexed text."""
    lines = [pieces[index].text]
    for piece in pieces[index + 1 : min(end, index + 1 + _LONGEST_LIST)]:
        if piece.marker is None or piece.marker.style != "arabic":
            break
        lines.append(piece.text)
    names = _BETWEEN_NAMES.pattern.split("\n".join(lines))
    return {_PUNCTUATION.sub("", name) for name in names if len(name) > _SHORTEST_NAME}


def _is_named(words: str, named: set[str]) -> bool:
    bare = _PUNCTUATION.sub("", words)
    return any(
        bare == name
        or (len(name) > 8 and bare.startswith(name))
        or (len(bare) > 8 and name.endswith(bare))
        for name in named
    )


def _text_follows(pieces: list[Piece], index: int) -> bool:
    """Whether a text begins within the next pieces."""
    return any(
        piece.marker is not None or _BEGINS_TEXT.match(piece.text)
        for piece in pieces[index : index + 3]
    )


def _heads_list(pieces: list[Piece], index: int, signed: int) -> bool:
    """Whether 附件： stands over a list of names rather than over an annexed text."""
    if not pieces[index].text.endswith(("：", ":")):
        return False
    after = pieces[index + 1 : index + 2]
    return (
        bool(after)
        and after[0].marker is not None
        and (signed < 0 or (len(after[0].text) <= 80 and after[0].text[-1] not in "。：；"))
    )


def _heads_annex(pieces: list[Piece], index: int) -> bool:
    """Whether 附件1：某表 after the signature heads a text and not a further list."""
    after = pieces[index + 1 : index + 2]
    if not after or starts_attachments(after[0].text) or is_annex_mark(after[0].text):
        return False
    marker = after[0].marker
    if marker is not None and marker.style == "arabic" and marker.value == 2:
        return False
    return not any(_is_signed(pieces, at) for at in range(index + 1, min(index + 4, len(pieces))))


def _plain_title(pieces: list[Piece], body: int, stop: int) -> tuple[int, int] | None:
    """Take the first short line of an annexed part as its title."""
    if body >= stop:
        return None
    piece = pieces[body]
    if (
        piece.marker is None
        and piece.cell is None
        and piece.kind == "paragraph"
        and len(piece.text) <= 60
        and not re.search("[。；：，]$", piece.text)
    ):
        piece.role = "title"
        return body, body + 1
    return None


def _annex_number(words: str) -> str:
    """The number of an annexed text in its first line, as addresses write it: 2, 2-1."""
    ordinal = annex_ordinal(words) or ""
    if ordinal.isdigit() or not ordinal:
        return str(int(ordinal)) if ordinal else ""
    numbers = _NOT_DIGITS.pattern.split(ordinal)
    return "-".join(numbers) if len(numbers) == _DIVIDED else str(value_of(ordinal) or "")


def _annex_word(words: str) -> str:
    """What an annexed text is called: 附件, 附录 or 附表."""
    word = "".join(words[:3].split())[:2]
    return word if word in _ANNEX_WORDS else "附件"


def _name(
    pieces: list[Piece], begin: int, body: int, title: str, *, annexed: bool, alone: bool
) -> str:
    """What addresses and reports call a part."""
    read = read_title(title)
    if annexed:
        first = pieces[begin].text
        if is_annex_mark(first) or starts_attachments(first):
            return f"{_annex_word(first)}{_annex_number(first)}"
        return read.form or read.genre or "附件"
    if read.genre or read.form:
        return str(read.genre or read.form)
    handed = any(_HANDED_DOWN.search(piece.text[:200]) for piece in pieces[body : body + 2])
    return "通知" if handed and not alone else "正文"
