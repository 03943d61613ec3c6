from __future__ import annotations

import html
import re
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from tests.report.made_up import finding, full_run, run, whole

from qjlaw.report import plain, render

READER = MarkdownIt("commonmark")


def read_back(markdown: str) -> str:
    return html.unescape(re.sub(r"<[^>]*>", "", READER.render(markdown)))


@given(st.text(alphabet="甲乙*_`[]()<>#&!|~\\.-+=1 2>\t\n\x1b\u202e", min_size=1, max_size=40))
def test_words_of_a_document_are_shown_as_they_are(words: str) -> None:
    odd = replace(finding("制定本办法"), title=f"甲{words}乙", message=f"{words}丙")
    shown = read_back(render(run(replace(whole(), findings=(odd,))), "markdown"))
    squeezed = "".join(shown.split())
    assert "".join(plain(f"1. 甲{words}乙").split()) in squeezed
    assert "".join(plain(f"理由：{words}丙").split()) in squeezed


def test_markup_in_a_document_does_not_become_markup() -> None:
    odd = replace(
        finding("制定本办法"), message="见[此处](http://x)<script>alert(1)</script>**甲**"
    )
    rendered = READER.render(render(run(replace(whole(), findings=(odd,))), "markdown"))
    assert "<script" not in rendered
    assert "<a " not in rendered


def test_sections_are_headings_and_there_are_no_tables() -> None:
    rendered = READER.render(render(full_run(), "markdown"))
    assert re.findall(r"<h1>(.*?)</h1>", rendered) == ["合法性检查意见"]
    assert "<h3>× 应当修改</h3>" in rendered
    assert "<h3>! 建议修改</h3>" in rendered
    assert "<table" not in rendered


def test_every_line_of_the_coverage_is_there() -> None:
    markdown = render(full_run(), "markdown")
    assert all(f"- 第{n}项任务：已查。" in markdown for n in range(1, 31))
