"""Every rule that ships is proved by its examples, and no example passes for nothing."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

import pytest

from qjlaw.engine import ExampleResult, prove, run_example
from qjlaw.rulebook import Rulebook, RuleExample, examples_of, load

RESULTS = list(prove())
EXAMPLES = examples_of()
HARMLESS = "第一条　为了规范管理，制定本办法。"
VIOLATIONS: dict[str, list[RuleExample]] = defaultdict(list)
for known in EXAMPLES:
    if known.violation:
        VIOLATIONS[known.rule].append(known)


@pytest.fixture(scope="module")
def rulebook() -> Rulebook:
    return load()


@pytest.mark.parametrize("result", RESULTS, ids=lambda result: result.label)
def test_example(result: ExampleResult) -> None:
    assert result.ok, f"{result.file}:{result.line} {result.reason}"


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.label)
def test_breaking_an_example_is_noticed(example: RuleExample, rulebook: Rulebook) -> None:
    """A violation emptied of its fault, or a compliant text exchanged for a fault, fails."""
    if example.violation:
        broken = replace(example, text=HARMLESS, marked=None, document=None)
    else:
        broken = replace(VIOLATIONS[example.rule][0], label=example.label, violation=False)
    assert run_example(broken, rulebook) is not None


def test_a_mark_in_the_wrong_place_is_noticed(rulebook: Rulebook) -> None:
    marked = [example for example in EXAMPLES if example.marked]
    assert marked
    for example in marked:
        assert run_example(replace(example, marked=(example.marked or "")[1:]), rulebook)


def test_a_rule_that_can_be_a_hint_only_asks_a_question(rulebook: Rulebook) -> None:
    for rule in rulebook.rules:
        if not any(basis.verified for basis in rule.basis):
            assert rule.ask, f"{rule.id} has no verified basis and no question"


def test_every_rule_serves_items_of_the_plan_that_a_text_can_show(rulebook: Rulebook) -> None:
    surfaces = {item.item: item.surface for item in rulebook.plan}
    assert sorted(surfaces) == list(range(1, 86))
    for rule in rulebook.rules:
        assert any("none" not in surfaces[item] for item in rule.plan), rule.id
