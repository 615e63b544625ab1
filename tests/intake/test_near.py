"""Near copies: reposts are found, and what only looks like one is not."""

from __future__ import annotations

import pytest

from tests.telling import TEXT, told
from visavis.intake.near import alike, close, keys, runs, same_contact

DISPATCH = (
    "PARIS, 10 janvier (AFP) – Le ministre norvégien des Affaires étrangères a reçu mercredi à Oslo son homologue péruvienne, en visite de deux jours "
    "dans le royaume. Les deux ministres ont parlé de pêche, de climat et de la situation en mer de Barents, selon un communiqué de la diplomatie "
    "norvégienne. Ils ont convenu de relancer la commission mixte, qui ne s’était plus réunie depuis six ans, et d’ouvrir deux consulats. La ministre "
    "péruvienne a remercié Oslo de son aide après les inondations de décembre, dont le montant n’a pas été précisé. Elle doit rencontrer jeudi le "
    "premier ministre et le président du parlement, avant de gagner Helsinki. Le dernier accord commercial entre les deux pays remonte à vingt ans, et "
    "les échanges restent modestes, pour l’essentiel de la farine de poisson et des machines. Des associations ont appelé à parler aussi des droits des "
    "peuples autochtones, un sujet que le communiqué ne mentionne pas."
)
REPOST = "Oslo et Lima se rapprochent\n\nLe Fjord avec AFP\n\n" + DISPATCH.removeprefix("PARIS, 10 janvier (AFP) – ").replace("mercredi", "mercredi 10 janvier")
CUT = "Brèves du monde\n\n" + DISPATCH.partition(" Le dernier accord")[0]
OTHER = (
    "Le Quai d’Orsay a indiqué que la ministre recevrait vendredi le chef de la diplomatie islandaise. L’entretien portera sur la sécurité en mer du Nord, "
    "sur les câbles sous-marins et sur la candidature de Reykjavik à un siège au conseil de l’organisation, a précisé son porte-parole devant la presse. "
    "Aucune conférence de presse n’est prévue à l’issue de la rencontre, dont la durée n’a pas été annoncée non plus, et que suivra un dîner."
)


@pytest.mark.parametrize("copy", [REPOST, CUT, DISPATCH.upper(), DISPATCH.replace("’", "'").replace(" ", "\n")], ids=["title", "cut", "capitals", "spaces"])
def test_a_dispatch_in_another_paper_is_found(copy: str) -> None:
    """Whatever title it has and wherever it was cut."""
    assert alike(DISPATCH, copy)
    assert alike(copy, DISPATCH)
    assert set(keys(DISPATCH)) & set(keys(copy))


def test_texts_on_other_things_have_no_key_in_common() -> None:
    """However long they are."""
    assert not set(keys(DISPATCH)) & set(keys(OTHER))
    assert not alike(DISPATCH, OTHER)


@pytest.mark.parametrize("text", ["", "Le ministre a reçu son homologue à Oslo.", "外交部长王毅同挪威外交大臣通电话。"])
def test_a_few_words_are_no_copies(text: str) -> None:
    """Formulas are common to many."""
    assert keys(text) == ()
    assert not alike(text, text)


def test_chinese_is_compared_by_its_characters() -> None:
    """It has no spaces between its words."""
    text = "外交部长王毅十日应约同挪威外交大臣通电话，双方就双边关系、气候变化以及北极事务交换了意见，并就尽快重启自贸谈判达成一致。"
    assert len(runs(text)) > 40
    assert alike(text, "新华社北京电 " + text)


def test_keys_are_the_same_everywhere() -> None:
    """They are kept in the archive: another process must find them again."""
    assert keys(DISPATCH)[:2] == KEYS


KEYS = (-8256702605903248467, 5163842464897455241)


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        ("2024-01-10", "2024-01-18", True),
        ("2024-01-10", "2024-01-25", False),
        ("2024-01", "2024-01-25", True),
        (None, "2024", True),
        ("2023", "2024-06", False),
    ],
)
def test_copies_come_out_within_days(one: str | None, other: str | None, near: bool) -> None:
    """As far as the dates tell."""
    assert close(one, other) is near
    assert close(other, one) is near


def test_copies_tell_of_the_same_contact() -> None:
    """Of the same parties, on the same day or the next: one formula may serve for many calls."""
    report = told(TEXT)
    main = report.contacts[0]
    on = {day: report.model_copy(update={"contacts": (main.model_copy(update={"date": day}),)}) for day in ("2024-04-17", "2024-04-19", None)}
    others = report.model_copy(update={"contacts": (main.model_copy(update={"parties": main.parties[:1]}),)})
    assert same_contact(report, report)
    assert same_contact(report, on["2024-04-17"])
    assert same_contact(report, on[None])
    assert not same_contact(report, on["2024-04-19"])
    assert not same_contact(report, others)
    assert not same_contact(report, report.model_copy(update={"contacts": ()}))
