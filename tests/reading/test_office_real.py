"""The same formats through LibreOffice and antiword themselves, where they are installed."""

from __future__ import annotations

import http.server
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from tests.reading import fake_office
from tests.reading.build import pack

from qjlaw.document import Cell
from qjlaw.reading import read
from qjlaw.reading.office import Order, convert_all, programs
from qjlaw.reading.office.profile import sockets_of

OFFICE = programs.libreoffice()
with_office = pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
WORD = (Path(__file__).parent / "files" / "old-word.doc").read_bytes()
TEXT = """\
白塔区餐饮油烟管理暂行办法
为了加强餐饮油烟管理，制定本办法。
第一条本办法适用于本区餐饮服务单位。
第二条餐饮服务单位应当安装油烟净化设施。并定期清洗。
第三条向区城市管理局报送下列材料：
（一）营业执照；
（二）设施清单。
事项\t期限
清洗\t每季度一次
此件公开发布

第四条本办法自2026年1月1日起施行。"""
OFFICE_NS = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
TEXT_NS = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
DRAW_NS = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"


def odt(body: str) -> bytes:
    """A text document of one body."""
    spaces = (
        f'xmlns:o="{OFFICE_NS}" xmlns:t="{TEXT_NS}" xmlns:d="{DRAW_NS}" '
        'xmlns:xlink="http://www.w3.org/1999/xlink" o:version="1.2"'
    )
    content = (
        f"<o:document-content {spaces}><o:body><o:text>{body}</o:text></o:body>"
        "</o:document-content>"
    )
    manifest = (
        '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        '<m:file-entry m:full-path="/" m:media-type="application/vnd.oasis.opendocument.text"/>'
        '<m:file-entry m:full-path="content.xml" m:media-type="text/xml"/></m:manifest>'
    )
    return pack(
        {
            "mimetype": b"application/vnd.oasis.opendocument.text",
            "content.xml": content.encode(),
            "META-INF/manifest.xml": manifest.encode(),
        }
    )


def rtf(text: str) -> bytes:
    escaped = "".join(f"\\u{ord(char)}?" if ord(char) > 127 else char for char in text)
    return f"{{\\rtf1\\ansi {escaped}}}".encode()


@with_office
@pytest.mark.parametrize("path", ["草案.doc", "草案.wps"])
def test_a_word_binary_keeps_its_numbers_tables_and_changes(path: str) -> None:
    document = read(path, WORD)
    assert document.text == TEXT
    shown = [document.text[block.start : block.start + block.label] for block in document.blocks]
    assert [label for label in shown if label] == [
        *("第一条", "第二条", "第三条", "（一）", "（二）", "第四条")
    ]
    assert document.blocks[8].cell == Cell(1, 1, 2)
    assert document.blocks[0].centred
    assert [notice.code for notice in document.notices] == ["converted", "tracked_changes"]
    assert "LibreOffice" in document.notices[0].message


@with_office
@pytest.mark.parametrize(
    ("path", "data"),
    [
        ("a.rtf", rtf("第一条　本办法自印发之日起施行。\\par 第二条　略。")),
        ("a.odt", odt("<t:p>第一条　本办法自印发之日起施行。</t:p><t:p>第二条　略。</t:p>")),
    ],
)
def test_rich_text_and_opendocument_are_read(path: str, data: bytes) -> None:
    document = read(path, data)
    assert document.text.rstrip("\n") == "第一条　本办法自印发之日起施行。\n第二条　略。"
    assert [notice.code for notice in document.notices] == ["converted"]


@with_office
def test_readings_at_the_same_time_do_not_disturb_each_other() -> None:
    sources = [("a.doc", WORD), ("b.rtf", rtf("第一条　略。")), ("c.doc", WORD)]
    with ThreadPoolExecutor(3) as pool:
        texts = [document.text for document in pool.map(lambda source: read(*source), sources)]
    assert [text.strip() for text in texts] == [TEXT, "第一条　略。", TEXT]


