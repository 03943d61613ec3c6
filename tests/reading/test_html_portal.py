"""A portal page gives up its shell and keeps its header block and its whole text."""

from __future__ import annotations

import pytest

from qjlaw.document import Document
from qjlaw.reading import read

MENU = "".join(
    f'<li><a href="/{name}/">{name}</a></li>' for name in ("首页", "要闻", "公开", "服务", "互动")
)
TITLE = "清源县人民政府关于印发清源县户外广告管理办法的通知"
ARTICLES = "".join(
    f"<p>第{number}条&nbsp;&nbsp;设置户外广告，应当符合城市容貌标准，并保持整洁、完好、安全。</p>"
    for number in "一二三四五六七八"
)
TEXT = (
    '<p style="text-align:center">清源政规〔2024〕3号</p>'
    f'<p align="center"><b>{TITLE}</b></p><p>各乡镇人民政府，县政府各部门：</p>'
    "<p>现将《清源县户外广告管理办法》印发给你们，请遵照执行。</p>"
    "<p>清源县人民政府<br>2024年5月6日</p>"
    f"<center>清源县户外广告管理办法</center>{ARTICLES}"
)


def page(body: str, *, name: str = 'class="TRS_Editor"', after: str = "", before: str = "") -> str:
    return (
        f"<html><head><title>{TITLE} - 清源县人民政府门户网站</title>"
        "<script>var a = '<p>脚本里的字</p>';</script></head><body>"
        f'<div class="top"><ul class="nav">{MENU}</ul></div>'
        '<div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/zc">政策</a></div>'
        f"{before}<div><div {name}>{body}</div>"
        '<div class="share">分享到：<a>微信</a><a>微博</a></div>'
        "<p>【字体：大 中 小】</p><p><a>打印本页</a> <a>关闭窗口</a></p>"
        f"{after}</div>"
        f'<div class="xgwz"><h3>相关链接</h3><ul>{MENU * 3}</ul></div>'
        '<div class="footer">主办：清源县人民政府办公室 网站标识码：3300000001</div></body></html>'
    )


def read_page(source: str, name: str = "a.html") -> Document:
    return read(name, source.encode())


def codes(document: Document) -> list[str]:
    return [notice.code for notice in document.notices]


@pytest.mark.parametrize("name", ['id="UCAP-CONTENT"', 'id="zoom"', 'class="article-content"', ""])
def test_the_text_alone_is_left_whatever_its_container_is_called(name: str) -> None:
    lines = read_page(page(TEXT, name=name)).text.split("\n")
    assert lines[:3] == ["清源政规〔2024〕3号", TITLE, "各乡镇人民政府，县政府各部门："]
    assert lines[4:7] == ["清源县人民政府", "2024年5月6日", "清源县户外广告管理办法"]
    assert lines[-1].startswith("第八条  设置户外广告")
    assert len(lines) == 15


def test_what_was_dropped_is_counted() -> None:
    document = read_page(page(TEXT))
    notice = document.notices[0]
    assert (codes(document), notice.code) == (["shell_dropped"], "shell_dropped")
    told = int("".join(filter(str.isdigit, notice.message)))
    menus = len("首页要闻公开服务互动") * 4
    assert menus + 40 < told < menus + 120


HEADERS = {
    "layout table": (
        "<table><tr><td><table><tr><td><b>索 引 号：</b></td><td>0114/2024-5</td>"
        "<td><b>主题分类：</b></td><td>城市管理</td></tr><tr><td>发文机关：</td><td>清源县人民政府</td>"
        "<td>成文日期：</td><td>2024年05月06日</td></tr><tr><td>发文字号：</td><td>清源政规〔2024〕3号</td>"
        "<td>有效性：</td><td></td></tr></table></td></tr></table>"
    ),
    "list": (
        "<ul><li><span>索引号：</span>0114/2024-5</li><li><span>主题分类：</span>城市管理</li>"
        "<li><span>发文机关：</span>清源县人民政府</li><li><span>成文日期：</span>2024年05月06日</li>"
        "<li><span>发文字号：</span>清源政规〔2024〕3号</li><li><span>有效性：</span></li></ul>"
    ),
    "one line": (
        "<p>索引号：0114/2024-5 | 主题分类：城市管理 | 发文机关：清源县人民政府 "
        "| 成文日期：2024年05月06日 |"
        "发文字号：清源政规〔2024〕3号 浏览次数：35 字号：大 中 小</p>"
    ),
    "definition list": (
        "<dl><dt>索引号：</dt><dd>0114/2024-5</dd><dt>主题分类：</dt><dd>城市管理</dd>"
        "<dt>发文机关：</dt><dd>清源县人民政府</dd><dt>成文日期：</dt><dd>2024年05月06日</dd>"
        "<dt>发文字号：</dt><dd>清源政规〔2024〕3号</dd></dl>"
    ),
    "table with heads": (
        '<table border="1"><tr><th>索引号</th><td>0114/2024-5</td>'
        "<th>主题分类</th><td>城市管理</td></tr>"
        "<tr><th>发文机关</th><td>清源县人民政府</td><th>成文日期</th><td>2024年05月06日</td></tr>"
        "<tr><th>发文字号</th><td>清源政规〔2024〕3号</td><th>有效性</th><td></td></tr></table>"
    ),
}


