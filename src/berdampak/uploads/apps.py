"""Uploads in Django: their table, and a word at start-up where no scanner looks at files."""

from django.apps import AppConfig


class UploadsConfig(AppConfig):
    """Wires the check of the scanner."""

    name = "berdampak.uploads"

    def ready(self) -> None:
        """Have `manage check --deploy` say whether files are scanned."""
        from django.core.checks import register

        from berdampak.uploads.scanning import check_scanner

        register(check_scanner, deploy=True)
