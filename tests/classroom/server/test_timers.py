from game.classroom.server.timers import Timers


def test_calls_are_made_when_they_are_due() -> None:
    """In the order of their times, and those of one time in the order in which they were asked for."""
    timers, made = Timers(), list[str]()
    for when, name in ((3.0, "c"), (1.0, "a"), (3.0, "d"), (2.0, "b")):
        timers.at(when, lambda name=name: made.append(name))  # type: ignore[misc]  # a name of its own for each
    assert timers.wait(0.5) == 0.5
    timers.run(2.5)
    assert made == ["a", "b"]
    assert (timers.wait(2.5), timers.wait(9.0)) == (0.5, 0.0)
    timers.run(9.0)
    assert made == ["a", "b", "c", "d"]
    assert timers.wait(9.0) is None


def test_a_call_that_asks_for_another_at_once_leaves_others_their_turn() -> None:
    """It is made the next time."""
    timers, made = Timers(), list[int]()

    def again() -> None:
        made.append(1)
        timers.at(0.0, again)

    timers.at(0.0, again)
    timers.run(5.0)
    assert made == [1]
