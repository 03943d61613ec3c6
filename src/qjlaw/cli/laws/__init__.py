"""``qjlaw laws``: what is known of the law. One module a command."""

from __future__ import annotations

import typer

from qjlaw.cli.laws.affected import affected_documents
from qjlaw.cli.laws.check import check_file
from qjlaw.cli.laws.established import established
from qjlaw.cli.laws.import_list import import_list
from qjlaw.cli.laws.import_texts import import_texts
from qjlaw.cli.laws.powers import powers
from qjlaw.cli.laws.ripple import ripple
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
            "自带的只有事实，没有条文；写了条号的，给出本单位导入的条文。"
            "索引没有收录，不等于不存在或者无效。"
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
    (
        "import",
        import_list,
        (
            "导入本单位的文件清单（名称、文号、日期、有效性等），以后各命令都认得。\n\n"
            "逐行说明结果；同名同文号的再次导入即更新，改了什么会说出来。"
        ),
    ),
    (
        "import-texts",
        import_texts,
        (
            "导入本单位的法规文本，按条存放，供显示条文、核对引文。\n\n"
            "逐份说明结果；没有变化的不再读。文本只留在本机。"
        ),
    ),
    (
        "affected",
        affected_documents,
        "找出哪些文件引用了一件法规：法规变了，要看哪些文件。",
    ),
    (
        "ripple",
        ripple,
        (
            "找出文件之后变了的法规：各文件引用的法规，从文件当日到现在有没有废止、修改。\n\n"
            "文件要同时有发文字号和成文日期。"
        ),
    ),
):
    laws_app.command(_name, cls=ChineseCommand, help=_help)(_command)
