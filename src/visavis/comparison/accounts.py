"""Accounts: what each side tells of a contact, taken from the reports that are its own readouts or cite them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pycountry

from visavis.archive.days import span as days_of
from visavis.comparison.remarks import Remark
from visavis.records import Span

if TYPE_CHECKING:
    from visavis.comparison.records import AccountKind
    from visavis.records import Contact, Readout, Report, Statement

_GOVERNMENT = re.compile(r"(?:^|\.)(?:gov|gouv|gob|govt|go|government|mfa|mae|diplomatie|mid|kremlin|elysee|president|presidence)\.([a-z]{2})$")
_AMERICAN = re.compile(r"(?:^|\.)(?:[a-z]+\.)?gov$")
_GAP = " … "
_LINE = re.compile(r"[^\n]+")
_HEAD, _FOOT = 3, 2  # lines at whose beginning and end a document may say whose it is
_MOST = 0.6  # share of such a line that the institution's name takes
_WRITTEN = re.compile(
    r"(?:https?://|www\.)[\w.-]+|(?<![@\w.])[a-z][\w-]*(?:\.[\w-]+)*\.(?:gov|gouv|gob|govt|mid|mfa|kremlin|elysee)\.[a-z]{2}\b|(?<![@\w.])(?:mid|kremlin|elysee|mfa|state)\.(?:ru|fr|gov|[a-z]{2})\b"
)
_EDGE = 300  # characters at whose beginning and end it may name its site


@dataclass(slots=True)
class Source:
    """A report to compare: the contact in it, and whose account it is, where somebody said so."""

    id: str
    report: Report
    contact: Contact
    side: str | None = None

    @property
    def alone(self) -> bool:
        """Whether the report tells of one main contact only, so that what is tied to none belongs to it."""
        return sum(contact.main for contact in self.report.contacts) <= 1

    def issuer(self) -> tuple[str, ...]:
        """Return the parties whose own readout the document is: none for a report by somebody else."""
        if self.side is not None:
            return (self.side,)
        report = self.report
        own = [readout for readout in report.readouts if not readout.evidence or self._heads(readout)]
        sides = {party.code for party in self.contact.parties}
        if report.document.issuer in sides:
            joint = next((readout.joint for readout in own if readout.joint), ())
            return joint or (report.document.issuer,)
        if len(own) == 1 and own[0].contact in (self.contact.id, None):
            return own[0].joint or ((own[0].party,) if own[0].party else ())
        found = [party for party in (site_party(report.document.uri), *_written_sites(report.text or ""), *self._letterhead()) if party in sides]
        return (found[0],) if len(set(found)) == 1 else ()

    def _letterhead(self) -> list[str]:
        """The sides whose institutions stand alone in a line at the head or the foot of the document."""
        text = self.report.text or ""
        lines = [match for match in _LINE.finditer(text) if match[0].strip()]
        ends = [*lines[:_HEAD], *lines[-_FOOT:]]
        return [
            actor.party
            for actor in self.report.actors
            if actor.kind == "institution" and actor.party is not None
            for mention in actor.mentions
            for line in ends
            if line.start() <= mention.start < line.end() and mention.end - mention.start >= _MOST * len(line[0].strip())
        ]

    def _heads(self, readout: Readout) -> bool:
        """Whether the readout is named in the document's title: *Communiqué of the Ministry of Foreign Affairs*."""
        titles = [block for block in self.report.document.blocks if block.kind == "title"]
        return any(block.start <= span.start < block.end for block in titles for span in readout.evidence)


def site_party(uri: str | None) -> str | None:
    """Return the state whose government runs the site, where its address says so.

    >>> site_party("https://www.mfa.gov.cn/wjbzhd/202401/t20240110.html"), site_party("https://www.lemonde.fr/a"), site_party("https://www.state.gov/x/")
    ('CHN', None, 'USA')
    """
    host = urlsplit(uri or "").hostname or ""
    if _AMERICAN.search(host):
        return "USA"
    if listed := next((party for ending, party in _sites().items() if host == ending or host.endswith(f".{ending}")), None):
        return listed
    found = _GOVERNMENT.search(host) or re.search(r"(?:^|\.)gov\.([a-z]{2})$", host)
    if found is None:
        return None
    code = {"uk": "GB", "eu": ""}.get(found[1], found[1].upper())
    country = pycountry.countries.get(alpha_2=code) if code else None
    return country.alpha_3 if country is not None else None


