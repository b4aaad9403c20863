"""The front end by itself: its board, its pages, its words."""
