from __future__ import annotations

import io
import os
import re
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reading.build import Docx, deleted, p, pack, r, tbl, tr

from qjlaw.reading import (
    SUPPORTED_SUFFIXES,
    ReadingError,
    is_lock_file,
    opening,
    read,
    read_text,
)

GOOD = Docx(p("关于加强摊点管理的通知") + tbl(tr("甲", "乙")) + p("正文" * 200)).build()
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504
CHINESE = re.compile(r"[\u4e00-\u9fff]")


def _refusal(path: str, data: bytes | None = None) -> ReadingError:
    with pytest.raises(ReadingError) as caught:
        read(path, data)
    assert CHINESE.search(caught.value.message)
    assert "请" in caught.value.message or "先" in caught.value.message
    return caught.value


def _stream(name: str) -> bytes:
    return OLE + name.encode("utf-16-le") + b"\0" * 64


def _encrypted_zip() -> bytes:
    """The same file, with the bit set that says its parts are under a password."""
    data = bytearray(GOOD)
    with zipfile.ZipFile(io.BytesIO(GOOD)) as archive:
        for info in archive.infolist():
            data[info.header_offset + 6] |= 1
    position = data.find(b"PK\x01\x02")
    while position >= 0:
        data[position + 8] |= 1
        position = data.find(b"PK\x01\x02", position + 4)
    return bytes(data)


def _without_body() -> bytes:
    return pack({"word/styles.xml": b"<x/>", "[Content_Types].xml": b"<x/>"})


def _with_main(xml: bytes) -> bytes:
    return pack({"word/document.xml": xml})


def _bomb() -> bytes:
    return _with_main(b"<x>" + b" " * (16 * 1024 * 1024) + b"</x>")


@pytest.mark.parametrize(
    ("path", "data", "code", "words"),
    [
        ("a.docx", b"", "empty", "空的"),
        ("a.txt", b"\xef\xbb\xbf \r\n", "empty", "空的"),
        ("a.txt", "\u3000\u3000\n".encode(), "empty", "没有文字"),
        ("a.docx", Docx(p()).build(), "empty", "没有文字"),
        ("a.docx", GOOD[: len(GOOD) // 2], "damaged", "不完整"),
        ("a.docx", GOOD[:200], "damaged", "不完整"),
        ("a.docx", b"just some words", "damaged", "不是 Word 文档"),
        ("a.docx", _without_body(), "damaged", "没有正文"),
        ("a.docx", _with_main(b"<w:document>"), "damaged", "不合格式"),
        ("a.docx", _with_main(b"<other/>"), "damaged", "没有正文"),
        ("a.docx", _stream("EncryptedPackage"), "encrypted", "密码"),
        ("a.docx", _encrypted_zip(), "encrypted", "密码"),
        ("a.docx", _bomb(), "too_large", "超过上限"),
        ("a.docx", pack({"xl/workbook.xml": b"<x/>"}), "wrong_suffix", "电子表格"),
        ("a.docx", pack({"ppt/presentation.xml": b"<x/>"}), "wrong_suffix", "演示文稿"),
        ("a.docx", pack({"OFD.xml": b"<x/>"}), "wrong_suffix", "OFD"),
        (
            "a.docx",
            pack({"mimetype": b"application/vnd.oasis", "content.xml": b"<x/>"}),
            "wrong_suffix",
            "OpenDocument",
        ),
        ("a.docx", pack({"readme.txt": b"x"}), "wrong_suffix", "压缩包"),
        ("a.docx", _stream("WordDocument"), "wrong_suffix", "旧版 Word"),
        ("a.docx", _stream("Workbook"), "wrong_suffix", "电子表格"),
        ("a.docx", OLE, "wrong_suffix", "旧版 Office"),
        ("a.docx", b"%PDF-1.7\n", "wrong_suffix", "PDF"),
        ("a.docx", b"{\\rtf1 x}", "wrong_suffix", "RTF"),
        ("a.txt", GOOD, "wrong_suffix", "改为 .docx"),
        ("a.md", b"\x89PNG\r\n\x1a\n0000", "wrong_suffix", "图片"),
        ("通知", GOOD, "wrong_suffix", "没有后缀，内容却是Word 文档"),
        ("a.doc", _stream("WordDocument"), "damaged", "数据流"),
        ("a.dot", b"x", "unsupported_format", "Word 模板"),
        ("a.fodt", b"x", "unsupported_format", "soffice"),
        ("a.ofd", b"x", "unsupported_format", "OFD"),
        ("a.JPG", b"x", "unsupported_format", "图片"),
        ("a.xlsx", b"x", "unsupported_format", "电子表格"),
        ("a.zip", b"x", "unsupported_format", "解压"),
        ("a.docm", b"x", "unsupported_format", "宏"),
        ("a.xyz", b"x", "unsupported_format", ".docx、"),
        ("办法", b"x", "unsupported_format", "没有后缀"),
        (".docx", b"x", "unsupported_format", "没有后缀"),
    ],
)
def test_each_fault_has_its_code_and_says_what_to_do(
    path: str, data: bytes, code: str, words: str
) -> None:
    refusal = _refusal(path, data)
    assert (refusal.code, words in refusal.message) == (code, True), refusal.message


def test_every_refusal_ends_as_a_sentence() -> None:
    assert _refusal("a.xyz", b"x").message.endswith("再检查。")
    assert ReadingError("empty", "没有文字。").message == "没有文字。"


IMAGE = '<w:drawing><a:blip r:embed="rId9"/></w:drawing>'


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (p(r(IMAGE)) + p(), "扫描件或图片，读不到文字"),
        (p(r("内部意见", "<w:vanish/>")), "隐藏文字 4 字"),
        (p(deleted("全文")), "删除 1 处"),
        (p() + '<w:altChunk r:id="rId9"/>', "嵌入的对象"),
    ],
)
def test_a_file_without_words_is_never_approved(body: str, words: str) -> None:
    refusal = _refusal("a.docx", Docx(body).build())
    assert refusal.code == "no_text"
    assert words in refusal.message


