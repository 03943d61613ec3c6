"""``qjlaw laws``: what is known of the law. One module a command."""

from __future__ import annotations

import typer

from qjlaw.cli.laws.check import check_file
from qjlaw.cli.laws.established import established
from qjlaw.cli.laws.powers import powers
from qjlaw.cli.laws.show import show_instrument
from qjlaw.cli.usage import ChineseCommand, ChineseGroup

__all__ = ["laws_app"]

laws_app = typer.Typer(cls=ChineseGroup, no_args_is_help=True, rich_markup_mode=None)


@laws_app.callback(help="查法规：是否有效、各条说到什么、法律已经设立了什么。")
def laws() -> None:
    """Hold the commands together."""


for _name, _command, _help in (
    (
        "check",
        check_file,
        (
            "检查一份文件的全部引用：法规在文件当日是否有效，条号是否存在。\n\n"
            "没有收录的只提示人工核对，不说它无效。"
        ),
    ),
    (
        "show",
        show_instrument,
        (
            "查看一件法规：某日的效力、各版本、文号、条数和出处。\n\n"
            "只有事实，没有条文。索引没有收录，不等于不存在或者无效。"
        ),
    ),
    (
        "powers",
        powers,
        (
            "查看条文说到哪些权力：处罚、许可、收费、检查等。\n\n"
            "说到不等于设定；没有说到的，不能作为它的依据。"
        ),
    ),
    (
        "established",
        established,
        (
            "查看一种证照、备案、保证金或收费，法律是否已经设立。\n\n"
            "资料不全：没有收录，不等于没有依据。"
        ),
    ),
):
    laws_app.command(_name, cls=ChineseCommand, help=_help)(_command)
