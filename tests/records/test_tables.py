import pytest
from sqlalchemy import create_engine
from sqlalchemy.dialects import registry
from sqlalchemy.exc import IntegrityError
from sqlalchemy.schema import CreateTable

from game.records.tables import TABLES, events, streams

STREAM = {"id": "s", "place": 1, "kind": "play", "subject": "gossip", "you": "Ann", "version": "v", "began": "now"}


@pytest.mark.parametrize("database", ["postgresql", "sqlite"])
def test_the_tables_can_be_made_in_either_database(database: str) -> None:
    """The same definition is SQL for both: plain texts and whole numbers, keys, and a reference."""
    dialect = registry.load(database)()
    sql = {table.name: str(CreateTable(table).compile(dialect=dialect)) for table in TABLES.sorted_tables}
    assert "PRIMARY KEY (id)" in sql["streams"]
    assert "UNIQUE (stream, number)" in sql["events"]
    assert "FOREIGN KEY(stream) REFERENCES streams (id)" in sql["events"]
    assert "PRIMARY KEY (stream, number)" in sql["identities"]
    assert "SERIAL" not in sql["streams"] + sql["identities"]


def test_a_number_is_given_once_in_a_stream() -> None:
    """The database itself refuses a second event with a number."""
    engine = create_engine("sqlite://")
    TABLES.create_all(engine)
    event = {"stream": "s", "number": 1, "at": "now", "kind": "chosen", "body": "{}"}
    with engine.connect() as connection:
        connection.execute(streams.insert(), STREAM)
        connection.execute(events.insert(), [event, event | {"number": 2}])
        with pytest.raises(IntegrityError):
            connection.execute(events.insert(), event)
    engine.dispose()
