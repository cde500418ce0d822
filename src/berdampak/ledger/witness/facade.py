"""The front door of the witness: run one, and ask one."""

from collections.abc import Callable
from pathlib import Path

from berdampak.kernel.clock import Clock
from berdampak.kernel.dice import Entropy, system_entropy
from berdampak.ledger.keys import VerifyingKey
from berdampak.ledger.witness.asking import (
    BookBehindError,
    HistoryContradictedError,
    OpenUrl,
    Seen,
    fetch_seen,
    open_url,
    request_cosignature,
    require_continued,
)

__all__ = [
    "BookBehindError",
    "HistoryContradictedError",
    "OpenUrl",
    "Seen",
    "VerifyingKey",
    "fetch_seen",
    "open_url",
    "request_cosignature",
    "require_continued",
    "serve_witness",
    "trust_logs",
]


def trust_logs(
    folder: Path, keys: list[str], name: str | None = None, entropy: Entropy = system_entropy
) -> tuple[VerifyingKey, list[VerifyingKey]]:
    """Have the witness of a folder know these books; its own public key, and theirs.

    At the first call the folder is made, with a new key. Raises `ledger.E020` to `E024`, `E028`, `E029` and `E043`.
    """
    from berdampak.ledger.witness.keeping import open_folder

    opened = open_folder(folder, name, entropy)
    return opened.key.verifying_key, [opened.trust(key) for key in keys]


def serve_witness(
    folder: Path,
    listen: str,
    clock: Clock,
    announce: Callable[[str, VerifyingKey], None],
    name: str | None = None,
    entropy: Entropy = system_entropy,
) -> None:
    """Be the witness of that folder until stopped; `announce` is told the address and the public key.

    Raises what `trust_logs` raises, `ledger.E039` when the folder is in use, `E041` when the address cannot be had.
    """
    from berdampak.ledger.witness.answering import Witness
    from berdampak.ledger.witness.keeping import open_folder
    from berdampak.ledger.witness.serving import open_server

    opened = open_folder(folder, name, entropy)
    with opened.serving(), open_server(Witness(opened, clock), listen) as server:
        host = listen.rpartition(":")[0]
        announce(f"http://{host}:{server.server_port}", opened.key.verifying_key)
        server.serve_forever()
