"""The schema of rule files. Its models are loaded only to compile, test or print the schema."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any, Literal

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    StrictFloat,
    StrictInt,
    StrictStr,
    TypeAdapter,
    field_validator,
    model_validator,
)

from qjlaw.anatomy import InstrumentKind, PartKind, Verdict
from qjlaw.categories import CATEGORIES
from qjlaw.elements import ELEMENT_FIELDS, TRAITS

SeverityWord = Literal["error", "warning", "info"]
PartChoice = Literal["document", "outer", "annexed"]
Context = Literal[
    "forbidden_to_authority",
    "negated",
    "quoted",
    "defined",
    "listed_under_prohibition",
    "basis_cited",
    "restates_superior",
    "no_lead_in",
]
Text = Annotated[str, Field(min_length=1)]


def _among(known: Any, what: str) -> Any:
    def check(value: str) -> str:
        if value not in known:
            raise ValueError(f"{what} {value} 不存在；可用：{'、'.join(known)}")
        return value

    return check


class Strict(BaseModel):
    """A part of a rule file: unknown keys are refused."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


class BasisModel(Strict):
    """A dated legal ground."""

    instrument: Text
    article: str | None = None
    start: dt.date | None = Field(default=None, alias="from")
    end: dt.date | None = Field(default=None, alias="until")
    verified: bool = False

    @field_validator("article", mode="before", json_schema_input_type=int | str | None)
    @classmethod
    def _number(cls, value: Any) -> Any:
        return str(value) if type(value) is int else value

    @model_validator(mode="after")
    def _span(self) -> BasisModel:
        if self.start and self.end and self.start > self.end:
            raise ValueError("from 晚于 until")
        return self


