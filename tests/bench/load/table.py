"""Rows of figures."""

from collections.abc import Sequence

from tests.bench.load.crowd import Typing

MB = 1e6
HEADER = f"{'':26}{'keys':>8}{'p50':>8}{'p95':>8}{'p99':>8}{'worst':>8}  ms{'B/key':>8}{'CPU':>7}{'MB':>8}{'lost':>6}"


def share(ordered: Sequence[float], part: float) -> float:
    """What so large a part of ordered figures stays under; 0 where there are none."""
    return ordered[min(len(ordered) - 1, int(len(ordered) * part))] if ordered else 0.0


def row(name: str, typed: Typing) -> str:
    """What came of some typing: waits, bytes, cores and memory (USS) of the server, and who was dropped."""
    waits = sorted(typed.waits)
    times = "".join(f"{share(waits, part) * 1e3:8.1f}" for part in (0.5, 0.95, 0.99, 1.0))
    each = typed.received / typed.keys if typed.keys else 0.0
    cores, taken = sum(typed.cpu.values()) * 100, typed.memory[-1].uss / MB
    lost = f"{typed.dropped}" if not typed.unanswered else f"{typed.dropped}+{typed.unanswered}"
    return f"{name:26}{typed.keys:8}{times}    {each:8.0f}{cores:6.0f}%{taken:8.1f}{lost:>6}"
