"""The tables of the book, made by its own SQL: no model describes them, so none can rebuild them."""

from typing import Any

from django.db import migrations


def create(_apps: Any, editor: Any) -> None:
    from berdampak.ledger.guard import create_tables

    create_tables(editor.connection)


class Migration(migrations.Migration):
    dependencies: list[tuple[str, str]] = []
    operations = [migrations.RunPython(create, migrations.RunPython.noop)]
