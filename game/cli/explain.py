"""What `breakroom check --explain CODE` shows."""

from game.cli.call import Refused


def explain(code: str, width: int = 80) -> str:
    """A rule's page for a terminal of `width` columns. Raises Refused, with what was meant, for none."""
    from game.author.rules.lookup import look_up
    from game.author.rules.page import as_text
    from game.shelf.dictionary import English

    check = look_up(code)
    if check is None:
        raise Refused(_no_rule(code))
    return as_text(check, width, English())


def _no_rule(code: str) -> str:
    from game.author.rules.catalogue import BY_CODE
    from game.author.rules.lookup import meant
    from game.records.place import shown

    if guess := meant(code):
        instead = f"Did you mean {guess} ({BY_CODE[guess].rule.name})?"
    else:
        instead = (
            f"They are from {min(BY_CODE)} to {max(BY_CODE)}, not every number among them; "
            "check shows the code with each fault, and mistakes.md, beside the scenarios, has them all."
        )
    return f"There is no rule “{shown(code)}”. {instead}"
