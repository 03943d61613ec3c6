"""Documents with everything but numbers, and the text that must come out of them."""

from __future__ import annotations

from tests.reading.build import (
    Docx,
    deleted,
    field_code,
    ins,
    old_text_box,
    p,
    r,
    sdt,
    style,
    tbl,
    tc,
    text_box,
    tr,
)

_DEL_MARK = '<w:del w:id="9" w:author="审核"/>'
_V_START = '<w:vMerge w:val="restart"/>'
_NOTE = '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
_MATH = "<m:oMath><m:r><m:t>罚款额=基数×3</m:t></m:r></m:oMath>"


def _note(number: int, text: str, kind: str = "footnote") -> str:
    return f'<w:{kind} w:id="{number}">{p(r("<w:footnoteRef/>"), r(text))}</w:{kind}>'


def _box(checked: str) -> str:
    return (
        r(
            '<w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/>'
            f'<w:checked w:val="{checked}"/></w:checkBox></w:ffData></w:fldChar>'
        )
        + r("<w:instrText> FORMCHECKBOX </w:instrText>")
        + r('<w:fldChar w:fldCharType="end"/>')
    )


CASES: dict[str, tuple[Docx, str]] = {
    "paragraphs and an empty one": (
        Docx(p("关于加强摊点管理的通知") + p() + p("各镇人民政府：")),
        "关于加强摊点管理的通知\n\n各镇人民政府：",
    ),
    "runs split in a word": (
        Docx(p(r("行政"), r("许", "<w:b/>"), r("可"))),
        "行政许可",
    ),
    "tabs, hard hyphens, carriage returns": (
        Docx(
            p(
                r(r"编号"),
                r("<w:tab/>"),
                r("A"),
                r("<w:noBreakHyphen/>"),
                r("1"),
                r("<w:cr/>"),
                r("止"),
            )
        ),
        "编号\tA-1\n止",
    ),
    "soft line breaks end a line": (
        Docx(p(r("某区人民政府"), r("<w:br/>"), r("关于印发办法的通知"))),
        "某区人民政府\n关于印发办法的通知",
    ),
    "a page break parts text, and adds nothing at the edge": (
        Docx(
            p(r('<w:br w:type="page"/>'), r("附件1"))
            + p(r("前"), r('<w:br w:type="page"/>'), r("后"))
            + p(r("<w:lastRenderedPageBreak/>"), r("续"))
        ),
        "附件1\n前\n后\n续",
    ),
    "symbols of symbol fonts": (
        Docx(
            p(
                r('<w:sym w:font="Wingdings" w:char="F0FE"/>'),
                r("同意"),
                r('<w:sym w:font="Symbol" w:char="F0B3"/>'),
            )
        ),
        "☑同意≥",
    ),
    "line separators inside a text": (Docx(p(r("上\u2028下"))), "上\n下"),
    "fields show results, not instructions": (
        Docx(
            p("见", field_code(' HYPERLINK "http://example.test" ', "区政府网站"), "。")
            + p(f'<w:fldSimple w:instr=" DATE ">{r("2024年5月6日")}</w:fldSimple>')
        ),
        "见区政府网站。\n2024年5月6日",
    ),
    "fields in fields": (
        Docx(
            p(
                r('<w:fldChar w:fldCharType="begin"/>'),
                r("<w:instrText> IF </w:instrText>"),
                field_code(" PAGE ", "3"),
                r('<w:fldChar w:fldCharType="separate"/>'),
                r("结果"),
                r('<w:fldChar w:fldCharType="end"/>'),
                r("之后"),
            )
        ),
        "结果之后",
    ),
    "a field that never ends swallows nothing": (
        Docx(p(r('<w:fldChar w:fldCharType="begin"/>'), r("正文")) + p("第二段")),
        "正文\n第二段",
    ),
    "check boxes of a form": (Docx(p(_box("1"), "同意", _box("0"), "不同意")), "☑同意☐不同意"),
    "hyperlinks, smart tags, custom XML": (
        Docx(
            p(
                f'<w:hyperlink w:anchor="a">{r("《办法》")}</w:hyperlink>',
                f'<w:smartTag w:element="date">{r("2024年")}</w:smartTag>',
                f'<w:customXml w:element="x">{r("施行")}</w:customXml>',
            )
        ),
        "《办法》2024年施行",
    ),
    "content controls around blocks, runs, rows and cells": (
        Docx(
            sdt(p("标题"))
            + p("文号：", sdt(r("某府发〔2024〕1号")))
            + tbl(sdt(tr("一", "二")), tr(sdt(tc("三")), "四"))
        ),
        "标题\n文号：某府发〔2024〕1号\n一\t二\n三\t四",
    ),
    "mathematics keeps its characters": (
        Docx(p("按公式", _MATH, "计算")),
        "按公式罚款额=基数×3计算",
    ),
    "a table": (
        Docx(p("表") + tbl(tr("序号", "事项"), tr("1", "备案")) + p("完")),
        "表\n序号\t事项\n1\t备案\n完",
    ),
    "a cell of several paragraphs": (
        Docx(tbl(tr(tc("甲", "乙"), "丙"))),
        "甲\n乙\t丙",
    ),
    "merged cells": (
        Docx(
            tbl(
                tr(tc("部门", props=_V_START), tc("职责", props='<w:gridSpan w:val="2"/>')),
                tr(tc(props="<w:vMerge/>"), "审核", "登记"),
            )
        ),
        "部门\t职责\n\t审核\t登记",
    ),
    "text in a cell that continues another is kept": (
        Docx(tbl(tr(tc("上", props=_V_START), "甲"), tr(tc("下", props="<w:vMerge/>"), "乙"))),
        "上\t甲\n下\t乙",
    ),
    "a table in a table": (
        Docx(tbl(tr(tc("外", tbl(tr("内一", "内二")), p("尾")), "右"))),
        "外\n内一\t内二\n尾\t右",
    ),
    "a text box, once, before its paragraph": (
        Docx(p("前") + p("锚", text_box(p("框一"), p("框二"))) + p("后")),
        "前\n框一\n框二\n锚\n后",
    ),
    "a text box of old versions": (
        Docx(p(r(old_text_box(f"<w:txbxContent>{p('旧框')}</w:txbxContent>")), r("正文"))),
        "旧框\n正文",
    ),
    "a table in a text box": (
        Docx(p(text_box(tbl(tr("甲", "乙"))), r("正文"))),
        "甲\t乙\n正文",
    ),
    "ornamental text": (
        Docx(p(r('<w:pict><v:shape><v:textpath string="某区人民政府文件"/></v:shape></w:pict>'))),
        "某区人民政府文件\n",
    ),
    "the first branch with text is taken": (
        Docx(
            p(
                r(
                    '<mc:AlternateContent><mc:Choice Requires="w14"><w14:x/></mc:Choice>'
                    "<mc:Fallback><w:t>替代</w:t></mc:Fallback></mc:AlternateContent>"
                )
            )
        ),
        "替代",
    ),
    "insertions in, deletions out": (
        Docx(p("应当", deleted("事先"), ins(r("及时")), "报告")),
        "应当及时报告",
    ),
    "moved text stands where it went": (
        Docx(
            p(f'<w:moveFrom w:id="1" w:author="a">{r("本句")}</w:moveFrom>', "前段。")
            + p("后段。", f'<w:moveTo w:id="2" w:author="a">{r("本句")}</w:moveTo>')
        ),
        "前段。\n后段。本句",
    ),
    "a deleted mark joins paragraphs": (
        Docx(p("上半句，", mark=_DEL_MARK) + p("下半句。") + p("另段。")),
        "上半句，下半句。\n另段。",
    ),
    "a deleted paragraph before a table is gone": (
        Docx(p(deleted("旧"), mark=_DEL_MARK) + tbl(tr("甲", "乙"))),
        "甲\t乙",
    ),
    "text before a table stays, its mark deleted or not": (
        Docx(p("留", mark=_DEL_MARK) + tbl(tr("甲", "乙"))),
        "留\n甲\t乙",
    ),
    "deleted and inserted rows": (
        Docx(
            tbl(
                tr("留", "一"),
                tr("删", "二", props='<w:del w:id="5" w:author="a"/>'),
                tr("增", "三", props='<w:ins w:id="6" w:author="a"/>'),
            )
        ),
        "留\t一\n增\t三",
    ),
    "a deleted cell": (
        Docx(tbl(tr(tc("删", props='<w:cellDel w:id="5" w:author="a"/>'), "留"))),
        "留",
    ),
    "hidden text is out": (
        Docx(
            p(r("公开"), r("内部意见", "<w:vanish/>"), r("内容"))
            + p(r("全段隐藏", "<w:vanish/>"), mark="<w:vanish/>")
            + p(
                r("样式隐藏", '<w:rStyle w:val="暗"/>'),
                r("不隐藏", '<w:rStyle w:val="暗"/><w:vanish w:val="0"/>'),
            ),
            styles=style("暗", rpr="<w:vanish/>", kind="character"),
        ),
        "公开内容\n不隐藏",
    ),
    "footnotes and endnotes at the end": (
        Docx(
            p(
                "第一",
                r('<w:endnoteReference w:id="1"/>'),
                "第二",
                r('<w:footnoteReference w:id="3"/>'),
            )
            + p("第三", r('<w:footnoteReference w:id="2"/>')),
            parts={
                "footnotes": _NOTE + _note(2, "后注") + _note(3, "先注") + _note(4, "没有引用"),
                "endnotes": _note(1, "尾注", "endnote"),
            },
        ),
        "第一第二\n第三\n先注\n后注\n尾注",
    ),
    "pinyin above words": (
        Docx(
            p(
                r(
                    f"<w:ruby><w:rubyPr/><w:rt>{r('綦')}</w:rt><w:rubyBase>{r('綦江')}</w:rubyBase></w:ruby>"
                ),
                r("区"),
            )
        ),
        "綦江区",
    ),
    "a strict document": (
        Docx(p("严格格式") + tbl(tr("甲", "乙")), strict=True),
        "严格格式\n甲\t乙",
    ),
    "the main part under another name": (
        Docx(p("正文"), main="word/document2.xml"),
        "正文",
    ),
    "white space inside a text node": (
        Docx("<w:p><w:r><w:t>第一\n行</w:t></w:r></w:p>"),
        "第一 行",
    ),
}
