"""Work shared among processes. Their number is never what is tested: they may be slow, or not be had at all."""

import os
import signal
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from multiprocessing import get_context

import pytest

from game.cli import crew
from game.cli.crew import Done, Failed, Lost, cores, shared


def squared(number: int) -> tuple[int, int]:
    """A task: 13 fails, 17 ends its process, 19 takes for ever."""
    if number == 13:
        raise ValueError("an unlucky number")
    if number == 17:
        os._exit(7)
    if number == 19:
        time.sleep(600)
    return number * number, os.getpid()


def test_every_task_is_done_once() -> None:
    """Whoever does it, and in whatever order; never in this process if there are others."""
    results = dict(shared(squared, [1, 2, 3], 2))
    assert {task: said.result[0] for task, said in results.items() if isinstance(said, Done)} == {1: 1, 2: 4, 3: 9}
    assert os.getpid() not in {said.result[1] for said in results.values() if isinstance(said, Done)}


def test_a_failure_is_told_with_where_it_happened() -> None:
    """And the other tasks are done nevertheless."""
    results = dict(shared(squared, [13, 2], 1))
    failed = results[13]
    assert isinstance(failed, Failed)
    assert str(failed.error) == "an unlucky number"
    assert "in squared" in failed.error.__notes__[0]
    assert isinstance(results[2], Done)


def test_a_process_that_ends_over_its_task_loses_only_that() -> None:
    """The others are done by whoever is left; where nobody is, here."""
    results = dict(shared(squared, [17, 2, 3], 1))
    assert results.pop(17) == Lost(7)
    assert results == {2: Done((4, os.getpid())), 3: Done((9, os.getpid()))}


def test_without_processes_the_work_is_done_here() -> None:
    """None asked for."""
    assert dict(shared(squared, [2], 0)) == {2: Done((4, os.getpid()))}


def test_where_no_process_can_be_started_the_work_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """The system has no more of them."""

    def refuse(_: object) -> None:
        raise OSError("no more processes")

    monkeypatch.setattr(get_context("spawn").Process, "start", refuse)
    assert dict(shared(squared, [2], 2)) == {2: Done((4, os.getpid()))}


def test_whoever_stops_listening_waits_for_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    """As Ctrl-C does: a process in the middle of something is ended."""
    staff: list[crew._Worker[int, tuple[int, int]]] = []
    dismiss = crew._dismiss

    def dismissed(hired: Sequence[crew._Worker[int, tuple[int, int]]]) -> None:
        staff.extend(hired)
        dismiss(hired)

    monkeypatch.setattr(crew, "_dismiss", dismissed)
    with closing(shared(squared, [1, 19], 1)) as results:
        assert next(results)[0] == 1
    assert [worker.process.is_alive() for worker in staff] == [False]


def heeds(_: int) -> bool:
    """Whether Ctrl-C would end the process that this runs in."""
    return signal.getsignal(signal.SIGINT) is not signal.SIG_IGN


def test_ctrl_c_is_for_the_process_that_was_called() -> None:
    """The others are deaf to it, and end when that one says so; it hears as before."""
    before = signal.getsignal(signal.SIGINT)
    assert dict(shared(heeds, [1], 1)) == {1: Done(False)}
    assert signal.getsignal(signal.SIGINT) is before


def test_work_can_be_shared_from_any_thread() -> None:
    """Also where nobody may touch what Ctrl-C does."""
    with ThreadPoolExecutor(1) as threads:
        assert threads.submit(lambda: dict(shared(heeds, [1], 1))).result() == {1: Done(False)}


def test_this_machine_can_run_something() -> None:
    """At least one process: this one."""
    assert cores() >= 1
