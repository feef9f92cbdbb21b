"""What can go wrong with folders and files, in a sentence that says what to do. Light: the command line imports it."""


class CannotUse(Exception):
    """A file or folder cannot be used. The message is one line that says what is wrong and what to do."""


class NotOnShelf(Exception):
    """No scenario can be read under that name. The message is one line: what is wrong, and what there is."""
