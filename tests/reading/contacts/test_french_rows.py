"""French contacts with several of one office, told in a row, and audiences told in a relative clause."""

from __future__ import annotations

import pytest

from tests.reading.outline import outline
from visavis.reader import Reader

LUKAS = "le ministre letton des Affaires étrangères, Juris Lukas"


@pytest.mark.parametrize(
    ("told", "met"),
    [
        ("les ambassadeurs d'Uruguay et du Japon, respectivement MM. Julio Etcheverry et Kenta Mori", ["Julio Etcheverry", "Kenta Mori"]),
        ("les ambassadeurs d'Uruguay et du Japon, respectivement Leurs Excellences MM. Julio Etcheverry et Kenta Mori", ["Julio Etcheverry", "Kenta Mori"]),
        ("tour à tour l'ambassadeur d'Uruguay, Julio Etcheverry, et celui du Japon, Kenta Mori", ["Julio Etcheverry", "Kenta Mori"]),
    ],
)
def test_names_by_their_order(reader: Reader, told: str, met: list[str]) -> None:
    """Each of several has the party that stands at his place in the row, however the names are addressed; *celui du Japon* is another of the office."""
    expected = [f"meeting held on 2024-03-12 in Riga: LVA (Juris Lukas), URY ({met[0]}); host LVA"]
    expected.append(f"meeting held on 2024-03-12 in Riga: JPN ({met[1]}), LVA (Juris Lukas); host LVA")
    assert sorted(outline(reader, f"Mardi à Riga, {LUKAS}, a reçu {told}.")) == sorted(expected)


def test_another_called_by_the_same_word(reader: Reader) -> None:
    """*puis à celui de* a state is a call of its own to who holds the office there."""
    text = "Le président kényan William Ruto a téléphoné mardi au président ougandais, puis à celui du Rwanda."
    expected = ["call held on 2024-03-12: KEN (William Ruto), UGA (Yoweri Museveni); initiator KEN"]
    assert outline(reader, text) == [*expected, "call held on 2024-03-12: KEN (William Ruto), RWA (Paul Kagame); initiator KEN"]


def test_another_interest_is_nobody(reader: Reader) -> None:
    """*celui de* a state is its ambassador only behind what joins him to another."""
    text = f"Mardi à Riga, {LUKAS}, a reçu l'ambassadeur d'Uruguay. L'intérêt de la Lettonie est celui du Japon, a-t-il dit."
    assert outline(reader, text) == ["meeting held on 2024-03-12 in Riga: LVA (Juris Lukas), URY; host LVA"]


def test_counterparts_of_counted_states(reader: Reader) -> None:
    """A list behind the number of states tells whose counterparts they are, each of whom is met apart."""
    text = f"Mardi à Paris, {LUKAS}, s'est entretenu séparément avec ses homologues de deux pays d'Asie : le Laos et le Bhoutan."
    parties = [{part.split()[0] for part in line.split(": ", 1)[1].split(", ")} for line in outline(reader, text)]
    assert parties == [{"LAO", "LVA"}, {"BTN", "LVA"}]


@pytest.mark.parametrize(
    "text",
    [
        "À l'issue de l'audience que lui a accordée mardi à Riga la présidente lettone Ilze Ozola, l'ambassadeur d'Uruguay Julio Etcheverry a parlé de pêche.",
        "L'ambassadeur d'Uruguay, Julio Etcheverry, a parlé de pêche au sortir de l'audience que lui a accordée mardi à Riga la présidente lettone Ilze Ozola.",
    ],
)
def test_granted_audiences(reader: Reader, text: str) -> None:
    """Who grants an audience in a relative clause is the host, and who acts in the main one has it."""
    assert outline(reader, text) == ["meeting held on 2024-03-12 in Riga: LVA (Ilze Ozola), URY (Julio Etcheverry); host LVA"]


def test_a_talk_told_ahead(reader: Reader) -> None:
    """The pronoun of a relative clause in front means the subject that follows."""
    text = "Au cours de l'entretien qu'elle a eu mardi à Riga avec l'ambassadeur d'Uruguay Julio Etcheverry, la présidente lettone Ilze Ozola a parlé de pêche."
    assert outline(reader, text) == ["meeting held on 2024-03-12 in Riga: LVA (Ilze Ozola), URY (Julio Etcheverry)"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le ministre letton Juris Lukas est attendu vendredi à Montevideo.", "visit planned on 2024-03-15 in Montevideo: LVA (Juris Lukas), URY"),
        ("Le ministre letton Juris Lukas s'est rendu mardi soir à Montevideo.", "visit held on 2024-03-12 in Montevideo: LVA (Juris Lukas), URY"),
    ],
)
def test_a_place_behind_a_day(reader: Reader, text: str, expected: str) -> None:
    """A place told behind the day is where somebody goes."""
    assert outline(reader, text) == [expected]


