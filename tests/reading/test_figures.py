"""Quantities: value, unit or currency, bound, what is measured."""

from __future__ import annotations

import pytest

from tests.reading.drafting import XI, draft_of
from visavis import read
from visavis.reading.draft import DraftContact, DraftDate, DraftStatement
from visavis.reading.figures import figures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le commerce dépassait avec confiance le niveau de 200 milliards de dollars.", [(200e9, "USD", "floor", "trade")]),
        ("Les échanges bilatéraux ont atteint 3,5 millions d’euros.", [(3.5e6, "EUR", "exact", "trade")]),
        ("Paris accordera un prêt d'environ 200\u00a0M€ à Rabat.", [(200e6, "EUR", "approximate", "loan")]),
        ("L'aide s'élève à moins de 1\u202f250\u202f000 yuans.", [(1250000, "CNY", "ceiling", "aid")]),
        ("Une enveloppe de 50 milliards de francs CFA est prévue.", [(50e9, "XOF", "exact", "aid")]),
        ("Pékin achètera jusqu'à 40 milliards de m3 de gaz.", [(40e9, "m3", "ceiling", "gas")]),
        ("Les exportations ont crû de 12,4 %.", [(12.4, "percent", "exact", "exports")]),
        ("Une centaine d'otages sont retenus.", [(100, None, "approximate", "hostages")]),
        ("Moscou retire quelque 15 000 soldats.", [(15000, None, "approximate", "troops")]),
        ("Plus de deux millions de Syriens ont fui.", [(2e6, None, "floor", "refugees")]),
        ("Les importations valent 8 milliards de dollars, contre 6 milliards en 2020.", [(8e9, "USD", "exact", "imports"), (6e9, "USD", "exact", "imports")]),
        ("Le commerce vaut 3 milliards d'euros. Les passagers sont 6 millions, selon la gare.", [(3e9, "EUR", "exact", "trade")]),
        ("Il retirera 2 000 des 3 550 soldats.", [(2000, None, "exact", "troops")]),
        ("L'accord porte sur 20 000 tonnes au moins de blé.", [(20000, "t", "floor", "grain")]),
        ("Le contrat vaut $ 5 milliards.", [(5e9, "USD", "exact", "contract")]),
        ("La bourse de Bogota a perdu près de 4 %.", [(4, "percent", "approximate", "change")]),
        ("Ils gardent 1 300 kilomètres de frontière.", [(1300, "km", "exact", "border")]),
        ("Il a couru 1 300 kilomètres.", []),
        ("Six bases militaires rouvriront.", [(6, None, "exact", "bases")]),
        ("Le commerce a valu 90 milliards de dollars. Le but, 100 milliards, est proche.", [(90e9, "USD", "exact", "trade"), (100e9, "USD", "exact", None)]),
    ],
)
def test_quantities(text: str, expected: list[tuple[float, str | None, str, str | None]]) -> None:
    """Numbers in figures and words, with what they count and how exact they are."""
    found = figures(draft_of(text)).figures
    assert [(figure.value, figure.currency or figure.unit, figure.bound, figure.of) for figure in found] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Les deux ministres et trois pays ont signé douze accords le 12 mars 2024.",
        "Le président, 71 ans, a parlé pendant 90 minutes.",
        "La résolution 2254 et l'article 5 ont été cités.",
        "Le 75e anniversaire tombe au XXIe siècle.",
        "Le G20 et le P5+1 se réuniront au 37, quai d'Orsay.",
        "Trois personnes accompagnaient le ministre.",
        "Il a obtenu 53 % des voix.",
        "Cinq pays et deux organisations participaient à la réunion à 15 h 30.",
        "Rendez-vous au 01 43 17 53 53.",
        "L'équipe l'a emporté 3 à 1.",
    ],
)
def test_no_quantities(text: str) -> None:
    """Dates, ages, durations, ordinals, numbers of articles and counts of participants are no figures."""
    assert figures(draft_of(text)).figures == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Trade between the two countries exceeded $25,300 million last year.", [(25300e6, "USD", "floor", "trade")]),
        ("The grant is worth NZ$2.5 million.", [(2.5e6, "NZD", "exact", "grant")]),
        ("More than 20,000 people were evacuated from the coast.", [(20000, None, "floor", "evacuated people")]),
        ("Bilateral trade reached 157 billion shillings.", [(157e9, "KES", "exact", "trade")]),
        ("Some 1,250,000 barrels per day were exported.", [(1250000, "bbl/d", "approximate", "oil")]),
        ("Denmark will hand over F-16 aircraft and Su-27 fighters.", []),
        ("In 2,5 of the cases no aid came.", []),
    ],
)
def test_quantities_in_english(text: str, expected: list[tuple[float, str | None, str, str]]) -> None:
    """Commas between thousands, signs of many currencies, and types of aircraft, which are no number of them."""
    found = figures(draft_of(text, code="en")).figures
    assert [(figure.value, figure.currency or figure.unit, figure.bound, figure.of) for figure in found] == expected


