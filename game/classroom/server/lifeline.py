"""The line to whoever started the server: while it holds, the server does; unless it was told to stay."""

import os

#: The longest word that is waited for, in bytes.
_LONGEST = 1024


class Lifeline:
    """The reading end of a pipe: its end means "end", unless "stay" (go on without me) came before.

    On it come "stay", "end", and "over" (end, for the class is over), a line each.
    """

    def __init__(self, descriptor: int) -> None:
        os.set_blocking(descriptor, False)
        self._descriptor = descriptor
        self._come = b""
        #: Whether it is over: nothing more will be said.
        self.is_over = False
        #: Whether the server goes on alone.
        self.stays = False
        #: Whether it was said that the class is over.
        self.class_is_over = False

    def fileno(self) -> int:
        """The descriptor to wait on."""
        return self._descriptor

    def read(self) -> bool:
        """Read what was said; gives whether the server is to end."""
        try:
            piece = os.read(self._descriptor, _LONGEST)
        except BlockingIOError:
            return False
        except OSError:
            piece = b""
        *words, self._come = (self._come + piece).split(b"\n")
        self.stays = self.stays or b"stay" in words
        self.class_is_over = self.class_is_over or b"over" in words
        self.is_over = not piece or len(self._come) > _LONGEST
        return b"end" in words or b"over" in words or (self.is_over and not self.stays)
