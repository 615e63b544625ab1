"""French news: one contact that is told as several, and what is none: journeys, buildings, frames, denials, and who *the two* are not."""

from __future__ import annotations

import pytest

from tests.reading.outline import outline, read
from visavis.reader import Reader

# The tests' documents are of Thursday, 14 March 2024.
TALKS = "KEN (Musalia Mudavadi), TUR (Hakan Fidan), UGA (Jeje Odongo)"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Le ministre turc Hakan Fidan mène des négociations à Ankara avec les ministres des Affaires étrangères du Kenya et de l'Ouganda.",
            [f"meeting held in Ankara: {TALKS}"],
        ),
        (
            "Les ministres des Affaires étrangères du Kenya et de l'Ouganda sont sortis confiants des discussions lundi à Rome avec le Turc Hakan Fidan.",
            [f"meeting held on 2024-03-11 in Rome: {TALKS}"],
        ),
        (
            "Les ministres de la Défense du Mali et du Niger, réunis au sein de l'Alliance des États du Sahel, sont attendus vendredi à Moscou.",
            ["visit planned on 2024-03-15 in Moscou: MLI (Sadio Camara), NER (Salifou Modi), RUS"],
        ),
        (
            "Les ministres français et allemand, réunis dans l'OTAN, Séjourné et Baerbock, se sont entretenus lundi.",
            ["meeting held on 2024-03-11: DEU (Annalena Baerbock), FRA (Stéphane Séjourné)"],
        ),
        (
            "Lundi, à l'occasion de sa participation au sommet de l'Union africaine, William Ruto a eu un entretien avec Paul Kagame.",
            ["meeting held on 2024-03-11: KEN (William Ruto), RWA (Paul Kagame); occasion à l'occasion de sa participation au sommet de l'Union africaine"],
        ),
        (
            "William Ruto arrivera à l'aéroport de Kigali, où il sera accueilli par Vincent Biruta. Il aura ensuite un entretien avec Paul Kagame.",
            [
                "visit planned in Kigali: KEN (William Ruto), RWA (Vincent Biruta); host RWA",
                "meeting planned in Kigali: KEN (William Ruto), RWA (Paul Kagame)",
            ],
        ),
        (
            "William Ruto aura vendredi un entretien avec Paul Kagame, avant que les deux présidents n'assistent à la signature d'accords.",
            ["meeting planned on 2024-03-15: KEN (William Ruto), RWA (Paul Kagame)"],
        ),
        ("Après la visite des ateliers, les présidents William Ruto et Paul Kagame seront face à la presse.", []),
    ],
)
def test_one_contact_and_not_two(reader: Reader, text: str, expected: list[str]) -> None:
    """Talks with several are one; those who make up an organisation, a summit that is a frame, a welcome at an airport and a tour of a house are none."""
    assert outline(reader, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("William Ruto n'a envoyé aucun émissaire à Kigali pour rencontrer Paul Kagame.", ["meeting denied in Kigali: KEN, RWA (Paul Kagame)"]),
        ("Téte António a menacé de ne pas rencontrer Vincent Biruta.", ["meeting planned: AGO (Téte António), RWA (Vincent Biruta)"]),
        ("Téte António a décidé de ne pas rencontrer Vincent Biruta.", ["meeting denied: AGO (Téte António), RWA (Vincent Biruta)"]),
    ],
)
def test_what_is_not_and_what_is_only_threatened(reader: Reader, text: str, expected: list[str]) -> None:
    """Nobody is sent to meet somebody: they did not meet. Who threatens not to meet somebody has not yet called it off."""
    assert outline(reader, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Téte António a quitté Luanda mercredi à destination de Rome afin de participer à des discussions avec Vincent Biruta.",
            ["meeting planned: AGO (Téte António), RWA (Vincent Biruta)"],
        ),
        (
            "Téte António est arrivé mercredi à Rome pour participer à des pourparlers avec Vincent Biruta.",
            ["meeting planned in Rome: AGO (Téte António), RWA (Vincent Biruta)"],
        ),
        (
            "Téte António est arrivé mercredi à Rome, où il a rencontré Vincent Biruta.",
            ["meeting held on 2024-03-13 in Rome: AGO (Téte António), RWA (Vincent Biruta)"],
        ),
    ],
)
def test_who_has_left_for_talks_has_yet_to_hold_them(reader: Reader, text: str, expected: list[str]) -> None:
    """The day of departure or arrival is not that of the talks."""
    assert outline(reader, text) == expected


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Après le départ du ministre allemand, la France et le Royaume-Uni se sont réunis mercredi à Londres.", "FRA, GBR"),
        ("Selon le ministre allemand, la France et le Royaume-Uni se sont réunis mercredi à Londres.", "FRA, GBR"),
        ("Les négociations entre Kinshasa et les rebelles de l'AFC/M23 ont eu lieu mercredi à Londres.", "COD, M23"),
        ("Les négociations entre Kinshasa et la rébellion du M23 ont eu lieu mercredi à Londres.", "COD, M23"),
    ],
)
def test_states_and_movements_as_sides(reader: Reader, text: str, parties: str) -> None:
    """States with their articles are a list of their own behind a phrase with another actor; a movement may be told by those who make it up."""
    assert outline(reader, text) == [f"meeting held on 2024-03-13 in Londres: {parties}"]


