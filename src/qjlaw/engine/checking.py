"""Check one document: understand it, run the rules, weigh what they found."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from qjlaw import language
from qjlaw.document import Document
from qjlaw.engine import clause_rules, element_rules
from qjlaw.engine.candidates import sentences_with
from qjlaw.engine.case import Case, Hit
from qjlaw.engine.coverage import coverage_of
from qjlaw.engine.identity import Fingerprints
from qjlaw.engine.merging import merge
from qjlaw.engine.settings import Settings
from qjlaw.engine.weighing import cited, effective_severity
from qjlaw.engine.wording import fill
from qjlaw.findings import DocumentReport, Finding, Place
from qjlaw.rulebook import CompiledRule, Lowering, Rulebook
from qjlaw.structure import Structure, address_of, day_of, part_at, understand

Evaluator = Callable[[CompiledRule, Case], Iterator[Hit]]

EVALUATORS: Mapping[str, Evaluator] = {
    "element": element_rules.evaluate,
    "clause": clause_rules.evaluate,
}
"""Rule kind to its evaluator; a new kind adds its line here and its model to the schema."""

_ELEMENT_SCOPES = frozenset({"normative", "uncertain"})
_NOT_FOR = {"element": "fragment", "clause": "case_report"}
"""What a kind of rule is silent on: a fragment lacks parts; a report of cases tells of wrongs."""


def check(document: Document, rulebook: Rulebook, settings: Settings) -> DocumentReport:
    """Check one document against a rulebook.

    Raises
    ------
    RulebookError
        The profile that the settings name does not exist.
    """
    profile = rulebook.profile(settings.profile)
    structure = understand(document, instrument=settings.instrument)
    as_of = day_of(document, structure, settings.as_of, settings.today)
    chosen = [rule for rule in rulebook.rules if settings.speaks(rule)]
    active = [rule for rule in chosen if _applies(rule, structure)]
    reading = language.read(document, structure)
    literals = sentences_with(reading.sentences, rulebook.literals)
    case = Case(
        document=document,
        structure=structure,
        reading=reading,
        profile=profile,
        day=as_of.date,
        literals=literals,
        awake={rule for word in literals for rule in rulebook.by_literal.get(word, ())},
    )
    findings = merge(
        _finding(rule, hit, case)
        for rule in active
        for hit in EVALUATORS[rule.kind](rule, case)
        if _in_part(rule, hit, structure)
    )
    prints = Fingerprints()
    return DocumentReport(
        path=document.path,
        sha256=document.sha256,
        format=document.format,
        as_of=as_of,
        instrument=structure.instrument.kind,
        scope=structure.scope,
        metadata=structure.metadata,
        findings=tuple(
            replace(found, fingerprint=prints.of(found.rule, found.excerpt)) for found in findings
        ),
        coverage=coverage_of(document, rulebook, active, chosen),
        notices=document.notices,
        error=None,
        text=document.text,
    )


def _applies(rule: CompiledRule, structure: Structure) -> bool:
    given = rule.given
    scopes = given.scopes or (_ELEMENT_SCOPES if rule.kind == "element" else None)
    return (
        (not given.instruments or structure.instrument.kind in given.instruments)
        and (scopes is None or structure.scope.verdict in scopes)
        and given.traits <= structure.traits
        and not given.traits_not & structure.traits
        and _NOT_FOR[rule.kind] not in structure.traits
    )


def _in_part(rule: CompiledRule, hit: Hit, structure: Structure) -> bool:
    return rule.given.part is None or part_at(structure, hit.start).kind == rule.given.part


def _said(rule: CompiledRule, hit: Hit) -> Lowering:
    """Return the texts of the first lowering that has some; else none, so the rule's own stand."""
    own = Lowering(to=rule.severity.value)
    return next((low for low in hit.lowered if low.title or low.message or low.suggest), own)


def _finding(rule: CompiledRule, hit: Hit, case: Case) -> Finding:
    text = case.document.text
    excerpt = text[hit.start : hit.end]
    uncertain = (
        rule.kind == "element"
        and not rule.given.scopes
        and case.structure.scope.verdict == "uncertain"
    )
    severity = effective_severity(rule, hit, case.day, uncertain=uncertain)

    said = _said(rule, hit)

    def filled(template: str) -> str:
        return fill(template, excerpt, hit.fields, case.profile)

    return Finding(
        rule=rule.id,
        rules=(rule.id,),
        categories=rule.categories,
        severity=severity,
        rule_severity=rule.severity,
        confidence=None,
        support=None,
        title=filled(said.title or rule.title),
        message=filled(said.message or rule.message),
        basis=cited(rule.basis, case.day),
        plan=rule.plan,
        part=part_at(case.structure, hit.start).name,
        address=address_of(case.structure, hit.start, hit.end),
        start=hit.start,
        end=hit.end,
        excerpt=excerpt,
        related=tuple(
            Place(start, end, text[start:end], address_of(case.structure, start, end))
            for start, end in hit.related
        ),
        suggestion=filled(said.suggest or rule.suggest),
        replacement=filled(rule.replace) if rule.replace is not None else None,
        ask=filled(rule.ask) if rule.ask is not None else None,
        fingerprint="",  # given once findings are merged and in order
        marks=hit.marks,
    )
