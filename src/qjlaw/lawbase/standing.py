"""Which version of an instrument is in force on a day, and what is not known of it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from qjlaw.lawbase.days import DATA_DAY, Span, chinese, span_of
from qjlaw.lawbase.instruments import OFFICE, InstrumentVersion, Standing
from qjlaw.lazy import LazyPattern

if TYPE_CHECKING:
    from qjlaw.lawbase.index import LawIndex

_FIRST_DAY = dt.date(1, 1, 1)
_SEEN_UNTIL = {
    "司法解释": dt.date(2025, 6, 30),
    "地方性法规": dt.date(2025, 4, 19),
    "部门规章": dt.date(2024, 4, 3),
    "地方政府规章": dt.date(2024, 4, 3),
}
"""Days of the last look at kinds that were not looked at again; ``CUR-v`` rows were."""
_REPEAL_SEEN = (("absent-from-LST", dt.date(2026, 8, 22)), ("LRB", dt.date(2025, 4, 19)))
_AT_ONCE = frozenset({"国务院文件", "地方规范性文件", "党内法规"})
"""Kinds that apply from their day where they name no other."""
_LONGEST_WAIT = dt.timedelta(days=366)  # from adoption to effect, where only adoption is held
_SINCE = LazyPattern(r"(\d{4}-\d\d-\d\d)起")
_TAIL = LazyPattern(r"（[^（）]*(?:起|版本)[^（）]*）$")
_ORIGINALS_KEPT = frozenset({"宪法", "法律", "监察法规"})
"""Kinds whose titles were not given to an earlier instrument, so that a day before adoption is
before the instrument; a regulation often takes the title of the one that it replaces."""


def standing_on(versions: tuple[InstrumentVersion, ...], day: dt.date, index: LawIndex) -> Standing:
    """Judge the versions of one instrument, oldest first and at least one, on a day."""
    last = versions[-1]
    ended = _ended(last, index) if last.status in ("已废止", "已修改") else None
    if ended is not None and day >= ended.last:
        return _ended_standing(last, ended)
    starts = [_start(version) for version in versions]
    begun = [version for version, start in zip(versions, starts, strict=True) if start.last <= day]
    between = [
        version
        for version, start in zip(versions, starts, strict=True)
        if start.first <= day < start.last
    ]
    if not begun:
        return _before_the_first(versions, between, day)
    return _in_force(begun[-1], between, ended, day)


def _start(version: InstrumentVersion) -> Span:
    """Tell from when a version applies; some rows give the first one's day with a later text."""
    effective, dated = span_of(version.effective), span_of(version.dated)
    if dated is None:
        return effective or Span(_FIRST_DAY, _FIRST_DAY)
    if effective is not None and effective.last >= dated.first:
        return effective
    if version.kind in _AT_ONCE:
        return dated
    return Span(dated.first, max(dated.last, min(dated.last + _LONGEST_WAIT, DATA_DAY)))


def _ended(version: InstrumentVersion, index: LawIndex) -> Span | None:
    """Tell when the last version held ceased to be in force, which may be known roughly only."""
    written = _SINCE.search(version.replaced_by)
    if written is not None:
        return span_of(written[1])
    start = _start(version)
    successors = [
        later for name in _successors(version.replaced_by) for later in index.versions(name)
    ]
    firsts = [_start(later) for later in successors if later.short_title != version.short_title]
    if firsts:
        return max(firsts, key=lambda span: span.last)
    if version.status == "已修改":
        return None  # a later version of the same title that is not held under it
    seen = next((day for code, day in _REPEAL_SEEN if code in version.sources), DATA_DAY)
    return Span(min(start.first, seen), seen)


def _successors(replaced_by: str) -> list[str]:
    bare = _TAIL.sub("", replaced_by)
    return [bare, *bare.split("、")] if bare else []


def _ended_standing(version: InstrumentVersion, ended: Span) -> Standing:
    successor = _TAIL.sub("", version.replaced_by)
    since = ended.last.isoformat() if ended.exact else ""
    amended = version.status == "已修改"
    when = f"{chinese(since)}起" if since else "（日期不详）"
    by = f"，由《{successor}》取代" if successor else ""
    word = "不再适用" if amended else "已废止"
    note = f"《{version.short_title}》{when}{word}{by}。"
    if not version.may_ground_error:
        note += _UNSURE[version.provenance]
    return Standing(
        title=version.short_title,
        state="amended" if amended else "repealed",
        version=version,
        articles=version.articles,
        since=since,
        successor=successor,
        note=note,
        may_ground_error=version.may_ground_error,
        articles_may_ground_error=False,
    )


_UNSURE = {
    "memory": "（凭记忆录入，未经核验，请核对。）",
    "inferred": "（因最新目录未列而推定，未见废止文件，请核对。）",
}


def _before_the_first(
    versions: tuple[InstrumentVersion, ...], between: list[InstrumentVersion], day: dt.date
) -> Standing:
    """Judge a day before the earliest version held: the instrument is older, or still to come."""
    first = versions[0]
    title = first.short_title
    written = min((version.adopted for version in versions if version.adopted), default="")
    adopted = span_of(written)
    unamended = not first.amended
    if adopted is not None and not between:
        unborn = day < adopted.first and first.kind in _ORIGINALS_KEPT
        waiting = unamended and day >= adopted.first
        if unborn or waiting:
            since = first.effective if unamended else ""
            when = f"，自{chinese(since)}起施行" if since else ""
            note = f"《{title}》{chinese(written)}公布{when}，当日尚未施行。"
            sure = first.may_ground_error and first.kind in _ORIGINALS_KEPT
            return Standing(title, "not_yet", first, None, since, "", note, sure, False)
    held = chinese(first.dated or first.effective)
    if between:
        note = f"《{title}》该版本的施行日不详，当日是否已施行未核，未核对条文。"
    else:
        note = f"《{title}》当日的版本未收录（所收最早为{held}的版本），未核对条文。"
    return Standing(title, "in_force", None, None, "", "", note, False, False)


def _in_force(
    version: InstrumentVersion,
    between: list[InstrumentVersion],
    ended: Span | None,
    day: dt.date,
) -> Standing:
    title = version.short_title
    ending = ended is not None and ended.first <= day
    seen = DATA_DAY
    if not {"CUR-v", OFFICE} & set(version.sources):
        seen = _SEEN_UNTIL.get(version.kind, DATA_DAY)
    counts = [v.articles for v in (version, *between)]
    articles = None if None in counts else max(c for c in counts if c is not None)
    notes = []
    if ending:
        notes.append(f"《{title}》已废止，但废止日不详，当日是否有效请核对。")
    if between:
        notes.append(f"《{title}》{chinese(between[-1].dated)}另有新版本，施行日不详，请核对。")
    if day > seen:
        notes.append(f"《{title}》的收录截至{chinese(seen.isoformat())}，此后变化请核对。")
    sure = version.may_ground_error and not notes
    counted = sure and articles is not None
    return Standing(title, "in_force", version, articles, "", "", "".join(notes), sure, counted)
