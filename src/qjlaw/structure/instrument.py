"""What kind of instrument a document is, and why."""

from __future__ import annotations

import re
from collections.abc import Callable

from qjlaw.structure.facts import Facts
from qjlaw.structure.model import Instrument, InstrumentKind
from qjlaw.structure.titles import PLANS

_ASSEMBLY = re.compile(r"人民代表大会|人大常委会|常务委员会公告")
_NATIONAL = re.compile(r"全国人民代表大会|中华人民共和国主席令|全国人大")
_CABINET = re.compile(r"国务院(?:令|第\d+号令|批准|发布|公布|常务会议|[^。\n]{0,30}令)|^国务院令", re.M)
_DECREE = re.compile(
    r"(?:部|委员会|总局|署|局|银行|人民政府|政府|厅|院|省|市|[部委局办][、 ])(?:公告)?"
    r"(?:令|[^。，\n]{0,10}令[ \u3000]*[（(\[〔]?(?:\d{4})?[^。，\n]{0,8}第?[ \u3000]*\d+[ \u3000]*号|第[ \u3000]*\d+[ \u3000]*号令)"
)
_CENTRAL_NUMBER = re.compile(r"^(?:国发|国办发|国函|国办函|国办字|中办发|中发|厅字)")
_CENTRAL_ISSUER = re.compile(
    r"^国务院|^国家(?!税务总局.{2,})[\u4e00-\u9fff]{2,20}(?:局|委|委员会|署|部|办公室|总局|综合司|办公厅)$"
    r"|^(?:外交|国防|教育|科学技术|科技|工业和信息化|公安|民政|司法|财政|人力资源(?:和)?社会保障|自然资源|生态环境|"
    r"住房(?:和)?城乡建设|交通运输|交通|水利|农业农村|农业|商务|文化和旅游|文化|退役军人事务|应急管理)部(?:办公厅|令)?$"
    r"|^(?:中国人民银行|海关总署|审计署|国务院办公厅|最高人民法院|最高人民检察院)|^[\u4e00-\u9fff]{0,12}总局(?:办公厅)?$"
    r"|^中国(?:证监会|银保监会|气象局|民用航空局)"
)
_STATUTE = re.compile(r"条例|规定|办法|规则|细则|决定|规程|决议")
_REGION = re.compile(r"^[\u4e00-\u9fff]{2,12}?(?:省|市|自治区|自治州|自治县|县|区|州)")
_PEOPLE = re.compile(r"^(?:[\u4e00-\u9fff]{0,16}关于)?中华人民共和国")
_RULES = frozenset({"办法", "规定", "规则", "细则"})
_NATIONWIDE = re.compile(r"(?:国务院[^，。；\n]{2,30}|[部局署委]|委员会|总局)(?:负责|主管)[^，。；\n]{0,4}全国")
_NOT_AUTHORITY = re.compile(r"大学|学院|学校|公司|集团|协会|商会|研究院|医院$|学会")

_ByTitle = tuple[InstrumentKind, re.Pattern[str], str]
_BY_TITLE: tuple[_ByTitle, ...] = (
    ("tender", re.compile(r"(?:招标|采购|磋商|谈判|询价|比选|竞价|资格预审|遴选)(?:文件|公告|邀请函?|需求书?|通知书)|招标书$"),
     "标题表明是招标、采购文件"),
    ("agreement", re.compile(r"(?:协议书?|合同书?|意向书|备忘录|协议补充条款)(?:[（(][^）)]*[）)])?$"), "标题表明是协议、合同"),
    ("minutes", re.compile(r"纪要(?:[（(][^）)]*[）)])?$"), "标题表明是会议纪要"),
)  # fmt: skip
_INTERNAL_TITLES = (
    (re.compile(r"任免|任职|免职|任命|聘任"), "人事任免文件"),
    (re.compile(r"(?:关于|决定)?(?:表彰|表扬|嘉奖|通报表扬|授予)(?!.*(?:办法|细则|规定))"), "表彰、表扬文件"),
    (re.compile(r"(?:请示|议案)$|工作报告$|报告(?:[（(][^）)]*[）)])?$"), "请示、报告等内部行文"),
    (re.compile(r"(?:成立|调整|设立).{0,40}(?:领导小组|指挥部|专班|委员会|联席会议)|议事协调机构"), "议事机构的设立、调整"),
    (re.compile(r"(?:考勤|请销假|值班|保密|财务管理|固定资产|公务接待|公务用车|会议|学习|内部控制|内控|印章|档案管理|工作人员)"
                r"[^，。]{0,12}(?:制度|规定|办法)|机关.{0,12}制度|内部.{0,12}(?:制度|办法|规定)"), "机关内部管理制度"),
)  # fmt: skip
_INTERNAL_OPENINGS = (
    (re.compile(r"批复如下|特此批复|函复如下"), "针对特定对象的批复、复函"),
    (re.compile(r"予以(?:通报)?(?:表彰|表扬)|决定命名.{2,60}为"), "表彰、命名文件"),
    (re.compile(r"领导小组.{0,12}(?:调整|成立)|同意.{2,40}命名方案"), "机构调整、命名等具体事项"),
)
_REPLIES = re.compile(r"(?:批复|函|复函|通报)(?:[（(][^）)]*[）)])?$")
_EMERGENCY_PLAN = re.compile(r"预案")
_POLICY = re.compile(r"(?:扶持|奖励|支持|优惠|激励|惠企|补贴|奖补|招商)[^，。]{0,16}(?:政策|措施|办法|意见|细则)")


