"""What one run leaves for the next, so that it need look only at what is new; it binds to one book and its keys."""

import json
from dataclasses import dataclass
from pathlib import Path

from berdampak.kernel.canonical import canonical_json
from berdampak.ledger.key_files import replace_file
from berdampak.ledger.keys import decode_base64, encode_base64
from berdampak.ledger.problems import problem
from berdampak.ledger.rules_entry import HASH_BYTES

VERSION = 1
STATE_BYTES_MAX = 100_000


@dataclass(frozen=True, slots=True)
class State:
    """How far a run came: the leaves and the right edge of their tree, and the last checkpoint it looked at."""

    origin: str
    keys: tuple[str, ...]
    size: int
    hashes: tuple[bytes, ...]
    checkpoint: int
    witnessed: int = -1
    witnessed_at: int = 0


def read_state(path: Path) -> State | None:
    """The state in a file, None where there is none yet. Raises `ledger.E062` for a file of something else."""
    if not path.exists():
        return None
    try:
        with path.open("rb") as file:
            said = json.loads(file.read(STATE_BYTES_MAX))
        state = State(
            origin=str(said["origin"]),
            keys=tuple(map(str, said["keys"])),
            size=int(said["size"]),
            hashes=tuple(decode_base64(each) for each in said["hashes"]),
            checkpoint=int(said["checkpoint"]),
            witnessed=int(said["witnessed"]),
            witnessed_at=int(said["witnessed_at"]),
        )
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise problem("E062", path) from error
    right = state.size >= 0 and len(state.hashes) == state.size.bit_count()
    if said.get("v") != VERSION or not right or any(len(each) != HASH_BYTES for each in state.hashes):
        raise problem("E062", path)
    return state


def write_state(path: Path, state: State) -> None:
    """Keep the state, whole or not at all."""
    said = {
        "checkpoint": state.checkpoint,
        "hashes": [encode_base64(each) for each in state.hashes],
        "keys": list(state.keys),
        "origin": state.origin,
        "size": state.size,
        "v": VERSION,
        "witnessed": state.witnessed,
        "witnessed_at": state.witnessed_at,
    }
    replace_file(path, canonical_json(said) + b"\n")


def require_same_book(state: State, origin: str, keys: tuple[str, ...], where: object) -> None:
    """Refuse the state of another book, or of other keys. Raises `ledger.E062`."""
    if state.origin != origin or state.keys != keys:
        raise problem("E062", where)
