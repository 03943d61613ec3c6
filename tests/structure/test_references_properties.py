"""References and terms of any text: their spans hold, and their cost stays in proportion."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from qjlaw.document import Document
from qjlaw.structure import references_of, terms_of, understand

Make = Callable[[str], Document]

WORDS = (
    "第一条　", "第二条　", "第三条　", "第三条之一　", "（一）", "（二）", "1.", "一、",
    "第一章　总则", "\n", "\n", "\n", "。", "；", "：", "，", "、", "和", "至", "的", "规定",
    "依照", "违反", "本办法", "本通知", "第一条", "第三条之一", "第二款", "第（二）项", "第1目",
    "第六、七条", "第一至三项", "第一章", "第二节", "前款", "前两款", "上条", "前项", "本条",
    "本款", "《某县集市办法》", "《某法》", "（以下简称《办法》）", "以下简称“县局”",
    "本办法所称集市，是指", "县商务局", "某县集市办法", "关于印发《某县集市办法》的通知", "附件1",
    "附件2", "见附件3", "附件：1.表", "“", "”", "修改为：“", "本办法自2026年1月1日起施行。",
)  # fmt: skip


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(WORDS), max_size=70).map("".join))
def test_references_and_terms_slice_back_to_their_words(document: Make, text: str) -> None:
    made = document(text)
    structure = understand(made)
    for reference in references_of(made, structure):
        words = text[reference.start : reference.end]
        assert words
        assert words == words.strip()
        assert words[-1] in "条款项目章节编分点一二三四五六七八九十）0123456789件表录"
        assert structure.parts[reference.part].start <= reference.start
        assert reference.end <= structure.parts[reference.part].end
        assert bool(reference.why) == (reference.status == "broken")
        if reference.status == "resolved":
            assert reference.target is not None
            assert structure.provisions[reference.target].address == reference.address
        else:
            assert (reference.target, reference.address) == (None, None)
    for term in terms_of(made, structure):
        assert text[term.start : term.end].strip() == term.name != ""
        assert term.stands_for is None or text[slice(*term.stands_for)].strip()
        assert structure.parts[term.part].start <= term.start < structure.parts[term.part].end


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=40).map("".join))
def test_every_broken_reference_is_an_element_and_no_other(document: Make, text: str) -> None:
    made = document(text)
    structure = understand(made)
    broken = [(r.start, r.end) for r in references_of(made, structure) if r.status == "broken"]
    elements = [(e.start, e.end) for e in structure.elements if e.name == "broken_reference"]
    assert sorted(elements) == sorted(broken)


HOSTILE = {
    "bare": "第八条",
    "joined": "第八条、",
    "own": "违反本办法第八条的，",
    "back": "前款规定",
    "numbers without a unit": "第一、",
    "places": "第一条第二款第三项",
    "cited": "《办法》第八条",
    "declared": "（以下简称《办法》）依照办法第八条",
    "short names": "县局（以下简称“甲”）",
    "defined": "所称甲是指乙",
    "quoted": "“第八条",
    "attachments": "见附件3，",
    "annexes": "附件\n见附件3\n本办法第八条\n",
    "articles": "第一条　前款规定\n",
    "articles in order": "".join(f"第{n}条　违反本办法第九十条的\n" for n in range(1, 60)),
    "items": "第一条　下列：\n" + "（一）第一条第九项\n" * 40,
    "paragraphs": "前款第一项规定的。\n",
}


@pytest.mark.parametrize("seed", HOSTILE.values(), ids=HOSTILE)
def test_the_cost_of_hostile_text_stays_in_proportion(document: Make, seed: str) -> None:
    def cost(size: int) -> float:
        made = document((seed * (size // len(seed) + 1))[:size])
        structure = understand(made)
        took = []
        for _ in range(3):
            begin = time.process_time()
            references_of(made, structure)
            terms_of(made, structure)
            took.append(time.process_time() - begin)
        return min(took)

    cost(200)
    assert cost(20_000) <= max(15 * cost(2_000), 0.15)
