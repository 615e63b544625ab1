"""Who speaks: the subject of a cue, through inversion, relative clauses and coordination."""

from __future__ import annotations

from visavis.reading.draft import DraftActor, Sentence
from visavis.reading.people.beside import apposed, belongs, named_behind, parenthetic, same_again, within
from visavis.reading.statements.cues import starts_phrase
from visavis.reading.statements.handed_on import allowed, cited, cited_as, cited_by, referred_to, told_to
from visavis.reading.statements.held_alike import same_office
from visavis.reading.statements.houses import house_again, of_its_house, office_of, said_in
from visavis.reading.statements.joined_voices import after, joined, with_left
from visavis.reading.statements.placed import agent_of, page_of, place_of, sender_of, set_in
from visavis.reading.statements.pronouns import antecedent, pronoun
from visavis.reading.statements.reported import beside
from visavis.reading.statements.speech import Cue, Speech
from visavis.reading.statements.strangers import name_span
from visavis.reading.statements.voices import Voice, end_of_phrase, governed, institution_at, official_at, outlet_at, spokesman_of, stranger_at, voice_at


def voice_of(speech: Speech, sentence: Sentence, cue: Cue, before: list[tuple[Cue, Voice]]) -> Voice:
    """Return whose words the cue introduces; `before` are the sentence's earlier cues with their voices."""
    found = _voice_of(speech, sentence, cue, before)
    if (source := referred_to(speech, sentence, found)) is not None:
        cue.carrier, found = cue.carrier or found.speakers[0], source
    cue.carrier = cue.carrier or cited_by(speech, sentence, cue)
    found = found if found.speakers else house_again(speech, sentence, cue) or sender_of(speech, speech.subject_token(cue.verb)) or found
    if len(found.speakers) == 1 and isinstance(house := found.speakers[0], DraftActor) and house.kind in ("institution", "organisation"):
        speech.house = sentence.i, house
    for one in found.speakers:
        if isinstance(one, DraftActor) and one.kind == "institution" and one not in speech.offices[-1:]:
            speech.offices.append(one)
    return found


