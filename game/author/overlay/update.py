"""A translation that is brought up to its original: what is missing gets its place, and nothing there is lost."""

from collections.abc import Iterator

from attrs import define, field, frozen

from game.author.overlay.compare import Originals, missing, orphans, other_key
from game.author.overlay.document import PEOPLE, SCENARIO, Overlay, Stamp, ledger, read_overlay
from game.author.overlay.fitting import Misfit, fit
from game.author.overlay.original import Place, Wording
from game.author.overlay.sheet import NOTE, changed, empty_lines, signatures
from game.source.document import read
from game.source.node import AnyNode, Mapping, Scalar, Sequence

#: Stands in the first lines of every file that was begun here.
MARK = "breakroom translate"


@frozen
class Updated:
    """A translation's file as it should be, and how many of its texts are new, not yet written, changed, gone.

    `left` are places that could not be reached, since they stand inside { }: their author has to write them out.
    """

    text: str
    new: int = 0
    empty: int = 0
    changed: int = 0
    gone: int = 0
    left: tuple[Place, ...] = ()


def begin(originals: Originals, name: str, command: str) -> Updated:
    """A new translation: every text of the original, with nothing behind it yet. Names stay as they are."""
    texts = [(place, wording) for place, wording in originals.items() if not wording.optional]
    rows = [
        f"# {name} in another language. Above each text stands what the original says: write yours behind the key.",
        "# What is empty is told as the original has it. When you have written something, or when the original has",
        f"# changed, run this again, and nothing of yours is lost: {command}",
        *(_OF_PEOPLE if any(place[0] == "people" for place, _ in texts) else _OF_SCENARIO),
        *empty_lines(texts, 0, 0),
    ]
    return Updated("\n".join(rows) + "\n", new=len(texts))


_OF_SCENARIO = (
    "",
    "# The signs around speech, with a space between them, and what a player is called who has not said a name.",
    "marks: “ ”",
    "you:",
    "",
)
_OF_PEOPLE = (
    "",
    "# The pronouns of the language, in the order in which a text has its words: {priya|cansada|cansado}. Then give",
    "# each person theirs, all three forms, as in pronouns: ella/la/su",
    "agree:",
    "",
)


def update(overlay: Overlay, originals: Originals, name: str, command: str) -> Updated:
    """A translation with a place for every text that it lacks, and a note above each whose original has changed.

    What has nothing to lie on any more moves to the end as comments. `command` is what its translator runs again.
    """
    work = _Work(list(overlay.read.lines), overlay, originals, command)
    gone = work.cut_orphans()
    stamps, noted = work.stamps()
    new, left = work.open_places()
    work.sign(stamps)
    lines = "\n".join(work.finished()).rstrip().split("\n")
    if gone:
        lines += ["", f"# Not in {name} any more:", *gone]
    text = "\n".join(lines).rstrip("\n") + "\n"
    empty = sum(place in overlay.texts for place in missing(overlay, originals))
    return Updated(text, new, empty, noted, work.gone, tuple(left))


def keeps_all(before: Overlay, after: str, originals: Originals) -> bool:
    """Whether a text for a translation's file still has every text of the file that its original has a place for."""
    people = any(place[0] == "people" for place in before.texts)
    again = read_overlay(read("again", after.encode()), PEOPLE if people else SCENARIO)
    kept = {place: _words(text.node) for place, text in again.texts.items()}
    places = [place for place in before.texts if place in originals]
    return not again.read.diagnostics and all(kept.get(place) == _words(before.texts[place].node) for place in places)


def _words(node: AnyNode) -> list[str]:
    if isinstance(node, Scalar):
        return [node.text]
    below = node.items if isinstance(node, Sequence) else [value for _, value in node]
    return [words for one in below for words in _words(one)]


