"""Logs of other systems: it reads them into the event table. It knows nothing of casework, queues or scores."""
