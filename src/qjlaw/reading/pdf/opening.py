"""A PDF opened, or refused with a sentence."""

from __future__ import annotations

from typing import Final

import pypdfium2

from qjlaw.reading.errors import ReadingError

MAX_PAGES: Final = 3_000
"""Pages of a document; the longest yearbooks and codes have about 2,000."""

_SOURCE: Final = "请向起草单位要可以编辑的 Word 文稿（.docx）"
_PASSWORD: Final = 4  # FPDF_ERR_PASSWORD
_SECURITY: Final = 5  # FPDF_ERR_SECURITY


def open_pdf(data: bytes) -> pypdfium2.PdfDocument:
    """Open the bytes of a PDF; the caller closes it.

    Raises
    ------
    ReadingError
        ``encrypted``, ``damaged``, ``too_large``.
    """
    try:
        document = pypdfium2.PdfDocument(data)
        pages = len(document)
    except pypdfium2.PdfiumError as problem:
        if getattr(problem, "err_code", None) in (_PASSWORD, _SECURITY):
            raise ReadingError(
                "encrypted",
                "PDF 加了打开密码，没有读取。请用密码打开后另存为不加密的 PDF，"
                "或者向起草单位要 Word 文稿（.docx）再检查",
            ) from problem
        raise damaged("不是完整的 PDF") from problem
    if pages <= 0:
        document.close()
        raise damaged("里面没有页")
    if pages > MAX_PAGES:
        document.close()
        raise ReadingError(
            "too_large",
            f"PDF 有 {pages} 页，超过上限 {MAX_PAGES} 页，没有读取。"
            "请把要检查的文件从中拆出，另存为单独的 PDF 再检查",
        )
    return document


def damaged(why: str) -> ReadingError:
    """Refuse a broken PDF: ``damaged``."""
    return ReadingError(
        "damaged",
        f"PDF 已损坏或不完整：{why}，没有读取。"
        f"请重新取得完整的文件（下载、拷贝中断是常见原因），或者{_SOURCE[1:]}再检查",
    )


def scanned(pages: int) -> ReadingError:
    """Refuse a PDF no page of which has words: ``scanned``."""
    return ReadingError(
        "scanned",
        f"PDF 共 {pages} 页，都没有可用的文字：是扫描件或图片，或者字体没有文字编码，没有检查。"
        f"{_SOURCE}；没有原稿的，先作文字识别（OCR）并与原件校对，再检查识别出的文字",
    )


def too_slow(seconds: float, page: int, pages: int) -> ReadingError:
    """Refuse a PDF that takes too long: ``too_slow``."""
    return ReadingError(
        "too_slow",
        f"读取 PDF 用时超过 {seconds:g} 秒，读到第 {page} 页（共 {pages} 页）时停止，没有检查。"
        f"{_SOURCE}再检查，或者把 PDF 重新打印成 PDF、拆成几份再试",
    )


def too_long(characters: int) -> ReadingError:
    """Refuse a PDF with more words than any document has: ``too_large``."""
    return ReadingError(
        "too_large",
        f"PDF 的文字超过上限 {characters // 10_000} 万字，没有读取。"
        "请把要检查的文件从中拆出，另存为单独的 PDF 再检查",
    )