def _voice_of(speech: Speech, sentence: Sentence, cue: Cue, before: list[tuple[Cue, Voice]]) -> Voice:
    tokens = speech.tokens
    if cue.entry.page:
        return page_of(speech, sentence)
    authors = speech.table.words["authors"] if not speech.table.words["bare_clause"] else frozenset()
    we = next((k for k in range(cue.first, cue.verb) if tokens[k].norm in authors and tokens[k].dep.startswith("nsubj")), -1)
    if we >= 0 and any("Person=1" in tokens[k].morph for k in range(we + 1, cue.verb + 1) if speech.is_finite(k)):
        return _we(speech, we)
    if cue.clitic >= 0:
        if speech.table.pronouns.get(tokens[cue.clitic].norm) == "x0":
            return place_of(speech, sentence, cue)
        return pronoun(speech, cue.clitic)
    house = said_in(speech, sentence, cue)
    if house is not None:
        return house
    if tokens[cue.verb].lemma in speech.table.words["cites"]:
        return cited(speech, sentence, cue)
    if cue.cites:
        return cited_as(speech, sentence, cue)
    if cue.incise and cue.opening < 0:
        return _behind(speech, sentence, cue)
    if cue.incise and not cue.opening <= speech.subject_token(cue.verb) < cue.first:
        opened = within(speech, cue.opening, cue.first)
        if opened is not None:
            return opened
    if cue.kind == "passive":
        return agent_of(speech, sentence, cue)
    if cue.kind == "gerund":
        own = voice_at(speech, cue.first - 1) if cue.first > sentence.first else None
        before_it = own.first - 1 if own is not None else -1
        while before_it > sentence.first and own is not None and (title := speech.mention[before_it]) is not None and title.actors == own.speakers:
            before_it -= 1  # with *President* Biden saying
        if own is not None and before_it >= sentence.first and tokens[before_it].norm in speech.table.words["with_subject"]:
            return own
        if (beside_it := parenthetic(speech, sentence, cue)) is not None:
            return beside_it
        if before and _behind_incise(speech, before[-1][0], cue):
            return before[-1][1]  # …, a-t-il ajouté, *affirmant* que …
        main = _of_main(speech, sentence, cue, before)
        outer, telling = next(((other, voice) for other, voice in reversed(before) if other.frame == "clause" and voice.people), (None, None))
        if outer is not None and telling is not None:
            if not main.people and main.parties <= telling.parties:
                return telling  # a dit que son pays paierait, *en rappelant* …
            if outer.start <= main.first and cue.entry.act == "state" and _colon_quote(speech, cue):
                return telling  # a dit que X viendrait, *ajoutant* : « … »
        if not main.speakers and speech.spoken and sentence.i - speech.spoken[-1][0] <= 1 and speech.quoted[sentence.first] >= 0:
            return Voice(list(speech.spoken[-1][1]), True, cue.first, cue.last)
        return main if main.speakers else _goes_on(speech, sentence, cue) or main
    dative = allowed(speech, cue) if cue.kind == "infinitive" else None
    if dative is not None:
        return dative
    subject = speech.subject_token(cue.verb)
    colon = next((k for k in range(cue.first - 1, max(subject, sentence.first), -1) if tokens[k].text == ":" and speech.quoted[k] < 0), -1)
    if -1 < subject < colon:
        subject = -1  # the topic of a headline (*Liban : Paris confirme* …)
        named = next((one for k in range(colon + 1, cue.first) if (one := voice_at(speech, k) or stranger_at(speech, k)) is not None), None)
        if named is not None and not governed(speech, named.first):
            return joined(speech, named, cue)
    if sentence.first < subject < cue.first and tokens[subject].norm in speech.table.words["one"] and (placed := set_in(speech, sentence, subject)):
        return placed
    if subject >= 0 and subject < cue.first:
        found = _subject(speech, sentence, subject, cue)
        if found is not None:
            return found
    if subject >= cue.last and tokens[subject].sentence == sentence.i and speech.table.free_order:
        found = _subject(speech, sentence, subject, cue)
        if found is not None:
            return found
    left = cue.first - 1
    while left >= sentence.first and (tokens[left].pos in ("ADV", "SPACE") or speech.dated[left]) and speech.mention[left] is None:
        left -= 1
    if left >= sentence.first:
        if tokens[left].norm in speech.table.words["relative"]:
            return antecedent(speech, sentence, left)
        if speech.table.free_order and tokens[cue.verb].dep.startswith("acl") and "PronType=Rel" in tokens[left].morph:
            return _of_main(speech, sentence, cue, before)  # направил письмо, в *котором* поблагодарил X
        told = next((voice for other, voice in reversed(before) if other.frame == "clause" and cue.kind == other.kind == "compound"), None)
        if told is not None and told.speakers and cue.first == cue.verb and beside(speech, next(one for one, voice in before if voice is told), cue):
            return told
        own = _coordinate(speech, sentence, cue, left)
        if own is not None and not own.people and (teller := _teller(cue, own, before)) is not None:
            return teller
        if own is not None:
            same = next((voice for other, voice in before if other.verb == tokens[cue.verb].head and voice.speakers), None)
            return own if own.speakers or same is None else same
        if before and tokens[left].norm in speech.table.words["coordination"] | {","} and before[-1][0].last <= left:
            own = _nominal(speech, sentence, left, cue) if tokens[left].text == "," else None
            return own or before[-1][1]
    return _nominal(speech, sentence, left, cue) or _of_head(speech, sentence, cue, before) or Voice()


def _goes_on(speech: Speech, sentence: Sentence, cue: Cue) -> Voice | None:
    """Who spoke in the sentence before, where this one has no verb but an infinitive: *Avant de conclure : « … »*."""
    spoke = speech.spoke_before(cue.verb)
    if spoke is None or sentence.i - spoke[0] > 1:
        return None
    alone = speech.tokens[sentence.first].norm in speech.table.words["coordination"]
    told = any(speech.is_finite(k) and speech.tokens[k].pos in ("VERB", "AUX") and speech.quoted[k] < 0 for k in range(sentence.first, sentence.last))
    return Voice(list(spoke[1]), True, cue.first, cue.last) if alone and not told else None


