"""Imports point one way, and a room is entered by its door."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import qjlaw

ROOT = Path(qjlaw.__file__).parent
ORDER = ["reading", "structure", "language", "lawbase", "rulebook", "engine", "report", "cli"]
"""Each room may use those before it, and the values at the top."""

SHARED = {
    "qjlaw",
    "qjlaw._version",
    "qjlaw.anatomy",
    "qjlaw.categories",
    "qjlaw.document",
    "qjlaw.elements",
    "qjlaw.errors",
    "qjlaw.findings",
    "qjlaw.lazy",
    "qjlaw.numerals",
}
MODULES = sorted(file for file in ROOT.rglob("*.py") if file.name != "__main__.py")


def imported(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}: relative import"
            assert node.module is not None
            if node.module in ("qjlaw", *(f"qjlaw.{room}" for room in ORDER)):
                for alias in node.names:
                    name = f"{node.module}.{alias.name}"
                    path = ROOT.parent / name.replace(".", "/")
                    is_module = path.with_suffix(".py").exists() or path.is_dir()
                    yield name if is_module else node.module
            else:
                yield node.module


def room_of(module: str) -> str | None:
    parts = module.split(".")
    return parts[1] if parts[0] == "qjlaw" and len(parts) > 1 and parts[1] in ORDER else None


@pytest.mark.parametrize("file", MODULES, ids=lambda f: f.relative_to(ROOT).as_posix())
def test_imports_point_one_way_and_through_doors(file: Path) -> None:
    here = room_of("qjlaw." + ".".join(file.relative_to(ROOT).with_suffix("").parts))
    for module in imported(file):
        there = room_of(module)
        if not module.startswith("qjlaw") or module in SHARED or there == here:
            continue
        assert there is not None, f"{file.name} imports {module}"
        assert here is not None, f"the value {file.name} imports the room {there}"
        assert ORDER.index(there) < ORDER.index(here), f"{here} imports {there}"
        assert module == f"qjlaw.{there}", f"{here} passes by the door of {there}: {module}"


@pytest.mark.parametrize("room", ORDER)
def test_the_door_says_what_goes_in_and_out(room: str) -> None:
    docstring = ast.get_docstring(ast.parse((ROOT / room / "__init__.py").read_text("utf-8")))
    assert docstring is not None
    assert "In:" in docstring, f"{room}: the docstring does not say what comes in"
    assert "Out:" in docstring, f"{room}: the docstring does not say what goes out"


@pytest.mark.parametrize("file", MODULES, ids=lambda f: f.relative_to(ROOT).as_posix())
def test_modules_stay_small(file: Path) -> None:
    assert len(file.read_text("utf-8").splitlines()) <= 400
