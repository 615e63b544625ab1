"""Who opens a clause, in languages that tell statements by word order: the first named that no preposition brings in, and whoever belongs to them."""

from __future__ import annotations

from bisect import bisect_left

from visavis.reading.draft import DraftActor, Speaker, Token
from visavis.reading.statements.own_offices import government_of, institution_of
from visavis.reading.statements.pronouns import pronoun
from visavis.reading.statements.speech import Speech
from visavis.reading.statements.voices import Voice, voice_at

_LONGEST_NAME = 3  # signs of a name that its first sign may stand for
_BRACKETS = 8  # tokens of a name in brackets
_CIRCUMSTANCE = 5  # tokens of what tells how or where somebody says something


def voice_in(speech: Speech, first: int, last: int) -> Voice | None:
    """Return who opens a clause: the first named that no preposition brings in, with whoever is joined to them or named behind their title."""
    tokens, words = speech.tokens, speech.table.words
    k = first
    while k < last:
        if speech.quoted[k] >= 0:
            return None
        found = voice_at(speech, k) or _by_surname(speech, k, last)
        if found is None and tokens[k].norm in speech.table.pronouns:
            found = pronoun(speech, k)
        if found is None and (known := speech.roles.get(tokens[k].norm)) is not None and not _governed(speech, k, first):
            before = tokens[k - 1].norm if k > first else ""
            if tokens[k].pos == "PROPN" or before in words["demonstratives"] or any(before.startswith(one) for one in words["demonstratives"]):
                return Voice([known], True, k, k + 1)
        if found is None:
            if tokens[k].norm in words["person_nouns"] and not _governed(speech, k, first) and k + 1 < last:
                named = voice_at(speech, k + 1)
                if named is None:
                    return Voice([], True, k, k + 1)
            if tokens[k].norm in words["collective_nouns"] and not _governed(speech, k, first):
                return Voice([], True, k, k + 1)
            k += 1
            continue
        end = found.last
        while end < last and (named := voice_at(speech, end)) is not None and named.first == end:
            end = named.last
        led = end < last and tokens[end].norm in words["leading"]  # 朔尔茨所在的社民党
        named_to = end  # 俄总统普京的助理: title and name are whose it is
        end = end + led if led else found.last
        spelt = _closing(speech, named_to, last, "(", ")") if named_to < last else 0
        named_to = spelt + 1 if spelt else named_to  # 议长卡利巴夫(…)的顾问
        if end < named_to and named_to + 1 < last and tokens[named_to].norm in words["relative"]:
            end = named_to
        if (posts := _posts(speech, end, last)) and not _governed(speech, found.first, first):
            return Voice(found.speakers, True, found.first, posts)
        if _governed(speech, found.first, first) or (end < last and tokens[end].norm in words["relative"] and end + 1 < last):
            k = max(end, named_to, k + 1)
            if k < last and tokens[k].norm in words["relative"]:
                k += 1
            continue
        return _whole(speech, found, last)
    return None


def _posts(speech: Speech, at: int, last: int) -> int:
    """Return where the posts or page that are said to be somebody's end, which speak as they do: *政府的脸书贴文*; else 0."""
    tokens, words = speech.tokens, speech.table.words
    if at >= last or tokens[at].norm not in words["relative"]:
        return 0
    end = at + 1
    while end < last and tokens[end].norm in words["posts"]:
        end += 1
    return end if end > at + 1 else 0


def _by_surname(speech: Speech, at: int, last: int) -> Voice | None:
    """Return whom a surname of one sign before a title calls, where the text named somebody so before: *周鼎大使 … 周大使*."""
    tokens = speech.tokens
    sign = tokens[at].text
    if len(sign) > 1 or tokens[at].pos != "PROPN" or at + 1 >= last or tokens[at + 1].norm not in speech.table.words["person_nouns"]:
        return None
    before = bisect_left(speech.draft.mentions, tokens[at].start, key=lambda mention: mention.start)
    for mention in reversed(speech.draft.mentions[:before]):
        name = speech.draft.text[mention.start : mention.end]
        if mention.basis == "name" and mention.actors[0].kind == "person" and name.startswith(sign) and 1 < len(name) <= _LONGEST_NAME:
            return Voice(list(mention.actors), True, at, at + 2)
    return None


def unknown(speech: Speech, first: int, last: int) -> Voice | None:
    """Return the voice of somebody whom the text does not name or nobody knows, who opens the clause."""
    for k in range(first, last):
        token = speech.tokens[k]
        if token.norm in speech.table.words["at_time"]:
            continue  # “…” 时, behind what somebody is asked
        if token.pos in ("NOUN", "PROPN", "PRON") and not speech.dated[k] and not _governed(speech, k, first) and speech.quoted[k] < 0:
            return Voice([], True, k, k + 1)
        if token.pos in ("ADP", "VERB") and token.norm not in speech.table.words["there_is"] and not _qualifies(speech, token):
            return None
    return None


def _qualifies(speech: Speech, verb: Token) -> bool:
    """Whether a verb, or the one over it, stands in a clause before the noun that it describes: *不愿透露姓名的人士*."""
    above = speech.tokens[verb.head]
    return any(one.dep == "acl" and one.head > verb.i for one in (verb, above) if one.pos == "VERB")


