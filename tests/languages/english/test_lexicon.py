import pytest

from visavis.languages import load_lexicon

FRENCH, ENGLISH = (load_lexicon(f"visavis.languages.{folder}") for folder in ("french", "english"))
# Tables whose keys are words of the language itself.
_WORDS = {
    *(("gate", table) for table in ("endings", "stems", "forms")),
    *(("figures", table) for table in ("words", "collectives", "scales")),
    *(("dates", table) for table in ("named", "contexts")),
    *(("statements", table) for table in ("endings", "prepositions", "pronouns", "source_pronouns", "verbs", "inner", "inner_words")),
    ("actors", "pronouns"),
}


@pytest.mark.parametrize("name", sorted(FRENCH))
def test_every_table_of_french_has_its_match(name: str) -> None:
    """What a stage looks up in the lexicon of one language, it finds in that of the other."""
    assert set(FRENCH[name]) <= set(ENGLISH[name])
    for table, listed in FRENCH[name].items():
        if isinstance(listed, dict) and (name, table) not in _WORDS:
            assert set(listed) <= set(ENGLISH[name][table]), table


def test_lexicon_is_written_in_lower_case() -> None:
    """Stages compare folded words, so that a capital in a table of contacts would never be met."""
    assert all(word == word.lower() for listed in ENGLISH["contacts"]["words"].values() for word in listed)
