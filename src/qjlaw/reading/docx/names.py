"""Qualified names of WordprocessingML and its neighbours, as lxml spells tags."""

from __future__ import annotations

from typing import Final

W_NS: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R_NS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
M_NS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/math"
A_NS: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"
MC_NS: Final = "http://schemas.openxmlformats.org/markup-compatibility/2006"
VML_NS: Final = "urn:schemas-microsoft-com:vml"

STRICT_NAMESPACES: Final = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", W_NS.encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", R_NS.encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/math", M_NS.encode()),
    (b"http://purl.oclc.org/ooxml/drawingml/main", A_NS.encode()),
)
"""ISO/IEC 29500 Strict and Transitional differ, for text, in these names alone."""


def w(name: str) -> str:
    """Qualify a name of WordprocessingML: ``w("p")`` is the tag of a paragraph."""
    return f"{{{W_NS}}}{name}"


P: Final = w("p")
PPR: Final = w("pPr")
R: Final = w("r")
RPR: Final = w("rPr")
T: Final = w("t")
VAL: Final = w("val")
ID: Final = w("id")
TBL: Final = w("tbl")
TR: Final = w("tr")
TC: Final = w("tc")
SDT: Final = w("sdt")
SDT_CONTENT: Final = w("sdtContent")
INS: Final = w("ins")
DEL: Final = w("del")
MOVE_FROM: Final = w("moveFrom")
MOVE_TO: Final = w("moveTo")
TXBX: Final = w("txbxContent")
VANISH: Final = w("vanish")
RSTYLE: Final = w("rStyle")
PSTYLE: Final = w("pStyle")
NUM_PR: Final = w("numPr")
NUM_ID: Final = w("numId")
ILVL: Final = w("ilvl")
JC: Final = w("jc")
OUTLINE: Final = w("outlineLvl")
BASED_ON: Final = w("basedOn")
R_ID: Final = f"{{{R_NS}}}id"
M_T: Final = f"{{{M_NS}}}t"
ALTERNATE: Final = f"{{{MC_NS}}}AlternateContent"
CHOICE: Final = f"{{{MC_NS}}}Choice"
FALLBACK: Final = f"{{{MC_NS}}}Fallback"
BLIP: Final = f"{{{A_NS}}}blip"
BLIP_SOURCES: Final = (f"{{{R_NS}}}embed", f"{{{R_NS}}}link")
IMAGE_DATA: Final = f"{{{VML_NS}}}imagedata"
TEXT_PATH: Final = f"{{{VML_NS}}}textpath"

OFF: Final = frozenset({"0", "false", "off"})
"""What a toggle property says when it is off; any other value, or none, is on."""
