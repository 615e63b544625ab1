"""The tables of the archive, the same on SQLite and PostgreSQL.

Times are UTC in ISO form; days are proleptic Gregorian ordinals (`date.toordinal`), so that ranges are comparisons of numbers. A contact's `day` in the
tables that questions go through is its first day, 0 if it has no date: undated contacts come last when the newest come first. Those tables repeat what
questions filter by (`day`, `last_day`, `kind`, `status`), so that an answer is read off one index; `visavis.archive.writing` keeps them in step.
Tables without rowids are narrow ones that are their own index.
"""

from __future__ import annotations

from sqlalchemy import BigInteger, Boolean, Column, ForeignKey, Index, Integer, LargeBinary, MetaData, Table, Text, text

metadata = MetaData(naming_convention={"ix": "ix_%(table_name)s_%(column_0_N_name)s", "fk": "fk_%(table_name)s_%(column_0_name)s", "pk": "pk_%(table_name)s"})


def _when() -> tuple[Column[int], Column[int], Column[str], Column[str]]:
    """What the tables that questions go through repeat of a contact; an unknown kind is the empty string."""
    return (
        Column("day", Integer, nullable=False),
        Column("last_day", Integer, nullable=False),
        Column("kind", Text, nullable=False),
        Column("status", Text, nullable=False),
    )


documents = Table(
    "documents",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("digest", Text, nullable=False, unique=True, comment="SHA-256 of the normalised text, in hexadecimal."),
    Column("uri", Text, comment="Where it comes from."),
    Column("title", Text),
    Column("language", Text, nullable=False, comment="ISO 639-1 code."),
    Column("published", Text, comment="EDTF."),
    Column("published_day", Integer, comment="Its first day."),
    Column("outlet", Text),
    Column("issuer", Text, comment="Party code of a document that is itself a readout."),
    Column("chars", Integer, nullable=False),
    Column("repost_of", Integer, ForeignKey("documents.id"), comment="The document it is a near copy of."),
    Column("added", Text, nullable=False),
    Column("text", Text, nullable=False),
    Index(None, "published_day"),
    Index("ix_documents_repost_of", "repost_of", sqlite_where=text("repost_of IS NOT NULL"), postgresql_where=text("repost_of IS NOT NULL")),
    Index(None, "outlet"),
)

document_origins = Table(
    "document_origins",
    metadata,
    Column("origin", Text, primary_key=True, comment="Path, path#member or URL; an intake that goes on skips those that are here."),
    Column("document_id", Integer, ForeignKey("documents.id"), nullable=False),
    Column("stamp", Text, comment="Changes when what is at the origin does."),
    Index(None, "document_id"),
)

