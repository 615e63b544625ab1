"""Whom names, titles and pointing words mean, and for which party they stand."""

from __future__ import annotations

import pytest

from tests.reading.outline import PUBLISHED
from visavis.document import Document
from visavis.reader import Reader


def meant(reader: Reader, text: str, published: str | None = PUBLISHED, language: str = "fr") -> dict[str, str]:
    """Return whom each stretch of a text means: `Wang Yi CHN`, several joined by a plus."""
    report = reader.read(Document.from_text(text, published=published, language=language))
    found: dict[str, list[str]] = {}
    for actor in report.actors:
        for mention in actor.mentions:
            found.setdefault(mention.text, []).append(f"{actor.name} {actor.party}" if actor.party else actor.name)
    return {text: " + ".join(actors) for text, actors in found.items()}


@pytest.mark.parametrize(
    ("text", "stretch", "expected"),
    [
        ("Reçus par le républicain Mike Gallagher, les élus se sont tus. « Rien », a lancé M. Gallagher.", "Gallagher", "Mike Gallagher"),
        ("Mme Ellen Souza Ferreira de Barros, ambassadrice du Brésil, a souri. Mme Ferreira a parlé.", "Ferreira", "Ellen Souza Ferreira de Barros BRA"),
        ("E. Macron a salué la nouvelle.", "E. Macron", "Emmanuel Macron FRA"),
        ("Le ministre ivoirien de l’Agriculture, Kobena Yao, a promis une hausse.", "Kobena Yao", "Kobena Yao CIV"),
        ("Le ministre malien en charge des Mines, Amadou Sidi Keïta, a démenti.", "Amadou Sidi Keïta", "Amadou Sidi Keïta MLI"),
        ("L'ambassadrice des États-Unis à Alger, Mme Ellen Bright, a été reçue.", "Ellen Bright", "Ellen Bright USA"),
        (
            "Ont été reçus Mme Nomi Jolo, M. Alain Van Gelder et M. Dieter REIN, respectivement ambassadeurs du Ghana, de Belgique et d’Allemagne.",
            "Dieter REIN",
            "Dieter REIN DEU",
        ),
        ("Les députés français Jean Dupont et Marie Martin ont été reçus.", "Marie Martin", "Marie Martin FRA"),
        ("L'envoyé spécial du président Xi Jinping, Li Hui, a été reçu.", "L'envoyé spécial du président", "Li Hui CHN"),
        ("Un porte-parole d'A. Guterres, Halifa Sann, a démenti.", "Halifa Sann", "Halifa Sann UN"),
        ("Le premier ministre de l'île Wade MacPherson a souri.", "Wade MacPherson", "Wade MacPherson"),
        ("Sergueï Choïgou a écouté l’ancien ministre de la Défense, le général Dahirou Dembélé.", "le général", "Dahirou Dembélé"),
        ("Kan, la radio publique, rapporte que le ministre israélien des Affaires étrangères se tait.", "Kan", "Kan"),
        ("Le président burundais a reçu son homologue russe SE Vladimir Poutine.", "Vladimir Poutine", "Vladimir Putin RUS"),
        ("Le ministre malien a vu à Dakar son homologue sénégalais, le Dr Ousmane Kane-Diouf.", "Ousmane Kane-Diouf", "Ousmane Kane-Diouf SEN"),
        ("Le secrétaire exécutif de la CEDEAO a été reçu par le président ghanéen.", "Le secrétaire exécutif de la CEDEAO", "ECOWAS ECOWAS"),
    ],
)
def test_names_that_nobody_knows(reader: Reader, text: str, stretch: str, expected: str) -> None:
    """A name nobody knows keeps its bearer and the party of its title, whatever namesakes knowledge has."""
    assert meant(reader, text)[stretch] == expected


@pytest.mark.parametrize(
    ("text", "published", "stretch", "expected"),
    [
        (
            "Emmanuel Macron a été élu. Le nouveau président français a appelé Angela Merkel.",
            "2017-05-08",
            "Le nouveau président français",
            "Emmanuel Macron FRA",
        ),
        ("Emmanuel Macron a été élu. Le président élu a remercié François Hollande.", "2017-05-08", "Le président élu", "Emmanuel Macron FRA"),
        ("Le président français a félicité Emmanuel Macron.", "2017-05-08", "Le président français", "François Hollande FRA"),
        ("Le nouveau président français a reçu Angela Merkel.", "2017-05-15", "Le nouveau président français", "Emmanuel Macron FRA"),
        ("François Hollande a pris la parole. L’ancien chef de l’État a souri.", "2023-05-15", "L’ancien chef de l’État", "François Hollande FRA"),
    ],
)
def test_changes_of_office(reader: Reader, text: str, published: str, stretch: str, expected: str) -> None:
    """Who is elected is the new president before taking office; who held it is the former one."""
    assert meant(reader, text, published)[stretch] == expected


def test_what_somebody_becomes_is_nobody(reader: Reader) -> None:
    """The office in *a été élu président* is no mention of its holder."""
    assert "président de la République française" not in meant(reader, "Emmanuel Macron a été élu président de la République française.", "2017-05-08")


