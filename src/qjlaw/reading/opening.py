"""Getting the bytes of a file, or a sentence that says why there are none."""

from __future__ import annotations

import errno
import stat
from pathlib import Path
from typing import Final

from qjlaw.reading.errors import ReadingError

MAX_BYTES: Final = 256 * 1024 * 1024
_SHARING: Final = frozenset({32, 33})  # ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION
_BUSY: Final = frozenset({errno.EBUSY, errno.ETXTBSY, errno.EAGAIN})


def is_lock_file(name: str) -> bool:
    """Say whether a file name is of a lock that Word, WPS or LibreOffice leaves beside a file."""
    base = name.replace("\\", "/").rpartition("/")[2]
    return base.startswith(("~$", ".~"))


def require_file(path: str) -> None:
    """Refuse what is no file: the codes are those of the package."""
    file = Path(path)
    try:
        if file.is_dir():
            raise ReadingError("directory", "这是一个文件夹，不是文件。请给出其中的文件")
        found = file.stat()
    except (FileNotFoundError, NotADirectoryError, ValueError) as problem:
        raise _missing(file) from problem
    except OSError as problem:
        raise _refused(path, problem) from problem
    if is_lock_file(path):
        raise ReadingError(
            "lock_file", "这是 Word 或 WPS 打开文件时留下的临时文件，不是文稿。请给出文稿本身"
        )
    if not stat.S_ISREG(found.st_mode):  # reading a pipe or a device may never end
        raise ReadingError(
            "unreadable",
            "这是管道或设备，不是普通文件，没有读取。要检查从管道来的文字，路径请写“-”，从标准输入读",
        )
    if found.st_size > MAX_BYTES:
        raise too_large(found.st_size)


def read_bytes(path: str) -> bytes:
    """Read a file: ``missing``, ``no_permission``, ``locked``, ``unreadable`` where it fails.

    Some files are longer than their size says, or grow: no more than the limit is read.
    """
    try:
        with Path(path).open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except OSError as problem:
        raise _refused(path, problem) from problem
    if len(data) > MAX_BYTES:
        raise too_large(len(data))
    return data


def too_large(size: int) -> ReadingError:
    """Refuse a file of so many bytes: ``too_large``."""
    return ReadingError(
        "too_large",
        f"文件有 {size // 2**20} MB，超过上限 {MAX_BYTES // 2**20} MB，没有读取。"
        "请把正文另存为新的 .docx 再检查",
    )


def _refused(path: str, problem: OSError) -> ReadingError:
    if isinstance(problem, FileNotFoundError) or problem.errno == errno.ELOOP:
        return _missing(Path(path))
    sharing = getattr(problem, "winerror", None) in _SHARING
    denied = isinstance(problem, PermissionError)
    if sharing or problem.errno in _BUSY or (denied and _has_lock(path)):
        return ReadingError(
            "locked", "文件正被 Word、WPS 或其他程序占用，没有读取。请关闭打开它的程序后再试"
        )
    if denied:
        return ReadingError(
            "no_permission",
            "没有读取这个文件的权限。请向文件的所有者要读取权限，或者把文件拷贝到自己的文件夹再试",
        )
    return ReadingError(
        "unreadable",
        f"系统读不出这个文件（错误号 {problem.errno}）。请把文件拷贝到本机磁盘再试",
    )


def _missing(file: Path) -> ReadingError:
    try:
        link = file.is_symlink()
    except ValueError:  # a name that no file can have
        link = False
    if link:
        return ReadingError(
            "missing", "这是一个链接，它指向的文件不存在。请改为给出文件本身，或者重新建立链接"
        )
    return ReadingError("missing", "找不到这个文件。请核对路径和文件名（包括后缀）")


def _has_lock(path: str) -> bool:
    """Look for the lock that Word and WPS keep beside a file that is open."""
    file = Path(path)
    locks = (f"~${file.name}", f"~${file.name[2:]}", f".~{file.name}", f".~lock.{file.name}#")
    try:
        return any((file.parent / lock).exists() for lock in locks)
    except OSError:
        return False
