"""Writes scenarios/mistakes.md anew, from the rules: python -m tests.guide.mistakes."""

from game.author.rules.guide import guide
from game.shelf.dictionary import English
from tests.guide.book import SCENARIOS

PAGE = SCENARIOS / "mistakes.md"

if __name__ == "__main__":
    PAGE.write_text(guide(English()), "utf-8", newline="\n")
