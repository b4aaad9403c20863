"""What people see: the pages, the login, who may see what, and the board that the work queue is read from.

Owns: the board (one line per household and month) and the sessions of those who are logged in. Both can be thrown
away: the board is rebuilt from the events, and people log in again.
Hears: application_submitted, caseworker_needed, case_put_on_hold, decision_made, payout_ordered, payout_approved,
home_search_opened, household_placed.
Says: nothing. It is the only service that asks the others, inward, through the gateway.
"""
