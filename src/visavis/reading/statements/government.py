"""What a cue governs outside quotations: a clause, an infinitive, a noun phrase, and where that begins."""

from __future__ import annotations

from visavis.reading.draft import Sentence
from visavis.reading.statements.between import (
    conjunction,
    past_adjuncts,
    past_adverbial,
    past_colon,
    past_fact,
    past_medium,
    past_person,
    past_told,
    question,
    reports_itself,
    skipped,
)
from visavis.reading.statements.cues import Entry, preposition
from visavis.reading.statements.passives import govern_participle, phrase_of
from visavis.reading.statements.speech import Cue, Speech

_ASKED = 14  # tokens that those who are asked may take


def govern(speech: Speech, sentence: Sentence, cue: Cue) -> None:
    """Find what the cue governs outside quotations: set its frame and the first token reported."""
    tokens, table = speech.tokens, speech.table
    entry, limit = cue.entry, sentence.last
    if cue.kind == "passive":
        if table.passives:
            govern_participle(speech, sentence, cue, skipped(speech, cue.last, limit))
        elif table.words["impersonal"]:
            _govern_passive(speech, sentence, cue)
        return
    at = skipped(speech, cue.last, limit)
    if at >= limit:
        return
    if entry.heard and tokens[at].norm in table.words["by"]:  # was quoted as saying by an agency that …
        at = next((k for k in range(at + 1, min(at + _ASKED, limit)) if tokens[k].norm in table.words["complementiser"] or tokens[k].text in ",:"), at)
    if "clause" in entry.frames:
        que = conjunction(speech, at, limit, cue.verb)
        if que < 0 and cue.clitic < 0 and not entry.weak:
            que = past_medium(speech, sentence, at)
            que = past_told(speech, sentence, at) if que < 0 and entry.to and table.words["bare_clause"] else que
        if que > at and tokens[at].pos == "VERB" and tokens[at].head == cue.verb and tokens[at].norm.endswith(tuple(table.gerund_endings)):
            que = -1  # continue *taking* action to ensure that …
        nearer = preposition(table, tokens, at, limit) if que > at else None
        verb = at + nearer[1] if nearer is not None else que
        while verb < que and tokens[verb].norm in table.words["clitics"]:
            verb += 1
        relative = que > at and tokens[que - 1].pos in ("NOUN", "PROPN") and not table.free_order
        if nearer is not None and nearer[0] in entry.frames and verb < que and (speech.is_infinitive(verb) or relative):
            que = -1  # sont convenus *de se revoir* au sommet que …; agreed *on the bills* that …
        if que >= 0:
            cue.frame, cue.start = "clause", que + 1
            return
        asked = question(speech, at, limit)
        if asked < 0 and "quote" in entry.frames:
            asked = past_colon(speech, at, limit)
        if asked >= 0:
            cue.frame, cue.start = "clause", asked
            return
        bare = _bare_clause(speech, sentence, cue) if table.words["bare_clause"] else -1
        if bare >= 0:
            cue.frame, cue.start = "clause", bare
            return
    found = preposition(table, tokens, at, limit)
    if found is not None and speech.quoted[at] < 0:
        further = past_adjuncts(speech, at, limit, entry)
        if further > at:
            at, found = further, preposition(table, tokens, further, limit)
    if found is not None and f"{found[0]}-inf" in entry.frames and at + found[1] < limit and speech.is_infinitive(at + found[1]):
        cue.frame, cue.start = "inf", at + found[1]
        return
    if found is not None and found[0] in entry.frames and speech.quoted[at] < 0:
        start = past_fact(speech, at + found[1], limit)
        if start < limit and any(tokens[k].norm in table.words["no_comment"] for k in range(start, min(start + 2, limit))):
            return
        if start < limit and speech.dated[start]:
            return  # spoke on Monday
        cue.frame, cue.start = found[0], cue.last - 1 if _says_itself(entry) else start
        return
    if entry.to and "inf" in entry.frames and (asked := _past_asked(speech, at, limit, entry)) >= 0:
        cue.frame, cue.start, cue.addressee = "inf", asked, (at, asked) if asked > at else None
        return
    if entry.to:
        place = past_person(speech, at, limit, entry, cue.verb)
        if place < 0:
            place = _past_unnamed(speech, at, limit, entry)
        if place >= 0 and tokens[cue.verb].norm in table.words["told_at_contact"] and reports_itself(speech, at, place):
            return  # called the minister to thank him
        if place >= 0:
            frame, length = preposition(table, tokens, place, limit) or ("", 1)
            cue.frame, cue.start, cue.addressee = frame, past_fact(speech, place + length, limit), (at, place)
            return
        if "np" not in entry.frames:
            return
    if found is not None and found[0] in table.words["partitive_frame"] and "np" in entry.frames and found[0] not in entry.frames:
        noun = at + found[1]
        if noun < limit and tokens[noun].pos in ("DET", "NOUN") and speech.quoted[noun] < 0:
            whole = tokens[noun].pos == "DET" or tokens[at].norm in table.words["plural_articles"]
            cue.frame, cue.start = "np", at if whole else noun  # a demandé *de la* retenue, forme *des* vœux
        return
    if "inf" in entry.frames:
        verb = at
        while (verb < limit - 1 and tokens[verb].norm in table.words["clitics"]) or (verb < limit - 1 and tokens[verb].pos == "ADV"):
            verb += 1
        if table.free_order and tokens[verb].norm in table.words["no_comment"]:
            return  # refused to comment
        if speech.is_infinitive(verb) and speech.quoted[verb] < 0:
            cue.frame, cue.start = "inf", at
            return
    if "adj" in entry.frames and (judged := _judged(speech, entry, at, limit)) is not None:
        cue.frame, cue.start = "adj", judged
        return
    if "np" in entry.frames:
        at = past_adverbial(speech, _past_dative(speech, cue.verb, at, limit), limit)
        if any(tokens[k].norm in table.words["no_comment"] for k in range(at, min(at + 3, limit))):
            return
        if at < limit and speech.quoted[at] < 0 and _opens_object(speech, cue.verb, at):
            if entry.act == "welcome" and _received(speech, at, limit):
                return
            if not _speech_noun(speech, entry, at, limit):
                return
            cue.frame, cue.start = "np", past_fact(speech, at, limit)
        elif table.free_order:
            _govern_before(speech, sentence, cue)


