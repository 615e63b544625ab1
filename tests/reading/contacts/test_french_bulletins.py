"""Contacts in French bulletins: lengths, days still to come, audiences, letters without accents, rows of ministers, envoys named late."""

from __future__ import annotations

import pytest

from tests.reading.outline import outline
from visavis.reader import Reader


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Viktor Orban a parlé plus d'une heure avec Giorgia Meloni.", ["call held: HUN (Viktor Orbán), ITA (Giorgia Meloni)"]),
        ("À Trieste, Viktor Orban a parlé deux heures avec Giorgia Meloni.", ["meeting held in Trieste: HUN (Viktor Orbán), ITA (Giorgia Meloni)"]),
        ("Viktor Orban a passé deux heures avec Giorgia Meloni.", ["meeting held: HUN (Viktor Orbán), ITA (Giorgia Meloni)"]),
    ],
)
def test_how_long_is_not_how(reader: Reader, text: str, expected: list[str]) -> None:
    """Hours that somebody speaks with another do not tell that they met; hours spent together do, and a town does."""
    assert outline(reader, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Olaf Scholz reçoit Giorgia Meloni à Brême du 20 au 22 mars.",
            ["meeting planned on 2024-03-20/2024-03-22 in Brême: DEU (Olaf Scholz), ITA (Giorgia Meloni); host DEU"],
        ),
        (
            "Olaf Scholz accueille Giorgia Meloni à Brême les 20 et 21 mars.",
            ["meeting planned on 2024-03-20/2024-03-21 in Brême: DEU (Olaf Scholz), ITA (Giorgia Meloni); host DEU"],
        ),
        (
            "Olaf Scholz a reçu Giorgia Meloni à Brême du 4 au 6 mars.",
            ["meeting held on 2024-03-04/2024-03-06 in Brême: DEU (Olaf Scholz), ITA (Giorgia Meloni); host DEU"],
        ),
        ("À quelques jours de la visite de Giorgia Meloni en Estonie, la police se prépare.", ["visit planned in Estonie: EST, ITA (Giorgia Meloni)"]),
    ],
)
def test_days_still_to_come(reader: Reader, text: str, expected: list[str]) -> None:
    """A present tense with days that lie ahead tells a plan, and so does what comes some days before a visit."""
    assert outline(reader, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Au cours d'une audience, à lui accordée mercredi par le Premier ministre Olaf Scholz, l'ambassadeur d'Estonie Jaan Kask a salué Bola Tinubu.",
            ["meeting held on 2024-03-13: DEU (Olaf Scholz), EST (Jaan Kask); host DEU"],
        ),
        (
            "Au cours d'une audience, à elle accordée par le président Bola Tinubu, la ministre suédoise Elsa Lund a salué le Nigeria.",
            ["meeting held: NGA (Bola Tinubu), SWE (Elsa Lund); host NGA"],
        ),
    ],
)
def test_an_audience_granted_to_whom_acts_behind(reader: Reader, text: str, expected: list[str]) -> None:
    """An audience *à lui accordée par X* is one with X, whomever else its sentence names."""
    assert outline(reader, text) == expected


def test_a_visit_of_state_without_its_accent(reader: Reader) -> None:
    """*Visite d'Etat de X* is X's, and no visit of those named behind."""
    text = "Xi Jinping a vu mercredi Giorgia Meloni. Durant la visite d'Etat de M. Xi en Italie en janvier, les deux dirigeants avaient plaisanté."
    expected = ["meeting held on 2024-03-13: CHN (Xi Jinping), ITA (Giorgia Meloni)", "visit held on 2024-01 in Italie: CHN (Xi Jinping), ITA; aside"]
    assert [line.removesuffix("; aside") for line in outline(reader, text)] == [line.removesuffix("; aside") for line in expected]


