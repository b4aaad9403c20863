"""The RabbitMQ adapter of the bus: a relay per service, nameko consumers, and RPC inward from the front end.

Only `consume` patches with eventlet, in processes of its own; everything else runs in ordinary threads.
"""
