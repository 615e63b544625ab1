"""Deeds of states as their clause tells them: who does what to whom, and whether it is told as done."""

from __future__ import annotations

import pytest

from visavis import read


def told(text: str, language: str) -> list[str]:
    """What events are read in the text: type, actors > recipients."""
    return [f"{event.plover} {'+'.join(event.actors)}>{'+'.join(event.recipients)}" for event in read(text, "2024-03-12", language=language).events]


@pytest.mark.parametrize(
    ("language", "text", "event"),
    [
        ("fr", "Le Burundi a fermé le 11 janvier sa frontière avec le Rwanda.", "COERCE BDI>RWA"),
        ("fr", "La Haye gèle son aide au Bénin après l'arrestation de deux opposants.", "SANCTION NLD>BEN"),
        ("fr", "L'Union européenne a levé le 3 mars les sanctions qui frappaient le Zimbabwe.", "CONCEDE EU>ZWE"),
        ("fr", "Le Nicaragua a été suspendu de l'OEA en novembre.", "SANCTION OAS>NIC"),
        ("fr", "Le ministre slovaque Peter Hudak a annoncé l'expulsion de trois diplomates bélarusses.", "SANCTION SVK>BLR"),
        ("fr", "Le Tchad accuse le Soudan d'avoir bombardé deux villages camerounais.", "ASSAULT SDN>CMR"),
        ("fr", "Les troupes burundaises ont quitté la Somalie en décembre.", "RETREAT BDI>SOM"),
        ("en", "Finnish minister Aino Laakso condemned the arrest by Minsk of an Estonian journalist.", "COERCE BLR>EST"),
        ("en", "Two Vietnamese fishermen seized by the Chinese coast guard were freed on Saturday.", "CONCEDE CHN>VNM"),
        ("en", "Deputy Minister Bakary Sonko thanked Japan, which granted Senegal 12 million euros in food aid.", "AID JPN>SEN"),
        ("en", "Three Indonesian peacekeepers were killed on Friday in an Israeli strike.", "ASSAULT ISR>IDN"),
        ("en", "Canada has slapped fresh sanctions on seven generals in Myanmar.", "SANCTION CAN>MMR"),
        ("en", "South Sudan and Ethiopia restored diplomatic ties in February.", "COOPERATE SSD+ETH>"),
    ],
)
def test_a_verb_and_its_object_tell_who_did_what_to_whom(language: str, text: str, event: str) -> None:
    """The subject acts and the object suffers, a passive turns them round, and a date between them changes nothing."""
    assert told(text, language) == [event]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le gouvernement ne compte pas expulser de diplomates russes."),
        ("fr", "Le ministre a demandé la libération des prisonniers érythréens."),
        ("fr", "Washington suspendra son aide militaire si Le Caire ne coopère pas."),
        ("fr", "Deux soldats italiens ont été tués lundi dans un accident de la route."),
        ("fr", "La Serbie n'a pas imposé de sanctions à la Russie."),
        ("en", "The government has no plans to expel Russian diplomats."),
        ("en", "The ministers called for the withdrawal of Rwandan troops."),
        ("en", "Washington would suspend military aid if Cairo did not cooperate."),
    ],
)
def test_what_is_denied_wished_or_supposed_is_no_event(language: str, text: str) -> None:
    """A deed that is only asked for, ruled out or made to depend on something has not happened, nor has an accident been done."""
    assert told(text, language) == []


def test_what_the_sides_sign_when_they_meet_is_no_event_beside_the_meeting() -> None:
    """A signing without a day of its own belongs to the talks it is part of."""
    text = "Le président Macron a reçu lundi à Paris le président Lula. La France et le Brésil ont signé un accord de coopération."
    assert told(text, "fr") == []
