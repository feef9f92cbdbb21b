"""Opening a database file: private to its owner, looked at before it is touched, with its tables in it."""

from pathlib import Path
from typing import TYPE_CHECKING

from game.records.damage import BESIDE
from game.records.place import close_to_others, make_private_file
from game.records.trouble import CannotSave, Damaged, TooNew

if TYPE_CHECKING:
    from sqlalchemy import Engine


def open_database(path: Path, what: str) -> "Engine":
    """An engine for the database at a path, made where it is missing; `what` is what people keep in it.

    Raises Damaged, TooNew, OSError, and CannotSave where the database cannot be used; nothing is changed then.
    """
    from sqlalchemy.exc import DBAPIError

    from game.records.sqlite import connect, in_words, look, make_tables

    if path.exists():
        look(path)
    make_private_file(path)
    for suffix in BESIDE:
        close_to_others(path.with_name(path.name + suffix))
    engine = connect(path)
    try:
        make_tables(path, engine)
    except DBAPIError as error:
        engine.dispose()
        raise CannotSave(in_words(path, error.orig or error, what)) from error
    except (Damaged, TooNew):
        engine.dispose()
        raise
    return engine