def test_the_two_are_not_those_of_a_plan(reader: Reader) -> None:
    """*les deux dirigeants* are those who spoke, not somebody who is only to be met."""
    text = (
        "La présidente lettone, Ilze Ozola, a reçu mardi à Riga le président uruguayen, Julio Etcheverry. Mme Ozola l'a informé qu'elle rencontrerait en mai "
        "le président bhoutanais Tashi Dorji.\n\nAu cours de leur entretien, les deux dirigeants ont procédé à un échange de vues sur la pêche."
    )
    assert [line for line in outline(reader, text) if "held" in line] == [
        "meeting held on 2024-03-12 in Riga: LVA (Ilze Ozola), URY (Julio Etcheverry); host LVA"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Denis Sassou N'Guesso et Félix Tshisekedi se sont entretenus mardi à Oyo.", "COD (Félix Tshisekedi), COG (Denis Sassou Nguesso)"),
        ("Dmitro Kuleba et Annalena Baerbok se sont rencontrés mardi à Kyiv.", "DEU (Annalena Baerbock), UKR (Dmytro Kuleba)"),
        ("Le colonel Kuleba, chef d'état-major letton, a rencontré mardi à Riga le Premier ministre uruguayen Luis Pons.", "LVA (Kuleba), URY (Luis Pons)"),
    ],
)
def test_spellings(reader: Reader, text: str, expected: str) -> None:
    """Whoever is in office is known by a spelling that differs in a letter or two; a namesake of another state is somebody else."""
    assert [line.partition(": ")[2] for line in outline(reader, text)] == [expected]


def test_a_cycle_of_talks(reader: Reader) -> None:
    """What is held behind a place is no second place."""
    text = "L'Iran et les États-Unis ont tenu mardi à Mascate un troisième cycle de pourparlers."
    assert outline(reader, text) == ["meeting held on 2024-03-12 in Mascate: IRN, USA"]


@pytest.mark.parametrize(
    ("told", "counterpart"),
    [
        ("Le secrétaire d'État américain Marco Rubio", "RUS (Sergey Lavrov)"),
        ("Marco Rubio", "RUS (Sergey Lavrov)"),
        ("Le conseiller américain à la sécurité nationale Marco Rubio", "RUS (Sergei Shoigu)"),
    ],
)
def test_one_of_two_offices(reader: Reader, told: str, counterpart: str) -> None:
    """Of two offices, the counterpart is that of the one told, else of the one not held ad interim."""
    text = f"{told} s'est entretenu mercredi par téléphone avec son homologue russe."
    assert outline(reader, text, "2025-11-20") == [f"call held on 2025-11-19: {counterpart}, USA (Marco Rubio)"]


def test_the_highest_office(reader: Reader) -> None:
    """A president who is his own minister of defence has presidents for counterparts."""
    text = "Abdelmadjid Tebboune s'est entretenu mardi par téléphone avec son homologue tunisien."
    assert outline(reader, text) == ["call held on 2024-03-12: DZA (Abdelmadjid Tebboune), TUN (Kais Saied)"]


@pytest.mark.parametrize(
    "title",
    [
        "Le vice-ministre letton des Affaires étrangères",
        "Le garde des Sceaux letton",
        "Le grand argentier letton",
        "Le secrétaire général de la présidence lettone",
        "Le chef des services de renseignement lettons",
    ],
)
def test_titles(reader: Reader, title: str) -> None:
    """Whoever is called so is of the state told, and is named."""
    assert outline(reader, f"{title} Juris Lukas a rencontré mardi à Riga Emmanuel Macron.") == [
        "meeting held on 2024-03-12 in Riga: FRA (Emmanuel Macron), LVA (Juris Lukas)"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "C'est à Genève que se sont rencontrés mardi Emmanuel Macron et Olaf Scholz.",
        "Se sont rencontrés mardi à Genève Emmanuel Macron et Olaf Scholz.",
        "À Genève se sont rencontrés mardi les dirigeants français et allemand, Emmanuel Macron et Olaf Scholz.",
    ],
)
def test_those_who_met_told_behind(reader: Reader, text: str) -> None:
    """Who stands without a preposition behind a reflexive plural that has no subject is its subject."""
    assert outline(reader, text) == ["meeting held on 2024-03-12 in Genève: DEU (Olaf Scholz), FRA (Emmanuel Macron)"]