def test_standard_input_takes_text_only() -> None:
    with pytest.raises(ReadingError) as caught:
        read_text(GOOD)
    assert caught.value.code == "wrong_suffix"
    assert "标准输入" in caught.value.message


def test_a_file_is_read_from_disk(tmp_path: Path) -> None:
    file = tmp_path / "通知.docx"
    file.write_bytes(GOOD)
    document = read(file, shown_path="通知.docx")
    assert document.path == "通知.docx"
    assert document.text.startswith("关于加强摊点管理的通知\n甲\t乙\n")


def test_what_is_no_file(tmp_path: Path) -> None:
    lock = tmp_path / "~$通知.docx"
    lock.write_bytes(b"owner")
    assert _refusal(str(tmp_path / "没有.docx")).code == "missing"
    assert _refusal(str(tmp_path / "没有.doc")).code == "missing"
    assert _refusal(str(tmp_path)).code == "directory"
    assert _refusal(str(lock)).code == "lock_file"
    assert _refusal("a\0b.docx").code == "missing"


def _deny(monkeypatch: pytest.MonkeyPatch, problem: OSError) -> None:
    def refuse(self: Path, mode: str) -> bytes:
        del self, mode
        raise problem

    monkeypatch.setattr(Path, "open", refuse)


@pytest.mark.parametrize(
    ("winerror", "lock", "code"),
    [
        (None, None, "no_permission"),
        (32, None, "locked"),
        (None, "~$通知.docx", "locked"),
        (None, "~$草案第二稿.docx", "no_permission"),
        (None, ".~lock.通知.docx#", "locked"),
    ],
)
def test_a_file_in_use_and_a_file_without_permission(
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    winerror: int | None,
    lock: str | None,
    code: str,
) -> None:
    file = tmp_path / "通知.docx"
    file.write_bytes(GOOD)
    if lock:
        (tmp_path / lock).write_bytes(b"owner")
    problem = PermissionError(13, "denied")
    if winerror is not None:
        problem.winerror = winerror  # type: ignore[attr-defined,unused-ignore]
    _deny(monkeypatch, problem)
    assert _refusal(str(file)).code == code


