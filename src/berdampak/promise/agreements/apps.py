"""Agreements in Django."""

from django.apps import AppConfig


class AgreementsConfig(AppConfig):
    """Names the app."""

    name = "berdampak.promise.agreements"
    label = "agreements"
