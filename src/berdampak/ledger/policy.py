"""Which book and which witnesses are trusted, and how many must have cosigned: the policy text of C2SP.

A strict subset (docs/witness.md): UTF-8, no address that is not http or https, and no more of anything than here below.
"""

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from berdampak.kernel.errors import BerdampakError, Problem
from berdampak.kernel.text import Text
from berdampak.ledger.keys import KeyKind, VerifyingKey, parse_verifying_key
from berdampak.ledger.notes import CheckpointText, Verified, parse_checkpoint, parse_note, verify_note
from berdampak.ledger.problems import problem

POLICY_BYTES_MAX = 65_536
EACH_MAX = 100
"""Logs, witnesses and groups that a policy may name, each."""
NONE = "none"
WORD = re.compile(r"[^ \t]+")
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
COUNT = re.compile(r"[1-9][0-9]{0,2}")
ADDRESS = re.compile(r"https?://[^/]+.*")


@dataclass(frozen=True, slots=True)
class TrustedLog:
    """A book whose checkpoints count; its key bears its name."""

    key: VerifyingKey
    url: str = ""


@dataclass(frozen=True, slots=True)
class TrustedWitness:
    """A witness whose cosignatures count, under the name that the policy gives it."""

    name: str
    key: VerifyingKey
    url: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Witnesses or groups of which at least so many must have cosigned."""

    threshold: int
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Policy:
    """Whom to trust."""

    logs: tuple[TrustedLog, ...]
    witnesses: tuple[TrustedWitness, ...]
    groups: Mapping[str, Group]
    quorum: str
    """A witness, a group, or `none`."""

    def log_keys(self, origin: str) -> tuple[VerifyingKey, ...]:
        """The keys with which that book may sign; several while it changes keys."""
        return tuple(log.key for log in self.logs if log.key.name == origin)

    def is_met_by(self, cosigners: Collection[str], name: str | None = None) -> bool:
        """Whether these witnesses are enough: for the quorum, or for one group of it."""
        wanted = self.quorum if name is None else name
        if group := self.groups.get(wanted):
            return sum(self.is_met_by(cosigners, member) for member in group.members) >= group.threshold
        return wanted == NONE or wanted in cosigners


@dataclass(frozen=True, slots=True)
class Judged:
    """A checkpoint that a trusted book signed, and what its witnesses say."""

    checkpoint: CheckpointText
    cosigned: tuple[tuple[str, int], ...]
    """Each witness that cosigned, by the policy's name for it, and when it says it did (seconds since 1970)."""
    is_witnessed: bool
    """Whether they are as many as the policy asks."""


def read_policy(path: Path) -> Policy:
    """The policy in a file. Raises `ledger.E029` when it cannot be read, and what `parse_policy` raises."""
    try:
        with path.open("rb") as file:
            content = file.read(POLICY_BYTES_MAX + 1)
    except OSError as error:
        raise problem("E029", path, said=error.strerror or error) from error
    return parse_policy(content, path)


def parse_policy(content: bytes, where: object = "policy") -> Policy:
    """The policy that the text says. Raises every `ledger.E028` and `E021` in it, each with its line and column."""
    try:
        text = content.decode()
    except UnicodeDecodeError as error:
        raise _wrong(f"{where}:1:1", _NOT_UTF8) from error
    if len(content) > POLICY_BYTES_MAX:
        raise _wrong(f"{where}:1:1", _TOO_LARGE.format(limit=POLICY_BYTES_MAX))
    reading, problems = _Reading(str(where)), list[Problem]()
    for number, line in enumerate(text.split("\n"), 1):
        try:
            reading.take(number, line)
        except BerdampakError as error:
            problems += error.problems
    if not reading.quorum and not problems:
        problems += _wrong(f"{where}:{number}:1", _NO_QUORUM).problems
    if problems:
        raise BerdampakError(*problems)
    return Policy(tuple(reading.logs), tuple(reading.witnesses), reading.groups, reading.quorum)