@cache
def _sites() -> dict[str, str]:
    return tomllib.loads((resources.files("visavis.comparison") / "data" / "sites.toml").read_text(encoding="utf-8"))


def _written_sites(text: str) -> list[str | None]:
    """The states whose governments' sites are named at the head or the foot of a text: *Source: mid.ru*."""
    edges = text if len(text) <= 2 * _EDGE else f"{text[:_EDGE]}\n{text[-_EDGE:]}"
    return [site_party(match[0] if match[0].startswith("http") else f"https://{match[0]}") for match in _WRITTEN.finditer(edges)]


@dataclass(slots=True)
class Telling:
    """What one account tells: its remarks, the topics it has where, and the documents that are it."""

    kind: AccountKind
    parties: tuple[str, ...]
    outlet: str | None = None
    sources: list[Source] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    topics: dict[str, list[tuple[str, Span]]] = field(default_factory=dict)

    @property
    def whole(self) -> bool:
        """Whether its documents are its own words from the first to the last."""
        return self.kind != "cited"


def accounts_of(sources: Sequence[Source], *, outlets: bool = False) -> list[Telling]:
    """Return the accounts of the contact in the sources, in their order.

    Where a side's own readout is there, what others cite of it adds nothing and is left out. `outlets` takes every document that is no readout as an account of
    its own, instead of the sides that it cites.
    """
    own: dict[tuple[str, ...], Telling] = {}
    cited: dict[tuple[str, ...], Telling] = {}
    papers: list[Telling] = []
    for source in sources:
        issuer = source.issuer()
        if issuer:
            telling = own.setdefault(issuer, Telling("readout", issuer))
            telling.sources.append(source)
            _take(telling, source, _statements(source, issuer))
        elif outlets:
            document = source.report.document
            papers.append(Telling("outlet", (), document.outlet or urlsplit(document.uri or "").hostname or document.title or source.id, [source]))
            _take(papers[-1], source, _statements(source, ()))
        else:
            for party, statements in _by_side(source).items():
                telling = cited.setdefault(party, Telling("cited", party))
                telling.sources.append(source)
                _take(telling, source, statements)
    for party in list(cited):
        if party in own:
            del cited[party]
    found = [*own.values(), *(telling for telling in cited.values() if telling.remarks or telling.topics), *papers]
    for telling in found:
        telling.remarks = _once(telling.remarks)
    return sorted(found, key=lambda telling: min(sources.index(source) for source in telling.sources))


def _statements(source: Source, issuer: tuple[str, ...]) -> list[Statement]:
    """The statements of the contact in a document that is one account; those carried by another side's readout belong to that side."""
    readouts = {readout.id: readout for readout in source.report.readouts}
    found = []
    for statement in source.report.statements:
        if not _of_contact(statement, source):
            continue
        carrier = readouts.get(statement.via or "") or next((readouts[voice] for voice in statement.speakers if voice in readouts), None)
        if carrier is not None and issuer and carrier.party is not None and carrier.party not in issuer:
            continue
        found.append(statement)
    return found


def _of_contact(statement: Statement, source: Source) -> bool:
    """Whether the statement belongs to the contact: tied to it, or to nothing in a report of one contact, and not made before it."""
    contact = source.contact
    said, held = days_of(_said_on(statement, source.report)), days_of(contact.date)
    if said is not None and held is not None and said[1] < held[0] - 1:
        return False
    return statement.contact == source.contact.id or (statement.contact is None and source.alone and source.contact.main)


def _said_on(statement: Statement, report: Report) -> str | None:
    """When the words were said: where no date is told, that of the same speakers' words just before them in the same paragraph."""
    if statement.date is not None or not statement.speakers:
        return statement.date
    block = next((block for block in report.document.blocks if block.start <= statement.spans[0].start < block.end), None)
    for before in reversed(report.statements[: report.statements.index(statement)]):
        if block is None or before.spans[0].start < block.start or before.speakers != statement.speakers:
            return None
        if before.date is not None:
            return before.date
    return None


