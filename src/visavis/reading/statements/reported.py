"""Indirect speech: how far a reported clause or noun phrase goes."""

from __future__ import annotations

from visavis.reading.draft import Sentence
from visavis.reading.statements.cues import starts_phrase
from visavis.reading.statements.speech import Cue, Speech

_SOON = 4  # tokens between a relative and its verb
_INCISE = 8  # tokens of an incise that opens a sentence, at most


def reach(speech: Speech, sentence: Sentence, cue: Cue, others: list[Cue], asides: list[tuple[int, int]]) -> int:
    """Return the token before which what the cue governs ends."""
    tokens, table = speech.tokens, speech.table
    if cue.until >= 0:
        return cue.until
    limit = sentence.last
    for first, last in asides:
        opening = first - 1 - (tokens[first - 1].text == ",")
        named = tokens[first + (tokens[first].text == ",")].norm in table.sources
        if named and opening > cue.start and tokens[opening].norm in table.words["relative"] and speech.mention[opening] is None:
            continue  # …, qui, *selon lui*, …
        if first > cue.start and (last >= sentence.last - 2 or cue.frame != "clause"):
            limit = min(limit, first)
    for other in others:
        if other is cue or other.first <= cue.start or other.first >= limit or other.incise:
            continue
        if _same_level(speech, cue, other):
            limit = _before(speech, sentence, _own_subject(speech, cue, other))
            break
    nominal = cue.frame != "clause"
    ahead = _before_subject(speech, cue) if cue.kind == "gerund" else -1
    for k in range(cue.start, limit):
        token = tokens[k]
        if token.text == ";" and speech.quoted[k] < 0 and (nominal or not _goes_on(speech, k + 1, limit)):
            return k
        if token.text == "," and cue.kind == "gerund" and (k == ahead if ahead >= 0 else cue.first <= sentence.first + 1) and k > cue.start:
            return k
        if token.text == "," and nominal and speech.quoted[k] < 0 and _clause_follows(speech, k + 1, limit):
            return k
        if token.text == "," and nominal and k + 2 < limit and f"{tokens[k + 1].norm} {tokens[k + 2].norm}" in table.words["comment"]:
            return k
        shared = token.norm in table.words["shared_with"] and tokens[k - 1].pos != "VERB"  # working *with*
        if nominal and k > cue.start + 1 and shared and cue.entry.lemma in table.light and _person_behind(speech, k + 1):
            return k
        if nominal and k > cue.start and cue.entry.lemma in table.light and _sent_to(speech, k):
            return k
        if token.text == "," and nominal and speech.quoted[k] < 0 and _told_in_relative(speech, k + 1, others):
            return k
        if token.text in ("—", "–", "-") and k > cue.start and speech.quoted[k] < 0 and _dashed_off(speech, k, limit):
            return k
        if k > cue.start + 1 and starts_phrase(tokens, k, limit, table.breaks) and (nominal or tokens[k - 1].text == ",") and speech.quoted[k] < 0:
            conjunction = tokens[k].pos in ("SCONJ", "ADV") and tokens[k].norm not in table.prepositions and tokens[k + 1].norm not in table.prepositions
            if nominal and conjunction and tokens[k - 1].text != ",":
                continue
            if nominal and not conjunction and tokens[k - 1].text != "," and _inside_clause(speech, cue, k):
                continue
            return k
        if (
            k > cue.start
            and token.dep == "conj"
            and token.head == cue.verb
            and token.pos in ("VERB", "AUX")
            and speech.quoted[k] < 0
            and (nominal or _own_tense(speech, cue, k))
            and not _bare_behind_past(speech, cue, k)
        ):
            return _before(speech, sentence, _group_start(speech, k, cue.start))
    return limit


