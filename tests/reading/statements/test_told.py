"""What is told of somebody's words in the turns of phrase of press and communiqués, in French and English."""

from __future__ import annotations

import pytest

import visavis


def told(text: str, language: str) -> list[tuple[str, tuple[str, ...], str]]:
    """Return the span, the speakers and the act of each statement of a text read as of March 2024."""
    report = visavis.read(text, published="2024-03-14", language=language)
    names = {actor.id: actor.name for actor in report.actors} | {readout.id: f"readout:{readout.party}" for readout in report.readouts}
    return [(" … ".join(span.text for span in one.spans), tuple(names[each] for each in one.speakers), one.act) for one in report.statements]


@pytest.mark.parametrize(
    ("text", "span", "speakers"),
    [
        ("Pour Minsk, rien ne justifie une telle mesure.", "rien ne justifie une telle mesure", ("Government of Belarus",)),
        ("À Kiev, on assure que personne n'a reçu de mandat.", "personne n'a reçu de mandat", ("Government of Ukraine",)),
        ("Côté français, l'on se félicite d'un accord équilibré.", "un accord équilibré", ("Government of France",)),
        ("Berlin attend. À Kigali, la présidence a fait savoir que rien n'était signé.", "rien n'était signé", ("Presidency of Rwanda",)),
        (
            "Dakar et Nouakchott se parlent. Les deux parties ont décidé de créer un comité.",
            "créer un comité",
            ("Government of Senegal", "Government of Mauritania"),
        ),
        ("Recevant à Bamako l'émissaire togolais Robert Dussey, le ministre Abdoulaye Diop a exprimé sa gratitude.", "sa gratitude", ("Abdoulaye Diop",)),
    ],
)
def test_who_speaks_is_found_by_place_pair_and_nearest_subject(text: str, span: str, speakers: tuple[str, ...]) -> None:
    """Whoever speaks may be told by where the sentence is set, as a pair of states, or right before the verb behind a participle."""
    assert (span, speakers) in [one[:2] for one in told(text, "fr")]


def test_a_country_whom_something_concerns_has_no_opinion() -> None:
    """*Pour la France* tells whom a thing concerns, where a capital or a palace would be of that opinion."""
    assert told("Pour la France, c'est un jour de fête.", "fr") == []


@pytest.mark.parametrize(
    ("text", "span", "act"),
    [
        ("L'Union européenne s'est dite préoccupée par le sort des migrants.", "préoccupée par le sort des migrants", "concern"),
        ("Sergueï Lavrov s'est dit prêt à céder.", "céder", "commit"),
        ("Sergueï Lavrov juge inacceptable toute trêve.", "inacceptable toute trêve", "criticise"),
        ("Le Quai d'Orsay « condamne sans réserve » cette attaque.", "condamne sans réserve", "criticise"),
        ("Giorgia Meloni a souhaité une reprise rapide des vols directs.", "une reprise rapide des vols directs", "request"),
    ],
)
def test_adjectives_and_verbs_within_marks_are_what_is_said(text: str, span: str, act: str) -> None:
    """An adjective ascribed to oneself or to a thing is said, and a verb within marks has the subject before them."""
    assert (span, act) in [(one[0], one[2]) for one in told(text, "fr")]


def test_names_in_marks_stand_within_what_is_told() -> None:
    """A name or term in quotation marks is no quotation: the clause about it is told whole."""
    assert told("Wang Yi ajoute que le mot « migration » n'a pas été prononcé.", "fr") == [
        ("le mot « migration » n'a pas été prononcé", ("Wang Yi",), "state"),
    ]


def test_an_agreement_that_somebody_else_tells_of_is_told_whole() -> None:
    """What two agreed on, in an account of a third, is that account's."""
    text = "Dakar et Nouakchott sont convenus de partager leurs recettes, a fait savoir la présidence sénégalaise."
    assert [one[0] for one in told(text, "fr")] == ["Dakar et Nouakchott sont convenus de partager leurs recettes"]


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        (
            "Joe Biden said the United States would help for as long as it took and praised the courage of the soldiers.",
            ["the United States would help for as long as it took", "the courage of the soldiers"],
        ),
        (
            "Marco Rubio reaffirmed President Biden's commitment to peace and his concern over the losses.",
            ["President Biden's commitment to peace", "his concern over the losses"],
        ),
        ("Marco Rubio raised the need for collaboration and recognition of the bloc.", ["the need for collaboration and recognition of the bloc"]),
    ],
)
def test_what_is_coordinate_is_told_apart(text: str, spans: list[str]) -> None:
    """A second verb of telling ends the reported clause, a second noun of speech with its own determiner begins another statement."""
    assert [one[0] for one in told(text, "en")] == spans


