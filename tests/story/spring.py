"""The work of a unit of ten through half a year, as another system logged it, from a seed."""

import csv
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import numpy as np

ZONE = ZoneInfo("Asia/Jayapura")
FIRST, LAST, CHANGE = date(2026, 1, 5), date(2026, 7, 10), date(2026, 4, 13)
A_WEEK, SEED = 16, 8
PEERS = tuple(f"p-rekan-{number}" for number in range(1, 9))
SHARES = {"p-budi": 0.62, "p-rani": 0.98} | dict.fromkeys(PEERS, 0.85)
"""What share of the steps each truly does in time, until Budi learns to."""
BESIDE = 6
"""Officers of each of the offices before."""
LEARNT = {"p-budi": 0.9}
MAP = """
columns: {case: case, step: step, start: start, time: end, officer: officer, unit: unit, service: service,
  channel: channel}
zone: Asia/Jayapura
calendar: id-ternate
week_cut: FRI 15:00
pack: ternate
opens: [terima]
closes: [terbit]
unclosed: open
"""
HEADER = ("case", "step", "start", "end", "officer", "unit", "service", "channel")


def write_log(folder: Path) -> tuple[Path, Path]:
    """Write the log and the map by which it is read."""
    log, told = folder / "izin.csv", folder / "izin.yaml"
    with log.open("w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEADER)
        writer.writerows(rows())
    told.write_text(MAP)
    return log, told


def rows() -> Iterator[tuple[str, ...]]:
    """Three rows a case: filed at the counter, verified, and issued by somebody of the unit, within its day or not."""
    dice, number = np.random.default_rng(SEED), 0
    for week in range((LAST - FIRST).days // 7 + 1):
        monday = FIRST + timedelta(weeks=week)
        for officer, usual in SHARES.items():
            share = LEARNT.get(officer, usual) if monday >= CHANGE else usual
            for in_time in dice.random(A_WEEK) < share:
                number += 1
                begun = datetime.combine(monday + timedelta(days=int(dice.integers(2))), time(9), ZONE)
                ended = begun + timedelta(hours=int(dice.integers(1, 5)), days=0 if in_time else 2)
                yield from _case(number, begun, ended, officer)


def _case(number: int, begun: datetime, ended: datetime, officer: str) -> Iterator[tuple[str, ...]]:
    """A case that went through three offices, each with enough officers that nobody is told from its figures."""
    steps = (
        ("terima", begun - timedelta(minutes=50), begun - timedelta(minutes=40), "loket", "dpmptsp-loket"),
        ("verifikasi", begun - timedelta(minutes=30), begun - timedelta(minutes=10), "nakes", "dinkes-sdmk"),
        ("terbit", begun, ended, officer, "dpmptsp-perizinan"),
    )
    for step, start, end, who, unit in steps:
        by = who if who == officer else f"{who}-{number % BESIDE}"
        yield (f"SIP-{number:05}", step, start.isoformat(), end.isoformat(), by, unit, "sip-perawat", "online")
