"""``qjlaw check``: check files and print the report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from qjlaw.cli import exits, output, values
from qjlaw.cli.paint import WHEN, show, width
from qjlaw.cli.usage import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable

    from qjlaw.cli.inputs import Inputs
    from qjlaw.engine import Settings
    from qjlaw.findings import DocumentReport, Tool
    from qjlaw.rulebook import Rulebook

_FORMATS = ("terminal", "json", "jsonl", "markdown")


def check(
    paths: Annotated[
        list[str], typer.Argument(metavar="路径", help="文件或文件夹；“-”表示从标准输入读文本。")
    ],
    form: Annotated[
        str,
        typer.Option(
            "--format",
            metavar="格式",
            help="terminal（默认，供阅读）、json、jsonl（每份文件一行）或 markdown。",
        ),
    ] = "terminal",
    target: Annotated[
        str | None,
        typer.Option("--output", "-o", metavar="文件", help="写入文件（UTF-8），不在屏幕显示。"),
    ] = None,
    profile: Annotated[
        str,
        typer.Option(metavar="名称", help="地方配置，默认 national；只由地方规定的数值作提示。"),
    ] = "national",
    as_of: Annotated[
        str | None,
        typer.Option(
            metavar="日期",
            help="按哪一天的法律检查：2026-01-01、2026年1月1日 或 today；"
            "默认按文件的成文日期，没有的按今天。",
        ),
    ] = None,
    instrument: Annotated[
        str | None,
        typer.Option(metavar="种类", help="指定文件种类（如 normative、plan），默认自动判断。"),
    ] = None,
    select: Annotated[
        list[str] | None,
        typer.Option(
            metavar="规则", help="只用这些规则：编号或其开头、类别、规划任务序号；可重复。"
        ),
    ] = None,
    ignore: Annotated[
        list[str] | None, typer.Option(metavar="规则", help="不用这些规则，写法同上；可重复。")
    ] = None,
    exclude: Annotated[
        list[str] | None,
        typer.Option(metavar="通配符", help="检查文件夹时跳过的文件或子文件夹；可重复。"),
    ] = None,
    fail_on: Annotated[
        str,
        typer.Option(
            metavar="级别",
            help="有这一级以上的意见时退出码为 1：error（默认）、warning、info 或 never。",
        ),
    ] = "error",
    time_limit: Annotated[
        str,
        typer.Option(
            metavar="秒",
            help="每份文件最多用多少秒（读取和检查），默认 60，0 表示不限；超时的停下，其余照查。",
        ),
    ] = "60",
    color: Annotated[
        str, typer.Option(metavar="时机", help="颜色：auto（默认）、always 或 never。")
    ] = "auto",
    rules: Annotated[
        str | None, typer.Option(metavar="文件夹", help="规则库所在的文件夹，默认用自带的。")
    ] = None,
) -> int:
    """Check files and print the report; return the exit code."""
    from qjlaw._version import __version__
    from qjlaw.cli.destination import check_target
    from qjlaw.cli.inputs import find_inputs
    from qjlaw.cli.running import check_each
    from qjlaw.findings import Tool
    from qjlaw.report import WIDTH, plain
    from qjlaw.rulebook import load

    values.one_of("--format", form, _FORMATS)
    values.one_of("--fail-on", fail_on, exits.FAIL_ON)
    values.one_of("--color", color, WHEN)
    if "" in paths:
        raise UsageError("有一个路径是空的；请写出要检查的文件或文件夹。")
    seconds = values.seconds("--time-limit", time_limit)
    destination = values.path("--output", target)
    rulebook = load(rules_dir=values.path("--rules", rules))
    settings = _settings(rulebook, profile, as_of, instrument, select, ignore)
    inputs = find_inputs(paths, exclude or ())
    if destination is not None:
        check_target(destination, (Path(source.path) for source in inputs.sources))
    tool = Tool("qjlaw", __version__, rulebook.hash, rulebook.profile(profile).name)
    errors = output.errors_for(form)
    with _writer(destination, errors, form, color) as write:
        columns = WIDTH if destination is not None else width()
        reports = check_each(inputs.sources, rulebook, settings, seconds)
        code = _run(reports, inputs, tool, form, fail_on, columns, write)
    if code == exits.NO_INPUT:
        told = "".join(plain(notice.message) for notice in inputs.notices())
        output.complain(f"没有可以检查的文件。{told}")
    elif form == "jsonl":  # its lines are of documents, and leave no place for the run's notices
        for notice in inputs.notices():
            output.complain(f"提示：{plain(notice.message)}")
    return code


def _settings(
    rulebook: Rulebook,
    profile: str,
    as_of: str | None,
    instrument: str | None,
    select: Sequence[str] | None,
    ignore: Sequence[str] | None,
) -> Settings:
    from qjlaw.anatomy import INSTRUMENTS
    from qjlaw.engine import Settings

    if instrument is not None:
        values.one_of("--instrument", instrument, INSTRUMENTS)
    values.one_of("--profile", profile, rulebook.profiles)
    ids = [rule.id for rule in rulebook.rules]
    items = [item.item for item in rulebook.plan]
    return Settings(
        today=values.today(),
        profile=profile,
        as_of=values.day("--as-of", as_of),
        instrument=instrument,
        select=values.choices("--select", select, ids, items),
        ignore=values.choices("--ignore", ignore, ids, items),
    )


def _run(
    reports: Iterable[DocumentReport],
    inputs: Inputs,
    tool: Tool,
    form: str,
    fail_on: str,
    columns: int,
    write: Callable[[str], None],
) -> int:
    from qjlaw.engine import summarise
    from qjlaw.findings import Report
    from qjlaw.report import render, render_line

    documents: list[DocumentReport] = []
    for document in reports:
        documents.append(document)
        if form == "jsonl":
            write(render_line(document, tool))
    report = Report(tool, tuple(documents), summarise(documents), inputs.notices())
    if form != "jsonl":
        write(render(report, form, width=columns))
    return exits.code_for(report.summary, fail_on)


@contextmanager
def _writer(
    destination: Path | None, errors: str, form: str, color: str
) -> Iterator[Callable[[str], None]]:
    """Yield what takes the text of the report to where it belongs."""
    if destination is not None:
        from qjlaw.cli.destination import writing
        from qjlaw.report import without_styles

        with writing(destination, errors) as stream:

            def write(text: str) -> None:
                stream.write(without_styles(text))

            yield write
    elif form == "terminal":
        yield lambda text: show(text, color)
    else:
        yield lambda text: output.say(text, errors)
