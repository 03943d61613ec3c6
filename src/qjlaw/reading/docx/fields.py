"""Fields: their results are text, their instructions are not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qjlaw.reading.docx.names import OFF, VAL, w
from qjlaw.reading.docx.styles import number

if TYPE_CHECKING:
    from lxml import etree

_TYPE = w("fldCharType")


class Fields:
    """Follows complex fields, nested and over several paragraphs.

    ``in_code`` says that what comes now is an instruction. Where it still holds after the last
    paragraph, some field never ended: the fields of this file cannot be trusted to tell what
    is shown, and followers that are not ``trusted`` take no notice of them.
    """

    def __init__(self, *, trusted: bool = True) -> None:
        self._trusted = trusted
        self._stack: list[bool] = []  # one entry a field: still in its instruction?
        self.in_code = False

    def mark(self, element: etree._Element) -> str:
        """Take a ``w:fldChar``; give the text of a form field that has no result of its own."""
        if not self._trusted:
            return ""
        kind = element.get(_TYPE)
        shown = ""
        if kind == "begin":
            if not self.in_code:
                shown = _form_field(element)
            self._stack.append(True)
        elif self._stack and kind == "separate":
            self._stack[-1] = False
        elif self._stack and kind == "end":
            self._stack.pop()
        self.in_code = any(self._stack)
        return shown


def _form_field(element: etree._Element) -> str:
    """Show a check box of a form (☑, ☐), or the chosen entry of its drop-down list."""
    box = element.find(f"{w('ffData')}/{w('checkBox')}")
    if box is not None:
        state = box.find(w("checked"))
        if state is None:
            state = box.find(w("default"))
        return "☐" if state is None or state.get(VAL, "1") in OFF else "☑"
    entries = element.find(f"{w('ffData')}/{w('ddList')}")
    if entries is None:
        return ""
    texts = [entry.get(VAL, "") for entry in entries.iterchildren(w("listEntry"))]
    chosen = entries.find(w("result"))
    index = 0 if chosen is None else number(chosen)
    return texts[index] if index is not None and 0 <= index < len(texts) else ""
