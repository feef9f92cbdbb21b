"""What can go wrong with the saves, each told in plain words."""


class CannotSave(Exception):
    """The saves cannot be written or read just now. The message, also `reason`, says why and what to do."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Superseded(Exception):
    """Somebody else has gone on with this play: the number is taken, and nothing was written."""

    def __init__(self) -> None:
        super().__init__("Another window has gone on with this play. Leave it here, and open it again to go on.")


class TooNew(Exception):
    """The saves were written by a newer Break Room; they were left as they are. The message says what to do."""


class Damaged(Exception):
    """A file is no database, or not all of one."""


class NoSuchClass(LookupError):
    """There is no class of that id. The message says where it was looked for."""
