"""Why: the law of the monthly calculation and of the decision, in plain Python."""
