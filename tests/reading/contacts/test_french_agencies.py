"""Contacts in the turns of French news agencies: turns, missions, journeys under way, what is said of a meeting to come, and what was not asked for."""

from __future__ import annotations

import pytest

from tests.reading.outline import outline
from visavis.reader import Reader

OZOLA = "la présidente lettone, Ilze Ozola"
ETCHEVERRY = "le président uruguayen, Julio Etcheverry"
BOTH = "LVA (Ilze Ozola), URY (Julio Etcheverry)"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"C'est au tour de {OZOLA}, de se rendre vendredi à Montevideo.", ["visit planned on 2024-03-15 in Montevideo: LVA (Ilze Ozola), URY"]),
        (f"Mardi, c'était au tour de {OZOLA}, de rencontrer à Riga {ETCHEVERRY}.", [f"meeting held on 2024-03-12 in Riga: {BOTH}"]),
        ("C'est au tour de l'équipe de Lettonie de se rendre en Uruguay.", []),
        ("Une mission de l'Union africaine séjournera à Bamako du 20 au 22 mars.", ["visit planned on 2024-03-20/2024-03-22 in Bamako: AU, MLI"]),
        ("La mission de l'ONU au Mali est arrivée à son terme.", []),
        (f"La {OZOLA[3:]}, entame ce jeudi une visite de 48 heures au Sénégal.", ["visit ongoing on 2024-03-14/2024-03-15 in Sénégal: LVA (Ilze Ozola), SEN"]),
        (f"La {OZOLA[3:]}, est en route pour Montevideo.", ["visit ongoing in Montevideo: LVA (Ilze Ozola), URY"]),
        ("Des armes russes sont en route pour la Syrie.", []),
        ("Le Mali est en route vers la démocratie, estime la Russie.", []),
    ],
)
def test_journeys(reader: Reader, text: str, expected: list[str]) -> None:
    """Whose turn it is, whose mission it is, and who is under way travel; arms, teams and states on their way to something do not."""
    assert outline(reader, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"La rencontre entre {OZOLA}, et {ETCHEVERRY}, sera la première depuis 2019.", f"meeting planned: {BOTH}"),
        (f"La rencontre tant attendue entre {OZOLA}, et {ETCHEVERRY}, a enfin eu lieu.", f"meeting held: {BOTH}"),
        (f"La rencontre prévue entre {OZOLA}, et {ETCHEVERRY}, n'a pas eu lieu.", f"meeting denied: {BOTH}"),
        (f"Aucune date n'a encore été arrêtée pour une première rencontre entre {OZOLA}, et {ETCHEVERRY}.", f"meeting proposed: {BOTH}"),
        (f"L'Élysée n'a rien dit. La présidente lettone, Ilze Ozola, n'a pas demandé à rencontrer {ETCHEVERRY}.", f"meeting denied: {BOTH}"),
        (f"Il n'y a pas eu de contact entre {OZOLA}, et {ETCHEVERRY}.", f"call denied: {BOTH}"),
    ],
)
def test_how_far_it_has_come(reader: Reader, text: str, expected: str) -> None:
    """What is said of a meeting tells whether it is to come; what nobody asked for is not proposed."""
    assert outline(reader, text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        f"À la question « allez-vous parler avec {OZOLA} ? », {ETCHEVERRY}, n'a pas répondu.",
        f"Le {ETCHEVERRY[3:]}, garde un contact régulier avec {OZOLA}.",
    ],
)
def test_no_contact(reader: Reader, text: str) -> None:
    """A question put to somebody tells of no contact, nor does a contact that lasts."""
    assert outline(reader, text) == []


def test_a_partner_in_brackets_is_somebody_elses(reader: Reader) -> None:
    """Whom brackets add is a partner in what they stand behind."""
    text = f"Mercredi à Riga, {OZOLA}, et {ETCHEVERRY}, ont discuté de commerce (notamment avec la Chine)."
    assert outline(reader, text) == [f"meeting held on 2024-03-13 in Riga: {BOTH}"]


