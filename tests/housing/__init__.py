"""Housing: whether a rent is reasonable, and a home for a household that has none."""
