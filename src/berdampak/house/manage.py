"""Django's own commands with our settings: `python -m berdampak.house.manage migrate`."""

import os
import sys

from django.core.management import execute_from_command_line

from berdampak.house.command import say_problems, say_refusal
from berdampak.house.database import say_database_problems
from berdampak.kernel.errors import BerdampakError


def main(arguments: list[str] | None = None) -> None:
    """Run one of Django's commands; makes the folder of the database when it is not there yet."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "berdampak.house.settings")
    try:
        with say_database_problems():
            from django.conf import settings

            settings.VAR.mkdir(parents=True, exist_ok=True)
            execute_from_command_line(arguments)
    except BerdampakError as error:
        say_problems(error)
        sys.exit(2)
    except OSError as error:
        say_problems(BerdampakError(say_refusal(error)))
        sys.exit(2)


if __name__ == "__main__":
    main()
