"""A row of state for each stream, changed in the transaction that appends; imported once Django is set up."""

from django.db import connection, connections, models, transaction

from berdampak.kernel.clock import system_clock
from berdampak.ledger.contracts import Sealed
from berdampak.ledger.facade import append
from berdampak.ledger.sealing import seal_book
from tests.sim.servers import STATE_TABLE

ORIGIN = "example.org/book"


class CaseState(models.Model):
    """How far a case is, as any application would keep it."""

    stream = models.TextField(primary_key=True)
    seq = models.BigIntegerField()
    leaf_hash = models.BinaryField()

    class Meta:
        app_label = "sim"
        db_table = STATE_TABLE

    def __str__(self) -> str:
        return f"{self.stream} {self.seq}"


def make_table() -> None:
    """Make the table of state, for the serving role too."""
    with connection.schema_editor() as editor:
        editor.create_model(CaseState)
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(f"grant select, insert, update on {STATE_TABLE} to berdampak_app")


def move_case(stream: str, key: str | None, note: str = "") -> Sealed:
    """What a service does: one entry and the state it changes, or neither; a key used before changes nothing."""
    with transaction.atomic():
        sealed = append(stream, "case.moved", {"note": note, "request": key}, key=key)
        if not sealed.repeated:
            state = {"seq": sealed.seq, "leaf_hash": sealed.leaf_hash}
            if not CaseState.objects.filter(stream=stream).update(**state):
                CaseState.objects.create(stream=stream, **state)
    return sealed


def seal_now(alias: str = "default") -> None:
    """Seal what is pending, signed by nobody, over that connection."""
    seal_book(connections[alias], ORIGIN, lambda text: f"{text}\n— nobody AAAA\n", system_clock)
