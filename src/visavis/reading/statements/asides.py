"""Asides: incises (*…, a déclaré M. Wang*), and the tokens that they and named sources take."""

from __future__ import annotations

from visavis.reading.draft import Sentence
from visavis.reading.statements.speech import Cue, Speech
from visavis.reading.statements.voices import Voice, voice_at

_CLOSING = frozenset('»”"?!…—–-›')


def mark_incises(speech: Speech, sentence: Sentence, found: list[Cue]) -> None:
    """Mark the cues that stand aside with their subject behind them (…, a déclaré M. Wang), or in a clause like *comme l'explique X*."""
    for cue in found:
        if cue.frame not in (None, "clause") and _as_done(speech, sentence, cue.first - 1):
            cue.frame, cue.start = None, -1
        uses = speech.table.verbs[speech.tokens[cue.verb].norm]
        plain = next((use for use in uses if {"quote", "clause"} <= use.frames and not use.tail and not use.reflexive), None)
        if cue.kind not in ("finite", "compound", "infinitive") or not ("quote" in cue.entry.frames or plain):
            continue
        left = cue.first - 1
        while left > sentence.first and speech.tokens[left].pos == "SPACE":
            left -= 1
        if left >= sentence.first and speech.tokens[left].norm in speech.table.words["as"] and _as_it_was(speech, sentence, cue):
            cue.frame, cue.start = None, -1
            continue
        if left >= sentence.first and speech.tokens[left].norm in speech.table.words["as"] and not _joins(speech, sentence, left):
            cue.incise = "clause" in cue.entry.frames or plain is not None
            cue.first = left
        else:
            first = bool(speech.table.words["subject_first"])
            if first and plain is not None and cue.frame is None and (as_told := _as_told(speech, sentence, cue, left)) >= 0:
                cue.opening = as_told
            elif first and left >= sentence.first and _after_apposition(speech, left) and not _voice_beside(speech, sentence, cue):
                cue.opening = _subject_first(speech, sentence, cue, plain is not None)
            cue.incise = cue.opening >= 0 or _stands_aside(speech, sentence, cue, left, plain is not None, found)
            if not cue.incise and first:
                cue.opening = _subject_first(speech, sentence, cue, plain is not None)
                cue.incise = cue.opening >= 0
        if cue.incise:
            cue.frame, cue.start = None, -1
            if plain and "clause" not in cue.entry.frames:
                cue.entry = plain


def _as_told(speech: Speech, sentence: Sentence, cue: Cue, left: int) -> int:
    """Return the conjunction of *As Mr. Wang has said, …*, where the subject that ends at the token stands behind it at the head or a comma; or -1."""
    tokens = speech.tokens
    behind = cue.last
    if behind < sentence.last and tokens[behind].pos not in ("PUNCT", "ADP", "ADV") and not speech.dated[behind]:
        return -1  # As Mr. Wang threatens the peace, …
    if left <= sentence.first or (speech.mention[left] is None and tokens[left].norm not in speech.table.pronouns):
        return -1
    k = left
    while k > sentence.first and (speech.mention[k] is not None or tokens[k].pos == "DET" or tokens[k].norm in speech.table.pronouns):
        k -= 1
    if tokens[k].norm not in speech.table.words["as"] or (k > sentence.first and tokens[k - 1].text != ","):
        return -1
    return k


def _as_it_was(speech: Speech, sentence: Sentence, cue: Cue) -> bool:
    """Whether a participle without a subject only tells in what way something goes: *will proceed as agreed at the meeting of X and Y*."""
    if speech.table.free_order or not speech.table.words["subject_first"] or cue.first != cue.verb or cue.last >= sentence.last:
        return False
    behind = speech.tokens[cue.last]
    return (behind.pos in ("ADP", "SCONJ", "PUNCT") or speech.dated[cue.last]) and behind.norm not in speech.table.words["by"]


