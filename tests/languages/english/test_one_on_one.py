"""Talks by hyphenated nouns, one by one, scheduled for a day; short names of offices; who says what stands behind a name."""

from __future__ import annotations

import pytest

from tests.reading.outline import outline, read
from visavis import Reader


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A one-on-one between the leaders of Kenya and Poland could take place in July.",
            ["meeting proposed on 2024-07: KEN (William Ruto), POL (Donald Tusk)"],
        ),
        ("Andrzej Duda held a one-on-one with William Ruto on Monday.", ["meeting held on 2024-03-11: KEN (William Ruto), POL (Andrzej Duda)"]),
        ("Andrzej Duda held a one-on-one meeting with William Ruto on Monday.", ["meeting held on 2024-03-11: KEN (William Ruto), POL (Andrzej Duda)"]),
        ("Qatar has offered to host a face-to-face between Andrzej Duda and William Ruto.", ["meeting proposed: KEN (William Ruto), POL (Andrzej Duda)"]),
    ],
)
def test_hyphenated_nouns(reader: Reader, text: str, expected: list[str]) -> None:
    """What tells of two alone is a meeting where it is a noun of its own, and nothing more where it qualifies one."""
    assert outline(reader, text, language="en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A phone call scheduled for Friday between Andrzej Duda and William Ruto was called off.",
            ["call cancelled on 2024-03-15: KEN (William Ruto), POL (Andrzej Duda)"],
        ),
        (
            "Polish Foreign Minister Radoslaw Sikorski held separate meetings with Kenyan President William Ruto and Prime Cabinet Secretary Musalia Mudavadi.",
            ["meeting held: KEN (William Ruto), POL (Radosław Sikorski)", "meeting held: KEN (Musalia Mudavadi), POL (Radosław Sikorski)"],
        ),
        (
            "Andrzej Duda met with William Ruto and, separately, with Ethiopian Prime Minister Abiy Ahmed.",
            ["meeting held: KEN (William Ruto), POL (Andrzej Duda)", "meeting held: ETH (Abiy Ahmed), POL (Andrzej Duda)"],
        ),
        ("Kenya summoned the Chinese embassy's deputy chief of mission, Zhou Ping.", ["summons held: CHN (Zhou Ping), KEN; initiator KEN"]),
        (
            "Andrzej Duda called William Ruto on Monday. The phone call comes amid tensions between Kenya and Ethiopia.",
            ["call held on 2024-03-11: KEN (William Ruto), POL (Andrzej Duda); initiator POL"],
        ),
        (
            "Andrzej Duda and William Ruto spoke on Monday. They welcomed their countries' cooperation, and Duda thanked Ruto for helping to get grain out of "
            "the ports and on route to countries in need.",
            ["call held on 2024-03-11: KEN (William Ruto), POL (Andrzej Duda)"],
        ),
        (
            "Andrzej Duda had a video conversation with William Ruto today, the ministry reported.",
            ["video held on 2024-03-14: KEN (William Ruto), POL (Andrzej Duda)"],
        ),
    ],
)
def test_whose_and_how_many(reader: Reader, text: str, expected: list[str]) -> None:
    """Contacts told apart, put off from a day, or beside the tensions of others."""
    assert outline(reader, text, language="en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Chief of Army Staff (COAS) General Asim Munir met Polish Defence Minister Wladyslaw Kosiniak-Kamysz on Monday.",
            ["meeting held on 2024-03-11: PAK (Asim Munir), POL (Władysław Kosiniak-Kamysz)"],
        ),
        (
            "Jane Mwende, Minister of Fisheries, Kenya called on Polish President Andrzej Duda on Monday.",
            ["meeting held on 2024-03-11: KEN (Jane Mwende), POL (Andrzej Duda)"],
        ),
        ("Andrzej Duda met the Minister of Fisheries, Kenya and Ethiopia said.", ["meeting held: ETH, KEN, POL (Andrzej Duda)"]),
    ],
)
def test_titles_for_short(reader: Reader, text: str, expected: list[str]) -> None:
    """Letters in brackets behind a title are its short name; a state behind a comma is that of an office set behind a name."""
    assert outline(reader, text, language="en") == expected


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Polish President Andrzej Duda met Kenyan President William Ruto, a senior official said on Monday.", []),
        ("Polish President Andrzej Duda met Kenyan President William Ruto, a Polish government spokesman said.", ["Government of Poland"]),
        ("The talks went well, Andrzej Duda, the president, said.", ["Andrzej Duda"]),
    ],
)
def test_who_says_it_behind_a_name(reader: Reader, text: str, speakers: list[str]) -> None:
    """An official behind a name who says what stands before is somebody else."""
    report = read(reader, text, language="en")
    names = {actor.id: actor.name for actor in report.actors}
    assert [names.get(speaker) for speaker in report.statements[0].speakers] == speakers
