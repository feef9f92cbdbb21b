from game.author.trial import Trial, coverage, place_of, try_all, try_out
from game.story.event import Option
from game.story.model import Story
from tests.lines import KETTLE
from tests.writing import compiled, story_of


def kettle(*tests: str) -> Story:
    """The kettle, with these tests of its own: each a name, choices and what is expected."""
    return story_of(KETTLE + "tests:\n" + "".join(f"  - {test}\n" for test in tests))


def tried(choose: str, expect: str) -> Trial:
    """What came of one test."""
    story = kettle(f"{{name: N, choose: [{choose}], expect: {{{expect}}}}}")
    return try_out(story, story.tests[0])


def found(choose: str, expect: str) -> list[tuple[str, str]]:
    """What was expected and is not so, with what is."""
    return [(unmet.expected.name, unmet.found) for unmet in tried(choose, expect).unmet]


def test_a_test_passes_where_everything_is_as_it_says() -> None:
    """Every choice is offered, and everything expected is true at the end."""
    trial = tried("blame, tell_her", 'ending: tea, goodwill.dana: "> 50", clock: 6, chose.fill: false')
    assert (trial.passed, trial.parted, trial.unmet) == (True, None, ())
    assert trial.run.choices == ("blame", "tell_her")


def test_a_choice_that_is_not_offered_parts_the_play_from_the_test() -> None:
    """It is played up to there; what is offered instead is told, and nothing is expected any more."""
    trial = tried("own_up, tell_her, sit", "ending: tea")
    assert trial.parted is not None
    assert (trial.passed, trial.unmet, trial.run.choices) == (False, (), ("own_up",))
    assert (trial.parted.place, trial.parted.choice, trial.parted.locked) == (1, "tell_her", None)
    assert trial.parted.options == (Option("sit", "Sit down and work.", False),)


def test_a_locked_choice_tells_its_reason() -> None:
    """It is there, and cannot be chosen."""
    parted = tried("ask", "reputation: 50").parted
    assert parted is not None
    assert parted.locked == "Priya would have to trust you first"
    assert [option.choice for option in parted.options] == ["blame", "own_up", "fill"]


def test_after_an_ending_nothing_is_offered() -> None:
    """A test that goes on is parted there."""
    parted = tried("own_up, sit, sit", "ending: no_tea").parted
    assert parted is not None
    assert (parted.place, parted.options) == (2, ())


def test_what_holds_instead_is_told_in_words() -> None:
    """Each part of what was expected, in the order of the file."""
    assert found("blame", 'reputation: 50, goodwill: ">= 60", goodwill.dana: "< 50", clock: 10') == [
        ("reputation == 50", "reputation is 47"),
        ("goodwill >= 60", "goodwill of all is 53"),
        ("goodwill.dana < 50", "Dana's goodwill is 56"),
        ("clock == 10", "clock is 6"),
    ]


def test_names_of_scenes_acts_and_ears_are_told_in_words_too() -> None:
    """What was left, what was chosen, what is still to be heard, and what nobody saw."""
    assert found("fill", "seen.desk: true, chose.blame: true, untold.priya: true, unseen.fill: false") == [
        ("seen.desk == true", "“desk” was never left"),
        ("chose.blame == true", "“blame” was never chosen"),
        ("untold.priya == true", "Priya has nothing left to hear"),
        ("unseen.fill == false", "of “fill”, something waits that nobody saw"),
    ]
    assert found("blame", "seen.kitchen: false, chose.blame: false, untold.priya: false, unseen.fill: true") == [
        ("seen.kitchen == false", "“kitchen” was left"),
        ("chose.blame == false", "“blame” was chosen"),
        ("untold.priya == false", "Priya has something still to hear"),
        ("unseen.fill == true", "of “fill”, nothing waits unseen"),
    ]


def test_another_ending_or_none_is_told_by_its_name() -> None:
    """Where the play stands instead."""
    assert found("own_up, sit", "ending: tea") == [("ending: tea", "the story has ended in “no_tea” (No tea)")]
    assert found("own_up", "ending: tea") == [("ending: tea", "the story has not ended: it stands in “desk”")]


def test_a_failure_is_found_in_the_file() -> None:
    """The choice that was not offered, the expectation that is not true; of a test that passes, where it begins."""
    text = KETTLE + (
        "tests:\n"
        "  - name: A\n    choose:\n      - own_up\n      - tell_her\n    expect: {reputation: 1}\n"
        "  - {name: B, choose: blame, expect: {reputation: 47, clock: 1}}\n"
        "  - {name: C, choose: own_up, expect: {reputation: 53}}\n"
        "  - {name: D, choose: tell_her, expect: {}}\n"
    )
    made = compiled(text)
    assert made.story is not None
    spans = [place_of(made.source_map, number, trial) for number, trial in enumerate(try_all(made.story))]
    lines = text.split("\n")
    assert [lines[span.line - 1][span.column - 1 : span.end_column - 1] for span in spans[:2]] == ["tell_her", "clock"]
    assert [lines[span.line - 1][span.column - 1 :][:9] for span in spans[2:]] == ["{name: C,", "tell_her,"]


def test_coverage_counts_what_the_tests_have_seen() -> None:
    """Scenes that were entered, pages and endings among them, and choices that were made; in file order."""
    story = kettle(
        "{name: A, choose: [own_up, sit], expect: {ending: no_tea}}", "{name: B, choose: [blame], expect: {}}"
    )
    covered = coverage(story, try_all(story))
    assert (covered.scenes.covered, covered.scenes.missing) == (4, ("tea",))
    assert covered.choices.all == ("blame", "own_up", "fill", "ask", "tell_her", "sit")
    assert covered.choices.missing == ("fill", "ask", "tell_her")


def test_without_tests_nothing_is_covered() -> None:
    """Not even the first scene."""
    covered = coverage(story_of(KETTLE), [])
    assert (covered.scenes.covered, covered.choices.covered) == (0, 0)


def test_a_test_that_cannot_be_read_fails_unplayed() -> None:
    """It is told at what is wrong with it; the others are tried, and it covers nothing."""
    bad = "{name: B, choose: [own_up, sitt], expect: {ending: tea}}"
    good = "{name: G, choose: [own_up, sit], expect: {ending: no_tea}}"
    made = compiled(f"{KETTLE}tests:\n  - {bad}\n  - {good}\n")
    assert made.story is not None
    trials = try_all(made.story)
    assert [trial.passed for trial in trials] == [False, True]
    assert (trials[0].run.choices, trials[0].parted, trials[0].unmet) == ((), None, ())
    place = place_of(made.source_map, 0, trials[0])
    assert made.source_map.root is not None
    assert place == made.diagnostics[0].span
    assert coverage(made.story, trials[:1]).scenes.covered == 0
