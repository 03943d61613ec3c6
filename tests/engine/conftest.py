from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from qjlaw.engine import Settings, check
from qjlaw.findings import DocumentReport
from qjlaw.reading import read_text
from qjlaw.rulebook import Rulebook, load

HEAD = """\
云汀县人民政府关于印发《云汀县集贸市场管理办法》的通知
云汀府发〔2026〕14号
各镇人民政府、街道办事处，县政府各部门：
《云汀县集贸市场管理办法》已经县人民政府第73次常务会议审议通过，现印发给你们，请认真贯彻执行。
云汀县人民政府
2026年3月3日
（此件公开发布）
云汀县集贸市场管理办法
第一条　为了规范集贸市场管理，制定本办法。
"""
TAIL = "第九条　本办法自2026年6月1日起施行，有效期五年。\n"

RULES = """\
- id: FINE-101
  kind: clause
  title: 罚款要有依据
  categories: [penalty_no_basis]
  severity: error
  plan: [29]
  basis:
    - {instrument: 行政处罚法, article: 14, until: 2021-07-14, verified: true}
    - {instrument: 行政处罚法, article: 16, from: 2021-07-15, verified: true}
  find: {pattern: "处{gap:8}罚款"}
  unless: [forbidden_to_authority]
  lower: {basis_cited: 1, restates_superior: info}
  message: 「{excerpt}」写了罚款。
  suggest: 删去罚款。
  examples:
    violation: [{text: "处二百元罚款。"}]
    compliant: [{text: "不得设定罚款。"}]
- id: FINE-102
  kind: clause
  title: 数额要有上限
  categories: [penalty_no_basis, enforcement]
  severity: warning
  plan: [29, 32]
  basis: [{instrument: 行政处罚法, article: 16, from: 2021-07-15, verified: true}]
  find: {pattern: "(?P<sum>[一二三四五六七八九十百千]{1,6}元){gap:4}罚款"}
  message: 数额是{sum}。
  suggest: 写明上限。
  examples:
    violation: [{text: "处二百元罚款。"}]
    compliant: [{text: "不得设定罚款。"}]
- id: NOBASIS-101
  kind: clause
  title: 依据没有核对
  categories: [fee_no_basis]
  severity: error
  plan: [29]
  basis: [{instrument: 某项规定, verified: false}]
  find:
    all: [{pattern: "缴纳"}, {pattern: "押金"}]
    not: [{pattern: "自愿"}]
    within: sentence
  message: 要交押金。
  suggest: 删去。
  ask: 请写明依据。
  examples:
    violation: [{text: "商户应当缴纳押金。"}]
    compliant: [{text: "商户自愿缴纳押金。"}]
- id: TERM-101
  kind: element
  title: 有效期过长
  categories: [form]
  severity: warning
  plan: [17]
  basis: [{instrument: 立法法, article: 116, verified: true}]
  find: {present: validity, where: {years: {over: {profile: validity.max_years}}}}
  message: 有效期{years}年，上限{profile.validity.max_years}年。
  suggest: 缩短。
  examples:
    violation: [{text: "本办法自印发之日起施行，有效期十年。"}]
    compliant: [{text: "本办法自印发之日起施行。"}]
- id: PUBLIC-101
  kind: element
  title: 没有公开属性
  categories: [form]
  severity: info
  plan: [57]
  basis: [{instrument: 政府信息公开条例, article: 19, verified: true}]
  find: {missing: publicity}
  message: 没有写是否公开。
  suggest: 补写。
  ask: 请说明是否公开。
  examples:
    violation: [{text: "通知"}]
    compliant: [{text: "（此件公开发布）"}]
"""
PROFILES = {
    "national": """\
name: national
title: 全国
values:
  validity.max_years: {value: 3, set_by: place, source: 各地做法, verified: false}
""",
    "yunting": """\
name: yunting
title: 云汀县
extends: national
values:
  validity.max_years: {value: 4, set_by: place, source: 本县规定, verified: true}
""",
}
PLAN = """\
- {item: 17, section: 规范性文件, title: 依法制发文件, surface: [draft, dossier]}
- {item: 29, section: 执法事项, title: 执法事项有依据, surface: [draft, register]}
- {item: 31, section: 执法信息化, title: 使用市级系统, surface: [none], none_why: 不是文本的事}
- {item: 32, section: 柔性执法, title: 轻微不罚, surface: [draft]}
- {item: 57, section: 政务公开, title: 公开为常态, surface: [draft]}
- {item: 82, section: 表彰, title: 按规定表彰, surface: [draft]}
"""

Run = Callable[..., DocumentReport]


@pytest.fixture(scope="session")
def rulebook(tmp_path_factory: pytest.TempPathFactory) -> Rulebook:
    """A small rulebook that shows what the engine does with each kind of rule."""
    folder: Path = tmp_path_factory.mktemp("rules")
    (folder / "profiles").mkdir()
    (folder / "fines.yaml").write_text(RULES, encoding="utf-8")
    (folder / "plan.yaml").write_text(PLAN, encoding="utf-8")
    for name, text in PROFILES.items():
        (folder / "profiles" / f"{name}.yaml").write_text(text, encoding="utf-8")
    return load(rules_dir=folder)


@pytest.fixture
def run(rulebook: Rulebook) -> Run:
    """Check articles inside a whole notice, or ``whole`` text as it stands."""

    def checked(articles: str = "", whole: str | None = None, **settings: object) -> DocumentReport:
        text = HEAD + articles + TAIL if whole is None else whole
        chosen = Settings(**{"today": dt.date(2026, 11, 1), **settings})  # type: ignore[arg-type]
        return check(read_text(text.encode()), rulebook, chosen)

    return checked
