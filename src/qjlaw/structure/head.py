"""The head of a part: portal lines, number, title, caption, contents, addressee."""

from __future__ import annotations

import re

from qjlaw.lazy import LazyPattern
from qjlaw.structure.closing import is_date_line, is_signed_line
from qjlaw.structure.document_number import read_number
from qjlaw.structure.flattened import is_addressee
from qjlaw.structure.head_lines import is_annex_mark, is_caption, is_portal_line
from qjlaw.structure.organs import organs_in
from qjlaw.structure.pieces import Piece, Role
from qjlaw.structure.portal_labels import is_bare_field, is_page_day
from qjlaw.structure.titles import ends_like_title, fold, read_title

HEAD_LIMIT = 40
"""No head is longer than this many pieces."""

_LETTERHEADS = ("文件", "公报", "特急", "加急", "★", "机密", "秘密", "绝密")
_SUFFIX = LazyPattern(r"[（(][^（）()。；]{1,24}[）)]")
_NOT_SUFFIX = ("此件", "公开", "联系", "公布", "发布", "通过", "施行", "令第")
_MINUTES = "纪要"
_MASTHEAD_LENGTH = 6
_FIELD_LINE = LazyPattern(r"[^\W\d_]{2,6}[ \u3000]*[：:][ \u3000]?[^。；：:\n]{1,60}")
_FIELDS_AT_LEAST = 3
_HEADLINE_LENGTH = 60
_OVER_TITLE_LENGTH = 80
_TITLE_FIELDS = ("标题：", "标题:", "名称：", "名称:", "[标题]", "[名称]")
_ISSUE = LazyPattern(r"[（(]?(?:\d{4}年)?[〔\[]?[\d年]*[〕\]]?第?[\w ]{1,6}[期号次][）)]?")
_CONTENTS = frozenset({"目录", "目次"})
_CONTENTS_LINE = LazyPattern(r"^.{2,60}?(?:[.…·\t \u3000]{2,}|[…·.]+)\d{1,3}$")
_BALANCED = (("《", "》"), ("（", "）"), ("(", ")"))


def title_from(pieces: list[Piece], begin: int, end: int) -> int | None:
    """Read a title over one to five lines; the index after its last piece, or ``None``."""
    words, found = "", None
    for index in range(begin, min(begin + 5, end)):
        piece = pieces[index]
        if not _may_be_title(piece):
            break
        words += piece.text
        if ends_like_title(words) and all(words.count(a) == words.count(b) for a, b in _BALANCED):
            found = index + 1
            named = read_title(words)
            if named.genre or not any(verb in words for verb in ("关于", "印发", "转发")):
                break
    if found is None:
        return None
    while found < end and _is_suffix(pieces[found]):
        found += 1
    return found


def _may_be_title(piece: Piece) -> bool:
    return (
        piece.kind == "paragraph"
        and piece.cell is None
        and piece.marker is None
        and len(piece.text) <= 120
        and piece.text[0] not in "（(【"
        and read_number(piece.text) is None
        and not is_page_day(piece.text)
        and not _is_contents(piece)
        and not is_annex_mark(piece.text)
    )


def _is_contents(piece: Piece) -> bool:
    return len(piece.text) <= 12 and "".join(piece.text.split()) in _CONTENTS


def _is_suffix(piece: Piece) -> bool:
    return (
        piece.cell is None
        and piece.text[0] in "（("
        and _SUFFIX.fullmatch(piece.text) is not None
        and not any(word in piece.text for word in _NOT_SUFFIX)
        and read_number(piece.text.strip("（）()")) is None
    )


