"""Cases by chance, for as much CPU time as is asked for: `python -m tests.bench.fuzz --minutes 10 --seed 1`.

Each case is a scenario with what stands beside it, most of them changed somewhere. It goes through all that the
author's commands do with it: check, explore (on small stories beside the oracle that plays every play), test, script,
map, translate, watch's replay, diff with what it was before the change, and a test written into it. What is found is
printed with the smallest file that shows it, and kept in --out. POSIX only: CPU and memory are bounded.
"""

import argparse
import random
import resource
import signal
import sys
from collections import Counter
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp
from time import process_time

from tests.bench.fuzz.bench import Bench
from tests.bench.fuzz.case import PEOPLE, SCENARIO, TRANSLATED_PEOPLE, TRANSLATION, Case
from tests.bench.fuzz.finding import Finding, bound, reduced, tried
from tests.bench.fuzz.mutate import Mutator
from tests.bench.fuzz.seeds import Seeds

#: How often a file is left as it is, and how much CPU passes between two lines that say how far it is, in seconds.
UNCHANGED, REPORT = 0.08, 120.0


def main() -> None:
    """Try cases until the time is used up."""
    arguments = _arguments()
    out = Path(arguments.out or mkdtemp(prefix="fuzz-"))
    out.mkdir(parents=True, exist_ok=True)
    bound()
    found: Counter[str] = Counter()
    cases, told = 0, process_time()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())
    with TemporaryDirectory(prefix="fuzzing-") as folder, suppress(SystemExit, KeyboardInterrupt):
        chance = random.Random(arguments.seed)
        seeds = Seeds(chance)
        mutator = Mutator(chance, seeds.lines)
        bench = Bench(Path(folder), random.Random(arguments.seed))
        while _cpu() < arguments.minutes * 60:
            case = next_case(chance, seeds, mutator)
            finding, cases = tried(bench, case), cases + 1
            if finding:
                found[finding.kind] += 1
                if found[finding.kind] == 1:
                    _tell(out, found, reduced(bench, finding), arguments.seed, cases)
            if process_time() - told > REPORT:
                told = process_time()
                print(f"... {cases} cases, {_cpu() / 60:.1f} min", flush=True)
    print(f"seed {arguments.seed}: {cases} cases in {_cpu() / 60:.2f} minutes of CPU; {dict(bench.counts)}")
    for kind, count in found.most_common():
        print(f"{count:6} {kind}")


def next_case(chance: random.Random, seeds: Seeds, mutator: Mutator) -> Case:
    """A case: most have a change in the scenario, some in what stands beside it."""
    seed = seeds.draw()
    files, before = dict(seed.files), None
    if chance.random() > UNCHANGED:
        before, files[SCENARIO] = files[SCENARIO], mutator.mutated(files[SCENARIO])
    for name in (PEOPLE, TRANSLATION, TRANSLATED_PEOPLE):
        if name in files and chance.random() < (0.1 if name == PEOPLE else 0.6):
            files[name] = mutator.mutated(files[name])
    return Case(seed.origin, files, before)


def _cpu() -> float:
    mine, others = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    return mine.ru_utime + mine.ru_stime + others.ru_utime + others.ru_stime


def _tell(out: Path, found: Counter[str], finding: Finding, seed: int, number: int) -> None:
    folder = out / f"{seed}-{len(found)}"
    folder.mkdir(exist_ok=True)
    for name, raw in finding.case.files.items():
        (folder / name).write_bytes(raw)
    if finding.case.before is not None:
        (folder / "before.yaml").write_bytes(finding.case.before)
    (folder / "told.txt").write_text(f"{finding.kind}\n{finding.case.origin}\n\n{finding.told}", "utf-8")
    print(f"\n=== {finding.kind} (seed {seed}, case {number}, from {finding.case.origin}; {folder})")
    print("\n".join(finding.told.strip().split("\n")[-6:]))
    for name, raw in finding.case.files.items():
        if name in (SCENARIO, TRANSLATION):
            print(f"--- {name}\n{raw.decode('utf-8', 'backslashreplace')[:1500]}", flush=True)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.fuzz")
    parser.add_argument("--minutes", type=float, default=10.0, help="minutes of CPU time")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", help="a folder for what is found (a new one without it)")
    return parser.parse_args()


if __name__ == "__main__":
    main()
