"""What a restored book is held against: its own hashes and seals, and what witnesses saw of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

from berdampak.kernel.errors import BerdampakError, Problem
from berdampak.ledger.backup.databases import opened
from berdampak.ledger.backup.restoring import Restored
from berdampak.ledger.key_ring import POLICY, find_log_public
from berdampak.ledger.policy import Policy, read_policy
from berdampak.ledger.rules_tree import root_at
from berdampak.ledger.tree_store import read_size, tree_reader
from berdampak.ledger.verifying.facade import Grade, Wanted, trust_key, verify_book
from berdampak.ledger.witness.facade import OpenUrl, fetch_seen, open_url, require_continued


@dataclass(frozen=True, slots=True)
class Asked:
    """What a witness says of a book: how much of it it saw (None: nothing), or why the answer is no good one."""

    name: str
    size: int | None = None
    problems: tuple[Problem, ...] = ()


def look_at(restored: Restored, keys: Path) -> str:
    """Verify a restored book as it was when it was copied; a missing witness is no fault of a backup."""
    wanted = Wanted(datetime.fromisoformat(restored.made_at), _policy(keys))
    report = verify_book(address_of(restored.settings), wanted)
    return Grade.OK.word if report.grade is Grade.UNWITNESSED else report.grade.word


def ask_witnesses(restored: Restored, policy: Path, open_url: OpenUrl = open_url) -> Iterator[Asked]:
    """Ask every witness of the policy how it saw the restored book, if it was ever sealed."""
    if not policy.exists() or not restored.state.checkpoint:
        return
    for witness in read_policy(policy).witnesses:
        if not witness.url:
            continue
        try:
            seen = fetch_seen(witness.url, restored.origin, witness.key, open_url=open_url)
            if seen is not None:
                with opened(restored.settings) as connection, connection.cursor() as cursor:
                    root = partial(root_at, tree_reader(cursor))
                    require_continued(seen, read_size(cursor), root, witness.url)
            yield Asked(witness.name, seen.checkpoint.size if seen else None)
        except BerdampakError as error:
            yield Asked(witness.name, problems=error.problems)


def address_of(settings: dict[str, Any]) -> str:
    """The database of these settings as the verifier is told of it."""
    if settings["ENGINE"].endswith("sqlite3"):
        return str(settings["NAME"])
    options = {name: value for name, value in (settings.get("OPTIONS") or {}).items() if isinstance(value, str)}
    named = {"host": settings.get("HOST"), "port": settings.get("PORT"), "user": settings.get("USER")}
    named |= {"password": settings.get("PASSWORD")} | options
    given = {name: str(value) for name, value in named.items() if value}
    return f"postgresql:///{quote(str(settings['NAME']), safe='')}?{urlencode(given, quote_via=quote)}"


def _policy(keys: Path) -> Policy | None:
    """Whom to trust: what the policy says, and the book's own public key."""
    path, key = keys / POLICY, find_log_public(keys)
    policy = read_policy(path) if path.exists() else None
    return trust_key(key, policy) if key else policy
