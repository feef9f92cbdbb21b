"""What a console shows at one moment."""

from game.classroom.console.board import Board
from game.classroom.event import Banned, Missed, Paused, Removed, Started
from game.classroom.standing import Headcount
from game.play.record import DebriefOpened, Finished
from tests.classroom.console.past import Past, playing

TEA = Finished("warm_tea", "Two teas", 50, 50)


def status(board: Board, alias: str = "s1") -> tuple[str, str]:
    entry = board.entry(board.lesson.students[alias])
    return entry.sign, entry.status


def test_a_student_has_a_number_a_place_and_counts() -> None:
    """An entry says who, where, how many choices stand and for how many minutes."""
    past = playing("Ana", "Ben").chooses("s2", "fill").later(minutes=2)
    entry = past.board().entry(past.lesson.students["s2"])
    assert (entry.number, entry.name, entry.place, entry.choices, entry.minutes) == (2, "Ben", "mugs", 1, 2)


def test_here_gone_sent_out_and_banned_are_told_apart_by_sign_and_word() -> None:
    """How somebody is, is never told by a color alone."""
    assert status(playing("Ana").board()) == ("●", "here")
    assert status(playing("Ana").goes("s1").board()) == ("○", "gone")
    assert status(playing("Ana").happens(Removed("s1")).board()) == ("×", "sent out")
    assert status(playing("Ana").happens(Banned("s1")).board()) == ("×", "banned")


def test_who_does_nothing_for_a_while_is_quiet() -> None:
    """After some minutes without a choice the roster says for how long; not while the class is paused."""
    past = playing("Ana").later(minutes=2)
    assert status(past.board()) == ("●", "here")
    assert status(past.later(minutes=3).board()) == ("●", "quiet 5 min")
    assert status(past.happens(Paused()).board()) == ("●", "here")


def test_who_has_finished_is_not_quiet() -> None:
    """At an ending, and looking back on it, nothing is to be chosen."""
    past = playing("Ana").chooses("s1", "fill", "wash").happens(TEA, stream="s1").later(minutes=9)
    assert status(past.board()) == ("●", "finished")
    entry = past.happens(DebriefOpened(), stream="s1").board().entry(past.lesson.students["s1"])
    assert (entry.place, entry.status, entry.short) == ("Two teas", "looking back", "debrief")


def test_five_wrong_words_are_told() -> None:
    """A name for which five wrong return words were given stands out as long as it rests."""
    past = playing("Ana", "Ben").goes("s2").happens(*[Missed("s2")] * 4)
    assert past.board().lost_words == ()
    board = past.happens(Missed("s2")).board()
    assert [student.alias for student in board.lost_words] == ["s2"]
    assert status(board, "s2") == ("!", "wrong words")
    rested = past.later(minutes=1).board()
    assert (rested.lost_words, status(rested, "s2")) == ((), ("○", "gone"))


def test_wrong_words_for_somebody_who_is_here_are_told_apart_from_how_they_are() -> None:
    """A stranger tries their name: that is told, and the student is still seen to be here."""
    board = playing("Ana").happens(*[Missed("s1")] * 5).board()
    assert status(board) == ("●", "here")
    assert [student.alias for student in board.lost_words] == ["s1"]


def test_in_the_lobby_everybody_is_there() -> None:
    """Before the class begins nobody is in a scene yet."""
    past = Past().joins("Ana")
    assert past.board().place(past.lesson.students["s1"]) == "in the lobby"
    assert (past.board().headcounts, past.board().names) == ({}, {})
    assert past.happens(Started()).board().place(past.lesson.students["s1"]) == "sink"


def test_hidden_names_are_numbers_everywhere() -> None:
    """For a projector: the entry, the map's names and the sorting by name know no name."""
    past = playing("Zoe", "Ana").chooses("s1", "fill")
    board = past.board(hidden=True)
    assert [board.entry(student).name for student in board.roster("name")] == ["Student 1", "Student 2"]
    assert board.names == {"mugs": "Student 1", "sink": "Student 2"}


def test_the_roster_can_be_sorted() -> None:
    """In the order of joining, by name, or by who is stuck longest: those who finished, are gone or out come last."""
    past = playing("Zoe", "Ana", "Ben", "Cy", "Dee").later(minutes=1)
    past.chooses("s1", "fill").later(minutes=1).chooses("s2", "fill", "wash").happens(TEA, stream="s2")
    past.goes("s4").happens(Banned("s3"))
    board = past.board()
    assert [student.called for student in board.roster("joined")] == ["Zoe", "Ana", "Ben", "Cy", "Dee"]
    assert [student.called for student in board.roster("name")] == ["Ana", "Cy", "Dee", "Zoe", "Ben"]
    assert [student.called for student in board.roster("quiet")] == ["Dee", "Zoe", "Cy", "Ana", "Ben"]


def test_counts_are_of_those_who_are_in_the_class() -> None:
    """Who was sent out counts neither on the map nor in a split."""
    past = playing("Ana", "Ben", "Cy").chooses("s1", "fill").chooses("s2", "shrug").happens(Removed("s2")).goes("s3")
    board = past.board()
    assert (board.here, len(board.members)) == (1, 2)
    assert board.headcounts == {"mugs": Headcount(1, 0), "sink": Headcount(0, 1)}
    split = board.split("sink")
    assert split is not None
    assert [way.count for way in split.ways] == [1, 0, 0]
    assert board.split("nowhere") is None


def test_a_class_whose_scenario_cannot_be_read_still_has_its_roster() -> None:
    """Without a story there is no map; names, counts of choices and endings are known all the same."""
    past = playing("Ana").chooses("s1", "fill", "wash").happens(TEA, stream="s1")
    board = past.board(story=None)
    entry = board.entry(past.lesson.students["s1"])
    assert (entry.place, entry.choices, board.headcounts, board.split("sink")) == ("Two teas", 2, {}, None)
