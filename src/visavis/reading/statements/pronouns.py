"""Whom a pronoun means in a clause that reports: a relative one, one behind what was said, or the subject last spoken of."""

from __future__ import annotations

from bisect import bisect_left

from visavis.reading.draft import DraftActor, DraftMention, Sentence
from visavis.reading.people.alluded import two_people, two_sides
from visavis.reading.people.told import turns_to
from visavis.reading.statements.speech import Speech
from visavis.reading.statements.voices import Voice, governed, stranger_at, voice_at

_BACK = 40  # mentions looked at for a pronoun


def antecedent(speech: Speech, sentence: Sentence, relative: int) -> Voice:
    """Return whom a relative pronoun stands for."""
    k = relative - 1
    while k >= sentence.first and (speech.tokens[k].text == "," or speech.tokens[k].pos in ("ADV", "SPACE")):
        k -= 1
    bare = k == relative - 1 and speech.mention[k] is None and speech.readout[k] is None and speech.tokens[k].pos == "NOUN"
    if bare and speech.tokens[k - 1].norm in speech.table.words["any_one"]:
        return Voice(known=True, first=k, last=k + 1)  # *tout étranger* qui appelle au boycott
    elsewhere = speech.tokens[k].pos == "NOUN" and speech.tokens[k - 1].pos == "DET" and k < relative - 1
    if elsewhere and speech.mention[k] is None and speech.readout[k] is None and speech.tokens[k - 2].pos == "ADP" and k - 2 > sentence.first:
        if speech.tokens[k].norm not in speech.table.words["official"] and speech.tokens[k - 2].norm not in speech.table.words["partitive"]:
            return Voice(known=True, first=k, last=k + 1)  # avec *l'architecte*, qui a confirmé
    nearest: Voice | None = None
    for at in range(k, max(sentence.first, k - 14) - 1, -1):
        if speech.quoted[at] >= 0 or (nearest is not None and speech.is_finite(at) and speech.tokens[at].pos in ("VERB", "AUX")):
            break
        found = voice_at(speech, at)
        if found is None or (nearest is not None and not found.people):
            continue
        if not governed(speech, found.first):
            return found  # *Celso Amorim*, le conseiller de M. Lula, qui …
        if at == k:
            nearest = found
            if k == relative - 1:
                break
    if nearest is not None:
        return nearest
    return Voice(known=True, first=relative, last=relative + 1)


def pronoun(speech: Speech, at: int) -> Voice:
    """Return whom the pronoun at that token means: its mention's actors, else the last subject of its gender and number."""
    norm = speech.tokens[at].norm
    own = speech.draft.sentences[speech.tokens[at].sentence]
    if (turned := voice_at(speech, at)) is not None and turns_to(speech.draft, own.start, speech.tokens[at].start):
        return turned
    heard = _heard(speech, at)
    if heard is not None:
        return heard
    running = _running(speech, at)
    if running is not None:
        unnamed = _unknown_noun(speech, at, speech.table.pronouns[norm][0], (speech.spoke_before(at) or (-1,))[0]) if norm.startswith("-") else None
        return unnamed or running
    gender, number = tuple(speech.table.pronouns.get(norm) or speech.table.source_pronouns.get(norm, "x0"))
    unknown = (_unknown_noun(speech, at, gender) or _unknown_subject(speech, at)) if number == "1" else None
    if unknown is not None:
        return Voice(list(unknown.speakers), True, at, at + 1)
    found = voice_at(speech, at)
    if found is not None:
        return found
    if number == "0":
        return Voice(known=True, first=at, last=at + 1)
    mentions = speech.draft.mentions
    index = bisect_left(mentions, speech.tokens[at].start, key=lambda mention: mention.start) - 1
    fallback: DraftMention | None = None
    inner: DraftMention | None = None  # the subject of a clause that somebody else reports
    for k in range(index, max(-1, index - _BACK), -1):
        mention = mentions[k]
        if inner is not None and not _one_sentence(speech, mention, inner):
            break
        people = [actor for actor in mention.actors if actor.kind == "person"]
        several = number == "2" and len(mention.actors) > 1  # the two governments
        if not (people or several) or (number == "1") != (len(mention.actors) == 1) or _in_quotation(speech, mention):
            continue
        if number == "1" and people[0].gender is not None and people[0].gender != gender:
            continue
        if 0 <= mention.head < len(speech.tokens) and speech.tokens[mention.head].dep.startswith("nsubj"):
            if not _reported(speech, mention.head):
                return Voice(list(mention.actors), True, at, at + 1)
            inner = inner or mention
        fallback = fallback or mention
    if inner is not None:
        return Voice(list(inner.actors), True, at, at + 1)
    if fallback is None and number == "2":
        return Voice([*(two_people(speech, at) or two_sides(speech, at) or _joint_subject(speech, at))], True, at, at + 1)
    return Voice(list(fallback.actors) if fallback else [], True, at, at + 1)


