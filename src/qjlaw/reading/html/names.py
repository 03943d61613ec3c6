"""Names of elements, classes and ids, by what they mean on the pages of portals."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

BLOCKS: Final = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
    "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
    "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend",
    "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td",
    "tfoot", "th", "thead", "tr", "ul", "ucapcontent",
})  # fmt: skip
"""Elements that begin and end a line; ``ucapcontent`` is a portal system's own."""

REGIONS: Final = frozenset({
    "article", "aside", "body", "center", "dd", "details", "div", "fieldset", "figure", "footer",
    "form", "header", "li", "main", "nav", "section", "table", "td", "ucapcontent", "ul",
})  # fmt: skip
"""Elements that may hold the main text or a part of the shell."""

UNSEEN: Final = frozenset({
    "applet", "area", "audio", "base", "basefont", "button", "canvas", "datalist", "head",
    "input", "keygen", "link", "map", "meta", "noframes", "noscript", "option", "param",
    "progress", "rp", "rt", "script", "select", "source", "style", "svg", "template", "textarea",
    "title", "track", "video",
})  # fmt: skip
"""Elements without text of the document: not shown, or parts of a form."""

LISTS: Final = frozenset({"dir", "menu", "ol", "ul"})
CELLS: Final = frozenset({"td", "th"})
EMBEDDED: Final = frozenset({"embed", "frame", "iframe", "object"})
HEADINGS: Final = {f"h{level}": level for level in range(1, 7)}

_MAIN: Final = re.compile(
    r"ucap-?content|ucapcontent|(?:cus(?:tom)?_)?trs_(?:editor|ueditor)(?:_view)?|trs_paper_preview"
    r"|zoom|zoomcon|fontzoom|con_?zoom|bbnr|info_cont|article[-_]?(?:content|con|body|txt|text|main)"
    r"|(?:content|con|text|news|info|detail|main|bt|xl|wz|art|page|pages|zw|zoom|xxgk|gk)"
    r"[-_]?(?:content|article|con|text|txt|body|detail|zw)(?:[-_]?\d)?"
    r"|articlecontent|arti_content|wp_articlecontent|v_news_content|vsb_content(?:_\d+)?"
    r"|newsmain|newscontent|artibody|artical|article|bodytext|textbody|zhengwen|zw|nr|view|content"
    r"|detail|j-content|pages_content|conzw|mainbody|ewb-article-info"
    r"|entry-content|rich_media_content|js_content|content_article|xilan_content|zwnr|contenttext",
    re.IGNORECASE,
)
_SHELL: Final = re.compile(
    r"(?:^|[\s_-])(?:nav(?:i|bar|list|igation)?|menu|crumbs?|bread\w*|curmb|curb|dqwz|position"
    r"|location|path|foot|tools?|toolbar|search|login|sidebar|side|rotate|quickbar|easybtn|backtop"
    r"|gotop|totop|hot|tags?|pager|paging|ewm|qr|wza|slh|fx|dy|bdshare|drop|ads?|banner|topbar"
    r"|keywords?|hits|llcs|view_?count|skip|sitemap|prev|next|print|close)(?=$|[\s_\d-])"
    r"|share|fenxiang|jiathis|footer|copyright|breadcrumb|headnav|mainnav|nav_?bar|qrcode|qr_"
    r"|erweima|fontsize|font-size|setfont|fontset|zoomsize|print(?:btn|page|this)|closebtn"
    r"|rich_media_meta_list|related|relevant|xgxw|xgwj|xgwz|xgyd|xgjd|xglj|xgzc|xiangguan|recommend|friendlink|yqlj"
    r"|linklist|comment|barrier|wuzhangai|zhangzhe|ipv6|weixin|wechat|weibo|float_?(?:win|ad)",
    re.IGNORECASE,
)
_HIDDEN_CLASS: Final = frozenset({"hidden", "hide", "d-none", "sr-only", "visually-hidden", "none"})
_GONE_STYLE: Final = re.compile(r"display\s*:\s*none|mso-hide\s*:\s*all", re.IGNORECASE)
_VEILED_STYLE: Final = re.compile(r"visibility\s*:\s*hidden", re.IGNORECASE)
_BLOCK_STYLE: Final = re.compile(
    r"display\s*:\s*(?:block|flex|table|grid|list-item)", re.IGNORECASE
)
_ALIGNED: Final = re.compile(r"text-align\s*:\s*(\w+)", re.IGNORECASE)


_LONGEST: Final = 300
_LONGEST_STYLE: Final = 3000
"""Characters of an attribute that are looked at; what is longer is made to cost time."""


class Meaning(NamedTuple):
    """What the classes and the id of an element say."""

    main: bool = False
    shell: bool = False
    hidden: bool = False


class Looks(NamedTuple):
    """What the style of an element says.

    ``hidden`` is not shown, ``veiled`` not yet but has its room kept; ``alignment`` is ``None``
    where none is asked for.
    """

    hidden: bool = False
    veiled: bool = False
    block: bool = False
    alignment: str | None = None


@lru_cache(4096)
def meaning(classes: str | None, name: str | None) -> Meaning:
    """Tell what an element of these classes and this id is."""
    names = f"{(classes or '')[:_LONGEST]} {(name or '')[:_LONGEST]}".split()
    return Meaning(
        main=any(_MAIN.fullmatch(each) for each in names),
        shell=_SHELL.search(" ".join(names)) is not None,
        hidden=not _HIDDEN_CLASS.isdisjoint(names),
    )


@lru_cache(4096)
def looks(style: str) -> Looks:
    """Tell how an element of this style is shown."""
    style = style[:_LONGEST_STYLE]
    aligned = _ALIGNED.search(style)
    gone = _GONE_STYLE.search(style) is not None
    veiled = not gone and _VEILED_STYLE.search(style) is not None
    return Looks(
        hidden=gone or veiled,
        veiled=veiled,
        block=_BLOCK_STYLE.search(style) is not None,
        alignment=aligned[1].lower() if aligned else None,
    )
