"""Readouts: what names an account, who gives it, and what points back at it."""

from __future__ import annotations

from tests.reading.drafting import LAVROV, MACRON, WANG, draft_of
from visavis.reading.draft import DraftContact
from visavis.reading.readouts import readouts


def accounts(text: str) -> list[tuple[str | None, str | None, list[str]]]:
    """Return party, issuer and mentions of each readout of a text."""
    draft = readouts(draft_of(text))
    return [(one.party, one.issuer.name if one.issuer else None, [text[a:b] for a, b in one.mentions]) for one in draft.readouts]


def test_adjective_names_the_party() -> None:
    """An adjective of state says whose communiqué it is."""
    assert accounts("Le communiqué russe parle d'échanges utiles.") == [("RUS", None, ["Le communiqué russe"])]


def test_complement_names_the_issuer() -> None:
    """An institution behind *de* is the issuer."""
    found = accounts("Selon le communiqué du ministère chinois des Affaires étrangères, la visite est maintenue.")
    assert found == [("CHN", "Ministry of Foreign Affairs of China", ["le communiqué du ministère chinois des Affaires étrangères"])]


def test_subject_is_the_issuer_of_what_carries_its_words() -> None:
    """Whoever speaks in a communiqué gives it."""
    assert accounts("La visite est maintenue, a indiqué le Kremlin dans un communiqué.") == [("RUS", "Presidency of Russia", ["un communiqué"])]


def test_definite_noun_points_back() -> None:
    """*Le document*, *le texte* point at the account last named."""
    text = "Le communiqué russe parle d'échanges utiles. « La visite est maintenue », ajoute le document."
    assert accounts(text) == [("RUS", None, ["Le communiqué russe", "le document"])]


def test_demonstrative_points_back() -> None:
    """*Celui-ci* at the head of a sentence means the account when that was named last."""
    text = "« La visite est maintenue », indique le communiqué du ministère chinois des Affaires étrangères. Celui-ci ajoute que les visas seront supprimés."
    assert [mention for _, _, mentions in accounts(text) for mention in mentions][-1] == "Celui-ci"


def test_two_sides_are_two_accounts() -> None:
    """Each side's communiqué is an account of its own."""
    text = "Le communiqué russe parle d'échanges utiles. Le communiqué du ministère chinois des Affaires étrangères n'en dit rien."
    assert [party for party, _, _ in accounts(text)] == ["RUS", "CHN"]


def test_a_document_is_no_account_by_itself() -> None:
    """A text or document that nothing introduced as an account is none."""
    assert accounts("Le texte de loi sera voté mardi, et le document publié jeudi.") == []


def with_contact(text: str, parties: dict[str, list[object]]) -> list[tuple[str | None, str | None, list[str]]]:
    """Return party, medium and mentions of each readout of a text whose first sentence reports a contact of those parties."""
    draft = draft_of(text)
    first = draft.sentences[0]
    draft.contacts.append(DraftContact("call", "held", parties, main=True, evidence=[(first.start, first.end)]))  # type: ignore[arg-type]
    return [(one.party, one.medium, [text[a:b] for a, b in one.mentions]) for one in readouts(draft).readouts]


def test_institution_gives_an_account_of_the_contact_it_reports() -> None:
    """An institution named behind the report of a contact gives an account, though no document is named."""
    found = with_contact("Sergueï Lavrov a parlé avec Emmanuel Macron, a rapporté le Kremlin.", {"RUS": [LAVROV], "FRA": [MACRON]})
    assert found == [("RUS", "statement", ["le Kremlin"])]


def test_document_headed_as_a_communique_is_an_account() -> None:
    """A document headed *Communiqué* is an account of the side named first, mentioned by its heading."""
    found = with_contact("Communiqué de presse\nSergueï Lavrov a parlé avec M. Wang au téléphone.", {"RUS": [LAVROV], "CHN": [WANG]})
    assert found == [("RUS", "communiqué", ["Communiqué de presse"])]


def test_post_is_an_account() -> None:
    """What one of the contact's people writes on a network is an account of that side."""
    found = with_contact("Emmanuel Macron a déclaré sur X que son appel avec M. Wang avait été utile.", {"FRA": [MACRON], "CHN": [WANG]})
    assert found == [("FRA", "post", ["sur X"])]


def test_joint_communique_is_an_account_of_each_side() -> None:
    """A joint communiqué is an account of either side, with the same mentions."""
    found = with_contact("Sergueï Lavrov et M. Wang se sont parlé. Les deux ministres ont publié un communiqué conjoint.", {"RUS": [LAVROV], "CHN": [WANG]})
    assert found == [("RUS", "communiqué", ["un communiqué conjoint"]), ("CHN", "communiqué", ["un communiqué conjoint"])]
