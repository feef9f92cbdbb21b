"""Whether everything that was typed is in the class's log."""

from game.classroom.ledger import read_lesson
from game.records.classes import open_class
from tests.bench.load.crowd import Crowd
from tests.bench.load.servers import Server


def kept(server: Server, crowd: Crowd) -> str:
    """Compare the plays that were typed with those in the log, which another reader opens."""
    log = open_class(server.folder, server.class_id)
    try:
        lesson, place = read_lesson(log)
    finally:
        log.close()
    same = 0
    for hand in crowd.hands:
        student = lesson.named(hand.name)
        same += student is not None and student.progress.choices == hand.run.choices
    return f"{same} of {len(crowd.hands)} plays are in the log as they were typed; it has {place:,} entries"
