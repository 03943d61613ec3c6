"""What to say of PDFs that are not read."""

from __future__ import annotations

from typing import Final

from qjlaw.reading.errors import ReadingError

MAX_SECONDS: Final = 50
"""Time for a document; 1,000 pages of text take about five seconds. Less than a document may
take as a whole, so that it is told that reading took it."""

_SOURCE: Final = "向起草单位要可以编辑的 Word 文稿（.docx）"


def encrypted() -> ReadingError:
    """Refuse a PDF with a password: ``encrypted``."""
    return ReadingError(
        "encrypted",
        f"PDF 加了打开密码，没有读取。请用密码打开后另存为不加密的 PDF，或者{_SOURCE}再检查",
    )


def damaged(why: str) -> ReadingError:
    """Refuse a broken PDF: ``damaged``."""
    return ReadingError(
        "damaged",
        f"PDF 已损坏或不完整：{why}，没有读取。"
        f"请重新取得完整的文件（下载、拷贝中断是常见原因），或者{_SOURCE}再检查",
    )


def scanned(pages: int) -> ReadingError:
    """Refuse a PDF no page of which has words: ``scanned``."""
    return ReadingError(
        "scanned",
        f"PDF 共 {pages} 页，都没有可用的文字：是扫描件或图片，或者字体没有文字编码，没有检查。"
        f"请{_SOURCE}；没有原稿的，先作文字识别（OCR）并与原件校对，再检查识别出的文字",
    )


def too_many_pages(pages: int, most: int) -> ReadingError:
    """Refuse a PDF with more pages than any document has: ``too_large``."""
    return ReadingError(
        "too_large",
        f"PDF 有 {pages} 页，超过上限 {most} 页，没有读取。"
        "请把要检查的文件从中拆出，另存为单独的 PDF 再检查",
    )


def too_long(characters: int) -> ReadingError:
    """Refuse a PDF, or a page of it, with more words than is read: ``too_large``."""
    return ReadingError(
        "too_large",
        f"PDF 或其中一页的文字超过上限 {characters // 10_000} 万字，没有读取。"
        "请把要检查的文件从中拆出，另存为单独的 PDF 再检查",
    )


def too_slow() -> ReadingError:
    """Refuse a PDF that takes too long: ``too_slow``."""
    return ReadingError(
        "too_slow",
        f"读取 PDF 用时超过 {MAX_SECONDS} 秒，已经停止，没有检查。"
        f"请{_SOURCE}再检查，或者把 PDF 重新打印成 PDF、拆成几份再试",
    )


def too_costly() -> ReadingError:
    """Refuse a PDF at which the library broke down or asked for too much memory: ``damaged``."""
    return ReadingError(
        "damaged",
        "读取 PDF 时占用内存过多或程序出错，已经停止，没有检查；文件可能已损坏或是有意制作的。"
        f"请{_SOURCE}再检查，或者把 PDF 重新打印成 PDF 再试",
    )
