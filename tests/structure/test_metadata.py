from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from qjlaw.document import Document
from qjlaw.structure import Metadata, understand

Make = Callable[[str], Document]

HEAD = "云岭县人民政府关于规范河道采砂的通知\n云岭府发〔2026〕6号\n各乡镇人民政府：\n"
BODY = "为了规范采砂，现通知如下。\n一、采砂单位应当公示作业时间。\n"
TAIL = "云岭县人民政府\n2026年3月1日\n"


def read(document: Make, text: str) -> Metadata:
    return understand(document(text)).metadata


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2026年1月1日", dt.date(2026, 1, 1)),
        ("2026 年 1 月 1 日", dt.date(2026, 1, 1)),
        ("二〇二六年一月一日", dt.date(2026, 1, 1)),
        ("二○二六年十二月三十一日", dt.date(2026, 12, 31)),
        ("2026-01-01", dt.date(2026, 1, 1)),
        ("2026/1/1", dt.date(2026, 1, 1)),
        ("2026.1.1", dt.date(2026, 1, 1)),
        ("2026年2月30日", None),
    ],
)
def test_notations_of_dates(document: Make, written: str, day: dt.date | None) -> None:
    assert read(document, f"{HEAD}{BODY}云岭县人民政府\n{written}").issued == day


@pytest.mark.parametrize(
    ("clause", "effective", "validity", "expires"),
    [
        (
            "本通知自2026年4月1日起施行，有效期5年。",
            dt.date(2026, 4, 1),
            "有效期5年",
            dt.date(2031, 3, 31),
        ),
        (
            "本通知自印发之日起施行，有效期为两年。",
            dt.date(2026, 3, 1),
            "有效期为两年",
            dt.date(2028, 2, 29),
        ),
        ("本通知自发布之日起30日后施行。", dt.date(2026, 3, 31), None, None),
        (
            "本通知自2026年4月1日起试行，试行期一年。",
            dt.date(2026, 4, 1),
            "试行期一年",
            dt.date(2027, 3, 31),
        ),
        (
            "本通知自2026年4月1日起执行，有效期至2028年12月31日。",
            dt.date(2026, 4, 1),
            "有效期至2028年12月31日",
            dt.date(2028, 12, 31),
        ),
        (
            "本通知自二〇二六年四月一日起实施，有效期6个月。",
            dt.date(2026, 4, 1),
            "有效期6个月",
            dt.date(2026, 9, 30),
        ),
        ("新的采砂许可证自2026年4月1日起生效，许可证有效期3年。", None, None, None),
    ],
)
def test_effect_and_validity(
    document: Make,
    clause: str,
    effective: dt.date | None,
    validity: str | None,
    expires: dt.date | None,
) -> None:
    found = read(document, f"{HEAD}{BODY}二、{clause}\n{TAIL}")
    assert (found.effective, found.validity, found.expires) == (effective, validity, expires)


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("云岭府发〔2026〕6号", "云岭府发〔2026〕6号"),
        ("云岭府发［2026］6号", "云岭府发［2026］6号"),
        ("云岭府发(2026)06号", "云岭府发(2026)06号"),
        ("云岭府发〔2026〕第6号", "云岭府发〔2026〕第6号"),
    ],
)
def test_own_number(document: Make, line: str, number: str) -> None:
    text = HEAD.replace("云岭府发〔2026〕6号", line) + BODY + TAIL
    assert read(document, text).document_no == number


def test_a_cited_number_is_not_the_document_s_own(document: Make) -> None:
    text = HEAD.replace("云岭府发〔2026〕6号\n", "") + (
        "根据《关于加强河道管理的意见》（渝府发〔2020〕1号）精神，现通知如下。\n一、加强巡查。\n"
        + TAIL
    )
    assert read(document, text).document_no is None


