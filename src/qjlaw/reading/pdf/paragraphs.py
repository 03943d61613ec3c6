"""Lines joined into the paragraphs that they were set from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from qjlaw.reading.pdf.lines import IDEOGRAPH

if TYPE_CHECKING:
    from qjlaw.reading.pdf.lines import Line
    from qjlaw.reading.pdf.measure import Measure

_STOPS: Final = frozenset("。；：！？.;:!?")
_CLOSERS: Final = "”’）)》〉』」】］]"
_SAME_SIZE: Final = 0.12  # share by which letters of one paragraph may differ
_ROUGH_SIZE: Final = 0.35  # the same where the size is told by the height of Latin letters
_TITLE_SIZE: Final = 1.15  # times the body's size from which on centred lines are of a title
_NUMERAL: Final = "一二三四五六七八九十百零〇"
_HEAD: Final = re.compile(
    rf"第[{_NUMERAL}\d]{{1,6}}[编章节条部分篇]+(?:之[{_NUMERAL}]+)?(?:[ \u3000]|$)"
    rf"|[{_NUMERAL}]{{1,4}}[、．.]"
    rf"|[（(][{_NUMERAL}\d]{{1,4}}[)）]"
    r"|\d{1,3}(?:[.．]\d{1,2}){0,3}[.．、 ](?!\d)|\d{1,3}[)）]"
    r"|[①-⑳㈠-㈩⑴-⑽]|[-—•●◆■□▪★]\s?|附[ ]?件|附[ ]?[录表][ \d一二三四五六七八九十：:]"
    rf"|案例\s?[{_NUMERAL}\d]+[：:]"
)
_IMPRINT: Final = re.compile(
    r"(?:抄[ \u3000]*[送报]|分[ \u3000]*送|主[ \u3000]*送|(?:信息)?公开(?:方式|选项|属性))[：:]"
    r"|.{0,40}(?:19|20)\d{2}\s*年.{3,8}日\s*印[发制]?$"
)
"""What stands below a document: to whom copies go, who printed it."""

ORGAN: Final = re.compile(
    r"[\u4e00-\u9fff]{2,24}(?:政府|委员会|[局厅部委院会署]|办公室|中心)"
    r"(?:[ \u3000]*文[ \u3000]*件)?"
)
"""The name of an organ alone, as in a red head or a signature."""

_RED_HEAD: Final = 1.5  # times the body's size from which on names of organs are a red head
_SUFFIX_LINE: Final = re.compile(r"[（(].*[)）]")
_NUMBER_LINE: Final = re.compile(
    r".{1,24}[〔\[﹝（(【]\d{4}[〕\]﹞）)】].{0,4}?\d+\s*号|(?:19|20)\d{2}\s*年.*日"
)
_UNBROKEN: Final = re.compile(r"[（《“‘〈「]*(?:[!-~]+|.)[，。、；：）》”’！？〉」％%]*")
_CONTENTS: Final = re.compile(r"[.…·．]{3,}\s*\d+$")
_SIGNED: Final = 5.0  # ideographs from the margin on which a signature may begin
_NARROW_CELL: Final = 12.0  # ideographs
_CENTRED_SLACK: Final = 1.5  # ideographs by which the middle of a centred line may be off


@dataclass(slots=True)
class Paragraph:
    """Lines joined: their text, the last of them, and whether they are centred.

    ``measure`` is that of the last line, ``indent`` how far the first is set in, in points: a
    paragraph may pass from one column to another.
    """

    text: str
    last: Line
    measure: Measure
    indent: float
    centred: bool
    lines: list[Line] = field(default_factory=list)


def paragraphs_of(
    runs: Sequence[tuple[Sequence[Line], Measure]],
) -> Iterator[Paragraph]:
    """Join the lines of runs that follow each other; a paragraph may pass from run to run."""
    open_one: Paragraph | None = None
    for lines, measure in runs:
        for at, line in enumerate(lines):
            centred = is_centred(line, measure)
            if open_one is not None and _continues(
                open_one, line, measure, centred=centred, same_run=at > 0
            ):
                open_one.text = join(open_one.text, line.text)
                open_one.last, open_one.measure = line, measure
                open_one.lines.append(line)
                continue
            if open_one is not None:
                yield open_one
            open_one = Paragraph(line.text, line, measure, line.x0 - measure.left, centred, [line])
    if open_one is not None:
        yield open_one


def is_centred(line: Line, measure: Measure) -> bool:
    """Say whether a line stands in the middle, clear of both margins."""
    return (
        not measure.cell
        and line.x0 - measure.left > 1.2 * line.size
        and measure.right - line.x1 > 1.2 * line.size
        and abs((line.x0 + line.x1) / 2 - measure.centre) <= _CENTRED_SLACK * line.size
        and line.text[-1] not in "。；，、"
    )


def join(before: str, after: str) -> str:
    """Join the words of two lines; only Latin words, and figures, are parted by a blank.

    Neither is broken at the end of a line, where the blank behind it is lost.
    """
    last, first = before[-1], after[0]
    if last.isascii() and first.isascii():
        words = last.isalpha() and first.isalpha()
        if words or (last.isdigit() and first.isdigit()):
            return f"{before} {after}"
    return before + after


def _continues(
    paragraph: Paragraph, line: Line, measure: Measure, *, centred: bool, same_run: bool
) -> bool:
    """Say whether a line goes on with a paragraph."""
    before = paragraph.last
    if same_run and not _is_next(before, line, measure):
        return False
    if not _is_same_size(before, line) or _CONTENTS.search(before.text):
        return False
    if measure.cell:
        return _continues_cell(paragraph, line, measure)
    if paragraph.centred or centred:
        return same_run and _continues_title(paragraph, line, measure, centred=centred)
    return _continues_text(paragraph, line, measure)


def _is_next(before: Line, line: Line, measure: Measure) -> bool:
    """Say whether a line of the same column stands below another as near as lines do."""
    step = line.baseline - before.baseline
    return min(line.size, before.size) / 2 <= step <= measure.leading


def _is_same_size(one: Line, other: Line) -> bool:
    """Say whether two lines are set in one size, which Latin letters alone tell only roughly."""
    exact = IDEOGRAPH.search(one.text) is not None and IDEOGRAPH.search(other.text) is not None
    return abs(one.size - other.size) <= (_SAME_SIZE if exact else _ROUGH_SIZE) * one.size


def _continues_text(paragraph: Paragraph, line: Line, measure: Measure) -> bool:
    """Say whether a line of running text goes on."""
    if not _is_full(paragraph.last, line, paragraph.measure) or _is_set_right(paragraph):
        return False
    if _IMPRINT.match(line.text):
        return False
    if line.x0 - measure.left <= line.size:
        return _continues_flush(paragraph, line, measure)
    return _continues_set_in(paragraph, line)


def _continues_flush(paragraph: Paragraph, line: Line, measure: Measure) -> bool:
    """Say whether a line that begins at the margin goes on, the line before being full."""
    head = _HEAD.match(line.text) is not None
    closed = _is_closed(paragraph.text)
    if measure.indents:
        set_flush = paragraph.indent <= paragraph.lines[0].size
        return not (head and closed and set_flush)
    return not head and (not closed or measure.right - paragraph.last.x1 < 1)


def _continues_set_in(paragraph: Paragraph, line: Line) -> bool:
    """Say whether a line that is set in goes on: as the others of a paragraph set in whole do."""
    if _HEAD.match(line.text) or _is_closed(paragraph.text):
        return False
    return (
        len(paragraph.lines) == 1
        or abs(line.x0 - paragraph.last.x0) <= line.size
        or line.x0 < paragraph.lines[0].x0
    )


def _is_set_right(paragraph: Paragraph) -> bool:
    """Say whether a line ends at the margin because it is set there, as signatures are."""
    return (
        paragraph.indent > _SIGNED * paragraph.lines[0].size
        or _NUMBER_LINE.fullmatch(paragraph.text) is not None
    )


def _continues_cell(paragraph: Paragraph, line: Line, measure: Measure) -> bool:
    """Say whether a line goes on in a cell of a table: in narrow ones, until a stop or a head."""
    closed = _is_closed(paragraph.text)
    full = _is_full(paragraph.last, line, measure)
    if _HEAD.match(line.text) and (closed or not full):
        return False
    if measure.right - measure.left <= _NARROW_CELL * line.size:
        return full or not closed
    return full and line.x0 - measure.left <= 1.5 * line.size


def _continues_title(paragraph: Paragraph, line: Line, measure: Measure, *, centred: bool) -> bool:
    """Say whether a centred line, or the line after one, goes on with a title.

    Lines of a title are set in one size and larger than the text, the first may fill the measure;
    headings, suffixes in brackets, numbers and dates stand on lines of their own, and words one
    beside the other are no title.
    """
    if _stands_alone(line.text) or _NUMBER_LINE.fullmatch(paragraph.text):
        return False
    open_bracket = _is_open(paragraph.text)
    if _SUFFIX_LINE.fullmatch(paragraph.text):
        return open_bracket
    if (
        line.size >= _RED_HEAD * measure.size
        and ORGAN.fullmatch(line.text)
        and ORGAN.fullmatch(paragraph.last.text)
    ):
        return False  # organs that issue together stand one below the other
    large = line.size >= _TITLE_SIZE * measure.size
    if not centred:
        return large and (open_bracket or (paragraph.centred and len(paragraph.lines) < 4))
    if paragraph.centred or large:
        return large or open_bracket or _ends_short(paragraph.text)
    return _is_full(paragraph.last, line, paragraph.measure) and not _is_closed(paragraph.text)


def _stands_alone(text: str) -> bool:
    return (
        _HEAD.match(text) is not None
        or _SUFFIX_LINE.fullmatch(text) is not None
        or _NUMBER_LINE.fullmatch(text) is not None
        or text.count(" ") > 1
    )


def _is_closed(text: str) -> bool:
    return text.rstrip(_CLOSERS)[-1:] in _STOPS


def _is_open(text: str) -> bool:
    return any(text.count(a) > text.count(b) for a, b in ("《》", "（）"))


def _ends_short(text: str) -> bool:
    """Say whether a title cannot end here: 关于印发…, …的."""
    return text.endswith(("的", "、", "和", "与", "及")) or (
        text.startswith("关于") and not text.endswith(("通知", "意见", "决定", "办法", "规定"))
    )


def _is_full(before: Line, after: Line, measure: Measure) -> bool:
    """Say whether the first word of the next line would not have fitted on the line before.

    A Latin word or a figure is not parted, nor an ideograph from the marks that follow it.
    """
    room = measure.right - before.x1
    word = _UNBROKEN.match(after.text)
    wide = sum(0.5 if char.isascii() else 1.0 for char in word.group()) if word else 1.0
    return room <= (max(wide, 1.0) + 0.5) * before.size
