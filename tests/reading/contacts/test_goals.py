"""Visits whose goal is told by other words than a place behind them, and what a headline only names."""

from __future__ import annotations

import pytest

from visavis import Document
from visavis.reader import Reader
from visavis.records import Report


def _read(reader: Reader, text: str, language: str = "fr", published: str = "2023-12-07") -> Report:
    return reader.read(Document.from_text(text, language=language, published=published))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "À l'invitation du président Vo Van Thuong, le président chinois Xi Jinping effectuera une visite d'État les 12 et 13 décembre."),
        ("fr", "Le président chinois Xi Jinping effectuera les 12 et 13 décembre une visite d'État à l'invitation du président vietnamien Vo Van Thuong."),
        ("en", "At the invitation of President Vo Van Thuong, Chinese President Xi Jinping will pay a state visit on December 12 and 13."),
        ("ru", "По приглашению президента Вьетнама Во Ван Тхыонга председатель КНР Си Цзиньпин 12-13 декабря совершит государственный визит."),
        ("zh", "应越南国家主席武文赏邀请，国家主席习近平将于12月12日至13日进行国事访问。"),
    ],
)
def test_whoever_invites_is_the_goal(reader: Reader, language: str, text: str) -> None:
    """A visit that no place is told of goes to the state of whoever invites."""
    (visit,) = _read(reader, text, language).contacts
    assert (visit.kind, visit.status, visit.date, visit.host) == ("visit", "planned", "2023-12-12/2023-12-13", "VNM")
    assert {party.code for party in visit.parties} == {"CHN", "VNM"}


def test_an_ambassador_invites_to_no_country_of_his(reader: Reader) -> None:
    """Whom an ambassador invites goes nowhere."""
    assert not _read(reader, "À l'invitation de l'ambassadeur de France, le ministre sénégalais Yassine Fall a visité l'exposition.").contacts


def test_a_visit_told_again_without_its_goal(reader: Reader) -> None:
    """What its visitor alone tells of a journey announced before has the days that it gives; an earlier visit has not."""
    announced = "Xi Jinping est attendu la semaine prochaine au Vietnam. "
    (visit,) = _read(reader, announced + "Le président chinois effectuera une visite d'État les 12 et 13 décembre.").contacts
    assert visit.date == "2023-12-12/2023-12-13"
    (visit,) = _read(reader, announced + "Le président chinois avait effectué une visite en 2017.").contacts
    assert visit.date == "2023-12-11/2023-12-17"


def test_the_two_whom_a_headline_names(reader: Reader) -> None:
    """What took place between the two whom the headline names without a contact is what the document is about, wherever the text tells it."""
    text = (
        "EN DIRECT - Trump et Kim à Singapour : « Nous allons arrêter les manœuvres »\n\nMardi 12 juin 2018\n\n18:10. Merci d'avoir suivi ce direct.\n\n"
        "17:25. Séoul salue un pas de géant.\n\n13:42. Signature d'un document commun de quatre points.\n\n12:30. On déjeune.\n\n"
        "09:04. Le président américain Donald Trump et le dirigeant nord-coréen Kim Jong-un viennent d'échanger une poignée de main.\n\n"
        "08:30. Arrivé dimanche, Kim Jong-un a été reçu par le Premier ministre singapourien Lee Hsien Loong."
    )
    mains = [contact for contact in _read(reader, text, published="2018-06-12").contacts if contact.main]
    assert [{party.code for party in contact.parties} for contact in mains] == [{"USA", "PRK"}]


def test_the_capital_has_the_name_that_the_text_gives_it(reader: Reader) -> None:
    """*La capitale éthiopienne* is the town named elsewhere in the text; alone it stays what it is called."""
    named = "À Addis-Abeba, les couloirs comptent. Emmanuel Macron a rencontré William Ruto mardi dans la capitale éthiopienne."
    assert [contact.place for contact in _read(reader, named).contacts] == ["Addis-Abeba"]
    alone = "Emmanuel Macron a rencontré William Ruto mardi dans la capitale éthiopienne."
    assert [contact.place for contact in _read(reader, alone).contacts] == ["la capitale éthiopienne"]


