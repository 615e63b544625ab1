"""How archives of earlier versions are brought up to date, one step a file; they run when an archive is opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import inspect, text

from visavis.archive.schema import metadata
from visavis.errors import DamagedArchive, NewerArchive

if TYPE_CHECKING:
    from sqlalchemy import Connection

LATEST = "0003"
"""The revision that this version of visavis works with."""


def revision(connection: Connection) -> str | None:
    """Return the revision of the archive; nothing for an empty database."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return found


def upgrade(connection: Connection, where: str) -> None:
    """Bring the archive up to date within the transaction of the connection, which has begun; an empty database becomes an archive."""
    from alembic.config import Config
    from alembic.runtime.environment import EnvironmentContext
    from alembic.script import ScriptDirectory
    from alembic.util import CommandError

    found = revision(connection)
    if found == LATEST:
        return
    if found is None and (tables := inspect(connection).get_table_names()):
        raise DamagedArchive(f"{where}: it holds {', '.join(sorted(tables)[:3])} and is no archive of visavis: name another with --archive")
    config = Config()
    config.set_main_option("script_location", "visavis.archive:migrations")
    steps = ScriptDirectory.from_config(config)
    if found is not None:
        try:
            steps.get_revision(found)
        except CommandError as error:
            raise NewerArchive(f"{where}: a later version of visavis wrote it (revision {found}): upgrade with pip install --upgrade visavis") from error
    with EnvironmentContext(config, steps, fn=lambda revision, _: steps._upgrade_revs(LATEST, revision), destination_rev=LATEST) as environment:
        environment.configure(connection=connection, target_metadata=metadata, transactional_ddl=False)
        environment.run_migrations()
