"""Applications: what a household asked for and told, one application a month.

Owns: the households (by the personal numbers of their adults) and the applications with all that was told in them.
Hears: nothing.
Says: `application_submitted`.
Asked: `submit`, `submit_many`, `application`, `household`.

A household is recognised by its adults, so that either spouse may apply. The same application sent again is the
same application; another one for a month that has one already is refused, and so is one with any fault in it.
"""