def _as_done(speech: Speech, sentence: Sentence, left: int) -> bool:
    """Whether a pronoun is the subject of a clause that likens what was told to what was said before: *…, as he promised to the farmers*."""
    tokens = speech.tokens
    if left - 2 < sentence.first or tokens[left].norm not in speech.table.pronouns:
        return False
    return tokens[left - 1].norm in speech.table.words["as"] and tokens[left - 2].text == ","


def _joins(speech: Speech, sentence: Sentence, at: int) -> bool:
    """Whether the conjunction is the end of one that joins (*as well as* reaffirmed)."""
    return at > sentence.first and speech.tokens[at - 1].norm in speech.table.words["joins_before_as"]


def _after_apposition(speech: Speech, at: int) -> bool:
    """Whether the token is a comma outside quotations: what stands before the verb may be an apposition (X, a minister, said)."""
    return speech.tokens[at].text == "," and speech.quoted[at] < 0 and (at == 0 or speech.quoted[at - 1] < 0)


def _stands_aside(speech: Speech, sentence: Sentence, cue: Cue, left: int, plain: bool, found: list[Cue]) -> bool:
    """Whether the cue, whose left neighbour is token `left`, is an incise; `plain`: its verb may also report without an object."""
    tokens = speech.tokens
    if left < sentence.first:
        return cue.clitic >= 0 and cue.frame != "clause"
    after_quote = speech.quoted[left] >= 0 or (tokens[left].text == "," and left > sentence.first and speech.quoted[left - 1] >= 0)
    if tokens[left].text != "," and tokens[left].text[-1:] not in _CLOSING and not after_quote:
        return False
    if cue.clitic >= 0:
        return True
    behind_dash = tokens[left].text in ("—", "–", "-") and any(speech.quoted[k] >= 0 for k in range(max(sentence.first, left - 2), left))
    if behind_dash and tokens[cue.verb].lemma in speech.table.words["cites"]:
        return True  # «…», — приводит слова X агентство
    if cue.frame == "clause" and not (after_quote and _relative_behind(speech, cue)):
        return False
    if cue.last < sentence.last and tokens[cue.last].text == ":":
        return False
    if cue.last + 1 < sentence.last and tokens[cue.last].pos == "ADP" and speech.is_infinitive(cue.last + 1) and speech.mention[cue.last + 1] is None:
        return False  # …, commence par publier
    if after_quote:
        return _noun_follows(speech, sentence, cue)
    joined = tokens[cue.verb].dep == "conj" and sentence.first <= tokens[cue.verb].head < left
    if speech.table.free_order and joined and not any(tokens[k].dep.startswith("nsubj") for k in speech.children.get(cue.verb, ())):
        return False  # отметил недопустимость угроз, высказался в поддержку властей
    before = speech.mention[left - 1] if tokens[left].text == "," and left > sentence.first else None
    closing = speech.subject_token(cue.verb) > cue.verb and not any(speech.is_finite(k) for k in range(cue.last, sentence.last))  # … X, said Y.
    if (
        not closing
        and tokens[cue.verb].norm in speech.table.words["finite_participles"]
        and cue.first == cue.verb
        and before is not None
        and before.actors[0].kind == "person"
    ):
        return False  # Mohammed ben Salmane, dit MBS, …
    if plain and cue.frame is None and _bracketed(speech, sentence, cue):
        return True
    if plain and cue.frame in (None, "np") and _clause_before(speech, sentence, cue) and _voice_beside(speech, sentence, cue):
        return True
    if plain and cue.frame == "np" and _heads_page(speech, sentence, cue):
        return True
    if cue.frame not in (None, "np") or _own_subject(speech, cue):
        return False
    headed = speech.draft.document.blocks[sentence.block].kind == "title"
    if cue.frame == "np" and speech.table.words["subject_first"] and tokens[cue.verb].dep == "conj" and tokens[cue.verb].head < left and not headed:
        return False  # discussed the border, reaffirmed their support for X, and …
    if not plain and not {"quote", "clause"} <= cue.entry.frames:
        return False
    quotes = any(speech.quoted[k] >= 0 for k in range(cue.last, sentence.last))
    said = any(speech.quoted[k] >= 0 or (speech.is_finite(k) and tokens[k].pos in ("VERB", "AUX")) for k in range(sentence.first, left))
    if not said and (cue.frame == "np" or quotes):
        return False  # M. Lula, joint au téléphone, a exprimé …: nothing is said before it
    alone = cue.frame is None or not any(other is not cue and other.first < cue.first and not other.incise for other in found)
    return _voice_follows(speech, sentence, cue) or (alone and _noun_follows(speech, sentence, cue))


