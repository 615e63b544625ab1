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


def test_questions_from_the_floor_have_no_speaker() -> None:
    """A label that names nobody gives no speaker; one in capitals is written like a name."""
    text = (
        "Transcript of the press conference\n\nMINISTER LAVROV: I am glad to see you all. We met this morning.\n\nQUESTION: What did you agree on?\n\n"
        "MINISTER LAVROV: We agreed to go on.\n\nDORA PELLWORTH: And my question on trade?"
    )
    assert [one.speakers for one in said(text) if one.mode == "direct"] == [("Sergey Lavrov",), (), ("Sergey Lavrov",), ("DORA PELLWORTH",)]


def test_first_person_inside_quotation_marks_makes_no_turn() -> None:
    """A dateline with a colon before a report that quotes somebody is no label."""
    text = 'ANKARA: Hakan Fidan met Sergei Lavrov on Monday. "We have much to do," Fidan said.'
    assert spans(text, "direct") == [("We have much to do,",)]


# ----- trailing attribution -----


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The talks ended without a result, Hakan Fidan, the foreign minister of Turkey, said on Monday.", "Hakan Fidan"),
        ("The talks ended without a result, the foreign minister of Turkey, Hakan Fidan, said on Monday.", "Hakan Fidan"),
        ("The talks ended without a result, the Kremlin said in a statement.", "Presidency of Russia"),
        ("The talks ended without a result, said Hakan Fidan.", "Hakan Fidan"),
        ("The talks ended without a result, as President von der Leyen has said.", "Ursula von der Leyen"),
    ],
)
def test_whoever_is_named_behind_what_was_said(text: str, speaker: str) -> None:
    """A whole sentence is theirs, with an apposition beside the name or without."""
    (one,) = said(text)
    assert (one.spans[0].startswith("The talks ended without a result"), one.speakers) == (True, (speaker,))


# ----- readouts -----


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Wang Yi raised concerns about the tariffs.", "concerns about the tariffs"),
        ("Wang Yi was clear about the need for patience.", "the need for patience"),
        ("Wang Yi was critical of the delay.", "the delay"),
        ("Wang Yi affirmed his backing for the plan.", "his backing for the plan"),
        ("Wang Yi voiced pride in the work of the envoys.", "pride in the work of the envoys"),
        ("Wang Yi stressed continued aid for the islands.", "continued aid for the islands"),
        ("Wang Yi emphasised opening the ports by May.", "opening the ports by May"),
        ("Wang Yi described how the ports had been opened.", "how the ports had been opened"),
        ("Wang Yi told Lavrov about the talks in Oslo.", "the talks in Oslo"),
        ("The leaders reviewed efforts to feed the islands and reaffirmed their commitment to peace.", "their commitment to peace"),
        ("They reviewed trade, as well as reaffirmed their commitment to peace.", "their commitment to peace"),
        ("Wang Yi condemned and expressed concern about the raids.", "concern about the raids"),
        ("They met again, with Minister Wang Yi reiterating the need for calm.", "the need for calm"),
        ("Wang Yi spoke again with Lavrov to reaffirm the value of trust.", "the value of trust"),
        ("Wang Yi called Lavrov to express concern over the raids.", "concern over the raids"),
        ("The raids by the militias in the north were also noted.", "The raids by the militias in the north"),
        ("Wang Yi stressed the need for patience, which suggests doubt.", "the need for patience, which suggests doubt"),
        ("Wang Yi discussed the importance of open ports.", "the importance of open ports"),
        ("Wang Yi briefed Lavrov on the talks in Oslo.", "the talks in Oslo"),
        ("Wang Yi reaffirmed President Xi's commitment to peace.", "President Xi's commitment to peace"),
        ("The two met again, with Wang Yi underscoring the value of dialogue.", "the value of dialogue"),
        ("It was noted that trade is growing.", "trade is growing"),
        ("The importance of open ports was emphasised.", "The importance of open ports"),
    ],
)
def test_cues_of_readouts(text: str, expected: str) -> None:
    """What one side raised, stressed or was clear about is a statement."""
    assert (expected,) in spans("Wang Yi met Sergei Lavrov.\n\n" + text, "indirect")


