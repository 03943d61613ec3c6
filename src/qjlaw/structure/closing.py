"""The end of a part: attachments named, issuer and date, publicity, contacts, page furniture."""

from __future__ import annotations

from qjlaw.lazy import LazyPattern
from qjlaw.structure.dates import date_in, is_blank_date, is_date
from qjlaw.structure.organs import organs_in
from qjlaw.structure.pieces import Piece

_AROUND_DATE = " \u3000（()）"
_ATTACHMENTS = LazyPattern(
    r"附[ \u3000]*(?:件|表)?[ \u3000]*"
    r"(?:[一二三四五六七八九十]{1,2}|\d{1,2}(?:[-－—–]\d{1,2})?)?[ \u3000]*[：:]"
)
_ATTACHED_TEXT = LazyPattern(
    r"附[ \u3000]*件?[ \u3000]*(?:\d{1,2}(?:[-－—–]\d{1,2})?[.．、 \u3000《]|《)"
)
_MONTH = LazyPattern(
    r"(?:\d{4}|[一二][〇○零一二三四五六七八九]{3})年[\d一二三四五六七八九十]{1,2}月"
)
_NOTES = (
    "此件", "本文", "公开方式", "公开属性", "公开类别", "信息公开", "主动公开", "依申请公开",
    "不予公开",
)  # fmt: skip
_CONTACTS = (
    "联系人", "联系电话", "联系单位", "联系方式", "电子邮箱", "抄送", "主送", "印发机关",
)  # fmt: skip
_NOTE_LENGTH = 60
_OFFICES = frozenset("省市县区州部局署主") | {""}
_FURNITURE = (
    "扫一扫", "手机打开", "手机浏览", "智能问答", "便民地图", "政策问答", "数据中心", "新媒体",
    "营商环境", "微博", "微信", "公开信箱", "分享到", "上一篇", "上一条", "下一篇", "下一条",
    "相关报道", "相关链接", "相关解读", "相关文件", "相关附件", "相关阅读", "主办：", "主办:",
    "承办：", "承办:", "版权所有", "网站地图", "联系我们", "备案号", "ICP备", "网站标识码",
    "返回顶部",
)  # fmt: skip
_FURNITURE_FIRST = ("打印", "关闭", "政策解读", "附件下载")
_STOPS = frozenset("。；：，、！？")


def is_date_line(words: str) -> bool:
    """Whether a line is one date and nothing else; its numbers may be left open."""
    bare = words.strip(_AROUND_DATE) if len(words) <= 40 else ""
    return _ends_like_date(bare) and (is_date(bare) or is_blank_date(bare))


def _ends_like_date(words: str) -> bool:
    """Whether it is worth the while to look for a date at the end of a line."""
    return words.endswith("日") or words[-1:].isdigit()


def is_signed_line(words: str) -> bool:
    """Whether a line is an issuer and a date."""
    if not _ends_like_date(words.rstrip(" \u3000）)")):
        return False
    date = date_in(words, 0, 100)
    if date is None or words[date.end() :].strip(" \u3000）)"):
        return False
    before = words[: date.start()].strip(" \u3000（(")
    return not before or bool(organs_in(before))


def starts_attachments(words: str) -> bool:
    """Whether a line begins the list of attachments (附件：…)."""
    return words[0] == "附" and bool(_ATTACHMENTS.match(words) or _ATTACHED_TEXT.match(words))


def mark_attachments(pieces: list[Piece], begin: int, end: int) -> None:
    """Give the lists of attachments between two indices their role."""
    index = begin
    while index < end:
        piece = pieces[index]
        if piece.cell is None and piece.kind == "paragraph" and starts_attachments(piece.text):
            piece.role = "attachments"
            piece.marker = None
            index += 1
            while index < end and _continues(pieces[index]):
                pieces[index].role = "attachments"
                index += 1
            continue
        index += 1


def _continues(piece: Piece) -> bool:
    if piece.cell is not None or len(piece.text) > 100 or piece.text[-1] in "。：":
        return False
    numbered = piece.marker is not None and piece.marker.style in {"arabic", "chinese"}
    return numbered or starts_attachments(piece.text)


def mark_closing(pieces: list[Piece], begin: int, end: int) -> None:
    """Give issuer, date, notes and furniture at the end of a part their roles.

    ``begin`` and ``end`` are indices of the part's text; read from the end backwards, so that
    a date inside the text is never taken for the date of the document.
    """
    index, doubtful, signed = end - 1, [], False
    while index >= begin:
        piece = pieces[index]
        words = piece.text
        if piece.role == "attachments":
            pass
        elif piece.cell is not None or piece.kind != "paragraph":
            if signed:
                break
        elif _is_month(pieces, index, begin) or (
            _is_closing(words, signed=signed) and piece.marker is None
        ):
            piece.role = "signature"
            signed = signed or date_in(words) is not None or _MONTH.fullmatch(words) is not None
        elif not signed and len(words) <= 80 and _is_furniture(words):
            piece.role = "page"
            piece.marker = None
        elif not signed and piece.marker is None and len(words) <= 14 and _bare(words):
            doubtful.append(piece)
        else:
            break
        index -= 1
    if signed:
        for piece in doubtful:
            piece.role = "page"
    else:
        _mark_inner_signature(pieces, begin, end)


def _is_month(pieces: list[Piece], index: int, begin: int) -> bool:
    """Whether a line is a year and a month, below an issuer."""
    return (
        index > begin
        and _MONTH.fullmatch(pieces[index].text) is not None
        and bool(organs_in(pieces[index - 1].text))
    )


def _is_furniture(words: str) -> bool:
    return words.startswith(_FURNITURE_FIRST) or any(sign in words for sign in _FURNITURE)


def _mark_inner_signature(pieces: list[Piece], begin: int, end: int) -> None:
    """Find the signature before text that goes on unmarked: an issuer with a date after it."""
    for index in range(end - 1, begin - 1, -1):
        words = pieces[index].text
        if pieces[index].role != "body" or not (is_date_line(words) or is_signed_line(words)):
            continue
        first = index
        while first > begin and organs_in(pieces[first - 1].text):
            first -= 1
        if first < index or not is_date_line(words):
            for piece in pieces[first : index + 1]:
                piece.role = "signature"
            return


def _is_closing(words: str, *, signed: bool) -> bool:
    if len(words) > 160:
        return False
    return (
        is_date_line(words)
        or is_signed_line(words)
        or _is_note(words)
        or (words.endswith("印发") and len(words) <= 60 and date_in(words) is not None)
        or (signed and (bool(organs_in(words)) or _names_officer(words)))
    )


def _is_note(words: str) -> bool:
    """Whether a line is on publicity, or on whom to call or to copy in."""
    bare = words.lstrip("（(")
    if bare.startswith(_NOTES):
        return len(bare) <= _NOTE_LENGTH and "。" not in bare[:-1]
    return "".join(bare[:8].split()).startswith(_CONTACTS)


def _names_officer(words: str) -> bool:
    """Whether a line is an office and a name: 县长　张三."""
    office, *name = words.replace("：", " ").replace(":", " ").split()[:4] or [""]
    named = "".join(name)
    return (
        office[-1:] in {"长", "任", "席"}
        and office[:-1] in _OFFICES
        and 2 <= len(named) <= 6
        and named.isalpha()
    )


def _bare(words: str) -> bool:
    return _STOPS.isdisjoint(words)
