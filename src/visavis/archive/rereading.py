"""Reading again what an earlier reader read, so that all reports in the archive are as the present one makes them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import Select, func, or_, select

from visavis.archive import schema
from visavis.archive.edition import made_by
from visavis.archive.keeping import keep_again, loaded
from visavis.archive.store import now
from visavis.document import Document
from visavis.errors import DamagedPipeline, MissingPipeline, VisavisError
from visavis.gate import gate
from visavis.reader import Reader, reader_version

if TYPE_CHECKING:
    from visavis.archive.store import Archive
    from visavis.records import Report

_PAGE = 200  # documents that are looked up at once


class Reread(NamedTuple):
    """A document that was looked at again: whether it was read anew, or why it was not."""

    origin: str
    changed: bool
    error: str | None = None


def outdated(archive: Archive, *, everything: bool = False) -> int:
    """Return how many documents another reader read, or none."""
    with archive.reading() as connection:
        return connection.scalar(select(func.count()).select_from(_outdated(Reader(), everything).subquery())) or 0


def reread(archive: Archive, *, everything: bool = False, reader: Reader | None = None) -> Iterator[Reread]:
    """Read again what another reader read, or all; yield each document when it is done, each kept in a transaction of its own.

    Ended at any moment, it goes on where it was when it is called again. Judgements stay. A document that cannot be read keeps the report it has.
    """
    reader = reader or Reader()
    last = 0
    while True:
        page = _outdated(reader, everything).where(schema.documents.c.id > last).order_by(schema.documents.c.id).limit(_PAGE)
        with archive.reading() as connection:
            numbers = connection.scalars(page).all()
        for number in numbers:
            last = number
            yield _reread(archive, reader, number)
        if len(numbers) < _PAGE:
            return


def _outdated(reader: Reader, everything: bool) -> Select[int]:
    documents, reports = schema.documents, schema.reports
    question = select(documents.c.id).select_from(documents.outerjoin(reports, reports.c.document_id == documents.c.id))
    if everything:
        return question
    return question.where(or_(reports.c.reader_version.is_(None), reports.c.reader_version != made_by(reader_version(), reader.knowledge.edition)))


def _reread(archive: Archive, reader: Reader, number: int) -> Reread:
    table, reports = schema.documents, schema.reports
    with archive.reading() as connection:
        row = connection.execute(select(table).where(table.c.id == number)).one()
        record = connection.scalar(select(reports.c.record).where(reports.c.document_id == number))
        source = connection.scalar(select(table.c.digest).where(table.c.id == (row.repost_of or number)))
    place = row.uri or row.title or row.digest
    before = loaded(record) if record else None
    try:
        document = _document(row.text, before, row)
        if before is None and not gate(document.language, reader.knowledge).lets_through(document):
            return Reread(place, False)
        report = reader.read(document)
    except (MissingPipeline, DamagedPipeline):
        raise
    except VisavisError as error:
        return Reread(place, False, str(error))
    except Exception as error:  # no document, however malformed, may end the work
        return Reread(place, False, f"reading it failed ({type(error).__name__}: {str(error)[:200]}): this is a defect of visavis, please report it")
    if before is None and not report.contacts:
        return Reread(place, False)
    with archive.writing() as connection:
        keep_again(connection, number, report, row.digest, source or row.digest, now())
    return Reread(place, before is None or _without_reader(before) != _without_reader(report))


def _document(text: str, before: Report | None, row: object) -> Document:
    """Return the document as it was read: its markup is gone, but its blocks are in its report."""
    told = {name: getattr(row, name) for name in ("uri", "title", "language", "published")}
    if before is None:
        return Document.made_of(text, **told, outlet=getattr(row, "outlet", None))
    return Document(text=text, blocks=before.document.blocks, outlet=getattr(row, "outlet", None), **told)


def _without_reader(report: Report) -> dict[str, object]:
    return report.model_dump(exclude={"reader"})
