"""How a student comes back: one line that can be typed anywhere, and a word that no log shows."""

import pytest

from game.classroom.event import Renamed
from game.classroom.naming import likeness
from game.classroom.student.arrival import Arrival, Facts, login_name
from game.classroom.student.pages import Ticket
from game.classroom.student.seat import ticket_of
from tests.classroom.console.past import Past


@pytest.mark.parametrize(
    "name, login",
    [("Ana", "Ana"), ("Ana 2", "Ana2"), ("O'Brien", "OBrien"), ("Anne-Marie d'Arc", "AnneMariedArc"), ("Zoë", "Zoë")],
)
def test_a_name_is_typed_without_quotes_and_is_known_all_the_same(name: str, login: str) -> None:
    """What a shell would read as something else does not tell names apart."""
    assert login_name(name) == login
    assert likeness(login) == likeness(name)


def test_the_line_to_come_back_with_has_the_port_and_the_name() -> None:
    """Port 22 goes without saying; a student without a name types what was read out."""
    assert Facts("10.0.0.5", 2222).way_back("Copper Otter") == "ssh -p 2222 CopperOtter@10.0.0.5"
    assert Facts("class.example.org", 22).way_back("") == "ssh yourname@class.example.org"


def test_the_word_is_in_no_representation() -> None:
    """An arrival that ends up in a log tells nobody how to come in."""
    assert "kettle" not in repr(Arrival("s1", "1.1.1", "maple-kettle"))


def test_the_way_back_has_the_name_of_today() -> None:
    """Who has taken another name in the lobby is told that one; the old one would do as well."""
    place = Facts("10.0.0.5", 2222).place(Arrival("s1", "w1-s1", "maple-kettle"), "Ana")
    past = Past().joins("Ana")
    assert ticket_of(past.lesson, place) == Ticket("ssh -p 2222 Ana@10.0.0.5", "maple-kettle")
    past.happens(Renamed("s1", True, "Annika"))
    assert ticket_of(past.lesson, place) == Ticket("ssh -p 2222 Annika@10.0.0.5", "maple-kettle")