@pytest.mark.parametrize(
    "head",
    [
        "云岭县人民政府关于进一步规范\n河道采砂管理工作的通知\n云岭府发〔2026〕6号\n",
        "云岭府发〔2026〕6号\n云岭县人民政府\n关于进一步规范河道采砂管理工作的通知\n",
        "云岭县人民政府文件\n云岭府发〔2026〕6号\n云岭县人民政府关于进一步规范河道采砂管理工作的通知\n",
        (
            "云岭县人民政府网\n首页 > 政务公开\n索引号：115/2026-3\n"
            "云岭县人民政府关于进一步规范河道采砂管理工作的通知\n云岭府发〔2026〕6号\n"
        ),
        "云岭县人民政府关于进一步规范河道采砂管理工作的通知（云岭府发〔2026〕6号）\n",
    ],
    ids=["two lines", "number first", "letterhead", "portal", "number in the title"],
)
def test_title_wherever_it_stands(document: Make, head: str) -> None:
    found = read(document, head + "各乡镇人民政府：\n" + BODY + TAIL)
    assert found.title is not None
    assert found.title.startswith("云岭县人民政府关于进一步规范河道采砂管理工作的通知")
    assert found.document_no == "云岭府发〔2026〕6号"
    assert found.addressee == "各乡镇人民政府"
    assert found.issuers == ("云岭县人民政府",)


def test_fields_of_a_portal_page(document: Make) -> None:
    text = (
        "[ 索引号 ] 115/2026-3 [ 发文字号 ] 云岭府发〔2026〕6号\n"
        "[ 发布机构 ] 云岭县水利局 [ 有效性 ] 有效\n"
        "[ 成文日期 ] 2026-03-01 [ 发布日期 ] 2026-03-09\n"
        "云岭县水利局关于规范河道采砂的通知\n各乡镇人民政府：\n" + BODY
    )
    found = read(document, text)
    assert found.document_no == "云岭府发〔2026〕6号"
    assert (found.issued, found.published) == (dt.date(2026, 3, 1), dt.date(2026, 3, 9))
    assert (found.issuers, found.status) == (("云岭县水利局",), "有效")


@pytest.mark.parametrize(
    ("signature", "issuers"),
    [
        ("云岭县财政局\n云岭县水利局\n2026年3月1日", ("云岭县财政局", "云岭县水利局")),
        ("云岭县财政局    云岭县水利局\n2026年3月1日", ("云岭县财政局", "云岭县水利局")),
        ("中共云岭县委  云岭县人民政府\n2026年3月1日", ("中共云岭县委", "云岭县人民政府")),
        ("云岭县人民政府2026年3月1日", ("云岭县人民政府",)),
        ("云岭县人民政府\n（代章）\n2026年3月1日", ("云岭县人民政府",)),
        ("云岭县水利局河道管理科\n2026年3月1日", ("云岭县水利局河道管理科",)),
        ("云岭县水利局采砂管理股 2026年3月1日", ("云岭县水利局采砂管理股",)),
        ("云岭县财政局县水利局\n2026年3月1日", ("云岭县财政局", "县水利局")),
    ],
)
def test_issuers(document: Make, signature: str, issuers: tuple[str, ...]) -> None:
    found = read(document, HEAD + BODY + signature)
    assert found.issuers == issuers
    assert found.issued == dt.date(2026, 3, 1)


def test_effect_counted_from_publication(document: Make) -> None:
    text = (
        "采砂船舶登记规定\n（2026年3月1日云岭省人民政府令第9号公布）\n"
        "第一条　登记采砂船舶。\n第二条　本规定自公布之日起30日后施行。"
    )
    found = read(document, text)
    assert (found.published, found.effective) == (dt.date(2026, 3, 1), dt.date(2026, 3, 31))


def test_dates_inside_the_text_are_not_the_date_of_the_document(document: Make) -> None:
    text = HEAD + BODY + "二、2026年12月31日前完成整改。\n三、自查报告报县水利局。\n"
    assert read(document, text).issued is None


def test_attachments_repeals_and_publicity(document: Make) -> None:
    text = (
        HEAD
        + BODY
        + "二、本通知自2026年4月1日起施行，《云岭县采砂暂行规定》（云岭府发〔2018〕2号）和"
        + "《云岭县砂石管理办法》同时废止。\n附件：1.采砂点名录\n2.作业时间表\n"
        + TAIL
        + "（此件依申请公开）"
    )
    found = read(document, text)
    assert found.repeals == ("云岭县采砂暂行规定", "云岭县砂石管理办法")
    assert found.attachments == ("采砂点名录", "作业时间表")
    assert found.publicity == "on_request"
