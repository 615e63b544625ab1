"""Where a text reports a contact: the cues, and what each sentence says of parties, form, state, date and place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any

from visavis.folding import fold
from visavis.languages import Language
from visavis.reading.clauses import Clauses
from visavis.reading.draft import Draft, DraftActor, DraftDate, DraftMention, Token
from visavis.records import ContactKind, Status

# Farther from its cue than this many tokens, a date says when something else was.
_DATE_REACH = 25
# A date among the first tokens of a sentence frames it whole.
_FRONT = 4


@dataclass(slots=True, eq=False)
class Candidate:
    """One report of a contact, as its sentence has it."""

    cue: tuple[int, int]
    sentence: int
    kind: ContactKind | None
    status: Status
    people: list[DraftActor] = field(default_factory=list)  # everybody there, states and institutions among them
    parties_named: list[str] = field(default_factory=list)  # parties told by no actor's name
    inviting: list[DraftActor] = field(default_factory=list)  # who invited the visitor
    date: str | None = None
    place: str | None = None
    place_party: str | None = None
    host: str | None = None
    initiator: str | None = None
    occasion: str | None = None
    hearsay: bool = False
    anaphor: bool = False  # its noun may point back at a contact told before
    new: bool = False  # its words say that it is another one
    further: list[tuple[str, str]] = field(default_factory=list)  # other places of a tour, with their parties
    aside: bool = False  # only told to date or explain something else: après sa visite
    subject: bool = False  # its noun is the subject of its clause: le sommet s'est achevé
    strong: bool = False  # both sides stand in the sentence by its own grammar

    @property
    def parties(self) -> list[str]:
        """Codes of the parties, in order."""
        return list(dict.fromkeys([*(actor.party for actor in self.people if actor.party), *self.parties_named]))


class Words:
    """The contact lexicon of one language, compiled."""

    def __init__(self, lexicon: Mapping[str, Any]) -> None:
        self.verbs: dict[str, list[Mapping[str, Any]]] = {}
        for row in lexicon["verb"]:
            for lemma in row["lemmas"]:
                self.verbs.setdefault(lemma, []).append(row)
        self.nouns: dict[str, Mapping[str, Any]] = {}
        for row in lexicon["noun"]:
            for lemma in row["lemmas"]:
                self.nouns.setdefault(lemma, row)
        self.form = {kind: re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(words, key=len, reverse=True)))})(?!\w)") for kind, words in lexicon["form"].items()}
        self.status = {name: frozenset(words) for name, words in lexicon["status"].items()}
        self.words = {name: frozenset(words) for name, words in lexicon["words"].items()}
        self.in_turn = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, lexicon['words']['in_turn']))})(?!\w)")
        self.occasion = sorted(lexicon["words"]["occasion"], key=len, reverse=True)
        self.invitation = sorted(lexicon["words"]["invitation"], key=len, reverse=True)
        self.initiative = sorted(lexicon["words"]["initiative"], key=len, reverse=True)
        self.joiners = self.words["joiners"]


@lru_cache(maxsize=8)
def words_of(language: Language) -> Words:
    """Return the contact words of a language."""
    return Words(language.lexicon["contacts"])


class Finder:
    """Finds the candidates of one draft."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.words = words_of(draft.language)
        self.clauses = Clauses(draft)
        self.folded = fold(draft.text)
        self.tokens = draft.tokens

    def find(self) -> list[Candidate]:
        """Return every candidate, in the order of the text."""
        found = []
        depth = 0
        block = -1
        for token in self.tokens:
            if (here := self.draft.sentences[token.sentence].block) != block:
                block, depth = here, 0
            if token.norm in "«“":
                depth += 1
            elif token.norm in "»”":
                depth = max(0, depth - 1)
            candidate = None
            if token.pos in ("VERB", "AUX", "ADJ", "X") and token.lemma in self.words.verbs:
                candidate = next((each for row in self.words.verbs[token.lemma] if (each := self._verb(token, row))), None)
            elif token.pos in ("NOUN", "PROPN", "ADJ", "VERB") and (row := self.words.nouns.get(token.lemma) or self.words.nouns.get(token.norm)):
                candidate = self._noun(token, row)
            if candidate is None or (depth > 0 and not candidate.strong):
                continue
            if len(candidate.parties) > 2 and self._in_turn(token):
                found += self._split(candidate)
                continue
            found.append(candidate)
            for place, code in candidate.further:
                also = [actor for actor in candidate.people if actor.party != candidate.place_party]
                found.append(replace(candidate, place=place, place_party=code, host=code if candidate.host else None, people=also, further=[]))
        return found

    def _in_turn(self, token: Token) -> bool:
        """Say whether the sentence tells of meetings one by one: *a rencontré tour à tour A, B et C*."""
        sentence = self.draft.sentences[token.sentence]
        return bool(self.words.in_turn.search(self.folded, sentence.start, sentence.end))

    def _split(self, candidate: Candidate) -> list[Candidate]:
        """Return the meetings of the first party with each of the others."""
        first, *others = candidate.parties
        host = [actor for actor in candidate.people if actor.party == first]
        return [replace(candidate, people=[*host, *(actor for actor in candidate.people if actor.party == other)]) for other in others]

    # verbs

    def _verb(self, token: Token, row: Mapping[str, Any]) -> Candidate | None:
        reflexive = self._reflexive(token)
        if bool(row.get("reflexive")) and not reflexive:
            return None
        if reflexive and not row.get("reflexive") and row["frame"] == "with":
            return None
        end = self.clauses.clause_end(token.i)
        if (stop := row.get("not_followed")) and any(each.norm in stop for each in self._after(token, 8, verbs=True)):
            return None
        if (needed := row.get("needs")) and not any(each.norm in needed for each in self._after(token, 3)):
            return None
        subjects = self._subjects(token)
        candidate = Candidate((token.start, token.end), token.sentence, row.get("kind"), "held")
        passive = self._passive(token)
        frame = row["frame"]
        if passive != bool(row.get("passive")) and (passive or row.get("passive")) and frame in ("to", "go", "place"):
            return None
        others: list[DraftMention] = []
        if frame == "with":
            others = self._behind(token.end, end, self.words.words["with"])
            if not others and row.get("partner") and self._two_parties(subjects) and any(self.words.form[kind].search(self.folded, token.start, end) for kind in ("call", "video")):
                others = subjects
            if row.get("also_to"):
                others = others or self._behind(token.end, end, self.words.words["to"], near=2)
            gathering = row.get("gathering") and len(subjects) == 1 and subjects[0].actors[0].kind == "organisation"
            if not others and (row.get("partner") or not self._two_parties(subjects)) and not gathering:
                return None
        elif frame == "object":
            if passive:
                agents = self._behind(token.end, end, self.words.words["by"])
                subjects, others = agents, subjects
                if row.get("host") and not agents:
                    subjects = self._palace(token, end)
                if row.get("ambassador") and not agents:
                    subjects = self._ministries(token)
                    candidate.parties_named += self._accredited(others)
            elif reflexive:
                if not self._two_parties(subjects):
                    return None
            else:
                others = self._object(token, end) or self._clitic(token)
            if row.get("person") and not any(actor.kind == "person" for mention in others for actor in mention.actors):
                return None
            if row.get("ambassador") and not any(actor.office in ("ambassador",) for mention in others for actor in mention.actors):
                return None
        elif frame == "to":
            others = self._behind(token.end, end, self.words.words["to"], near=3)
        elif frame == "go":
            if row.get("person") and not any(actor.kind == "person" for mention in subjects for actor in mention.actors):
                return None
            if not self._go(candidate, token, end, subjects, self.words.words["from" if row.get("from") else "at"]):
                return None
        elif frame == "place":
            if not self._go(candidate, token, end, subjects):
                return None
        self._people(candidate, subjects, others)
        if row.get("host") and subjects:
            candidate.host = _party(subjects)
        elif row.get("welcomed"):
            candidate.host = candidate.place_party
        if row.get("initiates") and subjects and not passive:
            candidate.initiator = _party(subjects)
        elif row.get("initiates") and passive:
            candidate.initiator = _party(subjects) or next(iter(candidate.parties_named), None)
        candidate.strong = len(candidate.parties) > 1
        if row.get("gathering") and reflexive and len(candidate.parties) == 1 and candidate.people[0].kind == "organisation":
            candidate.kind, candidate.subject = "summit", True
        candidate.status = row.get("status", candidate.status)
        self._verb_status(candidate, token)
        self._begun(candidate, token)
        self._rest(candidate, token, end)
        return candidate

    def _reflexive(self, token: Token) -> bool:
        near = self.tokens[max(0, token.i - 5) : token.i]
        if any(self.tokens[kid].norm in self.words.words["reflexive"] or self.tokens[kid].dep.startswith("expl") for kid in self.clauses.kids[token.i]):
            return True
        return any(each.norm in self.words.words["reflexive"] and each.head in (token.i, token.head) for each in near)

    def _passive(self, token: Token) -> bool:
        """Say whether a participle is passive: by its auxiliaries, or with none, as an adjective is."""
        if "VerbForm=Part" not in token.morph or "Tense=Past" not in token.morph:
            return False
        helpers = [self.tokens[kid] for kid in self.clauses.kids[token.i] if self.tokens[kid].dep.startswith(("aux", "cop"))]
        if any(each.dep == "aux:pass" for each in helpers) or any(each.norm in self.words.words["been"] for each in helpers):
            return True
        if not helpers:
            if token.lemma in self.words.words["with_be"]:
                return False
            return not (token.i and self.tokens[token.i - 1].pos == "AUX")
        be = all(each.lemma in self.words.words["be"] for each in helpers)
        return be and token.lemma not in self.words.words["with_be"] and not self._reflexive(token)

    def _two_parties(self, mentions: Iterable[DraftMention]) -> bool:
        return len({actor.party for mention in mentions for actor in mention.actors if actor.party}) > 1

    def _subjects(self, token: Token) -> list[DraftMention]:
        """Return the mentions that are the subject of a verb, by the parse, else the last before it in its clause."""
        found: list[DraftMention] = []
        above = self.tokens[token.head]
        if "VerbForm=Inf" in token.morph and above.lemma in self.words.words["control"] and above.i != token.i and not self._passive(above):
            # inviter X à venir: X is who would come
            found = self._object(above, token.start)
            if found:
                return found
        subject = self.clauses.subject_token(token.i)
        if subject is not None:
            found = self._coordinated(subject, token)
        if not found:
            start = self.clauses.clause_start(token.i)
            before = self.clauses.mentions_between(start, token.start)
            found = self._ending_run(before, token)
        return found

    def _coordinated(self, subject: int, verb: Token) -> list[DraftMention]:
        """Return the mentions in the noun phrase of that head: itself and what is joined or set beside it."""
        members = {subject}
        frontier = [subject]
        while frontier:
            at = frontier.pop()
            for kid in self.clauses.kids[at]:
                token = self.tokens[kid]
                if kid not in members and token.dep in ("conj", "appos", "flat:name", "flat:foreign", "dep", "nmod:appos") and (token.i < verb.i) == (subject < verb.i):
                    members.add(kid)
                    frontier.append(kid)
        if "PronType=Rel" in self.tokens[subject].morph:
            members.add(self.tokens[verb.i].head)
        low, high = min(self.tokens[i].start for i in members), max(self.tokens[i].end for i in members)
        found = [mention for mention in self.clauses.mentions_between(low - 60, high) if any(mention.start <= self.tokens[i].start < mention.end for i in members)]
        if found and subject < verb.i:
            # the parse loses members of a list: what follows the first without a break belongs to it
            start = max(self.draft.sentences[verb.sentence].start, min(low, found[0].start))
            before = self.clauses.mentions_between(self.draft.sentences[verb.sentence].start, start)
            while before and self.folded[before[-1].end : found[0].start].strip() in self.words.words["both"] and not self._a_place(before[-1]):
                found.insert(0, before.pop())
            run = self.clauses.run_from(start, verb.start, self.words.joiners)
            found += [mention for mention in run if mention not in found]
        return [mention for mention in found if self.folded[mention.end : mention.end + 2].strip()[:1] != ":" and not self._owns(mention)]

    def _ending_run(self, before: list[DraftMention], verb: Token, *, owners: bool = False) -> list[DraftMention]:
        """Return the last mentions of a list, joined by commas and conjunctions, that nothing else governs; `owners` if they may be possessive."""
        run: list[DraftMention] = []
        for mention in reversed(before):
            if not owners and self._owns(mention):
                continue
            first = self.clauses.first_token(mention)
            if run:
                gap = self.folded[mention.end : run[0].start].strip()
                if gap not in self.words.words["lists"] and not (len(gap) < 30 and gap.startswith(",") and gap.endswith(",")):
                    break
            elif not owners and first > 0 and self.tokens[first - 1].pos == "ADP" and self.tokens[first - 1].i >= self.draft.sentences[verb.sentence].first:
                continue
            run.insert(0, mention)
        return run

    def _behind(self, start: int, end: int, prepositions: frozenset[str], near: int | None = None, direct: bool = False) -> list[DraftMention]:
        """Return the mentions that a preposition brings in, within the offsets."""
        first = self.clauses.token_at(start)
        above = self.clauses.governors(first)
        for token in self.tokens[first:]:
            if token.start >= end:
                break
            if token.start < start:
                continue
            if near is not None and (token.i - first > near or (near > 6 and token.pos == "VERB" and token.i not in above)):
                break
            if token.norm in prepositions or (token.pos == "ADP" and token.norm in prepositions):
                run = self.clauses.run_from(token.end, end + 200 if end - token.end < 2 else end, self.words.joiners, direct=direct)
                run = [mention for mention in run if not _only_states_after_person(run, mention) and not self._owns(mention)]
                if run:
                    return run
        return []

    def _object(self, token: Token, end: int) -> list[DraftMention]:
        """Return the mentions behind a verb that no preposition governs: its object."""
        passed: list[DraftActor] = []
        mentions = self.clauses.mentions_between(token.end, end)
        for mention in mentions:
            first = self.clauses.first_token(mention)
            before = self.tokens[first - 1]
            if self.clauses.finite_between(token.i, first):
                break
            if self._owns(mention):
                continue
            if before.pos == "ADP" or before.norm in self.words.words["at"] or before.norm in self.words.words["of"] or any(actor in passed for actor in mention.actors):
                passed.extend(mention.actors)
                continue
            if mention.actors[0].kind in ("state", "organisation") and any(a.kind == "person" for m in self.clauses.mentions_between(mention.end, end) for a in m.actors):
                continue
            if any(each.pos == "NOUN" and each.dep == "obj" and each.head == token.i and self._determined(each) and each.norm not in self.words.joiners and not self._dated_or_national(each) for each in self.tokens[token.i + 1 : first]):
                break  # what is received is a thing: a message of X
            return self.clauses.run_from(mention.start, end, self.words.joiners)
        return []

    def _clitic(self, token: Token) -> list[DraftMention]:
        """Return whom the pronoun of *a proposé à X de le rencontrer* means: whom the verb above speaks to."""
        if not any(each.norm in self.words.words["clitics"] for each in self.tokens[max(0, token.i - 2) : token.i]) or "VerbForm=Inf" not in token.morph:
            return []
        above = self.tokens[token.head]
        return self._behind(above.end, token.start, self.words.words["to"], near=2) if above.i < token.i else []

    def _determined(self, token: Token) -> bool:
        return any(self.tokens[kid].pos == "DET" for kid in self.clauses.kids[token.i])

    def _dated_or_national(self, token: Token) -> bool:
        """Say whether a noun is part of a date or calls somebody by nation: *reçu lundi l'Allemande Annalena Baerbock*."""
        titled = any(reference.start <= token.start < reference.end for reference in self.draft.references if reference.kind in ("title", "counterpart"))
        dated = titled or token.norm in self.words.words["times"] or any(date.start <= token.start < date.end for date in self.draft.dates)
        return dated or any(name.start == token.start and name.kind == "adjective" for name in self.draft.names)

    def _ministries(self, token: Token) -> list[DraftMention]:
        """Return the institutions of the sentence: where an ambassador is called in."""
        sentence = self.draft.sentences[token.sentence]
        return [mention for mention in self.clauses.mentions_between(sentence.start, sentence.end) if any(actor.kind == "institution" for actor in mention.actors)][:1]

    def _accredited(self, mentions: list[DraftMention]) -> list[str]:
        """Return the states to which ambassadors are accredited: *l'ambassadeur du Rwanda en Belgique*."""
        found = []
        for mention in mentions:
            own = {actor.party for actor in mention.actors}
            for name in self.draft.names:
                if name.kind in ("state", "capital") and mention.start <= name.start < mention.end + 6 and name.keys[0] not in own:
                    before = self.tokens[self.clauses.token_at(name.start) - 1]
                    if before.norm in self.words.words["at"]:
                        found.append(name.keys[0])
        return found

    # nouns

    def _noun(self, token: Token, row: Mapping[str, Any]) -> Candidate | None:
        sentence = self.draft.sentences[token.sentence]
        end = self.clauses.clause_end(token.i)
        candidate = Candidate((token.start, token.end), token.sentence, row.get("kind"), "held", anaphor=bool(row.get("anaphor")))
        others: list[DraftMention] = []
        subjects: list[DraftMention] = []
        joined = False
        following = {each.norm for each in self._after(token, 4)}
        governor = self._light(token)
        received = governor is not None and self.tokens[governor].lemma in self.words.words["get"]
        leading = [each.norm for each in self.tokens[max(sentence.first, token.i - 3) : token.i]]
        if (only := row.get("only_with")) and not any(word in following for word in only) and not any(word in leading for word in row.get("before", ())) and not (received and self._of(token, end)):
            return None
        if leading and leading[-1] in row.get("not_behind", ()):
            return None
        if (stop := row.get("not_followed")) and any(word in following for word in stop):
            return None
        if run := self._behind(token.end, end, self.words.words["between"], near=14) or self._named_after(token, end) or self._named_before(token):
            if row.get("go"):
                return None  # visits between two states are a habit, not one of them
            others = run
            candidate.strong = True
        else:
            if by := row.get("by"):
                others = self._behind(token.end, end, frozenset(by))
                candidate.strong = bool(others)
            if not others and (to := row.get("to")) and (not row.get("granted") or (governor is not None and self.tokens[governor].lemma in self.words.words["grant"])):
                others = self._behind(token.end, end, frozenset(to), near=6)
            joined = bool(row.get("mutual") and others)
            subjects = self._of(token, end) or self._owners(token)
            if len(subjects) == 1 and subjects[0].actors[0].kind == "state" and not row.get("go") and not row.get("initiates") and others:
                # le sommet de Singapour avec Kim, les pourparlers de Genève avec Moscou: where, not who
                candidate.place, subjects = self.draft.text[subjects[0].start : subjects[0].end], []
            if not subjects and (sender := row.get("from")):
                # un message de félicitations du président X
                subjects = [mention for mention in self._behind(token.end, end, frozenset(sender), near=5, direct=True) if mention.actors[0].kind == "person"]
            if not subjects:
                subjects = self._apposed(token)
            if not subjects and (governor is not None or self._possessed(token) or others or row.get("go")):
                subjects = self._subjects(self.tokens[governor]) if governor is not None else self._nearest_subjects(token)
                if self._possessed(token) and others and not any(actor.kind == "person" for mention in subjects for actor in mention.actors):
                    subjects = self._last_spoken_of(token, others)
            if received and governor is not None and subjects and not others:
                # recevoir un message, un appel de Y: who sends stands behind "de"
                others = self._subjects(self.tokens[governor])
                candidate.initiator = _party(subjects) if row.get("initiates") else None
            if not subjects and not others and not row.get("go"):
                subjects, others = self._during(token)
        if row.get("go"):
            if not subjects or (governor is None and not self._possessed(token) and not self._of(token, end)):
                subjects = self._of_behind_place(token, end) or subjects
            self._go(candidate, token, end, subjects or others, self.words.words["at"])
            if not candidate.place:
                self._here(candidate, token, subjects)
            if row.get("welcomed"):
                candidate.host = candidate.place_party
            if subjects and not candidate.place and self._received(token, candidate, subjects):
                subjects = []
        if row.get("ambassador"):
            subjects = subjects or self._ministries(token)
        self._people(candidate, subjects, others)
        candidate.strong = candidate.strong or len(candidate.parties) > 1
        if not candidate.strong and any(self.tokens[i].lemma in self.words.status["talked_of"] for i in self.clauses.governors(token.i)[:2]):
            return None
        if candidate.kind is None and row.get("plural") and "Number=Plur" in token.morph and not self.words.form["call"].search(self.folded, token.start, end):
            candidate.kind = row["plural"]
        candidate.subject = token.dep.startswith("nsubj")
        candidate.aside = any(each.norm in self.words.status["aside"] for each in self.tokens[max(0, token.i - 4) : token.i])
        if row.get("initiates") and not joined:
            of = self._of(token, end)
            candidate.initiator = _party(of) if of else (None if governor is None or not candidate.strong else _party(subjects))
        candidate.new = self._says_new(token)
        if not self._definite(token):
            candidate.anaphor = False
        self._noun_status(candidate, token)
        self._begun(candidate, token)
        self._rest(candidate, token, min(end, sentence.end))
        return candidate

    def _named_after(self, token: Token, end: int) -> list[DraftMention]:
        """Return the parties that a gathering is named after: *un sommet UE-Chine*."""
        run = self.clauses.run_from(token.end, min(end, token.end + 60), self.words.joiners | {"-", "/"}, most=0)
        return run if len(run) > 1 and self._two_parties(run) else []

    def _of(self, token: Token, end: int) -> list[DraftMention]:
        """Return the mentions of `la visite de X`: behind the noun and its adjectives."""
        i = token.i + 1
        while i < len(self.tokens) and i - token.i < 4 and (self.tokens[i].pos in ("ADJ", "ADV") or "VerbForm=Part" in self.tokens[i].morph) and self.tokens[i].sentence == token.sentence:
            i += 1
        if i < len(self.tokens) and self.tokens[i].norm in self.words.words["of"]:
            return self.clauses.run_from(self.tokens[i].end, end, self.words.joiners, most=2, direct=True)
        return []

    def _owners(self, token: Token) -> list[DraftMention]:
        """Return whom the noun belongs to by a possessive before it: *Putin's and Xi's last meeting*."""
        first = self.draft.sentences[token.sentence].first
        i = token.i - 1
        while i > first and token.i - i < 6 and self.tokens[i].norm not in self.words.words["owner"] and self.tokens[i].pos in ("ADJ", "NOUN", "NUM", "PROPN", "ADV", "VERB"):
            i -= 1
        if i <= first or self.tokens[i].norm not in self.words.words["owner"]:
            return []
        run = self._ending_run(self.clauses.mentions_between(self.tokens[first].start, self.tokens[i].start), self.tokens[i], owners=True)
        return run if run and run[-1].end >= self.tokens[i].start - 1 else []

    def _named_before(self, token: Token) -> list[DraftMention]:
        """Return the parties that talks are named after before them: *US-China trade talks*, *a Biden-Xi call*."""
        first = self.draft.sentences[token.sentence].first
        i = token.i - 1
        while i > first and token.i - i < 3 and self.tokens[i].pos in ("ADJ", "NOUN") and not self.clauses.mentions_between(self.tokens[i].start, self.tokens[i].end):
            i -= 1
        run: list[DraftMention] = []
        for mention in reversed(self.clauses.mentions_between(self.tokens[first].start, self.tokens[i].end)):
            at = run[0].start if run else self.tokens[i].end
            if self.folded[mention.end : at].strip() not in (("-", "/", "-us-") if run else ("",)):
                break
            run.insert(0, mention)
        return run if len(run) > 1 and self._two_parties(run) else []

    def _owns(self, mention: DraftMention) -> bool:
        """Say whether a person stands there only to say whose something is: *Putin's envoy*."""
        behind = self.tokens[min(self.clauses.token_at(mention.end), len(self.tokens) - 1)]
        return mention.actors[0].kind == "person" and behind.start == mention.end and behind.norm in self.words.words["owner"]

    def _last_spoken_of(self, token: Token, others: list[DraftMention]) -> list[DraftMention]:
        """Return the person last mentioned before the sentence, of another party: whose talks *ses entretiens* are."""
        start = self.draft.sentences[token.sentence].start
        parties = {actor.party for mention in others for actor in mention.actors}
        for mention in reversed(self.clauses.mentions_between(max(0, start - 600), start)):
            if mention.actors[0].kind == "person" and mention.actors[0].party not in parties | {None}:
                return [mention]
        return []

    def _during(self, token: Token) -> tuple[list[DraftMention], list[DraftMention]]:
        """Return who acts in the clause that *lors d'un entretien* frames: *X a informé Y lors d'un entretien*."""
        if not any(each.norm in self.words.status["during"] for each in self.tokens[max(0, token.i - 3) : token.i]):
            return [], []
        sentence = self.draft.sentences[token.sentence]
        above = [i for i in self.clauses.governors(token.i) if self.tokens[i].pos in ("VERB", "AUX") and self.clauses.own_finite(i)]
        behind = [i for i in range(token.i + 1, sentence.last) if self.tokens[i].pos == "VERB" and self.clauses.own_finite(i)]
        verb = next((i for i in (*above[:1], *behind[:1]) if self._subjects(self.tokens[i])), None)
        if verb is None:
            return [], []
        subjects = self._subjects(self.tokens[verb])
        end = self.clauses.clause_end(verb)
        others = [] if self._two_parties(subjects) else self._object(self.tokens[verb], end) or self._behind(self.tokens[verb].end, end, self.words.words["with"] | self.words.words["to"])
        return subjects, others

    def _apposed(self, token: Token) -> list[DraftMention]:
        """Return whom *X, en visite à …* is said of."""
        if token.i < 2 or self.tokens[token.i - 1].norm not in self.words.status["in_course"]:
            return []
        before = self.tokens[token.i - 2]
        start = self.draft.sentences[token.sentence].start
        near = [mention for mention in self.clauses.mentions_between(start, token.start) if mention.end == before.end or (before.norm == "," and 0 <= before.start - mention.end <= 1)]
        return near[-1:]

    def _of_behind_place(self, token: Token, end: int) -> list[DraftMention]:
        """Return the visitors of *la visite en Tunisie du chef de la diplomatie iranienne*."""
        for name in self.draft.names:
            if name.kind in ("state", "capital", "place") and token.end < name.start < min(end, token.end + 60):
                behind = self.tokens[min(self.clauses.token_at(name.end) + 1, len(self.tokens) - 1)]
                if behind.norm == ",":
                    behind = self.tokens[min(behind.i + 1, len(self.tokens) - 1)]
                if behind.norm in self.words.words["of"]:
                    return self.clauses.run_from(behind.end, end, self.words.joiners, most=2)
        return []

    def _received(self, token: Token, candidate: Candidate, subjects: list[DraftMention]) -> bool:
        """Read *X recevra Y dans le cadre d'une visite*: Y is the visitor, X the host."""
        for i in self.clauses.governors(token.i):
            row = next((row for row in self.words.verbs.get(self.tokens[i].lemma, ()) if row.get("host")), None)
            if row is not None and not self._passive(self.tokens[i]):
                visitors = self._object(self.tokens[i], token.start)
                if visitors:
                    self._people(candidate, visitors, subjects)
                    candidate.host = _party(subjects)
                    candidate.strong = True
                    return True
        return False

    def _light(self, token: Token) -> int | None:
        """Return the verb that has the noun as its object, of those that say no more than that it happens."""
        for governor in self.clauses.governors(token.i)[:2]:
            verb = self.tokens[governor]
            if verb.pos in ("VERB", "AUX") and verb.lemma in self.words.words["light"]:
                return governor
        for each in reversed(self.tokens[max(0, token.i - 6) : token.i]):
            if each.sentence == token.sentence and each.pos in ("VERB", "AUX") and each.lemma in self.words.words["light"]:
                return each.i
        return None

    def _possessed(self, token: Token) -> bool:
        return any(self.tokens[kid].norm in self.words.words["possessives"] for kid in self.clauses.kids[token.i])

    def _definite(self, token: Token) -> bool:
        articles = {self.tokens[kid].norm for kid in self.clauses.kids[token.i] if self.tokens[kid].pos == "DET"}
        before = self.tokens[token.i - 1].norm if token.i else ""
        return bool((articles | {before}) & self.words.status["again_articles"])

    def _says_new(self, token: Token) -> bool:
        near = [*self.tokens[max(0, token.i - 2) : token.i], *self.tokens[token.i + 1 : token.i + 2]]
        return any(each.norm in self.words.status["new_adjectives"] for each in near)

    def _nearest_subjects(self, token: Token) -> list[DraftMention]:
        for governor in [token.i, *self.clauses.governors(token.i)]:
            if self.tokens[governor].pos in ("VERB", "AUX"):
                found = self._subjects(self.tokens[governor])
                if found and token.i not in range(self.clauses.first_token(found[0]), self.clauses.first_token(found[0]) + 2):
                    return found
        start = self.draft.sentences[token.sentence].start
        return self._ending_run(self.clauses.mentions_between(start, token.start), token)

    # visits

    def _go(self, candidate: Candidate, token: Token, end: int, subjects: list[DraftMention], prepositions: frozenset[str] | None = None) -> bool:
        """Read where somebody goes, one place or several; say whether it is another party's ground."""
        travellers = {actor.party for mention in subjects for actor in mention.actors if actor.party}
        places: list[tuple[str, str]] = []
        last = 0
        for name in self.draft.names:
            if name.start < token.end or name.kind not in ("state", "capital", "place", "metonym"):
                continue
            if name.start >= end:
                break
            code = name.keys[0].rpartition(":")[2] if name.kind == "metonym" else name.keys[0]
            before = self.tokens[self.clauses.token_at(name.start) - 1]
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
            if actor.kind == "person" and actor.party and actor.party not in travellers and self.tokens[self.clauses.first_token(mention) - 1].norm in self.words.words["to"]:
                candidate.host = actor.party
                candidate.people.append(actor)
                return True
        return False

    def _here(self, candidate: Candidate, token: Token, subjects: list[DraftMention]) -> None:
        """Read a headline's place before its noun: *Olaf Scholz en Chine pour une visite*."""
        travellers = {actor.party for mention in subjects for actor in mention.actors if actor.party}
        for name in self.draft.names:
            if name.kind in ("state", "capital", "place") and name.start < token.start and name.keys[0] not in travellers:
                place = self.clauses.token_at(name.start)
                if 0 < token.i - place <= 3 and self.tokens[place - 1].norm in self.words.words["in"] and self.tokens[place].sentence == token.sentence:
                    candidate.place, candidate.place_party = self.draft.text[name.start : name.end], name.keys[0]

    def _cue_between(self, token: Token, other: Token) -> bool:
        """Say whether another cue stands between two tokens, whose place or date the second then tells."""
        low, high = min(token.i, other.i) + 1, max(token.i, other.i)
        return any((each.pos == "NOUN" and each.lemma in self.words.nouns) or (each.pos == "VERB" and each.lemma in self.words.verbs) for each in self.tokens[low:high])

    # the rest of the sentence

    def _people(self, candidate: Candidate, subjects: list[DraftMention], others: list[DraftMention]) -> None:
        for mention in (*(each for each in subjects if not self._a_place(each)), *others):
            for actor in mention.actors:
                if all(actor is not each for each in candidate.people):
                    candidate.people.append(actor)

    def _a_place(self, mention: DraftMention) -> bool:
        """Say whether a state only tells where: *à Singapour*."""
        first = self.clauses.first_token(mention)
        before = self.tokens[first - 1]
        before = self.tokens[before.i - 1] if before.pos == "DET" and before.i else before
        return mention.actors[0].kind == "state" and before.norm in self.words.words["at"]

    def _after(self, token: Token, count: int, verbs: bool = False) -> list[Token]:
        found = []
        for each in self.tokens[token.i + 1 : token.i + 1 + count]:
            if each.sentence != token.sentence or each.norm in (".", ";"):
                break
            found.append(each)
        return found

    def _verb_status(self, candidate: Candidate, token: Token) -> None:
        finite = self.clauses.own_finite(token.i)
        if finite is None and "VerbForm=Inf" in token.morph and (above := self.clauses.finite(token.i)) is not None and "Tense=Fut" in above.morph:
            candidate.status = "planned"
        if finite is None and "VerbForm=Inf" in token.morph and self.clauses.finite(token.i) is None:
            candidate.status = "planned"  # a headline's purpose: Lavrov à Pékin pour rencontrer Wang
        self._tense(candidate, token, finite)
        self._governed(candidate, token)
        if self._negated(token) or (finite is not None and self._negated(finite)):
            candidate.status = "denied" if candidate.status in ("held", "ongoing") else "cancelled" if candidate.status == "planned" else candidate.status

    def _tense(self, candidate: Candidate, token: Token, finite: Token | None) -> None:
        if finite is None:
            return
        participle = finite.i != token.i and "VerbForm=Part" in token.morph
        if "Tense=Fut" in finite.morph and not (participle and finite.lemma in self.words.words["have"]):
            candidate.status = "planned"
        elif any(self.tokens[kid].dep == "aux" and self.tokens[kid].lemma in self.words.status["proposed"] for kid in self.clauses.kids[token.i]):
            candidate.status = "proposed"
        elif "Mood=Cnd" in finite.morph:
            if participle and finite.lemma in self.words.words["have"] | self.words.words["be"]:
                candidate.hearsay = True
            else:
                candidate.status = "planned"

    def _governed(self, candidate: Candidate, token: Token) -> None:
        """Read the words over the cue: *doit rencontrer*, *a proposé de*, *a annulé sa visite*."""
        status = self.words.status
        for i in self.clauses.governors(token.i)[:3]:
            verb = self.tokens[i]
            if verb.pos not in ("VERB", "AUX", "NOUN", "ADJ"):
                continue
            if verb.lemma in status["postponed"]:
                candidate.status = "postponed"
            elif verb.lemma in status["cancelled"]:
                candidate.status = "cancelled"
            elif verb.lemma in status["denied"]:
                candidate.status = "denied"
            elif token.pos in ("VERB", "AUX") and ("VerbForm=Inf" in token.morph or (token.dep == "xcomp" and "Tense=Pres|VerbForm=Part" in token.morph)) and token.dep in ("xcomp", "ccomp", "obj", "acl", "obl:arg", "obl:mod", "advcl", "conj", "dep"):
                if verb.lemma in status["planned"]:
                    candidate.status = "planned"
                elif verb.lemma in status["proposed"]:
                    candidate.status = "proposed"
                else:
                    continue
            else:
                continue
            return

    def _begun(self, candidate: Candidate, token: Token) -> None:
        """A visit that has begun and is not said to be over goes on."""
        if candidate.kind == "visit" and candidate.status == "held":
            verbs = [token, *(self.tokens[i] for i in self.clauses.governors(token.i)[:2])]
            light = self._light(token)
            verbs += [self.tokens[light]] if light is not None else []
            finite = self.clauses.own_finite(token.i)
            present = finite is not None and "Tense=Pres" in finite.morph and finite.i == token.i
            if any(verb.lemma in self.words.status["begun"] for verb in verbs) or present or (token.pos == "NOUN" and token.i and self.tokens[token.i - 1].norm in self.words.status["in_course"]):
                candidate.status = "ongoing"

    def _negated(self, token: Token) -> bool:
        near = self.tokens[max(0, token.i - 4) : token.i + 4]
        has = any(each.norm in self.words.status["negation"] and each.i < token.i for each in near)
        return has and any(each.norm in self.words.status["negation_close"] for each in near)

    def _noun_status(self, candidate: Candidate, token: Token) -> None:
        status = self.words.status
        near = [*self.tokens[max(0, token.i - 2) : token.i], *self._after(token, 4)]
        finite = self.clauses.finite(token.i)
        direct = [i for i in self.clauses.governors(token.i)[:2] if self.tokens[i].pos in ("VERB", "AUX")]
        framing = any(each.norm in status["during"] for each in self.tokens[max(0, token.i - 3) : token.i])
        verb = self.tokens[direct[0]] if direct and not framing else None
        if any(each.norm in status["planned_adjectives"] for each in near):
            candidate.status = "planned"
        elif any(each.norm in status["proposed_adjectives"] for each in near):
            candidate.status = "proposed"
        if verb is None:
            return
        passive = self._passive(verb)
        own = self.clauses.own_finite(verb.i) or finite
        if verb.lemma in status["postponed"]:
            candidate.status = "postponed"
        elif verb.lemma in status["cancelled"]:
            candidate.status = "cancelled"
        elif verb.lemma in status["denied"]:
            candidate.status = "denied"
        elif verb.lemma in status["refused"] and token.dep in ("obj", "obl:arg", "nsubj:pass"):
            candidate.status = "denied"
        elif verb.lemma in status["planned"] and (passive or not self._held_already(token)):
            candidate.status = "planned"
        elif verb.lemma in status["proposed"] and token.dep in ("obj", "obl:arg", "nsubj:pass"):
            candidate.status = "proposed"
        elif own is not None and own.sentence == token.sentence and (token.dep.startswith(("nsubj", "obj", "obl", "root", "ROOT")) or verb.lemma in self.words.words["light"]):
            self._tense(candidate, verb, own)
        if "VerbForm=Inf" in verb.morph:
            self._governed(candidate, verb)
        if any(each.norm in status["none"] for each in self.tokens[max(0, token.i - 2) : token.i]):
            candidate.status = "denied"
        if own is not None and self._negated(own) and candidate.status == "held" and (verb.lemma in self.words.words["light"] or token.dep.startswith(("nsubj", "obj"))):
            candidate.status = "denied"

    def _held_already(self, token: Token) -> bool:
        return token.dep.startswith("obl") or token.dep == "nmod"

    def _rest(self, candidate: Candidate, token: Token, end: int) -> None:
        sentence = self.draft.sentences[token.sentence]
        start = self.clauses.clause_start(token.i)
        window = self.folded[start : max(end, token.end)]
        whole = self.folded[sentence.start : sentence.end]
        if candidate.kind in (None, "meeting") or candidate.kind == "summit":
            for kind in ("call", "video"):
                if self.words.form[kind].search(window):
                    candidate.kind = kind  # type: ignore[assignment]
                    break
        if candidate.kind is None and (self.words.form["meeting"].search(window) or self._at_palace(token, start, min(end, token.end + 80))):
            candidate.kind = "meeting"
        candidate.date = self._date(candidate, token, sentence.i)
        published = self.draft.document.published
        finite = self.clauses.own_finite(token.i) or (self.clauses.finite(token.i) if candidate.subject else None)
        if candidate.status in ("held", "ongoing") and candidate.date and published and len(candidate.date) == 10 == len(published) and finite is not None:
            coming = candidate.date > published or (candidate.date == published and self._passive(token))
            if coming and "Tense=Pres" in finite.morph and (finite.i == token.i or candidate.subject and not finite.dep.startswith("aux") or self._passive(token)):
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
                break
        for marker in self.words.invitation:
            at = whole.find(marker)
            if at >= 0:
                for mention in self.clauses.mentions_between(sentence.start + at + len(marker), sentence.end):
                    if any(each.pos in ("VERB", "AUX") and "VerbForm=Fin" in each.morph for each in self.tokens[self.clauses.token_at(sentence.start + at) : self.clauses.first_token(mention)]):
                        break
                    candidate.inviting += [actor for actor in mention.actors if actor not in candidate.inviting]
                break
        for marker in self.words.initiative:
            at = whole.find(marker)
            if at >= 0:
                run = self.clauses.run_from(sentence.start + at + len(marker), sentence.end, self.words.joiners)[:1]
                parties = {actor.party for mention in run for actor in mention.actors if actor.party}
                if len(parties) == 1:
                    candidate.initiator = parties.pop()
                break

    def _palace(self, token: Token, end: int) -> list[DraftMention]:
        """Return the seat of power where somebody is received: *reçu à la Maison-Blanche*."""
        for mention in self.clauses.mentions_between(token.end, end):
            before = self.tokens[self.clauses.first_token(mention) - 1]
            before = self.tokens[before.i - 1] if before.pos == "DET" and before.i else before
            if mention.basis == "metonym" and before.norm in self.words.words["in"]:
                return [mention]
        return []

    def _at_palace(self, token: Token, start: int, end: int) -> bool:
        """Say whether the clause sets it in a seat of power: *à l'Élysée*."""
        for name in self.draft.names:
            if name.kind == "metonym" and start <= name.start < end:
                before = self.tokens[self.clauses.token_at(name.start) - 1]
                before = self.tokens[before.i - 1] if before.pos == "DET" and before.i else before
                if before.norm in self.words.words["in"] and not self.clauses.finite_between(token.i, before.i):
                    return True
        return False

    def _phrase(self, start: int, end: int) -> str:
        """Return the noun phrase from the offset: to the next comma, finite verb or mark."""
        first = self.clauses.token_at(start)
        stop = end
        for token in self.tokens[first:]:
            if token.start >= end:
                break
            if token.start > start and (token.norm in (",", ";", ".", ":", "(", "»", "«") or "VerbForm=Fin" in token.morph):
                stop = token.start
                break
        last = self.tokens[self.clauses.token_at(max(start, stop - 1))]
        while last.start > start and (last.pos in ("CCONJ", "SCONJ", "ADP", "PRON", "PUNCT") or last.start >= stop):
            stop, last = last.start, self.tokens[last.i - 1]
        return self.draft.text[start:stop].strip()

    def _date(self, candidate: Candidate, token: Token, sentence: int) -> str | None:
        """Return the date that says when: the nearest in the sentence, counting what stands between."""
        here = self.draft.sentences[sentence]
        dates = [date for date in self.draft.dates if here.start <= date.start and date.end <= here.end]
        off = candidate.status in ("postponed", "cancelled")
        best: tuple[int, int] | None = None
        for n, date in enumerate(dates):
            at = self.clauses.token_at(date.start)
            if self._dates_the_telling(token, at, off):
                continue
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

    def _joined(self, dates: list[DraftDate], n: int) -> str:
        """Return a date, with the next day where both are named together: *dimanche et lundi*."""
        date = dates[n]
        for first, last in ((n, n + 1), (n - 1, n)):
            if first < 0 or last >= len(dates) or len(dates[first].value) != 10 or len(dates[last].value) != 10:
                continue
            if self.folded[dates[first].end : dates[last].start].strip() in self.words.words["and"] and dates[first].value < dates[last].value:
                return f"{dates[first].value}/{dates[last].value}"
        return date.value

    def _attached(self, place: int, token: Token, candidate: Candidate) -> bool:
        """Say whether a place belongs to the cue, its verb or a participant, not to another noun: *la situation en Libye*."""
        above = next((i for i in self.clauses.governors(place) if self.tokens[i].pos in ("NOUN", "VERB", "PROPN", "AUX")), None)
        if above is None or above == token.i or above in self.clauses.governors(token.i) or self.tokens[above].pos in ("VERB", "AUX"):
            return True
        at = self.tokens[above].start
        named = any(mention.start <= at < mention.end for mention in self.clauses.mentions_between(at - 80, at + 1) if any(actor in candidate.people for actor in mention.actors))
        dated = any(date.start <= at < date.end for date in self.draft.dates)
        return named or dated or self.tokens[above].lemma in self.words.nouns or self.tokens[above].norm in self.words.words["times"]

    def _dates_the_telling(self, token: Token, at: int, off: bool) -> bool:
        """Say whether a date belongs to the verb that tells of the contact, or calls it off: *a démenti lundi que …*, *a reporté vendredi sa visite*."""
        verb = next((i for i in self.clauses.governors(at) if self.tokens[i].pos in ("VERB", "AUX")), None)
        if off and verb is not None and self.tokens[verb].lemma in self.words.status["postponed"] | self.words.status["cancelled"]:
            return True
        below = token.i
        for above in self.clauses.governors(token.i):
            if above == verb and above != token.i:
                return self.tokens[below].dep in ("ccomp", "advcl:cleft") or (self.tokens[below].dep == "obj" and self.tokens[below].pos == "VERB")
            below = above
        return False

    def _place(self, candidate: Candidate, token: Token, end: int) -> str | None:
        """Return the city, else the country, where the clause says that it was."""
        sentence = self.draft.sentences[token.sentence]
        country = None
        for each in self.tokens[self.clauses.token_at(self.clauses.clause_start(token.i)) : token.i]:
            if each.norm in self.words.words["where"]:
                there = next((name for name in self.draft.names if name.end == self.tokens[each.i - 1].end and name.kind in ("capital", "place", "state")), None)
                if there is not None:
                    return self.draft.text[there.start : there.end]
        for name in self.draft.names:
            if name.start < sentence.start or name.kind not in ("capital", "place", "state"):
                continue
            if name.start >= max(end, token.end):
                break
            before = self.tokens[self.clauses.token_at(name.start) - 1]
            if before.norm not in self.words.words["in"] or self._in_mention(before):
                continue
            if before.i > token.i and not self._attached(self.clauses.token_at(name.start), token, candidate):
                continue
            if self.clauses.finite_between(before.i, token.i) > (1 if before.i > token.i else 0) or (before.i > token.i and self._cue_between(token, before)):
                continue
            text = self.draft.text[name.start : name.end]
            if name.kind == "state":
                country = country or text
            else:
                return text
        return self._unknown_place(token, end) or country

    def _in_mention(self, token: Token) -> bool:
        """Say whether a preposition is part of somebody's title: *l'ambassadeur en Tunisie*."""
        return any(mention.start < token.start < mention.end for mention in self.clauses.mentions_between(token.start - 120, token.start))

    def _unknown_place(self, token: Token, end: int) -> str | None:
        """Return a town nobody knows, that depends on the cue itself: *se retrouver à Weimar*."""
        dated = [kid for kid in self.clauses.kids[token.i] if any(date.start <= self.tokens[kid].start < date.end for date in self.draft.dates)]
        for kid in [*self.clauses.kids[token.i], *(below for kid in dated for below in self.clauses.kids[kid])]:
            place = self.tokens[kid]
            case = next((self.tokens[each] for each in self.clauses.kids[kid] if self.tokens[each].dep == "case"), None)
            if place.i > token.i and place.start < end and place.pos == "PROPN" and place.text[0].isupper() and case is not None and case.norm in self.words.words["in_town"] and case.i == place.i - 1:
                if not any(mention.start <= place.start < mention.end for mention in self.clauses.mentions_between(place.start - 60, place.end)):
                    return place.text
        return None


def _party(mentions: list[DraftMention]) -> str | None:
    parties = list(dict.fromkeys(actor.party for mention in mentions for actor in mention.actors if actor.party))
    return parties[0] if len(parties) == 1 else None


def _only_states_after_person(run: list[DraftMention], mention: DraftMention) -> bool:
    """Say whether a state in the list only stands beside people: *avec le ministre, au Mali*."""
    return mention.actors[0].kind == "state" and any(each.actors[0].kind == "person" for each in run)
