"""What stands on a page comes out as a browser shows it."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qjlaw.document import Cell, Document
from qjlaw.reading import SUPPORTED_SUFFIXES, ReadingError, read

CASES = {
    "entities and blanks": (
        "<p>&nbsp;&nbsp;&nbsp;&nbsp;第一条&emsp;为了&ldquo;规范&rdquo;管理&#65292;&#x5236;定&lt;本&gt;办法</p>",
        "第一条\u2003为了“规范”管理，制定<本>办法",
    ),
    "a source wrapped inside a sentence": (
        "<p>各区\n   人民政府，<b>市政府</b>\n各部门 API\n接口</p>",
        "各区人民政府，市政府各部门 API 接口",
    ),
    "line breaks": (
        "<div>甲局<br>乙局<br/><br>2024年1月2日</div>尾",
        "甲局\n乙局\n2024年1月2日\n尾",
    ),
    "inline elements part nothing": ("<p>第<b>二</b><span>条</span><o:p></o:p></p>", "第二条"),
    "comments and conditions": (
        "<p>前<!-- 注释 --><!--[if mso]>旧版<![endif]-->后<![if !vml]>文<![endif]></p>",
        "前后文",
    ),
    "code and parts of forms": (
        (
            '<p>文</p><script type=\'application/json\'>{"a":"字"}</script>'
            "<template><p>模</p></template>"
            "<noscript>请打开脚本</noscript><select><option>甲</option></select><textarea>乙</textarea>"
        ),
        "文",
    ),
    "preformatted": ("<pre>第一行\n  第二行</pre>", "第一行\n第二行"),
    "numbers of lists": (
        (
            "<ol><li>甲</li><li><p>乙</p></li></ol><ol type='A' start='3'>"
            "<li>丙</li></ol><ul><li>丁</li></ul>"
        ),
        "1. 甲\n2. 乙\nC. 丙\n丁",
    ),
    "numbers of an editor of portals": (
        "<ol class='custom_cn2'><li>甲</li><li>乙</li></ol>",
        "(一)甲\n(二)乙",
    ),
    "no number over a typed one": (
        "<ol><li>（一）甲</li><li>（二）乙</li></ol>",
        "（一）甲\n（二）乙",
    ),
    "lists without numbers": ("<ol style='list-style:none'><li>甲</li></ol>", "甲"),
    "tracked deletions": ("<p>罚款<del>五百</del><ins>三百</ins>元</p>", "罚款三百元"),
    "tags that are never closed": ("<p>甲<p>乙<div><b>丙", "甲\n乙\n丙"),
    "data table": (
        (
            "<table border=1><caption>表1</caption><tr><th>序号</th><th>标准</th></tr>"
            "<tr><td><p>1</p></td><td>每月<br>50元</td></tr><tr><td>2</td><td></td></tr></table>"
        ),
        "表1\n序号\t标准\n1\t每月\n50元\n2\t",
    ),
    "cells over rows and columns": (
        (
            "<table><tr><td rowspan=2>病种</td><td colspan=2>限额</td></tr>"
            "<tr><td>职工</td><td>居民</td></tr></table>"
        ),
        "病种\t限额\n\t职工\t居民",
    ),
    "layout tables in layout tables": (
        (
            "<table><tr><td><table><tr><td><p>第一条 甲</p><p>第二条 乙</p></td></tr></table></td>"
            "<td>&nbsp;</td></tr></table>"
        ),
        "第一条 甲\n第二条 乙",
    ),
    "a data table in a layout table": (
        (
            "<table><tr><td><p>说明</p><table border=1><tr><td>甲地</td><td>乙地</td></tr>"
            "<tr><td>一级标准</td><td>二级标准</td></tr></table></td></tr></table>"
        ),
        "说明\n甲地\t乙地\n一级标准\t二级标准",
    ),
    "a column of the page": (
        f"<table><tr><td>栏目</td><td><p>{'管理办法的正文。' * 80}</p></td></tr></table>",
        f"栏目\n{'管理办法的正文。' * 80}",
    ),
}


def html(source: str, name: str = "a.html") -> Document:
    return read(name, source.encode())


@pytest.mark.parametrize("name", CASES)
def test_text(name: str) -> None:
    source, expected = CASES[name]
    assert html(source).text == expected


def test_blocks_know_their_cells_titles_and_numbers() -> None:
    document = html(
        "<h1 style='TEXT-ALIGN: center'>办法</h1><center><p>（试行）</p></center>"
        "<table><tr><td>甲</td><td>乙</td></tr><tr><td colspan=2>丙</td></tr></table>"
        "<ol><li>丁</li></ol>"
    )
    found = [
        (document.text[b.start : b.end], b.kind, b.cell, b.level, b.centred, b.label)
        for b in document.blocks
    ]
    assert found == [
        ("办法", "paragraph", None, 1, True, 0),
        ("（试行）", "paragraph", None, None, True, 0),
        ("甲", "cell", Cell(1, 1, 1), None, False, 0),
        ("乙", "cell", Cell(1, 1, 2), None, False, 0),
        ("丙", "cell", Cell(1, 2, 1), None, False, 0),
        ("1. 丁", "paragraph", None, None, False, 2),
    ]


def test_a_page_as_word_saves_it() -> None:
    source = (
        "<html xmlns:o='urn:schemas-microsoft-com:office:office'><head>"
        "<meta http-equiv=Content-Type content='text/html; charset=gb2312'>"
        "<!--[if gte mso 9]><xml><w:View>Normal</w:View></xml><![endif]--></head><body>"
        "<div class=WordSection1><p class=MsoNormal align=center>"
        "<b>某县绿地\n养护办法<o:p></o:p></b></p>"
        "<p class=MsoNormal><![if !supportLists]><span style='mso-list:Ignore'>第一条<span>&nbsp; "
        "</span></span><![endif]><span lang=EN-US>为了养护绿地，\n制定本办法。</span></p></div>"
        "<span><br clear=all></span><div class=WordSection2><p>附件</p><p>申请表</p>"
        "</div></body></html>"
    )
    document = read("办法.htm", source.encode("gb18030"))
    assert document.text == "某县绿地养护办法\n第一条  为了养护绿地，制定本办法。\n附件\n申请表"
    assert (document.format, document.notices) == ("htm", ())


SENTENCE = "第一条 为了规范镕基路、𠮷野路的管理，制定本办法。"
META = '<meta charset="{}">'


@pytest.mark.parametrize(
    ("head", "encoding", "told"),
    [
        ("", "utf-8", False),
        ("", "gb18030", False),
        (META.format("gb2312"), "gb18030", False),
        (META.format("GBK"), "utf-8", False),
        (META.format("utf-8"), "gb18030", True),
        (META.format("iso-8859-1"), "gb18030", True),
        ("<!--" + "x" * 1500 + "-->" + META.format("gbk"), "gb18030", False),
        ("", "utf-16", False),
        ("", "utf-16-be", False),
        ("", "utf-8-sig", False),
    ],
)
def test_encodings(head: str, encoding: str, *, told: bool) -> None:
    document = read("a.html", f"<html><head>{head}</head><p>{SENTENCE}</p></html>".encode(encoding))
    assert document.text == SENTENCE
    assert [notice.code for notice in document.notices] == (["encoding"] if told else [])


def test_two_words_of_gbk_that_are_also_utf8() -> None:
    words = "通知".encode("gb18030")
    assert codecs.decode(words, "utf-8") != "通知"
    assert read("a.html", META.format("gbk").encode() + b"<p>" + words).text == "通知"


def test_big5_where_it_is_declared() -> None:
    text = "第一條 為規範管理，訂定本辦法。"
    assert read("a.html", (META.format("big5") + f"<p>{text}").encode("big5")).text == text


def test_a_few_broken_bytes_are_marked_and_told() -> None:
    data = f"<p>{SENTENCE * 20}</p>".encode("gb18030") + b"\xff<p>"
    document = read("a.html", data)
    assert document.text.count("\ufffd") == 1
    assert "1 处字节" in document.notices[0].message


@pytest.mark.parametrize(
    ("name", "data", "code", "words"),
    [
        (
            "a.html",
            b"MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n",
            "wrong_suffix",
            "MHTML",
        ),
        (
            "a.htm",
            b"From: <Saved by Blink>\r\nContent-Type: text/html\r\n",
            "wrong_suffix",
            "仅 HTML",
        ),
        ("a.mht", b"x", "unsupported_format", "仅 HTML"),
        ("a.shtml", b"<p>x</p>", "unsupported_format", "改为 .html"),
        ("a.html", bytes(range(256)) * 40, "binary", "没有读取"),
        ("a.html", b"<html><body><script>1</script></body></html>", "empty", "没有文字"),
        ("a.html", b"<!-- -->", "empty", "没有文字"),
        ("a.html", b"<b>" * 400_001, "too_large", "40 万个"),
        ("a.html", b"<div>" * 100_000, "too_large", "嵌套过深"),
        (
            "a.html",
            b"<p " + b" ".join(b"a%d" % i for i in range(3000)) + b">x",
            "too_large",
            "属性",
        ),
        ("a.html", b"%PDF-1.7\n", "wrong_suffix", "PDF"),
    ],
)
def test_refusals(name: str, data: bytes, code: str, words: str) -> None:
    with pytest.raises(ReadingError) as caught:
        read(name, data)
    assert (caught.value.code, words in caught.value.message) == (code, True), caught.value.message


def test_a_page_of_pictures_says_so() -> None:
    with pytest.raises(ReadingError) as caught:
        html("<p><img src='1.jpg'></p><p><img src='2.jpg' width='800'></p>")
    assert caught.value.code == "no_text"


def test_spans_over_many_rows_fill_no_memory() -> None:
    row = "<tr>" + "<td rowspan=60000>x</td>" * 500 + "</tr>"
    document = html(f"<table>{row}{'<tr><td>y</td></tr>' * 2000}</table>")
    assert len(document.blocks) < 110_000


def test_nesting_that_the_parser_takes_is_read() -> None:
    assert html("<div>" * 1000 + "<span>" * 900 + "第一条").text == "第一条"


def test_both_suffixes_are_read() -> None:
    assert {".htm", ".html"} <= set(SUPPORTED_SUFFIXES)


_TAGS = st.sampled_from((
    "p", "div", "table", "tr", "td", "th", "ol", "li", "ul", "span", "b", "br", "center", "h1",
    "pre", "a", "del", "img", "nav", "dl", "dd",
))  # fmt: skip
_PIECES = st.one_of(
    st.builds("<{}>".format, _TAGS),
    st.builds("</{}>".format, _TAGS),
    st.sampled_from((
        "<td rowspan=3>", "<td colspan=2 rowspan=2>", "<div class=share>", "<div id=zoom>",
        "<a href=x.doc>", "&nbsp;", "第一条 甲，乙。", "索引号：", "<table border=1>", "\0", "<!--",
        "\n",
    )),
)  # fmt: skip


@given(st.lists(_PIECES, max_size=40))
def test_any_tags_give_blocks_that_slice_back(pieces: list[str]) -> None:
    try:
        document = html("".join(pieces) + "正文")
    except ReadingError:
        return
    end = -1
    for block in document.blocks:
        assert end < block.start <= block.end
        assert "\n" not in document.text[block.start : block.end]
        assert block.start == 0 or document.text[block.start - 1] in "\n\t"
        end = block.end
    assert end <= len(document.text)
