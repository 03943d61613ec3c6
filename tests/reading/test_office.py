"""Old and foreign formats, with programs that stand in for LibreOffice and antiword."""

from __future__ import annotations

import io
import json
import sys
import tempfile
import threading
from pathlib import Path
from typing import Any

import pytest
from tests.reading import fake_office
from tests.reading.build import Docx, p, pack, tbl, tr

from qjlaw.document import Block, Cell, Document
from qjlaw.reading import ReadingError, read
from qjlaw.reading.office import Order, convert_all, programs

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the programs are shell scripts")

WORD = (Path(__file__).parent / "files" / "old-word.doc").read_bytes()
MADE = Docx(p("关于加强夜市管理的通知") + tbl(tr("事项", "期限"))).build()
RTF = b"{\\rtf1\\ansi words}"
HEAD = b"\xec\xa5"  # the head of the stream WordDocument: magic, version, ..., flags


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of programs, the only one; and one for what is temporary, which must end empty."""
    programs_folder, temporary = tmp_path / "programs", tmp_path / "temporary"
    programs_folder.mkdir()
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    fake_office.alone(programs_folder, monkeypatch)
    (programs_folder / "made.docx").write_bytes(MADE)
    return programs_folder


def temporary_files(folder: Path) -> list[Path]:
    return list((folder.parent / "temporary").iterdir())


def calls(folder: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (folder / "calls").read_text("utf-8").splitlines()]


def codes(document: Document) -> list[str]:
    return [notice.code for notice in document.notices]


def refusal(path: str, data: bytes) -> ReadingError:
    with pytest.raises(ReadingError) as caught:
        read(path, data)
    assert "请" in caught.value.message
    return caught.value


def odt(content: bytes = b"<content/>", **parts: bytes) -> bytes:
    files = {"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": content}
    return pack(files | parts)


def with_flags(flags: int) -> bytes:
    """The Word file, with bits set in the flags of its head (the stream begins at a sector)."""
    data = bytearray(WORD)
    at = data.index(HEAD)
    data[at + 10 : at + 12] = (int.from_bytes(data[at + 10 : at + 12], "little") | flags).to_bytes(
        2, "little"
    )
    return bytes(data)


def of_version(version: int) -> bytes:
    data = bytearray(WORD)
    at = data.index(HEAD)
    data[at + 2 : at + 4] = version.to_bytes(2, "little")
    return bytes(data)


@pytest.mark.parametrize(
    ("path", "data", "suffix", "opened_as"),
    [
        ("a.doc", WORD, ".doc", "MS Word 97"),
        ("a.wps", WORD, ".doc", "MS Word 97"),
        ("a.doc", of_version(101), ".doc", "MS WinWord 6.0"),
        ("a.doc", of_version(104), ".doc", "MS Word 95"),
        ("a.rtf", RTF, ".rtf", "Rich Text Format"),
        ("a.odt", odt(), ".odt", "writer8"),
    ],
)
def test_a_file_is_converted_in_a_closed_room(
    path: str, data: bytes, suffix: str, opened_as: str, folder: Path
) -> None:
    fake_office.put(folder, "soffice", fake_office.CONVERTS)
    document = read(path, data)
    assert document.text == "关于加强夜市管理的通知\n事项\t期限"
    assert [block.cell for block in document.blocks][1:] == [Cell(1, 1, 1), Cell(1, 1, 2)]
    assert document.format == path[2:]
    assert codes(document) == ["converted"]
    assert "LibreOffice" in document.notices[0].message
    (call,) = calls(folder)
    assert call["sources"] == [[suffix, data.hex()]]
    assert f"--infilter={opened_as}" in call["words"]
    assert "--headless" in call["words"]
    assert call["typed"] == ""
    room = Path(call["cwd"])
    assert room.parent == folder.parent / "temporary"
    assert call["TMPDIR"] == str(room)
    assert call["profile"] == f"-env:UserInstallation={(room / 'profile').as_uri()}"
    assert '"DisableMacrosExecution" oor:op="fuse"><value>true' in call["settings"]
    assert '"BlockUntrustedRefererLinks" oor:op="fuse"><value>true' in call["settings"]
    assert temporary_files(folder) == []


@pytest.mark.parametrize("suffix", ["doc", "wps"])
def test_what_is_other_content_says_so(suffix: str, folder: Path) -> None:
    fake_office.put(folder, "soffice", fake_office.CONVERTS)
    document = read(f"a.{suffix}", RTF)
    assert codes(document) == ["other_content", "converted"]
    assert "RTF" in document.notices[0].message
    assert f".{suffix}" in document.notices[0].message


PAGE = (
    "<html><head><title>关于夜市的通知</title></head>"
    "<body><p>第一条　本办法自印发之日起施行。</p></body></html>"
)
MAIL = (
    'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\n'
    'Content-Type: text/html; charset="gb2312"\r\nContent-Transfer-Encoding: 8bit\r\n\r\n'
    f"{PAGE}\r\n--b\r\nContent-Type: image/png\r\n\r\nx\r\n--b--\r\n"
)
FLAT = (
    '<?xml version="1.0" encoding="UTF-8"?><?mso-application progid="Word.Document"?>'
    '<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">'
    '<pkg:part pkg:name="/word/document.xml"><pkg:xmlData>'
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
    "<w:p><w:r><w:t>第一条　本办法自印发之日起施行。</w:t></w:r></w:p></w:body></w:document>"
    '</pkg:xmlData></pkg:part><pkg:part pkg:name="/word/media/a.png"><pkg:binaryData>AAAA'
    "</pkg:binaryData></pkg:part></pkg:package>"
)

_ENTITIES = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
LAUGHS = f'<!DOCTYPE d [<!ENTITY e0 "攻击">{_ENTITIES}]>'
FLAT_BOMB = FLAT.replace("<?mso", f"{LAUGHS}<?mso").replace("第一条", "&e9;").encode()
ODT_LINES = b'<x xmlns:t="urn:oasis:names:tc:opendocument:xmlns:text:1.0">%b</x>'


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (Docx(p("第一条　本办法自印发之日起施行。")).build(), ".docx"),
        (PAGE.encode(), "网页"),
        (b"\xff\xfe" + PAGE.encode("utf-16-le"), "网页"),
        (MAIL.encode("gb2312"), "网页"),
        (FLAT.encode(), "Word XML"),
        ("第一条　本办法自印发之日起施行。".encode("gb18030"), "没有格式的文字"),
    ],
)
def test_content_that_needs_no_program_is_read_without_one(
    data: bytes, told: str, folder: Path
) -> None:
    del folder
    document = read("a.doc", data)
    assert "第一条　本办法自印发之日起施行。" in document.text
    assert document.notices[0].code == "other_content"
    assert told in document.notices[0].message


def test_a_package_is_at_home_under_wps(folder: Path) -> None:
    del folder
    assert codes(read("a.wps", MADE)) == []


def test_word_2003_xml_goes_through_the_office(folder: Path) -> None:
    fake_office.put(folder, "soffice", fake_office.CONVERTS)
    xml = b'<?xml version="1.0"?><w:d xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"/>'
    assert codes(read("a.doc", xml)) == ["other_content", "converted"]
    assert "--infilter=MS Word 2003 XML" in calls(folder)[0]["words"]


@pytest.mark.parametrize(
    ("path", "data"), [("a.doc", WORD), ("a.wps", WORD), ("a.rtf", RTF), ("a.odt", odt())]
)
def test_without_an_office_the_reader_is_told_what_to_do(
    path: str, data: bytes, folder: Path
) -> None:
    del folder
    problem = refusal(path, data)
    assert problem.code == "needs_office"
    assert "安装 LibreOffice" in problem.message
    assert "另存为" in problem.message


def test_antiword_gives_the_words_where_there_is_no_office(folder: Path) -> None:
    fake_office.put(folder, "antiword", fake_office.PRINTS)
    printed = (
        "\n关于加强夜市管理的通知\n|事项     |期限    |\n|清运     |        |\n[pic]\n第一条 略。\n"
    )
    (folder / "words.txt").write_text(printed, encoding="utf-8")
    document = read("a.doc", WORD)
    assert document.text == "\n关于加强夜市管理的通知\n事项\t期限\n清运\t\n\n第一条 略。\n"
    assert [document.text[block.start : block.end] for block in document.blocks] == [
        *("", "关于加强夜市管理的通知", "事项", "期限", "清运", "", "", "第一条 略。", "")
    ]
    assert document.blocks[4] == Block(19, 21, "cell", Cell(1, 2, 1))
    assert codes(document) == ["structure_lost", "images"]
    assert "自动编号" in document.notices[0].message
    assert temporary_files(folder) == []


@pytest.mark.parametrize("path", ["a.rtf", "a.odt"])
def test_antiword_is_for_word_binaries_alone(path: str, folder: Path) -> None:
    fake_office.put(folder, "antiword", fake_office.PRINTS)
    assert refusal(path, RTF if path == "a.rtf" else odt()).code == "needs_office"


def test_an_antiword_that_fails_is_no_office(folder: Path) -> None:
    fake_office.put(folder, "antiword", "raise SystemExit(1)\n")
    assert refusal("a.doc", WORD).code == "needs_office"


@pytest.mark.parametrize("script", ["FAILS", "SAYS_NOTHING", "WRITES_HALF", "DIES"])
def test_an_office_that_fails_is_a_refusal(script: str, folder: Path) -> None:
    fake_office.put(folder, "soffice", getattr(fake_office, script))
    problem = refusal("a.doc", WORD)
    assert problem.code == "conversion_failed"
    assert "另存为" in problem.message
    assert temporary_files(folder) == []


def test_antiword_steps_in_for_an_office_that_fails(folder: Path) -> None:
    fake_office.put(folder, "soffice", fake_office.FAILS)
    fake_office.put(folder, "antiword", fake_office.PRINTS)
    (folder / "words.txt").write_text("第一条 略。", encoding="utf-8")
    assert codes(read("a.doc", WORD)) == ["structure_lost"]


def test_an_office_that_hangs_is_ended_with_all_that_it_started(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fcntl = pytest.importorskip("fcntl")
    fake_office.put(folder, "soffice", fake_office.HANGS)
    monkeypatch.setattr("qjlaw.reading.office.conversion.SECONDS", 2.0)
    problem = refusal("a.doc", WORD)
    assert problem.code == "conversion_failed"
    assert "2 秒" in problem.message
    assert (folder / "hangs").exists(), "it was ended before it came to hang"
    with (folder / "held").open() as held:
        fcntl.flock(held, fcntl.LOCK_EX)  # would wait for as long as one of them lives
    assert temporary_files(folder) == []


def test_a_program_that_cannot_start_is_a_refusal(folder: Path) -> None:
    (folder / "soffice").write_bytes(b"\x7fELF no program")
    (folder / "soffice").chmod(0o755)
    assert refusal("a.doc", WORD).code == "conversion_failed"


def test_an_empty_document_is_empty_and_not_without_fault(folder: Path) -> None:
    fake_office.put(folder, "soffice", fake_office.CONVERTS)
    (folder / "made.docx").write_bytes(Docx(p()).build())
    assert refusal("a.doc", WORD).code == "empty"


def test_several_files_share_a_process_by_how_they_are_opened(folder: Path) -> None:
    program = fake_office.put(folder, "soffice", fake_office.CONVERTS)
    orders = [
        Order(b"one", "doc", "MS Word 97"),
        Order(b"two", "rtf", "Rich Text Format"),
        Order(b"three", "doc", "MS Word 97"),
    ]
    outcomes = convert_all(orders, str(program))
    assert [outcome.docx for outcome in outcomes] == [MADE] * 3
    sources = [[bytes.fromhex(data) for _, data in call["sources"]] for call in calls(folder)]
    assert sources == [[b"one", b"three"], [b"two"]]


def test_a_file_that_ends_the_process_takes_no_other_with_it(folder: Path) -> None:
    program = fake_office.put(folder, "soffice", fake_office.DIES_OF_ONE)
    orders = [Order(data, "doc", "MS Word 97") for data in (b"one", b"poison", b"three")]
    outcomes = convert_all(orders, str(program))
    assert [outcome.docx == MADE for outcome in outcomes] == [True, False, True]
    assert outcomes[1].why


def test_two_conversions_at_once_have_nothing_in_common(folder: Path) -> None:
    program = fake_office.put(folder, "soffice", fake_office.CONVERTS)
    found: list[bytes | None] = []

    def convert() -> None:
        found.append(convert_all([Order(b"x", "doc", "MS Word 97")], str(program))[0].docx)

    threads = [threading.Thread(target=convert) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [MADE, MADE]
    assert len({call["profile"] for call in calls(folder)}) == 2


def test_a_program_beside_the_document_is_not_run(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    del folder
    fake_office.put(tmp_path, "soffice", fake_office.CONVERTS)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert programs.libreoffice() is None


def test_an_office_off_the_path_is_found_where_it_is_installed(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    del folder
    for version in ("libreoffice7.4", "libreoffice7.6"):
        place = tmp_path / version / "program"
        place.mkdir(parents=True)
        fake_office.put(place, "soffice", "")
    (tmp_path / "libreoffice9" / "program").mkdir(parents=True)
    (tmp_path / "libreoffice9" / "program" / "soffice").write_text("not to be run")
    patterns = (str(tmp_path / "none*"), str(tmp_path / "libreoffice*/program/soffice"))
    monkeypatch.setattr(programs, "PLACES", {sys.platform: patterns})
    assert programs.libreoffice() == str(tmp_path / "libreoffice7.6" / "program" / "soffice")


@pytest.mark.parametrize(
    ("path", "data", "code", "words"),
    [
        ("a.doc", with_flags(0x0100), "encrypted", "密码"),
        ("a.wps", with_flags(0x8100), "encrypted", "密码"),
        ("a.doc", WORD[: len(WORD) // 2], "damaged", "数据流"),
        ("a.doc", WORD.replace(HEAD, b"\0\0"), "damaged", "数据流"),
        ("a.doc", WORD[:512] + b"\xff" * 4096, "damaged", "数据流"),
        ("a.doc", WORD.replace(b"W\0o\0r\0d\0D\0", b"V\0o\0r\0d\0D\0"), "wrong_suffix", "Office"),
        ("a.doc", b"%PDF-1.7\n", "wrong_suffix", "PDF"),
        ("a.doc", b"\x31\xbe\x00\x00\x00\xab" + bytes(range(256)), "damaged", "认不出"),
        ("a.doc", MADE[: len(MADE) // 2], "damaged", "压缩包"),
        ("a.doc", FLAT[:-20].encode(), "damaged", "XML"),
        ("a.doc", b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b", "damaged", ""),
        (
            "a.odt",
            odt(mimetype=b"application/vnd.oasis.opendocument.spreadsheet"),
            "wrong_suffix",
            "表格",
        ),
        ("a.odt", odt(b"<content>"), "damaged", "不合格式"),
        ("a.odt", odt(b"<x>" + b"<y>" * 300 + b"</y>" * 300 + b"</x>"), "too_large", "嵌套过深"),
        ("a.odt", odt(ODT_LINES % (b"<t:p/><t:h/>" * 150_001)), "too_large", "30 万段"),
        ("a.rtf", RTF[:-1] + b"words\\par " * 300_001 + b"}", "too_large", "30 万段"),
        ("a.rtf", RTF[:-1] + b"{" * 20_001 + b"}" * 20_002, "too_large", "嵌套过深"),
        ("a.doc", FLAT_BOMB, "too_large", "实体"),
        ("a.odt", odt(b"<x>" + b" " * (16 * 2**20) + b"</x>"), "too_large", "超过上限"),
    ],
)
def test_no_program_opens_what_is_locked_broken_or_a_bomb(
    path: str, data: bytes, code: str, words: str, folder: Path
) -> None:
    fake_office.put(folder, "soffice", fake_office.CONVERTS)
    problem = refusal(path, data)
    assert (problem.code, words in problem.message) == (code, True), problem.message
    assert not (folder / "calls").exists()


def test_an_opendocument_with_a_password(folder: Path) -> None:
    del folder
    manifest = (
        b'<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry '
        b'm:full-path="content.xml"><m:encryption-data/></m:file-entry></m:manifest>'
    )
    assert refusal("a.odt", odt(b"\x8a\x11", **{"META-INF/manifest.xml": manifest})).code == (
        "encrypted"
    )


def test_parts_that_are_too_much_together(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fake_office.put(folder, "soffice", fake_office.CONVERTS)
    monkeypatch.setattr("qjlaw.reading.office.opendocument.MAX_TOTAL_BYTES", 5_000)
    assert refusal("a.odt", odt(**{f"Pictures/{n}": b" " * 1000 for n in range(5)})).code == (
        "too_large"
    )
    assert not (folder / "calls").exists()


@pytest.mark.parametrize("path", ["a.doc", "a.wps", "a.rtf", "a.odt"])
def test_a_file_beyond_the_size_of_its_format(
    path: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    del folder
    monkeypatch.setattr("qjlaw.reading.office.routes.MAX_BYTES", 200)
    data = {"a.rtf": RTF + b" " * 200, "a.odt": odt(x=bytes(range(256)))}.get(path, WORD)
    assert refusal(path, data).code == "too_large"


def test_entities_of_an_opendocument_are_not_expanded(folder: Path) -> None:
    fake_office.put(folder, "soffice", fake_office.CONVERTS)
    bomb = f'{LAUGHS}<x a="&e9;">&e9;</x>'
    problem = refusal("a.odt", odt(bomb.encode()))
    assert (problem.code, "实体" in problem.message) == ("too_large", True)
    assert not (folder / "calls").exists()


def test_escaped_braces_and_groups_side_by_side_are_no_nesting(folder: Path) -> None:
    fake_office.put(folder, "soffice", fake_office.CONVERTS)
    assert read("a.rtf", RTF[:-1] + b"\\{" * 30_000 + b"{\\b words}" * 30_000 + b"}").text


def test_the_fixture_is_small() -> None:
    assert len(WORD) < 50_000
    assert io.BytesIO(WORD).read(2) == b"\xd0\xcf"
