"""The log's two tables, in SQL that SQLite and PostgreSQL both speak. Rows are added and never changed."""

from sqlalchemy import Column, ForeignKey, Integer, MetaData, Table, Text

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
events = Table(
    "events",
    TABLES,
    Column("stream", Text, ForeignKey("streams.id"), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("at", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("body", Text, nullable=False),
    sqlite_with_rowid=False,
)
