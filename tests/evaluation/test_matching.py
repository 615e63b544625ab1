"""The best matching, and the comparisons it rests on."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visavis.evaluation.matching import best_matching, compatible_dates, compatible_kinds, overlap, same_place
from visavis.evaluation.names import party_of, same_name
from visavis.records import Span


@given(st.lists(st.lists(st.integers(0, 9), min_size=3, max_size=3), min_size=1, max_size=4))
def test_the_matching_has_the_greatest_weight(weights: list[list[int]]) -> None:
    """No other one-to-one matching weighs more."""
    rows, columns = range(len(weights)), range(3)
    pairs = best_matching(rows, columns, lambda i, j: float(weights[i][j]))
    longer, shorter = (rows, columns) if len(rows) >= 3 else (columns, rows)
    orders = permutations(longer, len(shorter))
    best = max(sum(weights[i][j] if longer is rows else weights[j][i] for i, j in zip(order, shorter, strict=False)) for order in orders)
    assert sum(weights[i][j] for i, j in pairs) == best
    assert len({i for i, _ in pairs}) == len({j for _, j in pairs}) == len(pairs)


def test_overlap_is_shared_over_covered() -> None:
    """Intersection over union of all characters, several spans together."""
    one = (Span(start=0, end=4, text="abcd"), Span(start=10, end=12, text="kl"))
    assert overlap(one, (Span(start=2, end=4, text="cd"),)) == pytest.approx(2 / 6)
    assert overlap(one, ()) == 0.0


@pytest.mark.parametrize(
    ("one", "other", "compatible"),
    [
        ("2024-01-10", "2024-01", True),
        ("2024-01-10", "2024-01-11", False),
        ("2024-05-02/2024-05-04", "2024-05-03", True),
        (None, "2024", False),
        ("2023-23", "2023-10-02", True),
    ],
)
def test_dates_are_compatible_when_one_can_be_the_other(one: str | None, other: str, compatible: bool) -> None:
    """Coarser holds finer; the unknown is compatible with nothing."""
    assert compatible_dates(one, other) is compatible


def test_kinds_of_one_family_are_compatible() -> None:
    """A visit and a meeting may be one; a call and a visit not."""
    assert compatible_kinds("visit", "meeting")
    assert compatible_kinds(None, "message")
    assert not compatible_kinds("visit", "call")


def test_places_are_compared_as_written() -> None:
    """Brackets and articles make no difference."""
    assert same_place("Pékin", "Pékin (Chine)")
    assert not same_place("Pékin", None)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Ministry of Foreign Affairs of the United States", "USA"),
        ("Presidency of Côte d’Ivoire", "CIV"),
        ("Government of the Democratic Republic of the Congo", "COD"),
        ("Embassy of Rwanda in Belgium", "RWA"),
        ("readout:CHN", "CHN"),
        ("European Commission", "EU"),
        ("Wang Yi", None),
    ],
)
def test_institutions_stand_for_their_party(name: str, code: str | None) -> None:
    """A name that ends in a country is that country's institution; a person's is nobody's."""
    assert party_of(name) == code


def test_spellings_of_a_name_are_the_same() -> None:
    """Transliterations and further given names do not part a person in two."""
    assert same_name("Sergueï Lavrov", "Sergei Lavrov")
    assert same_name("Yury Ushakov", "Yuri Ushakov")
    assert same_name("Mahamat Déby", "Mahamat Idriss Déby Itno")
    assert not same_name("Li Qiang", "Li Keqiang")
