"""Pages of many content systems: their text whole, their header block as lines, no shell."""

from __future__ import annotations

import pytest
from tests.reading.portal_pages import ARTICLES, FOLDER, PAGES, Page

from qjlaw.reading import ReadingError, read


def folded(line: str) -> str:
    """Take out the blanks that lay out labels; a tab parts cells and counts."""
    return "".join(line.replace("\t", "|").split())


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_text_is_whole_and_the_shell_is_gone_and_counted(page: Page) -> None:
    document = read("page.html", page.source)
    lines = [folded(line) for line in document.text.split("\n")]
    header, text = lines[: -len(page.lines)], lines[-len(page.lines) :]
    assert text == [folded(line) for line in page.lines]
    assert sorted(header) == sorted(folded(line) for line in page.header)
    assert [word for word in page.absent if word in document.text] == []
    assert "shell_dropped" in {notice.code for notice in document.notices}


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
def test_a_page_that_names_no_charset_keeps_its_rare_characters(encoding: str) -> None:
    lines = (*ARTICLES[:3], "第四条　㙟塘村、䶮山村参照执行。")
    source = "<html><body>" + "".join(f"<p>{line}</p>" for line in lines)
    assert read("page.html", source.encode(encoding)).text.split("\n") == [*lines]


def test_a_page_of_frames_says_that_its_text_is_elsewhere() -> None:
    with pytest.raises(ReadingError, match="其他页面") as refused:
        read("page.html", (FOLDER / "frameset.html").read_bytes())
    assert refused.value.code == "no_text"
