"""English: whose words they are where somebody else hands them on, and whose an account is."""

from __future__ import annotations

import pytest

import visavis


def told(text: str) -> list[tuple[str, tuple[str, ...], str | None]]:
    """Return of each statement its first span, its speakers, and who carries it: an account by its party."""
    report = visavis.read(text, published="2025-07-05", language="en")
    names = {actor.id: actor.name for actor in report.actors} | {account.id: f"readout:{account.party}" for account in report.readouts}
    return [(one.spans[0].text, tuple(str(names.get(speaker)) for speaker in one.speakers), names.get(one.via or "")) for one in report.statements]


@pytest.mark.parametrize(
    "text",
    [
        "Interfax news agency quoted Kremlin spokesman Dmitry Peskov as saying that no meeting was planned.",
        "Interfax cited Dmitry Peskov as saying no meeting was planned.",
        "Dmitry Peskov was quoted by the Interfax agency as saying that no meeting was planned.",
        "Dmitry Peskov was quoted as saying by the news agency Interfax on Tuesday that no meeting was planned.",
    ],
)
def test_whom_an_outlet_quotes(text: str) -> None:
    """The object of a verb of citing speaks, and the outlet that is its subject or agent carries the words."""
    assert told(text) == [("no meeting was planned", ("Dmitry Peskov",), "Interfax")]


@pytest.mark.parametrize(
    ("text", "speakers", "carrier"),
    [
        ("“No date has been set,” the TASS news agency quoted Foreign Minister Sergei Lavrov as saying.", ("Sergey Lavrov",), "TASS"),
        ("TASS quoted Lavrov as saying: “No date has been set.”", ("Sergey Lavrov",), "TASS"),
        ("“No date has been set,” an official was quoted as saying by TASS.", (), "TASS"),
        ("“No date has been set,” Sergei Lavrov said, describing the talks as useful.", ("Sergey Lavrov",), None),
    ],
)
def test_quotation_that_an_outlet_hands_on(text: str, speakers: tuple[str, ...], carrier: str | None) -> None:
    """The same behind a quotation and before it; what somebody describes is nobody's words but his own."""
    assert told(text)[0][1:] == (speakers, carrier)


def test_gerund_behind_a_fragment_goes_on() -> None:
    """*saying* behind marks goes on with the subject's words: the state named behind it says nothing."""
    found = told('President Emmanuel Macron called the vote "illegitimate", adding Paris would not recognise it.')
    assert found == [("illegitimate", ("Emmanuel Macron",), None), ("Paris would not recognise it", ("Emmanuel Macron",), None)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Downing Street said Starmer "expressed his grave concern" to Netanyahu.', (("Keir Starmer",), "Government of the United Kingdom")),
        ('The Kremlin said Putin was "ready for talks".', (("Presidency of Russia",), None)),
        ('The Kremlin said the talks "were useful".', (("Presidency of Russia",), None)),
    ],
)
def test_quoted_verb_of_saying_under_another(text: str, expected: tuple[tuple[str, ...], str | None]) -> None:
    """Whoever is the subject of a quoted verb of saying spoke, by the account of the institution; of other verbs the institution."""
    assert told(text)[0][1:] == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Kallas told Araghchi in a phone call that Iran must cooperate.", "Iran must cooperate"),
        ("Rubio told his Japanese counterpart in a call on Tuesday that the alliance was strong.", "the alliance was strong"),
        ("Lavrov told reporters on the sidelines of the summit that a deal was near.", "a deal was near"),
        ("Bola Tinubu has assured his counterpart, Cyril Ramaphosa, of his country's readiness to go on.", "his country's readiness to go on"),
        ("Tokayev congratulated Vladimir Putin on his birthday.", "his birthday"),
    ],
)
def test_what_is_told_behind_whom_and_where(text: str, words: str) -> None:
    """Whom it is told to, the call and the day stand between the verb and what is told, and are no part of it."""
    assert [span for span, _, _ in told(text)] == [words]


def test_accounts_of_either_side_by_the_adjective_before_them() -> None:
    """*The Chinese readout* and *a White House statement* are accounts of their states, each its own."""
    text = (
        "Wang Yi and Marco Rubio spoke by phone on Friday. According to the Chinese readout, Wang called for dialogue. "
        "A State Department statement said the call was useful."
    )
    assert [one[1:] for one in told(text)] == [(("Wang Yi",), "readout:CHN"), (("readout:USA",), None)]


def test_ministry_that_only_one_state_calls_so() -> None:
    """*The MEA* is the foreign ministry of India, named or not."""
    (found,) = told('"It is malicious," the MEA said.')
    assert found[1] == ("Ministry of Foreign Affairs of India",)


def test_chief_of_an_organisation() -> None:
    """*The UN chief* is its secretary-general."""
    found = told('The UN chief urged Benjamin Netanyahu to let aid in. "It cannot wait," he said.')
    assert found[-1] == ("It cannot wait,", ("António Guterres",), None)


@pytest.mark.parametrize(
    ("words", "mode"),
    [
        ("said “The ferry will sail again in May”.", "direct"),
        ("said “During the talks, we agreed that the ferry would sail. The rest is for lawyers,”", "direct"),
        ("said that “the ferry will sail again in May”.", "direct"),
        ("said that the ferry “holds us together”.", "partial"),
    ],
)
def test_a_clause_with_a_capital_behind_its_verb_is_direct(words: str, mode: str) -> None:
    """No colon is needed where a whole sentence stands in marks behind its verb."""
    text = f"Dutch Foreign Minister Caspar Veldkamp met his Irish counterpart Micheál Martin in Cork. Veldkamp {words}"
    report = visavis.read(text, published="2024-11-15", language="en")
    assert [said.mode for said in report.statements if said.mode != "indirect"] == [mode]
