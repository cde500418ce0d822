"""The outbox in Django: its tables."""

from django.apps import AppConfig


class OutboxConfig(AppConfig):
    """Names the room."""

    name = "berdampak.outbox"
