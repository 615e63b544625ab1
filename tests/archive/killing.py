"""An intake that kills itself: `python -m tests.archive.killing URL DUMP N WORKERS` adds a dump, and is gone behind its N-th statement that writes."""

from __future__ import annotations

import os
import signal
import sys
from typing import Any

from sqlalchemy import Engine, event

from visavis.archive.store import Archive
from visavis.document import Document
from visavis.intake import reading
from visavis.intake.adding import add
from visavis.intake.items import Options
from visavis.intake.near import keys
from visavis.intake.reading import Read
from visavis.records import Contact, DocumentInfo, Party, ReaderInfo, Report, Span


def read_briefly(document: Document) -> Read:
    """Return a report at once: what speaks of a minister tells of a meeting."""
    if "ministre" not in document.text:
        return Read(None)
    evidence = Span(start=0, end=len(document.text), text=document.text)
    parties = (Party(code="NOR"), Party(code="PER"))
    contact = Contact(id="c1", kind="meeting", status="held", date=document.published, parties=parties, main=True, evidence=(evidence,))
    info = DocumentInfo(id=document.id, language=document.language, published=document.published, chars=len(document.text))
    return Read(Report(reader=ReaderInfo(version="0", language=document.language), document=info, contacts=(contact,)), keys(document.text))


def take_in(archive: Archive, dump: str, workers: int = 1) -> Any:
    """Add a dump, read briefly."""
    before, reading.read_contacts = reading.read_contacts, read_briefly  # type: ignore[assignment]
    try:
        return add(archive, [dump], Options(language="fr"), workers=workers)
    finally:
        reading.read_contacts = before


def main() -> None:
    """Take in the dump until killed."""
    url, dump, left, workers = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])

    def count(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        nonlocal left
        left -= statement.startswith(("INSERT", "DELETE"))
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    with Archive(url) as archive:
        event.listen(Engine, "after_cursor_execute", count)
        take_in(archive, dump, workers)


if __name__ == "__main__":
    main()
