"""Deeds: what states do to each other, read from the clause: who does it, to whom, and whether it is told as done."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from visavis.reading.clauses import Clauses
from visavis.reading.deed_words import DeedRow, DeedWords
from visavis.reading.triggers import keyed

if TYPE_CHECKING:
    from visavis.reading.draft import Draft, Token

_DEEP = 4  # nouns between a verb and what it is done to: a second package of sanctions
_FAR = 14  # tokens behind a verb or noun in which those it touches stand
_NEAR = 9  # tokens between a verb and what it is done to, or who does it, where the parse does not join them
_ABOVE = 4  # words above a noun that may say it is only wished for
_DOWN = ("nmod", "conj", "obj", "appos", "fixed", "flat", "flat:name")
_STOPS = frozenset('.;:,«»()"')


class Party(Protocol):
    """A party where the text names it."""

    @property
    def start(self) -> int:
        """Where it begins."""

    @property
    def end(self) -> int:
        """Where it ends."""

    @property
    def party(self) -> str:
        """Its code."""


@dataclass(frozen=True, slots=True)
class Deed:
    """One deed: its words' span, its type, who did it and to whom."""

    start: int
    end: int
    type: str
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    mutual: bool
    both: bool


class Deeds:
    """The deeds of one draft."""

    def __init__(self, draft: Draft, words: DeedWords, named: Sequence[Party]) -> None:
        self._draft = draft
        self._clauses = Clauses(draft)
        self._tokens = draft.tokens
        self._words = words
        self._keys = [keyed(token.norm) for token in self._tokens]
        self._named: dict[int, list[Party]] = {}  # by the sentence that holds them
        for one in named:
            self._named.setdefault(self._tokens[self._clauses.token_at(one.start)].sentence, []).append(one)

    def find(self) -> Iterator[Deed]:
        """Yield the deeds told as done, in the order of the text; none that another one's words hold."""
        last = 0
        for deed in sorted(self._all(), key=lambda deed: (deed.start, -deed.end)):
            if deed.start >= last:
                yield deed
                last = deed.end

    def _all(self) -> Iterator[Deed]:
        for token in self._tokens:
            key = self._keys[token.i]
            if token.pos == "VERB" and self._words.verbs.fullmatch(key):
                yield from self._told(token, [row for row in self._words.rows if row.verbs and row.verbs.fullmatch(key)])
            elif token.pos == "NOUN" and self._words.nouns.fullmatch(key):
                yield from self._called(token, [row for row in self._words.rows if row.nouns and row.nouns.fullmatch(key)])

    def _told(self, verb: Token, rows: list[DeedRow]) -> Iterator[Deed]:
        """A deed told by a verb: its subject does it, its object suffers it; the other way round where it is passive."""
        qualifies = verb.dep in ("acl", "amod") and "VerbForm=Part" in verb.morph and self._tokens[verb.head].pos in ("NOUN", "PROPN")
        passive = qualifies or self._passive(verb)
        subject = verb.head if qualifies or verb.dep == "acl:relcl" else self._clauses.subject_token(verb.i)
        if verb.dep == "acl:relcl" and not self._relative_subject(verb):
            subject = self._clauses.subject_token(verb.i)
            whose = [verb.head]  # the agreement that they signed
        else:
            whose = []
        objects = (
            [subject] if passive and subject is not None else [kid for kid in self._clauses.kids[verb.i] if self._tokens[kid].dep in ("obj", "xcomp")] + whose
        )
        if self._mishap(verb):
            return
        kids = [self._tokens[kid] for kid in self._clauses.kids[verb.i]]
        turned = any(self._keys[kid.i] in self._words.sets["reflexive"] for kid in kids if kid.i < verb.i)
        for row in rows:
            if turned and not row.oblique:
                continue
            if row.bodies and not passive:
                continue
            if row.subjects is not None and (passive or subject is None or not row.subjects.fullmatch(self._keys[subject])):
                continue
            if row.oblique:
                objects = [kid for kid in self._clauses.kids[verb.i] if self._tokens[kid].dep.startswith("obl")]
            reached = [at for each in objects for at in self._reached(each, row.objects)] if row.objects or not row.direct else []
            if not reached and row.direct:
                reached = [at for at in objects if any(actor.kind == row.direct for mention in self._clauses.mentions_at(at) for actor in mention.actors)]
            if row.objects is not None and not reached and not (passive and not row.phrase):
                reached = self._next(verb, row.objects)
                objects = objects if row.phrase else reached or objects
            if (row.objects is not None or row.direct) and not reached:
                continue
            if not self.real(verb):
                return
            subject = self._blamed(verb) or subject
            if subject is None or self._tokens[subject].i in reached:
                subject = None if passive else self._before(verb)
            for deed in self._deed(row, verb, None if passive else subject, objects, [verb.i, *reached]):
                if not qualifies or row.mutual or row.type == "SANCTION" or (deed.actors and deed.recipients):
                    yield deed
            return

    def _blamed(self, verb: Token) -> int | None:
        """Whoever is accused of the deed: *accuse le Soudan d'avoir bombardé un village*."""
        above = self._tokens[verb.head]
        if above.pos != "VERB" or above.lemma not in self._words.sets["blaming"] or (self._clauses.own_finite(verb.i) and verb.dep == "conj"):
            return None
        return next((kid for kid in self._clauses.kids[above.i] if self._tokens[kid].dep == "obj" and kid < verb.i), None)

    def _called(self, noun: Token, rows: list[DeedRow]) -> Iterator[Deed]:
        """A deed called by a noun: what it is done to stands behind it, whoever does it before it, behind *by*, or above it."""
        objects = [kid for kid in self._clauses.kids[noun.i] if kid > noun.i and self._tokens[kid].dep in ("nmod", "obl:arg", "obl:mod")]
        for row in rows:
            reached = [at for each in objects for at in self._reached(each, row.objects)]
            if row.objects is not None and not reached:
                continue
            if self.wished(noun):
                return
            above = self._tokens[noun.head]
            told = above.pos == "VERB" and noun.dep == "obj" and above.lemma in self._words.sets["announcing"]
            yield from self._known(row, noun, self._clauses.subject_token(above.i) if told else None, objects, [noun.i, *reached])
            return

    def _known(self, row: DeedRow, noun: Token, subject: int | None, objects: list[int], reached: list[int]) -> Iterator[Deed]:
        """The deed that a noun calls, if both sides are told or else its date."""
        for deed in self._deed(row, noun, subject, objects, reached):
            yield replace(deed, both=True)

    def _deed(self, row: DeedRow, head: Token, subject: int | None, objects: list[int], reached: list[int]) -> Iterator[Deed]:
        actors = self._parties(subject) if subject is not None else []
        suffer: list[str] = []
        beside: list[str] = []
        last = max(reached)
        for one in self._named.get(head.sentence, ()):
            at = self._clauses.token_at(one.start)
            if at - head.i > _FAR or one.party in actors or (at < head.i and not any(self._below(at, each) for each in objects)):
                continue
            above = [at, *self._clauses.governors(at)]
            if any(self._tokens[i].dep == "conj" and self._tokens[i].pos == "NOUN" for i in above[1:] if i > max(objects, default=i)):
                continue  # what is joined to the object is another matter
            if head.i not in above and not any(each in above for each in objects):
                continue
            case = self._case(at, head.i)
            under = above[above.index(head.i) - 1] if head.i in above and at != head.i else at
            if row.bodies and case in self._words.sets["out_of"]:
                actors += [] if self._draft.knowledge.is_state(one.party) else [one.party]
            elif case in self._words.sets["agent"]:
                actors.append(one.party)
            elif row.mutual:
                if case in self._words.sets["partner"]:
                    actors.append(one.party)
                continue
            elif any(each in above for each in objects):
                suffer.append(one.party)
            elif head.i in above and any(self._keys[i] in self._words.sets["means"] for i in above[: above.index(head.i)]):
                actors += [one.party] if not case or case in self._words.sets["out_of"] or self._tokens[at].pos == "ADJ" else []
            elif case in self._words.sets["aimed"] or self._tokens[under].dep == "iobj":
                beside.append(one.party)
            else:
                continue
            last = max(last, self._clauses.token_at(one.end - 1))
        if row.own and not actors:
            actors, suffer = suffer[:1], suffer[1:]
        recipients = suffer or beside
        actors = list(dict.fromkeys(actors))
        recipients = [party for party in dict.fromkeys(recipients) if party not in actors]
        tokens = [self._tokens[min(head.i, *reached)], self._tokens[last]]
        if actors or recipients:
            yield Deed(tokens[0].start, tokens[1].end, row.type, tuple(actors), tuple(recipients), row.mutual, row.both)

    def _mishap(self, verb: Token) -> bool:
        kids = [self._tokens[kid] for kid in self._clauses.kids[verb.i]]
        return any(kid.dep.startswith("obl") and self._keys[kid.i] in self._words.sets["mishap"] for kid in kids)

    def accidental(self, start: int, end: int) -> bool:
        """Say whether the words of an event within the offsets tell of an accident: *tués dans un accident*."""
        return any(token.pos == "VERB" and self._mishap(token) for token in self._clauses.tokens_between(start, end))

    def happened(self, start: int, end: int, *, standing: bool) -> bool:
        """Say whether the words of an event within the offsets tell it as done, by their verb, else by what governs their noun.

        What stands until it is lifted, as sanctions do, is there even where its end is asked for.
        """
        inside = self._clauses.tokens_between(start, end)
        verb = next((token for token in inside if token.pos == "VERB"), None)
        if verb is not None:
            return self.real(verb, ahead=True)
        noun = next((token for token in inside if token.pos in ("NOUN", "PROPN")), None)
        return noun is None or not self.wished(noun, 1 if standing else _ABOVE)

    def real(self, verb: Token, *, ahead: bool = False) -> bool:
        """Say whether what a verb tells is told as done, or with `ahead` as certain: not denied, not asked for or supposed."""
        sets = self._words.sets
        for _ in range(_ABOVE):
            kids = [self._tokens[kid] for kid in self._clauses.kids[verb.i]]
            helpers = [kid for kid in kids if kid.dep.startswith(("aux", "cop"))]
            if self._denied(verb):
                return False
            if any(self._keys[kid.i] in sets["supposed"] for kid in kids if kid.dep in ("mark", "advmod")):
                return False
            if any(self._keys[kid.i] in sets["modal"] or (not ahead and self._keys[kid.i] in sets["ahead"]) for kid in helpers):
                return False
            if ahead and any(self._keys[kid.i] in sets["ahead"] for kid in helpers):
                return True
            if any(self._keys[kid.i] in sets["done"] for kid in helpers):
                return ahead or not any("Tense=Fut" in kid.morph for kid in helpers)
            if "VerbForm=Inf" in verb.morph or any(self._keys[kid.i] in sets["infinitive"] and kid.dep == "mark" for kid in kids):
                above = self._tokens[verb.head]
                return above.i != verb.i and above.lemma in sets["doing"] and self.real(above)
            finite = self._clauses.own_finite(verb.i)
            if finite is not None:
                return not any(each in finite.morph for each in ("Tense=Fut", "Mood=Cnd", "Mood=Sub", "Mood=Imp")[ahead:])
            if "VerbForm=Ger" in verb.morph or ("Tense=Pres" in verb.morph and "VerbForm=Part" in verb.morph):
                above = self._tokens[verb.head]
                led = any(self._keys[kid.i] in sets["by_doing"] for kid in kids if kid.i < verb.i)
                led = led or above.lemma in sets["blaming"]
                return above.pos == "VERB" and (led or verb.dep in ("advcl", "conj") or above.lemma in sets["doing"]) and self.real(above)
            if verb.dep not in ("conj", "advcl", "acl") or verb.head == verb.i:
                return True
            if verb.dep == "acl" or self._tokens[verb.head].pos != "VERB":
                return True
            verb = self._tokens[verb.head]
        return True

    def wished(self, noun: Token, above: int = _ABOVE) -> bool:
        """Say whether what a noun calls is only asked for, promised or feared: *demande la libération de X*."""
        sets = self._words.sets
        for i in self._clauses.governors(noun.i)[:above]:
            token = self._tokens[i]
            if token.lemma in sets["asking"] or self._keys[i] in sets["asking"]:
                return True
            if token.pos == "VERB" and above == 1 and self._imposes(token) and self._denied(token):
                return True  # has not imposed sanctions
            if token.pos == "VERB" and above > 1:
                return not self.real(token) and token.lemma not in sets["doing"]
        return False

    def _denied(self, verb: Token) -> bool:
        kids = [self._tokens[kid] for kid in self._clauses.kids[verb.i]]
        return any(self._keys[kid.i] in self._words.sets["denied"] for kid in kids if kid.i < verb.i or kid.dep == "neg")

    def _imposes(self, verb: Token) -> bool:
        """Say whether a verb makes what stands until it is lifted."""
        return any(row.type == "SANCTION" and row.verbs is not None and row.verbs.fullmatch(self._keys[verb.i]) for row in self._words.rows)

    def _passive(self, verb: Token) -> bool:
        return any(self._tokens[kid].dep in ("aux:pass", "nsubj:pass") for kid in self._clauses.kids[verb.i])

    def _relative_subject(self, verb: Token) -> bool:
        """Say whether the subject of a relative clause is its pronoun, or left out."""
        subjects = [self._tokens[kid] for kid in self._clauses.kids[verb.i] if self._tokens[kid].dep.startswith("nsubj")]
        return not subjects or any("PronType=Rel" in each.morph or self._keys[each.i] in self._words.sets["relative"] for each in subjects)

    def _reached(self, at: int, wanted: re.Pattern[str] | None) -> list[int]:
        """The first of the nouns from `at` down that is wanted: *une deuxième série de sanctions*."""
        if wanted is None:
            return [at]
        level = [at]
        for _ in range(_DEEP):
            found = [i for i in level if self._tokens[i].pos != "VERB" and wanted.fullmatch(self._keys[i])]
            if found:
                return found[:1]
            level = [kid for i in level for kid in self._clauses.kids[i] if self._tokens[kid].dep in _DOWN]
        return []

    def _next(self, verb: Token, wanted: re.Pattern[str]) -> list[int]:
        """The noun that is wanted nearest behind a verb, where the parse gives it no such object: a date between them leads it astray."""
        for token in self._tokens[verb.i + 1 : verb.i + 1 + _NEAR]:
            if token.sentence != verb.sentence or token.norm in _STOPS or token.pos == "SCONJ" or self._clauses.own_finite(token.i) is not None:
                break
            if token.pos == "NOUN" and wanted.fullmatch(self._keys[token.i]) and not self._introduced(token):
                return [token.i]
        return []

    def _introduced(self, noun: Token) -> bool:
        """Say whether a preposition that takes a noun out of the reach of a verb before it brings it in."""
        return any(self._tokens[kid].dep == "case" and self._keys[kid] not in self._words.sets["part"] for kid in self._clauses.kids[noun.i] if kid < noun.i)

    def _before(self, verb: Token) -> int | None:
        """The party named last before a verb in its clause, where the parse gives it no subject."""
        start = self._clauses.clause_start(verb.i)
        named = [one for one in self._named.get(verb.sentence, ()) if start <= one.start and one.end <= verb.start]
        near = named[-1] if named else None
        return self._clauses.token_at(near.start) if near is not None and verb.i - self._clauses.token_at(near.end - 1) <= _NEAR else None

    def _below(self, at: int, above: int) -> bool:
        return at == above or above in self._clauses.governors(at)

    def _case(self, at: int, head: int) -> str:
        """The preposition that brings in a name, of its own or of the nearest word above it that has one."""
        for i in [at, *self._clauses.governors(at)]:
            if i == head:
                break
            for kid in self._clauses.kids[i]:
                if self._tokens[kid].dep == "case" and self._tokens[kid].i < at:
                    return self._keys[kid]
        return ""

    def _parties(self, at: int) -> list[str]:
        """The parties of a noun phrase and of those joined to it."""
        named = self._named.get(self._tokens[at].sentence, ())
        token = self._tokens[at]
        found = [party for mention in self._clauses.mentions_at(at) for actor in mention.actors if (party := actor.party)]
        if not found:
            inside = [one for one in named if self._below(self._clauses.token_at(one.start), at)]
            found = [one.party for one in inside if abs(self._clauses.token_at(one.start) - at) <= _DEEP][:1]
        if not found and (token.pos == "PRON" or self._keys[at] in self._words.sets["own_side"]):
            found = [one.party for one in named if one.end <= token.start][-1:]
        for kid in self._clauses.kids[at]:
            if self._tokens[kid].dep == "conj" and self._tokens[kid].pos in ("NOUN", "PROPN"):
                found += self._parties(kid)
        return list(dict.fromkeys(found))
