"""The tree of provisions: 章, 节, 条, 款, 项, 目 and 一、（一）1.（1）, with addresses."""

from __future__ import annotations

from dataclasses import dataclass, field

from qjlaw.anatomy import Provision, ProvisionLevel
from qjlaw.document import Cell
from qjlaw.lazy import LazyPattern
from qjlaw.numerals import to_chinese
from qjlaw.structure.composition import Composition
from qjlaw.structure.numbering import Marker, Style, name_of
from qjlaw.structure.pieces import BLANKS, Piece

_RANKS: dict[Style, int] = {
    "book": 0,
    "chapter": 1,
    "section": 2,
    "article": 4,
    "chinese": 5,
    "decimal": 6,
    "chinese_bracket": 10,
    "arabic": 11,
    "arabic_bracket": 16,
    "circle": 17,
}
_UNDER_ARABIC = 10
"""Added to the depth of 1.1 where it stands under 1., between that and （1）."""
_CHINESE_OVER_ARTICLES = 3
_HEADINGS: dict[Style, ProvisionLevel] = {
    "book": "chapter",
    "chapter": "chapter",
    "section": "section",
    "article": "article",
    "chinese": "heading1",
    "chinese_bracket": "heading2",
    "arabic": "heading3",
    "arabic_bracket": "heading4",
    "circle": "heading4",
}
_CLOSES_TEXT = LazyPattern(
    r"特此|此[复致]|本(?:通知|意见|方案|通告|公告|办法|规定|细则|决定|措施|政策|预案|规划|计划)自|以上[各通]"
    r"|(?:以上|上述)(?:意见|请示|报告|方案|规定|政策|措施)|[妥当]否"
    r"|各(?:地|级|单位|部门|镇|乡|街道|区县|县区)[\w、（）]{0,20}(?:要|应|须|请|务必)"
    r"|全[市区县省]各|请[你各]|[希望请][你各全上]|望[你各]"
)
_FORMAL: dict[str, tuple[ProvisionLevel, str]] = {
    "title": ("title", "标题"),
    "annex_mark": ("title", "标题"),
    "number": ("head", "发文字号"),
    "addressee": ("head", "主送机关"),
    "toc": ("head", "目录"),
    "signature": ("signature", "落款"),
    "attachments": ("paragraph", "附件说明"),
}
_DECIMALS: tuple[ProvisionLevel, ...] = ("heading2", "heading3", "heading4")
_SENTENCE_ENDS = "。；：;:！？，,"
_ITEM_STYLES = frozenset({"chinese_bracket", "arabic", "arabic_bracket", "circle"})
_PREAMBLE = LazyPattern(
    r"(?:(?:通知|[通公]告|批复|函复|意见|决定|安排)如下|"
    r"(?:提出|制定|采取)[^，。；]{0,6}(?:意见|方案|办法|措施|规定|要求))[：:]$"
)
_HEADING_LENGTH = 40


@dataclass(slots=True, eq=False)
class _Node:
    """A provision in the making; ``own`` is the end of its own text.

    ``loose`` are its paragraphs: its own line where that is a sentence, and the unnumbered
    ones below. ``heading`` says that its own line is a heading and no sentence.
    """

    level: ProvisionLevel
    label: str
    number: int | None
    start: int
    own: int
    end: int
    part: int
    segment: str
    rank: int = 99
    heading: bool = False
    loose: list[_Node] = field(default_factory=list)
    children: list[_Node] = field(default_factory=list)


def provisions_of(composition: Composition) -> tuple[Provision, ...]:
    """Build the tree and flatten it, outer units before what stands in them."""
    found: list[Provision] = []
    for number, part in enumerate(composition.parts):
        pieces = composition.pieces_of(number)
        prefix = part.name if _needs_name(composition, number) else ""
        for node in _Builder(composition.text, pieces, number).nodes():
            _flatten(node, None, prefix, found)
    return tuple(found)


