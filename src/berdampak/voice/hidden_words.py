"""Words that only their holders know: of a survey, of a complaint, and its PIN; kept as hashes only."""

import base64
from hashlib import sha256
from hmac import compare_digest

from django.utils.crypto import salted_hmac

from berdampak.kernel.dice import Entropy

ALPHABET = "23456789BCDFGHJKMNPQRSTVWXYZ"
"""Without vowels, and without what is taken for something else."""
NUMBER_LETTERS = 8
PIN_DIGITS = 6
TOKEN_BYTES = 16


def draw_token(entropy: Entropy) -> str:
    """The secret word of a survey."""
    return base64.urlsafe_b64encode(entropy(TOKEN_BYTES)).rstrip(b"=").decode()


def hash_of(token: str) -> str:
    """What is kept of a secret word that is long enough to need no salt."""
    return sha256(token.encode(errors="replace")).hexdigest()


def draw_number_and_pin(seed: bytes) -> tuple[str, str]:
    """Number and PIN of a complaint; the same seed gives the same, so that sending twice is harmless."""
    number = int.from_bytes(salted_hmac("voice.number", seed.hex(), algorithm="sha256").digest())
    pin = int.from_bytes(salted_hmac("voice.pin", seed.hex(), algorithm="sha256").digest())
    letters = ""
    for _ in range(NUMBER_LETTERS):
        number, at = divmod(number, len(ALPHABET))
        letters += ALPHABET[at]
    return f"ADU-{letters[:4]}-{letters[4:]}", f"{pin % 10**PIN_DIGITS:0{PIN_DIGITS}}"


def hash_of_pin(number: str, pin: str) -> str:
    """What is kept of a PIN: nothing that tells it without the secret of the house."""
    return salted_hmac("voice.pin_of", f"{number}:{pin}", algorithm="sha256").hexdigest()


def is_pin(number: str, pin: str, kept: str) -> bool:
    """Whether it is the PIN; a number that nobody has takes as long."""
    return compare_digest(hash_of_pin(number, pin), kept or "0" * 64)
