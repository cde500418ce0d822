"""The people of the demo. None of them exists; their roles do."""

from dataclasses import dataclass
from typing import Literal

from berdampak.kernel.text import Text
from berdampak.people.contracts import Person, RoleName

DOMAIN = "demo.invalid"
"""Mail to it reaches nobody."""


@dataclass(frozen=True, slots=True)
class Part:
    """A person of the demo: `places` are the offices at which the role is given, and `about` says what they do."""

    key: str
    name: str
    about: Text
    role: RoleName | Literal["citizen"]
    places: tuple[str, ...] = ()

    @property
    def email(self) -> str:
        """The address by which the person signs in."""
        return f"{self.key}@{DOMAIN}"


CAST = (
    Part("sari", "Sari Umanailo", Text("warga", "citizen"), "citizen"),
    Part("budi", "Budi Kapita", Text("petugas loket dan perizinan", "counter and licensing officer"), "officer",
         ("dpmptsp-loket", "dpmptsp-perizinan")),
    Part("wulan", "Wulan Sangaji", Text("kepala bidang perizinan", "head of licensing"), "head",
         ("dpmptsp-perizinan", "dpmptsp-loket")),
    Part("rina", "Rina Tomagola", Text("petugas dinas kesehatan", "health officer"), "officer", ("dinkes-sdmk",)),
    Part("dewi", "Dewi Marasabessy", Text("petugas lingkungan hidup", "environment officer"), "officer",
         ("dlh-tata-lingkungan",)),
    Part("hasan", "Hasan Albaar", Text("kepala bidang lingkungan", "head of environment"), "head",
         ("dlh-tata-lingkungan",)),
    Part("rahmat", "Rahmat Drakel", Text("kepala dinas penanaman modal", "head of the investment agency"),
         "agency_head", ("dpmptsp",)),
    Part("idris", "Idris Tuasikal", Text("kepala daerah", "head of the region"), "region_head", ("kota-ternate",)),
    Part("nur", "Nur Fabanyo", Text("pengelola mal", "mall manager"), "mall_manager", ("mpp-ternate",)),
    Part("anton", "Anton Lessy", Text("inspektur", "inspector"), "inspector", ("kota-ternate",)),
    Part("maya", "Maya Hatala", Text("biro reformasi", "reform office"), "reform", ("kota-ternate",)),
    Part("admin", "Operator Demo", Text("pengelola akun", "account administrator"), "admin"),
)  # fmt: skip

Actors = dict[str, Person]
"""The people of the demo by their keys, as they may act now."""
