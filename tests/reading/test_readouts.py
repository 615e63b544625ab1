"""Readouts: what names an account, who gives it, and what points back at it."""

from __future__ import annotations

from tests.reading.drafting import draft_of
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
