"""What an edit did to a scenario: what can be reached, how likely it is, and which plays go on, move or break."""
