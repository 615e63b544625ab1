"""Accounts of one contact laid beside each other."""

from __future__ import annotations

import pytest

from visavis import ComparisonError, Report, compare, read
from visavis.comparison.records import Comparison

PARIS = """Communiqué de la présidence de la République française

Paris, le 14 mars 2024

Le président Emmanuel Macron s'est entretenu ce jeudi au téléphone avec le président de la Turquie, Recep Tayyip Erdogan, à la demande de ce dernier.

Emmanuel Macron a rappelé que la France livrera 40 véhicules blindés à l'Ukraine. Les deux présidents ont évoqué Gaza et l'élargissement de l'OTAN.

Emmanuel Macron a demandé à la Turquie de ratifier sans délai l'adhésion de la Suède. La conversation a duré une heure.
"""
ANKARA = """Statement by the Presidency of the Republic of Türkiye

Ankara, 14 March 2024

President Recep Tayyip Erdoğan spoke by phone today with President Emmanuel Macron of France at the request of the French side.

President Macron announced that France would deliver 60 armoured vehicles to Ukraine. The situation in Gaza and bilateral relations were discussed.

President Erdoğan said that no promise was made on the accession of Sweden to NATO.
"""
DISPATCH = """PARIS, 14 mars 2024 (AFP) – Les ministres français et turc des Affaires étrangères se sont entretenus jeudi par téléphone.

Selon un communiqué du Quai d'Orsay, Stéphane Séjourné a « salué la reprise du dialogue » avec Ankara.

Le ministère turc des Affaires étrangères a indiqué dans un communiqué que Hakan Fidan avait « demandé la levée des restrictions » sur les visas.
"""


@pytest.fixture(scope="module")
def both() -> Comparison:
    """Return the two readouts beside each other."""
    return compare([read(PARIS), read(ANKARA)])


def test_each_side_has_its_account(both: Comparison) -> None:
    """Two readouts in two languages are two accounts, each of its side."""
    assert [(account.party, account.kind, account.languages) for account in both.accounts] == [("FRA", "readout", ("fr",)), ("TUR", "readout", ("en",))]
    assert both.date == "2024-03-14"


def test_contradicting_initiators(both: Comparison) -> None:
    """Each side saying that the other asked for the call is a contradiction."""
    initiator = next(fact for fact in both.facts if fact.name == "initiator")
    assert initiator.verdict == "contradicting"
    assert [cell.value for cell in initiator.cells] == ["TUR", "FRA"]


def test_contradicting_figures(both: Comparison) -> None:
    """The same delivery in another number is a contradiction, and words that the one side puts in the other's mouth are set against its own."""
    claim = next(claim for claim in both.claims if "figure" in claim.conflicts)
    assert claim.verdict == "contradicting"
    assert len(claim.cells) == 2
    said = next(one for one in both.attributions if "60" in one.said.text)
    assert said.verdict == "contradicting"
    assert said.own is not None
    assert "40" in said.own.text


def test_negation(both: Comparison) -> None:
    """What one side asked for and the other says was not promised is a contradiction."""
    assert any("Sweden" in cell.text for claim in both.claims if claim.verdict == "contradicting" for cell in claim.cells)


def test_topics_shared_and_one_sided(both: Comparison) -> None:
    """A topic of both accounts is shared, one of a single account one-sided, each with its order and its share of the account."""
    verdicts = {row.id: row.verdict for row in both.topics}
    assert verdicts["israel-palestine"] == "shared"
    assert verdicts["bilateral-relations"] == "one-sided"
    shares = [cell.share for row in both.topics for cell in row.cells if cell.account == "A1"]
    assert sum(shares) == pytest.approx(1, abs=0.02)


def test_duration_is_one_sided(both: Comparison) -> None:
    """How long the talks lasted is read where one account says it."""
    duration = next(fact for fact in both.facts if fact.name == "duration")
    assert (duration.verdict, duration.cells[0].value) == ("one-sided", "60 minutes")


def test_evidence_stands_in_the_documents(both: Comparison) -> None:
    """Every span of a cell is in the text of its document."""
    texts = {"d1": PARIS, "d2": ANKARA}
    places = [cell for rows in (both.facts, both.topics, both.claims, both.formulas, both.moods) for row in rows for cell in row.cells]
    assert places
    for place in places:
        assert all(texts[place.document][span.start : span.end] == span.text for span in place.spans)


