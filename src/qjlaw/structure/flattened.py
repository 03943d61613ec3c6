"""Documents whose lines were run together: cut the head, the signature and the title out again."""

from __future__ import annotations

import re
from itertools import pairwise

from qjlaw.lazy import LazyPattern
from qjlaw.structure.dates import DATE_RE
from qjlaw.structure.document_number import NUMBER_RE
from qjlaw.structure.numbering import marker_at
from qjlaw.structure.organs import organs_in
from qjlaw.structure.pieces import Piece, part_of_piece
from qjlaw.structure.titles import END

FLAT_LENGTH = 160
"""A paragraph longer than this may hold several; shorter ones are taken as they stand."""

_GAP = LazyPattern(r"[ \u3000\xa0]{2,}")
_WIDE_GAP = LazyPattern(r"\u3000[ \xa0]?\u3000|[ \xa0]{4}")
_DAY = LazyPattern(r"月[ \u3000]?[\d一二三四五六七八九十]{1,3}[ \u3000]?日")
_DATE_LENGTH = 16
_AFTER_NUMBER = LazyPattern(r"第[ \u3000]?[一二三四五六七八九十百\d]{1,5}[ \u3000]?[编章节条]$")
_SPREAD_WORD = LazyPattern(r"\S(?:[ \u3000]|第|[一1][、.]|$)|年[，。；）]|日[起止施实执前，。；）]")
_ADDRESSEE_LENGTH = 200
_NOT_IN_ADDRESSEE = frozenset("。；！？：《》\n")
_ADDRESSED = (
    "政府", "办事处", "部门", "单位", "局", "委", "办", "厅", "院", "公司", "机构", "中心", "支部",
    "村", "社区", "企业", "学校", "乡", "镇", "街道", "处", "会",
)  # fmt: skip
_NOT_ADDRESSED = (
    "不得", "应当", "必须", "禁止", "严禁", "不准", "可以", "须", "要求", "负责", "给予", "承担",
    "下列", "以下", "如下", "前款", "之一", "包括", "具备", "符合", "提交", "按照", "根据", "为了",
)  # fmt: skip
"""Words of force and of lead-ins: a line that holds one of them names no addressee."""
_LEADS = (
    "是", "为", "下", "的", "事项", "职责", "分工", "任务", "内容", "范围", "标准", "条件", "材料",
    "程序", "流程", "措施", "情形", "行为", "方式", "原则", "目标", "时间", "地点", "对象", "电话",
)  # fmt: skip
_NOT_FIRST = ("附", "联系", "一、", "第")
_NUMBER_ZONE = 260
_MARKER_LENGTH = 24
_BEFORE_NUMBER = LazyPattern(rf"(?:文件|{END}|[ \u3000）)])")
_HEAD_TITLE = LazyPattern(
    rf"[^。；！？：\n]{{0,60}}?(?:关于|印发|转发|公布)[^。；！？：\n]{{2,140}}?{END}"
)
_SIGNED_ZONE = 90
_SENTENCE_END = LazyPattern(r"[。！？；：）)”]")
_AFTER_DATE = LazyPattern(r"[ \u3000]*(?:[前起至以之后的止，。、；]|\d)")
_NOTE = LazyPattern(r"[ \u3000]*[（(](?:此件|联系|主动公开|公开)[^）)]{1,60}[）)]")
_ANNEX_TITLE = LazyPattern(
    rf"[ \u3000]*(?:附件[ \u3000]?\d{{0,2}}[：:]?[ \u3000]*)?[^。；！？：\n]{{4,90}}?{END}"
    r"(?=[ \u3000]*(?:第一[编章条]|[一—]、|（一）|1[.．、 ]|为|根据|按照|依据|"
    r"总[ \u3000]*则|目[ \u3000]*录))"
)


def is_addressee(words: str) -> bool:
    """Whether a piece that ends in a colon names who a document is sent to."""
    line = words[:-1]
    return (
        words[-1:] in {"：", ":"}
        and not words.startswith(_NOT_FIRST)
        and not line.endswith(_LEADS)
        and not any(word in line for word in _NOT_ADDRESSED)
        and 2 <= len(line) <= _ADDRESSEE_LENGTH
        and _NOT_IN_ADDRESSEE.isdisjoint(line)
        and any(word in line for word in _ADDRESSED)
    )


def cut_flat(piece: Piece) -> list[Piece]:
    """Cut a long paragraph where a line of the document ended; a short one stays whole."""
    if len(piece.text) <= FLAT_LENGTH or piece.kind != "paragraph" or piece.cell is not None:
        return [piece]
    text = piece.text
    cuts = {0}
    cuts.update(_wide_gaps(text))
    for start, end in _signatures(text):
        cuts.update((start, end))
        cuts.update(_after_signature(text, end))
    edges = sorted(cuts)
    found: list[Piece] = []
    for start, end in zip(edges, [*edges[1:], len(text)], strict=True):
        part = part_of_piece(piece, piece.start + start, piece.start + end)
        if part.text:
            found.append(part)
    return _cut_head(found) if len(piece.text) > FLAT_LENGTH else found


