"""The key of private facts in its file, which never leaves with a backup."""

from contextlib import suppress
from pathlib import Path

from berdampak.kernel.dice import Entropy, system_entropy
from berdampak.ledger.key_files import read_secret, write_new
from berdampak.ledger.keys import decode_base64, encode_base64
from berdampak.ledger.private import KEY_BYTES, Vault
from berdampak.ledger.problems import problem

PERSONAL_KEY = "personal.key"
FILE_BYTES_MAX = 100


def open_vault(folder: Path, entropy: Entropy = system_entropy) -> Vault:
    """The vault whose key lies in that folder; the key is made at the first start, for its owner only.

    Raises `ledger.E023` and `E024` when the file cannot be read or others could read it, `E070` when it is no key.
    """
    path = folder / PERSONAL_KEY
    if not path.exists():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with suppress(FileExistsError):  # another process was first: its key is the key
            write_new(path, f"{encode_base64(entropy(KEY_BYTES))}\n".encode())
    try:
        key = decode_base64(read_secret(path, FILE_BYTES_MAX).decode().removesuffix("\n"))
    except ValueError as error:
        raise problem("E070", path) from error
    if len(key) != KEY_BYTES:
        raise problem("E070", path)
    return Vault(key)
