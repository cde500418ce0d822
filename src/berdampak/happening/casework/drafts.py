"""Applications that are being written: found by a secret word, kept encrypted for thirty days, then gone."""

import json
import secrets
from datetime import timedelta
from hashlib import sha256
from typing import Any

from berdampak.happening.casework.contracts import FoundDraft
from berdampak.happening.casework.models import Draft
from berdampak.happening.casework.problems import problem
from berdampak.happening.casework.versions import packs
from berdampak.happening.casework.writing import vault
from berdampak.kernel.clock import Clock
from berdampak.kernel.dice import system_entropy

KEPT = timedelta(days=30)
DRAFT_BYTES_MAX = 1_000_000


def start_draft(service: str, owner: str | None, clock: Clock, counter_officer: str | None = None) -> str:
    """Begin a draft; gives its secret word. Raises `happening.E100`."""
    if service not in packs().current().services:
        raise problem("E100", service=service)
    word = secrets.token_urlsafe(24)
    Draft.objects.create(
        word_hash=_hash(word),
        service=service,
        owner=owner or "",
        counter_officer=counter_officer or "",
        sealed=_seal({}),
        expires_at=clock() + KEPT,
    )
    return word


def save_draft(token: str, answers: dict[str, Any], clock: Clock) -> None:
    """Keep the answers as they are; raises `happening.E103` when the draft is gone, `happening.E104` for too much."""
    sealed = _seal(answers)
    now = clock()
    kept = Draft.objects.filter(word_hash=_hash(token), expires_at__gt=now).update(sealed=sealed, expires_at=now + KEPT)
    if not kept:
        raise problem("E103")


def find_draft(token: str, clock: Clock) -> FoundDraft | None:
    """A draft, if it is there and has not run out."""
    row = Draft.objects.filter(word_hash=_hash(token), expires_at__gt=clock()).first()
    if row is None:
        return None
    answers: dict[str, Any] = json.loads(vault().open(bytes(row.sealed)))
    return FoundDraft(row.service, answers, row.counter_officer or None)


def drop_draft(token: str) -> None:
    """Remove a draft, such as one that was filed."""
    Draft.objects.filter(word_hash=_hash(token)).delete()


def sweep_drafts(clock: Clock) -> int:
    """Remove the drafts that have run out; returns how many."""
    return Draft.objects.filter(expires_at__lte=clock()).delete()[0]


def _hash(token: str) -> str:
    return sha256(token.encode(errors="replace")).hexdigest()


def _seal(answers: dict[str, Any]) -> bytes:
    content = json.dumps(answers, ensure_ascii=False).encode(errors="replace")
    if len(content) > DRAFT_BYTES_MAX:
        raise problem("E104", limit=DRAFT_BYTES_MAX)
    sealed: bytes = vault().seal(content, system_entropy)
    return sealed
