"""Casework in Django."""

from django.apps import AppConfig


class CaseworkConfig(AppConfig):
    """Names the app."""

    name = "berdampak.happening.casework"
    label = "casework"
