"""What a client sends, cut into keys and pastes, bounded in length and in time. No clock and no loop: both are given.

A key is a letter or one whole escape sequence. A paste is what stands between the marks of bracketed paste, or letters
that came together in a number that no hand types: terminals without those marks paste too, and a novel that is pasted
must not choose a hundred times. What a terminal says of itself (its colors, its name, its clipboard: strings between
`ESC ]`, `ESC P`, `ESC _`, `ESC ^` or `ESC X` and their end) was not asked for, and is nothing.
"""

import re
from collections import deque

from attrs import define, field, frozen

from game.classroom.terminal.budget import Budget

#: How long a lone ESC, or the beginning of a sequence, waits for its rest, in seconds.
ESCAPE_DELAY = 0.1
#: How long the end of a paste is waited for while nothing comes, in seconds.
PASTE_DELAY = 1.0
#: How soon behind letters that were pasted without marks others are still part of that paste, in seconds.
PASTE_GOES_ON = 0.1
#: How long a string of the terminal may go on, in seconds from when it began, or from the last piece of it that no hand
#: types: one that never ends must not swallow keys for longer.
STRING_WITHIN = 1.0
#: The longest paste that is taken whole, in characters; the rest of a longer one is dropped.
LONGEST_PASTE = 32_768
#: The most pasted text that waits to be read, in characters.
MOST_PASTED = 65_536
#: The most keys that wait to be read, in characters: two seconds of them.
MOST_TYPED = 256

#: The keys that an app takes at once, as a quick turn of a wheel gives them, and a second from then on: noise types no
#: faster, and a key that is held down for long moves a little slower.
KEYS = (48, 20)
#: How many keys a byte that is no letter counts for: an old keyboard's é is one of them, of noise every other is.
GARBLED = 8

_START, _END = "\x1b[200~", "\x1b[201~"
#: The end of a string of the terminal. It stands for all of it where keys wait, and is no key.
_NOTHING = "\x1b\\"
#: This many letters and line ends in one piece are a paste.
_RUN = 32
_PLAIN = r"[^\x00-\x08\x0b\x0c\x0e-\x1f\x7f]"
#: The parameters of a sequence: a terminal that tells what it can do has some forty letters of them.
_TOLD = r"[0-?]{0,128}"
_SEQUENCE = rf"""\x1b(?:
        \[\[[A-E]                       # function keys of the Linux console
      | \[M[\x20-\uffff]{{3}}             # a mouse report of the oldest kind
      | \[(?!M|\[){_TOLD}[\x20-/]{{0,8}}[@-~]   # CSI
      | O[0-9]?[^\x00-\x1f0-9]          # SS3
      )"""
#: Strings that end in one piece, one after the other: many are taken as quickly as one.
_STRINGS = r"""(?:\x1b(?:
        \](?=.)[^\x1b\x07\x18\x1a]*(?:[\x07\x18\x1a]|(?=\x1b))
      | [PX^_](?=.)[^\x1b\x18\x1a]*(?:[\x18\x1a]|(?=\x1b))
      | \\
      ))+"""
#: What is no key, in the order in which it is looked for; whole sequences are passed over.
_OTHER = re.compile(
    rf"""(?P<paste>\x1b\[200~)
      | (?P<strings>{_STRINGS})
      | (?P<string>\x1b[\]PX^_])(?=.)
      | (?P<endless>\x1b\[)[0-?]{{129}}
      | {_SEQUENCE}
      | (?P<plain>{_PLAIN}{{{_RUN},}})""",
    re.VERBOSE | re.DOTALL,
)
_GOES_ON = re.compile(rf"{_PLAIN}*")
_KEY = re.compile(rf"{_SEQUENCE} | \x1b[^\x1b\[O] | [^\x1b]", re.VERBOSE | re.DOTALL)
_BEGUN = re.compile(rf"\x1b(?:\[(?:\[|M[^\x1b]{{0,2}}|{_TOLD}[\x20-/]{{0,8}})?|O[0-9]?|[\]PX^_])?\Z")
#: Where a string ends, by how it began: xterm's own with a bell too, and a sequence without end where any would. What
#: ends each of them is an ESC, which may begin something else, CAN and SUB.
_ENDS = {
    "\x1b]": re.compile(r"(?=\x1b)|[\x18\x1a\x07]"),
    "\x1b[": re.compile(r"(?=\x1b)|[\x18\x1a@-~]"),
    "": re.compile(r"(?=\x1b)|[\x18\x1a]"),
}


@frozen
class Typed:
    """One key."""

    text: str


@frozen
class Pasted:
    """Text that was pasted."""

    text: str


