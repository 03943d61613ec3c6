"""Names of elements, classes and ids, by what they mean on the pages of portals."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

BLOCKS: Final = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset "
    "figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main "
    "menu nav ol p pre section summary table tbody td tfoot th thead tr ul ucapcontent".split()
)
"""Elements that begin and end a line; ``ucapcontent`` is a portal system's own."""

REGIONS: Final = frozenset(
    "article aside body center dd details div fieldset figure footer form header li main nav "
    "section table td ucapcontent ul".split()
)
"""Elements that may hold the main text or a part of the shell."""

UNSEEN: Final = frozenset(
    "applet area audio base basefont button canvas datalist head input keygen link map meta "
    "noframes noscript option param progress rp rt script select source style svg template "
    "textarea title track video".split()
)
"""Elements without text of the document: not shown, or parts of a form."""

EMBEDDED: Final = frozenset({"embed", "frame", "iframe", "object"})
HEADINGS: Final = {f"h{level}": level for level in range(1, 7)}

_MAIN: Final = re.compile(
    r"ucap-?content|ucapcontent|(?:cus(?:tom)?_)?trs_(?:editor|ueditor)(?:_view)?|trs_paper_preview"
    r"|zoom|zoomcon|fontzoom|con_?zoom|bbnr|info_cont|article[-_]?(?:content|con|body|txt|text|main)"
    r"|(?:content|con|text|news|info|detail|main|bt|xl|wz|art|page|pages|zw|zoom|xxgk|gk)"
    r"[-_]?(?:content|article|con|text|txt|body|detail|zw)(?:[-_]?\d)?"
    r"|articlecontent|arti_content|wp_articlecontent|v_news_content|vsb_content(?:_\d+)?"
    r"|newsmain|newscontent|artibody|artical|article|bodytext|textbody|zhengwen|zw|nr|view|content"
    r"|detail|j-content|pages_content|wordsection\d*|section\d+|conzw|mainbody|ewb-article-info"
    r"|entry-content|rich_media_content|js_content|content_article|xilan_content|zwnr|contenttext",
    re.I,
)
_SHELL: Final = re.compile(
    r"(?:^|[\s_-])(?:nav(?:i|bar|list|igation)?|menu|crumbs?|bread\w*|curmb|curb|dqwz|position"
    r"|location|path|foot|tools?|toolbar|search|login|sidebar|side|rotate|quickbar|easybtn|backtop"
    r"|gotop|totop|hot|tags?|pager|paging|ewm|qr|wza|slh|fx|dy|bdshare|drop|ads?|banner|topbar"
    r"|keywords?|hits|llcs|view_?count|skip|sitemap|prev|next|print|close)(?=$|[\s_\d-])"
    r"|share|fenxiang|jiathis|footer|copyright|breadcrumb|headnav|mainnav|nav_?bar|qrcode|qr_"
    r"|erweima|fontsize|font-size|setfont|fontset|zoomsize|print(?:btn|page|this)|closebtn"
    r"|related|relevant|xgxw|xgwj|xgwz|xgyd|xgjd|xglj|xgzc|xiangguan|recommend|friendlink|yqlj"
    r"|linklist|comment|barrier|wuzhangai|zhangzhe|ipv6|weixin|wechat|weibo|float_?(?:win|ad)",
    re.I,
)
_HIDDEN_CLASS: Final = frozenset({"hidden", "hide", "d-none", "sr-only", "visually-hidden", "none"})
_HIDDEN_STYLE: Final = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.I
)
_CENTRED_STYLE: Final = re.compile(r"text-align\s*:\s*(\w+)", re.I)


@lru_cache(2048)
def is_main_name(names: str) -> bool:
    """Say whether one of the classes or the id is what portals call their main text."""
    return any(_MAIN.fullmatch(name) for name in names.split())


@lru_cache(2048)
def is_shell_name(names: str) -> bool:
    """Say whether classes or id speak of a menu, a toolbar, a footer, a list of links."""
    return _SHELL.search(names) is not None


def hides(style: str | None, classes: str | None) -> bool:
    """Say whether an element of this style and these classes is not shown."""
    if style and _HIDDEN_STYLE.search(style):
        return True
    return bool(classes) and not _HIDDEN_CLASS.isdisjoint(str(classes).split())


def alignment(style: str | None, align: str | None) -> str | None:
    """Tell the alignment that an element asks for itself, ``None`` where it asks for none."""
    found = _CENTRED_STYLE.search(style) if style and "align" in style else None
    return (found[1] if found else align or "").lower() or None
