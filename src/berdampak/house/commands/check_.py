"""`berdampak check PACK`: what is wrong with a pack, where, and what to do."""

import json
import sys
from collections import Counter
from dataclasses import asdict
from pathlib import Path

import click

from berdampak.house.command import language_option
from berdampak.kernel.errors import BerdampakError, Problem
from berdampak.kernel.text import Language, Text
from berdampak.promise.contracts import Pack
from berdampak.promise.facade import load_pack

GOOD = Text(
    "Paket {name} versi {version} tanpa kesalahan: {agencies} instansi, {units} unit, {counters} loket, "
    "{services} layanan, {steps} langkah.",
    "Pack {name}, version {version}, has no problems: {agencies} agencies, {units} units, {counters} counters, "
    "{services} services, {steps} steps.",
)
BAD = Text("Kesalahan: {count}. Paket belum dapat dipakai.", "Problems: {count}. The pack cannot be used yet.")


@click.command(name="check")
@click.argument("pack", type=click.Path(path_type=Path))
@language_option
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="Form of the answer.")
def command(pack: Path, language: Language, form: str) -> None:
    """Check a pack: what is wrong, where (file:line:col), and what to do. Exit 2 if anything is wrong."""
    good: Pack | None = None
    problems: tuple[Problem, ...] = ()
    try:
        good = load_pack(pack)
    except BerdampakError as error:
        problems = error.problems
    click.echo(_as_json(good, problems) if form == "json" else as_text(good, problems, language))
    if problems:
        sys.exit(2)


def as_text(pack: Pack | None, problems: tuple[Problem, ...], language: Language) -> str:
    """What was found, and in the last line whether the pack can be used."""
    said = [problem.say(language) for problem in problems]
    last = BAD.format(count=len(problems)) if pack is None else GOOD.format(name=pack.name, **_count(pack))
    return "\n".join([*said, last.in_(language)])


def _as_json(pack: Pack | None, problems: tuple[Problem, ...]) -> str:
    summary = None if pack is None else {"code": pack.code, "sha256": pack.sha256, **_count(pack)}
    answer = {"pack": summary, "problems": [asdict(problem) for problem in problems]}
    return json.dumps(answer, ensure_ascii=False, indent=2)


def _count(pack: Pack) -> dict[str, str | int]:
    kinds = Counter(office.kind for office in pack.offices.values())
    return {
        "version": pack.version,
        "agencies": kinds["agency"],
        "units": kinds["unit"],
        "counters": kinds["counter"],
        "services": len(pack.services),
        "steps": sum(len(service.steps) for service in pack.services.values()),
    }
