"""What instrument and scope are judged by, gathered once."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice

from qjlaw.anatomy import Metadata
from qjlaw.lazy import LazyPattern
from qjlaw.structure.composition import Composition
from qjlaw.structure.organs import kind_of_organ
from qjlaw.structure.outsiders import outsiders_bound
from qjlaw.structure.pieces import Piece
from qjlaw.structure.titles import MEASURES, PLANS, read_title

_MEASURES = MEASURES | PLANS | {"条例", "章程", "规范", "标准", "基准", "程序"}
_HANDED_DOWN = LazyPattern(r"》(?:[（(][^）)]*[）)])?的(?:通知|公告|通告|决定|意见)")
ENOUGH = 8
"""Clauses on outsiders are counted no further than this: more would change no verdict."""


@dataclass(frozen=True, slots=True)
class Facts:
    """A document as it is judged.

    Attributes
    ----------
    title, measure:
        Title of the outer document, and of the first annexed measure or plan; empty where
        there is none.
    head:
        Everything before the text: caption, letterhead, portal lines.
    genre, form:
        文种 and form of the title; ``form`` is the measure's where there is one.
    outsiders:
        Spans of clauses that bind or pay someone outside the administration, eight at most.
    opening:
        The first words of the text, for a document that came without its title.
    articles, addressed:
        Whether the text stands in articles; whether it names an addressee.
    covered:
        Whether the outer part has a title of its own.
    """

    text: str
    title: str
    measure: str
    head: str
    genre: str | None
    form: str | None
    issuers: tuple[str, ...]
    kinds: tuple[str, ...]
    number: str
    outsiders: tuple[tuple[int, int], ...]
    traits: frozenset[str]
    opening: str
    articles: bool
    addressed: bool
    covered: bool

    @property
    def titles(self) -> str:
        """Both titles."""
        return f"{self.title} {self.measure}".strip()


def facts_of(
    composition: Composition,
    metadata: Metadata,
    traits: frozenset[str],
) -> Facts:
    """Gather the facts."""
    title = composition.title_of(0) or metadata.title or _first_title(composition)
    measure = ""
    for number, part in enumerate(composition.parts):
        annexed = composition.title_of(number) if part.kind == "annexed" else None
        if annexed and read_title(annexed).form in _MEASURES:
            measure = annexed
            break
    outer, inner = read_title(title), read_title(measure)
    head = "\n".join(
        piece.text
        for piece in composition.pieces
        if piece.part == 0 and piece.role in {"caption", "page", "number"}
    )
    organs = metadata.issuers
    return Facts(
        text=composition.text,
        title=title,
        measure=measure,
        head=head,
        genre=outer.genre,
        form=inner.form or inner.genre or outer.form or _quoted_form(title),
        issuers=organs,
        kinds=tuple(kind_of_organ(organ) for organ in organs),
        number=metadata.document_no or "",
        outsiders=tuple(islice(_in_text(composition), ENOUGH)),
        traits=traits,
        opening="\n".join(piece.text[:300] for piece in _body(composition)[:3]),
        articles=any(
            piece.marker is not None and piece.marker.style == "article" and piece.marker.value == 3
            for piece in composition.pieces
        ),
        addressed=metadata.addressee is not None,
        covered=metadata.title is not None,
    )


def _first_title(composition: Composition) -> str:
    """The first title of all parts, for a cover that came without one."""
    titles = (composition.title_of(part) for part in range(len(composition.parts)))
    return next((title for title in titles if title), "")


def _body(composition: Composition) -> list[Piece]:
    return [piece for piece in composition.pieces if piece.role == "body" and piece.part == 0]


def _quoted_form(title: str) -> str | None:
    """The form of the measure that a title hands down: 方案 of 关于印发《…方案》的通知."""
    begin, end = title.rfind("《"), title.rfind("》")
    if 0 <= begin < end and _HANDED_DOWN.match(title, end):
        quoted = read_title(title[begin + 1 : end])
        return quoted.form or quoted.genre
    if "印发" in title and title.endswith("的通知"):
        return read_title(title[: -len("的通知")]).form
    return None


def _in_text(composition: Composition) -> list[tuple[int, int]]:
    """Clauses on outsiders outside titles, heads and signatures."""
    found = []
    spans = [
        (piece.start, piece.end) for piece in composition.pieces if piece.role in {"body", "cell"}
    ]
    if not spans:
        return []
    at = 0
    for start, end in sorted(islice(outsiders_bound(composition.wide), 2 * ENOUGH)):
        while at < len(spans) and spans[at][1] <= start:
            at += 1
        if at < len(spans) and spans[at][0] <= start and not composition.amends(start):
            found.append((start, end))
    return found
