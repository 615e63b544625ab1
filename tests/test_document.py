"""Documents: blocks, page furniture, dates and languages of plain text."""

from __future__ import annotations

import pytest

from visavis import Document, UnknownLanguage

BODY = (
    "Le ministre norvégien des Affaires étrangères a reçu mardi son homologue péruvienne à Oslo, a indiqué son cabinet.",
    "Les deux ministres ont parlé de pêche, de climat et de la situation en mer de Barents, sans annoncer de nouvel accord.",
    "La ministre péruvienne poursuivra sa tournée jeudi à Helsinki, où elle doit rencontrer le président finlandais.",
)


def kinds(document: Document) -> list[tuple[str, str]]:
    """Return the kind and text of every block."""
    return [(block.kind, document.text[block.start : block.end]) for block in document.blocks]


def read_text(document: Document) -> list[str]:
    """Return the text of the blocks that are read."""
    return [text for kind, text in kinds(document) if kind not in ("metadata", "furniture")]


def article(*lines: str) -> Document:
    """Return the document of those lines, an empty one between them."""
    return Document.from_text("\n\n".join(lines))


def test_title_lead_paragraphs_and_headings_are_told_apart() -> None:
    """The first headline is the title, the first paragraph the lead; later lines without end mark are headings."""
    document = article("Oslo et Lima se rapprochent", BODY[0], BODY[1], "Une tournée de trois jours", BODY[2])
    assert [kind for kind, _ in kinds(document)] == ["title", "lead", "paragraph", "heading", "paragraph"]
    assert document.title == "Oslo et Lima se rapprochent"


def test_text_and_offsets_are_as_loaded() -> None:
    """Nothing is taken from the text, not even its spaces and line ends."""
    text = " \r\n" + BODY[0] + "\r\n\u00a0\r\n" + BODY[1] + "\u2028" + BODY[2] + " "
    document = Document.from_text(text)
    assert document.text == text
    assert read_text(document) == list(BODY)


def test_blocks_do_not_overlap_and_hold_all_letters() -> None:
    """Each letter of the text stands in one block."""
    document = article("Un titre qui annonce la rencontre", *BODY, "Partager", "Lire aussi : Le retour du hareng")
    ends = [0]
    for block in document.blocks:
        assert block.start >= ends[-1]
        ends.append(block.end)
    assert "".join(text for _, text in kinds(document)).replace(" ", "") == "".join(document.text.split()).replace(" ", "")


@pytest.mark.parametrize(
    ("prefix", "published"), [(" date 2024-01 ", "2024-01"), ("date 2024-01-10 ", "2024-01-10"), (" date 2024 ", "2024"), (" date 2024-13 ", None)]
)
def test_prefix_of_web_dumps_is_metadata(prefix: str, published: str | None) -> None:
    """`date 2024-01` in front of a text is its publication date and no part of the lead; a date that is none is passed over."""
    document = Document.from_text(prefix + BODY[0])
    assert document.published == published
    assert kinds(document) == [("metadata", prefix), ("lead", BODY[0])]


@pytest.mark.parametrize(
    ("dateline", "published"),
    [
        ("OSLO, 10 janvier 2024 (Agence) – ", "2024-01-10"),
        ("Oslo, le 3 mars 2021 - ", "2021-03-03"),
        ("Oslo (Agence) – ", None),
        ("OSLO — ", None),
        ("(Agence) ", None),
        ("22 mai 2012. - ", "2012-05-22"),
        ("Oslo (Norvège), 04 sept 2024 (ANP) – ", "2024-09-04"),
        ("(Oslo, 7 juillet 2011) - ", "2011-07-07"),
        ("Oslo, 06.02.2024 — ", "2024-02-06"),
    ],
)
def test_datelines_are_metadata(dateline: str, published: str | None) -> None:
    """Place, date and agency before the first sentence are no part of it; a full date is the publication date."""
    document = article("Oslo et Lima se rapprochent", dateline + BODY[0], BODY[1])
    assert kinds(document)[1:3] == [("metadata", dateline.strip()), ("lead", BODY[0])]
    assert document.published == published


@pytest.mark.parametrize(
    ("byline", "published"),
    [
        ("Publié le 27/06/2020 à 13h00", "2020-06-27"),
        ("26 Novembre 2015    Lu: 601", "2015-11-26"),
        ("Par notre envoyé spécial, 18 février 2024", "2024-02-18"),
        ("Par Jeanne Le Goff et Omar Sy", None),
        ("Mis à jour le 3 mars 2021 à 12h40", "2021-03-03"),
        ("(Agence, mis en ligne le 5 mars 2024)", "2024-03-05"),
        ("Moscou, le 10 janvier 2024", "2024-01-10"),
    ],
)
def test_bylines_are_metadata(byline: str, published: str | None) -> None:
    """Who wrote and when stands in no sentence of the article; a date with its year is the publication date."""
    document = article("Oslo et Lima se rapprochent", byline, *BODY)
    assert ("metadata", byline) in kinds(document)
    assert document.published == published


