from __future__ import annotations

import hashlib
import io

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reading import numbering_cases, text_cases
from tests.reading.build import (
    Docx,
    deleted,
    ins,
    p,
    r,
    sdt,
    style,
    tbl,
    tc,
    text_box,
    tr,
)

from qjlaw.document import Block, Cell, Document, Margin
from qjlaw.reading import read

ALL = {
    **text_cases.CASES,
    **{name: (case.docx, case.text) for name, case in numbering_cases.CASES.items()},
}
IMAGE = '<w:drawing><a:blip r:embed="rId99"/></w:drawing>'


def _read(body: str, **more: object) -> Document:
    return read("草案.docx", Docx(body, **more).build())  # type: ignore[arg-type]


def assert_blocks_fit(document: Document) -> None:
    """Blocks and separators make up the whole text, in order."""
    text, end = document.text, None
    for block in document.blocks:
        if end is None:
            assert block.start == 0
        else:
            assert text[end : block.start] in {"\n", "\t"}
        assert "\n" not in text[block.start : block.end]
        assert 0 <= block.label <= block.end - block.start
        end = block.end
    assert end == len(text)


@pytest.mark.parametrize("name", text_cases.CASES)
def test_nothing_is_dropped_and_nothing_added(name: str) -> None:
    made, text = text_cases.CASES[name]
    assert read("草案.docx", made.build()).text == text


def test_at_least_forty_documents_are_compared() -> None:
    assert len(ALL) >= 40
    assert len(text_cases.CASES) + len(numbering_cases.CASES) == len(ALL)


@pytest.mark.parametrize("name", ALL)
def test_blocks_slice_back(name: str) -> None:
    assert_blocks_fit(read("草案.docx", ALL[name][0].build()))


def test_the_document_says_what_it_is() -> None:
    data = Docx(p("正文")).build()
    document = read("目录/草案.DOCX", data, shown_path="目录/草案.DOCX")
    assert document.path == "目录/草案.DOCX"
    assert document.format == "docx"
    assert document.sha256 == hashlib.sha256(data).hexdigest()


def test_cells_know_where_they_stand() -> None:
    span = '<w:gridSpan w:val="2"/>'
    inner = tbl(tr("内"))
    document = _read(
        tbl(tr(tc("甲", props=span), "乙"), tr("丙", tc("丁", inner, p("尾")), "戊"))
        + tbl(tr("己"))
    )
    where = {document.text[b.start : b.end]: (b.kind, b.cell) for b in document.blocks}
    assert where == {
        "甲": ("cell", Cell(1, 1, 1)),
        "乙": ("cell", Cell(1, 1, 3)),
        "丙": ("cell", Cell(1, 2, 1)),
        "丁": ("cell", Cell(1, 2, 2)),
        "内": ("cell", Cell(2, 1, 1)),
        "尾": ("cell", Cell(1, 2, 2)),
        "戊": ("cell", Cell(1, 2, 3)),
        "己": ("cell", Cell(3, 1, 1)),
    }


def test_kinds_of_blocks() -> None:
    notes = f'<w:footnote w:id="1">{p("脚注")}</w:footnote>'
    document = _read(
        p("正文", text_box(p("框")), r('<w:footnoteReference w:id="1"/>')) + tbl(tr("格")),
        parts={"footnotes": notes},
    )
    kinds = [(document.text[b.start : b.end], b.kind) for b in document.blocks]
    assert kinds == [
        ("框", "text_box"),
        ("正文", "paragraph"),
        ("格", "cell"),
        ("脚注", "footnote"),
    ]


def test_headings_and_centred_titles() -> None:
    styles = (
        style("标题1", ppr='<w:outlineLvl w:val="0"/><w:jc w:val="center"/>')
        + style("子标题", based_on="标题1", ppr='<w:outlineLvl w:val="1"/>')
        + style("正文", ppr='<w:outlineLvl w:val="9"/>')
    )
    document = _read(
        p("一级", style="标题1")
        + p("二级", style="子标题")
        + p("靠左", style="标题1", props='<w:jc w:val="left"/>')
        + p("正文", style="正文")
        + p("居中", props='<w:jc w:val="center"/>')
        + p("直接", props='<w:outlineLvl w:val="2"/>'),
        styles=styles,
    )
    assert [(b.level, b.centred) for b in document.blocks] == [
        (1, True),
        (2, True),
        (1, False),
        (None, False),
        (None, True),
        (3, False),
    ]


