"""The archive: documents with their reports, the contacts they tell of, and the questions asked of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self, Unpack

from sqlalchemy import delete, func, literal_column, select, text

from visavis.archive import engine, naming, schema
from visavis.archive.answers import ANNOUNCEMENT_COLUMNS, CONTACT_COLUMNS, QUOTE_COLUMNS, Announcement, Answer, ContactFound, Quote, Row, Tally
from visavis.archive.days import span
from visavis.archive.filters import Filters, Wanted, Words, listed
from visavis.archive.keeping import clean, keep
from visavis.archive.migrations import LATEST, revision, upgrade
from visavis.archive.search import row_of, tsvector, words
from visavis.archive.writing import insert
from visavis.intake.identity import digest as digest_of

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from visavis.archive.quotes import Said
    from visavis.archive.showing import ContactTold
    from visavis.document import Document
    from visavis.records import Report

_NEAR = 50  # documents that may be near copies are looked at, at most
_FULL_TEXT = 1_000_000  # characters of a document whose words are indexed


@dataclass(frozen=True, slots=True)
class Failure:
    """What could not be added, and why."""

    origin: str
    source: str
    kind: str
    """Class of the error."""
    message: str
    at: str
    stamp: str | None = None
    raw: bytes | None = None


@dataclass(frozen=True, slots=True)
class HttpState:
    """What a server said of a page when it was last fetched."""

    etag: str | None
    last_modified: str | None
    checked: str


@dataclass(frozen=True, slots=True)
class Near:
    """A document that another may be a near copy of."""

    document_id: int
    repost_of: int | None
    text: str
    language: str
    published: str | None
    record: bytes | None
    """Its report as kept; `visavis.archive.keeping.loaded` reads it."""


class Archive:
    """Reports on many documents, with one record for each contact.

    `url` is a path, `sqlite:///PATH` or `postgresql://USER@HOST/DATABASE`; by default $VISAVIS_ARCHIVE, else `~/.local/share/visavis/archive.db`. What is
    not there yet is made; what an earlier version made is brought up to date. Raises an ArchiveError that says what is the matter and what to do.
    """

    def __init__(self, url: str | Path | None = None) -> None:
        self.url = engine.address(url)
        self._engine = engine.opened(self.url)
        self._written = False
        try:
            with self._transaction() as connection:
                up_to_date = revision(connection) == LATEST
            if not up_to_date:
                with self._transaction(writes=True) as connection:
                    upgrade(connection, self.place)
        except BaseException:
            self._engine.dispose()
            raise

    @property
    def place(self) -> str:
        """Where it is, for people: a path, or the address without its password."""
        return engine.place(self.url)

    def close(self) -> None:
        """Let the database go."""
        if self._written:
            engine.look_over(self._engine)
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def _transaction(self, *, writes: bool = False) -> Iterator[Connection]:
        with engine.translated(self.url), self._engine.connect() as connection:
            connection.execution_options(writes=writes)
            with connection.begin():
                if writes:
                    engine.take_turn(connection)
                    self._written = True
                yield connection

    def reading(self) -> AbstractContextManager[Connection]:
        """Return a context manager: a connection to ask questions with, which sees the archive as it was when it began."""
        return self._transaction()

    def writing(self) -> AbstractContextManager[Connection]:
        """Return a context manager: a connection whose changes are kept together, or not at all if an error leaves it."""
        return self._transaction(writes=True)

    # documents

    def store(
        self,
        document: Document,
        report: Report | None,
        *,
        origin: str,
        stamp: str | None = None,
        digest: str | None = None,
        repost_of: int | None = None,
        near_keys: Sequence[int] = (),
    ) -> int | None:
        """Keep a document with its report in one transaction, its contacts merged with those of other reports; return its number.

        A text that is there already is not kept twice: its new origin is noted, a report where it had none, and nothing is returned. `report` is nothing
        for a document that tells of no contact, `repost_of` the document that it is a near copy of.
        """
        origin, digest = clean(origin), digest or digest_of(document.text)
        with self.writing() as connection:
            added = self._add_document(connection, document, report, digest, repost_of)
            number = added if added is not None else connection.scalar(select(schema.documents.c.id).where(schema.documents.c.digest == digest))
            assert number is not None
            self._note_origin(connection, origin, number, stamp)
            connection.execute(delete(schema.failures).where(schema.failures.c.origin == origin))
            told = added is None and connection.scalar(select(schema.reports.c.document_id).where(schema.reports.c.document_id == number)) is not None
            if report is not None and not told:
                keep(connection, number, report, digest, self._source(connection, number), now())
            if near_keys and added is not None:
                connection.execute(
                    insert(connection, schema.near_keys).on_conflict_do_nothing(), [{"key": key, "document_id": number} for key in dict.fromkeys(near_keys)]
                )
        return added

    def _add_document(self, connection: Connection, document: Document, report: Report | None, digest: str, repost_of: int | None) -> int | None:
        table = schema.documents
        if repost_of is not None:  # of a copy of a copy, the original
            repost_of = connection.scalar(select(func.coalesce(table.c.repost_of, table.c.id)).where(table.c.id == repost_of))
        days = span(document.published)
        row: dict[str, Any] = {
            "digest": digest,
            "uri": clean(document.uri),
            "title": clean(document.title),
            "language": document.language,
            "published": document.published,
            "published_day": days[0] if days else None,
            "outlet": clean(document.outlet),
            "issuer": report.document.issuer if report else None,
            "chars": len(document.text),
            "repost_of": repost_of,
            "added": now(),
            "text": clean(document.text),
        }
        added: int | None = connection.execute(insert(connection, table).values(**row).on_conflict_do_nothing().returning(table.c.id)).scalar()
        if added is not None:
            self._index(connection, added, document, row["published_day"])
        return added

    def _index(self, connection: Connection, number: int, document: Document, day: int | None) -> None:
        title = "" if document.title is None or document.title in document.text else document.title
        listed = words(f"{title}\n{document.text[:_FULL_TEXT]}")
        if connection.dialect.name == "sqlite":
            row = {"row": row_of(number, day), "words": " ".join(listed)}
            connection.execute(text("INSERT INTO documents_text (rowid, words) VALUES (:row, :words)"), row)
        else:
            statement = text("INSERT INTO documents_text (document_id, words) VALUES (:number, CAST(:words AS tsvector))")
            connection.execute(statement, {"number": number, "words": tsvector(listed)})

    def _source(self, connection: Connection, number: int) -> str:
        """Return the digest of the document that one is a near copy of, else its own."""
        table = schema.documents
        original = select(func.coalesce(table.c.repost_of, table.c.id)).where(table.c.id == number).scalar_subquery()
        return str(connection.scalar(select(table.c.digest).where(table.c.id == original)))

    def _note_origin(self, connection: Connection, origin: str, number: int, stamp: str | None) -> None:
        statement = insert(connection, schema.document_origins).values(origin=origin, document_id=number, stamp=stamp)
        changed = {"document_id": statement.excluded.document_id, "stamp": statement.excluded.stamp}
        connection.execute(statement.on_conflict_do_update(index_elements=["origin"], set_=changed))

    def also(self, digest: str, origin: str, stamp: str | None = None) -> None:
        """Note another origin of a document that is there; an origin that had another document now has this one."""
        origin = clean(origin)
        with self.writing() as connection:
            number = connection.scalar(select(schema.documents.c.id).where(schema.documents.c.digest == digest))
            if number is not None:
                self._note_origin(connection, origin, number, stamp)
                connection.execute(delete(schema.failures).where(schema.failures.c.origin == origin))

    def known(self, origins: Sequence[tuple[str, str | None]]) -> set[str]:
        """Return which of the origins, given with their stamps, are done with that very stamp; at most a few hundred at once."""
        stamps = {clean(origin): (origin, stamp) for origin, stamp in origins}
        table = schema.document_origins
        with self.reading() as connection:
            found = connection.execute(select(table.c.origin, table.c.stamp).where(table.c.origin.in_(list(stamps)))).all()
        return {stamps[row.origin][0] for row in found if row.stamp == stamps[row.origin][1]}

    def has(self, digest: str) -> bool:
        """Return whether the document of that digest is there."""
        with self.reading() as connection:
            return connection.scalar(select(schema.documents.c.id).where(schema.documents.c.digest == digest)) is not None

    def read_already(self, digest: str) -> bool:
        """Return whether the document of that digest is there with a report."""
        both = select(schema.reports.c.document_id).join(schema.documents).where(schema.documents.c.digest == digest)
        with self.reading() as connection:
            return connection.scalar(both) is not None

    def near(self, keys: Sequence[int]) -> list[Near]:
        """Return documents that share one of the keys of near copies, those that share most first."""
        if not keys:
            return []
        table, near = schema.documents, schema.near_keys
        shared = func.count().label("shared")
        found = select(near.c.document_id, shared).where(near.c.key.in_(list(keys))).group_by(near.c.document_id)
        nearest = found.order_by(shared.desc(), near.c.document_id).limit(_NEAR).subquery()
        columns = (table.c.id, table.c.repost_of, table.c.text, table.c.language, table.c.published, schema.reports.c.record)
        joined = nearest.join(table, table.c.id == nearest.c.document_id).outerjoin(schema.reports, schema.reports.c.document_id == table.c.id)
        with self.reading() as connection:
            rows = connection.execute(select(*columns).select_from(joined).order_by(literal_column("shared").desc(), table.c.id)).all()
        return [Near(*row) for row in rows]

    # what could not be added, and what servers said

    def failed(self, origin: str, kind: str, message: str, *, source: str, stamp: str | None = None, raw: bytes | None = None) -> None:
        """Keep what could not be added, with the class and the words of its error; a later success at the origin takes it out."""
        row = {"source": clean(source), "stamp": stamp, "kind": kind, "message": clean(message), "at": now(), "raw": raw}
        with self.writing() as connection:
            statement = insert(connection, schema.failures).values(origin=clean(origin), **row)
            connection.execute(statement.on_conflict_do_update(index_elements=["origin"], set_=row))

    def failures(self, *, raw: bool = False) -> list[Failure]:
        """Return what could not be added, in the order of its origins; with `raw`, what it was made from too, where that was kept."""
        table = schema.failures
        columns = (table.c.origin, table.c.source, table.c.kind, table.c.message, table.c.at, table.c.stamp, *([table.c.raw] if raw else []))
        with self.reading() as connection:
            return [Failure(*row) for row in connection.execute(select(*columns).order_by(table.c.origin))]

    def http_state(self, url: str) -> HttpState | None:
        """Return what the server said of a page when it was last fetched."""
        table = schema.http_state
        with self.reading() as connection:
            row = connection.execute(select(table.c.etag, table.c.last_modified, table.c.checked).where(table.c.url == url)).first()
        return HttpState(*row) if row else None

    def set_http_state(self, url: str, etag: str | None, last_modified: str | None) -> None:
        """Note what the server said of a page."""
        row = {"etag": etag, "last_modified": last_modified, "checked": now()}
        with self.writing() as connection:
            statement = insert(connection, schema.http_state).values(url=url, **row)
            connection.execute(statement.on_conflict_do_update(index_elements=["url"], set_=row))

    # questions

    def contacts(self, *, limit: int | None = None, oldest_first: bool = False, **filters: Unpack[Wanted]) -> Answer[ContactFound]:
        """Return the contacts that pass the filters, the newest first: `between` parties, `who` took part, `kind`, `status`, `since`, `until`, `topic`,
        `outlet`, `language`, `side` whose readout tells it, `match` for full text.

        Filters take words as people write them, one or several. All of the parties and people must have taken part; of other values any will do.
        """  # noqa: D205
        from visavis.archive.questions import contacts

        return self._answer(lambda connection: contacts(connection, Filters.of(connection, **filters), limit=limit, oldest_first=oldest_first), CONTACT_COLUMNS)

    def timeline(self, *, limit: int | None = None, **filters: Unpack[Wanted]) -> Answer[ContactFound]:
        """Return the dated contacts that pass the filters in the order of their days."""
        from visavis.archive.questions import contacts

        return self._answer(
            lambda connection: contacts(connection, Filters.of(connection, **filters), limit=limit, oldest_first=True, dated=True), CONTACT_COLUMNS
        )

    def count(self, by: str = "status", **filters: Unpack[Wanted]) -> Answer[Tally]:
        """Return how many contacts pass the filters by month, year, party, pair, kind, status, topic or person."""
        from visavis.archive.counting import BY, count

        naming.one_of(by, BY, "way to count")
        return self._answer(lambda connection: iter(count(connection, Filters.of(connection, **filters), by)), (by, "contacts"))

    def show(self, contact: str) -> ContactTold:
        """Return all that is told of a contact; raises NotInArchive where there is none of that identifier."""
        from visavis.archive.showing import show

        with self.reading() as connection:
            return show(connection, contact)

    def quotes(self, *, limit: int | None = None, oldest_first: bool = False, **filters: Unpack[Said]) -> Answer[Quote]:
        """Return what was said, the newest first: by `who`, for which `party`, in whose readout (`side`), `about` what, as which `act`, in which `mode`,
        `since`, `until`, in which `contact`, with the words of `match`.
        """  # noqa: D205
        from visavis.archive.quotes import QuoteFilters, quotes

        return self._answer(
            lambda connection: quotes(connection, QuoteFilters.of(connection, **filters), limit=limit, oldest_first=oldest_first), QUOTE_COLUMNS
        )

    def upcoming(self, *, since: str | None = None, until: str | None = None, between: Words = None, limit: int | None = None) -> Answer[Announcement]:
        """Return what is planned or announced from today, or from `since`, in the order of its days."""
        from visavis.archive.coming import coming

        first = naming.first_day(since or date.today().isoformat())
        last = None if until is None else naming.last_day(until)
        parties = [naming.party(each) for each in listed(between)]
        return self._answer(lambda connection: coming(connection, since=first, until=last, parties=parties, limit=limit), ANNOUNCEMENT_COLUMNS)

    def number(self) -> int:
        """Return how many contacts there are."""
        with self.reading() as connection:
            return connection.scalar(select(func.count()).select_from(schema.contacts)) or 0

    def people(self, who: str) -> dict[str, str]:
        """Return whom words may mean in the archive: names by identifiers."""
        with self.reading() as connection:
            return naming.people(connection, who)

    def _answer(self, ask: Callable[[Connection], Iterator[Row]], columns: tuple[str, ...]) -> Answer[Row]:
        def asked() -> Iterator[Row]:
            with self.reading() as connection:
                yield from ask(connection)

        return Answer(asked, columns)


def now() -> str:
    """Return the time in UTC, as the archive writes it."""
    return datetime.now(UTC).isoformat(timespec="seconds")
