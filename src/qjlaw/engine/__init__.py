"""The engine. In: a document, a rulebook, settings. Out: a :class:`DocumentReport`.

Evaluators (one a kind of rule) say what they found; the engine weighs it, words it, merges
findings on equal spans and sorts them. It has no clock, prints nothing and reads no file.
"""

from qjlaw.engine.checking import check
from qjlaw.engine.proof import ExampleResult, prove, run_example
from qjlaw.engine.settings import Settings
from qjlaw.engine.totals import failed, summarise

__all__ = ["ExampleResult", "Settings", "check", "failed", "prove", "run_example", "summarise"]
