"""The shell of a portal page that was printed: menus above the document, links below it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

_REACH: Final = 40  # paragraphs from the beginning and from the end
_LONGEST: Final = 60  # characters of a menu entry or a link
_TRAIL: Final = re.compile(
    r"(?:(?:当前|现在|所在|您的|您现在的)?位置\s*[：:]\s*)?(?:网站)?首页\s*[>＞»/].*"
    r"|(?:当前|您的?|您现在的?|所在)?(?:所在)?位置\s*[：:].*[>＞»].*"
)
_FOOT: Final = re.compile(r"政府网站标识码|ICP备|公网安备|网站地图")
_FOOT_BEGINS: Final = re.compile(
    r"(?:相关(?:解读|文件|链接|新闻|信息|稿件)|【?(?:打印|收藏|分享|关闭|上一[篇条]|下一[篇条])"
    r"|扫一扫|主办|承办|网站地图|国家部委网站|友情链接|返回顶部)"
)


def shell_of(texts: Sequence[str | None]) -> set[int]:
    """Find the paragraphs that belong to the page and not to the document.

    ``texts`` has ``None`` for tables. Above the document they end with the trail that tells where
    the page stands (首页 > 政策 > …); below it they begin with a link and hold the site's imprint.
    """
    return _above(texts) | _below(texts)


def _is_entry(text: str | None) -> bool:
    return text is not None and len(text) <= _LONGEST and "。" not in text and "附件" not in text


def _above(texts: Sequence[str | None]) -> set[int]:
    for index, text in enumerate(texts[:_REACH]):
        if text is not None and _TRAIL.fullmatch(text):
            return set(range(index + 1))
        if not _is_entry(text):
            break
    return set()


def _below(texts: Sequence[str | None]) -> set[int]:
    begin = len(texts)
    while begin > max(0, len(texts) - _REACH) and _is_entry(texts[begin - 1]):
        begin -= 1
    foot = range(begin, len(texts))
    if not any(_FOOT.search(texts[index] or "") for index in foot):
        return set()
    first = next((i for i in foot if _FOOT_BEGINS.match(texts[i] or "")), len(texts))
    return set(range(first, len(texts)))
