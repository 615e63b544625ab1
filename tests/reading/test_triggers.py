"""Trigger phrases and how a text is searched for them."""

from __future__ import annotations

import pytest

from visavis.reading.triggers import Triggers, keyed


def hits(trigger: str, text: str) -> list[str]:
    """Return what a single trigger finds in a text."""
    return [text[hit.start : hit.end] for hit in Triggers([(trigger, 1)]).find(keyed(text))]


@pytest.mark.parametrize(
    ("trigger", "text", "expected"),
    [
        ("energie*", "L’Énergie, les énergies; synergie", ["Énergie", "énergies"]),
        ("relation(s) bilatérale(s)", "des relations bilatérales et une relation bilatérale", ["relations bilatérales", "relation bilatérale"]),
        ("attaque(s)", "attaquer, une attaque", ["attaque"]),
        ("(guerre|conflit) en ukraine", "la guerre en Ukraine, le conflit en\u00a0Ukraine", ["guerre en Ukraine", "conflit en\u00a0Ukraine"]),
        ("guerre … ukraine", "la guerre menée contre l'Ukraine", ["guerre menée contre l'Ukraine"]),
        ("guerre … ukraine", "la guerre. Puis, bien plus tard, l'Ukraine", []),
        ("proche orient", "au Proche-Orient", ["Proche-Orient"]),
        ("opération (militaire) spéciale", "opération spéciale, opération militaire spéciale", ["opération spéciale", "opération militaire spéciale"]),
        ("台湾问题", "讨论台湾问题时", ["台湾问题"]),
    ],
)
def test_what_a_trigger_matches(trigger: str, text: str, expected: list[str]) -> None:
    """Case, accents, hyphens and kinds of space do not matter; words are bounded where the script has spaces."""
    assert hits(trigger, text) == expected


def test_longest_wins() -> None:
    """A trigger inside a longer one is not found, unless the longer one has a gap."""
    triggers = Triggers([("sécurité", "security"), ("sécurité alimentaire", "food"), ("coopération … bilatérale", "relations"), ("commerciale", "trade")])
    assert [hit.value for hit in triggers.find(keyed("la sécurité alimentaire"))] == ["food"]
    assert [hit.value for hit in triggers.find(keyed("la coopération commerciale bilatérale"))] == ["relations", "trade"]


def test_mask_hides() -> None:
    """What stands inside a mask is not found."""
    assert not Triggers([("défense", 1)], ["ministère de la défense"]).find(keyed("le ministère de la Défense"))


def test_trigger_without_letters() -> None:
    """A trigger must open with something to look for."""
    with pytest.raises(ValueError, match="open with letters"):
        Triggers([("*ion", 1)])


def test_keyed_keeps_offsets() -> None:
    """The folded text is as long as the text, whatever is in it."""
    for text in ("İstanbul", "L’Œuvre", "ß ﬁ Ǆ", "«\u202fÉlysée\u00a0»"):
        assert len(keyed(text)) == len(text)