def test_a_disk_that_fails(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    file = tmp_path / "通知.docx"
    file.write_bytes(GOOD)
    _deny(monkeypatch, OSError(5, "input/output error"))
    assert _refusal(str(file)).code == "unreadable"


@pytest.mark.parametrize(
    ("name", "locked"),
    [
        ("~$草案.docx", True),
        (".~草案.docx", True),
        ("目录/.~lock.草案.docx#", True),
        ("目录\\~$草案.docx", True),
        ("草案.docx", False),
        ("~草案.docx", False),
        ("~$目录/草案.docx", False),
    ],
)
def test_lock_files_are_known_by_name(name: str, *, locked: bool) -> None:
    assert is_lock_file(name) is locked


def test_the_supported_suffixes() -> None:
    office = {".doc", ".docx", ".odt", ".rtf", ".wps"}
    assert {*office, ".html", ".md", ".pdf", ".txt"} <= set(SUPPORTED_SUFFIXES)
    assert list(SUPPORTED_SUFFIXES) == sorted(SUPPORTED_SUFFIXES)


def test_entities_are_not_resolved() -> None:
    xml = (
        '<!DOCTYPE d [<!ENTITY a "攻击"><!ENTITY f SYSTEM "file:///etc/hostname">]>'
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        "<w:body><w:p><w:r><w:t>正文</w:t></w:r><w:r><w:t>&a;&f;</w:t></w:r></w:p></w:body>"
        "</w:document>"
    )
    document = read("a.docx", _with_main(xml.encode()))
    assert document.text == "正文"
    assert [notice.code for notice in document.notices] == ["entities"]
    assert "有 2 处文字用实体代替" in document.notices[0].message


def test_a_file_that_is_longer_than_it_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "长.txt"
    file.write_bytes(b"a" * 101)
    monkeypatch.setattr(opening, "MAX_BYTES", 100)
    assert _refusal(str(file)).code == "too_large"
    with pytest.raises(ReadingError) as caught:
        opening.read_bytes(str(file))
    assert caught.value.code == "too_large"


@pytest.mark.skipif(os.name == "nt", reason="links need a right there")
@pytest.mark.parametrize("target", ["没有.docx", "通知.docx"], ids=["gone", "itself"])
def test_a_link_that_leads_nowhere(target: str, tmp_path: Path) -> None:
    link = tmp_path / "通知.docx"
    link.symlink_to(target)
    refusal = _refusal(str(link))
    assert (refusal.code, "链接" in refusal.message) == ("missing", True)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with names")
def test_a_pipe_is_no_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "管道.txt")
    refusal = _refusal(str(tmp_path / "管道.txt"))
    assert refusal.code == "unreadable"
    assert "“-”" in refusal.message


def test_nesting_without_end_is_refused_and_not_followed() -> None:
    body = p("底")
    for _ in range(300):
        body = tbl(tr(f"<w:tc>{body}{p()}</w:tc>"))
    refusal = _refusal("a.docx", Docx(body).build())
    assert (refusal.code, "嵌套过深" in refusal.message) == ("too_large", True)


def test_the_deepest_nesting_that_is_parsed_is_read() -> None:
    body = p("底")
    for _ in range(80):
        body = tbl(tr(f"<w:tc>{body}</w:tc>"))
    assert read("a.docx", Docx(body).build()).text == "底"


@given(st.integers(0, len(GOOD) - 1), st.integers(1, 255))
def test_a_flipped_byte_never_ends_in_a_traceback(position: int, flip: int) -> None:
    data = bytearray(GOOD)
    data[position] ^= flip
    try:
        code = "" if read("a.docx", bytes(data)).blocks else "no blocks"
    except ReadingError as problem:
        code = problem.code
    assert code in {"", "damaged", "encrypted", "wrong_suffix", "too_large", "empty"}


@given(st.integers(1, len(GOOD) - 1))
def test_a_file_cut_off_is_damaged(length: int) -> None:
    assert _refusal("a.docx", GOOD[:length]).code in {"damaged", "empty"}


@pytest.mark.parametrize(
    "body",
    [
        r("散落的文字"),
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="x"/><w:numId w:val="y"/></w:numPr></w:pPr></w:p>',
        '<w:p><w:pPr><w:outlineLvl/><w:jc/></w:pPr><w:r><w:sym w:char="zz"/></w:r></w:p>',
        "<w:tbl/><w:tbl><w:tr/></w:tbl><w:tbl><w:tr><w:tc/></w:tr></w:tbl><w:sdt/>",
        '<w:p><w:r><w:fldChar w:fldCharType="end"/><w:fldChar/></w:r></w:p>',
    ],
)
def test_odd_markup_is_read_past(body: str) -> None:
    assert read("a.docx", Docx(body + p("正文")).build()).text.endswith("正文")
