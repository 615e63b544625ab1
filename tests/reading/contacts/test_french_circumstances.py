"""Contacts in French that no word of contact tells: hours together, gestures, whoever waits, whom a country's name stands for."""

from __future__ import annotations

import pytest

from tests.reading.outline import outline
from visavis.reader import Reader


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Après trois heures au Kremlin avec Vladimir Poutine, Viktor Orban a regagné Budapest mercredi.",
            ["meeting held on 2024-03-13 in Kremlin: HUN (Viktor Orbán), RUS (Vladimir Putin)"],
        ),
        (
            "Une heure et demie avec Joe Biden : Giorgia Meloni est ressortie souriante mercredi du Bureau ovale.",
            ["meeting held on 2024-03-13: ITA (Giorgia Meloni), USA (Joe Biden)"],
        ),
        ("Giorgia Meloni s'est exprimée mercredi à 16 heures avec son ministre Antonio Tajani.", []),
        ("Olaf Scholz a passé deux heures avec ses conseillers mercredi.", []),
    ],
)
def test_time_together(reader: Reader, text: str, expected: list[str]) -> None:
    """Hours that somebody spends with another in office are a meeting, the hour of the clock is none."""
    assert outline(reader, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Emmanuel Macron a donné l'accolade à Volodymyr Zelensky, mercredi, sur le perron de l'Élysée.",
            ["meeting held on 2024-03-13: FRA (Emmanuel Macron), UKR (Volodymyr Zelensky)"],
        ),
        (
            "Narendra Modi est arrivé mercredi à Kiev. Volodymyr Zelensky l'a pris dans ses bras.",
            [
                "visit ongoing on 2024-03-13 in Kiev: IND (Narendra Modi), UKR",
                "meeting held on 2024-03-13 in Kiev: IND (Narendra Modi), UKR (Volodymyr Zelensky)",
            ],
        ),
        ("Narendra Modi a pris part mercredi à une cérémonie. Rahul Gandhi, pour sa part, s'en est pris à Volodymyr Zelensky.", []),
    ],
)
def test_gestures(reader: Reader, text: str, expected: list[str]) -> None:
    """Who embraces another has met him."""
    assert outline(reader, text) == expected


def test_awaited(reader: Reader) -> None:
    """Whoever waits where a traveller goes meets him, before or behind the traveller's name."""
    text = "À Dakar, où l'attendait Bassirou Diomaye Faye, Antonio Guterres a salué mardi 30 avril la transition sénégalaise."
    assert outline(reader, text, "2024-05-02") == ["meeting held on 2024-04-30 in Dakar: SEN (Bassirou Diomaye Faye), UN (António Guterres); host SEN"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Le président rwandais Paul Kagame, dont la visite n'avait pas été annoncée, a été reçu mercredi par Emmanuel Macron.",
            [
                "visit held on 2024-03-13: FRA, RWA (Paul Kagame)",
                "meeting held on 2024-03-13: FRA (Emmanuel Macron), RWA (Paul Kagame); host FRA",
            ],
        ),
        (
            "Première étape de sa tournée africaine : le ministre chinois Wang Yi a été reçu mercredi par Kaïs Saïed.",
            [
                "visit held on 2024-03-13: CHN (Wang Yi), TUN",
                "meeting held on 2024-03-13: CHN (Wang Yi), TUN (Kais Saied); host TUN",
            ],
        ),
    ],
)
def test_received_abroad(reader: Reader, text: str, expected: list[str]) -> None:
    """A visit without a place goes to whoever receives the visitor in the same sentence."""
    assert outline(reader, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "L'envoyé de l'ONU Hans Grundberg a rencontré mercredi à Bangui la classe politique et la société civile.",
            ["meeting held on 2024-03-13 in Bangui: CAF, UN (Hans Grundberg)"],
        ),
        ("Le président centrafricain Faustin-Archange Touadéra a rencontré mercredi à Bangui la classe politique.", []),
    ],
)
def test_nationals(reader: Reader, text: str, expected: list[str]) -> None:
    """Those called by no name whom somebody from abroad meets are of the country where he meets them."""
    assert outline(reader, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Un sommet extraordinaire des chefs d'État et de gouvernement de la Cédéao, consacré au Niger, se tiendra samedi à Abuja.",
            ["summit planned on 2024-03-16 in Abuja: ECOWAS"],
        ),
        (
            "Emmanuel Macron rencontrera les présidents des pays du G5 Sahel à Pau le 16 avril.",
            ["meeting planned on 2024-04-16: FRA (Emmanuel Macron), G5 Sahel"],
        ),
        ("Emmanuel Macron a reçu mercredi le rapport du comité d'experts de l'Union africaine.", []),
    ],
)
def test_members(reader: Reader, text: str, expected: list[str]) -> None:
    """The leaders of an organisation's states stand for it."""
    assert outline(reader, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ç'aurait été la première visite d'un président turc à Washington depuis cinq ans.", []),
        (
            "Vladimir Poutine s'est dit ouvert à des contacts avec Joe Biden.",
            ["contact proposed: RUS (Vladimir Putin), USA (Joe Biden)"],
        ),
        (
            "Un coup de téléphone a suffi : Emmanuel Macron et Olaf Scholz sont convenus mercredi de reporter la réunion.",
            ["call held on 2024-03-13: DEU (Olaf Scholz), FRA (Emmanuel Macron)", "meeting postponed: DEU (Olaf Scholz), FRA (Emmanuel Macron)"],
        ),
        ("Le Canada prépare le Sommet ibéro-américain de Saint-Domingue.", []),
    ],
)
def test_readiness_and_what_was_not(reader: Reader, text: str, expected: list[str]) -> None:
    """Readiness is no more than a proposal; what would have been is no contact."""
    assert outline(reader, text) == expected


