"""The parts of `tests.bench.class_load`: real clients, servers under load, and what is measured of them."""