def test_each_clause_has_its_own_place(reader: Reader) -> None:
    """Where others meet in the clause before says nothing of a meeting whose own clause has a place; nor do governments that act."""
    text = "Les ministres en débattent ce mercredi à Bruxelles, et Angela Merkel verra Vladimir Poutine vendredi à Sotchi."
    assert [contact.place for contact in _read(reader, text).contacts] == ["Sotchi"]
    text = "Manille et Washington se rapprochent.\n\nLe général philippin Romeo Brawner y accueillait jeudi l'amiral américain Samuel Paparo."
    assert [(contact.status, contact.place) for contact in _read(reader, text).contacts] == [("held", None)]


def test_a_day_pushes_the_addressee_no_further(reader: Reader) -> None:
    """Whoever is written or telephoned to stands behind the day, however long that is told."""
    text = "Macky Sall a téléphoné dans la nuit du lundi 4 au mardi 5 décembre à Emmanuel Macron."
    assert [(contact.kind, contact.initiator) for contact in _read(reader, text).contacts] == [("call", "SEN")]
    text = "Macky Sall a écrit le 20 novembre aux dirigeants de l'Union africaine."
    assert [(contact.kind, contact.date) for contact in _read(reader, text).contacts] == [("message", "2023-11-20")]


def test_the_gathering_behind_where_is_only_the_backdrop(reader: Reader) -> None:
    """*À X, où se tient le sommet, Y a vu Z* is about the meeting, not the summit."""
    text = "À Johannesburg, où se tient le sommet des BRICS, Narendra Modi a rencontré Xi Jinping mercredi."
    assert [contact.kind for contact in _read(reader, text).contacts if contact.main] == ["meeting"]


def test_several_officials_met_in_one_country(reader: Reader) -> None:
    """Officials whom nothing but the place tells of are of the state where they were met, all of them."""
    text = "Wang Yi a rencontré mardi aux Tonga le Premier ministre Jean Dupontel et le ministre des Finances Paul Martinier."
    (meeting,) = _read(reader, text).contacts
    assert [(party.code, len(party.participants)) for party in meeting.parties] == [("CHN", 1), ("TON", 2)]


def test_a_bare_office_that_several_hold_by_name_is_no_third_state(reader: Reader) -> None:
    """*Le chef de la diplomatie* of a headline is one of those whom the text tells by that office, and not that of the state most spoken of."""
    text = (
        "Le Chef de la diplomatie s'entretient avec son homologue congolais\n\nLe ministre tunisien des Affaires étrangères Nabil Ammar a reçu lundi "
        "Jean-Claude Gakosso, ministre congolais des Affaires étrangères. Ils ont parlé de la Libye, des parties libyennes et de l'avenir de la Libye."
    )
    assert [{party.code for party in contact.parties} for contact in _read(reader, text, published="2024-02-12").contacts] == [{"TUN", "COG"}]


def test_a_round_of_meetings_with_others_unnamed(reader: Reader) -> None:
    """Whoever had a series of meetings in a town and *also spoke* with somebody did so there, not by telephone; the outcome of a summit is recalled."""
    text = (
        "Nasser Bourita a tenu, mardi à Fès, une série d'entretiens avec ses homologues de plusieurs pays.\n\nM. Bourita s'est également entretenu avec le "
        "ministre gambien des Affaires étrangères, Mamadou Tangara. Leur échange a porté sur les conclusions du Sommet de l'Union africaine, tenu à "
        "Brazzaville le 5 novembre 2022."
    )
    told = [(contact.kind, contact.place, contact.main) for contact in _read(reader, text, published="2022-11-22").contacts]
    assert told == [("meeting", "Fès", True), ("summit", "Brazzaville", False)]


def test_a_longer_name_of_a_state_is_not_that_of_the_shorter(reader: Reader) -> None:
    """*République de Guinée-Bissau* is no *République de Guinée*: whom the text does not tell of is not there."""
    text = "Le président de la République de Guinée-Bissau, Umaro Sissoco Embaló, a reçu vendredi à Bissau le ministre marocain Nasser Bourita."
    (meeting,) = _read(reader, text, published="2022-10-16").contacts
    assert {party.code for party in meeting.parties} == {"GNB", "MAR"}


def test_a_visit_from_a_day_on(reader: Reader) -> None:
    """*Une visite d'État à partir du 9 avril* has that day, and not the one on which it was announced."""
    text = "Le président kényan William Ruto effectuera au Togo une visite d'État à partir du 9 avril, a annoncé mardi la présidence kényane."
    assert [contact.date for contact in _read(reader, text, published="2024-03-12").contacts] == ["2024-04-09"]
