"""The head of a part: portal lines, number, title, caption, contents, addressee."""

from __future__ import annotations

import re

from qjlaw.structure.dates import DATE
from qjlaw.structure.document_number import read_number
from qjlaw.structure.flattened import is_addressee
from qjlaw.structure.lazy import LazyPattern
from qjlaw.structure.organs import organs_in
from qjlaw.structure.pieces import Piece, Role
from qjlaw.structure.portal_labels import begins_with_label
from qjlaw.structure.titles import ends_like_title, fold, read_title

HEAD_LIMIT = 40
"""No head is longer than this many pieces."""

_PORTAL = LazyPattern(
    r"索[ \u3000]*引[ \u3000]*号|主题分类|体裁分类"
    r"|(?:发文字号|发布机构|成文日期|发布日期|有效性)[ \u3000]*[\]】：:]"
    r"|(?:当前|现在|所在)的?位置|首页[ \u3000]*[>＞»→/]|^【?字[ \u3000]*[号体]|^\**Source"
    r"|发布时间[：:]|浏览次数|点击数|访问量|信息分类|公开目录[：:]|^名[ \u3000]*称[：:]"
    r"|^(?:下载|打印|全屏|收藏|加大|还原|减小|】|分享|关闭|返回|大|中|小|时间[：:].*)$"
    r"|^[^。；]{0,40}(?:政府|门户)网(?:站)?(?:[|｜ ][^。；]{0,30})?$|^(?:类别|主题|来源)[:：]"
)
_LETTERHEAD = LazyPattern(r"(?:文件|办公室文件|公报)$|^[★机秘绝]+密?|^特急$|^加急$")
_CAPTION = LazyPattern(
    rf"^[（(〔].{{0,400}}(?:公布|发布|通过|施行|修正|修订|印发|批准|令第|实施).{{0,400}}[）)〕]$"
    rf"|^{DATE}[^。；]{{0,160}}(?:通过|公布|发布|批准|修正|修订|施行|会议上)[^。；]{{0,20}}$"
    r"|^根据.{4,120}(?:修订|修正)[）)]?$|^第[ \u3000]?\d{1,4}[ \u3000]?号$|^——"
    r"|^\**[^。；]{2,40}(?:19|20)\d{2}年第\d{1,4}号(?:令|通告|公告)\**$"
)
_SUFFIX = LazyPattern(r"[（(][^（）()。；]{1,24}[）)]")
_NOT_SUFFIX = LazyPattern(r"此件|公开|联系|公布|发布|通过|施行|令第")
_CONTENTS = LazyPattern(r"目[ \u3000]*[录次]")
_CONTENTS_LINE = LazyPattern(r"^.{2,60}?(?:[.…·\t \u3000]{2,}|[…·.]+)\d{1,3}$")
_BALANCED = (("《", "》"), ("（", "）"), ("(", ")"))


def is_portal_line(words: str) -> bool:
    """Whether a line belongs to the page around a document."""
    return len(words) <= 300 and (begins_with_label(words) or _PORTAL.search(words) is not None)


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
            if named.genre or not re.search("关于|印发|转发", words):
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
        and not _CONTENTS.fullmatch(piece.text)
        and not is_annex_mark(piece.text)
    )


def _is_suffix(piece: Piece) -> bool:
    return (
        piece.cell is None
        and _SUFFIX.fullmatch(piece.text) is not None
        and not _NOT_SUFFIX.search(piece.text)
        and read_number(piece.text.strip("（）()")) is None
    )


_ANNEX_MARK = LazyPattern(
    r"附[ \u3000]*(?:件|录|表)?[ \u3000]*"
    r"(?P<ordinal>[一二三四五六七八九十]{1,3}|\d{1,2})?[ \u3000]*[：:]?"
)


def is_annex_mark(words: str) -> bool:
    """Whether a line says 附件 or 附件2 and nothing else."""
    return words[0] == "附" and _ANNEX_MARK.fullmatch(words) is not None


def annex_ordinal(words: str) -> str | None:
    """The number in a line such as 附件2, as printed."""
    found = _ANNEX_MARK.match(words)
    return found["ordinal"] if found else None


def read_head(pieces: list[Piece], begin: int, end: int) -> tuple[int, tuple[int, int] | None]:
    """Give the pieces of a head their roles.

    Returns the index at which the text begins, and the title as a pair of indices.
    """
    index, title = begin, None
    stop = min(end, begin + HEAD_LIMIT)
    while index < stop:
        piece = pieces[index]
        after = None
        if title is None and not is_portal_line(piece.text):
            after = title_from(pieces, index, stop)
        if after is not None:
            title = (index, after)
            for each in pieces[index:after]:
                each.role = "title"
            index = after
            continue
        if piece.kind == "paragraph" and piece.cell is None and _CONTENTS.fullmatch(piece.text):
            index = _skip_contents(pieces, index, end)
            continue
        role = _role_in_head(pieces, index, begin, stop, titled=title is not None)
        if role is None:
            break
        piece.role = role
        index += 1
        if role == "addressee":
            break
    return index, title


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
    elif is_portal_line(words):
        role = "page"
    elif is_annex_mark(words):
        role = "annex_mark" if index == begin else None
    elif read_number(words) or read_number(words.strip("（）()")):
        role = "number"
    elif _CAPTION.search(words) and (titled or index > begin):
        role = "caption"
    elif is_addressee(words):
        role = "addressee"
    elif not titled and _stands_before_title(pieces, index, stop):
        role = "caption"
    return role


def _stands_before_title(pieces: list[Piece], index: int, stop: int) -> bool:
    """Letterhead, secrecy mark, issuer's line: short, with a title below."""
    piece = pieces[index]
    if piece.marker is not None or len(piece.text) > 60 or re.search("[。；：]", piece.text):
        return False
    known = _LETTERHEAD.search(piece.text) is not None or bool(organs_in(piece.text))
    return _title_ahead(pieces, index + 1, min(stop, index + (8 if known else 5)))


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
