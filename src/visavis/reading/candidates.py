"""Where a text reports a contact: the cues, and what each sentence says of it."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import replace
from itertools import takewhile
from typing import Any

from visavis.reading.contact_series import Series
from visavis.reading.contact_words import Candidate
from visavis.reading.draft import DraftActor, DraftMention, Sentence, Token
from visavis.reading.side_grammar import has_person, party

# Since when somebody was not seen is told within so many tokens.
_SINCE = 12
# What form a contact has is told within so many characters: entretiens téléphoniques.
_FORM = 16


def frame_of_two(row: Mapping[str, Any]) -> bool:
    """Say whether the subjects of a reflexive may be both sides: *se sont entretenus*, *se sont rencontrés*."""
    return row["frame"] in ("with", "object")


class Finder(Series):
    """Finds the candidates of one draft."""

    def find(self) -> list[Candidate]:
        """Return every candidate, in the order of the text."""
        found = []
        for token in self.tokens:
            candidate = None
            if token.pos in ("VERB", "AUX", "ADJ", "X") and token.lemma in self.words.verbs:
                candidate = next((each for row in self.words.verbs[token.lemma] if (each := self._verb(token, row))), None)
            elif (
                token.pos in ("NOUN", "PROPN", "ADJ", "VERB")
                and not self._no_noun(token)
                and (row := self._compound(token) or self.words.nouns.get(token.lemma) or self.words.nouns.get(token.norm))
            ):
                candidate = self._noun(token, row)
            if candidate is None or self._played(candidate):
                continue
            self._at_home(candidate)
            if not candidate.two_sided:
                self.complete(candidate, token)
            if self._depths[token.i] and not candidate.strong:
                continue
            if not candidate.two_sided:
                self.unsided.append(candidate)
            if len(candidate.parties) > 2 and (self._in_turn(token) or self._several(token) or self._taking_leave(candidate, token)):
                found += self._split(candidate)
                continue
            found.append(candidate)
            found += [replace(candidate, people=people, then=[]) for people in candidate.then]
            found += self._unfold(candidate)
            for place, code, day in candidate.further:
                also = [actor for actor in candidate.people if actor.party != candidate.place_party]
                host = code if candidate.host else None
                found.append(replace(candidate, place=place, place_party=code, host=host, people=also, further=[], date=day or candidate.date))
        return found

    def _compound(self, token: Token) -> Mapping[str, Any] | None:
        """Return what reports the contact where a noun of several words starts: *coup de téléphone*."""
        started: list[tuple[tuple[str, ...], Mapping[str, Any]]] = [
            *self.words.compounds.get(token.lemma, ()),
            *(self.words.compounds.get(token.norm, ()) if token.norm != token.lemma else ()),
        ]
        for rest, row in started:
            if tuple(each.norm for each in self.tokens[token.i + 1 : token.i + 1 + len(rest)]) == rest:
                return row
        return None

    def _no_noun(self, token: Token) -> bool:
        """Say whether a word written like a contact's noun is none: a verb with a subject, or the first part of another such noun (*phone call*)."""
        if token.pos == "VERB":
            return any(self.tokens[kid].dep.startswith(("nsubj", "aux")) or self.tokens[kid].dep == "mark" for kid in self.clauses.kids[token.i])
        return token.dep == "compound" and token.head > token.i and self.tokens[token.head].lemma in self.words.nouns

    def _converse(self, token: Token, subjects: list[DraftMention]) -> bool:
        """Say whether people of two parties talk, with no thing that they exchange: *Macron et Poutine ont longuement conversé*."""
        people = [mention for mention in subjects if all(actor.kind == "person" for actor in mention.actors)]
        things = [self.tokens[kid] for kid in self.clauses.kids[token.i] if self.tokens[kid].dep == "obj"]
        return self._two_parties(people) and all(self._dated_or_national(each) for each in things)

    def _played(self, candidate: Candidate) -> bool:
        """Say whether the sides are teams: no person is named, and the sentence speaks of sport."""
        if any(actor.kind == "person" for actor in candidate.people):
            return False
        sentence = self.draft.sentences[candidate.sentence]
        return bool(self.words.sport.search(self.folded, sentence.start, sentence.end))

    def _in_turn(self, token: Token) -> bool:
        """Say whether the sentence tells of meetings one by one: *a rencontré tour à tour A, B et C*."""
        sentence = self.draft.sentences[token.sentence]
        return bool(self.words.in_turn.search(self.folded, sentence.start, sentence.end))

    def _several(self, token: Token) -> bool:
        """Say whether a plural noun tells of one contact with each: *a reçu des appels de ses homologues tunisien et mauritanien*."""
        row = self.words.nouns.get(token.lemma)
        called = bool(self.words.form["call"].search(self.folded, token.start, token.end + _FORM)) and bool(row and row.get("by"))
        return token.pos == "NOUN" and row is not None and (bool(row.get("initiates") or row.get("each")) or called) and "Number=Plur" in token.morph

    def _taking_leave(self, candidate: Candidate, token: Token) -> bool:
        """Say whether ambassadors of several states, who each take leave for themselves, are received."""
        row = self.words.nouns.get(token.lemma)
        return bool(row and row.get("of_envoys")) and sum(actor.office == "ambassador" for actor in candidate.people) > 1

    def _split(self, candidate: Candidate) -> list[Candidate]:
        """Return the meetings of the first party with each of the others."""
        first = candidate.pivot or candidate.parties[0]
        others = [code for code in candidate.parties if code != first]
        host = [actor for actor in candidate.people if actor.party == first]
        return [replace(candidate, people=[*host, *(actor for actor in candidate.people if actor.party == other)]) for other in others]

    def _verb(self, token: Token, row: Mapping[str, Any]) -> Candidate | None:
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
        if (needed := row.get("needs")) and not any(each.norm in needed for each in self._after(token, 3)):
            return None
        if self._habitual(token):
            return None
        subjects = self._subjects(token)
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
                each.pos == "NOUN" and each.lemma in self.words.nouns and not self.words.form["call"].fullmatch(each.norm)
                for each in self.tokens[token.i + 1 : self.clauses.first_token(others[0])]
            ):
                others = []  # discussed his meeting with X
            if others and row.get("attached") and not self._attached_to(token, others[0]):
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
                    or any(self.words.form[kind].search(self.folded, self.clauses.clause_start(token.i), end) for kind in ("call", "video"))
                )
            ):
                others = subjects
            if row.get("also_to"):
                others = others or self._behind(token.end, end, self.words.words["to"], near=3)
            gathering = row.get("gathering") and len(subjects) == 1 and subjects[0].actors[0].kind == "organisation"
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
                    subjects = [each for each in self._ministries(token) if not accredited or each.actors[0].party in accredited]
            elif reflexive:
                if not self._two_parties(subjects) and not nations:
                    return None
            else:
                others = self._object(token, end) or self._clitic(token)
                if not others and needed and self.tokens[token.i + 1].norm in needed:
                    others = self.clauses.run_from(self.tokens[token.i + 1].end, end, self.words.joiners)  # called in the ambassador
                if row.get("host") and not subjects and (self._two_parties(others) or not self.clauses.own_finite(token.i)):
                    return None  # nor did the guests of somebody whom the sentence does not name
                self._turns_of(candidate, subjects, others, end, None)
            if row.get("person") and not has_person(others):
                return None
            if row.get("in_office") and not self._worth_seeing(subjects, others):
                return None
            if row.get("ambassador") and not any(self._an_envoy(actor) for mention in others for actor in mention.actors):
                return None
        elif frame == "to":
            others = self._behind(token.end, end, frozenset(row.get("prepositions") or self.words.words["to"]), near=3) or self._pronoun_object(token)
            self._turns_of(candidate, subjects, others, end, self.words.words["to"])
            if row.get("prepositions") and (not has_person(subjects) or self._asked(token)):
                return None  # the United States calls on X to do something
            if (row.get("prepositions") and not has_person(others)) or (row.get("partner") and not others):
                return None
        elif frame == "go":
            subjects = subjects or self._carried(token)
            if row.get("person") and not self._travels(subjects):
                return None
            if row.get("passive") and any(self.tokens[kid].dep in ("xcomp", "ccomp") for kid in self.clauses.kids[token.i]):
                return None  # expected to do something, and not somewhere
            if not self._go(candidate, token, end, subjects, self.words.words["from" if row.get("from") else "at"]):
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
        self._people(candidate, subjects, others)
        if row.get("host") and subjects:
            candidate.host = party(subjects)
        if row.get("initiates") and subjects and not passive:
            candidate.initiator = party(subjects)
        elif row.get("initiates") and passive:
            candidate.initiator = party(subjects) or next(iter(candidate.parties_named), None)
        said = self.clauses.subject_token(token.i)
        spoken = said is not None and self.tokens[said].norm in self.words.words["first_person"]
        # who says I have been to X was there
        candidate.strong = len(candidate.parties) > 1 or (spoken and candidate.place_party is not None and bool(candidate.parties))
        if row.get("gathering") and reflexive and len(candidate.parties) == 1 and candidate.people[0].kind == "organisation":
            candidate.kind, candidate.subject = "summit", True
        if candidate.kind is None and any(self.tokens[kid].norm in self.words.words["there"] for kid in self.clauses.kids[token.i]):
            candidate.kind = "meeting"  # il s'y est entretenu avec X
        candidate.status = row.get("status", candidate.status)
        self._verb_status(candidate, token)
        candidate.aside = token.dep == "advcl" and "VerbForm=Fin" in token.morph and self._marked(token, "aside")
        since = candidate.status == "denied" and any(each.norm in self.words.words["since"] for each in self._after(token, _SINCE))
        if not row.get("from"):
            self._begun(candidate, token)  # who comes back from a visit has ended it
        self._rest(candidate, token, end)
        if since and candidate.date is not None:
            candidate.status = "held"  # ne s'étaient plus vus depuis le 2 mai: that day they met
        return candidate

    def _worth_seeing(self, subjects: list[DraftMention], others: list[DraftMention]) -> bool:
        """Say whether to see somebody is to meet: people in office, or people of different parties."""
        seen = [actor for mention in others for actor in mention.actors if actor.kind == "person"]
        return any(actor.office not in (None, "other") for actor in seen) or (has_person(subjects) and self._two_parties((*subjects, *others)))

    def _asked(self, token: Token) -> bool:
        """Say whether an infinitive tells what somebody is to do."""
        return any("VerbForm=Inf" in self.tokens[kid].morph and self.tokens[kid].dep in ("xcomp", "ccomp", "advcl") for kid in self.clauses.kids[token.i])

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

    def _travels(self, subjects: list[DraftMention]) -> bool:
        """Say whether people come and go, and are not posted where they are, as ambassadors."""
        return has_person(subjects) and all(actor.office != "ambassador" for mention in subjects for actor in mention.actors)

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
            for each in takewhile(lambda each: each.norm not in self.words.words["purpose"], self._after(token, 8))
        )

    def _noun(self, token: Token, row: Mapping[str, Any]) -> Candidate | None:
        sentence = self.draft.sentences[token.sentence]
        relative = self._relative(token)
        end = self.clauses.clause_end(token.i if relative is None else relative)
        candidate = Candidate((token.start, token.end), token.sentence, row.get("kind"), "held", courtesy=bool(row.get("courtesy")))
        candidate.anaphor, candidate.alone = bool(row.get("anaphor")), bool(row.get("alone"))
        others: list[DraftMention] = []
        behind: list[DraftMention] = []
        subjects: list[DraftMention] = []
        joined = False
        following = {each.norm for each in self._after(token, 4)}
        governor = self._light(token, row.get("grant", ()))
        received = governor is not None and self.tokens[governor].lemma in self.words.words["get"]
        leading = [each.norm for each in self.tokens[max(sentence.first, token.i - 3) : token.i]]
        paid = any(word in row.get("paid", ()) for word in leading[-2:])
        if paid:
            candidate.kind = "meeting"  # a courtesy call
        if (
            not paid
            and (only := row.get("only_with"))
            and not self._named_after(token, end)
            and not any(word in following for word in only)
            and not any(word in leading for word in row.get("before", ()))
            and not (received and self._of(token, end))
            and not (leading and any(word in self.words.status["during"] for word in leading) and self._between_people(token))
            and not (
                row.get("anaphor") and self._definite(token) and (token.dep.startswith("nsubj") or any(word in self.words.status["during"] for word in leading))
            )
        ):
            return None
        if (required := row.get("behind")) and not any(word in required for word in leading):
            return None
        if leading and leading[-1] in row.get("not_behind", ()):
            return None
        if (
            "Number=Plur" in token.morph
            and not self.clauses.dates_between(sentence.start, sentence.end)
            and leading
            and leading[-1] in self.words.status["earlier"]
        ):
            return None  # as in previous discussions: an undated series
        if any(word in row.get("not_near", ()) for word in leading) or self._under(token, row.get("not_under", ())):
            return None
        if (row.get("kind") == "summit" or "of_leaders" in row) and (organisation := self._convened(token)):
            if not (stop := row.get("not_followed")) or not any(word in following for word in stop):
                return self._gathered(token, organisation, end)
        if row.get("needs_organisation"):
            return None
        if row.get("kind") == "summit" and any(word in self.words.words["margin"] for word in leading) and not self._named_after(token, end):
            return None  # the frame of another contact: en marge du sommet
        if (stop := row.get("not_followed")) and any(word in following for word in stop):
            return None
        if (
            run := self._paired(self._behind(token.end, end, self.words.words["between"], near=14))
            or self._named_after(token, end)
            or self._named_before(token)
        ):
            if row.get("go"):
                return None  # visits between two states are a habit, not one of them
            others = run
            candidate.strong = True
        elif not row.get("go") and not row.get("alone") and (codes := self._compounded(token)):
            candidate.parties_named += codes
            candidate.strong = True
        else:
            if by := row.get("paid_on") if paid else row.get("by"):
                others = self._behind(token.end, end, frozenset(by))
                candidate.strong = bool(others)
                behind = others
            if (
                not others
                and (to := row.get("to"))
                and (not row.get("granted") or (governor is not None and self.tokens[governor].lemma in (row.get("grant") or self.words.words["grant"])))
            ):
                others = self._behind(token.end, end, frozenset(to), near=6) or self._to_reader(governor)
                if not others and governor is not None and row.get("from"):
                    # a remis à X une lettre
                    others = self._behind(self.tokens[governor].end, token.start, frozenset(to), near=3)
            joined = bool(row.get("mutual") and others)
            subjects = self._of(token, end) or self._owners(token)
            if len(subjects) == 1 and subjects[0].actors[0].kind == "state" and not row.get("go") and not row.get("initiates") and others:
                # le sommet de Singapour avec Kim, les pourparlers de Genève avec Moscou: where, not who
                candidate.place, subjects = self.draft.text[subjects[0].start : subjects[0].end], []
            if not subjects and (sender := row.get("from")):
                # un message de félicitations du président X
                subjects = [mention for mention in self._behind(token.end, end, frozenset(sender), near=5, direct=True) if mention.actors[0].kind == "person"]
            if not subjects:
                subjects = self._apposed(token) or self._theirs(token) or self._told_by(token)
            told = row.get("go") and self._definite(token) and token.dep.startswith("nsubj") and governor is None and not self._possessed(token)
            # X a dit que la visite serait un succès: who says it is no visitor
            if not subjects and not told and (governor is not None or self._possessed(token) or others or row.get("go")):
                subjects = self._subjects(self.tokens[governor]) if governor is not None else self._nearest_subjects(token)
                acting = any(actor.kind in ("person", "institution", "group") for mention in subjects for actor in mention.actors)
                if others and (self._possessed(token) or row.get("by")) and not acting:
                    subjects = self._last_spoken_of(token, others)
            if received and governor is not None and subjects and not others:
                # recevoir un message, un appel de Y: who sends stands behind "de"
                others = self._subjects(self.tokens[governor])
                candidate.initiator = party(subjects) if row.get("initiates") else None
                candidate.pivot = party(others)
            if not subjects and not others and not row.get("go"):
                subjects, others = self._during(token, row.get("within", ()))
            if (means := row.get("means")) and not others:
                subjects = self._by_means(token, end) if leading and leading[-1] in means else []
        organised = [mention for mention in subjects if mention.actors[0].kind == "organisation"]
        candidate.attended = row.get("kind") == "summit" and len(organised) == 1 and subjects == self._of(token, end)
        if row.get("people_only") and not self._two_parties(mention for mention in self._of(token, end) if mention.actors[0].kind == "person"):
            return None
        if row.get("posting") and subjects and not self._travels(subjects):
            return None  # the years of an ambassador where he is posted
        if row.get("owned") and not (self._of(token, end) or self._possessed(token) or has_person(self._of_behind_place(token, end))):
            return None
        if row.get("alone") and row.get("go") and not self._subject_named(token):
            return None  # weapons on their way
        if row.get("go"):
            if not self._of(token, end):
                subjects = self._of_behind_place(token, end) or subjects
            if governor is not None and not candidate.inviting:
                candidate.inviting += self._inviting(self.tokens[governor])
            visited = self._visited(token, end, governor, subjects)
            if visited:
                candidate.kind, candidate.host, others = "meeting", party(visited), visited
            else:
                self._go(candidate, token, end, subjects or others, self.words.words["at"], governor)
            if not candidate.place and not visited:
                self._here(candidate, token, subjects)
            if subjects and not candidate.place and not visited and self._received(token, candidate, subjects):
                subjects = []
        if row.get("of_members") and not others and not self._in_margin(token):
            members = None if subjects else self._membership(token, end)
            candidate.parties_named += [members] if members else []
            if members or self._of_members(subjects):
                candidate.kind = "summit"
        if row.get("ambassador"):
            subjects = subjects or self._ministries(token)
        if row.get("of_envoys") and not any(actor.office == "ambassador" for mention in (*subjects, *others) for actor in mention.actors):
            return None
        if row.get("of_envoys"):
            candidate.host = next((actor.party for mention in (*subjects, *others) for actor in mention.actors if actor.office != "ambassador"), None)
        if row.get("hosted"):
            candidate.host = party(others)
        if row.get("presented"):
            subjects = [*self._presenting(token, party(others) or party(subjects)), *subjects]
        if row.get("figurative") and not others and governor is not None and self.tokens[governor].lemma in row["figurative"]:
            return None  # to send a message, to nobody
        if behind and others is behind:
            self._turns_of(candidate, subjects, others, min(end, sentence.end), frozenset(row["by"]))
        self._people(candidate, subjects, others)
        if candidate.kind is None and "people_kind" in row and any(actor.kind == "person" for actor in candidate.people):
            candidate.kind = row["people_kind"]
        if row.get("people_kind") and governor is None and not token.dep.startswith("nsubj") and self._in_general(candidate, token, sentence):
            return None
        candidate.strong = candidate.strong or len(candidate.parties) > 1 or (candidate.place_party is not None and bool(candidate.parties))
        if not candidate.strong and any(self.tokens[i].lemma in self.words.status["talked_of"] for i in self.clauses.governors(token.i)[:2]):
            return None
        if candidate.kind is None and row.get("plural") and "Number=Plur" in token.morph and not self.words.form["call"].search(self.folded, token.start, end):
            candidate.kind = row["plural"]
        candidate.subject = token.dep.startswith("nsubj")
        candidate.aside = any(self._aside(each) for each in self.tokens[max(0, token.i - 4) : token.i]) or self._backdrop(token) or self._followed(token)
        if row.get("initiates") and not joined:
            of = self._of(token, end)
            candidate.initiator = party(of) if of else (None if governor is None or not candidate.strong else party(subjects))
        candidate.new = self._says_new(token)
        candidate.continues = bool(row.get("continues"))
        candidate.bare = all("VerbForm=Fin" not in each.morph for each in self.tokens[sentence.first : sentence.last])
        if not self._definite(token):
            candidate.anaphor = False
        self._noun_status(candidate, token)
        candidate.bare = candidate.bare and candidate.status == "held"
        self._begun(candidate, token)
        self._rest(candidate, token, min(end, sentence.end))
        return candidate

    def _between_people(self, token: Token) -> bool:
        """Say whether people of two parties act in the clause that *au cours d'un appel* frames."""
        if any(each.norm in self.words.words["to"] for each in self._after(token, 1)):
            return False  # an appeal to somebody
        subjects, others = self._during(token)
        people = [mention for mention in (*subjects, *others) if has_person([mention])]
        return self._two_parties(people)

    def _in_general(self, candidate: Candidate, token: Token, sentence: Sentence) -> bool:
        """Say whether talks between states are spoken of without people, day or place: *jeopardised ceasefire negotiations between X and Y*."""
        if "Number=Plur" not in token.morph or any(actor.kind not in ("state", "organisation") for actor in candidate.people):
            return False
        above = self.tokens[token.head]
        return (
            token.dep in ("obj", "nmod", "obl:mod", "obl:arg")
            and above.pos in ("VERB", "NOUN")
            and not any(self.clauses.dated(each.start) and token.i in self.clauses.governors(each.i) for each in self._after(token, 8))
            and self._place(candidate, token, sentence.end) is None
        )

    def _subject_named(self, token: Token) -> bool:
        """Say whether the subject of a noun's clause is somebody spoken of, and no thing."""
        subject = self.clauses.subject_token(token.i)
        if subject is None:
            return True
        each = self.tokens[subject]
        return each.pos == "PRON" or bool(self.clauses.mentions_at(each.i))

    def _under(self, token: Token, verbs: Container[str]) -> bool:
        """Say whether a verb above gives the noun another sense: *rappelé pour consultations*."""
        return any(self.tokens[i].lemma in verbs for i in self.clauses.governors(token.i)[:3])

    def _paired(self, run: list[DraftMention]) -> list[DraftMention]:
        """Cut from *between X and Y, Z said* what stands behind the last conjunction's side."""
        for last in range(len(run) - 1, 0, -1):
            if any(each.pos == "CCONJ" or each.norm in self.words.words["and"] for each in self.clauses.tokens_between(run[last - 1].end, run[last].start)):
                return run[: last + 1]
        return run[:1] if run and (len(run) == 1 or len(run[0].actors) > 1) else []

    def _backdrop(self, token: Token) -> bool:
        """Say whether a gathering is only the background of what somebody did: *arrivé de X, où s'achevait le sommet*."""
        verb = self.tokens[token.head]
        return token.dep.startswith(("nsubj", "obj")) and verb.dep == "acl:relcl" and "Tense=Imp" in verb.morph

    def _aside(self, token: Token) -> bool:
        """Say whether a word makes what follows an aside: *après sa visite*, *au lendemain de la rencontre*, but not *depuis mardi*."""
        status = self.words.status
        if self.clauses.dated(self.tokens[token.i + 1].start):
            return False
        if token.i and self.tokens[token.i - 1].lemma in status["speaking"]:
            return False  # who speaks after a meeting speaks of it
        return token.norm in status["aside"] or (token.norm in status["aside_of"] and self.tokens[token.i + 1].norm in self.words.words["of"])