class DocumentTraits(Strict):
    """Traits that a document must or must not have."""

    is_: tuple[str, ...] = Field(default=(), alias="is")
    not_: tuple[str, ...] = Field(default=(), alias="not")

    @field_validator("is_", "not_", mode="before", json_schema_input_type=str | list[str])
    @classmethod
    def _several(cls, value: Any) -> Any:
        return [value] if isinstance(value, str) else value

    @field_validator("is_", "not_")
    @classmethod
    def _known(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(map(_among(TRAITS, "文件特征"), value))


class Given(Strict):
    """When a rule speaks."""

    instrument: Annotated[tuple[InstrumentKind, ...], Field(min_length=1)] | None = None
    scope: tuple[Verdict, ...] | None = None
    part: PartKind | None = None
    document: DocumentTraits = DocumentTraits()


class ProfileValue(Strict):
    """A value taken from the profile in use."""

    profile: Text


class FieldValue(Strict):
    """The value of another field of the same element."""

    field: Text


Scalar = bool | int | float | dt.date | str | None
Operand = ProfileValue | FieldValue | Scalar


class Test(Strict):
    """Tests of one field; all that are given must hold."""

    is_: Operand = Field(default=None, alias="is")
    not_: Operand = Field(default=None, alias="not")
    in_: tuple[Scalar, ...] | None = Field(default=None, alias="in")
    over: Operand = None
    under: Operand = None
    after: Operand = None
    before: Operand = None

    @model_validator(mode="after")
    def _some(self) -> Test:
        if not self.model_fields_set:
            raise ValueError("没有写任何比较（is、not、in、over、under、after、before）")
        return self


Where = dict[str, Test]


def _is_number(operand: Any) -> bool:
    return isinstance(operand, (ProfileValue, int, float)) and not isinstance(operand, bool)


class ElementFind(Strict):
    """Look for an element that is missing, present so, or said twice in different ways."""

    missing: str | None = None
    present: str | None = None
    differ: str | None = None
    on: str | None = None
    in_: PartChoice = Field(default="document", alias="in")
    where: Where = Field(default_factory=dict)

    @property
    def element(self) -> str:
        """The element that this looks for."""
        return self.missing or self.present or self.differ or ""

    @model_validator(mode="after")
    def _consistent(self) -> ElementFind:
        if sum(word is not None for word in (self.missing, self.present, self.differ)) != 1:
            raise ValueError("missing、present、differ 要写且只写一个")
        _among(ELEMENT_FIELDS, "要素")(self.element)
        fields = ELEMENT_FIELDS[self.element]
        if (self.differ is None) != (self.on is None):
            raise ValueError("differ 要与 on 一起写")
        if self.on is not None:
            _among(fields, f"要素 {self.element} 的字段")(self.on)
        for name, test in self.where.items():
            _among(fields, f"要素 {self.element} 的字段")(name)
            for word in test.model_fields_set:
                operand = getattr(test, word)
                if isinstance(operand, FieldValue):
                    _among(fields, f"要素 {self.element} 的字段")(operand.field)
                elif word in ("over", "under") and not _is_number(operand):
                    raise ValueError(f"{word} 要与数字或配置项比较")
        return self


class ClauseFind(Strict):
    """Look for words: one pattern, or patterns combined inside a window."""

    pattern: Text | None = None
    any: tuple[ClauseFind, ...] = ()
    all: tuple[ClauseFind, ...] = ()
    not_: tuple[ClauseFind, ...] = Field(default=(), alias="not")
    within: Literal["clause", "sentence", "provision", "document"] = "sentence"

    @model_validator(mode="after")
    def _consistent(self) -> ClauseFind:
        if sum((self.pattern is not None, bool(self.any), bool(self.all))) != 1:
            raise ValueError("pattern、any、all 要写且只写一个")
        return self


class Example(Strict):
    """A text that proves a rule, one way or the other."""

    text: Text | None = None
    document: Text | None = None
    before: str | None = None
    after: str | None = None
    title: str | None = None
    instrument: InstrumentKind | None = None
    as_of: dt.date | None = None
    profile: str | None = None

    @model_validator(mode="after")
    def _one(self) -> Example:
        if (self.text is None) == (self.document is None):
            raise ValueError("text、document 要写且只写一个")
        if self.text is not None and (self.text.count("[["), self.text.count("]]")) not in (
            (0, 0),
            (1, 1),
        ):
            raise ValueError("标记 [[ ]] 最多一处，且要成对")
        return self


class Examples(Strict):
    """Examples both ways; a rule without either does not load."""

    violation: Annotated[tuple[Example, ...], Field(min_length=1)]
    compliant: Annotated[tuple[Example, ...], Field(min_length=1)]


class Lowered(Strict):
    """What becomes of a rule in a context: its severity, and what it then says instead."""

    to: Literal["warning", "info", 1]
    title: Text | None = None
    message: Text | None = None
    suggest: Text | None = None


class RuleBase(Strict):
    """What every rule has."""

    id: Annotated[str, Field(pattern=r"^[A-Z]{2,12}-\d{3}$")]
    title: Text
    categories: Annotated[tuple[str, ...], Field(min_length=1, max_length=3)]
    severity: SeverityWord
    plan: Annotated[
        tuple[Annotated[int, Field(ge=1, le=85, strict=True)], ...], Field(min_length=1)
    ]
    basis: Annotated[tuple[BasisModel, ...], Field(min_length=1)]
    given: Given = Given()
    message: Text
    suggest: Text
    replace: Text | None = None
    ask: Text | None = None
    note: str | None = None
    examples: Examples

    @field_validator("categories")
    @classmethod
    def _categories(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(map(_among(CATEGORIES, "类别"), value))

    @model_validator(mode="after")
    def _asks(self) -> RuleBase:
        hint = self.severity == "info" or not any(basis.verified for basis in self.basis)
        if hint and not self.ask:
            raise ValueError("只能作提示的规则（级别为 info，或依据都没有核对）要写 ask")
        return self


class ElementRule(RuleBase):
    """A rule on the formal elements of a document."""

    kind: Literal["element"]
    find: ElementFind
    when: tuple[ElementFind, ...] = ()


class ClauseRule(RuleBase):
    """A rule on what a clause does."""

    kind: Literal["clause"]
    find: ClauseFind
    unless: tuple[Context, ...] = ()
    lower: dict[Context, Lowered] = Field(default_factory=dict)
    span: Literal["sentence", "match"] = "sentence"

    @field_validator(
        "lower",
        mode="before",
        json_schema_input_type=dict[Context, Literal["warning", "info", 1] | Lowered],
    )
    @classmethod
    def _short_form(cls, value: Any) -> Any:
        """``basis_cited: info`` is short for ``basis_cited: {to: info}``."""
        if not isinstance(value, dict):
            return value
        if any(isinstance(step, bool) for step in value.values()):
            raise ValueError(
                "lower 的值应为 warning、info、1，或者一组 to、title、message、suggest"
            )
        return {
            name: step if isinstance(step, dict) else {"to": step} for name, step in value.items()
        }


Rule = Annotated[ElementRule | ClauseRule, Field(discriminator="kind")]
RULES: TypeAdapter[list[ElementRule | ClauseRule]] = TypeAdapter(
    Annotated[list[Rule], Field(min_length=1)]
)
"""A rule file: a list of rules."""


class Lexicon(Strict):
    """``rules/lexicons/NAME.yaml``: a list of words and where it comes from."""

    source: Text
    words: Annotated[tuple[Text, ...], Field(min_length=1)]


class Value(Strict):
    """One value that varies by place."""

    value: StrictInt | StrictFloat | StrictStr
    unit: str | None = None
    set_by: Literal["nation", "place"]
    source: Text
    verified: bool = False


class Profile(Strict):
    """``rules/profiles/NAME.yaml``."""

    name: Text
    title: Text
    extends: str | None = None
    values: dict[str, Value] = Field(default_factory=dict)


class Item(Strict):
    """One item of the plan that the rulebook is drawn from."""

    item: int
    section: Text
    title: Text
    surface: Annotated[
        tuple[
            Literal[
                "draft",
                "register",
                "dossier",
                "catalogue",
                "citation",
                "indicator",
                "ledger",
                "none",
            ],
            ...,
        ],
        Field(min_length=1),
    ]
    none_why: str | None = None


PLAN: TypeAdapter[list[Item]] = TypeAdapter(list[Item])
"""``rules/plan.yaml``: all items."""