near_keys = Table(
    "near_keys",
    metadata,
    Column("key", BigInteger, primary_key=True, autoincrement=False, comment="Hash of one band of the document's MinHash: near copies share one."),
    Column("document_id", Integer, primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)

http_state = Table(
    "http_state",
    metadata,
    Column("url", Text, primary_key=True),
    Column("etag", Text),
    Column("last_modified", Text),
    Column("checked", Text, nullable=False),
)

failures = Table(
    "failures",
    metadata,
    Column("origin", Text, primary_key=True),
    Column("source", Text, nullable=False, comment="What was asked to be added."),
    Column("stamp", Text),
    Column("kind", Text, nullable=False, comment="Class of the error."),
    Column("message", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("raw", LargeBinary, comment="What could not be read, where it is small."),
)

reports = Table(
    "reports",
    metadata,
    Column("document_id", Integer, ForeignKey("documents.id"), primary_key=True, autoincrement=False),
    Column("reader_version", Text, nullable=False, comment="Version of the reader and edition of its knowledge."),
    Column("record", LargeBinary, nullable=False, comment="The report in JSON, deflated."),
    Column("read", Text, nullable=False),
    Index(None, "reader_version"),
)

tellings = Table(
    "tellings",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("key", Text, nullable=False, unique=True, comment="The document's digest, a colon, and where the first evidence starts."),
    Column("document_id", Integer, ForeignKey("documents.id"), nullable=False),
    Column("local", Text, nullable=False, comment="Identifier within the report, such as `c1`."),
    Column("contact_id", Text, comment="The contact it was merged into."),
    Column("kind", Text),
    Column("status", Text, nullable=False),
    Column("date", Text, comment="EDTF."),
    Column("first_day", Integer),
    Column("last_day", Integer),
    Column("place", Text),
    Column("initiator", Text),
    Column("host", Text),
    Column("main", Boolean, nullable=False),
    Column("features", Text, nullable=False, comment="What the merge compares, in JSON."),
    Index(None, "document_id", "contact_id"),
    Index(None, "contact_id", "document_id"),
)

telling_blocks = Table(
    "telling_blocks",
    metadata,
    Column("block", Text, primary_key=True, comment="What candidates for a merge are looked up by."),
    Column("telling_id", Integer, primary_key=True),
    Index(None, "telling_id"),
    sqlite_with_rowid=False,
)

contacts = Table(
    "contacts",
    metadata,
    Column("number", Integer, primary_key=True, comment="What the other tables of contacts know it by."),
    Column("id", Text, nullable=False, unique=True, comment="Derived from the smallest key of its tellings."),
    *_when(),
    Column("date", Text, comment="EDTF."),
    Column("place", Text),
    Column("place_country", Text, comment="ISO 3166-1 alpha-3."),
    Column("initiator", Text),
    Column("host", Text),
    Column("occasion", Text),
    Column("part_of", Text, comment="The contact it is part of."),
    Column("parties", Text, nullable=False, comment="Codes, in JSON."),
    Column("people", Text, nullable=False, comment="Lists of person, name and party, in JSON."),
    Column("topics", Text, nullable=False, comment="Identifiers, in JSON."),
    Column("languages", Text, nullable=False, comment="Languages of its reports, in JSON."),
    Column("outlets", Text, nullable=False, comment="Outlets of its reports, in JSON."),
    Column("sides", Text, nullable=False, comment="Parties whose readouts tell it, in JSON."),
    Column("reports", Integer, nullable=False, comment="Independent reports: reposts count once."),
    Index(None, "day", "last_day", "kind", "status"),
    Index(None, "kind", "day"),
    Index(None, "status", "day", "last_day"),
    Index("ix_contacts_part_of", "part_of", sqlite_where=text("part_of IS NOT NULL"), postgresql_where=text("part_of IS NOT NULL")),
)

merged_by = Table(
    "merged_by",
    metadata,
    Column("edition", Text, primary_key=True, comment="Version, knowledge and weights of the merge that made the contacts; a row at most."),
)

unmerged = Table(
    "unmerged",
    metadata,
    Column("place", Integer, primary_key=True),
    Column("telling_id", Integer, nullable=False, comment="Telling that is still where an earlier merge put it."),
    Index(None, "telling_id", unique=True),
)

contact_aliases = Table(
    "contact_aliases",
    metadata,
    Column("alias", Text, primary_key=True, comment="Identifier that the contact had before another report joined it."),
    Column("contact_id", Text, nullable=False),
    Index(None, "contact_id"),
    sqlite_with_rowid=False,
)

contact_parties = Table(
    "contact_parties",
    metadata,
    Column("contact", Integer, primary_key=True, autoincrement=False),
    Column("party", Text, primary_key=True),
    *_when(),
    Index(None, "party", "day", "last_day", "kind", "status"),
    sqlite_with_rowid=False,
)

contact_pairs = Table(
    "contact_pairs",
    metadata,
    Column("contact", Integer, primary_key=True, autoincrement=False),
    Column("party", Text, primary_key=True),
    Column("other", Text, primary_key=True, comment="Each pair stands here both ways."),
    *_when(),
    Index(None, "party", "other", "day", "last_day", "kind", "status"),
    sqlite_with_rowid=False,
)

contact_people = Table(
    "contact_people",
    metadata,
    Column("contact", Integer, primary_key=True, autoincrement=False),
    Column("person", Text, primary_key=True, comment="Wikidata identifier, else the name."),
    Column("party", Text),
    *_when(),
    Index(None, "person", "day", "last_day", "kind", "status"),
    sqlite_with_rowid=False,
)

people = Table(
    "people",
    metadata,
    Column("person", Text, primary_key=True, comment="Wikidata identifier, else the name."),
    Column("name", Text, nullable=False),
    Column("folded", Text, nullable=False, comment="The name in lower case, without accents, between spaces."),
    sqlite_with_rowid=False,
)

contact_topics = Table(
    "contact_topics",
    metadata,
    Column("contact", Integer, primary_key=True, autoincrement=False),
    Column("topic", Text, primary_key=True),
    *_when(),
    Index(None, "topic", "day", "last_day", "kind", "status"),
    sqlite_with_rowid=False,
)

contact_sources = Table(
    "contact_sources",
    metadata,
    Column("contact", Integer, primary_key=True, autoincrement=False),
    Column("aspect", Text, primary_key=True, comment="`language`, `outlet` or `side`, the party whose readout tells it."),
    Column("value", Text, primary_key=True),
    *_when(),
    Index(None, "aspect", "value", "day", "last_day", "kind", "status"),
    sqlite_with_rowid=False,
)

contact_history = Table(
    "contact_history",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("contact", Integer, nullable=False),
    Column("status", Text, nullable=False),
    Column("date", Text, comment="The date of the contact as then told, in EDTF."),
    Column("document_id", Integer, nullable=False),
    Column("told_on", Text, comment="When the document came out, in EDTF."),
    Index(None, "contact"),
)

contact_fields = Table(
    "contact_fields",
    metadata,
    Column("contact", Integer, primary_key=True, autoincrement=False),
    Column("field", Text, primary_key=True),
    Column("value", Text, primary_key=True),
    Column("reports", Integer, nullable=False, comment="Independent reports that say so."),
    sqlite_with_rowid=False,
)

tallies = Table(
    "tallies",
    metadata,
    Column(
        "by",
        Text,
        primary_key=True,
        comment="`all`, `day`, `month`, `party` or `pair`; `party_year` and `pair_year` whatever their kind and status, "
        "`parties` and `pairs` whatever their day as well.",
    ),
    Column("key", Text, primary_key=True, comment="Party, or two of them with a hyphen; else empty."),
    Column(
        "day",
        Integer,
        primary_key=True,
        comment="0 of all; the day itself; the first of the month by month and party, of the year by pair and `_year`, unless the date is coarser.",
    ),
    Column("last_day", Integer, primary_key=True, comment="0 but by day, unless the date is coarse."),
    Column("kind", Text, primary_key=True),
    Column("status", Text, primary_key=True),
    Column("contacts", Integer, nullable=False),
    sqlite_with_rowid=False,
)

statements = Table(
    "statements",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("document_id", Integer, ForeignKey("documents.id"), nullable=False),
    Column("local", Text, nullable=False, comment="Identifier within the report, such as `s1`."),
    Column("telling_id", Integer, comment="The telling of the contact it belongs to."),
    Column("mode", Text, nullable=False),
    Column("act", Text, nullable=False),
    Column("day", Integer, nullable=False, comment="When it was said, else when the contact was, else when the document came out; 0 if unknown."),
    Column("text", Text, nullable=False),
    Column("topics", Text, nullable=False, comment="Topics and whatever else it is about, in JSON."),
    Index(None, "document_id"),
    Index(None, "telling_id"),
    Index(None, "day"),
)

statement_speakers = Table(
    "statement_speakers",
    metadata,
    Column("statement_id", Integer, primary_key=True),
    Column("person", Text, primary_key=True, comment="Wikidata identifier, else the name; of an institution its name."),
    Column("name", Text, nullable=False),
    Column("party", Text),
    Column("side", Text, comment="Party whose readout carries it."),
    Column("day", Integer, nullable=False),
    Index(None, "person", "day"),
    Index(None, "party", "day"),
    Index(None, "side", "day"),
    sqlite_with_rowid=False,
)

statement_matters = Table(
    "statement_matters",
    metadata,
    Column("statement_id", Integer, primary_key=True),
    Column("matter", Text, primary_key=True, comment="Topic, party or person that it is about."),
    Column("day", Integer, nullable=False),
    Index(None, "matter", "day"),
    sqlite_with_rowid=False,
)

upcoming = Table(
    "upcoming",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("document_id", Integer, ForeignKey("documents.id"), nullable=False),
    Column("what", Text, nullable=False),
    Column("of", Text),
    Column("ordinal", Integer),
    Column("date", Text, comment="EDTF."),
    Column("first_day", Integer),
    Column("last_day", Integer),
    Column("parties", Text, nullable=False, comment="Codes between commas, `,FRA,RUS,`."),
    Index(None, "document_id"),
    Index(None, "first_day", "last_day"),
)

judgements = Table(
    "judgements",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("verdict", Text, nullable=False, comment="`same`, `different`, `unsure`, `correct` or `undo`; rows are only ever added."),
    Column("left", Text, nullable=False, comment="Key of a telling; of an undo the identifier of the judgement."),
    Column("right", Text, comment="Key of another."),
    Column("field", Text, comment="What is corrected."),
    Column("value", Text, comment="Its right value, in JSON."),
    Column("author", Text, nullable=False),
    Column("at", Text, nullable=False),
    Index(None, "left"),
    Index(None, "right"),
)