def _by_side(source: Source) -> dict[tuple[str, ...], list[Statement]]:
    """The statements of a report by somebody else, by the side whose account has them."""
    report = source.report
    readouts = {readout.id: readout for readout in report.readouts if readout.contact in (source.contact.id, None)}
    actors = {actor.id: actor for actor in report.actors}
    sides = {party.code for party in source.contact.parties}
    marks = sorted((span.start, _issuers(readout)) for readout in readouts.values() for span in readout.evidence if _issuers(readout))
    found: dict[tuple[str, ...], list[Statement]] = {}
    for statement in report.statements:
        if not _of_contact(statement, source):
            continue
        carrier = readouts.get(statement.via or "") or next((readouts[voice] for voice in statement.speakers if voice in readouts), None)
        speakers = {actors[voice].party for voice in statement.speakers if voice in actors}
        via = actors[statement.via].party if statement.via in actors else None
        if carrier is not None and _issuers(carrier):
            party = _issuers(carrier)
        elif via in sides and via is not None:
            party = (via,)
        elif len(speakers) == 1 and (only := next(iter(speakers))) is not None and only in sides:
            party = (only,)
        else:
            party = _section(marks, statement.spans[0].start, report) if speakers and speakers <= sides else ()
        if party:
            found.setdefault(party, []).append(statement)
    for readout in readouts.values():
        if _issuers(readout):
            found.setdefault(_issuers(readout), [])
    return found


def _issuers(readout: Readout) -> tuple[str, ...]:
    return readout.joint or ((readout.party,) if readout.party else ())


def _section(marks: Sequence[tuple[int, tuple[str, ...]]], offset: int, report: Report, within: int = 1) -> tuple[str, ...]:
    """The side whose readout the text was last said to follow, in the same block or up to `within` blocks before."""
    before = [mark for mark in marks if mark[0] <= offset]
    if not before:
        return ()
    starts = [block.start for block in report.document.blocks if block.kind in ("lead", "paragraph", "list-item")]
    here = sum(start <= offset for start in starts)
    there = sum(start <= before[-1][0] for start in starts)
    return before[-1][1] if here - there <= within else ()


def _take(telling: Telling, source: Source, statements: Iterable[Statement]) -> None:
    """Add the statements, and the topics of the contact that stand in them, to the account; to a whole account all topics of the contact."""
    report = source.report
    statements = list(statements)
    names = {actor.id: actor for actor in report.actors}
    readouts = {readout.id: readout for readout in report.readouts}
    for statement in statements:
        telling.remarks.append(_remark(statement, source, names, readouts, telling.parties))
    marks = sorted((span.start, _issuers(readout)) for readout in report.readouts for span in readout.evidence if _issuers(readout))
    spoken = [(span, statement) for statement in report.statements for span in statement.spans]
    for topic in source.contact.topics:
        for span in topic.evidence:
            inside = [statement for its, statement in spoken if its.start <= span.start < its.end]
            if inside:
                mine = any(statement in statements for statement in inside)
            else:
                mine = telling.whole or _section(marks, span.start, report, within=0) == telling.parties
            if mine:
                telling.topics.setdefault(topic.id, []).append((source.id, span))


def _remark(statement: Statement, source: Source, actors: Mapping[str, object], readouts: Mapping[str, Readout], tellers: tuple[str, ...]) -> Remark:
    from visavis.records import Actor

    speakers = [actor for voice in statement.speakers if isinstance(actor := actors.get(voice), Actor)]
    parties = {actor.party for actor in speakers if actor.party}
    parties |= {code for voice in statement.speakers if voice in readouts for code in _issuers(readouts[voice])}
    return Remark(
        id=f"{source.id}.{statement.id}",
        text=_GAP.join(" ".join(span.text.split()) for span in statement.spans),
        language=source.report.document.language,
        speakers=tuple(actor.name for actor in speakers),
        parties=tuple(sorted(parties or set(tellers))),
        act=statement.act,
        mode=statement.mode,
        topics=frozenset(statement.topics),
        document=source.id,
        spans=statement.spans,
    )


def _quoted_again(one: Remark, other: Remark) -> bool:
    """Whether the one's words, be they two only, stand in the other's as they are, of the same speakers."""
    short, long = sorted((one.text.casefold(), other.text.casefold()), key=len)
    return one.speakers == other.speakers and " " in short and short in long


def _once(remarks: list[Remark]) -> list[Remark]:
    """The remarks without those that only repeat another: a headline's quotation, the same words in a second paper."""
    kept: list[Remark] = []
    for remark in remarks:
        words = set(re.findall(r"\w+", remark.text.lower()))
        for other in kept:
            said = set(re.findall(r"\w+", other.text.lower()))
            most = len(words & said) >= 0.8 * min(len(words), len(said)) and len(words & said) >= 3
            if words and other.language == remark.language and (most or _quoted_again(remark, other)):
                if len(words) > len(said):
                    kept[kept.index(other)] = remark
                break
        else:
            kept.append(remark)
    return kept
