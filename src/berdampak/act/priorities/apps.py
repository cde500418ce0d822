"""Priorities in Django."""

from django.apps import AppConfig


class PrioritiesConfig(AppConfig):
    """Names the app."""

    name = "berdampak.act.priorities"
    label = "priorities"
