"""What is told of a contact that was to be and is put off or called off, or only threatened to be."""

from __future__ import annotations

from visavis.reading.contacts.wishes import Wishes
from visavis.reading.contacts.words import Candidate
from visavis.reading.draft import Token

# That it is too early to speak of a contact is told within so many characters before its noun.
_EARLY = 60


class CalledOff(Wishes):
    """Reads what is said of a noun's contact: that it is off, too early, or did not take place."""

    def _called_off(self, candidate: Candidate, token: Token) -> None:
        """Read what is said of the noun behind it: *n'est plus à l'ordre du jour*, *, qui devaient s'ouvrir mardi, n'ont pas eu lieu*."""
        sentence = self.draft.sentences[token.sentence]
        for status, phrases in self.words.off.items():
            for phrase in phrases.finditer(self.folded, token.end, sentence.end):
                between = self.clauses.tokens_between(token.end, phrase.start())
                if status == "planned" and not token.dep.startswith("nsubj") and any(each.norm == "," for each in between):
                    continue  # of another subject: après leur entretien, une visite est au programme
                if status == "postponed" and candidate.kind == "message":
                    continue  # une lettre a été remise à X: handed over
                if not any(each.pos == "NOUN" and each.lemma in self.words.nouns for each in between) and not any(each.norm in (";", ":") for each in between):
                    candidate.status = status
                    return
        early = self.words.early.search(self.folded, max(sentence.start, token.start - _EARLY), token.start)
        if early is not None and not any(
            each.pos == "NOUN" and each.lemma in self.words.nouns for each in self.clauses.tokens_between(early.end(), token.start)
        ):
            candidate.status = "proposed"  # too early to speak of a summit
            return
        verbs = [kid for kid in self.clauses.kids[token.i] if self.tokens[kid].dep == "acl:relcl" and kid > token.i]
        verbs += [below for kid in verbs for below in self.clauses.kids[kid] if self.tokens[below].dep == "conj"]
        for i in verbs:
            own = self.clauses.own_finite(i)
            if own is not None and self._takes_place(self.tokens[i]) and self.negated(own) and candidate.status in ("held", "planned"):
                meant = any(self.tokens[each].lemma in self.words.status["planned"] for each in verbs)
                candidate.status = "cancelled" if meant else "denied"

    def _takes_place(self, verb: Token) -> bool:
        """Say whether the words are that something takes place: *n'a pas eu lieu*."""
        behind = [self.tokens[kid].lemma for kid in self.clauses.kids[verb.i] if self.tokens[kid].dep in ("obj", "advmod", "compound:prt")]
        return any(phrase in self.words.words["take_place"] for phrase in (verb.lemma, *(f"{verb.lemma} {lemma}" for lemma in behind)))

    def _called(self, token: Token) -> set[str]:
        """Return the participles and adjectives that agree with the noun, up to the next verb or comma: *visite de X à Rome reportée*."""
        found = set()
        marks = [mark for mark in token.morph.split("|") if mark.startswith(("Gender=", "Number="))]
        for each in self._after(token, 8):
            if each.norm in (",", ":") or "VerbForm=Fin" in each.morph:
                break
            if each.pos in ("ADJ", "VERB") and all(mark in each.morph for mark in marks):
                found.add(each.lemma)
        return found

    def _threatened(self, verb: Token) -> bool:
        """Say whether it is only threatened or thought of that a verb calls off a contact: *a menacé d'annuler sa rencontre avec X*."""
        status = self.words.status
        inner = verb.dep in ("xcomp", "ccomp") and ("VerbForm=Inf" in verb.morph or "VerbForm=Ger" in verb.morph or "VerbForm=Part" in verb.morph)
        return inner and verb.lemma in status["cancelled"] | status["postponed"] and self.tokens[verb.head].lemma in status["threatening"]

    def _meets_now(self, candidate: Candidate | None, token: Token) -> Candidate | None:
        """Let a gathering go on that somebody is told to attend, or that is told to take place, in the present: *участвует в саммите, который проходит в X*."""
        if candidate is None or candidate.status != "held" or not self.words.present_now:
            return candidate
        kids = (self.tokens[kid] for kid in self.clauses.kids[token.i])
        held = any(each.dep.startswith(("acl", "amod")) and self._takes_place(each) and "Tense=Pres" in each.morph for each in kids)
        above = self.tokens[token.head]
        verb = self.tokens[above.head] if above.pos == "NOUN" and above.lemma in self.words.words["attending"] else above
        attended = {above.lemma, verb.lemma} & self.words.words["attending"] and verb.pos == "VERB" and "Tense=Pres|VerbForm=Fin" in verb.morph
        candidate.status = "ongoing" if held or attended else "held"
        return candidate

    def _purpose(self, token: Token) -> bool:
        """Say whether a noun tells what somebody goes for: *flies to Amman tonight for talks*."""
        cases = (self.tokens[kid].norm for kid in self.clauses.kids[token.i] if self.tokens[kid].dep == "case")
        return token.pos == "NOUN" and token.dep.startswith("obl") and any(norm in self.words.words["for"] for norm in cases)
