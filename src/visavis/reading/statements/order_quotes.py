"""Quotations of languages that tell statements by word order: which are terms, and which are whole clauses."""

from __future__ import annotations

from visavis.reading.draft import Token
from visavis.reading.statements.speech import Speech

_TERM = 4  # characters up to which words in marks are a term wherever they stand
_SHORT = 6  # below, they are one where nothing brings them in as said
_NAME = 14  # up to which they are one before a noun
_CLAUSE = 8  # characters of a clause at least
_ASKING = 5  # tokens between a word of asking and what is asked
_BRACKETS = 6  # tokens between a bracket and what stands in it
_PREDICATES = ("VERB", "ADJ", "ADV", "AUX")
_PAIRS = (("“", "”"), ("‘", "’"), ("「", "」"), ("『", "』"))
_BOUNDS = frozenset(",.:;!?…")


def is_term(speech: Speech, at: int) -> bool:
    """Whether a quotation is a term, slogan or name: short, before the noun that it belongs to, or behind a word that calls something so."""
    tokens, words = speech.tokens, speech.table.words
    quotation = speech.quotations[at]
    text = speech.draft.text[quotation.start : quotation.end].replace(" ", "")
    first, last = speech.token_at(quotation.opening), speech.token_at(quotation.closing)
    before = tokens[first - 1] if first else None
    behind = tokens[last] if last < len(tokens) else None
    if before is not None and (before.norm in words["name_before"] or (before.norm in words["be"] and tokens[first - 2].norm in words["name_before"])):
        return True  # 题为“…”, 主题是“…”
    if is_asked(speech, at) or _ended(text):
        return False
    if _matter(speech, before, text) or _in_brackets(speech, at, text) or _of_somebody(speech, at):
        return True
    said = (
        before is not None
        and before.sentence == tokens[first].sentence
        and (before.norm in _BOUNDS or before.norm in words["brings_in"] or before.norm in speech.table.verbs)
    )
    if any(mark in text for mark in "，。,;；！？!?") and len(text) > _TERM:
        return False
    counts = text.startswith(tuple(words["counting_names"])) and len(text) <= _CLAUSE
    if _named(speech, at, text) or (counts and not any(token.pos == "VERB" for token in _content(speech, at))):
        return True
    closes = behind is None or behind.sentence != tokens[last - 1].sentence or behind.norm in _BOUNDS or behind.text == "("
    if _describes(speech, at, closes):
        return False
    if len(text) <= _TERM and not closes and not (before is not None and before.norm in words["brings_in"] - words["relative"]):
        return True
    inside = next((token for token in tokens[first:last] if token.start >= quotation.start), None)
    subject = before is not None and before.pos in ("NOUN", "PROPN", "PRON")
    opening = inside is not None and (inside.pos in ("VERB", "AUX") or (inside.pos == "ADV" and any(each.pos == "VERB" for each in tokens[first:last])))
    predicate = closes and subject and opening and len(text) >= _TERM
    if len(text) <= _TERM and not said and not predicate:
        return True
    if behind is not None and behind.sentence == tokens[last - 1].sentence and behind.pos in ("NOUN", "PROPN", "ADJ", "NUM", "CCONJ") and len(text) <= _NAME:
        return True
    if behind is not None and behind.norm in words["relative"] and len(text) <= _NAME and (not said or len(text) <= _TERM):
        return True
    return len(text) < _SHORT and not said and not predicate


def _ended(text: str) -> bool:
    """Whether what is quoted ends as a sentence does, within its marks: *“我们不接受这种说法。”*."""
    return text.endswith((".", "!", "?", "…")) and len(text) > _TERM


def _matter(speech: Speech, before: Token | None, text: str) -> bool:
    """Whether what is quoted is only what somebody turned to: *谈到“台湾问题”*."""
    return before is not None and before.norm in speech.table.words["turning_to"] and len(text) <= _NAME


def _in_brackets(speech: Speech, at: int, text: str) -> bool:
    """Whether a quotation is what something is called elsewhere, in brackets: *(日本称“竹岛”)*."""
    tokens, quotation = speech.tokens, speech.quotations[at]
    first, last = speech.token_at(quotation.opening), speech.token_at(quotation.closing)
    closes = last < len(tokens) and tokens[last].text == ")"
    return closes and len(text) <= _NAME and any(token.text == "(" for token in tokens[max(0, first - _BRACKETS) : first])


def _of_somebody(speech: Speech, at: int) -> bool:
    """Whether a quotation is nothing but the name of somebody or something that is known, or a name with its title."""
    quotation = speech.quotations[at]
    first, last = speech.token_at(quotation.start), speech.token_at(quotation.closing)
    within = [k for k in range(first, last) if speech.tokens[k].pos != "PUNCT"]
    named = any(speech.mention[k] is not None for k in within)
    return named and all(speech.mention[k] is not None or speech.tokens[k].pos == "PROPN" for k in within)


