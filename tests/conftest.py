from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def own_cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep the user's cache folder out of the tests; one cache for the whole run."""
    cache = tmp_path_factory.getbasetemp() / "qjlaw-cache"
    monkeypatch.setenv("QJLAW_CACHE_DIR", str(cache))
    return cache
