"""Gatherings that carry an organisation's name before their noun: the organisation, who takes part by name, and who hosts."""

from __future__ import annotations

from visavis.folding import fold
from visavis.reading.contacts.context import Context
from visavis.reading.contacts.side_grammar import party
from visavis.reading.contacts.words import Candidate
from visavis.reading.draft import DraftMention, Token

# An organisation stands within so many characters before the noun of its gathering.
_NEAR = 60

# *Since* stands at most so many tokens behind a contact that is counted from then on.
_COUNTED = 14

# *Attend*, or the noun with which a verb says as much, stands so many steps over the gathering at most.
_ABOVE = 3


class Gathering(Context):
    """Reads *the NATO summit in Madrid*, *an ASEAN foreign ministers' meeting*."""

    def _convened(self, token: Token) -> str | None:
        """Return the organisation that a gathering is named after before its noun, with nothing but its members' offices between."""
        first = self.tokens[self.draft.sentences[token.sentence].first].start
        names = [name for name in self.clauses.names_between(max(first, token.start - _NEAR), token.start) if name.kind == "organisation"]
        if self._possessed(token) and (subject := self.clauses.subject_token(token.head)) is not None:
            owners = [mention for mention in self.clauses.mentions_at(subject) if mention.actors[0].kind == "organisation"]
            if owners:
                return owners[0].actors[0].party
        if not names or not self.words.words["owner"] or token.pos not in ("NOUN", "PROPN"):
            return None
        before = self.tokens[self.clauses.token_at(names[-1].start) - 1]
        if before.end + 1 == names[-1].start and before.text[:1].isupper() and before.pos in ("PROPN", "NOUN", "ADJ") and before.i:
            return None  # part of another name: the National Security Council
        between = self.tokens[self.clauses.token_at(names[-1].end - 1) + 1 : token.i]
        plain = all(
            each.pos in ("NOUN", "PROPN", "ADJ", "NUM", "PART") or each.norm in self.words.words["owner"] or each.norm in ("(", ")", "-") for each in between
        )
        own = (
            any(
                mention.start <= between[0].start < mention.end and mention.actors[0].kind == "person"
                for mention in self.clauses.mentions_between(first, token.start)
            )
            if between
            else False
        )
        return names[-1].keys[0] if plain and not own else None

    def _gathering_named(self, token: Token) -> str | None:
        """Return the organisation that is a gathering by its own name, where somebody attends it or it is the subject: *the East Asia Summit*."""
        if not token.dep.startswith(("obj", "obl", "nsubj")) or " " not in token.text:
            return None
        name = next((each for each in self.clauses.names_between(token.start, token.end) if each.kind == "organisation" and each.end == token.end), None)
        row = self.words.nouns.get(fold(token.text).rpartition(" ")[2], {}) if name is not None else {}
        return name.keys[0] if name is not None and row.get("kind") == "summit" else None

    def _gathered(self, token: Token, organisation: str, end: int) -> Candidate | None:
        """Return the candidate of a gathering of an organisation."""
        sentence = self.draft.sentences[token.sentence]
        leading = [each.norm for each in self.tokens[max(sentence.first, token.i - 8) : token.i]]
        if any(word in self.words.words["margin"] for word in leading):
            return None  # the frame of another contact
        candidate = Candidate((token.start, token.end), token.sentence, "summit", "held", anaphor=self.points_back(token))
        candidate.parties_named.append(organisation)
        candidate.convened = True
        others: list[DraftMention] = []
        for kid in self.clauses.kids[token.i]:
            if self.tokens[kid].dep == "acl" and self.tokens[kid].lemma in self.words.words["chairing"]:
                others = self._behind(self.tokens[kid].end, end, self.words.words["by"])
                candidate.host = party(others)
        verb = self.tokens[token.head]
        attending = (
            verb.pos == "VERB"
            and verb.lemma in self.words.words["attending"]
            and token.dep in ("obj", "obl:mod", "obl:arg")
            and not any(word in self.words.status["aside"] for word in leading)
        )
        subjects = [mention for mention in self._subjects(verb) if mention.actors[0].kind == "person"] if attending else []
        self._people(candidate, subjects, others)
        candidate.strong = True
        candidate.aside = not attending and not token.dep.startswith(("nsubj", "root", "ROOT"))
        candidate.subject = token.dep.startswith("nsubj")
        candidate.new = self._says_new(token)
        self._noun_status(candidate, token)
        if attending and self.negated(self.clauses.own_finite(verb.i) or verb):
            candidate.people, candidate.aside = [], True  # who stays away is not there
        self._rest(candidate, token, min(end, sentence.end))
        published = self.draft.today
        ahead = any(each.norm in self.words.status["ahead"] for each in self.tokens[max(sentence.first, token.i - 6) : token.i])
        if candidate.status == "held" and published and (candidate.date[: len(published)] > published if candidate.date else ahead):
            candidate.status = "planned"
        candidate.kind = "summit"
        candidate.occasion = None
        self._hosted(candidate, token, end)
        return candidate

    def _attendants(self, token: Token) -> list[DraftMention]:
        """Return the people who are said to attend what the noun tells, where it is not denied: *Путин примет участие в саммите СНГ*."""
        verb = next((self.tokens[i] for i in self.clauses.governors(token.i)[:_ABOVE] if self.tokens[i].pos == "VERB"), None)
        own = self.clauses.own_finite(verb.i) if verb is not None else None
        if verb is None or own is None or self.negated(own) or not self._only_attended(token):
            return []
        return [mention for mention in self._subjects(verb) if mention.actors[0].kind == "person"]

    def _only_attended(self, token: Token) -> bool:
        """Say whether the words over the noun tell no more than who attends it, so that it takes place whoever stays away."""
        above = self.clauses.governors(token.i)[:_ABOVE]
        part = (kid for i in above for kid in self.clauses.kids[i] if self.tokens[kid].dep == "obj" and kid == i + 1)  # prendre *part* à
        return any(self.tokens[i].lemma in self.words.words["attending"] for i in (*above, *part))

    def _hosted(self, candidate: Candidate, token: Token, end: int) -> None:
        """Add to a gathering the state that is told to host it: *Kenya hosted the summit*, *which Bern will host*, *plays host to*."""
        verb, hosts = self._hosting_verb(token, end)
        parties = {actor.party for mention in hosts for actor in mention.actors}
        if verb is None or len(parties) != 1 or not all(self.draft.knowledge.is_state(code) for code in parties if code) or None in parties:
            return
        if set(candidate.parties) <= parties and not (self._of_states(token) and self.clauses.own_finite(verb.i) is not None):
            return
        beside = [name.keys[0] for name in self.clauses.names_between(max(verb.end, token.start - _NEAR), token.start)]  # the EU-China summit
        bodies = [code for code in candidate.parties if not self.draft.knowledge.is_state(code)]
        candidate.attended = candidate.attended or (bool(bodies) and set(candidate.parties) <= {*bodies, *parties} and not parties & set(beside))
        self._people(candidate, hosts, [])
        candidate.host = party(hosts)
        own = self.clauses.own_finite(verb.i)
        now = own is not None and own is not verb and "Tense=Pres" in own.morph and "Tense=Pres" in verb.morph and own.lemma in self.words.words["be"]
        if now and candidate.status == "held" and candidate.date in (None, self.draft.today):
            candidate.status = "ongoing"  # is hosting the summit

    def _hosting_verb(self, token: Token, end: int) -> tuple[Token | None, list[DraftMention]]:
        """Return the verb that tells who hosts what the noun means, and who does."""
        hosting, verbs = self.words.words["hosting"], ("VERB", "AUX")
        for kid in (self.tokens[kid] for kid in self.clauses.kids[token.i] if kid > token.i):
            if kid.lemma in hosting and kid.pos in verbs and kid.dep.startswith("acl"):
                return kid, self._behind(kid.end, end, self.words.words["by"]) if self._passive(kid) else self._subjects(kid)
        for over in (self.tokens[i] for i in self.clauses.governors(token.i)[:2]):
            things = [self.tokens[kid] for kid in self.clauses.kids[over.i] if self.tokens[kid].dep == "obj" and kid < token.i]
            if over.pos in verbs and any(each.lemma in hosting for each in things):
                return over, self._subjects(over)  # plays host to
            if over.lemma not in hosting or over.pos not in verbs:
                continue
            if self._passive(over):
                return over, self._behind(over.end, end, self.words.words["by"]) if token.dep == "nsubj:pass" else []
            return (over, self._subjects(over)) if token.dep == "obj" and not self.negated(over) else (None, [])
        return None, []

    def _of_states(self, token: Token) -> bool:
        """Say whether a gathering of which no party is told is one of governments: a summit, an international conference, a ministers' meeting."""
        near = (*self.tokens[max(0, token.i - 5) : token.i], *self._after(token, 5))
        return any(each.norm in self.words.words["of_states"] or each.lemma in self.words.words["of_states"] for each in (token, *near))

    def _says_new(self, token: Token) -> bool:
        near = [*self.tokens[max(0, token.i - 2) : token.i], *self.tokens[token.i + 1 : token.i + 2]]
        if any(each.norm in self.words.words["since"] for each in self._after(token, _COUNTED)):
            return False  # the first call since the invasion is the one told
        own = [self.tokens[kid] for kid in self.clauses.kids[token.i]]
        if any(each.dep == "cop" for each in own) and any(each.dep.startswith("nsubj") and each.pos == "PRON" for each in own):
            return False  # this was their third meeting this year: the one told
        if self.words.free_order and any(each.dep.startswith("nsubj") and each.norm in self.words.words["demonstratives"] for each in own):
            return False  # это первая встреча: the one told
        if any(each.pos == "DET" and "PronType=Dem" in each.morph for each in own):
            return False  # cette première visite: the one told
        if self.words.free_order and (self.words.nouns.get(token.lemma) or {}).get("go") and any(each.norm in self.words.status["first_time"] for each in near):
            return False  # первый визит: a visit told is the first of its kind, and not another
        over = self.tokens[token.head]
        if (self.words.nouns.get(token.lemma) or {}).get("go") and self.arrived_for(token) is not None:
            return False  # arrived for his second visit
        if token.dep == "obj" and over.lemma in self.words.status["counting"] and "VerbForm=Part" in over.morph and self.clauses.own_finite(over.i) is None:
            return False  # landed in X, marking his second visit
        if token.dep == "obj" and over.lemma in self.words.status["counting"] and (subject := self.clauses.subject_token(over.i)) is not None:
            return not (self.tokens[subject].pos == "PRON" or self.tokens[subject].lemma in self.words.nouns)  # the call marks their second
        if token.dep.startswith("obl") and over.lemma in self.words.status["identifying"]:
            return False  # il s'agit de leur troisième rencontre: the one told
        return any(each.norm in self.words.status["new_adjectives"] for each in near)