def test_the_two_of_three(reader: Reader) -> None:
    """Of three who met, nobody knows which two are meant; of two, the text tells."""
    three = "William Ruto, Paul Kagame et João Lourenço se sont réunis lundi à Luanda."
    assert outline(reader, f"{three} Les deux hommes ne s'étaient pas vus depuis le 3 mai 2023.") == [
        "meeting held on 2024-03-11 in Luanda: AGO (João Lourenço), KEN (William Ruto), RWA (Paul Kagame)"
    ]
    assert outline(reader, "William Ruto a vu Paul Kagame lundi à Luanda. Les deux hommes s'étaient vus le 3 mai 2023.") == [
        "meeting held on 2024-03-11 in Luanda: KEN (William Ruto), RWA (Paul Kagame)",
        "meeting held on 2023-05-03: KEN (William Ruto), RWA (Paul Kagame)",
    ]


@pytest.mark.parametrize("met", ["le ministre letton, Krišjānis Kariņš", "son homologue letton, Krišjānis Kariņš", "Krišjānis Kariņš, ministre letton"])
def test_whose_ministry_tells(reader: Reader, met: str) -> None:
    """The ministry that tells what its minister did is not that of whoever is named last, beside his title."""
    report = read(reader, f"Le ministre des Affaires étrangères, Ahmed Attaf, a reçu lundi {met}, indique un communiqué du ministère.")
    names = {actor.id: actor.name for actor in report.actors}
    assert [names.get(readout.issuer or "") for readout in report.readouts] == ["Ministry of Foreign Affairs of Algeria"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Une délégation norvégienne conduite par Arne Sandvik, vice-ministre des Pêches, est arrivée lundi à Nairobi. Elle a été reçue par William Ruto.",
            [
                "visit ongoing on 2024-03-11 in Nairobi: KEN, NOR (Arne Sandvik)",
                "meeting held on 2024-03-11 in Nairobi: KEN (William Ruto), NOR (Arne Sandvik); host KEN",
            ],
        ),
        (
            "Espen Barth Eide est arrivé lundi à Nairobi. Il a été accueilli par Musalia Mudavadi.",
            ["visit ongoing on 2024-03-11 in Nairobi: KEN (Musalia Mudavadi), NOR (Espen Barth Eide); host KEN"],
        ),
        (
            "Le pape François a reçu lundi Sergio Mattarella. Après ses entretiens avec le pape, il a vu Pietro Parolin, accompagné de Mgr Paul Gallagher.",
            [
                "meeting held on 2024-03-11: ITA (Sergio Mattarella), VAT (Pope Francis); host VAT",
                "meeting held on 2024-03-11: ITA (Sergio Mattarella), VAT (Paul Gallagher, Pietro Parolin)",
            ],
        ),
        (
            "Revenu de France, Patrice Talon a reçu lundi les lettres de créance de six nouveaux ambassadeurs. Les honneurs ont été rendus. "
            "Il s'agit de leurs Excellences du Koweït et du Nigeria. L'après-midi, ce fut le tour des ambassadeurs du Liban et de l'Inde.",
            ["meeting held on 2024-03-11: BEN (Patrice Talon), IND, KWT, LBN, NGA; host BEN"],
        ),
    ],
)
def test_who_leads_who_awaits_and_who_comes_along(reader: Reader, text: str, expected: list[str]) -> None:
    """A stranger is of the delegation that he leads; who welcomes a traveller hosts his visit; companions are of the last contact; envoys are listed behind."""
    assert [told for told in outline(reader, text) if not told.startswith("visit held")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "À l'occasion de la fête du Canada, Wang Yi a adressé à Mélanie Joly un message.",
            ["message held: CAN (Mélanie Joly), CHN (Wang Yi); initiator CHN; occasion À l'occasion de la fête du Canada"],
        ),
        ("À la suite de la nomination de Mélanie Joly, Wang Yi lui a adressé un message.", ["message held: CAN (Mélanie Joly), CHN (Wang Yi); initiator CHN"]),
        ("Mélanie Joly a été reconduite. Wang Yi lui a envoyé une lettre.", ["message held: CAN (Mélanie Joly), CHN (Wang Yi); initiator CHN"]),
        ("Mélanie Joly a appelé Wang Yi lundi. Ils ont échangé des vœux.", ["call held on 2024-03-11: CAN (Mélanie Joly), CHN (Wang Yi); initiator CAN"]),
        ("Wang Yi a dit à Mélanie Joly que leurs pays avaient maintenu des échanges.", []),
        (
            "Dans le cadre de la conférence ministérielle de l'OCDE, Mélanie Joly a rencontré lundi Wang Yi.",
            ["meeting held on 2024-03-11: CAN (Mélanie Joly), CHN (Wang Yi); occasion Dans le cadre de la conférence ministérielle de l'OCDE"],
        ),
        (
            "Mélanie Joly est arrivée lundi à Pékin pour une tournée destinée à promouvoir une trêve à Gaza.",
            ["visit ongoing on 2024-03-11 in Pékin: CAN (Mélanie Joly), CHN"],
        ),
        ("Il a été convenu que Wang Yi effectue une visite au Canada en mai prochain.", ["visit planned on 2024-05 in Canada: CAN, CHN (Wang Yi)"]),
        (
            "Wang Yi a quitté Pékin mercredi afin de participer à un cycle de discussions avec Mélanie Joly.",
            ["meeting planned: CAN (Mélanie Joly), CHN (Wang Yi)"],
        ),
        (
            "Wang Yi tiendra vendredi à Rome des discussions avec son homologue canadienne, ainsi qu'avec Antony Blinken.",
            [
                "meeting planned on 2024-03-15 in Rome: CAN (Mélanie Joly), CHN (Wang Yi)",
                "meeting planned on 2024-03-15 in Rome: CHN (Wang Yi), USA (Antony Blinken)",
            ],
        ),
    ],
)
def test_messages_frames_and_journeys(reader: Reader, text: str, expected: list[str]) -> None:
    """A pronoun receives a message; wishes exchanged in talks, a conference around them, and the place for which a journey is to do something are none."""
    assert outline(reader, text) == expected