def _heads_page(speech: Speech, sentence: Sentence, cue: Cue) -> bool:
    """Whether all that stands before is a noun phrase of common nouns, as in a headline, and behind it an institution or state alone: *…, annonce l'Élysée*."""
    tokens = speech.tokens
    found = next((voice for k in range(cue.last, min(cue.last + 2, sentence.last)) if (voice := voice_at(speech, k)) is not None), None)
    ends = found is not None and all(tokens[k].pos in ("PUNCT", "SPACE") for k in range(found.last, sentence.last))
    opening = tokens[sentence.first + (tokens[sentence.first].pos in ("ADJ", "DET", "NUM"))]
    common = speech.mention[sentence.first] is None and speech.mention[opening.i] is None and opening.pos in ("NOUN", "ADJ")
    return common and ends and found is not None and not found.people and cue.first == cue.verb and cue.entry.act in ("state", "commit")


def _relative_behind(speech: Speech, cue: Cue) -> bool:
    """Whether what opens the cue's clause is a relative pronoun: behind words quoted, a comma parts it from the noun that it stands for."""
    comma = cue.start - 2
    named = any(speech.tokens[k].pos in ("NOUN", "PROPN") or speech.mention[k] is not None for k in range(cue.last, comma))
    return comma > cue.last and speech.tokens[comma].text == "," and named


def _subject_first(speech: Speech, sentence: Sentence, cue: Cue, plain: bool) -> int:
    """Return where an incise begins whose subject stands before its verb (…, *Mr. Lavrov* said), or -1 where the cue is none."""
    tokens = speech.tokens
    if cue.first > sentence.first and tokens[cue.first - 1].norm in speech.table.words["relative"] and speech.mention[cue.first - 1] is None:
        return -1  # a threat, which suggests
    if cue.frame not in (None, "np", "in", "on", "at") or (cue.frame is not None and not _ends(speech, sentence, cue.start)):
        return -1
    subject = speech.subject_token(cue.verb)
    first = _phrase_start(speech, subject, sentence.first) if sentence.first <= subject < cue.first else cue.first
    mention = voice_at(speech, cue.first - 1) if cue.first > sentence.first else None
    if mention is not None and mention.first >= sentence.first and (first == cue.first or mention.first < first):
        first = mention.first
        while first > sentence.first and tokens[first - 1].pos == "DET":
            first -= 1
    if first >= cue.first:
        first = _after_comma(speech, sentence, cue, subject)
    if first <= sentence.first or any(speech.quoted[k] >= 0 for k in range(first, cue.first)):
        return -1
    if tokens[first].pos == "CCONJ" and speech.quoted[max(first - 2, 0)] < 0:
        return -1  # X reiterated his wish, *and* the leaders agreed on talks
    left = first - 1
    if speech.quoted[left] >= 0 or (tokens[left].text in (",", "—", "–", "-") and left > sentence.first and speech.quoted[left - 1] >= 0):
        return first
    if tokens[left].text not in (",", "—", "–"):
        first = _after_comma(speech, sentence, cue, subject)
        left = first - 1
    if first >= 0 and tokens[first].pos == "CCONJ" and speech.quoted[max(left - 1, 0)] < 0:
        return -1
    if first < 0 or cue.frame == "np" or not plain or not _ends(speech, sentence, cue.last):
        return -1
    clause = any(
        speech.is_finite(k) and tokens[k].pos in ("VERB", "AUX") and speech.quoted[k] < 0 and not _in_relative(speech, k, sentence.first)
        for k in range(sentence.first, first)
    )
    return first if clause or _ends_clause(speech, sentence, cue) else -1


