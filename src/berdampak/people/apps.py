"""People in Django, so that their tables are made."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """Names the room's tables."""

    name = "berdampak.people"
