"""Contacts as the French press tells them in passing: by idiom, and of people named only in the next sentence."""

from __future__ import annotations

import pytest

from tests.reading.outline import outline
from visavis.reader import Reader


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("était l'hôte, lundi à Riga, de", "meeting held on 2024-03-11 in Riga: LVA (Ilze Ozola), URY (Julio Etcheverry); host LVA"),
        ("a serré la main lundi à Riga de", "meeting held on 2024-03-11 in Riga: LVA (Ilze Ozola), URY (Julio Etcheverry)"),
        ("a eu lundi au bout du fil", "call held on 2024-03-11: LVA (Ilze Ozola), URY (Julio Etcheverry)"),
        ("a pu voir lundi", "meeting held on 2024-03-11: LVA (Ilze Ozola), URY (Julio Etcheverry)"),
        ("a rendez-vous vendredi avec", "meeting planned on 2024-03-15: LVA (Ilze Ozola), URY (Julio Etcheverry)"),
    ],
)
def test_idioms(reader: Reader, told: str, expected: str) -> None:
    """The press tells of contacts by idioms, whose words say nothing by themselves."""
    assert outline(reader, f"Le président uruguayen, Julio Etcheverry, {told} la présidente lettone, Ilze Ozola.") == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La présidente lettone, Ilze Ozola, a pris lundi l'avion pour Montevideo.", ["visit held on 2024-03-11 in Montevideo: LVA (Ilze Ozola), URY"]),
        ("La présidente lettone, Ilze Ozola, a mis le cap mardi sur Montevideo.", ["visit held on 2024-03-12 in Montevideo: LVA (Ilze Ozola), URY"]),
        ("La présidente lettone, Ilze Ozola, a mis en garde mardi Montevideo.", []),
        ("La présidente lettone, Ilze Ozola, a pris mardi une décision pour Montevideo.", []),
    ],
)
def test_idioms_of_journeys(reader: Reader, text: str, expected: list[str]) -> None:
    """A verb that needs a word to tell of a journey tells of none without it."""
    assert outline(reader, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Le ministre letton des Transports est en Uruguay. Arrivé dimanche à Montevideo, Andris Kalvāns a vu lundi le président Julio Etcheverry.",
            "Andris Kalvāns",
        ),
        ("Le ministre letton des Transports a atterri à Montevideo. Julio Etcheverry, analyste, doute du succès de la visite.", ""),
        ("Le ministre letton des Transports a atterri à Montevideo. Julio Etcheverry l'a reçu dimanche.", ""),
    ],
)
def test_named_in_the_next_sentence(reader: Reader, text: str, expected: str) -> None:
    """Who is called by an office is whoever the next sentence names as its subject, unless it tells who that is or what that does to the first."""
    assert f"LVA ({expected})" in " ".join(outline(reader, text)) if expected else "LVA (" not in " ".join(outline(reader, text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ilze Ozola, présidente lettone, devait être reçue vendredi par le président uruguayen, Julio Etcheverry.", "meeting planned on 2024-03-15"),
        ("La présidente lettone, Ilze Ozola, a quitté Montevideo sans avoir pu voir le président uruguayen, Julio Etcheverry.", "meeting denied"),
        ("Andris Kalvāns, Premier ministre letton, sera mardi à Varsovie, avant de gagner Berlin mercredi.", "visit planned on 2024-03-20 in Berlin"),
        ("La présidente lettone, Ilze Ozola, a choisi Kiev pour sa première visite. Elle y est attendue vendredi.", "on 2024-03-15 in Kiev"),
        ("Julio Etcheverry, président uruguayen, et Ilze Ozola, présidente lettone, sont convenus de se revoir en mai.", "meeting planned on 2024-05"),
    ],
)
def test_how_far_it_has_come(reader: Reader, text: str, expected: str) -> None:
    """What was to be, what was not done, and what comes behind where somebody is."""
    assert expected in " ".join(outline(reader, text))


