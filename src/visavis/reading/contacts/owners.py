"""Whose a noun is that reports a contact: those behind *of*, before a possessive, in its name, or whom *their* means."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from visavis.reading.contacts.side_grammar import has_person
from visavis.reading.contacts.side_subjects import Subjects
from visavis.reading.draft import DraftMention, Token

# Between two people and *during their meeting* stand so many words at most.
_THEIRS = 3
# Adjectives and words of time between a noun and *de X* are fewer than so many.
_QUALIFIED = 6
# Between an owner and his noun stand fewer tokens than so many, hyphens counted: *X's three-day high-level official visit*.
_POSSESSED = 10
# Of these, what only qualifies the noun.
_QUALIFIES = ("ADJ", "NOUN", "NUM", "PROPN", "ADV", "VERB")
# The house where something is said is told within so many tokens behind the verb.
_HOUSE = 5
# Somebody spoken of before stands so many characters before a sentence at most.
_SPOKEN = 600
# So many words at most stand between the states of a compound and the noun of their contact.
_QUALIFYING = 5
# So many between the noun and the name of a group of states, of whose members it tells.
_GROUPED = 8
_TWO = 2

# Those whom a pronoun in the plural means were told of within so many sentences, and are so many at least.
_TOLD = 2
_SEVERAL = 2


class Owners(Subjects):
    """Reads from a noun whose it is."""

    def _several_told(self, token: Token, subjects: list[DraftMention]) -> list[DraftMention]:
        """Return whom a pronoun in the plural means: the several, all of other parties, whose contact was told last: *X et Y sont à Kiev. Z les a reçus*."""
        own = {actor.party for mention in subjects for actor in mention.actors}
        called = any(row.get("kind") in ("call", "message") for row in self.words.verbs.get(token.lemma, ()))  # each by himself
        last = next((each for each in reversed(self.told) if token.sentence - each.sentence <= _TOLD and not each.aside), None)
        people = [actor for actor in last.people if actor.kind == "person" and actor.party not in own] if last is not None and not called else []
        if last is None or len(people) < _SEVERAL:
            return []
        mentions = self.clauses.mentions_between(self.draft.sentences[last.sentence].start, token.start)
        return [found for actor in people if (found := next((each for each in mentions if each.actors == [actor]), None)) is not None]

    def _named_after(self, token: Token, end: int) -> list[DraftMention]:
        """Return the parties that a gathering is named after: *un sommet UE-Chine*."""
        run = self.clauses.run_from(token.end, min(end, token.end + 60), self.words.joiners | {"-", "/"}, most=0)
        run = self._up_to_subject(run)
        apart = bool(run) and "," in self.folded[token.end : run[0].start]  # avant cette rencontre, X et Y …
        return run if len(run) > 1 and self._two_parties(run) and not apart else []

    def _up_to_subject(self, run: list[DraftMention]) -> list[DraftMention]:
        """Leave out who does something behind whose it is, where cases tell: *в рамках встречи министров стран СНГ X провёл переговоры*."""
        if not self.words.free_order or not run or run[0].basis != "office":
            return run
        return [each for n, each in enumerate(run) if not n or not self.tokens[each.head].dep.startswith("nsubj")]

    def _of(self, token: Token, end: int) -> list[DraftMention]:
        """Return the mentions of `la visite de X`: behind the noun and its adjectives."""
        first = i = self._end_of_noun(token)
        while (
            i < len(self.tokens)
            and i - first < _QUALIFIED
            and (
                self.tokens[i].pos in ("ADJ", "ADV")
                or self.tokens[i].norm in self.words.words["among_all"]
                or "VerbForm=Part" in self.tokens[i].morph
                or self.clauses.dated(self.tokens[i].start)
                or (self.tokens[i].pos == "ADP" and i + 1 < len(self.tokens) and self.clauses.dated(self.tokens[i + 1].start))  # a call on Friday from X
            )
            and self.tokens[i].sentence == token.sentence
        ):
            i += 1
        if i < len(self.tokens) and self.tokens[i].norm in self.words.words["of"]:
            run = self.clauses.run_from(self.tokens[i].end, end, self.words.joiners | self.words.words["of"], most=2, direct=True)
            return self._and_again(self._up_to_subject(run), self.tokens[i], end)
        if self.words.free_order and i < len(self.tokens) and self._undeclined(self.tokens[i], token):
            run = self.clauses.run_from(self.tokens[i].start, end, self.words.joiners | self.words.words["of"], most=2, direct=True)
            return self._up_to_subject(run)
        return self._of_further(token, end) if self.words.free_order else []

    def _owned_by(self, token: Token, row: Mapping[str, Any], end: int) -> list[DraftMention]:
        """Return whose it is by the preposition of owners, where that does not bring in where it leads: *the visit of X*, but *a tour of South Africa*."""
        owners = self._of(token, end)
        ground = not self.words.words["of"].isdisjoint(row.get("also", ()))
        return [] if ground and owners and all(each.actors[0].kind == "state" for each in owners) else owners

    def _come(self, subjects: list[DraftMention]) -> bool:
        """Say whether people are told, or a delegation."""
        return has_person(subjects) or any(actor.kind == "group" for mention in subjects for actor in mention.actors)

    def _members(self, token: Token) -> list[DraftMention]:
        """Return the organisation whose members meet: *les chefs d'état-major des pays de la Cédéao se réunissent*."""
        subject = self.clauses.subject_token(token.i)
        if subject is None or not subject < token.i or "Number=Plur" not in self.tokens[subject].morph:
            return []
        named = self.clauses.mentions_between(self.tokens[subject].start, token.start)
        joined = any(each.norm == "," for each in self.tokens[subject : token.i])
        return named if len(named) == 1 and self._a_body(named[0]) and not joined else []

    def _undeclined(self, name: Token, token: Token) -> bool:
        """Say whether a name behind a noun, which its form leaves without a case, belongs to that: *переговоры Шойгу*, *беседа Меркель*."""
        own = name.head == token.i and name.dep in ("nmod", "appos", "flat", "flat:name")
        second = name.i == token.i + 1 and name.head == token.head and token.dep.startswith("nsubj") and name.dep.startswith("nsubj")
        return name.pos == "PROPN" and (own or second) and "Case=Nom" in name.morph and has_person(self.clauses.mentions_at(name.i))

    def _qualifies_body(self, adjective: int, token: Token) -> bool:
        """Say whether a compound adjective is of the body of two states that sits: *заседание российско-вьетнамской комиссии*."""
        body = self.tokens[self.tokens[self.clauses.token_at(adjective)].head]
        return body.head == token.i and body.dep == "nmod" and body.lemma in self.words.words["joint_bodies"]

    def _of_body(self, token: Token, end: int) -> list[DraftMention]:
        """Return the two sides of the body that sits: *заседание комиссии России и Узбекистана, коллегий МИД России и МИД Белоруссии*."""
        for kid in self.clauses.kids[token.i]:
            body = self.tokens[kid]
            if body.i > token.i and body.dep == "nmod" and body.lemma in self.words.words["joint_bodies"]:
                run = self._of(body, end)
                return run if self._two_parties(run) else []
        return []

    def _end_of_noun(self, token: Token) -> int:
        """Return the token behind a noun, its further words and what only says of what sort it is: *poignée de main*, *visite d'État et de travail*."""
        of, both = self.words.words["of"], self.words.words["both"]
        started = [*self.words.compounds.get(token.lemma, ()), *self.words.compounds.get(token.norm, ())]
        rest = max((len(rest) for rest, _ in started if self._reads(token.i + 1, rest)), default=0)
        i = token.i + 1 + rest
        while i + 1 < len(self.tokens) and self.tokens[i + 1].sentence == token.sentence:
            linked = i + int(self.tokens[i].norm in both)
            noun = self.tokens[min(linked + 1, len(self.tokens) - 1)]
            if self.tokens[linked].norm not in of or noun.norm not in self.words.words["sorts"]:
                break
            i = noun.i + 1
        return i

    def _reads(self, at: int, norms: Sequence[str]) -> bool:
        """Say whether those words stand at the token."""
        return tuple(each.norm for each in self.tokens[at : at + len(norms)]) == tuple(norms)

    def _of_further(self, token: Token, end: int) -> list[DraftMention]:
        """Return the mentions that belong to a noun by their case, behind what stands between: *встреча в Пекине министров*."""
        for kid in self.clauses.kids[token.i]:
            case = next((self.tokens[each] for each in self.clauses.kids[kid] if self.tokens[each].dep == "case"), None)
            if kid > token.i and case is not None and case.norm in self.words.words["of"] and self.clauses.mentions_at(kid):
                return self.clauses.run_from(case.end, end, self.words.joiners, most=2, direct=True)
        return self._of_matter_or_place(token, end)

    def _of_matter_or_place(self, token: Token, end: int) -> list[DraftMention]:
        """Return the people behind a place of the noun's own, whom the parse takes for the place's: *переговоры по Карабаху лидеров X и Y*."""
        for mention in self.clauses.mentions_between(token.end, end):
            first = self.clauses.first_token(mention)
            case, between = self.tokens[first - 1], self.tokens[token.i + 1 : first - 1]
            placed = any(name.kind in ("capital", "place", "state") for name in self.clauses.names_between(token.end, case.end))
            plain = bool(between) and between[0].pos == "ADP" and all(each.pos in ("ADP", "PROPN", "ADJ") for each in between)
            if case.norm in self.words.words["of"] and placed and plain and has_person([mention]):
                return self.clauses.run_from(case.end, end, self.words.joiners, most=2, direct=True)
        return []

    def _compounded(self, token: Token) -> tuple[str, ...]:
        """Return the states of a compound adjective beside the noun: *les pourparlers américano-iraniens*, *a Sino-Russian meeting*."""
        near = [name for name in self.clauses.names_between(max(0, token.start - 40), token.end + 40) if name.kind == "compound"]
        for name in near:
            last = self.tokens[self._end_of_noun(token) - 1].end
            low, high = (last, name.start) if name.start > token.start else (name.end, token.start)
            between = self.clauses.tokens_between(low, high)
            qualified = self.words.nouns_qualify and name.end <= token.start  # 中美 外交 安全 对话
            plain = ("ADJ", "ADV", "NUM", "NOUN") if qualified else ("ADJ", "ADV", "NUM")
            between = [] if name.start > token.start and self._qualifies_body(name.start, token) else between
            if len(between) <= _QUALIFYING and all(each.pos in plain for each in between) and len(set(name.keys)) > 1:
                return tuple(dict.fromkeys(name.keys))
        return self._group_named(token)

    def _group_named(self, token: Token) -> tuple[str, ...]:
        """Return the states of a group with a name of its own that the noun or its subject has: *переговоры советников «нормандской четвёрки»*."""
        sentence = self.draft.sentences[token.sentence]
        for name in self.clauses.names_between(sentence.start, sentence.end) if self.words.free_order else ():
            if name.kind != "compound" or len(set(name.keys)) <= _TWO:
                continue
            low, high = (token.end, name.start) if name.start > token.start else (name.end, token.start)
            between = self.clauses.tokens_between(low, high)
            verbs = [each for each in between if each.pos in ("VERB", "AUX")]
            own = name.end <= token.start and len(verbs) == 1 and verbs[0].i == token.head and token.dep in ("obj", "obl", "nsubj", "nsubj:pass")
            near = len(between) <= _GROUPED and not any(each.norm in (",", ":", ";", ".") for each in between)
            if near and (own or not verbs) and not has_person(self.clauses.mentions_between(low, high)):
                return tuple(dict.fromkeys(name.keys))
        return ()

    def _owners(self, token: Token) -> list[DraftMention]:
        """Return whom the noun belongs to by a possessive before it: *Putin's and Xi's last meeting*."""
        mark = self._owner_mark(token)
        if mark is None:
            return self._beside(token)
        first = self.draft.sentences[token.sentence].first
        run = self._ending_run(self.clauses.mentions_between(self.tokens[first].start, mark.start), mark, owners=True)
        return run if run and run[-1].end >= mark.start - 1 else []

    def _owner_mark(self, token: Token) -> Token | None:
        """Return the possessive mark that stands before a noun, with nothing but what qualifies the noun between."""
        first = self.draft.sentences[token.sentence].first
        for each in reversed(self.tokens[max(first + 1, token.i - _POSSESSED) : token.i]):
            if each.norm in self.words.words["owner"]:
                return each
            if each.pos not in _QUALIFIES and each.text != "-":
                break
        return None

    def _beside(self, token: Token) -> list[DraftMention]:
        """Return the person right before the noun, as headlines put it where a language has possessives: *President Biden Call with …*."""
        near = self.clauses.mentions_between(max(0, token.start - 80), token.start) if self.words.words["owner"] else []
        return [mention for mention in near[-1:] if mention.end + 1 == token.start and mention.actors[0].kind == "person"]

    def _named_before(self, token: Token) -> list[DraftMention]:
        """Return the parties that talks are named after before them: *US-China trade talks*, *a Biden-Xi call*."""
        first = self.draft.sentences[token.sentence].first
        i = token.i - 1
        while (
            i > first
            and token.i - i < 3
            and self.tokens[i].pos in ("ADJ", "NOUN")
            and not self.clauses.mentions_between(self.tokens[i].start, self.tokens[i].end)
        ):
            i -= 1
        run: list[DraftMention] = []
        listing = self.words.words["lists"] if self.words.nouns_qualify else ()  # 举行 A、B 会谈
        joiners = ("-", "/", *self.words.words["hidden_names"], *filter(None, listing))
        for mention in reversed(self.clauses.mentions_between(self.tokens[first].start, self.tokens[i].end)):
            at = run[0].start if run else self.tokens[i].end
            if self.folded[mention.end : at].strip() not in (joiners if run else ("",)):
                break
            run.insert(0, mention)
        return run if len(run) > 1 and self._two_parties(run) else []

    def _last_spoken_of(self, token: Token, others: list[DraftMention]) -> list[DraftMention]:
        """Return the person last mentioned before the sentence, of another party: whose talks *ses entretiens* are.

        Of several it is whom the text is about: somebody whom its headline or first sentence names. Where no possessive points back, it is the one named first
        there, with nobody beside him, with whom each talk of a series was.
        """
        start = self.draft.sentences[token.sentence].start
        known = {None, *(actor.party for mention in others for actor in mention.actors)}

        def fits(mention: DraftMention) -> bool:
            return mention.actors[0].kind == "person" and mention.actors[0].party not in known and mention.end <= start

        before = [mention for mention in self.clauses.mentions_between(max(0, start - _SPOKEN), start) if fits(mention)]
        titled = self.draft.document.blocks[self.draft.sentences[0].block].kind == "title"
        first = self.clauses.mentions_between(0, self.draft.sentences[min(int(titled), len(self.draft.sentences) - 1)].end)
        about = next((mention for mention in first if fits(mention) and len(mention.actors) == 1), None)
        beside = [] if about is None else self.clauses.run_from(about.end, start, self.words.joiners, most=1)[:1]
        together = about is not None and has_person(beside) and beside[0].actors != about.actors
        if about is not None and not together and token.pos == "NOUN" and self._definite(token) and not self._possessed(token):
            return [about]
        leading = [mention for mention in before if any(actor in each.actors for each in first for actor in mention.actors)]
        if self.words.free_order and token.pos == "NOUN" and not self._possessed(token):
            acting = [mention for mention in leading or before if self.tokens[mention.head].dep == "nsubj"]
            return (acting or leading or before)[-1:]  # X встретился с Y. Ещё одна встреча прошла с Z
        return (leading or before)[-1:]

    def _definite(self, token: Token) -> bool:
        """Say whether a noun stands with the article of what is known: *les discussions avec X*, but not *une rencontre avec X*."""
        return any("Definite=Def" in self.tokens[kid].morph for kid in self.clauses.kids[token.i])

    def _saying(self, token: Token, others: list[DraftMention]) -> list[DraftMention]:
        """Return whoever says it himself, of another party: *une rencontre avec Y est exclue, a prévenu X*."""
        known = {None, *(actor.party for mention in others for actor in mention.actors)}
        for verb in self.tokens[token.i + 1 : self.draft.sentences[token.sentence].last]:
            if verb.pos == "VERB" and verb.norm in self.telling and self.clauses.own_finite(verb.i) is not None:
                speaking = self._speaking(verb)
                if speaking and not known & {actor.party for mention in speaking for actor in mention.actors}:
                    return speaking
        return []

    def _speaking(self, verb: Token) -> list[DraftMention]:
        """Return who stands right behind the verb of an incise, whatever the parse takes him for, else the subjects of the verb, else where it is said.

        *Glisse-t-on à l'Élysée* is what the Élysée says.
        """
        end = self.draft.sentences[verb.sentence].end
        found = self.clauses.run_from(verb.end, end, self.words.joiners, most=2, direct=True) or self._subjects(verb)
        house = [] if found else self._behind(verb.end, end, self.words.words["in"], near=_HOUSE)
        return found or [mention for mention in house[:1] if mention.actors[0].kind == "institution"]

    def _traveller_before(self, token: Token, ground: str) -> list[DraftMention]:
        """Return the person last spoken of before the sentence who is not at home where somebody goes: *X est à Rome. Sa visite à Oslo est annulée*."""
        start = self.draft.sentences[token.sentence].start
        before = self.clauses.mentions_between(max(0, start - 600), start)
        return [each for each in before if each.actors[0].kind == "person" and len(each.actors) == 1 and each.actors[0].party not in (ground, None)][-1:]

    def _apposed(self, token: Token) -> list[DraftMention]:
        """Return whom *X, en visite à …* is said of."""
        if token.i < 2 or self.tokens[token.i - 1].norm not in self.words.status["in_course"]:
            return []
        start = self.draft.sentences[token.sentence].start
        before = self.tokens[token.i - 2]
        while before.start > start and (before.norm in self.words.words["beside_themselves"] or before.pos == "ADV"):
            before = self.tokens[before.i - 1]
        near = [
            mention
            for mention in self.clauses.mentions_between(start, token.start)
            if mention.end == before.end or (before.norm == "," and 0 <= before.start - mention.end <= 1)
        ]
        return near[-1:]

    def _theirs(self, token: Token) -> list[DraftMention]:
        """Return the people of two sides right before *during their meeting*, whose it is."""
        during = next((each for each in reversed(self.tokens[max(0, token.i - 4) : token.i]) if each.norm in self.words.status["during"]), None)
        if during is None or not self._possessed(token):
            return []
        before = self.clauses.mentions_between(self.draft.sentences[token.sentence].start, during.start)
        if (
            not before
            or self.clauses.token_at(during.start) - self.clauses.token_at(before[-1].end) > _THEIRS
            or "," in self.folded[before[-1].end : during.start]
        ):
            return []
        start = next(
            (i for i in range(len(before) - 1, 0, -1) if self.folded[before[i - 1].end : before[i].start].strip() not in ("", *self.words.words["lists"])), 0
        )
        run = [mention for mention in before[start:] if mention.actors[0].kind == "person"]
        return run if self._two_parties(run) else []

    def _his(self, token: Token) -> list[DraftMention]:
        """Return whom a possessive means that is never the subject's own, right behind his name: *слова X о его переговорах с Y*."""
        first = next((self.tokens[kid] for kid in self.clauses.kids[token.i] if self.tokens[kid].norm in self.words.words["not_own"]), None)
        before = self.tokens[first.i - 1] if first is not None and 0 < first.i < token.i else None
        if before is None or before.pos != "ADP":
            return []
        near = self.clauses.mentions_between(max(0, before.start - 60), before.start)
        told = [each for each in near if each.end == before.start - 1 and each.actors[0].kind == "person"]
        return told if told and not self.tokens[told[0].head].dep.startswith("nsubj") else []

    def _told_by(self, token: Token) -> list[DraftMention]:
        """Return whose words *lors de* frames: *les déclarations du président X lors d'une réunion avec Y*."""
        first = self.draft.sentences[token.sentence].first
        framing = self.words.status["during"] | self.words.status["aside"]
        frame = next((each for each in reversed(self.tokens[max(first, token.i - 4) : token.i]) if each.norm in framing), None)
        telling = next((each for each in reversed(self.tokens[first : frame.i]) if each.lemma in self.words.words["tellings"]), None) if frame else None
        run = self._of(telling, token.start) if telling is not None else []
        if frame is None or not has_person(run):
            return []
        gap = self.clauses.tokens_between(run[-1].end, frame.start)
        return run if not any(each.pos in ("VERB", "AUX", "NOUN") or each.norm == "," for each in gap) else []

    def _of_behind_place(self, token: Token, end: int) -> list[DraftMention]:
        """Return the visitors of *la visite en Tunisie du chef de la diplomatie iranienne*."""
        for name in self.clauses.names_between(token.end + 1, min(end, token.end + 60)):
            if name.kind in ("state", "capital", "place"):
                behind = self.tokens[min(self.clauses.token_at(name.end) + 1, len(self.tokens) - 1)]
                if behind.norm == ",":
                    behind = self.tokens[min(behind.i + 1, len(self.tokens) - 1)]
                if behind.norm in self.words.words["of"]:
                    return self._and_again(self.clauses.run_from(behind.end, end, self.words.joiners, most=2), behind, end)
        return []