def _received(speech: Speech, at: int, limit: int) -> bool:
    """Whether somebody is welcomed to a place, who comes there, and nothing is said of anything (welcomed *the chancellor to the palace*)."""
    tokens, table = speech.tokens, speech.table
    guest = speech.mention[at] or (speech.mention[at + 1] if at + 1 < limit else None)
    if guest is None or guest.actors[0].kind != "person":
        return False
    k = at
    while k < limit and (speech.mention[k] is not None or tokens[k].pos == "DET" or tokens[k].norm in table.words["of"]):
        k += 1
    return k + 1 < limit and table.prepositions.get(tokens[k].norm) == "purpose" and not speech.is_infinitive(k + 1)


def _past_dative(speech: Speech, verb: int, at: int, limit: int) -> int:
    """Return where those to whom it is said end, in languages that write them in a case of their own before what is said; `at` where none stand there."""
    tokens = speech.tokens
    told = next((k for k in speech.children.get(verb, ()) if at <= k < limit and tokens[k].dep == "iobj" and "Case=Dat" in tokens[k].morph), -1)
    if told < 0:
        return at
    first, last = phrase_of(speech, told, speech.draft.sentences[tokens[verb].sentence])
    return last if first <= at < last < limit else at


def _govern_before(speech: Speech, sentence: Sentence, cue: Cue) -> None:
    """Find the object that stands before its verb, with nothing to part them."""
    tokens = speech.tokens
    thing = next((k for k in speech.children.get(cue.verb, ()) if tokens[k].dep == "obj" and sentence.first <= k < cue.first), -1)
    if any(speech.quoted[k] >= 0 for k in range(cue.last, min(cue.last + 3, sentence.last))):
        return  # called the remark "a trick"
    if thing < 0 or speech.quoted[thing] >= 0 or any(tokens[k].text in (",", ";", ":", "—", "–") for k in range(thing, cue.first)):
        return
    first, last = phrase_of(speech, thing, sentence)
    if _speech_noun(speech, cue.entry, first, last):
        cue.frame, cue.start, cue.until = "np", first, min(last, cue.first)


def _past_asked(speech: Speech, at: int, limit: int, entry: Entry) -> int:
    """Return the infinitive behind those who are asked, in languages that write nothing before it (призвал *стороны* прекратить огонь), or -1."""
    tokens, table = speech.tokens, speech.table
    for k in range(at, min(at + _ASKED, limit)):
        if speech.quoted[k] >= 0 or tokens[k].text in (",", ":", ";") or speech.is_finite(k):
            return -1
        if speech.is_infinitive(k):
            while k > at and tokens[k - 1].norm in table.words["negative"]:
                k -= 1
            return k
        found = preposition(table, tokens, k, limit)
        if found is not None and found[0] in entry.frames:
            return -1
    return -1


