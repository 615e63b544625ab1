"""Nouns that report a contact, by what they hang from and by whom they name."""

from __future__ import annotations

from collections.abc import Container, Mapping
from typing import Any

from visavis.folding import fold
from visavis.reading.contacts.rounds import Rounds
from visavis.reading.contacts.side_grammar import has_person, party
from visavis.reading.contacts.words import Candidate
from visavis.reading.draft import DraftMention, Sentence, Token

# Whose guest somebody is, is told within so many tokens.
_HOST = 9


class Nouns(Rounds):
    """Reads the contacts that the nouns of one draft report."""

    def _noun(self, token: Token, row: Mapping[str, Any]) -> Candidate | None:
        sentence = self.draft.sentences[token.sentence]
        relative = self._relative(token)
        end = self.clauses.clause_end(token.i if relative is None else relative)
        candidate = Candidate((token.start, token.end), token.sentence, row.get("kind"), "held", courtesy=bool(row.get("courtesy")))
        candidate.anaphor, candidate.alone = bool(row.get("anaphor")), bool(row.get("alone"))
        if row.get("guest"):
            return self._guest(candidate, token, end)
        if self._unreal(token):
            return None
        others: list[DraftMention] = []
        behind: list[DraftMention] = []
        subjects: list[DraftMention] = []
        joined = False
        receiving: Token | None = None
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
            and not (row.get("offered") and self._ready_for(token))
            and not (leading and any(word in self.words.status["during"] for word in leading) and self._between_people(token))
            and not (
                row.get("anaphor") and self.points_back(token) and (token.dep.startswith("nsubj") or any(word in self.words.status["during"] for word in leading))
            )
        ):
            return None
        if row.get("offered") and self._ready_for(token):
            candidate.kind = None
        if (required := row.get("behind")) and not any(word in required for word in leading) and not self._under(token, row.get("under", ())):
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
        if any(word in row.get("not_near", ()) for word in leading) and not (
            governor is not None and row.get("by") and has_person(self._behind(token.end, end, frozenset(row["by"])))
        ):
            return None  # an undated series; but: a eu une série de rencontres avec X et Y
        if self._under(token, row.get("not_under", ())):
            return None
        if (row.get("kind") == "summit" or "of_leaders" in row) and (organisation := self._convened(token)):
            if not (stop := row.get("not_followed")) or not any(word in following for word in stop):
                return self._gathered(token, organisation, end)
        if row.get("needs_organisation"):
            return None
        framing = any(word in self.words.words["margin"] for word in leading) and not self._named_after(token, end)
        if row.get("kind") == "summit" and framing and not self._of_members(self._of(token, end)):
            return None  # the frame of another contact: en marge du sommet
        candidate.frame = row.get("kind") == "summit" and framing
        if (stop := row.get("not_followed")) and any(each.norm in stop and not self._mentioned(each) for each in self._after(token, 4)):
            return None
        if run := self._between(token, end) or self._named_after(token, end) or self._named_before(token):
            if row.get("go"):
                return None  # visits between two states are a habit, not one of them
            others = run
            candidate.strong = True
        elif not row.get("go") and not row.get("alone") and (codes := self._compounded(token)):
            candidate.parties_named += codes
            candidate.strong = True
            if self.words.no_articles and governor is not None:
                # 王毅与X举行中印战略对话
                met = [*self._subjects(self.tokens[governor]), *self._behind(token.end, end, frozenset(row.get("by", ())))]
                subjects = [mention for mention in met if has_person([mention]) and mention.actors[0].party in codes]
        else:
            if by := row.get("paid_on") if paid else row.get("by"):
                others = self._behind(token.end, end, frozenset(by))
                if others and ":" in self.folded[token.end : others[0].start] and self._cue_between(token, self.tokens[self.clauses.first_token(others[0])]):
                    others = []  # of what the colon announces: *Autre rencontre : X a eu un échange avec Y*
                if not others and governor is not None and governor < token.i:
                    others = self._behind(self.tokens[governor].end, token.start, frozenset(by))  # a eu avec X un entretien
                candidate.strong = bool(others)
                behind = others
            if (
                not others
                and (to := row.get("to"))
                and (not row.get("granted") or (governor is not None and self.tokens[governor].lemma in (row.get("grant") or self.words.words["grant"])))
            ):
                others = self._behind(token.end, end, frozenset(to), near=14 if row.get("granted") else 6) or self._to_reader(governor)
                if not others and governor is not None and row.get("from"):
                    # a remis à X une lettre
                    others = self._behind(self.tokens[governor].end, token.start, frozenset(to), near=3)
            joined = bool(row.get("mutual") and others)
            subjects = self._of(token, end) or self._owners(token)
            if (
                len(subjects) == 1
                and subjects[0].actors[0].kind == "state"
                and not row.get("go")
                and not row.get("initiates")
                and (others or self._possessed(token))
            ):
                # le sommet de Singapour avec Kim, les pourparlers de Genève avec Moscou: where, not who
                candidate.place, subjects = self.draft.text[subjects[0].start : subjects[0].end], []
            if not subjects and (sender := row.get("from")):
                # un message de félicitations du président X
                subjects = [mention for mention in self._behind(token.end, end, frozenset(sender), near=5, direct=True) if mention.actors[0].kind == "person"]
            if not subjects:
                subjects = (
                    self._apposed(token)
                    or self._theirs(token)
                    or self._told_by(token)
                    or self._whose(token)
                    or self._who_is_ready(token)
                    or self._passing(token, row.get("apposed", ()))
                )
            told = row.get("go") and self.points_back(token) and token.dep.startswith("nsubj") and governor is None and not self._possessed(token)
            # X a dit que la visite serait un succès: who says it is no visitor
            if not subjects and not told and (governor is not None or self._possessed(token) or others or row.get("go")):
                subjects = self._nearest_subjects(token) if governor is None else self._agents(governor, token) or self._who_has(governor, token)
                acting = any(actor.kind != "state" or not self._possessed(token) for mention in subjects for actor in mention.actors)
                if others and (self._possessed(token) or row.get("by")) and not acting:
                    subjects = self._last_spoken_of(token, others)
            if received and governor is not None and subjects and not others:
                # recevoir un message, un appel de Y: who sends stands behind "de"
                others = self._subjects(self.tokens[governor])
                candidate.initiator = party(subjects) if row.get("initiates") else None
                candidate.pivot = party(others)
            if not subjects and not others and row.get("people_kind") and leading and leading[-1] in self.words.words["for"]:
                subjects = self._gone_for(token)
            if not subjects and not others and not row.get("go"):
                subjects, others = self._during(token, row.get("within", ()))
            if not subjects and not others and not row.get("go") and any(word in self.words.words["after"] for word in leading[-1:]):
                both = self._nearest_subjects(token)  # X and Y agreed to do something, following talks
                subjects = both if has_person(both) and self._two_parties(both) else []
            if row.get("from") and subjects and not others and any(word in self.words.words["bearing"] for word in leading):
                others = self._borne_to(token, subjects)
            if (means := row.get("means")) and not others:
                subjects = self._by_means(token, end) if leading and leading[-1] in means else []
        organised = [mention for mention in subjects if mention.actors[0].kind == "organisation"]
        candidate.attended = row.get("kind") == "summit" and len(organised) == 1 and subjects == self._of(token, end)
        candidate.strong = candidate.strong or (candidate.attended and candidate.kind == "summit")
        if row.get("people_only") and not self._two_parties(mention for mention in self._of(token, end) if mention.actors[0].kind == "person"):
            return None
        if row.get("spent"):
            subjects = subjects or self._subjects_behind(token)
            if not self._spent(token, subjects, others):
                return None
        if row.get("posting") and subjects and not self._travels(subjects):
            return None  # the years of an ambassador where he is posted
        if row.get("owned") and not (
            self._of(token, end) or self._possessed(token) or has_person(self._of_behind_place(token, end)) or self._passing(token, row.get("apposed", ()))
        ):
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
                self._go(
                    candidate,
                    token,
                    end,
                    subjects or others,
                    self.words.words["at"] | frozenset(row.get("also", ())),
                    governor,
                )
            led_on = any(each.lemma in self.words.words["leading"] for each in self.clauses.tokens_between(token.end, end))
            if candidate.further and not led_on and not any(day for _, _, day in candidate.further):
                candidate.parties_named += [code for _, code, _ in candidate.further]  # one visit to Australia and Fiji
                candidate.further = []
            if not subjects and candidate.place_party and self._possessed(token) and not told:
                subjects = self._traveller_before(token, candidate.place_party)
            if not candidate.place and not visited:
                self._here(candidate, token, subjects)
            if not candidate.place_party and not visited and has_person(subjects):
                receiving = self._received_there(candidate, token, subjects)
            if subjects and not candidate.place and not visited and self._received(token, candidate, subjects):
                subjects = []
        if row.get("of_members") and not others and not self._in_margin(token) and not self._chaired(token):
            members = None if subjects else self._membership(token, end)
            candidate.parties_named += [members] if members else []
            if members or self._of_members(subjects):
                candidate.kind = "summit"
        if row.get("ambassador"):
            subjects = subjects or self._ministries(token, others)
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
            candidate.kind, candidate.soft = row["people_kind"], True
        if row.get("people_kind") and governor is None and not token.dep.startswith("nsubj") and self._in_general(candidate, token, sentence):
            return None
        if not others and self._spell(token) and not self._two_parties(subjects):
            return None  # four days of meetings
        if not others and self._lasted(token):
            candidate.continues = candidate.strong = not candidate.parties
        elif not others and self._of_nobody(token):
            return None  # in favour of dialogue
        candidate.strong = candidate.strong or len(candidate.parties) > 1 or (candidate.place_party is not None and bool(candidate.parties))
        arranged = candidate.kind == "summit" and any(each.lemma in self.words.status["planned"] for each in self._qualifying(token))
        if not candidate.strong and not arranged and self._only_talked_of(token):
            return None
        if candidate.kind is None and row.get("plural") and "Number=Plur" in token.morph and not self.words.form["call"].search(self.folded, token.start, end):
            candidate.kind = row["plural"]
        candidate.subject = token.dep.startswith("nsubj")
        earlier = any(self.tokens[kid].norm in self.words.status["recalled"] for kid in self.clauses.kids[token.i])
        recalled = candidate.frame or (earlier and candidate.status == "held") or self._had_been_paid(governor)
        candidate.aside = (
            recalled or (not row.get("spent") and any(self._aside(each) for each in self._leading_to(token))) or self._backdrop(token) or self._followed(token)
        )
        if row.get("kind") == "summit" and (self._only_talked_of(token) or self._left_behind(token)):
            candidate.aside = True
        if row.get("initiates") and not joined:
            of = self._of(token, end)
            candidate.initiator = party(of) if of else (None if governor is None or not candidate.strong else party(subjects))
        candidate.new = self._says_new(token) or self._since_then(token)
        theirs = any(self.tokens[kid].norm in self.words.words["theirs"] for kid in self.clauses.kids[token.i])
        if theirs and not candidate.parties and not row.get("go") and not row.get("initiates"):
            candidate.continues = candidate.strong = True  # leur dernière rencontre remonte à mai
        candidate.continues = candidate.continues or bool(row.get("continues")) or (not candidate.parties and not row.get("go") and self._of_same_two(token))
        candidate.bare = all("VerbForm=Fin" not in each.morph for each in self.tokens[sentence.first : sentence.last])
        if not self.points_back(token):
            candidate.anaphor = False
        candidate.status = row.get("status", candidate.status)
        self._noun_status(candidate, token)
        if row.get("means") and candidate.status == "planned" and len(candidate.parties) > 1:
            candidate.status = "held"  # what is decided by telephone: they have talked
        verb = self.tokens[governor] if governor is not None else None
        if row.get("appointed") and candidate.status == "held" and verb is not None and "Tense=Pres" in verb.morph and "VerbForm=Fin" in verb.morph:
            candidate.status = "planned"  # a rendez-vous avec X
        if self._regarded(token) and candidate.status == "held":
            candidate.courtesy, candidate.status = True, "planned"
        candidate.aside = candidate.aside or self._since_it(token)
        candidate.bare = candidate.bare and candidate.status == "held"
        if (
            not candidate.parties
            and not candidate.continues
            and candidate.status in ("planned", "proposed")
            and (self._another_round(token, row) or self._gone_on_with(token, row))
        ):
            candidate.continues = candidate.new = True
        if (
            row.get("go")
            and candidate.place
            and (to_come := self._relative_to_come(token)) is not None
            and self.folded.find(fold(candidate.place), token.end) > to_come
        ):
            candidate.status = "planned"  # a tour that will take him to Y
        if receiving is not None and candidate.status in ("planned", "denied", "ongoing"):
            candidate.status = "held"  # X, dont la visite n'était pas annoncée, a été reçu par Y
            self._verb_status(candidate, receiving)
        self._begun(candidate, token)
        self._rest(candidate, token, min(end, sentence.end))
        candidate.occasion = None if candidate.frame else candidate.occasion
        return candidate

    def _had_been_paid(self, verb: int | None) -> bool:
        """Say whether the verb of a noun is in the past perfect: *avait fait escale à X*, but not in the first sentence, where that is the news."""
        if verb is None or self.tokens[verb].sentence == self._first_sentence or self._passive(self.tokens[verb]):
            return False
        return any(self.tokens[kid].norm in self.words.status["had"] for kid in self.clauses.kids[verb])

    def _between(self, token: Token, end: int) -> list[DraftMention]:
        """Return between whom it is; the parse may take the conjunction between them for the start of a clause: *une rencontre entre X et Y est prévue*."""
        run = self._behind(token.end, self.draft.sentences[token.sentence].end, self.words.words["between"], near=14)
        return self._paired(run) if run and run[0].start < end else []

    def _relative_to_come(self, token: Token) -> int | None:
        """Return where the verb of a relative clause in the future stands behind the noun."""
        for kid in self.clauses.kids[token.i]:
            own = self.clauses.own_finite(kid) if self.tokens[kid].dep == "acl:relcl" and kid > token.i else None
            if own is not None and "Tense=Fut" in own.morph:
                return self.tokens[kid].start
        return None

    def _spell(self, token: Token) -> bool:
        """Say whether a plural without an article is only what some time was filled with: *four days of meetings*."""
        below = token.dep == "nmod" and self.tokens[token.head].norm in self.words.words["spells"]
        return below and "Number=Plur" in token.morph and not self._determined(token)

    def _of_nobody(self, token: Token) -> bool:
        """Say whether a noun below another stands without article, owner, adjective or partner, as the word for what is favoured or refused."""
        plain = all(self.tokens[kid].dep in ("case", "punct", "cc", "conj") for kid in self.clauses.kids[token.i])
        return token.dep == "nmod" and token.pos == "NOUN" and "Number=Sing" in token.morph and plain

    def _agents(self, verb: int, token: Token) -> list[DraftMention]:
        """Return by whom something is done in the course of the contact: *a letter handed over by Ambassador X during a meeting with Y*."""
        participle = self.tokens[verb]
        if verb > token.i or "VerbForm=Part" not in participle.morph or participle.dep not in ("acl", "advcl"):
            return []
        agents = self._behind(participle.end, token.start, self.words.words["by"], near=3)
        return agents if has_person(agents) else []

    def _who_has(self, verb: int, token: Token) -> list[DraftMention]:
        """Return the subjects of a noun's verb; nobody where the noun is the subject itself: *une rencontre avec X est prévue*."""
        return [] if self.clauses.subject_token(verb) == token.i else self._subjects(self.tokens[verb])

    def _guest(self, candidate: Candidate, token: Token, end: int) -> Candidate | None:
        """Read whose guest somebody was: *X était l'hôte de Y*, *X avait pour invité Y*."""
        subject = self.clauses.subject_token(token.i)
        if subject is None or not any(self.tokens[kid].dep == "cop" for kid in self.clauses.kids[token.i]):
            return None
        subjects = self.clauses.mentions_at(subject) or self._subjects(token)
        others = self._behind(token.end, end, self.words.words["of"], near=_HOST, people=True) or self._behind(token.end, end, self.words.words["of"], near=1)
        if has_person(subjects) and others and not has_person(others) and self.draft.knowledge.is_state(code := party(others) or ""):
            candidate.kind, candidate.place_party = "visit", code  # sera l'hôte de la Russie
        elif not has_person(others):
            return None
        if not has_person(subjects) or not self._two_parties((*subjects, *others)):
            return None
        self._people(candidate, subjects, others)
        candidate.host, candidate.strong = party(others), True
        self._verb_status(candidate, token)
        self._rest(candidate, token, end)
        return candidate

    def _gone_for(self, token: Token) -> list[DraftMention]:
        """Return those of two parties who go somewhere for the talks: *U.S. and Russian negotiators return to Geneva for talks*."""
        for i in self.clauses.governors(token.i)[:3]:
            if any(row["frame"] == "go" for row in self.words.verbs.get(self.tokens[i].lemma, ())) and self.tokens[i].pos == "VERB":
                subjects = self._subjects(self.tokens[i])
                return subjects if self._two_parties(subjects) else []
        return []

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