def test_who_consult_one_another_in_the_course_of_a_call(reader: Reader) -> None:
    """*Se concerter* tells neither of a meeting nor of a call, and so not of another contact than the call."""
    text = "Jean-Noël Barrot s'est entretenu mardi par téléphone avec Hakan Fidan. Ils se sont concertés sur le conflit frontalier."
    assert outline(reader, text) == ["call held on 2024-03-12: FRA (Jean-Noël Barrot), TUR (Hakan Fidan)"]
    assert outline(reader, "Jean-Noël Barrot et Hakan Fidan se sont concertés mardi à Ankara.") == [
        "meeting held on 2024-03-12 in Ankara: FRA (Jean-Noël Barrot), TUR (Hakan Fidan)"
    ]


def test_what_follows_has_the_day_of_the_lead(reader: Reader) -> None:
    """Where headline or lead date a round of audiences, whoever is received next is received that day."""
    round_of = "Paul Kagame a tenu lundi ses audiences à Kigali. Il s'est d'abord entretenu avec João Lourenço. Il a ensuite reçu William Ruto."
    assert [told.split(" in ")[0].partition(":")[0] for told in outline(reader, round_of)] == ["meeting held on 2024-03-11", "meeting held on 2024-03-11"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "William Ruto a reçu mercredi le Norvégien Espen Barth Eide. Porteur d'un message de Jonas Gahr Støre, le diplomate a parlé avec William Ruto.",
            ["meeting held on 2024-03-13: KEN (William Ruto), NOR (Espen Barth Eide); host KEN"],
        ),
        (
            "Stéphane Séjourné a vu Sergueï Lavrov. Le diplomate a rencontré Hakan Fidan lundi à Ankara.",
            ["meeting held: FRA (Stéphane Séjourné), RUS (Sergey Lavrov)"],
        ),
        (
            "Sergueï Lavrov se rendra dans un État membre de l'UE pour la première fois depuis l'offensive en Ukraine.",
            [],
        ),
        (
            "William Ruto a été reçu mercredi par Paul Kagame. À sa descente d'avion, il avait été accueilli par Vincent Biruta.",
            [
                "meeting held on 2024-03-13: KEN (William Ruto), RWA (Paul Kagame); host RWA",
                "visit held: KEN (William Ruto), RWA (Vincent Biruta); host RWA",
            ],
        ),
        ("William Ruto quitte Kigali après une visite de deux jours.", ["visit held in Kigali: KEN (William Ruto), RWA"]),
    ],
)
def test_diplomats_journeys_and_who_leaves(reader: Reader, text: str, expected: list[str]) -> None:
    """*Le diplomate* may be a minister; a place within another phrase is not where somebody goes; who leaves a place has been there."""
    assert [told for told in outline(reader, text) if not told.startswith("message")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Recep Tayyip Erdogan a envoyé à Riyad Hakan Fidan et Ibrahim Kalin. Les deux émissaires ont rencontré lundi Wang Yi.",
            "meeting held on 2024-03-11: CHN (Wang Yi), TUR (Hakan Fidan, Ibrahim Kalin)",
        ),
        (
            "Le président kényan William Ruto et le ministre Musalia Mudavadi ont parlé à la radio. Wang Yi verra vendredi les deux dirigeants kényans.",
            "meeting planned on 2024-03-15: CHN (Wang Yi), KEN (Musalia Mudavadi, William Ruto)",
        ),
        (
            "Mélanie Joly s'est rendue lundi à Nairobi avec le Premier ministre Justin Trudeau.",
            "visit held on 2024-03-11 in Nairobi: CAN (Justin Trudeau, Mélanie Joly), KEN",
        ),
        (
            "Mélanie Joly s'est rendue lundi à Nairobi avec son homologue turc Hakan Fidan.",
            "visit held on 2024-03-11 in Nairobi: CAN (Mélanie Joly), KEN, TUR (Hakan Fidan)",
        ),
        ("Mélanie Joly s'est rendue lundi à Nairobi en désaccord avec Hakan Fidan.", "visit held on 2024-03-11 in Nairobi: CAN (Mélanie Joly), KEN"),
        ("Mélanie Joly s'est rendue lundi à Nairobi avec trois millions d'aide.", "visit held on 2024-03-11 in Nairobi: CAN (Mélanie Joly), KEN"),
    ],
)
def test_who_are_sent_counted_or_go_along(reader: Reader, text: str, expected: str) -> None:
    """Two who are sent are of one side; as many of a state as are counted are those told of; *avec* brings along whoever is not of the ground."""
    assert expected in outline(reader, text)
