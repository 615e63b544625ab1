"""Asides: incises (*…, a déclaré M. Wang*) and sources named by a preposition (*selon l'Élysée*)."""

from __future__ import annotations

from visavis.reading.draft import Sentence
from visavis.reading.statements.cues import Entry
from visavis.reading.statements.speech import Cue, Speech
from visavis.reading.statements.strangers import opens_name
from visavis.reading.statements.voices import Voice, antecedent, governed, official_at, pronoun, stranger_at, voice_at

_CLOSING = frozenset('»”"?!…—–-›')
_SOURCE = Entry("source", "state", frozenset({"quote", "clause"}))


def mark_incises(speech: Speech, sentence: Sentence, found: list[Cue]) -> None:
    """Mark the cues that stand aside with their subject behind them (…, a déclaré M. Wang), or in a clause like *comme l'explique X*."""
    for cue in found:
        uses = speech.table.verbs[speech.tokens[cue.verb].norm]
        plain = next((use for use in uses if {"quote", "clause"} <= use.frames and not use.tail and not use.reflexive), None)
        if cue.kind not in ("finite", "compound", "infinitive") or not ("quote" in cue.entry.frames or plain):
            continue
        left = cue.first - 1
        while left > sentence.first and speech.tokens[left].pos == "SPACE":
            left -= 1
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
    if cue.frame == "clause" or (cue.last < sentence.last and tokens[cue.last].text == ":"):
        return False
    if cue.last + 1 < sentence.last and tokens[cue.last].pos == "ADP" and speech.is_infinitive(cue.last + 1) and speech.mention[cue.last + 1] is None:
        return False  # …, commence par publier
    if after_quote:
        return _noun_follows(speech, sentence, cue)
    before = speech.mention[left - 1] if tokens[left].text == "," and left > sentence.first else None
    if tokens[cue.verb].norm in speech.table.words["finite_participles"] and cue.first == cue.verb and before is not None and before.actors[0].kind == "person":
        return False  # Mohammed ben Salmane, dit MBS, …
    if plain and cue.frame is None and _bracketed(speech, sentence, cue):
        return True
    if plain and cue.frame in (None, "np") and _clause_before(speech, sentence, cue) and _voice_beside(speech, sentence, cue):
        return True
    if cue.frame not in (None, "np") or _own_subject(speech, cue):
        return False
    if not plain and not {"quote", "clause"} <= cue.entry.frames:
        return False
    if cue.frame == "np" and not any(speech.quoted[k] >= 0 or (speech.is_finite(k) and tokens[k].pos in ("VERB", "AUX")) for k in range(sentence.first, left)):
        return False  # M. Lula, joint au téléphone, a exprimé …: nothing is said before it
    alone = cue.frame is None or not any(other is not cue and other.first < cue.first and not other.incise for other in found)
    return _voice_follows(speech, sentence, cue) or (alone and _noun_follows(speech, sentence, cue))


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
    left = first - 1
    if speech.quoted[left] >= 0 or (tokens[left].text in (",", "—", "–", "-") and left > sentence.first and speech.quoted[left - 1] >= 0):
        return first
    if tokens[left].text not in (",", "—", "–"):
        first = _after_comma(speech, sentence, cue, subject)
        left = first - 1
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
        if speech.tokens[k].pos not in ("DET", "ADJ", "ADV", "NUM") and not speech.dated[k]:
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


def sources(speech: Speech, sentence: Sentence) -> list[tuple[Cue, Voice]]:
    """Return the sources that prepositions name (*selon l'Élysée*), each as a cue with its voice and the stretch it takes."""
    found: list[tuple[Cue, Voice]] = []
    tokens = speech.tokens
    for k in range(sentence.first, sentence.last):
        if speech.quoted[k] >= 0:
            continue
        length = next(
            (
                len(words)
                for words in speech.table.sources.get(tokens[k].norm, ())
                if k + len(words) < sentence.last and all(tokens[k + j].norm == word for j, word in enumerate(words))
            ),
            0,
        )
        if not length:
            opinion = _opinion(speech, sentence, k)
            if opinion is not None:
                cue = Cue(_SOURCE, k, k, k + 1, "source")
                cue.incise = True
                found.append((cue, opinion))
            continue
        within = next((j for j in range(k + 1, k + length) if tokens[j].norm in speech.table.source_pronouns), -1)  # in *his* words
        voice = pronoun(speech, within) if within >= 0 else _source_voice(speech, sentence, k + length)
        if voice is None:
            continue
        cue = Cue(_SOURCE, k, k, k + length, "source")
        cue.incise = True
        found.append((cue, voice))
    return found


