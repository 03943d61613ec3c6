"""The JSON Schema of the report.

Objects stay open (``additionalProperties`` is not refused): fields are only ever added, and a
reader who holds an older schema must be able to read a newer report.
"""

from __future__ import annotations

from typing import Any

from qjlaw.anatomy import INSTRUMENTS
from qjlaw.categories import CATEGORIES
from qjlaw.findings import Severity
from qjlaw.report.json_report import SCHEMA

Schema = dict[str, Any]

_DATE: Schema = {"type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
_TEXT: Schema = {"type": "string"}
_COUNT: Schema = {"type": "integer", "minimum": 0}
_FLAG: Schema = {"type": "boolean"}
_SEVERITY: Schema = {"enum": [severity.value for severity in Severity]}


def report_schema() -> Schema:
    """Build the schema of ``--format json`` (and of a line of ``jsonl``, as ``$defs/line``)."""
    head = {"schema": {"const": SCHEMA}, "tool": _ref("tool")}
    report = _object(
        "一次运行的全部结果",
        {
            **head,
            "documents": _list(_ref("document")),
            "summary": _ref("summary"),
            "notices": _list(_ref("notice")),
        },
    )
    line = _object("jsonl 的一行：一份文件的结果", head | _document()["properties"])
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": SCHEMA,
        **report,
        "$defs": {
            "line": line,
            "tool": _object(
                "程序和规则库",
                {"name": _TEXT, "version": _TEXT, "rulebook": _TEXT, "profile": _TEXT},
            ),
            "document": _document(),
            "metadata": _metadata(),
            "finding": _finding(),
            "place": _object("文本中的一处", _place()),
            "item": _object("检查范围的一项", {"id": _TEXT, "title": _TEXT, "why": _TEXT}),
            "notice": _object(
                "需要读者知道的情况",
                {"code": _TEXT, "message": _TEXT, "page": _or_null({"type": "integer"})},
            ),
            "summary": _object(
                "计数；已登记不再提示的不计",
                {
                    "documents": _COUNT,
                    "unreadable": _COUNT,
                    "by_severity": _counts([severity.value for severity in Severity]),
                    "by_category": _counts(list(CATEGORIES)),
                },
            ),
        },
    }


def _document() -> Schema:
    scope = {
        "verdict": {"enum": ["normative", "not_normative", "uncertain"]},
        "reasons": _list(_TEXT),
    }
    items = _list(_ref("item"))
    return _object(
        "一份文件的结果；error 不为空时没有检查",
        {
            "path": _described(_TEXT, "命令行所给的路径；文件夹之下为“所给/相对路径”"),
            "as_of": _or_null(_object("按哪一天的法律检查", {"date": _DATE, "why": _TEXT})),
            "sha256": _or_null({"type": "string", "pattern": "^[0-9a-f]{64}$"}),
            "format": _or_null(_TEXT),
            "instrument": _or_null({"enum": list(INSTRUMENTS)}),
            "scope": _or_null(_object("是否属于行政规范性文件", scope)),
            "metadata": _or_null(_ref("metadata")),
            "findings": _list(_ref("finding")),
            "coverage": _object(
                "检查范围", {"checked": items, "needs_person": items, "not_covered": items}
            ),
            "notices": _list(_ref("notice")),
            "error": _or_null(_object("未能检查的原因", {"code": _TEXT, "message": _TEXT})),
        },
    )


def _metadata() -> Schema:
    texts = ["title", "document_no", "addressee", "validity", "publicity", "status"]
    dates = ["issued", "published", "effective", "expires"]
    lists = ["issuers", "repeals", "attachments"]
    return _object(
        "文件自身所写",
        {name: _or_null(_TEXT) for name in texts}
        | {name: _or_null(_DATE) for name in dates}
        | {name: _list(_TEXT) for name in lists},
    )


def _finding() -> Schema:
    basis = {
        "instrument": _TEXT,
        "article": _or_null(_TEXT),
        "from": _or_null(_DATE),
        "until": _or_null(_DATE),
        "verified": _FLAG,
    }
    suppressed = {"reason": _TEXT, "who": _TEXT, "until": _or_null(_DATE)}
    return _object(
        "一处意见；文本[start:end] 恒等于 excerpt",
        {
            "rule": _TEXT,
            "rules": _list(_TEXT),
            "categories": {"type": "array", "items": {"enum": list(CATEGORIES)}, "maxItems": 3},
            "severity": _SEVERITY,
            "rule_severity": _SEVERITY,
            "confidence": _or_null({"type": "number", "minimum": 0, "maximum": 1}),
            "support": _or_null(_COUNT),
            "title": _TEXT,
            "message": _TEXT,
            "basis": _list(_object("依据", basis)),
            "plan": _list({"type": "integer", "minimum": 1}),
            "part": _TEXT,
            "address": _TEXT,
            **_place(),
            "related": _list(_ref("place")),
            "suggestion": _TEXT,
            "replacement": _or_null(_TEXT),
            "ask": _or_null(_TEXT),
            "fingerprint": _TEXT,
            "suppressed": _or_null(_object("登记为不再提示", suppressed)),
        },
    )


def _place() -> Schema:
    return {
        "start": _described(_COUNT, "起点，按码点从 0 计"),
        "end": _described(_COUNT, "终点，不含"),
        "excerpt": _TEXT,
        "address": _TEXT,
    }


def _object(description: str, properties: Schema) -> Schema:
    return {
        "type": "object",
        "description": description,
        "properties": properties,
        "required": list(properties),
    }


def _counts(names: list[str]) -> Schema:
    return {"type": "object", "propertyNames": {"enum": names}, "additionalProperties": _COUNT}


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def _or_null(schema: Schema) -> Schema:
    return {"anyOf": [schema, {"type": "null"}]}


def _described(schema: Schema, description: str) -> Schema:
    return schema | {"description": description}


def _ref(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}
