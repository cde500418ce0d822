"""The queue in Django: its tables bear its own label."""

from django.apps import AppConfig


class QueueConfig(AppConfig):
    """The room of tickets, counters and appointments."""

    name = "berdampak.happening.queue"
    label = "queue"