def _behind_incise(speech: Speech, other: Cue, cue: Cue) -> bool:
    """Whether a gerund follows an incise with its pronoun, and nothing that has a verb stands between."""
    return other.incise and other.clitic >= 0 and other.last <= cue.first and not any(speech.is_finite(k) for k in range(other.last, cue.first))


def _colon_quote(speech: Speech, cue: Cue) -> bool:
    """Whether a colon and a quotation follow the cue."""
    k = cue.last
    return k + 1 < len(speech.tokens) and speech.tokens[k].text == ":" and speech.quoted[k + 1] >= 0


def _teller(cue: Cue, own: Voice, before: list[tuple[Cue, Voice]]) -> Voice | None:
    """Who told that his own state does something, and went on to say the next thing himself (X a rappelé que son pays paie *et a souligné* …)."""
    for other, voice in reversed(before):
        if other.frame == "clause" and other.kind == cue.kind == "compound" and other.start <= own.first and voice.people and own.parties:
            return voice if own.parties <= voice.parties else None
    return None


def _coordinate(speech: Speech, sentence: Sentence, cue: Cue, left: int) -> Voice | None:
    """The subject of the verb that the cue goes on from (X a reçu Y *et a promis* …): what stands between is that verb's object."""
    tokens = speech.tokens
    if tokens[left].pos != "CCONJ" or tokens[cue.verb].dep != "conj":
        return None
    head = tokens[cue.verb].head
    subject = speech.subject_token(head)
    plural = any("Number=Plur" in tokens[k].morph for k in range(cue.first, cue.verb + 1) if speech.is_finite(k))
    if not plural and subject >= 0 and "Number=Plur" in tokens[subject].morph:
        return None
    if sentence.first <= subject < head < cue.first and not _short(speech, subject):
        found = _subject(speech, sentence, subject, cue)
        return found if found is not None and found.known else None
    for k in range(left - 1, sentence.first, -1):
        if speech.quoted[k] >= 0 or tokens[k].text in (";", ":") or tokens[k].norm in speech.table.words["relatives"]:
            return None
        if speech.is_finite(k) and tokens[k].pos in ("VERB", "AUX"):
            return _nominal(speech, sentence, k - 1, cue)
    return None


def _short(speech: Speech, subject: int) -> bool:
    """Whether the parser's subject is but the last of several that a plural verb has (*X et* Y ont rencontré …)."""
    return subject > 0 and speech.tokens[subject - 1].pos == "CCONJ" and speech.tokens[subject].dep.startswith("nsubj")


