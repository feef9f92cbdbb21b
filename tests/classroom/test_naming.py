import unicodedata
from collections.abc import Sequence
from itertools import cycle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.classroom.creatures import ANIMALS, MANNERS
from game.classroom.naming import (
    LONGEST,
    UNNAMED,
    clean_name,
    free_name,
    is_reserved,
    likeness,
    new_name,
)
from game.play.rows import cells

#: Texts as they come over a wire: any letters, and more than by chance those that make trouble.
TROUBLE = st.sampled_from(
    [
        "\x1b[31m", "\x1b]0;x\x07", "\x9b2J", "\x00", "\x7f", "\u200b", "\u200d", "\u200f", "\u202e", "\u2066",
        "\ufeff", "\ue000", "\ufe0f", "\u0301", "\u0327", "\u0345", "\u20dd", "\u3164", "\U0001f1e9\U0001f1ea",
        "\U0001f468", "\u03bd", "\u0430", "\u0410", "\u00df", "\u0149", "\ufb01", "\u1e9e", "\u0130", "\uff21",
        "\U0001d4d0", "\u1100", "\u1161", "\u11a8", "\u0e33", "\u0930", "\u0940", "\u094d", "\u05d0", "\u05b0", "李",
        " ", "\t", "\n", "\u2028", "-", "'", "2", "I", "l", "O", "0", "=", "@", "(",
    ]
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=40), st.lists(TROUBLE | st.text(max_size=3), max_size=30).map("".join))


@pytest.mark.parametrize(
    "name",
    [
        "Ana", "José", "李明", "محمد", "O'Neill", "Anne-Marie", "D’Arcy", "Dr. Bo", "Mary Ann", "Łukasz", "Ελένη",
        "Gal\N{MIDDLE DOT}la", "राम", "รัตนา", "김민준", "佐々木", "Ana (they)", "Ana & Bo", "'t Hooft", "Nguyễn Thị",
        "ana_b", "\u0e2d\u0e33\u0e19\u0e32\u0e08",
    ],
)  # fmt: skip
def test_a_name_stays_as_it_is(name: str) -> None:
    """What people are called is left alone, in every script."""
    assert clean_name(name) == name


@pytest.mark.parametrize(
    "given_name, name",
    [
        pytest.param("\x1b[31mAna\x1b[0m", "Ana", id="colors"),
        pytest.param("Ana\x1b]0;owned\x07", "Ana", id="a title"),
        pytest.param("Ana\x1b]52;c;b3duZWQ=\x1b\\ Bo", "Ana Bo", id="a clipboard"),
        pytest.param("\x9b2JAna", "Ana", id="a control of one byte"),
        pytest.param("A\x00n\x08a\x7f", "Ana", id="control characters"),
        pytest.param("Ana\r\nroot logged in", "Ana root logged in", id="a forged line"),
        pytest.param("A\u202ena\u2066\u200f", "Ana", id="marks of direction"),
        pytest.param("A\u200dn\u200ba\ufeff", "Ana", id="joiners and blanks of no width"),
        pytest.param("\ue000Ana\U000f0000", "Ana", id="private letters"),
        pytest.param("An\u0334\u0335\u0336\u0337\u0338\u0321\u0322a", "An\u0334\u0335\u0336a", id="a heap of marks"),
        pytest.param("\U0001f1e9\U0001f1eaAna\U0001f1e9\U0001f1ea", "Ana", id="flags"),
        pytest.param("Ana\U0001f468\u200d\U0001f469\u200d\U0001f467\ufe0f", "Ana", id="a family"),
        pytest.param("\uff21\uff4e\uff41", "Ana", id="wide letters"),
        pytest.param("\U0001d4d0\U0001d4f7\U0001d4ea", "Ana", id="script letters"),
        pytest.param("  Ana \t  Bo ", "Ana Bo", id="blanks"),
        pytest.param("Jose\u0301", "José", id="a letter and its accent"),
        pytest.param("O`Neill", "O'Neill", id="a quote from another keyboard"),
        pytest.param("Anne\u2011Marie", "Anne-Marie", id="a dash from a word processor"),
        pytest.param("=HYPERLINK(1)", "HYPERLINK(1)", id="a formula"),
        pytest.param("-rf", "rf", id="an option"),
        pytest.param("[bold]Ana[/bold]", "bold Ana bold", id="markup"),
        pytest.param("An\u0430", "Ana", id="a borrowed letter"),
        pytest.param("ana@school", "ana school", id="an address"),
    ],
)
def test_what_no_screen_should_get_is_gone(given_name: str, name: str) -> None:
    """Nothing of a name is obeyed by a terminal, turns a line, or draws outside its cells."""
    assert clean_name(given_name) == name