def _before_subject(speech: Speech, cue: Cue) -> int:
    """Return the comma between a gerund that opens the sentence and the subject of the verb that it goes with: *Recalling the ties, X agreed*; or -1."""
    tokens = speech.tokens
    head = tokens[cue.verb].head
    subject = speech.subject_token(head) if tokens[cue.verb].dep == "advcl" and head > cue.start and tokens[head].sentence == tokens[cue.verb].sentence else -1
    return next((k for k in range(subject - 1, cue.start, -1) if tokens[k].text == "," and speech.quoted[k] < 0), -1) if cue.start < subject < head else -1


def _own_subject(speech: Speech, cue: Cue, other: Cue) -> int:
    """Return where a cue beside another begins, with its subject and what stands between: *а Мирзиёев, в свою очередь, подчеркнул …*."""
    subject = speech.subject_token(other.verb) if speech.table.free_order else -1
    named = speech.mention[subject] if cue.start < subject < other.first else None
    if named is None or speech.tokens[subject].head != other.verb:
        return other.first
    first = subject
    while first - 1 > cue.start and (before := speech.mention[first - 1]) is not None and before.actors == named.actors:
        first -= 1
    return first


def _goes_on(speech: Speech, at: int, limit: int) -> bool:
    """Whether the reported clause goes on behind a semicolon: with a conjunction, or with what has no verb of its own."""
    words = speech.table.words
    if at < limit and speech.tokens[at].pos == "CCONJ":
        at += 1
    if at < limit and speech.tokens[at].norm in words["complementiser"]:
        return True
    return not any(speech.is_finite(k) and speech.quoted[k] < 0 for k in range(at, limit))


def _clause_follows(speech: Speech, at: int, limit: int) -> bool:
    """Whether a clause of its own follows a comma: a finite verb soon, and no relative or conjunction that would tie it."""
    tokens, words = speech.tokens, speech.table.words
    for k in range(at, min(at + 7, limit)):
        token = tokens[k]
        if token.norm in words["relatives"] or token.text == "," or token.pos == "ADP" or speech.quoted[k] >= 0:
            return False
        if speech.is_finite(k) and token.pos in ("VERB", "AUX"):
            return k > at and not token.dep.startswith("acl")
    return False


def _person_behind(speech: Speech, at: int) -> bool:
    """Whether a person is named at the token or behind an article there."""
    ahead = [speech.mention[k] for k in range(at, min(at + 2, len(speech.tokens)))]
    return any(mention is not None and mention.actors[0].kind == "person" for mention in ahead)


def _sent_to(speech: Speech, at: int) -> bool:
    """Whether good wishes stand right before the token and whom they go to behind it (extended birthday greetings *to the president*)."""
    table, tokens = speech.table, speech.tokens
    wished = table.nouns.get(tokens[at - 1].norm) == "congratulate" and table.prepositions.get(tokens[at].norm) == "purpose"
    return wished and _person_behind(speech, at + 1)


def _told_in_relative(speech: Speech, at: int, others: list[Cue]) -> bool:
    """Whether a relative clause begins at the token in which somebody says something of what is reported (l'accord, *dont elle a vanté* les effets)."""
    if at >= len(speech.tokens) or speech.tokens[at].norm not in speech.table.words["relatives"]:
        return False
    for other in others:
        if at + 1 < other.first <= at + _SOON and other.frame is not None and not other.incise:
            return any(speech.mention[k] is not None or speech.tokens[k].norm in speech.table.pronouns for k in range(at + 1, other.first))
    return False


def _dashed_off(speech: Speech, at: int, limit: int) -> bool:
    """Whether a dash sets off what the reporter explains up to the end: a noun phrase with an indefinite article, and no second dash."""
    tokens = speech.tokens
    spaced = tokens[at].start > tokens[at - 1].end and at + 1 < limit and tokens[at + 1].start > tokens[at].end
    if not spaced or "Definite=Ind" not in tokens[at + 1].morph:
        return False
    return not any(tokens[k].text in ("—", "–", "-") for k in range(at + 1, limit))


