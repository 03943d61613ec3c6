"""Programs that stand in for LibreOffice and antiword, put on a PATH of the test's own."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

_OFFICE = """\
import json, os, pathlib, sys, time
words = sys.argv[1:]
here = pathlib.Path(__file__).parent
out = pathlib.Path(words[words.index("--outdir") + 1])
sources = [pathlib.Path(word) for word in words[words.index("--outdir") + 2:]]
profile = next(w for w in words if w.startswith("-env:UserInstallation="))
with open(here / "calls", "a", encoding="utf-8") as calls:
    told = {"words": words, "typed": sys.stdin.read(), "TMPDIR": os.environ["TMPDIR"],
            "sources": [[source.suffix, source.read_bytes().hex()] for source in sources],
            "profile": profile, "cwd": os.getcwd(),
            "settings": (out.parent / "profile/user/registrymodifications.xcu").read_text("utf-8")}
    calls.write(json.dumps(told) + "\\n")
made = (here / "made.docx").read_bytes() if (here / "made.docx").exists() else b""
"""
CONVERTS = _OFFICE + "[(out / (s.stem + '.docx')).write_bytes(made) for s in sources]\n"
FAILS = _OFFICE + "sys.exit(1)\n"
SAYS_NOTHING = _OFFICE
WRITES_HALF = _OFFICE + "(out / '0.docx').write_bytes(made[: len(made) // 2])\n"
DIES = _OFFICE + "os.kill(os.getpid(), 9)\n"
DIES_OF_ONE = (
    _OFFICE
    + """
for source in sources:
    if b"poison" in source.read_bytes():
        os.kill(os.getpid(), 9)
    (out / (source.stem + ".docx")).write_bytes(made)
"""
)
HANGS = (
    _OFFICE
    + """
import fcntl, subprocess
held = open(here / "held", "w")
fcntl.flock(held, fcntl.LOCK_EX)
subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"], pass_fds=[held.fileno()])
(here / "hangs").write_text("")
time.sleep(600)
"""
)
PRINTS = """\
import pathlib, sys
source = pathlib.Path(sys.argv[-1])
assert source.read_bytes().startswith(b"\\xd0\\xcf\\x11\\xe0"), "no copy of the file"
assert sys.argv[1:-1] == ["-m", "UTF-8.txt", "-w", "0"], sys.argv
sys.stdout.buffer.write((pathlib.Path(__file__).parent / "words.txt").read_bytes())
"""


def put(folder: Path, name: str, script: str) -> Path:
    """Lay a program ``name`` in ``folder`` that runs ``script``."""
    body = folder / f"{name}.py"
    body.write_text(script, encoding="utf-8")
    program = folder / name
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -S "{body}" "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    return program


def alone(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let only the programs of ``folder`` be found."""
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.setattr("qjlaw.reading.office.programs.PLACES", {})
