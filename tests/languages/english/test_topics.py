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
        ("Barrot had taken up his duties in the week in which S. Jaishankar passed through Hong Kong.", set()),
        ("Four agreements were signed, on agriculture and on culture.", {"agriculture", "culture-education"}),
        ("The Chinese side set out its position on Taiwan.", {"taiwan"}),
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


@pytest.mark.parametrize(
    "told",
    [
        "Wang invited the French minister to visit Shanghai in the autumn.",
        "Barrot said that he looked forward to welcoming his guest in Nantes.",
        "They also discussed preparations for the summit of the G20.",
        "The two agreed to meet in person before the next round of talks.",
    ],
)
def test_arrangements_are_no_matter_of_the_talks(told: str) -> None:
    """Invitations and the next meeting end a report of talks, and are not what was talked about."""
    assert "high-level-exchanges" not in talked_about(told)


def test_talks_held_on_a_visit_under_way() -> None:
    """While the visit goes on, what was talked about is the matter of the talks already held."""
    text = "Danish Prime Minister Mette Frederiksen is on a visit to Kyiv. She held talks with President Volodymyr Zelensky on energy and drones today."
    report = visavis.read(text, published="2024-05-16", language="en")
    about = {contact.kind: {topic.id for topic in contact.topics} for contact in report.contacts}
    assert about["visit"] == set()
    assert "energy" in about["meeting"]


def test_an_account_is_of_the_talks_and_not_of_the_visit_agreed_upon() -> None:
    """Of talks that were held and a visit that they agreed upon, an account tells the talks."""
    text = "French Foreign Minister Jean-Noël Barrot spoke by phone with his Chinese counterpart Wang Yi on Tuesday. "
    text += "According to the Chinese ministry, the two stressed the importance of trade and agreed that Wang would visit Paris in May."
    report = visavis.read(text, published="2025-03-28", language="en")
    call = next(contact for contact in report.contacts if contact.status == "held")
    assert [readout.contact for readout in report.readouts] == [call.id]


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
