"""What came of the tests inside a scenario, in lines."""

from io import StringIO

from game.author.trial import coverage, try_all
from game.line.paper import Paper
from game.line.verdict import Failure, write_coverage, write_failure
from game.story.model import Story
from tests.lines import KETTLE
from tests.writing import story_of


def kettle(*tests: str) -> Story:
    return story_of(KETTLE + "tests:\n" + "".join(f"  - {test}\n" for test in tests))


def failed(test: str) -> str:
    """What is told of a test that fails."""
    story, out = kettle(test), StringIO()
    (trial,) = try_all(story)
    write_failure(Paper(StringIO(), out), Failure("kettle.yaml:77:5", trial))
    return out.getvalue()


def test_a_play_is_told_up_to_where_it_parted() -> None:
    """Where that is in the file, what was told and chosen, and what is offered instead."""
    told = failed("{name: She hears it, choose: [own_up, tell_her], expect: {ending: tea}}")
    assert told == (
        "kettle.yaml:77:5: “She hears it” stops at choice 2 of 2: “tell_her” is not\n"
        "offered in “desk”.\n"
        "\n"
        "The kettle is dry, You. Somebody forgot it, and Dana would like to know who.\n"
        "\n"
        '> 1  "That was me."\n'
        "\n"
        "You owned up. Dana laughs.\n"
        "\n"
        "The corridor is long, and nobody is in it.\n"
        "\n"
        "Priya is at her desk, with a cold cup.\n"
        "\n"
        "- Offered instead: sit (Sit down and work.)\n"
        "\n"
    )


def test_a_choice_of_another_scene_is_told_as_that() -> None:
    """The scene that has it is named."""
    told = failed("{name: N, choose: [sit], expect: {ending: tea}}")
    assert "- “sit” belongs to the scene “desk”.\n- Offered instead: blame (" in told


def test_a_locked_choice_is_told_with_its_reason() -> None:
    """It is there, and not to be had."""
    assert "- “ask” is there, but locked: Priya would have to trust you first\n" in failed(
        "{name: N, choose: [ask], expect: {reputation: 50}}"
    )


def test_after_the_end_nothing_is_offered() -> None:
    """And it is said which end."""
    told = failed("{name: N, choose: [own_up, sit, sit], expect: {ending: no_tea}}")
    assert "- Nothing is offered any more: the story has ended in “no_tea” (No tea).\n" in told


def test_what_does_not_come_true_is_told_after_the_whole_play() -> None:
    """Each expectation with what is so instead."""
    told = failed('{name: N, choose: [blame], expect: {reputation: "> 50", goodwill.dana: 50}}')
    assert told.startswith("kettle.yaml:77:5: “N” does not come true.\n")
    assert told.endswith(
        "- Expected reputation > 50, but reputation is 47.\n"
        "- Expected goodwill.dana == 50, but Dana's goodwill is 56.\n\n"
    )


def covered(*tests: str) -> str:
    story, out = kettle(*tests), StringIO()
    write_coverage(Paper(StringIO(), out), coverage(story, try_all(story)))
    return out.getvalue()


def test_coverage_names_what_no_test_has_seen() -> None:
    """Scenes and choices, counted and by name."""
    assert covered("{name: N, choose: [own_up, sit], expect: {ending: no_tea}}") == (
        "  Covered: 4 of 5 scenes, 2 of 6 choices.\n"
        "  Scenes that no test enters: tea.\n"
        "  Choices that no test makes: blame, fill, ask, tell_her.\n"
    )


def test_what_is_covered_whole_is_not_listed() -> None:
    """Only choices are left here."""
    told = covered(
        "{name: A, choose: [own_up, sit], expect: {ending: no_tea}}",
        "{name: B, choose: [blame, tell_her], expect: {ending: tea}}",
    )
    assert "5 of 5 scenes" in told
    assert "Scenes that" not in told
