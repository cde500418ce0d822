"""Voice in Django."""

from django.apps import AppConfig


class VoiceConfig(AppConfig):
    """The room of what citizens say."""

    name = "berdampak.voice"
    label = "voice"
