"""The front door of what took place: the event table, wherever its events came from."""

from berdampak.happening.asof import event_set_until, first_event_at
from berdampak.happening.casework.unit.contracts import Notes
from berdampak.happening.live import LiveEvent, decode_event, encode_event
from berdampak.happening.live_rules import rules_of
from berdampak.happening.projection import BOOK, EntryLike, Projected, project
from berdampak.happening.sealing import RowsRoot, last_seal, rows_root, seal_batch
from berdampak.happening.store import EventStore, SourceWriter
from berdampak.happening.unit_notes import LeftOut, is_off, note_left_out, read_left_out, read_notes

__all__ = [
    "BOOK",
    "EntryLike",
    "EventStore",
    "LeftOut",
    "LiveEvent",
    "Notes",
    "Projected",
    "RowsRoot",
    "SourceWriter",
    "decode_event",
    "encode_event",
    "event_set_until",
    "first_event_at",
    "is_off",
    "last_seal",
    "note_left_out",
    "project",
    "read_left_out",
    "read_notes",
    "rows_root",
    "rules_of",
    "seal_batch",
]
