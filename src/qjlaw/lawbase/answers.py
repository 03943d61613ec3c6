"""What is asked of a basis, and the answers to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Protocol

from qjlaw.numerals import to_chinese

Answer = Literal[
    "carried",
    "carried_not_cited",
    "cited_does_not_carry",
    "rests_on_nothing",
    "speaks_of_it",
    "not_held",
]

Ground = Literal["", "standing", "place", "rank", "article", "limits", "contrary", "silent"]
"""Not in force; another place's; too low; no such article; for others, or up to less; forbids,
or only defines; does not speak of it."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a clause asks of its basis, in the words of the clause."""

    power: str
    what: str = ""
    """The paper, fee or measure; empty where the clause names none."""
    holder: str | None = None
    addressee: str | None = None
    amount: str | None = None
    place: str | None = None
    """Province or municipality of the document."""


class Basis(Protocol):
    """What is asked of a citation: the short title as in the index, and the place in it."""

    @property
    def title(self) -> str | None:
        """Short title; the words in 《》 where it is not held; None where none is named."""

    @property
    def document_no(self) -> str | None:
        """Number, where one is named."""

    @property
    def article(self) -> int | None:
        """Article; None where the instrument is named whole."""

    @property
    def inserted(self) -> int:
        """1 in 第十二条之一, 0 in 第十二条."""

    @property
    def paragraph(self) -> int | None:
        """Paragraph of the article, from 1."""


@dataclass(frozen=True, slots=True)
class Carrying:
    """Whether a basis carries a power, and why."""

    answer: Answer
    ground: Ground
    """Why a basis cited does not carry; empty for other answers."""
    why: str
    """A Chinese sentence, without a full stop before its end."""
    basis: str | None
    """The basis that carries it, or the one judged: 《食品安全法》第三十五条."""
    may_ground_error: bool
    """Whether the answer is known well enough for an ``error``."""


def refused(ground: Ground, why: str, *, firm: bool) -> Carrying:
    """Answer that the basis does not carry it."""
    return Carrying("cited_does_not_carry", ground, why, None, firm)


def speaks(why: str) -> Carrying:
    """Answer that the basis speaks of it, which acquits nothing that the clause adds."""
    return Carrying("speaks_of_it", "", why, None, may_ground_error=False)


def name_of(basis: Basis) -> str:
    """Write a basis: 《食品安全法》第三十五条第一款."""
    if not basis.title:
        return basis.document_no or ""
    name = f"《{basis.title}》"
    if basis.article is not None:
        name += f"第{to_chinese(basis.article)}条"
        if basis.paragraph:
            name += f"第{to_chinese(basis.paragraph)}款"
    return name
