"""The text as a run of speech: tokens, quotations, mentions and readouts by token, and the cues among them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from visavis.reading.cues import Cues, Entry, cues, preposition, starts_phrase
from visavis.reading.draft import Draft, DraftActor, DraftMention, DraftReadout, Sentence, Token
from visavis.reading.quotations import Quotation, quotations, turns

_MARKS = frozenset("«»“”„\"‹›「」『』")
_REACH = 45  # tokens between a cue and its conjunction
_SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:caus")


@dataclass(slots=True)
class Cue:
    """One use of a reporting word; token indices, `last` exclusive."""

    entry: Entry
    verb: int
    first: int  # where its verb group begins
    last: int
    kind: str  # finite, compound, gerund, infinitive, passive, source
    frame: str | None = None  # the frame met; None where only a quotation can be its object
    start: int = -1  # first token reported
    addressee: tuple[int, int] | None = None  # tokens between the cue and its preposition
    incise: bool = False
    clitic: int = -1  # the inverted pronoun
    negated: bool = False


@dataclass(slots=True)
class Speech:
    """A draft's tokens with what covers each of them."""

    draft: Draft
    table: Cues
    tokens: list[Token]
    quotations: list[Quotation]
    quoted: list[int]  # by token: index of the quotation it stands in, or -1
    mention: list[DraftMention | None]
    readout: list[DraftReadout | None]
    dated: list[bool]
    starts: list[int]
    children: dict[int, list[int]] = field(default_factory=dict)
    spoken: list[tuple[int, list[DraftActor]]] = field(default_factory=list)  # sentences in which one person spoke, and who
    strangers: dict[str, DraftActor] = field(default_factory=dict)  # speakers whom nothing but the text names

    @classmethod
    def of(cls, draft: Draft) -> Speech:
        """Return the view of a draft."""
        tokens = draft.tokens
        starts = [token.start for token in tokens]
        blocks = draft.document.blocks
        read = [index for index, block in enumerate(blocks) if block.kind not in ("metadata", "furniture")]
        spoken = turns(draft.text, blocks, read)
        in_turns = {turn.block for turn in spoken}
        found = [one for one in quotations(draft.text, blocks, read) if one.block not in in_turns] if spoken else quotations(draft.text, blocks, read)
        found = sorted([*found, *spoken], key=lambda one: one.opening)
        quoted = [-1] * len(tokens)
        for index, quotation in enumerate(found):
            for k in range(bisect_left(starts, quotation.opening), bisect_left(starts, quotation.closing)):
                quoted[k] = index
        mention: list[DraftMention | None] = [None] * len(tokens)
        for one in draft.mentions:
            for k in range(bisect_left(starts, one.start), bisect_left(starts, one.end)):
                mention[k] = one
        readout: list[DraftReadout | None] = [None] * len(tokens)
        for account in draft.readouts:
            for start, end in account.mentions:
                for k in range(bisect_left(starts, start), bisect_left(starts, end)):
                    readout[k] = account
        dated = [False] * len(tokens)
        for date in draft.dates:
            for k in range(bisect_left(starts, date.start), bisect_left(starts, date.end)):
                dated[k] = True
        speech = cls(draft, cues(draft.language), tokens, found, quoted, mention, readout, dated, starts)
        for token in tokens:
            if token.head != token.i:
                speech.children.setdefault(token.head, []).append(token.i)
        return speech

    def token_at(self, offset: int) -> int:
        """Return the index of the first token that starts at or after the offset."""
        return bisect_left(self.starts, offset)

    def token_before(self, offset: int) -> int:
        """Return the index of the last token that starts before the offset."""
        return bisect_right(self.starts, offset - 1) - 1

    def subject_token(self, verb: int) -> int:
        """Return the parser's subject of the verb outside quotations, or -1."""
        for child in self.children.get(verb, ()):
            if self.tokens[child].dep in _SUBJECTS and self.quoted[child] < 0:
                return child
        return -1

    def is_mark(self, at: int) -> bool:
        """Whether the token is a quotation mark."""
        return self.tokens[at].text in _MARKS

    def is_infinitive(self, at: int) -> bool:
        """Whether the token is an infinitive."""
        return "VerbForm=Inf" in self.tokens[at].morph

    def is_finite(self, at: int) -> bool:
        """Whether the token is a finite verb."""
        return "VerbForm=Fin" in self.tokens[at].morph


