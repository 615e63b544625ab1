"""Background events, and the PLOVER codes of contacts."""

from __future__ import annotations

import pytest

from tests.reading.drafting import WANG, draft_of
from visavis.reading.draft import DraftContact, DraftDate, DraftEvent, DraftStatement
from visavis.reading.events import events


def told(text: str, *dates: tuple[str, str]) -> list[DraftEvent]:
    """Return the events of a text with these dates in it."""
    draft = draft_of(text)
    for expression, value in dates:
        draft.dates.append(DraftDate(text.index(expression), text.index(expression) + len(expression), value))
    return events(draft).events


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Les sanctions occidentales contre Moscou pèsent sur le rouble.", ("SANCTION", ("West",), ("RUS",))),
        ("L’invasion russe de l’Ukraine a tout changé.", ("ASSAULT", ("RUS",), ("UKR",))),
        ("L'annexion de la Crimée par la Russie, puis l'invasion de l'Ukraine par la Russie, ont choqué.", ("ASSAULT", ("RUS",), ("UKR",))),
        ("Les sanctions de l'Union européenne contre la Russie seront prolongées.", ("SANCTION", ("EU",), ("RUS",))),
        ("L'embargo américain contre Cuba reste en place.", ("SANCTION", ("USA",), ("CUB",))),
        ("Paris a imposé des sanctions contre la Russie.", ("SANCTION", ("FRA",), ("RUS",))),
        ("Le récent accord entre la Russie et la Turquie tient.", ("AGREE", ("RUS", "TUR"), ())),
        ("La rupture des relations diplomatiques entre le Maroc et l'Algérie dure.", ("SANCTION", ("MAR", "DZA"), ())),
        ("Le Niger a rappelé son ambassadeur en Algérie.", ("REJECT", ("NER",), ("DZA",))),
        ("La Chine a déployé des navires autour de Taïwan.", ("MOBILIZE", ("CHN",), ("TWN",))),
        ("Le Royaume-Uni menaçait d'envahir l'Équateur.", ("THREATEN", ("GBR",), ("ECU",))),
        ("De nombreuses sanctions anti-russes ont été adoptées.", ("SANCTION", (), ("RUS",))),
        ("Le traité fut signé entre la France et l'Allemagne.", ("AGREE", ("FRA", "DEU"), ())),
        ("La libération de deux journalistes par l'Iran a suivi.", ("CONCEDE", ("IRN",), ())),
        ("Les frappes israéliennes contre l'Iran ont repris.", ("ASSAULT", ("ISR",), ("IRN",))),
    ],
)
def test_who_did_what_to_whom(text: str, expected: tuple[str, tuple[str, ...], tuple[str, ...]]) -> None:
    """Adjectives, prepositions and subjects tell actors from recipients."""
    assert expected in [(event.plover, event.actors, event.recipients) for event in told(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Ils ont évoqué la guerre en Ukraine.",
        "Ils ont dénoncé les sanctions.",
        "Une offensive de charme a suivi.",
        "Il a été attaqué par la presse.",
        "L'équipe a mené une attaque rapide.",
        "Le retrait du texte a surpris.",
        "Une intervention télévisée du président français est prévue.",
        "L'accord a été salué par Berlin.",
        "La guerre commerciale avec la Chine dure.",
        "Les crimes de guerre seront jugés au Sénégal.",
        "Les manifestations culturelles reprennent à Dakar.",
        "Vladimir Poutine et la France ont arrêté de se parler.",
        "La levée des obstacles prendra du temps.",
    ],
)
def test_nothing_told(text: str) -> None:
    """Without the parties to it, nothing is recorded."""
    assert told(text) == []


def test_possessive_and_date() -> None:
    """*Son intervention* is that of the party named before, and its date stands with it."""
    found = told("Les sanctions occidentales contre Moscou à la suite de son intervention en Ukraine en février 2022 durent.", ("février 2022", "2022-02"))
    assert [(event.plover, event.actors, event.recipients, event.date) for event in found] == [
        ("SANCTION", ("West",), ("RUS",), None),
        ("ASSAULT", ("RUS",), ("UKR",), "2022-02"),
    ]


def test_told_once_with_its_teller() -> None:
    """Two mentions of one event are one, told by whoever says it first."""
    text = "« L'invasion russe de l'Ukraine est une faute », dit Wang Yi. L'invasion de l'Ukraine par la Russie a tout changé."
    draft = draft_of(text)
    draft.statements = [DraftStatement("direct", [(2, text.index(" »"))], [WANG])]
    (event,) = events(draft).events
    assert event.told_by == [WANG]
    assert len(event.evidence) == 2


@pytest.mark.parametrize(
    ("contact", "code"),
    [
        (DraftContact("call", "held", {"FRA": [], "CHN": []}), ("CONSULT", "phone")),
        (DraftContact("video", "held", {"FRA": [], "CHN": []}), ("CONSULT", "phone")),
        (DraftContact("visit", "ongoing", {"FRA": [], "CHN": []}), ("CONSULT", "visit")),
        (DraftContact("meeting", "held", {"FRA": [], "CHN": []}, host="FRA"), ("CONSULT", "visit")),
        (DraftContact("meeting", "held", {"FRA": [], "CHN": []}, place="Doha"), ("CONSULT", "third-party")),
        (DraftContact("meeting", "held", {"FRA": [], "CHN": []}, place="Paris"), ("CONSULT", "visit")),
        (DraftContact("summit", "held", {"FRA": [], "CHN": [], "DEU": []}), ("CONSULT", "multilateral")),
        (DraftContact("meeting", "held", {"FRA": [], "CHN": []}), ("CONSULT", None)),
        (DraftContact("meeting", "planned", {"FRA": [], "CHN": []}), ("AGREE", "meet")),
        (DraftContact("meeting", "proposed", {"FRA": [], "CHN": []}), ("REQUEST", "meet")),
        (DraftContact("visit", "cancelled", {"FRA": [], "CHN": []}), ("REJECT", "meet")),
        (DraftContact("visit", "postponed", {"FRA": [], "CHN": []}), ("REJECT", "meet")),
        (DraftContact("summons", "held", {"FRA": [], "RUS": []}), ("ACCUSE", None)),
        (DraftContact("call", "denied", {"FRA": [], "RUS": []}), None),
    ],
)
def test_codes_of_contacts(contact: DraftContact, code: tuple[str, str | None] | None) -> None:
    """A contact's code follows its kind, status, place and parties."""
    draft = draft_of("Rien.")
    draft.contacts = [contact]
    events(draft)
    assert contact.plover == code
