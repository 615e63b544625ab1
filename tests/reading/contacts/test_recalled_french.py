"""Contacts that French texts recall, foresee or deny in passing, beside the one they are about."""

from __future__ import annotations

import pytest

from tests.reading.outline import outline
from visavis.reader import Reader

LEAD = "La présidente lettone, Ilze Ozola, a reçu jeudi à Riga le président uruguayen, Julio Etcheverry. "


def told_besides(reader: Reader, text: str) -> list[str]:
    """Return the contacts that a text tells besides the first."""
    return outline(reader, LEAD + text)[1:]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Elle se rendra à Montevideo en juin. Elle y verra le colonel Julio Etcheverry.", ["visit planned on 2024-06 in Montevideo: LVA (Ilze Ozola), URY",
         "meeting planned on 2024-06 in Montevideo: LVA (Ilze Ozola), URY (Julio Etcheverry)"]),
        ("Il s'était déplacé à Oslo le 4 mars, puis à Helsinki.", ["visit held on 2024-03-04 in Oslo: NOR, URY (Julio Etcheverry)",
         "visit held on 2024-03-04 in Helsinki: FIN, URY (Julio Etcheverry)"]),
        ("Une délégation uruguayenne était venue à Vilnius en février.", ["visit held on 2024-02 in Vilnius: LTU, URY"]),
        ("Une visite d'État de la présidente lettone à Montevideo est envisagée en juin.", ["visit proposed on 2024-06 in Montevideo: LVA (Ilze Ozola), URY"]),
    ],
)  # fmt: skip
def test_journeys(reader: Reader, text: str, expected: list[str]) -> None:
    """Journeys of either are told in passing, with all the ways to say where they lead."""
    assert told_besides(reader, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("C'est la première fois qu'un dirigeant uruguayen se rend à Riga depuis Ana Pereyra, en 2009.", []),
        ("Il est le premier président uruguayen à se rendre à Riga depuis le président uruguayen Bruno Alzaga, en mai 2009.",
         ["visit held on 2009-05 in Riga: LVA, URY (Bruno Alzaga)"]),
        ("Julio Etcheverry est le premier à se rendre à Riga depuis la guerre, en 1945.", []),
    ],
)  # fmt: skip
def test_the_last_before(reader: Reader, text: str, expected: list[str]) -> None:
    """Whoever was the last before to come, made a visit of his own; since a war nobody did."""
    assert [each for each in told_besides(reader, text) if "Etcheverry" not in each and "held" in each] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Une rencontre avec le président chilien, Tomás Iriarte, n'est pas prévue.", ["meeting denied: CHL (Tomás Iriarte), URY (Julio Etcheverry)"]),
        ("Montevideo dément par ailleurs que M. Etcheverry doive rencontrer le président chilien, Tomás Iriarte.",
         ["meeting denied: CHL (Tomás Iriarte), URY (Julio Etcheverry)"]),
        ("Son entretien avec le président chilien, Tomás Iriarte, prévu vendredi, a été déplacé puis annulé.",
         ["call cancelled on 2024-03-15: CHL (Tomás Iriarte), URY (Julio Etcheverry)"]),
        ("Sa rencontre de vendredi avec le président chilien, Tomás Iriarte, est maintenue.",
         ["meeting planned on 2024-03-15: CHL (Tomás Iriarte), URY (Julio Etcheverry)"]),
    ],
)  # fmt: skip
def test_how_far_they_came(reader: Reader, text: str, expected: list[str]) -> None:
    """What is not planned is denied, what is upheld is planned, and what is moved and then dropped is cancelled."""
    assert [each for each in told_besides(reader, text) if "CHL" in each] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Les deux présidents ont convenu de poursuivre les discussions en juin.", True),
        ("Une nouvelle rencontre sur la pêche est prévue à Montevideo.", True),
        ("Une nouvelle rencontre de la commission des pêches est prévue à Montevideo.", False),
    ],
)
def test_further_rounds(reader: Reader, text: str, expected: bool) -> None:
    """Talks that are to go on at a time are another contact of the same two; a wish to go on is none, nor is the meeting of others."""
    assert any("planned" in each and "LVA" in each and "URY" in each for each in told_besides(reader, text)) is expected


def test_days_of_a_list(reader: Reader) -> None:
    """Months joined by a conjunction are those of two contacts; two days on end are those of one."""
    told = [each.partition(":")[0] for each in told_besides(reader, "Les deux présidents s'étaient vus en octobre et en janvier.")]
    assert told == ["meeting held on 2023-10", "meeting held on 2024-01"]
    assert len(told_besides(reader, "Les deux présidents s'étaient vus les 4 et 5 mars à Oslo.")) == 1


