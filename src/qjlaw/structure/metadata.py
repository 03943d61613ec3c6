"""What a document says of itself, taken together from its elements and its portal page."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from qjlaw.anatomy import Element, Metadata
from qjlaw.structure.composition import Composition
from qjlaw.structure.dates import DATE_RE, parse_date
from qjlaw.structure.document_number import unamended
from qjlaw.structure.elements.succession import repealed_names
from qjlaw.structure.portal import portal_fields

_PUBLISHED = ("公布", "发布", "公告")
_TOLD_WITHIN = 60


def _text(elements: Iterable[Element], name: str, field: str = "text") -> str | None:
    for element in elements:
        value = element.fields.get(field) if element.name == name else None
        if isinstance(value, str):
            return value
    return None


def _day(value: str | None) -> dt.date | None:
    return dt.date.fromisoformat(value) if value else None


def metadata_of(composition: Composition, elements: tuple[Element, ...]) -> Metadata:
    """Gather the metadata; a portal's fields stand in where the text itself is silent."""
    portal = {key: field.value for key, field in portal_fields(composition).items()}
    issuers = [str(e.fields["name"]) for e in elements if e.name == "issuer"]
    if not issuers and "发布机构" in portal:
        issuers = [portal["发布机构"]]
    shown = portal.get("发布日期") or portal.get("发布时间")
    published = (parse_date(shown) if shown else None) or _caption_day(composition, _PUBLISHED)
    attachments = [e for e in elements if e.name == "attachment"]
    return Metadata(
        title=_title(composition, portal.get("标题")),
        document_no=_text(elements, "document_no"),
        issuers=tuple(dict.fromkeys(issuers)),
        addressee=_text(elements, "addressee"),
        issued=_day(_text(elements, "issued", "date"))
        or _caption_day(composition, ("通过", "公布", "发布", "印发", "会议上")),
        published=published,
        effective=_day(_text(elements, "effective", "date"))
        or _since(elements, published)
        or _caption_day(composition, ("公布施行", "发布施行", "公布实施", "发布实施")),
        expires=_day(_text(elements, "validity", "expires")),
        validity=_text(elements, "validity"),
        repeals=tuple(
            dict.fromkeys(
                name for e in elements if e.name == "repeal" for name in repealed_names(e)
            )
        ),
        attachments=tuple(
            dict.fromkeys(
                str(e.fields["name"] or f"附件{e.fields['ordinal']}") for e in attachments
            )
        ),
        publicity=_text(elements, "publicity", "value"),
        status=portal.get("有效性"),
    )


def _title(composition: Composition, on_portal: str | None) -> str | None:
    """The title of the outer part; of an order, that of the measure which it gives out.

    An annexed measure's title is not the document's, where its cover came without one.
    """
    title = composition.title_of(0)
    if title is None or not title.endswith("令"):
        return title or on_portal
    given = composition.title_of(1) if len(composition.parts) > 1 else None
    return on_portal or given or title


def _since(elements: Iterable[Element], published: dt.date | None) -> dt.date | None:
    """The day of effect that is counted from publication (自公布之日起30日后施行)."""
    for element in elements:
        if element.name == "effective" and published is not None:
            delay = element.fields["delay"]
            return published + dt.timedelta(days=delay if isinstance(delay, int) else 0)
    return None


def _caption_day(composition: Composition, verbs: tuple[str, ...]) -> dt.date | None:
    """The first date of a caption under the title with one of the verbs between it and the next."""
    for piece in composition.pieces:
        if piece.part or piece.role != "caption":
            continue
        caption = unamended(piece.text)
        for date in DATE_RE.finditer(caption):
            until = min(len(caption), date.end() + _TOLD_WITHIN)
            following = DATE_RE.search(caption, date.end(), until)
            after = caption[date.end() : following.start() if following else until]
            if any(verb in after for verb in verbs):
                return parse_date(date.group())
    return None
