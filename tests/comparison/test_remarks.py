"""What remarks are recognised by in four languages."""

from __future__ import annotations

import pytest

from visavis.comparison.alignment import align
from visavis.comparison.conflicts import conflicts
from visavis.comparison.facts import duration
from visavis.comparison.remarks import Remark, numbers, recognise, times
from visavis.knowledge import Knowledge


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("plus de 200 milliards de dollars", "fr", (2e11, "USD")),
        ("trade passed $200 billion", "en", (2e11, "USD")),
        ("товарооборот превысил 200 млрд долларов", "ru", (2e11, "USD")),
        ("贸易额超过2000亿美元", "zh", (2e11, "USD")),
        ("deux milliards d'euros", "fr", (2e9, "EUR")),
        ("выйти на миллиард долларов", "ru", (1e9, "USD")),
        ("1 200 soldats", "fr", (1200, "people")),
        ("12,500 troops", "en", (12500, "people")),
        ("3,5 %", "fr", (3.5, "%")),
    ],
)
def test_numbers(text: str, language: str, wanted: tuple[float, str]) -> None:
    """A quantity has the same value and unit in whatever language and style it is written."""
    assert wanted in numbers(text, language)[0]


def test_years_are_no_quantities() -> None:
    """A bare year is a year; with a unit it is a number."""
    assert numbers("en 2023, 2000 soldats", "fr") == (frozenset({(2000.0, "people")}), frozenset({2023}))


@pytest.mark.parametrize(("text", "language"), [("en février", "fr"), ("in February", "en"), ("в феврале", "ru"), ("明年2月", "zh")])
def test_months(text: str, language: str) -> None:
    """A month is the same in four languages."""
    assert times(text, language) == {"02"}


@pytest.mark.parametrize(
    ("text", "language", "minutes"),
    [
        ("La conversation a duré plus d'une heure.", "fr", 60),
        ("L'entretien, qui a duré 1 heure et demie, a porté sur la Syrie.", "fr", 90),
        ("The call lasted about 45 minutes.", "en", 45),
        ("Беседа продолжалась два часа.", "ru", 120),
        ("通话持续了约两个半小时。", "zh", 150),
        ("Le cessez-le-feu doit durer 72 heures selon Kiev.", "fr", 0),
        ("He was held for two hours before his release.", "en", 0),
    ],
)
def test_duration(text: str, language: str, minutes: float) -> None:
    """The length of talks is read, other lengths of time are not."""
    assert duration(text, language)[0] == minutes


def _align(ones: list[Remark], others: list[Remark]) -> list[tuple[str, str]]:
    recognise([*ones, *others], Knowledge.load())
    return [(pair.left.id, pair.right.id) for pair in align(ones, others)]


def test_alignment_across_languages() -> None:
    """The same claims are found in French and Russian, in whatever order, and the one without a partner stays alone."""
    ones = [
        Remark("a1", "la France livrera des systèmes de défense antiaérienne", "fr", parties=("FRA",), act="commit"),
        Remark("a2", "le commerce entre les deux pays a progressé de 12 %", "fr", parties=("FRA",), act="assess"),
        Remark("a3", "la nécessité de protéger les forêts tropicales", "fr", parties=("FRA",)),
    ]
    others = [
        Remark("b1", "товарооборот двух стран вырос на 12 %", "ru", parties=("FRA",), act="assess"),
        Remark("b2", "Франция поставит системы противовоздушной обороны", "ru", parties=("FRA",), act="commit"),
        Remark("b3", "футбольные сборные проведут матч осенью", "ru", parties=("KAZ",)),
    ]
    assert sorted(_align(ones, others)) == [("a1", "b2"), ("a2", "b1")]


def test_no_remark_stands_in_two_pairs() -> None:
    """Two remarks that are like a third are not both paired with it."""
    ones = [Remark("a1", "support for Ukraine's sovereignty", "en"), Remark("a2", "support for the sovereignty of Ukraine", "en")]
    assert len(_align(ones, [Remark("b1", "their support for Ukraine's sovereignty", "en")])) == 1


def test_nothing_is_aligned_with_nothing() -> None:
    """An account without remarks has no pairs."""
    assert _align([], [Remark("b1", "peace", "en")]) == []


@pytest.mark.parametrize(
    ("one", "other", "language", "wanted"),
    [
        ("the consulate will open in March", "the consulate will open in October", "en", ("date",)),
        ("the consulate will open in spring", "the consulate will open in April", "en", ()),
        ("exports rose by 12 %", "exports rose by 40 %", "en", ("figure",)),
        ("exports reached 15 billion dollars", "exports reached 15.4 billion dollars", "en", ()),
    ],
)
def test_conflicts(one: str, other: str, language: str, wanted: tuple[str, ...]) -> None:
    """Another month or figure is a conflict; a season that holds the month, and a rounded figure, are none."""
    ones, others = [Remark("a", one, language, act="state")], [Remark("b", other, language, act="state")]
    recognise([*ones, *others], Knowledge.load())
    assert conflicts(align(ones, others)[0]) == wanted


def test_who_asked() -> None:
    """Each side saying that the other asked for the call is a conflict over the request, in any language."""
    ones = [Remark("a", "President Xi had asked for the conversation", "en", parties=("USA",))]
    others = [Remark("b", "习近平应约同美国总统拜登通电话", "zh", parties=("CHN",))]
    recognise([*ones, *others], Knowledge.load())
    assert (ones[0].asker, others[0].asker) == ("CHN", "USA")