def _governed(speech: Speech, at: int, first: int) -> bool:
    """Whether a preposition brings in what begins at a token."""
    k = at - 1
    while k >= first and speech.tokens[k].pos in ("DET", "NUM", "ADJ") and speech.tokens[k].norm not in speech.table.words["governing"]:
        k -= 1
    return k >= first and (speech.tokens[k].pos == "ADP" or speech.tokens[k].norm in speech.table.words["governing"])


def _whole(speech: Speech, found: Voice, last: int) -> Voice:
    """Return the voice with whoever is named right behind it, or joined to it."""
    tokens, words = speech.tokens, speech.table.words
    speakers = list(found.speakers)
    end = found.last
    whose = False  # what is named only tells whose the noun behind it is: *the rice traders of Vietnam*
    while end < last:
        token = tokens[end]
        following = voice_at(speech, end)
        if following is not None and following.first == end:
            theirs = all(isinstance(one, DraftActor) and one.kind == "institution" for one in following.speakers)  # 马克龙总统办公室
            if following.people or whose or theirs or not any(isinstance(one, DraftActor) and one.kind == "person" for one in speakers):
                speakers, whose = list(following.speakers), False
            end = following.last
            continue
        if token.norm in words["joins_voices"] and end + 1 < last and not whose:
            other = voice_at(speech, end + 1)
            if other is None:
                break
            other = _whole(speech, other, last)
            speakers += [one for one in other.speakers if one not in speakers]
            end = other.last
            continue
        paper = _closing(speech, end, last, "《", "》")
        if paper and not whose and not any(isinstance(one, DraftActor) and one.kind == "person" for one in speakers):
            known = [mention for k in range(end, paper) if (mention := speech.mention[k]) is not None]
            speakers, end = (list(known[0].actors) if known else []), paper + 1  # 德国《商报》
            continue
        body = _body(speech, speakers, end, last) if not whose else None
        if body is not None:
            speakers, end = [body[0]], body[1]
            continue
        if token.norm in words["voice_tails"] or speech.dated[end]:
            end += 1
            continue
        if speakers and token.norm in words["at_time"] and not whose:
            break  # 王毅10日 时 在北京会见X, which the copy has for 会见X时
        inserted = _closing(speech, end, last, "(", ")")
        if inserted and inserted + 1 < last:
            end = inserted + 1  # 欧盟(EU)执委
            continue
        one = speakers[0] if len(speakers) == 1 and isinstance(speakers[0], DraftActor) else None
        if token.norm in words["person_nouns"] and not whose and not (one is not None and _person(one) and token.norm in words["governing"]):
            if one is not None and not _person(one) and token.norm not in words["spokespeople"] and one.kind != "institution":
                speakers = []  # 欧盟 外交官
            elif one is not None:
                speech.roles[token.norm] = one
            end += 1
            continue
        mention = speech.mention[found.first]
        if token.pos == "PROPN" and not whose and one is not None and one.kind == "person" and mention is not None and mention.basis == "office":
            speech.roles[token.norm] = one  # whose name nobody but the text knows
            end += 1
            continue
        if token.pos not in ("NOUN", "PROPN", "NUM", "ADJ") and not (whose and token.norm in words["relative"]):
            break
        if not whose and (_how(speech, end, last) or (token.norm in words["governing"] and speakers and all(_person(each) for each in speakers))):
            break
        whose = True
        end += 1
    return Voice([] if whose else speakers, True, found.first, end)


def _person(one: Speaker) -> bool:
    return isinstance(one, DraftActor) and one.kind == "person"


def _how(speech: Speech, at: int, last: int) -> bool:
    """Whether the words from a token on tell how or where somebody says something, and not whose somebody is: *激动地说*, *电话中说*."""
    tokens, words = speech.tokens, speech.table.words
    end = next((k for k in range(at, min(at + _CIRCUMSTANCE, last)) if tokens[k].pos not in ("NOUN", "PROPN", "ADJ", "NUM")), last)
    if end == last and last < len(tokens) and tokens[last].norm[0] in words["adverbial"]:
        return True
    if end < last and tokens[end].norm in words["adverbial"]:
        return True
    return any(tokens[k].norm in words["where_said"] for k in range(at + 1, end))


def _closing(speech: Speech, at: int, last: int, opening: str, closing: str) -> int:
    """Return where what opens at a token closes, if it does before long; else 0."""
    tokens = speech.tokens
    if tokens[at].text != opening:
        return 0
    return next((k for k in range(at + 1, min(at + _BRACKETS, last)) if tokens[k].text == closing), 0)


def _body(speech: Speech, speakers: list[Speaker], at: int, last: int) -> tuple[DraftActor, int] | None:
    """Return the office or government called by whose it is, the name in brackets left out, and where it ends: *特朗普政府*, *他(…)的办公室*."""
    tokens, words = speech.tokens, speech.table.words
    person = speakers[0] if len(speakers) == 1 and isinstance(speakers[0], DraftActor) else None
    if person is None or person.kind != "person":
        return None
    if closing := _closing(speech, at, last, "(", ")"):
        at = closing + 1
    while at < last and tokens[at].norm in words["relative"]:
        at += 1
    if at >= last:
        return None
    if tokens[at].norm in words["own_office"]:
        office = institution_of(speech.draft, person)
        return (office, at + 1) if office is not None else None
    if tokens[at].norm in words["own_government"] and person.party is not None and speech.draft.knowledge.is_state(person.party):
        return government_of(speech.draft, person.party), at + 1
    return None