def judge_checkpoint(note: str | bytes, policy: Policy, where: object = "") -> Judged:
    """What a checkpoint says, who signed it, and whether it is witnessed as the policy asks.

    Raises `ledger.E025` to `E027` and `E033` when it is not a checkpoint that a trusted book signed.
    """
    parsed = parse_note(note, where)
    checkpoint = parse_checkpoint(parsed.text, where)
    log_keys = policy.log_keys(checkpoint.origin)
    if not log_keys:
        raise problem("E033", where)
    verify_note(parsed, log_keys, where)
    names = {witness.key: witness.name for witness in policy.witnesses}
    verified = verify_note(parsed, [*log_keys, *names], where)
    cosigned = tuple((names[each.key], _moment(each)) for each in verified if each.key in names)
    return Judged(checkpoint, cosigned, policy.is_met_by({name for name, _ in cosigned}))


def require_witnessed(judged: Judged, policy: Policy, where: object = "") -> None:
    """Refuse what is not witnessed as the policy asks. Raises `ledger.E032`."""
    if not judged.is_witnessed:
        names = ", ".join(name for name, _ in judged.cosigned) or "0"
        raise problem("E032", where, witnesses=names, quorum=policy.quorum)


@dataclass(slots=True)
class _Reading:
    """A policy while its lines are read."""

    where: str
    logs: list[TrustedLog] = field(default_factory=list)
    witnesses: list[TrustedWitness] = field(default_factory=list)
    groups: dict[str, Group] = field(default_factory=dict)
    quorum: str = ""
    keys: set[bytes] = field(default_factory=set)
    names: set[str] = field(default_factory=set)
    members: set[str] = field(default_factory=set)

    def take(self, number: int, line: str) -> None:
        """Read one line."""
        if control := CONTROL.search(line):
            raise self._wrong(number, control.start(), _CONTROL)
        words = _Words([(found.group(), f"{self.where}:{number}:{found.start() + 1}") for found in WORD.finditer(line)])
        if not words.left or words.left[0][0].startswith("#"):
            return
        written, at = words.next()
        readers: dict[str, Callable[[_Words], None]] = {
            "log": self._log,
            "witness": self._witness,
            "group": self._group,
            "quorum": self._quorum,
        }
        if written not in readers:
            raise _wrong(at, _UNKNOWN_WORD.format(written=written))
        readers[written](words)
        if words.left:
            raise _wrong(words.left[0][1], _TOO_MUCH.format(written=words.left[0][0]))

    def _log(self, words: "_Words") -> None:
        key, at = self._key(words, KeyKind.LOG)
        self._limit(len(self.logs), at)
        self.logs.append(TrustedLog(key, self._address(words)))

    def _witness(self, words: "_Words") -> None:
        name, at = self._new_name(words)
        self._limit(len(self.witnesses), at)
        key, _ = self._key(words, KeyKind.WITNESS)
        self.witnesses.append(TrustedWitness(name, key, self._address(words)))
        self.names.add(name)

    def _group(self, words: "_Words") -> None:
        name, at = self._new_name(words)
        self._limit(len(self.groups), at)
        wanted, threshold_at = words.next()
        members = tuple(self._members(words))
        threshold = {"any": 1, "all": len(members)}.get(wanted) or (int(wanted) if COUNT.fullmatch(wanted) else 0)
        if not 1 <= threshold <= len(members):
            raise _wrong(threshold_at, _WRONG_COUNT.format(written=wanted, members=len(members)))
        self.groups[name] = Group(threshold, members)
        self.names.add(name)

    def _members(self, words: "_Words") -> Iterator[str]:
        while words.left:
            member, at = words.next()
            self._require_known(member, at)
            if member in self.members:
                raise _wrong(at, _MEMBER_TWICE.format(name=member))
            self.members.add(member)
            yield member

    def _quorum(self, words: "_Words") -> None:
        name, at = words.next()
        if self.quorum:
            raise _wrong(at, _QUORUM_TWICE)
        if name != NONE:
            self._require_known(name, at)
        self.quorum = name

    def _key(self, words: "_Words", kind: KeyKind) -> tuple[VerifyingKey, str]:
        written, at = words.next()
        key = parse_verifying_key(written, at)
        if key.kind is not kind:
            raise _wrong(at, _WRONG_KIND[kind])
        if key.public in self.keys:
            raise _wrong(at, _KEY_TWICE)
        self.keys.add(key.public)
        return key, at

    def _new_name(self, words: "_Words") -> tuple[str, str]:
        name, at = words.next()
        if name == NONE or name in self.names:
            raise _wrong(at, _NAME_TAKEN.format(name=name))
        return name, at

    def _require_known(self, name: str, at: str) -> None:
        if name not in self.names:
            raise _wrong(at, _UNKNOWN_NAME.format(name=name))

    def _address(self, words: "_Words") -> str:
        if not words.left:
            return ""
        url, at = words.next()
        if not ADDRESS.fullmatch(url):
            raise _wrong(at, _NOT_AN_ADDRESS.format(written=url))
        return url

    def _limit(self, count: int, at: str) -> None:
        if count >= EACH_MAX:
            raise _wrong(at, _TOO_MANY.format(limit=EACH_MAX))

    def _wrong(self, number: int, column: int, fault: Text) -> BerdampakError:
        return _wrong(f"{self.where}:{number}:{column + 1}", fault)


