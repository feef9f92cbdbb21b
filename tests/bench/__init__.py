"""Benchmarks, run by hand: each prints ratios against something that runs beside it. None asserts a time."""
