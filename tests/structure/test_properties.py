from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qjlaw.document import Block, Cell, Document
from qjlaw.elements import ELEMENT_FIELDS, TRAITS
from qjlaw.structure import (
    INSTRUMENTS,
    Structure,
    address_of,
    part_at,
    provision_at,
    understand,
)

WORDS = (
    "第一条", "第二条　", "第三条之一", "第一章　总则", "第二节", "一、", "二、总体要求",
    "（一）", "（二）", "(三)", "1.", "2．", "3、", "（1）", "①", "⑪", "1.1 ", "附件",
    "附件：", "附件2", "附件1：申请表", "云岭县人民政府", "2026年1月5日", "二〇二六年二月三十日",
    "（此件公开发布）", "云岭府发〔2026〕3号", "关于印发《", "》的通知", "停车管理办法",
    "（试行）", "各镇人民政府：", "企业应当", "不得", "按照第八条规定", "本办法自印发之日起施行",
    "有效期五年", "同时废止", "由县司法局负责解释", "根据《某法》", "。", "；", "：", "，", "\n",
    "\n", "\n", "　　", "    ", "目录", "索引号：", "《", "》", "（", "）", "#", "**",
    "经县政府常务会议审议通过", "本办法施行前", "适用本办法",
)  # fmt: skip


def check(document: Document, structure: Structure) -> None:
    size = len(document.text)
    assert structure.parts[0].kind == "outer"
    assert structure.parts[0].start == 0
    assert structure.parts[-1].end == size
    for before, after in zip(structure.parts, structure.parts[1:], strict=False):
        assert before.end == after.start
        assert after.kind == "annexed"
    starts = [provision.start for provision in structure.provisions]
    assert starts == sorted(starts)
    for index, provision in enumerate(structure.provisions):
        assert 0 <= provision.start <= provision.text_end <= provision.end <= size
        assert provision.address
        provision.address.encode("gbk")
        part = structure.parts[provision.part]
        assert part.start <= provision.start <= provision.end <= part.end
        if provision.parent is not None:
            parent = structure.provisions[provision.parent]
            assert provision.parent < index
            assert parent.start <= provision.start <= provision.end <= parent.end
            assert parent.part == provision.part
    for element in structure.elements:
        assert 0 <= element.start < element.end <= size
        assert tuple(sorted(element.fields)) == tuple(sorted(ELEMENT_FIELDS[element.name]))
        assert structure.parts[element.part].start <= element.start
        assert element.end <= structure.parts[element.part].end
    assert structure.instrument.kind in INSTRUMENTS
    assert structure.scope.reasons
    assert structure.traits <= set(TRAITS)


def check_places(document: Document, structure: Structure) -> None:
    for offset in range(0, len(document.text), 7):
        found = provision_at(structure, offset)
        over = [p for p in structure.provisions if p.start <= offset < p.end]
        assert (found is None) == (not over)
        if found is not None:
            assert found == over[-1]
        part = part_at(structure, offset)
        assert part.start <= offset < part.end
        address_of(structure, offset, min(len(document.text), offset + 5)).encode("gbk")


def lines(text: str) -> Document:
    blocks, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block(start, start + len(line)))
        start += len(line) + 1
    return Document("x", "txt", "0" * 64, text, tuple(blocks))


@settings(max_examples=250, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=60).map("".join))
def test_official_words_in_any_order_are_understood(text: str) -> None:
    document = lines(text)
    structure = understand(document)
    check(document, structure)
    check_places(document, structure)


@settings(max_examples=120, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_understood(text: str) -> None:
    document = lines(text)
    check(document, understand(document))


@settings(max_examples=80, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(WORDS),
            st.sampled_from(["paragraph", "cell", "footnote", "text_box"]),
            st.integers(1, 2),
            st.integers(1, 3),
            st.integers(1, 3),
        ),
        max_size=25,
    )
)
def test_any_blocks_are_understood(parts: list[tuple[str, str, int, int, int]]) -> None:
    text, blocks = "", []
    for words, kind, table, row, column in parts:
        line = words.replace("\n", "")
        cell = Cell(table, row, column) if kind == "cell" else None
        blocks.append(Block(len(text), len(text) + len(line), kind, cell))  # type: ignore[arg-type]
        text += line + "\n"
    document = Document("x", "docx", "0" * 64, text, tuple(blocks))
    check(document, understand(document))


HOSTILE = {
    "articles": "第一条",
    "articles in order": "".join(f"。第{n}条 各单位执行" for n in range(1, 60)),
    "brackets": "（" * 40 + "一" + "）" * 40,
    "titles": "《关于印发办法的通知",
    "items": "（一）（二）",
    "dates": "2026年1月1日",
    "repeal": "同时废止",
    "organs": "人民政府办公室",
    "effect": "本办法自印发之日起施行，有效期五年",
    "firms": "对企业给予",
    "blanks": "　　 ",
    "number": "府发〔2026〕1号",
    "deliberation": "经会议审议",
    "interpretation": "由局负责解释",
    "one sign": "一",
    "lines": "办法\n",
    "annexes": "附件\n办法\n",
}


@pytest.mark.parametrize("seed", HOSTILE.values(), ids=HOSTILE)
def test_the_cost_of_hostile_text_stays_in_proportion(seed: str) -> None:
    def cost(size: int) -> float:
        document = lines((seed * (size // len(seed) + 1))[:size])
        took = []
        for _ in range(3):
            begin = time.process_time()
            understand(document)
            took.append(time.process_time() - begin)
        return min(took)

    understand(lines(seed * 3))
    assert cost(20_000) <= max(15 * cost(2_000), 0.05)
