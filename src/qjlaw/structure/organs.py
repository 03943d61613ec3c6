"""Names of organs, and what kind of organ a name is."""

from __future__ import annotations

import re

from qjlaw.structure.lazy import LazyPattern

_ENDING = (
    "人民政府|政府|办公厅|办公室|委员会|管委会|常务委员会|街道办事处|办事处|管理处|"
    "指挥部|领导小组|专班|工作组|联席会议|党组|党工委|党委|区委|县委|市委|省委|州委|"
    "司法厅|厅|局|委|部|署|院|总站|支队|大队|总队|中心|公司|协会|联合会|总工会|银行|"
    "大学|学院|学校|法院|检察院|机关"
)
ORGAN = rf"[\w·（）()]{{1,30}}?(?:{_ENDING})(?:（[^）]{{1,12}}）)?"
"""Pattern of one organ's name, without groups."""

ORGAN_RE = LazyPattern(ORGAN)
_LINE = LazyPattern(rf"(?:{ORGAN})(?:[ \u3000\t、，,]*(?:{ORGAN})){{0,9}}")
_BLANKS = LazyPattern(r"[ \u3000\t、，,]+")
_JOINT = LazyPattern(r"(?<=[局委厅部会府室院])(?=(?:市|区|县|省|州|中共|国家)\w{2})")
_NOT_AN_ORGAN = LazyPattern(r"[，。；：！？《》“”\d]")

_TEMPORARY = LazyPattern(r"领导小组|指挥部|专班|工作组|协调小组|联席会议|工作专组|临时党")
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
_UNIT = LazyPattern(r"(?:科|股|科室|室|处室|处)$|(?:局|委|委员会|厅|部|署|院)\w*司$")
_DEPARTMENT = LazyPattern(
    r"(?:局|委|委员会|厅|部|署|部门|主管部门|管委会|行政机关|队|院|监督所|机关)$"
)
_PUBLIC_OFFICE = LazyPattern(r"(?:街道|地区|驻.{1,10})办事处$")


def kind_of_organ(name: str) -> str:
    """Tell what kind of organ a name is: the values of ``issuer.kind`` in the rule language."""
    if _TEMPORARY.search(name):
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
    words = line.strip()
    if not 2 <= len(words) <= 160 or _NOT_AN_ORGAN.search(words) or not _LINE.fullmatch(words):
        return []
    return _split(line, 0, len(line))


def organs_before(line: str, end: int) -> list[tuple[int, int]]:
    """Split the names that stand at the start of a title, up to ``end``."""
    words = line[:end].strip()
    if not words or _NOT_AN_ORGAN.search(words) or not _LINE.fullmatch(words):
        return []
    return _split(line, 0, end)


def _split(line: str, start: int, end: int) -> list[tuple[int, int]]:
    pieces: list[tuple[int, int]] = []
    for chunk_start, chunk_end in _chunks(line, start, end):
        chunk = line[chunk_start:chunk_end]
        if pieces and not ORGAN_RE.fullmatch(line[pieces[-1][0] : pieces[-1][1]]):
            pieces[-1] = (pieces[-1][0], chunk_end)  # a name spread over blanks
            continue
        last = 0
        for cut in _JOINT.finditer(chunk):
            if ORGAN_RE.fullmatch(chunk[last : cut.start()]) and ORGAN_RE.fullmatch(
                chunk[cut.start() :]
            ):
                pieces.append((chunk_start + last, chunk_start + cut.start()))
                last = cut.start()
        pieces.append((chunk_start + last, chunk_end))
    return pieces


def _chunks(line: str, start: int, end: int) -> list[tuple[int, int]]:
    found, begin = [], start
    for gap in _BLANKS.finditer(line, start, end):
        if gap.start() > begin:
            found.append((begin, gap.start()))
        begin = gap.end()
    if begin < end:
        found.append((begin, end))
    return found