@pytest.mark.parametrize(
    "text", ["", " ", "\x1b[31m", "\U0001f1e9\U0001f1ea", "\u3164", "...", "-", "\u0301", "\u02c7"]
)
def test_nothing_is_left_of_what_nobody_can_call(text: str) -> None:
    """A name has a letter or a digit; without one there is no name."""
    assert clean_name(text) == ""


def test_a_long_name_is_cut_to_what_fits() -> None:
    """A name takes at most 24 characters and 24 cells; wide letters take two of these each."""
    assert clean_name("x" * 10_000) == "x" * LONGEST
    assert clean_name("李" * 100) == "李" * (LONGEST // 2)
    assert clean_name("x" * (LONGEST - 1) + "n\u0334") == "x" * (LONGEST - 1)


def test_no_more_is_read_than_a_name_can_need() -> None:
    """Ten thousand letters cost no more than a few hundred: what is far behind is not looked for."""
    assert clean_name("\u200b" * 10_000 + "Ana") == ""
    assert clean_name("a" + "\u0334\u0321" * 5_000) == clean_name("a" + "\u0334\u0321" * 50)


@given(TEXTS)
def test_cleaning_a_clean_name_changes_nothing(text: str) -> None:
    """A name can be cleaned at every door it passes."""
    name = clean_name(text)
    assert clean_name(name) == name


@given(TEXTS)
def test_a_clean_name_is_one_short_printable_line(text: str) -> None:
    """Whatever came in, what comes out fits a line of a log, a cell of a table and a line of a CSV."""
    name = clean_name(text)
    assert len(name) <= LONGEST
    assert cells(name) <= LONGEST
    assert name.isprintable()
    assert len(name.splitlines()) <= 1
    assert name == unicodedata.normalize("NFC", name)
    assert not set(name) & set('"\\`$<>[]{}|;=@%*?!#~^/')
    assert name[:1] not in {"-", "+", " "}


@given(TEXTS)
def test_case_does_not_tell_names_apart(text: str) -> None:
    """A name in capitals is the same name."""
    name = clean_name(text)
    assert likeness(name.upper()) == likeness(name)


@given(TEXTS)
def test_every_name_is_like_something(text: str) -> None:
    """No name has an empty likeness: it could not be told from another one."""
    name = clean_name(text)
    assert bool(likeness(name)) == bool(name)


@pytest.mark.parametrize(
    "like",
    [
        "ana", "ANA", "Áná", "A-n-a", "A n a", "\uff21na", "\u0391na", "An\u0430", "\U0001d4d0na", "a.n.a", "\u1d00na",
    ],
)  # fmt: skip
def test_names_that_look_alike_are_alike(like: str) -> None:
    """Case, accents, blanks, width and borrowed letters do not make another name of Ana."""
    assert likeness(like) == likeness("Ana")


@pytest.mark.parametrize(
    "one, other",
    [
        ("José", "Jose"), ("Alice", "AIice"), ("Bob", "B0b"), ("Player 1", "player l"), ("O'Neill", "o’neill"),
        ("Straße", "STRASSE"), ("Søren", "Soren"), ("Łukasz", "Lukasz"), ("أحمد", "احمد"), ("Андрей", "Андреи"),
        ("Ana 3", "Ana \u0417"), ("Nina", "\u039d\u0399\u039d\u0391"), ("Ana ٢", "Ana 2"),
    ],
)  # fmt: skip
def test_pairs_that_a_class_would_mix_up(one: str, other: str) -> None:
    """What is called alike, written alike from another keyboard, or drawn alike is one likeness."""
    assert likeness(one) == likeness(other)


@pytest.mark.parametrize(
    "one, other",
    [
        ("Ana", "Anna"), ("Bernd", "Bemd"), ("राम", "रीमा"), ("かな", "がな"), ("李明", "李鳴"), ("佐々木", "佐木"),
        ("Ana 2", "Ana 3"), ("นา", "น่า"), ("Mia", "Mio"),
    ],
)  # fmt: skip
def test_names_that_are_told_apart(one: str, other: str) -> None:
    """Other letters, the vowels and tones of other scripts, and numbers make other names."""
    assert likeness(one) != likeness(other)


@pytest.mark.parametrize(
    "name",
    ["instructor", "Instructor", "INSTRUCT0R", "\u0456nstruct\u043er", "Teacher", "admin", "admin2", "Admin 7", "root",
     "yourname", "Your Name", "You", "sys-tem", "The Teacher", "student"],
)  # fmt: skip
def test_names_that_nobody_may_have(name: str) -> None:
    """Who is called so would speak for the instructor, or forgot to put a name in."""
    assert is_reserved(name)


@pytest.mark.parametrize(
    "name", ["Ana", "Ali", "Adam", "Mina", "Ian", "Rooney", "李明", "Hosta", UNNAMED, "Guest 2", "42", ""]
)
def test_names_that_anybody_may_have(name: str) -> None:
    """Names that only begin like a reserved one, or look like none, are free."""
    assert not is_reserved(name)


def test_a_taken_name_gets_a_number() -> None:
    """The second Ana is Ana 2, the third Ana 3, and who asks for Ana 2 in vain is not Ana 2 2."""
    taken = {likeness("Ana")}
    assert free_name("Bo", taken) == "Bo"
    assert free_name("ana", taken) == "ana 2"
    taken.add(likeness("Ana 2"))
    assert free_name("Ana", taken) == "Ana 3"
    assert free_name("Ana 2", taken) == "Ana 3"


def test_a_number_is_not_taken_from_who_is_called_by_it() -> None:
    """A long number is a name's own: another one follows it."""
    assert free_name("Unit 4711", {likeness("Unit 4711")}) == "Unit 4711 2"


def test_a_long_name_makes_room_for_its_number() -> None:
    """The number is never what is cut off."""
    assert free_name("x" * LONGEST, {likeness("x" * LONGEST)}) == "x" * (LONGEST - 2) + " 2"
    assert free_name("李" * 12, {likeness("李" * 12)}) == "李" * 11 + " 2"


def test_who_asks_for_no_name_gets_one() -> None:
    """A login without a letter is a guest."""
    assert free_name("\x1b[2J", set()) == UNNAMED
    assert free_name("", {likeness(UNNAMED)}) == f"{UNNAMED} 2"


@given(st.lists(TEXTS | st.sampled_from(["Ana", "ANA 2", "Ana 9", "x" * 30, "李" * 30]), max_size=12))
def test_names_never_collide(wanted: list[str]) -> None:
    """Whoever comes, in whatever order, has a clean name that is unlike all others."""
    taken: set[str] = set()
    for text in wanted:
        name = free_name(text, taken)
        assert name == clean_name(name) != ""
        assert likeness(name) not in taken
        taken.add(likeness(name))


def first(choices: Sequence[str]) -> str:
    """A chance that always falls on the first."""
    return choices[0]


def test_a_generated_name_is_a_manner_and_an_animal() -> None:
    """Names such as "Copper Otter" are made of both lists."""
    assert new_name(first, set()) == f"{MANNERS[0]} {ANIMALS[0]}"


def test_chance_is_asked_again_where_a_name_is_taken() -> None:
    """A second draw is a better name than a number."""
    turns = cycle([0, 0, 1, 1])
    name = f"{MANNERS[0]} {ANIMALS[0]}"
    assert new_name(lambda choices: choices[next(turns)], {likeness(name)}) == f"{MANNERS[1]} {ANIMALS[1]}"


def test_a_chance_that_never_turns_ends_in_a_number() -> None:
    """Generating ends, even where chance gives the same name forever."""
    name = f"{MANNERS[0]} {ANIMALS[0]}"
    assert new_name(first, {likeness(name)}) == f"{name} 2"