def _opinion(speech: Speech, sentence: Sentence, at: int) -> Voice | None:
    """Whose opinion a preposition like *pour* introduces: a person or a seat of power, at the head of the sentence, with a comma behind."""
    tokens = speech.tokens
    if tokens[at].norm not in speech.table.words["opinion"] or at + 2 >= sentence.last:
        return None
    if tokens[at + 1].norm in speech.table.words["relative"] and at > sentence.first and tokens[at - 1].text == ",":
        whose = antecedent(speech, sentence, at)
        return Voice(whose.speakers, True, at, at + 2) if whose.people else None  # X, pour qui la paix est proche
    inner = at > sentence.first + 1 and tokens[at - 1].text == ","  # cette trêve est, *pour X*, « … »
    if at > sentence.first + 1 and not inner and tokens[at - 1].text not in (":", "«"):
        return None
    for k in range(at + 1, min(at + 10, sentence.last)):
        if tokens[k].text == "," and any(tokens[j].norm in speech.table.words["person_nouns"] for j in range(at + 1, min(at + 4, k))):
            named = voice_at(speech, k + 1) or stranger_at(speech, k + 1) if k + 1 < sentence.last else None
            return named if named is not None and named.people and named.last < sentence.last and tokens[named.last].text == "," else None
        if tokens[k].text == "," or speech.is_finite(k) or speech.is_infinitive(k):
            return None
        if k == at + 1 and tokens[k].norm in speech.table.source_pronouns and tokens[k + 1].text == ",":
            return pronoun(speech, k)
        found = voice_at(speech, k) or (stranger_at(speech, k) if tokens[k - 1].pos != "DET" else None)
        if found is not None and not found.people and not inner and _holds(speech, sentence, found):
            return found
        if found is not None and found.people:
            following = voice_at(speech, found.last) if found.last < sentence.last else None
            if following is not None and following.speakers == found.speakers:
                found = Voice(found.speakers, True, found.first, following.last)
            if inner and (found.last + 1 >= sentence.last or speech.quoted[found.last + 1] < 0):
                return None
            return found if found.last < sentence.last and tokens[found.last].text == "," else None
    return None


def _holds(speech: Speech, sentence: Sentence, voice: Voice) -> bool:
    """Whether a seat of power or an institution, and not a country, stands between the preposition and a comma that a main clause follows."""
    mention, k = speech.mention[voice.first], voice.last
    if mention is None or k >= sentence.last or speech.tokens[k].text != "," or mention.actors[0].kind not in ("institution", "state", "organisation"):
        return False
    text = speech.draft.text[mention.start : mention.end]
    country = mention.actors[0].kind == "state" and any(name.kind != "capital" for name in speech.draft.knowledge.names(text, speech.draft.language.code))
    return not country and any(speech.is_finite(j) for j in range(k + 1, sentence.last))


def _source_voice(speech: Speech, sentence: Sentence, at: int) -> Voice | None:
    tokens, words = speech.tokens, speech.table.words
    named = False
    somebody = False  # a noun for a person who is not the one named behind it (selon *l'avocat* de X)
    for k in range(at, min(at + 9, sentence.last)):
        token = tokens[k]
        found = voice_at(speech, k)
        if found is not None:
            if somebody and governed(speech, found.first):
                return Voice([], True, at, found.last)
            if named and not found.people:
                return Voice(found.speakers, True, at, found.last)
            return _named_behind(speech, sentence, found) or found
        if token.text == "," and named and k + 1 < sentence.last:
            apposed = voice_at(speech, k + 1) or stranger_at(speech, k + 1)
            if apposed is not None and apposed.people and apposed.last < sentence.last and tokens[apposed.last].text == ",":
                return apposed
        if token.text in (",", ";") or speech.is_finite(k) or speech.quoted[k] >= 0 or token.norm in words["relative_source"]:
            break
        if k > at + 1 and (token.norm in words["source_breaks"] or (named and token.norm in words["by"])):
            break  # selon un accord conclu *avec* X, selon des habitants contactés *par* X
        holder = tokens[k - 1].norm in words["partitive"] and any(tokens[j].norm in words["person_nouns"] for j in range(at, k))
        if holder:
            continue  # selon le maire *de Xville*
        if (token.pos == "PROPN" or opens_name(speech, k)) and (k == at or tokens[k - 1].pos == "DET" or named):
            unknown = stranger_at(speech, k)
            if unknown is not None:
                return unknown
        service = official_at(speech, k, sentence.last)
        if service is not None:
            return service
        named = named or token.norm in words["voices"] or token.norm in words["person_nouns"] or token.norm in words["collective_nouns"]
        somebody = somebody or token.norm in words["somebody_of"]
        if k == at and token.norm in speech.table.source_pronouns:
            return pronoun(speech, k)
    if named:
        last = at
        while last < sentence.last and tokens[last].text not in (",", ";", ".") and speech.quoted[last] < 0 and not speech.is_finite(last):
            last += 1
        return Voice([], True, at, last)
    return None


def _named_behind(speech: Speech, sentence: Sentence, voice: Voice) -> Voice | None:
    """Another person named between commas right behind a title, who then is its holder (selon le Premier ministre de Victoria, *Jacinta Allan*, …)."""
    tokens, k = speech.tokens, voice.last
    mention = speech.mention[voice.first]
    if mention is None or mention.basis != "office" or k + 2 >= sentence.last or tokens[k].text != ",":
        return None
    found = stranger_at(speech, k + 1) if speech.mention[k + 1] is None else None
    return found if found is not None and found.people and found.last < sentence.last and tokens[found.last].text == "," else None


def aside(speech: Speech, sentence: Sentence, cue: Cue, voice: Voice) -> tuple[int, int]:
    """Return the tokens that an incise or a named source takes, from its comma to the next comma, mark or the sentence's end."""
    tokens = speech.tokens
    first = cue.begins
    while (first > sentence.first and tokens[first - 1].text in (",", "-", "—", "–")) or (first > sentence.first and tokens[first - 1].pos == "SPACE"):
        first -= 1
    last = max(cue.last, voice.last)
    while last < sentence.last:
        token = tokens[last]
        if token.text in (",", ";", ":") or speech.quoted[last] >= 0 or (token.text in (".", "!", "?", "…") and last >= sentence.last - 2):
            break
        last += 1
    return first, last
