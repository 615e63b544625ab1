"""What somebody only wants, makes depend on something or expects: no contact that took place."""

from __future__ import annotations

import pytest

from tests.reading.outline import outline
from visavis.reader import Reader

_PROPOSED = "meeting proposed: COD (Félix Tshisekedi), RWA (Paul Kagame)"
_RUS_USA = "meeting proposed: RUS (Vladimir Putin), USA (Joe Biden)"


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("fr", "Moscou plaide pour que Paul Kagame rencontre Félix Tshisekedi.", _PROPOSED),
        ("fr", "L'Angola souhaite que Paul Kagame rencontre Félix Tshisekedi.", _PROPOSED),
        ("fr", "L'Angola demande que Paul Kagame et Félix Tshisekedi se rencontrent.", _PROPOSED),
        ("fr", "Il faut que Paul Kagame rencontre Félix Tshisekedi, a dit João Lourenço.", _PROPOSED),
        ("fr", "Il est temps que Paul Kagame rencontre Félix Tshisekedi.", _PROPOSED),
        ("en", "Moscow called for Paul Kagame to meet Félix Tshisekedi.", _PROPOSED),
        ("en", "It is time for Paul Kagame to meet Félix Tshisekedi.", _PROPOSED),
        ("en", "Angola hopes that Paul Kagame meets Félix Tshisekedi.", _PROPOSED),
        ("ru", "Пекин выступает за то, чтобы Владимир Путин встретился с Джо Байденом.", _RUS_USA),
        ("zh", "中方推动普京与拜登会晤。", _RUS_USA),
    ],
)
def test_what_is_wished_for_is_proposed(reader: Reader, language: str, text: str, told: str) -> None:
    """What others ask two people to do, they have not done."""
    assert outline(reader, text, language=language) == [told]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Si Paul Kagame rencontre Félix Tshisekedi, la paix avancera."),
        ("fr", "Si une rencontre a lieu entre Paul Kagame et Félix Tshisekedi, la paix avancera."),
        ("en", "If Paul Kagame meets Félix Tshisekedi, peace will advance."),
        ("ru", "Если Владимир Путин встретится с Джо Байденом, станет легче."),
        ("zh", "如果普京与拜登会晤，局势将缓和。"),
        ("zh", "一旦普京同拜登举行会谈，局势将缓和。"),
    ],
)
def test_a_condition_is_no_contact(reader: Reader, language: str, text: str) -> None:
    """What something depends on is not announced."""
    assert outline(reader, text, language=language) == []


def test_what_is_granted_took_place(reader: Reader) -> None:
    """*Si* before the past grants what was; a clause of purpose may tell of a visit that somebody is invited to."""
    granted = "Si Paul Kagame a rencontré Félix Tshisekedi mardi, c'est que le Qatar a insisté."
    assert outline(reader, granted) == ["meeting held on 2024-03-12: COD (Félix Tshisekedi), RWA (Paul Kagame)"]
    invited = "Il a transmis l'invitation du président Kaïs Saïed à Alassane Ouattara, afin que celui-ci effectue une visite officielle en Tunisie."
    assert outline(reader, invited) == ["visit proposed in Tunisie: CIV (Alassane Ouattara), TUN"]


def test_a_headline_tells_what_comes_soon(reader: Reader) -> None:
    """An adverb makes a headline's participle one of what is to come, as do examples of what lies ahead."""
    assert outline(reader, "Alassane Ouattara bientôt reçu par son homologue tunisien Kaïs Saïed")[0].startswith("meeting planned")
    talks = "Ahmed Attaf a reçu lundi à Alger Nasser Bourita. Ils ont parlé des prochaines échéances, dont la visite d'Emmanuel Macron à Alger."
    assert "visit planned in Alger: DZA, FRA (Emmanuel Macron)" in outline(reader, talks)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ahmed Attaf a fait le point avec Sergueï Lavrov sur le Sahel.", True),
        ("Ahmed Attaf a évoqué mardi le Sahel avec son homologue russe Sergueï Lavrov.", True),
        ("Ahmed Attaf a passé en revue avec Sergueï Lavrov l'état de la coopération.", True),
        ("Ahmed Attaf a évoqué la coopération avec la Russie.", False),
        ("Ahmed Attaf a fait le tour du monde avec Sergueï Lavrov.", False),
        ("Les relations avec le président Xi ont été abordées par Ahmed Attaf.", False),
    ],
)
def test_what_one_goes_through_with_another_is_a_contact(reader: Reader, text: str, told: bool) -> None:
    """*Évoquer*, *examiner*, *faire le point avec* tell of a contact where both sides are people; not of what is only spoken about."""
    assert bool(outline(reader, text)) is told


def test_each_talk_of_a_series_is_with_whom_the_text_is_about(reader: Reader) -> None:
    """Talks told by their other side only are those of whom the first sentence is about, and meetings as the others."""
    text = (
        "Le ministre algérien des Affaires étrangères, Ahmed Attaf, a tenu des discussions à Sotchi avec plusieurs de ses homologues.\n\n"
        "La rencontre avec son homologue mauritanien, Mohamed Salem Ould Merzoug, a porté sur la coopération.\n\n"
        "Avec le ministre rwandais des Affaires étrangères, Olivier Nduhungirehe, les discussions ont porté sur les échéances.\n\n"
        "Les échanges avec le ministre russe des Affaires étrangères, Sergueï Lavrov, ont permis d'aborder le Sahel."
    )
    told = outline(reader, text, "2024-11-12")
    assert ["DZA (Ahmed Attaf)" in line for line in told] == [True, True, True]
    assert [line.startswith("meeting held") for line in told] == [True, True, True]
    assert [party in line for party, line in zip(("MRT", "RWA", "RUS"), told, strict=True)] == [True, True, True]
