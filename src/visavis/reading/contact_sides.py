"""Who stands on each side of a contact: the subjects, objects and partners of the words that report it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from visavis.folding import fold
from visavis.reading.affiliation import leads
from visavis.reading.clauses import Clauses
from visavis.reading.contact_words import Candidate, words_of
from visavis.reading.draft import Draft, DraftActor, DraftMention, Token

# As many mentions make a list.
_LISTED = 2
# A delegation's leader is named within so many characters.
_LED = 100
# A speaker's turn is so many characters long at most, and what a document is stands in one of its first blocks.
_TURN = 6000
_LABEL = 60
_HEAD = 3


class Sides:
    """Reads from a cue who takes part."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.words = words_of(draft.language)
        self.clauses = Clauses(draft)
        self.folded = fold(draft.text)
        self.tokens = draft.tokens

    @cached_property
    def _depths(self) -> list[int]:
        """How many quotation marks are open at each token; a block's end closes them all."""
        depths: list[int] = []
        depth, block = 0, -1
        for token in self.tokens:
            if (here := self.draft.sentences[token.sentence].block) != block:
                block, depth = here, 0
            if token.norm in "«“" or (token.norm == '"' and not depth):
                depth += 1
            elif token.norm in '»”"':
                depth = max(0, depth - 1)
            depths.append(depth)
        return depths

    def _voice(self, token: Token, subject: int) -> list[DraftMention]:
        """Return who says I: the person named outside the quotation, behind it in the sentence, else last before it."""
        if not self._depths[token.i]:
            singular = "Number=Sing" in self.tokens[subject].morph
            return self._signed() or (self._turn(token) if singular and self.words.turns else [])
        sentence = self.draft.sentences[token.sentence]
        behind = self.clauses.mentions_between(token.end, sentence.end)
        before = self.clauses.mentions_between(max(0, sentence.start - 400), token.start)
        for mention in (*behind, *reversed(before)):
            if mention.actors[0].kind == "person" and len(mention.actors) == 1 and not self._depths[self.clauses.first_token(mention)]:
                return [mention]
        return []

    def _turn(self, token: Token) -> list[DraftMention]:
        """Return whose turn of a transcript the token stands in: the person last named before a colon."""
        for mention in reversed(self.clauses.mentions_between(max(0, token.start - _TURN), token.start)):
            opens = mention.start - self.draft.sentences[self.tokens[mention.head].sentence].start <= _LABEL
            if opens and mention.actors[0].kind == "person" and self.folded[mention.end : mention.end + 2].strip()[:1] == ":":
                return [mention] if len(mention.actors) == 1 else []
        return []

    def _signed(self) -> list[DraftMention]:
        """Return whose words the document is by its heading: *Statement by President X on …*."""
        for block in self.draft.document.blocks[:_HEAD]:
            heading = self.words.spoken.match(self.folded, block.start)
            if heading is not None:
                run = self.clauses.run_from(heading.end(), block.end, frozenset(), most=6)[:2]
                named = [mention for mention in run if mention.basis == "name" and mention.actors[0].kind == "person"]
                return named[:1]
        return []

    def _reflexive(self, token: Token) -> bool:
        near = self.tokens[max(0, token.i - 5) : token.i]
        own = [self.tokens[kid] for kid in self.clauses.kids[token.i]]
        if any(each.norm in self.words.words["reflexive"] or (each.dep.startswith("expl") and each.norm not in self.words.words["there"]) for each in own):
            return True
        above = self.tokens[token.head]
        # s'apprête à rencontrer: the pronoun is the upper verb's own
        other = "VerbForm=Inf" in token.morph and above.pos == "VERB"
        return any(
            each.norm in self.words.words["reflexive"] and (each.head == token.i or (each.head == token.head and not (other and each.i < above.i)))
            for each in near
        )

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
        if beside := self._behind_conjunction(token):
            return beside
        subject = self.clauses.subject_token(token.i)
        if subject is not None and self.tokens[subject].norm in self.words.words["first_person"]:
            return self._voice(token, subject)
        if subject is not None:
            found = self._coordinated(subject, token)
        if not found:
            start = self.clauses.clause_start(token.i)
            before = self.clauses.mentions_between(start, token.start)
            found = self._ending_run(before, token) or self._inverted(token)
        return found

    def _inverted(self, token: Token) -> list[DraftMention]:
        """Return the people behind the verb of a relative clause, where nobody stands before it: *l'entretien qu'ont eu à Berlin X et Y*."""
        if not token.dep.startswith("acl"):
            return []
        end = self.clauses.clause_end(token.i)
        behind = [mention for mention in self.clauses.mentions_between(token.end, end) if has_person([mention])]
        return self.clauses.run_from(behind[0].start, end + 80, self.words.words["both"]) if behind else []

    def _then(self, subjects: list[DraftMention], others: list[DraftMention], markers: tuple[str, ...]) -> list[list[DraftActor]]:
        """Return who met in each contact told behind the first: *avec X, puis avec Y*; *par X, puis par Y*."""
        found: list[list[DraftActor]] = []
        while others:
            end = others[-1].end
            marker = next((word for word in markers if self.folded.startswith(word, end)), None)
            others = self.clauses.run_from(end + len(marker), end + 300, self.words.joiners) if marker else []
            if others:
                found.append([actor for mention in (*subjects, *others) for actor in mention.actors])
        return found

    def _inviting(self, token: Token) -> list[DraftActor]:
        """Return who invites: *X a invité Y à venir*."""
        above = self.tokens[token.head]
        if "VerbForm=Inf" not in token.morph or above.lemma not in self.words.words["inviting"] or self._passive(above):
            return []
        return [actor for mention in self._subjects(above) for actor in mention.actors]

    def _behind_conjunction(self, token: Token) -> list[DraftMention]:
        """Return who stands between a conjunction and its verb, where the parse gives the verb no subject: *que X ait parlé à Y*."""
        finite = self.clauses.own_finite(token.i)
        if finite is None or any(self.tokens[kid].dep.startswith(("nsubj", "expl:subj")) for kid in self.clauses.kids[token.i]):
            return []
        first = self.draft.sentences[token.sentence].first
        mark = next((each for each in reversed(self.tokens[max(first, finite.i - 8) : finite.i]) if each.pos == "SCONJ"), None)
        run = self.clauses.run_from(mark.end, finite.start, self.words.joiners, most=1, direct=True) if mark is not None else []
        gap = self.tokens[self.clauses.token_at(run[-1].end - 1) + 1 : finite.i] if run else []
        return run if all(each.pos in ("PRON", "ADV") for each in gap) else []

    def _coordinated(self, subject: int, verb: Token) -> list[DraftMention]:
        """Return the mentions in the noun phrase of that head: itself and what is joined or set beside it."""
        members = {subject}
        frontier = [subject]
        while frontier:
            at = frontier.pop()
            for kid in self.clauses.kids[at]:
                token = self.tokens[kid]
                if (
                    kid not in members
                    and token.dep in ("conj", "appos", "flat:name", "flat:foreign", "dep", "nmod:appos")
                    and (token.i < verb.i) == (subject < verb.i)
                ):
                    members.add(kid)
                    frontier.append(kid)
        if "PronType=Rel" in self.tokens[subject].morph:
            members.add(self.tokens[verb.i].head)
        low, high = min(self.tokens[i].start for i in members), max(self.tokens[i].end for i in members)
        found = [
            mention for mention in self.clauses.mentions_between(low - 60, high) if any(mention.start <= self.tokens[i].start < mention.end for i in members)
        ]
        if found and subject < verb.i:
            # the parse loses members of a list: what follows the first without a break belongs to it
            start = max(self.draft.sentences[verb.sentence].start, min(low, found[0].start))
            before = self.clauses.mentions_between(self.draft.sentences[verb.sentence].start, start)
            while before and self.folded[before[-1].end : found[0].start].strip() in self.words.words["both"] and not self._a_place(before[-1]):
                found.insert(0, before.pop())
            run = self.clauses.run_from(start, verb.start, self.words.joiners)
            found += [mention for mention in run if mention not in found]
        elif found and subject > verb.i:
            # an inverted subject: qu'ont eu X et Y
            run = self.clauses.run_from(found[0].start, self.clauses.clause_end(verb.i), self.words.words["both"])
            found += [mention for mention in run if mention not in found]
        found = [mention for mention in found if self.folded[mention.end : mention.end + 2].strip()[:1] != ":" and not self._owns(mention)]
        return [mention for mention in found if not self._in_office_of(mention, found)]

    def _in_office_of(self, mention: DraftMention, run: list[DraftMention]) -> bool:
        """Say whether an organisation only stands in the office of the person before it: *X, président en exercice de la CEDEAO*."""
        if mention.actors[0].kind == "person" or not has_person(run):
            return False
        before = self.tokens[max(0, self.clauses.first_token(mention) - 3) : self.clauses.first_token(mention)]
        joined = any(each.norm in self.words.words["both"] for each in before) or not before
        return not joined and any(other.start < mention.start for other in run if has_person([other]))

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
            elif not owners and self._governed_by_preposition(first, self.draft.sentences[verb.sentence].first):
                continue
            run.insert(0, mention)
        return run if owners else self._behind_last_comma(run, verb)

    def _behind_last_comma(self, run: list[DraftMention], verb: Token) -> list[DraftMention]:
        """Cut from a list what belongs to a phrase before it: *après un appel entre X et Y, Z a …*."""
        if len(run) < _LISTED or not self._governed_by_preposition(self.clauses.first_token(run[0]), self.draft.sentences[verb.sentence].first):
            return run
        breaks = [n for n in range(1, len(run)) if self.folded[run[n - 1].end : run[n].start].strip() == ","]
        return run[breaks[-1] :] if breaks else run

    def _governed_by_preposition(self, first: int, begin: int) -> bool:
        """Say whether a preposition stands before a mention, its article between them or not."""
        before = first - 1
        if before > begin and self.tokens[before].pos == "DET":
            before -= 1
        return before >= begin and self.tokens[before].pos == "ADP"

    def _behind(self, start: int, end: int, prepositions: frozenset[str], near: int | None = None, direct: bool = False) -> list[DraftMention]:
        """Return the mentions that a preposition brings in, within the offsets."""
        first = self.clauses.token_at(start)
        above = self.clauses.governors(first)
        for token in self.clauses.tokens_from(start):
            if token.start >= end:
                break
            if token.start < start:
                continue
            if near is not None and (token.i - first > near or (near > 6 and self._opens_clause(token, first) and token.i not in above)):
                break
            if token.norm in prepositions or (token.pos == "ADP" and token.norm in prepositions):
                run = self.clauses.run_from(token.end, end + 200 if end - token.end < 2 else end, self.words.joiners, direct=direct)
                run = [mention for mention in run if not _only_states_after_person(run, mention) and not self._owns(mention)]
                if run:
                    return run
        return []

    def _opens_clause(self, token: Token, noun: int) -> bool:
        """Say whether a verb is more than a participle that qualifies that noun: *la rencontre tant attendue entre X et Y*."""
        return token.pos == "VERB" and not ("VerbForm=Part" in token.morph and token.dep in ("acl", "amod") and token.head == noun)

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
            if (
                before.pos == "ADP"
                or before.norm in self.words.words["at"]
                or before.norm in self.words.words["of"]
                or any(actor in passed for actor in mention.actors)
            ):
                passed.extend(mention.actors)
                continue
            if mention.actors[0].kind in ("state", "organisation") and any(
                a.kind == "person" for m in self.clauses.mentions_between(mention.end, end) for a in m.actors
            ):
                continue
            if any(
                each.pos == "NOUN"
                and each.dep == "obj"
                and each.head == token.i
                and self._determined(each)
                and each.norm not in self.words.joiners
                and not self._dated_or_national(each)
                for each in self.tokens[token.i + 1 : first]
            ):
                break  # what is received is a thing: a message of X
            return self.clauses.run_from(mention.start, end, self.words.joiners)
        return []

    def _clitic(self, token: Token) -> list[DraftMention]:
        """Return whom the pronoun of *a proposé à X de le rencontrer* means: whom the verb above speaks to."""
        if "VerbForm=Inf" not in token.morph:
            return self._pronoun_object(token)
        if not any(each.norm in self.words.words["clitics"] for each in self.tokens[max(0, token.i - 2) : token.i]):
            return []
        above = self.tokens[token.head]
        return self._behind(above.end, token.start, self.words.words["to"], near=2) if above.i < token.i else []

    def _pronoun_object(self, token: Token) -> list[DraftMention]:
        """Return whom the pronoun of *X l'a reçu* means: the person of another party last spoken of."""
        objects = [self.tokens[kid] for kid in self.clauses.kids[token.i] if self.tokens[kid].dep in ("obj", "iobj")]
        if not any(each.pos == "PRON" and each.norm in self.words.words["clitics"] and each.i < token.i for each in objects):
            return []
        subjects = self._subjects(token)
        return self._last_spoken_of(token, subjects) if has_person(subjects) else []

    def _determined(self, token: Token) -> bool:
        return any(self.tokens[kid].pos == "DET" or self.tokens[kid].norm in self.words.status["indefinite"] for kid in self.clauses.kids[token.i])

    def _dated_or_national(self, token: Token) -> bool:
        """Say whether a noun is part of a date or calls somebody by nation: *reçu lundi l'Allemande Annalena Baerbock*."""
        dated = self.clauses.titled(token.start) or token.norm in self.words.words["times"] or self.clauses.dated(token.start)
        return dated or any(name.kind == "adjective" for name in self.clauses.names_between(token.start, token.start + 1))

    def _ministries(self, token: Token) -> list[DraftMention]:
        """Return the institutions of the sentence: where an ambassador is called in."""
        sentence = self.draft.sentences[token.sentence]
        return [
            mention for mention in self.clauses.mentions_between(sentence.start, sentence.end) if any(actor.kind == "institution" for actor in mention.actors)
        ][:1]

    def _presenting(self, token: Token, receiver: str | None) -> list[DraftMention]:
        """Return the envoys of the sentence, else of the next, which may list them: *Il s'agit des ambassadeurs de X et de Y*."""
        for sentence in self.draft.sentences[token.sentence : token.sentence + 2]:
            envoys = [
                mention
                for mention in self.clauses.mentions_between(sentence.start, sentence.end)
                if any((actor.office == "ambassador" or actor.kind == "group") and actor.party not in (receiver, None) for actor in mention.actors)
            ]
            if envoys:
                return envoys
        return []

    def _accredited(self, mentions: list[DraftMention]) -> list[str]:
        """Return the states to which ambassadors are accredited: *l'ambassadeur du Rwanda en Belgique*."""
        found = []
        for mention in mentions:
            own = {actor.party for actor in mention.actors}
            for name in self.clauses.names_between(mention.start, mention.end + 6):
                if name.kind in ("state", "capital") and name.keys[0] not in own:
                    before = self.tokens[self.clauses.token_at(name.start) - 1]
                    if before.norm in self.words.words["at"]:
                        found.append(name.keys[0])
        return found

    def _named_after(self, token: Token, end: int) -> list[DraftMention]:
        """Return the parties that a gathering is named after: *un sommet UE-Chine*."""
        run = self.clauses.run_from(token.end, min(end, token.end + 60), self.words.joiners | {"-", "/"}, most=0)
        return run if len(run) > 1 and self._two_parties(run) else []

    def _of(self, token: Token, end: int) -> list[DraftMention]:
        """Return the mentions of `la visite de X`: behind the noun and its adjectives."""
        i = token.i + 1
        while (
            i < len(self.tokens)
            and i - token.i < 4
            and (self.tokens[i].pos in ("ADJ", "ADV") or "VerbForm=Part" in self.tokens[i].morph)
            and self.tokens[i].sentence == token.sentence
        ):
            i += 1
        if i < len(self.tokens) and self.tokens[i].norm in self.words.words["of"]:
            return self.clauses.run_from(self.tokens[i].end, end, self.words.joiners | self.words.words["of"], most=2, direct=True)
        return []

    def _attached_to(self, verb: Token, mention: DraftMention) -> bool:
        """Say whether what a preposition brings in belongs to the verb, and not to a noun below it: *discussed relations with X*."""
        for i in self.clauses.governors(mention.head):
            if i == verb.i:
                return True
            each = self.tokens[i]
            inside = mention.start <= each.start < mention.end
            told = self.clauses.dated(each.start) or any(form.fullmatch(each.norm) for form in self.words.form.values())
            if each.pos in ("NOUN", "PROPN") and not inside and not told and not self.clauses.mentions_between(each.start, each.end):
                return False
        return True

    def _owners(self, token: Token) -> list[DraftMention]:
        """Return whom the noun belongs to by a possessive before it: *Putin's and Xi's last meeting*."""
        first = self.draft.sentences[token.sentence].first
        i = token.i - 1
        while (
            i > first
            and token.i - i < 6
            and self.tokens[i].norm not in self.words.words["owner"]
            and self.tokens[i].pos in ("ADJ", "NOUN", "NUM", "PROPN", "ADV", "VERB")
        ):
            i -= 1
        if i <= first or self.tokens[i].norm not in self.words.words["owner"]:
            return self._beside(token)
        run = self._ending_run(self.clauses.mentions_between(self.tokens[first].start, self.tokens[i].start), self.tokens[i], owners=True)
        return run if run and run[-1].end >= self.tokens[i].start - 1 else []

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
        for mention in reversed(self.clauses.mentions_between(self.tokens[first].start, self.tokens[i].end)):
            at = run[0].start if run else self.tokens[i].end
            if self.folded[mention.end : at].strip() not in (("-", "/", *self.words.words["hidden_names"]) if run else ("",)):
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
        others = (
            []
            if self._two_parties(subjects)
            else self._object(self.tokens[verb], end) or self._behind(self.tokens[verb].end, end, self.words.words["with"] | self.words.words["to"])
        )
        return subjects, others

    def _by_means(self, token: Token, end: int) -> list[DraftMention]:
        """Return the two sides that do together, by telephone, what is no contact by its own word: *ont décidé au téléphone X et Y*."""
        verb = next((i for i in self.clauses.governors(token.i) if self.tokens[i].pos == "VERB"), None)
        if verb is None or self.tokens[verb].lemma in self.words.verbs or self.clauses.own_finite(verb) is None:
            return []
        # an inverted subject stands behind the verb or the telephone
        found = self._subjects(self.tokens[verb]) or self.clauses.run_from(self.tokens[verb].end, end, self.words.joiners)
        people = [mention for mention in found if mention.actors[0].kind == "person"]
        return people if self._two_parties(people) else []

    def _apposed(self, token: Token) -> list[DraftMention]:
        """Return whom *X, en visite à …* is said of."""
        if token.i < 2 or self.tokens[token.i - 1].norm not in self.words.status["in_course"]:
            return []
        before = self.tokens[token.i - 2]
        start = self.draft.sentences[token.sentence].start
        near = [
            mention
            for mention in self.clauses.mentions_between(start, token.start)
            if mention.end == before.end or (before.norm == "," and 0 <= before.start - mention.end <= 1)
        ]
        return near[-1:]

    def _of_behind_place(self, token: Token, end: int) -> list[DraftMention]:
        """Return the visitors of *la visite en Tunisie du chef de la diplomatie iranienne*."""
        for name in self.clauses.names_between(token.end + 1, min(end, token.end + 60)):
            if name.kind in ("state", "capital", "place"):
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
                    candidate.host = party(subjects)
                    candidate.strong = True
                    return True
        return False

    def _light(self, token: Token) -> int | None:
        """Return the verb that has the noun as its object, of those that say no more than that it happens."""
        if (relative := self._relative(token)) is not None:
            return relative
        for governor in self.clauses.governors(token.i)[:2]:
            verb = self.tokens[governor]
            if verb.pos in ("VERB", "AUX") and verb.lemma in self.words.words["light"]:
                return governor
        for each in reversed(self.tokens[max(0, token.i - 6) : token.i]):
            if each.sentence == token.sentence and each.pos in ("VERB", "AUX") and each.lemma in self.words.words["light"]:
                return each.i
        return None

    def _relative(self, token: Token) -> int | None:
        """Return the verb of which a relative makes the noun the object: *la visite que X doit effectuer à Y*, *l'entretien qu'ont eu X et Y*."""
        for kid in self.clauses.kids[token.i]:
            verb = self.tokens[kid]
            if kid < token.i or not verb.dep.startswith("acl"):
                continue
            pronoun = next((each for each in self.tokens[token.i + 1 : kid] if "PronType=Rel" in each.morph), None)
            if pronoun is None or pronoun.dep.startswith("nsubj"):
                continue
            for each in (verb, *(self.tokens[below] for below in self.clauses.kids[kid] if self.tokens[below].dep in ("xcomp", "ccomp", "obj"))):
                if each.pos in ("VERB", "AUX") and each.lemma in self.words.words["light"]:
                    return each.i
        return None

    def _possessed(self, token: Token) -> bool:
        return any(self.tokens[kid].norm in self.words.words["possessives"] for kid in self.clauses.kids[token.i])

    def _nearest_subjects(self, token: Token) -> list[DraftMention]:
        for governor in [token.i, *self.clauses.governors(token.i)]:
            if self.tokens[governor].pos in ("VERB", "AUX"):
                found = self._subjects(self.tokens[governor])
                if found and token.i not in range(self.clauses.first_token(found[0]), self.clauses.first_token(found[0]) + 2):
                    return found
        start = self.draft.sentences[token.sentence].start
        return self._ending_run(self.clauses.mentions_between(start, token.start), token)

    def _people(self, candidate: Candidate, subjects: list[DraftMention], others: list[DraftMention]) -> None:
        for mention in (*(each for each in subjects if not self._a_place(each)), *others):
            for actor in (*mention.actors, *self._leading(mention)):
                if all(actor is not each for each in candidate.people):
                    candidate.people.append(actor)

    def _leading(self, mention: DraftMention) -> list[DraftActor]:
        """Return who leads a delegation or makes it up: *une délégation américaine conduite par X*."""
        if mention.actors[0].kind != "group":
            return []
        for run in ([each] for each in self.clauses.mentions_between(mention.end, mention.end + _LED)):
            if leads(self.draft.language, self.folded[mention.end : run[0].start]):
                members = self.clauses.run_from(run[0].start, run[0].start + 3 * _LED, self.words.joiners)
                return [actor for each in members for actor in each.actors if actor.kind == "person" and actor.party == mention.actors[0].party]
        return []

    def _a_place(self, mention: DraftMention) -> bool:
        """Say whether a state only tells where: *à Singapour*."""
        first = self.clauses.first_token(mention)
        before = self.tokens[first - 1]
        before = self.tokens[before.i - 1] if before.pos == "DET" and before.i else before
        return mention.actors[0].kind == "state" and before.norm in self.words.words["at"]

    def _after(self, token: Token, count: int) -> list[Token]:
        found = []
        for each in self.tokens[token.i + 1 : token.i + 1 + count]:
            if each.sentence != token.sentence or each.norm in (".", ";"):
                break
            found.append(each)
        return found

    def _palace(self, token: Token, end: int) -> list[DraftMention]:
        """Return the seat of power where somebody is received: *reçu à la Maison-Blanche*."""
        for mention in self.clauses.mentions_between(token.end, end):
            before = self.tokens[self.clauses.first_token(mention) - 1]
            before = self.tokens[before.i - 1] if before.pos == "DET" and before.i else before
            if mention.basis == "metonym" and before.norm in self.words.words["in"]:
                return [mention]
        return []


def has_person(mentions: Iterable[DraftMention]) -> bool:
    """Say whether somebody stands among the mentions, and not only states and institutions."""
    return any(actor.kind == "person" for mention in mentions for actor in mention.actors)


def party(mentions: list[DraftMention]) -> str | None:
    """Return the only party of the mentions, `None` if they are of several or of none."""
    parties = list(dict.fromkeys(actor.party for mention in mentions for actor in mention.actors if actor.party))
    return parties[0] if len(parties) == 1 else None


def _only_states_after_person(run: list[DraftMention], mention: DraftMention) -> bool:
    """Say whether a state in the list only stands beside people: *avec le ministre, au Mali*."""
    return mention.actors[0].kind == "state" and any(each.actors[0].kind == "person" for each in run)
