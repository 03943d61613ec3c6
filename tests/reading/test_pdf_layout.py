"""Columns without rulings, notes at the foot, pages that stand sideways, letters that are drawn."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from tests.reading.pdf_pages import LEADING, LEFT, SIZE, Sheet, body, pdf, width, wrapped

from qjlaw.document import Document
from qjlaw.reading import ReadingError, read

FIRST = "第一条　为了规范老旧小区加装电梯的管理，方便居民出行，结合本区实际，制定本办法。"
SECOND = "第二条　加装电梯应当尊重居民意愿，由业主共同决定，依法办理有关手续，保证质量。"
THIRD = "第三条　街道办事处负责协调加装电梯中的纠纷，引导业主协商，不得强制业主出资。"
ROWS = [
    ("小区", "申请单位", "部数"),
    ("梅园", "城东街道", "6部"),
    ("兰苑小区", "物业服务中心", "12部"),
    ("竹里", "业主委员会", "3部"),
]
COLUMNS = (LEFT, LEFT + 130, LEFT + 300)


def _read(*sheets: Sheet) -> Document:
    return read("办法.pdf", pdf(*sheets))


def _lines(*sheets: Sheet) -> list[str]:
    return _read(*sheets).text.split("\n")


def _aligned(sheet: Sheet, rows: Sequence[tuple[str, ...]], y: float) -> float:
    for row in rows:
        for x, words in zip(COLUMNS, row, strict=False):
            if words:
                sheet.at(x, y, words)
        y += LEADING
    return y


def test_rows_that_keep_to_columns_are_a_table() -> None:
    sheet = Sheet()
    y = _aligned(sheet, ROWS, body(sheet, [FIRST]))
    body(sheet, [SECOND], y)
    document = _read(sheet)
    assert document.text.split("\n") == [FIRST, *("\t".join(row) for row in ROWS), SECOND]
    cells = [block.cell for block in document.blocks]
    assert [(c.row, c.column) for c in cells if c] == [
        (row, column) for row in range(1, 5) for column in range(1, 4)
    ]


def test_columns_set_close_are_parted_where_their_rows_are_certain() -> None:
    sheet = Sheet()
    rows = [("甲镇", "十五处", "三处"), ("乙镇乙村", "六处", "一处"), ("丙镇", "八处", "二处")]
    for y, row in zip((100, 128, 156), rows, strict=True):
        for x, words in zip((LEFT, LEFT + 84, LEFT + 160), row, strict=True):
            sheet.at(x, y, words)
    assert _lines(sheet) == ["\t".join(row) for row in rows]


def test_an_empty_cell_between_others_keeps_its_column() -> None:
    sheet = Sheet()
    _aligned(sheet, [*ROWS, ("菊庄", "", "1部")], 100)
    assert _lines(sheet)[-1] == "菊庄\t\t1部"


def test_a_cell_over_two_lines_is_one() -> None:
    sheet = Sheet()
    y = _aligned(sheet, ROWS, 100)
    y = _aligned(sheet, [("菊庄", "区房屋管理局和所", "1部"), ("", "在地街道办事处", "")], y)
    assert _lines(sheet)[-1] == "菊庄\t区房屋管理局和所在地街道办事处\t1部"


@pytest.mark.parametrize(
    "rows",
    [
        [("城东街道办事处", "城西街道办事处"), ("二〇三一年五月", "二〇三一年五月")],
        [("1.", "申请表；"), ("2.", "业主协商书；"), ("3.", "施工图。")],
        [("甲方：", "某街道"), ("乙方：", "某公司"), ("日期：", "五月六日")],
        [("某区教育局", "某区民政局"), ("某区财政局", "某区司法局"), ("某区水利局", "某区林业局")],
    ],
    ids=["two rows", "numbers of items", "labels", "organs that sign together"],
)
def test_what_is_no_certain_table_has_no_tabs(rows: list[tuple[str, ...]]) -> None:
    sheet = Sheet()
    y = _aligned(sheet, rows, body(sheet, [FIRST]))
    body(sheet, [SECOND], y)
    text = _read(sheet).text
    assert "\t" not in text
    assert all(words in text for row in rows for words in row)


def test_the_halves_of_a_short_text_in_two_columns_are_no_table() -> None:
    sheet = Sheet()
    lines = ("本区鼓励多元筹资加装电", "费用由业主按照所在楼层", "合理分担不得强制摊派。")
    for y, line in zip((100, 128, 156), lines, strict=True):
        sheet.at(LEFT, y, line)
        sheet.at(LEFT + 216, y, line)
    assert "\t" not in _read(sheet).text


def test_the_day_below_a_table_is_of_no_cell() -> None:
    sheet = Sheet()
    y = _aligned(sheet, ROWS, 100)
    sheet.at(COLUMNS[1] - 10, y, "2031年5月6日")
    assert _lines(sheet)[-2:] == ["\t".join(ROWS[-1]), "2031年5月6日"]


def test_the_name_of_a_table_is_no_row_of_it() -> None:
    sheet = Sheet().at(LEFT, 72, "表1").at(COLUMNS[1], 72, "加装计划")
    _aligned(sheet, [row[:2] for row in ROWS], 100)
    assert _lines(sheet)[-4:] == ["\t".join(row[:2]) for row in ROWS]
    assert "\t" not in "".join(_lines(sheet)[:-4])


NOTE = "所称老旧小区，是指二十年前建成的住宅小区。"


def _with_notes(sheet: Sheet, marks: list[tuple[str, str]], *, raised: bool, rule: bool) -> None:
    """Set a text that breaks off, and notes in small type at the foot of the page."""
    (_, line), (_, rest) = wrapped(SECOND)
    sheet.at(LEFT + 2 * SIZE, 100, line)
    x: float = LEFT
    for at, words in enumerate((rest[:4], rest[4:8], rest[8:])):
        sheet.at(x, 128, words)
        x += width(words)
        if raised and at < len(marks):
            sheet.at(x, 122, marks[at][0], 8)
            x += width(marks[at][0], 8)
    sheet.at(LEFT + 2 * SIZE, 156, THIRD[:24])
    if rule:
        sheet.rule(LEFT, 690, LEFT + 140, 690)
    for at, (mark, words) in enumerate(marks):
        sheet.at(LEFT, 706 + 14 * at, f"{mark}{words}", 10.5)
    sheet.centred(780, "— 1 —", 14)


def _rest() -> Sheet:
    sheet = Sheet().at(LEFT, 100, THIRD[24:])
    body(sheet, [FIRST], 128)
    sheet.centred(780, "— 2 —", 14)
    return sheet


@pytest.mark.parametrize(
    ("mark", "raised", "rule"),
    [
        ("1", True, False), ("1", False, True), ("1", True, True),
        ("①", True, False), ("①", False, True), ("①", True, True), ("[1]", False, True),
    ],
)  # fmt: skip
def test_notes_stand_at_the_end_and_not_in_a_paragraph(
    mark: str, *, raised: bool, rule: bool
) -> None:
    first = Sheet()
    _with_notes(first, [(mark, NOTE)], raised=raised, rule=rule)
    document = _read(first, _rest())
    assert document.text.split("\n") == [SECOND, THIRD, FIRST, NOTE]
    assert [block.kind for block in document.blocks] == [*["paragraph"] * 3, "footnote"]


def test_notes_are_told_apart_by_the_marks_of_the_text() -> None:
    first = Sheet()
    year = "2003年以前建成的，由区政府另行确定。"
    _with_notes(first, [("1", NOTE), ("", year), ("2", "见实施细则。")], raised=True, rule=True)
    assert _lines(first, _rest())[3:] == [NOTE + year, "见实施细则。"]


def test_a_note_goes_on_over_a_page() -> None:
    first, second = Sheet(), _rest()
    _with_notes(first, [("1", NOTE[:-4])], raised=True, rule=True)
    second.rule(LEFT, 700, LEFT + 140, 700)
    second.at(LEFT, 716, NOTE[-4:], 10.5).at(LEFT, 730, "1另见实施细则。", 10.5)
    assert _lines(first, second)[3:] == [NOTE, "另见实施细则。"]


def test_small_type_at_the_foot_without_marks_or_rule_is_text() -> None:
    first = Sheet()
    _with_notes(first, [("1", NOTE)], raised=False, rule=False)
    lines = _lines(first)
    assert lines[-1] == f"1{NOTE}"


def test_a_raised_figure_behind_a_letter_is_an_exponent() -> None:
    first = Sheet()
    first.at(LEFT, 100, "轿厢面积不小于1m").at(LEFT + 8 * SIZE, 94, "2", 8)
    first.at(LEFT + 8.4 * SIZE, 100, "的，应当配备扶手")
    first.at(LEFT + 16.4 * SIZE, 94, "2", 8).at(LEFT + 17 * SIZE, 100, "。")
    body(first, [FIRST], 128)
    first.at(LEFT, 706, f"2{NOTE}", 10.5)
    text = "".join(_read(first).text.split())
    assert text.startswith("轿厢面积不小于1m2的，应当配备扶手。")
    assert text.endswith(NOTE)


def test_a_page_whose_words_run_up_its_side_is_turned() -> None:
    sheet = Sheet()
    y = 60
    for paragraph in (FIRST, SECOND, THIRD):
        for set_in, line in wrapped(paragraph):
            sheet.turned_at(LEFT + set_in * SIZE, y, line)
            y += LEADING
    assert _lines(sheet) == [FIRST, SECOND, THIRD]


def test_a_page_upside_down_is_turned() -> None:
    sheet = Sheet(turned=180)
    body(sheet, [FIRST, SECOND])
    assert _lines(sheet) == [FIRST, SECOND]


def test_a_paragraph_passes_from_the_right_column_to_the_next_page() -> None:
    letters, right = 12, LEFT + 13 * SIZE
    left = [FIRST, SECOND]
    first, second = Sheet(), Sheet()
    body(first, left, letters=letters)
    lines = [line for text in (THIRD, SECOND, FIRST) for line in wrapped(text, letters)]
    for at, (set_in, line) in enumerate(lines):
        sheet, row = (first, at) if at < 6 else (second, at - 6)
        sheet.at((right if at < 6 else LEFT) + set_in * SIZE, 100 + LEADING * row, line)
    body(second, [THIRD, SECOND], x=right, letters=letters)
    assert _lines(first, second) == [*left, THIRD, SECOND, FIRST, THIRD, SECOND]


def test_a_head_in_small_type_on_both_of_two_pages_goes() -> None:
    sheets = []
    for paragraph in (FIRST, SECOND):
        sheet = Sheet().centred(60, "临河区行政规范性文件", 10.5)
        body(sheet, [paragraph])
        sheets.append(sheet)
    document = _read(*sheets)
    assert document.text.split("\n") == [FIRST, SECOND]
    assert [margin.text for margin in document.margins] == ["临河区行政规范性文件"]


@pytest.mark.parametrize("number", ["", "— 2 —"])
def test_a_page_of_letters_that_are_drawn_is_named(number: str) -> None:
    drawn = Sheet()
    for y in range(100, 300, 28):
        drawn.drawn(LEFT, y, 20)
    if number:
        drawn.centred(780, number)
    pages = []
    for paragraph in (FIRST, SECOND):
        sheet = Sheet()
        body(sheet, [paragraph])
        pages.append(sheet)
    document = _read(pages[0], drawn, pages[1])
    unread = [(n.code, n.page) for n in document.notices if n.code != "page_furniture"]
    assert unread == [("no_text_page", 2)]
    with pytest.raises(ReadingError) as refused:
        _read(drawn)
    assert refused.value.code == "scanned"


def test_the_words_over_a_scanned_page_are_its_text() -> None:
    sheet = Sheet().picture().unseen()
    body(sheet, [FIRST, SECOND])
    document = _read(sheet)
    assert (document.text.split("\n"), document.notices) == ([FIRST, SECOND], ())


def test_organs_of_a_joint_red_head_and_the_imprint_are_lines_of_their_own() -> None:
    organs = ("临河区住房和城乡建设局", "临河区城市管理局　文件", "临河区市场监督管理局")
    sheet = Sheet()
    for at, organ in enumerate(organs):
        sheet.centred(100 + 40 * at, organ, 30)
    for at, line in enumerate(("临河区住房和城乡建设局", "关于印发加装电梯办法的通知")):
        sheet.centred(240 + 34 * at, line, 22)
    y = body(sheet, [FIRST, SECOND], 310)
    copies = "抄送：市住房城乡建设局，区委办公室，区人大常委会办公室，区监察委员会，各人民团体。"
    sheet.at(LEFT, y, SECOND[:26])
    for at, line in enumerate((copies[:26], copies[26:])):
        sheet.at(LEFT, y + LEADING * (1 + at), line)
    sheet.at(LEFT, y + 3 * LEADING, "临河区住房和城乡建设局办公室")
    sheet.at(LEFT + 17 * SIZE, y + 3 * LEADING, "2031年5月6日印发")
    lines = _lines(sheet)
    assert lines[:3] == list(organs)
    assert lines[3] == "临河区住房和城乡建设局关于印发加装电梯办法的通知"
    assert lines[-2:] == [copies, "临河区住房和城乡建设局办公室 2031年5月6日印发"]


def test_figures_on_two_lines_do_not_become_one() -> None:
    sheet = Sheet()
    sheet.at(LEFT + 2 * SIZE, 100, "加装电梯补助标准如下：六层楼房每部补助金额30000")
    sheet.at(LEFT, 128, "10000元以上的部分由业主在办结手续后向街道办事处申领。")
    body(sheet, [FIRST, SECOND, THIRD], 156)
    assert "30000 10000元" in _lines(sheet)[0]
