"""What the facts of an article say of a power: given, to whom, up to what, or the contrary."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from qjlaw.lawbase.akin import speaks
from qjlaw.lawbase.answers import Asked
from qjlaw.lawbase.bodies import holds, people_of
from qjlaw.lawbase.caps import within_cap
from qjlaw.lawbase.facts import Fact
from qjlaw.lazy import LazyPattern

Said = Literal["given", "unsure", "limited", "contrary", "near", "loose", "silent"]
"""``unsure``: it speaks of the power, and the facts leave open whether this clause is within.
``limited``: it gives the power to others, over others, or up to less. ``contrary``: it forbids
it, or only shares out who may set it up. ``loose``: it only defines it or states a principle, or
forbids to act without it, so that what it sets up is for other tables to say. ``near``: it gives
something like it, a registration where a permit is asked for.
"""

_ALWAYS_GIVES = frozenset({"grants", "requires"})
_OWN_WORK = frozenset({"benefit", "procedure", "remedy", "report"})
"""Powers that a duty of the authority itself carries; a duty how to inspect gives no power."""
_OPTIONS = frozenset({"benefit", "remedy", "permit"})
"""Powers that a permission to the private party carries: one may apply for a licence."""

_UNDER_A_BAN = frozenset({"permit", "registration", "filing"})
"""Powers that the law often sets up by forbidding to act without them."""

_LEGISLATORS = frozenset(
    {
        "法律", "行政法规", "法律、行政法规", "地方性法规", "国务院部门规章", "地方政府规章",
        "规章", "省级人大、省级政府规章",
    }
)  # fmt: skip
_SETTING = LazyPattern("^(?:设定|以决定设定)")
_TAKING = frozenset({"shutdown", "coercion", "penalty", "inspection"})
"""Powers that an article gives together: a fine, a seizure and a stop of business."""

_FREE = LazyPattern("不收费|不得收费")
_RULE_MAKING = LazyPattern("^(?:定|制定|规定|确定)")
_HIGH = LazyPattern("省级|国务院|国家")


@dataclass(frozen=True, slots=True)
class Word:
    """What facts say, why in Chinese, and whether it may ground an ``error``."""

    said: Said
    why: str = ""
    firm: bool = True


SILENT = Word("silent")

_BEST: tuple[Said, ...] = ("given", "unsure", "near", "limited", "contrary")


def word_of(facts: Iterable[Fact], asked: Asked, paragraph: int | None = None) -> Word:
    """Say what the facts of one article, or of one paragraph of it, say of what is asked.

    The best of the facts decides: an article that gives a power in one paragraph and forbids
    something in another gives it, unless the paragraph is named.
    """
    facts = tuple(facts)
    speaking = [fact for fact in facts if speaks(fact, asked.power)]
    of_paragraph = [fact for fact in speaking if paragraph and fact.paragraph == paragraph]
    speaking = of_paragraph or speaking
    if not speaking:
        return _free_of_charge(facts) if asked.power == "fee" else SILENT
    giving = [fact for fact in speaking if _gives(fact, asked.power)]
    if not giving:
        return _contrary(speaking, asked.power, exact=bool(of_paragraph))
    words = [_weigh(fact, asked) for fact in giving]
    return min(words, key=lambda word: _BEST.index(word.said))


def gives_to_bodies(facts: Sequence[Fact], power: str) -> bool | None:
    """Whether any fact of an instrument gives the power itself; None where no fact speaks of it.

    A law that shares out who may set penalties up (行政处罚法) gives none by being named.
    """
    speaking = [fact for fact in facts if fact.power == power]
    if not speaking:
        return None
    if any(_is_setting(fact) for fact in speaking):
        return False
    return any(_gives(fact, power) for fact in speaking)


def _gives(fact: Fact, power: str) -> bool:
    if fact.polarity in _ALWAYS_GIVES:
        return True
    if fact.polarity == "permits":
        return power in _OPTIONS
    if fact.polarity == "requires_authority":
        return power in _OWN_WORK
    return fact.polarity == "forbids" and power == "duty"


def _free_of_charge(facts: Iterable[Fact]) -> Word:
    """An article on something else may say in passing that nothing is charged for it."""
    for fact in facts:
        if _FREE.search(fact.cap + fact.note):
            why = f"该条写明不收费（{fact.object}）"
            return Word("contrary", why, fact.may_ground_error)
    return SILENT


def _contrary(speaking: Sequence[Fact], power: str, *, exact: bool) -> Word:
    open_ones = [fact for fact in speaking if fact.polarity in {"requires_authority", "permits"}]
    if open_ones:
        fact = open_ones[0]
        how = "给相对人选择" if fact.polarity == "permits" else "规定机关怎样做"
        return Word("unsure", f"该条{how}（{fact.object}），没有因此给予这项权力")
    against = next((f for f in speaking if f.polarity.startswith("forbids")), speaking[0])
    told = {
        "forbids": f"该条恰恰禁止：{against.object}",
        "forbids_authority": f"该条恰恰禁止机关：{against.object}",
        "defines": f"该条只是界定（{against.object}）",
        "principle": f"该条只是原则或者倡导（{against.object}）",
    }[against.polarity]
    loose = (
        not exact
        if against.polarity in {"defines", "principle"}
        else (against.polarity == "forbids" and power in _UNDER_A_BAN)
    )
    why = told + (f"，{against.cap}" if against.cap else "")
    return Word("loose" if loose else "contrary", why, against.may_ground_error)


def _weigh(fact: Fact, asked: Asked) -> Word:
    if _is_setting(fact):
        why = f"该条分配设定权（{fact.holder}：{fact.object}），本身没有设定"
        return Word("contrary", why, fact.may_ground_error)
    limits = [
        word
        for word in (_by_holder(fact, asked), _by_addressee(fact, asked), _by_amount(fact, asked))
        if word is not None
    ]
    if limits:
        return max(limits, key=lambda word: _BEST.index(word.said))
    to = f"，由{fact.holder}行使" if fact.holder else ""
    cap = f"，{fact.cap}" if fact.cap else ""
    if fact.power != asked.power and asked.power not in _TAKING:
        return Word("near", f"该条规定的是{fact.object}，是否包括条款要求的请核对", firm=False)
    return Word("given", f"该条规定了{fact.object}{to}{cap}", fact.may_ground_error)


def _by_holder(fact: Fact, asked: Asked) -> Word | None:
    if not fact.holder:
        return None
    if asked.holder is None:
        if _RULE_MAKING.search(fact.object) and _HIGH.search(fact.holder):
            return Word("unsure", f"该条由{fact.holder}{fact.object}，条款没有写明由谁行使")
        return None
    held = holds(asked.holder, fact.holder, asked.power, asked.place)
    if held == "is":
        return None
    if held == "is_not":
        why = f"该条把{fact.object}给予{fact.holder}，没有给予{asked.holder}"
        return Word("limited", why, fact.may_ground_error)
    return Word("unsure", f"该条把{fact.object}给予{fact.holder}，{asked.holder}是否在内请核对")


def _by_addressee(fact: Fact, asked: Asked) -> Word | None:
    if not asked.addressee or not fact.addressee:
        return None
    over, bound = people_of(fact.addressee), people_of(asked.addressee)
    if "anyone" in {over, bound} or over == bound:
        return None
    why = f"该条针对{fact.addressee}，没有针对{asked.addressee}"
    return Word("limited", why, fact.may_ground_error)


def _by_amount(fact: Fact, asked: Asked) -> Word | None:
    if not asked.amount:
        return None
    within = within_cap(asked.amount, fact.cap, fact.note, asked.addressee)
    if within == "within":
        return None
    if within == "beyond":
        cap = fact.cap or fact.note
        return Word("limited", f"该条的幅度为{cap}，{asked.amount}超出", fact.may_ground_error)
    return Word("unsure", f"该条没有可以比对的数额，{asked.amount}出自条款自己")


def _is_setting(fact: Fact) -> bool:
    return fact.polarity == "grants" and (
        fact.holder in _LEGISLATORS or bool(_SETTING.search(fact.object))
    )
