"""Which facts are of a power: those under it, and those under another that say the same."""

from __future__ import annotations

from qjlaw.lawbase.facts import Fact
from qjlaw.lazy import LazyPattern

_AGAINST = frozenset({"forbids", "forbids_authority", "defines", "principle"})

_AKIN: dict[str, dict[str, LazyPattern]] = {
    "shutdown": {
        "penalty": LazyPattern("停产|停业|停招|停用|停止|关闭"),
        "coercion": LazyPattern("停产|停业|停课|限制流动|停电"),
    },
    "coercion": {
        "inspection": LazyPattern("查封|扣押"),
        "penalty": LazyPattern("扣车|拆除|代治"),
        "requisition": LazyPattern("交通管制|拆除"),
    },
    "penalty": {
        "coercion": LazyPattern("罚"),
        "fee": LazyPattern("罚"),
    },
    "inspection": {"coercion": LazyPattern("检查|查验|抽查|抽检|抽样|采样|调查")},
    "registration": {"filing": LazyPattern("登记"), "personal_data": LazyPattern("登记|实名")},
    "filing": {"registration": LazyPattern("备案"), "duty": LazyPattern("备案")},
    "permit": {
        "inspection": LazyPattern("验收|检验|检查"),
        "registration": LazyPattern("登记|营业执照"),
        "proof": LazyPattern("健康"),
    },
    "proof": {"permit": LazyPattern("证"), "duty": LazyPattern("合格证|许可证")},
    "fee": {
        "duty": LazyPattern("险|费|保证金|担保|资金"),
        "coercion": LazyPattern("滞纳金"),
    },
    "benefit": {"duty": LazyPattern("险|补贴|奖励|经费|免费")},
    "personal_data": {
        "registration": LazyPattern("登记|身份"),
        "inspection": LazyPattern("身份证"),
        "report": LazyPattern("登记表"),
    },
}
"""The table goes by meaning: a stop of business stands under penalty, an insurance under duty."""


def speaks(fact: Fact, power: str) -> bool:
    """Whether a fact is of the power: by its column, or by what it says."""
    if fact.power == power:
        return True
    pattern = _AKIN.get(power, {}).get(fact.power)
    return (
        pattern is not None
        and fact.polarity not in _AGAINST
        and bool(pattern.search(fact.object + fact.cap))
    )
