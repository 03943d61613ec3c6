from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reading.pdf_pages import LEADING, LEFT, RIGHT, SIZE, Sheet, body, grid, pdf, width

from qjlaw.document import Document
from qjlaw.reading import read

FIRST = (
    "为了规范临河区户外摊点的管理，保障市民通行和经营者的合法权益，"
    "根据有关法律、法规的规定，结合本区实际，制定本办法。"
)
SECOND = (
    "第二条　本区城镇范围内摊点的设置、经营和监督管理适用本办法，"
    "农村集市由乡镇人民政府按照本办法的原则另行安排。"
)
THIRD = "第三条　摊点管理坚持便民、有序、安全的原则。"


def _read(*sheets: Sheet) -> Document:
    return read("办法.pdf", pdf(*sheets))


def _lines(*sheets: Sheet) -> list[str]:
    return _read(*sheets).text.split("\n")


def test_lines_become_the_paragraphs_they_were_set_from() -> None:
    sheet = Sheet()
    body(sheet, [FIRST, SECOND, THIRD])
    assert _lines(sheet) == [FIRST, SECOND, THIRD]


def test_a_paragraph_passes_over_the_end_of_a_page_and_its_number() -> None:
    one, two = Sheet(), Sheet()
    y = body(one, [FIRST])
    one.at(LEFT + 2 * SIZE, y, SECOND[:24])
    one.centred(790, "— 1 —", 14)
    two.at(LEFT, 100, SECOND[24:50])
    two.at(LEFT, 100 + LEADING, SECOND[50:])
    body(two, [THIRD], 100 + 2 * LEADING)
    two.centred(790, "— 2 —", 14)
    document = _read(one, two)
    assert document.text.split("\n") == [FIRST, SECOND, THIRD]
    (notice,) = document.notices
    assert notice.code == "page_furniture"
    assert "页码 2 处（如“— 1 —”）" in notice.message


def test_a_citation_at_the_start_of_a_line_begins_no_paragraph() -> None:
    told = "摊点经营者违反规定的，由区城市管理局依照本办法" + "第三条 第二款的规定处理。"
    sheet = Sheet()
    sheet.at(LEFT + 2 * SIZE, 100, told[:23])
    sheet.at(LEFT, 128, told[23:])
    body(sheet, [FIRST, SECOND], 156)
    assert _lines(sheet) == [told, FIRST, SECOND]


def test_headings_and_items_stand_alone_also_after_a_full_line() -> None:
    full = "摊点应当在划定的区域和规定的时段内经营，不得占用盲道，收摊后把地面打扫干净并恢复原状。"
    filled = full[:-1] + "，" * 0 + "，垃圾自行带走。"
    sheet = Sheet()
    y = body(sheet, [filled])
    y = body(sheet, ["（一）摊点的名称和地点；", "（二）经营的品种和时段。"], y)
    sheet.at(LEFT + 2 * SIZE, y, "二、监督管理")
    body(sheet, [FIRST], y + LEADING)
    assert _lines(sheet) == [
        filled, "（一）摊点的名称和地点；", "（二）经营的品种和时段。", "二、监督管理", FIRST,
    ]  # fmt: skip


def test_paragraphs_that_are_not_set_in_are_told_by_stops_and_numbers() -> None:
    paragraphs = [
        "第四条　街道办事处负责辖区内摊点的日常管理，组织志愿者参与巡查。",
        "第五条　市场监管部门负责食品安全的监督检查，并公布检查的结果。",
        "城管部门应当配合。",
        "第六条　鼓励摊点经营者成立自律组织，制定公约，互相监督，共同维护秩序。",
        "第七条　本办法自公布之日起施行。",
    ]
    sheet = Sheet()
    y = 100.0
    for paragraph in paragraphs:
        for i in range(0, len(paragraph), 26):
            sheet.at(LEFT, y, paragraph[i : i + 26])
            y += LEADING
    assert _lines(sheet) == paragraphs


