"""Headings that the structure did not cut out: no references, and a sign that it is not sure."""

from __future__ import annotations

from qjlaw.structure.references.chains import Place

_BEFORE = frozenset("\n \t\u3000\xa0。；*#")
_AFTER = frozenset("\n \t\u3000\xa0*")
_MOST = 40


def heads_uncut(text: str, place: Place) -> bool:
    """Whether the words stand as a heading does: 第七条 after a stop, a blank behind it."""
    if place.step is not None or len(place.numbers) != 1 or place.printed not in "条章节编部分":
        return False
    before, after = text[place.start - 1 : place.start], text[place.end : place.end + 1]
    return (not before or before in _BEFORE) and (not after or after in _AFTER)


def labelled_elsewhere(text: str, place: Place) -> bool:
    """Whether the number that is said to be missing stands as a heading in the text."""
    label = text[place.start : place.end]
    at = text.find(label) if set(place.numbers) == {"article"} and label[0] == "第" else -1
    for _ in range(_MOST):
        if at < 0:
            return False
        if at != place.start and text[at - 1 : at] in _BEFORE | {""}:
            return True
        at = text.find(label, at + 1)
    return False
