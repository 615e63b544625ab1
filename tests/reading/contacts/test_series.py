"""Several contacts under one verb, contacts told in the first person, and contacts that are called off behind their noun."""

from __future__ import annotations

import pytest

from tests.reading.outline import outline
from visavis.document import Document
from visavis.reader import Reader


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Le ministre chinois Wang Yi a été reçu lundi à l'Élysée par Emmanuel Macron, puis au Quai d'Orsay par Stéphane Séjourné.",
            [
                "meeting held on 2024-03-11 in Élysée: CHN (Wang Yi), FRA (Emmanuel Macron); host FRA",
                "meeting held on 2024-03-11 in Quai d'Orsay: CHN (Wang Yi), FRA (Stéphane Séjourné); host FRA",
            ],
        ),
        (
            "Stéphane Séjourné a rencontré lundi au Caire son homologue égyptien, et mardi à Amman son homologue jordanien, Ayman Safadi.",
            [
                "meeting held on 2024-03-11 in Caire: EGY (Sameh Shoukry), FRA (Stéphane Séjourné)",
                "meeting held on 2024-03-12 in Amman: FRA (Stéphane Séjourné), JOR (Ayman Safadi)",
            ],
        ),
        (
            "Abdallah Bou Habib a reçu Josep Borrell samedi, Annalena Baerbock mercredi.",
            [
                "meeting held on 2024-03-09: EU (Josep Borrell), LBN (Abdallah Bou Habib); host LBN",
                "meeting held on 2024-03-13: DEU (Annalena Baerbock), LBN (Abdallah Bou Habib); host LBN",
            ],
        ),
        (
            "Emmanuel Macron s'est entretenu au téléphone avec Volodymyr Zelensky lundi, puis mardi avec Donald Tusk.",
            [
                "call held on 2024-03-11: FRA (Emmanuel Macron), UKR (Volodymyr Zelensky)",
                "call held on 2024-03-12: FRA (Emmanuel Macron), POL (Donald Tusk)",
            ],
        ),
        (
            "Giorgia Meloni a eu un entretien avec Kaïs Saïed lundi à Tunis, puis avec Abdel Hamid Dbeibah mardi à Tripoli.",
            [
                "meeting held on 2024-03-11 in Tunis: ITA (Giorgia Meloni), TUN (Kais Saied)",
                "meeting held on 2024-03-12 in Tripoli: ITA (Giorgia Meloni), LBY (Abdul Hamid Dbeibah)",
            ],
        ),
        (
            "Emmanuel Macron a reçu vendredi Olaf Scholz, et lundi le ministre de l'Intérieur s'est exprimé.",
            ["meeting held on 2024-03-08: DEU (Olaf Scholz), FRA (Emmanuel Macron); host FRA"],
        ),
    ],
)
def test_one_after_another(reader: Reader, text: str, expected: list[str]) -> None:
    """Each contact of a series has its own partner, day and place; a clause with a verb of its own is none of them."""
    assert outline(reader, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Macky Sall\nPrésident du Sénégal\n\nJ'ai reçu mardi à Dakar le ministre français des Armées, Sébastien Lecornu. Nous avons parlé de sécurité.",
            ["meeting held on 2024-03-12 in Dakar: FRA (Sébastien Lecornu), SEN (Macky Sall); host SEN"],
        ),
        (
            "Hadja Lahbib\nMinistre des Affaires étrangères\n\nLe président Volodymyr Zelensky nous a reçus mardi à Kiev. Nous avons parlé de défense.",
            ["meeting held on 2024-03-12 in Kiev: BEL (Hadja Lahbib), UKR (Volodymyr Zelensky); host UKR"],
        ),
        (
            "Monsieur William Ruto\nPrésident de la République du Kenya\n\nMonsieur le Président,\n\nJe vous adresse mes sincères condoléances "
            "après les inondations qui ont frappé votre pays.\n\nBien à vous,\n\nEmmanuel Macron",
            ["message held on 2024-03-14: FRA (Emmanuel Macron), KEN (William Ruto); initiator FRA"],
        ),
        (
            "« Stéphane Séjourné m'a téléphoné mardi », raconte le ministre libanais des Affaires étrangères, Abdallah Bou Habib.",
            ["call held on 2024-03-12: FRA (Stéphane Séjourné), LBN (Abdallah Bou Habib); initiator FRA"],
        ),
    ],
)
def test_first_person(reader: Reader, text: str, expected: list[str]) -> None:
    """Whoever writes a post or signs a letter is who says *I*; whom the letter speaks to is *you*."""
    assert outline(reader, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La rencontre entre Joe Biden et Benyamin Nétanyahou n'aura finalement pas lieu.", ["meeting cancelled: ISR (Benjamin Netanyahu), USA (Joe Biden)"]),
        ("Une rencontre entre Joe Biden et Kim Jong-un n'est pas à l'ordre du jour.", ["meeting denied: PRK (Kim Jong-un), USA (Joe Biden)"]),
        (
            "Les pourparlers directs entre Kinshasa et le M23, qui devaient s'ouvrir mardi à Luanda, n'ont pas eu lieu.",
            ["meeting cancelled on 2024-03-12 in Luanda: COD, M23"],
        ),
        (
            "La présidence dément que le Premier ministre haïtien Ariel Henry doive rencontrer Luis Abinader.",
            ["meeting denied: DOM (Luis Abinader), HTI (Ariel Henry)"],
        ),
        (
            "Recep Tayyip Erdogan s'est dit prêt à inviter Bachar al-Assad « à tout moment ».",
            ["visit proposed: SYR (Bashar al-Assad), TUR (Recep Tayyip Erdoğan); host TUR"],
        ),
        ("Donald Trump a invité Kim Jong-un à la table des négociations.", []),
    ],
)
def test_called_off_and_proposed(reader: Reader, text: str, expected: list[str]) -> None:
    """What is said of a contact behind its noun, or right before its clause, tells how far it has come."""
    assert outline(reader, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Un coup de téléphone entre Emmanuel Macron et le roi Charles III a tout arrêté.", ["call held: FRA (Emmanuel Macron), GBR (Charles III)"]),
        ("Lors d'un appel mercredi soir, Justin Trudeau a remercié Fumio Kishida.", ["call held on 2024-03-13: CAN (Justin Trudeau), JPN (Fumio Kishida)"]),
        ("Lors d'un appel à la prière, le pape a salué Emmanuel Macron.", []),
        (
            "Après le passage à Beyrouth de l'émissaire américain Amos Hochstein, la tension est retombée.",
            ["visit held in Beyrouth: LBN, USA (Amos Hochstein)"],
        ),
        ("Emmanuel Macron s'inquiète du passage en Belgique de nombreux migrants.", []),
        ("Bamako convoque l'ambassadeur du Niger.", ["summons held: MLI, NER; initiator MLI"]),
        (
            "Abiy Ahmed et Hassan Cheikh Mohamoud se sont retrouvés mardi à Ankara, à l'invitation du président turc Recep Tayyip Erdogan.",
            ["meeting held on 2024-03-12 in Ankara: ETH (Abiy Ahmed), SOM (Hassan Sheikh Mohamud), TUR (Recep Tayyip Erdoğan); host TUR"],
        ),
    ],
)
def test_nouns_and_hosts(reader: Reader, text: str, expected: list[str]) -> None:
    """Nouns of several words report contacts; a passage is a visit where somebody passes; who invites two others home is their host."""
    assert outline(reader, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "En tête-à-tête mardi à Abidjan, le président Macky Sall et son homologue ivoirien, Alassane Ouattara, ont parlé de la monnaie.",
            ["meeting held on 2024-03-12 in Abidjan: CIV (Alassane Ouattara), SEN (Macky Sall)"],
        ),
        (
            "Les présidents kényan William Ruto et somalien Hassan Cheikh Mohamoud ont conféré mardi à Nairobi.",
            ["meeting held on 2024-03-12 in Nairobi: KEN (William Ruto), SOM (Hassan Sheikh Mohamud)"],
        ),
        ("Le président William Ruto et Hassan Cheikh Mohamoud ont échangé des prisonniers.", []),
        (
            "Ignazio Cassis a rendu mardi à Pékin une visite de courtoisie au vice-président chinois Han Zheng.",
            ["meeting held on 2024-03-12 in Pékin: CHE (Ignazio Cassis), CHN (Han Zheng); host CHN"],
        ),
        (
            "Justin Trudeau a rendu visite à son homologue indien Narendra Modi, à New Delhi.",
            ["meeting held in New Delhi: CAN (Justin Trudeau), IND (Narendra Modi); host IND"],
        ),
        ("« Je reviens tout juste de Bagdad », a dit la ministre belge Hadja Lahbib.", ["visit held in Bagdad: BEL (Hadja Lahbib), IRQ"]),
        (
            "Hadja Lahbib a eu des entretiens avec les ministres russe des Affaires étrangères Sergueï Lavrov et turc de la Défense Hulusi Akar.",
            ["meeting held: BEL (Hadja Lahbib), RUS (Sergey Lavrov)", "meeting held: BEL (Hadja Lahbib), TUR (Hulusi Akar)"],
        ),
        (
            "L'émissaire du président guinéen Mamadi Doumbouya a remis à Alassane Ouattara un pli fermé.",
            ["message held: CIV (Alassane Ouattara), GIN (Mamadi Doumbouya); initiator GIN"],
        ),
        (
            "L'émir du Qatar, Tamim ben Hamad Al Thani, a présenté ses condoléances au président Emmanuel Macron.",
            ["message held: FRA (Emmanuel Macron), QAT (Tamim bin Hamad Al Thani); initiator QAT"],
        ),
        ("Le ministre a remis à Emmanuel Macron une lettre de démission.", []),
        ("Janet Yellen, la ministre américaine, part pour la Chine mercredi.", ["visit planned on 2024-03-20 in Chine: CHN, USA (Janet Yellen)"]),
        ("La Chine prend une part pour elle, dit Janet Yellen.", []),
    ],
)
def test_other_words(reader: Reader, text: str, expected: list[str]) -> None:
    """Adverbs that frame a talk, courtesy visits, titles that share a head, what is handed over."""
    assert outline(reader, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Paul Kagame a rencontré mardi à Doha l'émir du Qatar, Tamim ben Hamad Al Thani. L'émir s'est entretenu lundi au téléphone avec João Lourenço.",
            [
                "meeting held on 2024-03-12 in Doha: QAT (Tamim bin Hamad Al Thani), RWA (Paul Kagame)",
                "call held on 2024-03-11: AGO (João Lourenço), QAT (Tamim bin Hamad Al Thani)",
            ],
        ),
        (
            "La ministre française Catherine Colonna a appelé mardi Ahmed Attaf pour le féliciter de sa nomination.",
            ["call held on 2024-03-12: DZA (Ahmed Attaf), FRA (Catherine Colonna); initiator FRA"],
        ),
        ("Catherine Colonna a appelé Ahmed Attaf à cesser ses accusations.", []),
        (
            "Narendra Modi a convié Volodymyr Zelensky à New Delhi, sans fixer de date.",
            ["visit proposed in New Delhi: IND (Narendra Modi), UKR (Volodymyr Zelensky); host IND"],
        ),
        (
            "Abdel Fattah al-Burhan devrait s'envoler mardi pour le Qatar, puis pour l'Arabie saoudite.",
            [
                "visit planned on 2024-03-19 in Qatar: QAT, SDN (Abdel Fattah al-Burhan)",
                "visit planned on 2024-03-19 in Arabie saoudite: SAU, SDN (Abdel Fattah al-Burhan)",
            ],
        ),
    ],
)
def test_who_and_what_for(reader: Reader, text: str, expected: list[str]) -> None:
    """A rare title points at whoever was called by it; a purpose behind the verb, or an infinitive behind a comma, changes nothing."""
    assert outline(reader, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Wang Yi s'est entretenu lundi à Paris avec Emmanuel Macron ainsi qu'avec Stéphane Séjourné.",
            ["meeting held on 2024-03-11 in Paris: CHN (Wang Yi), FRA (Emmanuel Macron, Stéphane Séjourné)"],
        ),
        (
            "Wang Yi s'est entretenu lundi à Paris avec Emmanuel Macron, réélu en 2022, et avec Stéphane Séjourné.",
            ["meeting held on 2024-03-11 in Paris: CHN (Wang Yi), FRA (Emmanuel Macron, Stéphane Séjourné)"],
        ),
        (
            "Emmanuel Macron a annulé lundi le départ pour Pékin de Stéphane Séjourné, son ministre des Affaires étrangères, et de Bruno Le Maire.",
            ["visit cancelled in Pékin: CHN, FRA (Bruno Le Maire, Stéphane Séjourné)"],
        ),
    ],
)
def test_whom_the_same_preposition_brings_in_again(reader: Reader, text: str, expected: list[str]) -> None:
    """A preposition said again behind a conjunction, past an apposition or not, adds to the same side."""
    assert outline(reader, text) == expected


