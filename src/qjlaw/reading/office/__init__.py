"""Formats that an office program reads for us: ``.doc``, ``.wps``, ``.rtf``, ``.odt``.

In: the bytes of a file and the suffix it came under; or several files for one conversion. Out:
:class:`~qjlaw.reading.content.Content`; or a ``.docx`` of each.

What a file is decides, and not its suffix: a ``.doc`` is often a web page or RTF inside, or a
``.docx`` renamed. What the project reads by itself needs no program. The rest goes through
LibreOffice, which makes a ``.docx`` of it, so that numbers, tables and tracked changes stay;
where there is none, a Word binary still gives its bare text through antiword. Notices say which
way was taken, and what it loses.

Programs get a copy of the file in a folder of its own, a fresh profile without macros, links and
network, no standard input, and a time limit; what they leave behind is removed.
"""

from __future__ import annotations

from qjlaw.reading.office.conversion import Order, Outcome, convert_all
from qjlaw.reading.office.routes import KINDS, read_office

__all__ = ["KINDS", "Order", "Outcome", "convert_all", "read_office"]