@pytest.mark.parametrize(
    ("text", "stretch", "expected"),
    [
        (
            "Le président de la République a reçu un appel du président brésilien Lula. Le chef de l’État a offert l'aide des pompiers français.",
            "Le chef de l’État",
            "Emmanuel Macron FRA",
        ),
        (
            "Ambassade du Canada au Sénégal\n\nL’ambassadrice Marie-Ève Monnier a été reçue par le Premier ministre sénégalais.",
            "Marie-Ève Monnier",
            "Marie-Ève Monnier CAN",
        ),
        (
            "Le président français et le Premier ministre indien Narendra Modi se sont vus. Emmanuel Macron et son homologue indien ont échangé.",
            "son homologue indien",
            "Narendra Modi IND",
        ),
        (
            "Le général philippin Romeo Brawn accueillait l'amiral américain Sam Paper. L'amiral Paper a salué l'alliance. Son hôte a souri.",
            "Son hôte",
            "Romeo Brawn PHL",
        ),
        (
            "Benyamin Netanyahou a appelé Antony Blinken. Le ministre de la Défense Yoav Gallant a souri. Le secrétaire d'État a répondu.",
            "Le secrétaire d'État",
            "Antony Blinken USA",
        ),
        (
            "Le ministre de la Défense Sébastien Lecornu a reçu le général américain Mark Hurley. Les deux officiels se sont tus.",
            "Sébastien Lecornu",
            "Sébastien Lecornu FRA",
        ),
        ("Le président du Faso a reçu l'ambassadeur de Chine.", "Le président du Faso", "Ibrahim Traoré BFA"),
    ],
)
def test_words_that_point(reader: Reader, text: str, stretch: str, expected: str) -> None:
    """Offices without a country, counterparts and hosts mean those of whom the text tells."""
    assert meant(reader, text)[stretch] == expected


@pytest.mark.parametrize(
    ("text", "stretch", "expected"),
    [
        (
            "Emmanuel Macron won on Sunday. The newly elected French president called Angela Merkel.",
            "The newly elected French president",
            "Emmanuel Macron FRA",
        ),
        ("The Canadian and Ghanaian ministers, Peter Whitfield and James Mensah, met.", "James Mensah", "James Mensah GHA"),
    ],
)
def test_english(reader: Reader, text: str, stretch: str, expected: str) -> None:
    """The same holds of English."""
    assert meant(reader, text, "2017-05-08", "en")[stretch] == expected


@pytest.mark.parametrize(
    ("text", "stretch", "expected"),
    [
        (
            "Antony Blinken, Yoko Kamikawa and Cho Tae-yul met in Lima. The three ministers agreed to talk again. They left on Friday.",
            "The three ministers",
            "Antony Blinken USA + Yoko Kamikawa JPN + Cho Tae-yul KOR",
        ),
        (
            "Antony Blinken, Yoko Kamikawa and Cho Tae-yul met in Lima. The foreign ministers agreed to talk again.",
            "The foreign ministers",
            "Antony Blinken USA + Yoko Kamikawa JPN + Cho Tae-yul KOR",
        ),
        (
            "Antony Blinken, Yoko Kamikawa and Cho Tae-yul met in Lima. Wang Yi saw Sergey Lavrov there. The two ministers agreed to talk again.",
            "The two ministers",
            "Wang Yi CHN + Sergey Lavrov RUS",
        ),
        ("Chancellor Olaf K. Scholz spoke.", "Olaf K. Scholz", "Olaf Scholz DEU"),
        ("Wang Yi met the former President of Mongolia Kh.Battulga in Khovd.", "Kh.Battulga", "Khaltmaagiin Battulga MNG"),
        ("Mongolian Deputy Foreign Minister Ch. Odval met Wang Yi.", "Ch. Odval", "Ch. Odval MNG"),
        (
            "Adam Harel’s Meeting with Deputy Foreign Minister Kvasov\n\nRussian Deputy Foreign Minister Ilya Kvasov met Adam Harel.",
            "Kvasov",
            "Ilya Kvasov RUS",
        ),
        (
            "The Prime Minister spoke to the President of France this evening. The UK is a close friend of France. UK firms want China to open up.",
            "The Prime Minister",
            "Rishi Sunak GBR",
        ),
        ("The Foreign Secretary met the Iranian ambassador.", "The Foreign Secretary", "David Cameron GBR"),
    ],
)
def test_lists_initials_and_bare_offices(reader: Reader, text: str, stretch: str, expected: str) -> None:
    """A list of three is what *the three* means; initials change nobody; the office that opens a government's page is of the state it speaks of."""
    assert meant(reader, text, "2024-03-14", "en")[stretch] == expected


def test_of_the_named_rather_than_a_namesake(reader: Reader) -> None:
    """A surname that knowledge gives a namesake is that of the person whom the text names in full."""
    text = "Li Keqiang met Philip Hammond in Beijing. Li told Hammond that trade would grow."
    assert meant(reader, text, "2016-01-07", "en")["Li"] == "Li Keqiang CHN"


def test_two_presidents_are_those_of_the_houses_beside(reader: Reader) -> None:
    """Where nobody is named, the two presidents are the heads of the two houses that tell of them; one house tells of none."""
    text = "Selon un communiqué conjoint de l'Élysée et de la Maison Blanche, les deux présidents se sont parlé mardi."
    assert meant(reader, text)["les deux présidents"] == "Emmanuel Macron FRA + Joe Biden USA"
    assert "Les deux présidents" not in meant(reader, "Les deux présidents se sont parlé. Le Kremlin n'a rien dit.")
