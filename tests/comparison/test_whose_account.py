"""Whose account a document is, by what it says at its head, its foot and in its address."""

from __future__ import annotations

import pytest

from visavis import compare, read
from visavis.comparison.accounts import site_party

CALL = "Le ministre russe des Affaires étrangères Sergueï Lavrov s'est entretenu au téléphone le 10 janvier 2024 avec son homologue chinois Wang Yi.\n\n"
SAID = "Les deux ministres ont salué le rythme soutenu du dialogue politique entre leurs pays.\n"
CHINESE = (
    "On January 10, 2024, Foreign Minister Wang Yi had a phone call with Russian Foreign Minister Sergey Lavrov.\n\n"
    "Wang Yi said that China stands ready to support Russia's presidency of BRICS.\n"
)


@pytest.mark.parametrize(
    ("address", "party"),
    [
        ("https://www.admin.ch/gov/de", "CHE"),
        ("https://www.auswaertiges-amt.de/x", "DEU"),
        ("https://pm.gc.ca/en/news", "CAN"),
        ("https://akorda.kz/ru", "KAZ"),
        ("https://www.consilium.europa.eu/x", "EU"),
        ("https://mid.ru/ru", "RUS"),
        ("https://www.fmprc.gov.cn/x", "CHN"),
        ("https://www.elysee.fr/x", "FRA"),
        ("https://www.gov.uk/x", "GBR"),
        ("https://notadmin.ch/x", None),
        ("https://www.lemonde.fr/x", None),
    ],
)
def test_sites(address: str, party: str | None) -> None:
    """The address of a government's site says whose it is, whatever its form; that of a newspaper does not."""
    assert site_party(address) == party


@pytest.mark.parametrize("foot", ["Source : https://www.mid.ru/fr/press", "Source : mid.ru", "Ministère des Affaires étrangères de la Russie"])
def test_head_and_foot(foot: str) -> None:
    """A document that names its government's site, or its institution alone in a line, is that side's readout."""
    found = compare([read(CALL + SAID + "\n" + foot + "\n"), read(CHINESE + "\nSource: www.mfa.gov.cn\n")])
    assert [(account.party, account.kind) for account in found.accounts] == [("RUS", "readout"), ("CHN", "readout")]


def test_a_paper_that_cites_a_site_of_each() -> None:
    """Where the sites of both sides are named, the document is neither's."""
    found = compare([read(CALL + SAID + "\nSources : mid.ru, www.mfa.gov.cn\n"), read(CHINESE + "\nSource: www.mfa.gov.cn\n")], outlets=True)
    assert [account.kind for account in found.accounts] == ["outlet", "readout"]