def _joint_subject(speech: Speech, at: int) -> list[DraftActor]:
    """The people who together were the subject of the clause last told, in this sentence or the one before: *X and Y spoke of books, and they vowed …*."""
    tokens = speech.tokens
    for k in range(at - 1, -1, -1):
        if tokens[at].sentence - tokens[k].sentence > 1:
            break
        if not tokens[k].dep.startswith("nsubj") or speech.quoted[k] >= 0 or tokens[k].norm in speech.table.pronouns:
            continue
        joined = [k, *(c for c in speech.children.get(k, ()) if tokens[c].dep == "conj")]
        people = [actor for one in joined if (mention := speech.mention_under(one)) is not None for actor in mention.actors if actor.kind == "person"]
        return people if len(people) == len(joined) > 1 else []
    return []


def _reported(speech: Speech, subject: int) -> bool:
    """Whether the subject's clause depends on a verb that has a subject of its own: *X said that Y* would come."""
    verb = speech.tokens[subject].head
    above = speech.tokens[verb].head
    return speech.tokens[verb].dep == "ccomp" and above != verb and speech.subject_token(above) >= 0


def _one_sentence(speech: Speech, one: DraftMention, other: DraftMention) -> bool:
    """Whether two mentions stand in one sentence."""
    return speech.tokens[speech.token_at(one.start)].sentence == speech.tokens[speech.token_at(other.start)].sentence


def _unknown_noun(speech: Speech, at: int, gender: str, since: int = -1) -> Voice | None:
    """The subject before the pronoun that a noun for one who speaks tells without a name (*La compagnie* …, assure-t-elle).

    It stands in the pronoun's sentence, or is that of the main clause of the one before, behind sentence `since`.
    """
    tokens, words = speech.tokens, speech.table.words
    kind = {"m": "Gender=Masc", "f": "Gender=Fem"}.get(gender, "")
    for k in range(at - 1, -1, -1):
        far = tokens[at].sentence - tokens[k].sentence
        if far > 1 or tokens[k].sentence <= since or speech.draft.sentences[tokens[k].sentence].block != speech.draft.sentences[tokens[at].sentence].block:
            return None
        if not tokens[k].dep.startswith("nsubj") or speech.quoted[k] >= 0 or (far and tokens[tokens[k].head].dep not in ("ROOT", "parataxis")):
            continue
        if speech.mention[k] is not None and tokens[tokens[k].head].dep == "ROOT":
            return None
        if tokens[k].pos != "NOUN":
            continue
        if speech.mention[k] is not None or speech.readout[k] is not None or "Number=Plur" in tokens[k].morph or kind not in tokens[k].morph:
            continue
        if tokens[k].norm in words["voices"] or tokens[k].norm in words["person_nouns"]:
            return Voice([], True, at, at + 1)
    return None


def _unknown_subject(speech: Speech, at: int) -> Voice | None:
    """The person whom only the text names, where that was the subject last spoken of, in this sentence or the one before."""
    tokens = speech.tokens
    for k in range(at - 1, -1, -1):
        if tokens[at].sentence - tokens[k].sentence > 1:
            return None
        if not tokens[k].dep.startswith("nsubj") or speech.quoted[k] >= 0:
            continue
        mention = speech.mention[k]
        if mention is not None:
            return None
        found = stranger_at(speech, k)
        if found is not None and found.people:
            return found
    return None


def _heard(speech: Speech, at: int) -> Voice | None:
    """The institution or account that spoke in the sentence before, where its noun has the pronoun's gender (le ministère a confirmé … *Il* a ajouté)."""
    if speech.heard is None:
        return None
    sentence, speakers, gender = speech.heard
    meant = speech.table.pronouns.get(speech.tokens[at].norm, "x0")
    if (meant != gender + "1" and (gender != "x" or meant not in ("m1", "f1"))) or not 0 <= _opening_sentence(speech, at) - sentence <= 1:
        return None
    return None if _spoken_of(speech, at) else Voice(list(speakers), True, at, at + 1)


