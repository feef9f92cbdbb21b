from hypothesis import given
from hypothesis import strategies as st

from game.play.record import Answered, Chosen, DebriefOpened, Finished, Guessed, Kept, Rewound, Undone
from game.records.played import SavedPlay

END = Finished("the_end", "The end", 48, 57)


def played(*kept: Kept) -> SavedPlay:
    return SavedPlay("an id", "gossip", "v1", "Ann", "2026-03-02T09:30:00+00:00", len(kept) + 1, kept)


def test_an_undone_choice_does_not_stand() -> None:
    """Undo takes the last choice back, and an undo too many does no harm."""
    assert played(Chosen("a"), Chosen("b"), Undone(), Chosen("c")).choices == ("a", "c")
    assert played(Undone(), Chosen("a"), Undone(), Undone(), Chosen("b")).choices == ("b",)


def test_going_back_leaves_the_first_choices() -> None:
    """After going back to before a choice, those before it stand; a number beyond the end changes nothing."""
    play = [Chosen("a"), Chosen("b"), Chosen("c")]
    assert played(*play, Rewound(1), Chosen("d")).choices == ("a", "d")
    assert played(*play, Rewound(7)).choices == ("a", "b", "c")
    assert played(*play, Rewound(-1)).choices == ()


def test_an_ending_counts_until_its_choice_is_taken_back() -> None:
    """A play is finished while the choice that finished it stands."""
    assert played(Chosen("a"), END).finished == END
    assert played(Chosen("a"), END, Undone()).finished is None
    assert played(Chosen("a"), Chosen("b"), END, DebriefOpened(), Rewound(1)).finished is None
    assert played(Chosen("a"), END, Rewound(1)).finished == END


def test_going_back_closes_the_debrief() -> None:
    """The debrief is open from its opening until the player goes back into the story."""
    assert not played(Chosen("a"), END).debriefed
    assert played(Chosen("a"), END, DebriefOpened()).debriefed
    assert not played(Chosen("a"), END, DebriefOpened(), Rewound(0)).debriefed


def test_the_last_guess_and_the_last_answer_count() -> None:
    """Later guesses and answers replace earlier ones; an empty answer takes the one before back."""
    play = played(
        Guessed("dana", "warm"),
        Guessed("dana", "cold"),
        Answered("analysis", "Why?", "Because."),
        Answered("summary", "What now?", "Ask."),
        Answered("analysis", "Why?", "I was tired."),
        Answered("summary", "What now?", ""),
    )
    assert play.guesses == {"dana": "cold"}
    assert play.answers == {("analysis", "Why?"): "I was tired."}


def test_what_a_person_wrote_outlives_going_back() -> None:
    """Guesses and answers were written by a person: playing again from a choice keeps them."""
    play = played(Chosen("a"), Guessed("dana", "warm"), Answered("analysis", "Why?", "Because."), Rewound(0))
    assert (play.guesses, play.answers) == ({"dana": "warm"}, {("analysis", "Why?"): "Because."})


def test_what_is_handed_out_cannot_change_the_play() -> None:
    """Each asking gives a mapping of its own."""
    play = played(Guessed("dana", "warm"))
    play.guesses["dana"] = "cold"
    assert play.guesses == {"dana": "warm"}


@given(st.lists(st.one_of(st.builds(Chosen, st.text()), st.just(Undone()), st.builds(Rewound, st.integers(-2, 9)))))
def test_no_order_of_entries_is_too_strange_to_read(kept: list[Kept]) -> None:
    """Whatever stands in a log, the choices that stand are among those that were made, in their order."""
    made = iter([entry.choice for entry in kept if isinstance(entry, Chosen)])
    assert all(choice in made for choice in played(*kept).choices)
