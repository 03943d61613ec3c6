"""The block above a portal's text: 索引号, 发文字号, 成文日期 … each as a line of its own."""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import TYPE_CHECKING, Final

from qjlaw.reading.html.lines import Line
from qjlaw.reading.html.shell import is_links

if TYPE_CHECKING:
    from collections.abc import Iterable

_LABELS: Final = (
    "索引号", "索取号", "信息索引", "信息索引号", "主题分类", "体裁分类", "组配分类", "信息分类",
    "服务对象分类", "分类", "主题词", "关键词", "发文机关", "发布机构", "发布机关", "公开机构",
    "制定机关", "制发机关", "发文单位", "发布单位", "责任部门", "信息来源", "文章来源", "来源",
    "发文字号", "文号", "文件编号", "统一编号", "登记号", "备案号", "成文日期", "生成日期",
    "发文日期", "印发日期", "公布日期", "发布日期", "发布时间", "公开日期", "发表时间",
    "信息时间", "时间", "实施日期", "施行日期", "生效日期", "失效日期", "废止日期", "有效期",
    "有效期至", "有效性", "时效性", "时效状态", "文件状态", "是否有效", "效力状态", "标题",
    "名称", "信息名称", "文件名称", "公开方式", "公开类别", "公开形式", "公开范围", "公开时限",
    "公开属性", "公文种类", "公文类型", "文件类型", "信息类型", "目录编号", "公开责任部门",
    "所属主题", "所属分类", "印发机关", "签发日期", "生效时间", "实施时间", "施行时间", "失效时间",
    "废止时间", "成文时间", "印发时间", "发文时间", "公布时间", "规范性文件编号",
    "规范性文件登记号", "统一登记号",
)  # fmt: skip
_JUNK: Final = (
    "浏览字号", "字号", "字体", "字体大小", "浏览次数", "浏览量", "点击数", "点击次数", "点击量",
    "阅读次数", "阅读量", "阅读", "点击", "浏览", "访问量", "访问次数",
    "责任编辑", "编辑", "作者", "打印", "分享", "分享到", "收藏",
    "保护视力色", "视力保护色", "背景色", "语音播报",
)  # fmt: skip
_BLANK: Final = "[ \u3000]*"


def _pattern(labels: Iterable[str]) -> str:
    longest_first = sorted(labels, key=len, reverse=True)
    return "|".join(_BLANK.join(label) for label in longest_first)


_LABEL: Final = re.compile(
    rf"(?P<open>[\[【]{_BLANK})?(?:(?P<label>{_pattern(_LABELS)})|(?P<junk>{_pattern(_JUNK)}))"
    rf"{_BLANK}(?(open)[\]】]{_BLANK}[：:]?|[：:])"
)
_BARE: Final = re.compile(rf"(?:{_pattern(_LABELS)}){_BLANK}")
_OWN: Final = frozenset({
    "公开方式", "有效期", "标题", "名称", "来源", "时间", "分类", "主题词", "施行日期",
    "实施日期", "实施时间", "施行时间", "责任部门", "关键词", "登记号", "备案号",
})  # fmt: skip
"""Labels that documents use as well; within a text they are taken for its own."""

_STRONG: Final = re.compile(
    rf"[\[【]?{_BLANK}(?:{_pattern(label for label in _LABELS if label not in _OWN)})"
    rf"{_BLANK}(?:[\]】]|[：:])"
)
_NUMBER: Final = re.compile(r"[〔\[［（(](?:19|20)\d\d[〕\]］）)]\d+号")
_NUMBER_LINE: Final = re.compile(rf"[\u4e00-\u9fff]{{2,12}}{_NUMBER.pattern}")
_TITLE_ENDS: Final = re.compile(
    r"(?:通知|办法|规定|细则|意见|方案|公告|通告|决定|规则|规程|制度|批复|函|通报|指南|计划|规划|标准|条例"
    r"|措施|目录|章程|纲要|要点|指引|令|议案|报告|请示|清单|倡议书|答复|说明)(?:[（(].{1,20}[）)])?$"
)
_ABOUT: Final = re.compile("^[^。；：]{2,30}关于.{2}")  # 某局关于……的通知
_PREFIX: Final = re.compile(r"^[（(【\[][^）)】\]]{1,8}[）)】\]]")  # （转载）
_TITLE_ZONE: Final = 1500  # characters of the main text in which its title would stand
_LONGEST: Final = 200
_SHORT: Final = 40  # characters of a value that stands below its label and not in a cell
_DAY: Final = re.compile(
    r"(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:[ \u3000]+\d{1,2}:\d\d(?::\d\d)?)?"
)
_NEAR: Final = 16  # lines above the text in which the day of its publication may stand
_FIELDS_ZONE: Final = 40  # lines at the top of the main text in which fields may stand


