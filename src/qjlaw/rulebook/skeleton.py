"""A first draft of a rule, for the one who is about to write it."""

from __future__ import annotations

from collections.abc import Iterable

_HEAD = """\
- id: {id}
  kind: {kind}
  title: 写明错在哪里，一行
  categories: [{category}]
  severity: info            # error 应当修改 · warning 建议修改 · info 提示
  plan: [17]                # 对应的规划任务，1 至 85
  basis:                    # 核对过条文的写 verified: true；没有核对的只能作提示
    - {{instrument: 优化营商环境条例, article: "64", from: 2020-01-01, verified: false}}
"""
_FIND = {
    "clause": """\
  find: {{pattern: "收取{{gap:10}}保证金"}}
  unless: [forbidden_to_authority, negated, quoted]
  lower: {{basis_cited: info}}
""",
    "element": """\
  find: {{missing: effective}}
""",
}
_TAIL = {
    "clause": """\
  message: 「{{excerpt}}」写明这句话做了什么、为什么不可以。
  suggest: 写明可以改成什么。
  ask: 写明请起草单位说明什么。
  examples:
    violation:
      - {{text: "[[经营者应当向管理单位缴存，由其收取履约保证金]]。"}}
    compliant:
      - {{text: "任何单位不得违法收取保证金。"}}
""",
    "element": """\
  message: 没有写明施行日期，写明为什么需要。
  suggest: 写明可以补写什么。
  ask: 写明请起草单位说明什么。
  examples:
    violation:
      - text: |
          云汀县停车管理办法
          第一条　本办法适用于公共停车场。
    compliant:
      - text: |
          云汀县停车管理办法
          第一条　本办法自2026年5月1日起施行。
""",
}
KINDS = tuple(_FIND)
"""Kinds of rule that can be drafted."""


def new_rule(topic: str, kind: str, taken: Iterable[str] = ()) -> str:
    """Draft one rule in YAML.

    Parameters
    ----------
    topic:
        The letters before the number in the rule's id (``"PERMIT"``).
    kind:
        One of :data:`KINDS`.
    taken:
        Ids already in use; the draft takes the next number of its topic.
    """
    prefix = topic.upper() + "-"
    numbers = [int(i.removeprefix(prefix)) for i in taken if i.startswith(prefix)]
    category = "form" if kind == "element" else "fee_no_basis"
    rule_id = f"{prefix}{max(numbers, default=100) + 1:03}"
    return (_HEAD + _FIND[kind] + _TAIL[kind]).format(id=rule_id, kind=kind, category=category)
