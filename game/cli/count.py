"""How many of something, in words."""


def some(count: int, what: str) -> str:
    """A number with its noun, in the singular for one: `1 scene`, `1,204 words`."""
    return f"{count:,} {what}" if count == 1 else f"{count:,} {what}s"
