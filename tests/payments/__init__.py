"""Payments: what was decided is paid, once, after a second person has looked."""
