"""The collector of a worker process, governed: no pause that a class can feel."""
