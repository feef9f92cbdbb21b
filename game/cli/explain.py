"""What `breakroom check --explain CODE` shows."""

from game.cli.call import Refused


def explain(code: str, width: int = 80) -> str:
    """A rule's page for a terminal of `width` columns. Raises Refused, with the nearest codes, where there is none."""
    from game.author.rules.lookup import look_up
    from game.author.rules.page import as_text
    from game.shelf.dictionary import English

    check = look_up(code)
    if check is None:
        raise Refused(_no_rule(code))
    return as_text(check, width, English())


def _no_rule(code: str) -> str:
    from game.author.rules.catalogue import BY_CODE
    from game.author.rules.lookup import nearest
    from game.records.place import shown

    near = nearest(code)
    if len(near) == 1:
        instead = f"Did you mean {near[0]} ({BY_CODE[near[0]].rule.name})?"
    elif near:
        instead = f"The nearest are {', '.join(near[:-1])} and {near[-1]}."
    else:
        instead = "A code looks like BR012; check shows it with each fault."
    return f"There is no rule “{shown(code)}”. {instead}"
