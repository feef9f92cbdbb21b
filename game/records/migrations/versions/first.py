"""The tables as the first Break Room made them: where all steps begin."""

revision = "1"
down_revision = None
