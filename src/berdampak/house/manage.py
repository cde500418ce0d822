"""Django's own commands with our settings: `python -m berdampak.house.manage migrate`."""

import os

from django.core.management import execute_from_command_line


def main(arguments: list[str] | None = None) -> None:
    """Run one of Django's commands; makes the folder of the database when it is not there yet."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "berdampak.house.settings")
    from django.conf import settings

    settings.VAR.mkdir(parents=True, exist_ok=True)
    execute_from_command_line(arguments)


if __name__ == "__main__":
    main()
