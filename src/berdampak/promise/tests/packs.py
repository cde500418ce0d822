"""A small pack for tests, written to a folder: one agency, two units, one service of three steps."""

from pathlib import Path

from berdampak.kernel.errors import Problem
from berdampak.promise.facade import check_pack

COMPONENTS = {
    "requirements": "requirements",
    "procedure": "procedure",
    "time": "time",
    "fee": None,
    "complaints": "complaints",
    "legal_basis": "legal_basis",
    "safety": None,
    "staff": None,
}
"""The components of the small pack's standard, and their roles."""
STANDARD = """\
valid_from: 2026-01-01
legal: {reference: Contoh Pasal 1, status: example}
components:
""" + "".join(
    f"  - {{code: {code}, name: {{id: {code}, en: {code}}}{f', role: {role}' if role else ''}}}\n"
    for code, role in COMPONENTS.items()
)
PACK = """\
format: 1
code: desa
version: "1"
valid_from: 2026-01-01
name: {id: Desa Contoh, en: Example Village}
legal: {reference: Contoh, status: example}
calendar: id-national
components:
""" + "".join(f"  {key}: {{id: Ada., en: There is.}}\n" for key in COMPONENTS)
OFFICES = """\
valid_from: 2026-01-01
legal: {reference: Contoh, status: example}
offices:
  - code: desa
    kind: government
    name: {id: Desa Contoh, en: Example Village}
    region: "82.71"
  - code: mal
    kind: mall
    name: {id: Mal, en: Mall}
    parent: desa
  - code: dinas
    kind: agency
    name: {id: Dinas, en: Agency}
    parent: desa
    mall: mal
  - code: dinas-depan
    kind: unit
    name: {id: Pelayanan Depan, en: Front Desk}
    parent: dinas
  - code: dinas-izin
    kind: unit
    name: {id: Perizinan, en: Licensing}
    parent: dinas
"""
SERVICE = """\
code: izin
name: {id: Izin Contoh, en: Example Licence}
unit: dinas-izin
valid_from: 2026-01-01
legal: {reference: Contoh, status: example}
promised: {days: 3}
steps:
  - code: terima
    name: {id: Terima berkas, en: Take in the papers}
    unit: dinas-depan
    budget: {minutes: 30}
  - code: periksa
    name: {id: Periksa berkas, en: Check the papers}
    budget: {days: 1}
  - code: terbit
    name: {id: Terbitkan izin, en: Issue the licence}
    budget: {days: 1}
    kind: decide
"""


def write_pack(
    folder: Path, pack: str = PACK, offices: str = OFFICES, service: str = SERVICE, standard: str = STANDARD
) -> Path:
    """Write the small pack, with any of its files replaced."""
    (folder / "services").mkdir(parents=True, exist_ok=True)
    (folder / "pack.yaml").write_text(pack, encoding="utf-8")
    (folder / "standard.yaml").write_text(standard, encoding="utf-8")
    (folder / "offices.yaml").write_text(offices, encoding="utf-8")
    (folder / "services" / "izin.yaml").write_text(service, encoding="utf-8")
    return folder


def change(text: str, old: str, new: str) -> str:
    """A text with one thing in it changed, which must be there exactly once."""
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times"
    return text.replace(old, new)


def find_one(folder: Path) -> Problem:
    """The only problem of a pack."""
    found = check_pack(folder)
    assert len(found) == 1, [problem.say("en") for problem in found]
    return found[0]


def place(problem: Problem, folder: Path) -> str:
    """Where a problem is, seen from the folder of the pack."""
    return problem.where.removeprefix(f"{folder}/")


def pointed_at(problem: Problem) -> str:
    """What stands at the place of a problem, to the end of its line."""
    path, line, column = problem.where.rsplit(":", 2)
    return Path(path).read_text(encoding="utf-8").splitlines()[int(line) - 1][int(column) - 1 :]
