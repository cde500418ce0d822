"""Follow-ups in Django."""

from django.apps import AppConfig


class FollowupsConfig(AppConfig):
    """Names the app."""

    name = "berdampak.act.followups"
    label = "followups"
