"""What can be wrong with the form, the procedure and the outcome of a service."""

from berdampak.kernel.file_problems import NOTHING, Said
from berdampak.kernel.text import Text

FORM_PROBLEMS: dict[str, Said] = {
    "E050": (
        Text("Kode ini bukan kode sederhana.", "This is not a plain code."),
        Text("Kode ini dipakai di formulir, buku, dan alamat.", "It is used in forms, in the book and in addresses."),
        Text(
            "Pakai huruf kecil, angka, dan tanda hubung, misalnya nama-ibu; paling panjang 60.",
            "Use small letters, digits and hyphens, such as nama-ibu; 60 at most.",
        ),
    ),
    "E051": (
        Text("Pertanyaan `{code}` kurang pilihan.", "The field `{code}` has too few choices."),
        Text("Jenis {kind} perlu sedikitnya dua pilihan.", "The kind {kind} needs two choices or more."),
        Text("Tulis `choices:` dengan kode dan labelnya.", "Write `choices:` with their codes and labels."),
    ),
    "E052": (
        Text("`{key}` tidak berarti pada jenis {kind}.", "`{key}` has no meaning for the kind {kind}."),
        Text("Hanya jenis ini yang memakainya: {kinds}.", "Only these kinds use it: {kinds}."),
        Text("Hapus, atau ganti jenisnya.", "Remove it, or change the kind."),
    ),
    "E053": (
        Text("Kelompok `{code}` belum berisi pertanyaan.", "The group `{code}` has no fields."),
        NOTHING,
        Text("Tulis `fields:` dengan pertanyaannya.", "Write `fields:` with its questions."),
    ),
    "E054": (
        Text(
            "Batas bawah {min} lebih besar daripada batas atas {max}.",
            "The least, {min}, is more than the most, {max}.",
        ),
        Text("Tidak ada jawaban yang dapat memenuhinya.", "No answer can satisfy both."),
        Text("Tukar atau perbaiki `min` dan `max`.", "Swap or mend `min` and `max`."),
    ),
    "E055": (
        Text("Formulir tidak memiliki pertanyaan `{code}`.", "The form has no field `{code}`."),
        Text("Syarat harus menunjuk pertanyaan di formulir ini.", "A condition names a field of this form."),
        Text("Perbaiki kodenya, atau tambahkan pertanyaannya.", "Mend the code, or add that field."),
    ),
    "E056": (
        Text("Pertanyaan `{code}` belum terjawab di sini.", "The field `{code}` is not answered yet here."),
        Text(
            "Syarat hanya boleh menunjuk pertanyaan di atasnya, dan bukan yang ada di kelompok lain.",
            "A condition may only name a field above it, and none in another group.",
        ),
        Text("Pindahkan pertanyaan `{code}` ke atas.", "Move the field `{code}` up."),
    ),
    "E057": (
        Text("Pertanyaan `{code}` berjenis {kind}, tanpa pilihan.", "The field `{code}` is a {kind}, with no choices."),
        Text(
            "Syarat hanya dapat bergantung pada choice, choices, atau yes_no.",
            "A condition can only hang on a choice, choices or a yes_no.",
        ),
        Text("Tunjuk pertanyaan lain, atau ganti jenisnya.", "Name another field, or change its kind."),
    ),
    "E058": (
        Text("`{written}` bukan pilihan dari `{code}`.", "`{written}` is not a choice of `{code}`."),
        Text("Pilihannya: {known}.", "Its choices: {known}."),
        Text("Pakai salah satunya.", "Use one of them."),
    ),
    "E059": (
        Text("Nomor identitas diminta tanpa alasan.", "An identity number is asked for without a reason."),
        Text(
            "Data pribadi hanya diminta bila perlu, dan warga berhak tahu untuk apa (UU 27/2022).",
            "Personal data are asked for only when needed, and people may know what for (UU 27/2022).",
        ),
        Text(
            "Tulis alasannya di `help`, atau hapus pertanyaan ini.",
            "Write the reason in `help`, or remove the field.",
        ),
    ),
    "E060": (
        Text(
            "Nomor identitas diminta sebagai jenis {kind}.",
            "An identity number is asked for as a field of kind {kind}.",
        ),
        Text(
            "Hanya jenis identity yang diperiksa dan dirahasiakan semestinya.",
            "Only the kind identity is checked and kept secret as it must be.",
        ),
        Text("Tulis `kind: identity`.", "Write `kind: identity`."),
    ),
    "E090": (
        Text("Berkas `{code}` diminta di dalam kelompok.", "The file `{code}` is asked for within a group."),
        Text(
            "Setiap berkas dikirim satu per satu, di luar pertanyaan yang berulang.",
            "Every file is sent by itself, outside questions that are asked again and again.",
        ),
        Text("Tulis sebagai `documents`, atau di luar kelompok.", "Write it under `documents`, or outside the group."),
    ),
}

