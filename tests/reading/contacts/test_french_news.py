"""French news: what others only speak of, days told later, what is off or only fit to be done, and who takes part in a gathering."""

from __future__ import annotations

import pytest

from tests.reading.outline import outline, read
from visavis import Document
from visavis.reader import Reader

KURTI = "Le Premier ministre kosovar Albin Kurti a reçu mardi à Pristina le ministre letton Juris Lukas."
MET = "meeting held on 2024-03-12 in Pristina: LVA (Juris Lukas), XKX (Albin Kurti); host XKX"


@pytest.mark.parametrize(
    "text",
    [
        f"{KURTI} Il a été question des négociations en cours entre Belgrade et Athènes.",
        f"{KURTI} Leurs discussions ont porté sur le dialogue entre la Serbie et la Grèce.",
        f"{KURTI} Lors de leur entretien, MM. Kurti et Lukas ont évoqué les pourparlers entre l'Arménie et l'Azerbaïdjan.",
        f"{KURTI} Les deux hommes ont fait le point sur les négociations entre Washington et Téhéran.",
        f"{KURTI} La Lettonie est disposée à apporter son assistance aux négociations avec la Serbie.",
    ],
)
def test_talks_that_others_only_speak_of(reader: Reader, text: str) -> None:
    """Talks between third states that somebody speaks of, on no day, are a standing channel and not a contact that the text reports."""
    assert outline(reader, text) == [MET]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Kassym-Jomart Tokaïev et Vladimir Poutine ont parlé au téléphone, a annoncé mardi le Kremlin. La conversation a eu lieu lundi.",
            "call held on 2024-03-11: KAZ (Kassym-Jomart Tokayev), RUS (Vladimir Putin)",
        ),
        (
            "Emmanuel Macron et Olaf Scholz se sont entretenus lundi, a annoncé mardi l'Élysée. L'entretien a eu lieu par téléphone.",
            "call held on 2024-03-11: DEU (Olaf Scholz), FRA (Emmanuel Macron)",
        ),
        (
            "Notons que la dernière rencontre des deux présidents, Ismaïl Omar Guelleh et Kassym-Jomart Tokaïev, a eu lieu le 3 mai 2021.",
            "meeting held on 2021-05-03: DJI (Ismaïl Omar Guelleh), KAZ (Kassym-Jomart Tokayev)",
        ),
        (
            "Macron s'est entretenu au téléphone avec Scholz : les garanties seront formalisées lundi prochain",
            "call held: DEU (Olaf Scholz), FRA (Emmanuel Macron)",
        ),
        (
            "Joe Biden a annulé sa rencontre avec Vladimir Poutine, mettant à exécution une menace formulée lundi.",
            "meeting cancelled: RUS (Vladimir Putin), USA (Joe Biden)",
        ),
    ],
)
def test_days_of_the_contact_and_not_of_its_telling(reader: Reader, text: str, expected: str) -> None:
    """The day on which a talk is told to have taken place is its own; that of its announcement only stands in for it, and what is to come has none."""
    assert outline(reader, text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Il n'est pas prévu que Sergueï Lavrov s'entretienne avec Antony Blinken à Rio, a indiqué Moscou.",
            ["meeting denied in Rio: RUS (Sergey Lavrov), USA (Antony Blinken)"],
        ),
        (
            "Il est prévu que Sergueï Lavrov s'entretienne avec Antony Blinken à Rio.",
            ["meeting planned in Rio: RUS (Sergey Lavrov), USA (Antony Blinken)"],
        ),
        ("Le G20 sera un moment opportun pour rencontrer le président Vladimir Poutine, estime Joe Biden.", []),
        (
            "Pas de rencontre entre Biden et Poutine : Joe Biden a annulé mardi sa rencontre avec Vladimir Poutine à Genève.",
            ["meeting cancelled in Genève: RUS (Vladimir Putin), USA (Joe Biden)"],
        ),
        ("La visite de Vladimir Poutine à Ankara n'est pas confirmée.", ["visit proposed in Ankara: RUS (Vladimir Putin), TUR"]),
        (
            "Le président Emmanuel Macron se rendra au Maroc les 24 et 25 mars, après les reports successifs de sa visite.",
            ["visit planned on 2024-03-24/2024-03-25 in Maroc: FRA (Emmanuel Macron), MAR"],
        ),
        ("Le report de la visite de Narendra Modi à Dacca a été annoncé lundi.", ["visit postponed in Dacca: BGD, IND (Narendra Modi)"]),
        (
            "Emmanuel Macron a inscrit à son agenda une rencontre avec le roi Mohammed VI.",
            ["meeting planned: FRA (Emmanuel Macron), MAR (Mohammed VI)"],
        ),
        ("Joe Biden a menacé d'annuler sa rencontre avec Vladimir Poutine.", ["meeting planned: RUS (Vladimir Putin), USA (Joe Biden)"]),
        ("Joe Biden envisage de reporter sa visite à Tokyo.", ["visit planned in Tokyo: JPN, USA (Joe Biden)"]),
        ("Joe Biden a décidé d'annuler sa visite à Tokyo.", ["visit cancelled in Tokyo: JPN, USA (Joe Biden)"]),
        (
            "Dans un entretien au Monde, Joe Biden a annoncé annuler sa rencontre avec Vladimir Poutine.",
            ["meeting cancelled: RUS (Vladimir Putin), USA (Joe Biden)"],
        ),
    ],
)
def test_what_is_off_or_yet_to_be(reader: Reader, text: str, expected: list[str]) -> None:
    """How far a contact has come is told by what governs it; an interview is none."""
    assert outline(reader, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Les 7 et 8 mars, la ministre Catherine Colonna a pris part à la réunion des ministres des Affaires étrangères du G7 à Tokyo.",
            "summit held on 2024-03-07/2024-03-08 in Tokyo: FRA (Catherine Colonna), G7",
        ),
        (
            "Le ministre letton Juris Lukas a participé mardi à la conférence des ministres des Affaires étrangères de l'Asean en Malaisie.",
            "summit held on 2024-03-12 in Malaisie: ASEAN, LVA (Juris Lukas)",
        ),
        (
            "Le Premier ministre letton Juris Lukas assiste depuis lundi au sommet de la Cédéao à Abuja.",
            "summit held on 2024-03-11 in Abuja: ECOWAS, LVA (Juris Lukas)",
        ),
    ],
)
def test_who_takes_part_in_a_gathering(reader: Reader, text: str, expected: str) -> None:
    """Whoever is told to take part in the gathering of an organisation was there, and the town behind its members is where it was."""
    assert outline(reader, text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Arrivé lundi à Lyon, Joe Biden a déjeuné mardi à Evian avec Emmanuel Macron.",
            "meeting held on 2024-03-12 in Evian: FRA (Emmanuel Macron), USA (Joe Biden)",
        ),
        ("Emmanuel Macron rencontrera Olaf Scholz à 15h45 pour un entretien bilatéral.", "meeting planned: DEU (Olaf Scholz), FRA (Emmanuel Macron)"),
        (
            "Paul Kagame s'est entretenu en tête à tête avec Faustin-Archange Touadéra et avec Antony Blinken.",
            "meeting held: RWA (Paul Kagame), USA (Antony Blinken)",
        ),
        (
            "Une poignée de main et des félicitations : Emmanuel Macron et Joe Biden se sont rencontrés lundi à Rome.",
            "meeting held on 2024-03-11 in Rome: FRA (Emmanuel Macron), USA (Joe Biden)",
        ),
        (
            "Volodymyr Zelensky est arrivé à Ankara lundi, a été reçu par Recep Tayyip Erdogan et a demandé de l'aide.",
            "meeting held on 2024-03-11 in Ankara: TUR (Recep Tayyip Erdoğan), UKR (Volodymyr Zelensky); host TUR",
        ),
    ],
)
def test_where_and_with_whom(reader: Reader, text: str, expected: str) -> None:
    """A place of its own comes before that of an earlier leg, an hour is none; those whom a preposition names again are met apart."""
    assert expected in outline(reader, text)