@define
class _Work:
    """The lines of a file, with what goes before each of them (by its index) and those that go away."""

    lines: list[str]
    overlay: Overlay
    originals: Originals
    command: str
    before: dict[int, list[str]] = field(factory=dict)
    away: set[int] = field(factory=set)
    gone: int = 0
    ranks: dict[Place, int] = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.ranks = {}
        for rank, place in enumerate(self.originals):
            for length in range(1, len(place) + 1):
                self.ranks.setdefault(place[:length], rank)

    @property
    def _end(self) -> int:
        """The row behind everything that is written."""
        return max((row + 1 for row, line in enumerate(self.lines) if line.strip()), default=0)

    def put(self, at: int, lines: list[str]) -> None:
        self.before.setdefault(at, []).extend(lines)

    def finished(self) -> list[str]:
        rows = range(len(self.lines) + 1)
        found = []
        for row in rows:
            found += self.before.get(row, [])
            if row < len(self.lines) and row not in self.away:
                found.append(self.lines[row])
        return found

    def cut_orphans(self) -> list[str]:
        """Take away what has nothing to lie on; it comes back as comments."""
        comments = []
        for place in orphans(self.overlay, self.originals):
            scalar = self.overlay.keys[place]
            if other_key(place, self.originals) or scalar.flow:
                continue
            last = _last_line(self._node(place)) or scalar.span.end_line
            rows = range(scalar.span.line - 1, max(last, scalar.span.end_line))
            self.away.update(rows)
            self.gone += 1
            comments += [f"# {' > '.join(place)}", *(f"#   {self.lines[row]}".rstrip() for row in rows)]
        return comments

    def _node(self, place: Place) -> AnyNode:
        if place in self.overlay.texts:
            return self.overlay.texts[place].node
        return self.overlay.groups.get(place, self.overlay.keys[place])

    def stamps(self) -> tuple[list[tuple[Place, Stamp]], int]:
        """What each text was made from by now, and how many are noted as changed."""
        found: list[tuple[Place, Stamp]] = []
        noted: dict[int, list[tuple[Wording, bool]]] = {}
        for place, wording in self.originals.items():
            text = self.overlay.texts.get(place)
            parts = fit(text.node, wording) if text else ()
            if text is None or (not isinstance(parts, Misfit) and not any(parts)):
                continue
            now, stamp = wording.fingerprint, self.overlay.stamps.get(ledger(place))
            row = text.key.span.line - 1
            if stamp is None and isinstance(parts, Misfit):
                continue
            if stamp is None or stamp.made == now or (stamp.shown == now and not self._note(row)):
                if stamp:
                    noted.setdefault(row, [])
                found.append((place, Stamp(now)))
                continue
            found.append((place, Stamp(stamp.made, now)))
            noted.setdefault(row, []).append((wording, stamp.shown == now))
        for row, changes in noted.items():
            self._tell(row, changes)
        return found, sum(map(len, noted.values()))

    def _tell(self, row: int, changes: list[tuple[Wording, bool]]) -> None:
        """Note above a row what has changed of its texts (several, inside { }), unless just that is noted already."""
        if changes and all(told for _, told in changes):
            return
        self.away.update(self._note(row))
        for wording, _ in changes:
            self.put(row, changed(wording, _margin(self.lines[row]), self.command))

    def _note(self, row: int) -> range:
        """The lines right above a row that told of an earlier change."""
        first = row
        while first > 0 and self.lines[first - 1].lstrip().startswith(NOTE):
            first -= 1
        return range(first, row)

    def open_places(self) -> tuple[int, list[Place]]:
        """Put a place for each missing text where the original has it."""
        waiting: dict[tuple[int, Place, int], list[Place]] = {}
        left = []
        for place, wording in self.originals.items():
            if wording.optional or place in self.overlay.texts or self._other(place):
                continue
            spot = self._spot(place)
            if spot is None:
                left.append(place)
            else:
                waiting.setdefault(spot, []).append(place)
        for (row, group, column), places in waiting.items():
            self.put(row, empty_lines([(one, self.originals[one]) for one in places], len(group), column))
        return sum(map(len, waiting.values())), left

    def _other(self, place: Place) -> bool:
        other = {"text": "say", "say": "text"}.get(place[-1], "") if len(place) == 5 else ""
        return (*place[:-1], other) in self.overlay.texts

    def _spot(self, place: Place) -> tuple[int, Place, int] | None:
        """Before which row a text belongs, in which group that is there, and in which column; None inside { }."""
        for length in range(len(place) - 1, -1, -1):
            group, entry = place[:length], self.overlay.groups.get(place[:length])
            if entry is not None and entry.entries:
                if entry.flow:
                    return None
                first = entry.entries[0][0].span
                return self._behind(group, place, entry) or first.line - 1, group, first.column - 1
            if entry is None and group in self.overlay.keys:
                scalar = self.overlay.keys[group]
                margin = len(_margin(self.lines[scalar.span.line - 1]))
                return None if scalar.flow else (scalar.span.line, group, margin + 2)
        return self._end, (), 0

    def _behind(self, group: Place, place: Place, entry: Mapping) -> int:
        """The row behind the last entry of a group that the original has before this place; 0 where there is none."""
        rank, depth = self.ranks[place[: len(group) + 1]], len(group)
        before = ((key, value) for key, value in entry if self.ranks.get((*place[:depth], key.text), rank) < rank)
        return max((max(_last_line(value), key.span.end_line) for key, value in before), default=0)

    def sign(self, stamps: list[tuple[Place, Stamp]]) -> None:
        """Write `made_from` anew where it stands, or at the end."""
        rows = signatures(stamps) if stamps else []
        root, node = self.overlay.root, self.overlay.made_from
        keys = [key for key, value in root or () if value is node and node is not None]
        if not keys:
            explained = "# What each text was made from. breakroom translate keeps this: nobody has to edit it."
            self.put(self._end, ["", explained, *rows] if rows else [])
            return
        first = keys[0].span.line - 1
        old = range(first, max(_last_line(node), first + 1))
        self.away.update(row for row in old if not self.lines[row].lstrip().startswith("#"))
        self.put(first, rows)


def _margin(line: str) -> str:
    return line[: len(line) - len(line.lstrip(" "))]


def _last_line(node: AnyNode | None) -> int:
    """The line on which a part really ends: comments behind it belong to nobody."""
    if node is None:
        return 0
    if isinstance(node, Scalar) or node.flow:
        return node.span.end_line
    return max(_ends(node), default=node.span.line)


def _ends(node: Sequence | Mapping) -> Iterator[int]:
    if isinstance(node, Sequence):
        yield from map(_last_line, node.items)
        return
    for name, value in node:
        yield max(name.span.end_line, _last_line(value))