def _opening_sentence(speech: Speech, at: int) -> int:
    """Return the sentence of a token, or the first of the quotation that runs into it: « … . … », *a-t-elle ajouté*."""
    sentences, sentence = speech.draft.sentences, speech.tokens[at].sentence
    quotation = speech.quoted[sentences[sentence].first]
    if quotation >= 0:
        return speech.tokens[speech.token_at(speech.quotations[quotation].opening)].sentence
    return sentence


def _running(speech: Speech, at: int) -> Voice | None:
    """The person who spoke in the sentences just before, for an inverted pronoun (a-t-il ajouté) or one behind what was said (…, he added)."""
    norm = speech.tokens[at].norm
    inverted = norm.startswith("-") or _turned(speech, at)
    spoke = speech.spoke_before(at)
    if spoke is None or norm not in speech.table.pronouns:
        return None
    sentence, people = spoke
    behind = at > 0 and (speech.tokens[at - 1].text in (",", "—", "–") or speech.is_mark(at - 1))
    if behind and not inverted and _newly_told_of(speech, at, sentence):
        return None
    if not (inverted or behind) and _spoken_of(speech, at):
        return None
    if inverted and _since(speech, at, sentence, people):
        return None
    far = 3 if inverted or behind else 1
    gender, number = tuple(speech.table.pronouns.get(norm, "x0"))
    if speech.tokens[at].sentence - sentence > far or number != "1" or people[0].gender not in (None, gender):
        return None
    return Voice(list(people), True, at, at + 1)


def _turned(speech: Speech, at: int) -> bool:
    """Whether a pronoun stands behind its verb, right behind what was said, where the order of words is free: *«…», — сказал он*."""
    marked = at > 1 and (speech.tokens[at - 2].text in (",", "—", "–", "-") or speech.is_mark(at - 2))
    return marked and speech.table.free_order and speech.is_finite(at - 1)


def _since(speech: Speech, at: int, sentence: int, people: list[DraftActor]) -> bool:
    """Whether another person that the pronoun may mean has become the subject since that sentence."""
    norm = speech.tokens[at].norm
    gender = speech.table.pronouns[norm][0]
    for k in range(at - 1, -1, -1):
        token = speech.tokens[k]
        if token.sentence <= sentence:
            return False
        if token.dep != "nsubj" or speech.quoted[k] >= 0 or speech.tokens[token.head].dep != "ROOT":
            continue
        mention = speech.mention_under(k)
        if mention is None or len(mention.actors) != 1 or mention.actors[0].kind != "person":
            continue
        if mention.actors[0].gender in (None, gender) and mention.actors[0] not in people:
            return True
    return False


def _spoken_of(speech: Speech, at: int) -> bool:
    """Whether the sentence names a person outside quotations before the token."""
    for k in range(at - 1, -1, -1):
        if speech.tokens[k].sentence != speech.tokens[at].sentence:
            return False
        mention = speech.mention[k]
        if mention is not None and speech.quoted[k] < 0 and mention.actors[0].kind == "person" and mention.basis != "anaphor":
            return True
    return False


def _newly_told_of(speech: Speech, at: int, sentence: int) -> bool:
    """Whether a later sentence than the one given, between whose telling and the pronoun nobody speaks, has one other person for its subject."""
    tokens, quotation = speech.tokens, at - 1
    while quotation > 0 and speech.quoted[quotation] < 0 and tokens[quotation].text in (",", "—", "–"):
        quotation -= 1
    if speech.quoted[quotation] < 0:
        return False
    opening = speech.token_at(speech.quotations[speech.quoted[quotation]].opening)
    before = tokens[opening].sentence - (opening == speech.draft.sentences[tokens[opening].sentence].first)
    if opening == 0 or before <= sentence or before < 0 or speech.draft.sentences[before].first > opening - 1:
        return False
    own = speech.draft.sentences[before]
    gender = speech.table.pronouns.get(tokens[at].norm, "x0")[0]
    for k in range(own.first, min(own.last, opening)):
        if speech.quoted[k] >= 0:
            return False
        mention = speech.mention_under(k)
        if mention is None or not tokens[k].dep.startswith("nsubj") or tokens[tokens[k].head].dep not in ("ROOT", "conj"):
            continue
        person = mention.actors[0]
        return len(mention.actors) == 1 and person.kind == "person" and person.gender in (None, gender) and person not in speech.spoken[-1][1]
    return False


def _in_quotation(speech: Speech, mention: DraftMention) -> bool:
    at = speech.token_at(mention.start)
    return at < len(speech.quoted) and speech.quoted[at] >= 0
