"""Statements of English texts, read from end to end."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

import visavis


@dataclass(frozen=True)
class Said:
    """A statement in plain words."""

    mode: str
    spans: tuple[str, ...]
    speakers: tuple[str, ...]
    act: str


def said(text: str, published: str = "2024-03-14") -> list[Said]:
    """Return the statements of a text."""
    report = visavis.read(text, published=published, language="en")
    names = {actor.id: actor.name for actor in report.actors} | {account.id: f"readout:{account.party}" for account in report.readouts}
    return [
        Said(one.mode, tuple(span.text for span in one.spans), tuple(str(names.get(speaker)) for speaker in one.speakers), one.act or "")
        for one in report.statements
    ]


def spans(text: str, mode: str | None = None) -> list[tuple[str, ...]]:
    """Return the spans of the statements of that mode, or of all."""
    return [one.spans for one in said(text) if mode in (None, one.mode)]


# ----- quotations -----


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We are ready," Mr. Lavrov said. "The rest is up to others."', [("We are ready,", "The rest is up to others.")]),
        ("“Why should we wait?” Lavrov asked. “Nothing will change.”", [("Why should we wait?", "Nothing will change.")]),
        ('"We are ready," Lavrov told reporters in Moscow on Monday. "They are not."', [("We are ready,", "They are not.")]),
        ('"We are ready," Lavrov said. "They are not," Fidan replied.', [("We are ready,",), ("They are not,",)]),
        ('"We are ready," Lavrov said.\n\n"The rest is up to others."', [("We are ready,",), ("The rest is up to others.",)]),
        ('"We are ready," Lavrov said. He then left. "The rest is up to others."', [("We are ready,",), ("The rest is up to others.",)]),
    ],
)
def test_quotations_that_an_incise_interrupts(text: str, expected: list[tuple[str, ...]]) -> None:
    """What goes on behind the incise in the same paragraph is the same statement; a new paragraph or cue begins another."""
    assert spans("Sergei Lavrov met Hakan Fidan in Ankara.\n\n" + text, "direct") == expected


def test_quotation_glued_to_the_sentence_before() -> None:
    """A straight mark without a space before it opens all the same."""
    text = 'Sergei Lavrov sent a letter to Hakan Fidan, in which he praised the ties."Our friendship has stood every test," the minister stressed.'
    assert ("Our friendship has stood every test,",) in spans(text, "direct")


def test_pronoun_behind_a_quotation_is_whoever_spoke_last() -> None:
    """The speaker of the sentence before speaks on, though a closer sentence names somebody else."""
    text = "Lavrov said that Wang Yi would come in May.\n\nTrade is growing, he added."
    assert [one.speakers for one in said("Sergei Lavrov spoke on Monday.\n\n" + text)][-1] == ("Sergey Lavrov",)


def test_pronoun_of_a_person_whom_only_the_text_names() -> None:
    """The subject of the sentence before is meant, known or not."""
    text = 'Emmanuel Macron won the vote.\n\nManager Dorian Pellworth found that hard to explain. "We were asleep," he said.'
    assert said(text)[-1].speakers == ("Dorian Pellworth",)


# ----- transcripts -----


def test_turns_with_titles_run_together_in_one_paragraph() -> None:
    """A page that lost its line breaks still shows who speaks, and what was left out at the end is no part of it."""
    text = (
        "Meeting with the President of France\nThe talks took place in Moscow. * * * President of Russia Vladimir Putin: Good afternoon, colleagues. "
        "I am glad to see you. Emmanuel Macron President of the French Republic: Thank you. We have much to discuss. "
        "Vladimir Putin: Please. Emmanuel Macron: Thank you. <…>"
    )
    assert [(one.spans[0], one.speakers) for one in said(text) if one.mode == "direct"] == [
        ("Good afternoon, colleagues. I am glad to see you.", ("Vladimir Putin",)),
        ("Thank you. We have much to discuss.", ("Emmanuel Macron",)),
        ("Please.", ("Vladimir Putin",)),
        ("Thank you.", ("Emmanuel Macron",)),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Agenda of the day: trade and security\nThe ministers met in Oslo.",
        "The envoy listed three points. Ministry of Trade: no comment. Ministry of Defence: none either.",
        "Sergei Lavrov met Wang Yi: the talks lasted an hour.",
    ],
)
def test_colons_that_open_no_turn(text: str) -> None:
    """Headings and lists with a colon are nobody's turn."""
    assert spans(text, "direct") == []
