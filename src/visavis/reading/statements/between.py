"""What may stand between a cue and what it governs: adverbs, whom it is said to, where and in what it is said."""

from __future__ import annotations

from visavis.reading.draft import Sentence
from visavis.reading.statements.cues import Entry, preposition, starts_phrase
from visavis.reading.statements.speech import Speech

_MEDIUM = 14  # tokens of the medium and time that stand between
_SETTING = 3  # words of a phrase that tells where something is said, at least: *on the sidelines*, but: thanked him *on his* return
_REACH = 45  # tokens between a cue and its conjunction


def skipped(speech: Speech, at: int, limit: int) -> int:
    """Return where adverbs, dates and adverbial phrases that begin at `at` end."""
    tokens = speech.tokens
    phrase = -1  # where an adverbial phrase has just ended
    while at < limit and speech.quoted[at] < 0:
        length = starts_phrase(tokens, at, limit, speech.table.skips)
        if length:
            at = phrase = at + length
        elif at == phrase and tokens[at].text == "," and at + 1 < limit and tokens[at + 1].pos == "DET" and not _comma_ahead(speech, at + 1, limit):
            at += 1  # a souhaité à cet effet, un accord
        elif (
            (
                tokens[at].pos == "ADV"
                and speech.mention[at] is None
                and tokens[at].norm not in speech.table.words["complementiser"]
                and tokens[at].norm not in speech.table.words["asking"]
            )
            or speech.dated[at]
            or tokens[at].pos == "SPACE"
        ):
            at += 1
        elif tokens[at].text == ",":
            if at + 1 < limit and tokens[at + 1].norm in speech.table.words["complementiser"]:
                break
            comma = next((k for k in range(at + 1, min(at + 16, limit)) if tokens[k].text == ","), -1)
            if comma < 0 or comma + 1 >= limit or any(speech.is_finite(k) for k in range(at + 1, comma)):
                break
            at = comma + 1
            while (further := _set_off(speech, at, limit)) > at:
                at = further
        else:
            break
    return at


def _comma_ahead(speech: Speech, at: int, limit: int) -> bool:
    """Whether a comma follows within a few tokens, so that what stands before it may be another phrase of the reporter's."""
    return any(speech.tokens[k].text == "," for k in range(at, min(at + 16, limit)))


def _set_off(speech: Speech, at: int, limit: int) -> int:
    """Return where a name or a day ends that stands between two commas with its place (…, *Vladimir Poutine, samedi à Berlin,* pour …); `at` if none."""
    comma = next((k for k in range(at + 1, min(at + 10, limit)) if speech.tokens[k].text == ","), -1)
    mention = speech.mention[at] if at < limit else None
    named = mention is not None and mention.basis == "name" and mention.actors[0].kind == "person"
    if comma < 0 or comma + 1 >= limit or not (named or (at < limit and speech.dated[at])):
        return at
    return comma + 1 if not any(speech.is_finite(k) or speech.quoted[k] >= 0 for k in range(at, comma)) else at


def conjunction(speech: Speech, at: int, limit: int, verb: int) -> int:
    """Return the conjunction that opens the reported clause, across what may stand before it; or -1."""
    tokens, words = speech.tokens, speech.table.words
    if tokens[at].norm in words["complementiser"]:
        return at
    for k in range(at, min(at + _REACH, limit)):
        token = tokens[k]
        if (
            speech.quoted[k] >= 0
            or token.text in (":", ";")
            or (token.norm in speech.table.gerunds and k > at)
            or (token.norm in speech.table.participles and k > at and tokens[k - 1].norm in words["coordination"])
            or (speech.is_finite(k) and token.pos in ("VERB", "AUX"))
        ):
            return -1
        marks = token.dep == "mark" or token.pos == "SCONJ"
        if token.norm in words["complementiser"] and tokens[k - 1].norm in words["compound_conjunctions"]:
            return -1  # après que, pour que
        if token.norm in words["complementiser"] and marks and (tokens[k - 1].pos not in ("ADV", "ADJ", "SCONJ") or tokens[token.head].head == verb):
            return k
    return -1


def question(speech: Speech, at: int, limit: int) -> int:
    """Return where an embedded question or relative begins that the cue governs (a expliqué *comment* …, a dit *ce qu'*il attendait), or -1."""
    tokens, words = speech.tokens, speech.table.words
    if at < limit and tokens[at].norm in words["to_whom"]:  # behind whom it is said to
        k = at + 1
        while k < limit and (speech.mention[k] is not None or tokens[k].pos in ("DET", "NOUN")) and k - at < 8:
            k += 1
        at = k
    if at + 1 < limit and tokens[at].text in words["clause_marks"]:
        at += 1
    if at + 2 >= limit or speech.quoted[at] >= 0 or not any(speech.is_finite(k) for k in range(at, min(at + 12, limit))):
        return -1
    if tokens[at].norm in words["conditions"] and tokens[at].pos == "SCONJ":
        return at + 1
    if tokens[at].norm in words["asking"] or f"{tokens[at].norm} {tokens[at + 1].norm}" in words["comment"]:
        return at
    return -1


