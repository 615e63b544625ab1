"""Verbs that report a contact: from the verb and its sides to the candidate."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from itertools import takewhile
from typing import Any

from visavis.reading.contacts.side_grammar import has_person, party
from visavis.reading.contacts.verb_frames import VerbFrames
from visavis.reading.contacts.verb_phrases import VerbPhrase, frame_of_two
from visavis.reading.contacts.words import TO_COME, Candidate
from visavis.reading.draft import DraftActor, DraftMention, Token

# Since when somebody was not seen is told within so many tokens.
_SINCE = 12
# A gathering stands within so many tokens before its relative.
_NAMED = 6
# What opens a sentence with an infinitive has it among its first words.
_FRONT = 6
# Among so many words behind a verb one may say that another time is meant.
_ANOTHER = 8


class Verbs(VerbFrames):
    """Reads the contacts that the verbs of one draft report."""

    def _verb(self, token: Token, row: Mapping[str, Any]) -> Candidate | None:
        phrase = self._verb_phrase(token, row)
        candidate = phrase.candidate
        if self._reports_none(phrase) or (row.get("kind") == "message" and phrase.asks("together") and self._in_talks(token)):
            return None
        phrase.subjects = self._waiting(token, phrase.end) if phrase.asks("awaited") else self._of_fragment(token) or self._subjects(token)
        if phrase.asks("awaited") and not phrase.subjects:
            return None
        if frame_of_two(row) and (not self._two_parties(phrase.subjects) or self._of_theirs(token)) and self._both(token, phrase.end):
            return self._of_both(phrase)
        kids = [self.tokens[kid] for kid in self.clauses.kids[token.i]]
        if phrase.asks("gathering") and self.words.free_order and any(each.dep == "xcomp" and "VerbForm=Inf" in each.morph for each in kids):
            return None  # собираются согласовать план: they mean to
        if phrase.asks("gathering") and phrase.reflexive:
            phrase.subjects = phrase.subjects or self._members(token)
        if (phrase.reflexive or self.words.free_order) and frame_of_two(row) and not self._two_parties(phrase.subjects):
            phrase.nations = tuple(self._nations(token))
        candidate.parties_named += phrase.nations
        if self._lacks_form(phrase) or self._wrong_voice(phrase) or not self._find_verb_sides(phrase):
            return None
        if phrase.asks("between_people") and (token.dep == "acl" or self._without(token) or not (has_person(phrase.subjects) and has_person(phrase.others))):
            return None
        if phrase.asks("traveller") and self.words.form["call"].search(self.folded, token.end, phrase.end):
            return None  # could not reach Beijing by phone
        if phrase.asks("host") and not has_person(phrase.others) and (named := self._hosts_what_was_named(token)) is not None:
            if self.words.nouns[named.lemma].get("kind") != "summit" or named.dep.startswith("nsubj"):
                return None
            candidate.kind, candidate.alone, candidate.aside, phrase.others = "summit", True, True, []  # who comes nothing tells
        if (phrase.asks("host") and self._of_others(phrase)) or (row.get("kind") == "call" and self._names_another(phrase)):
            return None
        self._name_gathering(phrase)
        if self._of_strangers(phrase):
            return None
        if phrase.asks("ambassador") and not phrase.passive:
            phrase.subjects = self._of_the_hosts(candidate, phrase.subjects, phrase.others)
        self._people(candidate, phrase.subjects, phrase.others)
        self._leave_sender(candidate, token)
        candidate.alone = self._at_one(phrase)
        near = takewhile(lambda each: each.pos not in ("VERB", "PUNCT"), self.tokens[token.i + 1 : token.i + _ANOTHER])
        candidate.new = candidate.new or (self.words.surely_parsed and any(each.norm in self.words.status["another"] for each in near))  # X与Y上一次会见
        self._set_roles(phrase)
        self._set_verb_status(phrase)
        candidate.aside = candidate.aside or self._told_aside(phrase)
        if phrase.asks("host") and candidate.host and not phrase.passive and self._for_visit(token, phrase.end):
            candidate.kind, candidate.place_party = "visit", candidate.host  # will host X for a working visit
        since = candidate.status == "denied" and any(each.norm in self.words.words["since"] for each in self._after(token, _SINCE))
        if not phrase.asks("from"):
            self._begun(candidate, token)  # who comes back from a visit has ended it
        self._rest(candidate, token, phrase.end)
        leaves = phrase.frame == "place" and token.lemma in self.words.words["leaving"]
        if candidate.status == "planned" and candidate.kind == "visit" and (leaves or self._until(candidate, self.draft.sentences[token.sentence])):
            candidate.date = None  # the day on which it ends: il quittera Dakar samedi, il y séjournera jusqu'à lundi
        if self._opens_with_the_last(token):
            candidate.aside = candidate.new = True
        undated = candidate.status in TO_COME and candidate.date is None
        candidate.new = candidate.new or (undated and self.words.once_again.search(self.folded, self.clauses.clause_start(token.i), phrase.end) is not None)
        if phrase.frame in ("object", "with") and not phrase.others:
            self._meets_nationals(candidate, token, phrase.end)
        finite = self.clauses.own_finite(token.i)
        candidate.bare = self.words.tenseless and candidate.status == "held" and finite is not None and "Tense=" not in finite.morph
        candidate.bare = candidate.bare or self._headline_in_present(candidate, token)
        candidate.loose = self.words.tenseless and candidate.status == "held" and candidate.date is None
        if since and candidate.date is not None:
            if self._since_day(candidate, token):
                candidate.status = "held"  # ne s'étaient plus vus depuis le 2 mai: that day they met
            else:
                candidate.date = None
        return candidate

    def _leave_sender(self, candidate: Candidate, token: Token) -> None:
        """Take the party of whoever sends others for that of whoever goes, where nothing names those: *X sent officials to visit Y*."""
        above = next((self.tokens[i] for i in self.clauses.governors(token.i)[:2] if self.tokens[i].lemma in self.words.words["sending"]), None)
        if above is None or above.i > token.i or self._passive(above):
            return
        goal = token if token.head == above.i else self.tokens[token.head]
        to_do = "VerbForm=Inf" in goal.morph and goal.dep in ("xcomp", "advcl", "acl") and not self._marked(goal, "aside")
        if not to_do and not self.words.tenseless:
            return  # sent troops before meeting Y; sent his deputy home and met Y
        sent = next((self.tokens[kid] for kid in self.clauses.kids[above.i] if self.tokens[kid].dep == "obj" and above.i < kid < token.i), None)
        senders = [actor for mention in self._subjects(above) for actor in mention.actors if actor.kind == "person"]
        if sent is None or not senders or has_person(self.clauses.mentions_between(above.end, token.start)):
            return
        gone = {id(actor): DraftActor("group", actor.name, actor.party, named=False) for actor in senders}
        candidate.people = [gone.get(id(actor), actor) for actor in candidate.people]

    def _since_day(self, candidate: Candidate, token: Token) -> bool:
        """Say whether the day of a candidate stands behind *since*, which stands behind its verb."""
        since = next((each for each in self._after(token, _SINCE) if each.norm in self.words.words["since"]), None)
        dates = self.clauses.dates_between(since.start, self.draft.sentences[token.sentence].end) if since is not None else []
        return any(date.value == candidate.date for date in dates)

    def _headline_in_present(self, candidate: Candidate, token: Token) -> bool:
        """Say whether a headline without a day tells it in the present, which says neither that it was nor that it will be: *X reçoit Y en grande pompe*."""
        headed = self.draft.document.blocks[self.draft.sentences[token.sentence].block].kind == "title"
        finite = self.clauses.own_finite(token.i)
        now = finite is not None and finite.i == token.i and "Tense=Pres" in finite.morph
        return headed and now and not self.words.free_order and candidate.status == "held" and candidate.date is None

    def _opens_with_the_last(self, token: Token) -> bool:
        """Say whether a sentence opens by saying that it tells of the last time before the news: *Последний раз X и Y разговаривали 16 октября*."""
        start = self.draft.sentences[token.sentence].start
        return self.words.free_order and any(" " in told and self.folded.startswith(told, start) for told in self.words.words["once_more"])

    def _in_talks(self, token: Token) -> bool:
        """Say whether something is exchanged in the course of talks, and not sent: *в ходе беседы обменялись поздравлениями*."""
        below = (self.tokens[kid] for kid in self.clauses.kids[token.i])
        return self.words.free_order and any(self._contact_noun(each.i) and each.dep.startswith("obl") and self._framing(each) for each in below)

    def _of_others(self, phrase: VerbPhrase) -> bool:
        """Say whether what somebody hosts is a contact between others: *hosted talks between X and Y*."""
        between = self.clauses.tokens_between(phrase.token.end, phrase.others[0].start) if phrase.others else []
        noun = next((each for each in between if each.lemma in self.words.nouns), None)
        return noun is not None and any(each.i > noun.i and each.norm in self.words.words["between"] for each in between)

    def _names_another(self, phrase: VerbPhrase) -> bool:
        """Say whether what somebody calls is a contact, and so not by telephone: *calls Trump-Putin talks useful*."""
        behind = self._after(self.tokens[self.clauses.token_at(phrase.others[-1].end - 1)], 1) if phrase.others and not phrase.passive else []
        named = any(each.lemma in self.words.nouns or each.norm in self.words.nouns for each in behind if each.pos != "VERB" or each.dep == "ccomp")
        return named and not any(each.dep == "case" for each in behind)

    def _at_one(self, phrase: VerbPhrase) -> bool:
        """Say whether both whom the verb names are of one party, and met nobody else by that: *Macron a vu en secret l'ancien président Sarkozy*."""
        both = has_person(phrase.subjects) and has_person(phrase.others) and phrase.subjects[0].actors != phrase.others[0].actors
        named = all(actor.named for mention in (*phrase.subjects, *phrase.others) for actor in mention.actors)
        return both and named and party(phrase.subjects) == party(phrase.others) is not None

    def _wrong_voice(self, phrase: VerbPhrase) -> bool:
        """Say whether a verb of going or of saying to somebody stands in the voice that gives it another sense."""
        return phrase.passive != phrase.asks("passive") and phrase.frame in ("to", "go", "place")

    def _name_gathering(self, phrase: VerbPhrase) -> None:
        """Take the kind of the contact from what brings people together: *un sommet réunira X, Y et Z*."""
        if not phrase.asks("gathers") or phrase.reflexive or not (gathering := self._gathering_noun(phrase.token)):
            return
        phrase.candidate.kind = gathering.get("kind", phrase.candidate.kind)
        phrase.subjects = [mention for mention in phrase.subjects if mention.actors[0].kind == "person"]

    def _of_strangers(self, phrase: VerbPhrase) -> bool:
        """Say whether those whom somebody meets are told, and nothing tells who meets them; they did not meet each other."""
        subjects, others = phrase.subjects, phrase.others
        if phrase.asks("ambassador"):
            if others and party(subjects) == party(others) and all(mention.actors[0].kind == "institution" for mention in subjects):
                # no ministry calls in its own ambassador: another's, told before
                phrase.subjects, phrase.candidate.anaphor = [], True
            return False
        untold = not subjects and not phrase.passive and not phrase.reflexive and not phrase.asks("gathers")
        if not untold or not frame_of_two(phrase.row) or not self._two_parties(others):
            return False
        phrase.subjects = self._subject_before(phrase.token, others) if self.words.surely_parsed else []
        return not phrase.subjects

    def _subject_before(self, token: Token, others: list[DraftMention]) -> list[DraftMention]:
        """Return who is the subject of the sentence before, in its paragraph, where a language leaves out who is told already: *还同X、Y会晤*."""
        sentence = self.draft.sentences[token.sentence]
        before = self.draft.sentences[max(0, sentence.i - 1)]
        root = next((each for each in self.tokens[before.first : before.last] if each.head == each.i and each.pos == "VERB"), None)
        if before is sentence or before.block != sentence.block or root is None:
            return []
        told = self._subjects(root)
        met = {actor.party for mention in others for actor in mention.actors}
        return told if len(told) == 1 and has_person(told) and party(told) not in met else []

    def _set_roles(self, phrase: VerbPhrase) -> None:
        """Fill in host, initiator and kind, and whether the contact stands on its own."""
        token, candidate, subjects = phrase.token, phrase.candidate, phrase.subjects
        if phrase.asks("host") and subjects:
            candidate.host = party(subjects)
            around = (self.tokens[token.head], *self.clauses.tokens_between(token.end, phrase.end))
            talks = [each for each in around if each is not token and each.lemma in self.words.nouns]
            met = any(not self.words.nouns[each.lemma].get("go") for each in talks)  # talks hosted at an airport
            solemn = self.words.ceremonies.search(self.folded, token.start, self.draft.sentences[token.sentence].end) is not None
            begun = self.clauses.clause_start(token.i) if phrase.passive else token.start  # à sa descente d'avion, il a été accueilli par X
            solemn = solemn or self.words.arriving.search(self.folded, begun, phrase.end) is not None
            if (solemn and not met) or self._where_arrived(token, phrase.passive):
                candidate.kind = "visit"  # received where he arrives, with the honours of a visit, or for one
        if phrase.asks("initiates") and (subjects or phrase.asks("ambassador")) and not phrase.passive:
            candidate.initiator = party(subjects) or (next(iter(candidate.parties_named), None) if phrase.asks("ambassador") else None)
        elif phrase.asks("initiates") and phrase.passive:
            candidate.initiator = party(subjects) or next(iter(candidate.parties_named), None)
        said = self.clauses.subject_token(token.i)
        spoken = said is not None and self.tokens[said].norm in self.words.words["first_person"]
        # who says I have been to X was there
        candidate.strong = len(candidate.parties) > 1 or (spoken and candidate.place_party is not None and bool(candidate.parties))
        together = (phrase.asks("gathering") and phrase.reflexive) or (phrase.asks("members") and not phrase.others)
        if together and len(candidate.parties) == 1 and subjects and self._a_body(subjects[0]):
            candidate.kind, candidate.subject = "summit", True
        if candidate.kind is None and any(self.tokens[kid].norm in self.words.words["there"] for kid in self.clauses.kids[token.i]):
            candidate.kind = "meeting"  # il s'y est entretenu avec X

    def _set_verb_status(self, phrase: VerbPhrase) -> None:
        """Say how far the contact has come, by the verb and by what it hangs from."""
        token, candidate = phrase.token, phrase.candidate
        candidate.status = phrase.row.get("status", candidate.status)
        self._verb_status(candidate, token)
        goes_on = self.words.surely_parsed and "Tense=Pres" in token.morph and candidate.kind not in ("visit", "message", "summons")
        if candidate.status == "held" and goes_on:
            candidate.status = "ongoing"  # 正在同X会谈
        above = self.tokens[token.head]
        attended = self.tokens[above.head].lemma in self.words.words["attending"] and above.dep.startswith("obj")
        told_with = phrase.asks("gathers") or (phrase.asks("host") and phrase.passive and attended)
        noun = self._said_of_noun(token) if told_with else None
        if noun is not None and candidate.status in ("held", "planned"):
            if token.dep.startswith("acl") and self.clauses.own_finite(token.i) is None:
                self._noun_status(candidate, noun)  # too early to speak of a summit bringing together X and Y; will attend a dinner hosted by X
            if candidate.status == "held" and "VerbForm=Inf" in token.morph:
                candidate.status = "planned"  # a summit meant to bring together X and Y
            self._called_off(candidate, noun)
            if candidate.status == "planned" and noun.dep.startswith("nsubj") and self._says(self.tokens[noun.head], "cancelled"):
                candidate.status = "cancelled"
        if self._regarded(token):
            candidate.courtesy = True
            candidate.status = "planned" if candidate.status == "held" else candidate.status
        candidate.courtesy = candidate.courtesy or self._of_a_record(token, phrase.row)

    def _said_of_noun(self, token: Token) -> Token | None:
        """Return the contact's noun that a verb tells more of: *a summit bringing together X and Y*, *talks that were to bring X and Y together*."""
        while token.dep == "xcomp" and token.head != token.i:
            token = self.tokens[token.head]
        noun = self.tokens[token.head]
        return noun if token.dep.startswith("acl") and noun.lemma in self.words.nouns else None

    def _hosts_what_was_named(self, token: Token) -> Token | None:
        """Return the gathering before the relative of which a verb of receiving has it as its object: *le sommet que X accueillera en mars*."""
        marks = [kid for kid in self.clauses.kids[token.i] if kid < token.i and (self.tokens[kid].dep == "mark" or "PronType=Rel" in self.tokens[kid].morph)]
        before = self.tokens[max(0, marks[0] - _NAMED) : marks[0]] if marks else []
        noun = next((each for each in reversed(before) if each.pos in ("NOUN", "PROPN") and each.sentence == token.sentence), None)
        return noun if noun is not None and noun.lemma in self.words.nouns and not self.clauses.mentions_at(noun.i) else None

    def _told_aside(self, phrase: VerbPhrase) -> bool:
        """Say whether a contact is told only beside what its sentence is about: *they last met in July*."""
        token = phrase.token
        if (token.dep == "advcl" and "VerbForm=Fin" in token.morph and self._marked(token, "aside")) or self._opening(token) or self._since_it(token):
            return True
        finite = self.clauses.own_finite(token.i)
        if finite is None and phrase.asks("host") and token.dep == "advcl" and token.sentence != self._first_sentence and "Tense=Pres" in token.morph:
            return True  # Welcoming his counterparts, X said …
        if finite is None or phrase.candidate.status != "held":
            return False
        last = any(each.norm in self.words.words["once_more"] for each in self.tokens[max(0, token.i - 1) : token.i])
        before = [self.tokens[kid] for kid in self.clauses.kids[token.i] if self.tokens[kid].norm in self.words.status["had"]]
        had = any(not phrase.passive or each.lemma not in self.words.words["be"] for each in before)
        return last or (had and finite is not token and token.sentence != self._first_sentence)

    def _of_the_hosts(self, candidate: Candidate, subjects: list[DraftMention], envoys: list[DraftMention]) -> list[DraftMention]:
        """Take officials of no known state who call in an ambassador for those of the state he is sent to."""
        accredited = self._posts([actor for mention in envoys for actor in mention.actors])
        for actor in [actor for mention in subjects for actor in mention.actors if actor.party is None]:
            if len(accredited) == 1:
                actor.party = accredited[0]
                actor.office_party = actor.party if actor.office else None
        told = [mention for mention in subjects if mention.actors[0].kind != "institution" or self.clauses.names_between(mention.start, mention.end)]
        if len(accredited) == 1 and len(told) < len(subjects) and party(subjects) != accredited[0]:
            candidate.parties_named += accredited  # a ministry without a state is that of the state where the ambassador is
            return told
        return subjects

    def _regarded(self, token: Token) -> bool:
        """Say whether a contact is only what somebody looks forward to or makes ready for, or stands before what it precedes: *欢迎X访华*, *访华前*."""
        regarded, ahead = self.words.status["regarded"], self.words.status["beforehand"]
        if not regarded and not ahead:
            return False
        first = self.draft.sentences[token.sentence].first
        above = self.tokens[token.head]
        over = above.i < token.i and above.lemma in regarded and token.dep in ("xcomp", "ccomp", "conj", "acl", "obj") and self.welcoming(token) is None
        brought = any(each.norm in self.words.status["for_what"] for each in self.tokens[max(first, token.i - 8) : token.i] if each.pos == "ADP")
        following = takewhile(lambda each: each.pos != "PUNCT", self._after(token, 8))
        brought = brought and any(each.pos == "VERB" for each in following)
        marked = any(
            each.norm in ahead and not (self.clauses.dated(each.start) or self._of_former(each))
            for each in (*self.tokens[max(first, token.i - 4) : token.i], *self._after(token, 3))
        )
        return over or brought or marked or self._a_matter(token)

    def _a_matter(self, token: Token) -> bool:
        """Say whether a contact is the subject of being what is talked of: *X访韩也是主要议题之一*."""
        following = list(takewhile(lambda each: each.pos != "PUNCT", self._after(token, 8)))
        being = next((n for n, each in enumerate(following) if each.norm in self.words.status["record"]), None)
        return being is not None and any(each.norm in self.words.words["agenda"] for each in following[being:])

    def _of_former(self, token: Token) -> bool:
        """Say whether a word for what comes before tells who held an office before: *前总统*."""
        behind = self.tokens[min(token.i + 1, len(self.tokens) - 1)]
        return self._mentioned(token) and behind.pos == "NOUN" and self._mentioned(behind)

    def _since_it(self, token: Token) -> bool:
        """Say whether a contact is one since which something has been: *自四月通话以来*."""
        first, since = self.draft.sentences[token.sentence].first, self.words.status["since_then"]
        if any(each.norm in since for each in (*self.tokens[max(first, token.i - 4) : token.i], *self._after(token, 2))):
            return True
        before = list(takewhile(lambda each: each.pos != "PUNCT", reversed(self.tokens[first : token.i]))) if since else []
        behind = takewhile(lambda each: each.pos != "PUNCT", self._after(token, _SINCE))
        return any(each.norm in self.words.words["since"] for each in before) and any(each.norm in since for each in (*before, *behind))

    def _opening(self, token: Token) -> bool:
        """Say whether an infinitive only opens its sentence with what came before or after: *avant de se rendre à X, Y a …*."""
        first = self.draft.sentences[token.sentence].first
        return "VerbForm=Inf" in token.morph and token.i - first < _FRONT and self.tokens[first].norm in self.words.status["aside"]

    def _both(self, token: Token, end: int) -> bool:
        """Say whether two are the subject whom nothing names: *les deux chefs de gouvernement se sont entretenus*."""
        subject = self.clauses.subject_token(token.i)
        if subject is None or subject > token.i or self.tokens[subject].lemma not in self.words.words["officials"]:
            return False
        counted = any(each.norm in self.words.words["two"] for each in self.tokens[max(0, subject - 2) : subject]) or self._of_two(subject, token)
        return counted and not has_person(self.clauses.mentions_between(token.end, end))

    def _of_two(self, subject: int, verb: Token) -> bool:
        """Say whether the subjects are officials of the two sides: *les émissaires des deux pays*, *their ministers*."""
        return self._of_theirs(verb) or self.words.of_both.search(self.folded, self.tokens[subject].end, verb.start) is not None

    def _of_theirs(self, verb: Token) -> bool:
        """Say whether the subject is theirs of whom was spoken: *their ministers will meet*."""
        subject = self.clauses.subject_token(verb.i)
        return subject is not None and any(self.tokens[kid].norm in self.words.words["theirs"] for kid in self.clauses.kids[subject])

    def _of_both(self, phrase: VerbPhrase) -> Candidate | None:
        """Read a contact of the two sides of what was told last."""
        token, row, end = phrase.token, phrase.row, phrase.end
        if phrase.reflexive != phrase.asks("reflexive") and phrase.frame == "with":
            return None
        things = any(self.tokens[kid].dep == "obj" and self._determined(self.tokens[kid]) for kid in self.clauses.kids[token.i])
        if phrase.passive or things or (phrase.frame == "object" and not phrase.reflexive and self.words.words["reflexive"]):
            return None
        if self._lacks_form(phrase):
            return None
        candidate = Candidate((token.start, token.end), token.sentence, row.get("kind"), "held", continues=True)
        subject = self.clauses.subject_token(token.i) or token.i
        candidate.strong = not self._of_two(subject, token)
        candidate.pair = any(each.norm in self.words.words["two"] for each in self.tokens[max(0, subject - 2) : subject])
        self._verb_status(candidate, token)
        self._rest(candidate, token, end)
        return candidate

    @cached_property
    def _first_sentence(self) -> int:
        """The first sentence of the text, whose past perfect is the news itself."""
        blocks = self.draft.document.blocks
        return next((each.i for each in self.draft.sentences if blocks[each.block].kind not in ("title", "heading")), 0)

    def _for_visit(self, token: Token, end: int) -> bool:
        """Say whether somebody is received for a visit: *will host X for a working visit*."""
        for each in self.clauses.tokens_between(token.end, end):
            if self.words.nouns.get(each.lemma, {}).get("go") and each.pos == "NOUN":
                own = any(other.pos == "VERB" for other in self.tokens[token.i + 1 : each.i])  # received X, who had come for a visit
                return not own and any(other.norm in self.words.words["for"] for other in self.tokens[max(token.i, each.i - 4) : each.i])
        return False

    def _gathering_noun(self, token: Token) -> Mapping[str, Any] | None:
        """Return what reports the contact where its noun is the subject: *un sommet réunira X, Y et Z*."""
        subject = self.clauses.subject_token(token.i)
        if subject is not None and "PronType=Rel" in self.tokens[subject].morph and token.dep.startswith("acl"):
            # le sommet qui réunit X et Y
            subject = subject - 1 if subject and self.tokens[subject - 1].pos == "NOUN" else token.head
        return None if subject is None else self.words.nouns.get(self.tokens[subject].lemma)
