"""What can be wrong with indicators and with the tree of outcomes."""

from berdampak.kernel.file_problems import Said
from berdampak.kernel.text import Text

GOALS_PROBLEMS: dict[str, Said] = {
    "E080": (
        Text("Rumus ini tidak dapat dihitung.", "This formula cannot be computed."),
        Text(
            "`share` memerlukan `that`; `median` dan `p90` memerlukan `value`; `index` hanya dari `answers`; "
            "`rate` hanya dari `steps`; yang lain tidak memakai keduanya.",
            "`share` needs `that`; `median` and `p90` need a `value`; `index` is of `answers` alone; `rate` of `steps` "
            "alone; the others use neither.",
        ),
        Text("Lihat daftarnya di docs/goals.md.", "See the list in docs/goals.md."),
    ),
    "E081": (
        Text("Indikator memerlukan `formula` atau `series`.", "An indicator needs a `formula` or a `series`."),
        Text(
            "Nilainya dihitung dari kejadian, atau diambil dari data pihak lain; tidak dari keduanya.",
            "Its value is computed from what took place, or taken from somebody else's data; not both.",
        ),
        Text("Tulis salah satunya.", "Write one of the two."),
    ),
    "E082": (
        Text("Tidak ada berkas `{file}` di samping paket.", "There is no file `{file}` beside the pack."),
        Text("Seri dibaca dari berkas CSV di folder paket.", "A series is read from a CSV file in the pack's folder."),
        Text("Simpan berkasnya di sana, atau perbaiki namanya.", "Put the file there, or mend its name."),
    ),
    "E089": (
        Text("`file` dan `read_on` harus ada keduanya.", "`file` and `read_on` go together."),
        Text(
            "Angka dari berkas punya hari dibacanya; angka yang dikirim lewat API membawa harinya sendiri.",
            "Figures in a file have the day on which they were read; those that the API takes bring their own.",
        ),
        Text(
            "Tulis keduanya, atau hapus `file`, `read_on`, dan `region`.",
            "Write both, or leave out `file`, `read_on` and `region`.",
        ),
    ),
    "E083": (
        Text("`{code}` tidak dikenal.", "`{code}` is not known."),
        Text("`{key}` menyebut yang ada dalam paket ini.", "`{key}` names what is in this pack."),
        Text("Perbaiki kodenya.", "Mend the code."),
    ),
    "E084": (
        Text("Pohon kinerja berputar: {cycle}.", "The tree of outcomes goes round in a circle: {cycle}."),
        Text("Tidak ada hasil yang menjadi sebab bagi dirinya.", "No outcome brings itself about."),
        Text("Ubah salah satu `parent`.", "Change one `parent`."),
    ),
    "E085": (
        Text("`{code}` tidak berada di bawah hasil mana pun.", "`{code}` stands under no outcome."),
        Text("Hanya hasil akhir (`final`) yang berada di puncak.", "Only a `final` outcome stands at the top."),
        Text("Tulis `parent`-nya.", "Write its `parent`."),
    ),
    "E086": (
        Text("`{level}` tidak dapat berada di bawah `{above}`.", "`{level}` cannot stand under `{above}`."),
        Text(
            "Urutannya dari atas: final, intermediate, immediate, output.",
            "From the top they are: final, intermediate, immediate, output.",
        ),
        Text("Perbaiki `level` atau `parent`.", "Mend `level` or `parent`."),
    ),
    "E087": (
        Text("`{code}` tidak punya penanggung jawab.", "Nobody answers for `{code}`."),
        Text(
            "Di bawahnya tidak ada hasil lain, jadi unit yang mengerjakannya harus disebut.",
            "There is nothing under it, so the unit that brings it about must be named.",
        ),
        Text("Tulis `units`.", "Write its `units`."),
    ),
    "E088": (
        Text("`{code}` bukan hasil di cabang lain.", "`{code}` is no outcome of another branch."),
        Text(
            "`contributes` menyebut hasil di luar jalur hasil ini sendiri.",
            "`contributes` names an outcome that does not lie above this one anyway.",
        ),
        Text("Perbaiki kodenya, atau hapus.", "Mend the code, or remove it."),
    ),
}
