from visavis.languages import language


def test_lexicon_is_written_in_lower_case() -> None:
    """Stages compare folded words, so that a capital in a table of contacts would never be met."""
    assert all(word == word.lower() for listed in language("en").lexicon["contacts"]["words"].values() for word in listed)
