"""Who is expected in a class: a roster read from the CSV that a school's system or a spreadsheet gives."""

import csv
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

import attrs

from game.classroom.naming import LONGEST, clean_name, is_reserved, likeness, unescaped

#: The most students that a roster may hold.
MOST_ROWS = 2000
#: As much of a cell as is kept, in characters.
LONGEST_CELL = 200
#: How many faults are told one by one.
MOST_TOLD = 10

#: What columns are called by those who make rosters: spreadsheets, Canvas, Moodle, Google Classroom.
_HEADERS = {
    "name": ("name", "fullname", "student", "studentname", "displayname"),
    "first": ("firstname", "givenname", "forename"),
    "last": ("lastname", "surname", "familyname"),
    "id": ("id", "studentid", "idnumber", "number", "sisuserid", "sisloginid"),
    "email": ("email", "mail", "emailaddress"),
    "group": ("group", "groups", "section", "team"),
}
#: Canvas writes this line below its header.
_NO_STUDENT = likeness("Points Possible")
_SEPARATOR_LINE = re.compile(r"\s*sep=(.)\s*\n", re.IGNORECASE)


@attrs.frozen
class Entry:
    """A student who is expected: the name as the class shows it, and '' for what the roster does not say.

    A class goes by names alone: `id`, `email` and `group` are read, and nothing of a class uses them.
    """

    name: str
    id: str = ""
    email: str = ""
    group: str = ""


@attrs.frozen(slots=False)
class Roster:
    """All who are expected, in the order of the file. No two of them have names that look alike."""

    entries: tuple[Entry, ...]

    def find(self, name: str) -> Entry | None:
        """The student whose name is like this one in case, accents, blanks and looks, or whose first name alone is."""
        like = likeness(clean_name(name))
        called = self._by_first.get(like, ())
        return self._by_likeness.get(like) or (called[0] if len(called) == 1 else None)

    def are_several(self, name: str) -> bool:
        """Whether this is the first name of more than one of them, and the whole name of none."""
        like = likeness(clean_name(name))
        return like not in self._by_likeness and len(self._by_first.get(like, ())) > 1

    @cached_property
    def _by_likeness(self) -> Mapping[str, Entry]:
        return {likeness(entry.name): entry for entry in self.entries}

    @cached_property
    def _by_first(self) -> Mapping[str, Sequence[Entry]]:
        called: dict[str, list[Entry]] = {}
        for entry in self.entries:
            if like := likeness(entry.name.partition(" ")[0]):
                called.setdefault(like, []).append(entry)
        return called


def read_roster(text: str) -> Roster | tuple[str, ...]:
    """A roster from the text of a CSV with a header, or what is wrong with it: plain sentences, most with a line.

    The separator is a comma, a semicolon or a tab; `name` is needed (or a first and a last name), `id`, `email` and
    `group` are read where they are, other columns are not.
    """
    text = re.sub(r"\r\n?", "\n", text.removeprefix("\ufeff"))
    try:
        rows = [(line, row) for line, row in _rows(text) if any(map(str.strip, row))]
    except csv.Error as error:
        return (f"The roster is no CSV that can be read: {error}.",)
    if not rows:
        return ("The roster is empty: its first line names the columns, as in: name,id,email,group.",)
    (line, header), *students = rows
    columns = _columns(header)
    if not ("name" in columns or {"first", "last"} <= columns.keys()):
        return (f"Line {line}: no column is called name{_told(header)}.",)
    if not students:
        return ("The roster has a header and no students.",)
    if len(students) > MOST_ROWS:
        return (f"The roster has {len(students):,} students; a class may have {MOST_ROWS:,}.",)
    found = [(line, _entry(columns, row)) for line, row in students]
    found = [(line, entry) for line, entry in found if likeness(entry.name) != _NO_STUDENT]
    faults = [*_faults(found)]
    return tuple(_bounded(faults)) if faults else Roster(tuple(entry for _, entry in found))


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """The rows with the lines they begin in."""
    declared = _SEPARATOR_LINE.match(text)
    body = text[declared.end() :] if declared else text
    header = body.lstrip("\n").partition("\n")[0]
    separator = declared.group(1) if declared else max(",;\t", key=header.count)
    reader = csv.reader((line + "\n" for line in body.split("\n")), delimiter=separator, skipinitialspace=True)
    before = 1 if declared else 0
    begins = 1
    for row in reader:
        yield before + begins, row
        begins = reader.line_num + 1


def _columns(header: list[str]) -> dict[str, int]:
    """Which column holds what; the first one of a kind counts."""
    plain = ["".join(filter(str.isalnum, unicodedata.normalize("NFKC", title).casefold())) for title in header]
    found = {kind: [plain.index(title) for title in titles if title in plain] for kind, titles in _HEADERS.items()}
    return {kind: min(places) for kind, places in found.items() if places}


def _entry(columns: Mapping[str, int], row: list[str]) -> Entry:
    cell = {kind: unescaped(row[place])[:LONGEST_CELL] if place < len(row) else "" for kind, place in columns.items()}
    name = cell["name"] if "name" in cell else f"{cell['first']} {cell['last']}"
    return Entry(clean_name(_turned(name)), *(cell.get(kind, "") for kind in ("id", "email", "group")))


def _turned(name: str) -> str:
    """The name in the order in which it is typed: "Doe, Jane" is "Jane Doe"."""
    last, comma, first = name.partition(",")
    return f"{first.strip()} {last.strip()}" if comma and first.strip() and "," not in first else name


def _faults(found: list[tuple[int, Entry]]) -> Iterator[str]:
    first: dict[str, tuple[int, str]] = {}
    for line, entry in found:
        if not entry.name:
            yield f"Line {line}: there is no name that can be shown."
            continue
        if is_reserved(entry.name):
            yield f"Line {line}: nobody can be called “{entry.name}” in a class; give the student another name."
        before, other = first.setdefault(likeness(entry.name), (line, entry.name))
        if before != line:
            like = "is there twice" if other == entry.name else f"looks like “{other}”"
            yield (
                f"Line {line}: “{entry.name}” {like} (line {before}); "
                f"tell them apart within {LONGEST} letters, by a middle name or a number."
            )


def _told(header: list[str]) -> str:
    titles = [title for title in map(clean_name, header) if title]
    more = ", …" if len(titles) > MOST_TOLD else ""
    return f" (columns: {', '.join(titles[:MOST_TOLD])}{more})" if titles else ""


def _bounded(faults: list[str]) -> list[str]:
    more = len(faults) - MOST_TOLD
    return faults if more <= 0 else [*faults[:MOST_TOLD], f"And {more:,} more."]