def _after_comma(speech: Speech, sentence: Sentence, cue: Cue, subject: int) -> int:
    """Return where the subject begins that stands between the clause's comma and the verb, whatever the parser makes of it; or -1."""
    tokens, words = speech.tokens, speech.table.words
    named, nearest = False, -1
    parted = tokens[cue.first - 1].text == ","  # by an apposition from its subject
    for k in range(cue.first - 1, max(sentence.first, cue.first - 40), -1):
        if speech.quoted[k] >= 0:
            return k + 1 if named and k + 1 < cue.first else nearest
        if tokens[k].text in (";", ":") or tokens[k].norm in words["complementiser"]:
            break
        if speech.is_finite(k) and tokens[k].pos in ("VERB", "AUX"):
            break
        if tokens[k].text == "," and named:
            if (k < subject < cue.first or subject < sentence.first) and not (parted and nearest < 0):
                return k + 1
            if parted and nearest >= 0:
                return k + 1
            nearest = nearest if nearest >= 0 else k + 1  # perhaps behind an apposition (Mr. Wang, a spokesman, said)
        named = named or tokens[k].pos in ("NOUN", "PROPN", "PRON") or speech.mention[k] is not None
    return nearest


def _phrase_start(speech: Speech, head: int, floor: int) -> int:
    """Return the first token of the phrase under `head`, as far as it runs on without a break."""
    first = head
    for k in range(head - 1, floor - 1, -1):
        above = k
        for _ in range(12):
            if above == head or speech.tokens[above].head == above:
                break
            above = speech.tokens[above].head
        if above != head or speech.quoted[k] >= 0:
            break
        first = k
    return first


def _ends(speech: Speech, sentence: Sentence, at: int) -> bool:
    """Whether nothing but the time, place and occasion of the saying follows until the next comma or the sentence's end."""
    for k in range(at, sentence.last):
        if speech.tokens[k].text in (",", ";", ".", "—", "–") or speech.quoted[k] >= 0:
            return True
        if speech.is_finite(k) and speech.tokens[k].pos in ("VERB", "AUX") and speech.tokens[k].dep in ("ccomp", "ROOT"):
            return False
    return True


def _ends_clause(speech: Speech, sentence: Sentence, cue: Cue) -> bool:
    """Whether a clause that the cue's subject parts goes on behind it (*The talks, Mr. Lavrov said, will go on*)."""
    behind = next((k for k in range(cue.last, min(cue.last + 14, sentence.last)) if speech.tokens[k].text == ","), -1)
    return behind > 0 and any(speech.is_finite(k) and speech.quoted[k] < 0 for k in range(behind, min(behind + 8, sentence.last)))


def _bracketed(speech: Speech, sentence: Sentence, cue: Cue) -> bool:
    """Whether the cue and a person right behind it stand between two commas (celles-ci, a dit M. Xi, « … »)."""
    found = voice_at(speech, cue.last) if cue.last < sentence.last else None
    if found is None and cue.last < sentence.last and speech.tokens[cue.last].text.endswith("."):
        found = voice_at(speech, cue.last + 1) if cue.last + 1 < sentence.last else None
    return found is not None and found.last < sentence.last and (speech.tokens[found.last].text == "," or speech.quoted[found.last] >= 0)


def _clause_before(speech: Speech, sentence: Sentence, cue: Cue) -> bool:
    """Whether a clause with its own verb stands before the cue's comma, and no other cue that this one may continue."""
    tokens, table = speech.tokens, speech.table
    clause = False
    for k in range(sentence.first, cue.first):
        if speech.quoted[k] >= 0 or not speech.is_finite(k) or tokens[k].pos not in ("VERB", "AUX"):
            continue
        clause = clause or not _in_relative(speech, k, sentence.first)
    return clause and not any(tokens[k].norm in table.verbs and table.verbs[tokens[k].norm][0].act != "state" for k in range(sentence.first, cue.first))