def read_head(pieces: list[Piece], begin: int, end: int) -> tuple[int, tuple[int, int] | None]:
    """Give the pieces of a head their roles.

    Returns the index at which the text begins, and the title as a pair of indices.
    """
    title = None
    stop = min(end, begin + HEAD_LIMIT)
    index = _skip_fields(pieces, begin, stop)
    given = next(filter(None, (_given_title(piece.text) for piece in pieces[begin:stop])), "")
    while index < stop:
        piece = pieces[index]
        after = None
        if title is None and not is_portal_line(piece.text):
            after = _after_given(pieces, index, stop, given) or title_from(pieces, index, stop)
        if after is not None and (below := _below_masthead(pieces, index, after, stop)):
            _mark_masthead(pieces, index, below)
            index = below
            continue
        if after is not None:
            index = _with_organs(pieces, begin, index)
            title = (index, after)
            for each in pieces[index:after]:
                each.role = "title"
            index = _skip_fields(pieces, after, stop)
            continue
        if piece.kind == "paragraph" and piece.cell is None and _is_contents(piece):
            index = _skip_contents(pieces, index, end)
            continue
        role = _role_in_head(pieces, index, begin, stop, titled=title is not None)
        if role is None:
            break
        piece.role = role
        index += 1
        if role == "addressee":
            break
    if title is None and _headed_by_page(pieces, begin, index, stop):
        pieces[index].role = "title"
        title, index = (index, index + 1), index + 1
    return index, title


def _headed_by_page(pieces: list[Piece], begin: int, index: int, stop: int) -> bool:
    """Whether a line under a page's own lines, over numbered text, is the page's headline."""
    if not begin < index < stop - 1 or pieces[index - 1].role != "page":
        return False
    if any("".join(each.text.split()).startswith(_TITLE_FIELDS) for each in pieces[begin:index]):
        return False
    piece, below = pieces[index], pieces[index + 1]
    return (
        _may_be_title(piece)
        and len(piece.text) <= _HEADLINE_LENGTH
        and piece.text[-1] not in "。；：:，,"
        and (piece.centred or piece.level == 1 or below.marker is not None)
    )


def _with_organs(pieces: list[Piece], begin: int, index: int) -> int:
    """Where a title of 关于… begins: with the organs that stand between the number and it."""
    if not pieces[index].text.startswith("关于"):
        return index
    first = index
    while first > begin and pieces[first - 1].role == "caption":
        first -= 1
    numbered = first > begin and pieces[first - 1].role == "number"
    return first if numbered and organs_in(pieces[first].text) else index


def _skip_fields(pieces: list[Piece], begin: int, stop: int) -> int:
    """Pass over a block of fields: three lines or more of 类别：公文, or of 发文字号 某令."""
    index = begin
    while index < stop and (
        _FIELD_LINE.fullmatch(pieces[index].text) is not None or is_bare_field(pieces[index].text)
    ):
        index += 1
    if index - begin < _FIELDS_AT_LEAST:
        return begin
    for piece in pieces[begin:index]:
        piece.role = "page"
    return index


def _given_title(words: str) -> str:
    """The title that a line of the page around a document gives: 标　题：某某的答复."""
    line = "".join(words.split()) if "题" in words[:8] else ""
    return line[3:] if line.startswith(("标题：", "标题:")) else ""


def _after_given(pieces: list[Piece], begin: int, stop: int, given: str) -> int | None:
    """The index after lines that together are the title that the page gave."""
    words = ""
    for index in range(begin, min(begin + 5, stop) if given else begin):
        words += "".join(pieces[index].text.split())
        if not given.startswith(words) or pieces[index].cell is not None:
            return None
        if words == given:
            return index + 1
    return None


def _below_masthead(pieces: list[Piece], begin: int, after: int, stop: int) -> int | None:
    """Where the title of minutes begins below a masthead that says 纪要 too, if one does."""
    if not any(piece.text.endswith(_MINUTES) for piece in pieces[begin:after]):
        return None
    for index in range(after, min(stop, after + _MASTHEAD_LENGTH)):
        piece = pieces[index]
        if piece.marker is not None or piece.text[-1] in "。；：:":
            return None
        title = None if _is_masthead_line(piece.text) else title_from(pieces, index, stop)
        if title is not None:
            return index if pieces[title - 1].text.endswith(_MINUTES) else None
    return None


