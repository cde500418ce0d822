"""Writes a guess as a map that people go on with: what is sure as YAML, what is not as a question beside it."""

import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path

from berdampak.happening.intake.guessing import Guess, guess
from berdampak.happening.problems import problem
from berdampak.kernel.text import Language, Text

REQUIRED = ("case", "step", "time")
QUESTIONED = "# ? "


def guess_map(path: Path, language: Language = "id") -> str:
    """A first map for the log, as YAML with comments in one language."""
    return "".join(line + "\n" for line in _lines(guess(path), path, language))


def write_map(text: str, path: Path) -> None:
    """Put a map in a new file; what somebody wrote before is never overwritten (E017, E019)."""
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError as error:
        raise problem("E017", path) from error
    except OSError as error:
        raise problem("E019", path, detail=error.strerror or os.strerror(error.errno or 0)) from error


def _lines(found: Guess, path: Path, language: Language) -> Iterator[str]:
    def say(text: Text, **words: object) -> str:
        return "# " + " ".join(text.format(**words).in_(language).split())

    yield say(TITLE, name=path.name)
    yield "columns:"
    for field, column in found.columns.items():
        yield f"  {field}: {_quoted(column)}"
    for field in REQUIRED:
        if field not in found.columns and not (found.milestones and field != "case"):
            yield "  " + say(WHICH_COLUMN, field=field, present=", ".join(found.unused) or "-")
    if found.unused:
        yield "  " + say(UNUSED, names=", ".join(found.unused))
    if found.milestones:
        yield say(MILESTONES)
        yield "milestones:"
        yield from (f"  {_quoted(name)}: {_quoted(name)}" for name in found.milestones)
    yield ""
    yield from _stamp_lines(found, say)
    if found.missing:
        yield _listed("missing", found.missing)
    yield ""
    yield from [_listed("opens", found.opens)] if found.opens else [say(NO_OPENS), QUESTIONED + "opens: []"]
    if found.closes:
        yield say(CLOSES)
        yield _listed("closes", found.closes)
    elif ends := tuple(step for step, _ in found.last_steps) or found.milestones:
        counts = dict(found.last_steps)
        yield say(LAST, steps=", ".join(f"{step} ({counts[step]})" if step in counts else step for step in ends))
        yield QUESTIONED + _listed("closes", ends[:1])
    yield QUESTIONED + "pauses: []"
    yield QUESTIONED + "returns: []"
    yield say(UNCLOSED)
    yield "unclosed: open" if found.closes else "unclosed: last_event"


def _stamp_lines(found: Guess, say: Callable[..., str]) -> Iterator[str]:
    if found.zone not in (None, "UTC"):
        yield say(FITS)
        yield f"zone: {found.zone}"
    else:
        yield say(ZONE if found.without_zone else IN_UTC)
        yield QUESTIONED + "zone: Asia/Jakarta"
    stamps = found.stamps
    if stamps.ambiguous:
        yield say(AMBIGUOUS, value=stamps.ambiguous)
        yield QUESTIONED + _listed("time_format", ("%d/%m/%Y",))
    elif stamps.formats:
        if stamps.proof:
            yield say(PROOF, value=stamps.proof)
        yield _listed("time_format", stamps.formats)
    if found.date_only:
        yield say(DATES)
        yield _listed("date_only", found.date_only)


def _listed(key: str, words: tuple[str, ...]) -> str:
    return f"{key}: [{', '.join(map(_quoted, words))}]"


def _quoted(word: str) -> str:
    """A JSON string, which is a YAML one too."""
    return json.dumps(word, ensure_ascii=False)


TITLE = Text(
    "Peta untuk {name}, ditebak dari isinya. Periksa setiap baris.", "A map for {name}, guessed. Check every line."
)
WHICH_COLUMN = Text("{field}: kolom yang mana? Yang ada: {present}", "{field}: which column? There are: {present}")
MILESTONES = Text(
    "Satu baris adalah satu berkas; setiap kolom ini mencatat waktu satu langkahnya:",
    "A row is a whole case; each of these columns stamps one of its steps:",
)
FITS = Text("Cocok dengan selisih semua waktu di log:", "This fits the offsets of all moments:")
CLOSES = Text("Menurut nama kolomnya:", "By the name of the column:")
UNUSED = Text("Belum dipakai: {names}", "Not used: {names}")
ZONE = Text(
    "Waktu di log tidak menyebut zona dan akan dibaca sebagai UTC, kecuali zonanya ditulis:",
    "The moments name no zone and will be read as UTC, unless the zone is written:",
)
IN_UTC = Text(
    "Waktu di log ditulis dalam UTC; hari dan minggu juga akan begitu, kecuali zonanya ditulis:",
    "The moments are written in UTC, and so days and weeks will be, unless the zone is written:",
)
AMBIGUOUS = Text(
    "Hari dulu atau bulan dulu? {value} dan semua yang lain dapat dibaca keduanya; tulis yang benar.",
    "Day first or month first? {value} and all others can be read both ways; write the right one.",
)
PROOF = Text("{value} hanya dapat dibaca begini:", "{value} can only be read like this:")
DATES = Text("Hampir selalu tepat tengah malam, jadi tanggal saja:", "Practically always at midnight, so dates alone:")
NO_OPENS = Text("Langkah mana yang membuka berkas?", "Which activities file a case?")
LAST = Text(
    "Langkah mana yang menyelesaikan berkas? Yang terakhir di log: {steps}",
    "Which activities finish a case? Last: {steps}",
)
UNCLOSED = Text(
    "Berkas tanpa langkah penutup: selesai pada kejadian terakhirnya (last_event), atau masih terbuka (open)?",
    "A case without a closing activity: finished at its last event (last_event), or still open (open)?",
)
