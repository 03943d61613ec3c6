from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

RULE = """\
- id: FEE-101
  kind: clause
  title: 自设保证金
  categories: [fee_no_basis]
  severity: error
  plan: [17]
  basis:
    - {instrument: 优化营商环境条例, article: 25, from: 2020-01-01, verified: true}
  find: {pattern: "收取{gap:10}{@deposit}"}
  unless: [forbidden_to_authority]
  message: 「{excerpt}」收取的钱没有依据。
  suggest: 删去。
  examples:
    violation:
      - {text: "[[向摊主收取诚信保证金五百元]]。"}
    compliant:
      - {text: "任何单位不得收取各类保证金。"}
"""
LEXICON = "source: 国务院清单的通称\nwords: [保证金, 押金]\n"
NATIONAL = """\
name: national
title: 全国
values:
  validity.max_years: {value: 5, unit: 年, set_by: place, source: 各地做法, verified: false}
"""
PLACE = """\
name: yunting
title: 云汀县
extends: national
values:
  validity.max_years: {value: 3, unit: 年, set_by: place, source: 本县规定, verified: true}
"""
PLAN = """\
- {item: 17, section: 规范性文件, title: 依法制发文件, surface: [draft, dossier]}
- {item: 31, section: 执法信息化, title: 使用市级系统, surface: [none], none_why: 不是文本的事}
"""

Edit = Callable[[str, str, str], Path]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small whole rulebook."""
    root = tmp_path / "rules"
    for name, text in {
        "fees.yaml": RULE,
        "plan.yaml": PLAN,
        "lexicons/deposit.yaml": LEXICON,
        "profiles/national.yaml": NATIONAL,
        "profiles/yunting.yaml": PLACE,
    }.items():
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return root


@pytest.fixture
def edit(folder: Path) -> Edit:
    """Replace words in one file of the small rulebook; the words must be there."""

    def change(name: str, old: str, new: str) -> Path:
        file = folder / name
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new), encoding="utf-8")
        return folder

    return change