def _needs_name(composition: Composition, number: int) -> bool:
    """Whether addresses in a part begin with its name.

    What a notice hands down is cited without: 第八条. It is named where it is one of several
    texts, a second copy, or an 附件 whose numbers could be taken for those of the outer text.
    """
    annexed = len(composition.parts) - 1
    if annexed != 1 or not number or number in composition.copied:
        return annexed > 0
    if not composition.parts[number].name.startswith("附"):
        return False
    outer, inner = (
        {piece.marker.style for piece in composition.pieces_of(part) if piece.marker}
        for part in (0, number)
    )
    return "article" in outer or (bool(outer) and "article" not in inner)


def _flatten(node: _Node, parent: int | None, prefix: str, found: list[Provision]) -> None:
    address = "/".join(piece for piece in (prefix, node.segment) if piece)
    index = len(found)
    found.append(
        Provision(
            node.level,
            node.label,
            node.number,
            node.start,
            node.own,
            node.end,
            parent,
            node.part,
            address or "正文",
        )
    )
    for child in node.children:
        _flatten(child, index, address, found)


class _Builder:
    """Builds the provisions of one part from its pieces, in reading order."""

    def __init__(self, text: str, pieces: tuple[Piece, ...], number: int) -> None:
        self._text = text
        self._pieces = pieces
        self._number = number
        self._top: list[_Node] = []
        self._stack: list[_Node] = []
        self._paragraphs: list[_Node] = []
        self._tables: dict[int, int] = {}
        self._notes = 0
        self._begun = False
        styles = [piece.marker.style for piece in pieces if piece.marker is not None]
        self._articles = "article" in styles
        self._ranks = dict(_RANKS)
        if self._articles and "chinese" in styles[: styles.index("article")]:
            self._ranks["chinese"] = _CHINESE_OVER_ARTICLES
        if "decimal" in styles:
            before = set(styles[: styles.index("decimal")])
            if {"arabic", "chinese_bracket"} <= before:
                self._ranks["decimal"] = _UNDER_ARABIC
            elif "arabic" in before:
                self._ranks["arabic"] = _RANKS["decimal"]
        self._last_numbered = max(
            (i for i, piece in enumerate(pieces) if piece.role == "body" and piece.marker),
            default=-1,
        )

    def nodes(self) -> list[_Node]:
        """All provisions at the top of the part, with those under them."""
        for index, piece in enumerate(self._pieces):
            if piece.kind in {"footnote", "endnote", "text_box"}:
                self._note(piece)
            elif piece.cell is not None:
                self._cell(piece, piece.cell)
            elif piece.role != "body":
                self._formal(piece)
            elif piece.marker is not None:
                self._numbered(piece, piece.marker)
            else:
                self._before_items(index, piece)
                self._unnumbered(index, piece)
        for node in self._top:
            _name_paragraphs(node)
        for count, node in enumerate(self._paragraphs, 1):
            node.segment = f"第{count}段"
        return self._top

    def _node(self, level: ProvisionLevel, piece: Piece, segment: str) -> _Node:
        return _Node(level, "", None, piece.start, piece.end, piece.end, self._number, segment)

    def _put(self, node: _Node) -> None:
        (self._stack[-1].children if self._stack else self._top).append(node)
        self._stretch(node.end)

    def _stretch(self, end: int) -> None:
        for node in self._stack:
            node.end = max(node.end, end)

    def _formal(self, piece: Piece) -> None:
        """Title, head and signature: units beside the numbered ones, adjoining lines as one."""
        level, segment = _FORMAL.get(piece.role, ("head", "文首"))
        if piece.role == "page" and self._begun:
            level, segment = "note", "页尾"
        self._stack.clear()
        before = self._top[-1] if self._top else None
        if before is not None and before.level == level and before.segment == segment:
            before.end = before.own = piece.end
        else:
            self._top.append(self._node(level, piece, segment))

    def _numbered(self, piece: Piece, marker: Marker) -> None:
        self._begun = True
        rank = self._ranks[marker.style] + (marker.depth if marker.style == "decimal" else 0)
        while self._stack and self._stack[-1].rank >= rank:
            self._stack.pop()
        in_article = any(node.level == "article" for node in self._stack)
        if marker.style in _ITEM_STYLES:
            self._enter_paragraph()
        level = self._level(marker, in_article=in_article)
        node = self._node(level, piece, _segment(marker, level))
        node.label = "".join(marker.label.split())
        node.number = marker.value
        node.rank = rank
        node.heading = piece.text[-1] not in _SENTENCE_ENDS and len(piece.text) <= _HEADING_LENGTH
        if not in_article and not node.heading:
            node.loose.append(self._own_paragraph(piece, marker))
        self._put(node)
        self._stack.append(node)

    def _own_paragraph(self, piece: Piece, marker: Marker) -> _Node:
        """The first paragraph of a numbered unit: its own line, without the number."""
        body = piece.text[marker.length :]
        node = self._node("paragraph", piece, "")
        node.start = piece.end - len(body.lstrip(BLANKS + "*"))
        return node

    def _enter_paragraph(self) -> None:
        """Let items stand under the last of several paragraphs, where that leads them in."""
        if not self._stack:
            self._enter_top()
            return
        over = self._stack[-1]
        if len(over.loose) < 2 or over.children[-1] is not over.loose[-1]:
            return
        last = over.loose[-1]
        if over.level == "article" or self._leads_in(last):
            last.rank = over.rank
            self._stack.append(last)

    def _enter_top(self) -> None:
        """Let items stand under the paragraph at the top that leads them in."""
        last = self._top[-1] if self._top else None
        if last is None or last.level != "paragraph" or last.segment:
            return
        if self._leads_in(last) and not _PREAMBLE.search(self._text[last.start : last.own][-40:]):
            last.rank = _RANKS["chinese"]
            self._stack.append(last)

    def _before_items(self, index: int, piece: Piece) -> None:
        """Let a paragraph that leads in a new list end the list before it."""
        after = self._pieces[index + 1] if index + 1 < len(self._pieces) else None
        marker = after.marker if after is not None and after.role == "body" else None
        if marker is None or marker.value != 1 or marker.style not in _ITEM_STYLES:
            return
        if piece.text[-1] in "：:":
            while self._stack and self._stack[-1].rank >= self._ranks[marker.style]:
                self._stack.pop()

    def _leads_in(self, node: _Node) -> bool:
        last = node.loose[-1] if node.loose else node
        return self._text[last.start : last.own].rstrip().endswith(("：", ":"))

    def _level(self, marker: Marker, *, in_article: bool) -> ProvisionLevel:
        if marker.style == "decimal":
            return _DECIMALS[min(marker.depth, 4) - 2]
        if in_article:
            inside = any(node.level in {"item", "subitem"} for node in self._stack)
            return "subitem" if inside else "item"
        return _HEADINGS[marker.style]

    def _unnumbered(self, index: int, piece: Piece) -> None:
        """A paragraph without a number: a 款 of its article, or a paragraph of its heading."""
        self._begun = True
        last = index > self._last_numbered
        if last and not self._articles and _CLOSES_TEXT.match(piece.text) and not self._bare():
            self._stack.clear()
        while self._stack and self._ended_by_paragraph(self._stack[-1], index):
            self._stack.pop()
        node = self._node("paragraph", piece, "")
        if not self._stack:
            self._top.append(node)
            self._paragraphs.append(node)
            return
        over = self._stack[-1]
        if len(over.loose) == 1 and all(child is not over.loose[0] for child in over.children):
            _adopt(over)
        elif len(over.loose) == 1 and self._leads_in(over.loose[0]):
            _gather(over)
        self._put(node)
        over.loose.append(node)

    def _bare(self) -> bool:
        """Whether the last unit is a heading that nothing stands under yet."""
        last = self._stack[-1] if self._stack else None
        return last is not None and last.heading and not last.loose and not last.children

    def _ended_by_paragraph(self, node: _Node, index: int) -> bool:
        """Whether a unit is an item of a list, which the unnumbered paragraph at an index ends."""
        if node.level in {"item", "subitem", "paragraph"}:
            return not (node.heading and self._goes_on(node, index))
        if len(self._stack) == 1 or node.heading:
            return False
        return self._leads_in(self._stack[-2])

    def _goes_on(self, node: _Node, index: int) -> bool:
        """Whether a paragraph below an item that is a heading belongs to it.

        So it does where the next item comes later, and where the one before had paragraphs.
        """
        over = self._stack[self._stack.index(node) - 1]
        if any(item.rank == node.rank and item.loose for item in over.children[:-1]):
            return True
        for piece in self._pieces[index + 1 :]:
            marker = piece.marker
            if marker is None:
                continue
            rank = self._ranks[marker.style]
            if rank <= node.rank:
                return rank == node.rank and marker.value == (node.number or 0) + 1
        return False

    def _note(self, piece: Piece) -> None:
        self._notes += 1
        if piece.kind != "text_box":
            self._stack.clear()
        name = "文本框" if piece.kind == "text_box" else "注"
        self._put(self._node("note", piece, f"{name}{self._notes}"))

    def _cell(self, piece: Piece, cell: Cell) -> None:
        """Put a cell into its row, under the provision that the table stands in."""
        table = self._tables.setdefault(cell.table, len(self._tables) + 1)
        siblings = self._stack[-1].children if self._stack else self._top
        segment = f"表{table}/第{cell.row}行"
        if not siblings or siblings[-1].segment != segment:
            row = self._node("row", piece, segment)
            row.number = cell.row
            siblings.append(row)
        row = siblings[-1]
        segment = f"第{cell.column}列"
        if not row.children or row.children[-1].segment != segment:
            each = self._node("row", piece, segment)
            each.number = cell.column
            row.children.append(each)
        row.children[-1].end = row.children[-1].own = piece.end
        row.end = row.own = piece.end
        self._stretch(piece.end)