def test_not_the_form_of_the_other(reader: Reader) -> None:
    """What was held since or after belongs by its own words: a call since a meeting is no meeting, and the meeting no call."""
    text = "La présidente lettone, Ilze Ozola, et le président uruguayen, Julio Etcheverry, se sont parlé jeudi au téléphone, "
    text += "pour la première fois depuis leur sommet de Genève, en novembre dernier."
    assert outline(reader, text) == [
        "call held on 2024-03-14: LVA (Ilze Ozola), URY (Julio Etcheverry)",
        "meeting held on 2023-11 in Genève: LVA (Ilze Ozola), URY (Julio Etcheverry)",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ilze Ozola a reçu jeudi l'ambassadeur d'Uruguay, porteur d'un message du président Julio Etcheverry.", "message held"),
        (
            "L'entretien avait été décidé au téléphone, le 4 mars, par la présidente lettone, Ilze Ozola, et le président uruguayen, Julio Etcheverry.",
            "call held on 2024-03-04",
        ),
        ("Un sommet entre la Lettonie et l'Uruguay, qui devait se tenir en mai à Prague, a été annulé.", "meeting cancelled on 2024-05 in Prague"),
    ],
)
def test_told_by_what_surrounds_it(reader: Reader, text: str, expected: str) -> None:
    """A message has its receiver by whoever receives its bearer; a call those who decided something by it; a gathering its place by its relative clause."""
    both = "La présidente lettone, Ilze Ozola, et le président uruguayen, Julio Etcheverry, sont alliés. "
    assert any(each.startswith(expected) for each in outline(reader, both + text))


def test_who_else_is_there(reader: Reader) -> None:
    """Who is on a visit too is whoever stands right before, and whoever comes next in a series is met apart."""
    text = "Il s'est entretenu avec le président chilien, Tomás Iriarte, lui aussi en visite à Vilnius."
    assert any("in Vilnius: CHL (Tomás Iriarte), LTU" in each for each in told_besides(reader, text))
    text = "Il verra vendredi le président chilien, Tomás Iriarte, puis la présidente maltaise, Maria Camilleri."
    assert not any("CHL" in each and "MLT" in each for each in told_besides(reader, text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La visite du président uruguayen, Julio Etcheverry, à Riga, initialement prévue cette semaine, a été reportée.", "visit postponed"),
        ("La visite du président uruguayen, Julio Etcheverry, à Riga, prévue cette semaine, est au programme.", "visit planned"),
        ("Le président uruguayen, Julio Etcheverry, n'exclut pas de rencontrer la présidente lettone, Ilze Ozola.", "meeting proposed"),
        ("Le président uruguayen, Julio Etcheverry, exclut de rencontrer la présidente lettone, Ilze Ozola.", "meeting denied"),
        ("Les travaux de la grande commission mixte algéro-libyenne se tiendront à Tripoli en mai.", "meeting planned on 2024-05 in Tripoli"),
    ],
)
def test_what_becomes_of_it(reader: Reader, text: str, expected: str) -> None:
    """What a participle between commas planned, the verb behind it puts off or leaves; what is not ruled out is proposed."""
    assert [each.startswith(expected) for each in outline(reader, text)] == [True]


def test_where_another_was(reader: Reader) -> None:
    """The place of a relative clause about another contact, or of whom somebody passing by is told, is not that of the contact told."""
    told = told_besides(
        reader, "M. Etcheverry, qui avait vu le président chilien, Tomás Iriarte, à Berlin, verra vendredi la présidente maltaise, Maria Camilleri."
    )
    assert not any("MLT" in each and "Berlin" in each for each in told)
    told = told_besides(reader, "Il s'est entretenu avec le président chilien, Tomás Iriarte, de passage à Vilnius.")
    assert any(each.startswith("visit") and "in Vilnius: CHL (Tomás Iriarte), LTU" in each for each in told)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Le président angolais João Lourenço se rendra à Lisbonne en mai. La visite prévue en janvier avait été reportée à la demande du Portugal.",
            [
                "visit planned on 2024-05 in Lisbonne: AGO (João Lourenço), PRT",
                "visit postponed on 2024-01 in Lisbonne: AGO (João Lourenço), PRT; initiator PRT",
            ],
        ),
        (
            "Le président angolais João Lourenço se rendra à Lisbonne en mai. La visite de son prédécesseur, programmée en janvier, avait été annulée.",
            ["visit planned on 2024-05 in Lisbonne: AGO (João Lourenço), PRT", "visit cancelled on 2024-01 in Lisbonne: AGO, PRT"],
        ),
        (
            "Le président angolais João Lourenço se rendra à Lisbonne en mai. La rencontre prévue en janvier avait été annulée.",
            ["visit planned on 2024-05 in Lisbonne: AGO (João Lourenço), PRT"],
        ),
    ],
)
def test_what_had_come_to_nothing_before(reader: Reader, text: str, expected: list[str]) -> None:
    """A visit put off earlier is another one of the same two sides, though its sentence names neither."""
    assert outline(reader, text) == expected
