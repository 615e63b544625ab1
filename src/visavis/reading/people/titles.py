"""Whom an office means, with the state that it is told with or without one: *le ministre letton*, *le président*, *l'envoyé du président X*."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from typing import cast

from visavis.folding import bare, fold
from visavis.reading.draft import DraftActor
from visavis.reading.people.called_first import CalledFirst
from visavis.reading.people.holders import GENERIC, REGIONAL, SPEAKING, SUPREME, VAGUE
from visavis.reading.people.phrases import Reference, Title
from visavis.reading.triggers import starting_in

# The head of a transcript, which says whose remarks it holds.
_HEAD = 400
# Mentions back among which a counterpart was named, and characters between the words for him and his name.
_BEFORE = 8
_APPOSED = 40
# Mentions back among which an emissary was, a speech of his between.
_SINCE = 24
# Offices that several hold for one party: a plural of them is no pair of counterparts.
# Offices whose names, in the plural, mean none who hold others.
_ALONE = ("head-of-government", "foreign-minister", "defence-minister", "parliament-president")
_POSTED = ("ambassador", "special-envoy", "other", "adviser")


class Titles(CalledFirst):
    """Finds whom a title means, in the order of the text."""

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
        if title.definite and len(title.parties) == 1 and (title.office == "group" or title.plural):
            if people := self._as_many_of(title.parties[0], title.office, self._counted(title)):
                return people
        if title.office == "group":
            groups = [
                self._collective("group", party, f"Delegation of {self._party_name(party)}", party)
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
            return [] if title.plural or title.former or title.new else self._of_a_region(title) or self._official(title) or self._of_the_republic(title)
        if title.plural and not title.parties and self.words.of_others.match(self.draft.text, title.end):
            return []  # лидерами других стран
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
        if title.plural and title.office == "leader" and len(title.parties) == 1 and not self._counted(title):
            return [self._collective("group", title.parties[0], f"Delegation of {self._party_name(title.parties[0])}", title.parties[0])]
        found = [self._title_holder(title, party) for party in title.parties]
        known = [actor for actor in found if actor is not None]
        if not known and (sent := self._who_was_sent(title, title.parties[0])) is not None:
            return [sent]
        if not known and not title.former and not title.plural and not self.knowledge.is_state(title.parties[0]) and title.office not in VAGUE:
            return [self._collective("organisation", title.parties[0], title.parties[0], title.parties[0])]
        if not known and title.office == "special-envoy":
            if title.served and not title.plural and not self.knowledge.is_state(title.parties[0]):
                return [self._one_of(title.parties[0])]  # l'envoyé du secrétaire général de l'ONU
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
        if (sent := self._who_was_sent(title, party)) is not None and sent is not served:
            return [sent]
        if title.office in SPEAKING:
            institution = self.knowledge.institution_of(title.served or "head-of-government", party)
            return [self._collective("institution", institution.id, institution.name, party)]
        return [] if title.former or title.new else [self._one_of(party)]

    def _who_was_sent(self, title: Title, party: str) -> DraftActor | None:
        """Return whom *l'émissaire togolais* means: the last of that party told to have been received, whatever their office."""
        if title.plural or title.former or title.new or not title.definite or self._head_word(title) not in self.words.emissaries:
            return None
        after = self.draft.text.find(" ", title.head, title.end) + 1
        if title.served is None and not any(name.kind == "adjective" for name in starting_in(self.draft.names, after, after + 1)):
            return None  # l'envoyé spécial pour le Sahel
        here = bisect_right(self.draft.sentences, title.start, key=lambda sentence: sentence.start) - 1
        told = [(at, actor) for at, actor, _ in self.recent[-_SINCE:] if actor.party == party and actor.office not in (*SUPREME, *SPEAKING)]
        last, actor = told[-1] if told else (here, None)
        if actor is None or not actor.named or last >= here or (title.feminine and actor.gender == "m"):
            return None
        there = (self.draft.sentences[at] for at, one in told if one is actor)
        return actor if any(self.words.received.search(bare(self.draft.text[one.start : one.end])) for one in there) else None

    def _official(self, title: Title) -> list[DraftActor]:
        """Return one of those who act for a state, told by no name and no office of one holder: *a Japanese lawmaker*, *the adviser of Syria's president*."""
        told = not title.plural and not title.former and not title.new and len(title.parties) == 1
        if not told or not self.knowledge.is_state(party := title.parties[0]) or "spokesperson" in title.office:
            return []
        return [self._one_of(party)]

    def _either(self, title: Title) -> list[DraftActor]:
        """Resolve a title whose adjective is of several states: whoever of their holders the text spoke of last, or names at all."""
        holders = [actor for party in title.possible if (actor := self._title_holder(title, party)) is not None]
        last = next((actor for actor in reversed(self.latest.values()) if any(actor is holder for holder in holders)), None)
        named = [holder for holder in holders if any(holder is self.people.get(key) for key in self.named)]
        return [last] if last is not None else named if len(named) == 1 else []

    def _bare(self, title: Title) -> list[DraftActor]:
        """Resolve a title without a party: *le président*, *la ministre*."""
        if not title.plural and title.office in SUPREME and self._of_a_body(title):
            return []
        if title.national and not title.plural:
            actor = self._title_holder(title, self.home) if self.home else None
            return [actor] if actor else []
        alone = not title.plural and not title.former and not title.new and not title.possessive
        unnamed = self.by_office.get(title.office) if alone and (title.article or not self.words.articles) else None
        if unnamed is not None and id(unnamed) not in self.by_name and not (title.feminine and unnamed.gender == "m"):
            return [unnamed]  # a house that calls its own by the office alone, and others by their names
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
        if title.possessive and title.office in SPEAKING and not title.plural:
            return self._speaks_for(title)
        wanted = (
            SPEAKING if title.office in SPEAKING else GENERIC.get(title.office, (title.office,)) + (("president",) if title.office == "head-of-state" else ())
        )
        quoted = self._told_within(title.start)  # "I saw Prime Minister X," the Prime Minister said
        last_first = list(reversed(self.latest.values()))
        secretaries = self.words.secretaries if title.office == "minister" else ()
        for actor in sorted(last_first, key=lambda actor: (id(actor) in quoted, actor.party in secretaries, id(actor) in self.carried_for)):
            if (
                not title.plural
                and (actor.office in wanted or actor.office == title.where.get(actor.party or "", "") or self.titles.get(id(actor), set()) & set(wanted))
                and (not title.possible or actor.party in title.possible)
                and not (title.feminine and actor.gender == "m")
            ):
                subject = self._subject_with(actor, wanted, self.called.get(self._head_word(title), {}))
                return [actor if id(subject) in quoted or subject.party in secretaries else subject]
        if title.plural:
            pair = self._pair(None, self._counted(title)) if title.office not in _POSTED else []
            held = {office for actor in pair for office in (actor.office, *self.titles.get(id(actor), ())) if office is not None}
            others = bool(pair) and all(actor.office is not None for actor in pair) and not held & set(wanted)
            if others and title.office == "head-of-state":
                return self._heads_over(pair)
            return [] if others and title.office in _ALONE else pair
        own = (self.home,) if self.home else ()
        parties = own if self.home in title.possible else [party for party in title.possible if self._stands_in_text(party)] or own
        for party in parties:
            actor = self._holder(title.where.get(party, title.office), party, title.former, title.new)
            if actor is not None and not (title.feminine and actor.gender == "m"):
                if alone and party == self.home and title.office in (*SUPREME, "foreign-minister") and actor.named:
                    self.by_office.setdefault(title.office, actor)
                return [actor]
        return self._of_the_only_state(title)

    def _of_a_body(self, title: Title) -> bool:
        """Say whether a noun in an oblique case owns the title, where cases tell: *президент университета* heads no state."""
        tokens = self.draft.tokens
        case = next(iter(starting_in(tokens, title.end, title.end + 1)), None)
        owner = tokens[case.head] if case is not None and not case.text and case.dep == "case" else None
        return owner is not None and owner.pos in ("NOUN", "PROPN") and title.head <= tokens[owner.head].start < title.end

    def _stands_in_text(self, party: str) -> bool:
        """Say whether the text names a party anywhere, itself, by its people's adjective, a town or a seat of power, or one of its people."""
        told = any(key.rpartition(":")[2] == party for name in self.draft.names if name.kind != "person" for key in name.keys)
        return told or any(actor.party == party for actor in self.latest.values()) or any(self._of_party(key, party) for key in self.named)

    def _of_party(self, key: str, party: str) -> bool:
        """Say whether a person whom the text names is of a party."""
        actor = self.people.get(key)
        return actor is not None and actor.party == party

    def _speaks_for(self, title: Title) -> list[DraftActor]:
        """Resolve *son porte-parole*: who was told of before as one of the same party as whoever was spoken of last, and nobody else's."""
        owner = next((actor for _, actor, subject in reversed(self.recent[-8:]) if subject), self.recent[-1][1] if self.recent else None)
        if owner is None:
            return []
        known = (actor for actor in reversed(self.latest.values()) if actor.office in SPEAKING and actor.party == owner.party)
        if found := next(([actor] for actor in known if not (title.feminine and actor.gender == "m")), []):
            return found
        if owner.office not in SUPREME or owner.party is None or not self.knowledge.is_state(owner.party):
            return []
        institution = self.knowledge.institution_of(owner.office or "", owner.party)
        return [self._collective("institution", institution.id, institution.name, owner.party)]

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

    def _of_the_republic(self, title: Title) -> list[DraftActor]:
        """Return the head of state last spoken of, whom a common word for the head of a republic means where nobody heads a region."""
        common = self._head_word(title) in {self.name_key(each) for each in self.words.common_heads}
        heads = [actor for actor in reversed(self.latest.values()) if actor.office == "head-of-state"] if common and not title.parties else []
        return [actor for actor in heads if not (title.feminine and actor.gender == "m")][:1]

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
        told = next((mention for mention in reversed(self.draft.mentions[-_BEFORE:]) if actor in mention.actors), None)
        counterpart = next((mention for mention in self.draft.mentions[-_BEFORE:] if mention.basis == "counterpart" and actor in mention.actors), None)
        if told is not None and counterpart is not None and 0 <= told.start - counterpart.end <= _APPOSED:
            whose = [one for at, one, _ in self.recent if at == last[0] and one.office in offices and one.party != actor.party]
            if whose:
                return whose[-1]  # *les propos de X, avec son homologue letton. Le ministre* …
        beside = (other for at, other, subject in self.recent if subject and at == last[0] and other.office in offices and other.party != actor.party)
        return next((other for other in beside if id(other) in called or id(actor) not in called), actor)

    def _head_word(self, title: Title) -> str:
        """Return the word that a title is built on, as its forms share it: *émir*, *roi*."""
        return self.name_key(bare(self.draft.text[title.head : title.end]).partition(" ")[0])

    def _names_a_post(self, title: Title) -> bool:
        """Say whether a title is of more than one common word: *chef du protocole*, *directeur de cabinet*."""
        rest = self.draft.text[title.head : title.end].partition(" ")[2]
        of = next((word for word in sorted(self.words.of, key=len, reverse=True) if fold(rest).startswith(word)), None)
        return of is not None and rest[len(of) :].lstrip()[:1].islower()

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
        """Return whom *le dirigeant chinois*, *le diplomate turc* means: the last of that party spoken of shortly before, no minister for a leader.

        Whoever governs is called by no lesser post: *le chef du protocole américain* is not the president.
        """
        anybody = self.draft.language.lexicon["actors"]["words"].get("anybody", ())
        if title.former or (title.article is None and self._head_word(title) in anybody):
            return None
        post = title.office == "other" and self._names_a_post(title)
        passed: DraftActor | None = None
        for _, actor, _ in reversed(self.recent[-8:]):
            if (post and actor.office in SUPREME) or (title.office == "leader" and actor.office is None and actor.wikidata is not None):
                continue  # nor is whoever is known to hold no office
            if actor.party == title.parties[0] and actor.named and not (title.office == "leader" and "minister" in (actor.office or "")):
                if title.office == "other" and actor.office in (*SUPREME, *SPEAKING):
                    passed = passed or actor  # le responsable turc, of a president and his adviser
                    continue
                return actor
        return passed