def test_a_call_that_only_dates(reader: Reader) -> None:
    """The form of what something followed is not its own."""
    text = "La présidente lettone, Ilze Ozola, et le président uruguayen, Julio Etcheverry, se sont vus mardi, au lendemain d'un appel de leurs ministres."
    assert outline(reader, text) == ["meeting held on 2024-03-12: LVA (Ilze Ozola), URY (Julio Etcheverry)"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Le président togolais Faure Gnassingbé a reçu mercredi les lettres de créance des ambassadeurs de Norvège, Anna Lund, d'Autriche, Paul Weiss, "
            "et de Turquie, Murat Kaya.",
            "meeting held on 2024-03-13: AUT (Paul Weiss), NOR (Anna Lund), TGO (Faure Gnassingbé), TUR (Murat Kaya); host TGO",
        ),
        (
            "Le président togolais Faure Gnassingbé a reçu mercredi les lettres de créance de trois ambassadeurs. "
            "Il s'agit des ambassadeurs de l'Union européenne, de la République italienne et du Japon.",
            "meeting held on 2024-03-13: EU, ITA, JPN, TGO (Faure Gnassingbé); host TGO",
        ),
        (
            "La cérémonie de présentation des lettres de créance s'est tenue mercredi. Elle réunissait les ambassadeurs désignés de Norvège, Anna Lund, "
            "et d'Autriche, Paul Weiss. Le président togolais Faure Gnassingbé leur a souhaité la bienvenue.",
            "meeting held on 2024-03-13: AUT (Paul Weiss), NOR (Anna Lund), TGO (Faure Gnassingbé)",
        ),
        (
            "Le président togolais Faure Gnassingbé a reçu mercredi les lettres de créance de deux ambassadeurs. Le premier à présenter ses lettres de créance "
            "est l'ambassadrice du Canada, Anna Lund. Ensuite, l'ambassadeur de Suisse, Paul Weiss, a présenté les siennes puis ses lettres de créance.",
            "meeting held on 2024-03-13: CAN (Anna Lund), CHE (Paul Weiss), TGO (Faure Gnassingbé); host TGO",
        ),
    ],
)
def test_one_ceremony(reader: Reader, text: str, expected: str) -> None:
    """Envoys who present their credentials one after another are at one ceremony, before the head of state told nearest."""
    assert outline(reader, text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Le président sénégalais Macky Sall a reçu tour à tour Mme Anna Lund, ambassadrice de Norvège, M. Cheikh Ba, ambassadeur du Sénégal au Qatar, "
            "ainsi que M. Paul Weiss, ambassadeur d'Autriche.",
            ["meeting held: NOR (Anna Lund), SEN (Macky Sall); host SEN", "meeting held: AUT (Paul Weiss), SEN (Macky Sall); host SEN"],
        ),
        (
            "Le président Macky Sall, arrivé mercredi en provenance de Berne (Suisse), sera reçu jeudi par son homologue français François Hollande.",
            ["meeting planned on 2024-03-14: FRA (François Hollande), SEN (Macky Sall); host FRA"],
        ),
        (
            "Le ministre suisse Ignazio Cassis s'est vu contraint de rayer de son agenda son voyage à New York.",
            ["visit cancelled in New York: CHE (Ignazio Cassis), USA"],
        ),
        (
            "Au Vietnam, le Premier ministre australien Anthony Albanese ira rendre hommage au président Vo Van Thuong.",
            [],
        ),
        (
            "Ahmed Attaf a reçu mardi un appel de son homologue serbe Ivica Dačić. "
            "Les échanges ont porté sur « les conclusions de la réunion de Riyad, tenue le 4 mars ».",
            ["call held on 2024-03-12: DZA (Ahmed Attaf), SRB (Ivica Dačić); initiator SRB"],
        ),
    ],
)
def test_lists_and_asides(reader: Reader, text: str, expected: list[str]) -> None:
    """A head of state's own ambassador has no part in the meetings with others; what stands aside or in quotation marks is neither side nor day."""
    assert outline(reader, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "La présidente lettone, Ilze Ozola, se rend à Montevideo pour rencontrer son homologue, Julio Etcheverry.",
            ["visit ongoing in Montevideo: LVA (Ilze Ozola), URY", "meeting planned in Montevideo: LVA (Ilze Ozola), URY (Julio Etcheverry)"],
        ),
        (
            "La présidente lettone, Ilze Ozola, s'est rendue mardi à Montevideo pour rencontrer le président uruguayen, Julio Etcheverry.",
            [
                "visit held on 2024-03-12 in Montevideo: LVA (Ilze Ozola), URY",
                "meeting held on 2024-03-12 in Montevideo: LVA (Ilze Ozola), URY (Julio Etcheverry)",
            ],
        ),
        (
            "La présidente lettone, Ilze Ozola, s'est envolée mardi pour Montevideo, où elle rencontrera le président uruguayen, Julio Etcheverry.",
            [
                "visit held on 2024-03-12 in Montevideo: LVA (Ilze Ozola), URY",
                "meeting planned on 2024-03-12 in Montevideo: LVA (Ilze Ozola), URY (Julio Etcheverry)",
            ],
        ),
    ],
)
def test_what_one_travels_for(reader: Reader, text: str, expected: list[str]) -> None:
    """Whom somebody sets out to meet is still to be met; whom he went to meet was."""
    assert outline(reader, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "La présidente lettone, Ilze Ozola, a plaidé pour la fin de la guerre en Ukraine lundi à Riga, "
            "lors d'un entretien avec le président uruguayen, Julio Etcheverry.",
            ["meeting held on 2024-03-11 in Riga: LVA (Ilze Ozola), URY (Julio Etcheverry)"],
        ),
        (
            "Lors d'une réunion de crise à Bruxelles, la présidente lettone, Ilze Ozola, a rencontré lundi le président uruguayen, Julio Etcheverry.",
            ["meeting held on 2024-03-11 in Bruxelles: LVA (Ilze Ozola), URY (Julio Etcheverry)"],
        ),
        ("Les discussions se sont multipliées ces derniers jours entre Riga et Montevideo à ce sujet.", []),
    ],
)
def test_matters(reader: Reader, text: str, expected: list[str]) -> None:
    """Where a war is, is not where people meet; talks that only grow in number are no contact."""
    assert outline(reader, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "La rencontre attendue entre le président uruguayen, Julio Etcheverry, et la présidente lettone, Ilze Ozola, a débuté lundi à Riga.",
            "meeting held on 2024-03-11 in Riga: LVA (Ilze Ozola), URY (Julio Etcheverry)",
        ),
        (
            "La rencontre attendue entre le président uruguayen, Julio Etcheverry, et la présidente lettone, Ilze Ozola, débutera lundi.",
            "meeting planned on 2024-03-18: LVA (Ilze Ozola), URY (Julio Etcheverry)",
        ),
    ],
)
def test_expected_and_begun(reader: Reader, text: str, expected: str) -> None:
    """What had been expected and has begun is no plan any more."""
    assert outline(reader, text) == [expected]
