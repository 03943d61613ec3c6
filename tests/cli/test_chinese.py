"""No English sentence in any help page or usage error."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from tests.cli.conftest import InProcess
from typer.main import get_command

from qjlaw.cli.app import app
from qjlaw.cli.usage import explain
from qjlaw.report import FORMATS, width_of

ROOT: Any = get_command(app)
# What may stand in Latin letters: names that are typed as they are.
NAMES = {
    *("laws", "powers", "established", "import", "import-texts", "affected", "ripple"),
    *("xlsx", "tsv", "yaml", "QJLAW_LAWBASE"),
    *("qjlaw", "check", "text", "outline", "schema", "rules", "list", "show", "test", "new"),
    *FORMATS,
    *("national", "today", "normative", "plan", "error", "warning", "info", "never", "auto"),
    *("always", "clause", "element", "JSON", "JSON Schema", "UTF-8", "Schema", "UTF", "PERMIT"),
    *("FORM-101", "FORM"),
}


def commands() -> Iterator[tuple[str, ...]]:
    def walk(path: tuple[str, ...], command: Any) -> Iterator[tuple[str, ...]]:
        yield path
        for name, child in getattr(command, "commands", {}).items():
            yield from walk((*path, name), child)

    yield from walk((), ROOT)


ALL = list(commands())


def foreign_words(text: str) -> list[str]:
    """Latin words that are neither options nor names that are typed as they are."""
    text = re.sub(r"(?<![\w-])--?[A-Za-z][a-z-]*", " ", text)
    words = re.findall(r"[A-Za-z][A-Za-z0-9_-]*", text)
    return [word for word in words if word not in NAMES]


def test_the_walk_meets_every_command() -> None:
    assert {("laws", n) for n in ("show", "powers", "established")} <= set(ALL)
    assert {"check", "text", "outline", "schema", "rules"} <= {path[0] for path in ALL if path}
    assert {("rules", n) for n in ("list", "show", "test", "new", "schema")} <= set(ALL)


@pytest.mark.parametrize("path", ALL, ids=" ".join)
def test_a_help_page_is_chinese_and_fits_80_columns(
    path: tuple[str, ...], qjlaw: InProcess
) -> None:
    page = qjlaw(*path, "--help")
    assert page.code == 0
    assert page.err == ""
    assert page.out.startswith(f"用法：{' '.join(('qjlaw', *path))} [选项]")
    assert "显示本帮助并退出。" in page.out
    assert foreign_words(page.out) == []
    assert max(map(width_of, page.out.splitlines())) <= 80


@pytest.mark.parametrize("path", ALL, ids=" ".join)
def test_every_parameter_is_explained(path: tuple[str, ...]) -> None:
    command = ROOT
    for name in path:
        command = command.commands[name]
    assert command.help
    for param in command.params:
        assert param.help, f"{path}: {param.name}"
        assert re.search("[一-鿿]", param.help)
        if not getattr(param, "is_flag", False):
            assert re.search("[一-鿿]", param.metavar or ""), f"{path}: {param.name}"


MISTAKES = [
    ((), "用法：qjlaw"),
    (("rules",), "用法：qjlaw rules"),
    (("--",), "缺少命令"),
    (("chekc", "a.txt"), "没有命令“chekc”。是不是“check”？"),
    (("rules", "shwo"), "没有命令“shwo”。是不是“show”"),
    (("nonsense",), "没有命令“nonsense”。可用的命令：check、"),
    (("--verson",), "没有选项“--verson”。是不是“--version”？"),
    (("check",), "缺少参数“路径”"),
    (("text",), "缺少参数“文件”"),
    (("rules", "show"), "缺少参数“编号”"),
    (("check", "a.txt", "--fromat", "json"), "没有选项“--fromat”。是不是“--format”？"),
    (("check", "a.txt", "-x"), "没有选项“-x”"),
    (("check", "a.txt", "--xyzzy"), "没有选项“--xyzzy”"),
    (("check", "a.txt", "--format"), "选项“--format”后面要有一个值"),
    (("check", "a.txt", "-o"), "选项“-o”后面要有一个值"),
    (("check", "--help=1"), "选项“--help”不带值"),
    (("text", "a.txt", "b.txt"), "多出了参数“b.txt”"),
    (("schema", "a", "b"), "多出了参数“a b”"),
    (("check", "a.txt", "--format", "jsn"), "选项“--format”不认识“jsn”。是不是“json”"),
    (("check", "a.txt", "--fail-on", "eror"), "是不是“error”？"),
    (("check", "a.txt", "--color", "sometimes"), "可用的值：auto、always、never"),
    (("check", "a.txt", "--profile", "chonqing"), "是不是“chongqing”？"),
    (("check", "a.txt", "--instrument", "normativ"), "是不是“normative”"),
    (("check", "a.txt", "--as-of", "2026-02-30"), "没有“2026-02-30”这一天"),
    (("check", "a.txt", "--as-of", "soon"), "不认识日期“soon”"),
    (("check", "a.txt", "--select", "PENALTY-999"), "不认识“PENALTY-999”。是不是“PENALTY-"),
    (("check", "a.txt", "--ignore", "certificates"), "是不是“certificate”"),
    (("check", "a.txt", "--select", "86"), "不认识“86”"),
    (("rules", "show", "fee-101"), "没有规则“fee-101”。是不是“FEE-101”"),
    (("rules", "test", "NOPE"), "没有规则“NOPE”"),
    (("rules", "list", "--format", "xml"), "可用的值：terminal、json"),
    (("rules", "new", "permit"), "要写成大写英文字母"),
    (("rules", "new", "A"), "2 至 12 个"),
    (("rules", "new", "AVERYLONGTOPICNAME"), "2 至 12 个"),
    (("rules", "new", "PERMIT", "--rules", "没有"), "没有文件夹“没有”"),
    (("check", "a.txt", "--select", ""), "选项“--select”后面是空的"),
    (("check", "a.txt", "--ignore", "，,"), "选项“--ignore”后面是空的"),
    (("check", "a.txt", "--rules", ""), "选项“--rules”后面是空的"),
    (("check", "a.txt", "-o", ""), "选项“--output”后面是空的"),
    (("rules", "list", "--rules", ""), "选项“--rules”后面是空的"),
    (("check", ""), "有一个路径是空的"),
    (("text", ""), "路径是空的"),
    (("check", "a.txt", "--format"), "用法见 qjlaw check --help。"),
    (("check", "a.txt", "--xyzzy"), "用法见 qjlaw check --help。"),
    (("rules", "show", "--format"), "用法见 qjlaw rules show --help。"),
    (("rules", "new", "PERMIT", "--kind", "claus"), "是不是“clause”？"),
]


@pytest.mark.parametrize(("words", "told"), MISTAKES, ids=lambda v: " ".join(v) if v else "-")
def test_a_usage_error_is_chinese(words: tuple[str, ...], told: str, qjlaw: InProcess) -> None:
    ran = qjlaw(*words)
    assert ran.code == 2
    assert ran.out == ""
    assert told in ran.err
    typed = {piece for word in words for piece in re.findall(r"[A-Za-z][\w-]*", word)}
    known = re.compile(r"[A-Z]+-\d+|[a-z]+(_[a-z]+)+|chongqing|qijiang|certificate|agreement")
    words_left = [w for w in foreign_words(ran.err) if w not in typed and not known.fullmatch(w)]
    kinds = {"law", "rule", "tender", "minutes", "internal"}
    assert [w for w in words_left if w not in kinds] == []


def test_no_variable_asks_for_a_completion(
    qjlaw: InProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("_QJLAW_COMPLETE", "bash_source")
    assert qjlaw("rules", "--help").out.startswith("用法：qjlaw rules")


def test_an_error_that_is_not_known_gets_a_chinese_sentence() -> None:
    class SomethingNew(Exception):  # noqa: N818
        message = "Something went wrong with your arguments."

    assert foreign_words(explain(SomethingNew())) == []


def test_what_was_typed_cannot_steer_the_terminal(qjlaw: InProcess) -> None:
    ran = qjlaw("check", "a.txt", "--format", "\x1b[31m")
    assert "\x1b" not in ran.err
    assert "\x1b" not in qjlaw("\x1b[31m").err
    assert "\x1b" not in qjlaw("text", "a", "\x1b[31m").err