@with_office
def test_several_files_in_one_process_are_each_converted() -> None:
    assert OFFICE is not None
    orders = [Order(WORD, "doc", "MS Word 97"), Order(b"no file", "doc", "MS Word 97")]
    outcomes = convert_all([*orders, orders[0]], OFFICE)
    assert [outcome.docx is not None for outcome in outcomes] == [True, False, True]


@pytest.fixture
def asked() -> Iterator[tuple[str, list[str]]]:
    """A server of this machine, and what was asked of it."""
    paths: list[str] = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def answer(self) -> None:
            paths.append(self.path)
            self.send_error(404)

        do_GET = do_HEAD = do_OPTIONS = do_PROPFIND = answer  # noqa: N815  names of methods

        def log_message(self, *words: object) -> None:
            del words

    with http.server.HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}", paths
        server.shutdown()
        thread.join()


@with_office
def test_nothing_is_fetched_from_a_server_or_the_disk(
    asked: tuple[str, list[str]], tmp_path: Path
) -> None:
    server, paths = asked
    secret = tmp_path / "secret.txt"
    secret.write_text("不可外传", encoding="utf-8")
    picture = (
        f'<t:p><d:frame d:name="x" t:anchor-type="as-char"><d:image xlink:href="{server}/a.png" '
        'xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/></d:frame></t:p>'
    )
    section = (
        f'<t:section t:name="s"><t:section-source xlink:href="{secret.as_uri()}"/>'
        "<t:p>原有的字</t:p></t:section>"
    )
    text = read("a.odt", odt(f"<t:p>第一条　略。</t:p>{picture}{section}")).text
    assert "第一条　略。" in text
    assert "不可外传" not in text
    assert paths == []


@with_office
@pytest.mark.skipif(sys.platform != "linux", reason="sockets stand elsewhere")
@pytest.mark.parametrize("killed", [False, True])
def test_nothing_is_left_and_the_home_of_the_user_is_not_touched(
    killed: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home, temporary = tmp_path / "home", tmp_path / "temporary"
    home.mkdir()
    temporary.mkdir()
    monkeypatch.setenv("HOME", str(home))
    for variable in ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    sockets: list[Path] = []

    class Popen(subprocess.Popen[bytes]):
        def wait(self, timeout: float | None = None) -> int:
            """Wait until the socket stands, so that a killed one has something to leave."""
            (room,) = list(temporary.iterdir())
            while not sockets and self.poll() is None:
                sockets.extend(place for place in sockets_of(room / "profile") if place.exists())
            return super().wait(0 if killed and timeout is not None else timeout)

    monkeypatch.setattr(subprocess, "Popen", Popen)
    (outcome,) = convert_all([Order(WORD, "doc", "MS Word 97")], str(OFFICE))
    assert (outcome.docx is None) is killed
    assert sockets, "the socket stands elsewhere than thought"
    assert not any(place.exists() for place in sockets)
    assert list(temporary.iterdir()) == []
    written = [file for file in home.rglob("*") if file.is_file()]
    fonts = home / ".cache" / "fontconfig"  # a list of fonts, which all programs share
    assert [file for file in written if fonts not in file.parents] == []


@pytest.mark.skipif(shutil.which("antiword") is None, reason="antiword is not installed")
def test_antiword_gives_the_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = shutil.which("antiword")
    version = subprocess.run([str(program)], capture_output=True, check=False)
    assert b"antiword" in version.stdout + version.stderr
    fake_office.alone(tmp_path, monkeypatch)
    (tmp_path / "antiword").symlink_to(str(program))
    document = read("a.doc", WORD)
    assert "餐饮服务单位应当安装油烟净化设施。" in document.text
    assert "事项\t期限\n清洗\t每季度一次\n" in document.text
    assert "第二条" not in document.text, "then the notice need not say that numbers are lost"
    assert [notice.code for notice in document.notices] == ["structure_lost", "images"]
