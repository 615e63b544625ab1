"""Sealing of gold records."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.evaluation.conftest import RECORD, TEXT
from visavis.evaluation import Gold, GoldError, load_gold

Write = Callable[[str, str], Path]


def test_snippets_become_spans_of_the_text(gold: Gold) -> None:
    """Every snippet is sealed where it stands."""
    (first, *_) = gold.plain.statements
    assert [gold.text[span.start : span.end] for span in first.spans] == ["La Baltique nous unit"]
    assert gold.text[first.spans[0].start - 2] == "«"


def test_a_snippet_that_is_not_there_is_refused_with_file_place_and_snippet(write: Write) -> None:
    """The message names the file, the layer and row, the snippet, and where the text goes on otherwise."""
    with pytest.raises(GoldError, match=r"one\.yaml: statements\[2\]: 'frank' is not in the text"):
        load_gold(write(TEXT, RECORD.replace('["franc"]', '["frank"]')))


def test_a_snippet_that_stands_twice_is_refused(write: Write) -> None:
    """An ambiguous snippet asks for a longer context."""
    with pytest.raises(GoldError, match=r"stands in the text 2 times; quote more and mark it with ⟦ ⟧"):
        load_gold(write(TEXT, RECORD.replace("« ⟦La Baltique nous unit⟧ »", "La Baltique nous unit")))


def test_an_unclosed_mark_is_refused(write: Write) -> None:
    """A mark without its partner says so."""
    with pytest.raises(GoldError, match="⟦ without ⟧"):
        load_gold(write(TEXT, RECORD.replace("unit⟧ »", "unit »")))


def test_dates_are_sought_in_order(write: Write) -> None:
    """A date is the next occurrence after the one before it."""
    first = '- {text: "lundi 4 mars", value: "2024-03-04"}'
    record = RECORD.replace(first, f'- {{text: "5 milliards", value: "2024"}}\n{first}')
    with pytest.raises(GoldError, match="after the date before it"):
        load_gold(write(TEXT, record))


def test_an_unknown_field_is_refused(write: Write) -> None:
    """A misspelt field does not pass in silence."""
    with pytest.raises(GoldError, match="unknown field speeker"):
        load_gold(write(TEXT, RECORD.replace("speakers: [Elina Valtonen], via: null, cue: a déclaré", "speeker: [], via: null, cue: a déclaré")))


def test_the_text_may_lie_elsewhere(tmp_path: Path) -> None:
    """`text:` in the record names the text's file, seen from the record."""
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "one.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "one.yaml").write_text("text: texts/one.txt\n" + RECORD, encoding="utf-8")
    assert load_gold(tmp_path / "one.yaml").text == TEXT


def test_a_record_without_text_says_what_to_do(tmp_path: Path) -> None:
    """A record that has no text beside it asks for one."""
    (tmp_path / "one.yaml").write_text(RECORD, encoding="utf-8")
    with pytest.raises(GoldError, match="no text beside it"):
        load_gold(tmp_path / "one.yaml")


def test_line_ends_are_kept(write: Write) -> None:
    """Windows line ends count as the two characters they are."""
    gold = load_gold(write(TEXT.replace("\n", "\r\n"), RECORD))
    assert "\r\n" in gold.text


def test_a_date_is_no_part_of_a_word(write: Write) -> None:
    """The month of May is not found in *mais*."""
    gold = load_gold(write("Mais mais en mai, oui.", 'dates:\n- {text: "mai", value: "2024-05"}\n'))
    assert gold.plain.dates[0].span.start == 13


def test_a_date_stands_anywhere_where_words_are_not_parted(write: Write) -> None:
    """Chinese is written without spaces: a date in a run of signs is found."""
    gold = load_gold(
        write("双方今年4月27日和5月26日两次会谈。", 'dates:\n- {text: "今年4月27日", value: "2024-04-27"}\n- {text: "5月26日", value: "2024-05-26"}\n')
    )
    assert [date.span.text for date in gold.plain.dates] == ["今年4月27日", "5月26日"]
