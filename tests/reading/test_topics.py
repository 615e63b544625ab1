"""Topics of contacts and statements."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.reading.drafting import draft_of
from visavis.errors import KnowledgeError
from visavis.knowledge import Knowledge
from visavis.knowledge.tables import MalformedRow
from visavis.knowledge.topics import load_topics
from visavis.reading.draft import Draft, DraftActor, DraftContact, DraftStatement
from visavis.reading.topics import topics


def span(draft: Draft, snippet: str) -> tuple[int, int]:
    """Return where the snippet stands in the text."""
    start = draft.text.index(snippet)
    return start, start + len(snippet)


def contact(draft: Draft, evidence: str, parties: str = "FRA CHN", **fields: object) -> DraftContact:
    """Add a contact told in `evidence` to the draft."""
    added = DraftContact("call", "held", {code: [] for code in parties.split()}, main=True, evidence=[span(draft, evidence)])
    for name, value in fields.items():
        setattr(added, name, value)
    draft.contacts.append(added)
    return added


def about(text: str, evidence: str, parties: str = "FRA CHN") -> list[str]:
    """Return the topics of the one contact of a text."""
    draft = draft_of(text)
    talked = contact(draft, evidence, parties)
    topics(draft)
    return [identifier for identifier, _ in talked.topics]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("Ils ont évoqué la guerre en Ukraine, le Proche-Orient et la péninsule coréenne.", ["ukraine-war", "middle-east", "korean-peninsula"]),
        ("Au menu : énergie, climat et lutte contre le terrorisme.", ["energy", "climate", "counter-terrorism"]),
        ("L’entretien a porté sur les relations bilatérales et les échanges commerciaux.", ["bilateral-relations", "trade"]),
        ("La question de Taïwan et les sanctions ont été abordées.", ["taiwan", "sanctions"]),
        ("Les deux parties ont passé en revue la coopération militaire et les livraisons d'armes.", ["defence-cooperation", "arms-supplies"]),
        ("Le cessez-le-feu à Gaza a dominé l'échange.", ["ceasefire", "israel-palestine"]),
        ("Ils ont discuté du Liban, de la Syrie et de l’Iran.", ["lebanon", "syria", "iran"]),
        ("Le nucléaire iranien était au cœur de la conversation.", ["iran-nuclear"]),
        ("Ils ont échangé sur la coopération au sein de l'ONU, de l'OCS et des BRICS.", ["UN", "SCO", "BRICS"]),
        ("La réforme du Conseil de sécurité figurait à l'ordre du jour.", ["UN", "international-order"]),
        ("Le tunnel a été percé en 1994, avec un trafic d'armes en toile de fond.", []),
        ("La ministre de la Culture et de la Communication assistait à l'entretien où l'on a évoqué la paix.", ["peace-settlement"]),
        ("Le secrétaire général de l'ONU, cité hier à New York, a dit son inquiétude.", []),
        ("Ils ont discuté en marge du sommet de l'OTAN, selon le ministère de la Défense.", []),
        ("Ils ont évoqué un voyage en République démocratique du Congo.", []),
        ("Ils ont discuté du blé, alors que la guerre en Ukraine s'éternise.", ["food-security"]),
        ("Ils ont évoqué les relations avec la Russie.", []),
    ],
)
def test_what_was_talked_about(told: str, expected: list[str]) -> None:
    """Topics are what the sentence says was discussed, not seats, titles, names, background or relations of others."""
    found = about(f"Emmanuel Macron et Xi Jinping se sont parlé mardi par téléphone. {told}", "se sont parlé mardi par téléphone")
    assert sorted(found) == sorted(expected)


def test_order_of_the_text() -> None:
    """Topics stand in the order in which the text first tells them."""
    text = "Emmanuel Macron et Xi Jinping se sont parlé mardi. Ils ont évoqué le climat, puis le commerce, puis encore le climat."
    assert about(text, "se sont parlé mardi") == ["climate", "trade"]


def test_background_is_left_out() -> None:
    """A sentence that does not tell of the talks gives no topics."""
    text = "Emmanuel Macron et Xi Jinping se sont parlé mardi.\n\nLes sanctions occidentales ont frappé l'économie l'an dernier."
    assert about(text, "se sont parlé mardi") == []


def test_a_party_is_not_a_topic() -> None:
    """An organisation or country that takes part is not what is talked about by its mere name."""
    text = "Emmanuel Macron et le président ukrainien se sont parlé mardi. Ils ont évoqué l'Ukraine et la coopération avec l'OTAN."
    assert about(text, "se sont parlé mardi", "FRA UKR NATO") == []


def test_statement_topics() -> None:
    """A statement has the topics inside its spans, and they are topics of the contact it belongs to."""
    draft = draft_of("Emmanuel Macron et Xi Jinping se sont parlé mardi. Il a plaidé pour « un accès équitable dans le commerce comme pour les vaccins ».")
    talked = contact(draft, "se sont parlé mardi")
    said = DraftStatement("direct", [span(draft, "un accès équitable dans le commerce comme pour les vaccins")], contact=talked)
    other = DraftStatement("direct", [span(draft, "se sont parlé")])
    draft.statements = [said, other]
    topics(draft)
    assert said.topics == ["trade", "health"]
    assert other.topics == []
    assert [identifier for identifier, _ in talked.topics] == ["trade", "health"]


def test_general_theme_said_in_passing() -> None:
    """A theme that speakers touch in passing is a topic of what they say; of the contact only where the text says that it was talked about."""
    draft = draft_of("Emmanuel Macron et Xi Jinping se sont parlé mardi. La Chine, a dit M. Xi, respecte le droit international et veut vendre du gaz.")
    talked = contact(draft, "se sont parlé mardi")
    said = DraftStatement("indirect", [span(draft, "respecte le droit international et veut vendre du gaz")], contact=talked)
    draft.statements = [said]
    topics(draft)
    assert said.topics == ["international-order", "energy"]
    assert [identifier for identifier, _ in talked.topics] == ["energy"]
    assert about("Emmanuel Macron et Xi Jinping se sont parlé. Ils ont évoqué le droit international.", "se sont parlé") == ["international-order"]


def test_what_outsiders_say_was_not_talked_about() -> None:
    """What somebody of neither side says of a contact gives it no topic."""
    draft = draft_of("Emmanuel Macron et Xi Jinping se sont parlé mardi. Berlin attend un accord sur les échanges commerciaux, a dit Annalena Baerbock.")
    talked = contact(draft, "se sont parlé mardi")
    outsider = DraftActor("person", "Annalena Baerbock", party="DEU")
    said = DraftStatement("indirect", [span(draft, "Berlin attend un accord sur les échanges commerciaux")])
    said.speakers, said.contact = [outsider], talked
    draft.statements = [said]
    topics(draft)
    assert talked.topics == []
    said.speakers = [DraftActor("person", "Emmanuel Macron", party="FRA")]
    topics(draft)
    assert [identifier for identifier, _ in talked.topics] == said.topics != []


def test_fragment_takes_its_sentence() -> None:
    """A quoted fragment without a topic of its own has those of the words it is set in."""
    draft = draft_of("Wang Yi a jugé le processus de paix « irréversible ».")
    draft.statements = [DraftStatement("partial", [span(draft, "irréversible")])]
    topics(draft)
    assert draft.statements[0].topics == ["peace-settlement"]


def test_two_contacts() -> None:
    """Each contact has the topics told after it, not those of the other."""
    draft = draft_of("Emmanuel Macron a reçu Xi Jinping pour évoquer le climat. Il a ensuite rencontré Hakan Fidan pour parler de migration.")
    first, second = contact(draft, "a reçu Xi Jinping"), contact(draft, "a ensuite rencontré Hakan Fidan", "FRA TUR")
    topics(draft)
    assert [identifier for identifier, _ in first.topics] == ["climate"]
    assert [identifier for identifier, _ in second.topics] == ["migration"]


def test_visit_leaves_its_topics_to_the_talks() -> None:
    """What a visit is about belongs to the talks held during it; without talks it stays with the visit."""
    text = "Xi Jinping est en visite à Paris pour discuter du commerce. Il s'est entretenu avec Emmanuel Macron du climat."
    draft = draft_of(text)
    visit = contact(draft, "est en visite à Paris", kind="visit")
    talks = contact(draft, "s'est entretenu avec Emmanuel Macron", kind="meeting", part_of=visit)
    topics(draft)
    assert visit.topics == []
    assert [identifier for identifier, _ in talks.topics] == ["trade", "climate"]
    draft = draft_of(text)
    visit = contact(draft, "est en visite à Paris", kind="visit")
    assert topics(draft).contacts[0].topics[0][0] == "trade"


def test_planned_contact_is_no_exchange_of_itself() -> None:
    """That contacts are to come is no topic of the contact to come."""
    draft = draft_of("Emmanuel Macron recevra Xi Jinping pour préparer la visite du printemps et parler d'énergie.")
    planned = contact(draft, "recevra Xi Jinping", status="planned")
    topics(draft)
    assert [identifier for identifier, _ in planned.topics] == ["energy"]


def test_every_topic_is_complete() -> None:
    """Every topic has a facet, and names and triggers in all four languages, but for a few organisations."""
    for identifier, topic in load_topics().items():
        if identifier != "mask":
            assert topic["facet"] in ("situation", "theme", "organisation")
            assert set(topic["names"]) == {"en", "fr", "ru", "zh"}, identifier
            needed = {"en", "fr"} if topic["facet"] == "organisation" else {"en", "fr", "ru", "zh"}
            assert needed <= set(topic["triggers"]), identifier


def test_user_adds_topics(tmp_path: Path) -> None:
    """A user's own table adds triggers to a known topic, and topics of its own."""
    (tmp_path / "topics.toml").write_text(
        '[energy]\ntriggers.fr = ["biogaz"]\n[lighthouses]\nfacet = "theme"\nnames = { en = "Lighthouses" }\ntriggers.fr = ["phare(s)"]\n', encoding="utf-8"
    )
    draft = draft_of("Emmanuel Macron et Xi Jinping se sont parlé mardi. Ils ont évoqué le biogaz, le pétrole et les phares.")
    draft.knowledge = Knowledge(tmp_path)
    talked = contact(draft, "se sont parlé mardi")
    topics(draft)
    assert [identifier for identifier, _ in talked.topics] == ["energy", "lighthouses"]


@pytest.mark.parametrize("content", ["energy = 3\n", '[energy]\ntriggers = ["x"]\n', '[energy]\ntriggers.fr = "x"\n', '[x]\nfacet = "mood"\n', "[energy\n"])
def test_malformed_table(tmp_path: Path, content: str) -> None:
    """A malformed table of the user's is left out, saying which file; the rest is used."""
    (tmp_path / "topics.toml").write_text(content, encoding="utf-8")
    with pytest.warns(MalformedRow, match=r"topics\.toml"):
        assert load_topics(tmp_path) == load_topics()


def test_malformed_trigger(tmp_path: Path) -> None:
    """A trigger of the user's that cannot be searched for is named."""
    (tmp_path / "topics.toml").write_text('[energy]\ntriggers.fr = ["*gaz"]\n', encoding="utf-8")
    draft = draft_of("Emmanuel Macron et Xi Jinping se sont parlé mardi.")
    draft.knowledge = Knowledge(tmp_path)
    with pytest.raises(KnowledgeError, match=r"\*gaz"):
        topics(draft)