@pytest.mark.parametrize(
    "text",
    [
        "Wang Yi and Lavrov discussed the importance of open ports.",
        "Wang Yi discussed the situation in Gaza with Lavrov.",
        "The ports share our values.",
        "As Wang Yi claims the islands, ships set sail.",
        "Wang Yi called Lavrov to discuss the situation in Gaza.",
        "The two reviewed shared plans and continued talks.",
        "They signed a counter drug plan in Oslo.",
    ],
)
def test_what_is_no_statement(text: str) -> None:
    """What both discuss is a topic, and nouns that look like cues report nothing."""
    assert spans("Wang Yi met Sergei Lavrov.\n\n" + text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Wang Yi made clear that China is giving aid and underscored the value of trust.", [("China is giving aid",), ("the value of trust",)]),
        ("Wang Yi said the talks had gone well and urged Lavrov to wait.", [("the talks had gone well",), ("wait",)]),
        ("Wang Yi called Lavrov to reaffirm his trust and to express regret for the delay.", [("his trust",), ("regret for the delay",)]),
        ("Wang Yi expressed concern over the attacks and readiness to help.", [("concern over the attacks",), ("readiness to help",)]),
        ("Wang Yi said Beijing would help. It would ask for nothing in return.", [("Beijing would help",), ("It would ask for nothing in return",)]),
    ],
)
def test_several_statements_under_one_subject(text: str, expected: list[tuple[str, ...]]) -> None:
    """Coordinate cues, coordinate nouns of speech and speech that goes on are statements of their own."""
    assert spans("Wang Yi met Sergei Lavrov.\n\n" + text, "indirect") == expected


def test_speech_of_a_person_goes_on_in_the_name_of_their_side() -> None:
    """Behind what a minister said, sentences in the present about the minister's own state are still the minister's."""
    text = (
        "Wang Yi met Sergei Lavrov.\n\nWang Yi said that China regrets the delay. China takes note of the offer. The task now is to wait. Talks began at noon."
    )
    assert [(one.spans[0], one.speakers) for one in said(text)] == [
        ("China regrets the delay", ("Wang Yi",)),
        ("China takes note of the offer", ("Wang Yi",)),
        ("The task now is to wait", ("Wang Yi",)),
    ]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('The Hungarian foreign ministry denied it. "We know nothing," a spokesman added.', "Ministry of Foreign Affairs of Hungary"),
        ('The Chinese embassy in Oslo hit back. The report was "pure fiction," a spokesperson said.', "Government of China"),
        ('"It is late," said the Russian embassy in Oslo.', "Government of Russia"),
        ("The embassy of India said that talks would go on.", "Government of India"),
    ],
)
def test_services_of_a_state_and_those_who_speak_for_them(text: str, speaker: str) -> None:
    """An embassy speaks for its state, not for that where it stands, and a nameless spokesperson for whoever was just told of."""
    (one,) = said(text)
    assert one.speakers == (speaker,)


def test_pronoun_behind_a_quotation_is_whom_the_text_came_to_speak_of() -> None:
    """Whoever was told of last before a quotation said it, though somebody else spoke before."""
    text = 'Wang Yi said that the talks would go on. Sergei Lavrov sounded less sure. "It is late," he said.'
    assert said(text)[-1].speakers == ("Sergey Lavrov",)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('"It is late," Wang Yi shot back, to laughter.', "Wang Yi"),
        ('Wang Yi came at noon. "It is late," he was quoted as saying.', "Wang Yi"),
    ],
)
def test_any_verb_behind_a_quotation_and_its_subject(text: str, speaker: str) -> None:
    """Whoever stands between a quotation's comma and a verb said it, whatever the verb."""
    (one,) = said(text)
    assert (one.mode, one.speakers) == ("direct", (speaker,))


def test_statement_in_the_first_person() -> None:
    """What the author of a statement says of the present is theirs; what they tell of the day is not."""
    text = (
        "Statement by Foreign Minister Sergei Lavrov\n\nToday I met with Wang Yi in Beijing. Our friendship is strong. "
        "I thanked him for his help. We will go on together."
    )
    found = [(one.spans[0], one.speakers) for one in said(text)]
    assert ("Our friendship is strong", ("Sergey Lavrov",)) in found
    assert ("We will go on together", ("Sergey Lavrov",)) in found
    assert not any("Today I met" in span for span, _ in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Wang Yi called the delay "a pity".', "a pity"),
        ('Wang Yi said the visit was "a good step" for both.', "a good step"),
        ('Wang Yi sent "warm regards" to Sergei Lavrov.', "warm regards"),
        ('Wang Yi dismissed Mr. Lavrov\'s remark as "beside the point".', "beside the point"),
    ],
)
def test_fragments_in_quotation_marks(text: str, expected: str) -> None:
    """Predicates and objects in quotation marks are the words of the subject."""
    found = {one.spans[0].rstrip("."): one.speakers for one in said("Wang Yi met Sergei Lavrov.\n\n" + text)}
    assert found.get(expected) == ("Wang Yi",)


def test_terms_in_quotation_marks_stay_in_what_is_said() -> None:
    """A term within a noun phrase is no quotation."""
    text = 'Wang Yi met Sergei Lavrov.\n\nWang Yi stressed that Russia is true to the "one China" policy.'
    assert spans(text) == [('Russia is true to the "one China" policy',)]


