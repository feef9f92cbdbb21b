import hashlib
import hmac
import re
import secrets
from collections.abc import Sequence
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.classroom.sayable import (
    CHOSEN_COST,
    LONGEST_CODE,
    SHORTEST_CODE,
    as_made,
    code_fault,
    hashed,
    matches,
    new_code,
    new_word,
    said,
    same_code,
)
from game.classroom.words import WORDS

SALT = bytes(range(16))
KEPT = hashed("maple-kettle", SALT)


class Counting:
    """A chance that counts how many ways there were."""

    def __init__(self) -> None:
        self.ways = 1

    def __call__(self, choices: Sequence[str]) -> str:
        self.ways *= len(set(choices))
        return choices[-1]


def test_a_code_is_two_words_and_a_number() -> None:
    """It reads as TULIP-OTTER-4021 does, and an instructor may give it back."""
    code = new_code(secrets.choice)
    assert re.fullmatch(r"[A-Z]{4,7}-[A-Z]{4,7}-[0-9]{4}", code)
    assert not code_fault(code)


def test_a_code_has_more_than_four_billion_possibilities() -> None:
    """2^32 or more, all equally likely where the choices are."""
    chance = Counting()
    new_code(chance)
    assert chance.ways == 1024**2 * 10**4 >= 2**32


def test_a_return_word_is_two_words() -> None:
    """It reads as maple-kettle does and is one of 2^20."""
    chance = Counting()
    assert new_word(chance) == f"{WORDS[-1]}-{WORDS[-1]}"
    assert chance.ways == 2**20


@pytest.mark.parametrize(
    "given_code",
    [
        "TULIP-OTTER-4021", "tulip otter 4021", "TulipOtter4021", " tulip\u2013otter\u20134021\r\n",
        "tulip, otter. 4021!", "TULIP-OTTER-\uff14\uff10\uff12\uff11",
        "\uff54ulip otter 4021", "tulip otter \u0664\u0660\u0662\u0661",
    ],
)  # fmt: skip
def test_a_code_counts_as_it_was_said(given_code: str) -> None:
    """Case, blanks, dashes, punctuation, width and the script of digits do not matter."""
    assert said(given_code) == "tulipotter4021"
    assert same_code(given_code, "TULIP-OTTER-4021")


@pytest.mark.parametrize(
    "given_code",
    ["", "-", "tulip otter 4022", "tulip otter", "tulip otter 40210", "4021", "\u0442ulip otter 4021", "\ud800"],
)
def test_another_code_is_another_code(given_code: str) -> None:
    """What differs in a letter or a digit, is shorter, longer or no text at all is refused without a fault."""
    assert not same_code(given_code, "TULIP-OTTER-4021")


def test_no_answer_says_an_empty_code() -> None:
    """A class whose code has no letter lets nobody in by saying nothing."""
    assert not same_code("", "")
    assert not same_code("--", "-")


def test_codes_are_compared_in_constant_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """The comparison gets two digests of one length, whatever was given."""
    seen: list[tuple[bytes, bytes]] = []
    compare = hmac.compare_digest

    def watched(one: bytes, other: bytes) -> bool:
        seen.append((one, other))
        return compare(one, other)

    monkeypatch.setattr(hmac, "compare_digest", watched)
    for given_code in ("", "tulip", "x" * 10_000, "\u0442\ud800"):
        same_code(given_code, "TULIP-42")
    assert {(len(one), len(other)) for one, other in seen} == {(32, 32)}
    assert len(seen) == 4


@given(st.text())
def test_saying_again_what_was_said_changes_nothing(text: str) -> None:
    """What is compared is settled: it holds letters and digits only and is its own form."""
    assert said(said(text)) == said(text)
    assert all(map(str.isalnum, said(text)))


@given(st.text(max_size=60))
def test_an_own_code_is_known_in_capitals(text: str) -> None:
    """Whatever code an instructor may give, students may type it in capitals."""
    if not code_fault(text):
        assert same_code(text, text)
        assert same_code(text.swapcase(), text) == (said(text.swapcase()) == said(text))
        assert not same_code(text + "x", text)


@pytest.mark.parametrize(
    "code", ["TULIP-42", "secret", "a b c d e f", "τάξη17", "\uff11\uff12\uff13\uff14\uff15\uff16"]
)
def test_codes_that_an_instructor_may_give(code: str) -> None:
    """Six letters and digits are enough, in every script."""
    assert not code_fault(code)


