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
