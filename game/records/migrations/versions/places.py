"""Every event gets a place in the order of all, and what identifies a person gets a table of its own."""

import sqlalchemy as sa
from alembic import op

revision = "2"
down_revision = "1"

# Nobody knows any more in which order old events came; the order of a stream's numbers, at least, is kept where the
# clock was once set back.
_COPY = """
INSERT INTO events (stream, number, at, kind, body)
SELECT old.stream, old.number, old.at, old.kind, old.body
FROM events_1 AS old JOIN streams ON streams.id = old.stream
ORDER BY max(old.at) OVER (PARTITION BY old.stream ORDER BY old.number), streams.place, old.number
"""


def upgrade() -> None:
    """Take the step."""
    op.rename_table("events", "events_1")
    op.create_table(
        "events",
        sa.Column("place", sa.Integer, primary_key=True),
        sa.Column("stream", sa.Text, sa.ForeignKey("streams.id"), nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("at", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.UniqueConstraint("stream", "number"),
        sqlite_autoincrement=True,
    )
    op.execute(_COPY)
    op.drop_table("events_1")
    op.create_table(
        "identities",
        sa.Column("stream", sa.Text, primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("alias", sa.Text, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sqlite_with_rowid=False,
    )
