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
from qjlaw.lawbase.errors import LawbaseError
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
    ArticlePage,
    InstrumentPage,
    PowersPage,
    article_number,
    look_into,
    look_up,
    look_up_article,
)
from qjlaw.lawbase.names import key_of, number_key, version_year
from qjlaw.lawbase.office.ledger import ImportPage, RowResult, keep
from qjlaw.lawbase.office.place import store_file
from qjlaw.lawbase.office.table import read_table
from qjlaw.lawbase.papers import PaperEstablished, paper_established
from qjlaw.lawbase.powers import POWERS, SubArticle, articles_on, powers_of
from qjlaw.lawbase.ripple import (
    AffectedPage,
    Change,
    CitedAt,
    RipplePage,
    Touched,
    affected,
    change_between,
    changed_since,
    titles_meant,
)
from qjlaw.lawbase.texts.quotation import Comparison, Difference, compare_quotation
from qjlaw.lawbase.texts.shelf import HeldArticle, TextResult, TextsPage, held_article, take_in

__all__ = [
    "KINDS",
    "POLARITIES",
    "POWERS",
    "AffectedPage",
    "Answer",
    "ArticlePage",
    "Basis",
    "Carrying",
    "Change",
    "Citation",
    "CitationStatus",
    "CitationsPage",
    "CitedAt",
    "Comparison",
    "Difference",
    "Established",
    "Fact",
    "HeldArticle",
    "ImportPage",
    "InstrumentPage",
    "InstrumentVersion",
    "LawIndex",
    "LawbaseError",
    "PaperEstablished",
    "PowersPage",
    "Provenance",
    "Recognition",
    "RipplePage",
    "RowResult",
    "Standing",
    "State",
    "SubArticle",
    "TextResult",
    "TextsPage",
    "Touched",
    "affected",
    "all_established",
    "article_number",
    "articles_on",
    "basis_supports",
    "change_between",
    "changed_since",
    "check_citations",
    "chinese",
    "citations_of",
    "compare_quotation",
    "established",
    "facts_of",
    "has_facts",
    "held_article",
    "keep",
    "key_of",
    "load_index",
    "look_into",
    "look_up",
    "look_up_article",
    "number_key",
    "paper_established",
    "powers_of",
    "read_table",
    "recognise",
    "store_file",
    "take_in",
    "titles_meant",
    "version_year",
]
