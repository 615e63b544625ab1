"""Consuls, commanders and envoys as sides; programmes, frames and headings that say how far a contact has come."""

from __future__ import annotations

import pytest

from tests.reading.outline import outline
from visavis import Document
from visavis.reader import Reader


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le Togo a convoqué lundi la consule honoraire du Bénin.", ["summons held on 2024-03-11: BEN, TGO; initiator TGO"]),
        (
            "Le président Mahamat Idriss Déby a reçu lundi à N'Djamena le commandant de la force Barkhane, le général Luc Perrin.",
            ["meeting held on 2024-03-11 in N'Djamena: FRA (Luc Perrin), TCD (Mahamat Idriss Déby); host TCD"],
        ),
        ("Le consul Napoléon Bonaparte avait rencontré l'ambassadeur.", []),
        ("Le commandant de la caserne a reçu lundi la visite du maire.", []),
    ],
)
def test_consuls_and_commanders(reader: Reader, text: str, expected: list[str]) -> None:
    """A consul is an envoy, and the commander of a force abroad is of the state whose force it is."""
    assert outline(reader, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The outgoing Maltese ambassador to Ghana, Carmen Zammit, paid a farewell call on President Nana Akufo-Addo in Accra on Tuesday.",
            ["meeting held on 2024-03-12 in Accra: GHA (Nana Akufo-Addo), MLT (Carmen Zammit)"],
        ),
        (
            "Wang Yi called on President William Ruto in Nairobi on Monday.",
            ["meeting held on 2024-03-11 in Nairobi: CHN (Wang Yi), KEN (William Ruto)"],
        ),
        ("Wang Yi called on President William Ruto to free the hostages.", []),
        (
            "President William Ruto bade farewell to the ambassadors of Sweden and Norway on Monday.",
            [
                "meeting held on 2024-03-11: KEN (William Ruto), SWE; host KEN",
                "meeting held on 2024-03-11: KEN (William Ruto), NOR; host KEN",
            ],
        ),
        ("President William Ruto bade farewell to the football teams of Sweden and Norway.", []),
    ],
)
def test_those_who_call_on_somebody(reader: Reader, text: str, expected: list[str]) -> None:
    """A farewell call is a meeting and no telephone call; to call on somebody to do something is a request."""
    assert outline(reader, text, language="en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Presidents Biden and Erdogan met in Ankara on Monday.",
            ["meeting held on 2024-03-11 in Ankara: TUR (Recep Tayyip Erdoğan), USA (Joe Biden)"],
        ),
        (
            "Foreign Ministers Lavrov and Fidan spoke by telephone on Monday.",
            ["call held on 2024-03-11: RUS (Sergey Lavrov), TUR (Hakan Fidan)"],
        ),
        (
            "As Presidents Xi and Macron agreed during their meeting in Rome in January, China and France will open two consulates.",
            ["meeting held on 2024-01 in Rome: CHN (Xi Jinping), FRA (Emmanuel Macron)"],
        ),
        (
            "Under Secretary of State Ellen Morris and Deputy Foreign Minister Selim Aydar met in Ankara on Monday to review the economy of Turkey.",
            ["meeting held on 2024-03-11 in Ankara: TUR (Selim Aydar), USA (Ellen Morris)"],
        ),
        # neutral ground says nothing of whose somebody is
        ("Under Secretary of State Ellen Morris and Deputy Foreign Minister Selim Aydar met in Geneva on Monday.", []),
    ],
)
def test_officials_of_no_state(reader: Reader, text: str, expected: list[str]) -> None:
    """One title may stand before two names; an official whose state is not told is of the one where the other was received."""
    assert outline(reader, text, language="en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Narendra Modi will pay a visit to Ghana from Wednesday, 20th March, to Thursday, 21st March. "
            "The itinerary includes talks between Narendra Modi and President Nana Akufo-Addo.",
            [
                "visit planned on 2024-03-20/2024-03-21 in Ghana: GHA, IND (Narendra Modi)",
                "meeting planned on 2024-03-20/2024-03-21 in Ghana: GHA (Nana Akufo-Addo), IND (Narendra Modi)",
            ],
        ),
        (
            "Olaf Scholz agreed with President Macron to settle the matter at a meeting in Paris.",
            ["meeting planned in Paris: DEU (Olaf Scholz), FRA (Emmanuel Macron)"],
        ),
        (
            "Olaf Scholz and President Macron settled the matter at a meeting in Paris.",
            ["meeting held in Paris: DEU (Olaf Scholz), FRA (Emmanuel Macron)"],
        ),
    ],
)
def test_what_is_on_the_programme(reader: Reader, text: str, expected: list[str]) -> None:
    """What a programme lists, or is to be done at a meeting, is planned."""
    assert outline(reader, text, language="en") == expected


