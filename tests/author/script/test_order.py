from game.author.script.order import left_over, reading_order
from tests.writing import a_story


def ids(scenes: str) -> list[str]:
    return [scene.id for scene in reading_order(a_story(scenes))]


def test_a_scene_is_read_after_those_that_lead_to_it() -> None:
    """What the first choice leads to comes first, where ways meet comes last, and endings behind all."""
    order = ids(
        """
hall:
  here: nobody
  choices:
    - {text: Up., to: attic}
    - {text: Down., to: cellar}
    - {text: Out., to: gone}
garden: {text: Leaves., to: the_end}
cellar: {text: Dark., to: garden}
attic: {text: Dust., to: garden}
gone: {ending: {title: Gone, tone: cold}}
"""
    )
    assert (order[:4], set(order[4:])) == (["hall", "attic", "cellar", "garden"], {"gone", "the_end"})


def test_a_circle_is_read_once() -> None:
    """What leads back does not send a scene behind itself."""
    assert ids(
        """
floor:
  here: nobody
  choices:
    - {text: Go., to: room}
    - {text: Leave., to: the_end}
room: {text: A room., to: floor}
"""
    ) == ["floor", "room", "the_end"]


def test_what_nothing_leads_to_is_left_over() -> None:
    """It is not read with the others, and not lost either."""
    story = a_story("hall: {text: A hall., to: the_end}\nlost: {text: Lost., to: hall}")
    assert [scene.id for scene in reading_order(story)] == ["hall", "the_end"]
    assert [scene.id for scene in left_over(story)] == ["lost"]


def test_a_long_chain_has_an_order() -> None:
    """Depth is no matter of the interpreter's."""
    chain = "\n".join(f"s{number}: {{text: On., to: s{number + 1}}}" for number in range(1200))
    found = ids(f"{chain}\ns1200: {{text: There., to: the_end}}")
    assert found == [*(f"s{number}" for number in range(1201)), "the_end"]
