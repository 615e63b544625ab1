"""The first tables."""

from __future__ import annotations

from alembic import op

from visavis.archive import schema

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make all tables."""
    bind = op.get_bind()
    schema.metadata.create_all(bind)
    for statement in (schema.FULL_TEXT_SQLITE,) if bind.dialect.name == "sqlite" else schema.FULL_TEXT_POSTGRESQL:
        op.execute(statement)
