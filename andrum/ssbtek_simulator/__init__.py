"""A stand-in for SSBTEK, in a process of its own: `andrum ssbtek-simulator --port 8443`.

It knows the demo's households (the same seed, the same facts; a few of them have an income that they do not tell of),
and whatever it is told while it runs. Over a small control port on this machine it is made slow, partial, wrong or
silent, all of it or one agency. It reads and writes the interface by itself, and shares no code with the adapter.
"""
