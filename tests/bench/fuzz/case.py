"""A case: the files of one folder, as an author could have left them, and where they come from."""

from pathlib import Path

from attrs import frozen

#: What the files of a case are called.
SCENARIO, PEOPLE, TRANSLATION, TRANSLATED_PEOPLE = "story.yaml", "people.yaml", "story.es.yaml", "people.es.yaml"


@frozen
class Case:
    """Files by name, with the scenario as it was before it was changed, if it was."""

    origin: str
    files: dict[str, bytes]
    before: bytes | None = None

    def write(self, folder: Path) -> None:
        """Put the files into a folder, in the place of those that are there."""
        for path in folder.iterdir():
            path.unlink()
        for name, raw in self.files.items():
            (folder / name).write_bytes(raw)
