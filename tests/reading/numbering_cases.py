"""Documents with automatic numbers, and the text that a reader of Word sees."""

from __future__ import annotations

from dataclasses import dataclass

from tests.reading.build import (
    Docx,
    abstract,
    deleted,
    ins,
    level,
    num,
    override,
    p,
    r,
    style,
    style_num,
    tbl,
    tc,
    text_box,
    tr,
)


@dataclass(frozen=True)
class Case:
    """A document and its text; ``libreoffice`` says why its export differs, where it does."""

    docx: Docx
    text: str
    libreoffice: str = ""


def _format(fmt: str, texts: str, *, start: int = 1, pattern: str = "%1", why: str = "") -> Case:
    """Number as many paragraphs as there are expected labels, in one format."""
    labels = texts.split("|")
    body = "".join(p("内容", num=(1, 0)) for _ in labels)
    lists = abstract(0, level(0, fmt, pattern, start=start)) + num(1, 0)
    return Case(Docx(body, lists), "\n".join(f"{label}内容" for label in labels), why)


_ZH = level(0, "chineseCountingThousand", "第%1条", suff="space")
_ITEMS = level(1, "chineseCountingThousand", "（%2）")
_SUB = level(2, "decimal", "%3.")
_LAW = abstract(0, _ZH, _ITEMS, _SUB) + num(1, 0)
_OUTLINE = abstract(
    0,
    level(0, "chineseCounting", "%1、"),
    level(1, "chineseCounting", "（%2）"),
    level(2, "decimal", "%3."),
    level(3, "decimal", "（%4）"),
)
_LEGAL = abstract(
    0,
    level(0, "chineseCounting", "第%1章", suff="space"),
    level(1, "decimal", "%1.%2", suff="space", more="<w:isLgl/>"),
)
_DIGITS = "Word spells digits from 100 on, LibreOffice counts on"
_PLAIN_PAST_20 = "LibreOffice goes on to ㉑, Word writes digits"
_UNSUPPORTED = "LibreOffice 7 does not write this format"
_RESTARTS = "LibreOffice takes no notice of w:lvlRestart"
_CUSTOM = (
    '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="{}"/>'
    '</mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>'
)

