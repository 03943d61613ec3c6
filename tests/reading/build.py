"""Builds .docx files from raw XML, so that each test shows exactly what it reads."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass, field
from xml.sax.saxutils import escape

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = {
    "w": W,
    "r": R,
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
}
_DECLARED = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
STRICT = (
    (W, "http://purl.oclc.org/ooxml/wordprocessingml/main"),
    (R, "http://purl.oclc.org/ooxml/officeDocument/relationships"),
    (NAMESPACES["m"], "http://purl.oclc.org/ooxml/officeDocument/math"),
    (NAMESPACES["a"], "http://purl.oclc.org/ooxml/drawingml/main"),
)


def t(text: str) -> str:
    return f'<w:t xml:space="preserve">{escape(text)}</w:t>'


def r(content: str, props: str = "") -> str:
    """A run; ``content`` is text unless it is XML."""
    inner = content if content.startswith("<") else t(content)
    return f"<w:r>{f'<w:rPr>{props}</w:rPr>' if props else ''}{inner}</w:r>"


def p(
    *content: str,
    style: str | None = None,
    num: tuple[int, int] | None = None,
    props: str = "",
    mark: str = "",
) -> str:
    """A paragraph; ``num`` is ``(numId, ilvl)``, ``mark`` the properties of its end mark."""
    inner = "".join(part if part.startswith("<") else r(part) for part in content if part)
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    numbered = ""
    if num:
        numbered = f'<w:numPr><w:ilvl w:val="{num[1]}"/><w:numId w:val="{num[0]}"/></w:numPr>'
    marked = f"<w:rPr>{mark}</w:rPr>" if mark else ""
    return f"<w:p><w:pPr>{named}{numbered}{props}{marked}</w:pPr>{inner}</w:p>"


def ins(*content: str) -> str:
    return (
        f'<w:ins w:id="1" w:author="审核" w:date="2024-05-06T00:00:00Z">{"".join(content)}</w:ins>'
    )


def deleted(text: str) -> str:
    return (
        '<w:del w:id="2" w:author="审核" w:date="2024-05-06T00:00:00Z"><w:r>'
        f'<w:delText xml:space="preserve">{text}</w:delText></w:r></w:del>'
    )


def tc(*blocks: str, props: str = "") -> str:
    inner = "".join(block if block.startswith("<") else p(block) for block in blocks) or "<w:p/>"
    return f"<w:tc><w:tcPr>{props}</w:tcPr>{inner}</w:tc>"


def tr(*cells: str, props: str = "") -> str:
    inner = "".join(cell if cell.startswith("<") else tc(cell) for cell in cells)
    return f"<w:tr>{f'<w:trPr>{props}</w:trPr>' if props else ''}{inner}</w:tr>"


def tbl(*rows: str) -> str:
    grid = '<w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid>'
    return f'<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr>{grid}{"".join(rows)}</w:tbl>'


def sdt(content: str) -> str:
    properties = '<w:sdtPr><w:alias w:val="标题"/></w:sdtPr>'
    return f"<w:sdt>{properties}<w:sdtContent>{content}</w:sdtContent></w:sdt>"


def text_box(*paragraphs: str) -> str:
    """A text box as Word writes it: a drawing, and the same once more for old versions."""
    inner = f"<w:txbxContent>{''.join(paragraphs)}</w:txbxContent>"
    drawing = (
        '<w:drawing><wp:inline><wp:extent cx="1800000" cy="900000"/><wp:docPr id="1" name="框"/>'
        '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/'
        f'wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr/><wps:txbx>{inner}'
        "</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>"
    )
    return r(
        f'<mc:AlternateContent><mc:Choice Requires="wps">{drawing}</mc:Choice>'
        f"<mc:Fallback>{old_text_box(inner)}</mc:Fallback></mc:AlternateContent>"
    )


def old_text_box(inner: str) -> str:
    shape = (
        f'<v:shape id="s" style="width:90pt;height:40pt"><v:textbox>{inner}</v:textbox></v:shape>'
    )
    return f"<w:pict>{shape}</w:pict>"


def field_code(code: str, result: str) -> str:
    return (
        r('<w:fldChar w:fldCharType="begin"/>')
        + r(f'<w:instrText xml:space="preserve">{code}</w:instrText>')
        + r('<w:fldChar w:fldCharType="separate"/>')
        + (result if result.startswith("<") else r(result))
        + r('<w:fldChar w:fldCharType="end"/>')
    )


def level(
    ilvl: int, fmt: str, text: str, *, start: int = 1, suff: str = "nothing", more: str = ""
) -> str:
    """A level of a list; ``more`` stands where the schema wants it: after the format."""
    number_format = fmt if fmt.startswith("<") else f'<w:numFmt w:val="{fmt}"/>'
    return (
        f'<w:lvl w:ilvl="{ilvl}"><w:start w:val="{start}"/>{number_format}{more}'
        f'<w:suff w:val="{suff}"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/></w:lvl>'
    )


def abstract(number: int, *levels: str, more: str = "") -> str:
    kind = '<w:multiLevelType w:val="multilevel"/>'
    return (
        f'<w:abstractNum w:abstractNumId="{number}">{kind}{more}{"".join(levels)}</w:abstractNum>'
    )


def num(number: int, of: int, *overrides: str) -> str:
    inner = "".join(overrides)
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{of}"/>{inner}</w:num>'


def override(ilvl: int, start: int | None = None, lvl: str = "") -> str:
    begun = "" if start is None else f'<w:startOverride w:val="{start}"/>'
    return f'<w:lvlOverride w:ilvl="{ilvl}">{begun}{lvl}</w:lvlOverride>'


def style(
    name: str, *, ppr: str = "", rpr: str = "", based_on: str = "", kind: str = "paragraph"
) -> str:
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return (
        f'<w:style w:type="{kind}" w:styleId="{name}"><w:name w:val="{name}"/>{base}'
        f"<w:pPr>{ppr}</w:pPr><w:rPr>{rpr}</w:rPr></w:style>"
    )


def style_num(num_id: int | None = None, ilvl: int | None = None) -> str:
    inner = "" if ilvl is None else f'<w:ilvl w:val="{ilvl}"/>'
    inner += "" if num_id is None else f'<w:numId w:val="{num_id}"/>'
    return f"<w:numPr>{inner}</w:numPr>"


@dataclass(frozen=True)
class Docx:
    """A .docx in the making; ``parts`` maps a relation (``"footnotes"``) to its inner XML."""

    body: str
    numbering: str = ""
    styles: str = ""
    parts: dict[str, str] = field(default_factory=dict)
    media: dict[str, bytes] = field(default_factory=dict)
    strict: bool = False
    main: str = "word/document.xml"

    def build(self) -> bytes:
        inner = dict(self.parts)
        if self.numbering:
            inner["numbering"] = self.numbering
        if self.styles:
            inner["styles"] = self.styles
        roots = {"header": "hdr", "footer": "ftr"}
        files = {self.main: self._xml("document", f"<w:body>{self.body}</w:body>")}
        relations, types = (
            "",
            f'<Override PartName="/{self.main}" ContentType="{_TYPE}.document.main+xml"/>',
        )
        for number, (kind, xml) in enumerate(inner.items(), 1):
            name = f"word/{kind}.xml"
            files[name] = self._xml(roots.get(kind, kind), xml)
            types += f'<Override PartName="/{name}" ContentType="{_TYPE}.{kind}+xml"/>'
            relations += f'<Relationship Id="rId{number}" Type="{R}/{kind}" Target="{kind}.xml"/>'
        main_type = f"{R}/officeDocument"
        top = f'<Relationship Id="rId1" Type="{main_type}" Target="{self.main}"/>'
        folder, _, name = self.main.rpartition("/")
        files["_rels/.rels"] = f'{_HEAD}<Relationships xmlns="{_RELATIONS}">{top}</Relationships>'
        files[f"{folder}/_rels/{name}.rels"] = (
            f'{_HEAD}<Relationships xmlns="{_RELATIONS}">{relations}</Relationships>'
        )
        files["[Content_Types].xml"] = (
            f'{_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
            'relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
            f'<Default Extension="png" ContentType="image/png"/>{types}</Types>'
        )
        raw = {name: text.encode() for name, text in files.items()} | self.media
        if self.strict:
            for old, new in STRICT:
                raw = {name: data.replace(old.encode(), new.encode()) for name, data in raw.items()}
        return pack(raw)

    def _xml(self, root: str, inner: str) -> str:
        return f"{_HEAD}<w:{root} {_DECLARED}>{inner}</w:{root}>"


def pack(files: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)  # no clock
    return buffer.getvalue()
