"""Contexts: the same words, done and forbidden, negated, quoted, defined."""

from __future__ import annotations

import pytest

from qjlaw import language
from qjlaw.reading import read_text
from qjlaw.structure import understand

MARK = ("〖", "〗")
"""Marks around the words whose context is asked for."""


def holds(context: str, text: str, *, forbids: bool = False) -> bool:
    start = text.index(MARK[0])
    plain = text.replace(MARK[0], "").replace(MARK[1], "")
    end = text.index(MARK[1]) - 1
    document = read_text(plain.encode())
    reading = language.read(document, understand(document))
    assert document.text == plain
    sentence = reading.sentences.index_at(start)
    assert sentence is not None
    words = language.Words(start, end, sentence, forbids)
    return language.CONTEXTS[context](reading, words)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("各部门不得〖设定罚款〗。", True),
        ("严禁以任何名义〖收取保证金〗。", True),
        ("任何单位和个人不得〖收取保证金〗。", True),
        ("坚决查处〖乱收费〗行为。", True),
        ("要杜绝〖下达罚没指标〗、搞排名通报。", True),
        ("对〖以备案名义设定许可〗的做法，坚决予以纠正。", True),
        ("对违规商户〖处五百元罚款〗。", False),
        ("经营者不得〖拒缴保证金〗。", False),
        ("不得拖延，应当〖收取保证金〗。", False),
        ("商户应当〖缴纳保证金〗。", False),
        ("起草单位不得在文件中规定下列内容：\n（一）〖收取保证金〗；\n（二）设定罚款。", True),
        ("经营者不得有下列行为：\n（一）〖占用道路经营〗；\n（二）拒绝检查。", False),
        ("行政机关应当做到：\n（一）公开标准；\n（二）〖收取保证金〗。", False),
        ("有下列情形之一的，由上级机关责令改正：\n（一）违规〖收取保证金〗的；", True),
        ("重点整治以下问题：\n1.〖收取保证金〗；\n2.乱罚款。", True),
        ("有下列情形之一的，责令改正：\n（一）未按期〖缴纳保证金〗的；", False),
        ("工作人员违规〖收取保证金〗的，依法给予处分。", True),
        ("商户拒不〖缴纳保证金〗的，责令改正。", False),
        ("企业〖未经备案不得经营〗的规定，自本通知印发之日起废止。", True),
        ("各地自行〖收取保证金〗的政策停止执行。", True),
        ("禁止露天焚烧秸秆，违者〖处二百元罚款〗。", False),
        ("严禁违反法定程序〖查封企业财产〗。", True),
        ("镇有关单位违规〖收取保证金〗的，责令限期整改。", True),
        ("任何单位和个人不得占道经营，违反者由县城市管理局〖处五百元罚款〗。", False),
        ("对不及时清理门前杂物的商户〖处三百元罚款〗。", False),
        ("为防止扬尘，对施工单位〖处三百元罚款〗。", False),
        ("要求企业〖缴纳保证金〗的，由县财政局责令退还。", True),
    ],
)
def test_forbidden_to_authority(text: str, expected: bool) -> None:
    assert holds("forbidden_to_authority", text) is expected


def test_a_prohibition_of_the_rule_itself_does_not_acquit() -> None:
    gate = "〖未经市场监管局同意，不得营业〗。"
    assert not holds("forbidden_to_authority", gate, forbids=True)
    assert holds("forbidden_to_authority", f"严禁规定{gate}", forbids=True)


@pytest.mark.parametrize(
    ("context", "text", "expected"),
    [
        ("negated", "办理登记不再〖要求提供居住证明〗。", True),
        ("negated", "不以〖缴纳社保年限〗为条件。", True),
        ("negated", "取消〖施工保证金〗。", True),
        ("negated", "不再受理旧表，须〖要求提供居住证明〗。", False),
        ("negated", "对没有落实门前三包的商户〖处二百元罚款〗。", False),
        ("negated", "未经批准设摊的〖处二百元罚款〗。", False),
        ("defined", "商户（包括但不限于餐饮店）乱堆杂物的，〖处二百元罚款〗。", False),
        ("quoted", "删去原文件中关于“〖未经备案不得经营〗”的规定。", True),
        ("quoted", "落实《〖收取保证金〗管理办法》。", True),
        ("quoted", "取得《〖经营许可证〗》后开展活动。", False),
        ("quoted", "实行“〖先备案、后经营〗”。", False),
        ("defined", "本办法所称保证金，是指〖收取的押金〗。", True),
        ("defined", "〖收取押金〗二百元。", False),
        ("listed_under_prohibition", "经营者不得有下列行为：\n（一）〖占用道路〗；", True),
        ("listed_under_prohibition", "经营者应当做到：\n（一）〖占用道路〗；", False),
        ("basis_cited", "依照《中华人民共和国城乡规划法》第六十四条〖处罚款〗。", True),
        ("basis_cited", "依法〖处罚款〗。", False),
        ("basis_cited", "依照本办法第十二条〖处罚款〗。", False),
        ("basis_cited", "依照城乡规划法第六十四条〖处罚款〗。", True),
        ("restates_superior", "按照法律法规规定〖处罚款〗。", True),
        ("restates_superior", "法律、行政法规规定〖应当取得许可〗的，从其规定。", True),
        ("restates_superior", "〖应当取得许可〗。", False),
    ],
)
def test_other_contexts(context: str, text: str, expected: bool) -> None:
    assert holds(context, text) is expected


def test_an_authority_before_the_rules_own_prohibition_is_not_gated() -> None:
    wrong = "行政机关〖不得要求当事人放弃申请复议〗。"
    assert holds("forbidden_to_authority", wrong, forbids=True)
    gate = "摊主应当向县城市管理局〖申领许可，未取得的不得设摊〗。"
    assert not holds("forbidden_to_authority", gate, forbids=True)


def test_a_title_that_is_never_closed_costs_no_time() -> None:
    assert not holds("quoted", "商户〖处五百元罚款〗，见《" + "〈甲〉" * 120 + "。")
