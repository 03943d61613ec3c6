"""The columns of an office's list, by the heads that they usually bear."""

from __future__ import annotations

import functools
import unicodedata

from qjlaw.lazy import LazyPattern

HEADS: dict[str, tuple[str, ...]] = {
    "title": (
        "文件名称", "标题", "名称", "文件标题", "文件名", "法规名称", "制度名称", "题名",
        "规范性文件名称",
    ),
    "document_no": ("文号", "发文字号", "发文文号", "文件编号", "文件文号", "令号", "字号"),
    "issuer": (
        "制定机关", "发文机关", "发文单位", "制发单位", "制定单位", "发布机关", "公布机关",
        "印发单位", "印发机关", "颁布机关",
    ),
    "kind": ("类别", "文件类别", "种类", "文件种类", "文件类型", "效力级别", "效力位阶"),
    "adopted": (
        "成文日期", "发布日期", "印发日期", "公布日期", "通过日期", "发文日期", "颁布日期",
        "成文时间", "发布时间", "印发时间", "发文时间",
    ),
    "amended": ("修改日期", "修订日期", "修正日期", "最近修改日期", "最后修改日期"),
    "effective": ("施行日期", "实施日期", "生效日期", "施行时间", "实施时间", "生效时间"),
    "status": ("有效性", "状态", "时效性", "效力", "效力状态", "有效状态", "文件状态", "是否有效"),
    "repealed": ("废止日期", "失效日期", "废止时间", "失效时间"),
    "expires": ("有效期至", "有效期届满日", "有效期截止日期", "有效期截止", "届满日期", "到期日期"),
    "articles": ("条数", "条文数", "总条数"),
    "replaced_by": ("替代文件", "取代文件", "被替代文件名称", "新文件", "新文件名称", "代替文件"),
    "aliases": ("简称", "别名", "又称", "曾用名"),
}  # fmt: skip
"""Field to heads; the field's own name is one too, as tables of facts have it."""

CHINESE: dict[str, str] = {field: heads[0] for field, heads in HEADS.items()}
"""Field to the head by which it is told."""

_BESIDE = LazyPattern(r"\([^()]*\)$|[:：*\s]")
_OF_DATA = {"amended_last": "amended"}


def field_of(head: str) -> str | None:
    """Tell which field a column is of; ``None`` for a head that is not known."""
    bare = _BESIDE.sub("", _BESIDE.sub("", unicodedata.normalize("NFKC", head)))
    return _fields().get(bare)


@functools.cache
def _fields() -> dict[str, str]:
    known = {head: field for field, heads in HEADS.items() for head in heads}
    return known | {field: field for field in HEADS} | _OF_DATA
