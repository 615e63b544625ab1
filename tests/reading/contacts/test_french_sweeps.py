"""French ways of reporting a contact, over kinds, constructions and places where its parts stand."""

from __future__ import annotations

import pytest

from tests.reading.outline import outline, read
from visavis.reader import Reader


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Luis Abinader a reçu Ariel Henry lundi à Jimaní, à la frontière des deux pays.",
            "meeting held on 2024-03-11 in Jimaní: DOM (Luis Abinader), HTI (Ariel Henry); host DOM",
        ),
        (
            "Ariel Henry a remis lundi une lettre à Monsieur Abinader.",
            "message held on 2024-03-11: DOM (Luis Abinader), HTI (Ariel Henry); initiator HTI",
        ),
    ],
)
def test_towns_that_no_list_has(reader: Reader, text: str, expected: str) -> None:
    """A capitalised word that stands alone behind *à* is a town, though a parser takes it for a noun; an honorific is none."""
    assert outline(reader, text) == [expected]


def test_town_in_the_country_of_a_relative(reader: Reader) -> None:
    """A relative of place with a town of its own sets the contact there, and not only in the country before it."""
    text = "Pedro Sánchez s'est rendu lundi en Norvège, où il a été reçu à Lillehammer par Jonas Gahr Støre."
    assert outline(reader, text)[1:] == ["meeting held on 2024-03-11 in Lillehammer: ESP (Pedro Sánchez), NOR (Jonas Gahr Støre); host NOR"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Stéphane Séjourné avait refusé de s'exprimer lors de sa rencontre avec Hakan Fidan lundi.",
            "meeting held on 2024-03-11: FRA (Stéphane Séjourné), TUR (Hakan Fidan)",
        ),
        (
            "Stéphane Séjourné avait choisi de ne pas commenter ce projet lors de sa rencontre avec Hakan Fidan lundi.",
            "meeting held on 2024-03-11: FRA (Stéphane Séjourné), TUR (Hakan Fidan)",
        ),
        (
            "Stéphane Séjourné a décidé d'en parler lors de sa rencontre avec Hakan Fidan mardi prochain.",
            "meeting planned on 2024-03-19: FRA (Stéphane Séjourné), TUR (Hakan Fidan)",
        ),
    ],
)
def test_what_is_left_undone_at_a_meeting(reader: Reader, text: str, expected: str) -> None:
    """Whoever refuses to speak at a meeting, or chooses not to, was there."""
    assert outline(reader, text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bruno Rodríguez a rencontré lundi Hakan Fidan en marge de l'entrevue entre Ali Bongo et Paul Biya.", [True, False]),
        ("Bruno Rodríguez a rencontré lundi Hakan Fidan à Pékin, en marge du sommet UE-Chine.", [True, False]),
        ("Bruno Rodríguez a rencontré lundi Hakan Fidan en marge de sa visite à Ankara.", [True, True]),
    ],
)
def test_occasions_are_not_what_it_is_about(reader: Reader, text: str, expected: list[bool]) -> None:
    """A gathering of others in whose margins two met is not what the text is about; the visit of one of them is."""
    assert [contact.main for contact in read(reader, text).contacts] == expected


def test_hung_up(reader: Reader) -> None:
    """Whoever has just hung up with somebody has called."""
    text = "« Je viens de raccrocher avec Hakan Fidan », a écrit mardi Stéphane Séjourné."
    assert outline(reader, text) == ["call held on 2024-03-12: FRA (Stéphane Séjourné), TUR (Hakan Fidan)"]


def test_subject_of_the_main_clause(reader: Reader) -> None:
    """Whom a relative clause tells of is not who does what the main clause says."""
    text = "Félix Tshisekedi, qui a remplacé Joseph Kabila, rencontrera lundi Cyril Ramaphosa."
    assert outline(reader, text) == ["meeting planned on 2024-03-18: COD (Félix Tshisekedi), ZAF (Cyril Ramaphosa)"]


def test_day_on_which_it_was_said(reader: Reader) -> None:
    """Talks that frame what somebody says are of the day on which the sentence before has him say the news."""
    text = "Hakan Fidan a déclaré lundi que la paix était proche.\n\nLors d'un entretien téléphonique avec Paul Biya, M. Fidan a indiqué qu'il y croyait."
    assert outline(reader, text) == ["call held on 2024-03-11: CMR (Paul Biya), TUR (Hakan Fidan)"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Paul Biya a reçu mardi un appel de Faure Gnassingbé, lors duquel il lui a présenté ses condoléances.", ["call"]),
        ("Paul Biya a présenté mardi ses condoléances à Faure Gnassingbé.", ["message"]),
        ("Paul Biya a reçu mardi un appel de Faure Gnassingbé. Il a adressé ses félicitations à Hakan Fidan.", ["call", "message"]),
    ],
)
def test_wishes_at_talks(reader: Reader, text: str, expected: list[str]) -> None:
    """Condolences and wishes said in talks of the same two are no message of their own."""
    assert [contact.kind for contact in read(reader, text).contacts] == expected


