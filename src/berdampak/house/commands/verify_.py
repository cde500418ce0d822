"""`berdampak verify`: whether the book is whole, offline and from outside; which entry is bad first, and why."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from berdampak.house.clock import find_clock
from berdampak.house.command import language_option
from berdampak.kernel.errors import BerdampakError, Problem
from berdampak.kernel.text import Language, Text
from berdampak.kernel.wording import number_text

if TYPE_CHECKING:
    from berdampak.ledger.verifying.facade import CheckpointText, Policy, Report, Wanted

WHAT = ("book", "stream", "receipt", "card", "all")
NAMED = ("stream", "receipt", "card")
SHOWN_MAX = 20
FIRST = Text("Yang pertama salah: {finding}", "First that is wrong: {finding}")
MORE = Text("… dan {count} temuan lagi.", "… and {count} more findings.")
COUNTED = Text(
    "Diperiksa: {entries} catatan (pohon {size}, menunggu segel {pending}), {checkpoints} titik segel, "
    "{cosignatures} kesaksian, {openings} data terpisah (dibuka {opened}), {keys} kunci permintaan, "
    "{batches} kumpulan kejadian. Temuan: {count}.",
    "Looked at: {entries} entries (tree {size}, waiting {pending}), {checkpoints} checkpoints, "
    "{cosignatures} cosignatures, {openings} private facts ({opened} opened), {keys} request keys, "
    "{batches} batches of events. Findings: {count}.",
)
RESULTS = (
    Text("UTUH: semua yang diperiksa cocok.", "WHOLE: everything that was looked at fits."),
    Text("DIUBAH: ada yang bukan lagi seperti waktu dicatat.", "TAMPERED: something is not as it was written."),
    Text("BELUM LENGKAP: ada yang kurang untuk dipastikan.", "INCOMPLETE: something is missing to be sure."),
    Text("TANPA SAKSI: utuh, tetapi belum cukup yang menjamin.", "UNWITNESSED: whole, but too few vouch for it."),
)


@click.command("verify")
@click.argument("what", type=click.Choice(WHAT), default="book")
@click.argument("name", required=False)
@click.option("--database", envvar="DATABASE_URL", help="Address of the database; that of the settings if not said.")
@click.option("--policy", "policy_path", type=click.Path(path_type=Path), help="Whom you trust (docs/witness.md).")
@click.option("--witness", help="File or address of the last checkpoint that a witness saw.")
@click.option("--state", type=click.Path(path_type=Path), help="Where this run leaves how far it came, for the next.")
@click.option("--keys", type=click.Path(path_type=Path), help="Folder of keys, to open the private facts too.")
@click.option("--store", type=click.Path(path_type=Path), envvar="BERDAMPAK_STORE", default=Path("var/store"))
@click.option("--record", is_flag=True, help="Write the result into the book.")
@language_option
def command(
    what: str,
    name: str | None,
    database: str | None,
    policy_path: Path | None,
    witness: str | None,
    state: Path | None,
    keys: Path | None,
    store: Path,
    record: bool,
    language: Language,
) -> None:
    """Verify the book, a stream by NAME, a receipt or a card by its file, or all.

    Exit 0 whole, 1 tampered, 2 incomplete, 3 unwitnessed.
    """
    if (name is not None) != (what in NAMED):
        raise BerdampakError(_NAMELESS)
    address = database or _own_database()
    wanted = _wanted(address, policy_path, witness, keys)
    report = _verify(what, name or "", address, wanted, state)
    if what == "all":
        from berdampak.house.verifying import look_at_store

        look_at_store(store, address, report)
    _say(report, language)
    if record:
        _record(report)
    if report.grade:
        sys.exit(int(report.grade))


def _verify(what: str, name: str, database: str, wanted: "Wanted", state: Path | None) -> "Report":
    from berdampak.ledger.verifying.facade import verify_book, verify_receipt_file, verify_stream

    if what == "stream":
        return verify_stream(database, wanted, name)
    if what == "receipt":
        return verify_receipt_file(Path(name), wanted, database)
    if what == "card":
        from berdampak.house.verifying import look_at_bundle

        return look_at_bundle(Path(name), wanted)
    return verify_book(database, wanted, state)


def _wanted(database: str, policy_path: Path | None, witness: str | None, keys: Path | None) -> "Wanted":
    """What the book is held against; without a policy the keys of this installation are trusted, if there are any."""
    from berdampak.house.settings import KEYS
    from berdampak.ledger.verifying.facade import Wanted, open_keys, read_policy

    policy = read_policy(policy_path) if policy_path else None
    vault = None
    if keys is not None or policy is None:
        policy, opener = open_keys(keys or KEYS, policy)
        vault = opener if keys is not None else None
    seen = _seen(witness, database, policy) if witness else None
    return Wanted(find_clock()(), policy, seen, vault)


def _seen(witness: str, database: str, policy: "Policy | None") -> "CheckpointText | None":
    """What the witness saw last: in a file, at an address, or asked of a witness that the policy names."""
    from berdampak.ledger.verifying.facade import find_origin, parse_seen
    from berdampak.ledger.witness.facade import fetch_seen, open_url

    if not witness.startswith(("http://", "https://")):
        return parse_seen(Path(witness).read_bytes(), policy, witness)
    known = [each for each in policy.witnesses if each.url.rstrip("/") == witness.rstrip("/")] if policy else []
    if known:
        seen = fetch_seen(witness, find_origin(database), known[0].key)
        return seen.checkpoint if seen else None
    return parse_seen(open_url("GET", witness, None).content, policy, witness)


def _own_database() -> str:
    from berdampak.house.settings import VAR

    return f"sqlite:///{VAR / 'berdampak.sqlite3'}"


def _record(report: "Report") -> None:
    """Have the book itself say when it was verified, and what came of it; the status page reads that."""
    from berdampak.house.book import open_book

    body = {"findings": report.count, "result": report.grade.word, "size": report.size}
    with open_book():
        from berdampak.ledger.facade import append

        append("house:verify", "book.verified", body, clock=find_clock())


def _say(report: "Report", language: Language) -> None:
    """The first bad thing, the findings, and the sum."""
    if first := report.first_bad:
        click.echo(FIRST.format(finding=first.say(language)).in_(language))
    for finding in report.findings[:SHOWN_MAX]:
        if finding is not first:
            click.echo(f"  {finding.say(language)}")
    if report.count > SHOWN_MAX:
        click.echo(MORE.format(count=number_text(report.count - SHOWN_MAX)).in_(language))
    counted = {name: number_text(getattr(report, name)) for name in _NUMBERS}
    click.echo(COUNTED.format(**counted).in_(language))
    click.echo(RESULTS[report.grade].in_(language))


_NUMBERS = (
    "entries",
    "size",
    "pending",
    "checkpoints",
    "cosignatures",
    "openings",
    "opened",
    "keys",
    "batches",
    "count",
)
_NAMELESS = Problem(
    "house.E020",
    Text("Yang harus diperiksa tidak jelas.", "It is not clear what to verify."),
    Text("Hanya alur, tanda terima dan rapor yang disebut.", "Only a stream, a receipt and a card are named."),
    Text("Tulis: berdampak verify stream case:123", "Write: berdampak verify stream case:123"),
)
