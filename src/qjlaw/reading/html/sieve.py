"""What of a page is passed over, and how it is counted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from qjlaw.reading.html.blanks import shown
from qjlaw.reading.html.names import EMBEDDED, UNSEEN, looks, meaning

if TYPE_CHECKING:
    from lxml import etree

    from qjlaw.reading.html.lines import Page

_FIELD: Final = re.compile(r"索\s*引\s*号|发文字号|文\s*号[：:]|发布(?:日期|时间|机构)|成文日期")
_ICON: Final = re.compile(
    r"icon|ico_|/ico|\.gif|logo|spacer|blank|qr|ewm|data:image/(?:gif|svg)", re.IGNORECASE
)
_ICON_SIZE: Final = 40  # pixels
_SENTENCES: Final = 3
"""As many full stops make a passage text, whatever its element is called."""

_BUDGET: Final = 20_000_000
"""Characters looked at to tell shell from text; only elements nested to cost time need more."""

_ROOTS: Final = frozenset({"html", "body"})
_SHELL_TAGS: Final = frozenset({"nav", "footer"})
_COUNTED: Final = EMBEDDED | {"img", "del"}


class Sieve:
    """Tells the elements that are left out with all that they hold.

    Parameters
    ----------
    unveiled:
        Read what is marked as not shown, too.
    """

    def __init__(self, page: Page, *, unveiled: bool) -> None:
        self._page = page
        self._unveiled = unveiled
        self._budget = _BUDGET

    def passes_over(self, element: etree._Element, tag: str, region: int, *, in_link: bool) -> bool:
        """Say whether an element is left out; if so, it is counted on the page."""
        if tag in UNSEEN:
            return True
        if tag in _COUNTED:
            self._count(element, tag, region, in_link=in_link)
            return True
        return tag not in _ROOTS and (
            self._is_hidden(element, region) or self._is_shell(element, tag)
        )

    def _count(self, element: etree._Element, tag: str, region: int, *, in_link: bool) -> None:
        if tag == "del":
            self._page.deletions += 1
        elif tag != "img":
            self._page.embedded.append(region)
        elif not in_link and not _is_icon(element):
            self._page.images.append(region)

    def _is_hidden(self, element: etree._Element, region: int) -> bool:
        if self._unveiled:
            return False
        style, named = element.get("style"), meaning(element.get("class"), element.get("id"))
        seen = looks(style) if style else None
        if named.main and seen is not None and seen.veiled:
            return False  # a script of the page shows it when it is loaded
        hidden = (seen is not None and seen.hidden) or element.get("hidden") is not None
        if not hidden and not named.hidden:
            return False
        words = shown(_words(element))
        if words:
            self._page.hidden.append((region, words))
        return True

    def _is_shell(self, element: etree._Element, tag: str) -> bool:
        named = meaning(element.get("class"), element.get("id")).shell
        if (not named and tag not in _SHELL_TAGS) or self._budget <= 0:
            return False
        words = "".join(_words(element).split())
        self._budget -= len(words)
        if _is_text(words):
            return False
        self._page.dropped += len(words)
        return True


def _is_icon(image: etree._Element) -> bool:
    sizes = [image.get(side, "") for side in ("width", "height")]
    small = any(size.isdigit() and int(size) <= _ICON_SIZE for size in sizes)
    return small or _ICON.search(image.get("src", "")) is not None


def _words(element: etree._Element) -> str:
    return "".join(map(str, element.itertext(with_tail=False)))


def _is_text(words: str) -> bool:
    return words.count("。") + words.count("；") >= _SENTENCES or _FIELD.search(words) is not None
