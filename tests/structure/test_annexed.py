"""Annexed texts: where one begins, what it is called, and how units stand inside it."""

from __future__ import annotations

from collections.abc import Callable

from qjlaw.document import Document
from qjlaw.structure import understand

Make = Callable[[str], Document]


def parts(document: Document) -> list[str]:
    return [part.name for part in understand(document).parts]


def addresses(document: Document) -> list[str]:
    return [provision.address for provision in understand(document).provisions]


def test_marks_far_from_one_another_head_texts_without_a_signature(document: Make) -> None:
    text = (
        "云汀县档案整理规范\n一、按年度整理。\n二、按类别装盒。\n"
        "附件1：盒脊样式\n宽三厘米。\n高三十厘米。\n印全宗号。\n"
        "附件2：目录样式\n列件号。\n列题名。\n列页数。\n"
        "附件3：备考表样式\n写整理人。\n写检查人。\n写日期。"
    )
    assert parts(document(text)) == ["规范", "附件1", "附件2", "附件3"]


def test_marks_close_together_are_a_list(document: Make) -> None:
    text = (
        "云汀县档案整理规范\n一、按年度整理。\n二、按类别装盒。\n"
        "附件1：盒脊样式\n附件2：目录样式\n附件3：备考表样式"
    )
    assert parts(document(text)) == ["规范"]


def test_a_divided_number_names_an_annexed_text(document: Make) -> None:
    text = (
        "云汀县差旅报销办法\n第一条　凭票报销。\n第二条　自印发之日起施行。\n"
        "附件1\n申请表\n一、姓名。\n附件2-1：\n乘车须知\n一、持票乘车。\n"
        "附件2-2：\n住宿须知\n一、据实填写。"
    )
    assert parts(document(text)) == ["办法", "附件1", "附件2-1", "附件2-2"]
    assert addresses(document(text))[-1] == "附件2-2/一、"


def test_an_appendix_keeps_its_word(document: Make) -> None:
    text = (
        "云汀县烟花零售指南\n一、申请。\n二、受理。\n附录1\n申请书\n一、填写姓名。\n"
        "附录2\n承诺书\n一、守法经营。"
    )
    assert parts(document(text)) == ["指南", "附录1", "附录2"]


def test_two_texts_with_one_mark_have_two_names(document: Make) -> None:
    text = (
        "云汀县环卫作业规范\n一、每日清扫。\n附件\n清扫路线\n一、东街。\n"
        "附件\n清运路线\n一、西街。\n附件2\n车辆清单\n一、洒水车。"
    )
    assert parts(document(text)) == ["规范", "附件", "附件（2）", "附件2"]
    found = addresses(document(text))
    assert len(set(found)) == len(found)


def test_a_list_above_the_signature_of_an_annexed_request_heads_no_text(document: Make) -> None:
    text = (
        "云汀县人民政府转发县教育局关于扩大招生规模请示的通知\n各乡镇人民政府：\n"
        "县教育局《关于扩大招生规模的请示》已经县政府同意，现转发给你们。\n云汀县人民政府\n2026年3月1日\n"
        "关于扩大招生规模的请示\n县人民政府：\n为了满足入学需求，提出如下意见：\n"
        "一、新增学位三百个。\n二、新增教师二十名。\n以上意见如无不妥，请批转执行。\n"
        "附：招生计划表\n云汀县教育局\n2026年2月20日"
    )
    assert parts(document(text)) == ["通知", "请示"]
    assert addresses(document(text))[-4:] == ["二、", "第2段", "附件说明", "落款"]


def test_a_handbook_is_parted_where_articles_begin_again(document: Make) -> None:
    rules = "第一条　为了规范管理，制定本规定。\n第二条　适用于本园。\n第三条　自印发之日起施行。\n"
    text = (
        f"云汀园区门禁管理规定\n{rules}云汀园区车辆管理办法\n{rules}云汀园区用电管理细则\n{rules}"
    )
    assert parts(document(text)) == ["规定", "办法", "细则"]
    assert "办法/第二条" in addresses(document(text))


def test_an_attachment_to_articles_is_named(document: Make) -> None:
    text = (
        "云汀县公园管理办法\n第一条　制定本办法。\n第二条　自印发之日起施行。\n"
        "附件\n游园须知\n（一）不攀折花木。\n（二）不乱扔杂物。"
    )
    assert addresses(document(text))[-2:] == ["附件/（一）", "附件/（二）"]


def test_decimals_under_an_arabic_heading_leave_it_under_its_bracket(document: Make) -> None:
    text = (
        "云汀县水质检测方案\n一、内容\n（一）日常检测。\n1.每日取样。\n2.每日记录。\n"
        "（二）专项检测。\n1.汛期检测\n1.1 增加浊度。\n1.2 增加频次。\n2.枯水期检测"
    )
    assert addresses(document(text)) == [
        "标题",
        "一、",
        "一、/（一）",
        "一、/（一）/1.",
        "一、/（一）/2.",
        "一、/（二）",
        "一、/（二）/1.",
        "一、/（二）/1./1.1",
        "一、/（二）/1./1.2",
        "一、/（二）/2.",
    ]


def test_paragraphs_between_items_that_are_headings_belong_to_the_items(document: Make) -> None:
    text = (
        "第一条　下列人员可以享受待遇：\n（一）长期住园人员\n入住满三个月的，按月享受。\n"
        "调整项目的，由园方办理。\n（二）临时住园人员\n符合下列情形的，按日享受：\n"
        "1.术后休养；\n2.亲属外出。"
    )
    assert addresses(document(text)) == [
        "第一条",
        "第一条/第（一）项",
        "第一条/第（一）项/第1段",
        "第一条/第（一）项/第2段",
        "第一条/第（二）项",
        "第一条/第（二）项/第1目",
        "第一条/第（二）项/第2目",
    ]


def test_year_and_month_below_an_issuer_sign_a_text(document: Make) -> None:
    text = (
        "云汀学院奖励办法\n第一条　每年评选一次。\n第二条　自公布之日起施行。\n"
        "云汀学院办公室\n2026年10月"
    )
    assert addresses(document(text)) == ["标题", "第一条", "第二条", "落款"]


def test_lines_that_the_page_gave_as_the_title_are_one(document: Make) -> None:
    text = (
        "标　　题：云汀县人民政府对县人大第六号建议的答复\n发布日期：2026年3月2日\n"
        "云汀县人民政府对县人大\n第六号建议的答复\n云汀府函〔2026〕6号\n王五代表：\n"
        "您提出的建议收悉，现答复如下：\n渡口已经修缮。\n云汀县人民政府\n2026年3月1日"
    )
    assert addresses(document(text)) == [
        "文首",
        "标题",
        "发文字号",
        "主送机关",
        "第1段",
        "第2段",
        "落款",
    ]
