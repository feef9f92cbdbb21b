from hypothesis import given
from hypothesis import strategies as st

from game.classroom.server.gate import Gate


def _gate(most: int = 2, workers: int = 1) -> Gate[str]:
    gate: Gate[str] = Gate(most)
    for number in range(1, workers + 1):
        gate.opens(number)
    return gate


def _admitted(gate: Gate[str], *busy: int) -> list[tuple[int, str]]:
    found = []
    while (admitted := gate.admit(0.0, busy)) is not None:
        found.append((admitted.worker, admitted.who))
    return found


def test_so_many_log_in_at_once_and_the_others_wait_in_order() -> None:
    """The next one's turn comes when somebody is in, or has gone."""
    gate = _gate()
    for who in "abcde":
        gate.comes(who)
    assert _admitted(gate) == [(1, "a"), (1, "b")]
    gate.enters(1)
    assert _admitted(gate) == [(1, "c")]
    gate.leaves(2)
    assert _admitted(gate) == [(1, "d")]
    assert (gate.at_door, gate.inside, list(gate.waiting)) == (2, 3, ["e"])


def test_nobody_is_let_in_where_nobody_serves() -> None:
    """Without a worker everybody waits."""
    gate = _gate(workers=0)
    gate.comes("a")
    assert _admitted(gate) == []
    gate.opens(7)
    assert _admitted(gate) == [(7, "a")]


def test_the_worker_with_the_fewest_connections_is_next() -> None:
    """Connections are shared out by how many each has, whoever is busy left out."""
    gate = _gate(most=9, workers=2)
    for who in "abc":
        gate.comes(who)
    assert _admitted(gate) == [(1, "a"), (2, "b"), (1, "c")]
    gate.leaves(1)
    gate.leaves(3)
    for who in "de":
        gate.comes(who)
    assert _admitted(gate) == [(1, "d"), (1, "e")]
    gate.comes("f")
    assert _admitted(gate, 2) == [(1, "f")]


def test_who_goes_with_a_worker_is_told() -> None:
    """A worker that dies takes the connections that it served, and makes room for others."""
    gate = _gate(workers=2)
    for who in "abc":
        gate.comes(who)
    _admitted(gate)
    assert gate.closes(1) == [1]
    assert _admitted(gate) == [(2, "c")]
    assert gate.closes(9) == []


def test_a_worker_that_retires_gets_no_more() -> None:
    """What it serves goes on until it closes."""
    gate = _gate(workers=2)
    gate.comes("a")
    _admitted(gate)
    gate.retires(1)
    gate.comes("b")
    assert _admitted(gate) == [(2, "b")]
    gate.leaves(1)
    assert (gate.open, gate.inside) == ([2], 1)


def test_who_is_slow_makes_room_while_others_wait() -> None:
    """Only while the door is full and somebody waits, and only after some patience."""
    gate = _gate(most=1)
    gate.comes("a")
    gate.admit(10.0)
    assert gate.slowest(99.0, 20.0) is None
    gate.comes("b")
    assert gate.slowest(29.0, 20.0) is None
    assert gate.slowest(30.0, 20.0) == (1, 1)


@given(st.lists(st.sampled_from(["comes", "enters", "leaves", "dies", "opens"]), max_size=60), st.data())
def test_nobody_is_lost_or_counted_twice(steps: list[str], data: st.DataObject) -> None:
    """Whatever happens, each who came waits, is in, or has gone, and the door never has more than its most."""
    gate: Gate[int] = Gate(3)
    came, gone, inside = 0, 0, set[int]()
    for worker, step in enumerate(steps):
        if step == "comes":
            came += 1
            gate.comes(came)
        elif step == "opens":
            gate.opens(worker)
        elif step == "dies" and gate.open:
            lost = gate.closes(data.draw(st.sampled_from(gate.open)))
            inside -= set(lost)
            gone += len(lost)
        elif inside and step in ("enters", "leaves"):
            ticket = data.draw(st.sampled_from(sorted(inside)))
            getattr(gate, step)(ticket)
            inside -= {ticket} if step == "leaves" else set()
            gone += step == "leaves"
        while (admitted := gate.admit(0.0)) is not None:
            assert admitted.ticket not in inside
            inside.add(admitted.ticket)
        assert gate.at_door <= 3
        assert gate.inside == len(inside)
        assert came == len(gate.waiting) + len(inside) + gone
