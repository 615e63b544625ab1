"""Rows of tables as documents: which column holds what, and how its values are read."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any

from typing_extensions import override

from visavis.errors import DateError, EmptyDocument, SourceError
from visavis.intake.items import SMALL, UNTOLD, Item, Told, plain
from visavis.publication import publication_date

if TYPE_CHECKING:
    from visavis.blocks import Stretch
    from visavis.document import Document

FIELDS: dict[str, tuple[str, ...]] = {
    "text": ("text", "body", "content", "article", "maintext", "full_text", "fulltext", "texte", "raw_text"),
    "title": ("title", "headline", "titre", "heading"),
    "lead": ("lead", "summary", "chapo", "standfirst"),
    "published": ("published", "date", "date_publish", "publication_date", "date_published", "published_at", "pubdate", "publish_date", "created", "timestamp"),
    "uri": ("uri", "url", "link", "source_url"),
    "language": ("language", "lang", "langue"),
    "outlet": ("outlet", "publisher", "site", "sitename", "source_domain", "newspaper", "journal", "source"),
}
"""Fields of a document, with the names of columns that are taken for them where nothing else is said."""

_EARLIEST = date(1800, 1, 1)
_MILLISECONDS = 100_000_000_000  # an epoch time beyond is counted in milliseconds


def parse_map(given: Iterable[str]) -> dict[str, str]:
    """Return the columns named in `text=body,date=published`: fields of a document, each with the column that holds it.

    `date` and `url` stand for `published` and `uri`; a field without a column is one that no column holds.

    >>> parse_map(["text=body,date=published_on", "title="])
    {'text': 'body', 'published': 'published_on', 'title': ''}
    """
    columns: dict[str, str] = {}
    for part in (part.strip() for one in given for part in one.split(",")):
        if not part:
            continue
        name, equals, column = part.partition("=")
        name = {"date": "published", "url": "uri", "lang": "language", "summary": "lead", "body": "text"}.get(name.strip(), name.strip())
        if not equals or name not in FIELDS:
            raise SourceError(f"{part!r} names no column: write FIELD=COLUMN, with a field of {', '.join(FIELDS)}")
        columns[name] = column.strip()
    return columns


def columns_of(names: Sequence[str], told: Mapping[str, str], *, each: bool = False) -> dict[str, str]:
    """Return which of the columns `names` holds which field: those told, else those usually called so.

    Raises SourceError if a column told is not there, or none holds the text; `each` says that these are the columns of one row of many, which may lack some.
    """
    lower = {name.strip().lower(): name for name in reversed(names)}
    found: dict[str, str] = {}
    for name, usual in FIELDS.items():
        if name in told:
            column = told[name]
            if column and column not in names and column.lower() not in lower:
                if each and name != "text":
                    continue
                raise SourceError(f"there is no column {column!r} for {name}; there are {_listed(names)}")
            if column:
                found[name] = column if column in names else lower[column.lower()]
        elif column := next((lower[each] for each in usual if each in lower and lower[each] not in told.values()), ""):
            found[name] = column
    if "text" not in found:
        raise SourceError(f"no column seems to hold the text; there are {_listed(names)}: name the one that does with --map text=COLUMN")
    return found


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names[:20]) + (" …" if len(names) > 20 else "") if names else "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class RowItem(Item):
    """A document in a row: the values of its fields."""

    values: Mapping[str, Any]
    told: Told = UNTOLD

    @override
    def load(self) -> Document:
        """Return the document in the row."""
        return document_of(self.values, self.told, self.origin)

    @override
    def raw(self) -> bytes | None:
        """Return the row as JSON."""
        data = json.dumps(self.values, ensure_ascii=False, default=str).encode("utf-8", "replace")
        return data if len(data) <= SMALL else None


def document_of(values: Mapping[str, Any], told: Told, origin: str) -> Document:
    """Return the document whose fields are `values`: its text is the title, the lead and the text, an empty line between them."""
    from visavis.document import Document
    from visavis.intake.html import from_html, looks_like_html

    body = _string(values.get("text"))
    if body is None:
        raise EmptyDocument("the row has no text")
    published = told.published or published_in(values.get("published"))
    uri = plain(_string(values.get("uri")) or told.uri or origin)
    title = told.title or _one_line(values.get("title"))
    language = told.language or _code(values.get("language"))
    outlet = told.outlet or plain(_one_line(values.get("outlet")) or "") or None
    if looks_like_html(body):
        document = from_html(body, published=published, uri=uri, title=title, language=language)
        return Told(outlet=outlet).about(document)
    text, found = _composed(title, _string(values.get("lead")), body)
    return Document.made_of(text, found, published=published, uri=uri, title=title, language=language, outlet=outlet)


def _composed(title: str | None, lead: str | None, body: str) -> tuple[str, list[Stretch] | None]:
    """Return the text with title and lead before it where it does not begin with them, and its stretches if there is a title before it."""
    from visavis.blocks import Stretch, stretches
    from visavis.document import DATE_PREFIX

    prefix = DATE_PREFIX.match(body)
    before, body = (prefix[0], body[prefix.end() :]) if prefix else ("", body)
    if lead and not _begins(body, lead):
        body = f"{lead}\n\n{body}"
    if not title or _begins(body, title):
        return before + body, None
    text = f"{before}{title}\n\n{body}"
    start = len(before)
    return text, [Stretch(start, start + len(title), "title"), *stretches(text, start + len(title) + 2)]


def _begins(body: str, part: str) -> bool:
    return " ".join(body[: 2 * len(part) + 100].split()).casefold().startswith(" ".join(part.split()).casefold())


def published_in(value: Any) -> str | None:
    """Return the publication date in a cell, in EDTF: dates and times in ISO form, as in mails, or as seconds or milliseconds since 1970.

    Raises DateError for what is none of these.

    >>> published_in("Thu, 03 Mar 2022 10:00:00 GMT"), published_in("20220303"), published_in(1646301600), published_in("")
    ('2022-03-03', '2022-03-03', '2022-03-03', None)
    """
    if isinstance(value, datetime | date):
        return value.isoformat()[:10]
    if isinstance(value, int | float) and not isinstance(value, bool):
        return None if math.isnan(value) else _counted(value)  # NaN is how tables say that there is none
    written = _string(value)
    if written is None or written.lower() in ("nan", "nat", "none", "null"):
        return None
    if written.isdigit() and len(written) != 4:
        return _counted(int(written))
    try:
        return publication_date(written.replace("/", "-") if written[:5].endswith("/") and written[:4].isdigit() and written.count("/") == 2 else written)
    except DateError as error:
        try:
            return parsedate_to_datetime(written).date().isoformat()
        except (ValueError, IndexError, TypeError):
            raise DateError(f"{error}; if the column holds something else, name another with --map date=COLUMN, or none with --map date=") from None


def _counted(value: float) -> str:
    whole = str(int(value))
    if len(whole) == 8:
        return publication_date(f"{whole[:4]}-{whole[4:6]}-{whole[6:]}")
    if len(whole) == 4:
        return whole
    try:
        day = datetime.fromtimestamp(value / 1000 if value > _MILLISECONDS else value, UTC).date()
    except (ValueError, OverflowError, OSError):
        day = date.min
    if day < _EARLIEST:
        raise DateError(f"{value!r} is no date: write it as 2024, 2024-01 or 2024-01-10")
    return day.isoformat()


def _string(value: Any) -> str | None:
    if value is None or isinstance(value, float) or (isinstance(value, str) and not value.strip()):
        return None
    if isinstance(value, list) and all(isinstance(part, str) for part in value):  # some dumps have a list of paragraphs
        return "\n\n".join(value).strip() or None
    return str(value).strip("\r\n")


def _one_line(value: Any) -> str | None:
    text = _string(value)
    return " ".join(text.split()) if text else None


def _code(value: Any) -> str | None:
    """Return the code of a language that is read; what else a column holds leaves the text to tell."""
    from visavis.languages import LANGUAGES

    code = (_string(value) or "").strip().lower()[:2]
    return code if code in LANGUAGES else None