CASES: dict[str, Case] = {
    "decimal": _format("decimal", "9.|10.|11.", start=9, pattern="%1."),
    "decimal with zero": _format("decimalZero", "09|10", start=9),
    "decimal full width": _format("decimalFullWidth", "９．|１０．", start=9, pattern="%1．"),
    "chinese counting": _format("chineseCounting", "九、|十、|十一、", start=9, pattern="%1、"),
    "chinese counting, tens": _format("chineseCounting", "十九|二十|二十一", start=19),
    "chinese counting past a hundred": _format(
        "chineseCounting", "九十九|一○○|一○一", start=99, why=_DIGITS
    ),
    "chinese counting in thousands": _format(
        "chineseCountingThousand", "第九十九条|第一百条|第一百零一条", start=99, pattern="第%1条"
    ),
    "chinese counting, one hundred and ten": _format(
        "chineseCountingThousand", "一百零九|一百一十|一百一十一", start=109
    ),
    "chinese formal": _format("chineseLegalSimplified", "玖|壹拾|壹拾壹", start=9),
    "ideograph digital": _format(
        "ideographDigital", "九|一〇|一一", start=9, why="LibreOffice counts instead of spelling"
    ),
    "taiwanese counting": _format("taiwaneseCounting", "九|十|十一", start=9),
    "taiwanese counting in thousands": _format("taiwaneseCountingThousand", "十|十一", start=10),
    "japanese counting": _format(
        "japaneseCounting", "九十九|百|百一", start=99, why="LibreOffice counts as Chinese does"
    ),
    "heavenly stems": _format("ideographTraditional", "甲|乙|丙"),
    "earthly branches": _format("ideographZodiac", "子|丑|寅"),
    "stems and branches": _format("ideographZodiacTraditional", "甲子|乙丑", why=_UNSUPPORTED),
    "formal traditional": _format("ideographLegalTraditional", "貳|參", start=2),
    "circled": _format("decimalEnclosedCircle", "①|②|③"),
    "circled, Chinese": _format("decimalEnclosedCircleChinese", "⑨|⑩", start=9),
    "circled past twenty": _format("decimalEnclosedCircle", "⑳|21", start=20, why=_PLAIN_PAST_20),
    "in brackets": _format("decimalEnclosedParen", "⑴|⑵", why=_UNSUPPORTED),
    "with full stop": _format("decimalEnclosedFullstop", "⒈|⒉", why=_UNSUPPORTED),
    "ideographs in brackets": _format("ideographEnclosedCircle", "㈠|㈡", why=_UNSUPPORTED),
    "in dashes": _format("numberInDash", "- 1 -|- 2 -", why=_UNSUPPORTED),
    "upper letters past z": _format("upperLetter", "Z|AA|BB", start=26),
    "lower letters": _format("lowerLetter", "a)|b)", pattern="%1)"),
    "upper roman": _format("upperRoman", "IV|V", start=4),
    "lower roman": _format("lowerRoman", "ix.|x.", start=9, pattern="%1."),
    "ordinal": _format("ordinal", "1st|2nd|3rd|4th", why=_UNSUPPORTED),
    "hexadecimal": _format("hex", "F|10", start=15, why=_UNSUPPORTED),
    "padded to three digits": _format(_CUSTOM.format("001, 002, 003, ..."), "009|010", start=9),
    "no number": _format("none", "附|附", pattern="附"),
    "unknown format": _format(
        "thaiLetters", "1、|2、", pattern="%1、", why="LibreOffice knows Thai letters"
    ),
    "bullets of a symbol font": Case(
        Docx(
            p("名称", num=(1, 0)),
            abstract(
                0,
                '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText '
                'w:val="\uf06c"/><w:lvlJc w:val="left"/><w:rPr><w:rFonts w:ascii="Wingdings" '
                'w:hAnsi="Wingdings"/></w:rPr></w:lvl>',
            )
            + num(1, 0),
        ),
        "● 名称",
        "LibreOffice writes all bullets as •",
    ),
    "separators: tab, blank, none": Case(
        Docx(
            p("制表位", num=(1, 0)) + p("空格", num=(2, 0)) + p("紧接", num=(3, 0)),
            abstract(0, level(0, "decimal", "%1.", suff="tab"))
            + abstract(1, level(0, "decimal", "%1.", suff="space"))
            + abstract(2, level(0, "decimal", "%1.", suff="nothing"))
            + num(1, 0)
            + num(2, 1)
            + num(3, 2),
        ),
        "1. 制表位\n1. 空格\n1.紧接",
    ),
    "articles with items and sub-items": Case(
        Docx(
            p("为规范管理，制定本办法。", num=(1, 0))
            + p("有下列情形的：", num=(1, 0))
            + p("占用道路；", num=(1, 1))
            + p("其他情形：", num=(1, 1))
            + p("损坏设施；", num=(1, 2))
            + p("遮挡标志。", num=(1, 2))
            + p("本款没有编号。")
            + p("由主管部门处理：", num=(1, 0))
            + p("先行劝导；", num=(1, 1)),
            _LAW,
        ),
        "第一条 为规范管理，制定本办法。\n第二条 有下列情形的：\n（一）占用道路；\n"
        "（二）其他情形：\n1.损坏设施；\n2.遮挡标志。\n"
        "本款没有编号。\n第三条 由主管部门处理：\n（一）先行劝导；",
    ),
    "outline of a plan": Case(
        Docx(
            p("总体要求", num=(1, 0))
            + p("指导思想", num=(1, 1))
            + p("坚持统筹", num=(1, 2))
            + p("分步实施", num=(1, 3))
            + p("分类指导", num=(1, 3))
            + p("工作目标", num=(1, 1))
            + p("重点任务", num=(1, 0))
            + p("完善制度", num=(1, 1)),
            _OUTLINE + num(1, 0),
        ),
        "一、总体要求\n（一）指导思想\n1.坚持统筹\n（1）分步实施\n（2）分类指导\n（二）工作目标\n"
        "二、重点任务\n（一）完善制度",
    ),
    "legal numbering of higher levels": Case(
        Docx(
            p("总则", num=(1, 0))
            + p("目的", num=(1, 1))
            + p("附则", num=(1, 0))
            + p("施行", num=(1, 1)),
            _LEGAL + num(1, 0),
        ),
        "第一章 总则\n1.1 目的\n第二章 附则\n2.1 施行",
        "LibreOffice takes no notice of w:isLgl",
    ),
    "a level that never restarts": Case(
        Docx(
            p("总则", num=(1, 0))
            + p("目的", num=(1, 1))
            + p("范围", num=(1, 1))
            + p("附则", num=(1, 0))
            + p("施行", num=(1, 1)),
            abstract(
                0,
                level(0, "chineseCountingThousand", "第%1章 "),
                level(1, "chineseCountingThousand", "第%2条 ", more='<w:lvlRestart w:val="0"/>'),
            )
            + num(1, 0),
        ),
        "第一章 总则\n第一条 目的\n第二条 范围\n第二章 附则\n第三条 施行",
        _RESTARTS,
    ),
    "a level that restarts at a named level only": Case(
        Docx(
            p("章", num=(1, 0))
            + p("节", num=(1, 1))
            + p("条", num=(1, 2))
            + p("节", num=(1, 1))
            + p("条", num=(1, 2))
            + p("章", num=(1, 0))
            + p("条", num=(1, 2)),
            abstract(
                0,
                level(0, "decimal", "%1 "),
                level(1, "decimal", "%2 "),
                level(2, "decimal", "%3 ", more='<w:lvlRestart w:val="1"/>'),
            )
            + num(1, 0),
        ),
        "1 章\n1 节\n1 条\n2 节\n2 条\n2 章\n1 条",
        _RESTARTS,
    ),
    "two lists of one definition count on": Case(
        Docx(
            p("甲", num=(1, 0)) + p("乙", num=(1, 0)) + p("丙", num=(2, 0)) + p("丁", num=(1, 0)),
            _LAW + num(2, 0),
        ),
        "第一条 甲\n第二条 乙\n第三条 丙\n第四条 丁",
    ),
    "a list with a start of its own begins anew": Case(
        Docx(
            p("甲", num=(1, 0))
            + p("乙", num=(1, 0))
            + p("丙", num=(2, 0))
            + p("丁", num=(2, 0))
            + p("戊", num=(1, 0)),
            _LAW + num(2, 0, override(0, 1)),
        ),
        "第一条 甲\n第二条 乙\n第一条 丙\n第二条 丁\n第三条 戊",
    ),
    "a start of its own that is not one": Case(
        Docx(p("甲", num=(2, 0)) + p("乙", num=(2, 0)), _LAW + num(2, 0, override(0, 5))),
        "第五条 甲\n第六条 乙",
    ),
    "a level defined anew for one list": Case(
        Docx(
            p("甲", num=(2, 0)) + p("乙", num=(2, 0)),
            _LAW + num(2, 0, override(0, None, level(0, "decimal", "Art. %1 "))),
        ),
        "Art. 1 甲\nArt. 2 乙",
    ),
    "two definitions count apart": Case(
        Docx(
            p("甲", num=(1, 0)) + p("子", num=(2, 0)) + p("乙", num=(1, 0)) + p("丑", num=(2, 0)),
            _LAW + abstract(1, level(0, "decimal", "%1.")) + num(2, 1),
        ),
        "第一条 甲\n1.子\n第二条 乙\n2.丑",
    ),
    "numbering of a style": Case(
        Docx(
            p("甲", style="条") + p("乙", style="条") + p("丙"),
            _LAW,
            style("条", ppr=style_num(1)),
        ),
        "第一条 甲\n第二条 乙\n丙",
    ),
    "numbering of the style it is based on": Case(
        Docx(
            p("甲", style="条") + p("乙", style="重要条"),
            _LAW,
            style("条", ppr=style_num(1)) + style("重要条", based_on="条", rpr="<w:b/>"),
        ),
        "第一条 甲\n第二条 乙",
    ),
    "levels tied to styles": Case(
        Docx(
            p("总体要求", style="一级")
            + p("目标", style="二级")
            + p("任务", style="一级")
            + p("分工", style="二级"),
            abstract(
                0,
                level(0, "chineseCounting", "%1、", more='<w:pStyle w:val="一级"/>'),
                level(1, "chineseCounting", "（%2）", more='<w:pStyle w:val="二级"/>'),
            )
            + num(1, 0),
            style("一级", ppr=style_num(1) + '<w:outlineLvl w:val="0"/>')
            + style("二级", ppr=style_num(1, 1)),
        ),
        "一、总体要求\n（一）目标\n二、任务\n（一）分工",
    ),
    "a derived style asks for another level": Case(
        Docx(
            p("甲", style="条") + p("子", style="项") + p("丑", style="重要项"),
            _LAW,
            style("条", ppr=style_num(1, 0))
            + style("项", based_on="条", ppr=style_num(None, 1))
            + style("重要项", based_on="项"),
        ),
        "第一条 甲\n（一）子\n（二）丑",
    ),
    "a derived style is tied to another level": Case(
        Docx(
            p("总体要求", style="一级") + p("目标", style="二级") + p("任务", style="一级"),
            abstract(
                0,
                level(0, "chineseCounting", "%1、", more='<w:pStyle w:val="一级"/>'),
                level(1, "chineseCounting", "（%2）", more='<w:pStyle w:val="二级"/>'),
            )
            + num(1, 0),
            style("一级", ppr=style_num(1))
            + style("二级", based_on="一级", ppr=style_num(None, 1)),
        ),
        "一、总体要求\n（一）目标\n二、任务",
    ),
    "a paragraph of a numbered style moves to another level": Case(
        Docx(
            p("甲", style="条") + p("子", style="条", props=style_num(None, 1)),
            _LAW,
            style("条", ppr=style_num(1)),
        ),
        "第一条 甲\n（一）子",
    ),
    "a style's numbering switched off": Case(
        Docx(
            p("甲", style="条") + p("未编号", style="条", num=(0, 0)) + p("乙", style="条"),
            _LAW,
            style("条", ppr=style_num(1)),
        ),
        "第一条 甲\n未编号\n第二条 乙",
    ),
    "a derived style switches numbering off": Case(
        Docx(
            p("甲", style="条") + p("说明", style="说明") + p("乙", style="条"),
            _LAW,
            style("条", ppr=style_num(1)) + style("说明", based_on="条", ppr=style_num(0)),
        ),
        "第一条 甲\n说明\n第二条 乙",
    ),
    "direct numbering wins over the style's": Case(
        Docx(
            p("甲", style="条") + p("子", style="条", num=(2, 0)) + p("乙", style="条"),
            _LAW + abstract(1, level(0, "decimal", "%1.")) + num(2, 1),
            style("条", ppr=style_num(1)),
        ),
        "第一条 甲\n1.子\n第二条 乙",
    ),
    "a definition that links to a list style": Case(
        Docx(
            p("甲", num=(1, 0)) + p("乙", num=(1, 0)),
            abstract(0, more='<w:numStyleLink w:val="列表"/>')
            + abstract(1, level(0, "chineseCounting", "%1、"), more='<w:styleLink w:val="列表"/>')
            + num(1, 0)
            + num(2, 1),
            style("列表", ppr=style_num(2), kind="numbering"),
        ),
        "一、甲\n二、乙",
    ),
    "a list that is not defined": Case(Docx(p("甲", num=(7, 0)), _LAW), "甲"),
    "an empty numbered paragraph counts": Case(
        Docx(p("甲", num=(1, 0)) + p(num=(1, 0)) + p("乙", num=(1, 0)), _LAW),
        "第一条 甲\n第二条\n第三条 乙",
    ),
    "the number stands on the first line only": Case(
        Docx(p(r("甲"), r("<w:br/>"), r("续行"), num=(1, 0)) + p("乙", num=(1, 0)), _LAW),
        "第一条 甲\n续行\n第二条 乙",
    ),
    "a level used before its higher one": Case(
        Docx(
            p("甲", num=(1, 1)) + p("乙", num=(1, 1)) + p("章", num=(1, 0)) + p("丙", num=(1, 1)),
            abstract(0, level(0, "decimal", "%1 "), level(1, "decimal", "%1.%2 ")) + num(1, 0),
        ),
        "1.1 甲\n1.2 乙\n1 章\n1.1 丙",
        "LibreOffice counts the higher level that is not there",
    ),
    "inserted and deleted articles": Case(
        Docx(
            p("甲", num=(1, 0))
            + p(deleted("删去的一条。"), num=(1, 0), mark='<w:del w:id="3" w:author="审核"/>')
            + p(ins(r("新增的一条。")), num=(1, 0), mark='<w:ins w:id="4" w:author="审核"/>')
            + p("乙", num=(1, 0)),
            _LAW,
        ),
        "第一条 甲\n第二条 新增的一条。\n第三条 乙",
        "LibreOffice exports the file with its deletions",
    ),
    "numbers in cells run down the rows": Case(
        Docx(
            tbl(
                tr(tc(p("甲", num=(1, 0))), tc(p("子", num=(2, 0)))),
                tr(tc(p("乙", num=(1, 0))), tc(p("丑", num=(2, 0)))),
            )
            + p("丙", num=(1, 0)),
            _LAW + abstract(1, level(0, "decimal", "%1.")) + num(2, 1),
        ),
        "第一条 甲\t1.子\n第二条 乙\t2.丑\n第三条 丙",
    ),
    "a text box counts for itself": Case(
        Docx(
            p("甲", num=(1, 0))
            + p("乙", text_box(p("框内", num=(1, 0))), num=(1, 0))
            + p("丙", num=(1, 0)),
            _LAW,
        ),
        "第一条 甲\n第一条 框内\n第二条 乙\n第三条 丙",
        "LibreOffice leaves text boxes out of its export",
    ),
}
