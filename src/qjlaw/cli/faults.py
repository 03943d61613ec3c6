"""Faults of the program itself, told without a trace."""

from __future__ import annotations

import os
import traceback

from qjlaw.errors import QjlawError


def internal_error(error: Exception) -> QjlawError:
    """Word a fault of the program; its trace is printed for those who set ``QJLAW_DEBUG=1``."""
    if os.environ.get("QJLAW_DEBUG") == "1":
        traceback.print_exception(error)
    return QjlawError(
        "internal",
        f"程序内部出错（{type(error).__name__}），这不是文件的问题。"
        "请把文件和这句话告诉维护者；设置环境变量 QJLAW_DEBUG=1 再运行，可以看到详情。",
    )