@dataclass(slots=True)
class _Words:
    """What is left of a line: each word with its place."""

    left: list[tuple[str, str]]
    last: str = ""

    def next(self) -> tuple[str, str]:
        """The next word and its place."""
        if not self.left:
            raise _wrong(self.last, _TOO_LITTLE)
        word, self.last = self.left.pop(0)
        return word, self.last


def _moment(verified: Verified) -> int:
    assert verified.at is not None, "a witness says when"
    return verified.at


def _wrong(where: str, fault: Text, now: Text | None = None) -> BerdampakError:
    return problem("E028", where, fault=fault, now=now or _SEE)


_SEE = Text("Perbaiki baris ini; contohnya ada di docs/witness.md.", "Correct it; docs/witness.md has an example.")
_NOT_UTF8 = Text("Berkas ini bukan teks UTF-8", "The file is not UTF-8 text")
_TOO_LARGE = Text("Berkas ini lebih dari {limit} bita", "The file is longer than {limit} bytes")
_CONTROL = Text("Ada karakter kendali", "There is a control character")
_UNKNOWN_WORD = Text("`{written}` tidak dikenal", "`{written}` is not known")
_TOO_MUCH = Text("`{written}` berlebih", "`{written}` is one word too many")
_TOO_LITTLE = Text("Baris ini belum selesai", "The line ends too early")
_NO_QUORUM = Text("Belum ada baris `quorum`", "There is no line `quorum`")
_QUORUM_TWICE = Text("Sudah ada baris `quorum`", "There is a line `quorum` already")
_NAME_TAKEN = Text("Nama `{name}` sudah terpakai", "The name `{name}` is taken")
_UNKNOWN_NAME = Text("`{name}` belum disebut di atas", "`{name}` is not named above")
_MEMBER_TWICE = Text("`{name}` sudah menjadi anggota", "`{name}` is a member already")
_KEY_TWICE = Text("Kunci ini sudah disebut", "This key is named already")
_WRONG_KIND = {
    KeyKind.LOG: Text("Ini kunci saksi, bukan kunci buku", "This is the key of a witness, not of a book"),
    KeyKind.WITNESS: Text("Ini kunci buku, bukan kunci saksi", "This is the key of a book, not of a witness"),
}
_WRONG_COUNT = Text("`{written}` dari {members} tidak mungkin", "`{written}` of {members} cannot be")
_NOT_AN_ADDRESS = Text("`{written}` bukan alamat http", "`{written}` is no http address")
_TOO_MANY = Text("Lebih dari {limit}", "There are more than {limit}")
