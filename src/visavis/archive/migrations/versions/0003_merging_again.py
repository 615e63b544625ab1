"""What merged the archive, and what waits to be merged again."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add the tables; an archive that was there is merged by nobody knows what."""
    op.create_table(
        "merged_by",
        sa.Column("edition", sa.Text(), nullable=False, comment="Version, knowledge and weights of the merge that made the contacts; a row at most."),
        sa.PrimaryKeyConstraint("edition", name=op.f("pk_merged_by")),
    )
    op.create_table(
        "unmerged",
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("telling_id", sa.Integer(), nullable=False, comment="Telling that is still where an earlier merge put it."),
        sa.PrimaryKeyConstraint("place", name=op.f("pk_unmerged")),
    )
    op.create_index(op.f("ix_unmerged_telling_id"), "unmerged", ["telling_id"], unique=True)
