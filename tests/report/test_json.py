from __future__ import annotations

import copy
import json
import re
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError
from tests.report.made_up import TEXT, TOOL, full_run, run, whole

from qjlaw.anatomy import Metadata
from qjlaw.findings import Finding
from qjlaw.report import render, render_line, report_schema

CONTRACT = Path(__file__).parents[2] / "docs" / "contracts.md"


def closed(schema: Any) -> Any:
    """The same schema, with fields that it does not name refused."""
    if isinstance(schema, dict):
        closed_schema = {key: closed(value) for key, value in schema.items()}
        if "properties" in schema and isinstance(schema["properties"], dict):
            closed_schema.setdefault("additionalProperties", False)
        return closed_schema
    return [closed(item) for item in schema] if isinstance(schema, list) else schema


STRICT = closed(report_schema())


def printed(*documents: Any) -> dict[str, Any]:
    data = json.loads(render(run(*documents) if documents else full_run(), "json"))
    assert isinstance(data, dict)
    return data


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(report_schema())


def test_a_full_report_fits_the_schema_with_no_field_more() -> None:
    Draft202012Validator(STRICT).validate(printed())


def test_an_empty_report_fits_the_schema() -> None:
    Draft202012Validator(STRICT).validate(json.loads(render(run(), "json")))


def test_a_line_fits_the_schema_of_lines() -> None:
    schema = {**STRICT["$defs"]["line"], "$defs": STRICT["$defs"]}
    for document in full_run().documents:
        line = render_line(document, TOOL)
        assert line.endswith("\n")
        assert line.count("\n") == 1
        Draft202012Validator(schema).validate(json.loads(line))


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: data.pop("notices"),
        lambda data: data["documents"][0].pop("coverage"),
        lambda data: data["documents"][0]["findings"][0].update(severity="fatal"),
        lambda data: data["documents"][0]["findings"][0].update(categories=["unheard_of"]),
        lambda data: data["documents"][0]["metadata"].update(issued="2026年3月2日"),
        lambda data: data["documents"][0]["scope"].update(verdict="perhaps"),
        lambda data: data["summary"]["by_severity"].update(fatal=1),
        lambda data: data.update(schema="qjlaw.report/2"),
    ],
)
def test_the_schema_refuses_what_breaks_the_contract(spoil: Any) -> None:
    data = copy.deepcopy(printed())
    spoil(data)
    with pytest.raises(ValidationError):
        Draft202012Validator(report_schema()).validate(data)


def test_a_finding_has_the_fields_of_the_contract_in_its_order() -> None:
    contract = CONTRACT.read_text(encoding="utf-8")
    listed = re.search(r"A finding: `(.*?)`\.", contract)
    assert listed is not None
    names = re.findall(r"(\w+)", re.sub(r"\[.*?\]|\(.*?\)|\{.*?\}", "", listed[1]))
    found = printed()["documents"][0]["findings"][0]
    assert list(found) == names


def test_nothing_of_a_value_is_left_out_but_what_is_no_part_of_the_contract() -> None:
    document = printed()["documents"][0]
    assert {f.name for f in fields(Finding)} - set(document["findings"][0]) == {"marks"}
    assert {f.name for f in fields(Metadata)} == set(document["metadata"])


def test_offsets_slice_back() -> None:
    for found in printed(whole())["documents"][0]["findings"]:
        assert TEXT[found["start"] : found["end"]] == found["excerpt"]


def test_dates_are_iso_or_null() -> None:
    document = printed()["documents"][0]
    assert document["as_of"]["date"] == "2026-03-02"
    assert document["metadata"]["published"] is None
    assert document["findings"][0]["basis"][0]["from"] == "2004-07-01"
    assert document["findings"][4]["suppressed"]["until"] == "2027-01-01"


def test_an_unreadable_document_has_every_field_too() -> None:
    readable, unreadable = printed()["documents"]
    assert list(readable) == list(unreadable)
    assert unreadable["error"]["code"] == "unsupported_format"
    assert unreadable["findings"] == []
    assert unreadable["metadata"] is None
