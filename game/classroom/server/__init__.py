"""The server of a class: a parent that counts and hands on, workers that speak SSH, and the door of each connection."""
