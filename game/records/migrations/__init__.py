"""How files that an older Break Room wrote are brought to the tables of this one: Alembic's scripts, in `versions`.

Each script goes from one version of the schema to the next and spells out its tables: tables.py may have gone on.
"""

from pathlib import Path

from sqlalchemy import Connection

FOLDER = Path(__file__).parent


def migrate(connection: Connection, version: int, wanted: int) -> None:
    """Take the steps from one version of the schema to another, in the transaction that the connection is in.

    What version a file has stands in the file itself, so Alembic's own table of versions is not made.
    """
    # Imported for an old file only: most starts have none.
    from alembic.migration import MigrationContext
    from alembic.operations import Operations
    from alembic.script import ScriptDirectory

    steps = list(ScriptDirectory(FOLDER).iterate_revisions(str(wanted), str(version)))
    with Operations.context(MigrationContext.configure(connection)):
        for step in reversed(steps):
            step.module.upgrade()
