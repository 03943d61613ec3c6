"""The labels of the fields that portals print above a document, and what each of them means."""

from __future__ import annotations

from typing import Final

from qjlaw.lazy import LazyPattern

_BLANK: Final = "[ \u3000]*"
_MEANINGS: Final[dict[str, str]] = {
    "索引号": "索引号",
    "主题分类": "主题分类",
    "体裁分类": "体裁分类",
    "发文字号": "发文字号 文号 文件编号",
    "统一编号": "统一编号 登记号 备案号 统一登记号 规范性文件编号 规范性文件登记号",
    "发布机构": "发布机构 发文机关 发布机关 公开机构 制定机关 制发机关 发文单位 发布单位 印发机关",
    "成文日期": "成文日期 生成日期 发文日期 印发日期 签发日期 成文时间 发文时间 印发时间",
    "发布日期": "发布日期 发布时间 公布日期 公开日期 公布时间 发表时间 信息时间 时间 日期",
    "实施日期": "实施日期 施行日期 生效日期 实施时间 施行时间 生效时间",
    "失效日期": "失效日期 废止日期 失效时间 废止时间",
    "有效性": "有效性 时效性 时效状态 文件状态 是否有效 效力状态",
    "标题": "标题 名称 信息名称 文件名称",
    "公开方式": "公开方式",
}
"""The name under which a field is known, and all labels that portals give it."""

_ASIDE: Final = (
    "索取号 信息索引号 信息索引 组配分类 信息分类 服务对象分类 主题词 关键词 信息来源 文章来源 "
    "来源 责任部门 公开类别 公开形式 公开范围 公开时限 公开属性 有效期至 有效期 "
    "效力级别 效力位阶 法规类别 "
    "公文种类 公文类型 文件类型 信息类型 目录编号 公开责任部门 所属主题 所属分类"
)
"""Labels of fields that say nothing of the document itself, or what it says better."""


def _pattern(labels: list[str]) -> str:
    return "|".join(_BLANK.join(label) for label in sorted(labels, key=len, reverse=True))


_NAMES: Final = {label: name for name, labels in _MEANINGS.items() for label in labels.split()}
KNOWN: Final = _pattern(list(_NAMES))
"""A pattern of all labels whose meaning is known, blanks between their characters allowed."""

_PAGE_DAY: Final = LazyPattern(
    r"(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:[ \u3000]+\d{1,2}:\d\d(?::\d\d)?)?"
)
_LABELS: Final = frozenset(_NAMES).union(_ASIDE.split())
_LONGEST: Final = max(map(len, _LABELS))


def name_of(label: str) -> str:
    """Give the name of a field by the label that stands before it on the page."""
    return _NAMES["".join(label.split())]


def field_name(label: str) -> str | None:
    """Give the name of a field by a label that stands alone; ``None`` for other words."""
    return _NAMES.get("".join(label.split()).strip("：:"))


def is_page_day(line: str) -> bool:
    """Say whether a line is the day, and perhaps the hour, that a page sets without a label."""
    return _PAGE_DAY.fullmatch(line) is not None


def is_bare_field(line: str) -> bool:
    """Say whether a line is a label and its value with a blank between: 发文字号 某令第3号."""
    label, _, value = line.partition(" ")
    return label in _LABELS and bool(value.strip()) and "。" not in value


def begins_with_label(line: str) -> bool:
    """Say whether a line begins with the label of a field: 发文机关：, [索 引 号]."""
    label = ""
    for char in line:
        if char in "]】：:":
            return label in _LABELS
        if not char.isspace() and (label or char not in "[【"):
            label += char
            if len(label) > _LONGEST:
                return False
    return False
