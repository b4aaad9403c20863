"""Payments: what was decided is paid, once, after a second person has looked.

Owns: the payouts, one for each granted decision, and the bank files, frozen as they were approved.
Hears: `decision_made`.
Says: `payout_ordered`, `payout_approved`.
Asked: `waiting`, `summary`, `approve`, `files`, `file`.

Two locks against paying twice: a decision can have one payout only, and a payout can stand in one file only, whose
bytes never change. Two against paying alone: the code and the database both refuse an approver who decided.
"""
