"""The log's tables, in SQL that SQLite and PostgreSQL both speak. Rows of events are added and never changed.

Whoever changes them adds a migration and a version (`sqlite.SCHEMA`): old files are brought here step by step.
"""

from sqlalchemy import Column, ForeignKey, Integer, MetaData, Table, Text, UniqueConstraint

TABLES = MetaData()

#: One row a play (kind `play`): what it is a play of (`subject`), of which version of it, who played, since when.
#: `place` says which of two streams began first, whatever the clock said.
streams = Table(
    "streams",
    TABLES,
    Column("id", Text, primary_key=True),
    Column("place", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("you", Text, nullable=False),
    Column("version", Text, nullable=False),
    Column("began", Text, nullable=False),
    sqlite_with_rowid=False,
)

#: What happened in a stream, numbered: two writers cannot both have a number.
#: `place` grows with every commit and is never given twice: a reader follows by asking for what is after a place.
events = Table(
    "events",
    TABLES,
    Column("place", Integer, primary_key=True),
    Column("stream", Text, ForeignKey("streams.id"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("at", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("body", Text, nullable=False),
    UniqueConstraint("stream", "number"),
    sqlite_autoincrement=True,
)

#: What an event says of a person beyond their alias, apart from it: to forget a person touches no event.
identities = Table(
    "identities",
    TABLES,
    Column("stream", Text, primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("alias", Text, nullable=False),
    Column("body", Text, nullable=False),
    sqlite_with_rowid=False,
)