def header_lines(before: list[Line], main: list[Line], page_title: str) -> list[Line]:
    """Make the header block of the lines that stand above the main text.

    Each field with a value becomes a line; then come the title of the page and the number of the
    document, where the main text does not begin with them.

    Parameters
    ----------
    page_title:
        What the window of the browser is called: title and site.
    """
    found = _fields(before)
    found += _day(before, found)
    head = "".join(line.text for line in main[:40])[:_TITLE_ZONE]
    title = _title(before, page_title)
    if title is not None and _folded(_PREFIX.sub("", title.text)) not in _folded(head):
        found.append(title)
    found += [
        Line(line.text, centred=True)
        for line in before
        if line.text.endswith("号")
        and _NUMBER_LINE.fullmatch(line.text)
        and not is_links(line)
        and _folded(line.text) not in _folded(head)
    ]
    return found


def fields_at_top(main: list[Line]) -> int:
    """Count the lines at the top of a main text that are of the page's header block."""
    count = 0
    for index, line in enumerate(main[:_FIELDS_ZONE]):
        addressed = line.text.endswith(("：", ":")) and not _LABEL.match(line.text)
        if "。" in line.text or addressed:
            break
        named = line.cell and _BARE.fullmatch(line.text)
        if named or line.defines or _STRONG.match(line.text):
            count = index + 1
    while count and count < len(main) and main[count].cell and _same_table(main, count):
        count += 1
    return count


def field_tables(lines: list[Line]) -> frozenset[int]:
    """Find the tables that hold fields and no text of a document."""
    counts: dict[int, int] = {}
    for line in lines:
        if line.cell is not None and (_BARE.fullmatch(line.text) or _LABEL.match(line.text)):
            counts[line.cell.table] = counts.get(line.cell.table, 0) + 1
    return frozenset(table for table, count in counts.items() if count > 1)


def _same_table(main: list[Line], index: int) -> bool:
    before, here = main[index - 1].cell, main[index].cell
    return before is not None and here is not None and before.table == here.table


def _fields(lines: list[Line]) -> list[Line]:
    found: dict[str, Line] = {}
    waiting: str | None = None
    for line, following in zip_longest(lines, lines[1:]):
        text = line.text
        if waiting is not None:
            label, waiting = waiting, None
            if _is_value(line, label):
                _keep(found, label, text)
                continue
        if not text or len(text) > _LONGEST:
            continue
        defined = following is not None and following.defines
        if (line.cell is not None or defined) and _BARE.fullmatch(text):
            waiting = f"{text}："
            continue
        waiting = _split(found, text)
    return list(found.values())


def _is_value(line: Line, label: str) -> bool:
    """Say whether a line can be the value of the label that stands alone before it.

    A field may be empty, and what follows it then be a title or a number of its own.
    """
    text = line.text
    if not text or _LABEL.match(text) or (line.cell and _BARE.fullmatch(text)):
        return False
    if line.cell is not None or line.defines:
        return True
    own = _TITLE_ENDS.search(text) if "标" not in label and "名" not in label else None
    number = _NUMBER.search(text) if "号" not in label else None
    return line.level is None and len(text) <= _SHORT and not own and not number


def _split(found: dict[str, Line], text: str) -> str | None:
    """Keep the fields of one line; a label at its end, without a value, is given back."""
    places = list(_LABEL.finditer(text))
    if not places or text[: places[0].start()].strip(" |｜\u3000"):
        return None
    for place, following in zip(places, [*places[1:], None], strict=True):
        value = text[place.end() : following.start() if following else len(text)]
        value = value.strip(" |｜\u3000\t")
        if place["label"] and value:
            _keep(found, place.group().strip(), value)
    last = places[-1]
    return last.group().strip() if last["label"] and last.end() == len(text) else None


def _keep(found: dict[str, Line], label: str, value: str) -> None:
    line = f"{label}{value}"
    found.setdefault("".join(line.split()), Line(line))


def _title(lines: list[Line], page_title: str) -> Line | None:
    """The heading of the page that is nearest to the text."""
    whole = _folded(page_title)
    for line in reversed(lines):
        text = line.text
        if not 5 <= len(text) <= _LONGEST or line.shell or _LABEL.match(text):
            continue
        named = _folded(text) in whole
        if is_links(line):
            continue
        ends = _TITLE_ENDS.search(text) is not None
        headed = line.level in {1, 2, 3} and (named or ends)
        if headed or (named and len(_folded(text)) >= 8) or (ends and _ABOUT.search(text)):
            return Line(text, level=1, centred=True)
    return None


def _day(before: list[Line], fields: list[Line]) -> list[Line]:
    """The day without a label that a portal sets close above the text: 2026-01-05 10:20."""
    told = "".join(line.text for line in fields)
    for line in reversed(before[-_NEAR:]):
        if _DAY.fullmatch(line.text) and not is_links(line) and line.text not in told:
            return [Line(line.text)]
    return []


def _folded(text: str) -> str:
    return re.sub(r"[\s\u3000“”\"'‘’]", "", text)
