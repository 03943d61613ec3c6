"""The command line as a whole: which commands there are, and how a run ends."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Annotated

import typer
from typer.exceptions import TyperException
from typer.main import get_command

from qjlaw.cli import exits, output
from qjlaw.cli.check import check
from qjlaw.cli.faults import internal_error
from qjlaw.cli.laws import laws_app
from qjlaw.cli.outline import outline
from qjlaw.cli.rules import rules_app
from qjlaw.cli.schema import schema
from qjlaw.cli.text import text
from qjlaw.cli.usage import ChineseCommand, ChineseGroup, explain
from qjlaw.errors import QjlawError

app = typer.Typer(
    cls=ChineseGroup,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    no_args_is_help=True,
)


@app.callback(
    help="检查行政规范性文件的合法性：逐条指出问题、位置、依据和修改建议。\n\n"
    "文件不离开本机；同样的输入得到同样的结果。"
)
def root(
    version: Annotated[bool, typer.Option("--version", help="显示版本并退出。")] = False,
) -> None:
    """Carry the options of the program itself."""
    del version  # answered before this program is loaded


app.command(
    cls=ChineseCommand,
    help="检查文件，列出问题、位置、依据和修改建议。\n\n"
    "工具只提意见，结论由人作出；没有提出意见，不等于没有问题。",
)(check)
app.command(cls=ChineseCommand, help="输出文件的正文，即各处意见所标起止位置对应的文本。")(text)
app.command(
    cls=ChineseCommand,
    help="输出程序对一份文件的理解：性质、要素、各条款的位置、内部引用和简称。",
)(outline)
app.command(cls=ChineseCommand, help="输出 JSON 报告的格式说明（JSON Schema）。")(schema)
app.add_typer(rules_app, name="rules")
app.add_typer(laws_app, name="laws")


def run(arguments: Sequence[str] | None) -> int:
    """Run a command line, and turn whatever happens into a Chinese line and an exit code.

    Parameters
    ----------
    arguments:
        Without the program's name; ``None`` takes those of the process.
    """
    output.prepare(sys.stdout, "qjlaw.substitute")
    try:
        code = get_command(app).main(
            args=None if arguments is None else list(arguments),
            prog_name="qjlaw",
            complete_var="",  # there is no completion; no variable asks for it
            standalone_mode=False,
        )
    except QjlawError as error:
        output.complain(f"错误：{error.message}")
        return exits.USAGE
    except TyperException as error:
        if type(error).__name__ == "NoArgsIsHelpError":
            output.complain(error.message)
        else:
            output.complain(f"错误：{explain(error)}{_hint(error)}")
        return exits.USAGE
    except Exception as error:  # noqa: BLE001  no trace reaches a user who did not ask for it
        output.complain(f"错误：{internal_error(error).message}")
        return exits.USAGE
    if code == exits.INTERRUPTED:
        raise KeyboardInterrupt
    return int(code or exits.OK)


def _hint(error: TyperException) -> str:
    context = getattr(error, "ctx", None)
    path = context.command_path if context is not None else "qjlaw"
    return f"用法见 {path} --help。"