def _is_masthead_line(words: str) -> bool:
    """Whether a line under a masthead is an issue's number, an issuer or a date."""
    return (
        _ISSUE.fullmatch(words) is not None
        or is_date_line(words)
        or is_signed_line(words)
        or bool(organs_in(words))
    )


def _mark_masthead(pieces: list[Piece], begin: int, end: int) -> None:
    """Give a masthead its roles: issuer and date stand there, as the minutes have no closing."""
    for piece in pieces[begin:end]:
        signed = is_date_line(piece.text) or is_signed_line(piece.text)
        named = bool(organs_in(piece.text))
        piece.role = "signature" if signed or named else "caption"


def _role_in_head(
    pieces: list[Piece], index: int, begin: int, stop: int, *, titled: bool
) -> Role | None:
    """Tell what a piece of the head is; ``None`` where the text begins with it."""
    piece = pieces[index]
    words = piece.text
    role: Role | None = None
    if piece.kind != "paragraph" or piece.cell is not None:
        if not titled and _title_ahead(pieces, index + 1, stop):
            role = "cell" if piece.cell is not None else "note"
    elif is_portal_line(words) or (
        is_page_day(words) and not titled and (index == begin or pieces[index - 1].role == "page")
    ):
        role = "page"
    elif is_annex_mark(words):
        role = "annex_mark" if index == begin else None
    elif read_number(words) or read_number(words.strip("（）()")):
        role = "number"
    elif (titled or index > begin) and is_caption(words):
        role = "caption"
    elif is_addressee(words):
        role = "addressee"
    elif not titled and (
        _stands_before_title(pieces, index, stop)
        or (index == begin and _stands_over_title(pieces, index, stop))
    ):
        role = "caption"
    return role


def _stands_before_title(pieces: list[Piece], index: int, stop: int) -> bool:
    """Letterhead, secrecy mark, issuer's line: short, with a title below."""
    piece = pieces[index]
    if (
        piece.marker is not None
        or len(piece.text) > 60
        or any(stop in piece.text for stop in "。；：")
    ):
        return False
    known = piece.text.endswith(_LETTERHEADS) or bool(organs_in(piece.text))
    return _title_ahead(pieces, index + 1, min(stop, index + (8 if known else 5)))


def _stands_over_title(pieces: list[Piece], index: int, stop: int) -> bool:
    """A line of whatever kind, right over a title that its caption or first heading follows."""
    after = title_from(pieces, index + 1, stop) if index + 1 < stop else None
    if after is None or after >= stop or len(pieces[index].text) > _OVER_TITLE_LENGTH:
        return False
    marker = pieces[after].marker
    first = marker is not None and marker.value == 1 and marker.style in {"chapter", "article"}
    return first or is_caption(pieces[after].text)


def _title_ahead(pieces: list[Piece], begin: int, stop: int) -> bool:
    for index in range(begin, stop):
        piece = pieces[index]
        if piece.marker is not None or len(piece.text) > 200 or piece.text[-1] in "。；":
            return False
        if title_from(pieces, index, stop) is not None:
            return True
    return False


def _skip_contents(pieces: list[Piece], index: int, end: int) -> int:
    """Pass over a table of contents: headings that come again, or lines with page numbers."""
    pieces[index].role = "toc"
    index += 1
    first = pieces[index].text if index < end else ""
    again = next(
        (i for i in range(index + 1, min(end, index + 200)) if _same(pieces[i], first)), None
    )
    while index < end:
        piece = pieces[index]
        if again is not None and index >= again:
            break
        if (
            again is None
            and not _CONTENTS_LINE.match(piece.text)
            and not (
                piece.marker is not None and piece.marker.style in {"chapter", "section", "book"}
            )
        ):
            break
        piece.role = "toc"
        piece.marker = None
        index += 1
    return index


def _same(piece: Piece, line: str) -> bool:
    bare = re.sub(r"[.…·\t \u3000]+\d{0,3}$", "", line)
    return fold(piece.text) == fold(bare) or "".join(piece.text.split()) == "".join(bare.split())
