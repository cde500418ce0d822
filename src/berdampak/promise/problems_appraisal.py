"""What can be wrong with how work is appraised."""

from berdampak.kernel.file_problems import Said
from berdampak.kernel.text import Text

APPRAISAL_PROBLEMS: dict[str, Said] = {
    "E160": (
        Text("`{written}` bukan angka yang pasti.", "`{written}` is no exact number."),
        Text(
            "Yang dibaca: bilangan bulat dari 0 sampai 9999, atau angka berdesimal dalam tanda petik.",
            "What is read: a whole number from 0 to 9999, or one with decimals in quotes.",
        ),
        Text('Tulis misalnya 89 atau "89.5".', 'Write it like 89 or "89.5".'),
    ),
    "E161": (
        Text("Bagian ini turun, bukan naik.", "This piece falls instead of rising."),
        Text(
            "`percent` ditulis dari yang kecil ke yang besar, dan nilainya tidak boleh turun.",
            "`percent` is written from the smaller to the larger, and its value must not fall.",
        ),
        Text(
            "Tulis misalnya {{percent: [60, 79], value: [50, 69]}}.",
            "Write it like {{percent: [60, 79], value: [50, 69]}}.",
        ),
    ),
    "E162": (
        Text("Tabel nilai tidak mulai dari 0.", "The values do not begin with 0."),
        Text(
            "Capaian yang lebih kecil dari bagian pertama tidak akan punya nilai.",
            "Less reached than the first piece would have no value.",
        ),
        Text("Mulai bagian pertama dari 0 persen.", "Begin the first piece with 0 percent."),
    ),
    "E163": (
        Text("Bagian ini bertumpuk dengan bagian sebelumnya.", "This piece overlaps the one before."),
        Text(
            "Bagian sebelumnya sampai {before} persen; satu capaian hanya boleh punya satu nilai.",
            "The one before goes to {before} percent; what is reached has one value only.",
        ),
        Text("Mulai dari {before} persen atau lebih.", "Begin with {before} percent or more."),
    ),
    "E164": (
        Text("Capaian yang lebih tinggi bernilai lebih rendah.", "More reached would be worth less."),
        Text("Di bawahnya sudah ada nilai {before}.", "What is below is already worth {before}."),
        Text("Tulis nilai {before} atau lebih.", "Write a value of {before} or more."),
    ),
    "E165": (
        Text("Batas `above` tidak di atas batas `below`.", "The limit `above` is not over the limit `below`."),
        Text(
            "`below` adalah {below}; nilai di antara keduanya berarti sesuai ekspektasi.",
            "`below` is {below}; a value between the two is as expected.",
        ),
        Text("Tulis angka yang lebih besar dari {below}.", "Write a number larger than {below}."),
    ),
    "E166": (
        Text("Tidak ada predikat dengan kode `{code}`.", "There is no predicate with the code `{code}`."),
        Text("Setiap sel menyebut predikat dari `names`.", "Every cell names a predicate of `names`."),
        Text("Perbaiki kodenya, atau tambahkan predikat itu.", "Mend the code, or add that predicate."),
    ),
    "E167": (
        Text("Nilai kredit tidak ada pada semua predikat.", "Not all predicates say their credit."),
        Text(
            "Bila berkas ini punya `credit`, setiap predikat menyebutnya; bila tidak, tidak satu pun.",
            "Where this file has `credit`, every predicate says it; where not, none does.",
        ),
        Text("Lengkapi `credit`, atau hapus semuanya.", "Say `credit` for all, or remove it."),
    ),
}
