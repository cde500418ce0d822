"""Appraisal in Django."""

from django.apps import AppConfig


class AppraisalConfig(AppConfig):
    """Names the app."""

    name = "berdampak.act.appraisal"
    label = "appraisal"
