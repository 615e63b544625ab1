"""Contacts that a text tells in one breath, in passing or as another's: each its own, and nothing made of what is none."""

from __future__ import annotations

import pytest

from tests.reading.outline import outline
from visavis import Document
from visavis.reader import Reader


def _parties(reader: Reader, text: str, language: str = "fr", published: str = "2024-11-06") -> list[tuple[str | None, str, str | None, tuple[str, ...], bool]]:
    report = reader.read(Document.from_text(text, language=language, published=published))
    return [(contact.kind, contact.status, contact.date, tuple(party.code for party in contact.parties), contact.main) for contact in report.contacts]


@pytest.mark.parametrize(
    "text",
    [
        "Emmanuel Macron s'est entretenu lundi par téléphone avec le président iranien Massoud Pezechkian ainsi qu'avec le roi Abdallah II de Jordanie.",
        "Emmanuel Macron s'est entretenu lundi par téléphone avec le président iranien Massoud Pezechkian et avec le roi Abdallah II de Jordanie.",
        "Macron s'entretient avec les présidents iranien et jordanien\n\nEmmanuel Macron s'est entretenu lundi par téléphone avec le président iranien "
        "Massoud Pezechkian ainsi qu'avec le roi Abdallah II de Jordanie.",
    ],
)
def test_calls_with_each_of_two(reader: Reader, text: str) -> None:
    """Whoever speaks with one *as well as with* another of a second party has had two calls, whatever the headline sums up."""
    calls = [(kind, date, sides, main) for kind, _, date, sides, main in _parties(reader, text)]
    assert calls == [("call", "2024-11-04", ("FRA", "IRN"), True), ("call", "2024-11-04", ("FRA", "JOR"), True)]


def test_two_of_one_party_are_met_together(reader: Reader) -> None:
    """Said of people of one party, *and with* adds to the same meeting."""
    text = "Emmanuel Macron s'est entretenu lundi à Alger avec le président Abdelmadjid Tebboune et avec le ministre algérien Ahmed Attaf."
    report = reader.read(Document.from_text(text, language="fr", published="2024-11-06"))
    assert [[len(party.participants) for party in contact.parties] for contact in report.contacts] == [[1, 2]]


def test_talks_with_each_of_several_are_of_whom_the_text_is_about(reader: Reader) -> None:
    """*Avec X, les discussions ont porté sur …* behind *les deux ministres* is no talk of three."""
    text = (
        "Le ministre des Affaires étrangères et de la Communauté nationale à l'étranger, Ahmed Attaf, a tenu lundi des discussions bilatérales à Sotchi. "
        "La rencontre entre le ministre Attaf et son homologue mauritanien, Mohamed Salem Ould Merzoug, a porté sur la pêche. "
        "Les deux ministres ont aussi parlé du Sahel.\n\n"
        "Avec le ministre rwandais des Affaires étrangères, Olivier Nduhungirehe, les discussions ont porté sur le commerce."
    )
    assert [sides for _, _, _, sides, _ in _parties(reader, text)] == [("DZA", "MRT"), ("DZA", "RWA")]


def test_the_accent_that_capitals_go_without(reader: Reader) -> None:
    """*A l'invitation de*, *A la veille de*, *A Rabat* are read as with their accent."""
    text = "A l'invitation du président Xi Jinping, Emmanuel Macron se rendra en Chine mardi."
    (visit,) = reader.read(Document.from_text(text, language="fr", published="2024-11-06")).contacts
    assert (visit.host, visit.evidence[0].text[:2]) == ("CHN", "A ")
    text = "A la veille de sa visite à Chypre, Emmanuel Macron a rappelé ses principes."
    assert outline(reader, text, published="2024-11-06") == ["visit planned in Chypre: CYP, FRA (Emmanuel Macron)"]
    text = "A l'initiative de Berlin, Olaf Scholz et Emmanuel Macron se sont parlé lundi."
    (call,) = reader.read(Document.from_text(text, language="fr", published="2024-11-06")).contacts
    assert call.initiator == "DEU"


def test_what_another_did_before_dates_nothing(reader: Reader) -> None:
    """The year in which somebody else travelled alone is not that of the visit told."""
    text = (
        "François Hollande est arrivé lundi aux Etats-Unis pour une visite d'Etat.\n\n"
        "Le président français se présente seul pour cette visite à Washington, comme l'avait fait le Chinois Hu Jintao en 2011."
    )
    assert [date for _, _, date, _, main in _parties(reader, text, published="2014-02-12") if main] == ["2014-02-10"]