def past_colon(speech: Speech, at: int, limit: int) -> int:
    """Return where begins what a colon gives without marks behind the cue (l'a confirmé *: le sommet aura lieu*), perhaps past a person told; or -1."""
    tokens = speech.tokens
    k = at
    while k < limit and speech.mention[k] is not None and k - at < 5:
        k += 1
    if k + 3 >= limit or tokens[k].text != ":" or any(speech.quoted[j] >= 0 for j in range(k, limit)):
        return -1
    return k + 1


def past_medium(speech: Speech, sentence: Sentence, at: int) -> int:
    """Return the conjunction behind the medium or place of the saying, which parsers take for a relative of it (a dit dans un message *qu'il*), or -1.

    A verb that reports must report something: where nothing else in the sentence can be that, the clause is.
    """
    tokens, words = speech.tokens, speech.table.words
    if tokens[at].pos != "ADP":
        return -1
    found = -1
    for k in range(sentence.first, sentence.last):
        if speech.quoted[k] >= 0:
            return -1
        if k <= at:
            continue
        if tokens[k].text in (":", ";") or (found < 0 and speech.is_finite(k) and tokens[k].pos in ("VERB", "AUX")):
            return found
        if tokens[k].norm in words["complementiser"]:
            if found >= 0:
                break
            if k - at > _MEDIUM or not (tokens[k - 1].pos in ("NOUN", "PROPN", "NUM", "PUNCT") or speech.dated[k - 1]):
                return -1
            found = k
    return found


def past_told(speech: Speech, sentence: Sentence, at: int) -> int:
    """Return the conjunction behind whom it is said to and the medium or place of the saying (told him *in a call that* …), or -1."""
    tokens, k = speech.tokens, at
    while k < sentence.last and (speech.mention[k] is not None or tokens[k].pos in ("DET", "ADJ", "NOUN", "PROPN", "PRON")) and speech.quoted[k] < 0:
        k += 1
    return past_medium(speech, sentence, k) if at < k < sentence.last else -1


def past_adjuncts(speech: Speech, at: int, limit: int, entry: Entry) -> int:
    """Return where the preposition stands that the cue governs, behind the place or setting of the saying (a plaidé *à Berlin* pour …); `at` if none."""
    tokens, table = speech.tokens, speech.table
    k = at
    for _ in range(2):
        found = preposition(table, tokens, k, limit)
        if found is None or found[0] in table.words["partitive_frame"]:
            return at
        if found[0] in entry.frames and not (found[0] in table.words["loose_prepositions"] and _is_place(speech, k + found[1], limit)):
            return k
        k += found[1]
        while k < limit and tokens[k].pos in ("DET", "NUM", "ADJ") and tokens[k].norm not in table.prepositions:
            k += 1
        mention = speech.mention[k] if k < limit else None
        if k >= limit or tokens[k].pos not in ("NOUN", "PROPN") or speech.quoted[k] >= 0 or (mention is not None and mention.actors[0].kind == "person"):
            return at
        while k < limit and tokens[k].pos in ("NOUN", "PROPN", "ADJ"):
            k += 1
        k = skipped(speech, k, limit)
        if k >= limit or speech.quoted[k] >= 0:
            return at
    found = preposition(table, tokens, k, limit)
    return k if found is not None and found[0] in entry.frames else at


def _is_place(speech: Speech, at: int, limit: int) -> bool:
    """Whether a place is named at the token, and another preposition follows it."""
    if at + 1 >= limit:
        return False
    mention = speech.mention[at]
    named = mention.actors[0].kind == "state" if mention is not None else speech.tokens[at].pos == "PROPN"
    return named and preposition(speech.table, speech.tokens, at + 1, limit) is not None


def past_person(speech: Speech, at: int, limit: int, entry: Entry, verb: int) -> int:
    """Return the preposition behind the person addressed (exhorter X *à*), or -1."""
    tokens, table = speech.tokens, speech.table
    fallback = -1
    for k in range(at, min(at + 30, limit - 1)):
        token = tokens[k]
        above = tokens[token.head] if token.pos == "AUX" else token
        if token.text in (";", ":") or (speech.is_finite(k) and token.pos in ("VERB", "AUX") and k > at + 1 and above.dep in ("ROOT", "conj")):
            break
        if token.pos == "CCONJ" and k + 1 < limit and tokens[k + 1].norm in table.verbs and tokens[k + 1].pos in ("VERB", "AUX"):
            break
        if (token.norm in table.words["complementiser"] and token.pos == "SCONJ") or _names_source(speech, k, limit):
            break
        if k > at and starts_phrase(tokens, k, limit, table.breaks) >= _SETTING:
            break  # told reporters *on the sidelines of* the summit
        found = preposition(table, tokens, k, limit)
        if found is None or found[0] not in entry.frames or k == at:
            continue
        following = k + found[1]
        if following < limit and (speech.dated[following] or _within_mention(speech, k)):
            continue  # told him *on Tuesday*; told the President *of Kenya*
        while following < limit and (
            tokens[following].norm in table.words["clitics"] or tokens[following].pos == "ADV" or (speech.quoted[following] >= 0 and speech.is_mark(following))
        ):
            following += 1
        if following < limit and speech.is_infinitive(following):
            return k
        if found[0] not in table.words["loose_prepositions"] or (
            following < limit and tokens[following].norm in table.words["possessive"] and (entry.act in ("thank", "congratulate") or entry.tail)
        ):
            return k
        if entry.act == "accuse" and _one_mention(speech, at, k):
            return k
        told = at + (tokens[at].norm in table.words["to_whom"])  # fait part *à X* de …
        if _one_person(speech, told, k) or _somebodys(speech, told, k):
            return k
        if fallback < 0 and tokens[token.head].head == verb and tokens[token.head].dep.startswith(("obl", "xcomp", "advcl")):
            fallback = k
    return fallback


