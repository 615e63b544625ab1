"""Who speaks: the subject of a cue, through pronouns, inversion, relative clauses and coordination."""

from __future__ import annotations

from dataclasses import dataclass, field

from visavis.reading.draft import DraftActor, DraftMention, DraftReadout, Sentence, Speaker
from visavis.reading.speech import Cue, Speech
from visavis.reading.strangers import name_span, stranger

_BACK = 40  # mentions looked at for a pronoun


@dataclass(slots=True)
class Voice:
    """Whom a cue has for its subject; `known` without speakers is somebody the text does not name."""

    speakers: list[Speaker] = field(default_factory=list)
    known: bool = False
    first: int = -1  # its first token
    last: int = -1  # one past its last

    @property
    def readout(self) -> DraftReadout | None:
        """The readout that speaks, if it is one."""
        return self.speakers[0] if len(self.speakers) == 1 and isinstance(self.speakers[0], DraftReadout) else None

    @property
    def people(self) -> list[DraftActor]:
        """The people among the speakers."""
        return [one for one in self.speakers if isinstance(one, DraftActor) and one.kind == "person"]

    @property
    def parties(self) -> set[str]:
        """Codes of the speakers' parties."""
        return {one.party for one in self.speakers if one.party}


def stranger_at(speech: Speech, at: int) -> Voice | None:
    """Return the voice of an unknown name that begins at the token."""
    found = stranger(speech, at)
    return Voice([found[0]], True, found[1], found[2]) if found is not None else None


def voice_at(speech: Speech, at: int) -> Voice | None:
    """Return the voice of the mention or readout that covers the token."""
    account = speech.readout[at]
    mention = speech.mention[at]
    if account is not None and (mention is None or mention.basis == "anaphor" or not _same_start(speech, at, mention)):
        first = last = at
        while first > 0 and speech.readout[first - 1] is account and speech.tokens[first - 1].sentence == speech.tokens[at].sentence:
            first -= 1
        while last < len(speech.tokens) and speech.readout[last] is account and speech.tokens[last].sentence == speech.tokens[at].sentence:
            last += 1
        return Voice([account], True, first, last)
    if mention is not None:
        first, last = _tokens_of(speech, mention)
        return Voice(list(mention.actors), True, first, last)
    return None


def _same_start(speech: Speech, at: int, mention: DraftMention) -> bool:
    """Whether the mention begins no later than the readout's name: *la présidence* before *dans un communiqué*."""
    first = at
    while first > 0 and speech.readout[first - 1] is speech.readout[at]:
        first -= 1
    return mention.start <= speech.tokens[first].start


def _tokens_of(speech: Speech, mention: DraftMention) -> tuple[int, int]:
    return speech.token_at(mention.start), speech.token_before(mention.end) + 1


def voice_of(speech: Speech, sentence: Sentence, cue: Cue, before: list[tuple[Cue, Voice]]) -> Voice:
    """Return whose words the cue introduces; `before` are the sentence's earlier cues with their voices."""
    tokens = speech.tokens
    if cue.entry.page:
        return _page(speech, sentence)
    if cue.clitic >= 0:
        if speech.table.pronouns.get(tokens[cue.clitic].norm) == "x0":
            return _place(speech, sentence, cue)
        return pronoun(speech, cue.clitic)
    if cue.incise:
        return _behind(speech, sentence, cue)
    if cue.kind == "passive":
        return Voice()
    if cue.kind == "gerund":
        return _of_main(speech, sentence, cue, before)
    subject = speech.subject_token(cue.verb)
    if subject >= 0 and subject < cue.first:
        found = _subject(speech, sentence, subject, cue)
        if found is not None:
            return found
    left = cue.first - 1
    while left >= sentence.first and (tokens[left].pos in ("ADV", "SPACE") or speech.dated[left]) and speech.mention[left] is None:
        left -= 1
    if left >= sentence.first:
        if tokens[left].norm in speech.table.words["relative"]:
            return _antecedent(speech, sentence, left)
        if before and tokens[left].norm in speech.table.words["coordination"] | {","} and before[-1][0].last <= left:
            own = _nominal(speech, sentence, left, cue) if tokens[left].text == "," else None
            return own or before[-1][1]
    return _nominal(speech, sentence, left, cue) or _of_head(speech, sentence, cue, before) or Voice()


def _place(speech: Speech, sentence: Sentence, cue: Cue) -> Voice:
    """The institution at which one says it (indique-t-on *à l'Élysée*)."""
    for k in range(cue.last, min(cue.last + 8, sentence.last)):
        if speech.tokens[k].text == "," or speech.quoted[k] >= 0:
            break
        found = voice_at(speech, k)
        if found is not None and not found.people:
            return found
    return Voice(known=True, first=cue.clitic, last=cue.clitic + 1)


def _page(speech: Speech, sentence: Sentence) -> Voice:
    """The readout that the sentence names."""
    for k in range(sentence.first, sentence.last):
        if speech.readout[k] is not None and speech.quoted[k] < 0:
            return voice_at(speech, k) or Voice()
    return Voice()


