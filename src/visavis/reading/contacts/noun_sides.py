"""Who has the contact that a noun reports: whose it is, with whom, and who acts in its clause."""

from __future__ import annotations

from visavis.reading.contacts.noun_phrases import NounPhrase, Phrases
from visavis.reading.contacts.side_grammar import has_person, party
from visavis.reading.contacts.words import Candidate
from visavis.reading.draft import DraftActor, DraftMention, Token

# Before a noun that *as for* brings up stand so many words at most.
_FRONT = 5
# The pronoun, the auxiliary and the verb by which an audience is granted are so many words.
_GRANTED = 4
# What form a contact has is told within so many characters behind its noun; a further partner is named within so many behind what brings him in.
_FORM, _LISTED = 16, 300


def _among(mentions: list[DraftMention], others: list[DraftMention]) -> bool:
    """Say whether all those whom some mentions mean are among those whom others do."""
    known = [actor for mention in others for actor in mention.actors]
    return all(actor in known for mention in mentions for actor in mention.actors)


class NounSides(Phrases):
    """Finds the sides of nouns."""

    def _find_sides(self, phrase: NounPhrase) -> bool:
        """Fill in the sides of a noun's contact; say whether it may be one."""
        token, row, end, governor, candidate = phrase.token, phrase.row, phrase.end, phrase.governor, phrase.candidate
        run = self._between(token, end)
        if run and self._had_by_people(phrase, run):
            run = []
        if run := run or self._named_after(token, end) or self._named_before(token):
            if row.get("go"):
                return False  # visits between two states are a habit, not one of them
            phrase.others = run
            candidate.strong = True
        elif not row.get("go") and not row.get("alone") and (codes := self._compounded(token)):
            candidate.parties_named += codes
            candidate.strong = True
            if (self.words.no_articles or row.get("people_met")) and governor is not None:
                # 王毅与X举行中印战略对话
                met = [*self._subjects(self.tokens[governor]), *self._behind(token.end, end, frozenset(row.get("by", ())))]
                phrase.subjects = [mention for mention in met if has_person([mention]) and mention.actors[0].party in codes]
        else:
            self._find_partners(phrase)
            self._find_owners(phrase)
            if not phrase.subjects and not phrase.others and self._credited(token):
                return False
            self._find_actors(phrase)
            if row.get("of_members") and self._sits_around(token, own := self._of(token, end)):
                phrase.subjects, phrase.others = own, []  # встретился с X на встрече министров стран СНГ
            if self._ahead_of(token) and not self._possessed(token):
                sides = (mention for mention in (*phrase.subjects, *phrase.others) if token.i in self.clauses.governors(mention.head))
                own = [mention for mention in sides if "," not in self.folded[token.end : mention.start]]  # behind it the clause begins
                if not own:
                    phrase.subjects = phrase.others = []  # *Ahead of the conference X saw Y*: who was there nothing tells
                    candidate.strong = False
        return True

    def _sits_around(self, token: Token, owners: list[DraftMention]) -> bool:
        """Say whether a gathering of officials of an organisation's members is told only as where or when something is done, where cases tell that."""
        around = self.words.free_order and token.dep in ("obl", "nmod")
        return around and bool(owners) and all(each.basis == "office" for each in owners) and self._of_members(owners)

    def _find_partners(self, phrase: NounPhrase) -> None:
        """Fill in with whom or to whom it was, by the noun's own prepositions."""
        token, row, end, governor, candidate = phrase.token, phrase.row, phrase.end, phrase.governor, phrase.candidate
        others: list[DraftMention] = []
        if by := row.get("paid_on") if phrase.paid else row.get("by"):
            others = self._behind(token.end, end, frozenset(by))
            if others and ":" in self.folded[token.end : others[0].start] and self._cue_between(token, self.tokens[self.clauses.first_token(others[0])]):
                others = []  # of what the colon announces: *Autre rencontre : X a eu un échange avec Y*
            theirs = self._of_another_deed(token, governor, others[0]) if others else False
            if theirs or (others and (self._of_another_noun(token, others[0]) or (row.get("kind") == "summit" and self._of_its_verb(token, others[0])))):
                others = []
            if not others and governor is not None and governor < token.i and not self._only_talked_of(token) and not self._told_between(governor, token):
                others = self._behind(self.tokens[governor].end, token.start, frozenset(by))  # a eu avec X un entretien
            others = others or self._partners_in_front(token, frozenset(by))
            if not others and governor is not None and governor < token.i and self.words.free_order:
                proposing = self.tokens[governor].lemma in self.words.words["control"] and token.head == governor
                proposed_to = self._behind(self.tokens[governor].end, token.start, self.words.words["to"], near=2) if proposing else []
                held = token.dep == "obj" and token.head == governor  # предложил X встречу, предложил X провести встречу
                others = proposed_to if has_person(proposed_to) else self._asker(self.tokens[governor]) if held else []
            candidate.strong = bool(others)
            phrase.partners = others
        if (
            not others
            and (to := row.get("to"))
            and (not row.get("granted") or (governor is not None and self.tokens[governor].lemma in (row.get("grant") or self.words.words["grant"])))
        ):
            others = self._behind(token.end, end, frozenset(to), near=14 if row.get("granted") or row.get("courtesy") else 6) or self._to_reader(governor)
            if not others and self.words.free_order and row.get("from"):
                others = self._reached(token, end)
            if not others and governor is not None and row.get("from"):
                # a remis à X une lettre
                others = self._behind(self.tokens[governor].end, token.start, frozenset(to), near=3)
            if not others and row.get("initiates"):
                others = self._given_it(token) or self._addressed(token, end, frozenset(to))
            if not others and governor is not None and row.get("kind") == "message" and not phrase.received:
                others = self._pronoun_object(self.tokens[governor])  # lui a adressé un message
        phrase.others = others
        phrase.joined = bool(row.get("mutual") and phrase.partners)

    def _reached(self, token: Token, end: int) -> list[DraftMention]:
        """Return whom what is the subject of its verb has reached, by case or by the words for an address: *X поступило письмо, в адрес X поступила*."""
        if not token.dep.startswith("nsubj"):
            return []
        for marker in self.words.addressed.finditer(self.folded, self.clauses.clause_start(token.i), end):
            if run := self.clauses.run_from(marker.end(), end, self.words.joiners):
                return run if has_person(run) else []
        dative = [self.tokens[kid] for kid in self.clauses.kids[token.head] if self.tokens[kid].dep in ("iobj", "obl") and kid < token.i]
        led = (each for kid in dative for each in map(self.tokens.__getitem__, self.clauses.kids[kid.i]) if each.norm in self.words.words["to"])
        run = next((self.clauses.run_from(each.end, token.start, self.words.joiners) for each in led), [])
        return run if has_person(run) else []

    def _of_its_verb(self, token: Token, partner: DraftMention) -> bool:
        """Say whether a partner is whom somebody meets at a gathering, by the verb over both: *на саммите ШОС Моди встретится с Путиным*."""
        above = self.clauses.governors(partner.head)
        if not self.words.free_order or token.dep != "obl" or token.i in above:
            return False
        return any(self.tokens[i].pos == "VERB" and self.tokens[i].lemma in self.words.verbs for i in above)

    def _of_another_noun(self, token: Token, partner: DraftMention) -> bool:
        """Say whether a partner is that of another contact's noun, in the clause behind a comma: *After the summit, X had talks with Y*."""
        above = self.clauses.governors(partner.head)
        verb = next((i for i in above if self.tokens[i].pos == "VERB"), None)
        if verb is not None and token.i < verb < partner.head and verb not in self.clauses.governors(token.i) and not has_person([partner]):
            return not self.words.free_order  # spoke by phone and discussed engagement with Y
        if verb is not None and self.words.free_order and token.i < verb < partner.head and self._framing(token) and not has_person([partner]):
            # во время разговора рассказал о работе совместно с США, в ходе встречи обсудили сотрудничество с США
            return self.tokens[verb].lemma not in self.words.verbs or self.tokens[above[0]].pos == "NOUN"
        if verb is not None and not self.words.free_order and token.i < verb < partner.head and verb in self.clauses.governors(token.i):
            fronted = any(each.norm == "," for each in self.tokens[token.i : verb])
            over = self.tokens[self.tokens[partner.head].head]
            if fronted and not has_person([partner]) and over.head == verb and over.lemma in self.words.words.get("ties", ()):
                return True  # at the meeting, they discussed relations with X
            if fronted and any(self._contact_noun(i) for i in range(verb + 1, partner.head)):
                return True  # à l'occasion du sommet, X a eu des entretiens avec Y
        nearer = next((self.tokens[i] for i in above if i == token.i or (i > token.i and self._contact_noun(i))), None)
        if nearer is None or nearer.i == token.i or self.words.free_order:
            return False
        between = self.tokens[token.i + 1 : nearer.i]
        comma = next((each.i for each in between if each.norm == ","), None)
        return comma is not None and any("VerbForm=Fin" in each.morph for each in self.tokens[comma : nearer.i])

    def _met_apart(self, phrase: NounPhrase) -> list[DraftActor]:
        """Return the partners of a noun in the plural, of whom each was met by himself: *провёл встречи с X и Y*, *телефонные переговоры с X и Y*."""
        token, run = phrase.token, list(phrase.partners)
        called = self.words.free_order and self.words.form["call"].search(self.folded, self.tokens[max(0, token.i - 1)].start, token.end + _FORM)
        if not run or phrase.others is not phrase.partners or "Number=Plur" not in token.morph or not (phrase.row.get("apart") or called):
            return []
        if any(self.folded.endswith(f"{word} ", 0, token.start) for word in self.words.words["among_all"]):
            return []
        while marker := next((word for word in (*self.words.then, *self.words.also_with) if self.folded.startswith(word, run[-1].end)), None):
            further = self.clauses.run_from(run[-1].end + len(marker), run[-1].end + _LISTED, self.words.joiners)
            if not further:
                break
            run += further
        met = list({id(actor): actor for mention in run for actor in mention.actors}.values())
        people = [actor for actor in met if actor.kind == "person"]
        return [actor for actor in met if actor.party and (actor in people or all(actor.party != each.party for each in people))]

    def _told_between(self, governor: int, token: Token) -> bool:
        """Say whether another contact's noun stands between a verb and the noun, whose partners then are told there: *подтвердил встречу с X на саммите*."""
        return self.words.free_order and any(self._contact_noun(each.i) for each in self.tokens[governor + 1 : token.i])

    def _find_owners(self, phrase: NounPhrase) -> None:
        """Fill in whose it was, as the words around the noun tell."""
        token, row, end, others, candidate = phrase.token, phrase.row, phrase.end, phrase.others, phrase.candidate
        if (granted := self._granted(token)) is not None:
            phrase.subjects, phrase.others = granted
            candidate.host, candidate.strong = party(phrase.subjects), True
            return
        subjects = self._owned_by(token, row, end) or self._owners(token) or self._of_body(token, end)
        if (
            len(subjects) == 1
            and subjects[0].actors[0].kind == "state"
            and not row.get("go")
            and not row.get("initiates")
            and (others or self._possessed(token))
            and not self.words.free_order  # where cases tell: встреча России с Францией
            and not (self.words.words["owner"] and self._owner_mark(token) is not None)  # Argentina's talks with the IMF
        ):
            # le sommet de Singapour avec Kim, les pourparlers de Genève avec Moscou: where, not who
            candidate.place, subjects = self.draft.text[subjects[0].start : subjects[0].end], []
        if not subjects and (sender := row.get("from")):
            # un message de félicitations du président X, but: a letter to the President of Kyrgyzstan, X
            subjects = [mention for mention in self._behind(token.end, end, frozenset(sender), near=5, direct=True) if mention.actors[0].kind == "person"]
            subjects = [] if _among(subjects, others) else subjects
        if not subjects:
            subjects = (
                self._apposed(token)
                or self._his(token)
                or self._theirs(token)
                or self._told_by(token)
                or self._whose(token)
                or self._who_is_ready(token)
                or self._passing(token, row.get("apposed", ()))
            )
        phrase.subjects = subjects
        if not subjects and others:
            phrase.subjects = self._told_ahead(token)

    def _granted(self, token: Token) -> tuple[list[DraftMention], list[DraftMention]] | None:
        """Return who grants it in a relative clause, and to whom, who acts in the main one: *l'audience que lui a accordée X, Y s'est félicité*."""
        behind = [each for each in self._after(token, _GRANTED + 2) if each.norm != "," and not self.clauses.dated(each.start)][:_GRANTED]
        if len(behind) < _GRANTED or behind[1].norm not in self.words.words["granted_to"]:
            return None
        verb = next((each for each in behind if each.lemma in self.words.words["grant"]), None)
        passive = behind[0].norm in self.words.words["to"] and behind[2] is verb and behind[3].norm in self.words.words["by"]  # à lui accordée par X
        if verb is None or not (passive or behind[0].norm in self.words.words["which"]):
            return None
        people = [each for each in self.clauses.mentions_between(verb.end, self.draft.sentences[token.sentence].end) if has_person([each])]
        givers = [each for each in people[:1] if "," not in self.folded[verb.end : each.start]]
        above = next((self.tokens[i] for i in reversed(self.clauses.governors(token.i)) if self.tokens[i].pos == "VERB" and i != verb.i), None)
        acting = self._subjects(above) if above is not None else [each for each in people if each.actors[0].party != party(givers)][:1]
        receivers = [mention for mention in acting if not _among([mention], givers)] if givers else []
        return (givers, receivers) if has_person(receivers) else None

    def _told_ahead(self, token: Token) -> list[DraftMention]:
        """Return whom a pronoun in a relative clause in front of the main one means: *au cours de l'entretien qu'il a eu avec X, Y a évoqué …*."""
        behind = self._after(token, 2)
        if len(behind) < 2 or behind[0].norm not in self.words.words["which"] or behind[1].norm not in self.words.words["subjects"]:
            return []
        if self.clauses.mentions_at(behind[1].i):
            return []
        above = next((self.tokens[i] for i in reversed(self.clauses.governors(token.i)) if self.tokens[i].pos == "VERB"), None)
        subject = self.clauses.subject_token(above.i) if above is not None and above.i > token.i else None
        return self._subjects(above) if above is not None and subject is not None and subject > behind[1].i else []

    def _find_actors(self, phrase: NounPhrase) -> None:
        """Fill in who had it from who acts in the clause, where the noun's own words do not say."""
        token, row, end, governor, candidate, leading = phrase.token, phrase.row, phrase.end, phrase.governor, phrase.candidate, phrase.leading
        subjects, others, received = phrase.subjects, phrase.others, phrase.received
        told = bool(row.get("go")) and self.points_back(token) and token.dep.startswith("nsubj") and governor is None and not self._possessed(token)
        told = told or (self.words.free_order and bool(row.get("go")) and not self._possessed(token) and self._told_about(token))
        if row.get("go") and not self._possessed(token) and self._turned_to(token):
            told, candidate.until = True, self._until_spoken_of(token)
        phrase.told_of = told
        told = told or (row.get("kind") == "summit" and not self._possessed(token) and self._only_talked_of(token))  # discuter du sommet
        # X a dit que la visite serait un succès: who says it is no visitor
        if not subjects and not told and (governor is not None or self._possessed(token) or others or row.get("go")):
            subjects = self._nearest_subjects(token) if governor is None else self._agents(governor, token) or self._who_has(governor, token)
            if others and subjects and (self._meant_by_pronoun(token, subjects) or _among(subjects, others)):
                subjects = []
            if subjects and (self._talked_about(subjects[0]) or (row.get("go") and self._others_visit(token, subjects))):
                subjects = []
            acting = any(actor.kind != "state" or not self._possessed(token) for mention in subjects for actor in mention.actors)
            if others and (self._possessed(token) or row.get("by")) and not acting:
                subjects = self._saying(token, others) or self._last_spoken_of(token, others)
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
        if subjects and self._talked_about(subjects[0]):
            subjects = []
        if row.get("from") and subjects and not others:
            others = self._borne_to(token, subjects) if self._handed(token) or self._brought(token, subjects, leading) else []
        if (means := row.get("means")) and not others:
            subjects = self._by_means(token, end) if leading and leading[-1] in means else []
        if subjects and others and not has_person(others) and self._only_tells(token):
            phrase.telling = [actor for mention in subjects for actor in mention.actors if actor.kind == "person"]
        phrase.subjects, phrase.others = subjects, others

    def _leave_tellers(self, candidate: Candidate, phrase: NounPhrase) -> None:
        """Take out of the talks who only tells of them: who was there for his party, nothing tells."""
        candidate.parties_named += [actor.party for actor in phrase.telling if actor.party]
        candidate.people = [actor for actor in candidate.people if actor not in phrase.telling]
        candidate.aside |= bool(phrase.telling) and not self.words.free_order

    def _only_tells(self, token: Token) -> bool:
        """Say whether somebody only tells of talks, as their assessment or, where cases tell it, as a verb's object; nothing says that they were his own."""
        verb = self.tokens[token.head]
        if {verb.lemma, self.tokens[verb.head].lemma} & self.words.words["assessments"]:  # an assessment of the (series of) talks with X
            return token.dep == "nmod" and not self._possessed(token)
        told = token.dep in ("obj", "obl") and verb.norm in self.telling
        return self.words.free_order and told and "VerbForm=Fin" in verb.morph and not self._possessed(token)

    def _told_about(self, token: Token) -> bool:
        """Say whether somebody only tells of a visit: *о предстоящем визите сообщил посол*."""
        about = any(self.tokens[kid].dep == "case" and self.tokens[kid].norm in self.words.status["briefed_on"] for kid in self.clauses.kids[token.i])
        return about and self.tokens[token.head].norm in self.telling

    def _others_visit(self, token: Token, subjects: list[DraftMention]) -> bool:
        """Say whether an ambassador acts ahead of a visit to come, which is then somebody else's: *по случаю предстоящего визита посол X рассказал …*."""
        ahead = any(each.norm in self.words.status["planned_adjectives"] for each in self.tokens[max(0, token.i - 2) : token.i])
        envoys = all(actor.office == "ambassador" for mention in subjects for actor in mention.actors)
        return ahead and envoys and not self._possessed(token) and token.dep in ("obl", "nmod") and not any(mention.end < token.start for mention in subjects)

    def _between(self, token: Token, end: int) -> list[DraftMention]:
        """Return between whom it is; the parse may take the conjunction between them for the start of a clause: *une rencontre entre X et Y est prévue*."""
        run = self._behind(token.end, self.draft.sentences[token.sentence].end, self.words.words["between"], near=14)
        if not run and self.words.free_order and token.dep.startswith("nsubj"):
            return self._between_in_front(token)
        if run and (self._acts_on_another(token, run[0].start) or self._of_a_further(token, run[0].start) or self._had_by_others(token, run[0].start)):
            return []
        return self._paired(run) if run and run[0].start < end else []

    def _between_in_front(self, token: Token) -> list[DraftMention]:
        """Return between whom it is, where that stands before the verb of which the noun is the subject: *между X и Y прошли переговоры*."""
        for each in self.tokens[self.draft.sentences[token.sentence].first : min(token.i, token.head)]:
            over = self.tokens[self.tokens[each.head].head]  # the verb, or the place that the parse hangs them on: в Вене между X и Y прошли
            over = self.tokens[over.head] if over.pos == "PROPN" else over
            if each.norm in self.words.words["between"] and each.pos == "ADP" and over.i == token.head:
                return self._paired(self.clauses.run_from(each.end, self.tokens[token.head].start, self.words.joiners))
        return []

    def _acts_on_another(self, token: Token, end: int) -> bool:
        """Say whether a verb and another contact's noun stand behind the noun: *the meeting followed a call between X and Y*."""
        between = self.clauses.tokens_between(token.end, end)
        verb = next((each.i for each in between if each.pos in ("VERB", "AUX") and "VerbForm=Fin" in each.morph), None)
        apart = token.dep.startswith("nsubj") or self._framing(token)
        return verb is not None and apart and any(each.i > verb and self._contact_noun(each.i) for each in between)

    def _had_by_others(self, token: Token, end: int) -> bool:
        """Say whether what is between two is told right before as another matter: *dans un contexte de tensions entre X et Y*, *amid tensions*."""
        between = self.clauses.tokens_between(token.end, end)
        noun = next((each for each in reversed(between) if each.pos in ("NOUN", "PROPN")), None)
        named = noun is not None and noun.head == token.i and any(self.tokens[kid].norm in self.words.words["of"] for kid in self.clauses.kids[noun.i])
        if any(each.norm in self.words.words.get("amid", ()) for each in between):
            return True
        if named:
            return False  # la commission de coopération entre X et Y
        return noun is not None and noun.pos == "NOUN" and noun.lemma in self.words.words["had_with"] | self.words.words["matters"]

    def _had_by_people(self, phrase: NounPhrase, run: list[DraftMention]) -> bool:
        """Say whether people have the contact, and what stands between states is only its matter: *held talks with X on ties between Y and Z*."""
        token, row = phrase.token, phrase.row
        between = self.clauses.tokens_between(token.end, run[0].start)
        matter = next((each for each in reversed(between) if each.pos in ("NOUN", "PROPN")), None)
        if has_person(run) or matter is None or matter.lemma in self.words.nouns or self.clauses.dated(matter.start) or self._mentioned(matter):
            return False
        own = frozenset(row.get("by", ())) | frozenset(row.get("to", ())) | frozenset(row.get("from", ()) if phrase.received else ())
        if has_person([each for each in self._behind(token.end, between[-1].start, own) if each.end <= run[0].start]):
            return True
        acting = [each for each in (self._subjects(self.tokens[phrase.governor]) if phrase.governor is not None else []) if has_person([each])]
        return self._two_parties(acting)

    def _of_a_further(self, token: Token, end: int) -> bool:
        """Say whether this one comes ahead of another, whose those are between whom it is: *held a call ahead of talks between X and Y*."""
        between = self.clauses.tokens_between(token.end, end)
        return self.words.ahead_of.search(self.folded, token.end, end) is not None and any(self._contact_noun(each.i) for each in between)

    def _meant_by_pronoun(self, token: Token, subjects: list[DraftMention]) -> bool:
        """Say whether the subject is a pronoun behind a noun in front, which it takes up again: *quant aux entretiens avec X, ils ont porté sur …*."""
        if token.dep.startswith("nsubj") or subjects[0].basis != "anaphor" or subjects[0].start < token.end or "Number=Plur" not in token.morph:
            return False
        return token.i - self.draft.sentences[token.sentence].first <= _FRONT and self._turned_to(token)

    def _turned_to(self, token: Token) -> bool:
        """Say whether a sentence opens by turning to the contact, of which its subject then speaks: *concernant la visite de X, Y a affirmé …*."""
        opening = self.tokens[self.draft.sentences[token.sentence].first : token.i]
        return bool(opening) and opening[0].norm in self.words.words["as_for"] and not any(each.pos in ("VERB", "AUX") for each in opening[1:])

    def _until_spoken_of(self, token: Token) -> int | None:
        """Return where the clause begins that speaks of what a sentence turned to, whose days and places are its own."""
        verbs = [i for i in self.clauses.governors(token.i) if self.tokens[i].pos == "VERB"]
        subject = self.clauses.subject_token(verbs[-1]) if verbs else None
        return self.tokens[subject].start if subject is not None and subject > token.i else None

    def _agents(self, verb: int, token: Token) -> list[DraftMention]:
        """Return by whom something is done in the course of the contact: *a letter handed over by Ambassador X during a meeting with Y*."""
        participle = self.tokens[verb]
        if verb > token.i or "VerbForm=Part" not in participle.morph or not (participle.dep in ("acl", "advcl") or self._done_in(verb, token)):
            return []
        agents = self._behind(participle.end, token.start, self.words.words["by"], near=3)
        return agents if has_person(agents) else []

    def _talked_about(self, subject: DraftMention) -> bool:
        """Say whether the subject is what was talked about: *на встрече с X обсуждались Сирия и Ливия*."""
        head = self.tokens[subject.head]
        return head.dep == "nsubj:pass" and self.tokens[head.head].lemma in self.words.status["talked_of"]

    def _who_has(self, verb: int, token: Token) -> list[DraftMention]:
        """Return the subjects of a noun's verb; nobody where the noun is the subject itself: *une rencontre avec X est prévue*."""
        return [] if self.clauses.subject_token(verb) == token.i else self._subjects(self.tokens[verb])

    def _gone_for(self, token: Token) -> list[DraftMention]:
        """Return those of two parties who go somewhere for the talks: *U.S. and Russian negotiators return to Geneva for talks*."""
        for i in self.clauses.governors(token.i)[:3]:
            if any(row["frame"] == "go" for row in self.words.verbs.get(self.tokens[i].lemma, ())) and self.tokens[i].pos == "VERB":
                subjects = self._subjects(self.tokens[i])
                return subjects if self._two_parties(subjects) else []
        return []

    def _paired(self, run: list[DraftMention]) -> list[DraftMention]:
        """Cut from *between X and Y, Z said* what stands behind the last conjunction's side."""
        for last in range(len(run) - 1, 0, -1):
            if any(each.pos == "CCONJ" or each.norm in self.words.words["and"] for each in self.clauses.tokens_between(run[last - 1].end, run[last].start)):
                return run[: last + 1]
        return run[:1] if run and (len(run) == 1 or len(run[0].actors) > 1) else []
