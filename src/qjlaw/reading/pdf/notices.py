"""What the reader of a report must know about how a PDF was read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from qjlaw.document import Margin, Notice

if TYPE_CHECKING:
    from qjlaw.reading.pdf.furniture import Removed
    from qjlaw.reading.pdf.page import Page, State

_EACH: Final = 30  # pages named one by one before they are named together
_SHOWN: Final = 40  # characters of an example
_UNREAD: Final[dict[State, tuple[str, str]]] = {
    "picture": ("no_text_page", "没有文字层（扫描件或图片），这一页没有检查"),
    "lost": ("no_text_page", "的字体没有文字编码，读不出文字，这一页没有检查"),
    "broken": ("no_text_page", "已损坏，打不开，这一页没有检查"),
    "some_lost": ("lost_characters", "有一部分文字读不出（字体没有编码），这些文字没有检查"),
}
_ADVICE: Final = "请向起草单位要 Word 文稿，或者作文字识别（OCR）并校对后再检查"


def notices_of(
    pages: Sequence[Page], removed: Removed, repeated_heads: int, shell: int
) -> tuple[Notice, ...]:
    """Say which pages have no words, and what was taken off the others."""
    return (*_unread(pages), *_furniture(removed, repeated_heads, shell))


def margins_of(removed: Removed) -> tuple[Margin, ...]:
    """Give the running heads and feet, each once."""
    return (
        *(Margin("header", text) for text in removed.heads),
        *(Margin("footer", text) for text in removed.feet),
    )


def _unread(pages: Sequence[Page]) -> Iterator[Notice]:
    for state, (code, told) in _UNREAD.items():
        numbers = [page.number for page in pages if page.state == state]
        for number in numbers[:_EACH]:
            yield Notice(code, f"第 {number} 页{told}。{_ADVICE}", number)
        if len(numbers) > _EACH:
            rest = numbers[_EACH:]
            yield Notice(code, f"第 {ranges(rest)} 页{told}。{_ADVICE}", rest[0])


def ranges(numbers: Sequence[int]) -> str:
    """Write page numbers in order as 3、5—9."""
    spans: list[list[int]] = []
    for number in numbers:
        if spans and number == spans[-1][1] + 1:
            spans[-1][1] = number
        else:
            spans.append([number, number])
    return "、".join(str(a) if a == b else f"{a}—{b}" for a, b in spans)


def _furniture(removed: Removed, repeated_heads: int, shell: int) -> Iterator[Notice]:
    parts = [
        f"{name} {count} 处{_example(removed, key)}"
        for name, count, key in (
            ("页码", removed.numbers, "number"),
            ("页眉页脚", removed.running, "running"),
            ("浏览器打印的日期、标题和网址", removed.browser, "browser"),
            ("斜排的水印文字", removed.slanted, "slanted"),
            ("页面以外的文字", removed.off, "off"),
            ("网页的菜单和链接", shell, "shell"),
            ("跨页重复的表头", repeated_heads, "head"),
        )
        if count
    ]
    if parts:
        yield Notice("page_furniture", f"正文以外的内容没有计入：{'，'.join(parts)}")


def _example(removed: Removed, key: str) -> str:
    text = removed.examples.get(key, "")
    if not text:
        return ""
    shown = text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
    return f"（如“{shown}”）"
