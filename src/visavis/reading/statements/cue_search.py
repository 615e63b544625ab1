"""The search for cues: which reporting words of a sentence report, and how they stand in it."""

from __future__ import annotations

from visavis.reading.draft import Sentence
from visavis.reading.statements.cues import Entry, starts_phrase
from visavis.reading.statements.government import govern
from visavis.reading.statements.handed_on import citing_verb
from visavis.reading.statements.no_cues import beside_infinitive, in_name, noun_of, of_what_is_to_be, part_of_doing
from visavis.reading.statements.speech import Cue, Speech
from visavis.reading.statements.voices import governed, voice_at


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
    if verb - 2 >= sentence.first and tokens[verb - 1].text == "-" and tokens[verb - 2].norm in table.words["prefixes"]:
        begin, group, clitic = _group(speech, verb - 2, sentence.first)  # re-affirmed
    kind = _kind(speech, sentence, verb, begin, group, before)
    if kind is None or (kind in ("finite", "compound") and _unreal(speech, sentence, begin)) or (kind == "finite" and noun_of(speech, sentence, verb, uses)):
        return None
    first, purpose = begin, False
    if kind == "infinitive" and not _of_telling(speech, sentence, begin):
        modal = _kept_modal(speech, sentence, begin, any(entry.page for entry in uses))
        if modal >= 0:
            first, more, clitic = _group(speech, modal, sentence.first)
            group |= more & {"aux", "negated"}
        elif _before_doing(speech, sentence, begin):
            kind = "gerund"
        elif _told_at_contact(speech, sentence, verb):
            kind, purpose = "gerund", True
        else:
            return None
    citing = citing_verb(speech, sentence, begin) if kind == "gerund" else -1
    if citing >= 0 and "be" not in _group(speech, citing, sentence.first)[1]:
        first, kind = citing, "compound"
    else:
        citing = -1
    best: Cue | None = None
    if clitic < 0 and verb + 1 < sentence.last and tokens[verb + 1].norm.startswith("-"):
        clitic = next((j for j in range(verb + 1, min(verb + 3, sentence.last)) if tokens[j].norm in table.pronouns), -1)
    after = verb + 1
    while after < sentence.last and (tokens[after].norm in table.words["inversion"] or (clitic >= 0 and after <= clitic)):
        after += 1
    noun = token.pos in ("NOUN", "PROPN", "ADJ", "ADV") and kind == "finite" and clitic < 0 and not (token.pos == "ADJ" and "be" in group)
    noun = noun and not _follows_state(speech, sentence, begin) and not (begin > sentence.first and tokens[begin - 1].norm in table.pronouns)
    owned = verb > sentence.first and tokens[verb - 1].norm in table.words["genitive"]  # the minister's remark about, but: the minister's demand that
    for entry in uses:
        if entry.reflexive and "reflexive" not in group:
            continue
        if "reflexive" in group and not entry.reflexive and kind != "passive":
            continue
        if entry.there and "there" not in group:
            continue
        if best is not None and best.entry.tail and not entry.tail:
            break  # croit savoir, not: croit
        last = _tail(speech, sentence, after, entry)
        if last < 0:
            continue
        if (entry.heard and kind != "passive") or (entry.single and purpose):
            continue
        negated = "negated" in group and tokens[verb - 1].norm not in table.words["not_less"]
        cue = Cue(entry, verb, first, last, "compound" if entry.heard else kind, clitic=clitic, negated=negated, cites=citing >= 0)
        govern(speech, sentence, cue)
        after_mark = tokens[max(begin - 1, sentence.first)].text in (",", "»", "”", '"')
        if owned and cue.frame != "clause":
            continue
        if noun and cue.frame != "clause" and not _before_quote(speech, sentence, last) and not ("quote" in entry.frames and after_mark):
            continue
        if cue.frame:
            return _nearer(speech, sentence, cue, uses) if cue.frame == "purpose" and entry.to else cue
        if best is None and "quote" in entry.frames:
            best = cue
    return best


def _nearer(speech: Speech, sentence: Sentence, cue: Cue, uses: tuple[Entry, ...]) -> Cue:
    """Return the cue, or what its verb governs nearer than an infinitive: *told X about meetings on how to keep the peace*."""
    for entry in uses:
        if entry is cue.entry or entry.tail or not entry.to:
            continue
        other = Cue(entry, cue.verb, cue.first, cue.last, cue.kind, clitic=cue.clitic, negated=cue.negated)
        govern(speech, sentence, other)
        if other.frame is not None and cue.last <= other.start < cue.start:
            return other
    return cue


