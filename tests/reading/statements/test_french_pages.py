"""Who speaks on pages of papers and ministries: two joined by a title, agents behind the words, networks, presentations, letters and headings."""

from __future__ import annotations

import pytest

from tests.reading.statements.test_french_speakers import Said, said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "M. Fidan et son homologue grec, Giorgos Gerapetritis, se sont réjouis de « la qualité du dialogue ».",
            {("partial", ("Giorgos Gerapetritis", "Hakan Fidan"), "la qualité du dialogue")},
        ),
        (
            "« La bonne entente entre Rabat et Madrid » a été soulignée par Nasser Bourita et M. Albares.",
            {("partial", ("José Manuel Albares", "Nasser Bourita"), "La bonne entente entre Rabat et Madrid")},
        ),
        (
            "Le groupe M23, qualifié de « terroriste » par Thérèse Kayikwamba Wagner, est à Doha.",
            {("partial", ("Thérèse Kayikwamba Wagner",), "terroriste")},
        ),
        ("M.Fidan réclame le respect du principe de « bon voisinage ».", {("partial", ("Hakan Fidan",), "bon voisinage")}),
        (
            "« Ils paieront », a averti sur sa chaîne Telegram la porte-parole Maria Zakharova. « C'est une erreur », confirme sur Facebook un élu.",
            {("direct", ("Maria Zakharova",), "Ils paieront"), ("direct", (), "C'est une erreur")},
        ),
        ("Vladimir Poutine a présenté Madagascar comme « un grand partenaire » de la Russie.", {("partial", ("Vladimir Putin",), "un grand partenaire")}),
        ("Vladimir Poutine connaît Madagascar comme « l'île rouge ».", set()),
        (
            "« Nous restons », a déclaré l'ambassadeur, le général Tidiane Sow. Les élus vont poursuivre « les échanges avec nos amis », a-t-il ajouté.",
            {("direct", ("Tidiane Sow",), "Nous restons"), ("partial", ("Tidiane Sow",), "les échanges avec nos amis")},
        ),
        (
            "L'ambassadeur Idriss Bello a parlé. « La trêve tient », a indiqué au Nouvelliste Idriss Bello lundi.",
            {("direct", ("Idriss Bello",), "La trêve tient")},
        ),
        (
            "Ignazio Cassis est à La Havane. Il y a discuté « du retrait de la coopération », mais aussi « de la situation des droits humains ».",
            {("partial", ("Ignazio Cassis",), "du retrait de la coopération … de la situation des droits humains")},
        ),
    ],
)
def test_whose_words_they_are(text: str, expected: set[Said]) -> None:
    """All whom a subject or agent joins speak; networks and whoever stands before a participle do not."""
    assert said(text) == expected


def test_a_letter_is_of_who_sent_it() -> None:
    """Words in marks behind a message just told of are of its sender, though their salutation stands on a line of its own."""
    text = "Le prince Albert II a adressé un message à Joko Widodo.\n\n« Monsieur le Président,\n\nJ'apprends avec tristesse ce séisme. »"
    assert {speakers for _, speakers, _ in said(text)} == {("Albert II",)}


def test_a_heading_quotes_whom_it_tells_of() -> None:
    """Few words in marks that head a heading are of who says something behind the colon."""
    text = "« Une décision regrettable » : Moscou dénonce le départ de l'ambassadeur\n\nLa Russie a réagi mardi."
    assert ("partial", ("Government of Russia",), "Une décision regrettable") in said(text)