def _subject(speech: Speech, sentence: Sentence, at: int, cue: Cue) -> Voice | None:
    """The voice of the parser's subject."""
    tokens = speech.tokens
    if tokens[at].norm in speech.table.words["relative"]:
        return antecedent(speech, sentence, at)
    if at + 1 < cue.first and tokens[at].norm.rstrip(".") in speech.table.words["before_labels"] and speech.mention[at] is None:
        at += 1  # *M.* Attaf et son homologue
    if speech.author is not None and tokens[at].norm in speech.table.words["authors"]:
        return Voice([speech.author], True, at, at + 1)
    if tokens[at].norm in speech.table.pronouns and speech.readout[at] is None:
        return pronoun(speech, at)
    found = voice_at(speech, at)
    if found is not None and (running := same_office(speech, found)) is not None:
        return running
    if found is not None and not found.parties and (own := apposed(speech, at, cue)) is not None:
        return own
    if found is not None and (named := named_behind(speech, found, at)) is not None:
        return named
    if found is not None:
        return with_left(speech, sentence, joined(speech, found, cue), cue)
    if name_span(speech, at) is not None and not governed(speech, at):
        named = stranger_at(speech, at)
        if named is not None:
            return joined(speech, named, cue)
    if tokens[at].norm in speech.table.words["authors"]:
        return _we(speech, at)
    if tokens[at].pos == "PRON":
        return None if tokens[at].norm in speech.table.words["clitics"] else Voice(known=True, first=at, last=at + 1)
    service = official_at(speech, at, cue.first)
    if service is not None:
        return service
    own = apposed(speech, at, cue)
    if own is not None:
        return own
    best: Voice | None = None
    verb = tokens[at].head if at < tokens[at].head < cue.first else cue.first
    if at > cue.verb and speech.table.free_order:
        verb = end_of_phrase(speech, sentence, at)
    for k in range(at + 1, verb):  # the name or institution inside the subject (le porte-parole du ministère, Wang Wenbin)
        if speech.quoted[k] >= 0:
            break
        inside = voice_at(speech, k)
        if inside is None:
            span = name_span(speech, k)
            agency = k == at + 1 and tokens[at].norm in speech.table.words["voices"]  # l'agence Tass
            if span is not None and span[0] == k and (span[1] - k > 1 or agency) and not governed(speech, k):
                return stranger_at(speech, k)
            if agency and tokens[k].text[:1].isupper() and (outlet := outlet_at(speech, k)) is not None:
                return outlet
        if inside is None or k != inside.first:
            continue
        if tokens[at].norm in speech.table.words["official"] and governed(speech, k):
            continue  # the embassy in Paris
        if inside.people and not inside.readout:
            if tokens[at].norm in speech.table.words["person_nouns"] and governed(speech, k):
                continue  # l'avocat de X
            if (office := office_of(speech, at, inside)) is not None:
                return office
            return joined(speech, inside, cue)
        if not belongs(speech, inside.first) and not of_its_house(speech, at, inside):
            continue  # les données fournies *à la BBC*
        best = best or inside
    if best is not None and tokens[at].norm in speech.table.words["voices"]:
        return best
    whose = voice_at(speech, at - 1) if at > sentence.first and tokens[at - 1].head == at and tokens[at].norm in speech.table.words["voices"] else None
    if whose is not None and not whose.people and tokens[at].norm not in speech.table.words["person_nouns"]:
        return Voice(whose.speakers, True, whose.first, at + 1)  # a *Hamas* statement
    return (
        same_again(speech, at)
        or spokesman_of(speech, at)
        or (institution_at(speech, at, cue.first) if tokens[at].text[:1].isupper() and cue.frame != "np" else None)
        or official_at(speech, at, cue.first)
        or (institution_at(speech, at, cue.first) if cue.frame != "np" else None)
        or Voice(known=True, first=at, last=at + 1)
    )


def _we(speech: Speech, at: int) -> Voice:
    """Who says *we* outside quotations: the author of the document, or those who issue it jointly."""
    if speech.author is not None:
        return Voice([speech.author], True, at, at + 1)
    account = next((one for one in speech.draft.readouts[:1] if one.joint), None)
    return Voice([account] if account is not None else [], True, at, at + 1)


def _nominal(speech: Speech, sentence: Sentence, left: int, cue: Cue) -> Voice | None:
    """The nearest mention before the verb that may be its subject, where the parser gives none."""
    tokens = speech.tokens
    k = left
    bracket = False
    while k >= sentence.first:
        token = tokens[k]
        if speech.quoted[k] >= 0 or token.text in (";", ":") or (token.norm in speech.table.words["complementiser"] and not bracket):
            return None
        if token.text == "," and k != left and not bracket:
            return None
        if token.text == ",":
            bracket = not bracket
        if token.norm in speech.table.pronouns and speech.readout[k] is None and not bracket:
            return pronoun(speech, k)
        found = voice_at(speech, k)
        if found is not None and not (bracket and k < left - 25):
            if not governed(speech, found.first):
                return with_left(speech, sentence, joined(speech, found, cue), cue)
            k = found.first - 1
            continue
        if found is None and (span := name_span(speech, k)) and span[1] - span[0] > 1:
            if not governed(speech, span[0]):
                return stranger_at(speech, span[0])
            k = span[0] - 1
            continue
        if speech.is_finite(k) and not bracket and token.pos in ("VERB", "AUX") and k < left:
            return None
        k -= 1
    return None