def test_told_ahead(reader: Reader) -> None:
    """A pronoun in a clause that opens its sentence means the subject that follows, and not whoever was spoken of before."""
    text = "Vladimir Poutine a critiqué Paris mardi. En visite à Varsovie, où il s'est entretenu mercredi avec Donald Tusk, le président Macron a répondu."
    assert "meeting held on 2024-03-13 in Varsovie: FRA (Emmanuel Macron), POL (Donald Tusk)" in " ".join(outline(reader, text))


def test_named_ambassador(reader: Reader) -> None:
    """Somebody called in by his name alone is an ambassador if the text says so behind."""
    text = "Tanja Fajon a convoqué Zoltan Halmos mercredi. La ministre slovène a signifié à l'ambassadeur hongrois que Ljubljana n'acceptait pas ces propos."
    assert outline(reader, text) == ["summons held on 2024-03-13: HUN (Zoltan Halmos), SVN (Tanja Fajon); initiator SVN"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le président estonien Mart Kallas a passé deux jours à Berne.", ["visit held in Berne: CHE, EST (Mart Kallas)"]),
        (
            "Faure Gnassingbé a dépêché mercredi son ministre Robert Dussey auprès du président bissau-guinéen Umaro Sissoco Embaló.",
            ["visit held on 2024-03-13: GNB, TGO (Robert Dussey); host GNB"],
        ),
        ("Faure Gnassingbé a dépêché mercredi des renforts à Bamako.", []),
        (
            "La ministre sénégalaise Yassine Fall effectue depuis mardi une mission à Praia.",
            ["visit ongoing on 2024-03-12 in Praia: CPV, SEN (Yassine Fall)"],
        ),
        (
            "L'émissaire américain David Satterfield n'aura fait que passer en Égypte, le 13 mars.",
            ["visit held on 2024-03-13 in Égypte: EGY, USA (David Satterfield)"],
        ),
        (
            "La ministre québécoise Martine Biron est arrivée mercredi à Dublin.",
            ["visit ongoing on 2024-03-13 in Dublin: CAN (Martine Biron), IRL"],
        ),
        ("Arrivée au terme de son mandat, l'ambassadrice du Brésil au Bénin, Regina Cordeiro, a fait ses bagages mercredi.", []),
    ],
)
def test_stays(reader: Reader, text: str, expected: list[str]) -> None:
    """Days spent somewhere, errands and missions are visits of people; what is sent, and the end of a mandate, are none."""
    assert outline(reader, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Pas de poignée de main entre Ilham Aliev et Nikol Pachinian mercredi à Munich.",
            ["meeting denied on 2024-03-13 in Munich: ARM (Nikol Pashinyan), AZE (Ilham Aliyev)"],
        ),
        (
            "Le chargé d'affaires français a été prié mercredi de se présenter au ministère azerbaïdjanais des Affaires étrangères.",
            ["summons held on 2024-03-13: AZE, FRA; initiator AZE"],
        ),
        (
            "L'ambassadeur d'Italie, Paolo Ferri, a pris congé mercredi du président Kaïs Saïed.",
            ["meeting held on 2024-03-13: ITA (Paolo Ferri), TUN (Kais Saied)"],
        ),
        (
            "Robert Fico ne s'attarde pas à Kiev : il y rencontrera demain Denys Chmyhal.",
            ["meeting planned on 2024-03-15 in Kiev: SVK (Robert Fico), UKR (Denys Shmyhal)"],
        ),
        ("Les ministres des Affaires étrangères du G7 se retrouveront le 20 mars à Capri.", ["summit planned on 2024-03-20 in Capri: G7"]),
        (
            "La rencontre prévue le 13 mars entre Nikos Dendias et Yasar Güler n'a pu se tenir.",
            ["meeting cancelled on 2024-03-13: GRC (Nikos Dendias), TUR (Yaşar Güler)"],
        ),
    ],
)
def test_turns_of_phrase(reader: Reader, text: str, expected: list[str]) -> None:
    """What did not take place, who is asked to present himself or takes leave, and the place that a pronoun means."""
    assert outline(reader, text) == expected