@pytest.mark.parametrize("name", HEADERS)
@pytest.mark.parametrize("inside", [False, True])
def test_the_header_block_becomes_lines(name: str, *, inside: bool) -> None:
    header = HEADERS[name]
    source = page(header + TEXT) if inside else page(TEXT, before=header)
    lines = read_page(source).text.split("\n")
    assert ["".join(line.split()) for line in lines[:5]] == [
        "索引号：0114/2024-5",
        "主题分类：城市管理",
        "发文机关：清源县人民政府",
        "成文日期：2024年05月06日",
        "发文字号：清源政规〔2024〕3号",
    ]
    assert lines[5:7] == ["清源政规〔2024〕3号", TITLE]


def test_the_title_of_the_page_stays_where_the_text_has_none() -> None:
    text = TEXT.replace(f'<p align="center"><b>{TITLE}</b></p>', "")
    lines = read_page(page(text, before=f"<h1>{TITLE}</h1><p>来源：县政府办公室</p>")).text.split(
        "\n"
    )
    assert lines[:3] == ["来源：县政府办公室", TITLE, "清源政规〔2024〕3号"]


def test_the_title_of_the_page_does_not_stand_twice() -> None:
    text = read_page(page(TEXT, before=f"<h1>（转载）{TITLE}</h1>")).text
    assert text.count(TITLE) == 1


def test_a_line_of_the_document_is_no_field_of_the_page() -> None:
    body = f"{TEXT}<p>公开方式：主动公开</p><p>主办单位：县城管局</p>"
    assert read_page(page(body)).text.endswith("公开方式：主动公开\n主办单位：县城管局")


def test_a_cover_notice_beside_its_annex_is_not_lost() -> None:
    cover = (
        "<div class='con'><p>各单位：</p>"
        + "<p>请认真学习贯彻，抓好落实，确保取得实效。</p>" * 12
        + "</div>"
    )
    source = page(TEXT).replace('<div class="TRS_Editor">', f'{cover}<div class="TRS_Editor">')
    text = read_page(source).text
    assert (text.count("抓好落实"), "第八条" in text) == (12, True)


def test_attached_files_are_named_in_text_and_notice() -> None:
    after = '<div class="fujian"><p><a href="/P0.docx">附件：设置申请表.docx</a></p></div>'
    body = TEXT + '<p><a href="P1.pdf?x=1">附件1.技术规范</a></p>'
    document = read_page(page(body, after=after))
    assert document.text.endswith("附件1.技术规范\n附件：设置申请表.docx")
    message = next(n.message for n in document.notices if n.code == "attachments")
    assert "“附件1.技术规范”、“附件：设置申请表.docx”" in message


def test_pictures_frames_and_hidden_words_are_told_of_the_text_only() -> None:
    shown = '<p><img src="/a/map.jpg"></p><iframe src="x.pdf"></iframe>'
    hidden = '<span style="display: none">内部意见</span>'
    body = TEXT + shown + hidden
    document = read_page(page(body, before='<img src="/top.jpg"><div hidden>菜单</div>'))
    assert codes(document) == ["shell_dropped", "hidden_text", "images", "embedded"]
    assert "1 幅" in document.notices[2].message
    assert "“内部意见”" in document.notices[1].message
    assert "内部意见" not in document.text


def test_text_that_a_script_was_to_show_is_read() -> None:
    source = page(TEXT, name='id="zoom" style="display:none"')
    assert read_page(source).text.count("设置户外广告") == 8


def test_a_list_of_links_below_the_text_goes() -> None:
    links = (
        "<p>相关解读：</p>" + "<p><a href='/1.html'>县城管局负责人解读户外广告管理办法</a></p>" * 3
    )
    text = read_page(page(TEXT + links)).text
    assert ("解读" in text, "第八条" in text) == (False, True)


def test_structure_reads_the_header_block() -> None:
    from qjlaw.structure import understand  # noqa: PLC0415 -- the next room, for this test only

    metadata = understand(read_page(page(TEXT, before=HEADERS["list"]))).metadata
    assert (metadata.title, metadata.document_no) == (TITLE, "清源政规〔2024〕3号")
    assert metadata.addressee == "各乡镇人民政府，县政府各部门"
