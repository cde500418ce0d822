"""Everything that can be wrong with a pack: what, why, and what to do now. Ids are stable and never used again."""

from berdampak.kernel.errors import Problem
from berdampak.kernel.text import Text

_NOTHING = Text("", "")


def problem(number: str, where: str, hint: Text = _NOTHING, **words: object) -> Problem:
    """The problem of that number at a place; `words` fill its sentences, `hint` is said last."""
    what, why, now = (part.format(**words) for part in PROBLEMS[number])
    return Problem(f"promise.{number}", what, why, now + hint, where)


PROBLEMS: dict[str, tuple[Text, Text, Text]] = {
    "E001": (
        Text("Folder ini tidak ada.", "There is no such folder."),
        Text("Paket adalah folder yang berisi pack.yaml.", "A pack is a folder that holds pack.yaml."),
        Text("Periksa kembali namanya.", "Check its name."),
    ),
    "E002": (
        Text("Folder ini tidak memiliki pack.yaml.", "This folder has no pack.yaml."),
        Text("Tanpa berkas itu, folder ini bukan paket.", "Without that file it is not a pack."),
        Text("Buat pack.yaml, atau sebut folder paket yang benar.", "Write pack.yaml, or name the right folder."),
    ),
    "E003": (
        Text("Berkas ini tidak termasuk bagian paket.", "This file is no part of the pack."),
        Text(
            "Yang dibaca hanya pack.yaml, offices.yaml, offices/*.yaml, dan services/*.yaml.",
            "Only pack.yaml, offices.yaml, offices/*.yaml and services/*.yaml are read.",
        ),
        Text("Ganti nama atau pindahkan berkas ini.", "Rename or move it."),
    ),
    "E004": (
        Text("Berkas atau folder ini tidak dapat dibuka: {said}.", "This file or folder cannot be opened: {said}."),
        _NOTHING,
        Text("Periksa nama, jenis, dan hak aksesnya.", "Check its name, its kind and its permissions."),
    ),
    "E005": (
        Text("Berkas ini terlalu besar ({size} bita).", "This file is too large ({size} bytes)."),
        Text("Batasnya {limit} bita.", "The limit is {limit} bytes."),
        Text("Bagi menjadi beberapa berkas.", "Split it into several files."),
    ),
    "E006": (
        Text("Berkas ini bukan teks UTF-8.", "This file is not UTF-8 text."),
        _NOTHING,
        Text("Simpan ulang sebagai UTF-8.", "Save it again as UTF-8."),
    ),
    "E007": (
        Text("Ada karakter yang tidak dapat ditampilkan.", "There is a character that cannot be shown."),
        Text("Karakter kendali tidak boleh ada dalam paket.", "Control characters are not allowed in a pack."),
        Text("Hapus karakter itu.", "Remove it."),
    ),
    "E008": (
        Text("Tulisan YAML tidak dapat dibaca mulai dari sini.", "The YAML cannot be read from here on."),
        Text("Pembaca YAML menjawab: {said}.", "The YAML reader says: {said}."),
        Text(
            "Periksa titik dua, tanda kutip, kurung, dan lekukan di baris ini dan baris di atasnya.",
            "Look at the colons, quotes, brackets and indents of this line and the one above.",
        ),
    ),
    "E009": (
        Text("Ada karakter tab.", "There is a tab character."),
        Text("YAML hanya menerima spasi untuk lekukan.", "YAML indents with spaces only."),
        Text("Ganti tab dengan spasi.", "Replace the tab with spaces."),
    ),
    "E010": (
        Text("Jangkar (&) dan rujukan (*) tidak diterima.", "Anchors (&) and aliases (*) are not accepted."),
        Text(
            "Paket harus terbaca apa adanya, tanpa perlu mencari rujukan di baris lain.",
            "A pack reads as it stands, with no need to look elsewhere in the file.",
        ),
        Text(
            "Tulis isinya langsung; teks yang diawali & atau * diberi tanda kutip.",
            "Write the value out; put a text that begins with & or * in quotes.",
        ),
    ),
    "E011": (
        Text("Kunci `{key}` tertulis dua kali.", "The key `{key}` is written twice."),
        Text("Yang pertama ada di baris {line}.", "The first one is on line {line}."),
        Text("Hapus salah satunya.", "Remove one of them."),
    ),
    "E012": (
        Text("Susunan terlalu dalam.", "This is nested too deeply."),
        Text("Paling banyak {depth} tingkat.", "At most {depth} levels are accepted."),
        Text("Sederhanakan bagian ini.", "Make this part simpler."),
    ),
    "E013": (
        Text("Berkas ini kosong.", "This file is empty."),
        _NOTHING,
        Text("Isi atau hapus berkas ini.", "Fill it or remove it."),
    ),
    "E014": (
        Text("Berkas ini tidak tersusun sebagai `kunci: nilai`.", "This file is not made of `key: value`."),
        _NOTHING,
        Text("Mulailah seperti contoh dalam docs/pack.md.", "Begin as the example in docs/pack.md does."),
    ),
    "E015": (
        Text("Berkas ini memuat lebih dari satu dokumen YAML.", "This file holds more than one YAML document."),
        Text("Satu berkas berisi satu dokumen.", "One file is one document."),
        Text("Hapus baris `---`, atau pindahkan isinya ke berkas lain.", "Remove the `---`, or use a second file."),
    ),
    "E016": (
        Text(
            "Tag (!), kunci gabung (<<), dan arahan (%) tidak diterima.",
            "Tags (!), merge keys (<<) and directives (%) are not accepted.",
        ),
        Text(
            "Paket hanya memakai teks, angka, daftar, dan `kunci: nilai`.",
            "A pack uses only text, numbers, lists and `key: value`.",
        ),
        Text("Tulis isinya langsung.", "Write the value out."),
    ),
    "E017": (
        Text("Kunci harus berupa satu kata.", "A key must be a single word."),
        Text("Di sini kuncinya berupa daftar atau susunan.", "Here it is a list or a mapping."),
        Text(
            'Beri tanda kutip bila isinya memuat kurung, misalnya "[contoh]".',
            'Put it in quotes if it holds brackets, such as "[example]".',
        ),
    ),
    "E020": (
        Text("Kunci `{key}` tidak dikenal.", "The key `{key}` is unknown."),
        Text("Yang dikenal di sini: {known}.", "Known here: {known}."),
        Text("Perbaiki ejaannya atau hapus.", "Mend its spelling or remove it."),
    ),
    "E021": (
        Text("`{key}` belum ditulis.", "`{key}` is missing."),
        Text("Bagian ini tidak lengkap tanpanya.", "This part is not complete without it."),
        Text("Tambahkan `{key}:`.", "Add `{key}:`."),
    ),
    "E022": (
        Text("Teks ini belum ada dalam bahasa {language}.", "This text is missing in {language}."),
        Text("Setiap teks ditulis dalam bahasa Indonesia dan Inggris.", "Every text is in Indonesian and in English."),
        Text("Tambahkan `{key}:`.", "Add `{key}:`."),
    ),
    "E023": (
        Text("Di sini harus ada teks, bukan {written}.", "This must be text, not {written}."),
        Text(
            "Tanpa tanda kutip, YAML membacanya sebagai angka atau ya/tidak, dan nol di ujungnya bisa hilang.",
            "Without quotes YAML takes it for a number or a yes/no, and a zero at its end may be lost.",
        ),
        Text('Tulis dalam tanda kutip: "{written}".', 'Put it in quotes: "{written}".'),
    ),
    "E024": (
        Text("Jenis isinya keliru; yang diharapkan {wanted}.", "This is of the wrong kind; {wanted} is wanted."),
        _NOTHING,
        Text("Tulis seperti contoh dalam docs/pack.md.", "Write it as the example in docs/pack.md does."),
    ),
    "E025": (
        Text("Nilai `{written}` tidak dikenal.", "The value `{written}` is unknown."),
        Text("Yang diterima: {known}.", "Accepted: {known}."),
        Text("Pakai salah satunya.", "Use one of them."),
    ),
    "E026": (
        Text("`{written}` bukan batas minggu.", "`{written}` is not a week cut."),
        Text("Batas minggu terdiri dari hari dan jam setempat.", "A week cut is a weekday and a local time."),
        Text("Tulis misalnya FRI 15:00.", "Write it like FRI 15:00."),
    ),
    "E027": (
        Text("`{written}` bukan tanggal.", "`{written}` is not a date."),
        _NOTHING,
        Text("Tulis tahun-bulan-tanggal, misalnya 2026-01-05.", "Write year-month-day, such as 2026-01-05."),
    ),
    "E028": (
        Text(
            "Lama waktu harus dalam hari atau dalam menit, salah satu saja.",
            "A term is in days or in minutes, one of the two.",
        ),
        _NOTHING,
        Text("Tulis misalnya {{days: 5}} atau {{minutes: 60}}.", "Write it like {{days: 5}} or {{minutes: 60}}."),
    ),
    "E029": (
        Text("Angka {written} di luar batas.", "The number {written} is out of bounds."),
        Text("Batasnya {limit}.", "The limit is {limit}."),
        Text("Periksa angka dan satuannya.", "Check the number and its unit."),
    ),
    "E030": (
        Text("Bagian ini kosong.", "There is nothing here."),
        _NOTHING,
        Text("Isi, atau hapus kuncinya bila tidak wajib.", "Fill it, or remove the key if it is not required."),
    ),
    "E031": (
        Text("Teks ini terlalu panjang.", "This text is too long."),
        Text("Batasnya {limit} karakter.", "The limit is {limit} characters."),
        Text("Persingkat.", "Make it shorter."),
    ),
    "E032": (
        Text("Versi format ini tidak dikenal.", "This version of the format is unknown."),
        Text("Perangkat ini membaca format 1.", "This software reads format 1."),
        Text("Tulis `format: 1`.", "Write `format: 1`."),
    ),
    "E040": (
        Text("Kode `{code}` dipakai dua kali.", "The code `{code}` is used twice."),
        Text("Pertama kali dipakai di {first}.", "It was first used at {first}."),
        Text("Beri kode lain pada salah satunya.", "Give one of them another code."),
    ),
    "E041": (
        Text("Tidak ada kantor dengan kode `{code}`.", "There is no office with the code `{code}`."),
        Text(
            "Setiap rujukan harus menunjuk kantor dalam paket ini.", "Every reference must name an office of this pack."
        ),
        Text("Perbaiki kodenya, atau tambahkan kantor itu.", "Mend the code, or add that office."),
    ),
    "E042": (
        Text("Kantor `{code}` berjenis {kind}, bukan {wanted}.", "The office `{code}` is a {kind}, not a {wanted}."),
        _NOTHING,
        Text("Sebut kantor berjenis {wanted}.", "Name an office of kind {wanted}."),
    ),
    "E043": (
        Text("Tidak ada kalender bernama `{code}`.", "There is no calendar named `{code}`."),
        Text("Yang ada: {known}.", "There are: {known}."),
        Text("Pakai salah satunya, atau tambahkan kalendernya.", "Use one of them, or add the calendar."),
    ),
    "E044": (
        Text("Induk kantor berputar: {cycle}.", "The parents of offices go round in a circle: {cycle}."),
        Text("Kantor tidak dapat berada di bawah dirinya sendiri.", "An office cannot be below itself."),
        Text("Ubah `parent` salah satunya.", "Change the `parent` of one of them."),
    ),
    "E045": (
        Text("Langkah saling menunggu: {cycle}.", "Steps wait for each other in a circle: {cycle}."),
        Text("Tidak satu pun dapat dimulai.", "None of them can ever begin."),
        Text("Ubah `after` salah satunya.", "Change the `after` of one of them."),
    ),
    "E046": (
        Text(
            "Tidak ada langkah dengan kode `{code}` dalam layanan ini.",
            "This service has no step with the code `{code}`.",
        ),
        _NOTHING,
        Text("Perbaiki kodenya, atau tambahkan langkah itu.", "Mend the code, or add that step."),
    ),
    "E047": (
        Text("Langkah `{code}` tidak akan pernah dimulai.", "The step `{code}` can never begin."),
        Text(
            "Langkah itu menunggu `{blocked}`, yang tidak akan pernah selesai.",
            "It waits for `{blocked}`, which is never done.",
        ),
        Text("Perbaiki dahulu langkah `{blocked}`.", "Mend the step `{blocked}` first."),
    ),
    "E048": (
        Text(
            "Komponen standar pelayanan belum lengkap: {missing}.",
            "Components of the service standard are missing: {missing}.",
        ),
        Text("UU 25/2009 Pasal 21 meminta empat belas komponen.", "UU 25/2009 art. 21 asks for fourteen."),
        Text(
            "Tulis di `components` layanan ini, atau sekali saja pada kantor atau pack.yaml.",
            "Write them in the `components` of this service, or once for the office or in pack.yaml.",
        ),
    ),
    "E049": (
        Text("Paket ini belum memiliki {missing}.", "This pack has no {missing}."),
        _NOTHING,
        Text("Tambahkan sedikitnya satu berkas di {place}.", "Add at least one file at {place}."),
    ),
}


def suggest(written: str, known: list[str]) -> Text:
    """`Did you mean …?` when something known is close to what was written, else nothing."""
    from difflib import get_close_matches

    close = get_close_matches(written, known, n=1, cutoff=0.6)
    return Text(" Maksud Anda `{close}`?", " Did you mean `{close}`?").format(close=close[0]) if close else _NOTHING
