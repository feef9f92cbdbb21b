import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.classroom.lookalike import digit, folded, unmixed

CYRILLIC_A, GREEK_NU, GREEK_CAPITAL_NU = "\u0430", "\u03bd", "\u039d"


@pytest.mark.parametrize(
    "borrowed, plain",
    [
        (f"An{CYRILLIC_A}", "Ana"),
        (f"Da{GREEK_NU}id", "David"),
        (f"{GREEK_CAPITAL_NU}ina", "Nina"),
        ("\u13a0avid", "David"),
        ("J\u03bf\u00e3o", "João"),
    ],
)
def test_a_latin_word_keeps_its_looks_and_loses_its_borrowed_letters(borrowed: str, plain: str) -> None:
    """A letter of Greek, Cyrillic or Cherokee in a Latin word gives way to the Latin one it looks like."""
    assert unmixed(borrowed) == plain


@pytest.mark.parametrize("name", ["Иван", "Νίκος", "李明", "محمد", "Ana Иван", "Ελένη O'Neill"])
def test_a_word_of_another_script_stays_as_it_is(name: str) -> None:
    """Names of other scripts are nobody's disguise, even beside a Latin word."""
    assert unmixed(name) == name


def test_letters_that_look_alike_fold_to_one() -> None:
    """Cyrillic and Greek letters fold to what they look like, the strokes i, l, 1 and the rings o, 0 to one."""
    assert folded("\u0430\u043d\u0430") == folded("aha")
    assert folded("il1") == "lll"
    assert folded("o0") == "oo"
    assert folded("m\u00f8ller") == folded("moller")


def test_letters_that_look_like_nothing_else_stay() -> None:
    """A letter without a look-alike is its own skeleton, in every script."""
    assert folded("abc") == "abc"
    assert folded("李") == "李"


def test_persian_and_arabic_keyboards_give_the_same_name() -> None:
    """The two forms of yeh and kaf are one letter to who reads a name."""
    assert folded("عل\u06cc") == folded("عل\u064a")
    assert folded("\u06a9ريم") == folded("\u0643ريم")


@given(st.text())
def test_folding_and_unmixing_end(text: str) -> None:
    """What is folded or unmixed once stays so: no skeleton is another letter's look-alike."""
    assert folded(folded(text)) == folded(text)
    assert unmixed(unmixed(text)) == unmixed(text)


def test_digits_of_every_script_are_called_alike() -> None:
    """Arabic, Indian and wide ones; what is no digit stays, a fraction too."""
    assert "".join(map(digit, "\u0664\u096b\uff16a\u00bd")) == "456a\u00bd"
