"""Whose words they are where the subject is not beside its verb, and what cues govern from afar, in French."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

import visavis


@dataclass(frozen=True)
class Said:
    """A statement in plain words."""

    spans: tuple[str, ...]
    speakers: tuple[str, ...]
    act: str


def said(text: str) -> list[Said]:
    """Return the statements of a text read as of February 2024."""
    report = visavis.read(text, published="2024-02-15", language="fr")
    names = {actor.id: actor.name for actor in report.actors}
    return [Said(tuple(span.text for span in one.spans), tuple(names.get(speaker, speaker) for speaker in one.speakers), one.act) for one in report.statements]


def only(text: str) -> Said:
    """Return the one statement of a text."""
    (found,) = said(text)
    return found


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Viktor Orban a reçu Xi Jinping et a promis de renforcer les liens avec Pékin.", ("Viktor Orbán",)),
        ("Emmanuel Macron et Olaf Scholz ont rencontré Vladimir Poutine et ont annoncé un nouveau cycle de discussions.", ("Emmanuel Macron", "Olaf Scholz")),
        ("Le président Tebboune a reçu l'ambassadeur d'Italie et l'a remercié pour son action.", ("Abdelmadjid Tebboune",)),
    ],
)
def test_a_coordinate_verb_has_the_subject_of_the_first(text: str, speaker: tuple[str, ...]) -> None:
    """What stands between two coordinate verbs is the object of the first, not the subject of the second."""
    assert said(text)[-1].speakers == speaker


def test_a_coordinate_verb_agrees_with_its_subject() -> None:
    """A singular verb does not go on from the plural subject of the reported clause before it."""
    text = "Olaf Scholz a proposé que les deux Parlements accélèrent la ratification de l'accord, et a demandé à la Chine d'ouvrir son marché."
    assert [(one.speakers, one.act) for one in said(text)] == [(("Olaf Scholz",), "propose"), (("Olaf Scholz",), "request")]


@pytest.mark.parametrize(
    "text",
    [
        "L'avocat de Julian Assange a dit que la décision était politique.",
        "Le prédécesseur de Joe Biden a dit que la décision était politique.",
        "L'hôte du président Macron a dit que la décision était politique.",
    ],
)
def test_somebodys_own_is_not_somebody(text: str) -> None:
    """A lawyer, a predecessor or a guest of somebody who is named speaks for himself."""
    assert only(text).speakers == ()


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "Le ministère russe des Affaires étrangères a confirmé la rencontre. Il a ajouté que la Syrie avait été évoquée.",
            ["Ministry of Foreign Affairs of Russia", "Ministry of Foreign Affairs of Russia"],
        ),
        (
            "La présidence turque a démenti l'information. Elle a précisé que M. Erdogan recevrait Vladimir Poutine.",
            ["Presidency of Turkey", "Presidency of Turkey"],
        ),
        (
            "L'Élysée a annoncé la visite de Viktor Orban. Il doit arriver lundi. Il a déclaré que la Hongrie voulait la paix.",
            ["Presidency of France", "Viktor Orbán"],
        ),
        (
            "Selon Sergueï Lavrov, les équipes « entameront leur travail ». Il a précisé que la Russie restait opposée à tout compromis.",
            ["Sergey Lavrov", "Sergey Lavrov"],
        ),
    ],
)
def test_a_pronoun_goes_on_from_who_spoke(text: str, speakers: list[str]) -> None:
    """*Il a ajouté* goes on from the institution or source of the sentence before, if its noun has that gender."""
    assert [one.speakers for one in said(text)] == [(speaker,) for speaker in speakers]


@pytest.mark.parametrize(
    ("text", "span", "act"),
    [
        ("Sergueï Lavrov a déclaré dans un message, jeudi, qu'il avait rencontré M. Fidan à Bali.", "il avait rencontré M. Fidan à Bali", "state"),
        ("Olaf Scholz a plaidé à Berlin en faveur d'un dialogue exigeant.", "un dialogue exigeant", "request"),
        ("Olaf Scholz a appelé à Varsovie à un sursaut européen.", "un sursaut européen", "request"),
        ("Olaf Scholz a insisté pour que l'aide entre à Gaza.", "l'aide entre à Gaza", "request"),
        ("Sergueï Lavrov a signifié à l'ambassadeur brésilien que le dossier était clos.", "le dossier était clos", "state"),
        ("Téhéran dément avoir livré des drones à la Russie.", "avoir livré des drones à la Russie", "reject"),
        ("Ankara juge inacceptable la position suédoise.", "inacceptable la position suédoise", "criticise"),
        ("Le Niger accuse la France d'ingérence.", "ingérence", "accuse"),
        ("Londres craint une escalade.", "une escalade", "concern"),
        ("Le Maroc a fait part à l'Espagne de son mécontentement.", "son mécontentement", "criticise"),
        ("La Turquie rejette ces accusations.", "ces accusations", "reject"),
        ("Olaf Scholz insiste pour inclure la Chine dans les pourparlers, ce que Tokyo regrette.", "inclure la Chine dans les pourparlers", "request"),
    ],
)
def test_what_a_cue_governs_from_afar(text: str, span: str, act: str) -> None:
    """The medium, place or person addressed may stand between a cue and what it reports."""
    assert (said(text)[0].spans, said(text)[0].act) == ((span,), act)


def test_a_relative_clause_of_the_medium_is_no_report() -> None:
    """*dans le discours qu'il a prononcé* says nothing of what was said there."""
    assert said("Olaf Scholz a exprimé dans le discours qu'il a prononcé à Prague de grands doutes.") == []


def test_an_incise_reaches_over_its_time_and_setting() -> None:
    """The day and setting of the saying may follow the incise that a quoted fragment belongs to."""
    found = only("La situation est « très préoccupante » au Liban, a estimé Olaf Scholz, lundi 12 février, à Berlin.")
    assert (found.spans, found.speakers) == (("très préoccupante",), ("Olaf Scholz",))


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Sergueï Lavrov a indiqué que M. Erdogan n'avait pas appelé Vladimir Poutine.", "state"),
        ("Sergueï Lavrov a indiqué que la Russie appelait les parties à la retenue.", "request"),
    ],
)
def test_a_call_is_no_request(text: str, act: str) -> None:
    """Only who is called upon to do something is asked for it."""
    assert only(text).act == act


def test_a_call_is_no_statement() -> None:
    """*appelé au téléphone* reports nothing that was said."""
    assert said("Le président Recep Tayyip Erdogan a appelé au téléphone son homologue russe Vladimir Poutine.") == []