def _segment(marker: Marker, level: ProvisionLevel) -> str:
    name = name_of(marker)
    if level in {"item", "subitem"}:
        unit = "项" if level == "item" else "目"
        return f"第{name if marker.style == 'chinese_bracket' else marker.value}{unit}"
    return name


def _adopt(over: _Node) -> None:
    """Make the own line of a unit its first paragraph, what stands under it going along."""
    first = over.loose[0]
    first.children, over.children = over.children, [first]
    first.own, over.own = over.own, first.start
    first.end = over.end


def _gather(over: _Node) -> None:
    """Put the items after the first paragraph of a heading under it, as another one follows."""
    first = over.loose[0]
    at = next(place for place, child in enumerate(over.children) if child is first) + 1
    if at < len(over.children) and "." not in over.children[at].segment[:-1]:
        first.children.extend(over.children[at:])
        first.end = over.end
        del over.children[at:]


def _name_paragraphs(node: _Node) -> None:
    """Number the paragraphs of a unit where it has several; fold a lone one into the unit."""
    loose = {id(each) for each in node.loose}
    paragraphs = [child for child in node.children if id(child) in loose]
    if len(paragraphs) == 1 and node.children[0] is paragraphs[0] and not paragraphs[0].children:
        node.own = paragraphs[0].end
        node.children.pop(0)
    else:
        for count, paragraph in enumerate(paragraphs, 1):
            article = node.level == "article"
            paragraph.segment = f"第{to_chinese(count)}款" if article else f"第{count}段"
            paragraph.number = count
    for child in node.children:
        _name_paragraphs(child)
