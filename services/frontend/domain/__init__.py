"""What a board is: the order of work, the state of a line, and what may be shown of it."""
