"""What each agency sends, and how it is read: one module an agency, named for what it does."""