def test_a_heading_without_a_verb(reader: Reader) -> None:
    """A heading without a verb does not say how far the visit has come: the text does."""
    text = (
        "Official visit to Ghana by Narendra Modi, Prime Minister of India\n\nThe presidency announces that Narendra Modi will pay a visit to Ghana next week."
    )
    assert outline(reader, text, language="en") == ["visit planned on 2024-03-18/2024-03-24 in Ghana: GHA, IND (Narendra Modi)"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Le consulat du Togo en Gambie a ouvert. En séjour dans ce pays, le ministre togolais Robert Dussey a remercié ses hôtes.",
            ["visit ongoing in Gambie: GMB, TGO (Robert Dussey)"],
        ),
        (
            "Joe Biden a participé mardi à Dakar avec le président sénégalais aux cérémonies de l'indépendance.",
            ["meeting held on 2024-03-12 in Dakar: SEN (Macky Sall), USA (Joe Biden)"],
        ),
        (
            "Une réunion virtuelle des chefs d'État et des ministres de l'Union africaine s'est tenue mardi.",
            ["video held on 2024-03-12: AU"],
        ),
        (
            "Le programme de la visite comprend un entretien entre Emmanuel Macron et Olaf Scholz à Berlin mercredi prochain.",
            ["meeting planned on 2024-03-20 in Berlin: DEU (Olaf Scholz), FRA (Emmanuel Macron)"],
        ),
        # the day of its own verb is a visit's day
        (
            "Olaf Scholz a parlé lundi à la presse, sa visite officielle à Paris se déroule ce vendredi.",
            ["visit planned on 2024-03-15 in Paris: DEU (Olaf Scholz), FRA"],
        ),
    ],
)
def test_visits_and_gatherings_told_otherwise(reader: Reader, text: str, expected: list[str]) -> None:
    """*This country* is the one named last; an organisation's members meet; who takes part in something with another meets him."""
    assert outline(reader, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Foreign Minister Harun Aziz Rahman hosted the Ambassador of Sweden to Bangladesh, Lena Ek, in Dhaka on Monday.",
            ["meeting held on 2024-03-11 in Dhaka: BGD (Harun Aziz Rahman), SWE (Lena Ek); host BGD"],
        ),
        (
            "Swedish Ambassador Pays Farewell Call On Foreign Minister\n\n"
            "Foreign Minister Harun Aziz Rahman received Lena Ek, ambassador of Sweden to Pakistan, on Monday.",
            ["meeting held on 2024-03-11: PAK (Harun Aziz Rahman), SWE (Lena Ek); host PAK"],
        ),
    ],
)
def test_where_an_ambassador_is_posted(reader: Reader, text: str, expected: list[str]) -> None:
    """Whoever receives an ambassador, and whose state is not told, is of the one where the ambassador is posted."""
    assert outline(reader, text, language="en") == expected


@pytest.mark.parametrize(
    ("language", "text", "status"),
    [
        ("fr", "La préparation de la visite d'Emmanuel Macron à Pékin avance.", "planned"),
        ("fr", "Les préparatifs du sommet de l'Otan à Washington ont commencé.", "planned"),
        ("fr", "Emmanuel Macron ne prévoit pas de rencontrer Vladimir Poutine.", "denied"),
        ("en", "Preparations for Joe Biden's visit to Beijing go on.", "planned"),
        ("en", "Joe Biden does not plan to meet Vladimir Putin.", "denied"),
    ],
)
def test_what_is_made_ready_is_to_come_and_what_is_not_planned_is_not(reader: Reader, language: str, text: str, status: str) -> None:
    """Preparing a visit says that it has not been; planning none says that there is none."""
    report = reader.read(Document.from_text(text, language=language, published="2024-03-14"))
    assert [contact.status for contact in report.contacts] == [status]


