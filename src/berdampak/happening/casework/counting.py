"""Series of numbers: each given once; in order and without gaps, or many at a time by several processes at once."""

from threading import Lock

from django.db import connection

TAKE = (
    "insert into casework_counter (name, value) values (%s, %s)"
    " on conflict (name) do update set value = casework_counter.value + %s returning value"
)
BLOCK = 20
_BLOCKS: dict[str, list[int]] = {}
_LOCK = Lock()


def take_number(name: str) -> int:
    """The next number of a series, without gaps; whoever else wants one waits until the open transaction ends."""
    return _take(name, 1)


def take_any_number(name: str) -> int:
    """A number of a series that nobody else gets; where many are taken at once they are neither in order nor gapless.

    A process takes a block in a transaction of its own, so that nobody waits for anybody. Within a transaction, which
    might come to nothing and give the block to others again, it takes one.
    """
    if connection.in_atomic_block:
        return take_number(name)
    with _LOCK:
        block = _BLOCKS.setdefault(name, [])
        if not block:
            last = _take(name, BLOCK)
            block.extend(range(last, last - BLOCK, -1))
        return block.pop()


def _take(name: str, count: int) -> int:
    with connection.cursor() as cursor:
        cursor.execute(TAKE, (name, count, count))
        return int(cursor.fetchone()[0])
