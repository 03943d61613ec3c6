"""How far a text reaches that came without issuer and number: the whole country, or one place.

Ministries' measures and the guidance of national technical bodies are kept without their covers
in law libraries. Such a text is told by whom it gives work to and where it applies; one that
speaks of its own place (本市, 全县) is a local one whatever else it says.
"""

from __future__ import annotations

from itertools import islice

from qjlaw.lazy import LazyPattern

_OWN_PLACE = LazyPattern(
    r"[本我全](?:自治[区州县]|省(?!级)|市(?!场)|区(?!域|间|块|分|别)|县(?!级)|州|旗|镇|乡|街道)"
    r"|(?:^|[，。；、\s])(?:省|市|区|县)(?:委、)?政府"
    r"|(?:^|[由向经报对在（，。；、：\s])[市区县旗](?![级场域内外间块])\w{1,10}?(?:局|委|办|中心|队)"
    r"|[由向经报对在（，。；、：\s](?:区|县|市)(?:人民)?政府|[区县](?:属|财政|级部门|委编办)|[^\W\d]{2}[县区](?![域间分别块])(?:(?!的)\w){2,8}(?<!布)局(?!部|限)"
    r"|各(?:镇|乡|街道|街镇|镇街|村|社区)|镇街|[我本][局委]|主城区|管委会|由市级"
    r"|[由向，。；、\s（][县区]\w{2,8}部门"
)
"""How a document speaks of its own place: 本市, 全县, 由区城管局, 各镇."""
_REGION = LazyPattern(
    r"(?!中华人民共和国)\w{2,8}?(?:省|市(?!场)|自治[区州县]|县(?!级)|区(?!域|块))"
)
_CENTRAL_BODY = (
    r"(?:国务院(?!令)[^，。；\n]{0,24}(?:部门|机构|部|委员会)"
    r"|国家[^，。；、\n（）]{2,16}?(?:局|署|委员会|部门|总局|委)"
    r"|(?:财政|公安|民政|司法|教育|科技|科学技术|工业和信息化|人力资源社会保障|自然资源|生态环境|"
    r"住房城乡建设|交通运输|水利|农业农村|商务|文化和旅游|应急管理|交通|农业|卫生|建设)部"
    r"|海关总署|中国人民银行)"
)
_SIGNS = (
    LazyPattern(
        rf"{_CENTRAL_BODY}[^，。；\n]{{0,16}}(?:负责|承担|组织|统一)?(?:本\w{{2,6}}的)?解释"
    ),
    LazyPattern(
        rf"(?:{_CENTRAL_BODY}|[部局署委]|总局)[^，。；\n]{{0,8}}"
        r"(?:负责|主管|监督|组织|指导|管理|统筹)[^，。；\n]{0,8}全国"
    ),
    LazyPattern(
        r"(?:中华人民共和国|中国|我国)(?:境内|领域)[^。；\n]{0,80}(?:适用|遵守|依照|执行)本\w{2}"
    ),
    LazyPattern(
        r"(?:各)?省、自治区、直辖市[^，。；\n]{0,24}(?:负责|应当|可以|根据|主管|监督|报)"
        r"|(?:各省级|省级)[^，。；\n]{2,20}(?:部门|局|机构)(?:负责|应当)"
    ),
)
"""Each alone shows it: who explains it, who has the charge of it, where it applies."""

_HINTS = (
    LazyPattern(
        rf"{_CENTRAL_BODY}(?:统一)?"
        r"(?:负责|主管|监督|组织|指导|管理|统筹|制定|公布|建立|可以|应当|根据|另行)"
    ),
    LazyPattern(r"(?:中华人民共和国|中国|我国)(?:境内|领域)"),
    LazyPattern(r"地方各级人民政府|县级以上地方(?:各级)?人民政府"),
    LazyPattern(r"(?:各省级|省级)[^，。；\n]{2,20}(?:部门|局|机构)(?:可以|根据|组织)"),
)
"""Local documents say such things too: two of them are needed."""

_TECHNICAL_TITLES = LazyPattern(
    r"(?:指导原则|(?:审评|审查|评价|评审)(?:要点|原则|指南|规范)|技术要求|编制指南|技术指南|(?:诊疗|诊治)(?:方案|规范|指南))"
    r"(?:[（(][^）)]*[）)])*$"
)
_TECHNICAL = LazyPattern(
    r"注册(?:申请人|申报|审查|人、备案人)|技术审评|审评人员|临床(?:试验|评价|表现|分型)|申报资料"
)


def names_region(title: str) -> bool:
    """Whether a title begins with the name of a place below the state."""
    return _REGION.match(title) is not None


def nationwide(title: str, text: str) -> str | None:
    """Give the words that show a text to be one for the whole country; ``None`` for a local one.

    Parameters
    ----------
    title:
        Of the document; empty where there is none.
    text:
        The document's, punctuation made full-width.
    """
    if names_region(title) or _OWN_PLACE.search(text):
        return None
    for sign in _SIGNS:
        if found := sign.search(text):
            return found.group()
    hints = [found for hint in _HINTS for found in islice(hint.finditer(text), 2)]
    return hints[0].group() if len(hints) > 1 else None


def technical_guidance(title: str, text: str) -> bool:
    """Whether a text without a place is guidance by a national technical body."""
    if names_region(title) or _OWN_PLACE.search(text):
        return False
    return _TECHNICAL_TITLES.search(title) is not None and _TECHNICAL.search(text) is not None
