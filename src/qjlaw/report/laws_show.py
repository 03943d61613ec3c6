"""An instrument looked up, for reading and as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from qjlaw.lawbase import InstrumentPage, InstrumentVersion, Standing, chinese
from qjlaw.report.typeset import fill, plain

STATES = {
    "in_force": "现行有效",
    "amended": "已不再适用",
    "repealed": "已废止",
    "not_yet": "尚未施行",
    "not_held": "未收录",
}
"""How an instrument stands on a day, in Chinese."""

_PROVENANCE = {
    "text": "来自法规文本库",
    "verified": "人工录入，已核验",
    "memory": "人工凭记忆录入，未核验，只作提示",
    "office": "本单位登记",
    "inferred": "“已废止”由最新目录未列推定，未核验，只作提示",
}


def lines(page: InstrumentPage) -> Iterator[str]:
    """Set the page for reading."""
    yield from heading(page)
    if not page.versions:
        return
    newest = page.versions[-1]
    yield from _field("全称", newest.title)
    yield from _field("种类", newest.kind)
    yield from _field("制定机关", newest.issuer)
    if page.standing.successor:
        yield from _field("取代它的", page.standing.successor)
    yield ""
    yield f"所收版本（{len(page.versions)} 个，新的在后）"
    in_force = page.standing.version if page.standing.state == "in_force" else None
    for version in page.versions:
        yield from _version(version, in_force=version == in_force)
    yield ""
    yield from fill("这里只有事实，没有条文；引用以官方公布的文本为准。")


def heading(page: InstrumentPage) -> Iterator[str]:
    """Say what was found, and how it stands on the day."""
    day = chinese(page.day.isoformat())
    if page.candidates:
        yield from fill(f"“{plain(page.asked)}”可以指几件法规，请写出其中一件：")
        yield from (f"  {plain(title)}" for title in page.candidates)
    elif not page.versions:
        yield from fill(f"“{plain(page.asked)}”没有收录。没有收录，不等于不存在或者无效。")
        if page.nearest:
            yield "名称相近的："
            yield from (f"  {plain(title)}" for title in page.nearest)
    else:
        state = STATES[page.standing.state]
        yield from fill(plain(f"《{page.standing.title}》  {day}：{state}"))
        if page.standing.note:
            yield from _field("注意", page.standing.note)


def _version(version: InstrumentVersion, *, in_force: bool) -> Iterator[str]:
    mark = "→ " if in_force else "  "
    about = [chinese(version.dated) + ("修改" if version.amended else "公布")]
    if version.effective:
        about.append(f"{chinese(version.effective)}起施行")
    about.append(f"共 {version.articles} 条" if version.articles else "条数不详")
    if version.document_no:
        sure = "" if version.number_may_ground_error else "（文号未核）"
        about.append(version.document_no + sure)
    about.append(_PROVENANCE[version.provenance])
    yield from fill(plain("；".join(about)), first=f"  {mark}", rest=" " * 4)


def _field(label: str, words: str) -> list[str]:
    return fill(plain(words), first=f"  {label}" + " " * (10 - 2 * len(label)), rest=" " * 12)


def data(page: InstrumentPage) -> dict[str, Any]:
    """Give the page as plain data."""
    return {
        "schema": "qjlaw.laws.show/1",
        "asked": page.asked,
        "as_of": page.day.isoformat(),
        "standing": standing_data(page.standing),
        "versions": [version_data(version) for version in page.versions],
        "candidates": list(page.candidates),
        "nearest": list(page.nearest),
    }


def standing_data(standing: Standing) -> dict[str, Any]:
    """Give a standing as plain data; the version in it by its day."""
    return {
        "title": standing.title,
        "state": standing.state,
        "version": standing.version and standing.version.dated,
        "articles": standing.articles,
        "since": standing.since or None,
        "successor": standing.successor or None,
        "note": standing.note,
        "may_ground_error": standing.may_ground_error,
        "articles_may_ground_error": standing.articles_may_ground_error,
    }


def version_data(version: InstrumentVersion) -> dict[str, Any]:
    """Give a version as plain data; what is not known is null."""
    return {
        "title": version.title,
        "short_title": version.short_title,
        "kind": version.kind,
        "issuer": version.issuer,
        "document_no": version.document_no or None,
        "adopted": version.adopted or None,
        "amended": version.amended or None,
        "effective": version.effective or None,
        "status": version.status,
        "articles": version.articles,
        "replaced_by": version.replaced_by or None,
        "provenance": version.provenance,
        "sources": list(version.sources),
    }
