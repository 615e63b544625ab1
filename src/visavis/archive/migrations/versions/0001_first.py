"""The first tables."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

FULL_TEXT = {
    "sqlite": ("CREATE VIRTUAL TABLE documents_text USING fts5(words, content='', tokenize=\"unicode61 remove_diacritics 0\")",),
    "postgresql": (
        "CREATE TABLE documents_text (document_id INTEGER PRIMARY KEY REFERENCES documents (id), words TSVECTOR NOT NULL)",
        "CREATE INDEX ix_documents_text_words ON documents_text USING gin (words)",
    ),
}
"""The full text: on SQLite an index without the text, with the rows that `visavis.archive.search.row_of` gives documents."""


def upgrade() -> None:
    """Make all tables."""
    op.create_table(
        "contact_aliases",
        sa.Column("alias", sa.Text(), nullable=False, comment="Identifier that the contact had before another report joined it."),
        sa.Column("contact_id", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("alias", name=op.f("pk_contact_aliases")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_contact_aliases_contact_id"), "contact_aliases", ["contact_id"], unique=False)
    op.create_table(
        "contact_fields",
        sa.Column("contact", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("reports", sa.Integer(), nullable=False, comment="Independent reports that say so."),
        sa.PrimaryKeyConstraint("contact", "field", "value", name=op.f("pk_contact_fields")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "contact_history",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("contact", sa.Integer(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("date", sa.Text(), nullable=True, comment="The date of the contact as then told, in EDTF."),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("told_on", sa.Text(), nullable=True, comment="When the document came out, in EDTF."),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contact_history")),
    )
    op.create_index(op.f("ix_contact_history_contact"), "contact_history", ["contact"], unique=False)
    op.create_table(
        "contact_pairs",
        sa.Column("contact", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("party", sa.Text(), nullable=False),
        sa.Column("other", sa.Text(), nullable=False, comment="Each pair stands here both ways."),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("last_day", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("contact", "party", "other", name=op.f("pk_contact_pairs")),
        sqlite_with_rowid=False,
    )
    op.create_index(
        op.f("ix_contact_pairs_party_other_day_last_day_kind_status"), "contact_pairs", ["party", "other", "day", "last_day", "kind", "status"], unique=False
    )
    op.create_table(
        "contact_parties",
        sa.Column("contact", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("party", sa.Text(), nullable=False),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("last_day", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("contact", "party", name=op.f("pk_contact_parties")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_contact_parties_party_day_last_day_kind_status"), "contact_parties", ["party", "day", "last_day", "kind", "status"], unique=False)
    op.create_table(
        "contact_people",
        sa.Column("contact", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("person", sa.Text(), nullable=False, comment="Wikidata identifier, else the name."),
        sa.Column("party", sa.Text(), nullable=True),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("last_day", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("contact", "person", name=op.f("pk_contact_people")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_contact_people_person_day_last_day_kind_status"), "contact_people", ["person", "day", "last_day", "kind", "status"], unique=False)
    op.create_table(
        "contact_sources",
        sa.Column("contact", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("aspect", sa.Text(), nullable=False, comment="`language`, `outlet` or `side`, the party whose readout tells it."),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("last_day", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("contact", "aspect", "value", name=op.f("pk_contact_sources")),
        sqlite_with_rowid=False,
    )
    op.create_index(
        op.f("ix_contact_sources_aspect_value_day_last_day_kind_status"),
        "contact_sources",
        ["aspect", "value", "day", "last_day", "kind", "status"],
        unique=False,
    )
    op.create_table(
        "contact_topics",
        sa.Column("contact", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("topic", sa.Text(), nullable=False),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("last_day", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("contact", "topic", name=op.f("pk_contact_topics")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_contact_topics_topic_day_last_day_kind_status"), "contact_topics", ["topic", "day", "last_day", "kind", "status"], unique=False)
    op.create_table(
        "contacts",
        sa.Column("number", sa.Integer(), nullable=False, comment="What the other tables of contacts know it by."),
        sa.Column("id", sa.Text(), nullable=False, comment="Derived from the smallest key of its tellings."),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("last_day", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("date", sa.Text(), nullable=True, comment="EDTF."),
        sa.Column("place", sa.Text(), nullable=True),
        sa.Column("place_country", sa.Text(), nullable=True, comment="ISO 3166-1 alpha-3."),
        sa.Column("initiator", sa.Text(), nullable=True),
        sa.Column("host", sa.Text(), nullable=True),
        sa.Column("occasion", sa.Text(), nullable=True),
        sa.Column("part_of", sa.Text(), nullable=True, comment="The contact it is part of."),
        sa.Column("parties", sa.Text(), nullable=False, comment="Codes, in JSON."),
        sa.Column("people", sa.Text(), nullable=False, comment="Lists of person, name and party, in JSON."),
        sa.Column("topics", sa.Text(), nullable=False, comment="Identifiers, in JSON."),
        sa.Column("languages", sa.Text(), nullable=False, comment="Languages of its reports, in JSON."),
        sa.Column("outlets", sa.Text(), nullable=False, comment="Outlets of its reports, in JSON."),
        sa.Column("sides", sa.Text(), nullable=False, comment="Parties whose readouts tell it, in JSON."),
        sa.Column("reports", sa.Integer(), nullable=False, comment="Independent reports: reposts count once."),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_contacts")),
        sa.UniqueConstraint("id"),
    )
    op.create_index(op.f("ix_contacts_day_last_day_kind_status"), "contacts", ["day", "last_day", "kind", "status"], unique=False)
    op.create_index(op.f("ix_contacts_kind_day"), "contacts", ["kind", "day"], unique=False)
    some = sa.text("part_of IS NOT NULL")
    op.create_index("ix_contacts_part_of", "contacts", ["part_of"], unique=False, sqlite_where=some, postgresql_where=some)
    op.create_index(op.f("ix_contacts_status_day_last_day"), "contacts", ["status", "day", "last_day"], unique=False)
    op.create_table(
        "documents",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False, comment="SHA-256 of the normalised text, in hexadecimal."),
        sa.Column("uri", sa.Text(), nullable=True, comment="Where it comes from."),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("language", sa.Text(), nullable=False, comment="ISO 639-1 code."),
        sa.Column("published", sa.Text(), nullable=True, comment="EDTF."),
        sa.Column("published_day", sa.Integer(), nullable=True, comment="Its first day."),
        sa.Column("outlet", sa.Text(), nullable=True),
        sa.Column("issuer", sa.Text(), nullable=True, comment="Party code of a document that is itself a readout."),
        sa.Column("chars", sa.Integer(), nullable=False),
        sa.Column("repost_of", sa.Integer(), nullable=True, comment="The document it is a near copy of."),
        sa.Column("added", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["repost_of"], ["documents.id"], name=op.f("fk_documents_repost_of")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_documents")),
        sa.UniqueConstraint("digest"),
    )
    op.create_index(op.f("ix_documents_outlet"), "documents", ["outlet"], unique=False)
    op.create_index(op.f("ix_documents_published_day"), "documents", ["published_day"], unique=False)
    some = sa.text("repost_of IS NOT NULL")
    op.create_index("ix_documents_repost_of", "documents", ["repost_of"], unique=False, sqlite_where=some, postgresql_where=some)
    op.create_table(
        "failures",
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False, comment="What was asked to be added."),
        sa.Column("stamp", sa.Text(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False, comment="Class of the error."),
        sa.Column("message", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("raw", sa.LargeBinary(), nullable=True, comment="What could not be read, where it is small."),
        sa.PrimaryKeyConstraint("origin", name=op.f("pk_failures")),
    )
    op.create_table(
        "http_state",
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("etag", sa.Text(), nullable=True),
        sa.Column("last_modified", sa.Text(), nullable=True),
        sa.Column("checked", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("url", name=op.f("pk_http_state")),
    )
    op.create_table(
        "judgements",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("verdict", sa.Text(), nullable=False, comment="`same`, `different`, `unsure`, `correct` or `undo`; rows are only ever added."),
        sa.Column("left", sa.Text(), nullable=False, comment="Key of a telling; of an undo the identifier of the judgement."),
        sa.Column("right", sa.Text(), nullable=True, comment="Key of another."),
        sa.Column("field", sa.Text(), nullable=True, comment="What is corrected."),
        sa.Column("value", sa.Text(), nullable=True, comment="Its right value, in JSON."),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_judgements")),
    )
    op.create_index(op.f("ix_judgements_left"), "judgements", ["left"], unique=False)
    op.create_index(op.f("ix_judgements_right"), "judgements", ["right"], unique=False)
    op.create_table(
        "near_keys",
        sa.Column("key", sa.BigInteger(), autoincrement=False, nullable=False, comment="Hash of one band of the document's MinHash: near copies share one."),
        sa.Column("document_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("key", "document_id", name=op.f("pk_near_keys")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "people",
        sa.Column("person", sa.Text(), nullable=False, comment="Wikidata identifier, else the name."),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False, comment="The name in lower case, without accents, between spaces."),
        sa.PrimaryKeyConstraint("person", name=op.f("pk_people")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "statement_matters",
        sa.Column("statement_id", sa.Integer(), nullable=False),
        sa.Column("matter", sa.Text(), nullable=False, comment="Topic, party or person that it is about."),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("statement_id", "matter", name=op.f("pk_statement_matters")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_statement_matters_matter_day"), "statement_matters", ["matter", "day"], unique=False)
    op.create_table(
        "statement_speakers",
        sa.Column("statement_id", sa.Integer(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False, comment="Wikidata identifier, else the name; of an institution its name."),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("party", sa.Text(), nullable=True),
        sa.Column("side", sa.Text(), nullable=True, comment="Party whose readout carries it."),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("statement_id", "person", name=op.f("pk_statement_speakers")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_statement_speakers_party_day"), "statement_speakers", ["party", "day"], unique=False)
    op.create_index(op.f("ix_statement_speakers_person_day"), "statement_speakers", ["person", "day"], unique=False)
    op.create_index(op.f("ix_statement_speakers_side_day"), "statement_speakers", ["side", "day"], unique=False)
    op.create_table(
        "tallies",
        sa.Column(
            "by", sa.Text(), nullable=False, comment="`all`, `day`, `month`, `party` or `pair`; `parties` and `pairs` whatever their day, kind and status."
        ),
        sa.Column("key", sa.Text(), nullable=False, comment="Party, or two of them with a hyphen; else empty."),
        sa.Column(
            "day",
            sa.Integer(),
            nullable=False,
            comment="0 of all; the day itself; the first of the month by month and party, of the year by pair, unless the date is coarser.",
        ),
        sa.Column("last_day", sa.Integer(), nullable=False, comment="0 but by day, unless the date is coarse."),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("contacts", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("by", "key", "day", "last_day", "kind", "status", name=op.f("pk_tallies")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "telling_blocks",
        sa.Column("block", sa.Text(), nullable=False, comment="What candidates for a merge are looked up by."),
        sa.Column("telling_id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("block", "telling_id", name=op.f("pk_telling_blocks")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_telling_blocks_telling_id"), "telling_blocks", ["telling_id"], unique=False)
    op.create_table(
        "document_origins",
        sa.Column("origin", sa.Text(), nullable=False, comment="Path, path#member or URL; an intake that goes on skips those that are here."),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("stamp", sa.Text(), nullable=True, comment="Changes when what is at the origin does."),
        sa.ForeignKeyConstraint(["document_id"], ["documents.id"], name=op.f("fk_document_origins_document_id")),
        sa.PrimaryKeyConstraint("origin", name=op.f("pk_document_origins")),
    )
    op.create_index(op.f("ix_document_origins_document_id"), "document_origins", ["document_id"], unique=False)
    op.create_table(
        "reports",
        sa.Column("document_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("reader_version", sa.Text(), nullable=False, comment="Version of the reader and edition of its knowledge."),
        sa.Column("record", sa.LargeBinary(), nullable=False, comment="The report in JSON, deflated."),
        sa.Column("read", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["document_id"], ["documents.id"], name=op.f("fk_reports_document_id")),
        sa.PrimaryKeyConstraint("document_id", name=op.f("pk_reports")),
    )
    op.create_index(op.f("ix_reports_reader_version"), "reports", ["reader_version"], unique=False)
    op.create_table(
        "statements",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("local", sa.Text(), nullable=False, comment="Identifier within the report, such as `s1`."),
        sa.Column("telling_id", sa.Integer(), nullable=True, comment="The telling of the contact it belongs to."),
        sa.Column("mode", sa.Text(), nullable=False),
        sa.Column("act", sa.Text(), nullable=False),
        sa.Column("day", sa.Integer(), nullable=False, comment="When it was said, else when the contact was, else when the document came out; 0 if unknown."),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("topics", sa.Text(), nullable=False, comment="Topics and whatever else it is about, in JSON."),
        sa.ForeignKeyConstraint(["document_id"], ["documents.id"], name=op.f("fk_statements_document_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_statements")),
    )
    op.create_index(op.f("ix_statements_day"), "statements", ["day"], unique=False)
    op.create_index(op.f("ix_statements_document_id"), "statements", ["document_id"], unique=False)
    op.create_index(op.f("ix_statements_telling_id"), "statements", ["telling_id"], unique=False)
    op.create_table(
        "tellings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False, comment="The document's digest, a colon, and where the first evidence starts."),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("local", sa.Text(), nullable=False, comment="Identifier within the report, such as `c1`."),
        sa.Column("contact_id", sa.Text(), nullable=True, comment="The contact it was merged into."),
        sa.Column("kind", sa.Text(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("date", sa.Text(), nullable=True, comment="EDTF."),
        sa.Column("first_day", sa.Integer(), nullable=True),
        sa.Column("last_day", sa.Integer(), nullable=True),
        sa.Column("place", sa.Text(), nullable=True),
        sa.Column("initiator", sa.Text(), nullable=True),
        sa.Column("host", sa.Text(), nullable=True),
        sa.Column("main", sa.Boolean(), nullable=False),
        sa.Column("features", sa.Text(), nullable=False, comment="What the merge compares, in JSON."),
        sa.ForeignKeyConstraint(["document_id"], ["documents.id"], name=op.f("fk_tellings_document_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tellings")),
        sa.UniqueConstraint("key"),
    )
    op.create_index(op.f("ix_tellings_contact_id"), "tellings", ["contact_id"], unique=False)
    op.create_index(op.f("ix_tellings_document_id"), "tellings", ["document_id"], unique=False)
    op.create_table(
        "upcoming",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("of", sa.Text(), nullable=True),
        sa.Column("ordinal", sa.Integer(), nullable=True),
        sa.Column("date", sa.Text(), nullable=True, comment="EDTF."),
        sa.Column("first_day", sa.Integer(), nullable=True),
        sa.Column("last_day", sa.Integer(), nullable=True),
        sa.Column("parties", sa.Text(), nullable=False, comment="Codes between commas, `,FRA,RUS,`."),
        sa.ForeignKeyConstraint(["document_id"], ["documents.id"], name=op.f("fk_upcoming_document_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_upcoming")),
    )
    op.create_index(op.f("ix_upcoming_document_id"), "upcoming", ["document_id"], unique=False)
    op.create_index(op.f("ix_upcoming_first_day_last_day"), "upcoming", ["first_day", "last_day"], unique=False)
    for statement in FULL_TEXT[op.get_bind().dialect.name]:
        op.execute(statement)
