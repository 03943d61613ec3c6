"""Documents whose lines were run together: cut the head, the signature and the title out again."""

from __future__ import annotations

import re
from itertools import pairwise

from qjlaw.lazy import LazyPattern
from qjlaw.structure.document_number import NUMBER_RE
from qjlaw.structure.flat_lines import TITLE_BEFORE_TEXT, copies, line_ends
from qjlaw.structure.numbering import marker_at
from qjlaw.structure.pieces import Piece, part_of_piece
from qjlaw.structure.titles import END

FLAT_LENGTH = 160
"""A paragraph longer than this may hold several; shorter ones are taken as they stand."""

_ADDRESSEE_LENGTH = 200
_NOT_IN_ADDRESSEE = frozenset("。；！？：《》\n")
_ADDRESSED = (
    "政府", "办事处", "部门", "单位", "局", "委", "办", "厅", "院", "公司", "机构", "中心", "支部",
    "村", "社区", "企业", "学校", "乡", "镇", "街道", "处", "会",
)  # fmt: skip
_DEPUTIES = ("代表", "委员")
"""Whom a government answers that was asked by a member of a congress or conference."""
_NOT_ADDRESSED = (
    "不得", "应当", "必须", "禁止", "严禁", "不准", "可以", "须", "要求", "负责", "给予", "承担",
    "下列", "以下", "如下", "前款", "之一", "包括", "具备", "符合", "提交", "按照", "根据", "为了",
)  # fmt: skip
"""Words of force and of lead-ins: a line that holds one of them names no addressee."""
_LEADS = (
    "是", "为", "下", "的", "事项", "职责", "分工", "任务", "内容", "范围", "标准", "条件", "材料",
    "程序", "流程", "措施", "情形", "行为", "方式", "原则", "目标", "时间", "地点", "对象", "电话",
)  # fmt: skip
_NOT_FIRST = ("附", "联系", "一、", "第", "为", "现", "本人")
_NUMBER_ZONE = 260
_MARKER_LENGTH = 24
_HEAD_PIECES = 6
_BEFORE_NUMBER = LazyPattern(rf"(?:文件|{END}|[ \u3000）)])")
_HEAD_TITLE = LazyPattern(
    rf"[^。；！？：\n]{{0,60}}?(?:关于|印发|转发|公布)[^。；！？：\n]{{2,140}}?{END}"
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
        and (any(word in line for word in _ADDRESSED) or line.endswith(_DEPUTIES))
    )


def cut_flat(piece: Piece, *, opens: bool = False) -> list[Piece]:
    """Cut a long paragraph where a line of the document ended; a short one stays whole.

    ``opens`` says that the document begins with it: its title may then stand at its start.
    """
    if len(piece.text) <= FLAT_LENGTH or piece.kind != "paragraph" or piece.cell is not None:
        return [piece]
    begins = [0, *copies(piece.text)]
    edges = sorted({*begins, *line_ends(piece.text)})
    found: list[Piece] = []
    for begin, stop in zip(begins, [*begins[1:], len(piece.text)], strict=True):
        inside = [edge for edge in edges if begin <= edge < stop]
        found.extend(_cut_head(_parts(piece, [*inside, stop]), opens=opens or begin > 0))
    return found


def _parts(piece: Piece, edges: list[int]) -> list[Piece]:
    """The stretches of a piece between offsets into its text, blank ones left out."""
    return [
        part
        for a, b in pairwise(edges)
        if a < b and (part := part_of_piece(piece, piece.start + a, piece.start + b)).text
    ]


def _cut_head(pieces: list[Piece], *, opens: bool) -> list[Piece]:
    """Cut number, title and addressee out of the first pieces of a long paragraph."""
    if not pieces or marker_at(pieces[0].text, 0, _MARKER_LENGTH):
        return pieces
    head = [
        part
        for index, piece in enumerate(pieces[:_HEAD_PIECES])
        for part in _cut_number(piece, opens=opens and not index)
    ]
    head = [part for piece in head for part in _cut_addressee(piece)]
    if opens:
        head[:1] = _cut_title(head[0])
    return [*head, *pieces[_HEAD_PIECES:]]


def _cut_title(piece: Piece) -> list[Piece]:
    """Cut a title off the text that begins behind it."""
    title = TITLE_BEFORE_TEXT.match(piece.text)
    return [piece] if title is None else _parts(piece, [0, title.end(), len(piece.text)])


def _cut_number(piece: Piece, *, opens: bool) -> list[Piece]:
    """Cut around a number in the head: …文件某府发〔2026〕1号各镇人民政府."""
    colon = piece.text.find("：", 0, 2 * _NUMBER_ZONE)
    if colon < 0 and opens:
        colon = piece.text.find("，") if "，" in piece.text else len(piece.text)
    zone = min(_NUMBER_ZONE, colon)
    if "号" not in piece.text[: max(0, zone)]:
        return [piece]
    number = NUMBER_RE.search(piece.text, 0, zone)
    if number is None or re.search("[。《]", piece.text[: number.start()].replace("》", "")[-1:]):
        return [piece]
    if re.search(r"[。；]", piece.text[: number.start()]) or _quoted(piece.text, number.end()):
        return [piece]
    start = number.start()
    for before in _BEFORE_NUMBER.finditer(piece.text, number.start(), number.end() - 6):
        if "〔" in piece.text[before.end() : number.end()].lstrip()[1:]:
            start = before.end()
    if start >= number.end() - 6:
        return [piece]
    return _parts(piece, [0, start, number.end(), len(piece.text)])


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
    return _parts(piece, [*edges, colon.end(), len(piece.text)])
