"""Lines for a translator."""

from game.author.overlay.document import Stamp
from game.author.overlay.original import Block, Part, Wording
from game.author.overlay.sheet import changed, empty_lines, key, signatures
from tests.overlays import original, overlay

ALONE = Wording((Block((Part("One cup is left. " * 8 + "\n\nOr two."),)),))
FIRST = Wording((Block((Part("One.", "cups is 1"), Part("Two.")), first_of=True), Block((Part("Three."),))))


def test_the_original_stands_above_the_key() -> None:
    """As comments that are no wider than a page, paragraphs parted."""
    lines = empty_lines([(("title",), ALONE)], 0, 0)
    assert [line[:14] for line in lines] == ["# One cup is l", "# left. One cu", "#", "# Or two.", "title:"]
    assert max(map(len, lines)) <= 100


def test_groups_are_opened_where_they_are_needed() -> None:
    """And not again while they are open; one that is there already is not opened."""
    short = Wording((Block((Part("A."),)),))
    texts = [(("scenes", "a", "at"), short), (("scenes", "a", "text"), short), (("scenes", "b", "text"), short)]
    assert empty_lines(texts, 1, 2) == [
        "  a:", "    # A.", "    at:", "    # A.", "    text:", "  b:", "    # A.", "    text:",
    ]  # fmt: skip


def test_every_part_has_a_dash_with_its_condition_above() -> None:
    """In the shape of the original."""
    assert empty_lines([(("text",), FIRST)], 0, 0) == [
        "text:", "  - first_of:", "      # if cups is 1:", "      # One.", "      -", "      # Two.", "      -",
        "  # Three.", "  -",
    ]  # fmt: skip


def test_a_change_is_told_in_lines_of_their_own_kind() -> None:
    """They say what to do with them."""
    lines = changed(FIRST, "  ", "breakroom translate cup es")
    assert all(line.startswith("  #!") for line in lines)
    assert lines[-1].endswith("delete these lines and run: breakroom translate cup es")


def test_signatures_are_read_as_they_were_written() -> None:
    """A line for each scene, choice, person and variable."""
    stamps = {place: Stamp(wording.fingerprint, "0" * 8) for place, wording in original()[1].items()}
    found = overlay("\n".join(signatures(stamps.items())) + "\n")
    assert not found.desk.faults
    assert list(found.stamps.values()) == list(stamps.values())


def test_a_name_that_yaml_would_misread_is_quoted() -> None:
    """Names of ours never are."""
    assert [key(name) for name in ("lean_in", "gossip.x", "a-b", "?")] == ["lean_in", "gossip.x", "a-b", "'?'"]
