"""A small government for rehearsals: three agencies, six units, five services."""

from datetime import date

from berdampak.kernel.text import same
from berdampak.promise.contracts import Legal, Office, Pack, ProcedureStep, Service, Term

UNTIL = date(2026, 4, 10)
UNITS = ("capil-loket", "capil-akta", "izin-loket", "izin-bidang", "izin-teknis", "sosial-bidang")
WEEKS = 6
"""Lebaran 2026 lies in these weeks: no work from 18 to 24 March."""

_LEGAL = Legal("Contoh", "example")


def tiny_pack() -> Pack:
    """The pack; its services range from a card in an hour to a permit in ten days."""
    offices = [
        _office("kota", "government", None),
        *(_office(agency, "agency", "kota") for agency in ("capil", "izin", "sosial")),
        *(_office(unit, "unit", unit.split("-")[0]) for unit in UNITS),
    ]
    services = [
        _service("kartu", "capil-loket", Term(minutes=60), ("terima", "capil-loket", 15), ("cetak", "capil-loket", 20)),
        _service("akta", "capil-akta", Term(days=1), ("terima", "capil-loket", 15), ("catat", "capil-akta", 225)),
        _service("bantuan", "sosial-bidang", Term(days=1), ("periksa", "sosial-bidang", 200)),
        _service("surat", "izin-bidang", Term(days=2), ("terima", "izin-loket", 30), ("putus", "izin-bidang", 450)),
        _service(
            "bangunan",
            "izin-bidang",
            Term(days=10),
            ("terima", "izin-loket", 30),
            ("teknis", "izin-teknis", 1800),
            ("putus", "izin-bidang", 900),
        ),
    ]
    return Pack(
        code="tiny",
        version="1",
        sha256="0" * 64,
        valid_from=date(2026, 1, 1),
        name=same("Tiny"),
        calendar="id-ternate",
        week_cut="FRI 15:00",
        offices={office.code: office for office in offices},
        services={service.code: service for service in services},
    )


def _office(code: str, kind: str, parent: str | None) -> Office:
    return Office(code, kind, same(code), parent)  # type: ignore[arg-type]


def _service(code: str, unit: str, promised: Term, *steps: tuple[str, str, int]) -> Service:
    codes = [step for step, _, _ in steps]
    procedure = tuple(
        ProcedureStep(step, same(step), at, Term(minutes=minutes), tuple(codes[place - 1 : place]))
        for place, (step, at, minutes) in enumerate(steps)
    )
    return Service(code, same(code), unit, date(2026, 1, 1), _LEGAL, promised, None, None, procedure, {})
