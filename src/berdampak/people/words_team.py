"""What the pages about a team, and about everybody's accounts, say."""

from berdampak.kernel.text import Text

ROLE_NAMES = {
    "officer": Text("Petugas", "Officer"),
    "head": Text("Kepala unit", "Head of unit"),
    "agency_head": Text("Kepala instansi", "Head of agency"),
    "mall_manager": Text("Pengelola mal", "Mall manager"),
    "inspector": Text("Inspektorat", "Inspectorate"),
    "reform": Text("Biro organisasi", "Reform office"),
    "admin": Text("Pengelola akun", "Account administrator"),
}
ACTING_NAMES = {
    "plt": Text("Plt. (jabatan kosong)", "acting: the post is vacant (Plt.)"),
    "plh": Text("Plh. (pejabat berhalangan)", "acting: its holder is away (Plh.)"),
    "delegate": Text("menggantikan", "standing in"),
}
