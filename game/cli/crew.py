"""Work shared among processes of this program: tasks go out, what came of them comes back as it is done."""

import os
import signal
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager, suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from threading import current_thread, main_thread
from traceback import format_exc
from typing import Generic, TypeVar

from attrs import define, frozen

Task = TypeVar("Task")
Result = TypeVar("Result")

#: How long a process that was told to end is waited for, in seconds.
PATIENCE = 2.0


@frozen
class Done(Generic[Result]):
    """What came of a task."""

    result: Result


@frozen
class Failed:
    """What a task raised."""

    error: Exception


@frozen
class Lost:
    """The process that had the task ended over it: killed, or out of memory. `code` is its exit code, if any."""

    code: int | None


@define
class _Worker(Generic[Task, Result]):
    """A process with its end of a pipe, and the task it has; it gets one once it has said that it is there."""

    process: BaseProcess
    pipe: "Connection[Task, Done[Result] | Failed | None]"
    task: Task | None = None


def cores() -> int:
    """How many processes this machine can run at once, for us."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1


def shared(
    work: Callable[[Task], Result], tasks: Sequence[Task], count: int
) -> Generator[tuple[Task, Done[Result] | Failed | Lost]]:
    """Do each task once, in `count` processes, and give it with what came of it, in the order in which they are done.

    `work`, tasks and results are sent, so they must be picklable. Where no process can be started, or none is left,
    the work is done here. Whoever stops listening (closes the generator) ends the processes at once.
    """
    waiting = deque(tasks)
    workers = _hired(work, min(count, len(waiting)))
    staff = list(workers)
    try:
        while workers:
            for pipe in wait([worker.pipe for worker in workers]):
                worker = next(one for one in workers if one.pipe is pipe)
                said = _heard(worker)
                if worker.task is not None and said is not None:
                    yield worker.task, said
                    worker.task = None
                if isinstance(said, Lost) or not _given(worker, waiting):
                    workers.remove(worker)
        for task in waiting:
            yield task, _tried(work, task)
    finally:
        _dismiss(staff)


def _hired(work: Callable[[Task], Result], count: int) -> list[_Worker[Task, Result]]:
    # Spawned on every system: a fork would take the threads, locks and streams of this process along.
    context = get_context("spawn")
    found: list[_Worker[Task, Result]] = []
    for _ in range(count):
        ours, theirs = context.Pipe()
        process = context.Process(target=_serve, args=(theirs, work), daemon=True)
        try:
            with _deaf_to_interrupts():
                process.start()
        except OSError:
            ours.close()
            break
        finally:
            theirs.close()
        found.append(_Worker(process, ours))
    return found


@contextmanager
def _deaf_to_interrupts() -> Iterator[None]:
    """For the moment in which a process is started: it begins as deaf as we are, and _serve keeps it so.

    Ctrl-C reaches every process of a terminal. The one that was called decides, and ends the others.
    """
    if current_thread() is not main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        # None: somebody else than Python had set it.
        signal.signal(signal.SIGINT, signal.default_int_handler if before is None else before)


def _heard(worker: _Worker[Task, Result]) -> Done[Result] | Failed | Lost | None:
    """What a process says; None is its first word, that it is there."""
    try:
        return worker.pipe.recv()
    except (EOFError, OSError):
        worker.process.join(PATIENCE)
        return Lost(worker.process.exitcode)


def _given(worker: _Worker[Task, Result], waiting: deque[Task]) -> bool:
    """Hand the next task over, if there is one and somebody to take it."""
    if not waiting:
        return False
    try:
        worker.pipe.send(waiting[0])
    except OSError:
        return False
    worker.task = waiting.popleft()
    return True


def _dismiss(staff: Sequence[_Worker[Task, Result]]) -> None:
    for worker in staff:
        worker.pipe.close()
        worker.process.terminate()
    for worker in staff:
        worker.process.join(PATIENCE)


def _serve(pipe: "Connection[Done[Result] | Failed | None, Task]", work: Callable[[Task], Result]) -> None:
    """What a process does: one task after another, until nobody has any more for it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(EOFError, OSError):
        pipe.send(None)
        while True:
            pipe.send(_tried(work, pipe.recv()))


def _tried(work: Callable[[Task], Result], task: Task) -> Done[Result] | Failed:
    try:
        return Done(work(task))
    except Exception as error:  # whoever called is told, in whichever process it happened
        error.add_note(format_exc())
        return Failed(error)
