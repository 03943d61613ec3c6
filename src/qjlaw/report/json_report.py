"""The report as JSON, field by field as in the contract."""

from __future__ import annotations

import json
from typing import Any

from qjlaw.anatomy import Metadata
from qjlaw.document import Notice
from qjlaw.findings import (
    Basis,
    CoverageItem,
    DocumentReport,
    Finding,
    Place,
    Report,
    Suppression,
    Tool,
)

SCHEMA = "qjlaw.report/1"
"""Name of the contract."""


def render(report: Report) -> str:
    """Write a whole run as one JSON object, indented, ended by a newline."""
    return json.dumps(report_object(report), ensure_ascii=False, indent=2) + "\n"


def report_object(report: Report) -> dict[str, Any]:
    """Turn a run into plain data."""
    return {
        "schema": SCHEMA,
        "tool": tool_object(report.tool),
        "documents": [document_object(document) for document in report.documents],
        "summary": {
            "documents": report.summary.documents,
            "unreadable": report.summary.unreadable,
            "by_severity": dict(report.summary.by_severity),
            "by_category": dict(report.summary.by_category),
        },
        "notices": [notice_object(notice) for notice in report.notices],
    }


def tool_object(tool: Tool) -> dict[str, Any]:
    """Turn the program's name, version, rulebook and profile into plain data."""
    return {
        "name": tool.name,
        "version": tool.version,
        "rulebook": tool.rulebook,
        "profile": tool.profile,
    }


def document_object(document: DocumentReport) -> dict[str, Any]:
    """Turn what is said of one document into plain data."""
    as_of, scope, error, coverage = (
        document.as_of,
        document.scope,
        document.error,
        document.coverage,
    )
    return {
        "path": document.path,
        "as_of": as_of and {"date": as_of.date.isoformat(), "why": as_of.why},
        "sha256": document.sha256,
        "format": document.format,
        "instrument": document.instrument,
        "scope": scope and {"verdict": scope.verdict, "reasons": list(scope.reasons)},
        "metadata": document.metadata and metadata_object(document.metadata),
        "findings": [_finding(finding) for finding in document.findings],
        "coverage": {
            "checked": [_item(item) for item in coverage.checked],
            "needs_person": [_item(item) for item in coverage.needs_person],
            "not_covered": [_item(item) for item in coverage.not_covered],
        },
        "notices": [notice_object(notice) for notice in document.notices],
        "error": error and {"code": error.code, "message": error.message},
    }


def metadata_object(data: Metadata) -> dict[str, Any]:
    """Turn what a document says of itself into plain data."""
    return {
        "title": data.title,
        "document_no": data.document_no,
        "issuers": list(data.issuers),
        "addressee": data.addressee,
        "issued": data.issued and data.issued.isoformat(),
        "published": data.published and data.published.isoformat(),
        "effective": data.effective and data.effective.isoformat(),
        "expires": data.expires and data.expires.isoformat(),
        "validity": data.validity,
        "repeals": list(data.repeals),
        "attachments": list(data.attachments),
        "publicity": data.publicity,
        "status": data.status,
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "rules": list(finding.rules),
        "categories": list(finding.categories),
        "severity": finding.severity.value,
        "rule_severity": finding.rule_severity.value,
        "confidence": finding.confidence,
        "support": finding.support,
        "title": finding.title,
        "message": finding.message,
        "basis": [_basis(basis) for basis in finding.basis],
        "plan": list(finding.plan),
        "part": finding.part,
        "address": finding.address,
        "start": finding.start,
        "end": finding.end,
        "excerpt": finding.excerpt,
        "related": [_place(place) for place in finding.related],
        "suggestion": finding.suggestion,
        "replacement": finding.replacement,
        "ask": finding.ask,
        "fingerprint": finding.fingerprint,
        "suppressed": finding.suppressed and _suppressed(finding.suppressed),
    }


def _basis(basis: Basis) -> dict[str, Any]:
    return {
        "instrument": basis.instrument,
        "article": basis.article,
        "from": basis.start and basis.start.isoformat(),
        "until": basis.end and basis.end.isoformat(),
        "verified": basis.verified,
    }


def _place(place: Place) -> dict[str, Any]:
    return {
        "start": place.start,
        "end": place.end,
        "excerpt": place.excerpt,
        "address": place.address,
    }


def _suppressed(suppression: Suppression) -> dict[str, Any]:
    until = suppression.until
    return {
        "reason": suppression.reason,
        "who": suppression.who,
        "until": until and until.isoformat(),
    }


def _item(item: CoverageItem) -> dict[str, Any]:
    return {"id": item.id, "title": item.title, "why": item.why}


def notice_object(notice: Notice) -> dict[str, Any]:
    """Turn a notice into plain data."""
    return {"code": notice.code, "message": notice.message, "page": notice.page}
