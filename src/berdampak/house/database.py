"""What is said when the database does not answer, or was never made."""

from collections.abc import Iterator
from contextlib import contextmanager

from berdampak.kernel.errors import BerdampakError, Problem
from berdampak.kernel.text import Text, same


@contextmanager
def say_database_problems() -> Iterator[None]:
    """Django's settings and tables may be used inside; raises `house.E012` when the database cannot be."""
    import dj_database_url
    from django.core.exceptions import ImproperlyConfigured
    from django.db import Error

    try:
        yield
    except (Error, ImproperlyConfigured, dj_database_url.ParseError, dj_database_url.UnknownSchemeError) as error:
        why = (str(error).strip() or type(error).__name__).splitlines()[0]
        raise BerdampakError(
            Problem(
                "house.E012",
                Text("Basis data tidak dapat dipakai.", "The database cannot be used."),
                same(f"({why})"),
                Text(
                    "Periksa DATABASE_URL dan BERDAMPAK_VAR, lalu siapkan tabelnya: "
                    "python -m berdampak.house.manage migrate",
                    "Check DATABASE_URL and BERDAMPAK_VAR, then make the tables: "
                    "python -m berdampak.house.manage migrate",
                ),
            )
        ) from error