def test_clause_behind_a_quoted_one() -> None:
    """A second clause without quotation marks is a statement of its own."""
    text = 'Wang Yi met Sergei Lavrov.\n\nWang Yi said that they would "work as one" and that talks would go on in May.'
    found = {one.spans[0]: one.mode for one in said(text)}
    assert found == {"work as one": "partial", "talks would go on in May": "indirect"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Wang Yi stressed the care he takes at home while others look on.", "the care he takes at home while others look on"),
        ("Wang Yi stressed the need for calm, while others looked on.", "the need for calm"),
    ],
)
def test_clauses_of_the_reporter_need_a_comma(text: str, expected: str) -> None:
    """A clause with *while* belongs to what is said unless a comma sets it off."""
    assert (expected,) in spans("Wang Yi met Sergei Lavrov.\n\n" + text, "indirect")


# ----- transcripts -----


_BRIEFING = """Press briefing by the Foreign Minister, Wang Yi

MR. WANG: Good afternoon. I met Sergei Lavrov this morning. He told me that Russia would wait.

Q   Will you meet again?

MR. WANG: We will.

It will be in May.

Q   And where?

MR. WANG: In Beijing."""


def test_questions_without_a_colon_are_turns() -> None:
    """A letter alone labels a question where other turns have labels, and all paragraphs up to the next label belong to a turn."""
    turns = [(one.spans[0].split()[0], one.speakers) for one in said(_BRIEFING) if one.mode == "direct"]
    assert turns == [("Good", ("Wang Yi",)), ("Will", ()), ("We", ("Wang Yi",)), ("And", ()), ("In", ("Wang Yi",))]
    assert any(one.spans[0].endswith("in May.") for one in said(_BRIEFING))


def test_what_a_speaker_passes_on_is_somebody_elses() -> None:
    """Within a turn, what a third person is said to have said is theirs, carried by the speaker; the speaker's own reports are not told twice."""
    passed = [(one.spans[0], one.speakers) for one in said(_BRIEFING) if one.mode == "indirect"]
    assert passed == [("Russia would wait", ("Sergey Lavrov",))]


@pytest.mark.parametrize(
    "turn",
    [
        "Mr. Lavrov, thank you for the visit.",
        "If Mr. Lavrov says that he is late, we go.",
        "I told Mr. Lavrov that we would wait.",
        "We spoke on Monday with Mr. Lavrov.",
    ],
)
def test_what_a_speaker_does_not_pass_on(turn: str) -> None:
    """Thanks to those present, what is only supposed and the speaker's own words are no words of others."""
    text = f"MR. WANG: We met Sergei Lavrov. {turn}\n\nQUESTION: When?\n\nMR. WANG: I said: on Monday."
    assert spans(text, "indirect") == []


def test_labels_with_a_paragraph_of_their_own() -> None:
    """A label may stand alone above what is said; fields at the head of a page are no labels."""
    text = "SUBJECTS: Trade, ports\n\nWANG YI:\n\nI met Mr. Lavrov today.\n\nJOURNALIST:\n\nWill you meet again?\n\nWANG YI:\n\nWe will."
    assert [(one.spans[0], one.speakers) for one in said(text) if one.mode == "direct"] == [
        ("I met Mr. Lavrov today.", ("Wang Yi",)),
        ("Will you meet again?", ()),
        ("We will.", ("Wang Yi",)),
    ]


def test_label_of_an_office_names_nobody_behind_it() -> None:
    """The first word of a turn is no name for the office that labels it, and one label is one speaker throughout."""
    text = "Remarks by President Biden\n\nTHE PRESIDENT: Good afternoon. I met President Macron.\n\nQ   Where?\n\nTHE PRESIDENT: Here. We had lunch."
    assert [one.speakers for one in said(text) if one.mode == "direct"] == [("Joe Biden",), (), ("Joe Biden",)]


# ----- at which contact -----


def _contact_of(text: str, words: str) -> str | None:
    """The kind of the contact that the statement with the words belongs to."""
    report = visavis.read(text, published="2024-03-14", language="en")
    kinds = {contact.id: contact.kind for contact in report.contacts}
    (one,) = [each for each in report.statements if any(words in span.text for span in each.spans)]
    return kinds.get(one.contact or "")


def test_what_is_said_on_a_visit_is_said_at_its_talks() -> None:
    """Statements belong to the talks held during a visit rather than to the visit."""
    text = "Antony Blinken visited Beijing on March 12.\n\nDuring the visit, Blinken met Wang Yi for talks.\n\nBlinken stressed the need for patience."
    assert _contact_of(text, "patience") == "meeting"


def test_what_is_said_belongs_to_a_contact_of_its_speaker() -> None:
    """A contact of other people of the same states, told of just before, has no part in what a minister says."""
    text = (
        "Antony Blinken spoke by phone with Sergei Lavrov on March 12, after the meeting of President Biden with President Putin in Geneva on March 10.\n\n"
        "Blinken stressed the need for patience."
    )
    assert _contact_of(text, "patience") == "call"


def test_nobody_from_the_street_speaks_at_a_contact() -> None:
    """Somebody without a party, of whom no contact is told, spoke at none."""
    text = 'Antony Blinken met Wang Yi in Beijing on March 12.\n\n"The noodles are cold," said Maria Lopez, who sells them at the corner.'
    assert _contact_of(text, "noodles") is None