def _of_head(speech: Speech, sentence: Sentence, cue: Cue, before: list[tuple[Cue, Voice]]) -> Voice | None:
    """The voice of the verb that the cue is coordinate with, whether that reports or not."""
    verb = cue.verb
    for _ in range(3):
        head = speech.tokens[verb].head
        if head == verb or speech.tokens[verb].dep != "conj":
            return None
        for other, voice in reversed(before):
            if other.verb == head:
                return voice
        subject = speech.subject_token(head)
        if subject >= 0 and speech.tokens[subject].sentence == sentence.i:
            return _subject(speech, sentence, subject, cue)
        verb = head
    return None


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


def _subject(speech: Speech, sentence: Sentence, at: int, cue: Cue) -> Voice | None:
    """The voice of the parser's subject."""
    tokens = speech.tokens
    if tokens[at].norm in speech.table.words["relative"]:
        return _antecedent(speech, sentence, at)
    found = voice_at(speech, at)
    if found is not None:
        return _joined(speech, found, cue)
    if tokens[at].norm in speech.table.pronouns:
        return pronoun(speech, at)
    if name_span(speech, at) is not None and not _governed(speech, at):
        named = stranger_at(speech, at)
        if named is not None:
            return _joined(speech, named, cue)
    if tokens[at].pos == "PRON":
        return None if tokens[at].norm in speech.table.words["clitics"] else Voice(known=True, first=at, last=at + 1)
    best: Voice | None = None
    for k in range(at + 1, cue.first):  # the name or institution inside the subject (le porte-parole du ministère, Wang Wenbin)
        if speech.quoted[k] >= 0:
            break
        inside = voice_at(speech, k)
        if inside is None:
            span = name_span(speech, k)
            if span is not None and span[0] == k and span[1] - k > 1 and not _governed(speech, k):
                return stranger_at(speech, k)
        if inside is None or k != inside.first:
            continue
        if inside.people and not inside.readout:
            return inside
        best = best or inside
    if best is not None and tokens[at].norm in speech.table.words["voices"]:
        return best
    return _same_again(speech, at) or Voice(known=True, first=at, last=at + 1)


def _same_again(speech: Speech, at: int) -> Voice | None:
    """The person who spoke last, where a bare office is all the text says (a ajouté *le porte-parole*)."""
    tokens = speech.tokens
    if not speech.spoken or tokens[at].norm not in speech.table.words["person_nouns"] or at == 0 or "Definite=Def" not in tokens[at - 1].morph:
        return None
    sentence, people = speech.spoken[-1]
    return Voice(list(people), True, at, at + 1) if tokens[at].sentence - sentence <= 4 else None


def _joined(speech: Speech, voice: Voice, cue: Cue) -> Voice:
    """The voice with those coordinate to it (X et Y ont déclaré)."""
    tokens = speech.tokens
    speakers, k = list(voice.speakers), voice.last
    plural = "Number=Plur" in tokens[cue.verb].morph or any("Number=Plur" in tokens[j].morph for j in range(cue.first, cue.verb))
    while plural and k + 1 < len(tokens) and k < cue.first and tokens[k].sentence == tokens[cue.verb].sentence:
        following = voice_at(speech, k)
        if following is None:
            k += 1
            if tokens[k - 1].pos in ("VERB", "AUX"):
                break
            continue
        connected = any(tokens[j].pos == "CCONJ" or tokens[j].text == "," for j in range(voice.last, k)) and not _governed(speech, k)
        if connected and following.first == k:
            speakers += [one for one in following.speakers if one not in speakers]
        k = max(k + 1, following.last)
    return Voice(speakers, True, voice.first, voice.last)


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
        found = voice_at(speech, k)
        if found is not None and not (bracket and k < left - 25):
            if not _governed(speech, found.first):
                return _joined_left(speech, sentence, _joined(speech, found, cue), cue)
            k = found.first - 1
            continue
        if token.norm in speech.table.pronouns and not bracket:
            return pronoun(speech, k)
        if speech.is_finite(k) and not bracket and token.pos in ("VERB", "AUX") and k < left:
            return None
        k -= 1
    return None


def _joined_left(speech: Speech, sentence: Sentence, voice: Voice, cue: Cue) -> Voice:
    """The voice with those coordinate before it, where the verb is plural and the voice alone is not."""
    tokens = speech.tokens
    if len(voice.speakers) != 1 or not any("Number=Plur" in tokens[j].morph for j in range(cue.first, cue.verb + 1)):
        return voice
    speakers, k = list(voice.speakers), voice.first - 1
    joined = False
    while k > sentence.first and (tokens[k].pos in ("CCONJ", "DET") or tokens[k].text == ","):
        joined = joined or tokens[k].pos == "CCONJ"
        k -= 1
        earlier = voice_at(speech, k)
        if earlier is not None:
            if not joined or earlier.readout is not None or _governed(speech, earlier.first):
                break
            speakers = [one for one in earlier.speakers if one not in speakers] + speakers
            k = earlier.first - 1
    return Voice(speakers, True, voice.first, voice.last)


