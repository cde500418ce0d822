"""What happens in the demo's days: each line a moment, who, and what; played in the order of the moments."""

from dataclasses import dataclass
from typing import Any

from berdampak.happening.casework.contracts import (
    Advise,
    Command,
    Complete,
    Decide,
    Gap,
    Reopen,
    Reply,
    Return,
    Withdraw,
)
from berdampak.rehearsal.live.doing import Act, Deed, File, Outage, Sweep
from berdampak.rehearsal.live.visits import Complain, Visits

NURSE = {"nama": "Sari Umanailo, S.Kep.", "tempat": "klinik", "nama-tempat": "Klinik Sehat Ternate", "praktik-ke": "1",
         "str-seumur": "yes", "alamat": "Jalan Contoh 7, Ternate Tengah"}  # fmt: skip
SHOP = {"nama": "Sari Umanailo", "kegiatan": "Warung makan dengan dua meja.", "luas": "24", "limbah": ["cair"],
        "olah": "Bak lemak dibersihkan tiap minggu.", "setuju": "yes", "alamat": "Jalan Contoh 7"}  # fmt: skip
SITE = {"nama": "Sari Umanailo", "kegiatan": "Gudang ikan beku.", "alamat": "Jalan Pelabuhan Contoh 3",
        "luas": "400", "status-tanah": "milik", "pantai": "yes"}  # fmt: skip
GROUND = "menunggu-berkas"


@dataclass(frozen=True, slots=True)
class Line:
    """A deed so many working days back, at a local time of day."""

    back: int
    clock: str
    deed: Deed


def _file(back: int, clock: str, case: str, service: str, answers: dict[str, Any], by: str = "sari") -> Line:
    return Line(back, clock, File(case, service, answers, by))


def _do(back: int, clock: str, case: str, by: str, command: Command, *, take: bool = True) -> Line:
    """An act on a step: it is taken in hand just before."""
    return Line(back, clock, Act(case, by, command, take=take))


def _shop(case: str, name: str, filed: int, upto: int, clock: str = "08:20") -> list[Line]:
    """An environmental statement, filed so many days back, and its first steps up to a number of them."""
    lines = [_file(filed, clock, case, "sppl", SHOP | {"nama-usaha": name})]
    steps: tuple[Command, ...] = (
        Complete("terima"),
        Complete("telaah", "Rencana usaha sesuai."),
        Decide("catat", "granted"),
    )
    hours = ((filed, "09:10"), (filed, "13:30"), (filed - 1, "10:15"))
    return lines + [_do(*hour, case, "dewi", step) for hour, step in zip(hours[:upto], steps, strict=False)]


STORY: tuple[Line, ...] = (
    # Granted on the next day, and again: what goes well.
    *(line for back in range(10, 3, -1) for line in _shop(f"cepat-{back}", f"Warung Contoh {11 - back}", back, 3)),
    # Nobody looked at it until the law granted it.
    _file(9, "15:10", "diam", "sppl", SHOP | {"nama-usaha": "Bengkel Contoh"}),
    # Near its moment, in hand, and just in.
    *_shop("dekat", "Kedai Kopi Contoh", 3, 1, "08:25"),
    *_shop("dipegang", "Toko Roti Contoh", 2, 1, "08:40"),
    _file(1, "14:05", "baru", "sppl", SHOP | {"nama-usaha": "Penatu Contoh"}),
    _file(1, "14:35", "baru-lagi", "sip-perawat", NURSE),
    # Late: another agency has had it for days.
    _file(8, "08:30", "terlambat", "sip-perawat", NURSE | {"nama-tempat": "Klinik Contoh Utara"}),
    _do(8, "09:00", "terlambat", "budi", Complete("terima")),
    # Waiting for another agency, in time.
    _file(2, "08:45", "tunggu-dinas", "sip-perawat", NURSE | {"nama-tempat": "Klinik Contoh Selatan"}),
    _do(2, "09:20", "tunggu-dinas", "budi", Complete("terima")),
    _file(6, "09:40", "lokasi", "kkpr", SITE),
    _do(6, "10:30", "lokasi", "budi", Complete("terima")),
    # With the applicant.
    _file(4, "08:15", "kembali", "sip-perawat", NURSE | {"nama-tempat": "Klinik Contoh Timur"}),
    _do(4, "10:00", "kembali", "budi", Return("terima", GROUND, (
        Gap("str", "document", "STR pada foto tidak terbaca."),
        Gap("alamat", "answer", "Tulis alamat lengkap dengan kelurahannya."),
    ))),
    # Sent back, completed, advised, granted.
    _file(7, "08:10", "lengkap", "sip-perawat", NURSE),
    _do(7, "09:50", "lengkap", "budi", Return("terima", GROUND, (
        Gap("nama-tempat", "answer", "Tulis nama klinik seperti di izinnya."),
    ))),
    _do(6, "19:30", "lengkap", "sari", Reply({"nama-tempat": "Klinik Sehat Ternate Tengah"}), take=False),
    _do(5, "08:40", "lengkap", "budi", Complete("terima")),
    _do(4, "10:20", "lengkap", "rina", Advise("verifikasi", "favourable", "STR berlaku.")),
    _do(3, "14:00", "lengkap", "budi", Decide("terbit", "granted")),
    # Refused, with ground and reason.
    _file(8, "13:20", "tolak", "sip-perawat", NURSE | {"praktik-ke": "3"}),
    _do(8, "14:10", "tolak", "budi", Complete("terima")),
    _do(7, "11:00", "tolak", "rina", Advise("verifikasi", "unfavourable", "Sudah berpraktik di tiga tempat.")),
    _do(6, "09:00", "tolak", "budi", Decide(
        "terbit", "refused", "syarat-tidak-terpenuhi", "Perawat sudah berpraktik di tiga tempat.")),
    # Taken back by the applicant.
    _file(3, "09:05", "tarik", "sppl", SHOP | {"nama-usaha": "Kios Contoh"}),
    _do(2, "20:15", "tarik", "sari", Withdraw("Pindah lokasi."), take=False),
    # Closed, opened again for an error, closed once more.
    *_shop("buka-lagi", "Salon Contoh", 7, 3, "08:35"),
    _do(3, "11:30", "buka-lagi", "hasan", Reopen("mistake", "Nama usaha salah tulis."), take=False),
    _do(2, "13:40", "buka-lagi", "dewi", Decide("catat", "granted")),
    # What stopped the work of a unit, noted the same day.
    Line(5, "13:15", Outage("dlh-tata-lingkungan", "hasan", "power", "10:00", "12:00", "Gardu padam.")),
    # Visits to a counter, and what citizens write in.
    *(Line(back, "08:30", Visits("budi")) for back in (4, 2, 1)),
    Line(6, "19:10", Complain("sari", "keluhan", "sip-perawat", "Izin praktik saya sudah lewat janjinya.")),
    Line(2, "20:40", Complain("sari", "informasi", "kkpr", "Apakah lokasi di tepi pantai perlu syarat lain?")),
    # The moment arrives by itself.
    *(Line(back, "17:30", Sweep()) for back in range(10, 0, -1)),
)  # fmt: skip
