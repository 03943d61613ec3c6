"""Builds small PDFs: words at places, ruling lines, pictures."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

WIDTH, HEIGHT = 595, 842
LEFT, RIGHT = 90, 506  # margins in points: 26 letters of 16 points
SIZE = 16
LEADING = 28
LETTERS = 26  # in a full line

_FONT = (
    b"<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H"
    b"/DescendantFonts[<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/DW 1000"
    b"/W[1 95 500]/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>"
    b"/FontDescriptor<</Type/FontDescriptor/FontName/STSong-Light/Flags 4/ItalicAngle 0"
    b"/FontBBox[0 -200 1000 900]/Ascent 900/Descent -200/CapHeight 800/StemV 80>>>>]>>"
)
_PRIVATE_MAP = (
    b"/CIDInit/ProcSet findresource begin 12 dict begin begincmap/CMapName/P def/CMapType 2 def\n"
    b"1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
    b"1 beginbfrange <0000> <0FFF> <E000> endbfrange\nendcmap end end"
)
_PRIVATE_FONT = (
    b"<</Type/Font/Subtype/Type0/BaseFont/Private/Encoding/Identity-H/ToUnicode 6 0 R"
    b"/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/Private/DW 1000"
    b"/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
    b"/FontDescriptor<</Type/FontDescriptor/FontName/Private/Flags 4/ItalicAngle 0"
    b"/FontBBox[0 -200 1000 900]/Ascent 900/Descent -200/CapHeight 800/StemV 80>>>>]>>"
)


class Sheet:
    """One page; places are in points from its upper left corner."""

    def __init__(self, *, turned: int = 0) -> None:
        self.turned = turned
        self.content: list[bytes] = []

    def at(self, x: float, y: float, text: str, size: float = SIZE) -> Sheet:
        """Write words whose baseline is at ``y``."""
        return self._show(f"1 0 0 1 {x:.2f} {HEIGHT - y:.2f}", text, size)

    def askew(self, text: str) -> Sheet:
        """Write large letters across the page, as watermarks are."""
        return self._show("0.7071 0.7071 -0.7071 0.7071 150 300", text, 60)

    def centred(self, y: float, text: str, size: float = SIZE) -> Sheet:
        return self.at((LEFT + RIGHT - width(text, size)) / 2, y, text, size)

    def turned_at(self, x: float, y: float, text: str) -> Sheet:
        """Write words that run up the page; the place is that on the page turned to read them."""
        return self._show(f"0 1 -1 0 {y:.2f} {x:.2f}", text, SIZE)

    def drawn(self, x: float, y: float, count: int) -> Sheet:
        """Draw ``count`` letters as outlines, all in one path."""
        path = ""
        for left in (x + letter * SIZE for letter in range(count)):
            points = [(left + step % 4 * 3, HEIGHT - y + step * 5 % 13) for step in range(12)]
            path += f"{left} {HEIGHT - y} m " + "".join(f"{a} {b} l " for a, b in points) + "h "
        self.content.append(f"{path}f".encode())
        return self

    def unseen(self) -> Sheet:
        """Write the words that follow without painting them, as those over a scanned page."""
        self.content.append(b"3 Tr")
        return self

    def private(self, x: float, y: float, count: int) -> Sheet:
        """Write ``count`` letters of a font that gives no characters."""
        codes = "".join(f"{code % 900:04x}" for code in range(1, count + 1))
        self.content.append(f"BT /P {SIZE} Tf 1 0 0 1 {x} {HEIGHT - y} Tm <{codes}> Tj ET".encode())
        return self

    def rule(self, x0: float, y0: float, x1: float, y1: float) -> Sheet:
        self.content.append(f"0.5 w {x0} {HEIGHT - y0} m {x1} {HEIGHT - y1} l S".encode())
        return self

    def picture(self) -> Sheet:
        """Put a picture over the whole page."""
        self.content.append(f"q {WIDTH} 0 0 {HEIGHT} 0 0 cm /I Do Q".encode())
        return self

    def _show(self, matrix: str, text: str, size: float) -> Sheet:
        codes = text.encode("utf-16-be").hex()
        self.content.append(f"BT /F {size} Tf {matrix} Tm <{codes}> Tj ET".encode())
        return self


def width(text: str, size: float = SIZE) -> float:
    return sum(0.5 if char.isascii() else 1.0 for char in text) * size


def wrapped(paragraph: str, letters: int = LETTERS) -> list[tuple[int, str]]:
    """Break a paragraph set in by two letters into lines, each with the letters it is set in."""
    lines = [(2, paragraph[: letters - 2])]
    rest = paragraph[letters - 2 :]
    lines += [(0, rest[i : i + letters]) for i in range(0, len(rest), letters)]
    return lines


def body(
    sheet: Sheet, paragraphs: Iterable[str], y: float = 100, *, x: float = LEFT,
    letters: int = LETTERS,
) -> float:  # fmt: skip
    """Set paragraphs one below the other; the height on which the next line would stand."""
    for paragraph in paragraphs:
        for set_in, line in wrapped(paragraph, letters):
            sheet.at(x + set_in * SIZE, y, line)
            y += LEADING
    return y


def grid(sheet: Sheet, columns: Sequence[float], rows: Sequence[float]) -> Sheet:
    for x in columns:
        sheet.rule(x, rows[0], x, rows[-1])
    for y in rows:
        sheet.rule(columns[0], y, columns[-1], y)
    return sheet


def pdf(*sheets: Sheet, trailer: bytes = b"") -> bytes:
    """Write pages as a file."""
    first = 7
    kids = b" ".join(b"%d 0 R" % (first + 2 * i) for i in range(len(sheets)))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[" + kids + b"]/Count %d>>" % len(sheets),
        _FONT,
        stream(b"\xff\xff\xff", b"/Type/XObject/Subtype/Image/Width 1/Height 1"
                                b"/ColorSpace/DeviceRGB/BitsPerComponent 8"),
        _PRIVATE_FONT,
        stream(_PRIVATE_MAP),
    ]  # fmt: skip
    for i, sheet in enumerate(sheets):
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 %d %d]/Rotate %d/Contents %d 0 R"
            b"/Resources<</Font<</F 3 0 R/P 5 0 R>>/XObject<</I 4 0 R>>>>>>"
            % (WIDTH, HEIGHT, sheet.turned, first + 2 * i + 1)
        )
        objects.append(stream(b"\n".join(sheet.content)))
    return file_of(objects, trailer)


def stream(data: bytes, entries: bytes = b"") -> bytes:
    return b"<</Length %d%s>>stream\n%s\nendstream" % (len(data), entries, data)


def file_of(objects: Sequence[bytes], trailer: bytes = b"") -> bytes:
    """Write objects, numbered from 1, the first being the catalogue."""
    out = b"%PDF-1.7\n"
    offsets = []
    for number, content in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    out += b"trailer<</Size %d/Root 1 0 R%s>>\n" % (len(objects) + 1, trailer)
    return out + b"startxref\n%d\n%%%%EOF\n" % start


def doubling(depth: int) -> bytes:
    """Forms that draw the next form ten times each: 10 to the power of ``depth`` drawings."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        (
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R"
            b"/Resources<</XObject<</X 5 0 R>>>>>>"
        ),
        stream(b"/X Do"),
    ]
    for number in range(6, 6 + depth):
        entries = (
            b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X %d 0 R>>>>" % number
        )
        objects.append(stream(b"/X Do " * 10, entries))
    objects.append(stream(b"0 0 1 1 re f", b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]"))
    return file_of(objects)