def test_a_title_over_three_lines_is_one_and_keeps_clear_of_number_and_addressee() -> None:
    sheet = Sheet()
    sheet.centred(100, "临摊管〔2031〕7号")
    for i, line in enumerate(
        ("临河区摊点管理办公室关于印发", "《临河区户外摊点管理办法》", "的通知")
    ):
        sheet.centred(170 + 34 * i, line, 22)
    sheet.at(LEFT, 300, "各街道办事处、乡镇人民政府：")
    body(sheet, [FIRST, THIRD], 328)
    document = _read(sheet)
    title = "临河区摊点管理办公室关于印发《临河区户外摊点管理办法》的通知"
    assert document.text.split("\n") == [
        "临摊管〔2031〕7号", title, "各街道办事处、乡镇人民政府：", FIRST, THIRD,
    ]  # fmt: skip
    assert [block.centred for block in document.blocks] == [True, True, False, False, False]


def test_a_suffix_and_a_chapter_below_a_title_stand_alone() -> None:
    sheet = Sheet()
    sheet.centred(100, "临河区户外摊点管理办法", 22)
    sheet.centred(134, "（试行）", 22)
    sheet.centred(190, "第一章　总　则")
    body(sheet, [FIRST, THIRD], 230)
    assert _lines(sheet) == ["临河区户外摊点管理办法", "（试行）", "第一章　总则", FIRST, THIRD]


def test_signature_and_date_stay_apart() -> None:
    sheet = Sheet()
    y = body(sheet, [FIRST, THIRD])
    for line in ("临河区摊点管理办公室", "2031年5月8日"):
        sheet.at(RIGHT - width(line), y + 40, line)
        y += LEADING
    sheet.at(LEFT, y + 60, "（此件公开发布）")
    assert _lines(sheet)[-3:] == ["临河区摊点管理办公室", "2031年5月8日", "（此件公开发布）"]


@pytest.mark.parametrize(
    ("shown", "told"),
    [
        ("临 河 区 城 市 管 理 局", "临河区城市管理局"),
        ("目　　录", "目录"),
        ("索 引 号：K12-0301", "索引号：K12-0301"),
        ("便民 有序 安全", "便民 有序 安全"),
    ],
)
def test_letter_spaced_names_are_joined_and_words_are_not(shown: str, told: str) -> None:
    sheet = Sheet().centred(100, shown, 22)
    body(sheet, [FIRST, THIRD], 160)
    assert _lines(sheet)[0] == told


def test_the_office_that_printed_stands_with_the_day() -> None:
    sheet = Sheet()
    y = body(sheet, [FIRST, THIRD]) + 60
    sheet.at(LEFT, y, "抄送：区委办公室，区人大常委会办公室，", 14)
    sheet.at(LEFT, y + 28, "临河区政府办公室", 14).at(RIGHT - 126, y + 28, "2031年5月8日印发", 14)
    assert _lines(sheet)[-1] == "临河区政府办公室 2031年5月8日印发"


def test_room_around_figures_is_no_blank() -> None:
    sheet = Sheet()
    x: float = LEFT + 2 * SIZE
    for piece in ("本办法有效期", "5", "年，自", "2031", "年", "7", "月起施行。"):
        sheet.at(x, 100, piece)
        x += width(piece) + SIZE / 4
    body(sheet, [FIRST, SECOND], 128)
    assert _lines(sheet)[0] == "本办法有效期5年，自2031年7月起施行。"


def test_latin_words_at_the_end_of_a_line_fill_it() -> None:
    first = "经营者可以通过“河畔摊点”网上服务平台办理登记，"
    sheet = Sheet()
    sheet.at(LEFT + 2 * SIZE, 100, first)
    sheet.at(LEFT, 128, "Linhe-Stalls-Online/2031也可以到窗口办理。")
    body(sheet, [FIRST, SECOND], 156)
    assert _lines(sheet)[0] == first + "Linhe-Stalls-Online/2031也可以到窗口办理。"


