"""What the law knows under a name: the longest first, the former and the cancelled never."""

from __future__ import annotations

import pytest

from qjlaw.lawbase import established, recognise


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("食品经营许可证", "食品经营许可"),
        ("有效的食品经营许可证原件", "食品经营许可"),
        ("《食品经营许可证》", "食品经营许可"),
        ("依法取得的食品经营许可证复印件", "食品经营许可"),
        ("营业执照", "市场主体登记"),
        ("项目备案", "企业投资项目备案"),
    ],
)
def test_a_paper_is_known_by_its_names(words: str, name: str) -> None:
    found = established(words)
    assert found is not None
    assert found.name == name
    assert recognise(words)[0].exact


@pytest.mark.parametrize("words", ["木材运输证", "排污费", "会计从业资格", "广告发布登记"])
def test_what_was_cancelled_is_known_no_more(words: str) -> None:
    assert established(words) is None
    assert recognise(words)[0].established.cancelled


@pytest.mark.parametrize("words", ["食品流通许可证", "餐饮服务许可证", "暂住证"])
def test_a_former_name_is_told_and_does_not_count(words: str) -> None:
    assert established(words) is None
    (found,) = recognise(words)
    assert found.former
    assert found.established.cancelled is False


@pytest.mark.parametrize("words", ["充电桩项目备案", "摊位变更登记", "云杉守护证", "", "证"])
def test_a_short_general_name_within_a_longer_one_is_not_it(words: str) -> None:
    assert established(words) is None


def test_a_longer_name_is_told_to_be_longer() -> None:
    (found,) = recognise("网约房特种行业许可证")
    assert found.name == "特种行业许可证"
    assert not found.exact


@pytest.mark.parametrize(
    ("words", "obliges"),
    [
        ("环境污染责任保险", False),
        ("农业保险", False),
        ("高新技术企业认定", False),
        ("食品经营许可证", True),
    ],
)
def test_what_is_encouraged_or_voluntary_obliges_nobody(words: str, *, obliges: bool) -> None:
    found = established(words)
    assert found is not None
    assert found.obliges is obliges


def test_what_was_not_looked_up_grounds_no_error() -> None:
    for words, sure in (("食品经营许可证", True), ("艺术考级机构审批", False)):
        found = established(words)
        assert found is not None
        assert found.may_ground_error is sure


def test_a_basis_names_instrument_and_articles() -> None:
    found = established("食品经营许可证")
    assert found is not None
    assert found.basis[0] == ("食品安全法", (35,))
    assert "食品流通许可证" in found.former_names
    assert "食品流通许可证" not in found.aliases
