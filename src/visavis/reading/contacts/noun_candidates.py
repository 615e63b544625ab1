"""Nouns that report a contact, by what they hang from and by whom they name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from visavis.folding import fold
from visavis.reading.contacts.noun_phrases import NounPhrase
from visavis.reading.contacts.noun_sides import NounSides
from visavis.reading.contacts.side_grammar import has_person, party
from visavis.reading.contacts.words import TO_COME, Candidate
from visavis.reading.draft import DraftMention, Token

# Whose guest somebody is, is told within so many tokens.
_HOST = 9


class Nouns(NounSides):
    """Reads the contacts that the nouns of one draft report."""

    def _noun(self, token: Token, row: Mapping[str, Any]) -> Candidate | None:
        if row.get("itself") and self._qualifies_another(token, row):
            return None  # a bilateral with X, but: bilateral trade
        phrase = self._noun_phrase(token, row)
        candidate = phrase.candidate
        if row.get("guest"):
            return self._guest(candidate, token, phrase.end)
        above = self.tokens[token.head]
        supposed = above.pos == "VERB" and token.dep.startswith(("nsubj", "obj")) and self._supposed(above)
        if self._lists_company(token) or self._traded(token, row) or supposed or self._unreal(token) or self._only_a_way(token) or self._tells_of_none(phrase):
            return None
        if phrase.paid:
            candidate.kind = "meeting"  # a courtesy call
        if row.get("offered") and self._ready_for(token):
            candidate.kind = None
        if (row.get("kind") == "summit" or "of_leaders" in row) and (organisation := self._convened(token)):
            if not (stop := row.get("not_followed")) or not any(word in phrase.following for word in stop):
                return self._meets_now(self._gathered(token, organisation, phrase.end), token)
        if row.get("needs_organisation") or (row.get("alone") and self._valued(token)):
            return None
        if self._only_frames(phrase) or not self._find_sides(phrase) or not self._apt(phrase) or self._nobodys_matter(phrase) or self._hosted_by_another(token):
            return None
        if row.get("go"):
            self._find_ground(phrase)
        if not self._gather(phrase):
            return None
        self._set_apart(phrase)
        self._set_status(phrase)
        self._begun(candidate, token)
        self._rest(candidate, token, min(phrase.end, phrase.sentence.end))
        itself = candidate.kind == "summit" and token.text in (candidate.occasion or "")
        candidate.occasion = None if candidate.frame or itself else candidate.occasion
        if candidate.kind == "summit":
            self._hosted(candidate, token, phrase.end)
        said_of = candidate.kind == "visit" and token.dep.startswith("nsubj")
        if said_of and above.lemma in self.words.status["lasting"]:
            candidate.bare = True  # визит продлится два дня: whether it has begun, the rest tells
        if said_of and above.lemma in self.words.status["ended"] and "Tense=Fut" in above.morph:
            candidate.bare, candidate.date = True, None  # визит завершится в пятницу, which is its last day
        if candidate.status == "held" and self._foretold_outcome(token):
            candidate.status, candidate.bare = "planned", True
        self._leave_tellers(candidate, phrase)
        return None if self._only_goes_on(candidate, token) else self._meets_now(candidate, token) if candidate.kind == "summit" else candidate

    def _lists_company(self, token: Token) -> bool:
        """Say whether a noun stands in what opens the list of those who were there: *Attending the meeting were X and Y*."""
        sentence = self.draft.sentences[token.sentence]
        opening = self.words.attended_by.match(self.folded, sentence.start)
        if opening is not None and token.start < opening.end():
            return True
        told_before = token.sentence > self._first_sentence and self.points_back(token) and not self.clauses.kids[token.i][1:]
        closing = self.words.attended.search(self.folded, sentence.start, sentence.end) if told_before else None
        return closing is not None and closing.start() < token.start < closing.end()  # X, Y and other officials attended the meeting

    def _only_goes_on(self, candidate: Candidate, token: Token) -> bool:
        """Say whether a dialogue is only said to go on, on no day and nowhere.

        *The high-level dialogue between X and Y will continue*, *ont convenu de poursuivre leurs échanges*.
        """
        noun = self.tokens[token.head] if token.dep in ("amod", "compound") else token
        verb = self.tokens[noun.head]
        if candidate.date is not None or candidate.place is not None:
            return False
        meant = noun.dep == "obj" and "VerbForm=Inf" in verb.morph and candidate.status in TO_COME
        if meant and "Number=Plur" in noun.morph and verb.lemma in self.words.status["kept_up"]:
            return True
        told = noun.dep.startswith(("nsubj", "obj")) and verb.lemma in self.words.status["continuing"]
        return told and not any(actor.kind == "person" for actor in candidate.people)

    def _apt(self, phrase: NounPhrase) -> bool:
        """Say whether the sides of a noun are such as its sense needs."""
        token, row, end, candidate = phrase.token, phrase.row, phrase.end, phrase.candidate
        subjects, others = phrase.subjects, phrase.others
        organised = [mention for mention in subjects if mention.actors[0].kind == "organisation"]
        if row.get("of_members") and "Number=Plur" in token.morph and len(organised) > 1 and len(organised) == len(subjects) and not others:
            return False  # les réunions de l'Otan et de l'OSCE: of each by itself
        candidate.attended = row.get("kind") == "summit" and len(organised) == 1 and subjects == self._of(token, end)
        candidate.strong = candidate.strong or (candidate.attended and candidate.kind == "summit")
        if row.get("people_only") and not self._two_parties(mention for mention in self._of(token, end) if mention.actors[0].kind == "person"):
            return False
        if row.get("spent"):
            subjects = subjects or self._subjects_behind(token)
            if not self._spent(candidate, token, subjects, others):
                return False
        if row.get("go") and self._of_a_bond(token, subjects):
            subjects = []
        if row.get("posting") and subjects and not self._travels(subjects):
            return False  # the years of an ambassador where he is posted
        if row.get("owned") and not (
            self._of(token, end) or self._possessed(token) or has_person(self._of_behind_place(token, end)) or self._passing(token, row.get("apposed", ()))
        ):
            return False
        if row.get("alone") and row.get("go") and (not self._subject_named(token) or self._moves_a_thing(token)):
            return False  # weapons on their way
        if self._as_a_matter(token, row, subjects):
            return False
        phrase.subjects = subjects
        return True

    def _nobodys_matter(self, phrase: NounPhrase) -> bool:
        """Say whether a contact is discussed of which nothing tells whose it is, so that it need not be theirs who discuss it."""
        token, candidate = phrase.token, phrase.candidate
        if phrase.row.get("go") or phrase.others or candidate.parties_named or not self._discussed(token):
            return False
        ahead = any(self.tokens[kid].norm in self.words.status["planned_adjectives"] for kid in self.clauses.kids[token.i])
        officials = self._of_other_officials(token)
        return (not ahead or officials) and not (self._of(token, phrase.end) or self._possessed(token) or self._told_whose(token))

    def _find_ground(self, phrase: NounPhrase) -> None:
        """Fill in where a visitor went, and who he is where that tells it."""
        token, row, end, governor, candidate = phrase.token, phrase.row, phrase.end, phrase.governor, phrase.candidate
        subjects, others = phrase.subjects, phrase.others
        if not self._owned_by(token, row, end):
            subjects = self._of_behind_place(token, end) or self._taken(token) or subjects or self._on_tour(token)
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
        apart = led_on or self.words.ground_first or "Number=Plur" in token.morph or any(day for _, _, day in candidate.further)
        if candidate.further and not apart:
            candidate.parties_named += [code for _, code, _ in candidate.further]  # one visit to Australia and Fiji
            candidate.further = []
        if not subjects and candidate.place_party and self._possessed(token) and not phrase.told_of:
            subjects = self._traveller_before(token, candidate.place_party)
        if not candidate.place and not visited:
            self._here(candidate, token, subjects)
        if not candidate.place_party and not visited:
            self._turned_away(phrase, subjects)
        if not candidate.place_party and not visited and has_person(subjects):
            phrase.receiving = self._received_there(candidate, token, subjects)
        if not candidate.place_party and not visited and has_person(subjects):
            self._waited_for(candidate, token, subjects)
        if subjects and not candidate.place and not visited and self._received(token, candidate, subjects):
            subjects = []
        if candidate.place is None and not visited and self._to_no_state(token):
            candidate.place_party = candidate.host = None
        phrase.subjects, phrase.others = subjects, others

    def _taken(self, token: Token) -> list[DraftMention]:
        """Return whom a journey takes to a place: *the visit will take President X to Y*."""
        verb = self.tokens[token.head]
        if not token.dep.startswith("nsubj") or verb.lemma not in self.words.words["leading"] or self._possessed(token):
            return []
        whom = next((kid for kid in self.clauses.kids[verb.i] if self.tokens[kid].dep in ("obj", "iobj") and kid > verb.i), None)
        taken = [mention for mention in self.clauses.mentions_at(whom) if has_person([mention])] if whom is not None else []
        behind = self._after(self.tokens[self.clauses.token_at(taken[-1].end - 1)], 1) if taken else []
        return taken if any(each.norm in self.words.words["at"] for each in behind) else []  # brought X closer to Y

    def _turned_away(self, phrase: NounPhrase, visitors: list[DraftMention]) -> None:
        """Fill in to whom a visit was to go, where its hosts call it off or put it off: *Washington cancels the visit of X*."""
        if phrase.governor is None or self.tokens[phrase.governor].lemma not in self.words.status["cancelled"] | self.words.status["postponed"]:
            return
        hosts = [mention for mention in self._subjects(self.tokens[phrase.governor]) if mention.actors[0].kind in ("state", "institution")]
        code = party(hosts)
        if code is not None and self.draft.knowledge.is_state(code) and has_person(visitors) and party(visitors) not in (None, code):
            phrase.candidate.place_party = phrase.candidate.host = code

    def _gather(self, phrase: NounPhrase) -> bool:
        """Bring the sides into the candidate; say whether it is still one."""
        token, row, sentence, end, governor, candidate = phrase.token, phrase.row, phrase.sentence, phrase.end, phrase.governor, phrase.candidate
        subjects, others = phrase.subjects, phrase.others
        if row.get("of_members") and not others and not self._in_margin(token) and not self._chaired(token):
            attendants = self._attendants(token)
            members = None if subjects and subjects != attendants else self._membership(token, end)
            candidate.parties_named += [members] if members else []
            if members or self._of_members(subjects):
                candidate.kind, candidate.attended = "summit", candidate.attended or bool(attendants)
                around = self._sits_around(token, subjects) and not attendants and self.tokens[token.head].lemma in self.words.verbs
                candidate.frame = candidate.frame or around
                subjects = [*subjects, *(mention for mention in attendants if mention not in subjects)]
        if row.get("ambassador"):
            subjects = subjects or self._ministries(token, others)
            if "Number=Plur" in token.morph and not any(self._an_envoy(actor) for mention in (*subjects, *others) for actor in mention.actors):
                return False  # challenges, not summonses
        if row.get("of_envoys") and not any(actor.office == "ambassador" for mention in (*subjects, *others) for actor in mention.actors):
            return False
        if row.get("of_envoys"):
            candidate.host = next((actor.party for mention in (*subjects, *others) for actor in mention.actors if actor.office != "ambassador"), None)
        if row.get("granted") and candidate.kind == "message" and governor is None and not self._behind(token.end, end, frozenset(row.get("to", ())), near=4):
            candidate.courtesy = True  # Poignée de main et félicitations : X et Y se sont vus
        if row.get("granted") and candidate.kind == "message" and not others and self._two_parties(subjects):
            candidate.courtesy = True  # ont échangé leurs vœux
        if row.get("hosted"):
            candidate.host = party(others)
        if row.get("presented"):
            envoys = self._presenting(token, party(others) or party(subjects))
            sent = {actor.party for mention in envoys for actor in mention.actors}
            if envoys and not any(actor.party not in sent for mention in (*subjects, *others) for actor in mention.actors):
                others = [*others, *self._receiving(token, envoys)]
                if not self._two_parties((*others, *envoys[:1])):
                    return False  # before somebody whom nothing tells
            accepted = governor is not None and any(each.get("host") for each in self.words.verbs.get(self.tokens[governor].lemma, ()))
            own = {actor.party for mention in envoys for actor in mention.actors}
            accepting = next((each for each in (subjects, others) if party(each) not in {None, *own}), subjects)
            candidate.host = party(accepting) if accepted and envoys else candidate.host  # принял грамоты у послов
            subjects = [*envoys, *subjects]
            candidate.presented = True
        if row.get("figurative") and not others and governor is not None and self.tokens[governor].lemma in row["figurative"]:
            return False  # to send a message, to nobody
        if phrase.partners and others is phrase.partners:
            self._turns_of(candidate, subjects, others, min(end, sentence.end), frozenset(row["by"]))
        strangers = has_person(others) and all(actor.party is None for mention in others for actor in mention.actors)
        if phrase.partners and others is phrase.partners and strangers and self._two_parties(subjects):
            return False  # X, Y promise help in meetings with somebody of no party known
        self._people(candidate, subjects, others)
        if self._of_our_delegation(token):  # визит нашей делегации: not of whoever says so
            candidate.parties_named += [actor.party for actor in candidate.people if actor.party]
            candidate.people = [actor for actor in candidate.people if actor.kind != "person"]
        candidate.apart = self._met_apart(phrase)
        met = {actor.party for mention in others for actor in mention.actors}
        if phrase.partners and len(met) == 1 and self._two_parties(subjects) and candidate.pivot is None:
            candidate.pivot = met.pop()  # X and Y paid courtesy calls on Z
        if candidate.kind is None and "people_kind" in row and any(actor.kind == "person" for actor in candidate.people):
            candidate.kind, candidate.soft = row["people_kind"], True
        if row.get("people_kind") and governor is None and not token.dep.startswith("nsubj") and self._in_general(candidate, token, sentence):
            return False
        if not others and self._spell(token) and not self._two_parties(subjects):
            return False  # four days of meetings
        if row.get("means") and not others and not self._two_parties(subjects):
            return False  # joint par téléphone, X a dit que Y viendrait: nothing tells with whom
        if not others and self._lasted(token):
            candidate.continues = candidate.strong = not candidate.parties
        greeting = candidate.kind == "message" and self.is_greeting(token)
        if not others and not candidate.continues and not greeting and self._of_nobody(token):
            return False  # in favour of dialogue
        candidate.strong = candidate.strong or len(candidate.parties) > 1 or (candidate.place_party is not None and bool(candidate.parties))
        arranged = candidate.kind == "summit" and any(each.lemma in self.words.status["planned"] for each in self._qualifying(token))
        if not candidate.strong and not arranged and not greeting and self._only_talked_of(token):
            return False
        if candidate.kind is None and row.get("plural") and "Number=Plur" in token.morph and not self.words.form["call"].search(self.folded, token.start, end):
            candidate.kind = row["plural"]
        in_session = token.dep == "nmod" and self.tokens[token.head].lemma in self.words.status["sessions"]
        if candidate.kind is None and in_session and not self.words.form["call"].search(self.folded, sentence.start, sentence.end):
            candidate.kind = "meeting"  # a session of their dialogue
        phrase.subjects = subjects
        return True

    def _set_apart(self, phrase: NounPhrase) -> None:
        """Say of the candidate whether it is told in passing, anew, or as more of what was told."""
        token, row, sentence, end, governor, candidate = phrase.token, phrase.row, phrase.sentence, phrase.end, phrase.governor, phrase.candidate
        subjects = phrase.subjects
        candidate.subject = token.dep.startswith("nsubj")
        earlier = any(self.tokens[kid].norm in self.words.status["recalled"] for kid in self.clauses.kids[token.i])
        recalled = candidate.frame or (earlier and candidate.status == "held") or self._had_been_paid(governor)
        candidate.aside = (
            recalled
            or (not row.get("spent") and any(self._aside(each, token) for each in self._leading_to(token)))
            or self._backdrop(token)
            or self._followed(token)
            # À deux jours du sommet, X a reçu Y; met X on the eve of the summit
            or (self._ahead_of(token) and (candidate.kind == "summit" or self.words.ahead_of.match(self.folded, sentence.start) is not None))
        )
        outcome = candidate.kind == "summit" and self.tokens[token.head].lemma in self.words.status["outcomes"]  # a porté sur les conclusions du sommet
        candidate.aside = candidate.aside or (token.sentence != self._first_sentence and (outcome or self._briefed(token)))
        if self._about(token) is not None or (row.get("go") and self._where_said(token)) or self._framing_the_eve(token):
            candidate.aside = True
        if self.words.free_order and token.dep in ("nmod", "obl", "ccomp") and self.took_place_before(token) and not self._framing(token):
            candidate.aside = True  # в соответствии с состоявшейся в мае встречей
        if row.get("kind") == "summit" and (self._only_talked_of(token) or self._left_behind(token)):
            candidate.aside = True
        if row.get("initiates") and not phrase.joined:
            of = self._of(token, end)
            reached = self.words.free_order and bool(row.get("from")) and bool(phrase.others) and token.dep.startswith("nsubj")  # X поступило письмо от Y
            told = (governor is not None or reached) and candidate.strong
            candidate.initiator = party(of) or party(of[:1]) if of else party(subjects) if told else None
        if phrase.received and row.get("kind") == "call" and candidate.initiator is None and has_person(subjects):
            others = {actor.party for actor in candidate.people} - {
                actor.party for mention in self._subjects(self.tokens[governor or 0]) for actor in mention.actors
            }
            candidate.initiator = others.pop() if len(others) == 1 else None  # 接到X的电话
        if row.get("granted") and governor is not None and self.words.free_order and self.tokens[governor].norm in self.words.words["handing"]:
            candidate.courtesy = True  # передал пожелания президента: greetings at a meeting
        candidate.new = self._says_new(token) or self._since_then(token)
        theirs = any(self.tokens[kid].norm in self.words.words["theirs"] for kid in self.clauses.kids[token.i])
        if theirs and not candidate.parties and not row.get("go") and not row.get("initiates"):
            candidate.continues = candidate.strong = True  # leur dernière rencontre remonte à mai
        candidate.continues = candidate.continues or bool(row.get("continues")) or (not candidate.parties and not row.get("go") and self._of_same_two(token))
        colon = next((each.i for each in self.tokens[token.i : sentence.last] if each.norm == ":"), sentence.last)  # Rencontre X-Y : ce qu'il faut en attendre
        candidate.bare = all("VerbForm=Fin" not in each.morph for each in self.tokens[sentence.first : colon])
        candidate.bare = candidate.bare or bool(token.i and self.tokens[token.i - 1].norm in self.words.words.get("this_one", ()))  # X与Y的本次会晤旨在…
        own = [self.tokens[kid] for kid in self.clauses.kids[token.i]] if self.words.free_order else []
        if any(each.dep.startswith("nsubj") and each.pos == "PRON" and each.norm in self.words.words["demonstratives"] for each in own):
            candidate.bare = True  # это государственный визит: the one told, or foretold
        if not self.points_back(token):
            candidate.anaphor, candidate.others = False, self._of_other_officials(token)

    def _of_our_delegation(self, token: Token) -> bool:
        """Say whether the noun has others of the speaker's side for its owner, whom nobody names: *визит нашей делегации*."""
        own = [self.tokens[kid] for kid in self.clauses.kids[token.i] if kid > token.i and self.tokens[kid].dep == "nmod"]
        ours = self.words.words["our"]
        return any(
            each.lemma in self.words.words["officials"] and any(self.tokens[kid].norm in ours for kid in self.clauses.kids[each.i]) for each in own if ours
        )

    def _set_status(self, phrase: NounPhrase) -> None:
        """Say how far the contact has come."""
        token, row, candidate = phrase.token, phrase.row, phrase.candidate
        candidate.status = row.get("status", candidate.status)
        self._noun_status(candidate, token)
        if candidate.status == "held" and (whole := self._example_of(token)) is not None:
            self._noun_status(candidate, whole)
        if candidate.presented and candidate.status == "proposed" and phrase.under(self.words.words["get"], self.tokens):
            candidate.status = "held"  # accepted the credentials of X
        if row.get("of_members") and candidate.kind == "summit" and candidate.status in ("cancelled", "denied") and self._only_attended(token):
            candidate.status, candidate.aside = "planned", True  # X will not take part in the summit
        if row.get("means") and candidate.status == "planned" and len(candidate.parties) > 1:
            candidate.status = "held"  # what is decided by telephone: they have talked
        verb = self.clauses.finite(token.i)
        if row.get("appointed") and candidate.status == "held" and verb is not None and "Tense=Pres" in verb.morph and not verb.dep.startswith("aux"):
            candidate.status = "planned"  # a rendez-vous avec X
        if self._regarded(token) and candidate.status == "held":
            candidate.courtesy, candidate.status = True, "planned"
        candidate.aside = candidate.aside or self._since_it(token)
        candidate.loose = self.words.tenseless and candidate.status == "held" and candidate.date is None
        untold = self.words.tenseless and verb is not None and "Tense=" not in verb.morph  # a headline's verb
        candidate.bare = (candidate.bare or untold or self._counts_the_told(token)) and candidate.status == "held"
        if (
            not candidate.parties
            and not candidate.continues
            and not candidate.supposed
            and candidate.status in TO_COME
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
        if phrase.receiving is not None and candidate.status in ("planned", "denied", "ongoing"):
            candidate.status = "held"  # X, dont la visite n'était pas annoncée, a été reçu par Y
            self._verb_status(candidate, phrase.receiving)

    def _had_been_paid(self, verb: int | None) -> bool:
        """Say whether the verb of a noun is in the past perfect: *avait fait escale à X*, but not in the first sentence, where that is the news."""
        if verb is None or self.tokens[verb].sentence == self._first_sentence or self._passive(self.tokens[verb]):
            return False
        return any(self.tokens[kid].norm in self.words.status["had"] for kid in self.clauses.kids[verb])

    def _relative_to_come(self, token: Token) -> int | None:
        """Return where the verb of a relative clause in the future stands behind the noun."""
        for kid in self.clauses.kids[token.i]:
            own = self.clauses.own_finite(kid) if self.tokens[kid].dep == "acl:relcl" and kid > token.i else None
            if own is not None and "Tense=Fut" in own.morph:
                return self.tokens[kid].start
        return None

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