def test_calls_in_turn(reader: Reader) -> None:
    """A further call of the same man, told behind the lead with a word for *also*, is what the text is about as well."""
    text = "Paul Biya a reçu mardi un appel de Faure Gnassingbé. Ils ont parlé riz. Le ton fut bon. Bref. Également, il a reçu un appel de Hakan Fidan."
    assert [contact.main for contact in read(reader, text).contacts] == [True, True]


def test_headline_in_capitals(reader: Reader) -> None:
    """In a headline in capitals a verb behind a name is no part of it."""
    text = "LE MINISTRE FIDAN A REÇU, LUNDI, SON HOMOLOGUE\n\nHakan Fidan a reçu lundi Giorgos Gerapetritis."
    assert outline(reader, text) == ["meeting held on 2024-03-11: GRC (Giorgos Gerapetritis), TUR (Hakan Fidan); host TUR"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Une délégation tchadienne, porteuse d'un message du président Mahamat Idriss Déby, a été reçue mardi par Paul Biya.",
            "meeting held on 2024-03-12: CMR (Paul Biya), TCD; host CMR",
        ),
        (
            "Lors d'une audience mardi, Hakan Fidan a remis à Paul Biya un message de Recep Tayyip Erdogan.",
            "meeting held on 2024-03-12: CMR (Paul Biya), TUR (Hakan Fidan)",
        ),
    ],
)
def test_who_sent_a_message_was_not_there(reader: Reader, text: str, expected: str) -> None:
    """Whoever is only named as the sender of what was handed over takes no part in the meeting."""
    assert [told for told in outline(reader, text) if told.startswith("meeting")] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Le couple royal norvégien a été reçu mardi par Emmanuel et Brigitte Macron.",
            "meeting held on 2024-03-12: FRA (Emmanuel Macron), NOR (Harald V of Norway); host FRA",
        ),
        (
            "Le roi des Belges a rencontré mardi Paul Biya.",
            "meeting held on 2024-03-12: BEL (Philippe of Belgium), CMR (Paul Biya)",
        ),
    ],
)
def test_couples(reader: Reader, text: str, expected: str) -> None:
    """A royal couple is the head of state and whoever is with them; a given name joined to another's whole name has that surname."""
    assert outline(reader, text) == [expected]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Le riz sera au centre des discussions entre Paul Biya et Faure Gnassingbé.", "planned"),
        ("Le riz était au centre des discussions entre Paul Biya et Faure Gnassingbé.", "held"),
    ],
)
def test_what_talks_turn_on(reader: Reader, text: str, status: str) -> None:
    """What is going to be at the centre of talks tells that they are to come."""
    assert [contact.status for contact in read(reader, text).contacts] == [status]


def test_foretold_without_a_comma(reader: Reader) -> None:
    """Words for *during* before a future tell nothing new of talks that are planned, comma or not."""
    text = "Paul Biya s'entretiendra vendredi avec Faure Gnassingbé. Au cours des échanges le président camerounais abordera la question du riz."
    assert [contact.status for contact in read(reader, text).contacts] == ["planned"]


@pytest.mark.parametrize("quoted", ["Nous resterons unis", "Nous serions perdants", "Nous étions là"])
def test_verbs_of_a_quotation_are_not_the_tellers(reader: Reader, quoted: str) -> None:
    """What is told behind a quotation has the tense of the verb that tells it, not that of the words quoted."""
    text = f"« {quoted} », a expliqué Paul Biya après un appel mardi avec Faure Gnassingbé."
    assert outline(reader, text) == ["call held on 2024-03-12: CMR (Paul Biya), TGO (Faure Gnassingbé)"]


def test_what_somebody_had_done_before(reader: Reader) -> None:
    """A relative in the pluperfect tells what was before the news."""
    text = "Hakan Fidan, qui avait rencontré Paul Biya lundi, s'envolera samedi pour Lomé."
    assert [(contact.status, contact.main) for contact in read(reader, text).contacts] == [("held", False), ("planned", True)]
