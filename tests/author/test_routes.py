import pytest

from tests.bad import broken, compiled, expect_one, faults_in

TO = "        to: the_end\n"


@pytest.mark.parametrize("way, code, message, fix", [
    ("[{if: heard_it, to: the_end}, «{if: clock > 3, to: the_end}»]", "BR043", "The last way on has an if", "{to: …}"),
    ("[«{to: the_end}», {to: partition}]", "BR043", "the ones behind it are never taken",
     "Give it an if, or put it last."),
    ("[«the_end», partition]", "BR043", "the ones behind it are never taken", None),
    ("«[]»", "BR043", "This list of ways on is empty", "Write to: scene"),
    ("[«{if: heard_it}», {to: the_end}]", "BR021", "A way on needs its to", "Write {if: …, to: scene}"),
    ("[{if: «heardit», to: the_end}, {to: the_end}]", "BR030", "nothing named “heardit”", "“heard_it”"),
    ("[{if: heard_it, to: «the_edn»}, {to: the_end}]", "BR030", "There is no scene “the_edn”", "“the_end”"),
    ("[{«fi»: heard_it, to: the_end}, {to: the_end}]", "BR020", "“fi” is not a key of a way on", "Did you mean “if”?"),
    ("«{if: heard_it, to: the_end}»", "BR022", "Where it leads should be a list", None),
])  # fmt: skip
def test_ways_on_that_cannot_be(way: str, code: str, message: str, fix: str | None) -> None:
    """Rule 16: a list is tried in order, and the last way has no condition."""
    expect_one(broken(TO, f"        to: {way}\n"), code, message, fix)


def test_ways_on_are_tried_in_the_order_of_the_file() -> None:
    """A name, or a list of conditions with targets."""
    story = compiled(broken(TO, "        to: [{if: heard_it, to: partition}, the_end]\n")).story
    assert story is not None
    first, last = story.scenes[0].choices[0].to
    assert (first.to, first.when is None, last.to, last.when) == ("partition", False, "the_end", None)


def test_a_circle_without_a_choice_is_told_once() -> None:
    """Scenes that only lead on to each other are one fault, at the first of them; a scene that leads in is none."""
    text = broken("  the_end:\n", "  in:\n    to: b\n  a:\n    to: b\n  «b»:\n    to: c\n  c:\n    to: a\n  the_end:\n")
    expect_one(text, "BR044", "These scenes run in a circle: b → c → a → b.", "Let one of them lead out.")


def test_long_chains_of_scenes_are_no_circles() -> None:
    """Ten thousand scenes in a row take no more than a moment to look at."""
    rows = "".join(f"  s{number}:\n    to: s{number + 1}\n" for number in range(10_000))
    assert faults_in(broken("  the_end:\n", f"{rows}  s10000:\n    to: the_end\n  the_end:\n")) == []
