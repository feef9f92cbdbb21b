import pytest

from game.author.glyphs import called, composed, invisible, uneven


@pytest.mark.parametrize(
    "text",
    [
        "☕",
        "👍🏽",
        "👨\u200d👩\u200d👧",
        "🇩🇪",
        "❤\ufe0f",
        "1\ufe0f\u20e3",
        "e\u0301",
        "🏴\U000e0067\U000e0062\U000e007f",
    ],
)
def test_a_picture_is_found_whole(text: str) -> None:
    """With its skin, its flag, what it is tied to, and the letter that a mark stands on."""
    assert [(glyph.text, glyph.letters) for glyph in uneven(f"A {text} b")] == [(text, (2, 2 + len(text)))]
    assert [*invisible(f"A {text} b")] == []


@pytest.mark.parametrize(
    "text",
    [
        "“Zoë”, she says – …",
        "漢字カナ",
        "हिन्दी",
        "שָׁלוֹם",
        "ภาษาไทย",
        "½ ° × ★ ✓ → ▲ € ©",
        "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
    ],
)
def test_letters_of_every_language_and_plain_signs_are_fine(text: str) -> None:
    """Screens agree on them, or show them as their readers know them."""
    assert [*uneven(text), *invisible(text)] == []


@pytest.mark.parametrize("letter", ["\u200b", "\u00ad", "\u2060", "\u200e", "\ue000", "\u061c", "\U000e0041"])
def test_what_nobody_can_see_is_found(letter: str) -> None:
    """Spaces of no width, soft hyphens, marks of direction, private letters."""
    assert [(glyph.text, glyph.letters) for glyph in invisible(f"cup{letter}board")] == [(letter, (3, 4))]


def test_a_joiner_between_letters_that_need_none_is_found() -> None:
    """Copied text brings it along."""
    assert [glyph.text for glyph in invisible("cup\u200dboard")] == ["\u200d"]


def test_an_accent_that_can_be_built_in_is() -> None:
    """And a picture cannot."""
    assert composed("e\u0301") == "é"
    assert composed("☕") is None
    assert composed("é") is None


def test_everything_is_called_something() -> None:
    """By Unicode's name, or by its number where it has none."""
    assert (called("☕"), called("\ue000")) == ("hot beverage", "U+E000")
