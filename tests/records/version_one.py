"""A database as Break Room wrote it while its schema had version 1."""

import sqlite3
from contextlib import closing
from pathlib import Path

FILE = "breakroom.db"

_TABLES = """
CREATE TABLE streams (id TEXT NOT NULL, place INTEGER NOT NULL, kind TEXT NOT NULL, subject TEXT NOT NULL,
    you TEXT NOT NULL, version TEXT NOT NULL, began TEXT NOT NULL, PRIMARY KEY (id)) WITHOUT ROWID;
CREATE TABLE events (stream TEXT NOT NULL, number INTEGER NOT NULL, at TEXT NOT NULL, kind TEXT NOT NULL,
    body TEXT NOT NULL, PRIMARY KEY (stream, number), FOREIGN KEY(stream) REFERENCES streams (id)) WITHOUT ROWID;
PRAGMA user_version=1;
"""
#: Zoë's play was begun before Ann's, and each went on while the other did.
ZOE, ANN = "f1de7cd65d2e466db48880b2eb5914c9", "a98d5f3466a340b69f7c5527921b17cc"
_STREAMS = [
    (ZOE, 1, "play", "gossip", "Zoë", "v1", "2026-03-02T09:30:01.000000+00:00"),
    (ANN, 2, "play", "spill", "Ann", "v1", "2026-03-02T09:30:02.000000+00:00"),
]
_FINISHED = '{"ending":"may","title":"May","reputation":48,"goodwill":57}'
EVENTS = [
    (ZOE, 1, "2026-03-02T09:30:03.000000+00:00", "chosen", '{"choice":"lean_in"}'),
    (ANN, 1, "2026-03-02T09:30:04.000000+00:00", "chosen", '{"choice":"mop"}'),
    (ZOE, 2, "2026-03-02T09:30:05.000000+00:00", "undone", "{}"),
    (ZOE, 3, "2026-03-02T09:30:05.000000+00:00", "chosen", '{"choice":"ask"}'),
    (ANN, 2, "2026-03-02T09:30:06.000000+00:00", "chosen", '{"choice":"tell"}'),
    (ANN, 3, "2026-03-02T09:30:06.000000+00:00", "finished", _FINISHED),
    (ZOE, 4, "2026-03-02T09:30:07.000000+00:00", "answered", '{"step":"summary","question":"Now?","answer":"Ask"}'),
]


def make(folder: Path, more: int = 0) -> Path:
    """Saves with two plays in them, and so many further plays of a choice each; the path of the database."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    path = folder / FILE
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.executescript(_TABLES)
        connection.execute("BEGIN")
        connection.executemany("INSERT INTO streams VALUES (?, ?, ?, ?, ?, ?, ?)", _STREAMS)
        connection.executemany("INSERT INTO events VALUES (?, ?, ?, ?, ?)", EVENTS)
        choice = '{"choice":"' + "x" * 200 + '"}'
        for number in range(3, 3 + more):
            play = f"{number:032x}"
            connection.execute("INSERT INTO streams VALUES (?, ?, 'play', 'stuck', 'Bo', 'v1', '')", (play, number))
            connection.execute("INSERT INTO events VALUES (?, 1, '2026', 'chosen', ?)", (play, choice))
        connection.execute("COMMIT")
    return path


def schema(path: Path) -> dict[str, list[object]]:
    """Everything that SQLite knows of the tables: columns, keys, references, and what they were made with."""
    with closing(sqlite3.connect(path)) as connection:
        tables = connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'table'").fetchall()
        about = [f"SELECT * FROM pragma_{what}(?)" for what in ("table_info", "index_list", "foreign_key_list")]
        return {
            name: ["".join(sql.split()), *(connection.execute(query, (name,)).fetchall() for query in about)]
            for name, sql in tables
        }


def version(path: Path) -> int:
    """The version that stands in the file."""
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])
