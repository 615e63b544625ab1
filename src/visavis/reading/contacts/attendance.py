"""Who else was there, told in a sentence of its own: *The Vice President was joined by X and Y*; *Also present were X and Y*; *X attended the meeting*."""

from __future__ import annotations

from visavis.knowledge.facts import Name
from visavis.languages import Respelling
from visavis.reading.contacts.by_side import behind_verb, by_side, seat
from visavis.reading.contacts.candidates import Finder
from visavis.reading.contacts.words import SETTLED, Candidate, cue_token, words_of
from visavis.reading.draft import Draft, DraftActor, DraftContact, DraftMention, Sentence, Token

# So many sentences behind the contact its company is told at most.
_NEAR = 4
# Where its company is called that of the meeting, within so many.
_FAR = 12
_SIDES = 2
# Who attends a gathering is listed within so many sentences, and the first of a list stands so many characters behind its verb at most.
_LIST = 8
_RIGHT_BEHIND = 60
# What a list is of is told within so many tokens.
_OPENING = 4
_KINDS = (None, "meeting", "visit", "call", "video", "summit")
_DASHES = ("–", "—", "-")
_SETTLED = ("held", "ongoing", "planned")
# Officials who are not of the state where they attend unless that is told.
_ROVING = ("special-envoy", "un-representative", "spokesperson", "commissioner")


def attend(draft: Draft, finder: Finder, found: list[tuple[DraftContact, list[Candidate]]]) -> None:
    """Add to the contact told last before whom a sentence tells to have come along or attended."""
    own = [pair for pair in found if pair[0].kind == "summit" and len(pair[0].parties) == 1]
    for sentence in draft.sentences:
        for mentions, subjects in _attending(finder, sentence):
            contact = _told_before(found, sentence.i, [actor for each in subjects for actor in each.actors], _gathered(finder, sentence))
            contact = contact or (None if subjects else _of_account(draft, finder, found, sentence))
            if contact is not None:
                told = {actor.party for mention in mentions for actor in mention.actors if actor.party}
                company = told.pop() if len(told) == 1 and len(mentions) > 1 else None
                for mention in mentions:
                    for actor in mention.actors:
                        _add(draft, finder, contact, mention, actor, subjects, company)
        sides = [(code, _listed(finder, behind_verb(finder, start, end), end)) for code, start, end in by_side(finder, sentence)]
        if sides and (there := _told_before(found, sentence.i, [], gathered=True)) is not None:
            seat(finder, there, sides)
        for code, mentions in _representing(finder, sentence):
            contact = _told_before(found, sentence.i, [], gathered=True)
            for mention, actor in [(each, one) for each in mentions for one in each.actors]:
                if actor.kind == "person" and (actor.wikidata is None or actor.party is None):
                    actor.party = code
                    actor.office_party = code if actor.office else None
                    for other, people in contact.parties.items() if contact is not None else ():  # where he had been taken for another's
                        if other != code and actor in people:
                            people.remove(actor)
                if contact is not None:
                    _add(draft, finder, contact, mention, actor, [], None)
    for gathering, telling in own:
        telling[0].attended = telling[0].attended or len(gathering.parties) > 1


def _attending(finder: Finder, sentence: Sentence) -> list[tuple[list[DraftMention], list[DraftMention]]]:
    """Return who is told to have been there, and whom he came along with where that is told."""
    words, clauses = finder.words, finder.clauses
    found = []
    for marker in words.attended_by.finditer(finder.folded, sentence.start, sentence.end):
        following = words.attended_by.search(finder.folded, marker.end(), sentence.end)
        run = _listed(finder, marker.end(), following.start() if following else sentence.end) or clauses.run_from(
            marker.end(), sentence.end, words.joiners, most=8
        )
        subjects = [each for each in clauses.mentions_between(sentence.start, marker.start()) if each.actors[0].kind in ("person", "group", "institution")]
        found.append((run, subjects[-1:]))
    if present := _present(finder, sentence) or _behind_attending(finder, sentence):
        found.append((present, []))
    for marker in words.attended.finditer(finder.folded, sentence.start, sentence.end):
        ahead = [each for each in clauses.tokens_between(sentence.start, marker.start()) if each.pos == "SCONJ"]  # said that others were present
        before = clauses.mentions_between(ahead[-1].end if ahead else sentence.start, marker.start())
        found.append(([each for each in before if each.actors[0].kind == "person"], []))
    return found


