"""The technology, tamed once: database, unit of work, outbox and inbox, the bus and its two adapters, settings."""
