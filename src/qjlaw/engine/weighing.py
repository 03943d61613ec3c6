"""From a rule's severity to that of one finding."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from qjlaw.engine.case import Hit
from qjlaw.findings import Basis, Severity
from qjlaw.rulebook import CompiledRule

_LADDER = (Severity.INFO, Severity.WARNING, Severity.ERROR)


def in_force(basis: Basis, day: dt.date) -> bool:
    """Whether a basis may be cited on a day."""
    return (basis.start is None or basis.start <= day) and (basis.end is None or day <= basis.end)


def cited(bases: Iterable[Basis], day: dt.date) -> tuple[Basis, ...]:
    """Return the bases in force on the day, or, where none was, all: their dates tell."""
    every = tuple(bases)
    return tuple(basis for basis in every if in_force(basis, day)) or every


def effective_severity(rule: CompiledRule, hit: Hit, day: dt.date, *, uncertain: bool) -> Severity:
    """Lower a rule's severity by what weighs against this one finding.

    Parameters
    ----------
    uncertain:
        The rule asks for a formal element, and it is uncertain whether this document must
        have such elements at all.
    """
    levels = [Severity(low.to).rank for low in hit.lowered if isinstance(low.to, str)]
    steps = sum(low.to for low in hit.lowered if isinstance(low.to, int))
    severity = _LADDER[max(0, min([rule.severity.rank, *levels]) - steps)]
    grounded = any(basis.verified and in_force(basis, day) for basis in rule.basis)
    if not grounded or hit.unverified or uncertain:
        return Severity.INFO
    return severity