PROCEDURE_PROBLEMS: dict[str, Said] = {
    "E061": (
        Text("Tidak ada langkah yang memutuskan.", "No step decides."),
        Text(
            "Setiap permohonan harus berakhir dengan keputusan: dikabulkan atau ditolak.",
            "Every application must end in a decision: granted or refused.",
        ),
        Text("Tulis `kind: decide` pada langkah itu.", "Write `kind: decide` at that step."),
    ),
    "E062": (
        Text("Langkah `{code}` memutuskan untuk kedua kali.", "The step `{code}` decides a second time."),
        Text("Sudah diputuskan di langkah `{first}`.", "The step `{first}` decides already."),
        Text("Sisakan satu langkah `kind: decide`.", "Leave one step of `kind: decide`."),
    ),
    "E063": (
        Text("Langkah yang memutuskan tidak boleh bersyarat.", "The step that decides cannot hang on a condition."),
        Text("Tanpa langkah itu, permohonan tidak pernah selesai.", "Without it an application never ends."),
        Text("Hapus `when` pada langkah `{code}`.", "Remove the `when` of the step `{code}`."),
    ),
    "E064": (
        Text("Keputusan tidak menunggu langkah `{code}`.", "The decision does not wait for the step `{code}`."),
        Text(
            "Pemeriksaan dan rekomendasi setelah keputusan tidak ada gunanya.",
            "A check or a recommendation has no use after the decision.",
        ),
        Text(
            "Sebut langkah itu dalam `after` langkah `{decide}`, atau pakai `kind: issue`.",
            "Name it in the `after` of the step `{decide}`, or use `kind: issue`.",
        ),
    ),
    "E065": (
        Text("Langkah `{code}` menerbitkan sebelum keputusan.", "The step `{code}` issues before the decision."),
        Text("Yang belum diputuskan belum dapat diterbitkan.", "What is not decided cannot be issued."),
        Text("Tulis `after: [{decide}]` pada langkah itu.", "Write `after: [{decide}]` at that step."),
    ),
    "E066": (
        Text(
            "Dianggap dikabulkan, tetapi tanpa batas waktu menurut hukum.",
            "Deemed granted, but without a legal term.",
        ),
        Text(
            "Hanya lewatnya batas waktu hukum yang dapat mengabulkan; janji kantor tidak.",
            "Only the end of a legal term can grant it; an office's promise cannot.",
        ),
        Text(
            "Tulis `legal_term` dengan dasar hukumnya, atau hapus `deemed`.",
            "Write a `legal_term`, or remove `deemed`.",
        ),
    ),
    "E067": (
        Text("Dianggap dikabulkan atas dasar yang belum dibaca.", "Deemed granted on a ground that nobody has read."),
        Text(
            "Dasar hukumnya bertanda {status}; diam hanya berarti dikabulkan bila undang-undang berkata begitu.",
            "Its ground is marked {status}; silence grants only where a law says so.",
        ),
        Text("Baca aturannya, lalu tulis `status: sourced`.", "Read the rule, then write `status: sourced`."),
    ),
    "E068": (
        Text("`{written}` bukan pola nomor.", "`{written}` is not a pattern of numbers."),
        Text(
            "Pola memuat {{seq}} satu kali, boleh {{year}} dan {{month}}, selebihnya huruf, angka, dan . / -",
            "A pattern has {{seq}} once, may have {{year}} and {{month}}, and else letters, digits and . / -",
        ),
        Text("Tulis misalnya AKL-{{year}}-{{seq:06}}.", "Write it like AKL-{{year}}-{{seq:06}}."),
    ),
    "E069": (
        Text("Pola nomor ini sudah dipakai layanan lain.", "Another service uses this pattern of numbers."),
        Text("Dua dokumen akan bernomor sama; lihat {first}.", "Two papers would bear one number; see {first}."),
        Text("Beri awalan lain.", "Give it another beginning."),
    ),
}