def test_headers_footers_and_comments_stand_apart() -> None:
    # Relations are numbered in the order of the parts.
    sections = (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId1"/>'
        '<w:headerReference w:type="first" r:id="rId1"/>'
        '<w:footerReference w:type="default" r:id="rId2"/></w:sectPr>'
    )
    document = _read(
        p("正文") + sections,
        parts={
            "header": p("某区人民政府办公室"),
            "footer": p("— 1 —"),
            "comments": f'<w:comment w:id="0" w:author="审核">{p("请核实依据")}</w:comment>',
        },
    )
    assert document.text == "正文"
    assert document.margins == (
        Margin("header", "某区人民政府办公室"),
        Margin("footer", "— 1 —"),
        Margin("comment", "请核实依据"),
    )
    assert [notice.code for notice in document.notices] == ["comments"]
    assert "1 条" in document.notices[0].message


def test_tracked_changes_are_counted() -> None:
    document = _read(
        p("甲", ins(r("乙")), deleted("丙")) + p(ins(r("丁")), deleted("戊"), deleted("己"))
    )
    assert [notice.code for notice in document.notices] == ["tracked_changes"]
    assert "插入 2 处、删除 3 处" in document.notices[0].message


def test_hidden_text_is_told_with_its_words() -> None:
    document = _read(p(r("公开"), r("内部意见", "<w:vanish/>")))
    assert [notice.code for notice in document.notices] == ["hidden_text"]
    assert "4 字（“内部意见”）" in document.notices[0].message


def test_pictures_are_told() -> None:
    document = _read(p(r(IMAGE), r("正文")))
    assert [notice.code for notice in document.notices] == ["images"]
    assert "有图片 1 幅" in document.notices[0].message


def test_embedded_files_are_told() -> None:
    document = _read(p("正文") + '<w:altChunk r:id="rId9"/>')
    assert [notice.code for notice in document.notices] == ["embedded"]


def test_a_symbol_of_unknown_shape_is_kept_and_told() -> None:
    document = _read(p(r('<w:sym w:font="Webdings" w:char="F09D"/>'), r("公园")))
    assert document.text == "\uf09d公园"
    assert [notice.code for notice in document.notices] == ["symbols"]


def test_a_plain_document_has_no_notice() -> None:
    assert _read(p("正文")).notices == ()


def test_a_file_of_python_docx() -> None:
    made = docx.Document()
    made.add_heading("某区摊点管理办法", level=1)
    made.add_paragraph("为规范管理，制定本办法。")
    made.add_paragraph("先行登记", style="List Number")
    made.add_paragraph("再行公示", style="List Number")
    table = made.add_table(rows=2, cols=3)
    table.cell(0, 0).merge(table.cell(1, 0)).text = "部门"
    table.cell(0, 1).merge(table.cell(0, 2)).text = "职责"
    table.cell(1, 1).text, table.cell(1, 2).text = "审核", "登记"
    made.sections[0].header.paragraphs[0].text = "内部资料"
    buffer = io.BytesIO()
    made.save(buffer)
    document = read("草案.docx", buffer.getvalue())
    assert document.text == (
        "某区摊点管理办法\n为规范管理，制定本办法。\n1. 先行登记\n2. 再行公示\n"
        "部门\t职责\n\t审核\t登记"
    )
    assert document.blocks[0] == Block(0, 8, level=1)
    assert document.margins == (Margin("header", "内部资料"),)


WORDS = st.text("甲乙丙，。1 \u200b\ufeff𠮷", min_size=1, max_size=6)
RUNS = st.one_of(
    WORDS.map(r),
    WORDS.map(lambda text: ins(r(text))),
    WORDS.map(deleted),
    WORDS.map(lambda text: r(text, "<w:vanish/>")),
    st.sampled_from([r("<w:br/>"), r("<w:tab/>"), r('<w:br w:type="page"/>')]),
)
PARAGRAPHS = st.builds(
    lambda runs, mark: p(*runs, mark=mark),
    st.lists(RUNS, max_size=4),
    st.sampled_from(["", "", '<w:del w:id="1" w:author="a"/>']),
)
BLOCKS = st.recursive(
    PARAGRAPHS,
    lambda inner: st.one_of(
        inner.map(sdt),
        st.lists(st.lists(inner, min_size=1, max_size=3), min_size=1, max_size=2).map(
            lambda rows: tbl(*(tr(*(tc(cell, p()) for cell in row)) for row in rows))
        ),
        inner.map(lambda block: p(text_box(block, p()), "锚")),
    ),
    max_leaves=8,
)


@given(st.lists(BLOCKS, min_size=1, max_size=5))
def test_any_document_keeps_blocks_and_separators_true(blocks: list[str]) -> None:
    document = _read("".join(blocks) + p("末段"))
    assert_blocks_fit(document)
    assert document.text.endswith("末段")
    assert _read("".join(blocks) + p("末段")) == document
