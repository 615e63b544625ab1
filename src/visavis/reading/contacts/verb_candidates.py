"""Verbs that report a contact, by the frame in which they take its sides."""

from __future__ import annotations

from collections.abc import Container, Mapping
from functools import cached_property
from itertools import takewhile
from typing import Any

from visavis.reading.contacts.circumstances import Circumstances
from visavis.reading.contacts.side_grammar import has_person, party
from visavis.reading.contacts.words import Candidate
from visavis.reading.draft import DraftActor, DraftMention, Token

# Since when somebody was not seen is told within so many tokens.
_SINCE = 12
# The word that a verb needs stands within so many tokens behind it, and the other side within so many behind the verb.
_NEEDED = 5
# What opens a sentence with an infinitive has it among its first words.
_FRONT = 6
_FAR = 12


def frame_of_two(row: Mapping[str, Any]) -> bool:
    """Say whether the subjects of a reflexive may be both sides: *se sont entretenus*, *se sont rencontrés*."""
    return row["frame"] in ("with", "object")


class Verbs(Circumstances):
    """Reads the contacts that the verbs of one draft report."""

    def _verb(self, token: Token, row: Mapping[str, Any]) -> Candidate | None:
        if self._mentioned(token) and token.pos != "AUX":
            return None  # part of a title: the visiting minister
        if token.dep == "amod" or (token.dep == "acl" and self._convened(self.tokens[token.head])):
            return None  # a negotiated agreement, a summit hosted by X
        reflexive = self._reflexive(token)
        if bool(row.get("reflexive")) and not reflexive:
            return None
        if reflexive and not row.get("reflexive") and row["frame"] == "with":
            return None
        end = self.clauses.clause_end(token.i)
        if (stop := row.get("not_followed")) and self._stopped(token, stop):
            return None
        beside = (*self._after(token, row.get("far", _NEEDED)), *(self.tokens[kid] for kid in self.clauses.kids[token.i]))
        if (needed := row.get("needs")) and not any(each.norm in needed and each.dep != "mark" for each in beside):
            return None
        if self._habitual(token) or self._supposed(token):
            return None
        subjects = self._waiting(token, end) if row.get("awaited") else self._subjects(token) or self._of_fragment(token)
        if row.get("awaited") and not subjects:
            return None
        if row["frame"] in ("with", "object") and (not self._two_parties(subjects) or self._of_theirs(token)) and self._both(token, end):
            return self._of_both(token, row, reflexive, end)
        if row.get("gathering") and reflexive:
            subjects = subjects or self._members(token)
        nations = self._nations(token) if reflexive and frame_of_two(row) and not self._two_parties(subjects) else ()
        candidate = Candidate((token.start, token.end), token.sentence, row.get("kind"), "held", courtesy=bool(row.get("courtesy")))
        candidate.parties_named += nations
        passive = self._passive(token)
        frame = row["frame"]
        if row.get("needs_form") and not any(self.words.form[kind].search(self.folded, token.start, end) for kind in ("call", "video")):
            return None
        if passive != bool(row.get("passive")) and (passive or row.get("passive")) and frame in ("to", "go", "place"):
            return None
        others: list[DraftMention] = []
        if frame == "with":
            others = self._behind(token.end, end, self.words.words["with"])
            if others and any(
                each.pos == "NOUN" and each.lemma in self.words.nouns and each.norm not in (needed or ()) and not self.words.form["call"].fullmatch(each.norm)
                for each in self.tokens[token.i + 1 : self.clauses.first_token(others[0])]
            ):
                others = []  # discussed his meeting with X
            told = bool(row.get("with_people")) and others and has_person(others[:1])  # discussed the deal with President X
            if others and row.get("attached") and not told and not self._attached_to(token, others[0]):
                others = []
            if not others and not reflexive and any(self.tokens[kid].dep == "nsubj:pass" for kid in self.clauses.kids[token.i]):
                return None  # what is discussed does not discuss
            if not others and any(self.tokens[kid].dep == "obj" and has_person(self.clauses.mentions_at(kid)) for kid in self.clauses.kids[token.i]):
                return None  # they met X, and not each other
            candidate.then = self._then(subjects, others, self.words.then)
            if not candidate.then:
                self._turns_of(candidate, subjects, others, end, self.words.words["with"])
            if (
                not others
                and row.get("partner")
                and self._two_parties(subjects)
                and (
                    (row.get("kind") and has_person(subjects))
                    or (row.get("converse") and self._converse(token, subjects))
                    or (row.get("together") and has_person(subjects) and all(mention.basis != "anaphor" for mention in subjects))
                    or any(self.words.form[kind].search(self.folded, self.clauses.clause_start(token.i), end) for kind in ("call", "video"))
                )
            ):
                others = subjects
            if row.get("also_to"):
                others = others or self._behind(token.end, end, self.words.words["to"], near=3) or self._pronoun_object(token)
            gathering = row.get("gathering") and len(subjects) == 1 and self._a_body(subjects[0])
            if not others and (row.get("partner") or not self._two_parties(subjects)) and not gathering and not nations:
                return None
        elif frame == "object":
            if passive:
                agents = self._behind(token.end, end, self.words.words["by"])
                candidate.then = self._then(subjects, agents, self.words.then_by)
                if not candidate.then:
                    self._turns_of(candidate, subjects, agents, end, self.words.words["by"])
                    for turn in candidate.turns:
                        turn.hosts = bool(row.get("host"))
                subjects, others = agents, subjects
                if row.get("host") and not agents:
                    subjects = self._palace(token, end)
                    if not subjects and self._two_parties(others):
                        return None  # two guests of somebody who is not told did not meet each other by that
                if row.get("ambassador") and not agents:
                    accredited = self._accredited(others)
                    candidate.parties_named += accredited
                    # the ministry of the state where the ambassador is
                    subjects = self._ministries(token, others, accredited)
            elif reflexive:
                if not self._two_parties(subjects) and not nations:
                    return None
            else:
                others = self._awaited(token, subjects) if row.get("awaited") else self._object(token, end) or self._clitic(token)
                if not others and needed and self.tokens[token.i + 1].norm in needed:
                    others = self.clauses.run_from(self.tokens[token.i + 1].end, end, self.words.joiners)  # called in the ambassador
                if row.get("ambassador") and (not subjects or party(subjects) == party(others)):
                    subjects = self._ministries(token, others) or subjects  # посла вызвали в МИД: by nobody named
                if row.get("host") and not subjects and (self._two_parties(others) or not self.clauses.own_finite(token.i)):
                    return None  # nor did the guests of somebody whom the sentence does not name
                self._turns_of(candidate, subjects, others, end, None)
            met = others or (subjects if reflexive else [])
            if row.get("person") and not has_person(met) and not any(actor.kind == "group" for mention in met for actor in mention.actors):
                return None
            if row.get("in_office") and not reflexive and not self._worth_seeing(subjects, others):
                return None
            if row.get("ambassador") and not any(self._an_envoy(actor) for mention in others for actor in mention.actors):
                if not self._posted(token, subjects, others):
                    return None
        elif frame == "to":
            toward = frozenset(row.get("prepositions") or self.words.words["to"])
            others = self._behind(token.end, end, toward, near=_FAR if needed else 3, people=bool(needed)) or self._pronoun_object(token)
            self._turns_of(candidate, subjects, others, end, self.words.words["to"])
            if row.get("prepositions") and (not has_person(subjects) or self._asked(token)):
                return None  # the United States calls on X to do something
            if (row.get("prepositions") and not has_person(others)) or (row.get("partner") and not others):
                return None
        elif frame == "welcome":
            others = self._behind(token.end, end, self.words.words["for"])
            subjects = self._behind(token.end, end, self.words.words["by"]) if passive else subjects
            if not has_person(others) or not self._welcomed(candidate, token, end, subjects, others):
                return None
        elif frame == "go":
            subjects = subjects or self._carried(token)
            if row.get("person") and not self._travels(subjects):
                return None
            if row.get("passive") and any(self.tokens[kid].dep in ("xcomp", "ccomp") for kid in self.clauses.kids[token.i]):
                return None  # expected to do something, and not somewhere
            toward = frozenset(row.get("prepositions") or self.words.words["from" if row.get("from") else "at"])
            went = self._go(candidate, token, end, subjects, toward) or (
                bool(self._behind_fronted(token)) and self._go(candidate, token, self.draft.sentences[token.sentence].end, subjects, self.words.words["in"])
            )
            if not went or (row.get("prepositions") and candidate.place_party is None):
                return None
            candidate.inviting += self._inviting(token)
        elif frame == "facing":
            across = self.words.facing.search(self.folded, token.end, end)
            others = self.clauses.run_from(across.end(), end, self.words.joiners) if across else []
            if not others:
                return None
        elif frame == "invite":
            guests = subjects if passive else self._object(token, end) or self._clitic(token)
            subjects = self._behind(token.end, end, self.words.words["by"]) if passive else subjects
            others = guests
            if not self._invite(candidate, token, end, subjects, guests):
                return None
        elif frame == "send":
            subjects, others = [], self._sent_by(candidate, token, end, subjects)
            if not others:
                return None
        elif frame == "guest":
            if not self._guested(candidate, token, subjects):
                return None
        elif frame == "stay":
            if not self._stay(candidate, token, subjects):
                return None
        elif frame == "place" and not (self._go(candidate, token, end, subjects) and (not row.get("traveller") or self._travels(subjects))):
            return None
        if row.get("between_people") and (token.dep == "acl" or not (has_person(subjects) and has_person(others))):
            return None
        if row.get("gathers") and not reflexive and (gathering := self._gathering_noun(token)):
            candidate.kind = gathering.get("kind", candidate.kind)
            subjects = [mention for mention in subjects if mention.actors[0].kind == "person"]
        if row.get("ambassador") and others and party(subjects) == party(others) and all(m.actors[0].kind == "institution" for m in subjects):
            subjects, candidate.anaphor = [], True  # no ministry calls in its own ambassador: another's, told before
        if (
            frame in ("with", "object")
            and not passive
            and not reflexive
            and not subjects
            and self._two_parties(others)
            and not (row.get("ambassador") or row.get("gathers"))
        ):
            return None  # whom somebody meets whom nothing tells did not meet each other
        if row.get("ambassador") and not passive:
            subjects = self._of_the_hosts(candidate, subjects, others)
        self._people(candidate, subjects, others)
        if row.get("host") and subjects:
            candidate.host = party(subjects)
            if self.words.arriving.search(self.folded, token.start, end):
                candidate.kind = "visit"  # received where he arrives, or for a visit
        if row.get("initiates") and subjects and not passive:
            candidate.initiator = party(subjects)
        elif row.get("initiates") and passive:
            candidate.initiator = party(subjects) or next(iter(candidate.parties_named), None)
        said = self.clauses.subject_token(token.i)
        spoken = said is not None and self.tokens[said].norm in self.words.words["first_person"]
        # who says I have been to X was there
        candidate.strong = len(candidate.parties) > 1 or (spoken and candidate.place_party is not None and bool(candidate.parties))
        if row.get("gathering") and reflexive and len(candidate.parties) == 1 and subjects and self._a_body(subjects[0]):
            candidate.kind, candidate.subject = "summit", True
        if candidate.kind is None and any(self.tokens[kid].norm in self.words.words["there"] for kid in self.clauses.kids[token.i]):
            candidate.kind = "meeting"  # il s'y est entretenu avec X
        candidate.status = row.get("status", candidate.status)
        self._verb_status(candidate, token)
        if row.get("gathers") and token.dep == "acl" and candidate.status == "held" and self.tokens[token.head].lemma in self.words.nouns:
            self._noun_status(candidate, self.tokens[token.head])  # too early to speak of a summit bringing together X and Y
        if self._regarded(token):
            candidate.courtesy = True
            candidate.status = "planned" if candidate.status == "held" else candidate.status
        candidate.aside = (token.dep == "advcl" and "VerbForm=Fin" in token.morph and self._marked(token, "aside")) or self._opening(token)
        candidate.aside = candidate.aside or self._since_it(token)
        finite = self.clauses.own_finite(token.i)
        last = any(each.norm in self.words.words["once_more"] for each in self.tokens[max(0, token.i - 1) : token.i])
        before = [self.tokens[kid] for kid in self.clauses.kids[token.i] if self.tokens[kid].norm in self.words.status["had"]]
        past_perfect = (
            any(not passive or each.lemma not in self.words.words["be"] for each in before) and finite is not token and token.sentence != self._first_sentence
        )
        candidate.aside = candidate.aside or (finite is not None and candidate.status == "held" and (last or past_perfect))  # they last met in July
        if row.get("host") and candidate.host and not passive and self._for_visit(token, end):
            candidate.kind, candidate.place_party = "visit", candidate.host  # will host X for a working visit
        since = candidate.status == "denied" and any(each.norm in self.words.words["since"] for each in self._after(token, _SINCE))
        if not row.get("from"):
            self._begun(candidate, token)  # who comes back from a visit has ended it
        self._rest(candidate, token, end)
        if frame in ("object", "with") and not others:
            self._meets_nationals(candidate, token, end)
        candidate.bare = self.words.tenseless and candidate.status == "held" and finite is not None and "Tense=" not in finite.morph
        if since and candidate.date is not None:
            candidate.status = "held"  # ne s'étaient plus vus depuis le 2 mai: that day they met
        return candidate

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
        over = above.i < token.i and above.lemma in regarded and token.dep in ("xcomp", "ccomp", "conj", "acl", "obj")
        brought = any(each.norm in self.words.status["for_what"] for each in self.tokens[max(first, token.i - 8) : token.i] if each.pos == "ADP")
        following = takewhile(lambda each: each.pos != "PUNCT", self._after(token, 8))
        brought = brought and any(each.pos == "VERB" for each in following)
        marked = any(
            each.norm in ahead and not self.clauses.dated(each.start) for each in (*self.tokens[max(first, token.i - 4) : token.i], *self._after(token, 3))
        )
        return over or brought or marked

    def _since_it(self, token: Token) -> bool:
        """Say whether a contact is one since which something has been: *自四月通话以来*."""
        first = self.draft.sentences[token.sentence].first
        return any(each.norm in self.words.status["since_then"] for each in (*self.tokens[max(first, token.i - 4) : token.i], *self._after(token, 2)))

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

    def _of_both(self, token: Token, row: Mapping[str, Any], reflexive: bool, end: int) -> Candidate | None:
        """Read a contact of the two sides of what was told last."""
        if reflexive != bool(row.get("reflexive")) and row["frame"] == "with":
            return None
        things = any(self.tokens[kid].dep == "obj" and self._determined(self.tokens[kid]) for kid in self.clauses.kids[token.i])
        if self._passive(token) or things or (row["frame"] == "object" and not reflexive and self.words.words["reflexive"]):
            return None
        if row.get("needs_form") and not any(self.words.form[kind].search(self.folded, token.start, end) for kind in ("call", "video")):
            return None
        candidate = Candidate((token.start, token.end), token.sentence, row.get("kind"), "held", continues=True)
        candidate.strong = not self._of_two(self.clauses.subject_token(token.i) or token.i, token)
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
                return any(other.norm in self.words.words["for"] for other in self.tokens[max(token.i, each.i - 4) : each.i])
        return False

    def _converse(self, token: Token, subjects: list[DraftMention]) -> bool:
        """Say whether people of two parties talk, with no thing that they exchange: *Macron et Poutine ont longuement conversé*."""
        people = [mention for mention in subjects if all(actor.kind == "person" for actor in mention.actors)]
        things = [self.tokens[kid] for kid in self.clauses.kids[token.i] if self.tokens[kid].dep == "obj"]
        return self._two_parties(people) and all(self._dated_or_national(each) for each in things)

    def _asked(self, token: Token) -> bool:
        """Say whether an infinitive tells what somebody is to do."""
        kids = (self.tokens[kid] for kid in self.clauses.kids[token.i])
        return any("VerbForm=Inf" in each.morph and each.dep in ("xcomp", "ccomp", "advcl") and each.lemma not in self.words.words["on_call"] for each in kids)

    def _habitual(self, token: Token) -> bool:
        """Say whether a verb tells of what was done again and again, at no time: *téléphonait régulièrement*."""
        near = [*self.tokens[max(0, token.i - 2) : token.i], *self._after(token, 3)]
        return any(each.norm in self.words.status["habitual"] for each in near)

    def _an_envoy(self, actor: DraftActor) -> bool:
        """Say whether somebody is an ambassador, by the office or by a title that the text gives elsewhere."""
        if actor.office == "ambassador":
            return True
        titles = [reference.title for reference in self.draft.references if reference.title is not None and reference.title.office == "ambassador"]
        named = [mention for mention in self.draft.mentions if actor in mention.actors]
        return any(title.start <= mention.end + 2 and mention.start <= title.end + 2 for title in titles for mention in named)

    def _gathering_noun(self, token: Token) -> Mapping[str, Any] | None:
        """Return what reports the contact where its noun is the subject: *un sommet réunira X, Y et Z*."""
        subject = self.clauses.subject_token(token.i)
        if subject is not None and "PronType=Rel" in self.tokens[subject].morph and token.dep.startswith("acl"):
            # le sommet qui réunit X et Y
            subject = subject - 1 if subject and self.tokens[subject - 1].pos == "NOUN" else token.head
        return None if subject is None else self.words.nouns.get(self.tokens[subject].lemma)

    def _stopped(self, token: Token, stop: Container[str]) -> bool:
        """Say whether a word follows that gives the verb another sense, outside the names of those it may be about: *appeler X à agir*."""
        return any(
            each.norm in stop
            and not self.words.form["call"].match(self.folded, each.start)
            and not self._mentioned(each)
            and not self.clauses.dated(self.tokens[min(each.i + 1, len(self.tokens) - 1)].start)  # called X on Tuesday
            and self.tokens[min(each.i + 1, len(self.tokens) - 1)].norm not in self.words.words["margin"]  # verra X en marge du sommet
            for each in takewhile(lambda each: each.norm not in self.words.words["purpose"] and not self._on_call(each), self._after(token, 8))
        )

    def _on_call(self, token: Token) -> bool:
        """Say whether a word opens what somebody calls for: *called X to discuss Y*."""
        return token.dep == "mark" and self.tokens[token.head].lemma in self.words.words["on_call"] and "VerbForm=Inf" in self.tokens[token.head].morph

    def _travels(self, subjects: list[DraftMention]) -> bool:
        """Say whether people come and go, or a delegation does, and are not posted where they are, as ambassadors."""
        people = has_person(subjects) or any(actor.kind == "group" for mention in subjects for actor in mention.actors)
        return people and all(actor.office != "ambassador" for mention in subjects for actor in mention.actors)
