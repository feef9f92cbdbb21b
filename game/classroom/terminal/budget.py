"""What a client may take of everybody's time: so much at once, and so much a second after that."""

from attrs import define, field

#: What a unit may lack because numbers are rounded.
ROUNDING = 1e-6


@define
class Budget:
    """A bucket of `most` units that fills by `rate` a second. Times are in seconds of any one clock."""

    most: float
    rate: float
    _left: float = field(init=False)
    _since: float | None = field(init=False, default=None)

    def __attrs_post_init__(self) -> None:
        self._left = self.most

    def left(self, now: float) -> float:
        """What may be taken now; below zero where more was taken than there was."""
        if self._since is not None:
            self._left = min(self.most, self._left + max(0.0, now - self._since) * self.rate)
        self._since = now
        return self._left

    def take(self, units: float, now: float) -> None:
        """Take some, and be in debt where it is more than is left."""
        self.left(now)
        self._left -= units

    def wait(self, units: float, now: float) -> float:
        """Seconds until that many may be taken (as many as the bucket holds, at most); 0 where it is now."""
        short = min(units, self.most) - self.left(now)
        return short / self.rate if short > ROUNDING else 0.0