def test_a_headline_in_the_present(reader: Reader) -> None:
    """*X reçoit Y* over a text that announces it says no more than that."""
    text = "Emmanuel Macron reçoit Olaf Scholz en grande pompe\n\nLe chancelier allemand Olaf Scholz sera reçu jeudi à l'Élysée par Emmanuel Macron."
    assert outline(reader, text) == ["meeting planned on 2024-03-14 in Élysée: DEU (Olaf Scholz), FRA (Emmanuel Macron); host FRA"]


def test_what_is_planned_beside_what_is_off(reader: Reader) -> None:
    """A text on what was called off is not about where else one goes."""
    text = (
        "Joe Biden annule une rencontre avec Poutine\n\nLe président américain Joe Biden a annulé mardi sa rencontre avec Vladimir Poutine à Moscou.\n\n"
        "M. Biden participera toutefois au sommet du G20 à Rio."
    )
    assert [(contact.kind, contact.main) for contact in reader.read(Document.from_text(text, language="fr", published="2024-03-12")).contacts] == [
        ("meeting", True),
        ("summit", False),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le dialogue politique est quasiment interrompu avec la France, estime Abdelmadjid Tebboune.", []),
        ("Juris Lukas affirme ne pas être contre un dialogue avec Paul Kagame.", []),
        ("Le défi reste à réunir Félix Tshisekedi et Paul Kagame autour d'une table.", []),
        (
            "Félix Tshisekedi posait comme condition préalable à une rencontre avec Paul Kagame le retrait des troupes.",
            ["meeting proposed: COD (Félix Tshisekedi), RWA (Paul Kagame)"],
        ),
        (
            "Félix Tshisekedi n'entend nullement rencontrer Paul Kagame.",
            ["meeting denied: COD (Félix Tshisekedi), RWA (Paul Kagame)"],
        ),
        (
            "Félix Tshisekedi et Paul Kagame ne se sont plus retrouvés depuis le regain de violences.",
            ["meeting denied: COD (Félix Tshisekedi), RWA (Paul Kagame)"],
        ),
        (
            "João Lourenço a séjourné lundi à Kinshasa pour rencontrer son homologue Félix Tshisekedi.",
            [
                "visit held on 2024-03-11 in Kinshasa: AGO (João Lourenço), COD",
                "meeting held on 2024-03-11 in Kinshasa: AGO (João Lourenço), COD (Félix Tshisekedi)",
            ],
        ),
    ],
)
def test_what_has_and_has_not_been(reader: Reader, text: str, expected: list[str]) -> None:
    """A dialogue said to be broken off, and what remains to be done, are no contacts; who stayed somewhere has been there."""
    assert outline(reader, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Nikol Pachinian et Ilham Aliev se sont rencontrés mardi à Bruxelles sous l'égide de Charles Michel.",
            "meeting held on 2024-03-12 in Bruxelles: ARM (Nikol Pashinyan), AZE (Ilham Aliyev), EU (Charles Michel)",
        ),
        (
            "Paul Kagame sera reçu par João Lourenço, médiateur désigné de l'Union africaine dans la crise entre la RDC et le Rwanda, ce mardi 19 mars.",
            "meeting planned on 2024-03-19: AGO (João Lourenço), RWA (Paul Kagame); host AGO",
        ),
        (
            "La Turquie a convoqué mardi l'ambassadeur néerlandais Joep Smit. En février, la Russie a convoqué l'ambassadeur des Pays-Bas à Moscou.",
            "summons held on 2024-02: NLD, RUS; initiator RUS",
        ),
    ],
)
def test_who_was_there_and_when(reader: Reader, text: str, expected: str) -> None:
    """Who brings two together is there; a day at the end of its sentence is the verb's; the ambassador to another state is somebody else."""
    assert expected in outline(reader, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Nikol Pachinian et Ilham Aliev ont convenu de créer une commission lors de leur rencontre à Bruxelles le 6 mars.",
            ["meeting held on 2024-03-06 in Bruxelles: ARM (Nikol Pashinyan), AZE (Ilham Aliyev)"],
        ),
        ("Le processus de négociation entre l'Arménie et l'Azerbaïdjan ne devait pas devenir un otage, a dit Jeyhun Bayramov.", []),
        (
            "Ce 14 mars en effet – l'heure n'en est connue que depuis la nuit – Jeyhun Bayramov et Ararat Mirzoyan se retrouvent à Moscou.",
            ["meeting held on 2024-03-14 in Moscou: ARM (Ararat Mirzoyan), AZE (Jeyhun Bayramov)"],
        ),
        (
            "Jeyhun Bayramov et Ararat Mirzoyan se sont vus lundi à Washington. Ils ont convenu d'accélérer leurs négociations.",
            ["meeting held on 2024-03-11 in Washington: ARM (Ararat Mirzoyan), AZE (Jeyhun Bayramov)"],
        ),
        (
            "Ararat Mirzoyan et Jeyhun Bayramov se sont vus samedi à Tbilissi. C'étaient leurs premiers pourparlers depuis l'escalade des tensions "
            "autour de la région contestée du Haut-Karabakh en 2020.",
            ["meeting held on 2024-03-09 in Tbilissi: ARM (Ararat Mirzoyan), AZE (Jeyhun Bayramov)"],
        ),
        (
            "Xi Jinping s'est entretenu lundi avec le président sud-africain Cyril Ramaphosa, en visite d'État dans le pays.",
            ["meeting held on 2024-03-11: CHN (Xi Jinping), ZAF (Cyril Ramaphosa)"],
        ),
        (
            "Sergueï Lavrov a eu des pourparlers séparés avec Jeyhun Bayramov et Ararat Mirzoyan.",
            ["contact held: AZE (Jeyhun Bayramov), RUS (Sergey Lavrov)", "contact held: ARM (Ararat Mirzoyan), RUS (Sergey Lavrov)"],
        ),
    ],
)
def test_talks_and_their_days(reader: Reader, text: str, expected: list[str]) -> None:
    """What a past meeting framed was agreed at it; days between dashes, or of what went on since, are another's; talks have no form by themselves."""
    assert outline(reader, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Emmanuel Macron s'apprête à se rendre en visite officielle en Algérie, à l'invitation de son homologue Abdelmadjid Tebboune.",
            ["visit planned in Algérie: DZA (Abdelmadjid Tebboune), FRA (Emmanuel Macron); host DZA"],
        ),
        (
            "Emmanuel Macron débarque en Algérie pour une visite de trois jours. C'est la deuxième fois qu'il se rend dans le pays, après 2017.",
            ["visit ongoing in Algérie: DZA, FRA (Emmanuel Macron)"],
        ),
        (
            "À l'occasion du sommet de l'ONU à Nice, Pham Minh Chinh a eu lundi des entretiens avec Dina Boluarte et Luis Montenegro.",
            [
                "summit held on 2024-03-11: UN",
                "meeting held on 2024-03-11: PER (Dina Boluarte), VNM (Pham Minh Chinh)",
                "meeting held on 2024-03-11: PRT (Luís Montenegro), VNM (Pham Minh Chinh)",
            ],
        ),
        (
            "Antony Blinken doit rencontrer au Caire Abdel Fattah al-Sissi. Etats-Unis, Egypte et Qatar doivent reprendre lundi leurs discussions.",
            ["meeting planned in Caire: EGY (Abdel Fattah el-Sisi), USA (Antony Blinken)", "contact planned on 2024-03-18: EGY, QAT, USA"],
        ),
        (
            "Pham Minh Chinh a eu lundi des entretiens avec Dina Boluarte et Luis Montenegro. Dina Boluarte a salué le projet. "
            "Lors de son entretien avec Luis Montenegro, les deux dirigeants ont convenu de renforcer le commerce.",
            [
                "meeting held on 2024-03-11: PER (Dina Boluarte), VNM (Pham Minh Chinh)",
                "meeting held on 2024-03-11: PRT (Luís Montenegro), VNM (Pham Minh Chinh)",
            ],
        ),
    ],
)
def test_visits_and_bilateral_meetings(reader: Reader, text: str, expected: list[str]) -> None:
    """An invitation pays no visit; what a front phrase tells has not the partners of the clause; *son entretien* is of whoever was told to have had it."""
    assert outline(reader, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Accompagné de son épouse Brigitte Macron, le chef de l'Etat français a été reçu lundi par le pape François.",
            ["meeting held on 2024-03-11: FRA (Emmanuel Macron), VAT (Pope Francis); host VAT"],
        ),
        ("La commission algéro-tunisienne s'est réunie lundi à Alger.", ["meeting held on 2024-03-11 in Alger: DZA, TUN"]),
        ("La commission tuniso-mauritanienne a été créée en 1990.", []),
        (
            "La Haute Commission mixte mauritano-malienne a clôturé lundi à Bamako sa session sur la pêche, sous la supervision des Premiers ministres "
            "Yahya Ould Hademine et Modibo Keïta.",
            ["meeting held on 2024-03-11 in Bamako: MLI (Modibo Keita), MRT (Yahya Ould Hademine)"],
        ),
        (
            "Juris Lukas verra Rafael Grossi. « Je suis à Genève avec des idées. Tout est prêt », a affirmé Abbas Araghchi sur X.",
            ["visit ongoing in Genève: CHE, IRN (Abbas Araghchi)"],
        ),
        (
            "Hossein Amir-Abdollahian est arrivé mercredi à Muscat pour des pourparlers avec Antony Blinken.",
            ["meeting planned in Muscat: IRN (Hossein Amir-Abdollahian), USA (Antony Blinken)"],
        ),
    ],
)
def test_companions_commissions_and_who_says_i(reader: Reader, text: str, expected: list[str]) -> None:
    """Who comes along is not the subject; an adjective of two states makes a commission theirs; *je* is whoever the sentence of the closing mark names."""
    assert outline(reader, text) == expected


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "Les ministres des Affaires étrangères de l'Allemagne, la France et le Royaume-Uni ont rencontré lundi à Genève l'Iranien Abbas Araghchi.",
            "DEU FRA GBR IRN",
        ),
        ("Selon les ministres des Affaires étrangères d'Allemagne, la France et le Royaume-Uni ont reçu lundi l'Iranien Araghchi.", "DEU IRN"),
        ("Après le départ du ministre des Affaires étrangères de l'Allemagne, la France et le Royaume-Uni ont reçu lundi l'Iranien Araghchi.", "DEU IRN"),
    ],
)
def test_a_list_whose_first_state_alone_has_a_preposition(reader: Reader, text: str, parties: str) -> None:
    """Ministers *de l'Allemagne, la France et le Royaume-Uni* are of three states; behind one minister, or without articles, the list does not go on."""
    people = [actor for actor in read(reader, text).actors if actor.kind == "person"]
    assert sorted(actor.party for actor in people if actor.party) == parties.split()


def test_who_represents_a_state_at_a_summit_is_there(reader: Reader) -> None:
    """*Représentera la Belgique au sommet de l'Otan* lists whoever does among those who attend."""
    text = "Le Premier ministre belge Alexander De Croo représentera la Belgique au sommet de l'Otan à Vilnius vendredi."
    assert outline(reader, text) == ["summit planned on 2024-03-15 in Vilnius: BEL (Alexander De Croo), NATO"]
    text = "La ministre belge Hadja Lahbib représente son pays au sommet du COMESA qui se déroule cette semaine à Lusaka."
    assert [each.split(": ")[1] for each in outline(reader, text)] == ["BEL (Hadja Lahbib), COMESA"]