def _inside_clause(speech: Speech, cue: Cue, at: int) -> bool:
    """Whether a verb of the reported phrase stands before `at`: the adjunct may be its own."""
    return any(speech.tokens[k].pos in ("VERB", "AUX") for k in range(cue.start, at))


def _own_tense(speech: Speech, cue: Cue, at: int) -> bool:
    return any(speech.tokens[c].dep.startswith("aux") for c in speech.children.get(at, ())) or cue.kind == "finite"


def _bare_behind_past(speech: Speech, cue: Cue, at: int) -> bool:
    """Whether a bare form is one more infinitive of what a past tense tells: *thanked X for the help to build ships, mend nets and sail*."""
    token = speech.tokens[at]
    return token.norm == token.lemma and "Tense=Past" in speech.tokens[cue.verb].morph and "Tense=Past" not in token.morph


def _group_start(speech: Speech, verb: int, floor: int) -> int:
    first = verb
    for child in speech.children.get(verb, ()):
        if floor < child < first and (speech.tokens[child].dep.startswith(("aux", "expl", "advmod", "nsubj"))):
            first = child
    return first


def _before(speech: Speech, sentence: Sentence, first: int) -> int:
    """Return where the conjunction or comma before a verb group begins."""
    words = speech.table.words
    tokens, k = speech.tokens, first
    joined = False  # an adverb before the conjunction is of what is reported
    if k - 1 > sentence.first and tokens[k - 1].norm in words["purpose_before"]:
        k -= 1
    while k - 1 > sentence.first and (
        tokens[k - 1].norm in words["coordination"]
        or tokens[k - 1].text == ","
        or (tokens[k - 1].pos == "ADV" and not joined)
        or tokens[k - 1].norm in words["gerund_before"]
    ):
        joined = joined or tokens[k - 1].norm in words["coordination"]
        k -= 1
    return k


def _same_level(speech: Speech, cue: Cue, other: Cue) -> bool:
    """Whether another cue to the right stands beside this one rather than inside what it governs."""
    tokens, words = speech.tokens, speech.table.words
    if cue.frame == "clause" and other.kind in ("finite", "compound") and not has_finite(speech, cue.start, other.first):
        return False  # the reported clause has its own verb only there (said its minister, X, *had asked* …)
    if _others_turn(speech, cue, other):
        return True
    left = tokens[other.first - 1]
    k = other.first - 1
    while k > cue.start and tokens[k].pos == "ADV":
        k -= 1
        left = tokens[k]
    if other.kind == "gerund":
        if _doing_too(speech, cue, other):
            return False
        return left.text == "," or speech.is_mark(k) or left.norm in words["gerund_before"] or other.frame is not None
    coordinate = left.norm in words["coordination"] or left.text == ","
    if not coordinate:
        return (
            other.kind == "infinitive"
            and other.entry.lemma != cue.entry.lemma
            and left.norm in words["of"]
            and k - 1 > cue.start
            and tokens[k - 1].norm in words["before_doing"]
        )
    if tokens[other.verb].head == cue.verb:
        return True
    if left.text == "," and -1 < speech.subject_token(other.verb) < other.first and speech.subject_token(other.verb) > cue.start:
        return False
    if cue.frame != "clause":
        return not _inside_relative(speech, cue, other)
    if speech.subject_token(other.verb) >= cue.start:
        return False
    if other.kind == "finite" and (_back_in_past(speech, cue, other) or _of_no_voice(speech, cue, other)):
        return True
    if cue.kind == "compound" and other.kind == "compound":
        own = next((tokens[k].norm for k in range(other.first, other.verb) if tokens[k].norm in words["auxiliary"]), None)
        within = [tokens[k].norm for k in range(cue.start, other.first) if tokens[k].norm in words["auxiliary"] and tokens[k].dep.startswith("aux")]
        if own is not None:
            return own not in within or _head_chain(speech, other.verb, cue)
        return not within or beside(speech, cue, other)
    return cue.kind == other.kind == "finite" and _head_chain(speech, other.verb, cue)


