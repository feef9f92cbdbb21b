from game.author.explore.explore import explore
from tests.writing import a_story


def rounds(count: int) -> str:
    """Scenes one after another, each with three choices."""
    scenes = []
    for number in range(count):
        following = f"s{number + 1}" if number + 1 < count else "the_end"
        lines = "\n".join(f"    - {{id: c{number}_{way}, text: Go., to: {following}}}" for way in range(3))
        scenes.append(f"s{number}:\n  here: nobody\n  choices:\n{lines}\n")
    return "".join(scenes)


def test_plays_are_counted() -> None:
    """Three choices, four times."""
    assert explore(a_story(rounds(4))).plays == 81


def test_more_plays_than_any_number_of_64_bits_are_counted_exactly() -> None:
    """Their number is put together from its remainders."""
    assert explore(a_story(rounds(120))).plays == 3**120


def test_plays_that_come_back_are_endless() -> None:
    """There is no number of them, and no longest."""
    body = "a:\n  here: nobody\n  choices:\n    - {id: b, text: B., to: a}\n    - {id: c, text: C., to: the_end}\n"
    found = explore(a_story(body))
    assert (found.plays, found.choices.greatest, found.words.greatest) == (None, None, None)
    assert abs(found.choices.mean - 2) < 1e-9


def test_plays_that_reach_no_ending_are_none() -> None:
    """What gets stuck is no play that can be told."""
    body = """
a:
  here: nobody
  choices:
    - {id: b, text: B., to: c}
    - {id: d, text: D., to: the_end}
c:
  here: nobody
  choices:
    - {id: e, text: E., if: not seen.a, to: the_end}
"""
    assert explore(a_story(body)).plays == 1


def test_more_plays_than_any_float_are_counted_exactly() -> None:
    """A story of many hundreds of scenes has them."""
    assert explore(a_story(rounds(800))).plays == 3**800