def instrument_of(facts: Facts, given: str | None) -> Instrument:
    """Judge the kind of instrument; ``given`` by the user overrides the judgement."""
    if given is not None:
        return Instrument(_checked(given), "由用户指定")
    for judge in _JUDGES:
        if (found := judge(facts)) is not None:
            return found
    if not facts.title:
        return Instrument("normative", "未见标题，按行政规范性文件对待")
    return Instrument("normative", "由行政机关以公文形式印发，不属于其他文种")


def _checked(given: str) -> InstrumentKind:
    from qjlaw.structure.model import INSTRUMENTS  # noqa: PLC0415

    for kind in INSTRUMENTS:
        if kind == given:
            return kind  # type: ignore[return-value]
    raise ValueError(given)


def _contract(facts: Facts) -> Instrument | None:
    for kind, pattern, why in _BY_TITLE:
        if pattern.search(facts.title):
            return Instrument(kind, why)
    return None


def _statute(facts: Facts) -> Instrument | None:
    """Law, regulation, rule: by who passed or decreed it, else by the name."""
    title, head = facts.title, f"{facts.title}\n{facts.head}"
    if _NOT_AUTHORITY.search(title[:16]) or facts.genre in {"通知", "意见", "通告", "公告", "批复"}:
        return None
    statute = facts.form == "法" or _STATUTE.search(title) is not None
    if not statute:
        return None
    if _NATIONAL.search(head):
        return Instrument("law", "由全国人民代表大会或者其常务委员会通过")
    if _ASSEMBLY.search(facts.head) and not _DECREE.search(facts.head):
        return Instrument("local_regulation", "由地方人民代表大会或者其常务委员会通过")
    if _CABINET.search(facts.head):
        return Instrument("administrative_regulation", "由国务院令公布或者经国务院批准")
    if _DECREE.search(head):
        return Instrument("rule", "以部门令或者政府令公布，属于规章")
    if facts.form == "法" and _PEOPLE.match(title):
        return Instrument("law", "名称为法律")
    if facts.number or facts.issuers:
        return None
    if re.search(r"条例(?:[（(][^）)]*[）)])?$", title) or re.search(r"实施《[^》]+法》办法$", title):
        if _REGION.match(title):
            return Instrument("local_regulation", "名称为地方性法规")
        return Instrument("administrative_regulation", "名称为条例，未冠地方名称")
    if _PEOPLE.match(title):
        return Instrument("rule", "冠以国名的规定、规则，按规章对待")
    if facts.form in _RULES and not _REGION.match(title) and _NATIONWIDE.search(facts.text):
        return Instrument("rule", "由国家部门在全国范围施行，未见文号，按规章对待")
    return None


def _central(facts: Facts) -> Instrument | None:
    if _CENTRAL_NUMBER.match(facts.number):
        return Instrument("state_council_document", "发文字号为国务院或者中央机关文号")
    for issuer in facts.issuers:
        if _CENTRAL_ISSUER.search(issuer):
            return Instrument("state_council_document", f"由{issuer}印发，属于国家层面文件")
    if _CENTRAL_ISSUER.search(facts.title.split("关于")[0]):
        return Instrument("state_council_document", "标题表明由国家机关印发")
    return None


def _outside_authority(facts: Facts) -> Instrument | None:
    names = facts.issuers or ((facts.title[:16],) if facts.title else ())
    if names and all(_NOT_AUTHORITY.search(name) for name in names) and not facts.number.startswith(
        ("国", "中")
    ):
        return Instrument("internal", "制定主体不是行政机关，属于单位内部制度")
    return None


def _internal(facts: Facts) -> Instrument | None:
    for pattern, why in _INTERNAL_TITLES:
        if pattern.search(facts.title) and not (facts.outsiders and "制度" in why):
            return Instrument("internal", f"属于{why}")
    if not facts.title:
        for pattern, why in _INTERNAL_OPENINGS:
            if pattern.search(facts.opening):
                return Instrument("internal", f"未见标题，从正文看属于{why}")
    if _REPLIES.search(facts.title) and len(facts.outsiders) < 2:
        return Instrument("internal", "属于针对特定对象的批复、函或者通报")
    return None


def _plan(facts: Facts) -> Instrument | None:
    titles = facts.titles
    if _EMERGENCY_PLAN.search(titles):
        if facts.outsiders:
            return Instrument("normative", "名为预案，但规定了行政机关以外的人的权利义务")
        return Instrument("plan", "应急预案，只安排行政机关内部的应对工作")
    if _POLICY.search(titles) and facts.form not in PLANS:
        return Instrument("normative", "规定扶持、奖励政策，直接影响经营者的权益")
    if facts.form in PLANS:
        return Instrument("plan", f"标题表明是{facts.form}")
    return None


_JUDGES: tuple[Callable[[Facts], Instrument | None], ...] = (
    _contract,
    _statute,
    _outside_authority,
    _internal,
    _central,
    _plan,
)