def _group(speech: Speech, verb: int, first: int) -> tuple[int, set[str], int]:
    """Return where the verb group begins, what stands in it (aux, passive, reflexive, negated), and its inverted pronoun or -1."""
    tokens, words = speech.tokens, speech.table.words
    found: set[str] = set()
    clitic = -1
    begin = verb
    k = verb - 1
    while k >= first and verb - k < 16 and speech.quoted[k] < 0:
        token = tokens[k]
        norm = token.norm
        if norm in words["passive"] and not found & {"aux"}:
            found.add("passive")
        elif norm in words["auxiliary"] and "aux" not in found:
            found |= {"aux", "être"} if token.lemma == "être" else {"aux"}
        elif norm in words["past_infinitive"] and k > first and tokens[k - 1].norm in words["after"]:
            found |= {"aux", "after"}
            begin = k - 1
            break
        elif norm in words["clitics"]:
            if "aux" in found and norm not in words["reflexive"] and norm not in words["negation"] and token.pos not in ("PRON", "ADV", "PART"):
                break
            found |= {"reflexive"} if norm in words["reflexive"] else {"negated"} if norm in words["negation"] else set()
        elif norm in speech.table.pronouns and norm.startswith("-"):
            clitic = k
            k -= 1
            continue
        elif token.pos != "ADV" or speech.mention[k] is not None:
            aux = _aux_across(speech, verb, k, first) if "aux" not in found else -1
            if aux < 0:
                break
            k = aux
            continue
        begin = k
        k -= 1
    return begin, found, clitic


def _aux_across(speech: Speech, verb: int, k: int, first: int) -> int:
    """Return the auxiliary that stands before an insertion (a, pour sa part, souligné), or -1."""
    if speech.tokens[verb].norm not in speech.table.participles:
        return -1
    for child in speech.children.get(verb, ()):
        if first <= child < k and verb - child < 14 and speech.tokens[child].norm in speech.table.words["auxiliary"] and speech.quoted[child] < 0:
            return child
    if speech.tokens[k].text == ",":
        for j in range(k - 1, max(first, k - 9) - 1, -1):
            if speech.tokens[j].text == ",":
                return j - 1 if j > first and speech.tokens[j - 1].norm in speech.table.words["auxiliary"] else -1
        return -1
    for length in range(2, 6):
        if k - length >= first and starts_phrase(speech.tokens, k - length + 1, k + 1, speech.table.skips) == length:
            before = speech.tokens[k - length]
            return k - length if before.norm in speech.table.words["auxiliary"] else -1
    return -1


def find(speech: Speech, sentence: Sentence) -> list[Cue]:
    """Return the sentence's verbal cues outside quotations, left to right."""
    found: list[Cue] = []
    verbs = speech.table.verbs
    k = sentence.first
    while k < sentence.last:
        uses = verbs.get(speech.tokens[k].norm)
        if uses and speech.quoted[k] < 0:
            cue = _cue(speech, sentence, k, uses, found)
            if cue:
                found.append(cue)
                k = max(k + 1, cue.last)
                continue
        k += 1
    return found


