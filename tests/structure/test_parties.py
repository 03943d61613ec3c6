from __future__ import annotations

from collections.abc import Callable

import pytest

from qjlaw.document import Document
from qjlaw.structure import understand

Make = Callable[[str], Document]

NOTICE = "青溪县人民政府关于加强行业管理的通知\n青溪府发〔2026〕9号\n各乡镇人民政府：\n"
SIGNED = "\n青溪县人民政府\n2026年5月6日"


def bound(document: Make, clause: str) -> bool:
    """Whether a notice that says this, and nothing else, is normative because of it."""
    return understand(document(NOTICE + "一、" + clause + SIGNED)).scope.verdict == "normative"


@pytest.mark.parametrize(
    "clause",
    [
        "供水单位应当公布水质检测结果。",
        "演出单位应当在演出前告知所在社区。",
        "充电设施运营单位必须投保责任险。",
        "物业服务企业应当劝阻违规停放。",
        "物业服务人不得以停水方式催交费用。",
        "网约车驾驶员应当随车携带证件。",
        "家政服务机构应当建立服务档案。",
        "公共服务设施经营者应当保持开放。",
        "校外托管举办者应当购买保险。",
        "承运人应当在货物上张贴标识。",
        "产生油烟的单位和个人应当安装净化设备。",
        "相关行业从业人员须持证上岗。",
        "违者处二百元罚款。",
    ],
)
def test_a_private_party_is_bound_whatever_its_name(document: Make, clause: str) -> None:
    assert bound(document, clause)


@pytest.mark.parametrize(
    "clause",
    [
        "各责任单位应当在月底前报送进展。",
        "牵头单位应当每季度通报情况。",
        "行政执法机构应当公示执法结果。",
        "行业主管部门应当加强指导。",
        "市民政局应当建立台账。",
        "分管负责人应当每月调度一次。",
        "各部门应当主动服务企业，帮助经营者解决困难。",
        "执法人员应当依法保护企业合法权益。",
        "企业登记机关应当一次性告知。",
        "对作出突出贡献的单位和个人给予表彰奖励。",
    ],
)
def test_organs_and_their_people_are_no_private_parties(document: Make, clause: str) -> None:
    assert not bound(document, clause)
