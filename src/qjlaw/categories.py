"""The categories of findings: codes of the contract and the words that users read."""

from __future__ import annotations

from types import MappingProxyType

CONTENT: MappingProxyType[str, str] = MappingProxyType(
    {
        "disguised_permit": "变相许可",
        "market_access": "市场准入壁垒",
        "relocation_lock": "限制迁移退出",
        "exclusive_designation": "指定交易",
        "local_protection": "地方保护",
        "bid_discrimination": "招投标采购歧视",
        "subsidy_preference": "违规奖补优惠",
        "certificate": "证明事项",
        "penalty_no_basis": "违法设定处罚",
        "coercion_no_basis": "违法设定强制",
        "fee_no_basis": "违法收费",
        "revenue_target": "罚没指标",
        "inspection_burden": "检查扰企",
        "forced_shutdown": "普遍停产停业",
        "rights_reduction": "减损权利增加义务",
        "ultra_vires": "越权",
        "business_interference": "干预经营",
        "personal_info": "个人信息",
        "commitment_breach": "政务失信",
        "decision": "重大决策",
        "emergency": "应急",
        "remedy": "救济",
        "service": "政务服务",
        "credit": "信用惩戒",
        "price": "价格",
        "guarantee": "担保承诺",
        "organisation": "机构编制",
        "grassroots_burden": "基层负担",
        "enforcement": "行政执法",
        "award": "评比表彰",
    }
)
"""Categories that judge what a clause does."""

FORM: MappingProxyType[str, str] = MappingProxyType(
    {
        "citation": "引用",
        "form": "形式要素",
        "procedure": "制定程序",
        "consistency": "前后一致",
        "catalogue": "目录",
        "layout": "版式",
    }
)
"""Categories that judge form."""

CATEGORIES: MappingProxyType[str, str] = MappingProxyType({**CONTENT, **FORM})
"""All of them, content first, in the order in which summaries list them."""
