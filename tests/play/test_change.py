"""What a leaf changed, in words."""

from hypothesis import given

from game.play.change import changes, parted, remembered_in, remembered_of, shown
from game.play.leaf import first_standing, leaves
from game.play.run import begin_run, choose, resume
from game.story.review import review
from tests.lines import kettle_run
from tests.strategies import Walk, walks
from tests.writing import a_story


def changed(*choices: str, hide_numbers: bool = False) -> list[str]:
    run = kettle_run(*choices)
    newest = [leaf for leaf in leaves(run) if leaf.number == len(choices)]
    remembered = {"blame": "You said that it was Priya."}
    return [sentence for leaf in newest for sentence in changes(run.story, leaf, hide_numbers, remembered)]


def test_each_change_is_a_sentence_in_the_order_of_the_file() -> None:
    """Who is warmer, who has not heard, what the workplace saw, what it cost of the story's own."""
    assert changed("blame") == [
        "Dana: warmer, 50 to 56.",
        "Priya has not heard.",
        "Reputation: down, 50 to 47.",
        "Minutes to the call: 10 to 6.",
    ]


def test_what_is_heard_late_is_told_with_what_it_was() -> None:
    """The act is named by what people remember of it, and then it lands."""
    assert changed("blame", "tell_her")[1:] == [
        "Priya has heard: You said that it was Priya.",
        "Priya: colder, 53 to 47.",
    ]


def test_what_nobody_saw_is_not_told() -> None:
    """Neither that it waits, nor for whom (rule 22)."""
    assert changed("fill") == []


def test_with_numbers_hidden_no_feeling_is_told() -> None:
    """Only who has not heard, and the story's own meters."""
    assert changed("blame", hide_numbers=True) == ["Priya has not heard.", "Minutes to the call: 10 to 6."]


def test_what_comes_out_is_told_once_with_what_it_was() -> None:
    """Rule 8: for everybody at once; and who heard in the same breath is not said to be without."""
    story = a_story(
        """
        desk:
          here: [dana]
          choices:
            - {id: gossip, text: Talk., effects: {goodwill: {priya: -4}}, to: hall}
        hall:
          here: [dana]
          choices:
            - {id: confess, text: Confess., comes_out: [gossip], to: the_end}
        """.replace("\n        ", "\n")
    )
    run = choose(choose(begin_run(story, "You"), "gossip"), "confess")
    sentences = [line for leaf in leaves(run) for line in changes(story, leaf, False, {"gossip": "You talked."})]
    assert sentences == ["Priya has not heard.", "It has come out: You talked.", "Priya: colder, 50 to 46."]


def test_what_is_remembered_of_an_act_is_its_first_sentence_or_its_own_words() -> None:
    """Read turn by turn, it is what the review of the whole play says (rule 22)."""
    run = kettle_run("blame", "sit")
    assert remembered_in(run.turns[1].events) == {"blame": "You said that it was Priya."}
    assert remembered_in(run.turns[2].events) == {"sit": "Sit down and work."}
    assert remembered_of(run) == {"blame": "You said that it was Priya.", "sit": "Sit down and work."}


@given(walks())
def test_what_is_remembered_turn_by_turn_is_what_the_review_says(walk: Walk) -> None:
    """In every story, along every way through it."""
    run = resume(walk.story, "You", walk.choices).run
    acts = review(walk.story, run.events, run.state, run.you).acts
    assert remembered_of(run) == {act.id: act.remembered for act in acts}


def test_a_meter_of_words_or_of_yes_and_no_is_spelled() -> None:
    """What is shown need not be a number."""
    story = a_story(
        "desk: {here: [dana], text: Hm., to: the_end}",
        "{floor: {one_of: [wet, dry], first: wet, shown: The floor}, told: {first: false, shown: Told}}",
    )
    assert shown(story, first_standing(story)) == ("The floor: wet.", "Told: no.")


def test_what_a_scene_does_is_parted_from_what_the_choice_did() -> None:
    """The choice's own changes are told before the scene, and those of entering it after its text."""
    story = a_story(
        "desk: {here: [dana], choices: [{id: go, text: Go., effects: {goodwill: {dana: +3}}, to: late}]}\n"
        "late: {here: [marco], effects: {goodwill: {marco: -6}}, text: You are late., to: the_end}"
    )
    leaf = leaves(choose(begin_run(story, "You"), "go"))[1]
    chosen, entered = (changes(story, part, False, {}) for part in parted(leaf))
    assert (chosen, entered) == (("Dana: warmer, 50 to 53.",), ("Marco: colder, 50 to 44.",))
