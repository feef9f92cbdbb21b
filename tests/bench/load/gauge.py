"""What processes take: CPU seconds and memory, as Linux counts them."""

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from attrs import frozen

_TICK = os.sysconf("SC_CLK_TCK")


@frozen
class Memory:
    """Bytes: all that is resident, what is this process's alone, and its share of what is shared."""

    rss: int = 0
    uss: int = 0
    pss: int = 0

    def __add__(self, other: "Memory") -> "Memory":
        return Memory(self.rss + other.rss, self.uss + other.uss, self.pss + other.pss)


def memory(process: int) -> Memory:
    """What a process takes now; nothing once it is gone."""
    found: dict[str, int] = {}
    with suppress(OSError):
        for line in Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()[1:]:
            name, kilobytes = line.split()[:2]
            found[name] = int(kilobytes) * 1024
    alone = found.get("Private_Clean:", 0) + found.get("Private_Dirty:", 0)
    return Memory(found.get("Rss:", 0), alone, found.get("Pss:", 0))


def memory_of(processes: Iterable[int]) -> Memory:
    """What several take together."""
    return sum((memory(process) for process in processes), Memory())


def cpu(process: int) -> float:
    """CPU seconds that a process has used; 0 once it is gone."""
    with suppress(OSError):
        fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / _TICK
    return 0.0


def children(process: int) -> list[int]:
    """The processes that it has started and that still run, from the oldest on."""
    found = []
    with suppress(OSError):
        for task in Path(f"/proc/{process}/task").iterdir():
            found += [int(child) for child in (task / "children").read_text().split()]
    return sorted(found)


def family(process: int) -> list[int]:
    """A process, and all that descend from it."""
    return [process, *(one for child in children(process) for one in family(child))]


def put_ahead(process: int) -> None:
    """Let a process and all of its session go before others on a machine that is shared; root alone may."""
    Path(f"/proc/{process}/autogroup").write_text("-15")
