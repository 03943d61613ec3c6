"""Element ``interpretation``: who interprets the document."""

from __future__ import annotations

from qjlaw.anatomy import Element
from qjlaw.structure.elements.source import Source
from qjlaw.structure.lazy import LazyPattern
from qjlaw.structure.organs import kind_of_organ

_BY = LazyPattern(
    r"由(?P<body>[^，。；、：由\n]{1,40}?)(?:（[^）\n]{1,20}）)?(?:会同[^，。；\n]{2,30}?)?"
    r"(?:负责|承担|进行|作出|组织)?(?:具体|最终|统一)?(?:应用|组织|负责)?(?:的)?解释(?:工作)?"
)
_RIGHT = LazyPattern(
    r"(?P<final>最终)?解释权(?:限)?(?:归属?于?|属于?|由|在)(?P<body>[^，。；：\n]{1,40}?)(?:所有|享有|行使)?"
    r"(?=[，。；\n]|$)"
)
_WORK = LazyPattern(
    r"解释工作(?:[^，。；\n]{0,4})由(?P<body>[^，。；：\n]{1,40}?)(?:具体)?(?:承担|负责)"
)
_NOT_OF_TEXT = LazyPattern(r"(?:说明|答复|向[^，。]{1,12}|法律)$")
_SPEECH = LazyPattern(r"(?:说|其|理由|原因|告知|疏导)")


def interpretation(source: Source) -> list[Element]:
    """Clauses that give the interpretation of this document to a body."""
    found: list[Element] = []
    for pattern in (_BY, _RIGHT, _WORK):
        for match in source.matches(pattern, "解释"):
            if _SPEECH.match(source.text, match.end()):
                continue
            start, end = source.clause(match.start(), match.end())
            if any(each.start < end and start < each.end for each in found):
                continue
            body = "".join(match["body"].split())
            if not body or _NOT_OF_TEXT.search(body):
                continue
            words = source.text[start:end]
            found.append(
                source.element(
                    "interpretation",
                    start,
                    end,
                    body=body,
                    body_kind=kind_of_organ(body),
                    final="最终解释" in words,
                )
            )
    return found
