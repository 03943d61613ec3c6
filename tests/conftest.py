from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def own_cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep the user's cache folder out of the tests; one cache for the whole run."""
    cache = tmp_path_factory.getbasetemp() / "qjlaw-cache"
    monkeypatch.setenv("QJLAW_CACHE_DIR", str(cache))
    return cache


@pytest.fixture(autouse=True)
def own_lawbase(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep the office's own instruments and texts out of the tests; a new store for each."""
    folder = tmp_path_factory.mktemp("lawbase") / "所内"
    monkeypatch.setenv("QJLAW_LAWBASE", str(folder))
    return folder