def _follows_state(speech: Speech, sentence: Sentence, begin: int) -> bool:
    """Whether a state or institution named without a preposition stands right before: what follows is its verb (Téhéran *dément* …)."""
    if begin <= sentence.first:
        return False
    found = voice_at(speech, begin - 1)
    return found is not None and not found.people and found.last == begin and found.first >= sentence.first and not governed(speech, found.first)


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
    attribute = tokens[verb].dep == "amod" and tokens[verb].head > verb and "aux" not in group and bool(table.words["subject_first"])  # *continued* efforts
    if norm in table.words["no_cues"] or attribute or in_name(speech, sentence, verb):
        return None
    if norm in table.passives and not ("VerbForm=Fin" in tokens[verb].morph and "Voice=Pass" not in tokens[verb].morph):
        return "passive"
    if norm in table.gerunds and "be" in group:
        return "compound"  # are demanding
    if norm in table.gerunds and part_of_doing(speech, sentence, verb, begin):
        return None
    if norm in table.gerunds:
        before_it = table.words["gerund_before"] | table.words["coordination"]
        free = left is None or left.text == "," or left.norm in before_it or speech.is_mark(begin - 1)
        free = free or (verb + 1 < sentence.last and tokens[verb + 1].norm in table.words["complementiser"] and tokens[verb + 1].pos == "SCONJ")
        free = free or _with_subject(speech, begin, sentence.first)
        return "gerund" if free or tokens[begin].norm in before_it else None
    if "aux" in group and norm in table.participles:
        if ("passive" in group or ("be" in group and "reflexive" not in group)) and not any(
            entry.lemma in table.words["with_be"] for entry in table.verbs[norm]
        ):
            return "passive"
        return "compound"
    if norm in table.infinitives and speech.is_infinitive(verb):
        return "infinitive"
    if "aux" not in group and _by_somebody(speech, sentence, verb):
        return None
    if norm in table.participles and ("VerbForm=Fin" not in tokens[verb].morph or norm in table.never_finite):
        coordinate = left is not None and (left.norm in table.words["coordination"] or left.text == ",")
        inflected = norm in table.inflected
        earlier = [cue for cue in before if cue.kind in ("compound", "infinitive")]
        if coordinate and earlier and (not inflected or earlier[-1].entry.reflexive):
            return "compound"
        if coordinate and _beside_finite(speech, verb, before):
            return "finite"
        if coordinate and not inflected and any(tokens[k].dep.startswith("aux") and speech.quoted[k] < 0 for k in range(sentence.first, begin)):
            return "compound"
        if norm not in table.words["finite_participles"]:
            return None
    named = verb + 1 < sentence.last and speech.quoted[verb + 1] >= 0
    if named and norm in table.words["finite_participles"] and left is not None and left.text == "," and begin == verb:
        return None
    if "Tense=Fut" in tokens[verb].morph and "Mood=Ind" in tokens[verb].morph:
        return None
    if _governed_noun(speech, sentence, verb, begin) or beside_infinitive(speech, verb, before):
        return None
    if left is not None and left.pos in ("DET", "ADP") and left.dep != "cc" and begin == verb and left.norm not in table.words["clitics"]:
        return None
    return "finite"


def _by_somebody(speech: Speech, sentence: Sentence, verb: int) -> bool:
    """Whether a participle encloses a quotation with its agent (un groupe *qualifié* de « … » *par* X): whoever stands before it says nothing."""
    tokens, k = speech.tokens, verb + 1
    if "VerbForm=Part" not in tokens[verb].morph or tokens[verb].dep not in ("acl", "amod", "advcl"):
        return False
    if k < sentence.last and tokens[k].pos == "ADP":
        k += 1
    at = speech.quoted[k] if k < sentence.last else -1
    while at >= 0 and k < sentence.last and speech.quoted[k] == at:
        k += 1
    return at >= 0 and k < sentence.last and tokens[k].norm in speech.table.words["by"]


def _governed_noun(speech: Speech, sentence: Sentence, verb: int, begin: int) -> bool:
    """Whether what may be a verb is a noun with its article behind a preposition (contre *le risque* de …): the article is no pronoun."""
    tokens = speech.tokens
    if verb - 2 < sentence.first or tokens[verb].pos != "NOUN" or begin < verb - 1:
        return False
    return tokens[verb - 1].pos == "DET" and tokens[verb - 2].pos == "ADP" and tokens[verb - 2].norm not in speech.table.words["clitics"]


def _beside_finite(speech: Speech, verb: int, before: list[Cue]) -> bool:
    """Whether a form that may be a participle stands beside a finite cue, with which it has its object or subject (*condemned and lamented* the attack)."""
    if not before or before[-1].kind != "finite":
        return False
    token, earlier = speech.tokens[verb], before[-1].verb
    return token.head == earlier and token.dep == "conj"


