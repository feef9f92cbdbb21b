"""How long a play takes: what is read in it, and what is weighed."""

#: Silent reading of ordinary prose, words a minute, with a margin: Brysbaert (2019) finds a mean of 238.
READING = 200
#: What a choice takes beside its reading, in seconds: to weigh it, and to see what it did.
WEIGHING = 12


def minutes_for(words: float, choices: float) -> int:
    """About how many whole minutes, 1 or more, somebody takes who reads so many words and makes so many choices."""
    return max(1, round(words / READING + choices * WEIGHING / 60))
