"""The actors stage: who each reference speaks of.

References are resolved in the order of the text. A name resolves by knowledge, by the title beside it and by who was named before; a
title alone by who held the office on the day; *son homologue* by the office of whom it is the counterpart; pronouns and *les deux
ministres* by whom the text spoke of last. What nothing supports stays unresolved, and then it is no mention.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection
from typing import cast

from visavis.folding import bare, fold
from visavis.reading.draft import Draft, DraftActor, DraftMention, Token
from visavis.reading.people.holders import GENERIC, SUPREME
from visavis.reading.people.mentions import pronouns
from visavis.reading.people.phrases import Reference, Title
from visavis.reading.people.titles import Titles
from visavis.reading.tenses import tense_at
from visavis.reading.triggers import starting_in
from visavis.records import Basis

# A dateline is so many characters long at most.
_DATELINE = 80
# Of so many people named last it is asked who stands in the sentence.
_HERE = 6
# The verb over a name stands so many steps above at most, and its helping words so many tokens before it.
_UP = 6
_HELPED = 4
# The counterpart whom a title without a state meets is told within so many characters behind it.
_COUNTERPART = 120
# Offices whose holders' house a ministry is besides the minister's.
_HOUSED = {"defence-minister": ("defence-minister", "army-chief", "chief-of-staff")}


def actors(draft: Draft) -> Draft:
    """Fill `draft.actors` and `draft.mentions` from `draft.references`."""
    draft.references = pronouns(draft)
    draft.on = draft.on or _latest(draft)
    resolver = _Resolver(draft)
    draft.home = resolver.home
    served = {id(reference.chief) for reference in draft.references if reference.kind == "title" and reference.chief is not None}
    for reference in draft.references:
        if (mention := resolver.resolve(reference)) and id(reference) not in served:
            draft.mentions.append(mention)
    seen: dict[int, DraftActor] = {}
    for mention in draft.mentions:
        for actor in mention.actors:
            seen.setdefault(id(actor), actor)
    draft.actors = list(seen.values())
    return draft


class _Resolver(Titles):
    """Resolves the references of one draft, in the order of the text."""

    def resolve(self, reference: Reference) -> DraftMention | None:
        """Return the mention that the reference is, `None` when nothing supports a choice."""
        found: list[DraftActor] = []
        basis: Basis = "name"
        head = self._head(reference)
        self.recalling = self._recalls(head) or self._is_to_come(head)
        self.doing = self._subject_over(head)
        match reference.kind:
            case "name":
                found = [self._called_before(reference, self._name(reference), head)]
            case "title":
                self._woman(reference, head)
                found, basis = self._title(reference) or self._that_delegation(reference), "office"
                found = [actor for actor in found if not self._meets_counterpart_of(actor, reference)]
            case "counterpart":
                found, basis = self._counterpart(reference, head), "counterpart"
            case "institution":
                found, basis = self._institution(reference), "name"
            case "metonym":
                institution = self.knowledge.institution(reference.keys[0])
                found, basis = [self._collective("institution", institution.id, institution.name, institution.party)], "metonym"
            case "state":
                code = reference.keys[0]
                found, basis = [self._collective("state", code, self.knowledge.state_name(code), code)], "name"
            case "organisation" | "movement":
                code = reference.keys[0]
                found, basis = [self._collective("organisation", code, code, code)], "name"
            case "band":
                found, basis = self._band(reference, head), "anaphor"
            case "pair":
                found, basis = self._pair(reference), "anaphor"
            case "last":
                found, basis = self._last(reference), "anaphor"
            case "other":
                found, basis = self._other(head), "anaphor"
            case "diplomat":
                found, basis = self._diplomat(reference, head), "anaphor"
            case "pronoun":
                found, basis = self._pronoun(reference, head), "anaphor"
        if not found:
            return None
        self._remember(reference, found, head)
        whole = reference.chief if reference.kind == "title" and reference.chief is not None else reference
        return DraftMention(reference.start, whole.end, found, basis, head, self.of.get(id(whole)) if whole is not reference else None)

    def _meets_counterpart_of(self, actor: DraftActor, reference: Reference) -> bool:
        """Say whether a title that bears no state is followed by its counterpart of that one's: *le président a parlé à son homologue français*."""
        if reference.title is None or reference.title.parties or actor.party is None:
            return False
        stretch = (reference.end, reference.end + _COUNTERPART)
        people = (each for each in self.draft.references if stretch[0] <= each.start < stretch[1] and each.kind not in ("state", "organisation", "metonym"))
        first = next(people, None)
        title = first.title if first is not None and first.kind == "counterpart" else None
        return title is not None and not title.plural and actor.party in title.parties

    def _that_delegation(self, reference: Reference) -> list[DraftActor]:
        """Return the delegation last spoken of for one of which nothing tells whose it is: *la délégation*."""
        called = self.words.delegation.search(bare(self.draft.text[reference.start : reference.end]))
        return self.delegated if called is not None and reference.title is not None and not reference.title.parties else []

    def _woman(self, reference: Reference, head: int) -> None:
        """Note where the verb of a title tells that a woman is meant: *сообщила министр*."""
        token = self.draft.tokens[head]
        verb = self.draft.tokens[token.head]
        if reference.title is not None and token.dep == "nsubj" and "Gender=Fem" in verb.morph and "VerbForm=Fin" in verb.morph:
            reference.title.feminine = True

    def _head(self, reference: Reference) -> int:
        """Return the token that governs the reference's other tokens."""
        tokens = self.draft.tokens
        at = max(0, bisect_right(self.starts, reference.start) - 1)
        best = at
        for i in range(at, len(tokens)):
            if tokens[i].start >= reference.end:
                break
            head = tokens[tokens[i].head]
            if tokens[i].pos not in ("DET", "ADP", "PUNCT") and not (reference.start <= head.start < reference.end and head.i != i):
                return i
        return best

    def _carried(self, token: Token) -> bool:
        """Say whether somebody is only told of whose words others bring: *conveyed the greetings of the president*."""
        tokens = self.draft.tokens
        above = tokens[tokens[token.head].head] if token.dep in ("appos", "flat:name", "conj") else tokens[token.head]
        return above.lemma in self.words.carried

    def _remember(self, reference: Reference, found: list[DraftActor], head: int) -> None:
        if len(found) == 1:
            self.of[id(reference)] = found[0]
            if reference.kind == "name":
                self.by_name.add(id(found[0]))
        people = [actor for actor in found if actor.kind == "person"]
        token = self.draft.tokens[head]
        subject = token.dep.startswith("nsubj") or (token.dep in ("appos", "flat:name", "conj") and self.draft.tokens[token.head].dep.startswith("nsubj"))
        subject = subject or self._opens(reference, token) or self._says(token)
        aside = self._only_quoted(reference.start)
        carried = aside or (not subject and self._carried(token))
        if not carried:
            self._couple(people, token.sentence)
        if found[0].kind == "group" and self.words.delegation.search(bare(self.draft.text[reference.start : reference.end])) is None:
            self.grouped = token.sentence
        elif found[0].kind == "group" and found[0].party is not None:
            self.delegated = found[:1] if len(found) == 1 else []
        if not subject and self._heads_of_last_pair(people):
            return  # only spoken of: the ministers prepared the meeting of their presidents, and went on
        for actor in people:
            if carried and id(actor) not in self.latest:
                self.carried_for.add(id(actor))
                self.quoted |= {id(actor)} if aside else set()
            elif aside and id(actor) in self.quoted:
                continue
            elif not carried:
                self.carried_for.discard(id(actor))
                self.quoted.discard(id(actor))
            if not self.recalling:
                self.recalled.discard(id(actor))
            elif id(actor) not in self.latest:
                self.recalled.add(id(actor))
            self.recent.append((token.sentence, actor, subject and not (self.words.unspaced and len(people) > 1)))  # 两国: neither of the two alone
            self.latest.pop(id(actor), None)
            self.latest[id(actor)] = actor
        if aside:
            return
        if len(people) > 1 and len({actor.party for actor in people}) > 1 and not (self.recalling and self.pairs):
            self.pairs.append(people)
        self._enlist(reference, people)

    def _heads_of_last_pair(self, people: list[DraftActor]) -> bool:
        """Say whether people are the heads over the ministers who were last spoken of together."""
        pair = self.pairs[-1] if self.pairs else []
        ministers = bool(pair) and all("minister" in (actor.office or "") for actor in pair)
        return ministers and {actor.party for actor in people} == {actor.party for actor in pair} and all(actor.office in SUPREME for actor in people)

    def _subject_over(self, head: int) -> list[DraftActor]:
        """Return who does something to the object that a token heads: *X a reçu les deux dirigeants*, of whom X is none."""
        token = self.draft.tokens[head]
        if token.dep not in ("obj", "iobj"):
            return []
        before = self.draft.tokens[self.draft.sentences[token.sentence].first : head]
        subjects = [each.i for each in before if each.head == token.head and each.dep.startswith("nsubj")]
        told = starting_in(self.draft.mentions, before[0].start, token.start) if subjects else ()
        return [actor for mention in told if mention.head in subjects for actor in mention.actors]

    def _recalls(self, head: int) -> bool:
        """Say whether the verb over a token is in the past perfect: *avait rencontré X*, *had met X*."""
        tokens = self.draft.tokens
        at = tokens[head]
        for _ in range(_UP):
            if at.pos in ("VERB", "AUX") or at.head == at.i:
                break
            at = tokens[at.head]
        kids = (tokens[i] for i in range(max(0, at.i - _HELPED), at.i) if tokens[i].head == at.i)
        past = any(each.dep in ("aux", "aux:tense") and ("Tense=Imp" in each.morph or "Tense=Past" in each.morph) for each in kids)
        return past and "Tense=Past" in at.morph and "VerbForm=Part" in at.morph

    def _is_to_come(self, head: int) -> bool:
        """Say whether the verb over a token tells of what lies ahead: *rencontrera X*, *that he would meet X*."""
        return self.verbs is not None and bool(self.draft.tokens) and tense_at(self.draft.tokens, head, self.verbs) == "future"

    def _couple(self, people: list[DraftActor], sentence: int) -> None:
        """Keep whoever is named first behind the subject of a sentence, where he is of another party, as its counterpart."""
        here = [(actor, subject) for at, actor, subject in self.recent[-_HERE:] if at == sentence]
        first = next((actor for actor, subject in here if subject and actor.party), None)
        fresh = first is not None and all(actor.party == first.party for actor, _ in here)
        if first is not None and fresh and len(people) == 1 and people[0].party not in (None, first.party):
            self.couple = [first, people[0]]

    def _enlist(self, reference: Reference, people: list[DraftActor]) -> None:
        """Add to the list named last whoever stands behind nothing but a comma or a conjunction, or begin another."""
        if len(people) != 1 or people[0].party is None:
            return
        gap = bare(self.draft.text[self.listed : reference.start]).strip(" ,") if 0 <= self.listed <= reference.start else None
        again = bool(self.lists) and any(people[0] is actor for actor in self.lists[-1])
        if gap is None or (gap and (again or gap not in self.words.joined)):
            self.lists.append([])
        if not any(people[0] is actor for actor in self.lists[-1]):
            self.lists[-1].append(people[0])
        self.listed = reference.end

    def _institution(self, reference: Reference) -> list[DraftActor]:
        title = cast(Title, reference.title)
        office, parties = title.served or title.office, title.parties
        if not parties and reference.same is None and self._head_word(title) in self.words.never_bare and self._stands_bare(title):
            return []
        if reference.same is not None:
            actor = self.of.get(id(reference.same)) or self._name(reference.same)
            self.of[id(reference.same)] = actor
            office, parties = actor.office or "head-of-government", [actor.party] if actor.party else []
        elif not parties and title.national and self.home:
            parties = [self.home]
        elif not parties and title.definite and (near := self._where(reference)):
            parties = [near]
        elif not parties and title.definite and office == "minister" and not title.plural and (ministry := self._last_ministry()) is not None:
            return [ministry]
        elif not parties and title.definite:
            posted = self._posted(reference)
            kinds = ("institution", "state") if posted else ("institution",)
            of_states = (a.party for (kind, _), a in reversed(self.collective.items()) if kind in kinds and a.party and self.knowledge.is_state(a.party))
            own = self.home if self.words.unspaced and self.home in self.draft.language.lexicon["actors"]["words"]["home"] else None
            minister = self._minister_of(office, posted)
            likely = (
                own,  # whose house needs no name of its state
                self._told_institution(office) if title.article or self.words.unspaced or not self.words.articles else None,
                minister.party if minister is not None else None,
                self._dateline(reference),
                self.home,
                *of_states,
            )
            parties = [party for party in likely if party is not None and party not in posted][:1]
            if office == "minister" and minister is not None and minister.office and parties == [minister.party]:
                office = minister.office  # whose house it is
        found = []
        for party in parties:
            institution = self.knowledge.institution_of(office, party)
            found.append(self._collective("institution", institution.id, institution.name, party))
        return found if title.plural else found[:1]

    def _stands_bare(self, title: Title) -> bool:
        """Say whether an institution's noun stands without article and adjective, at the head of a block or behind a preposition."""
        before = self.draft.text[max(0, title.start - 3) : title.start]
        return title.article is None and (title.start in self.draft.block_starts or fold(before).strip() in self.words.at | self.words.of)

    def _last_ministry(self) -> DraftActor | None:
        """Return the one ministry told of so far, which *le ministère* means: *le ministère russe des Affaires étrangères … le ministère*."""
        told = {
            id(actor): actor
            for (kind, key), actor in self.collective.items()
            if kind == "institution" and actor.party and any(self.knowledge.institution_of(each, actor.party).id == key for each in GENERIC["minister"])
        }
        return next(iter(told.values())) if len(told) == 1 else None

    def _told_institution(self, office: str) -> str | None:
        """Return whose house of that kind is the only one told so far, where no other is the text's own: *la présidence française … la présidence*."""
        told = {
            actor.party
            for (kind, key), actor in self.collective.items()
            if kind == "institution" and actor.party and self.knowledge.institution_of(office, actor.party).id == key
        }
        own = self.home in self.draft.language.lexicon["actors"]["words"]["home"] and self.home not in told
        return told.pop() if len(told) == 1 and not own else None

    def _where(self, reference: Reference) -> str | None:
        """Return the state in which the sentence is set: *En Slovénie, …, le ministère a indiqué*, *À Kigali, la présidence …*."""
        sentences = self.draft.sentences
        at = bisect_right(sentences, reference.start, key=lambda sentence: sentence.start) - 1
        first = sentences[at].first if at >= 0 else 0
        tokens = self.draft.tokens[first : first + 3]
        if len(tokens) < 2 or tokens[0].pos != "ADP":
            return None
        side = next((each.title for each in self.draft.references if tokens[0].start <= each.start <= tokens[1].start and each.kind == "institution"), None)
        if side is not None and len(side.parties) == 1 and side.end < reference.start and self.draft.text[side.end : side.end + 1] == ",":
            return side.parties[0]  # *Du côté russe*, la diplomatie …
        near = starting_in(self.draft.names, tokens[1].start, tokens[-1].start + 1)
        return next((name.keys[-1] for name in near if name.kind in ("state", "capital") and name.end < reference.start), None)

    def _dateline(self, reference: Reference) -> str | None:
        """Return the state of the capital that the paragraph is dated from, where the institution opens it: *NEW DELHI – The ministry …*."""
        text = self.draft.text
        start = text.rfind("\n", 0, reference.start) + 1
        sentences = self.draft.sentences
        at = bisect_right(sentences, reference.start, key=lambda sentence: sentence.start) - 1
        if at < 0 or sentences[at].start != reference.start or not start < reference.start <= start + _DATELINE:
            return None
        names = self.knowledge.names(text[start : reference.start], self.draft.language.code)
        capitals = [name.keys[-1] for name in names if name.kind == "capital"]
        return capitals[0] if len(capitals) == 1 else None

    def _minister_of(self, office: str, not_of: Collection[str]) -> DraftActor | None:
        """Return the person last named who holds that office, whose ministry *le ministère* then is; of none of the parties given.

        Where their sentence has another such person for its subject, that one is meant: *the minister rang his colleague, the ministry said*.
        """
        offices = GENERIC.get(office, _HOUSED.get(office, (office,)))
        last = next((actor for actor in reversed(self.latest.values()) if actor.office in offices and actor.party and actor.party not in not_of), None)
        if last is None:
            return None
        sentence = next((at for at, actor, _ in reversed(self.recent) if actor is last), -1)
        told: dict[int, tuple[DraftActor, bool]] = {}  # a name set beside its title is no subject: *a vu le ministre serbe, X, indique le ministère*
        for at, actor, subject in self.recent:
            if at == sentence and actor.office in offices and actor.party not in (None, *not_of):
                told.setdefault(id(actor), (actor, subject))
        subjects = [actor for actor, subject in told.values() if subject]
        return subjects[-1] if subjects else last

    def _posted(self, reference: Reference) -> frozenset[str]:
        """Return the parties whose ambassadors the sentence names: *le ministère a convoqué l'ambassadeur de X* is of none of them."""
        sentences = self.draft.sentences
        at = bisect_right(sentences, reference.start, key=lambda sentence: sentence.start) - 1
        if at < 0:
            return frozenset()
        here = (other.title for other in self.draft.references if sentences[at].start <= other.start < sentences[at].end)
        return frozenset(party for title in here if title is not None and title.office == "ambassador" for party in title.parties)


def _latest(draft: Draft) -> str | None:
    """Return the latest day of recent times that the text names, from which a document without a date speaks."""
    values = [date.value.rstrip("~?").split("/")[0] for date in draft.dates]
    return max(
        (value for value in values if len(value) in (4, 7, 10) and value[:4].isdigit() and 1990 <= int(value[:4]) <= 2030 and not value[5:6] > "1"),
        default=None,
    )