def _doing_too(speech: Speech, cue: Cue, other: Cue) -> bool:
    """Whether a gerund is of what is told: beside one that reports nothing (*is building and defending ports*), or behind *including by*."""
    tokens, words = speech.tokens, speech.table.words
    head = tokens[other.verb].head
    if cue.frame != "clause" and tokens[other.verb].dep == "acl" and cue.start <= head < other.first and tokens[other.first - 1].text != ",":
        return True  # thanked X for his leadership in providing aid
    beside_one = tokens[other.verb].dep == "conj" and cue.start <= head < other.first
    beside_one = beside_one and tokens[head].norm.endswith(tuple(speech.table.gerund_endings)) and tokens[head].norm not in speech.table.gerunds
    before = tokens[other.first - 2].norm if other.first - 2 > cue.start else ""
    return beside_one or (before in words["part_of_said"] and tokens[other.first - 1].norm in words["gerund_before"])


def _others_turn(speech: Speech, cue: Cue, other: Cue) -> bool:
    """Whether somebody else, told with a conjunction of contrast, says the next in the tense of the telling: *A сказал, что …, а B предложил …*."""
    tokens, subject = speech.tokens, speech.subject_token(other.verb)
    if not speech.table.words["contrasting"] or other.kind != "finite" or not cue.start < subject < other.first:
        return False
    mention = speech.mention[subject]
    if mention is None or any(actor.kind != "person" for actor in mention.actors):
        return False
    if any("Tense=Past" not in tokens[each.verb].morph for each in (cue, other)):
        return False
    first = subject
    while first > cue.start and (tokens[first - 1].pos in ("ADJ", "NOUN") or not tokens[first - 1].text or speech.mention[first - 1] is not None):
        first -= 1
    return first - 2 > cue.start and tokens[first - 1].norm in speech.table.words["contrasting"] and tokens[first - 2].text == ","


def has_finite(speech: Speech, first: int, last: int) -> bool:
    """Return whether a finite verb stands between the tokens."""
    return any(speech.is_finite(k) and speech.tokens[k].pos in ("VERB", "AUX") for k in range(first, last))


def beside(speech: Speech, cue: Cue, other: Cue) -> bool:
    """Return whether a participle cannot be of the reported clause's auxiliary, though that has one (a rappelé que tout était prêt*, et annoncé* un départ)."""
    tokens, words = speech.tokens, speech.table.words
    joint = next((k for k in range(other.first - 1, cue.start, -1) if tokens[k].norm in words["coordination"]), -1)
    if joint > cue.start and tokens[joint - 1].text == "," and other.frame is not None:
        return True
    helpers = [k for k in range(cue.start, other.first) if tokens[k].norm in words["auxiliary"] and tokens[k].dep.startswith(("aux", "cop"))]
    return other.frame in ("np", "clause") and all(tokens[k].lemma in words["be"] for k in helpers)


def _back_in_past(speech: Speech, cue: Cue, other: Cue) -> bool:
    """Whether a coordinate cue goes back to the tense of the telling, which what is told does not have (*said they are ready and urged*)."""
    tokens = speech.tokens
    if "Tense=Past" not in tokens[other.verb].morph or not (cue.kind == "gerund" or "Tense=Past" in tokens[cue.verb].morph):
        return False
    inside = [k for k in range(cue.start, other.first) if speech.is_finite(k) and tokens[k].pos in ("VERB", "AUX")]
    main = [k for k in inside if cue.verb in (tokens[k].head, tokens[tokens[k].head].head) and tokens[k].dep.startswith(("ccomp", "aux", "cop"))]
    inside = main or inside
    ahead = [k for k in inside if "Mood=Cnd" in tokens[k].morph or "Tense=Past" not in tokens[k].morph]
    return bool(inside) and len(ahead) == len(inside)


