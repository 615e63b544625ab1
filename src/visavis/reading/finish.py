"""The last step: a finished draft becomes an immutable report, its parts named and its evidence checked."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from visavis.languages import Respelling
from visavis.languages.copies import Copy, unparted
from visavis.languages.naming import latin_behind
from visavis.reading.draft import Draft, DraftActor, DraftContact, DraftMention, DraftReadout, Speaker
from visavis.records import (
    SCHEMA,
    Actor,
    Contact,
    DateFound,
    DocumentInfo,
    Event,
    Figure,
    Mention,
    Office,
    Party,
    Plover,
    ReaderInfo,
    Readout,
    Report,
    Span,
    Statement,
    TopicFound,
    Upcoming,
)


def finish(draft: Draft, version: str) -> Report:
    """Return the report of a draft that every stage has enriched."""
    return _Finish(draft).report(version)


class _Finish:
    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        copy = draft.document if isinstance(draft.document, Copy) else None
        self._document = copy.original if copy is not None and copy.original is not None else draft.document
        self._back = copy.back if copy is not None else None
        self._spoken_for: dict[int, DraftActor] = {}
        self._mentions: dict[int, list[DraftMention]] = {}
        for mention in draft.mentions:
            for actor in {id(actor): actor for actor in mention.actors}:
                self._mentions.setdefault(actor, []).append(mention)
        self._actors = self._all_actors()
        self._ids: dict[int, str] = {id(actor): f"a{n}" for n, actor in enumerate(self._actors, 1)}
        self._ids.update((id(contact), f"c{n}") for n, contact in enumerate(draft.contacts, 1))
        self._ids.update((id(readout), f"r{n}") for n, readout in enumerate(self._cited(), 1))

    def _cited(self) -> list[DraftReadout]:
        """The accounts that the text names; what nothing in it calls one is but the document itself."""
        return [readout for readout in self.draft.readouts if readout.mentions]

    def _all_actors(self) -> list[DraftActor]:
        """The actors of the mentions, then those that only speak, issue or take part; a state that speaks is its government."""
        draft = self.draft
        found = {id(actor): actor for actor in draft.actors}
        others: list[DraftActor] = [actor for contact in draft.contacts for people in contact.parties.values() for actor in people]
        others += [readout.issuer for readout in draft.readouts if readout.issuer is not None]
        for statement in draft.statements:
            # nameless officials are nobody in particular
            statement.speakers = [self._voice(speaker) for speaker in statement.speakers if not _nameless(speaker)]
            statement.via = None if statement.via is None else self._voice(statement.via)
            others += [speaker for speaker in (*statement.speakers, statement.via) if isinstance(speaker, DraftActor)]
        for readout in draft.readouts:
            if isinstance(readout.issuer, DraftActor):
                readout.issuer = self._institution(readout.issuer)
                others.append(readout.issuer)
        for told in draft.figures:
            told.claimed_by = [self._voice(speaker) for speaker in told.claimed_by]
        others += [speaker for figure in draft.figures for speaker in figure.claimed_by if isinstance(speaker, DraftActor)]
        others += [speaker for event in draft.events for speaker in event.told_by if isinstance(speaker, DraftActor)]
        others += [other for statement in draft.statements for other in statement.about if isinstance(other, DraftActor)]
        for actor in others:
            found.setdefault(id(actor), actor)
        voices = {id(speaker) for statement in draft.statements for speaker in (*statement.speakers, statement.via)}
        return [actor for actor in found.values() if actor.named or id(actor) in voices]

    def _voice(self, speaker: Speaker) -> Speaker:
        return self._institution(speaker) if isinstance(speaker, DraftActor) else speaker

    def _institution(self, actor: DraftActor) -> DraftActor:
        """Return the institution by which a state speaks, or its delegation."""
        if actor.kind not in ("state", "group") or actor.party is None:
            return actor
        known = self._spoken_for.get(id(actor))
        if known is None:
            name = self.draft.knowledge.institution_of("state", actor.party).name
            known = next((other for other in self.draft.actors if other.kind == "institution" and other.name == name), None) or DraftActor(
                "institution", name, actor.party
            )
            self._spoken_for[id(actor)] = known
        return known

    def _span(self, span: tuple[int, int]) -> Span:
        start, end = self._stands(*span)
        return Span(start=start, end=end, text=self._document.text[start:end])

    def _stands(self, start: int, end: int) -> tuple[int, int]:
        """Return where a stretch stands in the document, of which the stages may have read a copy."""
        return (start, end) if self._back is None else self._back(start, end)

    def _written(self, text: str) -> str:
        """Return words taken from a copy as the document would write them."""
        if self._back is None:
            return text
        at = self.draft.text.find(text)
        start, end = self._back(at, at + len(text)) if at >= 0 else (0, 0)
        written, plain = self._document.text[start:end], unparted(text)
        return written if len(written) == len(plain) else plain

    def _as_told(self, phrase: str) -> str | None:
        """Return a phrase of a copy as it stands in the document, in whose order its words may stand apart; nothing where it does not."""
        written = self._written(phrase)
        if self._back is None or written in self._document.text:
            return written
        at = self.draft.text.find(phrase)
        start, end = self._back(at, at + len(phrase)) if at >= 0 else (0, 0)
        return self._document.text[start:end] or None

    def _named(self, actor: DraftActor) -> str:
        """Return the name of an actor, that of somebody nobody knows in Latin letters where the text or the language tells them."""
        name, language = self._written(actor.name), self.draft.language
        if not isinstance(language, Respelling) or actor.kind != "person" or actor.wikidata is not None:
            return name
        called = [mention for mention in self._mentions.get(id(actor), ()) if mention.basis == "name"]
        spelt = next((match[1] for mention in called if (match := latin_behind(self.draft.text, mention.end)) is not None), None)
        return spelt or language.latin(name, actor.party) or language.read_at_home(name, actor.party) or name

    def _spans(self, spans: Iterable[tuple[int, int]]) -> tuple[Span, ...]:
        return tuple(self._span(span) for span in sorted(set(spans)))

    def _refs(self, speakers: Iterable[DraftActor | DraftReadout | DraftContact]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self._ids[id(speaker)] for speaker in speakers if id(speaker) in self._ids))

    def report(self, version: str) -> Report:
        draft, document = self.draft, self._document
        info = DocumentInfo(
            id="sha256:" + hashlib.sha256(document.text.encode("utf-8", "surrogatepass")).hexdigest(),
            uri=document.uri,
            title=document.title,
            language=document.language,
            published=document.published,
            outlet=document.outlet,
            issuer=next((readout.party for readout in draft.readouts if readout.is_document), None),
            chars=len(document.text),
            blocks=document.blocks,
        )
        data = {
            "schema": SCHEMA,
            "reader": ReaderInfo(version=version, language=document.language, models=draft.language.models, knowledge=draft.knowledge.edition),
            "document": info,
            "actors": tuple(self._actor(actor) for actor in self._actors),
            "contacts": tuple(self._contact(contact) for contact in draft.contacts),
            "readouts": tuple(self._readout(readout) for readout in self._cited()),
            "statements": self._statements(),
            "dates": tuple(DateFound(**self._span((date.start, date.end)).model_dump(), value=date.value) for date in draft.dates if date.recorded),
            "figures": tuple(
                Figure(
                    value=figure.value,
                    unit=figure.unit,
                    currency=figure.currency,
                    bound=figure.bound,
                    of=figure.of,
                    period=figure.period,
                    claimed_by=self._refs(figure.claimed_by),
                    evidence=(self._span((figure.start, figure.end)),),
                )
                for figure in draft.figures
            ),
            "upcoming": tuple(
                Upcoming(
                    what=self._written(each.what),
                    of=each.of and self._written(each.of),
                    party=each.party,
                    parties=each.parties,
                    ordinal=each.ordinal,
                    date=each.date,
                    evidence=self._spans(each.evidence),
                )
                for each in draft.upcoming
            ),
            "events": tuple(
                Event(
                    plover=event.plover,
                    mode=event.mode,
                    actors=event.actors,
                    recipients=event.recipients,
                    date=event.date,
                    told_by=self._refs(event.told_by),
                    evidence=self._spans(event.evidence),
                )
                for event in draft.events
            ),
        }
        return Report.model_validate(data, context={"text": document.text})

    def _actor(self, actor: DraftActor) -> Actor:
        mentions = (Mention(**self._span((mention.start, mention.end)).model_dump(), basis=mention.basis) for mention in self._mentions.get(id(actor), ()))
        return Actor(
            id=self._ids[id(actor)],
            kind=actor.kind,
            name=self._named(actor),
            wikidata=actor.wikidata,
            party=actor.party,
            office=Office(id=actor.office, party=actor.office_party) if actor.office else None,
            alternatives=actor.alternatives,
            contradicts=actor.contradicts,
            mentions=tuple(mentions),
        )

    def _contact(self, contact: DraftContact) -> Contact:
        return Contact(
            id=self._ids[id(contact)],
            kind=contact.kind,
            status=contact.status,
            date=contact.date,
            moved_from=contact.moved_from,
            moved_to=contact.moved_to,
            place=contact.place and self._written(contact.place),
            parties=tuple(Party(code=code, participants=self._refs(people)) for code, people in contact.parties.items()),
            initiator=contact.initiator,
            host=contact.host,
            occasion=contact.occasion and self._as_told(contact.occasion),
            part_of=self._ids.get(id(contact.part_of)) if contact.part_of else None,
            count=contact.count,
            attribution=contact.attribution and self._written(contact.attribution),
            main=contact.main,
            topics=tuple(TopicFound(id=topic, evidence=self._spans(spans)) for topic, spans in contact.topics),
            plover=Plover(type=contact.plover[0], mode=contact.plover[1]) if contact.plover else None,
            evidence=self._spans(contact.evidence),
        )

    def _readout(self, readout: DraftReadout) -> Readout:
        return Readout(
            id=self._ids[id(readout)],
            contact=self._ids.get(id(readout.contact)) if readout.contact else None,
            issuer=self._ids.get(id(readout.issuer)) if readout.issuer else None,
            party=readout.party,
            joint=readout.joint,
            medium=readout.medium,
            evidence=self._spans(readout.mentions),
        )

    def _statements(self) -> tuple[Statement, ...]:
        return tuple(
            Statement(
                id=f"s{n}",
                mode=statement.mode,
                spans=tuple(self._span(span) for span in statement.spans),
                speakers=self._refs(statement.speakers),
                via=next(iter(self._refs([statement.via])), None) if statement.via is not None else None,
                cue=self._span(statement.cue) if statement.cue else None,
                act=statement.act,
                about=tuple(other if isinstance(other, str) else self._ids.get(id(other), other.party or other.name) for other in statement.about),
                topics=tuple(statement.topics),
                contact=self._ids.get(id(statement.contact)) if statement.contact else None,
                date=statement.date,
            )
            for n, statement in enumerate(self.draft.statements, 1)
        )


def _nameless(speaker: Speaker) -> bool:
    return isinstance(speaker, DraftActor) and speaker.kind == "group" and not speaker.speaks
