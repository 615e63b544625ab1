"""What a document is about, and what it tells only at its end."""

from __future__ import annotations

from visavis import Document
from visavis.reader import Reader

HARVEST = (
    "Le prix du cacao a encore grimpé à Londres. Les planteurs de Soubré attendent la récolte avec inquiétude, car la pluie a manqué depuis octobre. "
    "Les coopératives ont vendu d'avance une bonne part de leurs fèves. Les acheteurs européens, eux, demandent des preuves que nul arbre n'a été abattu. "
    "Les banques prêtent moins volontiers, et les jeunes quittent les plantations pour la ville. Le gouvernement a promis des semences. "
    "Les négociants d'Abidjan comptent sur une fin de saison meilleure que l'an passé. "
)
TALKS = "Emmanuel Macron a reçu lundi à Paris le président Alassane Ouattara."


def test_what_is_told_at_the_end_is_not_what_a_document_is_about(reader: Reader) -> None:
    """A contact of these days at the end of an article on something else is found, and is not main."""
    late = reader.read(Document.from_text(HARVEST + TALKS, language="fr", published="2024-03-13"))
    assert [contact.main for contact in late.contacts] == [False]
    early = reader.read(Document.from_text(f"{TALKS} {HARVEST}", language="fr", published="2024-03-13"))
    assert [contact.main for contact in early.contacts] == [True]
