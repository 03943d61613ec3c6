"""The profile that LibreOffice runs in: fresh each time, closed to macros, links and network."""

from __future__ import annotations

import hashlib
import os
import sys
from pathlib import Path
from typing import Final

_SCRIPTING: Final = "/org.openoffice.Office.Common/Security/Scripting"
_SETTINGS: Final = (
    (_SCRIPTING, "DisableMacrosExecution", "true"),
    (_SCRIPTING, "DisableActiveContent", "true"),
    # A picture or a section that stands elsewhere is not fetched, from no disk and no server.
    (_SCRIPTING, "BlockUntrustedRefererLinks", "true"),
    ("/org.openoffice.Office.Writer/Content/Update", "Link", "2"),
    # What is written by the language of the user (dates, captions) is the same on each machine.
    ("/org.openoffice.Setup/L10N", "ooSetupSystemLocale", "zh-CN"),
)
_HEAD: Final = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<oor:items xmlns:oor="http://openoffice.org/2001/registry">\n'
)


def write_profile(folder: Path) -> None:
    """Lay a new profile in ``folder``, which does not exist yet."""
    items = (
        f'<item oor:path="{path}"><prop oor:name="{name}" oor:op="fuse">'
        f"<value>{value}</value></prop></item>\n"
        for path, name, value in _SETTINGS
    )
    user = folder / "user"
    user.mkdir(parents=True)
    settings = user / "registrymodifications.xcu"
    settings.write_text(f"{_HEAD}{''.join(items)}</oor:items>\n", encoding="utf-8")


def sockets_of(folder: Path) -> list[Path]:
    """Name the places where LibreOffice with this profile may put its socket.

    It stands in a common temporary folder whatever the environment says, stays there where the
    program is killed, and is named after the profile: MD5 of its URL in UTF-16, each byte in
    hexadecimal without a leading zero (``sal/osl/unx/pipe.cxx`` and
    ``desktop/source/app/officeipcthread.cxx``).
    """
    if sys.platform == "win32":  # a pipe there, which ends with its process
        return []
    url = folder.as_uri().encode(f"utf-16-{sys.byteorder[0]}e")
    name = "".join(f"{byte:x}" for byte in hashlib.md5(url, usedforsecurity=False).digest())
    socket = f"OSL_PIPE_{os.getuid()}_SingleOfficeIPC_{name}"
    return [Path(common, socket) for common in ("/tmp", "/var/tmp")]  # noqa: S108  not ours
