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
        (
            "M. Trudeau a réuni ses ministres. «On doit travailler ensemble, a-t-il soutenu. On va le faire de façon responsable.»",
            {("direct", ("Justin Trudeau",), "On doit travailler ensemble … On va le faire de façon responsable.")},
        ),
        (
            "Mélanie Joly est à Rome. «Je suis plutôt optimiste, a dit Mme Joly à sa sortie. Nous y arriverons.»",
            {("direct", ("Mélanie Joly",), "Je suis plutôt optimiste … Nous y arriverons.")},
        ),
        (
            "Le texte relatif au « Partenariat d'exception » et la réponse « Équipe Canada » sont connus, a dit M. Bourita.",
            set(),
        ),
        (
            "L'émissaire du président Paul Biya a souligné qu'il était « porteur d'un message ». « Tout va bien », a-t-il déclaré.",
            {("partial", (), "porteur d'un message"), ("direct", (), "Tout va bien")},
        ),
    ],
)
def test_whose_words_they_are(text: str, expected: set[Said]) -> None:
    """All whom a subject or agent joins speak; networks and whoever stands before a participle do not."""
    assert said(text) == expected


def test_a_letter_is_of_who_sent_it() -> None:
    """Words in marks behind a message just told of are of its sender, though their salutation stands on a line of its own."""
    text = "Le prince Albert II a adressé un message à Joko Widodo.\n\n« Monsieur le Président,\n\nJ'apprends avec tristesse ce séisme. »"
    assert {speakers for _, speakers, _ in said(text)} == {("Albert II of Monaco",)}


def test_a_heading_quotes_whom_it_tells_of() -> None:
    """Few words in marks that head a heading are of who says something behind the colon."""
    text = "« Une décision regrettable » : Moscou dénonce le départ de l'ambassadeur\n\nLa Russie a réagi mardi."
    assert ("partial", ("Government of Russia",), "Une décision regrettable") in said(text)


def test_what_several_did_is_told_by_the_account() -> None:
    """Words in marks on what the two did together, which is no saying of theirs, are those of the communiqué that the text goes by."""
    text = (
        "Nasser Bourita a rencontré Hakan Fidan à Rabat. Les deux ministres ont souligné « la qualité du dialogue », selon un communiqué du ministère marocain "
        "des Affaires étrangères. Ils se sont « concertés sur les développements au Moyen-Orient »."
    )
    assert [speakers for _, speakers, words in said(text) if words.startswith("concertés")] == [("r1",)]


def test_the_ministry_is_the_one_told_of() -> None:
    """*Le ministère* is the one ministry named before, though the text is dated from another capital."""
    text = (
        "OTTAWA — Le ministère russe des Affaires étrangères a convoqué lundi l'ambassadrice du Canada.\n\n"
        "Le ministère affirme que les autorités canadiennes n'en font pas assez contre les « gestes hostiles »."
    )
    assert ("partial", ("Ministry of Foreign Affairs of Russia",), "gestes hostiles") in said(text)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Ahmed Attaf a pris la parole à Bamako. « Nous avançons », a-t-il déclaré aux côtés de son homologue malien, Abdoulaye Diop. "
            "Le ministre a évoqué « une source de préoccupation ».",
            "Ahmed Attaf",
        ),
        (
            "Ahmed Attaf a pris la parole à Bamako. « Nous avançons », a-t-il déclaré. Abdoulaye Diop l'a remercié. "
            "Le ministre a évoqué « une source de préoccupation ».",
            "Abdoulaye Diop",
        ),
        (
            "Nasser Bourita a appelé Sergueï Lavrov, selon un communiqué de la diplomatie marocaine. "
            "Du côté russe, la diplomatie a évoqué « une source de préoccupation ».",
            "Ministry of Foreign Affairs of Russia",
        ),
    ],
)
def test_whose_office_goes_on(text: str, speaker: str) -> None:
    """A bare office is that of who has just spoken, not of the other whom he met; *du côté russe* tells whose diplomacy speaks."""
    assert ("partial", (speaker,), "une source de préoccupation") in said(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Le président sénégalais Macky Sall et son homologue ivoirien, Alassane Ouattara ont évoqué samedi « plusieurs sujets d'ordre bilatéral ».",
            {("partial", ("Alassane Ouattara", "Macky Sall"), "plusieurs sujets d'ordre bilatéral")},
        ),
        (
            "Selon Recep Tayyip Erdogan, les questions doivent être clarifiées, ce qui, selon lui, peut être fait « dès que possible ».",
            {("partial", ("Recep Tayyip Erdoğan",), "dès que possible")},
        ),
        (
            "Félix Tshisekedi, souvent critique envers son homologue rwandais, avait juré qu'il ne le verrait qu'« au ciel ».",
            {("partial", ("Félix Tshisekedi",), "au ciel")},
        ),
    ],
)
def test_voices_joined_and_called_again(text: str, expected: set[Said]) -> None:
    """A name in apposition to a counterpart joins whoever stands before him; *selon lui* is whose view the sentence tells."""
    assert expected <= said(text)


@pytest.mark.parametrize(
    "text",
    [
        "Hakan Fidan a vu Wang Yi à Ankara. Reste la question que pose Jérôme Lantin, pêcheur à Brest : « Qui paiera les quais du port ? »",
        "Hakan Fidan a vu Wang Yi à Ankara. C'est ce que résume Jérôme Lantin, pêcheur à Brest : « Qui paiera les quais du port ? »",
    ],
)
def test_who_stands_behind_the_verb_before_a_colon(text: str) -> None:
    """The subject behind the verb of a relative clause says what the colon opens."""
    assert ("direct", ("Jérôme Lantin",), "Qui paiera les quais du port ?") in said(text)
