"""The front door of what took place: the event table, wherever its events came from."""

from berdampak.happening.store import EventStore, SourceWriter

__all__ = ["EventStore", "SourceWriter"]
