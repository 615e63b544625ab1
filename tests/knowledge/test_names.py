"""Names in texts: what is found, what is not, and where."""

import pytest

from visavis.knowledge import Knowledge

KNOWLEDGE = Knowledge.load()


def found(text: str, language: str = "fr") -> list[tuple[str, str, str]]:
    """What is found, its kind and the first of its keys."""
    return [(text[name.start : name.end], name.kind, name.keys[0]) for name in KNOWLEDGE.names(text, language)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le président russe Vladimir Poutine arrive.", [("russe", "adjective", "RUS"), ("Vladimir Poutine", "person", "vladimir-putin")]),
        ("POUTINE et Xi Jinping", [("POUTINE", "surname", "vladimir-putin"), ("Xi Jinping", "person", "xi-jinping")]),
        ("M. Le Drian et Mme von der Leyen", [("Le Drian", "surname", "jean-yves-le-drian"), ("von der Leyen", "surname", "ursula-von-der-leyen")]),
        ("Mevlut Cavusoglu puis Mevlüt Çavuşoğlu", [("Mevlut Cavusoglu", "person", "mevlut-cavusoglu"), ("Mevlüt Çavuşoğlu", "person", "mevlut-cavusoglu")]),
        ("le sommet Trump-Poutine", [("Trump", "surname", "donald-trump"), ("Poutine", "surname", "vladimir-putin")]),
        ("ASSIMI GOÏTA reçoit Ahmed Attaf", [("ASSIMI GOÏTA", "person", "assimi-goita"), ("Ahmed Attaf", "person", "ahmed-attaf")]),
        (
            "le maréchal Sissi, Abdel Fattah Al-Sissi",
            [("Sissi", "surname", "abdel-fattah-el-sisi"), ("Abdel Fattah Al-Sissi", "person", "abdel-fattah-el-sisi")],
        ),
        ("Wang\u00a0Yi, WANG Yi", [("Wang\u00a0Yi", "person", "wang-yi"), ("WANG Yi", "person", "wang-yi")]),
    ],
)
def test_people(text: str, expected: list[tuple[str, str, str]]) -> None:
    """People are found by full name or surname, in capitals too, with either spelling of accents, spaces and hyphens."""
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("les Etats-Unis, les États-Unis d’Amérique, les USA", ["USA", "USA", "USA"]),
        ("la Corée du Sud et la Corée du Nord", ["KOR", "PRK"]),
        ("la RDC, le Congo-Brazzaville, la Guinée équatoriale, la Guinée-Bissau", ["COD", "COG", "GNQ", "GNB"]),
        ("l’Iran, la République islamique de Mauritanie", ["IRN", "MRT"]),
        ("la Birmanie, la Centrafrique, les Émirats, la Grande-Bretagne", ["MMR", "CAF", "ARE", "GBR"]),
        ("l'île Maurice et la Dominique", ["MUS", "DMA"]),
        ("D'Oman à la Côte d’Ivoire", ["OMN", "CIV"]),
    ],
)
def test_states(text: str, expected: list[str]) -> None:
    """States are found under their usual, formal and press names, the longer before the shorter."""
    assert [key for _, kind, key in found(text) if kind == "state"] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Denis O'Man est venu avec Maurice et Dominique.",
        "Ils aiment la dinde, la grenade et les cartes.",
        "Voir www.kremlin.ru ou contact@russie.fr ou /pages/russe.html",
        "Les Le Roy, Martin, Long et Petit",
        "l'accord de Paris, les Conventions de Genève, l'Air France de papa",
        "le golfe de Guinée, l'océan Indien, la mer de Chine méridionale",
        "un texte rédigé en russe, il parle en chinois",
        "ue, onu et ua en petites lettres",
        "Ivan Lavrovski et Jean-Poutine Dupond",
        "Le XIe siècle et Louis XI",
        "Elle et Marie Lavrov sont cousines",
    ],
)
def test_no_false_names(text: str) -> None:
    """Pieces of words, addresses, longer names, tongues and common words are no names."""
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("sino-russe", ("CHN", "RUS")),
        ("franco-allemandes", ("FRA", "DEU")),
        ("américano-israélo-palestinien", ("USA", "ISR", "PSE")),
        ("algéro-maliennes", ("DZA", "MLI")),
        ("sénégalo-mauritanien", ("SEN", "MRT")),
        ("nippo-sud-coréenne", ("JPN", "KOR")),
    ],
)
def test_compounds(text: str, keys: tuple[str, ...]) -> None:
    """Compound adjectives give all their parties, in the text's order."""
    names = KNOWLEDGE.names(f"les relations {text} avancent", "fr")
    assert [(name.kind, name.keys) for name in names] == [("compound", keys)]


