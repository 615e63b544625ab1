"""In what form a contact was, on what occasion and in whose company."""

from __future__ import annotations

from itertools import pairwise, takewhile

from visavis.edtf import DAY, begins, is_earlier
from visavis.folding import fold
from visavis.reading.contacts.form_owners import FormOwners
from visavis.reading.contacts.side_grammar import has_person
from visavis.reading.contacts.words import TO_COME, Candidate
from visavis.reading.draft import DraftActor, DraftMention, Sentence, Token
from visavis.reading.people.homes import SEATS

# Between a meeting and the organisation whose members meet stand this many characters at most.
_MEMBERS = 90
# *Ahead of* stands so many characters before the noun at most.
_NOUN_PHRASE = 50
# What makes a call a video call stands within so many characters before it.
_STILL = 40  # characters behind a noun in which its time is told
_VIDEO = 12
# The words for an end stand so many characters before its day at most.
_UNTIL = 20
# What sets a contact apart stands so many tokens before its noun at most.
_LED_IN = 4
# Offices in a town or a region, where envoys come to see those who hold them.
_LOCAL = ("other", "regional-head")
# Officials whose state is not that where they are met.
_ROVING = (None, "other", "special-envoy", "ambassador", "group", "spokesperson")


class Setting(FormOwners):
    """Reads from a cue what its clause says beside it."""

    def _of_members(self, owners: list[DraftMention]) -> bool:
        """Say whether it is of one organisation alone, whose members then meet."""
        parties = {actor.party for mention in owners for actor in mention.actors}
        return len(parties) == 1 and all(
            actor.kind in ("organisation", "institution") and actor.party is not None and not self.draft.knowledge.is_state(actor.party)
            for mention in owners
            for actor in mention.actors
        )

    def _membership(self, token: Token, end: int) -> str | None:
        """Return the organisation whose members' offices stand between it and its meeting: *une réunion des chefs d'État et des envoyés de l'UA*."""
        for name in self.clauses.names_between(token.end, min(end, token.end + _MEMBERS)):
            between = self.tokens[token.i + 1 : self.clauses.token_at(name.start)]
            plain = all(each.pos not in ("VERB", "AUX", "PRON", "PUNCT") or "VerbForm=Part" in each.morph or each.norm == "-" for each in between)
            linked = any(each.norm in self.words.words["of"] for each in between[-2:]) and between[-1].norm not in self.words.words["in"]
            return name.keys[0] if plain and linked and name.kind == "organisation" else None
        return None

    def _at_home(self, candidate: Candidate) -> None:
        """Take officials of no known state for those of the state where the other side met them: *met Deputy Foreign Minister X in Ankara*."""
        self._local(candidate)
        envoy = any(actor.office == "ambassador" for actor in candidate.people)
        roving = frozenset(_ROVING) - ({"other"} if envoy and self.words.free_order else frozenset())
        strangers = [actor for actor in candidate.people if actor.kind == "person" and actor.party is None and actor.named and actor.office not in roving]
        if not strangers or candidate.kind in ("summit", "message", "summons"):
            return
        posts = set(self._posts([actor for actor in candidate.people if actor.office == "ambassador"]))
        own = set(candidate.parties) - posts
        if len(own) != 1:
            return
        told = {name.keys[0] for name in self.draft.names if candidate.place and self.draft.text[name.start : name.end] == candidate.place}
        # of a town alone nobody knows whether it lies on neutral ground
        told = {code for code in told if any(name.keys[0] == code and name.kind in ("state", "adjective") for name in self.draft.names)}
        told = posts or told
        if not told - own and any(actor.kind == "person" and actor.party for actor in candidate.people):
            here = candidate.place or ""  # of what is told to be elsewhere the headline says nothing
            titles = [block for block in self.draft.document.blocks if block.kind == "title" and here in self.draft.text[block.start : block.end]]
            told = {
                name.keys[0]
                for block in titles
                for name in self.clauses.names_between(block.start, block.end)
                if name.kind in ("state", "adjective", "capital") and len(name.keys) == 1
            }
        others = told - own
        if not others and envoy and self.words.free_order and all(actor.office in _LOCAL for actor in strangers):
            # a mayor receives envoys in the one state whose towns the text names
            others = {name.keys[0] for name in self.draft.names if name.kind in ("capital", "place") and len(name.keys) == 1} - own
        others = others or self._joined_to(own, candidate)
        if len(others) == 1 and self.draft.knowledge.is_state(code := others.pop()):
            for actor in strangers:
                actor.party = actor.office_party = code

    def _joined_to(self, own: set[str], candidate: Candidate) -> set[str]:
        """Return the states whose relations with the one side's a contact's sentence names: *cooperation between Nepal and India*, *Nepal-India ties*."""
        joined = self.words.words["and"] | {"-", "–"}
        sentence = self.draft.sentences[candidate.sentence]
        states = [
            name
            for name in self.clauses.names_between(sentence.start, sentence.end)
            if name.kind in ("state", "adjective") and len(name.keys) == 1 and self._in_relations(name.start)
        ]
        pairs = [
            {one.keys[0], other.keys[0]} for one, other in pairwise(states) if one.end < other.start and self.folded[one.end : other.start].strip() in joined
        ]
        return {code for pair in pairs if pair & own for code in pair} - own

    def _in_relations(self, at: int) -> bool:
        """Say whether a name hangs from a noun of what states have with each other."""
        above = takewhile(lambda i: self.tokens[i].pos != "VERB", self.clauses.governors(self.clauses.token_at(at)))
        return any(self.tokens[i].lemma in self.words.words.get("ties", ()) for i in above)

    def _ahead_of(self, token: Token) -> bool:
        """Say whether a noun is what something comes ahead of: *arrived ahead of a meeting on Friday*."""
        low = max(self.draft.sentences[token.sentence].start, token.start - _NOUN_PHRASE)
        found = list(self.words.ahead_of.finditer(self.folded, low, token.start))
        return (
            bool(found)
            and "," not in self.folded[found[-1].end() : token.start]
            and not self._cue_between(token, self.tokens[self.clauses.token_at(found[-1].start())])
        )

    def _local(self, candidate: Candidate) -> None:
        """Take an official whom nothing but the page makes one of its own state for one of the state where its people met him abroad.

        *In Nuku'alofa, Senator Wong will meet Prime Minister X*.
        """
        home = self.draft.home
        if home is None or candidate.place is None or candidate.kind != "meeting" or candidate.parties != [home]:
            return
        ground = self.draft.knowledge.country_of_place(candidate.place, self.draft.language.code)
        told = {actor.wikidata is not None or self.said_whose(actor) for actor in candidate.people}
        if ground in (None, home, *SEATS) or told != {True, False}:
            return
        for actor in candidate.people:
            if actor.kind == "person" and actor.wikidata is None and actor.office not in _ROVING and not self.said_whose(actor):
                actor.party = actor.office_party = ground

    def said_whose(self, actor: DraftActor) -> bool:
        """Say whether a title beside somebody's name tells whose he is."""
        spans = {(mention.start, mention.end) for mention in self.draft.mentions if mention.basis == "name" and actor in mention.actors}
        return any(each.beside is not None and bool(each.beside.parties) for each in self.draft.references if (each.start, each.end) in spans)

    def _rest(self, candidate: Candidate, token: Token, end: int) -> None:
        sentence = self.draft.sentences[token.sentence]
        end = end if candidate.until is None else min(end, candidate.until)
        start = self.clauses.clause_start(token.i)
        aside = next((each.start for each in self.clauses.tokens_between(token.end, end) if each.norm in self.words.status["aside_of"]), end)
        told_there = [found.end() for found in self.words.during_which.finditer(self.folded, sentence.start, token.start)]
        begin = max(start, self._lead(token), *told_there)
        matter = self._discussed(token) or (self.words.free_order and token.pos == "NOUN" and self._spoken_of(token))
        begin = max(begin, token.start) if matter else begin  # обсудили по телефону встречу: they called, and others will meet
        stop = min(self._end_of_telling(token, end), aside, self._next_told(token, end))  # met Y the day after a call: no call
        window = self.folded[begin : max(stop, token.end)]
        whole = self.folded[sentence.start : sentence.end]
        wished = candidate.courtesy and token.pos == "VERB" and self.words.free_order  # по телефону поздравил X
        if candidate.kind in (None, "meeting", "summit") or wished:
            for kind in ("call", "video"):
                forms = (each for each in self.words.form[kind].finditer(window) if not self._deeper(token, begin + each.start()))
                found = next((each for each in forms if candidate.kind is None or not self._form_of_another(token, begin + each.start())), None)
                if found is not None and not self._of_another(token, begin + found.start()) and not self._before_another(token, begin + found.start()):
                    candidate.kind, candidate.courtesy = kind, candidate.courtesy and not wished
                    candidate.initiator = None if wished else candidate.initiator
                    break
        told = self.words.form["video"].finditer(self.folded, max(start, token.start - _VIDEO), token.end) if candidate.kind == "call" else ()
        if any(found.end() >= token.end and not (found.start() < token.start and self._form_of_another(token, found.start())) for found in told):
            candidate.kind = "video"
        near = (start, min(end, token.end + 80))
        if candidate.kind is None and (self.words.form["meeting"].search(window) or self._at_palace(token, *near) or self._in_a_building(*near)):
            candidate.kind = "meeting"
        candidate.date = self._date(candidate, token, sentence.i) or self._day_of_remarks(candidate, token, end)
        if candidate.status in TO_COME and token.pos == "NOUN" and self._framing(token) and is_earlier(candidate.date, self.draft.today):
            candidate.status = "held"  # ont convenu d'agir lors de leur rencontre du 6 avril
        if candidate.status == "held" and self._just_arrived_for(token):
            candidate.status, candidate.bound, candidate.kind = "planned", True, candidate.kind or "meeting"
        elif candidate.kind is None and self.arrived_for(token) is not None:
            candidate.kind = "meeting"
        # a comma behind the cue leads over to what comes after it: À X, où l'attendait Y, puis à Z
        followed = any("," not in self.folded[token.end : begin + each.start()] for each in self.words.sequel.finditer(window))
        candidate.sequel = candidate.date is None and followed and not self._dated_before(token)
        self._company(candidate, token)
        published = self.draft.today
        verb = self.clauses.finite(token.i) if token.pos == "NOUN" and candidate.status == "held" else None
        lasting = verb is not None and "Tense=Pres" in verb.morph and token.head == verb.i  # where a summit is held until Friday
        if token.pos == "NOUN" and candidate.status == "held" and not lasting and published and candidate.date:
            begins_on = begins(candidate.date)
            got = "Tense=Past" in verb.morph and token.dep == "obj" and token.head == verb.i if verb is not None else False  # received a call this evening
            still = not got and published.startswith(begins_on) and self.words.imminent.search(self.folded, token.end, min(end, token.end + _STILL)) is not None
            still = still and not (self.words.present_now and verb is not None and "Tense=Past" in verb.morph and token.head == verb.i)  # завершились вечером
            candidate.status = "planned" if still or (begins_on > published[: len(begins_on)] and len(published) == DAY) else "held"
        if self.words.tenseless and candidate.status == "held" and published and candidate.date and len(published) == DAY:
            begins_on = begins(candidate.date)
            if begins_on > published[: len(begins_on)] and self._before_own_subject(token, candidate.date):
                candidate.date = None  # 总统9月5日将启程，部长先行拜会X
            else:
                candidate.status = "planned" if begins_on > published[: len(begins_on)] else "held"
        setting_out = (candidate.kind == "visit" and token.dep == "obj") or self._purpose(token) or self._turn_to(token) is not None
        finite = self.clauses.own_finite(token.i) or (self.clauses.finite(token.i) if candidate.subject or setting_out else None)
        day = begins(candidate.date) if candidate.date else ""
        if candidate.status in ("held", "ongoing") and candidate.date and published and len(day) == DAY == len(published) and finite is not None:
            imminent = self.words.imminent.search(window) is not None
            coming = day > published or (candidate.date == published and (self._passive(token) or imminent))
            past = any(self.tokens[kid].norm in self.words.words["been"] for kid in self.clauses.kids[token.i])  # a été reçu is over
            if coming and self._until(candidate, sentence):
                coming, candidate.date = False, None  # séjourne à X jusqu'à jeudi
            if candidate.status == "held" and candidate.date == published and finite.i == token.i and "Tense=Pres" in finite.morph:
                candidate.bound = True  # rencontre ce jeudi X: whether it has been, the rest tells
            if (
                coming
                and not past
                and "Tense=Pres" in finite.morph
                and (finite.i == token.i or ((candidate.subject or setting_out) and not finite.dep.startswith("aux")) or self._passive(token))
            ):
                candidate.status = "planned"
            elif candidate.date == day > published and finite.i == token.i and "Tense=Past" in finite.morph and self._dated_behind(token, candidate.date):
                candidate.date = None  # arrived for the summit on Friday: of what is to come
        self._going_on(candidate, token)
        if candidate.status == "held" and token.pos == "NOUN" and published and self._ahead_of(token):
            candidate.status = "planned" if candidate.date is None or candidate.date >= published[: len(candidate.date)] else "held"
            past_told = candidate.date is None and verb is not None and "Tense=Past" in verb.morph
            with_whom = any(each.norm in self.words.words["with"] for each in self._after(token, 1))
            candidate.bound = candidate.bound or (past_told and with_whom)  # ahead of his meeting with X, he met Y
        if candidate.kind not in ("call", "video", "message", "summons"):
            if candidate.place is None:
                candidate.place = self._place(candidate, token, end) or self._here_written(token)
            if candidate.kind is None and candidate.place is not None:
                candidate.kind = "meeting"
        for marker in self.words.occasion:
            at = whole.find(marker)
            if at >= 0 and (self.words.surely_parsed or not self._cut_off(token, sentence.start + at)):
                occasion = self._phrase(sentence.start + at, sentence.end)
                own = any(word in occasion for word in self.words.words["own"]) or candidate.kind == "visit" or occasion == marker
                own = own or (self.words.surely_parsed and not self._names_occasion(sentence.start + at, len(marker), len(occasion)))
                if own or (marker in self.words.words["part_of"] and self._of_ties(token, sentence.start + at)):
                    break  # a contact's own form is not its occasion: dans le cadre d'une visite officielle
                candidate.occasion = occasion
                # people meet at a gathering, or on its margins; what their talks are part of may be anything: as part of its outreach
                gathers = any(self.words.nouns.get(fold(word), {}).get("kind") == "summit" for word in occasion.split())
                if candidate.kind is None and (gathers or marker not in self.words.words["part_of"]):
                    candidate.kind = "meeting"
                if candidate.place is None and candidate.kind in ("meeting", "summit"):
                    start = sentence.start + at
                    towns = [name for name in self.clauses.names_between(start, start + len(occasion)) if name.kind in ("capital", "place")]
                    candidate.place = self.draft.text[towns[0].start : towns[0].end] if towns else None
                break
        self._on_whose_wish(candidate, sentence, whole)

    def _names_occasion(self, start: int, marker: int, length: int) -> bool:
        """Say whether a noun stands beside the word for an occasion, and no clause that only describes somebody: *出席峰会*, but not *出席的部长*."""
        beside = self.clauses.tokens_between(start + marker, start + length)
        described = bool(beside) and beside[0].norm in self.words.words["owner"]
        return not described and any(each.pos in ("NOUN", "PROPN") and len(each.text) > 1 for each in beside)

    def _deeper(self, token: Token, offset: int) -> bool:
        """Say whether a word stands in quotation marks that the cue does not: *a meeting on “Call to Action”*."""
        return self._depths[self.clauses.token_at(offset)] > self._depths[token.i]

    def _going_on(self, candidate: Candidate, token: Token) -> None:
        """Take for ongoing what is told in the present with words for now: *is currently speaking with X*, *their call is underway*."""
        if candidate.status != "held" or candidate.kind in ("visit", "message", "summons") or candidate.aside:
            return
        if candidate.kind == "summit" and not (self.words.present_now and token.dep == "nsubj" and begins(candidate.date or "") <= (self.draft.today or "")):
            return
        if candidate.kind == "summit" and "Tense=Pres" not in self.tokens[token.head].morph:
            return  # стартовал: the days of a gathering are not told by its opening
        start, end = self.clauses.clause_start(token.i), self.clauses.clause_end(token.i)
        finite = self.clauses.own_finite(token.i) or self.clauses.finite(token.i)
        if self.words.present_now and finite is not None and self._now(token, finite):
            candidate.status = "ongoing"
        if finite is not None and "Aspect=Prog" in finite.morph and self._in_the_act(token, finite) and candidate.date in (None, self.draft.today):
            candidate.status = "ongoing"  # is holding talks with X
        going = finite is None or ("Tense=Pres" in finite.morph and finite.dep != "aux:tense")  # but: a vu X, actuellement ministre
        if going and self.words.in_progress.search(self.folded, start, max(end, token.end)):
            published = self.draft.today or ""
            candidate.status = "ongoing"
            candidate.date = candidate.date or (published if len(published) == DAY else None)

    def _in_the_act(self, token: Token, finite: Token) -> bool:
        """Say whether a verb in the present that tells of what goes on is the contact's own, or that of its noun."""
        own = finite.i == token.i or (token.dep == "obj" and token.head == finite.i and finite.lemma in self.words.words["light"])
        return own and "Tense=Pres" in finite.morph and not self.negated(finite)

    def _now(self, token: Token, finite: Token) -> bool:
        """Say whether a verb tells of what goes on or has begun, where the present never tells of what is over: *проводит переговоры*, *встреча началась*."""
        verb = token if token.pos in ("VERB", "AUX") else self.tokens[token.head]
        own = finite.i == verb.i and (verb is token or token.dep in ("obj", "nsubj", "nsubj:pass"))
        if not own or self.negated(verb):
            return False
        several = "Number=Plur" in token.morph and not self.words.nouns.get(token.lemma, {}).get("people_kind")  # проводит встречи
        if token.pos == "NOUN" and several:
            return False
        if verb.lemma in self.words.status["just_begun"]:
            return not any(self.tokens[kid].dep == "conj" and "Tense=Past" in self.tokens[kid].morph for kid in self.clauses.kids[verb.i])
        return "Tense=Pres" in finite.morph and (verb is token or verb.lemma in self.words.words["light"] | self.words.words["take_place"])

    def _lead(self, token: Token) -> int:
        """Return where the phrase of a noun begins that *since* or *after* sets apart from the contact told before it."""
        first = self.draft.sentences[token.sentence].first
        if token.pos != "NOUN":
            return 0
        if self._ahead_of(token):
            return self.tokens[max(first, token.i - 1)].start
        lead = next((each for each in reversed(self.tokens[max(first, token.i - _LED_IN) : token.i]) if self._sets_apart(each)), None)
        return 0 if lead is None or self._cue_between(token, lead) else lead.start

    def _next_told(self, token: Token, end: int) -> int:
        """Return where *after* or *since* sets another contact apart behind the cue."""
        for each in self.clauses.tokens_between(token.end, end):
            near = self.tokens[each.i + 1 : each.i + 1 + _LED_IN]
            if self._sets_apart(each) and any(self._contact_noun(noun.i) for noun in near):
                return each.start
            if self.words.ahead_of.match(self.folded, each.start) and not self.clauses.dated(each.start):  # обсудили накануне по телефону
                return each.start
        return end

    def _sets_apart(self, token: Token) -> bool:
        return (token.norm in self.words.words["after"] and token.norm in self.words.status["aside"]) or token.norm in self.words.status["about"]

    def _until(self, candidate: Candidate, sentence: Sentence) -> bool:
        """Say whether the day told is the one on which it ends."""
        for date in self.clauses.dates_between(sentence.start, sentence.end):
            if date.value == candidate.date and self.folded[max(0, date.start - _UNTIL) : date.start].rstrip().endswith(tuple(self.words.words["until"])):
                return True
        return False

    def _company(self, candidate: Candidate, token: Token) -> None:
        """Add those who came along with somebody of their own side, *a reçu X, accompagné de Y*, and who brought the sides together."""
        sentence = self.draft.sentences[token.sentence]
        for marker in self.words.company.finditer(self.folded, sentence.start, sentence.end):
            between = self.tokens[token.i + 1 : self.clauses.token_at(marker.start())]
            if self.clauses.finite_between(token.i, self.clauses.token_at(marker.start())) > 1 or any(map(self._meets_further, between)):
                continue  # après un entretien avec X, il a rencontré Y, accompagné de Z
            for mention in self.clauses.run_from(marker.end(), sentence.end, self.words.joiners | self.words.words["of"]):
                candidate.people += [
                    actor for actor in mention.actors if actor.kind == "person" and actor.party in candidate.parties and actor not in candidate.people
                ]

        if candidate.kind == "visit" and token.pos in ("VERB", "AUX") and len(candidate.parties) > 0:
            candidate.people += [actor for actor in self._travelling_with(candidate, token) if actor not in candidate.people]
        for marker in self.words.mediated_by.finditer(self.folded, token.end, sentence.end):
            run = self.clauses.run_from(marker.end(), sentence.end, self.words.joiners | self.words.words["of"])
            at = self.clauses.token_at(marker.start())
            of_another = any("VerbForm=Inf" in each.morph for each in self.tokens[token.i + 1 : at])  # met to prepare a summit in the presence of X
            if candidate.kind != "visit" and len(candidate.parties) > 1 and not of_another and not self.clauses.finite_between(token.i, at):
                candidate.people += [actor for mention in run for actor in mention.actors if actor.kind == "person" and actor not in candidate.people]

    def _travelling_with(self, candidate: Candidate, token: Token) -> list[DraftActor]:
        """Return who goes along with a traveller, of whatever side but that of the ground: *s'est rendue à Kiev avec le Premier ministre X*."""
        run = self._behind(token.end, self.clauses.clause_end(token.i), self.words.words["with"])
        if not has_person(run) or not self._goes_along(token, run[0]):
            return []
        behind = next((each for each in self.tokens[token.i :] if each.start >= run[-1].end), None)
        if behind is not None and behind.pos in ("ADV", "VERB", "AUX", "ADJ"):
            return []  # with X still in Y
        ground = candidate.place_party
        return [actor for mention in run for actor in mention.actors if actor.kind == "person" and actor.party and actor.party != ground]

    def _goes_along(self, token: Token, mention: DraftMention) -> bool:
        """Say whether it is the journey that somebody is named with, and no noun or verb between: not *flew to X with fewer aides than Y*."""
        first, above = self.clauses.first_token(mention), self.clauses.governors(mention.head)
        head = self.tokens[mention.head]
        while head.i != token.i and head.dep in ("appos", "flat", "flat:name", "nmod", "conj") and first <= head.head < mention.end:
            head = self.tokens[head.head]
        between = self.tokens[token.i + 1 : first]
        apart = any(each.pos in ("VERB", "ADJ") or self._contact_noun(each.i) for each in between)
        with_it = between and between[-1].pos in ("ADP", "DET") and (self.tokens[head.head].pos != "NOUN" or token.i in above[:2])
        return bool(with_it) and not apart and not any(each.pos == "NOUN" and not self.clauses.dated(each.start) for each in between)

    def _meets_further(self, token: Token) -> bool:
        """Say whether a verb behind a cue tells of another contact."""
        return token.pos == "VERB" and token.lemma in self.words.reporting and self.clauses.own_finite(token.i) is not None

    def _phrase(self, start: int, end: int) -> str:
        """Return the noun phrase from the offset: to the next comma, finite verb or mark."""
        stop = end
        for token in self.clauses.tokens_from(start):
            if token.start >= end:
                break
            if token.start > start and (
                token.norm in (",", ";", ".", ":", "(", "»", "«")
                or "VerbForm=Fin" in token.morph
                or self.clauses.dated(token.start)
                or (self.words.free_order and token.dep.startswith("nsubj"))
            ):
                stop = min([token.start, *(mention.start for mention in self.clauses.mentions_at(token.i) if mention.start > start)])
                break
        last = self.tokens[self.clauses.token_at(max(start, stop - 1))]
        while last.start > start and (last.pos in ("CCONJ", "SCONJ", "ADP", "PRON", "PUNCT", "AUX", "PART") or last.start >= stop):
            stop, last = last.start, self.tokens[last.i - 1]
        return self.draft.text[start:stop].strip()