@pytest.mark.parametrize(
    "line",
    [
        "Partager", "Partager sur Facebook", "S’abonner", "Publicité", "Lire aussi : Macron reçoit le roi de Suède", "À LIRE AUSSI",
        "© Agence 2024. Tous droits réservés.",
        "Temps de lecture : 3 min", "Tags : Norvège, Pérou, pêche", "Photo : les ministres au port. / J. Morel",
        "Les deux ministres au port d’Oslo. © Agence / J. Morel",
        "Crédit photo : J. Morel", "Inscrivez-vous à notre newsletter pour recevoir chaque matin l’essentiel de l’actualité.",
        "Nous utilisons des cookies pour améliorer ce site.",
        "https://example.org/oslo-lima", "12 commentaires", "#Oslo #Lima", "|", "* * *", "Vous avez repéré une erreur ? Signalez-le ici",
        "Sur le même sujet", "Accueil > Monde > Europe",
    ],
)  # fmt: skip
def test_page_furniture_is_not_read(line: str) -> None:
    """What stands around the article is marked, wherever on the page it is."""
    document = article("Oslo et Lima se rapprochent", BODY[0], line, *BODY[1:])
    assert (("furniture", line) in kinds(document)) or ("metadata", line) in kinds(document)
    assert read_text(document) == ["Oslo et Lima se rapprochent", *BODY]


@pytest.mark.parametrize(
    "line",
    [
        "Lire l’avenir dans ce communiqué serait hasardeux, a prévenu la ministre.",
        "Le 12 mars 2020, la ministre s’était rendue à Lima.",
        "Par ailleurs, les deux pays ont signé un accord.",
        "Partager les quotas reste le premier objectif de Lima, a-t-elle dit.",
        "Publié mardi, le communiqué norvégien ne dit rien des quotas.",
        "« Nous sommes prêts », a-t-elle dit à l’AFP.",
        "De notre côté, nous voulons avancer.",
        "Paris – Lima : le ministre fait étape à Oslo.",
        "Source de tensions, la pêche a été écartée des discussions.",
        "Sur le même sujet, le ministre a dit ne rien savoir.",
        "En vidéo, le président a répondu aux questions de la presse.",
    ],
)
def test_sentences_that_look_like_furniture_are_read(line: str) -> None:
    """A sentence of the article is never lost for the words it begins with."""
    document = article("Oslo et Lima se rapprochent", BODY[0], line, *BODY[1:])
    assert line in read_text(document)


def test_links_inside_a_paragraph_are_cut_out() -> None:
    """A headline that was glued into a paragraph is not read; the sentence that follows it is."""
    document = Document.from_text(f"{BODY[0]} Lire aussi : Le Chili reçoit son voisin à Santiago {BODY[1]} (Voir aussi : notre carte) {BODY[2]}")
    assert read_text(document) == list(BODY)


def test_signature_and_credit_behind_the_last_sentence_are_cut_off() -> None:
    """What agencies put behind a text is no part of its last sentence."""
    document = article(BODY[0], BODY[1] + " (JEANNE MOREL)", BODY[2] + " Avec AFP")
    assert read_text(document) == list(BODY)


def test_menus_before_the_text_are_not_read() -> None:
    """A list before the first paragraph is the menu of the site; one line with a dash is a subtitle."""
    assert read_text(article("- Accueil du ministère", "- Discours", "- Voyages du ministre", *BODY)) == list(BODY)
    assert "- Un accord sur la pêche est attendu" in read_text(article("Oslo et Lima se parlent", "- Un accord sur la pêche est attendu", *BODY))


def test_the_headline_is_told_from_what_stands_over_it() -> None:
    """Section and issuer stand over the headline, in a few words."""
    document = article("Main Content", "Ministère royal norvégien", "La ministre péruvienne reçue mardi à Oslo", *BODY)
    assert document.title == "La ministre péruvienne reçue mardi à Oslo"


def test_contacts_for_the_press_are_not_read() -> None:
    """What stands under *Personnes-ressources* is no part of a communiqué."""
    document = article(
        *BODY, "Personnes-ressources", "Jeanne Morel", "Attachée de presse", "Cabinet du ministre des Affaires étrangères", "Suivez-nous sur Twitter : @oslo"
    )
    assert read_text(document) == list(BODY)


def test_comments_are_not_read() -> None:
    """Nothing under the heading of the comments is the article."""
    document = article(*BODY, "3 commentaires", "Bravo à la ministre, qui a rencontré tout le monde !", "Et le président reçoit qui il veut.")
    assert read_text(document) == list(BODY)


def test_headlines_under_links_are_not_read_but_the_article_after_them_is() -> None:
    """*À lire aussi* heads headlines; the next paragraph is the article again."""
    document = article(BODY[0], "À lire aussi", "Macron reçoit le roi de Suède", "Lima convoque l’ambassadeur du Chili", BODY[1], BODY[2])
    assert read_text(document) == list(BODY)


def test_a_line_that_stands_twice_is_read_once() -> None:
    """Pages repeat their headlines."""
    document = article("Oslo et Lima se rapprochent malgré le hareng", *BODY, "Oslo et Lima se rapprochent malgré le hareng")
    assert len(read_text(document)) == 4


