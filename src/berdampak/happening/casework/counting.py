"""Series of numbers: each given once, in order, and without gaps where the transaction that took it counts."""

from django.db import connection

TAKE = (
    "insert into casework_counter (name, value) values (%s, 1)"
    " on conflict (name) do update set value = casework_counter.value + 1 returning value"
)


def take_number(name: str) -> int:
    """The next number of a series; whoever else wants one waits until the transaction that is open ends."""
    with connection.cursor() as cursor:
        cursor.execute(TAKE, (name,))
        return int(cursor.fetchone()[0])
