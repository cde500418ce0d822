"""The front door of these pages: what waits for somebody."""

from berdampak.publish.rhythm.waiting import list_waiting

__all__ = ["list_waiting"]
