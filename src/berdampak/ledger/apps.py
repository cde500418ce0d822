"""The ledger in Django: every connection is guarded, and every migration leaves the guard as it must be."""

from typing import Any

from django.apps import AppConfig


class LedgerConfig(AppConfig):
    """Wires the guard to connections and migrations."""

    name = "berdampak.ledger"

    def ready(self) -> None:
        """Listen for connections and migrations."""
        from django.db.backends.signals import connection_created
        from django.db.models.signals import post_migrate, pre_migrate

        from berdampak.ledger.guard import guard_connection

        connection_created.connect(guard_connection, dispatch_uid="ledger.guard")
        pre_migrate.connect(_step_aside, sender=self, dispatch_uid="ledger.step_aside")
        post_migrate.connect(_restore, sender=self, dispatch_uid="ledger.restore")


def _step_aside(using: str, **_: Any) -> None:
    """Let a migration change tables."""
    from django.db import connections

    connection = connections[using]
    connection.ensure_connection()
    if connection.vendor == "sqlite":
        connection.connection.set_authorizer(None)


def _restore(using: str, **_: Any) -> None:
    from django.db import connections, transaction

    from berdampak.ledger.guard import guard_connection, restore_guard

    with transaction.atomic(using):
        restore_guard(connections[using])
    guard_connection(connections[using])
