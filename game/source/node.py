"""The parts of a document: scalars, sequences and mappings, each with its span."""

from collections.abc import Iterator

from attrs import frozen

from game.source.diagnostic import Span


@frozen(eq=False)
class Scalar:
    """A text as the file has it. `style` is YAML's: '' plain, ' and " quoted, | and > blocks."""

    span: Span
    text: str
    style: str
    flow: bool = False

    @property
    def plain(self) -> bool:
        """Whether it stands in the file without quotation marks or block signs."""
        return self.style == ""


@frozen(eq=False)
class Sequence:
    """A list; `flow` says that it is written in [ ]."""

    span: Span
    items: "tuple[AnyNode, ...]"
    flow: bool


@frozen(eq=False)
class Mapping:
    """Keys with values, in file order, each key once; `flow` says that it is written in { }."""

    span: Span
    entries: "tuple[tuple[Scalar, AnyNode], ...]"
    flow: bool

    def __iter__(self) -> "Iterator[tuple[Scalar, AnyNode]]":
        return iter(self.entries)

    def get(self, key: str) -> "AnyNode | None":
        """The value of a key, or None."""
        for name, value in self.entries:
            if name.text == key:
                return value
        return None


#: Any part of a document.
AnyNode = Scalar | Sequence | Mapping