def _of_no_voice(speech: Speech, cue: Cue, other: Cue) -> bool:
    """Whether what is told has a thing for its subject, which cannot go on to urge or thank anybody (*said the talks had gone well and urged* …)."""
    tokens = speech.tokens
    if other.frame is None or other.kind != "finite" or "Tense=Past" not in tokens[other.verb].morph or "Tense=Past" not in tokens[cue.verb].morph:
        return False
    subjects = [k for k in range(cue.start, other.first) if tokens[k].dep.startswith("nsubj")]
    if not subjects:
        return False
    return all(tokens[k].pos == "NOUN" and speech.mention[k] is None and tokens[k].norm not in _speaking(speech) for k in subjects)


def _speaking(speech: Speech) -> frozenset[str]:
    words = speech.table.words
    return words["voices"] | words["person_nouns"] | words["collective_nouns"]


def _head_chain(speech: Speech, verb: int, cue: Cue) -> bool:
    for _ in range(4):
        head = speech.tokens[verb].head
        if head == cue.verb:
            return True
        if head == verb or cue.start <= head:
            return False
        verb = head
    return False


def _inside_relative(speech: Speech, cue: Cue, other: Cue) -> bool:
    """Whether the other cue is coordinate within a relative clause of the noun phrase."""
    head = speech.tokens[other.verb].head
    if not cue.start <= head < other.first or not speech.tokens[head].dep.startswith("acl"):
        return False
    own = other.kind == "finite" or any(speech.tokens[k].norm in speech.table.words["auxiliary"] for k in range(other.first, other.verb))
    group = (head, *(k for k in speech.children.get(head, ()) if speech.tokens[k].dep.startswith(("aux", "cop"))))
    return not own or any(speech.is_finite(k) for k in group)  # la nécessité d'agir *et ont convenu*


def trimmed(speech: Speech, first: int, last: int) -> tuple[int, int] | None:
    """Return the text span of tokens `first` to `last`, exclusive, without punctuation, conjunctions and what belongs to the words behind at its edges."""
    tokens, limit = speech.tokens, last
    while last > first and (
        tokens[last - 1].text in (",", ";", ":", ".", "…", "-", "–", "—", "(", "...")
        or tokens[last - 1].pos in ("SPACE", "CCONJ")
        or (last - first > 2 and tokens[last - 1].pos == "DET" and tokens[last - 2].pos == "CCONJ")  # … and the | leaders agreed
        or (tokens[last - 1].pos == "ADP" and tokens[last - 1].head >= limit)  # of what stands outside: la situation | et de discuter
        or (speech.is_mark(last - 1) and not _of_name(speech, last - 1, first, last))
    ):
        last -= 1
    while last > first and (
        tokens[first].text in (",", ";", ":", "-", "–", "—", ".")
        or tokens[first].pos == "SPACE"
        or not tokens[first].text  # what stands for a case
        or (speech.is_mark(first) and not _of_name(speech, first, first, last))
    ):
        first += 1
    if last <= first:
        return None
    return tokens[first].start, tokens[last - 1].end


def _of_name(speech: Speech, at: int, first: int, last: int) -> bool:
    """Whether a mark at the edge belongs to a name whose other mark stands within as well (in languages that write most names in marks)."""
    if not speech.table.marked_names or speech.quoted[at] >= 0:
        return False
    return sum(speech.is_mark(k) for k in range(first, last)) % 2 == 0


def pointing_back(speech: Speech, sentence: Sentence) -> int:
    """Return where a sentence says who said the one before it, at its start or behind an incise there: *Как передаёт X,* об этом *сообщил Y*; else -1."""
    tokens = speech.tokens
    openings = [sentence.first]
    if speech.table.free_order:
        openings += [k + 1 for k in range(sentence.first, min(sentence.first + _INCISE, sentence.last - 1)) if tokens[k].text == ","]
    return next((k for k in openings if starts_phrase(tokens, k, sentence.last, speech.table.said_so)), -1)
