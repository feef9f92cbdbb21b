"""The append-only log: streams of numbered events, in whatever database an engine reaches."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from attrs import asdict, frozen
from sqlalchemy import Connection, Engine, func, insert, select
from sqlalchemy.exc import DBAPIError, IntegrityError

from game.records.entry import Entry, Stream
from game.records.tables import events, streams
from game.records.trouble import CannotSave, Superseded

_STREAM = (streams.c.id, streams.c.kind, streams.c.subject, streams.c.you, streams.c.version, streams.c.began)
_ENTRY = (events.c.number, events.c.at, events.c.kind, events.c.body)


@frozen
class Log:
    """The log in one database. `in_words` says of the database's own errors why they happened and what to do.

    Every method raises CannotSave where the database cannot be used; then nothing of its change was kept.
    """

    engine: Engine
    in_words: Callable[[BaseException], str]

    def begin(self, stream: Stream) -> None:
        """Open a stream."""
        place = select(func.coalesce(func.max(streams.c.place), 0) + 1).scalar_subquery()
        values = {key: storable(value) for key, value in asdict(stream).items()}
        with self._writing() as connection:
            connection.execute(insert(streams).values(place=place, **values))

    def append(self, stream: str, entries: Sequence[Entry]) -> None:
        """Add entries to a stream: all of them, committed, or none. Raises Superseded where a number is taken."""
        rows = [{"stream": stream, **asdict(entry)} for entry in entries]
        if not rows:
            return
        try:
            with self._writing() as connection:
                connection.execute(insert(events), rows)
        except IntegrityError:
            if not self._taken(stream, [entry.number for entry in entries]):
                raise
            raise Superseded from None

    def _taken(self, stream: str, numbers: list[int]) -> bool:
        taken = select(events.c.number).where(events.c.stream == stream, events.c.number.in_(numbers))
        with self._reading() as connection:
            return connection.execute(taken.limit(1)).first() is not None

    def stream(self, id: str) -> Stream:
        """A stream by its id. Raises KeyError where there is none."""
        with self._reading() as connection:
            row = connection.execute(select(*_STREAM).where(streams.c.id == id)).first()
        if row is None:
            raise KeyError(id)
        return _stream(row)

    def entries(self, stream: str) -> tuple[Entry, ...]:
        """A stream's entries in their order."""
        query = select(*_ENTRY).where(events.c.stream == stream).order_by(events.c.number)
        with self._reading() as connection:
            return tuple(_entry(row) for row in connection.execute(query))

    def newest(self, kind: str, subject: str | None = None) -> tuple[Stream, ...]:
        """The streams that have an entry, the one that was last added to first; of one subject, if that is given."""
        query = select(*_STREAM).join(events).where(streams.c.kind == kind).group_by(streams.c.id)
        if subject is not None:
            query = query.where(streams.c.subject == storable(subject))
        ordered = query.order_by(func.max(events.c.at).desc(), streams.c.place.desc())
        with self._reading() as connection:
            return tuple(_stream(row) for row in connection.execute(ordered))

    def every(self, kind: str, entry_kind: str) -> tuple[tuple[str, Entry], ...]:
        """Each entry of a kind in all streams of a kind, with the stream's subject, in the order of their times."""
        query = select(streams.c.subject, *_ENTRY).join(events).where(streams.c.kind == kind)
        ordered = query.where(events.c.kind == entry_kind).order_by(events.c.at, streams.c.place, events.c.number)
        with self._reading() as connection:
            return tuple((str(row[0]), _entry(row[1:])) for row in connection.execute(ordered))

    def close(self) -> None:
        """Let the database go."""
        self.engine.dispose()

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with self._plainly(), self.engine.begin() as connection:
            yield connection

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with self._plainly(), self.engine.connect() as connection:
            yield connection

    @contextmanager
    def _plainly(self) -> Iterator[None]:
        try:
            yield
        except IntegrityError:
            raise
        except DBAPIError as error:
            # A connection that failed may hold a broken page or a lock: the next call begins with a new one.
            self.engine.dispose()
            raise CannotSave(self.in_words(error.orig or error)) from error


def storable(text: str) -> str:
    """A text that every database takes: letters that are none, as from a damaged file name, become `?`."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _stream(row: Sequence[object]) -> Stream:
    return Stream(*map(str, row))


def _entry(row: Sequence[object]) -> Entry:
    number, at, kind, body = row
    return Entry(number if isinstance(number, int) else 0, str(at), str(kind), str(body))