def _told_at_contact(speech: Speech, sentence: Sentence, verb: int) -> bool:
    """Whether an infinitive is what somebody met, spoke or called for, and by that said (spoke with X *to reaffirm* …)."""
    tokens, words = speech.tokens, speech.table.words
    if not words["told_at_contact"] or tokens[verb - 1].norm not in words["purpose_before"] or verb == sentence.first:
        return False
    above = verb
    for _ in range(3):
        head = tokens[above].head
        if head == above or tokens[head].sentence != sentence.i:
            return False
        if tokens[head].norm in words["told_at_contact"]:
            return speech.is_finite(head)
        if tokens[above].dep != "conj":
            return False
        above = head
    return False


def _before_doing(speech: Speech, sentence: Sentence, begin: int) -> bool:
    """Whether an infinitive is what its subject goes on to do (…, a rappelé X, *avant de saluer* le plan)."""
    tokens, words = speech.tokens, speech.table.words
    if begin - 2 < sentence.first:
        return False
    return tokens[begin - 1].norm in words["of"] and tokens[begin - 2].norm in words["before_doing"]


def _unreal(speech: Speech, sentence: Sentence, begin: int) -> bool:
    """Whether the verb stands in a condition or behind a conjunction of what has not come about (*si* X accepte, *jusqu'à ce qu'*il accepte)."""
    tokens, words = speech.tokens, speech.table.words
    if not speech.table.free_order and begin > sentence.first and of_what_is_to_be(speech, begin):
        return True
    for k in range(begin - 1, max(sentence.first, begin - 5) - 1, -1):
        if tokens[k].norm in words["conditions"]:
            return True
        if tokens[k].norm in words["complementiser"] and k > sentence.first:
            return tokens[k - 1].norm in words["unreal_before"] or (
                k > sentence.first + 1 and f"{tokens[k - 2].norm} {tokens[k - 1].norm}" in words["unreal_before"]
            )
        if tokens[k].pos not in ("DET", "NOUN", "PROPN", "PRON", "ADJ") and speech.mention[k] is None:
            return False
    return False


def _of_telling(speech: Speech, sentence: Sentence, begin: int) -> bool:
    """Whether an infinitive tells what its subject before it says (Et M. Wang *d'ajouter* que …)."""
    tokens, words = speech.tokens, speech.table.words
    if begin - 2 <= sentence.first or tokens[begin - 1].norm not in words["of"] or tokens[sentence.first].pos != "CCONJ":
        return False
    return not any(speech.is_finite(k) and tokens[k].pos in ("VERB", "AUX") for k in range(sentence.first, begin))


def _with_subject(speech: Speech, begin: int, first: int) -> bool:
    """Whether a gerund has its own subject before it (*with* the minister *stressing*)."""
    mention = speech.mention[begin - 1] if begin > first else None
    if mention is None:
        return False
    at = speech.token_at(mention.start)
    title = speech.mention[at - 1] if at > first else None
    if title is not None and any(actor in mention.actors for actor in title.actors):
        at = speech.token_at(title.start)
    return at > first and speech.tokens[at - 1].norm in speech.table.words["with_subject"]


def _kept_modal(speech: Speech, sentence: Sentence, begin: int, page: bool) -> int:
    """Return the modal through which an infinitive still reports (a tenu à saluer, avant d'ajouter), or -1."""
    words = speech.table.words
    for k in range(begin - 1, max(sentence.first, begin - 7) - 1, -1):
        token = speech.tokens[k]
        if token.norm in (words["readable"] if page else words["kept_modals"]):
            return k
        if k == begin - 1 and token.norm in words["purpose_before"] and (turned := _turned_to(speech, sentence, k)) >= 0:
            return turned
        if token.pos in ("VERB", "AUX") or token.text in (";", ":", "."):
            return -1
    return -1


def _turned_to(speech: Speech, sentence: Sentence, at: int) -> int:
    """Return the verb by which somebody turned to another in order to say something (*a convoqué* l'ambassadeur pour protester), or -1."""
    tokens = speech.tokens
    for k in range(at - 1, max(sentence.first, at - 16) - 1, -1):
        if tokens[k].norm in speech.table.words["turning_to"] and tokens[k].pos in ("VERB", "AUX", "ADJ") and speech.quoted[k] < 0:
            return k
        if tokens[k].text in (";", ":") or (speech.is_finite(k) and tokens[k].pos == "VERB"):
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
            found |= {"aux", "be"} if token.lemma in words["be"] else {"aux"}
        elif norm in words["past_infinitive"] and k > first and tokens[k - 1].norm in words["after"]:
            found |= {"aux", "after"}
            begin = k - 1
            break
        elif norm in words["clitics"]:
            if token.pos == "DET" and tokens[verb].pos == "NOUN" and k == verb - 1:
                break  # la tonne
            if "aux" in found and norm not in words["reflexive"] and norm not in words["negation"] and token.pos not in ("PRON", "ADV", "PART"):
                break
            found |= {"reflexive"} if norm in words["reflexive"] else {"negated"} if norm in words["negation"] else set()
            found |= {"there"} if norm in words["there"] else set()
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
