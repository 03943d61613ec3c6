"""The formal elements of a document and their fields: the words that element rules may use.

``structure`` finds them, ``rulebook`` refuses a rule that speaks of others. What each means is
told in ``docs/rule-language.md``.
"""

from __future__ import annotations

from types import MappingProxyType

ELEMENT_FIELDS: MappingProxyType[str, tuple[str, ...]] = MappingProxyType(
    {
        "title": ("text", "genre", "form", "trial", "kind"),
        "document_no": ("text", "organ", "year", "serial", "brackets", "padded", "ordinal"),
        "issuer": ("name", "kind"),
        "addressee": ("text",),
        "issued": ("date",),
        "effective": ("date", "anchor", "days", "delay"),
        "validity": ("text", "years", "until", "expires"),
        "repeal": ("text", "named", "count"),
        "conflict_clause": ("text",),
        "interpretation": ("body", "body_kind", "final"),
        "publicity": ("value",),
        "attachment": ("name", "ordinal", "there"),
        "deliberation": ("meeting", "kind"),
        "legality_review": ("text",),
        "basis": ("text", "count"),
        "comment_period": ("days", "unit"),
        "filing": ("days", "unit"),
        "touches_undertakings": ("text",),
        "closed_use": ("text",),
        "retroactive": ("text",),
        "broken_reference": ("text", "why", "address"),
    }
)
"""Element name to the names of its fields."""

TRAITS = (
    "emergency",
    "personnel",
    "commendation",
    "consultation",
    "correction",
    "fragment",
    "discretion",
    "case_report",
)
"""Traits of a whole document that ``given.document`` may ask for."""
