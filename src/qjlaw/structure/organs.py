"""Names of organs, and what kind of organ a name is."""

from __future__ import annotations

import re

from qjlaw.lazy import LazyPattern

_ENDINGS = (
    "政府", "办公厅", "办公室", "委员会", "管委会", "办事处", "管理处", "指挥部", "领导小组",
    "专班", "工作组", "联席会议", "党组", "党工委", "厅", "局", "委", "部", "署", "院", "总站",
    "支队", "大队", "总队", "中心", "公司", "协会", "联合会", "总工会", "银行", "大学", "学校",
    "中队", "管理所", "监督所", "监察所", "服务所", "监测所", "检测所", "检验所", "研究所",
    "派出所", "司法所", "管理站", "监督站", "监测站", "服务站", "工作站", "水文站", "机关", "科",
    "股",
)  # fmt: skip
_NO_SECTION = frozenset(
    {
        "学科", "本科", "专科", "百科", "内科", "外科", "儿科", "眼科", "妇科", "牙科", "骨科",
        "教科", "入股", "控股", "持股", "炒股", "参股",
    }
)  # fmt: skip
_ORGAN_ENDS = frozenset("局委厅办院府会")
_SECTION = range(3, 10)
"""How many characters from the end of a name an organ may end that has this 处 or 室."""

_LONGEST_LINE = 160
_IN_NAMES = frozenset("·（）()")
_BLANKS = LazyPattern(r"[\s、，,]+")
_JOINT = LazyPattern(r"(?<=[局委厅部会府室院])(?=(?:[市区县省州]|中共|国家)\w{2})")

_TEMPORARY = (
    "领导小组", "指挥部", "专班", "工作组", "协调小组", "联席会议", "工作专组", "临时党",
)  # fmt: skip
_OFFICE = LazyPattern(
    r"(?:人民政府|政府|[区县市州旗省]府|国务院)(?:办公[厅室]|办)$"
    r"|[省市区县州旗]政?府?办(?:公[厅室])?$"
)
_PARTY = LazyPattern(
    r"^中共|党委|党组|党工委|[区县市省州旗]委(?:办(?:公[厅室])?|组织部|宣传部|统战部|政法委"
    r"|编办|督查办|网信办|依法治[区县市]办)?$|纪委|监委|党校|支部"
)
_TOWN = LazyPattern(r"(?:[镇乡]|街道|苏木)(?:人民)?政府$|办事处$|[镇乡]政府$")
_GOVERNMENT = LazyPattern(r"(?:人民政府|[区县市省州旗本]政府|^政府)$|^国务院$")
_UNIT = LazyPattern(
    r"(?:科|股|科室|室|处室|处)$|(?:局|委|委员会|厅|部|署|院)\w*司$"
    r"|(?:局|委员会|[市区县]\w{2,8}委|厅)\w{2,12}(?:管理|服务|监测|检测|检验|研究|信息|工作)(?:所|站|中心)$"
)
_DEPARTMENT = LazyPattern(
    r"(?:局|委|委员会|厅|部|署|部门|主管部门|管委会|行政机关|队|院|监督所|机关)$"
)
_PUBLIC_OFFICE = LazyPattern(r"(?:街道|地区|驻.{1,10})办事处$")


def kind_of_organ(name: str) -> str:
    """Tell what kind of organ a name is: the values of ``issuer.kind`` in the rule language."""
    if any(word in name for word in _TEMPORARY):
        kind = "temporary_body"
    elif _OFFICE.search(name):
        kind = "office"
    elif _PARTY.search(name) and "人民政府" not in name:
        kind = "party"
    elif _PUBLIC_OFFICE.search(name) or _TOWN.search(name):
        kind = "town"
    elif _GOVERNMENT.search(name):
        kind = "government"
    elif _is_internal(name):
        kind = "internal_unit"
    elif _DEPARTMENT.search(name):
        kind = "department"
    else:
        kind = "other"
    return kind


def _is_internal(name: str) -> bool:
    """A section inside an organ: 政策法规科, 某局办公室; not 某公园管理处, which is a body."""
    if name.endswith("办公室"):
        return bool(re.search(r"(?:局|委|会|厅|部|署|院|中心|党政|综合)办公室$", name)) or (
            name == "办公室"
        )
    if name.endswith("管理处") and not re.search(r"[局委厅部会]", name):
        return False
    return bool(_UNIT.search(name))


def organs_in(line: str) -> list[tuple[int, int]]:
    """Split a line that is nothing but names of organs; offsets into the line.

    Gives an empty list where the line holds anything else.
    """
    return organs_before(line, len(line)) if len(line.strip()) <= _LONGEST_LINE else []


def organs_before(line: str, end: int) -> list[tuple[int, int]]:
    """Split the names that stand at the start of a title, up to ``end``."""
    if not 2 <= len(line[:end].strip()) <= _LONGEST_LINE:
        return []
    chunks = _chunks(line, end)
    if not all(_is_name(line[a:b]) for a, b in chunks):
        return []
    return [place for a, b in chunks for place in _split(line, a, b)]


def _is_name(name: str) -> bool:
    """Whether a word is the name of an organ, or several run together."""
    if any(not (c.isalpha() or c in _IN_NAMES) for c in name):
        return False
    base = name
    if name.endswith("）") and (opening := name.rfind("（")) > 0:
        base = name[:opening]
    if base[-2:] in _NO_SECTION:
        return False
    if base.endswith(_ENDINGS):
        return len(base) > len(next(ending for ending in _ENDINGS if base.endswith(ending)))
    return base[-1:] in {"处", "室"} and any(base[-k : 1 - k] in _ORGAN_ENDS for k in _SECTION)


def _split(line: str, start: int, end: int) -> list[tuple[int, int]]:
    """Part names that stand together without a blank (某县财政局某县水利局)."""
    edges = [start]
    for cut in _JOINT.finditer(line, start, end):
        right = line[cut.start() : end]
        lone = right[-1] in "科股处室" and not _ORGAN_ENDS.intersection(right)
        if not lone and _is_name(line[edges[-1] : cut.start()]) and _is_name(right):
            edges.append(cut.start())
    return list(zip(edges, [*edges[1:], end], strict=True))


def _chunks(line: str, end: int) -> list[tuple[int, int]]:
    found, begin = [], 0
    for gap in _BLANKS.finditer(line, 0, end):
        if gap.start() > begin:
            found.append((begin, gap.start()))
        begin = gap.end()
    if begin < end:
        found.append((begin, end))
    return found
