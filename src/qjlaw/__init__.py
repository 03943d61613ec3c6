"""qjlaw checks Chinese administrative normative documents against a YAML rulebook.

Data goes one way: ``reading`` → ``structure`` → ``language`` → ``engine`` → ``report``;
``rulebook`` feeds the engine, ``cli`` holds the commands and no logic. The values that
several rooms share stand here: :mod:`qjlaw.document` (a file, read), :mod:`qjlaw.anatomy` (how
it is built), :mod:`qjlaw.findings` (what a run says), the names in :mod:`qjlaw.elements` and
:mod:`qjlaw.categories`, :mod:`qjlaw.numerals`, :mod:`qjlaw.lazy` (patterns compiled at first
use) and :mod:`qjlaw.errors`.
"""

from qjlaw._version import __version__

__all__ = ["__version__"]