def convene(finder: Finder, opening: list[int]) -> list[Candidate]:
    """Give the gatherings of headline and lead that nothing else tells the sides of whom the text lists as there, where they are of three parties or more."""
    found: list[Candidate] = []
    for candidate in finder.unsided:
        token = finder.tokens[finder.clauses.token_at(candidate.cue[0])]
        gathers = candidate.kind in ("summit", "meeting", "call", "video", None) and token.pos in ("NOUN", "PROPN") and candidate.status in _SETTLED
        if found or candidate.sentence not in opening or not gathers or candidate.two_sided or candidate.aside:
            continue
        people: list[DraftActor] = [*finder.gathered_by(token), *candidate.people]
        for sentence in finder.draft.sentences[candidate.sentence : candidate.sentence + _LIST]:
            for mentions, _ in _attending(finder, sentence):
                people += [actor for mention in mentions for actor in mention.actors if actor.party and actor not in people]
        if len({actor.party for actor in people}) > _SIDES:
            candidate.people = people
            candidate.kind, candidate.strong = candidate.kind or "meeting", True
            found.append(candidate)
    return found


def _present(finder: Finder, sentence: Sentence) -> list[DraftMention]:
    """Return whom a sentence lists as those who attend: *Leaders attending the summit include X, Y and Z*, *Among those present were X and Y*."""
    words = finder.words
    for token in finder.tokens[sentence.first : sentence.last]:
        verb = token.pos in ("VERB", "AUX") and (token.lemma in words.status["listing"] or token.lemma in words.words["be"])
        before = finder.tokens[sentence.first : token.i]
        if verb and before and any(each.norm in words.words["attendees"] for each in before) and not any(each.norm == "," for each in before):
            run = _listed(finder, token.end, sentence.end)
            return run if run and run[0].start - token.end < _RIGHT_BEHIND else []
    return []


def _behind_attending(finder: Finder, sentence: Sentence) -> list[DraftMention]:
    """Return who stands behind the verb of attending what the sentence opens with, in a language of free order: *В саммите, который идет в X, участвует Y*."""
    words, tokens = finder.words, finder.tokens
    for token in tokens[sentence.first : sentence.last] if words.free_order else ():
        if token.lemma not in words.words["attending"]:
            continue
        verb = token if token.pos == "VERB" else tokens[token.head]
        there = [tokens[kid] for kid in finder.clauses.kids[token.i] if kid < verb.i]
        gathering = any(each.pos == "NOUN" and (each.lemma in words.nouns or each.lemma in words.words["events"]) for each in there)
        if verb.pos == "VERB" and gathering:
            return _listed(finder, verb.end, sentence.end)
    return []


def _representing(finder: Finder, sentence: Sentence) -> list[tuple[str, list[DraftMention]]]:
    """Return who is told to stand for a state at what was told before: *Армению представляет вице-премьер X*."""
    words, clauses = finder.words, finder.clauses
    found = []
    for token in finder.tokens[sentence.first : sentence.last]:
        if token.lemma in words.words["representing"] | words.words["heading"] and token.pos == "VERB" and clauses.own_finite(token.i) is not None:
            objects = [finder.tokens[kid] for kid in clauses.kids[token.i] if finder.tokens[kid].dep == "obj" and kid < token.i]
            told = [mention for each in objects for mention in clauses.mentions_at(each.i)]
            if objects and objects[0].pos == "PRON":  # Армения участвует по видеосвязи, ее представляет X
                told = [each for each in clauses.mentions_between(sentence.start, objects[0].start) if each.actors[0].kind == "state"][-1:]
            led = token.lemma in words.words["heading"]  # делегацию России возглавляет X
            states = {mention.actors[0].party for mention in told if mention.actors[0].kind in (("group",) if led else ("state",))}
            if not states and objects:  # российскую сторону представляет X
                states = {name.keys[0] for name in _adjectives(finder, objects[0])}
            if len(states) == 1 and (code := states.pop()) is not None:
                others = _each_with_dash(finder, token.end, sentence.end)
                ends = [start for start, _, _ in others] + [sentence.end]
                found += [(party, _listed(finder, begin, ends[n])) for n, (begin, party) in enumerate([(token.end, code), *((b, c) for _, b, c in others)])]
    behind = finder.draft.sentences[sentence.i + 1 : sentence.i + 2] if found else []
    for near in behind:
        opening = next((each for each in _each_with_dash(finder, near.start, near.end) if each[0] == near.start), None)
        found += [(opening[2], _listed(finder, opening[1], near.end))] if opening is not None else []  # Российскую делегацию возглавляет X. Американскую – Y
    return found


