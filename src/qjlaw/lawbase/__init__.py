"""What is known of the law. In: names, numbers, days. Out: facts of instruments and articles.

Nothing here judges a document: it says which version of an instrument is in force on a day,
which article speaks of which power, and what the law has established, as far as it is held.
What is not held is ``not_held``, never invalid. The data is of facts only, made by
``scripts/build_lawbase.py``; no sentence of law is in it.
"""

from __future__ import annotations

from qjlaw.lawbase.answers import Answer, Basis, Carrying
from qjlaw.lawbase.carrying import basis_supports
from qjlaw.lawbase.citing import (
    Citation,
    CitationsPage,
    CitationStatus,
    check_citations,
    citations_of,
)
from qjlaw.lawbase.days import chinese
from qjlaw.lawbase.established import (
    KINDS,
    Established,
    Recognition,
    all_established,
    established,
    recognise,
)
from qjlaw.lawbase.facts import POLARITIES, Fact, facts_of, has_facts
from qjlaw.lawbase.index import LawIndex, load_index
from qjlaw.lawbase.instruments import InstrumentVersion, Provenance, Standing, State
from qjlaw.lawbase.looking import (
    InstrumentPage,
    PowersPage,
    article_number,
    look_into,
    look_up,
)
from qjlaw.lawbase.names import key_of, number_key, version_year
from qjlaw.lawbase.papers import PaperEstablished, paper_established
from qjlaw.lawbase.powers import POWERS, SubArticle, articles_on, powers_of

__all__ = [
    "KINDS",
    "POLARITIES",
    "POWERS",
    "Answer",
    "Basis",
    "Carrying",
    "Citation",
    "CitationStatus",
    "CitationsPage",
    "Established",
    "Fact",
    "InstrumentPage",
    "InstrumentVersion",
    "LawIndex",
    "PaperEstablished",
    "PowersPage",
    "Provenance",
    "Recognition",
    "Standing",
    "State",
    "SubArticle",
    "all_established",
    "article_number",
    "articles_on",
    "basis_supports",
    "check_citations",
    "chinese",
    "citations_of",
    "established",
    "facts_of",
    "has_facts",
    "key_of",
    "load_index",
    "look_into",
    "look_up",
    "number_key",
    "paper_established",
    "powers_of",
    "recognise",
    "version_year",
]
