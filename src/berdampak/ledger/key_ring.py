"""The keys in their folder: the log key for the sealer alone, the receipt key for the web, and their public halves."""

from pathlib import Path

from berdampak.kernel.dice import Entropy, system_entropy
from berdampak.ledger.key_files import read_key, replace_file, write_key
from berdampak.ledger.keys import KeyKind, SigningKey, VerifyingKey, make_key, parse_verifying_key
from berdampak.ledger.receipts import certify_receipt_key

LOG_KEY, LOG_PUBLIC = "log.key", "log.pub"
RECEIPT_KEY, RECEIPT_PUBLIC, CERTIFICATE = "receipt.key", "receipt.pub", "receipt.certificate"
POLICY = "policy"


def open_log_key(
    folder: Path, origin: str, entropy: Entropy = system_entropy, *, path: Path | None = None
) -> SigningKey:
    """The sealer's key; made at the first start, with the book's name in it. What `key_files` raises."""
    path = path or folder / LOG_KEY
    if not path.exists():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_key(path, make_key(origin, KeyKind.LOG, entropy))
    key = read_key(path)
    _publish(folder / LOG_PUBLIC, f"{key.verifying_key}\n")
    return key


def open_receipt_key(folder: Path, name: str, entropy: Entropy = system_entropy) -> SigningKey:
    """The web's own key for receipts; made at the first start."""
    path = folder / RECEIPT_KEY
    if not path.exists():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_key(path, make_key(name, KeyKind.LOG, entropy))
    key = read_key(path)
    _publish(folder / RECEIPT_PUBLIC, f"{key.verifying_key}\n")
    return key


def certify(folder: Path, log_key: SigningKey) -> bool:
    """Certify the receipt key that lies in the folder, if it has no certificate yet; whether it was done."""
    public = folder / RECEIPT_PUBLIC
    if not public.exists():
        return False
    receipt_key = parse_verifying_key(public.read_text(encoding="utf-8").strip(), public)
    return _publish(folder / CERTIFICATE, certify_receipt_key(receipt_key, log_key))


def find_certificate(folder: Path) -> str | None:
    """The certificate of the receipt key, once the sealer has given it."""
    path = folder / CERTIFICATE
    return path.read_text(encoding="utf-8") if path.exists() else None


def find_log_public(folder: Path) -> VerifyingKey | None:
    """The public key of the book, once the sealer has made it."""
    path = folder / LOG_PUBLIC
    return parse_verifying_key(path.read_text(encoding="utf-8").strip(), path) if path.exists() else None


def _publish(path: Path, text: str) -> bool:
    """Have the file say this, for all to read; whether it said something else before."""
    if path.exists() and path.read_text(encoding="utf-8") == text:
        return False
    replace_file(path, text.encode())
    path.chmod(0o644)
    return True