def _says_itself(entry: Entry) -> bool:
    """Whether the adjective of a locution is part of what is said (s'est dit *inquiet du retard*), and not of the cue (s'est dit prêt à *céder*)."""
    return entry.reflexive and len(entry.tail) == 1 and entry.act in ("assess", "welcome", "concern")


def _judged(speech: Speech, entry: Entry, at: int, limit: int) -> int | None:
    """Return where an adjective stands that says something of oneself (s'est dit *inquiet du retard*) or judges what follows (juge *utile* une trêve)."""
    tokens, words = speech.tokens, speech.table.words
    k = at
    if not entry.reflexive and k + 1 < limit and tokens[k].norm in words["as"]:
        k += 1  # considère *comme* acquise
    if k + 1 >= limit or speech.quoted[k] >= 0 or tokens[k].norm in words["clitics"] or speech.mention[k] is not None:
        return None
    adjective = tokens[k].pos == "ADJ" or (tokens[k].pos in ("VERB", "NOUN") and tokens[k].norm.endswith(tuple(words["adjective_endings"])))
    if not adjective:
        return None
    if entry.reflexive:
        return k
    opened = k + 1
    while opened < limit and tokens[opened].pos in ("ADV", "SPACE"):
        opened += 1
    if opened + 1 >= limit or speech.quoted[opened] >= 0:
        return None
    of = tokens[opened].norm in words["of"] and speech.is_infinitive(opened + 1)
    object_ = tokens[opened].pos == "DET" or tokens[opened].norm in words["any_one"]
    return k if of or object_ or tokens[opened].norm in words["complementiser"] else None


def _past_unnamed(speech: Speech, at: int, limit: int, entry: Entry) -> int:
    """Return where a preposition of the entry follows people without a name (a remercié *ses hôtes* de leur accueil), or -1."""
    tokens, table = speech.tokens, speech.table
    k = at
    while k < limit and tokens[k].pos in ("DET", "ADJ", "NUM"):
        k += 1
    if not at < k < limit - 1 or tokens[k].norm not in table.words["person_nouns"] | table.words["collective_nouns"] or speech.quoted[k] >= 0:
        return -1
    k += 1
    while k < limit - 1 and tokens[k].pos == "ADJ":
        k += 1
    found = preposition(table, tokens, k, limit)
    return k if found is not None and found[0] in entry.frames else -1


def _govern_passive(speech: Speech, sentence: Sentence, cue: Cue) -> None:
    """Find what a passive reports: a clause or infinitive behind *it was noted*, what somebody *was told*, or the subject itself."""
    tokens, table, entry = speech.tokens, speech.table, cue.entry
    at = skipped(speech, cue.last, sentence.last)
    if at < sentence.last and tokens[at].norm in table.words["by"]:
        voice_end = at + 1
        while voice_end < sentence.last and tokens[voice_end].pos in ("DET", "ADJ", "NOUN", "PROPN", "NUM", "ADP") and voice_end - at < 9:
            voice_end += 1
        at = voice_end
    if at >= sentence.last:
        at = sentence.last - 1
    left = cue.first - 1
    while left > sentence.first and tokens[left].pos in ("ADV", "SPACE"):
        left -= 1
    impersonal = left >= sentence.first and tokens[left].norm in table.words["impersonal"]
    if "clause" in entry.frames and tokens[at].norm in table.words["complementiser"] and at + 1 < sentence.last:
        cue.frame, cue.start = "clause", at + 1
        return
    found = preposition(table, tokens, at, sentence.last)
    if found is not None and (impersonal or entry.lemma in table.words["hearsay"]) and found[0] == "purpose" and at + 1 < sentence.last:
        if speech.is_infinitive(at + 1) and (entry.lemma in table.words["hearsay"] or entry.act in ("agree", "commit", "propose")):
            cue.frame, cue.start = "purpose", at + found[1]
        return
    if found is not None and entry.to and found[0] in entry.frames and found[0] in ("of", "on", "about") and speech.quoted[at] < 0:
        cue.frame, cue.start = found[0], at + found[1]
        return
    if impersonal or "np" not in entry.frames or entry.act not in ("state", "assess", "support", "welcome", "concern", "criticise"):
        return
    subject = next((k for k in speech.children.get(cue.verb, ()) if tokens[k].dep == "nsubj:pass" and k < cue.first), -1)
    first = subject
    while first > sentence.first and tokens[first - 1].pos in ("DET", "ADJ", "NOUN", "PROPN", "ADV") and speech.quoted[first - 1] < 0:
        first -= 1
    said = subject >= 0 and (table.nouns.get(tokens[subject].norm, "state") != "state" or entry.lemma in table.words["spoken_passives"])
    if said and subject < cue.first and first >= sentence.first:
        cue.frame, cue.start, cue.until = "subject", first, cue.first


