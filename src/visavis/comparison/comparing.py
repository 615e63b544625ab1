"""Comparing the accounts of one contact: sources chosen, accounts taken from them, and laid beside each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from visavis.comparison.accounts import Source, Telling, accounts_of
from visavis.comparison.alignment import Pair, align, every_two, joined, share_topics
from visavis.comparison.conflicts import conflicts
from visavis.comparison.facts import facts_of
from visavis.comparison.phrases import formula_rows, mood_rows
from visavis.comparison.records import Account, Attribution, Claim, Compared, Comparison, NextStep, Place, Said, TopicCell, TopicRow
from visavis.comparison.remarks import Remark, recognise
from visavis.comparison.wording import difference
from visavis.errors import ComparisonError

if TYPE_CHECKING:
    from pathlib import Path

    from visavis.archive.store import Archive
    from visavis.comparison.records import Mouth, Verdict
    from visavis.document import Document
    from visavis.knowledge import Knowledge
    from visavis.records import Contact, Report

_PROMISES = ("commit", "agree", "propose", "request")


def compare(
    given: Report | Document | Iterable[Report | Document],
    *,
    contact: str | None = None,
    outlets: bool = False,
    sides: Mapping[int, str] | None = None,
    overlay: Path | None = None,
) -> Comparison:
    """Return the accounts of one contact beside each other.

    `given` is a report, a document, or several of them in any of the languages. Of a single report `contact` chooses the contact by its identifier; else it is
    the main one that most of the documents tell. Accounts are the sides' own readouts and what reports cite of them; `outlets` takes a report by somebody
    else as an account of its own. `sides` says whose readout a document is, by its place among the given ones, where the document does not. `overlay` is
    a folder with `formulas.toml` and `moods.toml` of the user's own.

    Raises ComparisonError where the documents tell of no common contact, or where there are fewer than two accounts to lay beside each other.
    """
    from visavis.knowledge import Knowledge

    knowledge = Knowledge.of_user()
    reports = _reports(given)
    return compare_sources(_sources(reports, contact, dict(sides or {}), knowledge), outlets=outlets, overlay=overlay)


def compare_contact(archive: Archive, contact: str, *, outlets: bool = False, overlay: Path | None = None) -> Comparison:
    """Return the accounts of a contact of an archive beside each other, by its identifier; raises NotInArchive or ComparisonError."""
    from visavis.comparison.archived import sources_of

    told = sources_of(archive, contact)
    return compare_sources([Source(f"d{n}", report, its) for n, (report, its) in enumerate(told, 1)], outlets=outlets, overlay=overlay)


def compare_sources(sources: Sequence[Source], *, outlets: bool = False, overlay: Path | None = None) -> Comparison:
    """Return the accounts in the sources beside each other; raises ComparisonError where there are fewer than two."""
    from visavis.knowledge import Knowledge

    knowledge = Knowledge.of_user()
    tellings = accounts_of(sources, outlets=outlets)
    if len(tellings) < 2 and not outlets:
        # A paper beside a readout is an account too, where the two are all there is.
        more = accounts_of(sources, outlets=True)
        tellings = more if tellings and len(more) > 1 else tellings
    if not tellings:
        raise ComparisonError(
            "no account of a side is told there: neither a readout, nor one that is cited, nor a side's words; outlets can be compared instead"
        )
    if len(tellings) == 1:
        raise ComparisonError(f"only one account is told there, {_name(tellings[0], knowledge)}’s: there is nothing to lay beside it")
    return _laid_out(sources, tellings, knowledge, overlay)


def _reports(given: Any) -> list[Report]:
    from visavis.document import Document
    from visavis.reader import Reader
    from visavis.records import Report

    several: list[Any] = [given] if isinstance(given, Report | Document) else list(given)
    reader = Reader() if any(isinstance(one, Document) for one in several) else None
    return [reader.read(one) if reader is not None and isinstance(one, Document) else one for one in several]


def _sources(reports: Sequence[Report], chosen: str | None, sides: dict[int, str], knowledge: Knowledge) -> list[Source]:
    """The reports that tell of the contact, each with its contact."""
    told = [report for report in reports if report.contacts]
    if not told:
        raise ComparisonError("no contact is told there")
    if len(reports) == 1:
        report = reports[0]
        return [Source("d1", report, _one_of(report, chosen), sides.get(0))]
    groups = _common(reports, knowledge)
    if chosen is not None:
        raise ComparisonError("a contact can be chosen by its identifier in one report; of several the one that they have in common is compared")
    best = groups[0] if groups else {}
    if len(best) < 2:
        heads = "; ".join(f"{report.document.title or report.document.uri or n}: {_headline(report)}" for n, report in enumerate(reports, 1))
        raise ComparisonError(f"these documents have no contact in common – {heads}")
    return [Source(f"d{n}", report, best[n - 1], sides.get(n - 1)) for n, report in enumerate(reports, 1) if n - 1 in best]


def _one_of(report: Report, chosen: str | None) -> Contact:
    if chosen is not None:
        found = next((contact for contact in report.contacts if contact.id == chosen), None)
        if found is None:
            raise ComparisonError(f"there is no contact {chosen!r} in the report: it has {', '.join(contact.id for contact in report.contacts)}")
        return found
    cited = Counter(readout.contact for readout in report.readouts)
    return max(report.contacts, key=lambda contact: (cited[contact.id] > 1, contact.main, cited[contact.id]))


def _headline(report: Report) -> str:
    if not report.contacts:
        return "none"
    contact = report.contacts[0]
    return f"{contact.kind or 'contact'} of {' and '.join(party.code for party in contact.parties)}, {contact.date or 'undated'}"


def _common(reports: Sequence[Report], knowledge: Knowledge) -> list[dict[int, Contact]]:
    """The contacts that several reports tell, each as the contact of every report by its place, most told and most central first."""
    from visavis.archive.merge import cluster
    from visavis.archive.telling import tellings_of

    where: dict[str, tuple[int, Contact]] = {}
    every = []
    for n, report in enumerate(reports):
        for telling, contact in zip(tellings_of(report, f"{n}", knowledge=knowledge), report.contacts, strict=True):
            where[telling.key] = (n, contact)
            every.append(telling)
    groups = []
    for keys in cluster(every):
        group: dict[int, Contact] = {}
        for key in keys:
            n, contact = where[key]
            if n not in group or (contact.main and not group[n].main):
                group[n] = contact
        groups.append(group)
    return sorted(groups, key=lambda group: (-len(group), -sum(contact.main for contact in group.values()), min(group)))


def _laid_out(sources: Sequence[Source], tellings: Sequence[Telling], knowledge: Knowledge, overlay: Path | None) -> Comparison:
    ids = [f"A{n}" for n in range(1, len(tellings) + 1)]
    sides = frozenset(party.code for source in sources for party in source.contact.parties)
    for telling in tellings:
        recognise(telling.remarks, knowledge, sides)
    people = frozenset(
        actor.wikidata
        for source in sources
        for party in source.contact.parties
        for actor in source.report.actors
        if actor.id in party.participants and actor.wikidata
    )
    accounts = dict(zip(ids, (telling.remarks for telling in tellings), strict=True))
    pairs = every_two(accounts, sides | people)
    share_topics(pair for *_, pair in pairs)
    contacts = [source.contact for source in sources]
    return Comparison(
        kind=_most(contact.kind for contact in contacts),
        status=_most(contact.status for contact in contacts) or "held",
        date=_most(contact.date.rstrip("~") for contact in contacts if contact.date),
        parties=tuple(dict.fromkeys(party.code for contact in contacts for party in contact.parties)),
        documents=tuple(_compared(source) for source in sources),
        accounts=tuple(_account(telling, account, knowledge) for telling, account in zip(tellings, ids, strict=True)),
        facts=tuple(facts_of(tellings, ids, knowledge)),
        topics=tuple(_topic_rows(tellings, ids)),
        claims=tuple(_claims(accounts, pairs)),
        attributions=tuple(_attributions(tellings, ids, sides | people)),
        next_steps=tuple(_steps(tellings, ids, accounts, pairs)),
        formulas=tuple(formula_rows(tellings, ids, overlay)),
        moods=tuple(mood_rows(tellings, ids, overlay)),
    )


def _most(values: Iterable[Any]) -> Any:
    counted = Counter(value for value in values if value is not None)
    return counted.most_common(1)[0][0] if counted else None


def _compared(source: Source) -> Compared:
    document = source.report.document
    return Compared(
        id=source.id,
        digest=document.id,
        title=document.title,
        outlet=document.outlet,
        uri=document.uri,
        language=document.language,
        published=document.published,
        contact=source.contact.id,
    )


def _name(telling: Telling, knowledge: Knowledge) -> str:
    names = [knowledge.state_name(party).removeprefix("the ") for party in telling.parties]
    return " and ".join(names) or telling.outlet or "an unnamed outlet"


def _account(telling: Telling, identifier: str, knowledge: Knowledge) -> Account:
    joint = telling.parties if len(telling.parties) > 1 else ()
    return Account(
        id=identifier,
        name=_name(telling, knowledge),
        kind=telling.kind,
        party=telling.parties[0] if len(telling.parties) == 1 else None,
        joint=joint,
        documents=tuple(source.id for source in telling.sources),
        languages=tuple(dict.fromkeys(source.report.document.language for source in telling.sources)),
    )


def _topic_rows(tellings: Sequence[Telling], ids: Sequence[str]) -> list[TopicRow]:
    cells: dict[str, list[TopicCell]] = {}
    for telling, account in zip(tellings, ids, strict=True):
        lengths = {topic: _words_on(topic, telling) for topic in _topics_in_order(telling)}
        total = sum(lengths.values()) or 1
        for order, (topic, length) in enumerate(lengths.items(), 1):
            places = telling.topics.get(topic, ())
            remarks = [remark for remark in telling.remarks if topic in remark.topics]
            document = places[0][0] if places else remarks[0].document
            spans = tuple(span for its, span in places if its == document) or tuple(
                span for remark in remarks for span in remark.spans if remark.document == document
            )
            cells.setdefault(topic, []).append(TopicCell(account=account, order=order, share=round(length / total, 3), document=document, spans=spans))
    rows = [TopicRow(id=topic, verdict="shared" if len(its) > 1 else "one-sided", cells=tuple(its)) for topic, its in cells.items()]
    return sorted(rows, key=lambda row: (-len(row.cells), ids.index(row.cells[0].account), row.cells[0].order))


def _topics_in_order(telling: Telling) -> list[str]:
    """The topics of an account in the order of its words: those of its statements, and those the contact has there."""
    places = [(source_of(telling, document), span.start, topic) for topic, found in telling.topics.items() for document, span in found]
    places += [
        (source_of(telling, remark.document), remark.spans[0].start if remark.spans else 0, topic)
        for remark in telling.remarks
        for topic in sorted(remark.topics)
    ]
    return list(dict.fromkeys(topic for *_, topic in sorted(places)))


def source_of(telling: Telling, document: str) -> int:
    """Return the place of a document among those of the account."""
    return next(n for n, source in enumerate(telling.sources) if source.id == document)


def _words_on(topic: str, telling: Telling) -> int:
    """How many characters of an account are on a topic: those of the statements about it, shared among their topics, else of the words that name it."""
    said = sum(len(remark.text) // max(1, len(remark.topics)) for remark in telling.remarks if topic in remark.topics)
    named = sum(len(span.text) for _, span in telling.topics.get(topic, ()))
    return said or named


def _claims(accounts: Mapping[str, Sequence[Remark]], pairs: Sequence[tuple[str, str, Pair]]) -> list[Claim]:
    rows = []
    weighed = {(pair.left.id, pair.right.id): pair for _, _, pair in pairs}
    for group in joined(accounts, pairs):
        members = list(group.values())
        inside = [pair for (left, right), pair in weighed.items() if {left, right} <= {remark.id for remark in members}]
        found = tuple(dict.fromkeys(conflict for pair in inside for conflict in conflicts(pair)))
        verdict: Verdict = "one-sided" if len(members) == 1 else "contradicting" if found else "agreed"
        best = max(inside, key=lambda pair: pair.score, default=None)
        rows.append(
            Claim(
                id="",
                verdict=verdict,
                conflicts=found,
                difference=difference(members) if verdict == "agreed" else None,
                score=best.score if best else None,
                reasons=best.reasons if best else (),
                topics=tuple(sorted(set().union(*(remark.topics for remark in members)))),
                cells=tuple(_said(remark, account) for account, remark in group.items()),
            )
        )
    return [row.model_copy(update={"id": f"k{n}"}) for n, row in enumerate(rows, 1)]


def _said(remark: Remark, account: str) -> Said:
    return Said(
        account=account,
        statement=remark.id.partition(".")[2],
        document=remark.document,
        spans=remark.spans,
        text=remark.text,
        mode=remark.mode,
        act=remark.act,
        speakers=remark.speakers,
        parties=remark.parties,
        language=remark.language,
    )


def _attributions(tellings: Sequence[Telling], ids: Sequence[str], common: frozenset[str]) -> list[Attribution]:
    """What each account has other sides say, set against what those sides' accounts have them say themselves."""
    rows = []
    by_party = {telling.parties[0]: (telling, account) for telling, account in zip(tellings, ids, strict=True) if len(telling.parties) == 1}
    for telling, account in zip(tellings, ids, strict=True):
        for party, (other, its) in by_party.items():
            if other is telling or party in telling.parties:
                continue
            put = [remark for remark in telling.remarks if remark.parties == (party,)]
            own = [remark for remark in other.remarks if party in remark.parties]
            found = {pair.left.id: pair for pair in align(put, own, common)}
            for remark in put:
                pair = found.get(remark.id)
                verdict: Mouth = "not-in-own-account" if pair is None else "contradicting" if conflicts(pair) else "confirmed"
                rows.append(Attribution(verdict=verdict, said=_said(remark, account), own=_said(pair.right, its) if pair else None))
    return rows


