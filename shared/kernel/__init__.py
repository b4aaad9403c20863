"""Plain values of the domain: money, months, identities, law. Standard library only."""
