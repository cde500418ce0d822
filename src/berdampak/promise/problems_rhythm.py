"""What can be wrong with the moments at which cards are seen."""

from berdampak.kernel.file_problems import Said
from berdampak.kernel.text import Text

RHYTHM_PROBLEMS: dict[str, Said] = {
    "E140": (
        Text(
            "Atasan baru melihat rapor sesudah warga: line {line}, public {public}.",
            "The line sees the cards after everyone does: line {line}, public {public}.",
        ),
        Text(
            "Keduanya dihitung dari akhir minggu ({week_cut}); yang bertanggung jawab membaca lebih dulu.",
            "Both are counted from the end of the week ({week_cut}); whoever answers for them reads them first.",
        ),
        Text("Tulis line yang lebih awal, atau public yang lebih akhir.", "Write an earlier line or a later public."),
    ),
    "E141": (
        Text(
            "`{key}` sama dengan akhir minggu, {week_cut}.",
            "`{key}` is the end of the week itself, {week_cut}.",
        ),
        Text(
            "Pada saat itu petugas melihat rapornya sendiri, sebelum orang lain.",
            "At that moment officers see their own cards, before anybody else.",
        ),
        Text("Tulis saat yang lebih akhir, misalnya MON 07:00.", "Write a later moment, such as MON 07:00."),
    ),
}