def _wide_gaps(text: str) -> list[int]:
    """Runs of blanks that stand for a line's end, not in 附　　则, after 第一条, or left open."""
    found = []
    for gap in _GAP.finditer(text):
        if not _WIDE_GAP.search(gap.group()):
            continue
        before = text[max(0, gap.start() - 12) : gap.start()]
        if not before or _AFTER_NUMBER.search(before) or _SPREAD_WORD.match(text, gap.end()):
            continue
        found.append(gap.end())
    return found


def _signatures(text: str) -> list[tuple[int, int]]:
    """Find an issuer and a date that stand together between sentences."""
    found = []
    for day in _DAY.finditer(text):
        date = DATE_RE.search(text, max(0, day.start() - _DATE_LENGTH), day.end())
        if date is None or date.end() != day.end() or _AFTER_DATE.match(text, date.end()):
            continue
        window = max(0, date.start() - _SIGNED_ZONE)
        begin = window
        for stop in _SENTENCE_END.finditer(text, window, date.start()):
            begin = stop.end()
        words = text[begin : date.start()].rstrip()
        if not organs_in(words.strip()):
            begin += max(words.rfind(" "), words.rfind("\u3000")) + 1
        if organs_in(text[begin : date.start()].strip()):
            found.append((begin, date.end()))
    return found


def _after_signature(text: str, end: int) -> list[int]:
    """Cut the notes and the title that follow a signature."""
    cuts = []
    while note := _NOTE.match(text, end):
        end = note.end()
        cuts.append(end)
    if title := _ANNEX_TITLE.match(text, end):
        cuts.append(title.end())
    return cuts


def _cut_head(pieces: list[Piece]) -> list[Piece]:
    """Cut number, title and addressee out of the first pieces of a long paragraph."""
    if not pieces or not pieces[0].first or marker_at(pieces[0].text, 0, _MARKER_LENGTH):
        return pieces
    found: list[Piece] = []
    for index, piece in enumerate(pieces):
        if index > 5:
            found.extend(pieces[index:])
            break
        found.extend(_cut_number(piece))
    return [part for piece in found for part in _cut_addressee(piece)]


def _cut_number(piece: Piece) -> list[Piece]:
    """Cut around a number in the head: …文件某府发〔2026〕1号各镇人民政府."""
    colon = piece.text.find("：", 0, 2 * _NUMBER_ZONE)
    if "号" not in piece.text[: max(0, colon)]:
        return [piece]
    number = NUMBER_RE.search(piece.text, 0, min(_NUMBER_ZONE, max(0, colon)))
    if number is None or re.search("[。《]", piece.text[: number.start()].replace("》", "")[-1:]):
        return [piece]
    if re.search(r"[。；]", piece.text[: number.start()]) or _quoted(piece.text, number.start()):
        return [piece]
    start = number.start()
    for before in _BEFORE_NUMBER.finditer(piece.text, number.start(), number.end() - 6):
        if "〔" not in piece.text[number.start() : before.end()]:
            start = before.end()
    if start >= number.end() - 6:
        return [piece]
    edges = [0, start, number.end(), len(piece.text)]
    return [
        part
        for a, b in pairwise(edges)
        if a < b and (part := part_of_piece(piece, piece.start + a, piece.start + b)).text
    ]


def _quoted(text: str, offset: int) -> bool:
    """Whether a place stands inside brackets or 《》: a number there is a cited one."""
    before = text[:offset]
    return any(before.count(a) > before.count(b) for a, b in ("《》", "（）", "()"))


def _cut_addressee(piece: Piece) -> list[Piece]:
    """Cut the title and the addressee off what follows them."""
    colon = re.search("[：:]", piece.text[:320])
    if colon is None or len(piece.text) == colon.end():
        return [piece]
    head = piece.text[: colon.end()]
    if head[:-1].endswith(_LEADS) or "。" in head or "；" in head:
        return [piece]
    edges = [0]
    title = _HEAD_TITLE.match(head)
    while title is not None and _quoted(head, title.end()):
        title = LazyPattern(rf"[^。；！？：\n]{{1,140}}?{END}").match(head, title.end())
    if title is not None and title.end() < len(head):
        edges.append(title.end())
    if not is_addressee(head[edges[-1] :].strip()):
        return [piece]
    edges.extend((colon.end(), len(piece.text)))
    return [
        part
        for a, b in pairwise(edges)
        if a < b and (part := part_of_piece(piece, piece.start + a, piece.start + b)).text
    ]