@pytest.mark.parametrize("text", ["un forum euro-méditerranéen", "la ville de Franco-ville"])
def test_parts_of_compounds_alone_are_nothing(text: str) -> None:
    """A prefix that joins no adjective of a state is not a name."""
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "institution"),
    [
        ("le Kremlin", "Presidency of Russia"),
        ("l’Elysée", "Presidency of France"),
        ("la Maison Blanche", "White House"),
        ("le Quai d’Orsay", "Ministry of Foreign Affairs of France"),
        ("le département d'État", "Ministry of Foreign Affairs of the United States"),
        ("Downing Street", "Government of the United Kingdom"),
        ("la Farnésine", "Ministry of Foreign Affairs of Italy"),
        ("la Commission européenne", "European Commission"),
        ("le Conseil de sécurité des Nations unies", "United Nations Security Council"),
    ],
)
def test_metonyms(text: str, institution: str) -> None:
    """A palace or organ stands for its institution."""
    (name,) = KNOWLEDGE.names(text, "fr")
    assert name.kind == "metonym"
    assert KNOWLEDGE.institution(name.keys[0]).name == institution


def test_capitals_organisations_movements_and_places() -> None:
    """Capitals, organisations, movements and other cities are told apart."""
    assert found("À Moscou, l'ONU et le Hamas ; les talibans à Genève") == [
        ("Moscou", "capital", "RUS"),
        ("ONU", "organisation", "UN"),
        ("Hamas", "movement", "Hamas"),
        ("talibans", "movement", "Taliban"),
        ("Genève", "place", "CHE"),
    ]


def test_namesakes_are_all_named() -> None:
    """A surname that several bear names all of them, the best known first."""
    (name,) = KNOWLEDGE.names("le président Sall", "fr")
    assert name.keys[0] == "macky-sall"
    assert len(name.keys) > 1


def test_a_surname_after_a_strange_given_name_is_not_it() -> None:
    """A capitalised word before a surname that opens no sentence and is no title makes it somebody else's."""
    assert found("Selon Macron, Mme Macron et Pierre-Yves Macron") == [("Macron", "surname", "emmanuel-macron"), ("Macron", "surname", "emmanuel-macron")]


def test_offsets_are_those_of_the_text() -> None:
    """Offsets point into the original text, whatever folding does."""
    text = "« L’Élysée » — Nº 1 : l’œuvre de Xi\u202fJinping"
    assert [text[name.start : name.end] for name in KNOWLEDGE.names(text, "fr")] == ["Élysée", "Xi\u202fJinping"]


@pytest.mark.parametrize("text", ["", " ", "\n\n", "-", "'", "’", "Poutine", "sino-", "\ud800 Poutine", "İstanbul ß ﬁ"])
def test_odd_texts_are_read(text: str) -> None:
    """Nothing a text can hold ends the search."""
    KNOWLEDGE.names(text, "fr")


@pytest.mark.parametrize(
    ("text", "language", "people"),
    [
        ("King Abdullah II and Sultan Haitham met in Muscat.", "en", ["abdullah-ii-of-jordan", "haitham-bin-tarik-al-said"]),
        ("King Charles spoke with Charles Michel.", "en", ["charles-iii", "charles-michel"]),
        ("Le roi Salmane et la reine Elizabeth", "fr", ["salman-of-saudi-arabia", "elizabeth-ii"]),
        ("Abdullah and Haitham met in Muscat.", "en", []),
    ],
)
def test_kings_by_their_given_name(text: str, language: str, people: list[str]) -> None:
    """Behind *King*, *Sultan*, *la reine* a given name is that of the sovereign; alone it is anybody's."""
    assert [name.keys[0] for name in KNOWLEDGE.names(text, language) if name.kind in ("person", "surname")] == people


@pytest.mark.parametrize(
    ("text", "language"),
    [("马拉松在下周日举行", "zh"), ("塞拉利昂总统", "zh"), ("Мартин и Смит приехали.", "ru"), ("He ran the Silk Road to Milo.", "en")],
)
def test_family_names_that_are_other_words(text: str, language: str) -> None:
    """A family name that is a given name, a common one or part of a longer word is nobody's by itself."""
    assert [name.keys for name in KNOWLEDGE.names(text, language) if name.kind in ("person", "surname")] == []


@pytest.mark.parametrize("name", ["Kaïrat Abdrakhmanov", "Askar Mamine", "Zourab Jvania", "Guiorgui Margvelachvili"])
def test_french_forms_of_russian_names(name: str) -> None:
    """People known through Russian are found as French-language press writes them."""
    assert [found.kind for found in KNOWLEDGE.names(f"Le ministre {name} est arrivé.", "fr") if found.kind == "person"] == ["person"]