def _steps(
    tellings: Sequence[Telling],
    ids: Sequence[str],
    accounts: Mapping[str, Sequence[Remark]],
    pairs: Sequence[tuple[str, str, Pair]],
) -> list[NextStep]:
    """What is to come: announcements of the reports, by the accounts they stand in, and what the sides commit to, agree, propose or ask."""
    rows: list[NextStep] = []
    announced: dict[tuple[str, str | None, tuple[str, ...]], list[tuple[str, Place]]] = {}
    for telling, account in zip(tellings, ids, strict=True):
        for source in telling.sources:
            own = [span for remark in telling.remarks if remark.document == source.id for span in remark.spans]
            for coming in source.report.upcoming:
                inside = any(span.start <= place.start < span.end for place in coming.evidence for span in own)
                if telling.whole or inside:
                    key = (coming.what + (f" of {coming.of}" if coming.of else ""), coming.date, tuple(sorted(coming.parties)))
                    announced.setdefault(key, []).append((account, Place(document=source.id, spans=coming.evidence)))
    for (what, date, _), found in announced.items():
        named = tuple(dict.fromkeys(account for account, _ in found))
        rows.append(
            NextStep(what=what, date=date, verdict="shared" if len(named) > 1 else "one-sided", accounts=named, places=tuple(place for _, place in found))
        )
    for group in joined(accounts, pairs):
        promised = [remark for remark in group.values() if remark.act in _PROMISES]
        if promised:
            places = tuple(Place(document=remark.document, spans=remark.spans) for remark in group.values())
            rows.append(NextStep(what=promised[0].text, verdict="shared" if len(group) > 1 else "one-sided", accounts=tuple(group), places=places))
    return rows