def _bare_clause(speech: Speech, sentence: Sentence, cue: Cue) -> int:
    """Return where a reported clause without a conjunction begins (*said the talks would go on*), or -1."""
    tokens = speech.tokens
    for child in speech.children.get(cue.verb, ()):
        if tokens[child].dep not in speech.table.words["bare_clause"] or child < cue.last or speech.quoted[child] >= 0:
            continue
        first, frontier, finite = child, [child], speech.is_finite(child)
        while frontier:
            k = frontier.pop()
            for below in speech.children.get(k, ()):
                finite = finite or (below < child and tokens[below].dep.startswith(("aux", "cop")) and speech.is_finite(below))
                if below >= cue.last and tokens[below].sentence == sentence.i:
                    first = min(first, below)
                    frontier.append(below)
        if any(speech.quoted[k] >= 0 for k in range(cue.last, first)):
            return -1
        return first if finite and speech.quoted[first] < 0 and tokens[first].text != "," else -1
    return -1


def _opens_object(speech: Speech, verb: int, at: int) -> bool:
    """Whether an object of the verb begins at the token: a noun phrase, a participle before its noun (*continued* efforts), or a gerund (*holding* talks)."""
    token = speech.tokens[at]
    if speech.table.free_order and ((token.dep.startswith("nsubj") and token.head == verb) or _of_subject(speech, verb, at)):
        return False  # where a subject may stand behind its verb
    if token.pos in ("DET", "NUM", "NOUN", "PROPN", "ADJ", "SYM"):
        return True
    if "VerbForm=Part" not in token.morph:
        return False
    if token.dep == "acl" and token.head > at and "Case=" in token.morph:
        return True  # a participle with its own words before its noun
    return token.dep == "amod" or (token.norm.endswith(tuple(speech.table.gerund_endings)) and token.head == verb)


def _of_subject(speech: Speech, verb: int, at: int) -> bool:
    """Whether a word qualifies the subject of the verb, in languages that write it behind."""
    head = speech.tokens[speech.tokens[at].head]
    return head.dep.startswith("nsubj") and head.head == verb and head.i > at


def _speech_noun(speech: Speech, entry: Entry, at: int, limit: int) -> bool:
    """Whether the noun phrase can be what such a verb reports: a light verb needs a noun of speech, a neutral one no person."""
    tokens, table = speech.tokens, speech.table
    missive = next((tokens[k].norm for k in range(at, min(at + 5, limit)) if tokens[k].pos == "NOUN"), "")
    if entry.lemma in table.noun_only and missive in table.words["missives"]:
        return False  # sent a message of greetings
    joined = (k for k in range(at + 4, limit - 1) if tokens[k - 1].norm in table.words["coordination"] | {","} and tokens[k].pos == "DET")
    near = [*range(at, min(at + 4, limit)), *(k + more for k in joined for more in (1, 2) if k + more < limit)]  # the roads *and the need* for bridges
    views = any(table.nouns.get(tokens[k].norm, "state") != "state" for k in near)
    if entry.single and entry.lemma not in table.words["neutral_np"]:  # discussed the importance of: the speaker's own view, unlike a topic
        return views
    if entry.lemma in table.words["brought_up"] and views:
        return True
    if entry.lemma in table.strict or entry.lemma in table.noun_only:
        if any(tokens[k].norm in table.nouns for k in range(at, min(at + 6, limit))):
            return True
        return entry.lemma in table.strict and tokens[at].norm in table.words["possessive"]
    if entry.lemma in table.words["neutral_np"]:
        for k in range(at, min(at + 3, limit)):
            mention = speech.mention[k]
            behind = k
            while behind < limit and speech.mention[behind] is not None:
                behind += 1
            behind = behind if mention is not None else limit
            if behind < limit and tokens[behind].norm in table.words["genitive"]:
                break  # reaffirmed the president's support
            if tokens[k].norm in table.words["person_nouns"] | table.words["collective_nouns"] or (
                mention is not None and mention.start <= tokens[at + 1 if at + 1 < limit else at].start and mention.actors[0].kind == "person"
            ):
                return False
            if tokens[k].pos == "NOUN":
                break
    return True