def test_another_meeting_to_come(reader: Reader) -> None:
    """Two who are to meet *again* will do so another time."""
    text = (
        "Emmanuel Macron recevra dimanche à Paris le président ivoirien Alassane Ouattara. Les deux présidents devraient se rencontrer à nouveau à Strasbourg."
    )
    report = reader.read(Document.from_text(text, language="fr", published="2024-11-06"))
    assert [(contact.date, contact.place) for contact in report.contacts] == [("2024-11-10", "Paris"), (None, "Strasbourg")]


def test_whom_the_ambassador_of_his_own_state_receives(reader: Reader) -> None:
    """Who is welcomed by the envoy of his own state meets nobody by that, and a chief of protocol is not the president."""
    text = (
        "Emmanuel Macron a atterri lundi sur la base aérienne d'Andrews, près de Washington, pour une visite d'Etat de trois jours, à l'invitation du "
        "président américain Donald Trump. Il était accueilli par l'ambassadeur de France Gérard Araud et le chef du protocole américain."
    )
    report = reader.read(Document.from_text(text, language="fr", published="2018-04-23"))
    names = {actor.id: actor.name for actor in report.actors}
    visits = [(contact.kind, contact.place, [names[each] for party in contact.parties for each in party.participants]) for contact in report.contacts]
    assert visits[0] == ("visit", "Washington", ["Emmanuel Macron", "Donald Trump"])
    assert all("Gérard Araud" not in people for _, _, people in visits)


def test_dialogue_that_is_only_to_go_on(reader: Reader) -> None:
    """To agree to keep talking plans no contact; to be among the first to congratulate was one; what stands outside quotation marks is read without them."""
    text = "Emmanuel Macron et Joe Biden se sont parlé lundi. Ils ont convenu de rester en contact étroit pour poursuivre les échanges sur ces sujets."
    assert [status for _, status, _, _, _ in _parties(reader, text)] == ["held"]
    text = "Emmanuel Macron avait été l'un des premiers à adresser ses félicitations au président Donald Trump."
    assert [(kind, status) for kind, status, _, _, _ in _parties(reader, text)] == [("message", "held")]
    text = (
        "Emmanuel Macron et Donald Trump ont exprimé mercredi leur « volonté d'œuvrer au retour de la paix » lors de leur premier échange "
        "téléphonique après l'élection."
    )
    assert [(kind, status) for kind, status, _, _, _ in _parties(reader, text)] == [("call", "held")]


def test_a_gathering_that_only_heads_the_headline(reader: Reader) -> None:
    """*Sommet UA-UE :* over the news of a visit is what that is part of, and no contact told."""
    text = (
        "Sommet UA/UE : la tournée a repris\n\nL'avion transportant le président français Emmanuel Macron s'est posé lundi sur le tarmac de l'aéroport de "
        "Ouagadougou."
    )
    assert _parties(reader, text) == [("visit", "held", "2024-11-04", ("FRA", "BFA"), True)]


def test_on_whose_margins_nobody_meets(reader: Reader) -> None:
    """The gathering on whose margins somebody meets others is none of them."""
    text = (
        "External Affairs Minister S Jaishankar, on the sidelines of the 79th session of the United Nations General Assembly (UNGA), met his counterparts "
        "from Denmark and Uzbekistan."
    )
    assert all("UN" not in sides and "IND" in sides for _, _, _, sides, _ in _parties(reader, text, "en", "2024-09-28"))
    assert _parties(reader, text, "en", "2024-09-28")


def test_two_of_one_party_meet_nobody_else(reader: Reader) -> None:
    """Whoever sees somebody of his own state before a call with another brings him to no call."""
    text = "Avant son appel avec Vladimir Poutine, Emmanuel Macron a rencontré l'ancien président Nicolas Sarkozy."
    (call,) = reader.read(Document.from_text(text, language="fr", published="2025-07-05")).contacts
    assert [len(party.participants) for party in call.parties] == [1, 1]
    text = "马克龙与普京通话前，秘密会见前总统萨科齐。"
    (call,) = reader.read(Document.from_text(text, language="zh", published="2025-07-05")).contacts
    assert [len(party.participants) for party in call.parties] == [1, 1]


def test_what_something_came_ahead_of_is_the_one_told(reader: Reader) -> None:
    """*À la veille de cette rencontre, X s'était entretenu avec Y* plans no meeting of X and Y."""
    text = (
        "Giorgia Meloni a reçu mercredi à Rome le président algérien Abdelmadjid Tebboune. A la veille de cette rencontre, le chef de la délégation de "
        "l'Union européenne à Alger, l'ambassadeur Thomas Eckert, s'était entretenu avec le ministre algérien Ahmed Attaf."
    )
    assert [(status, sides) for _, status, _, sides, _ in _parties(reader, text, published="2024-06-12")] == [("held", ("ITA", "DZA")), ("held", ("EU", "DZA"))]
