"""A fault as one line of a log: what kind, and where. Not its message: names and secrets may stand in it."""

from traceback import extract_tb


def fault_line(fault: BaseException) -> str:
    """`KeyError at game/classroom/decide.py:12 < game/classroom/reception.py:40`, the innermost place first."""
    places = [f"{_short(frame.filename)}:{frame.lineno}" for frame in extract_tb(fault.__traceback__)]
    return f"{type(fault).__name__} at {' < '.join(reversed(places[-8:]))}" if places else type(fault).__name__


def _short(file: str) -> str:
    parts = file.replace("\\", "/").split("/")
    return "/".join(parts[parts.index("game") :] if "game" in parts else parts[-2:])
