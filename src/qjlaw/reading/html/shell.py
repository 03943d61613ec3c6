"""Lines that belong to the page around a document and not to the document."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from qjlaw.reading.html.lines import Line

_BUTTON: Final = (
    r"打印(?:本?[页文]|页面|此页)?|关闭(?:本?页|窗口|页面|本页|此页)?|收藏(?:本?页)?|分享(?:到|文章到|至)?"
    r"|纠错|内容纠错|我要纠错|返回(?:顶部|首页|列表|上一页)?|回到顶部|顶部|下载(?:文字|PDF|pdf|Word|图片|音频)版?"
    r"|(?:PDF|Word|WORD|图片)版?下载|微信|微博|新浪微博|腾讯微博|QQ空间|QQ好友|朋友圈|人人网|更多|复制链接|取消"
    r"|无障碍(?:阅读|浏览|版)?|长者(?:助手|模式|专区|版)?|关怀版|简体|繁[体體]|语音播报|朗读|听全文|全文朗读|播报"
    r"|大字?|中|小字?|特大|较大|放大|缩小|[AＡ][+-]?(?:[大中小])?[+-]?|T[+-]|[+-]"
    r"|字[体号]?大?小?(?:选择|设置|调整)?|浏览字号|视力保护色|背景色|保存(?:本页)?|下载|点赞|收听"
    r"|(?:政策|文件)(?:原文|解读)|图文解读"
)
_COUNT: Final = (
    r"(?:浏览|点击|阅读|访问|查看)(?:次?数|量|率|人数|统计)?[：:]?\s*\d*\s*次?|已阅\d*次?|-\s*次?"
    r"|本文?(?:被)?(?:浏览|阅读|访问).{0,12}|您是第.{0,12}位?访[问客]者?"
)
_NOTE: Final = (
    r"扫一扫.{0,16}(?:打开|分享|查看|浏览|阅读|页面).{0,12}|(?:微信|手机)扫.{0,8}(?:打开|分享|浏览).{0,12}"
    r"|(?:当前|现在|您(?:当前|现在)?(?:所在)?的?|所在)的?位置\s*[：:>＞].{0,120}|首页\s*[>＞»/].{0,120}"
    r"|.{0,20}版权所有.{0,60}|.{0,24}ICP备.{0,30}|.{0,12}公网安备.{0,24}|网站标识码.{0,20}|Copyright.{0,80}"
    r"|建议使用.{0,40}浏览器.{0,40}|(?:您的)?浏览器(?:版本过低|不支持).{0,60}|(?:责任编辑|编辑|责编)[：:].{0,12}"
    r"|(?:信息|稿件|文章)?来源[：:].{1,20}(?:编辑|责编|审核|供稿)[：:].{1,12}"
    r"|(?:本文|本页|原文|页面)(?:网址|链接|地址)[：:].{0,120}"
    r"|(?:上|下)一[篇条页][：:].{0,80}"
)
_BRACKETS: Final = "【】[]〔〕（）()|｜/／·、,，：:；;>＞ \u3000\xa0"
_BETWEEN: Final = f"[{re.escape(_BRACKETS)}]*+"
_BUTTONS: Final = re.compile(rf"(?:{_BETWEEN}(?>{_BUTTON}|{_COUNT}))++{_BETWEEN}")
_NOTES: Final = re.compile(rf"{_BETWEEN}(?:{_NOTE})")
_LISTS: Final = re.compile(
    r"[【\[]?(?:相关|关联|延伸|热点|推荐|最新|更多)"
    r"(?:链接|文件|解读|新闻|信息|阅读|稿件|文章|政策|内容|推荐|资讯|报道|公文)(?:解读)?(?:链接)?[】\]]?[：:]?"
    r"|(?:网站|友情)链接.{0,8}|解读链接|(?:文件|政策|图文|相关)解读[：:]?|猜你喜欢"
)
_LONGEST: Final = 160


def is_shell_text(text: str) -> bool:
    """Say whether a line is a button, a counter, a notice of the site."""
    if len(text) > _LONGEST:
        return False
    return (len(text) <= 60 and _BUTTONS.fullmatch(text) is not None) or (
        _NOTES.fullmatch(text) is not None
    )


def heads_links(line: Line) -> bool:
    """Say whether a line is the heading of a list of links (相关链接, 政策解读)."""
    return len(line.text) <= 20 and _LISTS.fullmatch(line.text) is not None


def is_links(line: Line) -> bool:
    """Say whether most of a line is the words of links, none of them to an attached file."""
    return line.links * 2 > len(line.text) and not line.attached
