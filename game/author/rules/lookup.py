"""Finding a rule by what somebody types: its code, or its name."""

import re

from game.author.rules.catalogue import BY_CODE, CHECKS
from game.author.rules.rule import Check
from game.author.schema import did_you_mean

_CODE = re.compile(r"(?P<letters>[a-z]{0,2})[\W_]*0*(?P<number>\d{1,6})\Z", re.IGNORECASE)


def look_up(word: str) -> Check | None:
    """The rule of that code or name, in capitals or not."""
    by_name = {check.rule.name: check for check in CHECKS}
    return BY_CODE.get(word.strip().upper()) or by_name.get("-".join(word.lower().split()))


def meant(word: str) -> str | None:
    """The code that was probably meant; None where nothing is near. A number that no rule has is near to none."""
    match = _CODE.match(word.strip())
    if match:
        same = f"BR{int(match['number']):03}"
        return same if same in BY_CODE else None
    names = {check.rule.name: check.code for check in CHECKS}
    guess = did_you_mean("-".join(word.lower().split()), names)
    return names[guess] if guess else None