def test_accounts_inside_one_report() -> None:
    """A dispatch that cites both sides is compared within itself."""
    found = compare(read(DISPATCH))
    assert {account.party for account in found.accounts} == {"FRA", "TUR"}
    assert {account.kind for account in found.accounts} == {"cited"}
    assert all(claim.verdict == "one-sided" for claim in found.claims)


def test_one_account_compares_nothing() -> None:
    """A single readout is said to be alone, whose it is."""
    with pytest.raises(ComparisonError, match="only one account is told there, France"):
        compare(read(PARIS))


def test_no_contact() -> None:
    """A text without a contact has nothing to compare, and that is said."""
    with pytest.raises(ComparisonError, match="no contact"):
        compare(read("Le marché aux fleurs rouvrira samedi, après deux ans de travaux sur la place."))


def test_documents_of_different_contacts() -> None:
    """Documents that have no contact in common are named with the contacts they tell."""
    other = read("Tokyo, 3 May 2021. Foreign Minister Toshimitsu Motegi met Antony Blinken in London on 3 May 2021.")
    with pytest.raises(ComparisonError, match="no contact in common"):
        compare([read(PARIS), other])


def test_a_side_can_be_given() -> None:
    """A document that does not say whose it is can be said to be a side's."""
    nameless = read(
        "Wang Yi s'est entretenu au téléphone avec Stéphane Séjourné le 10 février 2024. Wang Yi a promis 20 bourses d'études.", published="2024-02-10"
    )
    own = read("Communiqué du ministère français des Affaires étrangères\n\nLe 10 février 2024, Stéphane Séjourné s'est entretenu au téléphone avec Wang Yi.")
    found = compare([own, nameless], sides={1: "CHN"})
    assert [account.party for account in found.accounts] == ["FRA", "CHN"]


def test_words_of_before_the_contact_are_none_of_it() -> None:
    """What somebody said on an earlier day is no part of the account of the contact."""
    text = DISPATCH + "\nLe 31 décembre 2023, Hakan Fidan avait déclaré que « la confiance était revenue ».\n"
    assert not any("confiance" in cell.text for claim in compare(read(text)).claims for cell in claim.cells)


def test_order_of_the_documents_does_not_change_the_verdicts(both: Comparison) -> None:
    """The documents given the other way round give the same claims."""
    turned = compare([read(ANKARA), read(PARIS)])
    assert {frozenset(cell.text for cell in claim.cells) for claim in turned.claims} == {frozenset(cell.text for cell in claim.cells) for claim in both.claims}


def test_a_stored_comparison_loads(both: Comparison) -> None:
    """A comparison written as JSON is read back the same."""
    assert Comparison.load(both.model_dump_json()) == both


def test_reports_of_records_alone(both: Comparison) -> None:
    """Reports loaded without their texts are compared; only what needs the text is missing."""
    bare = [Report.load(read(text).model_dump_json()) for text in (PARIS, ANKARA)]
    assert len(compare(bare).claims) == len(both.claims)


def test_words_of_another_day_in_the_same_breath() -> None:
    """What somebody said before the contact is of no account of it, nor what the report goes on to quote of the same speech."""
    report = read(
        "MOSCOU, 10 janvier 2024 – Le ministre russe des Affaires étrangères, Sergueï Lavrov, s'est entretenu mercredi au téléphone avec son homologue "
        "chinois Wang Yi.\n\n"
        "Selon le communiqué russe, les deux ministres ont « salué le rythme soutenu du dialogue ».\n\n"
        "Le communiqué chinois affirme que « la position de Moscou sur une seule Chine est inébranlable ».\n\n"
        "Le 31 décembre, le président chinois Xi Jinping a déclaré que les deux pays avaient « suivi une voie saine ». « La confiance politique s'est "
        "approfondie sous notre conduite », a souligné Xi Jinping.\n"
    )
    said = [cell.text for claim in compare(report).claims for cell in claim.cells]
    assert any("rythme" in text for text in said)
    assert not any("confiance" in text or "voie saine" in text for text in said)