@define
class Inflow:
    """What has come and was not read yet. Times are in seconds of any one clock."""

    keys: Budget = field(factory=lambda: Budget(*KEYS))
    pastes: Budget = field(factory=lambda: Budget(most=LONGEST_PASTE * 2, rate=8192))
    _waiting: deque[str | Pasted] = field(factory=deque, init=False)
    _typed: int = field(default=0, init=False)
    _pasted: int = field(default=0, init=False)
    _paste: str | None = field(default=None, init=False)
    #: What ends the string of the terminal that is passed over, and until when it is.
    _string: "re.Pattern[str] | None" = field(default=None, init=False)
    _string_until: float = field(default=0.0, init=False)
    _came: float = field(default=0.0, init=False)
    #: Until when plain letters are the rest of a paste without marks, which was cut on its way.
    _goes_on: float = field(default=0.0, init=False)

    def feed(self, text: str, now: float) -> None:
        """Take in what came."""
        self._came = now
        if self._string is not None and now >= self._string_until:
            self._string = None
        text, at = self._unfinished() + text, 0
        if now < self._goes_on and self._paste is None:
            at = self._take_plain(text, _GOES_ON.match(text))
        while at < len(text):
            at = self._go_on(text, at)

    def _go_on(self, text: str, at: int) -> int:
        """Take what comes next; gives where it ends."""
        if self._paste is not None:
            return self._go_on_pasting(text, at, self._paste)
        return self._take(text, at) if self._string is None else self._pass_over(text, at, self._string)

    def _take(self, text: str, at: int) -> int:
        """Take keys up to the next paste or string, and what of it can be known already."""
        found = next((one for one in _OTHER.finditer(text, at) if one.lastgroup), None)
        if found is None:
            self._type(text[at:])
            return len(text)
        self._type(text[at : found.start()])
        if found.lastgroup == "plain":
            return self._take_plain(text, found)
        if found.lastgroup == "paste":
            self._paste = ""
            return found.end()
        self._type(_NOTHING)
        if found.lastgroup != "strings":
            self._string = _ENDS.get(found[0][:2], _ENDS[""])
            self._string_until = self._came + STRING_WITHIN
        return found.end()

    def _pass_over(self, text: str, at: int, ends: "re.Pattern[str]") -> int:
        """Pass over a string of the terminal. Nothing of it is kept."""
        found = ends.search(text, at)
        if found is not None:
            self._string = None
            return found.end()
        if len(text) - at >= _RUN:
            self._string_until = self._came + STRING_WITHIN
        return len(text)

    def _take_plain(self, text: str, found: "re.Match[str] | None") -> int:
        """Take letters that were pasted without marks."""
        if found is None or not found[0]:
            self._goes_on = 0.0
            return 0
        self._keep(found[0])
        self._goes_on = 0.0 if found.end() < len(text) else self._came + PASTE_GOES_ON
        return found.end()

    def _go_on_pasting(self, text: str, at: int, had: str) -> int:
        # What was had came with an earlier text: then this one is looked at from its beginning.
        whole, first = (had + text, 0) if had else (text, at)
        end = whole.find(_END, max(first, len(had) - len(_END)))
        if end >= 0:
            self._paste = None
            self._keep(whole[first:end])
            return end + len(_END) - len(had)
        whole = whole[first:]
        # What is past the longest paste is dropped, but not a mark of its end that has only begun.
        self._paste = whole if len(whole) <= LONGEST_PASTE else whole[:LONGEST_PASTE] + whole[-len(_END) + 1 :]
        return len(text)

    def _keep(self, text: str) -> None:
        text = text[: min(LONGEST_PASTE, MOST_PASTED - self._pasted)]
        if text:
            self._pasted += len(text)
            self._waiting.append(Pasted(text))

    def _type(self, text: str) -> None:
        room = MOST_TYPED - self._typed
        if len(text) > room:
            text = _BEGUN.sub("", text[:room]) if room else ""
        if not text:
            return
        self._typed += len(text)
        last = self._waiting[-1] if self._waiting else None
        if isinstance(last, str):
            self._waiting.pop()
            text = last + text
        self._waiting.append(text)

    def _unfinished(self) -> str:
        """Take back a sequence that had only begun: what comes now may go on with it."""
        if self._paste is not None or self._string is not None or not self._waiting:
            return ""
        if not isinstance(last := self._waiting[-1], str):
            return ""
        begun = _BEGUN.search(last)
        if begun is None:
            return ""
        self._waiting.pop()
        self._typed -= len(last)
        self._type(last[: begun.start()])
        return begun[0]

    def wait(self, now: float) -> float | None:
        """Seconds until there is something to read, 0 where it is now; None where nothing waits."""
        if self._waiting:
            first = self._waiting[0]
            if isinstance(first, Pasted):
                return self.pastes.wait(len(first.text), now)
            ripe = self._came + ESCAPE_DELAY - now if len(self._waiting) == 1 and _BEGUN.match(first) else 0.0
            return max(0.0, ripe, self.keys.wait(1, now))
        return None if self._paste is None else max(0.0, self._came + PASTE_DELAY - now)

    def read(self, now: float) -> Typed | Pasted | None:
        """The next key or paste, if it may be read now."""
        if self.wait(now) != 0:
            return None
        if not self._waiting:
            text, self._paste = self._paste or "", None
            self._keep(text)
            return None
        first = self._waiting.popleft()
        if isinstance(first, Pasted):
            self._pasted -= len(first.text)
            self.pastes.take(len(first.text), now)
            return first
        return self._key_of(first, now)

    def _key_of(self, text: str, now: float) -> Typed | None:
        found = _KEY.match(text)
        key = found[0] if found else self._cut(text)
        if len(key) < len(text):
            self._waiting.appendleft(text[len(key) :])
        self._typed -= len(key)
        if key == _NOTHING:
            return None
        self.keys.take(GARBLED if "\ufffd" in key else 1, now)
        return Typed(key)

    def _cut(self, text: str) -> str:
        """A sequence that never ended: up to the next ESC."""
        end = text.find("\x1b", 1)
        return text if end < 0 else text[:end]

    def give_back(self, text: str) -> None:
        """Take back the rest of a paste: it is read next."""
        if text:
            self._pasted += len(text)
            self.pastes.take(-len(text), self._came)
            self._waiting.appendleft(Pasted(text))

    @property
    def is_empty(self) -> bool:
        """Whether everything that came has been read."""
        return not self._waiting and self._paste is None