def _governed(speech: Speech, first: int) -> bool:
    """Whether a preposition stands before a noun phrase."""
    k = first - 1
    while k >= 0 and speech.tokens[k].pos in ("DET", "NUM", "ADJ") and speech.tokens[k].norm not in speech.table.prepositions:
        k -= 1
    if k < 0 or speech.tokens[k].sentence != speech.tokens[first].sentence:
        return False
    return speech.tokens[k].pos == "ADP" or speech.tokens[k].norm in speech.table.prepositions


def _behind(speech: Speech, sentence: Sentence, cue: Cue) -> Voice:
    """The subject behind the verb of an incise (…, a déclaré mardi à la presse *le ministre*)."""
    tokens = speech.tokens
    k = cue.last
    second: Voice | None = None
    unknown = -1
    while k < min(sentence.last, cue.last + 24):
        token = tokens[k]
        if speech.quoted[k] >= 0 or token.norm in speech.table.words["relative"]:
            break
        found = voice_at(speech, k)
        if found is not None:
            if not _governed(speech, found.first):
                if unknown >= 0 and not found.people:
                    return Voice(list(found.speakers), True, unknown, found.last)
                return _after(speech, sentence, found)
            if unknown >= 0 and second is None and tokens[unknown].norm in speech.table.words["voices"]:
                second = found
            k = found.last
            continue
        if token.pos == "PROPN" and not _governed(speech, k):
            named = stranger_at(speech, k)
            if named is not None:
                return named
        if unknown < 0 and token.pos in ("NOUN", "PROPN") and not _governed(speech, k) and not speech.dated[k]:
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
        return Voice(list(second.speakers), True, unknown, second.last)
    if unknown >= 0:
        return _same_again(speech, unknown) or Voice([], True, unknown, unknown + 1)
    return Voice()


def _after(speech: Speech, sentence: Sentence, voice: Voice) -> Voice:
    """The voice with those coordinate behind it, and past a title the name that follows it."""
    tokens = speech.tokens
    speakers, k = list(voice.speakers), voice.last
    while k + 1 < sentence.last and tokens[k].pos == "CCONJ":
        following = voice_at(speech, k + 1) or (voice_at(speech, k + 2) if k + 2 < sentence.last and tokens[k + 1].pos == "DET" else None)
        if following is None:
            break
        speakers += [one for one in following.speakers if one not in speakers]
        k = following.last
    return Voice(speakers, True, voice.first, k)


def _antecedent(speech: Speech, sentence: Sentence, relative: int) -> Voice:
    """Whom a relative pronoun stands for."""
    k = relative - 1
    while k >= sentence.first and (speech.tokens[k].text == "," or speech.tokens[k].pos in ("ADV", "SPACE")):
        k -= 1
    for at in range(k, max(sentence.first, k - 14) - 1, -1):
        if speech.quoted[at] >= 0:
            break
        found = voice_at(speech, at)
        if found is not None and (not _governed(speech, found.first) or at == k):
            return found
    return Voice(known=True, first=relative, last=relative + 1)


def pronoun(speech: Speech, at: int) -> Voice:
    """Return whom the pronoun at that token means: its mention's actors, else the last subject of its gender and number."""
    norm = speech.tokens[at].norm
    running = _running(speech, at)
    if running is not None:
        return running
    found = voice_at(speech, at)
    if found is not None:
        return found
    gender, number = speech.table.pronouns.get(norm) or speech.table.source_pronouns.get(norm, "x0")
    if number == "0":
        return Voice(known=True, first=at, last=at + 1)
    mentions = speech.draft.mentions
    index = len(mentions) - 1
    offset = speech.tokens[at].start
    low, high = 0, len(mentions)
    while low < high:
        middle = (low + high) // 2
        if mentions[middle].start < offset:
            low = middle + 1
        else:
            high = middle
    index = low - 1
    fallback: DraftMention | None = None
    for k in range(index, max(-1, index - _BACK), -1):
        mention = mentions[k]
        people = [actor for actor in mention.actors if actor.kind == "person"]
        if not people or (number == "1") != (len(mention.actors) == 1) or _in_quotation(speech, mention):
            continue
        if number == "1" and people[0].gender is not None and people[0].gender != gender:
            continue
        if 0 <= mention.head < len(speech.tokens) and speech.tokens[mention.head].dep.startswith("nsubj"):
            return Voice(list(mention.actors), True, at, at + 1)
        fallback = fallback or mention
    return Voice(list(fallback.actors) if fallback else [], True, at, at + 1)


def _running(speech: Speech, at: int) -> Voice | None:
    """The person who spoke in the sentences just before, for an inverted pronoun (a-t-il ajouté)."""
    norm = speech.tokens[at].norm
    if not speech.spoken or not norm.startswith("-"):
        return None
    sentence, people = speech.spoken[-1]
    gender, number = speech.table.pronouns.get(norm, "x0")
    if speech.tokens[at].sentence - sentence > 3 or number != "1" or people[0].gender not in (None, gender):
        return None
    return Voice(list(people), True, at, at + 1)


def _in_quotation(speech: Speech, mention: DraftMention) -> bool:
    at = speech.token_at(mention.start)
    return at < len(speech.quoted) and speech.quoted[at] >= 0
