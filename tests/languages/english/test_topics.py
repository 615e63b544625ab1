"""What English texts say was talked about."""

from __future__ import annotations

import pytest

import visavis

LEAD = "Chinese Foreign Minister Wang Yi met French Foreign Minister Jean-Noël Barrot in Beijing on 27 March 2025. "


def talked_about(told: str) -> set[str]:
    """Return the topics of the first contact of a report that goes on so."""
    report = visavis.read(LEAD + told, published="2025-03-28", language="en")
    return {topic.id for topic in report.contacts[0].topics}


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("They discussed Russia's war of aggression against Ukraine and the delivery of long-range missiles.", {"ukraine-war", "arms-supplies"}),
        ("The two ministers discussed visa liberalisation, customs duties and gas.", {"migration", "trade", "energy"}),
        ("They reviewed the fighting in eastern DR Congo and the crisis in Myanmar.", {"great-lakes", "myanmar"}),
        ("They discussed debt relief, the resettlement of refugees and press freedom.", {"finance", "migration", "human-rights"}),
        ("The two sides discussed enhancing practical cooperation and military exercises.", {"bilateral-relations", "defence-cooperation"}),
        ("They discussed disaster relief for the victims of the cyclone and a just and lasting peace.", {"humanitarian-aid", "peace-settlement"}),
        ("They discussed uranium enrichment at Fordow and the denuclearisation of the peninsula.", {"iran-nuclear", "nuclear-weapons", "korean-peninsula"}),
        ("They discussed the work of think tanks and agreed to beef up ties between the two countries.", {"bilateral-relations"}),
        ("They discussed food security concerns and the budget of the World Health Organization.", {"food-security"}),
        ("They discussed the strategic environment with the Minister of Defence and Veterans.", set()),
    ],
)
def test_what_was_talked_about(told: str, expected: set[str]) -> None:
    """Topics are told by the words of the matter, not by names, titles and idioms that hold such words."""
    found = talked_about(told)
    assert expected <= found
    assert found <= expected | {"security", "korean-peninsula", "health", "WHO"}


def test_a_contact_to_come_is_matter_of_the_talks() -> None:
    """What the talks say of a meeting to come is a matter of the talks, not of that meeting."""
    text = LEAD + "They discussed the upcoming visit of Emmanuel Macron to China, including energy and climate change."
    held, planned = visavis.read(text, published="2025-03-28", language="en").contacts
    assert (held.status, planned.status) == ("held", "planned")
    assert {"energy", "climate"} <= {topic.id for topic in held.topics}
    assert planned.topics == ()


def test_what_a_sentence_opens_with() -> None:
    """*On Ukraine, …* tells what the rest of the sentence says something about; a day or a place there tells nothing."""
    text = LEAD + "On Syria, Wang said that outsiders should keep out. On Friday, Barrot said that he would be back."
    report = visavis.read(text, published="2025-03-28", language="en")
    assert [statement.topics for statement in report.statements] == [("syria",), ()]
    assert "syria" in {topic.id for topic in report.contacts[0].topics}


@pytest.mark.parametrize(
    ("told", "there"),
    [
        ("Barrot said that the allies stood by NATO enlargement.", True),
        ("Barrot said that NATO officials had been told.", False),
    ],
)
def test_an_organisation_and_what_stands_behind_it(told: str, there: bool) -> None:
    """Enlargement of an organisation is a matter, its officials are none."""
    report = visavis.read(LEAD + told, published="2025-03-28", language="en")
    assert ("NATO" in report.statements[0].topics) == there
