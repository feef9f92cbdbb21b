"""What a student sees: the lobby, the play, messages, in screens or in lines."""
