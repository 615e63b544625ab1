"""The verb of a contact with what stands around it, and whether it is the verb of one at all."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass, field
from itertools import takewhile
from typing import Any

from visavis.reading.contacts.circumstances import Circumstances
from visavis.reading.contacts.words import Candidate
from visavis.reading.draft import DraftActor, DraftMention, Token

# The word that a verb needs stands within so many tokens behind it.
_NEEDED = 5
# An organisation is named within so many tokens behind the word for those who make it up.
_BODY = 7
# What X is asked for, behind a clause that says who he is, stands within so many tokens.
_BEHIND_RELATIVE = 25


def frame_of_two(row: Mapping[str, Any]) -> bool:
    """Say whether the subjects of a reflexive may be both sides: *se sont entretenus*, *se sont rencontrés*."""
    return row["frame"] in ("with", "object")


@dataclass(slots=True)
class VerbPhrase:
    """A verb that may report a contact, and what has been read of it so far."""

    token: Token
    row: Mapping[str, Any]  # of the lexicon
    candidate: Candidate
    end: int  # of its clause
    passive: bool
    reflexive: bool
    nations: tuple[str, ...] = ()  # the parties of subjects told as nationals: *les ministres français et allemand*
    subjects: list[DraftMention] = field(default_factory=list)
    others: list[DraftMention] = field(default_factory=list)

    @property
    def frame(self) -> str:
        """In which way the verb takes its sides."""
        return str(self.row["frame"])

    def asks(self, key: str) -> bool:
        """Say whether the lexicon marks the verb with a key."""
        return bool(self.row.get(key))


class VerbPhrases(Circumstances):
    """Tells verbs that report a contact from those that do not."""

    def _verb_phrase(self, token: Token, row: Mapping[str, Any]) -> VerbPhrase:
        candidate = Candidate((token.start, token.end), token.sentence, row.get("kind"), "held", courtesy=bool(row.get("courtesy")))
        return VerbPhrase(token, row, candidate, self.clauses.clause_end(token.i), self._passive(token), self._reflexive(token))

    def _fit_to_be(self, token: Token) -> bool:
        """Say whether an infinitive tells what it is time for, or what remains to be done: *un moment opportun pour rencontrer X*, *reste à réunir X et Y*."""
        above = [self.tokens[i] for i in self.clauses.governors(token.i)[:2]]
        return any(each.lemma in self.words.status["fitting"] and (each.pos not in ("VERB", "AUX") or token.dep == "xcomp") for each in above)

    def _reports_none(self, phrase: VerbPhrase) -> bool:
        """Say whether the words around a verb give it another sense."""
        token, row = phrase.token, phrase.row
        if self._mentioned(token) and token.pos != "AUX":
            return True  # part of a title: the visiting minister
        if "VerbForm=Inf" in token.morph and self._fit_to_be(token):
            return True
        if token.dep == "amod" or (token.dep == "acl" and self._convened(self.tokens[token.head])):
            return True  # a negotiated agreement, a summit hosted by X
        if phrase.asks("reflexive") and not phrase.reflexive:
            return True
        if phrase.reflexive and (phrase.asks("not_reflexive") or (not phrase.asks("reflexive") and phrase.frame == "with")):
            return True
        if (stop := row.get("not_followed")) and self._stopped(token, stop):
            return True
        beside = (*self._after(token, row.get("far", _NEEDED)), *(self.tokens[kid] for kid in self.clauses.kids[token.i]))
        if needed := row.get("needs"):
            met = [each.norm for each in beside if each.norm in needed and each.dep != "mark"]
            if not met:
                return True
            if phrase.asks("ambassador") and self._asked(token) and self.words.words["to"].issuperset(met) and not self._to_a_house(token):
                return True  # asked the ambassador to grant visas, but: called in the ambassador to explain
        if (phrase.asks("host") and self._at_hand(token)) or ((phrase.asks("gathering") or phrase.asks("gathers")) and self._belong(token)):
            return True
        return self._habitual(token) or self._supposed(token) or self._asked_about(token)

    def _belong(self, token: Token) -> bool:
        """Say whether a participle tells of those who make up an organisation, whenever they met: *les pays réunis au sein de l'OTAN*."""
        participle = "VerbForm=Part" in token.morph and self.clauses.own_finite(token.i) is None
        behind = self._after(token, _BODY) if participle else []
        within = next((each for each in behind[:2] if each.norm in self.words.words.get("within_body", ())), None)
        return within is not None and any(actor.kind == "organisation" for each in behind for m in self.clauses.mentions_at(each.i) for actor in m.actors)

    def _at_hand(self, token: Token) -> bool:
        """Say whether somebody is only said to have been there where others receive somebody: *were present at the airport to receive X*."""
        near = (self.tokens[token.head], *self.tokens[max(0, token.i - 2) : token.i])
        return "VerbForm=Inf" in token.morph and any(each.i < token.i and each.lemma in self.words.words.get("at_hand", ()) for each in near)

    def _lacks_form(self, phrase: VerbPhrase) -> bool:
        """Say whether a verb that tells a contact only with its form, as *par téléphone*, stands without one."""
        begun = self.clauses.clause_start(phrase.token.i) if self.words.free_order else phrase.token.start
        judged = any(self.tokens[kid].dep == "xcomp" and self.tokens[kid].pos == "ADJ" for kid in self.clauses.kids[phrase.token.i])  # s'est dit prêt
        return phrase.asks("needs_form") and (judged or not self._by_wire(begun, self._before_others_talks(phrase)))

    def _before_others_talks(self, phrase: VerbPhrase) -> int:
        """Return where talks begin whose outcome the verb tells of, and the form is theirs: *told X of the results of his talks with Y by phone*."""
        behind = self.clauses.tokens_between(phrase.token.end, phrase.end)
        owned = (each for each in behind if each.pos == "NOUN" and each.dep == "nmod" and each.lemma in self.words.nouns and self._possessed(each))
        return next((each.start for each in owned), phrase.end)

    def _by_wire(self, start: int, end: int) -> bool:
        """Say whether a stretch of the text says that they spoke by telephone or video."""
        return any(self.words.form[kind].search(self.folded, start, end) for kind in ("call", "video"))

    def _habitual(self, token: Token) -> bool:
        """Say whether a verb tells of what was done again and again, at no time: *téléphonait régulièrement*."""
        near = [*self.tokens[max(0, token.i - 2) : token.i], *self._after(token, 3)]
        return any(each.norm in self.words.status["habitual"] for each in near)

    def _stopped(self, token: Token, stop: Container[str]) -> bool:
        """Say whether a word follows that gives the verb another sense, outside the names of those it may be about: *appeler X à agir*."""
        return (
            any(
                each.norm in stop
                and not self.words.form["call"].match(self.folded, each.start)
                and not self._mentioned(each)
                and not self.clauses.dated(self.tokens[min(each.i + 1, len(self.tokens) - 1)].start)  # called X on Tuesday
                and self.tokens[min(each.i + 1, len(self.tokens) - 1)].norm not in self.words.words["margin"]  # verra X en marge du sommet
                for each in takewhile(lambda each: not self._ends_object(each), self._after(token, 8))
            )
            or any(
                each.norm in stop and self.tokens[each.i - 1].norm == "," and "VerbForm=Inf" in self.tokens[each.i + 1].morph
                for each in self._after(token, _BEHIND_RELATIVE)[:-1]
            )
        )

    def _ends_object(self, token: Token) -> bool:
        """Say whether a word opens what is no longer of the verb: its purpose, or a clause that says who its object is."""
        return token.norm in self.words.words["purpose"] or self._on_call(token) or "PronType=Rel" in token.morph

    def _on_call(self, token: Token) -> bool:
        """Say whether a word opens what somebody calls for: *called X to discuss Y*."""
        return token.dep == "mark" and self.tokens[token.head].lemma in self.words.words["on_call"] and "VerbForm=Inf" in self.tokens[token.head].morph

    def _to_a_house(self, token: Token) -> bool:
        """Say whether somebody is to come to an institution, whatever for: *was called to the ministry to explain*."""
        led = [kid for kid in self.clauses.kids[token.i] if self.tokens[kid].dep.startswith("obl")]
        toward = (kid for kid in led if any(self.tokens[each].norm in self.words.words["to"] for each in self.clauses.kids[kid]))
        return any(mention.actors[0].kind == "institution" for kid in toward for mention in self.clauses.mentions_at(kid))

    def _asked(self, token: Token) -> bool:
        """Say whether an infinitive tells what somebody is to do."""
        kids = (self.tokens[kid] for kid in self.clauses.kids[token.i])
        return any("VerbForm=Inf" in each.morph and each.dep in ("xcomp", "ccomp", "advcl") and each.lemma not in self.words.words["on_call"] for each in kids)

    def _travels(self, subjects: list[DraftMention]) -> bool:
        """Say whether people come and go, or a delegation does, and are not posted where they are, as ambassadors."""
        return self._come(subjects) and all(actor.office != "ambassador" for mention in subjects for actor in mention.actors)

    def _converse(self, token: Token, subjects: list[DraftMention]) -> bool:
        """Say whether people of two parties talk, with no thing that they exchange: *Macron et Poutine ont longuement conversé*."""
        people = [mention for mention in subjects if all(actor.kind == "person" for actor in mention.actors)]
        things = [self.tokens[kid] for kid in self.clauses.kids[token.i] if self.tokens[kid].dep == "obj"]
        return self._two_parties(people) and all(self._dated_or_national(each) for each in things)

    def _an_envoy(self, actor: DraftActor) -> bool:
        """Say whether somebody is an ambassador, by the office or by a title that the text gives elsewhere."""
        if actor.office == "ambassador":
            return True
        titles = [reference.title for reference in self.draft.references if reference.title is not None and reference.title.office == "ambassador"]
        named = [mention for mention in self.draft.mentions if actor in mention.actors]
        return any(title.start <= mention.end + 2 and mention.start <= title.end + 2 for title in titles for mention in named)
