"""A report made up for tests: every field filled in one finding, every list used once."""

from __future__ import annotations

import datetime as dt

from qjlaw.anatomy import Metadata, Scope
from qjlaw.document import Notice
from qjlaw.findings import (
    AsOf,
    Basis,
    Coverage,
    CoverageItem,
    DocumentReport,
    Failure,
    Finding,
    Place,
    Report,
    Severity,
    Summary,
    Suppression,
    Tool,
)

TEXT = (
    "云汀县人民政府办公室关于印发《云汀县户外经营管理办法》的通知\n"
    "云汀县户外经营管理办法\n"
    "第一条　为了规范户外经营活动，根据有关法律，制定本办法。\n"
    "第二条　开展户外经营活动的企业，应当先向县城市管理局备案，凭备案证明开展业务。\n"
    "第三条　对乱堆杂物的商户，处二百元罚款；拒不缴纳的，每日加收十元滞纳金。\n"
    "第四条　本办法自印发之日起施行。\n"
)


def spot(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


def finding(
    words: str,
    *,
    rule: str = "PERMIT-101",
    severity: Severity = Severity.ERROR,
    marks: tuple[str, ...] = (),
    title: str = "以备案作为开展活动的前提",
    address: str = "办法/第二条",
    suppressed: Suppression | None = None,
) -> Finding:
    start, end = spot(words)
    return Finding(
        rule=rule,
        rules=(rule,),
        categories=("disguised_permit",),
        severity=severity,
        rule_severity=Severity.ERROR,
        confidence=None,
        support=None,
        title=title,
        message="这句话把备案当作开展业务的前提，实际效果等于设定行政许可，而本文件没有这样的权限。",
        basis=(
            Basis("行政许可法", "17", dt.date(2004, 7, 1), None, verified=True),
            Basis("优化营商环境条例", "39(2)", dt.date(2020, 1, 1), None, verified=False),
        ),
        plan=(6,),
        part="办法",
        address=address,
        start=start,
        end=end,
        excerpt=words,
        related=(),
        suggestion="改为事后备案，并写明不备案不影响开展业务。",
        replacement=None,
        ask=None,
        fingerprint="0123456789abcdef",
        suppressed=suppressed,
        marks=tuple(spot(mark) for mark in marks),
    )


def whole() -> DocumentReport:
    sentence = "开展户外经营活动的企业，应当先向县城市管理局备案，凭备案证明开展业务"
    fine = "对乱堆杂物的商户，处二百元罚款"
    start, end = spot("第四条")
    rich = finding(sentence, marks=("应当先向县城市管理局备案", "凭备案证明"))
    fields = {name: getattr(rich, name) for name in Finding.__slots__}
    fields |= {
        "rules": ("PERMIT-101", "PERMIT-102"),
        "confidence": 0.92,
        "support": 37,
        "related": (Place(start, end, "第四条", "办法/第四条"),),
        "replacement": "开展户外经营活动的企业，可以在开展业务后三十日内向县城市管理局备案",
        "ask": "请起草单位说明要求备案的法律依据。",
    }
    return DocumentReport(
        path="草案/户外经营办法.txt",
        sha256="ab" * 32,
        format="txt",
        as_of=AsOf(dt.date(2026, 3, 2), "文件的成文日期"),
        instrument="normative",
        scope=Scope("normative", ("为企业设定了义务", "由县政府办公室印发，对外公布")),
        metadata=Metadata(
            title="云汀县人民政府办公室关于印发《云汀县户外经营管理办法》的通知",
            document_no="云汀府办发〔2026〕3号",
            issuers=("云汀县人民政府办公室",),
            addressee="各乡镇人民政府，各街道办事处，县政府各部门",
            issued=dt.date(2026, 3, 2),
            effective=dt.date(2026, 3, 2),
            expires=dt.date(2031, 3, 1),
            validity="有效期五年",
            repeals=("《云汀县流动摊点管理暂行办法》",),
            attachments=("备案表",),
            publicity="open",
        ),
        findings=(
            Finding(**fields),
            finding(
                fine,
                rule="FINE-101",
                title="以规范性文件设定罚款",
                severity=Severity.ERROR,
                address="办法/第三条",
            ),
            finding(
                "每日加收十元滞纳金",
                rule="FEE-101",
                title="加收滞纳金没有写明依据",
                severity=Severity.WARNING,
                address="办法/第三条",
            ),
            finding(
                "本办法自印发之日起施行",
                rule="TIME-101",
                title="自印发之日起施行，没有写明理由",
                severity=Severity.INFO,
                address="办法/第四条",
            ),
            finding(
                "制定本办法",
                rule="FORM-109",
                title="依据写得笼统",
                severity=Severity.INFO,
                address="办法/第一条",
                suppressed=Suppression("上位法没有条文", "县司法局", dt.date(2027, 1, 1)),
            ),
        ),
        coverage=Coverage(
            checked=tuple(
                CoverageItem(f"plan-{n}", f"第{n}项任务", "已查。") for n in range(1, 31)
            ),
            needs_person=(CoverageItem("judgement", "必要性和可行性", "要由人判断。"),),
            not_covered=(
                CoverageItem("plan-40", "年度数据", "文本体现不出来。"),
                CoverageItem("plan-41", "档案管理", "规则库还没有这方面的规则。"),
            ),
        ),
        notices=(Notice("tracked_changes", "文件有修订痕迹：插入的按正文读，删除的没有读。"),),
        error=None,
        text=TEXT,
    )


def unreadable() -> DocumentReport:
    return DocumentReport(
        path="草案/旧稿.doc",
        sha256=None,
        format=None,
        as_of=None,
        instrument=None,
        scope=None,
        metadata=None,
        findings=(),
        coverage=Coverage(),
        notices=(),
        error=Failure("unsupported_format", "不支持 .doc；请用 WPS 或 Word 另存为 .docx 再检查。"),
    )


TOOL = Tool("qjlaw", "0.1.0", "fedcba9876543210", "national")


def run(*documents: DocumentReport, notices: tuple[Notice, ...] = ()) -> Report:
    found = [f for d in documents for f in d.findings if f.suppressed is None]
    by_severity = tuple((s.value, sum(f.severity is s for f in found)) for s in Severity)
    by_category = (("disguised_permit", len(found)),) if found else ()
    failed = sum(d.error is not None for d in documents)
    return Report(
        TOOL, documents, Summary(len(documents), failed, by_severity, by_category), notices
    )


def full_run() -> Report:
    skipped = Notice("unsupported_files", "有 1 个文件的格式不受支持，没有检查：草案/附图.png。")
    return run(whole(), unreadable(), notices=(skipped,))