def test_a_tour_told_stop_by_stop_is_all_main(reader: Reader) -> None:
    """Where headline and lead tell of no contact by itself, and the text of several of one minister in turn, it is about all; home is no place of theirs."""
    text = (
        "Un tour d'Asie centrale au pas de course\n\nOuzbékistan, Kirghizistan, Tadjikistan : Espen Barth Eide rentre ce vendredi à Oslo.\n\n"
        "Lundi, il a vu à Tachkent le ministre ouzbek Bakhtiyor Saïdov. Mardi, Espen Barth Eide a rencontré à Bichkek le ministre kirghiz Jeenbek Kouloubaïev. "
        "Mercredi, le ministre norvégien s'est entretenu à Douchanbé avec Emomali Rahmon. "
        "Jeudi, Espen Barth Eide a rencontré le secrétaire général de l'OSCE, Feridun Sinirlioğlu."
    )
    contacts = reader.read(Document.from_text(text, language="fr", published="2024-11-15")).contacts
    assert [(contact.main, contact.place) for contact in contacts] == [(True, "Tachkent"), (True, "Bichkek"), (True, "Douchanbé"), (True, None)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Lavrov s'est rendu à Ankara, où il a vu Hakan Fidan. Mardi, Emmanuel Macron a reçu les deux ministres à l'Élysée.",
            "meeting held on 2024-03-12 in Élysée: FRA (Emmanuel Macron), RUS (Sergey Lavrov), TUR (Hakan Fidan); host FRA",
        ),
        (
            "Yoon Suk-yeol s'est rendu à Tokyo en février, où il a vu Fumio Kishida. Lundi, Joe Biden a reçu les deux dirigeants à Camp David.",
            "meeting held on 2024-03-11 in Camp David: JPN (Fumio Kishida), KOR (Yoon Suk-yeol), USA (Joe Biden); host USA",
        ),
    ],
)
def test_who_receives_two_is_none_of_them(reader: Reader, text: str, expected: str) -> None:
    """*Les deux dirigeants* whom somebody receives are the two told of before, and he a third; theirs was another meeting."""
    assert outline(reader, text)[-1] == expected


def test_since_when_a_visit_is_the_first_dates_no_visit(reader: Reader) -> None:
    """*Première visite d'un président depuis 2011* tells of the visit of the sentence again, not of one in 2011."""
    text = "Le 12 mars, Yoon Suk-yeol posait le pied à Tokyo, première visite bilatérale d'un président sud-coréen depuis 2011."
    assert outline(reader, text) == ["visit held on 2024-03-12 in Tokyo: JPN, KOR (Yoon Suk-yeol)"]
