from game.play.progress import Progress, progress_of
from game.play.record import Answered, Chosen, DebriefOpened, Finished, Guessed, Kept, Rewound, Undone

END = Finished("the_end", "The end", 48, 57)


def test_what_stands_is_the_fold_of_what_was_kept() -> None:
    """Taking one more of what was kept gives what all of it gives at once."""
    kept: list[Kept] = [Chosen("a"), Chosen("b"), Undone(), Chosen("c"), END, DebriefOpened(), Guessed("dana", "cool")]
    stands = Progress()
    for place, one in enumerate(kept, 1):
        stands = stands.after(one)
        assert stands == progress_of(kept[:place])
    assert stands == Progress(("a", "c"), END, True, {"dana": "cool"}, {})


def test_going_back_closes_the_debrief_and_takes_the_ending() -> None:
    """Who plays again from a choice has neither the ending nor the open debrief any more; what was written stays."""
    stands = progress_of([Chosen("a"), END, DebriefOpened(), Answered("analysis", "Why?", "Because."), Rewound(0)])
    assert stands == Progress((), None, False, {}, {("analysis", "Why?"): "Because."})
