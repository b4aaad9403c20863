"""The pages. What they show of a case is asked from the services at that moment; only the board is our own."""
