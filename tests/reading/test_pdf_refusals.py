from __future__ import annotations

import subprocess
import sys
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reading.pdf_pages import Sheet, body, doubling, file_of, grid, pdf, stream

from qjlaw.reading import ReadingError, read
from qjlaw.reading.pdf import apart

WORDS = "临河区户外摊点管理办法自公布之日起施行，由区城市管理局组织实施。" * 2
PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>"
CATALOGUE = b"<</Type/Catalog/Pages 2 0 R>>"


def _page() -> Sheet:
    sheet = Sheet()
    body(sheet, [WORDS])
    return sheet


GOOD = pdf(_page(), _page())


def _refusal(data: bytes) -> ReadingError:
    with pytest.raises(ReadingError) as caught:
        read("a.pdf", data)
    assert "请" in caught.value.message
    return caught.value


def _locked() -> bytes:
    key = b"<" + b"00" * 32 + b">"
    return pdf(
        _page(),
        trailer=b"/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O " + key + b"/U " + key
        + b">>",
    )  # fmt: skip


def _tree(kids: bytes, count: int) -> bytes:
    return b"<</Type/Pages/Kids[" + kids + b"]/Count %d>>" % count


@pytest.mark.parametrize(
    ("data", "code", "words"),
    [
        (b"%PDF-1.4\n" + b"nothing" * 50, "damaged", "不是完整的 PDF"),
        (GOOD[: len(GOOD) // 2], "damaged", "不完整"),
        (_locked(), "encrypted", "密码"),
        (file_of([CATALOGUE, _tree(b"2 0 R", 1)]), "damaged", "没有一页打得开"),
        (file_of([CATALOGUE, _tree(b"3 0 R " * 5000, 5000), PAGE]), "too_large", "5000 页"),
        (file_of([CATALOGUE, _tree(b"", 0)]), "damaged", "不完整"),
        (pdf(Sheet().picture(), Sheet().picture()), "scanned", "文字识别（OCR）"),
        (pdf(Sheet().private(90, 100, 30)), "scanned", "Word 文稿"),
    ],
)
def test_what_is_refused_says_why_and_what_to_do(data: bytes, code: str, words: str) -> None:
    refusal = _refusal(data)
    assert refusal.code == code
    assert words in refusal.message


@pytest.mark.parametrize(
    ("bad", "words"),
    [
        (Sheet().picture(), "没有文字层"),
        (Sheet().picture().centred(790, "— 2 —", 14), "没有文字层"),
        (Sheet().private(90, 100, 30), "读不出文字"),
    ],
)
def test_a_page_without_words_is_told_by_its_number(bad: Sheet, words: str) -> None:
    document = read("a.pdf", pdf(_page(), bad, _page()))
    told = [notice for notice in document.notices if notice.code == "no_text_page"]
    assert [notice.page for notice in told] == [2]
    assert words in told[0].message
    assert "第 2 页" in told[0].message
    assert document.text.replace("\n", "") == WORDS * 2


def test_a_page_that_lost_some_characters_says_so_and_keeps_the_others() -> None:
    sheet = _page().private(90, 300, 10)
    document = read("a.pdf", pdf(sheet))
    assert document.text.startswith(WORDS)
    assert [(notice.code, notice.page) for notice in document.notices] == [("lost_characters", 1)]


def test_many_pages_without_words_are_told_together() -> None:
    document = read("a.pdf", pdf(_page(), *(Sheet().picture() for _ in range(50))))
    assert len(document.notices) == 31
    assert "第 32—51 页" in document.notices[-1].message


def test_an_empty_page_is_nothing_to_tell_of() -> None:
    document = read("a.pdf", pdf(_page(), Sheet()))
    assert document.notices == ()


def test_a_page_that_never_ends_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "MAX_SECONDS", 1)
    monkeypatch.setattr(apart, "_GRACE", 0)
    reader = apart.Reader()
    try:
        with pytest.raises(ReadingError, match="已经停止") as caught:
            reader.read(doubling(25))
        assert caught.value.code == "too_slow"
        monkeypatch.setattr(apart, "MAX_SECONDS", 60)
        assert reader.read(GOOD).text.startswith(WORDS)
    finally:
        reader.close()


def test_a_process_that_broke_down_is_started_again() -> None:
    reader = apart.Reader()
    try:
        first = reader.read(GOOD)
        process = reader._process
        assert process is not None
        process.kill()
        assert reader.read(GOOD) == first
        assert reader._process is not process
    finally:
        reader.close()


def test_a_page_of_rulings_alone_is_read_in_good_time() -> None:
    sheet = _page().at(90, 400, "甲").at(300, 400, "乙")
    grid(sheet, [float(x) for x in range(0, 595, 5)], [float(y) for y in range(0, 842, 5)])
    assert "甲" in read("a.pdf", pdf(sheet)).text


def test_an_inflated_stream_is_read_or_refused() -> None:
    packed = zlib.compress(b" " * 30_000_000, 9)
    data = file_of(
        [
            CATALOGUE,
            _tree(b"3 0 R", 1),
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>",
            stream(packed, b"/Filter/FlateDecode"),
        ]
    )
    assert _refusal(data).code == "empty"


def test_the_library_is_loaded_for_no_other_format_and_not_by_the_caller() -> None:
    told = (
        "import sys; from qjlaw.reading import read; read('a.txt', '办法'.encode()); "
        "early = 'qjlaw.reading.pdf' in sys.modules; "
        f"read('a.pdf', bytes.fromhex('{pdf(_page()).hex()}')); "
        "print(early, 'pypdfium2' in sys.modules, 'pdfplumber' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "False", "False"]
    assert done.stderr == ""


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_broken_file_is_read_or_refused(data: st.DataObject) -> None:
    broken = bytearray(GOOD)
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(broken) - 1))
        kind = data.draw(st.sampled_from(["flip", "cut", "repeat"]))
        if kind == "flip":
            broken[at] ^= data.draw(st.integers(1, 255))
        elif kind == "cut":
            del broken[at : at + data.draw(st.integers(1, 200))]
        else:
            broken[at:at] = broken[at : at + data.draw(st.integers(1, 200))]
    try:
        document = read("a.pdf", bytes(broken))
    except ReadingError:
        return  # any other error fails the test
    for block in document.blocks:
        assert 0 <= block.start <= block.end <= len(document.text)
