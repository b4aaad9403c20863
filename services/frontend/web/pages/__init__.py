"""One blueprint per area of the menu."""
