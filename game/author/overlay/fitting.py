"""How a translated text lies over its original: part by part, where both have the same shape."""

from attrs import frozen

from game.author.overlay.original import Block, Wording
from game.source.node import AnyNode, Mapping, Scalar, Sequence


@frozen
class Misfit:
    """Why a text does not lie over its original: where that shows, what is wrong, and what would be right."""

    where: AnyNode
    message: str
    fix: str


#: A part that its translator has not written yet is None.
Parts = tuple[Scalar | None, ...]


def fit(node: AnyNode, wording: Wording) -> Parts | Misfit:
    """The parts of a translated text in the order of the original's."""
    if isinstance(node, Scalar) and (not node.text.strip() or wording.alone):
        return (_begun(node),) if wording.alone else (None,) * sum(len(block.parts) for block in wording.blocks)
    items = node.items if isinstance(node, Sequence) else (node,)
    count = len(wording.blocks)
    if len(items) != count:
        return Misfit(node, f"The original has {_blocks(count)} here, and this has {len(items)}.", _shape(wording))
    found: list[Scalar | None] = []
    for item, block in zip(items, wording.blocks, strict=True):
        parts = _fit_block(item, block)
        if isinstance(parts, Misfit):
            return parts
        found += parts
    return tuple(found)


def _fit_block(node: AnyNode, block: Block) -> Parts | Misfit:
    count = len(block.parts)
    if isinstance(node, Scalar) and not node.text.strip():
        return (None,) * count
    if not block.first_of:
        if isinstance(node, Scalar):
            return (_begun(node),)
        return Misfit(
            node, "The original has a single text here.", "Write the text alone: conditions stay the original's."
        )
    group = node.get("first_of") if isinstance(node, Mapping) and len(node.entries) == 1 else None
    if group is None:
        return Misfit(node, f"The original has first_of with {_texts(count)} here.", "Write first_of: and a list.")
    items = group.items if isinstance(group, Sequence) else (group,)
    if len(items) != count:
        message = f"The original tells the first of {_texts(count)} here, and this has {len(items)}."
        return Misfit(group, message, "Write as many, in the same order.")
    odd = next((item for item in items if not isinstance(item, Scalar)), None)
    if odd is not None:
        return Misfit(odd, "A text should stand here.", "Write the text alone: conditions stay the original's.")
    return tuple(_begun(item) for item in items if isinstance(item, Scalar))


def _begun(node: Scalar) -> Scalar | None:
    return node if node.text.strip() else None


def _shape(wording: Wording) -> str:
    if wording.alone:
        return "Write one text, without a dash."
    return f"Write a list of {len(wording.blocks)}, each after a dash, in the same order."


def _blocks(count: int) -> str:
    return "one text" if count == 1 else f"{count} blocks"


def _texts(count: int) -> str:
    return f"{count} {'text' if count == 1 else 'texts'}"
