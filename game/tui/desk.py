"""The desk that a screen sits at: see `game.shelf.desk`, where line mode finds it too."""

from game.shelf.desk import Desk, LocalDesk, NotKept

__all__ = ["Desk", "LocalDesk", "NotKept"]
