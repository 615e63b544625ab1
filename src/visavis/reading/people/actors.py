"""The actors stage: who each reference speaks of.

References are resolved in the order of the text. A name resolves by knowledge, by the title beside it and by who was named before; a
title alone by who held the office on the day; *son homologue* by the office of whom it is the counterpart; pronouns and *les deux
ministres* by whom the text spoke of last. What nothing supports stays unresolved, and then it is no mention.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Mapping
from typing import cast

from visavis.folding import bare
from visavis.reading.draft import Draft, DraftActor, DraftMention
from visavis.reading.people.called_first import CalledFirst
from visavis.reading.people.holders import GENERIC, REGIONAL, SPEAKING, SUPREME, VAGUE
from visavis.reading.people.mentions import pronouns
from visavis.reading.people.phrases import Reference, Title
from visavis.reading.triggers import starting_in
from visavis.records import Basis

# A dateline is so many characters long at most.
_DATELINE = 80
# The head of a transcript, which says whose remarks it holds.
_HEAD = 400
# Of so many people named last it is asked who stands in the sentence.
_HERE = 6
# Offices that several hold for one party: a plural of them is no pair of counterparts.
_POSTED = ("ambassador", "special-envoy", "other", "adviser")


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


class _Resolver(CalledFirst):
    """Resolves the references of one draft, in the order of the text."""

    def resolve(self, reference: Reference) -> DraftMention | None:
        """Return the mention that the reference is, `None` when nothing supports a choice."""
        found: list[DraftActor] = []
        basis: Basis = "name"
        head = self._head(reference)
        match reference.kind:
            case "name":
                found = [self._called_before(reference, self._name(reference), head)]
            case "title":
                self._woman(reference, head)
                found, basis = self._title(reference), "office"
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

    def _remember(self, reference: Reference, found: list[DraftActor], head: int) -> None:
        if len(found) == 1:
            self.of[id(reference)] = found[0]
            if reference.kind == "name":
                self.by_name.add(id(found[0]))
        people = [actor for actor in found if actor.kind == "person"]
        token = self.draft.tokens[head]
        subject = token.dep.startswith("nsubj") or (token.dep in ("appos", "flat:name", "conj") and self.draft.tokens[token.head].dep.startswith("nsubj"))
        subject = subject or self._opens(reference, token) or self._says(token)
        self._couple(people, token.sentence)
        for actor in people:
            self.recent.append((token.sentence, actor, subject))
            self.latest.pop(id(actor), None)
            self.latest[id(actor)] = actor
        if len(people) > 1 and len({actor.party for actor in people}) > 1:
            self.pairs.append(people)
        self._enlist(reference, people)

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

    def _title(self, reference: Reference) -> list[DraftActor]:
        title = cast(Title, reference.title)
        if reference.same is not None:
            actor = self.of.get(id(reference.same)) or self._name(reference.same)
            self.of[id(reference.same)] = actor
            self._take_office(actor, title)
            self.called.setdefault(self._head_word(title), {})[id(actor)] = actor
            return [actor]
        if reference.chief is not None:
            return self._serving(title, reference.chief)
        if reference.members:
            return [self.of.setdefault(id(name), self._name(name)) for name in reference.members]
        if title.office in SPEAKING and title.parties and not any(self._known_as(title.office, party) for party in title.parties[:1]):
            holder = self._holder(title.office, title.parties[0]) if title.definite else None
            if holder is not None and holder.named:
                return [holder]
            institution = self.knowledge.institution_of(title.served or "head-of-government", title.parties[0])
            return [self._collective("institution", institution.id, institution.name, title.parties[0])]
        if title.office == "group" and not title.parties and title.owner is None and title.definite and self._counted(title) == 2:
            return self._pair(None, 2)
        if title.office == "group":
            groups = [
                self._collective("group", party, f"Delegation of {self.knowledge.state_name(party) if self.knowledge.is_state(party) else party}", party)
                for party in (title.parties or [owner for owner in (self._party_of_title(title),) if owner and title.owner is not None])
            ]
            for group in groups:
                group.speaks = group.speaks or self.words.delegation.search(bare(self.draft.text[title.start : title.end])) is not None
            return groups
        listed = title.plural and len(title.parties) > 1  # a list of states leaves nobody out: il s'agit des ambassadeurs de X et de Y
        if not title.definite and title.article and not listed:
            return self._official(title) if title.adjective is not None else []
        if (not title.definite and not listed) or title.weak:
            return []
        if title.office == REGIONAL:
            return [] if title.plural or title.former or title.new else self._of_a_region(title)
        if not title.parties and title.possible and title.adjective is not None:
            return self._either(title)
        if not title.parties:
            return self._bare(title)
        if title.office in ("leader", "other") and not title.plural and (last := self._last_of(title)):
            return [last]
        if title.office == "other":
            spoken_of = any(actor.party == title.parties[0] for actor in self.latest.values())
            return [] if spoken_of else self._official(title)
        if title.plural and len(title.parties) == 1 and not self.knowledge.is_state(title.parties[0]):
            return [self._collective("organisation", title.parties[0], title.parties[0], title.parties[0])]
        found = [self._title_holder(title, party) for party in title.parties]
        known = [actor for actor in found if actor is not None]
        if not known and not title.former and not title.plural and not self.knowledge.is_state(title.parties[0]) and title.office not in VAGUE:
            return [self._collective("organisation", title.parties[0], title.parties[0], title.parties[0])]
        if not known and title.office == "special-envoy":
            return self._official(title)
        return known if title.plural else known[:1]

    def _serving(self, title: Title, chief: Reference) -> list[DraftActor]:
        """Resolve the title of who serves somebody named: *l'émissaire du président Poutine*, *le porte-parole du président Macron*.

        Whoever of that state was told of in such an office; else the institution that is spoken for, or nobody in particular of that party.
        """
        served = self.of.get(id(chief)) or self._name(chief)
        self.of[id(chief)] = served
        party = title.parties[0] if title.parties else served.party
        if party is None:
            return []
        known = self._known_as(title.office, party) if title.definite else None
        if known is not None and title.office == "other" and id(known) not in self.called.get(self._head_word(title), {}):
            known = None  # another of theirs
        if known is not None and known is not served:
            return [known]
        if title.office in SPEAKING:
            institution = self.knowledge.institution_of(title.served or "head-of-government", party)
            return [self._collective("institution", institution.id, institution.name, party)]
        name = self.knowledge.state_name(party) if self.knowledge.is_state(party) else party
        return [] if title.former or title.new else [self._collective("group", f"{party}?", f"Official of {name}", party)]

    def _official(self, title: Title) -> list[DraftActor]:
        """Return one of those who act for a state, told by no name and no office of one holder: *a Japanese lawmaker*, *the adviser of Syria's president*."""
        told = not title.plural and not title.former and not title.new and len(title.parties) == 1
        if not told or not self.knowledge.is_state(party := title.parties[0]) or "spokesperson" in title.office:
            return []
        return [self._collective("group", f"{party}?", f"Official of {self.knowledge.state_name(party)}", party)]

    def _either(self, title: Title) -> list[DraftActor]:
        """Resolve a title whose adjective is of several states: whoever of their holders the text spoke of last, or names at all."""
        holders = [actor for party in title.possible if (actor := self._title_holder(title, party)) is not None]
        last = next((actor for actor in reversed(self.latest.values()) if any(actor is holder for holder in holders)), None)
        named = [holder for holder in holders if any(holder is self.people.get(key) for key in self.named)]
        return [last] if last is not None else named if len(named) == 1 else []

    def _bare(self, title: Title) -> list[DraftActor]:
        """Resolve a title without a party: *le président*, *la ministre*."""
        if title.national and not title.plural:
            actor = self._title_holder(title, self.home) if self.home else None
            return [actor] if actor else []
        if not title.plural and not title.former and self._labels(title) and (actor := self._labelled(title)) is not None:
            return [actor]
        if not title.plural and not title.former and not title.new and (teller := self._told_by(title)) is not None:
            actor = self._title_holder(title, teller)
            if actor is not None and not (title.feminine and actor.gender == "m"):
                return [actor]
        if title.own and self.home and not title.former and not title.new:
            actor = self._title_holder(title, self.home)
            if actor is not None and id(actor) in self.latest:
                return [actor]
        if title.former and not title.plural:
            actor = self._left_office(title.office, None)
            return [actor] if actor else []
        if title.new and not title.plural:
            for party in dict.fromkeys(actor.party for actor in reversed(self.latest.values()) if actor.party):
                if coming := self._coming(title.office, party, [each.person_id for each in self.knowledge.holder(title.office, party, self.on)]):
                    return [self._person(coming)]
        if not title.plural and title.office in SUPREME and (last := self._last_called(title)) is not None:
            return [last]
        wanted = (
            SPEAKING if title.office in SPEAKING else GENERIC.get(title.office, (title.office,)) + (("president",) if title.office == "head-of-state" else ())
        )
        for actor in reversed(self.latest.values()):
            if (
                not title.plural
                and (actor.office in wanted or actor.office == title.where.get(actor.party or "", "") or self.titles.get(id(actor), set()) & set(wanted))
                and (not title.possible or actor.party in title.possible)
                and not (title.feminine and actor.gender == "m")
            ):
                return [self._subject_with(actor, wanted, self.called.get(self._head_word(title), {}))]
        if title.plural:
            return self._pair(None, self._counted(title)) if title.office not in _POSTED else []
        own = (self.home,) if self.home else ()
        parties = own if self.home in title.possible else title.possible or own
        for party in parties:
            actor = self._holder(title.where.get(party, title.office), party, title.former, title.new)
            if actor is not None and not (title.feminine and actor.gender == "m"):
                return [actor]
        return self._of_the_only_state(title)

    def _of_a_region(self, title: Title) -> list[DraftActor]:
        """Return the head of a region last spoken of: who was called by that word, else, for a common word or one that nobody was, who by a common one."""
        word = self._head_word(title)
        heads = [
            actor
            for actor in reversed(self.latest.values())
            if REGIONAL in self.titles.get(id(actor), ())
            and (not title.parties or actor.party in title.parties)
            and not (title.feminine and actor.gender == "m")
        ]
        common = {self.name_key(each) for each in self.words.common_heads}
        called = [actor for actor in heads if id(actor) in self.called.get(word, {})]
        if called or word in common:
            return (called or heads)[:1]
        otherwise = {key for each, people in self.called.items() if each not in common for key in people}
        return ([actor for actor in heads if id(actor) not in otherwise] or (heads if len(heads) == 1 else []))[:1]

    def _told_by(self, title: Title) -> str | None:
        """Return whose institution says what the title stands in, who then means its own: *la présidence française indique que le chef de l'État …*."""
        last = self.draft.mentions[-1] if self.draft.mentions else None
        if last is None or len(last.actors) != 1 or last.actors[0].kind != "institution" or last.basis == "anaphor":
            return None
        party = last.actors[0].party
        between = list(starting_in(self.draft.tokens, last.end, title.start))
        conjunctions = self.draft.language.lexicon["statements"]["words"]["complementiser"]
        reports = any("VerbForm=Fin" in token.morph for token in between) and any(token.norm in conjunctions for token in between)
        return party if reports and party is not None and self.knowledge.is_state(party) and len({token.sentence for token in between}) == 1 else None

    def _subject_with(self, actor: DraftActor, offices: tuple[str, ...], called: Mapping[int, DraftActor]) -> DraftActor:
        """Return who was the subject of the sentence that named the actor last, where both hold such offices and are called alike; else the actor.

        *Le ministre suédois a reçu le ministre letton. Le ministre …*
        """
        last = next((told for told in reversed(self.recent) if told[1] is actor), None)
        if last is None or last[2]:
            return actor
        beside = (other for at, other, subject in self.recent if subject and at == last[0] and other.office in offices and other.party != actor.party)
        return next((other for other in beside if id(other) in called or id(actor) not in called), actor)

    def _head_word(self, title: Title) -> str:
        """Return the word that a title is built on, as its forms share it: *émir*, *roi*."""
        return self.name_key(bare(self.draft.text[title.head : title.end]).partition(" ")[0])

    def _last_called(self, title: Title) -> DraftActor | None:
        """Return who alone was called by that very word, where few are: *l'émir*, *la chancelière*, not *le président*."""
        if bare(self.draft.text[title.head : title.end]).partition(" ")[0] in self.words.common_heads:
            return None
        called = self.called.get(self._head_word(title), {})
        actor = next(iter(called.values())) if len(called) == 1 else None
        return actor if actor is not None and not (title.feminine and actor.gender == "m") else None

    def _of_the_only_state(self, title: Title) -> list[DraftActor]:
        """Resolve *the president* where everybody spoken of so far is of one state: of that state."""
        spoken = {actor.party for actor in self.latest.values() if actor.party is not None}
        if len(spoken) != 1 or title.former or title.new or title.possible or title.office not in SUPREME:
            return []
        party = spoken.pop()
        actor = self._holder(title.office, party) if self.knowledge.is_state(party) else None
        return [actor] if actor is not None and actor.named and not (title.feminine and actor.gender == "m") else []

    def _labels(self, title: Title) -> bool:
        """Say whether the title is the label of a turn: *THE PRESIDENT: …*."""
        text = self.draft.text
        return text[title.end : title.end + 2].lstrip().startswith(":") and (title.start == 0 or text[title.start - 1] == "\n")

    def _labelled(self, title: Title) -> DraftActor | None:
        """Return whom the label of a turn calls by an office: whoever holds it and is named at the head of the document, else who does at home."""
        first = next((each.start for each in self.draft.references if each.title is not None and self._labels(each.title)), title.start)
        for name in self.draft.names:
            if name.start >= min(first, _HEAD):
                break  # who is spoken of in the turns is not therefore who speaks
            for key in name.keys if name.kind in ("person", "surname") else ():
                if any(held.office == title.office for held in self.knowledge.offices_of(key, self.on)):
                    return self._person(key)
        return self._title_holder(title, self.home) if self.home else None

    def _counted(self, title: Title) -> int | None:
        """Return how many people a plural says that it means: *the three advisers*."""
        told = bare(self.draft.text[title.start : title.end]).split()
        return next((number for number, word in enumerate(self.words.numbers, 2) if word in told), None)

    def _last_of(self, title: Title) -> DraftActor | None:
        """Return whom *le dirigeant chinois*, *le diplomate turc* means: the last of that party spoken of shortly before, no minister for a leader."""
        if title.former:
            return None
        for _, actor, _ in reversed(self.recent[-8:]):
            if actor.party == title.parties[0] and actor.named and not (title.office == "leader" and "minister" in (actor.office or "")):
                return actor
        return None

    def _institution(self, reference: Reference) -> list[DraftActor]:
        title = cast(Title, reference.title)
        office, parties = title.served or title.office, title.parties
        if reference.same is not None:
            actor = self.of.get(id(reference.same)) or self._name(reference.same)
            self.of[id(reference.same)] = actor
            office, parties = actor.office or "head-of-government", [actor.party] if actor.party else []
        elif not parties and title.definite and (near := self._where(reference)):
            parties = [near]
        elif not parties and title.definite:
            posted = self._posted(reference)
            kinds = ("institution", "state") if posted else ("institution",)
            of_states = (a.party for (kind, _), a in reversed(self.collective.items()) if kind in kinds and a.party and self.knowledge.is_state(a.party))
            likely = (self._ministry_party(office, posted), self._dateline(reference), self.home, *of_states)
            parties = [party for party in likely if party is not None and party not in posted][:1]
        found = []
        for party in parties:
            institution = self.knowledge.institution_of(office, party)
            found.append(self._collective("institution", institution.id, institution.name, party))
        return found if title.plural else found[:1]

    def _where(self, reference: Reference) -> str | None:
        """Return the state in which the sentence is set: *En Slovénie, …, le ministère a indiqué*, *À Kigali, la présidence …*."""
        sentences = self.draft.sentences
        at = bisect_right(sentences, reference.start, key=lambda sentence: sentence.start) - 1
        first = sentences[at].first if at >= 0 else 0
        tokens = self.draft.tokens[first : first + 3]
        if len(tokens) < 2 or tokens[0].pos != "ADP":
            return None
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

    def _ministry_party(self, office: str, not_of: Collection[str]) -> str | None:
        """Return the party of the person last named who holds that office, whose ministry *le ministère* then is; none of those given.

        Where their sentence has another such person for its subject, that one is meant: *the minister rang his colleague, the ministry said*.
        """
        offices = GENERIC.get(office, (office,))
        last = next((actor for actor in reversed(self.latest.values()) if actor.office in offices and actor.party and actor.party not in not_of), None)
        if last is None:
            return None
        sentence = next((at for at, actor, _ in reversed(self.recent) if actor is last), -1)
        subjects = [
            actor for at, actor, subject in self.recent if at == sentence and subject and actor.office in offices and actor.party not in (None, *not_of)
        ]
        return subjects[-1].party if subjects else last.party

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
