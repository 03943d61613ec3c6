"""Contexts of words: whether a clause does the thing, or forbids, negates, quotes or defines it.

Each function takes the place of some words and answers with a yes or no. What holds is told
context by context in ``docs/rule-language.md``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from qjlaw.anatomy import Structure
from qjlaw.document import Document
from qjlaw.language.leadins import Governed, governing
from qjlaw.language.normal import normalise
from qjlaw.language.parties import party_named
from qjlaw.language.sentences import Sentences, sentences
from qjlaw.lazy import LazyPattern

REACH = 400
"""How far around the words a context is looked for, in code points: a sentence is rarely longer."""

ADJACENT = 6
"""How near before the words a negation stands, in code points: 不再, 不收取任何, 取消原有的."""

_FORBID = "不得|禁止|严禁|不准|不许|不允许|杜绝|坚决反对|不应当|不应|不能"
FORBIDDING = LazyPattern(_FORBID)
_AGAINST = "防止|避免|反对|严查|查处|纠正|整治|制止|清理|破除|打击|取缔|遏制|治理|整改|举报|投诉"
_ACTING_AGAINST = LazyPattern(
    f"(?<!为)(?<!为了)(?<!未)(?<!不)(?<!及时)(?<!按时)(?<!定期)(?:{_AGAINST})"
    "(?!期间|行动|工作|专项|后|中|垃圾|杂物|费)"
)
_UNDONE = (
    "废止|取消|删除|停止执行|停止实施|不再执行|不再实施|改正|纠正|制止|取缔|清理|查处|通报批评"
    "|严肃(?:处理|追究)|追究责任"
)
_AGAINST_BEHIND = LazyPattern(f"{_FORBID}|{_UNDONE}")
_WRONG_NAMED = LazyPattern(
    "(?:等)?(?:的)?[^，。；！？]{0,8}?"
    "(?:问题|行为|现象|做法|情形|规定|措施|政策|要求|条款|内容|字样|文件|事项)"
)
_RESUMED = LazyPattern(
    "应当|必须|可以|需要|由此|但是|但(?!书)|的，|违者|，(?:对)?(?:违反|违停|违规|逾期|拒不|情节)|否则"
    "|一律(?!不|禁止|严禁|取消|废止|停止|纠正|清理)|，由[^，。；]{2,24}?(?:处|给予|责令|没收|吊销)"
)
_DOER_ANSWERS = LazyPattern(
    "[^，。；！？]{0,16}?的，[^。；！？]{0,40}?"
    "(?:处分|责令[^，。；]{0,8}(?:改正|整改|退还|纠正|清退)|追究|约谈|问责|通报批评|纠正|退还)"
)
_LISTS = LazyPattern("下列|以下|如下|之一")
_LISTS_WRONGS = LazyPattern(
    f"{_FORBID}|{_AGAINST}|{_UNDONE}|处分|责令改正|追究|问责|是否(?:含有|存在|规定|设置|有)"
)
_NEGATED_BEFORE = LazyPattern(
    "不再|不以|不将|不把|不作为|不要求|不需要?|无需|无须|不收取|免收|免除|取消|停止|停征|不设|不限定|不限制"
    "|不指定|不强制|不实行|不另行|并非|而非|不是|不视同|不属于"
)
_DENIED_ACT = LazyPattern("(?:不|未|拒不|拒绝|没有|逾期不|不按时|未按[^，]{0,8})$")
_NEGATED_FAR = LazyPattern("不(?:得)?(?:以|将|把)[^，。；！？\n]{1,40}?(?:作为|为|列为|纳入)")
_DEFINES = LazyPattern("所称[^，。]{0,30}?，?(?:是)?指|是指|指的是|定义为")
_CITES = LazyPattern(
    "《[^》\n]{2,40}(?:法|条例|规定|办法|细则|规则|法典|决定)(?:（[^）]{0,20}）)?》(?:（[^）]{0,20}）)?"
    "第[一二三四五六七八九十百零〇0-9]+条"
    "|(?:[\u4e00-\u9fff]{2,16}(?:(?<!办)(?<!方)法|(?<!本)条例))第[一二三四五六七八九十百零〇0-9]+条"
)
_SUPERIOR = LazyPattern(
    "法律(?:、?(?:行政)?法规)?(?:、?规章)?(?:、国务院决定)?(?:的)?(?:另有)?规定|国家(?:有关|另有)?规定"
)
_QUOTES = LazyPattern("“[^”\n]{1,300}”|「[^」\n]{1,300}」|『[^』\n]{1,300}』")
_TITLES = LazyPattern("《[^《》〈\n]*(?:〈[^〉\n]*〉[^《》〈\n]*)*》")
_THINGS = LazyPattern(
    "(?:证|证书|执照|许可证|目录|名单|清单|名录|申请表|登记表|备案表|协议|合同|承诺书|责任书)》$"
)
_SPOKEN = LazyPattern("规定|要求|提出|明确|表述|载明|关于|所称|写有|使用|出现|含有|字样")
_BARE_ITEM = LazyPattern(
    r"\s*(?:（[一二三四五六七八九十]+）|\([一二三四五六七八九十]+\)|[一二三四五六七八九十]+是)"
)


@dataclass(frozen=True, slots=True)
class Reading:
    """What contexts are read from: the document, its structure, its sentences."""

    document: Document
    structure: Structure
    text: str
    sentences: Sentences


@dataclass(frozen=True, slots=True)
class Words:
    """Words whose context is asked for.

    ``start``/``end`` span what the rule matched, ``sentence`` is its number. ``forbids`` says
    that the rule's own words contain a prohibition, which then does not acquit them.
    """

    start: int
    end: int
    sentence: int
    forbids: bool


def read(document: Document, structure: Structure) -> Reading:
    """Prepare a document for questions of context."""
    text = normalise(document.text)
    return Reading(document, structure, text, sentences(text, document.blocks))


def _bounds(reading: Reading, words: Words) -> tuple[int, int]:
    """Return the sentence of the words, or what of it lies within reach of them."""
    start, end = reading.sentences.spans[words.sentence]
    return max(start, words.start - REACH), min(end, words.end + REACH)


def _sentence(reading: Reading, words: Words) -> str:
    start, end = _bounds(reading, words)
    return reading.text[start:end]


def _lead_in(reading: Reading, words: Words) -> Governed | None:
    return governing(reading.text, reading.structure, words.start)


def forbidden_to_authority(reading: Reading, words: Words) -> bool:
    """The words are a wrong that is forbidden, undone or answered for, and no private party's.

    Forbidden before them or behind them, told as a condition whose doer is brought to account,
    or listed under a lead-in that names wrongs.
    """
    start, end = _bounds(reading, words)
    after = reading.text[words.end : end]
    return (
        _forbidden_before(reading, words, start)
        or _forbidden_behind(after)
        or _doer_answers(reading, words, start, after)
        or _listed_as_wrong(reading, words)
    )


def _forbidden_before(reading: Reading, words: Words, start: int) -> bool:
    """不得 and its like reach through coordinated clauses; 查处 and its like only to a comma."""
    text = reading.text
    if words.forbids:
        clause = reading.sentences.clause_at(words.sentence, words.start)
        if party_named(text[max(clause[0], start) : words.start]) == "authority":
            return True
    limit = words.start if words.forbids else words.end
    for found in FORBIDDING.finditer(text, start, limit):
        between = text[found.end() : words.start]
        if not _RESUMED.search(between) and party_named(text[start : found.start()]) != "private":
            return True
    return any(
        not {"，", "的"} & set(text[found.end() : words.start])
        or "的" in text[words.end : words.end + 1]
        for found in _ACTING_AGAINST.finditer(text, start, words.start)
        if "，" not in text[found.end() : words.start]
    )


def _forbidden_behind(after: str) -> bool:
    """…等行为，一律禁止；…的政策，一律废止: the object stands in front of the prohibition."""
    wrong = _WRONG_NAMED.match(after)
    return wrong is not None and (
        _AGAINST_BEHIND.search(after, wrong.end(), wrong.end() + 24) is not None
    )


def _doer_answers(reading: Reading, words: Words, start: int, after: str) -> bool:
    """违规收取保证金的，依法给予处分: the deed is a condition, its doer is called to account."""
    clause = reading.sentences.clause_at(words.sentence, words.start)
    before = reading.text[max(clause[0], start) : words.start]
    return (
        _DOER_ANSWERS.match(after) is not None
        and _DENIED_ACT.search(before) is None
        and party_named(before) != "private"
    )


def _listed_as_wrong(reading: Reading, words: Words) -> bool:
    """An item under 不得有下列行为, 有下列情形之一的，责令改正, 重点整治以下问题 …."""
    lead_in = _lead_in(reading, words)
    if lead_in is None:
        return False
    found = _LISTS_WRONGS.search(lead_in.text)
    if found is None or not (FORBIDDING.match(found.group()) or _LISTS.search(lead_in.text)):
        return False
    start, _ = _bounds(reading, words)
    return (
        party_named(lead_in.text[: found.start()]) != "private"
        and _DENIED_ACT.search(reading.text[start : words.start]) is None
    )


def negated(reading: Reading, words: Words) -> bool:
    """A negation right before the words, or around them, takes them back."""
    clause = reading.sentences.clause_at(words.sentence, words.start)
    clause = max(clause[0], words.start - REACH), min(clause[1], words.end + REACH)
    before = reading.text[clause[0] : words.start]
    if (found := _last(_NEGATED_BEFORE, before)) is not None and len(before) - found <= ADJACENT:
        return True
    inside = reading.text[words.start : words.end]
    if not words.forbids and _NEGATED_BEFORE.match(inside):
        return True
    return any(
        found.start() <= words.start - clause[0] and words.start - clause[0] <= found.end()
        for found in _NEGATED_FAR.finditer(reading.text[clause[0] : clause[1]])
    )


def _last(pattern: LazyPattern, text: str) -> int | None:
    ends = [match.end() for match in pattern.finditer(text)]
    return ends[-1] if ends else None


def quoted(reading: Reading, words: Words) -> bool:
    """The words stand in a quotation that is spoken of, or in the title of an instrument."""
    start, end = _bounds(reading, words)
    for title in _TITLES.finditer(reading.text, start, end):
        if title.start() <= words.start and words.end <= title.end():
            return _THINGS.search(title.group()) is None
    for quote in _QUOTES.finditer(reading.text, start, end):
        if quote.start() < words.start and words.end < quote.end() + 1:
            around = reading.text[max(start, quote.start() - 12) : quote.start()]
            behind = reading.text[quote.end() : quote.end() + 8]
            return bool(_SPOKEN.search(around) or _SPOKEN.search(behind))
    return False


def defined(reading: Reading, words: Words) -> bool:
    """The words belong to what a term is said to mean."""
    start, _ = _bounds(reading, words)
    return _DEFINES.search(reading.text, start, words.start) is not None


def listed_under_prohibition(reading: Reading, words: Words) -> bool:
    """The words are an item of a list whose lead-in forbids, whoever is forbidden."""
    lead_in = _lead_in(reading, words)
    return lead_in is not None and FORBIDDING.search(lead_in.text) is not None


def cited_basis(reading: Reading, words: Words) -> str | None:
    """Return the article of a named law that the sentence, or the lead-in over it, cites."""
    found = _CITES.search(_sentence(reading, words))
    if found is None and (lead_in := _lead_in(reading, words)) is not None:
        found = _CITES.search(lead_in.text)
    return found.group() if found is not None else None


def basis_cited(reading: Reading, words: Words) -> bool:
    """The sentence, or the lead-in over it, cites an article of a named law."""
    return cited_basis(reading, words) is not None


def restates_superior(reading: Reading, words: Words) -> bool:
    """The sentence says that laws and regulations provide so."""
    return _SUPERIOR.search(_sentence(reading, words)) is not None


def no_lead_in(reading: Reading, words: Words) -> bool:
    """The text opens with a bare list item, so what governs it cannot be seen."""
    sentence = reading.sentences.spans[words.sentence]
    opening = _BARE_ITEM.match(reading.text)
    return (
        "fragment" in reading.structure.traits
        and opening is not None
        and "：" not in reading.text[: sentence[0]]
        and _lead_in(reading, words) is None
    )


CONTEXTS: Mapping[str, Callable[[Reading, Words], bool]] = {
    "forbidden_to_authority": forbidden_to_authority,
    "negated": negated,
    "quoted": quoted,
    "defined": defined,
    "listed_under_prohibition": listed_under_prohibition,
    "basis_cited": basis_cited,
    "restates_superior": restates_superior,
    "no_lead_in": no_lead_in,
}
"""Every context that a rule may name."""