def test_two_columns_are_read_one_after_the_other() -> None:
    sheet = Sheet()
    sheet.centred(80, "临河区政务公报", 22)
    left = [FIRST, SECOND]
    right = ["摊点经营者应当亮证经营，明码标价，诚信计量，不得强买强卖。" * 2, THIRD]
    lines = [(LEFT, left), (LEFT + 14 * SIZE, right)]
    placed = []
    for x, paragraphs in lines:
        y = 130.0
        for paragraph in paragraphs:
            rest = "　　" + paragraph
            while rest:
                placed.append((y, x, rest[:12]))
                rest, y = rest[12:], y + LEADING
    for y, x, text in sorted(placed):  # drawn row by row, across both columns
        sheet.at(x, y, text)
    assert _lines(sheet) == ["临河区政务公报", *left, *right]


def test_a_turned_page_is_read_as_it_is_shown() -> None:
    sheet = Sheet(turned=180)
    body(sheet, [FIRST])
    text = _read(sheet).text
    assert sorted(text.replace("\n", "")) == sorted(FIRST)


def test_running_heads_go_and_are_kept_as_margins() -> None:
    sheets = []
    for number in range(1, 5):
        sheet = Sheet().at(LEFT, 50, "临河区规章汇编", 10.5).at(RIGHT - 10, 800, str(number), 10.5)
        body(sheet, [FIRST, f"附件{number}", SECOND])
        sheets.append(sheet)
    document = _read(*sheets)
    assert document.text.split("\n") == [
        line for number in range(1, 5) for line in (FIRST, f"附件{number}", SECOND)
    ]
    assert [(margin.kind, margin.text) for margin in document.margins] == [
        ("header", "临河区规章汇编")
    ]
    assert "页码 4 处" in document.notices[0].message
    assert "页眉页脚 4 处（如“临河区规章汇编”）" in document.notices[0].message


def test_words_that_head_the_text_of_several_pages_stay() -> None:
    sheets = []
    for _ in range(3):
        sheet = Sheet().at(LEFT, 100, "附件")
        body(sheet, [FIRST, SECOND], 140)
        sheets.append(sheet)
        sheets.append(Sheet())
        body(sheets[-1], [THIRD, FIRST, SECOND])
    assert _lines(*sheets).count("附件") == 3


def test_what_a_browser_prints_around_a_page_goes() -> None:
    sheet = Sheet()
    sheet.at(30, 24, "2031/5/9 16:20", 9).at(240, 24, "临河区户外摊点管理办法-临河区政府网", 9)
    sheet.at(30, 825, "https://www.linhe.example/zwgk/t2031_7.html", 9).at(560, 825, "1/1", 9)
    body(sheet, [FIRST, SECOND])
    document = _read(sheet)
    assert document.text.split("\n") == [FIRST, SECOND]
    assert "浏览器打印的日期、标题和网址" in document.notices[0].message


def test_the_shell_of_a_printed_portal_page_goes_and_its_fields_stay() -> None:
    sheet = Sheet().at(360, 60, "长者版", 10.5).at(60, 90, "请输入要搜索的词", 10.5)
    sheet.at(60, 120, "首页 > 政务公开 > 规范性文件", 10.5)
    sheet.at(60, 150, "索 引 号：K12-0301", 10.5)
    y = body(sheet, [FIRST, SECOND], 200)
    for i, line in enumerate(("打印", "主办：临河区人民政府办公室", "政府网站标识码：0000000000")):
        sheet.at(60, y + 60 + 40 * i, line, 10.5)
    document = _read(sheet)
    assert document.text.split("\n") == ["索引号：K12-0301", FIRST, SECOND]
    assert "网页的菜单和链接 6 处" in document.notices[0].message


def test_a_watermark_askew_is_no_text() -> None:
    sheet = Sheet().askew("内部资料")
    body(sheet, [FIRST, SECOND])
    document = _read(sheet)
    assert document.text.split("\n") == [FIRST, SECOND]
    assert "水印" in document.notices[0].message


def test_contents_with_page_numbers_are_lines_of_their_own() -> None:
    sheet = Sheet().centred(100, "目　录", 22)
    lines = ["第一章 总则" + "." * 39 + "1", "第二章 设置与登记" + "." * 33 + "3"]
    for i, line in enumerate(lines):
        sheet.at(LEFT, 150 + LEADING * i, line)
    body(sheet, [FIRST, SECOND, THIRD], 240)
    assert _lines(sheet)[1:3] == lines