def test_ministers_in_a_row_with_their_portfolios(reader: Reader) -> None:
    """*Les ministres des Affaires étrangères, X, et de la Culture, Y* names two ministers of one state."""
    text = "Les ministres estoniens des Affaires étrangères, Margus Tsahkna, et de la Culture, Jaan Kask, ont été reçus mercredi par Giorgia Meloni."
    assert outline(reader, text) == ["meeting held on 2024-03-13: EST (Jaan Kask, Margus Tsahkna), ITA (Giorgia Meloni); host ITA"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Bola Tinubu a reçu mercredi l'ambassadeur d'Estonie. Il a salué le travail de l'ambassadeur Jaan Kask.",
            ["meeting held on 2024-03-13: EST (Jaan Kask), NGA (Bola Tinubu); host NGA"],
        ),
        (
            "Bola Tinubu a reçu mercredi les ambassadeurs d'Estonie et du Pérou. Il a salué le travail de l'ambassadeur Jaan Kask.",
            ["meeting held on 2024-03-13: EST, NGA (Bola Tinubu), PER; host NGA"],
        ),
    ],
)
def test_an_ambassador_named_behind(reader: Reader, text: str, expected: list[str]) -> None:
    """An ambassador called by his state first and then by his name is one person, where no other is told of."""
    assert outline(reader, text) == expected


def test_the_two_are_not_whom_a_quotation_names(reader: Reader) -> None:
    """*Les deux dirigeants* are those who met, not those of whom a quotation speaks."""
    text = "Olaf Scholz a vu Giorgia Meloni. « Bola Tinubu et Xi Jinping doivent parler », a-t-il dit. Les deux dirigeants se reverront mardi."
    expected = ["meeting held: DEU (Olaf Scholz), ITA (Giorgia Meloni)", "meeting planned on 2024-03-19: DEU (Olaf Scholz), ITA (Giorgia Meloni)"]
    assert outline(reader, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Lettre de condoléances de M. Bola Tinubu, président de la République, adressée à Mme Giorgia Meloni.",
            ["message held: ITA (Giorgia Meloni), NGA (Bola Tinubu); initiator NGA"],
        ),
        (
            "Bola Tinubu a vu Giorgia Meloni mercredi. Les deux dirigeants n'ont pas fait de déclaration à l'issue de cette réunion.",
            ["meeting held on 2024-03-13: ITA (Giorgia Meloni), NGA (Bola Tinubu)"],
        ),
        (
            "Bola Tinubu a vu Giorgia Meloni mercredi. Les deux dirigeants n'ont pas tenu de conférence de presse à l'issue de leur entretien.",
            ["meeting held on 2024-03-13: ITA (Giorgia Meloni), NGA (Bola Tinubu)"],
        ),
        ("Bola Tinubu et Giorgia Meloni n'ont pas tenu de réunion à Rome.", ["meeting denied in Rome: ITA (Giorgia Meloni), NGA (Bola Tinubu)"]),
        ("Avant une conférence sur la Libye, Giorgia Meloni a eu des entretiens avec plusieurs de ses homologues.", []),
        ("Le ministre italien Antonio Tajani a mené, à Oslo, en Norvège, des entretiens avec ses homologues africains.", []),
        ("Bola Tinubu a vu arriver le président Xi Jinping.", []),
    ],
)
def test_who_is_no_side_and_what_is_not_denied(reader: Reader, text: str, expected: list[str]) -> None:
    """Letters have an addressee behind their participle; silence after a meeting denies none; counterparts without a state are nobody's."""
    assert outline(reader, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Xi Jinping sera tour à tour reçu par Giorgia Meloni et Olaf Scholz.",
        "Xi Jinping sera reçu tour à tour par Giorgia Meloni et Olaf Scholz.",
    ],
)
def test_received_in_turn(reader: Reader, text: str) -> None:
    """Whoever is received by several in turn meets each of them, and they do not meet each other."""
    assert outline(reader, text) == ["meeting planned: CHN (Xi Jinping), ITA (Giorgia Meloni)", "meeting planned: CHN (Xi Jinping), DEU (Olaf Scholz)"]


def test_heads_of_state_and_government(reader: Reader) -> None:
    """*Les chefs d'État et de gouvernement de* an organisation are the organisation."""
    text = "Les chefs d'État et de gouvernement de la CEDEAO ont tenu mercredi un sommet à Abuja."
    assert outline(reader, text) == ["summit held on 2024-03-13 in Abuja: ECOWAS"]