@pytest.mark.parametrize(
    ("text", "initiator"),
    [
        ("Emmanuel Macron a eu un appel avec Olaf Scholz mardi.", ""),
        ("Emmanuel Macron et Olaf Scholz ont eu mardi un long appel.", ""),
        ("Emmanuel Macron dit avoir eu mardi un appel « très franc » avec Olaf Scholz.", ""),
        ("Emmanuel Macron a passé mardi un appel à Olaf Scholz.", "; initiator FRA"),
        ("Emmanuel Macron a reçu mardi un appel d'Olaf Scholz.", "; initiator DEU"),
    ],
)
def test_whose_call_it_was(reader: Reader, text: str, initiator: str) -> None:
    """Who has a call *with* somebody is not told to have placed it."""
    assert outline(reader, text) == [f"call held on 2024-03-12: DEU (Olaf Scholz), FRA (Emmanuel Macron){initiator}"]


def test_an_appeal_is_no_call(reader: Reader) -> None:
    """*lancer un appel* calls on somebody."""
    assert outline(reader, "Emmanuel Macron et Olaf Scholz ont lancé un appel au calme.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Olaf Scholz, que recevait mardi Emmanuel Macron à Paris, réclame un accord.",
        "Olaf Scholz, qu'a reçu mardi Emmanuel Macron à Paris, réclame un accord.",
        "Mardi, c'est Emmanuel Macron qui a reçu à Paris Olaf Scholz.",
        "C'est mardi qu'Emmanuel Macron a reçu Olaf Scholz à Paris.",
    ],
)
def test_who_receives_told_behind(reader: Reader, text: str) -> None:
    """Who stands behind the verb of a relative clause receives, and what is set in front belongs to the clause behind."""
    assert outline(reader, text) == ["meeting held on 2024-03-12 in Paris: DEU (Olaf Scholz), FRA (Emmanuel Macron); host FRA"]


def test_who_received_him_there(reader: Reader) -> None:
    """In *où l'a reçu X* the pronoun is received, and X receives."""
    told = outline(reader, "Emmanuel Macron a prononcé un discours à Berlin, où l'a reçu mardi Olaf Scholz.")
    assert told == ["meeting held on 2024-03-12 in Berlin: DEU (Olaf Scholz), FRA (Emmanuel Macron); host DEU"]


@pytest.mark.parametrize(
    "text",
    [
        "Avec Olaf Scholz, Emmanuel Macron s'est entretenu mardi à Genève.",
        "C'est avec Olaf Scholz qu'Emmanuel Macron s'est entretenu mardi à Genève.",
        "Avec Olaf Scholz, Emmanuel Macron a évoqué mardi à Genève l'avenir de l'Ukraine.",
    ],
)
def test_with_whom_told_first(reader: Reader, text: str) -> None:
    """With whom a clause opens is the partner of whoever acts in it."""
    assert outline(reader, text) == ["meeting held on 2024-03-12 in Genève: DEU (Olaf Scholz), FRA (Emmanuel Macron)"]