@pytest.mark.parametrize(
    ("text", "span", "speakers"),
    [
        ("Georgetown y voit une menace pour sa survie.", "une menace pour sa survie", ("Government of Guyana",)),
        (
            "Le président brésilien Lula, joint au téléphone par son homologue guyanien Irfaan Ali, a exprimé sa préoccupation.",
            "sa préoccupation",
            ("Luiz Inácio Lula da Silva",),
        ),
        (
            "Mme Joly a précisé que le Canada paierait, tout en rappelant la nécessité d'une solution politique.",
            "la nécessité d'une solution politique",
            ("Mélanie Joly",),
        ),
        ("« Rien n'est perdu. » C'est en ces termes que Wang Yi a accueilli Antony Blinken.", "Rien n'est perdu.", ("Wang Yi",)),
        ("« Il n'y a pas de paix sans droit », a justifié à Oslo Wang Yi.", "Il n'y a pas de paix sans droit", ("Wang Yi",)),
        ("Emmanuel Macron a appelé au calme.", "calme", ("Emmanuel Macron",)),
    ],
)
def test_whose_words_turns_of_phrase_tell(text: str, span: str, speakers: tuple[str, ...]) -> None:
    """A pronoun of place, what befell the subject, a gerund behind the subject's country, and a sentence about the words tell whose they are."""
    assert (span, speakers) in [one[:2] for one in told(text, "fr")]


def test_an_ambassador_recalled_is_not_told() -> None:
    """*Rappeler* an ambassador says nothing."""
    assert told("Israël a rappelé ses ambassadeurs.", "fr") == []


def test_he_is_the_host_just_named() -> None:
    """A pronoun behind a quotation means the subject of the sentence before it, by the name in apposition too."""
    text = 'Mark Rutte declined to comment. His host, Recep Tayyip Erdogan, was less coy. "We have expectations," he said.'
    assert ("We have expectations,", ("Recep Tayyip Erdoğan",)) in [one[:2] for one in told(text, "en")]


@pytest.mark.parametrize(
    ("text", "language", "span", "speakers"),
    [
        ("Wang Yi : la paix exige du courage\n\nRien n'est encore joué.", "fr", "la paix exige du courage", ("Wang Yi",)),
        ("Rien n'est joué. C'est ce qu'a déclaré lundi le ministre turc Hakan Fidan.", "fr", "Rien n'est joué", ("Hakan Fidan",)),
        ("The talks will go on. This was stated by Turkish minister Hakan Fidan.", "en", "The talks will go on", ("Hakan Fidan",)),
    ],
)
def test_headlines_and_sentences_that_point_back_name_who_speaks(text: str, language: str, span: str, speakers: tuple[str, ...]) -> None:
    """A person before the colon of a headline speaks, and so does whoever the next sentence says did."""
    assert (span, speakers) in [one[:2] for one in told(text, language)]


def test_the_topic_of_a_headline_says_nothing() -> None:
    """A country before the colon of a headline is what it is about."""
    assert told("Gambie : le président quitte le pouvoir\n\nLe pays attend.", "fr") == []


@pytest.mark.parametrize(
    ("text", "language", "mention"),
    [
        (
            "Xi Jinping se rendra au Vietnam, a annoncé jeudi Hua Chunying, porte-parole du ministère chinois des Affaires étrangères.",
            "fr",
            "Hua Chunying, porte-parole",
        ),
        ("Antony Blinken met Wang Yi in Beijing on Monday. According to the White House, the talks were candid.", "en", "the White House"),
        (
            "Vladimir Putin met Xi Jinping in Moscow on Monday. Kremlin spokesman Dmitry Peskov said the talks went well.",
            "en",
            "Kremlin spokesman Dmitry Peskov",
        ),
    ],
)
def test_mentions_of_accounts_are_whole(text: str, language: str, mention: str) -> None:
    """An account is mentioned with its article, and a spokesperson with name and office."""
    report = visavis.read(text, published="2024-03-14", language=language)
    assert any(span.text.startswith(mention) for readout in report.readouts for span in readout.evidence)


def test_a_noun_of_speech_before_a_colon_has_its_speaker() -> None:
    """Whose warning stands before the colon speaks, though somebody else is the subject."""
    text = "Séoul, qui envisage de livrer des armes, s'est attiré une mise en garde de Vladimir Poutine : « Ce serait une erreur. »"
    assert ("Ce serait une erreur.", ("Vladimir Putin",)) in [one[:2] for one in told(text, "fr")]
