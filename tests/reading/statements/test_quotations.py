"""The scan of quotation marks."""

from __future__ import annotations

import pytest

from visavis.document import Document
from visavis.reading.statements.quotations import quotations
from visavis.reading.statements.transcripts import turns


def quoted(text: str) -> list[str]:
    """Return the text of every span of every quotation."""
    document = Document.from_text(text, language="fr")
    return [text[start:end] for one in quotations(text, document.blocks) for start, end in one.spans]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Elle juge l'accord « équilibré ».", ["équilibré"]),
        ("Elle juge l'accord «\u202féquilibré\u00a0».", ["équilibré"]),
        ("Elle juge l'accord “équilibré”, lui ‘faible’.", ["équilibré"]),
        ('Elle juge l\'accord "équilibré" et "juste".', ["équilibré", "juste"]),
        ("Elle juge l'accord „équilibré“.", ["équilibré"]),
        ("« Le mot “trêve” me gêne », dit-elle.", ["Le mot “trêve” me gêne"]),
        ("« Il m'a dit «non», et voilà », dit-elle.", ["Il m'a dit «non», et voilà"]),
        ("« Nous tiendrons +coûte que coûte+ », dit-elle.", ["Nous tiendrons +coûte que coûte+"]),
        ("« Nous tiendrons« , dit-elle.", ["Nous tiendrons"]),
        ('Elle juge l\'accord “équilibré", lui "juste”. Et “bon", dit-il.', ["équilibré", "juste", "bon"]),
        ('“Il m\'a dit "non", et voilà”, dit-elle.', ['Il m\'a dit "non", et voilà']),
        ("Elle juge l'accord ''équilibré'', lui ‘’juste’’ et ‘‘bon’’.", ["équilibré", "juste", "bon"]),
        ("'Nous tiendrons aujourd'hui et demain', dit-elle de l'accord 'équilibré'.", ["Nous tiendrons aujourd'hui et demain", "équilibré"]),
        ("Elle juge l'accord 'équilibré', lui « faible ».", ["faible"]),
        ("L'accord « équilibré » de Rome\n'Nous tiendrons aujourd'hui et demain', dit-elle.", ["équilibré", "Nous tiendrons aujourd'hui et demain"]),
        ('"Nous tiendrons”, dit-elle de l\'accord “équilibré" et "juste".', ["Nous tiendrons", "équilibré", "juste"]),
        ('"Le mot “trêve” me gêne", dit-elle.', ["Le mot “trêve” me gêne"]),
        ('"Il parle d\'un "grand jour" pour nous", dit-elle.', ['Il parle d\'un "grand jour" pour nous']),
    ],
)
def test_marks_of_every_kind(text: str, expected: list[str]) -> None:
    """Marks and padding are left out, marks within marks stay in."""
    assert quoted(text) == expected


def test_unclosed_before_the_next() -> None:
    """A quotation whose closing mark is missing ends at the clause boundary before the next opening mark."""
    assert quoted("Il a évoqué le «programme des visites, puis «un point» sur les visas.") == ["programme des visites", "un point"]


def test_unclosed_to_the_sentence_end() -> None:
    """A quotation that nothing closes ends with its sentence."""
    assert quoted("Il a dit : « Nous verrons bien. La réunion a duré une heure.") == ["Nous verrons bien"]


def test_paragraphs_with_the_mark_repeated() -> None:
    """A quotation over several paragraphs, each opened with the mark again, is one with a span in each."""
    text = "« Un premier point.\n« Un second point. »\nFin du discours."
    document = Document.from_text(text, language="fr")
    found = quotations(text, document.blocks)
    assert len(found) == 1
    assert [text[a:b] for a, b in found[0].spans] == ["Un premier point.", "Un second point."]


def test_line_broken_within_a_quotation() -> None:
    """A quotation that a line break interrupts goes on to its closing mark."""
    assert quoted("« Nous avons parlé.\nNous parlerons encore », a-t-il dit.") == ["Nous avons parlé.\nNous parlerons encore"]


def test_no_quotation_swallows_the_text() -> None:
    """A stray mark takes no more than its sentence, however long the text."""
    text = "Il a dit « oui. " + "Le reste est muet. " * 2000
    assert quoted(text) == ["oui"]


def test_apostrophes_are_no_marks() -> None:
    """Apostrophes, straight or curly, open nothing."""
    assert quoted("L’accord d'hier n'est pas l’accord d'aujourd'hui.") == []


def test_turns_of_an_interview() -> None:
    """Names that head several paragraphs are speakers of an interview; a heading with a colon is not."""
    text = "Entretien : la trêve en question\nClaire Vix : Où en est-on ?\nPaul Obi : Nous avançons.\nClaire Vix : Et demain ?\nPaul Obi : Demain aussi."
    document = Document.from_text(text, language="fr")
    assert [text[one.start : one.end] for one in turns(text, document.blocks, own=frozenset({"nous"}))][-4:] == [
        "Où en est-on ?",
        "Nous avançons.",
        "Et demain ?",
        "Demain aussi.",
    ]


def test_one_heading_with_a_colon_is_no_turn() -> None:
    """A colon behind a capitalised word makes no transcript."""
    text = "Diplomatie : un appel attendu\nLes deux ministres se sont parlé lundi."
    assert turns(text, Document.from_text(text, language="fr").blocks, own=frozenset({"nous"})) == []


def test_labels_of_minutes_are_no_turns() -> None:
    """Labels in capitals before lists, where nobody speaks as *I* or *we*, make no transcript."""
    text = "PRÉSENTS : Mme Vix, M. Obi.\nVOTE : unanimité.\nABSENTS : personne."
    assert turns(text, Document.from_text(text, language="fr").blocks, own=frozenset({"nous"})) == []


def test_speech_over_paragraphs() -> None:
    """A speech in the first person runs from its label over the paragraphs that go on in it."""
    text = "Déclaration à la presse\nPaul Obi – Je suis heureux d'être ici.\nNous avons parlé longuement.\nCrédit photo"
    found = turns(text, Document.from_text(text, language="fr").blocks, own=frozenset({"nous", "je"}))
    assert [text[one.start : one.end] for one in found] == ["Je suis heureux d'être ici.\nNous avons parlé longuement."]