def test_radicals_are_written_as_the_ideographs_they_look_like() -> None:
    sheet = Sheet().at(LEFT, 100, "⼈⺠⽂⻓")
    assert _lines(sheet) == ["人民文长"]


def _table(sheet: Sheet, rows: list[tuple[str, str]], top: float) -> float:
    """Set rows in two ruled columns, the second wrapped at 14 letters."""
    ends = [top]
    for name, told in rows:
        lines = [told[i : i + 14] for i in range(0, len(told), 14)] or [""]
        y = ends[-1] + 20
        if name:
            sheet.at(LEFT + 6, y, name)
        for line in lines:
            if line:
                sheet.at(LEFT + 156, y, line)
            y += 22
        ends.append(y - 6)
    grid(sheet, [LEFT, LEFT + 150, LEFT + 394], ends)
    return ends[-1]


ROWS = [
    ("区域", "经营时段和要求"),
    ("河滨路", "每日六时至二十二时，不得使用高音喇叭，收摊后清扫干净。"),
    ("学府街", "每日十七时至二十一时。"),
]


def test_ruled_tables_are_read_by_cells() -> None:
    sheet = Sheet()
    y = body(sheet, [FIRST])
    y = _table(sheet, ROWS, y)
    body(sheet, [THIRD], y + 40)
    document = _read(sheet)
    assert document.text.split("\n") == [FIRST, *("\t".join(row) for row in ROWS), THIRD]
    cells = [block.cell for block in document.blocks]
    assert cells[0] is None
    assert cells[-1] is None
    places = [(cell.table, cell.row, cell.column) for cell in cells if cell]
    assert places == [(1, row, column) for row in (1, 2, 3) for column in (1, 2)]


def test_a_table_goes_on_over_a_page_without_its_head_row_again() -> None:
    one, two = Sheet(), Sheet()
    told = ROWS[1][1]
    _table(one, [ROWS[0], (ROWS[1][0], told[:14])], body(one, [FIRST]))
    _table(two, [ROWS[0], ("", told[14:]), ROWS[2]], 90)
    document = _read(one, two)
    assert document.text.split("\n") == [FIRST, *("\t".join(row) for row in ROWS)]
    assert {block.cell.table for block in document.blocks if block.cell} == {1}
    assert "跨页重复的表头 1 处" in document.notices[0].message


def test_an_empty_cell_keeps_its_column() -> None:
    sheet = Sheet()
    _table(sheet, [("区域", "备注"), ("河滨路", "")], 100)
    document = _read(sheet)
    assert document.text == "区域\t备注\n河滨路\t"
    assert document.blocks[-1].cell is not None
    assert document.blocks[-1].cell.column == 2


def test_a_table_open_at_its_sides_is_one() -> None:
    sheet = Sheet()
    for i, (name, told) in enumerate([("区域", "时段"), ("河滨路", "全天"), ("学府街", "夜间")]):
        sheet.at(LEFT + 10, 120 + 30 * i, name).at(LEFT + 210, 120 + 30 * i, told)
    for i in range(4):
        sheet.rule(LEFT, 100 + 30 * i, RIGHT, 100 + 30 * i)
    sheet.rule(LEFT + 200, 100, LEFT + 200, 190)
    assert _lines(sheet) == ["区域\t时段", "河滨路\t全天", "学府街\t夜间"]


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.text(
            alphabet="摊点经营管理办法规定的一二、，。；第条（）甲乙0123 ", min_size=1, max_size=70
        ),
        min_size=1,
        max_size=8,
    )
)
def test_blocks_slice_back_and_no_word_is_lost(paragraphs: list[str]) -> None:
    sheet = Sheet()
    body(sheet, paragraphs, 130)
    if not "".join("".join(paragraphs).split()):
        return
    document = _read(sheet)
    assert sorted("".join(document.text.split())) == sorted("".join("".join(paragraphs).split()))
    end = -1
    for block in document.blocks:
        assert block.start == end + 1
        assert "\n" not in document.text[block.start : block.end]
        end = block.end
    assert end == len(document.text)