def test_with_somebody_in_power(reader: Reader) -> None:
    """*avec X au pouvoir* tells of no partner."""
    assert outline(reader, "Avec Emmanuel Macron au pouvoir, l'Allemagne a évoqué mardi un retrait.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "La commission mixte algéro-tunisienne s'est réunie mardi à Alger sous la présidence des ministres Nadir Benali et Sami Trabelsi.",
            "meeting held on 2024-03-12 in Alger: DZA, TUN",
        ),
        (
            "La troisième session de la commission mixte de coopération entre le Mali et le Maroc s'est ouverte mardi à Bamako.",
            "meeting held on 2024-03-12 in Bamako: MAR, MLI",
        ),
        ("Le comité militaire conjoint maroco-américain s'est réuni mardi à Agadir.", "meeting held on 2024-03-12 in Agadir: MAR, USA"),
        (
            "Une réunion tripartite entre l'Égypte, la Grèce et Chypre se tiendra jeudi à Athènes.",
            "meeting planned on 2024-03-14 in Athènes: CYP, EGY, GRC",
        ),
    ],
)
def test_joint_bodies(reader: Reader, text: str, expected: str) -> None:
    """A joint body of two states that sits is their meeting, and the last of those between whom it is, is not the subject."""
    assert outline(reader, text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Emmanuel Macron et Olaf Scholz ont parlé pendant près de deux heures mardi.", ["call held on 2024-03-12: DEU (Olaf Scholz), FRA (Emmanuel Macron)"]),
        ("Emmanuel Macron et Olaf Scholz ont parlé mardi à la tribune de l'ONU.", []),
        ("Emmanuel Macron et Olaf Scholz ont parlé mardi d'une même voix.", []),
    ],
)
def test_who_spoke_for_long(reader: Reader, text: str, expected: list[str]) -> None:
    """Two who spoke for hours spoke with each other; who spoke at a rostrum did not."""
    assert outline(reader, text) == expected


def test_gone_to_meet(reader: Reader) -> None:
    """Who went somewhere to meet somebody met him there, where nothing speaks against it."""
    told = outline(reader, "Emmanuel Macron est allé mardi à Berlin rencontrer Olaf Scholz.")
    assert told[-1] == "meeting held on 2024-03-12 in Berlin: DEU (Olaf Scholz), FRA (Emmanuel Macron)"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Deux jours après sa rencontre avec Donald Trump à Washington, Emmanuel Macron a reçu mardi à Paris Olaf Scholz.",
            "meeting held on 2024-03-12 in Paris: DEU (Olaf Scholz), FRA (Emmanuel Macron); host FRA",
        ),
        (
            "Quelques jours après sa visite à Pékin, Emmanuel Macron a reçu mardi Olaf Scholz.",
            "meeting held on 2024-03-12: DEU (Olaf Scholz), FRA (Emmanuel Macron); host FRA",
        ),
        (
            "Trois ans après leur première rencontre à Tirana, Emmanuel Macron et Olaf Scholz se sont revus mardi à Athènes.",
            "meeting held on 2024-03-12 in Athènes: DEU (Olaf Scholz), FRA (Emmanuel Macron)",
        ),
    ],
)
def test_the_place_of_what_came_before(reader: Reader, text: str, expected: str) -> None:
    """Where something was after which the news is told is not where the news was, and the day of the news is not that of what came before."""
    told = outline(reader, text)
    assert expected in told
    assert all("2024-03-12" not in line for line in told if line != expected)


@pytest.mark.parametrize("ahead", ["À quelques jours du", "À J-3 du", "À l'approche du"])
def test_days_before_a_summit(reader: Reader, ahead: str) -> None:
    """So many days before a gathering it is still to come, and what was done then is the news."""
    told = outline(reader, f"{ahead} sommet des Brics, Narendra Modi s'est entretenu mardi à Delhi avec Vladimir Poutine.")
    assert told[0].startswith("summit planned:")
    assert told[1] == "meeting held on 2024-03-12 in Delhi: IND (Narendra Modi), RUS (Vladimir Putin)"


def test_a_letter_handed_over(reader: Reader) -> None:
    """What of a meeting is put off is of a letter handed over."""
    told = outline(reader, "Une lettre d'Emmanuel Macron a été remise mardi à Olaf Scholz.")
    assert told == ["message held on 2024-03-12: DEU (Olaf Scholz), FRA (Emmanuel Macron); initiator FRA"]


@pytest.mark.parametrize(
    ("who", "told"),
    [
        ("Le chef du Kremlin", "RUS (Vladimir Putin)"),
        ("Le patron du Quai d'Orsay", "FRA (Stéphane Séjourné)"),
        ("Le chef de la Maison-Blanche", "USA (Joe Biden)"),
        ("Le locataire de Downing Street", "GBR (Rishi Sunak)"),
    ],
)
def test_who_sits_there(reader: Reader, who: str, told: str) -> None:
    """Who is called the head of a seat of power, or its tenant, holds its office."""
    assert outline(reader, f"{who} a rencontré mardi à Pékin Xi Jinping.")[-1].endswith(": " + ", ".join(sorted(("CHN (Xi Jinping)", told))))
