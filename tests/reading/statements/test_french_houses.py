"""Institutions that speak in French: abbreviations, seats, pronouns for them, and what states say in one breath."""

from __future__ import annotations

import pytest

from tests.reading.statements.test_french_speakers import Said, said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Alain Berset est arrivé jeudi à Kinshasa. Il s'agit d'une «visite de travail», note le DFAE.",
            {("partial", ("Ministry of Foreign Affairs of Switzerland",), "visite de travail")},
        ),
        (
            "Le chancelier Olaf Scholz a reçu lundi à Berlin la Première ministre Mette Frederiksen. "
            "« L'entretien a duré une heure », a indiqué la chancellerie. « Mme Frederiksen a invité le chancelier », a-t-elle précisé.",
            {
                ("direct", ("Government of Germany",), "L'entretien a duré une heure"),
                ("direct", ("Government of Germany",), "Mme Frederiksen a invité le chancelier"),
            },
        ),
        (
            "William Ruto et Paul Kagame se sont parlé jeudi. « L'échange a été utile », a déclaré la présidence kényane. "
            "« Le président Kagame s'est montré ouvert. Il viendra à Nairobi », a-t-elle ajouté.",
            {
                ("direct", ("Presidency of Kenya",), "L'échange a été utile"),
                ("direct", ("Presidency of Kenya",), "Le président Kagame s'est montré ouvert. Il viendra à Nairobi"),
            },
        ),
        (
            "La Russie a convoqué l'ambassadeur de Finlande. « Nous en tirerons les conséquences », a prévenu l'appareil diplomatique russe.",
            {("direct", ("Ministry of Foreign Affairs of Russia",), "Nous en tirerons les conséquences")},
        ),
        (
            "La France et l'Ouzbékistan ont, sans mentionner la Russie, « rappelé leur attachement au dialogue ».",
            {("partial", ("Government of France", "Government of Uzbekistan"), "rappelé leur attachement au dialogue")},
        ),
        (
            "Alexander De Croo et son homologue néerlandais Mark Rutte se sont rencontrés mardi, soulignant « l'urgence d'une réponse européenne ».",
            {("partial", ("Alexander De Croo", "Mark Rutte"), "l'urgence d'une réponse européenne")},
        ),
        (
            "Alexander De Croo a rencontré mardi son homologue néerlandais Mark Rutte, soulignant « l'urgence d'une réponse européenne ».",
            {("partial", ("Alexander De Croo",), "l'urgence d'une réponse européenne")},
        ),
    ],
)
def test_which_house_speaks(text: str, expected: set[Said]) -> None:
    """Houses speak under their abbreviations and by pronouns; two states or people whom one verb joins speak together."""
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        (
            "Bernard Goumou se rendra à Tokyo, a indiqué mardi la primature guinéenne. Ce voyage « renforcera les liens », a précisé la même source.",
            "Government of Guinea",
            "renforcera les liens",
        ),
        (
            "Aleksandar Vucic a vu Albin Kurti. « Je ne signerai pas », a dit M. Vucic. Avant de conclure : « Nous verrons demain. »",
            "Aleksandar Vučić",
            "Nous verrons demain.",
        ),
    ],
)
def test_who_goes_on(text: str, speaker: str, words: str) -> None:
    """*La même source* is the house that has just spoken; a sentence that only goes on is of whoever spoke."""
    assert ((speaker,), words) in {(speakers, found) for _, speakers, found in said(text)}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Le général Michael Langley a été reçu par Faure Gnassingbé. « Le Togo est un partenaire », a dit le général.", ("Michael Langley",)),
        ("Le général Michael Langley a été reçu par Faure Gnassingbé. « Le Togo est un partenaire », a dit un général à la retraite.", ()),
        ("Antony Blinken a plaidé pour la paix, selon le porte-parole Ned Price. Le responsable américain a évoqué « la retenue ».", ("Antony Blinken",)),
    ],
)
def test_ranks_and_officials(text: str, speaker: tuple[str, ...]) -> None:
    """A rank that one is called by alone means him; *le responsable américain* is no spokesman where another was told of."""
    assert [speakers for mode, speakers, _ in said(text) if mode != "indirect"] == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Hakan Fidan a vu Antony Blinken lundi, a indiqué l'agence de presse turque Anadolu.", "Anadolu"),
        ("Le roi Salmane a reçu mardi l'émissaire américain, a rapporté l'agence de presse officielle saoudienne SPA.", "SPA"),
        ("Hakan Fidan et Sergueï Lavrov se sont parlé jeudi, a rapporté l'agence russe Ria Novosti.", "RIA Novosti"),
        ("Hakan Fidan a vu Antony Blinken lundi, a rapporté la télévision publique turque.", "Government of Turkey"),
    ],
)
def test_outlets_by_name(text: str, speaker: str) -> None:
    """An agency with a name of its own speaks for itself; one that is only called its state's speaks for that."""
    assert [speakers for _, speakers, _ in said(text)] == [(speaker,)]