def test_span_claim_and_period() -> None:
    """The span holds number and unit; the claim is the speaker's; the period stands near it."""
    text = "Xi Jinping a indiqué que le commerce avait atteint plus de 100 millions d'euros en 2023."
    draft = draft_of(text)
    start = text.index("le commerce")
    draft.statements = [DraftStatement("indirect", [(start, len(text) - 1)], [XI])]
    draft.dates = [DraftDate(text.index("2023"), text.index("2023") + 4, "2023")]
    (figure,) = figures(draft).figures
    assert text[figure.start : figure.end] == "100 millions d'euros"
    assert (figure.claimed_by, figure.period) == ([XI], "2023")


def test_currency_by_party() -> None:
    """A currency that several states use is told by the states of the contacts."""
    draft = draft_of("La dette atteint 3 milliards de dinars; l'aide, 5 milliards de francs CFA.")
    draft.contacts = [DraftContact("call", "held", {"TUN": [], "CMR": []})]
    assert [figure.currency for figure in figures(draft).figures] == ["TND", "XAF"]
    assert [figure.currency for figure in figures(draft_of("La dette atteint 3 milliards de dinars.")).figures] == []


@pytest.mark.parametrize(
    ("language", "text", "figure"),
    [
        ("fr", "La Norvège versera quelque 350 millions de couronnes à la Moldavie.", (3.5e8, "NOK", "approximate")),
        ("fr", "Le commerce avec le Népal dépasserait un demi-milliard d'euros.", (5e8, "EUR", "floor")),
        ("en", "Norway will provide some 350 million kroner to Moldova.", (3.5e8, "NOK", "approximate")),
        ("en", "Trade stands at less than half a billion euros.", (5e8, "EUR", "ceiling")),
        ("en", "Kigali has sent 2,000 Rwandan soldiers.", (2000, None, "exact")),
        ("ru", "Товарооборот Омана с Чили вырос до 3 млн долларов.", (3e6, "USD", "exact")),
        ("ru", "Товарооборот Омана с Чили составит до 3 млн долларов.", (3e6, "USD", "ceiling")),
        ("ru", "Оман отправил в Чили около сорока спасателей и врачей.", (40, None, "approximate")),
    ],
)
def test_halves_national_moneys_and_adjectives_before_what_is_counted(language: str, text: str, figure: tuple[float, str | None, str]) -> None:
    """A money several states share is that of the state named beside it; adjectives stand before what is counted; what grew to an amount is that much."""
    assert [(one.value, one.currency, one.bound) for one in read(text, "2024-03-12", language=language).figures] == [figure]


@pytest.mark.parametrize(
    ("text", "money"),
    [
        ("Trade with Mongolia is to reach USD 10 billion by 2030.", [(1e10, "USD", "USD 10 billion")]),
        ("Trade with Mongolia reached USD12 million and JPY 300 billion.", [(1.2e7, "USD", "USD12 million"), (3e11, "JPY", "JPY 300 billion")]),
        ("Mongolia will export MNT 300 billion of coal.", [(3e11, "MNT", "MNT 300 billion")]),
        ("The port of Haldia cost INR 500 crore, or Rs 40 lakh a metre.", [(5e9, "INR", "INR 500 crore"), (4e6, "INR", "Rs 40 lakh")]),
        ("Trade with Mongolia grew to 40 million KZT.", [(4e7, "KZT", "40 million KZT")]),
        ("They try 5 million times, and all 7 million voters agree.", []),
        ("THE 200 TRY SCORERS of Norway and Sweden met.", []),
    ],
)
def test_codes_of_currencies(text: str, money: list[tuple[float, str, str]]) -> None:
    """A code names the money on either side of the number, and only in capitals."""
    assert [(one.value, one.currency, one.evidence[0].text) for one in read(text, "2024-03-12", language="en").figures if one.currency] == money


def test_the_price_of_something_is_no_figure() -> None:
    """Small sums do not matter to the relation of two states."""
    assert not read("Le billet coûte 12 euros et le repas 45 dollars.", "2024-03-12", language="fr").figures
