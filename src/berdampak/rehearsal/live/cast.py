"""The people of the demo. None of them exists; their roles do."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from berdampak.kernel.text import Text
from berdampak.people.contracts import Person, RoleName
from berdampak.rehearsal.contracts import Conditions

MIDDLE = 1_000
LICENSING, COUNTER = "dpmptsp-perizinan", "dpmptsp-loket"
OUTLETS = tuple(f"dpmptsp-gerai-{name}" for name in ("utara", "tengah", "selatan", "barat", "pulau"))
CITY = Conditions(
    turned_down_in=LICENSING, learns_in=COUNTER, outlets=tuple(("nib-pendampingan", unit) for unit in OUTLETS)
)
"""What the city of the demo is like."""
DOMAIN = "demo.invalid"
"""Mail to it reaches nobody."""


@dataclass(frozen=True, slots=True)
class Part:
    """A person of the demo: `places` are the offices at which the role is given, and `about` says what they do.

    `place` says which simulated officer of the first of these offices the person is: the officers stand from the
    slowest (0) to the quickest (-1), with `MIDDLE` for the one of middle skill. Whoever is `new` gets an account late.
    """

    key: str
    name: str
    about: Text
    role: RoleName | Literal["citizen"]
    places: tuple[str, ...] = ()
    place: int | None = None
    new: bool = False

    @property
    def email(self) -> str:
        """The address by which the person signs in."""
        return f"{self.key}@{DOMAIN}"


CAST = (
    Part("sari", "Sari Umanailo", Text("warga", "citizen"), "citizen"),
    Part("budi", "Budi Kapita", Text("petugas loket dan perizinan", "counter and licensing officer"), "officer",
         (COUNTER, LICENSING), place=-1),
    Part("yusuf", "Yusuf Soamole", Text("petugas loket dan perizinan", "counter and licensing officer"), "officer",
         (COUNTER, LICENSING), place=0),
    Part("mira", "Mira Tuharea", Text("petugas loket", "counter officer"), "officer", (COUNTER,), place=MIDDLE),
    Part("rudi", "Rudi Salampessy", Text("petugas loket, akun baru", "counter officer, new account"), "officer",
         (COUNTER,), place=1, new=True),
    Part("laila", "Laila Assagaf", Text("petugas perizinan", "licensing officer"), "officer",
         (LICENSING,), place=MIDDLE),
    Part("wulan", "Wulan Sangaji", Text("kepala bidang perizinan", "head of licensing"), "head",
         (LICENSING, COUNTER)),
    Part("rina", "Rina Tomagola", Text("petugas dinas kesehatan", "health officer"), "officer", ("dinkes-sdmk",),
         place=2),
    Part("dewi", "Dewi Marasabessy", Text("petugas lingkungan hidup", "environment officer"), "officer",
         ("dlh-tata-lingkungan",), place=-1),
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


def cast_codes(officers: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """The codes of the officers whom people of the demo are, by key; `officers` are those of units, by skill."""
    codes = {}
    for part in CAST:
        found = officers.get(part.places[0], ()) if part.places and part.place is not None else ()
        if found and part.place is not None:
            codes[part.key] = found[len(found) // 2 if part.place == MIDDLE else part.place]
    return codes