@pytest.mark.parametrize(
    "code, why",
    [
        ("", "The code has 0 letters and digits; give at least 6."),
        ("TU-42", "The code has 4 letters and digits; give at least 6."),
        ("------42", "The code has 2 letters and digits; give at least 6."),
        ("tulip\x1b[31m42", "The code has characters that cannot be seen; give letters and digits."),
        ("tulip\u202e42", "The code has characters that cannot be seen; give letters and digits."),
        ("x" * 1_065, "The code has 1,065 characters; give at most 64."),
    ],
)
def test_codes_that_are_refused_say_why(code: str, why: str) -> None:
    """A code that is too short once it is said, too long, or cannot be read out is refused with a sentence."""
    assert code_fault(code) == why
    assert code_fault(code)


def test_bounds_of_codes_are_met_exactly() -> None:
    """The shortest and the longest code are codes."""
    assert not code_fault("x" * SHORTEST_CODE)
    assert code_fault("x" * (SHORTEST_CODE - 1))
    assert not code_fault("x" * LONGEST_CODE)
    assert code_fault("x" * (LONGEST_CODE + 1))


@pytest.mark.parametrize("word", ["maple-kettle", "Maple Kettle", "MAPLEKETTLE", "maple kettle."])
def test_a_word_matches_as_it_was_said(word: str) -> None:
    """A return word is known again however it is typed."""
    assert matches(word, KEPT)


@pytest.mark.parametrize("word", ["", "maple", "maple-kettles", "kettle-maple", "\ud800", "é" * 300])
def test_another_word_does_not_match(word: str) -> None:
    """No other word is taken, whatever letters it has."""
    assert not matches(word, KEPT)


def test_a_kept_word_cannot_be_read() -> None:
    """What is kept has the costs, the salt and the key, not the word; another salt makes another text."""
    assert re.fullmatch(r"scrypt\$512\$8\$1\$[0-9a-f]{32}\$[0-9a-f]{32}", KEPT)
    assert "maple" not in KEPT
    other = hashed("maple-kettle", bytes(16))
    assert other.rpartition("$")[2] != KEPT.rpartition("$")[2]
    assert matches("maple-kettle", other)


def test_a_word_is_kept_as_scrypt_gives_it() -> None:
    """What is kept can be checked with any other scrypt."""
    key = hashlib.scrypt(b"maplekettle", salt=SALT, n=512, r=8, p=1, dklen=16)
    assert f"scrypt$512$8$1${SALT.hex()}${key.hex()}" == KEPT


@pytest.mark.parametrize(
    "kept",
    [
        "", "maple-kettle", "scrypt", "scrypt$512$8$1", "scrypt$x$8$1$00$00", "scrypt$512$8$1$zz$00", KEPT + "$",
        KEPT[:-1], KEPT.replace("$512$", "$513$"), KEPT.replace("$512$", "$-512$"),
        KEPT.replace("$512$", "$1073741824$"), KEPT.replace("scrypt", "md5"), KEPT.replace("$8$", "$99$"), KEPT + "é",
        KEPT.replace("$512$", "$0512$"),
    ],
)  # fmt: skip
def test_what_was_never_kept_matches_nothing(kept: str) -> None:
    """A text that is damaged, empty or asks for absurd costs matches no word and stops nothing."""
    assert not matches("maple-kettle", kept)


def test_what_a_person_chose_is_kept_at_a_higher_cost() -> None:
    """A password that somebody thought of is guessed sooner than one that chance made; both match as they were kept."""
    kept = hashed("correct horse", b"salt", CHOSEN_COST)
    assert kept.startswith("scrypt$16384$")
    assert matches("Correct Horse", kept)
    assert not matches("correct house", kept)


@pytest.mark.parametrize("typed", ["maple kettle", "MAPLE-KETTLE", "maplekettle", " Maple – kettle ", "maple-kettle"])
def test_a_word_is_shown_as_it_was_made(typed: str) -> None:
    """However its owner typed it, so that it looks the same each time."""
    assert as_made(typed) == "maple-kettle"


def test_every_word_that_is_made_is_known_again() -> None:
    """No two pairs of words run together to the same letters."""
    made = ["".join(pair) for pair in product(WORDS, WORDS)]
    assert len(set(made)) == len(made)


@pytest.mark.parametrize("typed", ["", "kettle", "word-1", "maple kettle maple"])
def test_a_word_of_another_make_is_shown_as_it_was_typed(typed: str) -> None:
    """Nothing better is known of it."""
    assert as_made(typed) == typed