def _cue(speech: Speech, sentence: Sentence, verb: int, uses: tuple[Entry, ...], before: list[Cue]) -> Cue | None:
    tokens, table = speech.tokens, speech.table
    token = tokens[verb]
    begin, group, clitic = _group(speech, verb, sentence.first)
    kind = _kind(speech, sentence, verb, begin, group, before)
    if kind is None:
        return None
    first = begin
    if kind == "infinitive":
        modal = _kept_modal(speech, sentence, begin, any(entry.page for entry in uses))
        if modal < 0:
            return None
        first, more, clitic = _group(speech, modal, sentence.first)
        group |= more & {"aux", "negated"}
    best: Cue | None = None
    if clitic < 0 and verb + 1 < sentence.last and tokens[verb + 1].norm.startswith("-"):
        clitic = next((j for j in range(verb + 1, min(verb + 3, sentence.last)) if tokens[j].norm in table.pronouns), -1)
    after = verb + 1
    while after < sentence.last and (tokens[after].norm == "-t" or (clitic >= 0 and after <= clitic)):
        after += 1
    noun = token.pos in ("NOUN", "PROPN", "ADJ", "ADV") and kind == "finite" and clitic < 0
    for entry in uses:
        if entry.se and "reflexive" not in group:
            continue
        if "reflexive" in group and not entry.se and kind != "passive" and "quote" not in entry.frames and "que" not in entry.frames:
            continue
        last = _tail(speech, sentence, after, entry)
        if last < 0:
            continue
        cue = Cue(entry, verb, first, last, kind, clitic=clitic, negated="negated" in group)
        govern(speech, sentence, cue)
        if noun and cue.frame not in ("que",) and not _before_quote(speech, sentence, last):
            if "quote" not in entry.frames or tokens[max(verb - 1, sentence.first)].text not in (",", "»", "”", '"'):
                continue
        if cue.frame:
            return cue
        if best is None and "quote" in entry.frames:
            best = cue
    return best


def _before_quote(speech: Speech, sentence: Sentence, at: int) -> bool:
    """Whether a quotation opens within a few tokens."""
    return any(speech.quoted[k] >= 0 for k in range(at, min(at + 4, sentence.last)))


def _kind(speech: Speech, sentence: Sentence, verb: int, begin: int, group: set[str], before: list[Cue]) -> str | None:
    """How the verb stands in its sentence; None where it reports nothing."""
    tokens, table = speech.tokens, speech.table
    norm = tokens[verb].norm
    left = tokens[begin - 1] if begin > sentence.first else None
    if "after" in group and norm in table.participles:
        return "gerund"
    if norm in table.gerunds:
        return "gerund" if left is None or left.text == "," or left.norm in ("en", *table.words["coordination"]) or tokens[begin].norm == "en" or speech.is_mark(begin - 1) else None
    if "aux" in group and norm in table.participles:
        if ("passive" in group or ("être" in group and "reflexive" not in group)) and not any(entry.lemma in table.words["with_be"] for entry in table.verbs[norm]):
            return "passive"
        return "compound"
    if norm in table.infinitives and speech.is_infinitive(verb):
        return "infinitive"
    if norm in table.participles and "VerbForm=Fin" not in tokens[verb].morph:
        coordinate = left is not None and (left.norm in table.words["coordination"] or left.text == ",")
        inflected = norm.endswith(("es", "és", "us", "ée", "ue"))
        earlier = [cue for cue in before if cue.kind in ("compound", "infinitive")]
        if coordinate and earlier and (not inflected or earlier[-1].entry.se):
            return "compound"
        if coordinate and not inflected and any(tokens[k].dep.startswith("aux") and speech.quoted[k] < 0 for k in range(sentence.first, begin)):
            return "compound"
        if norm not in table.words["finite_participles"]:
            return None
    elif norm in table.participles and norm not in table.words["finite_participles"] and norm.endswith(("é", "és", "ées", "ée", "u", "us", "i", "is")) and norm + "r" not in table.verbs:
        return None
    if norm in table.words["finite_participles"] and left is not None and left.text == "," and begin == verb:
        if verb + 1 < sentence.last and speech.quoted[verb + 1] >= 0:
            return None
    if "Tense=Fut" in tokens[verb].morph and "Mood=Ind" in tokens[verb].morph:
        return None
    if left is not None and left.pos in ("DET", "ADP") and begin == verb and left.norm not in table.words["clitics"]:
        return None
    return "finite"


def _kept_modal(speech: Speech, sentence: Sentence, begin: int, page: bool) -> int:
    """Return the modal through which an infinitive still reports (a tenu à saluer, avant d'ajouter), or -1."""
    words = speech.table.words
    for k in range(begin - 1, max(sentence.first, begin - 7) - 1, -1):
        token = speech.tokens[k]
        if token.norm in (words["readable"] if page else words["kept_modals"]):
            return k
        if token.pos in ("VERB", "AUX") or token.text in (";", ":", "."):
            return -1
    return -1


