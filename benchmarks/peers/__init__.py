"""The same core of the month's calculation, in other engines. They run in a virtual environment of their own."""