def _adjectives(finder: Finder, noun: Token) -> list[Name]:
    """Return the adjectives of states that a noun has: *российскую сторону*."""
    kids = [finder.tokens[kid] for kid in finder.clauses.kids[noun.i] if finder.tokens[kid].dep == "amod"]
    return [name for kid in kids for name in finder.clauses.names_between(kid.start, kid.end) if name.kind == "adjective" and len(name.keys) == 1]


def _each_with_dash(finder: Finder, start: int, end: int) -> list[tuple[int, int, str]]:
    """Return where further states stand for which a dash tells who spoke: *…, Германию – X, французскую сторону – Y*, with where their people begin."""
    found = []
    for name in finder.clauses.names_between(start, end):
        if name.kind in ("state", "adjective") and len(name.keys) == 1:
            behind = finder.clauses.tokens_between(name.end, end)[:2]
            dash = next((token for token in behind if token.norm in _DASHES), None)
            if dash is not None and all(token is dash or token.pos == "NOUN" for token in behind[: behind.index(dash) + 1]):
                found.append((name.start, dash.end, name.keys[0]))
    return found


def _listed(finder: Finder, start: int, end: int) -> list[DraftMention]:
    """Return the people whom a list names one by one, whatever their posts, up to the next verb: *X, Adviser to the President; and Y, Head of the Office*."""
    found: list[DraftMention] = []
    at = start
    for mention in finder.clauses.mentions_between(start, end):
        gap = [token for token in finder.clauses.tokens_between(at, mention.start) if token.start >= at]
        if any(token.pos in ("VERB", "AUX") and "VerbForm=Fin" in token.morph for token in gap):
            break
        at = mention.end
        joined = len(gap) > 1 and gap[-2].norm in finder.words.words["and"]  # en présence du ministre X et du conseiller Y
        served = bool(gap) and gap[-1].pos == "ADP" and not joined and at > start and bool(found)
        if mention.actors[0].kind == "person" and not served and not any(mention.actors == each.actors for each in found):
            found.append(mention)
    return found


def _gathered(finder: Finder, sentence: Sentence) -> bool:
    """Say whether a sentence tells who was there of talks that it calls so, and not of a visit: *Attending the meeting were X and Y*."""
    rows = [finder.words.nouns[token.lemma] for token in finder.tokens[sentence.first : sentence.first + _OPENING] if token.lemma in finder.words.nouns]
    return bool(rows) and not any(row.get("go") for row in rows)


def _told_before(found: list[tuple[DraftContact, list[Candidate]]], sentence: int, company: list[DraftActor], gathered: bool) -> DraftContact | None:
    """Return the contact told last up to the sentence, of whoever is accompanied where that is told; of talks no visit, where both were told."""
    near = [
        (max(each.sentence for each in told if each.sentence <= sentence), -n, contact)
        for n, (contact, told) in enumerate(found)
        if any(0 <= sentence - each.sentence <= (_FAR if gathered else _NEAR) for each in told)
        and contact.kind in _KINDS
        and contact.status in _SETTLED
        and not all(each.backdrop for each in told)
    ]
    own = [each for each in near if not company or any(actor.party in each[2].parties for actor in company)]
    own = [each for each in own if gathered and each[2].kind != "visit"] or own
    recalled = [contact for contact, told in found if all(each.aside for each in told)]
    own = [each for each in own if not any(each[2] is contact for contact in recalled)] or own
    return max(own, key=lambda each: each[:2])[2] if own else None


def _of_account(draft: Draft, finder: Finder, found: list[tuple[DraftContact, list[Candidate]]], sentence: Sentence) -> DraftContact | None:
    """Return the one contact of an account, whose last paragraph tells who else was there: *某某参加会见*."""
    own = [contact for contact, told in found if contact.kind in _KINDS and not all(each.aside for each in told)]
    apart = finder.words.account_opening is not None and sentence.start == draft.document.blocks[sentence.block].start
    return own[0] if apart and len(own) == 1 and own[0].status in _SETTLED else None


def _by_name(draft: Draft, actor: DraftActor, contact: DraftContact) -> str | None:
    """Return the one party of which somebody's name alone can be spelt in Latin letters: that of the people whose language the text is in."""
    language = draft.language
    if not isinstance(language, Respelling) or language.latin(actor.name, None) is None:
        return None
    spelt = [code for code in contact.parties if language.latin(actor.name, code) is not None]
    return spelt[0] if len(spelt) == 1 else None