@pytest.mark.parametrize(
    ("language", "text", "message"),
    [
        (
            "fr",
            "Le président sénégalais Macky Sall a reçu mardi l'ambassadeur du Maroc, Karim Alaoui, venu lui remettre un message du roi Mohammed VI.",
            "message held on 2024-03-12: MAR (Mohammed VI), SEN (Macky Sall); initiator MAR",
        ),
        (
            "en",
            "Kenyan President William Ruto on Tuesday received Egyptian Ambassador Samir Fahmy, who handed over a letter from President Abdel Fattah el-Sisi.",
            "message held on 2024-03-12: EGY (Abdel Fattah el-Sisi), KEN (William Ruto); initiator EGY",
        ),
        (
            "ru",
            "Президент Сенегала Маки Салл принял во вторник посла Марокко, который передал ему послание короля Мухаммеда VI.",
            "message held on 2024-03-12: MAR (Mohammed VI), SEN (Macky Sall); initiator MAR",
        ),
        (  # his own
            "fr",
            "Le président sénégalais Macky Sall a reçu mardi l'ambassadeur du Maroc, Karim Alaoui, venu lui remettre ses lettres de créance.",
            None,
        ),
        (  # a figure of speech
            "en",
            "Kenyan President William Ruto on Tuesday received Egyptian Ambassador Samir Fahmy, who delivered a message of peace from Cairo.",
            None,
        ),
    ],
)
def test_a_message_that_an_envoy_brings(reader: Reader, language: str, text: str, message: str | None) -> None:
    """What an ambassador hands over is a message of who sent him to who receives him, beside the meeting."""
    told = outline(reader, text, language=language)
    assert [each for each in told if each.startswith("message")] == ([message] if message else [])
    assert told[0].startswith("meeting held on 2024-03-12")


@pytest.mark.parametrize(
    ("who", "told"),
    [
        ("L'émissaire de Donald Trump, Steve Witkoff,", "USA (Steve Witkoff)"),
        ("L'émissaire du président Trump pour l'Afrique, Massad Boulos,", "USA (Massad Boulos)"),
        ("L'envoyé spécial de Donald Trump pour l'Ukraine, Keith Kellogg,", "USA (Keith Kellogg)"),
        ("L'envoyé spécial du président français pour le Liban, Jean-Yves Le Drian,", "FRA (Jean-Yves Le Drian)"),
        ("Le gendre de Donald Trump, Jared Kushner,", "USA (Jared Kushner)"),
        ("L'émissaire de Donald Trump", "USA"),
        ("L'envoyé personnel du secrétaire général de l'ONU pour le Sahara, Staffan de Mistura,", "UN (Staffan de Mistura)"),
        ("La coordinatrice humanitaire de l'ONU au Soudan du Sud, Anita Gbeho,", "UN (Anita Gbeho)"),
        ("Le haut représentant de l'Union africaine pour le silence des armes, Mohamed Ibn Chambas,", "AU (Mohamed Ibn Chambas)"),
        ("Le président en exercice de l'Union africaine, João Lourenço,", "AGO (João Lourenço)"),
    ],
)
def test_whom_somebody_serves_is_not_there(reader: Reader, who: str, told: str) -> None:
    """Whom an envoy serves, or whose kin somebody is, is told by the title and did not take part; the name behind the mission is the envoy's."""
    parties = ", ".join(sorted(("LTU (Gitanas Nausėda)", told)))
    assert outline(reader, f"{who} a rencontré lundi à Riga le président lituanien Gitanas Nausėda.", published="2025-03-13") == [
        f"meeting held on 2025-03-10 in Riga: {parties}"
    ]