def _tail(speech: Speech, sentence: Sentence, after: int, entry: Entry) -> int:
    """Return the end of the cue, past the words of a locution; -1 where they are not there."""
    k = after
    for words in entry.tail:
        while k < sentence.last and speech.tokens[k].norm not in words and speech.tokens[k].pos == "ADV":
            k += 1
        if k >= sentence.last or speech.tokens[k].norm not in words or speech.quoted[k] >= 0:
            return -1
        k += 1
    return k


def _skipped(speech: Speech, at: int, limit: int) -> int:
    """Return where adverbs, dates and adverbial phrases that begin at `at` end."""
    tokens = speech.tokens
    while at < limit and speech.quoted[at] < 0:
        length = starts_phrase(tokens, at, limit, speech.table.skips)
        if length:
            at += length
        elif (tokens[at].pos == "ADV" and speech.mention[at] is None and tokens[at].norm not in speech.table.words["complementiser"]) or speech.dated[at] or tokens[at].pos == "SPACE":
            at += 1
        elif tokens[at].text == ",":
            comma = next((k for k in range(at + 1, min(at + 16, limit)) if tokens[k].text == ","), -1)
            if comma < 0 or comma + 1 >= limit or any(speech.is_finite(k) for k in range(at + 1, comma)):
                break
            at = comma + 1
        else:
            break
    return at


def govern(speech: Speech, sentence: Sentence, cue: Cue) -> None:
    """Find what the cue governs outside quotations: set its frame and the first token reported."""
    tokens, table = speech.tokens, speech.table
    entry, limit = cue.entry, sentence.last
    if cue.kind == "passive":
        return
    at = _skipped(speech, cue.last, limit)
    if at >= limit:
        return
    if "que" in entry.frames:
        que = _conjunction(speech, at, limit)
        if que >= 0:
            cue.frame, cue.start = "que", que + 1
            return
    found = preposition(table, tokens, at, limit)
    if found is not None and found[0] in entry.frames and speech.quoted[at] < 0:
        start = _past_fact(speech, at + found[1], limit)
        if start < limit and tokens[start].norm in table.words["no_comment"]:
            return
        cue.frame, cue.start = found[0], start
        return
    if entry.to:
        place = _past_person(speech, at, limit, entry, cue.verb)
        if place >= 0:
            frame, length = preposition(table, tokens, place, limit) or ("", 1)
            cue.frame, cue.start, cue.addressee = frame, _past_fact(speech, place + length, limit), (at, place)
            return
        if "np" not in entry.frames:
            return
    if found is not None and found[0] == "de" and "np" in entry.frames and "de" not in entry.frames:
        at += found[1]
        if at < limit and tokens[at].pos in ("DET", "NOUN") and speech.quoted[at] < 0:
            cue.frame, cue.start = "np", at
        return
    if "inf" in entry.frames:
        verb = at
        while verb < limit - 1 and tokens[verb].norm in table.words["clitics"] or (verb < limit - 1 and tokens[verb].pos == "ADV"):
            verb += 1
        if speech.is_infinitive(verb) and speech.quoted[verb] < 0:
            cue.frame, cue.start = "inf", at
            return
    if "np" in entry.frames:
        at = _past_adverbial(speech, at, limit)
        if at < limit and tokens[at].pos in ("DET", "NUM", "NOUN", "PROPN", "ADJ") and speech.quoted[at] < 0:
            if not _speech_noun(speech, entry, at, limit):
                return
            cue.frame, cue.start = "np", _past_fact(speech, at, limit)