def _behind(speech: Speech, sentence: Sentence, cue: Cue) -> Voice:
    """The subject behind the verb of an incise (…, a déclaré mardi à la presse *le ministre*)."""
    tokens = speech.tokens
    k = cue.last
    if k < sentence.last and tokens[k].norm in speech.table.pronouns and speech.readout[k] is None and speech.table.free_order:
        return pronoun(speech, k)  # — сказал *он*
    second: Voice | None = None
    unknown = fresh = -1
    while k < min(sentence.last, cue.last + 24):
        token = tokens[k]
        if (told := told_to(speech, k)) > k:
            k = fresh = told
            continue
        if speech.quoted[k] < 0 and (length := starts_phrase(tokens, k, sentence.last, speech.table.skips)):
            k += length
            fresh = k  # what ends such a phrase governs nothing behind it
            continue
        if speech.quoted[k] >= 0 or token.norm in speech.table.words["relative"]:
            break
        found = voice_at(speech, k)
        if found is not None:
            if found.first == fresh or not governed(speech, found.first):
                if unknown >= 0 and not found.people:
                    return Voice(list(found.speakers), True, unknown, found.last)
                if unknown >= 0 and (office := office_of(speech, unknown, found)) is not None:
                    return office
                return same_office(speech, found) or after(speech, sentence, found)
            state = any(isinstance(one, DraftActor) and one.kind == "state" for one in found.speakers)  # le chef des rebelles du Mali
            own = tokens[unknown].norm in speech.table.words["voices"] and not (state and tokens[unknown].norm in speech.table.words["person_nouns"])
            if unknown >= 0 and second is None and own:
                second = found
            k = found.last
            continue
        if k == fresh or not governed(speech, k):
            named = stranger_at(speech, k)
            if named is not None:
                return named
        if unknown < 0 and token.pos in ("NOUN", "PROPN") and not governed(speech, k) and not speech.dated[k]:
            service = official_at(speech, k, sentence.last)
            if service is not None:
                return service
            unknown = k
        if token.text == "," and unknown >= 0:
            following = voice_at(speech, k + 1) if k + 1 < sentence.last else None
            if following is not None and following.people:
                return following
            if k + 1 < sentence.last and (name_span(speech, k + 1) or (0, 0))[1] > k + 2:
                return stranger_at(speech, k + 1) or Voice()
            break
        k += 1
    if second is not None:
        return office_of(speech, unknown, second) or Voice(list(second.speakers), True, unknown, second.last)
    if unknown >= 0:
        return (
            same_again(speech, unknown, True)
            or spokesman_of(speech, unknown)
            or official_at(speech, unknown, sentence.last)
            or Voice([], True, unknown, unknown + 1)
        )
    return Voice()


def _of_head(speech: Speech, sentence: Sentence, cue: Cue, before: list[tuple[Cue, Voice]]) -> Voice | None:
    """The voice of the verb that the cue is coordinate with, whether that reports or not."""
    tokens, verb = speech.tokens, cue.verb
    free = False  # a finite verb that the parser joins to an infinitive goes with the finite verb above that
    for _ in range(4):
        head = tokens[verb].head
        if head == verb or (tokens[verb].dep != "conj" and not free):
            return None
        free = speech.is_finite(cue.verb) and not _finite_group(speech, head)
        for other, voice in reversed(before):
            if other.verb == head:
                return voice
        subject = speech.subject_token(head)
        if subject >= 0 and speech.tokens[subject].sentence == sentence.i:
            return _subject(speech, sentence, subject, cue)
        verb = head
    return None


def _finite_group(speech: Speech, verb: int) -> bool:
    """Whether the verb or one of its auxiliaries is finite."""
    return any(speech.is_finite(k) for k in (verb, *(c for c in speech.children.get(verb, ()) if speech.tokens[c].dep.startswith(("aux", "cop")))))


def _of_main(speech: Speech, sentence: Sentence, cue: Cue, before: list[tuple[Cue, Voice]]) -> Voice:
    """The voice of the verb a gerund leans on: the last cue with a voice, else the subject of its head."""
    head = speech.tokens[cue.verb].head
    for _ in range(3):
        subject = speech.subject_token(head)
        if subject >= 0 and speech.tokens[subject].sentence == sentence.i:
            found = _subject(speech, sentence, subject, cue)
            if found is not None and found.speakers:
                return found
        following = speech.tokens[head].head
        if following == head:
            break
        head = following
    for other, voice in reversed(before):
        if voice.speakers and other.kind != "passive":
            return voice
    return Voice()