def _within_mention(speech: Speech, at: int) -> bool:
    """Whether a preposition stands within what calls somebody by their office (the President *of Kenya*)."""
    mention = speech.mention[at]
    return mention is not None and mention is speech.mention[at - 1] and mention.end > speech.tokens[at].end


def reports_itself(speech: Speech, first: int, place: int) -> bool:
    """Whether a person stands before the preposition and a verb that reports behind it: then the contact is for the saying, and no request."""
    own = speech.mention[first] or (speech.mention[first + 1] if first + 1 < place else None)
    following = speech.tokens[place + 1].norm if place + 1 < len(speech.tokens) else ""
    return own is not None and own.actors[0].kind == "person" and following in speech.table.infinitives


def _one_mention(speech: Speech, first: int, last: int) -> bool:
    """Whether one mention, its article aside, takes the tokens: the side that is accused (accuse *la France* d'ingérence)."""
    if first < last and speech.tokens[first].pos == "DET":
        first += 1
    own = speech.mention[first] if first < last else None
    return own is not None and all(speech.mention[k] is own for k in range(first, last))


def _one_person(speech: Speech, first: int, last: int) -> bool:
    """Whether one person named takes the tokens, perhaps a title with the name between commas (assurer *M. Wang* de …, *son homologue, M. Wang,* de …)."""
    own = speech.mention[first] if first < last else None
    if own is None or own.actors[0].kind != "person":
        return False
    called = (speech.mention[k] for k in range(first, last) if speech.tokens[k].text != ",")
    return all(one is own or (one is not None and one.actors == own.actors) for one in called)


def _somebodys(speech: Speech, first: int, last: int) -> bool:
    """Whether a possessive and a noun for a person take the tokens, perhaps with an adjective (assurer *son hôte* de …, *son homologue russe*)."""
    tokens, words = speech.tokens, speech.table.words
    if not 2 <= last - first <= 3 or tokens[first].norm not in words["possessive"] or tokens[first + 1].norm not in words["person_nouns"]:
        return False
    return last - first == 2 or tokens[last - 1].pos == "ADJ"


def _names_source(speech: Speech, at: int, limit: int) -> bool:
    """Whether a phrase that names a source begins at the token (*according to*)."""
    tokens = speech.tokens
    return any(
        len(words) > 1 and at + len(words) < limit and all(tokens[at + j].norm == word for j, word in enumerate(words))
        for words in speech.table.sources.get(tokens[at].norm, ())
    )


def past_adverbial(speech: Speech, at: int, limit: int) -> int:
    """Return where a prepositional phrase before the object ends (condamne *avec fermeté* l'attaque)."""
    tokens = speech.tokens
    if tokens[at].pos != "ADP" or tokens[at].norm in speech.table.words["partitive"]:
        return at
    for k in range(at + 2, min(at + 30, limit)):
        if speech.quoted[k] >= 0 or speech.is_finite(k) or tokens[k].text in (";", ":", "."):
            return limit
        if tokens[k].pos == "DET" and tokens[k - 1].pos not in ("ADP", "CCONJ", "DET", "ADV") and tokens[k - 1].norm not in speech.table.prepositions:
            return skipped(speech, k, limit)
        if tokens[k].text == "," and k + 1 < limit and tokens[k + 1].pos == "DET":
            return k + 1
    return limit


def past_fact(speech: Speech, at: int, limit: int) -> int:
    """Return where a reported clause begins that a noun like *le fait que* introduces; `at` where none does."""
    words = speech.table.words
    if at + 2 < limit and f"{speech.tokens[at].norm} {speech.tokens[at + 1].norm}" in words["fact"] and speech.tokens[at + 2].norm in words["complementiser"]:
        return at + 3
    if (
        at + 2 < limit
        and speech.tokens[at].norm in words["fact"]
        and speech.tokens[at + 1].text == ","
        and speech.tokens[at + 2].norm in words["complementiser"]
    ):
        return at + 3  # указал на то, что
    return at + 1 if at < limit and speech.tokens[at].norm in words["complementiser"] else at
