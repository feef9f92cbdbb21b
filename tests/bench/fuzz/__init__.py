"""Odd input for the author's workbench, made by chance: `python -m tests.bench.fuzz --minutes 10 --seed 1`."""
