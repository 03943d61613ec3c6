"""A rulebook loads whole, or says in which file and line it is wrong, and why."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest

from qjlaw.rulebook import (
    RulebookError,
    examples_of,
    load,
    rule_schema,
    rules_directory,
    source_of,
)
from qjlaw.rulebook.source import read_yaml

Edit = Callable[[str, str, str], Path]


def test_a_whole_rulebook_loads(folder: Path) -> None:
    book = load(rules_dir=folder)
    rule = book.rule("FEE-101")
    assert rule is not None
    assert rule.severity.chinese == "应当修改"
    assert rule.literals == ("收取",)
    assert rule.basis[0].article == "25"
    assert [item.item for item in book.plan] == [17, 31]
    assert book.rule("FEE-999") is None


def test_a_place_inherits_and_overrides(folder: Path) -> None:
    book = load(rules_dir=folder)
    assert book.profile("national").values["validity.max_years"].value == 5
    assert book.profile("yunting").values["validity.max_years"].verified
    with pytest.raises(RulebookError, match=r"yunting（云汀县）"):
        book.profile("nowhere")


@pytest.mark.parametrize(
    ("name", "old", "new", "line", "reason"),
    [
        ("fees.yaml", "  severity: error", "  severity: fatal", 5, "severity 的值不在可用的范围内"),
        ("fees.yaml", "  title: 自设保证金\n", "", 1, "缺少 title"),
        ("fees.yaml", "  suggest: 删去。\n", "  sugest: 删去。\n", 1, "suggest"),
        ("fees.yaml", "kind: clause", "kind: sentence", 1, "kind 只能是 element 或 clause"),
        ("fees.yaml", "[fee_no_basis]", "[fee]", 4, "类别 fee 不存在"),
        ("fees.yaml", "plan: [17]", "plan: [86]", 6, "plan 超出范围"),
        ("fees.yaml", "{@deposit}", "{@deposits}", 9, "没有词表 deposits；现有词表：deposit"),
        ("fees.yaml", "{gap:10}", ".*", 9, "没有上限的通配"),
        ("fees.yaml", "收取{gap:10}{@deposit}", "(?:收|取", 9, "正则写法有误"),
        ("fees.yaml", "收取{gap:10}{@deposit}", "收取(?:元+){1,3}", 9, "重复里面又有重复"),
        ("fees.yaml", "收取{gap:10}{@deposit}", "(?:收取)?", 9, "可以匹配空文字"),
        ("fees.yaml", "收取{gap:10}{@deposit}", "[^收]", 9, "没有一个必须出现的词"),
        (
            "fees.yaml",
            "收取{gap:10}{@deposit}",
            "征收{@deposit}",
            15,
            "匹配不了自己的第 1 个违反示例",
        ),
        ("fees.yaml", "「{excerpt}」", "「{amount}」", 11, "message 里的 {amount} 不是可用的字段"),
        ("fees.yaml", "[[向摊主", "[[[[向摊主", 15, "标记 [[ ]] 最多一处"),
        ("fees.yaml", "unless: [forbidden_to_authority]", "unless: [forbiden]", 10, "unless"),
        (
            "fees.yaml",
            '      - {text: "任何单位不得收取各类保证金。"}',
            "      []",
            17,
            "compliant 至少要有一项",
        ),
        ("plan.yaml", "surface: [draft, dossier]", "surface: [paper]", 1, "surface"),
        (
            "profiles/yunting.yaml",
            "extends: national",
            "extends: nation",
            3,
            "extends 指向的 nation 不存在",
        ),
        ("fees.yaml", "  plan: [17]", "  plan: [17", 7, "YAML 写法有误"),
        ("fees.yaml", "  plan: [17]", "  plan: [17]\n  plan: [29]", 7, "键 plan 写了两次"),
        ("fees.yaml", "article: 25", "article: true", 8, "article 应为文字"),
        (
            "fees.yaml",
            "from: 2020-01-01",
            "from: 2020-01-01, until: 2019-01-01",
            8,
            "from 晚于 until",
        ),
        ("fees.yaml", "verified: true", "verified: false", 1, "要写 ask"),
        (
            "fees.yaml",
            "  unless:",
            "  given: {instrument: []}\n  unless:",
            10,
            "instrument 至少要有一项",
        ),
        (
            "fees.yaml",
            "  unless:",
            "  lower: {quoted: true}\n  unless:",
            10,
            "lower 的值应为",
        ),
        (
            "fees.yaml",
            "  unless:",
            "  lower: {quoted: error}\n  unless:",
            10,
            "to 的值不在可用的范围内",
        ),
        ("fees.yaml", "「{excerpt}」", "「{excerpt」", 11, "花括号不成对"),
        ("fees.yaml", "收取{gap:10}", "收取\\\\S*", 9, "没有上限的通配"),
        ("fees.yaml", "收取{gap:10}", "收取[一-龥]*", 9, "没有上限的通配"),
        ("fees.yaml", "收取{gap:10}", "收取{gap:9}{gap:9}", 9, "两个 {gap:N} 相连"),
        ("fees.yaml", "收取{gap:10}", "收取{gap:900}", 9, "最多 100"),
        ("fees.yaml", "收取{gap:10}", "(?i)收取{gap:10}", 9, "不能用 (?i)"),
        ("fees.yaml", "收取{gap:10}", "收取,{gap:10}", 9, "永远匹配不到"),
        ("fees.yaml", "收取{gap:10}{@deposit}", "(?:收|收收)*。收取", 9, "没有上限的重复里"),
        ("fees.yaml", "from: 2020-01-01", "from: 2020-13-01", None, "有日期或数字写错"),
        ("fees.yaml", "plan: [17]", "plan: [true]", 6, "plan 应为整数"),
        ("profiles/yunting.yaml", "value: 3", 'value: "三"', 5, "数字或文字"),
        ("profiles/yunting.yaml", "name: yunting", "name: other", 1, "name 要与文件名相同"),
    ],
)
def test_what_is_wrong_is_named_with_file_and_line(
    edit: Edit, name: str, old: str, new: str, line: int | None, reason: str
) -> None:
    with pytest.raises(RulebookError) as caught:
        load(rules_dir=edit(name, old, new))
    message = caught.value.message
    assert name.rsplit("/", 1)[-1] in message
    assert line is None or f"第 {line} 行" in message
    assert reason in message


def test_one_id_stands_once(folder: Path) -> None:
    text = (folder / "fees.yaml").read_text(encoding="utf-8")
    (folder / "more.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(RulebookError, match=r"FEE-101 已用于 fees\.yaml 第 1 行"):
        load(rules_dir=folder)


def test_a_file_that_is_not_utf8_is_refused(folder: Path) -> None:
    (folder / "fees.yaml").write_bytes("标题".encode("gbk"))
    with pytest.raises(RulebookError, match="不是 UTF-8"):
        load(rules_dir=folder)


def test_the_hash_follows_the_content(folder: Path, edit: Edit) -> None:
    before = load(rules_dir=folder).hash
    assert load(rules_dir=folder).hash == before
    edit("lexicons/deposit.yaml", "押金", "质保金")
    assert load(rules_dir=folder).hash != before


def test_a_warm_start_needs_neither_pydantic_nor_yaml(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QJLAW_CACHE_DIR", str(tmp_path / "cache"))
    code = (
        "import sys, pathlib; from qjlaw.rulebook import load;"
        f"load(rules_dir=pathlib.Path({str(folder)!r}));"
        "print([m for m in ('pydantic', 'yaml') if m in sys.modules])"
    )
    cold, warm = (
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
        for _ in range(2)
    )
    assert cold.stdout.strip() == "['pydantic', 'yaml']"
    assert warm.stdout.strip() == "[]"


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b'{"hash": "other"}'])
def test_a_damaged_cache_is_compiled_again(folder: Path, own_cache: Path, damage: bytes) -> None:
    book = load(rules_dir=folder)
    (entry,) = own_cache.glob(f"*{book.hash}*")
    entry.write_bytes(damage)
    assert load(rules_dir=folder) == book
    assert json.loads(entry.read_bytes())["hash"] == book.hash


def test_a_cache_that_cannot_be_written_is_no_error(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("QJLAW_CACHE_DIR", str(tmp_path / "file" / "below"))
    assert load(rules_dir=folder).rules


def test_the_source_of_a_rule_is_its_yaml(folder: Path) -> None:
    rule = load(rules_dir=folder).rule("FEE-101")
    assert rule is not None
    assert source_of(rule, rules_dir=folder) == (folder / "fees.yaml").read_text(encoding="utf-8")


def test_examples_are_texts_with_their_marks_taken_off(folder: Path) -> None:
    violation, compliant = examples_of(folder)
    assert violation.label == "FEE-101-violation-1"
    assert violation.text == "向摊主收取诚信保证金五百元。"
    assert violation.marked == "向摊主收取诚信保证金五百元"
    assert (violation.line, compliant.line) == (15, 17)
    assert not compliant.violation


def test_an_example_document_must_exist(edit: Edit) -> None:
    folder = edit(
        "fees.yaml", '{text: "任何单位不得收取各类保证金。"}', "{document: 没有这个文件.txt}"
    )
    with pytest.raises(RulebookError, match=r"没有这个文件\.txt 不存在"):
        examples_of(folder)


def test_a_folder_without_rules_is_said_to_be_so(tmp_path: Path) -> None:
    with pytest.raises(RulebookError, match="没有规则文件"):
        load(rules_dir=tmp_path)


def test_another_suffix_of_yaml_is_not_passed_over(folder: Path) -> None:
    (folder / "lexicons" / "more.yml").write_text("source: 无\nwords: [甲]\n", encoding="utf-8")
    with pytest.raises(RulebookError, match="请改为"):
        load(rules_dir=folder)


def test_a_folder_named_like_a_rule_file_is_an_error_with_its_name(folder: Path) -> None:
    (folder / "odd.yaml").mkdir()
    with pytest.raises(RulebookError, match="odd"):
        load(rules_dir=folder)


def test_not_beside_a_lone_pattern_counts(edit: Edit) -> None:
    folder = edit(
        "fees.yaml",
        'find: {pattern: "收取{gap:10}{@deposit}"}',
        'find: {pattern: "收取{gap:10}{@deposit}", not: [{pattern: "自愿"}]}',
    )
    rule = load(rules_dir=folder).rule("FEE-101")
    assert rule is not None
    assert rule.find["not"]


def test_half_width_words_of_a_lexicon_are_read_in_their_normal_form(edit: Edit) -> None:
    edit("lexicons/deposit.yaml", "押金", '"押(质)金"')
    folder = edit("fees.yaml", "{gap:10}{@deposit}", "{@deposit}{gap:3}元")
    edit("fees.yaml", "向摊主收取诚信保证金五百元", "向摊主收取押(质)金五百元")
    assert load(rules_dir=folder).rules[0].literals


def test_a_profile_for_the_nation_must_be_there(folder: Path) -> None:
    (folder / "profiles" / "national.yaml").unlink()
    (folder / "profiles" / "yunting.yaml").unlink()
    with pytest.raises(RulebookError, match="缺少 profiles/national"):
        load(rules_dir=folder)


def test_an_example_reads_no_file_outside_its_folder(edit: Edit, tmp_path: Path) -> None:
    (tmp_path / "别处.txt").write_text("任何单位不得收取保证金。", encoding="utf-8")
    folder = edit(
        "fees.yaml", '{text: "任何单位不得收取各类保证金。"}', "{document: ../../别处.txt}"
    )
    with pytest.raises(RulebookError, match=r"第 17 行.*不存在"):
        examples_of(folder)


def test_an_example_names_a_profile_that_exists(edit: Edit) -> None:
    folder = edit("fees.yaml", 'text: "任何', 'profile: nowhere, text: "任何')
    with pytest.raises(RulebookError, match="nowhere 不存在"):
        examples_of(folder)


def test_without_a_home_there_is_no_cache_and_no_error(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nowhere() -> Path:
        raise RuntimeError("no home")

    monkeypatch.delenv("QJLAW_CACHE_DIR")
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.setattr(Path, "home", nowhere)
    assert load(rules_dir=folder).rules


def test_old_rulebooks_leave_the_cache(folder: Path, own_cache: Path) -> None:
    lexicon = folder / "lexicons" / "deposit.yaml"
    for number in range(12):
        lexicon.write_text(f"source: 第{number}版\nwords: [保证金]\n", encoding="utf-8")
        load(rules_dir=folder)
    assert len(list(own_cache.glob("rulebook-*.json"))) <= 8


def test_the_printed_schema_takes_every_rule_file_of_the_project() -> None:
    validator = jsonschema.Draft202012Validator(rule_schema())
    files = [f for f in rules_directory().glob("*.yaml") if f.stem != "plan"]
    assert files
    for file in files:
        value = json.loads(json.dumps(read_yaml(file).value, default=str))
        assert [error.message for error in validator.iter_errors(value)] == [], file.name
