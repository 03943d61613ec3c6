"""What single lines of a head are: of the portal's page, captions, marks of annexes."""

from __future__ import annotations

from qjlaw.lazy import LazyPattern
from qjlaw.structure.dates import DATE_RE
from qjlaw.structure.portal_labels import begins_with_label

_PORTAL_LENGTH = 300

_PORTAL_SIGNS = (
    "索引号", "主题分类", "体裁分类", "当前位置", "现在位置", "所在位置", "当前的位置",
    "现在的位置", "所在的位置", "首页>", "首页＞", "首页»", "首页→", "首页/", "发布时间：",
    "发布时间:", "浏览次数", "点击数", "访问量", "信息分类", "公开目录：", "公开目录:",
    *(
        name + end
        for name in ("发文字号", "发布机构", "成文日期", "发布日期", "有效性")
        for end in ("]", "】", "：", ":")
    ),
)  # fmt: skip
_PORTAL_FIRST = (
    "【字号", "字号", "【字体", "字体", "Source", "*Source", "**Source", "名称：", "名称:",
    "类别：", "类别:", "主题：", "主题:", "来源：", "来源:",
)  # fmt: skip
_BUTTONS = frozenset(
    {
        "下载", "打印", "全屏", "收藏", "加大", "还原", "减小", "】", "分享", "关闭", "返回", "大",
        "中", "小",
    }
)  # fmt: skip
_SITES = ("政府网", "门户网")
_CAPTION_VERBS = (
    "公布", "发布", "通过", "施行", "修正", "修订", "印发", "批准", "令第", "实施", "会议上",
    "制订",
)  # fmt: skip
_CAPTION_LENGTH = 800
_DATED_LENGTH = 200
_ORDERS = ("号令", "号通告", "号公告")


def is_portal_line(words: str) -> bool:
    """Whether a line belongs to the page around a document."""
    if len(words) > _PORTAL_LENGTH:
        return False
    line = "".join(words.split())
    return (
        begins_with_label(words)
        or line in _BUTTONS
        or line.startswith(_PORTAL_FIRST)
        or line[:3] in {"时间：", "时间:"}
        or any(sign in line for sign in _PORTAL_SIGNS)
        or _is_site(words)
    )


def _is_site(words: str) -> bool:
    """Whether a line is the name of a government's site: …政府网, …门户网站 | ….."""
    if "。" in words or "；" in words:
        return False
    for site in _SITES:
        at = words.find(site, 0, 48)
        if at >= 0:
            rest = words[at + len(site) :].removeprefix("站")
            return not rest or (rest[0] in "|｜ " and len(rest) <= 32)
    return False


def is_caption(words: str) -> bool:
    """Whether a line under a title says who passed, published or amended the document."""
    says = any(verb in words for verb in _CAPTION_VERBS)
    if words[0] in "（(〔" and words[-1] in "）)〕" and len(words) <= _CAPTION_LENGTH:
        return says
    if words.startswith("——"):
        return True
    if len(words) > _CAPTION_LENGTH or "。" in words or "；" in words:
        return False
    if words.startswith("根据"):
        return words.rstrip("）)").endswith(("修订", "修正"))
    if len(words) > _DATED_LENGTH:
        return False
    return (says and DATE_RE.match(words.lstrip("（(〔")) is not None) or _is_order_number(words)


def _is_order_number(words: str) -> bool:
    """Whether a line is the number of an order: 第12号, 某部2026年第3号令."""
    bare = "".join(words.strip("*").split())
    if bare.startswith("第") and bare.endswith("号"):
        return bare[1:-1].isdigit()
    return "年第" in bare and bare.endswith(_ORDERS)


_ANNEX_MARK = LazyPattern(
    r"附[ \u3000]*(?:件|录|表)?[ \u3000]*"
    r"(?P<ordinal>[一二三四五六七八九十]{1,3}|\d{1,2}(?:[-－—–]\d{1,2})?)?[ \u3000]*[：:]?"
)


def is_annex_mark(words: str) -> bool:
    """Whether a line says 附件 or 附件2 and nothing else."""
    return words[0] == "附" and _ANNEX_MARK.fullmatch(words) is not None


def annex_ordinal(words: str) -> str | None:
    """The number in a line such as 附件2, as printed."""
    found = _ANNEX_MARK.match(words)
    return found["ordinal"] if found else None
