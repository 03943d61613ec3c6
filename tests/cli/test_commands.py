"""Each command, through the program's own entry."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator
from tests.cli.conftest import DRAFT, InProcess

from qjlaw import __version__, engine
from qjlaw.cli import values


def report(qjlaw: InProcess, *words: str | Path) -> dict[str, Any]:
    ran = qjlaw("check", *words, "--format", "json")
    assert ran.err == ""
    data = json.loads(ran.out)
    assert isinstance(data, dict)
    return data


def rules_in(data: dict[str, Any]) -> set[str]:
    return {f["rule"] for d in data["documents"] for f in d["findings"]}


def test_version(qjlaw: InProcess) -> None:
    assert qjlaw("--version").out == f"qjlaw {__version__}\n"


def test_a_report_names_clause_words_rule_basis_and_remedy(draft: Path, qjlaw: InProcess) -> None:
    printed = qjlaw("check", draft).out
    assert printed.splitlines()[0] == str(draft)
    assert "第三条" in printed
    assert "处二百元罚款】" in printed
    assert "《行政处罚法》第十六条" in printed
    assert "建议  " in printed
    assert "检查范围" in printed


def test_the_schema_printed_fits_what_is_printed(draft: Path, qjlaw: InProcess) -> None:
    schema = json.loads(qjlaw("schema").out)
    Draft202012Validator(schema).validate(report(qjlaw, draft, draft.with_name("没有.txt")))


def test_the_printed_text_is_what_offsets_refer_to(draft: Path, qjlaw: InProcess) -> None:
    text = qjlaw("text", draft).out
    (document,) = report(qjlaw, draft)["documents"]
    assert document["findings"]
    for found in document["findings"]:
        assert text[found["start"] : found["end"]] == found["excerpt"]


def test_the_text_can_be_kept_in_a_file(draft: Path, tmp_path: Path, qjlaw: InProcess) -> None:
    assert qjlaw("text", draft, "-o", tmp_path / "正文.txt").code == 0
    assert (tmp_path / "正文.txt").read_text(encoding="utf-8").split() == DRAFT.split()


def test_the_text_of_a_missing_file_is_told(tmp_path: Path, qjlaw: InProcess) -> None:
    ran = qjlaw("text", tmp_path / "没有.docx")
    assert ran.code == 3
    assert "找不到这个文件" in ran.err


@pytest.mark.parametrize("word", ["PENALTY", "PENALTY-101", "penalty_no_basis"])
def test_rules_are_selected_and_ignored(word: str, draft: Path, qjlaw: InProcess) -> None:
    chosen = rules_in(report(qjlaw, draft, "--select", word))
    assert chosen == {"PENALTY-101"}
    assert "PENALTY-101" not in rules_in(report(qjlaw, draft, "--ignore", word))
    assert rules_in(report(qjlaw, draft, "--select", word, "--ignore", word)) == set()


def test_selections_add_up(draft: Path, qjlaw: InProcess) -> None:
    twice = report(qjlaw, draft, "--select", "PENALTY", "--select", "FEE")
    assert rules_in(twice) == {"PENALTY-101", "FEE-101"}
    assert rules_in(report(qjlaw, draft, "--select", "PENALTY，FEE")) == rules_in(twice)


@pytest.mark.parametrize("day", ["2026-01-05", "2026-1-5", "2026年1月5日"])
def test_the_day_is_as_asked(day: str, draft: Path, qjlaw: InProcess) -> None:
    (document,) = report(qjlaw, draft, "--as-of", day)["documents"]
    assert document["as_of"]["date"] == "2026-01-05"


def test_today_is_asked_for_in_one_place(
    draft: Path, qjlaw: InProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(values, "today", lambda: dt.date(2031, 7, 8))
    (document,) = report(qjlaw, draft)["documents"]
    assert document["as_of"]["date"] == "2031-07-08"
    (document,) = report(qjlaw, draft, "--as-of", "today")["documents"]
    assert document["as_of"]["date"] == "2031-07-08"


def test_instrument_and_profile_are_taken(draft: Path, qjlaw: InProcess) -> None:
    data = report(qjlaw, draft, "--instrument", "local_regulation", "--profile", "chongqing")
    assert data["documents"][0]["instrument"] == "local_regulation"
    assert data["tool"]["profile"] == "chongqing"
    assert "PENALTY-101" not in rules_in(data)


def test_rules_are_listed_once_each(qjlaw: InProcess) -> None:
    data = json.loads(qjlaw("rules", "list", "--format", "json").out)
    ids = [rule["id"] for rule in data["rules"]]
    assert ids == sorted(set(ids))
    lines = qjlaw("rules", "list").out.splitlines()
    assert [line.split()[0] for line in lines if line[:1].isascii() and line[:1].isalpha()] == ids
    assert lines[-1].startswith(f"共 {len(ids)} 条规则")


def test_a_rule_is_shown_with_its_yaml(qjlaw: InProcess) -> None:
    printed = qjlaw("rules", "show", "PENALTY-101").out
    assert printed.startswith("PENALTY-101  ")
    assert "《行政处罚法》第十六条" in printed
    data = json.loads(qjlaw("rules", "show", "PENALTY-101", "--format", "json").out)
    assert data["source"] in printed
    (rule,) = yaml.safe_load(data["source"])
    assert rule["id"] == data["id"] == "PENALTY-101"


def test_the_examples_of_rules_are_run(qjlaw: InProcess) -> None:
    ran = qjlaw("rules", "test", "PENALTY-101")
    assert ran.code == 0
    assert "全部符合" in ran.out


def test_a_broken_example_fails_and_says_where(
    qjlaw: InProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = engine.ExampleResult(
        rule="PENALTY-101",
        label="PENALTY-101-violation-0",
        ok=False,
        reason="违反示例没有被发现",
        file="penalty.yaml",
        line=12,
    )
    monkeypatch.setattr(engine, "prove", lambda **_: iter([broken]))
    ran = qjlaw("rules", "test")
    assert ran.code == 2
    assert "PENALTY-101-violation-0  penalty.yaml 第 12 行：违反示例没有被发现。" in ran.out
    assert "共 1 个示例，1 个不符合。" in ran.out


def test_rules_as_data_keep_what_lowers_them(qjlaw: InProcess) -> None:
    listed = json.loads(qjlaw("rules", "list", "--format", "json").out)["rules"]
    lowered = [rule for rule in listed if rule["lower"]]
    assert lowered
    for rule in lowered:
        assert all(step["to"] in (1, "info", "warning") for step in rule["lower"].values())
    one = lowered[0]
    shown = json.loads(qjlaw("rules", "show", one["id"], "--format", "json").out)
    assert shown["lower"] == one["lower"]


def test_a_new_rule_is_drafted_while_the_rulebook_is_broken(
    tmp_path: Path, qjlaw: InProcess
) -> None:
    broken = '- id: PERMIT-104\n  kind: [\n- id: "PERMIT-107"\n- id: FEE-300\n'
    (tmp_path / "bad.yaml").write_text(broken, encoding="utf-8")
    assert qjlaw("rules", "list", "--rules", tmp_path).code == 2
    (drafted,) = yaml.safe_load(qjlaw("rules", "new", "PERMIT", "--rules", tmp_path).out)
    assert drafted["id"] == "PERMIT-108"
    (tmp_path / "full.yaml").write_text("- id: FEE-999\n", encoding="utf-8")
    assert qjlaw("rules", "new", "FEE", "--rules", tmp_path).code == 2


@pytest.mark.parametrize("kind", ["clause", "element"])
def test_a_new_rule_is_a_draft_with_the_next_number(kind: str, qjlaw: InProcess) -> None:
    (draft_rule,) = yaml.safe_load(qjlaw("rules", "new", "PENALTY", "--kind", kind).out)
    assert draft_rule["kind"] == kind
    listed = json.loads(qjlaw("rules", "list", "--format", "json").out)["rules"]
    assert draft_rule["id"] not in {rule["id"] for rule in listed}
    assert draft_rule["id"].startswith("PENALTY-")


def test_the_schema_of_rule_files_is_a_schema(qjlaw: InProcess) -> None:
    Draft202012Validator.check_schema(json.loads(qjlaw("rules", "schema").out))


@pytest.mark.parametrize(
    ("title", "accused"),
    [("违规收费典型案例及处理情况", False), ("云汀县摊点管理办法", True)],
)
def test_a_report_of_cases_is_not_accused_of_what_it_tells(
    tmp_path: Path, qjlaw: InProcess, title: str, accused: bool
) -> None:
    path = tmp_path / "文件.txt"
    words = "第一条　对在点位以外经营的摊贩，处二百元罚款。\n第二条　摊贩应当保持整洁。\n"
    path.write_text(f"{title}\n{words}第三条　摊贩应当守时。\n", encoding="utf-8")
    assert ("PENALTY-101" in rules_in(report(qjlaw, path))) is accused
