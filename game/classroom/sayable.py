"""Codes and words to read aloud over a noisy room: made, compared and kept. Chance is handed in."""

import hashlib
import hmac
import unicodedata
from collections.abc import Callable, Sequence

from game.classroom.lookalike import digit
from game.classroom.words import WORDS

#: What picks one of several; where secrets are made it is `secrets.choice`.
Choose = Callable[[Sequence[str]], str]

#: The shortest code that an instructor may give, in letters and digits.
SHORTEST_CODE = 6
#: The longest code that an instructor may give, in characters.
LONGEST_CODE = 64

_DIGITS = "0123456789"
_ALL_WORDS = frozenset(WORDS)
#: As much of an answer as is read: a password may be as long as a packet.
_READ = 256

#: scrypt's costs: about 2 ms and 512 KiB, so that two cores know 200 students within half a second.
_COST, _BLOCK, _LANES, _LENGTH = 2**9, 8, 1, 16
#: The cost of what a person has chosen, which chance has not made hard to guess: some 60 ms a login.
CHOSEN_COST = 2**14
#: The costs that a kept text may ask for: scrypt takes powers of two, and none that stops a class.
_COSTS = frozenset(2**power for power in range(1, 15))


def new_code(choose: Choose) -> str:
    """The code of a class, such as "TULIP-OTTER-4021": one of 1,024 x 1,024 x 10,000, above 2^32."""
    return "-".join([choose(WORDS).upper(), choose(WORDS).upper(), "".join(choose(_DIGITS) for _ in range(4))])


def new_word(choose: Choose) -> str:
    """A student's return word, such as "maple-kettle": one of 2^20, enough where five tries cost half a minute."""
    return f"{choose(WORDS)}-{choose(WORDS)}"


def as_made(word: str) -> str:
    """A return word as `new_word` makes them, however it was typed; another text as it is."""
    letters = said(word)
    ways = ((letters[:at], letters[at:]) for at in range(1, len(letters)))
    return next(("-".join(way) for way in ways if _ALL_WORDS.issuperset(way)), word)


def said(text: str) -> str:
    """What of a code or word is compared: its letters and digits, without case, width, blanks and punctuation."""
    text = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text[:_READ]).casefold())
    return "".join(map(digit, filter(str.isalnum, text)))


def same_code(given: str, code: str) -> bool:
    """Whether what was given says the code. How long it takes tells nothing about the code."""
    same = hmac.compare_digest(_digest(given), _digest(code))
    return same and said(code) != ""


def _digest(text: str) -> bytes:
    return hashlib.sha256(said(text).encode("utf-8", "surrogatepass")).digest()


def code_fault(code: str) -> str:
    """Why an instructor's own code cannot be used, as a sentence; '' where it can."""
    if len(code) > LONGEST_CODE:
        return f"The code has {len(code):,} characters; give at most {LONGEST_CODE}."
    if not code.isprintable():
        return "The code has characters that cannot be seen; give letters and digits."
    letters = len(said(code))
    if letters < SHORTEST_CODE:
        return f"The code has {letters} letters and digits; give at least {SHORTEST_CODE}."
    return ""


def hashed(word: str, salt: bytes, cost: int = _COST) -> str:
    """A word as it is kept: with its salt and costs, compared by `matches`. `cost` is CHOSEN_COST for a person's own.

    It keeps words from being read in a log, or by eye. Who has the disk and half an hour can try all of them.
    """
    return _kept(word, salt, cost, _BLOCK, _LANES)


def matches(word: str, kept: str) -> bool:
    """Whether a word is the one that was kept, in constant time. A text that `hashed` never made matches nothing."""
    kind, *costs = kept.split("$")
    try:
        cost, block, lanes = map(int, costs[:3])
        salt = bytes.fromhex(costs[3])
    except (ValueError, IndexError):
        return False
    if kind != "scrypt" or cost not in _COSTS or (block, lanes) != (_BLOCK, _LANES):
        return False
    return hmac.compare_digest(_kept(word, salt, cost, block, lanes).encode(), kept.encode("utf-8", "replace"))


def _kept(word: str, salt: bytes, cost: int, block: int, lanes: int) -> str:
    secret = said(word).encode("utf-8", "surrogatepass")
    key = hashlib.scrypt(secret, salt=salt, n=cost, r=block, p=lanes, dklen=_LENGTH)
    return f"scrypt${cost}${block}${lanes}${salt.hex()}${key.hex()}"
