"""What to say of files that are not read: which they are, and what to do about it."""

from __future__ import annotations

from typing import Final

from qjlaw.document import Notice
from qjlaw.reading.errors import ReadingError

_CONVERT: Final = (
    "请在 Word 或 WPS 中打开，用“另存为”存成 .docx；"
    "装有 LibreOffice 的，也可以运行：soffice --headless --convert-to docx 文件名"
)
_SOURCE: Final = "请向起草单位要可以编辑的 Word 文稿（.docx），再作检查"

_NAMES: Final[dict[str, tuple[str, str]]] = {
    "docx": ("Word 文档（.docx）", "请把后缀改为 .docx 再检查"),
    "doc": ("旧版 Word 文档（.doc）", "请把后缀改为 .doc 再检查"),
    "ole": ("旧版 Office 文件", _CONVERT),
    "docm": ("带宏的 Word 文档（.docm）", "请在 Word 或 WPS 中打开，用“另存为”存成不带宏的 .docx"),
    "template": ("Word 模板", "请在 Word 或 WPS 中打开，用“另存为”存成 .docx"),
    "rtf": ("RTF 文档（.rtf）", "请把后缀改为 .rtf 再检查"),
    "odt": ("OpenDocument 文档（.odt）", "请把后缀改为 .odt 再检查"),
    "fodt": ("OpenDocument 单文件文档（.fodt）", _CONVERT),
    "pdf": ("PDF 文件", "请把后缀改为 .pdf 再检查"),
    "ofd": ("OFD 版式文件", _SOURCE),
    "html": ("网页文件", "请把后缀改为 .html 再检查"),
    "mht": (
        "单个文件的网页存档（.mht）",
        "请在浏览器中打开，另存为“网页，仅 HTML”（.html）再检查",
    ),
    "epub": ("电子书文件", _SOURCE),
    "image": ("图片", f"图片里的文字不作识别，{_SOURCE}"),
    "sheet": ("电子表格", "请把其中需要检查的文字粘贴到 Word 里存成 .docx"),
    "slides": ("演示文稿", "请把其中需要检查的文字粘贴到 Word 里存成 .docx"),
    "archive": ("压缩包", "请先解压，再检查里面的文件"),
    "csv": ("数据文件", "如果确是要检查的文字，请把后缀改为 .txt"),
}
_SUFFIXES: Final = {
    "dot": "template", "wpt": "template", "dotx": "template", "dotm": "template",
    "shtml": "html", "xhtml": "html", "mhtml": "mht", "jpg": "image", "jpeg": "image",
    "png": "image", "gif": "image", "bmp": "image", "tif": "image", "tiff": "image",
    "webp": "image", "heic": "image", "xls": "sheet", "xlsx": "sheet", "xlsm": "sheet",
    "et": "sheet", "ods": "sheet", "ppt": "slides", "pptx": "slides", "dps": "slides",
    "odp": "slides", "zip": "archive", "rar": "archive", "7z": "archive", "gz": "archive",
    "tar": "archive", "tsv": "csv", "json": "csv",
}  # fmt: skip


def unsupported(suffix: str, supported: tuple[str, ...]) -> ReadingError:
    """Refuse a suffix (without its dot, lower case): ``unsupported_format``."""
    kind = _SUFFIXES.get(suffix, suffix)
    readable = "、".join(supported)
    if kind in _NAMES:
        name, advice = _NAMES[kind]
        return ReadingError("unsupported_format", f"不能直接读取{name}。{advice}")
    told = f"不认识的文件后缀 .{suffix}" if suffix else "文件没有后缀，不知道是什么格式"
    piped = "" if suffix else "；从标准输入读文字的，路径请写“-”"
    return ReadingError(
        "unsupported_format", f"{told}。可以读取 {readable}；其他格式请另存为 .docx 再检查{piped}"
    )


def wrong_suffix(suffix: str, kind: str) -> ReadingError:
    """Refuse a file whose content is not what its suffix says: ``wrong_suffix``."""
    name, advice = _NAMES[kind]
    told = f"文件后缀是 .{suffix}" if suffix else "文件没有后缀"
    return ReadingError("wrong_suffix", f"{told}，内容却是{name}。{advice}")


def not_text(kind: str) -> ReadingError:
    """Refuse what came by standard input and is plainly no text: ``wrong_suffix``."""
    name = _NAMES[kind][0] if kind in _NAMES else "Office 文件或压缩包"
    return ReadingError(
        "wrong_suffix", f"标准输入只读文字，收到的却是{name}。请把它存成文件，再给出文件路径"
    )


def without_text(notices: tuple[Notice, ...]) -> ReadingError:
    """Refuse a file in which no words were found: ``no_text`` where it holds something else."""
    codes = {notice.code for notice in notices}
    if "images" in codes:
        return ReadingError(
            "no_text",
            "文件是扫描件或图片，读不到文字，没有检查。请提供 Word 原稿（.docx），"
            "或者先做文字识别并校对，再检查",
        )
    if codes - {"encoding"}:
        found = "；".join(notice.message for notice in notices)
        return ReadingError("no_text", f"文件里没有可以检查的正文：{found}")
    return ReadingError("empty", "文件里没有文字，没有可以检查的内容。请核对是不是给错了文件")


def encrypted() -> ReadingError:
    """Refuse a file with a password: ``encrypted``."""
    return ReadingError(
        "encrypted",
        "文件加了打开密码，没有读取。请在 Word 或 WPS 中打开，取消密码后另存为 .docx 再检查",
    )


def needs_office(name: str) -> ReadingError:
    """Refuse what only an office program can open, where none is found: ``needs_office``."""
    return ReadingError(
        "needs_office",
        f"读取{name}要借助 LibreOffice，这台电脑上没有找到它，没有读取。请安装 LibreOffice"
        "（免费；装在别处的，把它的 program 文件夹加进 PATH）后再检查，"
        "或者在 Word 或 WPS 中打开，用“另存为”存成 .docx 再检查",
    )


def conversion_failed(name: str, why: str) -> ReadingError:
    """Refuse what the office program at hand did not convert: ``conversion_failed``."""
    return ReadingError(
        "conversion_failed",
        f"{name}没有转换成功：{why}。请在 Word 或 WPS 中打开，用“另存为”存成 .docx 再检查",
    )


def too_large(what: str) -> ReadingError:
    """Refuse what is beyond a limit: ``too_large``; ``what`` says which and how far."""
    return ReadingError(
        "too_large",
        f"{what}，不像是正常的公文，没有读取。"
        "请确认文件来源可靠，必要时把正文另存为新的 .docx 再检查",
    )


def damaged(why: str) -> ReadingError:
    """Refuse a file that is broken: ``damaged``."""
    return ReadingError(
        "damaged",
        f"文件已损坏或不完整：{why}。请在 Word 或 WPS 中打开并修复后另存为 .docx，"
        "或者重新取得完整的文件（下载、拷贝中断是常见原因）",
    )
