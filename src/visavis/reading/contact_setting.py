"""Where and when a contact was, in what form, on what occasion and on whose initiative."""

from __future__ import annotations

from visavis.reading.contact_status import Progress
from visavis.reading.contact_words import Candidate
from visavis.reading.draft import DraftDate, DraftMention, Sentence, Token
from visavis.reading.side_grammar import has_person

# Farther from its cue than this many tokens, a date says when something else was.
_DATE_REACH = 25
# A date among the first tokens of a sentence frames it whole.
_FRONT = 4
# Where somebody is invited is told within so many tokens.
_INVITED = 12
# Somebody is where a place follows within this many tokens.
_STAY = 8
# Length of a whole date.
_DAY = 10


class Setting(Progress):
    """Reads from a cue what its clause says beside it."""

    def _go(self, candidate: Candidate, token: Token, end: int, subjects: list[DraftMention], prepositions: frozenset[str] | None = None) -> bool:
        """Read where somebody goes, one place or several; say whether it is another party's ground."""
        travellers = {actor.party for mention in subjects for actor in mention.actors if actor.party}
        places: list[tuple[str, str]] = []
        last = 0
        for name in self.clauses.names_between(token.end, end):
            if name.kind not in ("state", "capital", "place", "metonym"):
                continue
            code = name.keys[0].rpartition(":")[2] if name.kind == "metonym" else name.keys[0]
            before = self._before_formal(self.tokens[self.clauses.token_at(name.start) - 1])
            link = self.tokens[before.i - 1] if before.pos == "DET" and before.i else before
            if prepositions and link.norm not in prepositions:
                continue
            if not prepositions and link.i > token.i + 1 and not places:
                continue
            if places and self.folded[last : name.start].strip() not in self.words.words["further"]:
                break
            if self._cue_between(token, link):
                break
            last = name.end
            if code not in travellers and all(code != other for _, other in places):
                places.append((self.draft.text[name.start : name.end] if name.kind != "metonym" else "", code))
        if places:
            (place, candidate.place_party), *candidate.further = places
            candidate.place = place or None
            return True
        for mention in self.clauses.mentions_between(token.end, end):
            # rendre visite à X
            actor = mention.actors[0]
            if (
                actor.kind == "person"
                and actor.party
                and actor.party not in travellers
                and self.tokens[self.clauses.first_token(mention) - 1].norm in self.words.words["to"]
            ):
                candidate.host = actor.party
                candidate.people.append(actor)
                return True
        if self.draft.home not in (None, *travellers) and self.words.our_country.search(self.folded, token.end, end):
            candidate.place_party = self.draft.home
            return True
        return False

    def _invite(self, candidate: Candidate, token: Token, end: int, hosts: list[DraftMention], guests: list[DraftMention]) -> bool:
        """Read where somebody is asked to come, with no verb that says what for; say whether it is the host's own ground."""
        first = self.clauses.token_at(guests[-1].end) if guests and guests[-1].start > token.start else token.i + 1
        infinitive = any(each.pos == "VERB" and "VerbForm=Inf" in each.morph for each in self._after(token, _INVITED))
        if not has_person(guests) or infinitive:
            return False
        guest = {actor.party for mention in guests for actor in mention.actors}
        host = {actor.party for mention in hosts for actor in mention.actors if actor.party}
        for name in self.clauses.names_between(self.tokens[min(first, len(self.tokens) - 1)].start, end):
            if name.kind in ("state", "capital", "place") and name.keys[0] not in guest and (not host or name.keys[0] in host):
                if self.tokens[self.clauses.token_at(name.start) - 1].norm not in self.words.words["at"]:
                    continue
                candidate.place, candidate.place_party, candidate.host = self.draft.text[name.start : name.end], name.keys[0], name.keys[0]
                return True
        return False

    def _of_members(self, owners: list[DraftMention]) -> bool:
        """Say whether it is of one organisation alone, whose members then meet."""
        parties = {actor.party for mention in owners for actor in mention.actors}
        return len(parties) == 1 and all(
            actor.kind in ("organisation", "institution") and actor.party is not None and not self.draft.knowledge.is_state(actor.party)
            for mention in owners
            for actor in mention.actors
        )

    def _stay(self, candidate: Candidate, token: Token, subjects: list[DraftMention]) -> bool:
        """Read where somebody is, with nothing but a date between verb and place; say whether it is another party's ground."""
        if not has_person(subjects) or any(actor.office == "ambassador" for mention in subjects for actor in mention.actors):
            return False
        above = self.tokens[token.head]
        if token.dep.startswith("aux") and above.pos in ("VERB", "ADJ") and not self.clauses.dated(above.start):
            return False
        for each in self._after(token, _STAY):
            name = next((name for name in self.clauses.names_between(each.start, each.start + 1) if name.kind in ("state", "capital", "place")), None)
            if name is not None:
                before = self.tokens[each.i - 1]
                before = self.tokens[before.i - 1] if before.pos == "DET" else before
                code = name.keys[0]
                if before.norm not in self.words.words["in"] or any(actor.party in (code, None) for mention in subjects for actor in mention.actors):
                    return False
                candidate.place, candidate.place_party = self.draft.text[name.start : name.end], code
                return True
            if not (
                self.clauses.dated(each.start)
                or each.pos in ("ADV", "DET", "ADP", "NUM")
                or each.norm in self.words.words["again"]
                or each.norm in (*self.words.words["in"], ",")
            ):
                return False
        return False

    def _before_formal(self, token: Token) -> Token:
        """Return the token before a state's formal name, whose last word is known: *en [République fédérale de] Russie*."""
        if token.norm not in self.words.words["of"]:
            return token
        for each in reversed(self.tokens[max(0, token.i - 4) : token.i]):
            if each.norm in self.words.words["formal"] and each.i:
                return self.tokens[each.i - 1]
            if each.pos != "ADJ":
                break
        return token

    def _here(self, candidate: Candidate, token: Token, subjects: list[DraftMention]) -> None:
        """Read a headline's place before its noun: *Olaf Scholz en Chine pour une visite*."""
        travellers = {actor.party for mention in subjects for actor in mention.actors if actor.party}
        for name in self.clauses.names_between(self.tokens[token.i - 3].start if token.i > 2 else 0, token.start):
            if name.kind in ("state", "capital", "place") and name.keys[0] not in travellers:
                place = self.clauses.token_at(name.start)
                if 0 < token.i - place <= 3 and self.tokens[place - 1].norm in self.words.words["in"] and self.tokens[place].sentence == token.sentence:
                    candidate.place, candidate.place_party = self.draft.text[name.start : name.end], name.keys[0]

    def _cue_between(self, token: Token, other: Token) -> bool:
        """Say whether another cue stands between two tokens, whose place or date the second then tells."""
        low, high = min(token.i, other.i) + 1, max(token.i, other.i)
        return any(
            (each.pos == "NOUN" and each.lemma in self.words.nouns and not self._in_margin(each)) or (each.pos == "VERB" and each.lemma in self.words.verbs)
            for each in self.tokens[low:high]
        )

    def _in_margin(self, token: Token) -> bool:
        """Say whether a gathering only frames what is told: *en marge de la réunion*."""
        return any(each.norm in self.words.words["margin"] for each in self.tokens[max(0, token.i - 5) : token.i])

    def _rest(self, candidate: Candidate, token: Token, end: int) -> None:
        sentence = self.draft.sentences[token.sentence]
        start = self.clauses.clause_start(token.i)
        window = self.folded[start : max(end, token.end)]
        whole = self.folded[sentence.start : sentence.end]
        if candidate.kind in (None, "meeting") or candidate.kind == "summit":
            for kind in ("call", "video"):
                if self.words.form[kind].search(window):
                    candidate.kind = kind
                    break
        if candidate.kind is None and (self.words.form["meeting"].search(window) or self._at_palace(token, start, min(end, token.end + 80))):
            candidate.kind = "meeting"
        candidate.date = self._date(candidate, token, sentence.i)
        candidate.sequel = candidate.date is None and bool(self.words.sequel.search(window))
        self._company(candidate, token)
        published = self.draft.document.published
        begins = candidate.kind == "visit" and token.dep == "obj"
        finite = self.clauses.own_finite(token.i) or (self.clauses.finite(token.i) if candidate.subject or begins else None)
        if candidate.status in ("held", "ongoing") and candidate.date and published and len(candidate.date) == 10 == len(published) and finite is not None:
            coming = candidate.date > published or (candidate.date == published and self._passive(token))
            past = any(self.tokens[kid].norm in self.words.words["been"] for kid in self.clauses.kids[token.i])  # a été reçu is over
            if (
                coming
                and not past
                and "Tense=Pres" in finite.morph
                and (finite.i == token.i or ((candidate.subject or begins) and not finite.dep.startswith("aux")) or self._passive(token))
            ):
                candidate.status = "planned"
        if candidate.kind not in ("call", "video", "message", "summons"):
            if candidate.place is None:
                candidate.place = self._place(candidate, token, end)
            if candidate.kind is None and candidate.place is not None:
                candidate.kind = "meeting"
        for marker in self.words.occasion:
            at = whole.find(marker)
            if at >= 0 and not self.clauses.finite_between(self.clauses.token_at(sentence.start + at), token.i):
                occasion = self._phrase(sentence.start + at, sentence.end)
                if any(word in occasion for word in self.words.words["own"]) or candidate.kind == "visit":
                    break  # a contact's own form is not its occasion: dans le cadre d'une visite officielle
                candidate.occasion = occasion
                candidate.kind = candidate.kind or "meeting"
                if candidate.place is None and candidate.kind in ("meeting", "summit"):
                    start = sentence.start + at
                    towns = [name for name in self.clauses.names_between(start, start + len(occasion)) if name.kind in ("capital", "place")]
                    candidate.place = self.draft.text[towns[0].start : towns[0].end] if towns else None
                break
        for marker in self.words.invitation:
            at = whole.find(marker)
            if at >= 0:
                for mention in self.clauses.mentions_between(sentence.start + at + len(marker), sentence.end):
                    if any(
                        each.pos in ("VERB", "AUX") and "VerbForm=Fin" in each.morph
                        for each in self.tokens[self.clauses.token_at(sentence.start + at) : self.clauses.first_token(mention)]
                    ):
                        break
                    candidate.inviting += [actor for actor in mention.actors if actor not in candidate.inviting]
                break
        self._requested(candidate, sentence.start, sentence.end)
        for marker in self.words.initiative:
            at = whole.find(marker)
            if at >= 0:
                run = self.clauses.run_from(sentence.start + at + len(marker), sentence.end, self.words.joiners)[:1]
                parties = {actor.party for mention in run for actor in mention.actors if actor.party}
                if len(parties) == 1:
                    candidate.initiator = parties.pop()
                break

    def _company(self, candidate: Candidate, token: Token) -> None:
        """Add those who came along with somebody of their own side: *a reçu X, accompagné de Y*."""
        sentence = self.draft.sentences[token.sentence]
        for marker in self.words.company.finditer(self.folded, sentence.start, sentence.end):
            if self.clauses.finite_between(token.i, self.clauses.token_at(marker.start())) > 1:
                continue
            for mention in self.clauses.run_from(marker.end(), sentence.end, self.words.joiners):
                candidate.people += [
                    actor for actor in mention.actors if actor.kind == "person" and actor.party in candidate.parties and actor not in candidate.people
                ]

    def _requested(self, candidate: Candidate, start: int, end: int) -> None:
        """Read whose wish it was where it is owned: *at Turkey's request*, *at the UN chief's initiative*."""
        words = self.words.words
        for mention in self.clauses.mentions_between(start, end):
            at = self.clauses.token_at(mention.end)
            behind = self.tokens[at : at + 3]
            if len(behind) < 2 or behind[0].norm not in words["owner"] or not any(each.norm in words["wish"] for each in behind[1:]):
                continue
            before = self.tokens[self.clauses.first_token(mention) - 1]
            before = self.tokens[before.i - 1] if before.pos == "DET" else before
            if before.norm in words["at"] and len({actor.party for actor in mention.actors}) == 1:
                candidate.initiator = mention.actors[0].party

    def _at_palace(self, token: Token, start: int, end: int) -> bool:
        """Say whether the clause sets it in a seat of power: *à l'Élysée*."""
        for name in self.clauses.names_between(start, end):
            if name.kind == "metonym":
                before = self.tokens[self.clauses.token_at(name.start) - 1]
                before = self.tokens[before.i - 1] if before.pos == "DET" and before.i else before
                if before.norm in self.words.words["in"] and not self.clauses.finite_between(token.i, before.i):
                    return True
        return False

    def _phrase(self, start: int, end: int) -> str:
        """Return the noun phrase from the offset: to the next comma, finite verb or mark."""
        stop = end
        for token in self.clauses.tokens_from(start):
            if token.start >= end:
                break
            if token.start > start and (token.norm in (",", ";", ".", ":", "(", "»", "«") or "VerbForm=Fin" in token.morph or self.clauses.dated(token.start)):
                stop = token.start
                break
        last = self.tokens[self.clauses.token_at(max(start, stop - 1))]
        while last.start > start and (last.pos in ("CCONJ", "SCONJ", "ADP", "PRON", "PUNCT") or last.start >= stop):
            stop, last = last.start, self.tokens[last.i - 1]
        return self.draft.text[start:stop].strip()

    def _date(self, candidate: Candidate, token: Token, sentence: int) -> str | None:
        """Return the date that says when: the nearest in the sentence, counting what stands between."""
        here = self.draft.sentences[sentence]
        dates = self.clauses.dates_between(here.start, here.end)
        off = candidate.status in ("postponed", "cancelled")
        best: tuple[int, int] | None = None
        for n, date in enumerate(dates):
            at = self.clauses.token_at(date.start)
            if self._dates_the_telling(token, at, off) or self._dates_a_thing(token, date) or self._dates_another(token, at):
                continue
            since = at > 0 and self.tokens[at - 1].norm in self.words.words["since"]
            if since and candidate.kind != "visit" and candidate.status != "denied":
                continue  # pour la première fois depuis 2022
            fronted = at - here.first <= _FRONT
            cost = abs(at - token.i) + 10 * self.clauses.finite_between(token.i, at) + (4 if at < token.i and not fronted else 0)
            if fronted:
                cost = min(cost, _DATE_REACH - 1)
            if cost <= _DATE_REACH and (best is None or cost < best[0]):
                best = (cost, n)
        if best is None:
            return None
        value = self._joined(dates, best[1])
        published = self.draft.document.published
        if candidate.status == "proposed" and published is not None and value[: len(published)] <= published:
            return None  # the day on which it was proposed
        return value

    def _dates_a_thing(self, token: Token, date: DraftDate) -> bool:
        """Say whether a date belongs to some other noun right before it: *l'accord nucléaire de 2015*, *le traité signé en 2016*."""
        first = self.clauses.token_at(date.start)
        verb = next((i for i in self.clauses.governors(first) if self.tokens[i].pos == "VERB"), None)
        if verb is not None and verb != token.i and self.tokens[verb].dep in ("acl", "amod") and verb not in self.clauses.governors(token.i):
            noun = self.tokens[self.tokens[verb].head]
            if noun.pos == "NOUN" and noun.i not in (token.i, *self.clauses.governors(token.i)) and noun.lemma not in self.words.nouns:
                return True
        if first < 2 or self.tokens[first - 1].norm not in self.words.words["of"]:
            return False
        thing = next((each for each in reversed(self.tokens[max(0, first - 4) : first - 1]) if each.pos in ("NOUN", "PROPN")), None)
        return (
            thing is not None
            and thing.i != token.i
            and thing.sentence == token.sentence
            and thing.lemma not in self.words.nouns
            and not any(mention.end > thing.start for mention in self.clauses.mentions_between(thing.start - 80, thing.end))
        )

    def _joined(self, dates: list[DraftDate], n: int) -> str:
        """Return a date, with the next day where both are named together: *dimanche et lundi*."""
        date = dates[n]
        for first, last in ((n, n + 1), (n - 1, n)):
            if first < 0 or last >= len(dates):
                continue
            gap = self.folded[dates[first].end : dates[last].start].strip()
            if gap in ("", ",") and len(dates[first].value) != len(dates[last].value):
                return max(dates[first].value, dates[last].value, key=len)  # hier mardi 27 juillet
            days = len(dates[first].value) == len(dates[last].value) == _DAY
            if days and gap in self.words.words["and"] and dates[first].value < dates[last].value:
                return f"{dates[first].value}/{dates[last].value}"
        return date.value

    def _head_of(self, start: int, end: int) -> int:
        """Return the token of the stretch that depends on something outside it."""
        first, last = self.clauses.token_at(start), self.clauses.token_at(end - 1)
        return next((i for i in range(first, last + 1) if not first <= self.tokens[i].head <= last), first)

    def _attached(self, place: int, token: Token, candidate: Candidate) -> bool:
        """Say whether a place belongs to the cue, its verb or a participant, not to another noun: *la situation en Libye*."""
        above = next((i for i in self.clauses.governors(place) if self.tokens[i].pos in ("NOUN", "VERB", "PROPN", "AUX")), None)
        if above is None or above == token.i or above in self.clauses.governors(token.i) or self.tokens[above].pos in ("VERB", "AUX"):
            return True
        at = self.tokens[above].start
        named = any(
            mention.start <= at < mention.end
            for mention in self.clauses.mentions_between(at - 80, at + 1)
            if any(actor in candidate.people for actor in mention.actors)
        )
        dated = self.clauses.dated(at)
        return named or dated or self.tokens[above].lemma in self.words.nouns or self.tokens[above].norm in self.words.words["times"]

    def _dates_the_telling(self, token: Token, at: int, off: bool) -> bool:
        """Say whether a date belongs to the verb that tells of the contact, or calls it off: *a démenti lundi que …*, *a reporté vendredi sa visite*."""
        verb = next((i for i in self.clauses.governors(at) if self.tokens[i].pos in ("VERB", "AUX")), None)
        if off and verb is not None and (self._says(self.tokens[verb], "postponed") or self._says(self.tokens[verb], "cancelled")):
            return True
        if (
            off
            and verb is not None
            and self.tokens[verb].lemma in self.words.status["planned"]
            and self.clauses.own_finite(verb)
            and not self._passive(self.tokens[verb])
        ):
            return True  # visite annulée, a annoncé mardi X
        below = token.i
        for above in self.clauses.governors(token.i):
            if above == verb and above != token.i:
                return self.tokens[below].dep in ("ccomp", "advcl:cleft") or (self.tokens[below].dep == "obj" and self.tokens[below].pos == "VERB")
            below = above
        return False

    def _dates_another(self, token: Token, at: int) -> bool:
        """Say whether a date belongs to another cue's verb, in a clause below: *is in Poland, where he will meet X on Thursday*."""
        verb = next((i for i in self.clauses.governors(at) if self.tokens[i].pos == "VERB"), None)
        if verb is None or verb == token.i or verb in self.clauses.governors(token.i) or self.tokens[verb].lemma not in self.words.verbs:
            return False
        path = [verb, *self.clauses.governors(verb)]
        return token.i in path and any(self.tokens[i].dep == "acl:relcl" for i in path[: path.index(token.i)])

    def _place(self, candidate: Candidate, token: Token, end: int) -> str | None:
        """Return the city, else the country, where the clause says that it was."""
        sentence = self.draft.sentences[token.sentence]
        country = None
        for each in self.tokens[self.clauses.token_at(self.clauses.clause_start(token.i)) : token.i]:
            if each.norm in self.words.words["where"]:
                comma = self.tokens[each.i - 1].norm == "," and each.i > 1
                there = self.clauses.name_ending(self.tokens[each.i - 1 - comma].end)
                if there is not None and there.kind in ("capital", "place", "state"):
                    return self.draft.text[there.start : there.end]
        for name in self.clauses.names_between(sentence.start, max(end, token.end)):
            if name.kind not in ("capital", "place", "state"):
                continue
            before = self.tokens[self.clauses.token_at(name.start) - 1]
            if before.norm not in self.words.words["in"] or self._in_mention(before):
                continue
            if before.i > token.i and not self._attached(self._head_of(name.start, name.end), token, candidate):
                continue
            if self.clauses.finite_between(before.i, token.i) > (1 if before.i > token.i else 0) or (before.i > token.i and self._cue_between(token, before)):
                continue
            text = self.draft.text[name.start : name.end]
            if name.kind == "state":
                country = country or text
            else:
                return text
        return self._unknown_place(token, end) or self._seat(token, end) or country

    def _seat(self, token: Token, end: int) -> str | None:
        """Return the seat of power where the clause sets it, without its article: *at the White House*."""
        for name in self.clauses.names_between(token.end, end):
            if name.kind != "metonym" or not self.draft.text[name.start].isupper():
                continue
            before = self.tokens[self.clauses.token_at(name.start) - 1]
            before = self.tokens[before.i - 1] if before.pos == "DET" and before.i else before
            if before.norm in self.words.words["in"] and not self.clauses.finite_between(token.i, before.i) and not self._cue_between(token, before):
                return self.draft.text[name.start : name.end]
        return None

    def towns(self, sentence: Sentence) -> list[str]:
        """Return the towns in which the sentence sets something, as it has them."""
        return [
            self.draft.text[name.start : name.end]
            for name in self.clauses.names_between(sentence.start, sentence.end)
            if name.kind in ("capital", "place")
            and (before := self.tokens[self.clauses.token_at(name.start) - 1]).norm in self.words.words["in_town"]
            and not self._in_mention(before)
            and not self._depths[before.i]
        ]

    def _in_mention(self, token: Token) -> bool:
        """Say whether a preposition is part of somebody's title: *l'ambassadeur en Tunisie*."""
        return any(mention.start < token.start < mention.end for mention in self.clauses.mentions_between(token.start - 120, token.start))

    def _unknown_place(self, token: Token, end: int) -> str | None:
        """Return a town nobody knows, that depends on the cue itself: *se retrouver à Weimar*."""
        dated = [kid for kid in self.clauses.kids[token.i] if self.clauses.dated(self.tokens[kid].start)]
        for kid in [*self.clauses.kids[token.i], *(below for each in dated for below in self.clauses.kids[each])]:
            place = self.tokens[kid]
            case = next((self.tokens[each] for each in self.clauses.kids[kid] if self.tokens[each].dep == "case"), None)
            if (
                place.i > token.i
                and place.start < end
                and place.pos == "PROPN"
                and not self.clauses.dated(place.start)
                and place.text[0].isupper()
                and case is not None
                and case.norm in self.words.words["in_town"]
                and case.i == place.i - 1
                and not any(mention.start <= place.start < mention.end for mention in self.clauses.mentions_between(place.start - 60, place.end))
            ):
                return place.text
            parts = [
                below for below in self.clauses.kids[kid] if self.tokens[below].dep in ("compound", "flat:name", "flat") and self.tokens[below].pos == "PROPN"
            ]
            if parts and place.pos == "PROPN" and place.i > token.i and place.start < end and case is not None and case.norm in self.words.words["in_town"]:
                first = min(parts)
                names = self.tokens[first : place.i + 1]
                if case.i == first - 1 and all(each.text[0].isupper() and not self.clauses.dated(each.start) and not self._mentioned(each) for each in names):
                    return self.draft.text[names[0].start : place.end]
        return None

    def _mentioned(self, token: Token) -> bool:
        """Say whether the word is part of a mention."""
        return any(mention.start <= token.start < mention.end for mention in self.clauses.mentions_between(token.start - 80, token.end))