def _voice_beside(speech: Speech, sentence: Sentence, cue: Cue) -> bool:
    """Whether a mention, a readout or a noun for one who speaks follows the cue at once."""
    for k in range(cue.last, min(cue.last + 3, sentence.last)):
        if speech.mention[k] or speech.readout[k] or (speech.tokens[k].norm in speech.table.words["voices"] and speech.tokens[k].pos != "VERB"):
            return True
        title = speech.tokens[k].norm.rstrip(".") in speech.table.words["before_labels"]
        if speech.tokens[k].pos not in ("DET", "ADJ", "ADV", "NUM") and not speech.dated[k] and not title:
            return False
    return False


def _own_subject(speech: Speech, cue: Cue) -> bool:
    """Whether the parser's subject before the verb is its own: no other clause has its verb between."""
    subject = speech.subject_token(cue.verb)
    if not -1 < subject < cue.first:
        return False
    return not any(
        speech.is_finite(k) and speech.tokens[k].pos in ("VERB", "AUX") and speech.quoted[k] < 0 and not _in_relative(speech, k, subject)
        for k in range(subject + 1, cue.first)
    )


def _in_relative(speech: Speech, verb: int, floor: int) -> bool:
    """Whether a finite verb belongs to a relative clause that begins after `floor`."""
    tokens, words = speech.tokens, speech.table.words
    return any(tokens[k].norm in words["relatives"] for k in range(max(floor, verb - 12), verb))


def _noun_follows(speech: Speech, sentence: Sentence, cue: Cue) -> bool:
    for k in range(cue.last, min(cue.last + 14, sentence.last)):
        if speech.tokens[k].pos in ("NOUN", "PROPN") or speech.mention[k] or speech.readout[k]:
            return True
        if speech.quoted[k] >= 0:
            return False
    return False


def _voice_follows(speech: Speech, sentence: Sentence, cue: Cue) -> bool:
    for k in range(cue.last, min(cue.last + 20, sentence.last)):
        token = speech.tokens[k]
        if speech.mention[k] or speech.readout[k] or (token.norm in speech.table.words["voices"] and token.pos != "VERB"):
            return True
        if speech.quoted[k] >= 0 or speech.is_finite(k) or token.norm in speech.table.words["complementiser"]:
            return False
    return False


def aside(speech: Speech, sentence: Sentence, cue: Cue, voice: Voice) -> tuple[int, int]:
    """Return the tokens that an incise or a named source takes, from its comma to the next comma, mark or the sentence's end."""
    tokens = speech.tokens
    first = cue.begins
    while (first > sentence.first and tokens[first - 1].text in (",", "-", "—", "–")) or (first > sentence.first and tokens[first - 1].pos == "SPACE"):
        first -= 1
    last = max(cue.last, voice.last)
    if cue.kind == "source" and voice.people and first <= sentence.first:
        last = _past_apposition(speech, sentence, last)
    while last < sentence.last:
        token = tokens[last]
        if token.text in (",", ";", ":") or speech.quoted[last] >= 0 or (token.text in (".", "!", "?", "…") and last >= sentence.last - 2):
            break
        last += 1
    return first, last


def _past_apposition(speech: Speech, sentence: Sentence, at: int) -> int:
    """Return the comma behind what tells between two commas who a source is (selon X, *chercheur à Bamako*, la trêve tient); `at` where nothing does."""
    tokens, words = speech.tokens, speech.table.words
    if at + 2 >= sentence.last or tokens[at].text != ",":
        return at
    noun = at + 1 + (tokens[at + 1].pos == "DET")
    if tokens[noun].norm not in words["person_nouns"]:
        return at
    for k in range(noun + 1, min(noun + 16, sentence.last - 2)):
        if speech.quoted[k] >= 0 or (speech.is_finite(k) and tokens[k].pos in ("VERB", "AUX")):
            return at
        if tokens[k].text == ",":
            return k
    return at