def is_asked(speech: Speech, at: int) -> bool:
    """Whether what stands in quotation marks is what somebody is asked: *被问到“…”时*, which the copy has for *在时回答“…”*, too."""
    tokens, words = speech.tokens, speech.table.words
    first, last = speech.token_at(speech.quotations[at].opening), speech.token_at(speech.quotations[at].closing)
    before = range(max(speech.draft.sentences[tokens[first].sentence].first, first - _ASKING), first)
    if not any(tokens[k].norm.startswith(tuple(words["asking_before"])) for k in before):
        return False
    times = words["at_time"] - words["governing"]
    moved = any(tokens[k].norm in times and k > 0 and tokens[k - 1].pos == "ADP" for k in before)
    return moved or (last < len(tokens) and tokens[last].norm in times)


def is_name(speech: Speech, at: int) -> bool:
    """Whether a quotation is the name of something or of somebody."""
    quotation = speech.quotations[at]
    return _named(speech, at, speech.draft.text[quotation.start : quotation.end]) or _of_somebody(speech, at)


def _content(speech: Speech, at: int) -> list[Token]:
    """Return the words of a quotation, without its marks."""
    quotation = speech.quotations[at]
    return [token for token in speech.tokens[speech.token_at(quotation.start) : speech.token_at(quotation.closing)] if token.pos != "PUNCT"]


def _named(speech: Speech, at: int, text: str) -> bool:
    """Whether a quotation is the name of an agreement, a plan, a body or the like, or one of several such, and nothing that describes."""
    words, content = speech.table.words, _content(speech, at)
    if not content or len(text) > _NAME or any(token.norm in words["relative"] for token in content) or content[0].pos in ("ADV", "AUX"):
        return False
    return content[-1].pos in ("NOUN", "PROPN") and content[-1].norm.endswith(tuple(words["names_end"]))


def _describes(speech: Speech, at: int, closes: bool) -> bool:
    """Whether a quotation is a predicate or a described noun that ends its clause: *形势“令人担忧”*, *处于“很好的状态”*."""
    tokens, words, content = speech.tokens, speech.table.words, _content(speech, at)
    quotation = speech.quotations[at]
    first, last = speech.token_at(quotation.opening), speech.token_at(quotation.closing)
    before = tokens[first - 1] if first else None
    if not content or before is None or before.sentence != tokens[first].sentence:
        return False
    if last + 1 < len(tokens) and (tokens[last].pos == "CCONJ" or tokens[last].norm in words["joins_voices"]) and not closes:
        closes = speech.quoted[last + 1] >= 0
    described = content[0].norm in words["describing"] or content[0].norm.startswith(tuple(word for word in words["describing"] if len(word) > 1))
    described = described or any(token.norm in words["relative"] for token in content[1:])
    if described and before.pos != "ADP" and not closes and last < len(tokens) and not tokens[last].norm.endswith(tuple(words["names_end"])):
        predicate = before.pos in ("NOUN", "PART") or content[-1].pos == "VERB"
        kinds = ("NOUN", "CCONJ", "VERB", "ADP") if predicate else ("NOUN", "CCONJ")
        return tokens[last].pos in kinds
    if not closes:  # 避免“导致不稳定”的活动
        owned = last < len(tokens) and tokens[last].norm in words["relative"] and content[0].pos == "VERB" and len(content) > 1
        return owned and all(token.pos in _PREDICATES for token in content) and sum(len(token.text) for token in content) > _TERM
    if content[0].norm.startswith(tuple(words["negation"])) and before.pos != "ADP":
        return True
    if described:
        return before.pos != "ADP"
    predicate = all(token.pos in _PREDICATES for token in content)
    return predicate and (
        before.pos != "ADP" if len(content) > 1 else (before.pos in ("NOUN", "PRON", "PROPN") or (before.pos == "VERB" and len(content[0].text) >= _TERM))
    )


def closed(speech: Speech, span: tuple[int, int]) -> tuple[int, int]:
    """Return the span of a clause with the marks of a term that it begins or ends with."""
    text = speech.draft.text
    start, end = span
    for opening, closing in _PAIRS:
        within = text[start:end]
        if within.count(opening) > within.count(closing) and text[end : end + 1] == closing:
            end += 1
        if within.count(opening) < within.count(closing) and text[start - 1 : start] == opening:
            start -= 1
    return start, end


def whole(speech: Speech, at: int) -> bool:
    """Whether whole clauses stand between the marks: a predicate, between boundaries of clauses."""
    tokens = speech.tokens
    quotation = speech.quotations[at]
    first, last = speech.token_at(quotation.opening), speech.token_at(quotation.closing)
    text = speech.draft.text[quotation.start : quotation.end]
    if text.rstrip()[-1:] in ".!?…。！？" and len(text) > _TERM:
        return True
    before = tokens[first - 1] if first else None
    opens = before is None or before.sentence != tokens[first].sentence or before.norm in _BOUNDS or before.norm in speech.table.verbs
    behind = tokens[last] if last < len(tokens) else None
    closes = behind is None or behind.sentence != tokens[last - 1].sentence or behind.norm in _BOUNDS or behind.text == "("
    closes = closes or text.rstrip()[-1:] in ",，"
    inside = [k for k in range(first, last) if not speech.is_mark(k)]
    predicate = any(tokens[k].pos in ("VERB", "AUX") for k in inside)
    if opens and (predicate or any(tokens[k].pos == "ADJ" for k in inside[-2:])) and text.rstrip()[-1:] in ",，" and len(text) > _TERM:
        return True
    return opens and closes and predicate and len(text.replace(" ", "")) >= _CLAUSE
