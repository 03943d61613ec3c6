"""What is to be said of how a page was read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from qjlaw.document import Notice

if TYPE_CHECKING:
    from qjlaw.reading.html.lines import Page

_SAMPLE: Final = 20  # code points of hidden text that a notice shows
_NAMED: Final = 5  # attachments that a notice names


def notices_of(page: Page, chosen: int, dropped: int, *, blank: bool) -> tuple[Notice, ...]:
    """Make the notices for one region of a page, in a fixed order.

    Parameters
    ----------
    dropped:
        Code points, white space aside, of what was left out as the shell of the page.
    blank:
        There is no text at all.
    """
    inside = page.within(chosen)
    start = page.regions[chosen].start
    messages = {
        "shell_dropped": _shell(dropped),
        "tracked_changes": _changes(page.deletions),
        "hidden_text": _hidden("".join(words for region, words in page.hidden if region in inside)),
        "images": _images(sum(region in inside for region in page.images), blank=blank),
        "embedded": _embedded(sum(region in inside for region in page.embedded)),
        "attachments": _attachments([item.name for item in page.attachments if item.line >= start]),
    }
    return tuple(Notice(code, message) for code, message in messages.items() if message)


def _shell(count: int) -> str:
    if not count:
        return ""
    return f"网页的菜单、导航、分享、相关链接、页脚等共 {count} 字不属于文稿，没有检查"


def _changes(count: int) -> str:
    if not count:
        return ""
    return f"网页带有标为删除的文字 {count} 处，没有检查，定稿前请核对"


def _hidden(words: str) -> str:
    if not words:
        return ""
    sample = words[:_SAMPLE] + ("……" if len(words) > _SAMPLE else "")
    return f"网页的正文里有不显示的文字 {len(words)} 字（“{sample}”），没有检查，请核对原网页"


def _images(count: int, *, blank: bool) -> str:
    if not count:
        return ""
    if blank:
        return (
            f"网页里只有图片（{count} 幅），没有文字，可能是扫描件。"
            "图片里的文字没有读取，请提供可以编辑的文字稿"
        )
    return f"网页的正文里有图片 {count} 幅，图片里的文字没有读取，请人工核对"


def _embedded(count: int) -> str:
    if not count:
        return ""
    return f"网页的正文里嵌有其他页面或文件 {count} 个，其中的文字没有读取，请人工核对"


def _attachments(found: list[str]) -> str:
    names = list(dict.fromkeys(found))
    if not names:
        return ""
    shown = "、".join(f"“{name}”" for name in names[:_NAMED])
    rest = f"等 {len(names)} 个" if len(names) > _NAMED else ""
    return f"网页带有附件 {shown}{rest}，附件没有读取，请下载后另行检查"
