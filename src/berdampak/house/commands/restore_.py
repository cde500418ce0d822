"""`berdampak restore`: a backup becomes a book again, in a place where there is nothing yet."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from berdampak.house.command import language_option
from berdampak.house.database import say_database_problems
from berdampak.house.progress import show_bytes
from berdampak.kernel.text import Language, Text
from berdampak.kernel.wording import number_text

if TYPE_CHECKING:
    from berdampak.ledger.backup.facade import Asked, Restored


@click.command("restore")
@click.argument("backup", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--into", type=click.Path(path_type=Path), required=True, help="A folder that is not there yet.")
@click.option("--database", help="An empty PostgreSQL database (URL), for a backup of PostgreSQL.")
@click.option("--key", type=click.Path(path_type=Path), help="The month's key, if it is not in the folder of keys.")
@click.option("--policy", type=click.Path(path_type=Path), help="Which witnesses to ask; that of the backup if unsaid.")
@language_option
def command(
    backup: Path, into: Path, database: str | None, key: Path | None, policy: Path | None, language: Language
) -> None:
    """Restore the backup FILE, the newest one if it is a folder; nothing that is there is overwritten."""
    with say_database_problems():
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "berdampak.house.settings")
        import django

        django.setup()
        from django.conf import settings

        from berdampak.ledger.backup.facade import ask_witnesses, find_backup, restore_backup

        base = _sqlite_settings()
        with show_bytes() as progress:
            restored = restore_backup(
                find_backup(backup),
                into.resolve(),
                base,
                progress,
                keys=settings.KEYS,
                key=key,
                database=_settings_of(database) if database else None,
            )
        lines = list(_say(restored, database))
        lines += _say_asked(list(ask_witnesses(restored, policy or restored.folder / "keys" / "policy")))
    for line in lines:
        click.echo(line.in_(language))


def _settings_of(url: str) -> dict[str, Any]:
    import dj_database_url

    return _whole(dict(dj_database_url.parse(url)))


def _sqlite_settings() -> dict[str, Any]:
    from django.conf import settings

    own: dict[str, Any] = settings.DATABASES["default"]
    return _whole(own if own["ENGINE"].endswith("sqlite3") else {"ENGINE": "django.db.backends.sqlite3", "NAME": ""})


def _whole(database: dict[str, Any]) -> dict[str, Any]:
    """The settings with everything that Django adds to them."""
    from django.db.utils import ConnectionHandler

    return dict(ConnectionHandler({"default": database}).settings["default"])


def _say(restored: "Restored", database: str | None) -> Iterator[Text]:
    entries, size = number_text(restored.state.entries), number_text(restored.state.size)
    yield RESTORED.format(folder=restored.folder, at=restored.made_at, entries=entries, size=size)
    yield from _say_checkpoint(restored)
    yield (SERVE_POSTGRESQL if database else SERVE).format(folder=restored.folder)


def _say_checkpoint(restored: "Restored") -> Iterator[Text]:
    if not restored.state.checkpoint:
        yield NEVER_SEALED
        return
    origin, size, root = restored.state.checkpoint.splitlines()[:3]
    yield CHECKPOINT.format(origin=origin, size=number_text(int(size)), root=root)


def _say_asked(asked: "list[Asked]") -> Iterator[Text]:
    if not asked:
        yield ASK
    for one in asked:
        if one.problems:
            yield from (WITNESS.format(name=one.name, said=_said(problem)) for problem in one.problems)
        elif one.size is None:
            yield WITNESS.format(name=one.name, said=UNSEEN)
        else:
            yield WITNESS.format(name=one.name, said=AGREES.format(size=number_text(one.size)))


def _said(problem: Any) -> Text:
    return Text(problem.say("id"), problem.say("en"))


RESTORED = Text(
    "Dipulihkan ke {folder}: buku dari {at}, {entries} catatan, {size} dalam pohon.",
    "Restored into {folder}: the book of {at}, {entries} entries, {size} in the tree.",
)
NEVER_SEALED = Text("Buku ini belum pernah disegel.", "This book was never sealed.")
CHECKPOINT = Text(
    "Titik segel terakhir: {origin}, ukuran {size}, akar {root}", "Last checkpoint: {origin}, size {size}, root {root}"
)
SERVE = Text(
    "Kembalikan kunci rahasia ke {folder}/keys, lalu pakai BERDAMPAK_VAR={folder} BERDAMPAK_STORE={folder}/store",
    "Put the secret keys back into {folder}/keys, then use BERDAMPAK_VAR={folder} BERDAMPAK_STORE={folder}/store",
)
SERVE_POSTGRESQL = Text(
    "Kembalikan kunci rahasia ke {folder}/keys, lalu pakai basis data itu sebagai DATABASE_URL, "
    "dengan BERDAMPAK_VAR={folder} BERDAMPAK_STORE={folder}/store",
    "Put the secret keys back into {folder}/keys, then use that database as DATABASE_URL, "
    "with BERDAMPAK_VAR={folder} BERDAMPAK_STORE={folder}/store",
)
ASK = Text(
    "Sebelum menyegel, tanyakan kepada setiap saksi: sampai ukuran berapa buku ini pernah dilihat? "
    "Bila lebih besar daripada ukuran di sini, ada catatan sesudah cadangan ini yang hilang.",
    "Before sealing, ask every witness up to which size it saw this book. "
    "If that is larger than the size here, entries made after this backup are missing.",
)
WITNESS = Text("Saksi {name}: {said}", "Witness {name}: {said}")
UNSEEN = Text("belum pernah melihat buku ini.", "it has never seen this book.")
AGREES = Text("melihat buku yang sama sampai ukuran {size}.", "it saw the same book, up to size {size}.")
