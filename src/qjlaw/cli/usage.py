"""Help pages and usage errors in Chinese.

Typer words its own help and errors in English, partly past any translation catalogue. So the
pages are set here, from the commands' declarations alone, and errors are told anew by what
they are; one that is not known gets a general Chinese sentence, never an English one.
"""

from __future__ import annotations

import difflib
import inspect
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from typer.core import TyperCommand, TyperGroup
from typer.exceptions import TyperException

from qjlaw.cli.output import say
from qjlaw.errors import QjlawError
from qjlaw.report import WIDTH, fill, plain, width_of

_HELP_WORDS = "显示本帮助并退出。"
_WIDEST_NAME = 26  # columns; a longer name stands on a line of its own


class UsageError(QjlawError):
    """The command line is not understood."""

    def __init__(self, message: str) -> None:
        super().__init__("usage", message)


class _AsTyped:
    """Take values as they are typed.

    Every command checks its own values and tells in Chinese what is wrong; Typer's own
    conversion would load pydantic at each start to make strings of strings.
    """

    def coerce(self, value: Any, param: Any, ctx: Any) -> Any:  # noqa: ARG002  Typer's signature
        many = getattr(param, "multiple", False) or param.nargs == -1
        return () if value is None and many else value


class ChineseCommand(TyperCommand):
    """A command whose parameters are strings, lists of strings and flags."""

    def __init__(self, *args: Any, **settings: Any) -> None:
        super().__init__(*args, **settings)
        for param in self.params:
            _as_typed(param)

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse what was typed; an error knows the command that it is of."""
        with _told_of(ctx):
            return super().parse_args(ctx, args)

    def get_help_option(self, ctx: Any) -> Any:
        """Return the option that Typer adds by itself."""
        return _help_option(super().get_help_option(ctx))

    def get_help(self, ctx: Any) -> str:
        """Return the whole help page."""
        return "\n".join(_page(self, ctx, []))


class ChineseGroup(TyperGroup):
    """A group of commands."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        for param in self.params:
            _as_typed(param)

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse what was typed; an error knows the command that it is of."""
        with _told_of(ctx):
            return super().parse_args(ctx, args)

    def get_help_option(self, ctx: Any) -> Any:
        """Return the option that Typer adds by itself."""
        return _help_option(super().get_help_option(ctx))

    def get_help(self, ctx: Any) -> str:
        """Return the whole help page."""
        commands = [
            (name, _first_sentence(command.help or "")) for name, command in self.commands.items()
        ]
        return "\n".join(_page(self, ctx, commands))

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Find the command named first; a name that is none is told with its nearest."""
        name = args[0]
        if name not in self.commands and not name.startswith("-"):
            near = suggestion(name, self.commands)
            known = "、".join(self.commands)
            raise UsageError(f"没有命令“{plain(name)}”。{near}可用的命令：{known}。")
        return super().resolve_command(ctx, args)


def suggestion(word: str, known: Iterable[str]) -> str:
    """Ask whether the nearest known words are meant; empty where none is near."""
    near = difflib.get_close_matches(word, list(known), n=3)
    return f"是不是“{'”“'.join(near)}”？" if near else ""


def explain(error: Exception) -> str:
    """Tell a usage error of Typer's in Chinese.

    It is known by the name of its class: the classes themselves are private to Typer.
    """
    name = type(error).__name__
    message = str(getattr(error, "message", ""))
    option = plain(str(getattr(error, "option_name", "")))
    if name == "NoSuchOption":
        near = sorted(getattr(error, "possibilities", None) or ())
        return f"没有选项“{option}”。" + (f"是不是“{'”“'.join(near)}”？" if near else "")
    if name == "BadOptionUsage":
        return f"选项“{option}”" + (
            "不带值。" if "does not take" in message else "后面要有一个值。"
        )
    if name == "MissingParameter":
        return f"缺少{_parameter(getattr(error, 'param', None))}。"
    extra = re.match(r"Got unexpected extra arguments?(?:\(s\))? \((.*)\)", message, re.DOTALL)
    if extra:
        return f"多出了参数“{plain(extra[1])}”。"
    if message.startswith("Missing command"):
        return "缺少命令。"
    return "命令行的写法有误。"


def _parameter(param: Any) -> str:
    if param is None:
        return "参数"
    if param.param_type_name == "option":
        return f"选项“{param.opts[0]}”"
    return f"参数“{param.metavar or param.name}”"


@contextmanager
def _told_of(ctx: Any) -> Iterator[None]:
    try:
        yield
    except TyperException as error:
        if getattr(error, "ctx", None) is None:
            vars(error)["ctx"] = ctx  # the parser leaves it out
        raise


def _help_option(option: Any) -> Any:
    if option is not None:
        option.callback = _show_help
    return _as_typed(option)


def _show_help(ctx: Any, param: Any, value: Any) -> None:
    del param
    if value:
        say(f"{ctx.get_help()}\n")
        ctx.exit()


def _as_typed(param: Any) -> Any:
    if param is not None:
        param._runtime_param = _AsTyped()  # noqa: SLF001  a cache: losing it costs time only
    return param


def _first_sentence(text: str) -> str:
    return re.split("(?<=。)|\n", inspect.cleandoc(text), maxsplit=1)[0]


def _page(command: Any, ctx: Any, commands: list[tuple[str, str]]) -> list[str]:
    arguments, options = [], []
    for param in command.get_params(ctx):
        if param.param_type_name == "argument":
            arguments.append((param.metavar or param.name, param.help or ""))
        else:
            options.append((_option_name(param), _option_help(param)))
    lines = [_usage(command, ctx, bool(commands))]
    for paragraph in inspect.cleandoc(command.help or "").split("\n\n"):
        lines += ["", *fill(paragraph.replace("\n", ""), first="  ", rest="  ")]
    for title, rows in (("参数", arguments), ("选项", options), ("命令", commands)):
        if rows:
            lines += ["", f"{title}：", *_rows(rows)]
    return lines


def _usage(command: Any, ctx: Any, is_group: bool) -> str:
    pieces = [f"用法：{ctx.command_path}", "[选项]"]
    for param in command.params:
        if param.param_type_name == "argument":
            name = (param.metavar or param.name) + ("…" if param.nargs == -1 else "")
            pieces.append(name if param.required else f"[{name}]")
    return " ".join([*pieces, "命令 …"] if is_group else pieces)


def _option_name(param: Any) -> str:
    names = ", ".join(sorted(param.opts, key=len))
    return names if param.is_flag else f"{names} {param.metavar or '值'}"


def _option_help(param: Any) -> str:
    return _HELP_WORDS if "--help" in param.opts else param.help or ""


def _rows(rows: list[tuple[str, str]]) -> list[str]:
    column = 4 + max((w for name, _ in rows if (w := width_of(name)) <= _WIDEST_NAME), default=0)
    lines = []
    for name, words in rows:
        indent = " " * column
        first = f"  {name}" + " " * (column - 2 - width_of(name))
        if width_of(name) + 4 > column:
            lines.append(first.rstrip())
            first = indent
        lines += fill(words, first=first, rest=indent, width=WIDTH)
    return lines
