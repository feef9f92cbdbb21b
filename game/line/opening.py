"""Opening a scenario in lines: going on or beginning, with everything that the player should know before."""

from game.line.atonce import at_once
from game.line.own import OwnPlay
from game.line.seat import Seat
from game.shelf.desk import LocalDesk
from game.shelf.scenarios import Shelved
from game.shelf.sitting import ELSEWHERE, Sitting, played_elsewhere, sit_down
from game.story.model import Story


def play_scenario(seat: Seat, name: str, shelved: Shelved, story: Story, fresh: bool = False) -> bool:
    """Play a scenario until the player leaves (True), or has looked back on it (False).

    `name` is how it was asked for. Raises CannotSave where a new play cannot be written down.
    """
    seat.tell_once(seat.saves.notice)
    if not fresh and played_elsewhere(seat.saves, shelved.subject):
        fresh = True
        if not _wants_a_new_one(seat):
            return True
    sitting = sit_down(seat.saves, shelved, story, seat.you, fresh=fresh)
    try:
        _tell(seat, sitting)
        return at_once(OwnPlay(seat.paper, LocalDesk(sitting), seat, name).play())
    finally:
        sitting.leave()


def _wants_a_new_one(seat: Seat) -> bool:
    """Offer a new play where somebody can answer; elsewhere it begins by itself."""
    seat.paper.say(ELSEWHERE)
    answer = seat.paper.ask("Enter begins it, q leaves.") if seat.paper.interactive else ""
    seat.paper.say()
    return answer is not None and not answer.lower().startswith(("q", "n"))


def _tell(seat: Seat, sitting: Sitting) -> None:
    paper, you = seat.paper, sitting.play.run.you
    notices = list(sitting.notices)
    if sitting.elsewhere:
        notices.append(ELSEWHERE)
    if sitting.resumed and seat.name and seat.you() != you:
        notices.append(f"This play goes on as {you}. With --fresh, a new one begins as {seat.you()}.")
    for notice in notices:
        paper.say(notice)
        paper.say()
