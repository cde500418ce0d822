"""Questions in Django."""

from django.apps import AppConfig


class QuestionsConfig(AppConfig):
    """Names the app."""

    name = "berdampak.act.questions"
    label = "questions"
