"""Names and offices against the table of holders: flagged where they contradict it, left open where the date does, silent in doubt."""

from __future__ import annotations

import pytest

import visavis
from visavis.records import Actor


def people(text: str, published: str, language: str = "fr") -> dict[str, Actor]:
    """The people of a text, by name."""
    return {actor.name: actor for actor in visavis.read(text, published=published, language=language).actors if actor.kind == "person"}


def test_a_name_that_contradicts_the_table_is_kept_and_flagged() -> None:
    """The text's own name stays, with its office and party, and beside it stands who is known to have held the office."""
    found = people("Le ministre français des Affaires étrangères Jean Dupont a rencontré lundi à Berlin son homologue allemand.", "2025-03-04")
    dupont = found["Jean Dupont"]
    assert (dupont.party, dupont.office.id if dupont.office else None) == ("FRA", "foreign-minister")
    assert dupont.contradicts == ("Jean-Noël Barrot",)
    assert found["Annalena Baerbock"].contradicts == ()


def test_a_known_person_in_an_office_never_held_is_flagged() -> None:
    """A known name stays that person's, with the holder of the office beside it."""
    found = people("Le ministre russe des Affaires étrangères Dmitri Medvedev a reçu lundi à Moscou son homologue chinois Wang Yi.", "2024-03-04")
    assert found["Dmitry Medvedev"].contradicts == ("Sergey Lavrov",)
    assert found["Wang Yi"].contradicts == ()


def test_english_too() -> None:
    """The same in English, where the title may follow an article."""
    found = people("The French foreign minister, John Smith, met Sergey Lavrov in Geneva on Monday.", "2024-01-30", "en")
    assert found["John Smith"].contradicts == ("Stéphane Séjourné",)


@pytest.mark.parametrize(
    ("text", "published"),
    [
        # a former holder, whom the text may look back at
        ("Le président américain Barack Obama avait reçu Vladimir Poutine à Washington.", "2024-03-04"),
        ("L'ancien ministre français des Affaires étrangères Hubert Védrine a rencontré Sergueï Lavrov lundi.", "2024-03-04"),
        # nobody held the office
        ("Le président libanais Untel Machin a appelé Vladimir Poutine lundi.", "2024-03-04"),
        # later than anything known
        ("Le président français Jean Dupont a appelé Vladimir Poutine lundi.", "2031-03-04"),
        # without a day
        ("Le président français Jean Dupont a appelé Vladimir Poutine.", ""),
        # another spelling
        ("Le ministre irakien des Affaires étrangères Fuad Husayn a rencontré Sergueï Lavrov lundi.", "2024-03-04"),
        # another office
        ("Le vice-ministre russe des Affaires étrangères Ivan Untel a rencontré Wang Yi lundi.", "2024-03-04"),
        ("Le président de la région Jean Dupont a rencontré Wang Yi lundi.", "2024-03-04"),
    ],
)
def test_what_is_in_doubt_is_not_flagged(text: str, published: str) -> None:
    """Nothing contradicts where the text may be right."""
    report = visavis.read(text, published=published or None, language="fr")
    assert [actor.name for actor in report.actors if actor.contradicts] == []


def test_two_possible_holders_are_both_kept() -> None:
    """A day on which an office changed hands leaves a title open between two people; one named in the text decides."""
    text = "Le ministre allemand des Affaires étrangères a rencontré Sergueï Lavrov."
    found = people(text, "2017-01-27")
    assert found["Frank-Walter Steinmeier"].alternatives == ("Sigmar Gabriel",)
    found = people(text + " Sigmar Gabriel s'est dit satisfait.", "2017-01-27")
    assert found["Sigmar Gabriel"].alternatives == ()
    assert "Frank-Walter Steinmeier" not in found


def test_a_given_name_alone_makes_nobody_the_holder() -> None:
    """Of the holder's name the family name must agree, not a given name that many bear."""
    assert "Jean-Noël Barrot" not in people("Le ministre français des Affaires étrangères Jean Dupont a reçu Wang Yi.", "2025-03-04")
    assert "Fuad Hussein" in people("Le ministre irakien des Affaires étrangères Fouad Hussen a reçu Wang Yi.", "2024-03-04")


def test_readers_see_the_doubt() -> None:
    """The text for people says who is known to have held the office, and who else may be meant."""
    text = visavis.read("Le ministre français des Affaires étrangères Jean Dupont a rencontré Wang Yi lundi à Berlin.", published="2025-03-04").to_text()
    assert "Jean Dupont (foreign minister; known to be held by Jean-Noël Barrot)" in " ".join(text.split())
    text = visavis.read("Le ministre allemand des Affaires étrangères a rencontré Wang Yi à Berlin.", published="2017-01-27").to_text()
    assert "Frank-Walter Steinmeier (foreign minister; or Sigmar Gabriel)" in " ".join(text.split())
