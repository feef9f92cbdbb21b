"""What a case has found: its kind, by which two of it are known, and the smallest file that shows it."""

import re
import resource
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import process_time
from traceback import extract_tb, format_exception

from attrs import evolve, frozen

from tests.bench.fuzz.bench import Bench
from tests.bench.fuzz.case import Case

#: CPU seconds that a case may take before it is told, and before it is broken off.
SLOW, ENDLESS = 10.0, 60.0
#: Bytes that this process may have at the most, and that one case may add, before it is told.
MEMORY, GREEDY = 3 << 30, 700 << 20
#: CPU seconds that go into making a finding smaller.
REDUCING = 60.0


class Endless(BaseException):
    """A case has had more CPU than any should need."""


@frozen
class Finding:
    """`kind` is the same for the same bug; `told` is the traceback or the figure."""

    kind: str
    told: str
    case: Case


def bound() -> None:
    """Bound the memory of this process, and have a case broken off that does not end."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    signal.signal(signal.SIGPROF, _give_up)


def _give_up(_signal: int, _frame: object) -> None:
    raise Endless


@contextmanager
def _patience(seconds: float) -> Iterator[None]:
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


def tried(bench: Bench, case: Case, patience: float = ENDLESS) -> Finding | None:
    """What a case finds, if anything."""
    start, before = process_time(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    try:
        with _patience(patience):
            bench.run(case)
    except (Exception, Endless) as error:
        return Finding(_kind(bench, error), "".join(format_exception(error)), case)
    seconds = process_time() - start
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) << 10
    if seconds > SLOW:
        worst = max(bench.spent, key=lambda stage: bench.spent[stage])
        return Finding(f"slow: {worst}", f"{seconds:.1f} s of CPU: {bench.spent}", case)
    if grown > GREEDY:
        return Finding("greedy", f"{grown >> 20} MiB more", case)
    return None


def _kind(bench: Bench, error: BaseException) -> str:
    frames = extract_tb(error.__traceback__)
    ours = [frame for frame in frames if "/game/" in frame.filename or "/tests/" in frame.filename]
    last = ours[-1] if ours else None
    place = f"{re.sub(r'.*/(game|tests)/', '', last.filename)}:{last.name}" if last else ""
    if last and isinstance(error, AssertionError):
        place += f":{last.lineno}"
    said = re.sub(r"\W.*", "", str(error), flags=re.S) if isinstance(error, AssertionError) else ""
    return f"{bench.stage}: {type(error).__name__} {said} in {place}"


def reduced(bench: Bench, finding: Finding) -> Finding:
    """The same with fewer lines in each of its files, as far as some time allows."""
    deadline = process_time() + REDUCING
    for name in [*finding.case.files]:
        finding = _fewer_files(bench, finding, name)
    for name in finding.case.files:
        finding = _fewer_lines(bench, finding, name, lambda: process_time() < deadline)
    return finding


def _fewer_files(bench: Bench, finding: Finding, name: str) -> Finding:
    if name == "story.yaml":
        return finding
    files = {one: raw for one, raw in finding.case.files.items() if one != name}
    return _same(bench, finding, evolve(finding.case, files=files)) or finding


def _fewer_lines(bench: Bench, finding: Finding, name: str, goes_on: Callable[[], bool]) -> Finding:
    size = max(1, len(finding.case.files[name].split(b"\n")) // 2)
    while size and goes_on():
        place, lines = 0, finding.case.files[name].split(b"\n")
        while place < len(lines) and goes_on():
            fewer = [*lines[:place], *lines[place + size :]]
            files = {**finding.case.files, name: b"\n".join(fewer)}
            smaller = _same(bench, finding, evolve(finding.case, files=files))
            if smaller:
                finding, lines = smaller, fewer
            else:
                place += size
        size //= 2
    return finding


def _same(bench: Bench, finding: Finding, case: Case) -> Finding | None:
    """What the case finds, if that is the same kind; some parts are picked by chance, so it has a few tries."""
    for _ in range(3):
        found = tried(bench, case, SLOW)
        if found and found.kind == finding.kind:
            return found
        if found is None and bench.stage != "map" and "inscribe" not in finding.kind:
            return None
    return None
