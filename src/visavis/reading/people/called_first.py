"""People whom the text calls by an office first and names in the next sentence: *Le ministre letton est à Rome. Andris Kalvāns a vu …*."""

from __future__ import annotations

from bisect import bisect_right

from rapidfuzz import fuzz

from visavis.folding import bare, plain
from visavis.reading.draft import DraftActor, Token
from visavis.reading.people.phrases import Reference
from visavis.reading.people.pointing import Pointing
from visavis.reading.statements.cues import cues
from visavis.reading.triggers import starting_in

# A name follows the office within so many sentences, the heading counted.
_NEXT = 2
# Two names less alike than this, of 100, are of two people.
_UNLIKE = 75
_PAIR = 2
_POSTED = "ambassador"
# Tokens from the verb behind a quotation to the head of whoever speaks.
_FAR = 6
_CLOSING = ("»", "”", '"', "’’", "›")


class CalledFirst(Pointing):
    """Finds whom a name without a title names that an office called before."""

    def _called_before(self, reference: Reference, actor: DraftActor, head: int) -> DraftActor:
        """Return whom the sentence before calls by an office alone, if the bearer of a name that nothing introduces may be that; else the actor."""
        if (envoy := self._envoy_called_before(reference, actor)) is not None:
            return self._now_named(envoy, actor)
        token = self.draft.tokens[head]
        plainly = actor.party is None and actor.wikidata is None and " " in actor.name and reference.beside is None and reference.chief is None
        if not plainly or not self._acts(reference, token) or id(actor) in self.latest or self._introduced(reference):
            return actor
        called = self._office_only(token.sentence, reference, actor)
        if called is None:
            return actor
        if called.named and fuzz.token_set_ratio(plain(called.name), plain(actor.name)) >= _UNLIKE:
            return called  # spelt otherwise
        if called.named:
            self.people.pop(next(key for key, known in self.people.items() if known is called))
            called.contradicts, called.wikidata, called.alternatives, called.named = (called.name,), None, (), True
            if called.office is not None and called.party is not None:
                self.told[called.office, called.party] = reference
        return self._now_named(called, actor)

    def _now_named(self, called: DraftActor, actor: DraftActor) -> DraftActor:
        """Return whom an office called before, now with the name that the actor has."""
        called.name, called.named, called.gender = actor.name, True, actor.gender or called.gender
        for names in (self.unknown, self.parts):
            for key in [key for key, known in names.items() if known is actor]:
                names[key] = called
        for mention in self.draft.mentions[-1:]:  # the title before the name
            mention.actors = [called if each is actor else each for each in mention.actors]
        return called

    def _envoy_called_before(self, reference: Reference, actor: DraftActor) -> DraftActor | None:
        """Return the only ambassador of whom the text told so far, by his state alone, for one named with the post alone: *l'ambassadeur X*."""
        title = reference.beside
        if title is None or title.office != _POSTED or title.parties or title.former or title.plural or actor.party is not None or actor.wikidata is not None:
            return None
        envoys = list({id(each): each for _, each, _ in self.recent if each.office == _POSTED and each is not actor}.values())
        if len(envoys) != 1 or envoys[0].named or envoys[0].party is None:
            return None
        here = self.draft.sentences[bisect_right(self.draft.sentences, reference.start, key=lambda sentence: sentence.start) - 1]
        posted = {key for name in starting_in(self.draft.names, here.start, here.end) if name.kind in ("state", "capital", "place") for key in name.keys}
        return None if envoys[0].party in posted else envoys[0]  # L'ambassadeur X a quitté Moscou

    def _office_only(self, sentence: int, reference: Reference, actor: DraftActor) -> DraftActor | None:
        """Return the one person whom the sentences right before call by an office alone: their subject, if there are several."""
        for back in range(1, _NEXT + 1):
            near = [(each, subject) for at, each, subject in self.recent if at == sentence - back and each is not actor]
            only = list({id(each): (each, subject) for each, subject in near if self._may_be(each, actor)}.values())
            beside = self._beside(reference)
            if beside is not None:
                return only[beside][0] if len(only) == len({id(each) for each, _ in near}) == _PAIR else None
            subjects = [each for each, subject in only if subject] if len(only) > 1 else [each for each, _ in only]
            if len(subjects) == 1:
                return subjects[0]
            if near:
                return None
        return None

    def _beside(self, reference: Reference) -> int | None:
        """Return which of two names joined by a conjunction a name is: of *X et Y*, the first is 0."""
        named = [each for each in self.draft.references if each.kind == "name"]
        at = named.index(reference)
        for other, place in ((at + 1, 0), (at - 1, 1)):
            if 0 <= other < len(named):
                first, last = sorted((named[other], reference), key=lambda each: each.start)
                if bare(self.draft.text[first.end : last.start]).strip() in self.words.joined - {"", ","}:
                    return place
        return None

    def _may_be(self, called: DraftActor, actor: DraftActor) -> bool:
        """Say whether no name was told for whoever an office calls; whom knowledge has for it, it may have of yesterday."""
        genders = {called.gender, actor.gender} - {None}
        if called.office is None or called.party is None or called.office.endswith(("spokesperson", "ambassador")) or len(genders) > 1:
            return False
        if not called.named:
            return True
        key = next((key for key, known in self.people.items() if known is called), None)
        return key is not None and key not in self.named and id(called) not in self.by_name

    def _acts(self, reference: Reference, token: Token) -> bool:
        """Say whether the name is the subject of a verb that has nobody already spoken of as its object: not *X l'a reçu*."""
        above = self.draft.tokens[token.head]
        subject = token.dep.startswith("nsubj") or (token.dep in ("conj", "appos") and above.dep.startswith("nsubj"))
        if not subject and not self._opens(reference, token):
            return False
        verb = above if token.dep.startswith("nsubj") else self.draft.tokens[above.head]
        pronouns = self.draft.language.lexicon["contacts"]["words"]["clitics"]
        return not any(each.pos == "PRON" and each.norm in pronouns for each in self.draft.tokens[token.i + 1 : verb.i])

    def _opens(self, reference: Reference, token: Token) -> bool:
        """Say whether the reference opens its sentence and a comma parts it from its verb: *Xi Jinping, dans son toast, a salué …*."""
        tokens, sentences = self.draft.tokens, self.draft.sentences
        if reference.kind != "name" or token.sentence >= len(sentences):
            return False
        first = sentences[token.sentence].first
        return tokens[first].start >= reference.start - 3 and tokens[first].pos != "ADP" and self.draft.text[reference.end : reference.end + 1] == ","

    def _says(self, token: Token) -> bool:
        """Say whether whoever the token names stands behind the verb that tells whose a quotation is: *« … », a répondu M. Xi*."""
        tokens = self.draft.tokens
        verb = token.i
        while verb > 0 and token.i - verb < _FAR and tokens[verb].norm not in cues(self.draft.language).quoting:
            verb -= 1
        if tokens[verb].norm not in cues(self.draft.language).quoting or tokens[verb].sentence != token.sentence:
            return False
        if any(each.text in (",", ":", ";") or each.pos == "ADP" for each in tokens[verb + 1 : token.i]):
            return False
        first = verb - 1
        while first > 0 and tokens[first].pos in ("AUX", "PRON", "ADV", "PART"):
            if tokens[first].dep.startswith("nsubj"):
                return False  # « … », he told his host
            first -= 1
        return tokens[first].text in _CLOSING or (first > 0 and tokens[first].text in (",", "—", "–") and tokens[first - 1].text in _CLOSING)

    def _introduced(self, reference: Reference) -> bool:
        """Say whether an apposition tells who somebody is: *X, analyste à …*, but not *X, 54 ans*."""
        at = self.draft.text[reference.end : reference.end + 2]
        if at.strip()[:1] not in (",", "(", "–", "—"):
            return False
        behind = [token for token in self.draft.tokens if reference.end + 1 < token.start < reference.end + 30][:3]
        return any(token.pos in ("NOUN", "PROPN") for token in behind) and not any(token.pos == "NUM" for token in behind)