def test_a_government_called_by_a_name(reader: Reader) -> None:
    """Whose name a government bears was not there."""
    text = "Le ministre letton des Transports, Andris Kalvāns, a rencontré mercredi des membres de l'administration Biden."
    assert outline(reader, text) == ["meeting held on 2024-03-13: LVA (Andris Kalvāns), USA"]


def test_a_headline_and_its_first_of_many(reader: Reader) -> None:
    """What a headline names without a verb is the meeting of the lead, also where that is called the first."""
    text = f"Rencontre Lettonie-Uruguay : l'attente\n\nPersonne ne sait quand aura lieu une première rencontre entre {OZOLA}, et {ETCHEVERRY}."
    assert len(outline(reader, text)) == 1


def test_a_recent_visit_is_recalled(reader: Reader) -> None:
    """A recent visit is not the news."""
    text = f"{OZOLA}, et {ETCHEVERRY}, ont évoqué mercredi à Riga la récente visite de M. Etcheverry en Chine.".replace("la p", "La p", 1)
    report = outline(reader, text)
    assert f"meeting held on 2024-03-13 in Riga: {BOTH}" in report


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Le {ETCHEVERRY[3:]}, a donné son accord pour rencontrer {OZOLA}.", [f"meeting planned: {BOTH}"]),
        (f"Le {ETCHEVERRY[3:]}, n'a pas donné son accord pour rencontrer {OZOLA}.", [f"meeting denied: {BOTH}"]),
        (
            f"La {OZOLA[3:]}, est arrivée mercredi à Montevideo pour rencontrer vendredi {ETCHEVERRY}.",
            ["visit ongoing on 2024-03-13 in Montevideo: LVA (Ilze Ozola), URY", f"meeting planned on 2024-03-15 in Montevideo: {BOTH}"],
        ),
        (
            f"La {OZOLA[3:]}, rencontre ce jeudi {ETCHEVERRY}. M. Etcheverry sera reçu à 18 heures par Mme Ozola.",
            [f"meeting planned on 2024-03-14: {BOTH}; host LVA"],
        ),
    ],
)
def test_what_lies_ahead(reader: Reader, text: str, expected: list[str]) -> None:
    """Consent, what somebody has come for, and what is told in the present on its day are still to come."""
    assert outline(reader, text) == expected


def test_presidents_of_two_states(reader: Reader) -> None:
    """A plural office is of each state of the list, an abbreviation in brackets between them."""
    text = "Les présidents de la République démocratique du Congo (RDC) et du Rwanda se sont rencontrés dimanche à Luanda."
    assert outline(reader, text) == ["meeting held on 2024-03-10 in Luanda: COD (Félix Tshisekedi), RWA (Paul Kagame)"]


def test_who_is_at_war_with_whom_discusses_it_with_others(reader: Reader) -> None:
    """Behind a noun of what one has with another, that other is no partner of those who discuss it."""
    text = f"La {OZOLA[3:]}, a discuté mercredi du conflit avec la Russie avec {ETCHEVERRY}."
    assert outline(reader, text) == [f"call held on 2024-03-13: {BOTH}"]


def test_a_meeting_of_other_officials(reader: Reader) -> None:
    """A meeting of officials whom nothing names is not the one told before, and its day is not the other's."""
    text = f"La {OZOLA[3:]}, a reçu à Riga {ETCHEVERRY}. La réunion des ministres des trois pays, samedi à Bruxelles, avait échoué."
    assert outline(reader, text) == [f"meeting held in Riga: {BOTH}; host LVA"]


def test_a_state_that_gets_something_is_no_place(reader: Reader) -> None:
    """*À* brings in also to whom something is done."""
    text = f"La {OZOLA[3:]}, a rencontré mercredi {ETCHEVERRY}, afin de permettre au Mali de développer son industrie."
    assert outline(reader, text) == [f"meeting held on 2024-03-13: {BOTH}"]
