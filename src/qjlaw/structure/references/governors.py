"""Governors: whose article a reference names, told by the words right before it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from qjlaw.anatomy import Structure
from qjlaw.lazy import LazyPattern
from qjlaw.structure.pieces import BLANKS
from qjlaw.structure.references.chains import Place
from qjlaw.structure.terms import declared_parts
from qjlaw.structure.titles import fold, without_brackets

Whose = Literal["own", "bare", "doubtful", "external"]

_FORMS = (
    "办法|细则|规定|规则|方案|预案|规划|计划|要点|纲要|措施|政策|意见|通知|通告|公告|决定|批复|"
    "制度|条例|规程|规范|准则|标准|指南|指引|程序|基准|清单|目录|章程|合同|协议|法|令|文件|守则|手册|"
    "原则|须知|公约|附件|附录|附表"
)
_SELF = LazyPattern(
    rf"(?<![成资基根])本(?:《)?(?:[\u4e00-\u9fa5]{{0,4}}?(?P<form>{_FORMS}))(?:》)?"
    r"(?:[（(][试暂]行[）)])?(?:的|中的?|之)?[ \u3000]*$"
)
_OTHER = LazyPattern(
    rf"(?:{_FORMS}|典|号|号文|释义|协定|议定书|宪法|解释|教材|说明书|批注|通则|[a-zA-Z0-9.\-])"
    r"(?:[（(][^（）()]{1,12}[）)])?(?:中?的|之|中)?[ \u3000]*$"
)
_TITLE_END = LazyPattern(r"》(?:[（(][^（）()]{1,60}[）)])?(?:中?的|之|中|规定的)?[ \u3000]*$")
_LEADS = LazyPattern(
    r"(?:违反|依照|按照|按|依据|根据|依|符合|适用|参照|执行|除|有|属于|在|由|与|和|及|或者?|是|"
    r"具备|提交|具有|履行|发生|出现|从事|超出|超过|实施|存在|遵守|落实|经|将|对|对于|为|所列|"
    r"下列|满足|取得|以及|并|因|办理|享受|不受|纳入|即|包括|见|详见|本着|凡|构成|承担|完成|以)$"
)
_CLAUSE_START = '，。；：！？、,;:!?\n\t（(“"—'
_STOPS = "。！？\n"
_WINDOW = 200
_NAME_LENGTH = 90
_SELF_LENGTH = 20
_BETWEEN = ("", "《", "“", "为《", "为“")
_SHORT_FORMS = ("办法", "细则", "规定", "方案", "条例", "意见", "措施", "规则")
_INSTRUMENT_BEFORE = LazyPattern(
    r"[法例定则见知告案范准章要施策划度程求南）)]》"
    r"|(?<!本)(?<!本实施)(?:(?<!办)法|条例|典|办法|规定)第[一二三四五六七八九十百\d]{1,6}条"
)


@dataclass(frozen=True, slots=True)
class Governor:
    """Whose a reference is: ``start`` where the words that say so begin, ``part`` it is in.

    ``bare`` is a reference without such words; it is ``doubtful`` where another instrument
    stands before it in the sentence. ``sure`` says that the words before it lead one in.
    """

    whose: Whose
    start: int
    part: int | None = None
    sure: bool = True


class Governors:
    """Tells whose the references of one document are."""

    def __init__(self, text: str, structure: Structure) -> None:
        self._text = text
        self._parts = structure.parts
        self._structure = structure
        self._looked_up: dict[str, bool] = {}
        self._short_names: dict[str, int | None] | None = None
        self._called: dict[str, list[int]] = {}
        self._titles = [
            "" if part.title is None else _bare(fold(text[part.title[0] : part.title[1]]))
            for part in structure.parts
        ]

    def of(self, place: Place, part: int) -> Governor:
        """What governs a place whose words stand in a part; 前款 and 本条 are its own."""
        start = place.start
        if place.step is not None:
            return Governor("own", start, part)
        before = self._text[max(0, start - _NAME_LENGTH) : start]
        own = _SELF.search(before[-_SELF_LENGTH:])
        if own is not None:
            where = self._self_part(own["form"], part)
            begin = start - len(own.string) + own.start()
            return Governor("own" if where is not None else "doubtful", begin, where)
        title = _TITLE_END.search(before)
        if title is not None:
            return self._by_title(before, title.start(), start)
        return self._by_words(before.rstrip(BLANKS), start, part)

    def _by_words(self, before: str, start: int, part: int) -> Governor:
        if not before or before[-1] in _CLAUSE_START:
            return self._bare_one(start, part, sure=True)
        if before[-1] in "》）)":
            return Governor("external", start)
        if _OTHER.search(before):
            return self._by_short_name(before, start)
        return self._bare_one(start, part, sure=_LEADS.search(before) is not None)

    def _bare_one(self, start: int, part: int, *, sure: bool) -> Governor:
        low = max(0, start - _WINDOW)
        begin = max(self._text.rfind(stop, low, start) for stop in _STOPS) + 1
        other = _INSTRUMENT_BEFORE.search(self._text, max(low, begin), start)
        return Governor("doubtful" if other else "bare", start, part, sure)

    def _self_part(self, form: str, part: int) -> int | None:
        """The part that calls itself so: this one, else the only one of that form.

        An annexed text that is no attachment speaks of itself or of the outer one only.
        """
        if not self._titles[part] or self._is_called(part, form) or len(self._parts) == 1:
            return part
        if part and not self._parts[part].name.startswith("附"):
            return 0 if self._is_called(0, form) else None
        if form not in self._called:
            parts = range(len(self._parts))
            self._called[form] = [at for at in parts if self._is_called(at, form)]
        return self._called[form][0] if len(self._called[form]) == 1 else None

    def _is_called(self, part: int, form: str) -> bool:
        return form in self._titles[part][-8:]

    def _by_title(self, before: str, end: int, start: int) -> Governor:
        begin = before.rfind("《", 0, end)
        if begin < 0:
            return Governor("external", start)
        where = self._named(before[begin + 1 : end])
        return Governor("external" if where is None else "own", start - len(before) + begin, where)

    def _named(self, name: str) -> int | None:
        """The part that a title or a declared short name stands for."""
        bare = _bare(fold(name))
        for part, title in enumerate(self._titles):
            if bare and bare == title:
                return part
        return self._declared.get(name) if self._is_declared(name) else None

    def _is_declared(self, name: str) -> bool:
        """Whether a name follows 称 somewhere: a quick look before declarations are read."""
        if name not in self._looked_up:
            found = any(f"称{between}{name}" in self._text for between in _BETWEEN)
            self._looked_up[name] = found
        return self._looked_up[name]

    def _by_short_name(self, before: str, start: int) -> Governor:
        """A short name that the document declared for one of its parts, without 《》."""
        if before.endswith(_SHORT_FORMS):
            for name, part in self._declared.items():
                if before.endswith(name) and part is not None:
                    return Governor("own", start - len(name), part)
        return Governor("external", start)

    @property
    def _declared(self) -> dict[str, int | None]:
        if self._short_names is None:
            self._short_names = declared_parts(self._text, self._structure)
        return self._short_names


def _bare(title: str) -> str:
    return without_brackets(title).strip("《》")