def _speech_noun(speech: Speech, entry: Entry, at: int, limit: int) -> bool:
    """Whether the noun phrase can be what such a verb reports: a light verb needs a noun of speech, a neutral one no person."""
    tokens, table = speech.tokens, speech.table
    if entry.lemma in table.strict or entry.lemma in table.noun_only:
        if any(tokens[k].norm in table.nouns for k in range(at, min(at + 6, limit))):
            return True
        return entry.lemma in table.strict and tokens[at].norm in table.words["possessive"]
    if entry.lemma in table.words["neutral_np"]:
        for k in range(at, min(at + 3, limit)):
            mention = speech.mention[k]
            if tokens[k].norm in table.words["person_nouns"] or (mention is not None and mention.start <= tokens[at + 1 if at + 1 < limit else at].start and mention.actors[0].kind == "person"):
                return False
            if tokens[k].pos == "NOUN":
                break
    return True


def _past_fact(speech: Speech, at: int, limit: int) -> int:
    """Return where a reported clause begins that a noun like *le fait que* introduces; `at` where none does."""
    words = speech.table.words
    if at + 2 < limit and f"{speech.tokens[at].norm} {speech.tokens[at + 1].norm}" in words["fact"] and speech.tokens[at + 2].norm in words["complementiser"]:
        return at + 3
    return at + 1 if at < limit and speech.tokens[at].norm in words["complementiser"] else at


def _conjunction(speech: Speech, at: int, limit: int) -> int:
    """Return the conjunction that opens the reported clause, across what may stand before it; or -1."""
    tokens, words = speech.tokens, speech.table.words
    if tokens[at].norm in words["complementiser"]:
        return at
    for k in range(at, min(at + _REACH, limit)):
        token = tokens[k]
        if speech.quoted[k] >= 0 or token.text in (":", ";") or (token.norm in speech.table.gerunds and k > at) or (speech.is_finite(k) and token.pos in ("VERB", "AUX")):
            return -1
        if token.norm in words["complementiser"] and token.dep == "mark" and tokens[k - 1].pos not in ("ADV", "ADJ", "SCONJ"):
            return k
    return -1


def _past_person(speech: Speech, at: int, limit: int, entry: Entry, verb: int) -> int:
    """Return the preposition behind the person addressed (exhorter X *à*), or -1."""
    tokens, table = speech.tokens, speech.table
    fallback = -1
    for k in range(at, min(at + 30, limit - 1)):
        token = tokens[k]
        if token.text in (";", ":") or (speech.is_finite(k) and token.pos in ("VERB", "AUX") and k > at + 1 and tokens[k].dep in ("ROOT", "conj")):
            break
        if token.pos == "CCONJ" and k + 1 < limit and tokens[k + 1].norm in table.verbs and tokens[k + 1].pos in ("VERB", "AUX"):
            break
        found = preposition(table, tokens, k, limit)
        if found is None or found[0] not in entry.frames or k == at:
            continue
        following = k + found[1]
        while following < limit and (tokens[following].norm in table.words["clitics"] or tokens[following].pos == "ADV" or speech.quoted[following] >= 0 and speech.is_mark(following)):
            following += 1
        if following < limit and speech.is_infinitive(following):
            return k
        if found[0] not in ("à", "de") or (following < limit and tokens[following].norm in table.words["possessive"] and entry.act in ("thank", "congratulate")):
            return k
        if fallback < 0 and tokens[token.head].head == verb and tokens[token.head].dep.startswith(("obl", "xcomp")):
            fallback = k
    return fallback


def _past_adverbial(speech: Speech, at: int, limit: int) -> int:
    """Return where a prepositional phrase before the object ends (condamne *avec fermeté* l'attaque)."""
    tokens = speech.tokens
    if tokens[at].pos != "ADP" or tokens[at].norm in ("de", "d'", "du", "des"):
        return at
    for k in range(at + 2, min(at + 30, limit)):
        if speech.quoted[k] >= 0 or speech.is_finite(k) or tokens[k].text in (";", ":", "."):
            return limit
        if tokens[k].pos == "DET" and tokens[k - 1].pos not in ("ADP", "CCONJ", "DET", "ADV") and tokens[k - 1].norm not in speech.table.prepositions:
            return _skipped(speech, k, limit)
        if tokens[k].text == "," and k + 1 < limit and tokens[k + 1].pos == "DET":
            return k + 1
    return limit