def test_paragraphs_in_another_language_are_not_read() -> None:
    """A translation under the text is not taken for French."""
    english = "The Norwegian minister of foreign affairs received his Peruvian counterpart in Oslo on Tuesday, his office said in a statement."
    assert read_text(article(BODY[0], english, BODY[1])) == [BODY[0], BODY[1]]


def test_names_make_no_other_language() -> None:
    """A short paragraph full of foreign names is in the language of the words between them."""
    paragraph = "Turkish President Recep Tayyip Erdogan met Azerbaijani President Ilham Aliyev in Ankara on Saturday."
    document = Document.from_text(f"Erdogan, Aliyev meet in Ankara\n\n{paragraph}", language="en")
    assert read_text(document)[-1] == paragraph


def test_wrapped_lines_are_one_paragraph() -> None:
    """Text wrapped at a width is read by paragraphs, not by lines."""
    import textwrap

    text = "\n\n".join(textwrap.fill(paragraph, 60) for paragraph in BODY)
    document = Document.from_text(text)
    assert [" ".join(paragraph.split()) for paragraph in read_text(document)] == list(BODY)


def test_a_sentence_torn_at_its_quotation_is_one_paragraph() -> None:
    """Lines that a page broke at its quotations are put together, where one of them goes on with a comma."""
    text = "Le ministre a réagi mardi.\n« Nous sommes prêts »\n, a-t-il dit à\n« Radio-Nord »\net à la presse.\nLa réunion aura lieu lundi."
    document = Document.from_text(text, language="fr")
    read = [text[block.start : block.end] for block in document.blocks]
    assert read == ["Le ministre a réagi mardi.", "« Nous sommes prêts »\n, a-t-il dit à\n« Radio-Nord »\net à la presse.", "La réunion aura lieu lundi."]


def test_short_lines_are_not_taken_for_wrapped_ones() -> None:
    """A paragraph a line stays a paragraph a line, however short they are."""
    lines = ["Le ministre est à Lima.", "Il repart jeudi pour Oslo, où la présidente l’attend.", "Rien n’a filtré.", "La presse n’a pas été admise."]
    assert read_text(Document.from_text("\n".join(lines))) == lines


def test_list_items_are_blocks() -> None:
    """Bullets are left out; a dash stays, for it may open a turn of speech."""
    document = article(BODY[0], "• 27 novembre : arrivée du président", "• 28 novembre : visite du port", "– Et demain ?", BODY[1])
    items = [text for kind, text in kinds(document) if kind == "list-item"]
    assert items == ["27 novembre : arrivée du président", "28 novembre : visite du port", "– Et demain ?"]


def test_long_paragraphs_are_bounded() -> None:
    """A paragraph without end is cut between sentences into blocks that a parser can hold."""
    document = Document.from_text(" ".join(BODY * 200))
    assert max(block.end - block.start for block in document.blocks) <= 10_000
    assert all(text.endswith(".") for text in read_text(document))


def test_front_matter_tells_date_title_and_outlet() -> None:
    """The lines between --- are metadata, and what is given goes before them."""
    text = f"---\ntitle: Oslo et Lima\ndate: 2024-04-17\noutlet: Le Fjord\n---\n\n# Oslo et Lima\n\n{BODY[0]}\n\n## Suite\n\n- {BODY[1]}\n"
    document = Document.from_text(text)
    assert (document.title, document.published, document.outlet) == ("Oslo et Lima", "2024-04-17", "Le Fjord")
    assert [kind for kind, _ in kinds(document)] == ["metadata", "title", "lead", "heading", "list-item"]
    assert Document.from_text(text, published="2023").published == "2023"


def test_published_date_goes_before_what_the_text_says() -> None:
    """The caller knows best."""
    assert Document.from_text(f" date 2024-01 {BODY[0]}", published="2023-12-31").published == "2023-12-31"


def test_language_can_be_given() -> None:
    """A text too short to judge is read in the language given."""
    assert Document.from_text("Tête-à-tête Merkel – Rutte", language="fr").language == "fr"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Der norwegische Außenminister hat am Dienstag seine peruanische Amtskollegin empfangen, teilte sein Büro in Oslo mit.", "German"),
        ("Norweski minister spraw zagranicznych przyjął we wtorek w Oslo swoją peruwiańską koleżankę, poinformowało jego biuro.", "Polish"),
        ("Il ministro degli Esteri norvegese ha ricevuto martedì la sua collega peruviana, ha fatto sapere il suo ufficio a Oslo.", "Italian"),
    ],
)
def test_languages_that_are_not_read_are_recognised(text: str, name: str) -> None:
    """The error says which language the document seems to be in."""
    with pytest.raises(UnknownLanguage, match=name):
        Document.from_text(text)


def test_identifier_is_the_digest_of_the_text() -> None:
    """The same text is the same document."""
    assert Document.from_text(BODY[0]).id == Document.from_text(BODY[0], published="2024").id
    assert Document.from_text(BODY[0]).id.startswith("sha256:")
