"""References to what is attached: 见附件2, 本办法附表, 按照附件1."""

from __future__ import annotations

from collections.abc import Iterator

from qjlaw.anatomy import Reference, ReferenceStatus, Structure
from qjlaw.lazy import LazyPattern
from qjlaw.structure.numbering import value_of
from qjlaw.structure.references.units import Units

_NUMBER = r"\d{1,2}(?![\d.．、\-－—])|[一二三四五六七八九十]{1,3}(?!、)"
_ATTACHED = LazyPattern(rf"附(?P<kind>[件表录])[ \u3000]?(?P<number>{_NUMBER})?(?![：:\d])")
_BEFORE = LazyPattern(
    r"(?:详?见|参[见照]|按照?|填写|依照|根据|执行|符合|本[\u4e00-\u9fa5]{2,4}的?)[ \u3000]?$|[（(]$"
)
_LISTED = LazyPattern(r"(?:附件|\n)[ \u3000]*(\d{1,2})[ \u3000]?[.．、：:\n]")
_NOT_TEXT = frozenset({"title", "head", "note", "signature"})
_LIST = "附件说明"
_BEFORE_LIST, _LIST_LENGTH = 200, 2000


def attached(text: str, structure: Structure, units: Units) -> Iterator[Reference]:
    """References to attachments by number, and to a lone one without.

    A text that is annexed itself refers to its own attachments, those that stand behind it.
    """
    by_name = {part.name: number for number, part in enumerate(structure.parts)}
    texts = _texts(structure)
    listed = None
    for match in _ATTACHED.finditer(text):
        start = match.start()
        lead = _BEFORE.search(text, max(0, start - 8), start)
        here = units.at(start)
        if lead is None or here is None:
            continue
        provision = units.provisions[here]
        if provision.level in _NOT_TEXT or provision.address.endswith(_LIST):
            continue
        number = value_of(match["number"]) if match["number"] else None
        word = f"附{match['kind']}"
        part = by_name.get(f"{word}{number or ''}")
        if part is not None and provision.part and texts[part] != texts[provision.part]:
            part = None
        if number is None and part in {None, provision.part}:
            continue
        target = None if part is None else units.first_of(part)
        status: ReferenceStatus = "ambiguous" if target is None else "resolved"
        why = ""
        if target is None and word == "附件" and number is not None:
            listed = _last_listed(text, structure) if listed is None else listed
            if 0 < listed < number:
                status, why = "broken", f"附件说明只列到附件{listed}，没有附件{number}"
        yield Reference(
            lead.start() if text[lead.start()] == "本" else start,
            match.end(),
            provision.part,
            status,
            target,
            None if target is None else units.provisions[target].address,
            why,
            attachment=number,
        )


def _texts(structure: Structure) -> list[int]:
    """For each part the text that it is attached to: itself where it is no attachment."""
    found: list[int] = []
    for number, part in enumerate(structure.parts):
        attached_to = found[-1] if found and part.name.startswith("附") else number
        found.append(attached_to)
    return found


def _last_listed(text: str, structure: Structure) -> int:
    """The highest number of what is attached, listed or there; 0 where no list names any."""
    listed = [
        element
        for element in structure.elements
        if element.name == "attachment" and element.fields["name"] is not None
    ]
    if not listed:
        return 0
    low = max(0, listed[0].start - _BEFORE_LIST)
    numbers = [int(each) for each in _LISTED.findall(text[low : low + _LIST_LENGTH])]
    numbers += [n for each in listed if isinstance(n := each.fields["ordinal"], int)]
    names = [part.name for part in structure.parts if part.name[:2] == "附件"]
    return max(numbers + [int(name[2:]) for name in names if name[2:].isdigit()])