def _by_post(finder: Finder, mention: DraftMention, contact: DraftContact) -> str | None:
    """Return the one party that stands before somebody's name up to the last mark, in a post that is not read: *赞总统经济顾问兼协调人X*."""
    sentence = finder.draft.sentences[finder.tokens[finder.clauses.first_token(mention)].sentence]
    before = [token for token in finder.clauses.tokens_between(sentence.start, mention.start) if token.pos == "PUNCT"]
    start = before[-1].end if before else sentence.start
    told = {actor.party for each in finder.clauses.mentions_between(start, mention.start) for actor in each.actors}
    told |= {name.keys[0] for name in finder.clauses.names_between(start, mention.start) if name.kind in ("state", "adjective") and len(name.keys) == 1}
    told &= set(contact.parties)
    return told.pop() if len(told) == 1 else None


def _add(
    draft: Draft, finder: Finder, contact: DraftContact, mention: DraftMention, actor: DraftActor, subjects: list[DraftMention], company: str | None
) -> None:
    """Add somebody to his side of the contact; `company` is the one party of those whom the list names beside him."""
    if actor.kind != "person" or not actor.named or (actor.office or "").endswith("spokesperson"):
        return
    if actor.party is None or (subjects and actor.wikidata is None and not finder.said_whose(actor)):
        beside = {each.party for mention in subjects for each in mention.actors if each.party in contact.parties}
        home = contact.host or draft.home or (draft.knowledge.country_of_place(contact.place, draft.language.code) if contact.place else None)
        at_home = home if home in contact.parties and actor.office not in (None, "other", *_ROVING) else None
        own = beside.pop() if len(beside) == 1 else actor.party or _by_name(draft, actor, contact) or _by_post(finder, mention, contact) or at_home
        if own is None and actor.office is not None and len(contact.parties) == _SIDES:
            own = company or (next(iter(contact.parties)) if home not in contact.parties else None)  # of whoever the text tells of
        actor.party = actor.office_party = own
    if actor.party is not None and actor.party not in contact.parties and _of_member(draft, contact, actor.party):
        contact.parties[actor.party] = []
    if actor.party in contact.parties and not any(actor is each for each in contact.parties[actor.party]):
        ground = draft.knowledge.country_of_place(contact.place, draft.language.code) if contact.kind == "visit" and contact.place else None
        if actor.party != ground:
            contact.parties[actor.party].append(actor)


def _of_member(draft: Draft, contact: DraftContact, code: str) -> bool:
    """Say whether a state is a member of the organisation whose gathering it is, so that whoever attends it comes for a party of his own."""
    bodies = [each for each in contact.parties if not draft.knowledge.is_state(each)] if contact.kind == "summit" else []
    return any(code in draft.knowledge.members(body, draft.today) for body in bodies)


def gathers(draft: Draft, candidate: Candidate, parties: dict[str, list[DraftActor]]) -> bool:
    """Say whether an organisation's summit or online meeting, or one that a state hosts, is told with day or place, or as the news: its members meet."""
    return (
        candidate.kind in ("summit", "video")
        and len(parties) == 1
        and (not draft.knowledge.is_state(next(iter(parties))) or candidate.host in parties)
        and bool(candidate.date or candidate.place or ((candidate.sentence == 0 or in_title(draft, candidate)) and _takes_place(draft, candidate)))
    )


def _takes_place(draft: Draft, candidate: Candidate) -> bool:
    """Say whether a headline tells that a gathering took place, or what was done there: *Стартовал саммит ЕС*, *На саммите БРИКС принята декларация*."""
    token = cue_token(draft, candidate)
    if token is None or candidate.status not in SETTLED:
        return False
    words, above = words_of(draft.language), draft.tokens[token.head]
    attended = above.lemma in words.words["attending"] and draft.tokens[above.head].lemma in words.words["light"]  # приняли участие
    course = attended or above.lemma in words.status["starting"] | words.words["course"]  # первый день саммита
    comes = words.words["take_place"] | words.status["begun"] | words.status["ended"] | words.status["just_begun"]
    there = token.dep.startswith(("obl", "root", "ROOT")) or (token.dep.startswith("nsubj") and above.lemma in comes)
    return there or (above.pos == "NOUN" and above.i < token.i and course)


def in_title(draft: Draft, candidate: Candidate) -> bool:
    """Say whether the title tells it."""
    return draft.document.blocks[draft.sentences[candidate.sentence].block].kind == "title"
