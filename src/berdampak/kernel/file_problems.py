"""What can be wrong with a YAML file, whichever room reads it: said once, under that room's own ids."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from berdampak.kernel.errors import Problem
from berdampak.kernel.text import Text, same

NOTHING = same("")
Said = tuple[Text, Text, Text]
"""What is wrong, why, and what to do now."""


@dataclass(frozen=True, slots=True, eq=False)
class FileProblems:
    """The problems that one room's files may have."""

    room: str
    numbers: Mapping[str, Collection[str]]
    """The room's numbers for the kinds of problem below; of a kind under several numbers the first one counts."""
    own: Mapping[str, Said] = field(default_factory=dict)
    """Problems of this room alone, by number; a pydantic validator of the room may raise these numbers as well."""
    example: str = ""
    """A good file to learn from."""
    at_keys: bool = False
    """Whether a wrong value is told at the place of its key."""

    def problem(self, kind: str, where: str = "", hint: Text = NOTHING, /, **words: object) -> Problem:
        """The problem of a kind or of a number of the room's own; `words` fill its sentences, `hint` is said last."""
        number = next((number for number, kinds in self.numbers.items() if kind in kinds), kind)
        what, why, now = (part.format(example=self.example, **words) for part in self.own.get(kind) or SHARED[kind])
        return Problem(f"{self.room}.{number}", what, why, now + hint, where)


def suggest(written: str, known: Collection[str]) -> Text:
    """`Did you mean …?` when something known is close to what was written, else nothing."""
    from difflib import get_close_matches

    close = get_close_matches(written, known, n=1, cutoff=0.6)
    return Text(" Maksud Anda `{close}`?", " Did you mean `{close}`?").format(close=close[0]) if close else NOTHING


UNREADABLE: dict[str, Said] = {
    "not_opened": (
        Text("Berkas atau folder ini tidak dapat dibuka: {said}.", "This file or folder cannot be opened: {said}."),
        NOTHING,
        Text("Periksa nama, jenis, dan hak aksesnya.", "Check its name, its kind and its permissions."),
    ),
    "too_large": (
        Text("Berkas ini terlalu besar ({size} bita).", "This file is too large ({size} bytes)."),
        Text("Batasnya {limit} bita.", "The limit is {limit} bytes."),
        Text("Perkecil, atau bagi menjadi beberapa berkas.", "Make it smaller, or split it into several files."),
    ),
    "not_utf8": (
        Text("Berkas ini bukan teks UTF-8.", "This file is not UTF-8 text."),
        NOTHING,
        Text("Simpan ulang sebagai UTF-8.", "Save it again as UTF-8."),
    ),
    "control_character": (
        Text("Ada karakter yang tidak dapat ditampilkan.", "There is a character that cannot be shown."),
        Text("Karakter kendali tidak diterima.", "Control characters are not accepted."),
        Text("Hapus karakter itu.", "Remove it."),
    ),
    "malformed": (
        Text("Tulisan YAML tidak dapat dibaca mulai dari sini.", "The YAML cannot be read from here on."),
        Text("Pembaca YAML menjawab: {said}.", "The YAML reader says: {said}."),
        Text(
            "Periksa titik dua, tanda kutip, kurung, dan lekukan di baris ini dan baris di atasnya.",
            "Look at the colons, quotes, brackets and indents of this line and the one above.",
        ),
    ),
    "tab": (
        Text("Ada karakter tab.", "There is a tab character."),
        Text("YAML hanya menerima spasi untuk lekukan.", "YAML indents with spaces only."),
        Text("Ganti tab dengan spasi.", "Replace the tab with spaces."),
    ),
    "anchor": (
        Text("Jangkar (&) dan rujukan (*) tidak diterima.", "Anchors (&) and aliases (*) are not accepted."),
        Text(
            "Berkas harus terbaca apa adanya, tanpa perlu mencari rujukan di baris lain.",
            "A file reads as it stands, with no need to look elsewhere in it.",
        ),
        Text(
            "Tulis isinya langsung; teks yang diawali & atau * diberi tanda kutip.",
            "Write the value out; put a text that begins with & or * in quotes.",
        ),
    ),
    "repeated_key": (
        Text("Kunci `{key}` tertulis dua kali.", "The key `{key}` is written twice."),
        Text("Yang pertama ada di baris {line}.", "The first one is on line {line}."),
        Text("Hapus salah satunya.", "Remove one of them."),
    ),
    "too_deep": (
        Text("Susunan terlalu dalam.", "This is nested too deeply."),
        Text("Paling banyak {depth} tingkat.", "At most {depth} levels are accepted."),
        Text("Sederhanakan bagian ini.", "Make this part simpler."),
    ),
    "empty": (
        Text("Berkas ini kosong.", "This file is empty."),
        NOTHING,
        Text("Isi atau hapus berkas ini.", "Fill it or remove it."),
    ),
    "not_a_mapping": (
        Text("Berkas ini tidak tersusun sebagai `kunci: nilai`.", "This file is not made of `key: value`."),
        NOTHING,
        Text("Mulailah seperti contoh dalam {example}.", "Begin as the example in {example} does."),
    ),
    "second_document": (
        Text("Berkas ini memuat lebih dari satu dokumen YAML.", "This file holds more than one YAML document."),
        Text("Satu berkas berisi satu dokumen.", "One file is one document."),
        Text("Hapus baris `---`, atau pindahkan isinya ke berkas lain.", "Remove the `---`, or use a second file."),
    ),
    "tag": (
        Text(
            "Tag (!), kunci gabung (<<), dan arahan (%) tidak diterima.",
            "Tags (!), merge keys (<<) and directives (%) are not accepted.",
        ),
        Text(
            "Yang dipakai hanya teks, angka, daftar, dan `kunci: nilai`.",
            "Only text, numbers, lists and `key: value` are used.",
        ),
        Text("Tulis isinya langsung.", "Write the value out."),
    ),
    "odd_key": (
        Text("Kunci harus berupa satu kata.", "A key must be a single word."),
        Text("Di sini kuncinya berupa daftar atau susunan.", "Here it is a list or a mapping."),
        Text(
            'Beri tanda kutip bila isinya memuat kurung, misalnya "[contoh]".',
            'Put it in quotes if it holds brackets, such as "[example]".',
        ),
    ),
}
"""What keeps a file from being read as YAML of ours."""

KEYS: dict[str, Said] = {
    "unknown_key": (
        Text("Kunci `{key}` tidak dikenal.", "The key `{key}` is unknown."),
        Text("Yang dikenal di sini: {known}.", "Known here: {known}."),
        Text("Perbaiki ejaannya atau hapus.", "Mend its spelling or remove it."),
    ),
    "missing_key": (
        Text("`{key}` belum ditulis.", "`{key}` is missing."),
        Text("Bagian ini tidak lengkap tanpanya.", "This part is not complete without it."),
        Text("Tambahkan `{key}:`.", "Add `{key}:`."),
    ),
}
"""What may be wrong with the keys."""

VALUES: dict[str, Said] = {
    "missing_language": (
        Text("Teks ini belum ada dalam bahasa {language}.", "This text is missing in {language}."),
        Text("Setiap teks ditulis dalam bahasa Indonesia dan Inggris.", "Every text is in Indonesian and in English."),
        Text("Tambahkan `{key}:`.", "Add `{key}:`."),
    ),
    "unquoted": (
        Text("Di sini harus ada teks, bukan {written}.", "This must be text, not {written}."),
        Text(
            "Tanpa tanda kutip, YAML membacanya sebagai angka atau ya/tidak, dan nol di ujungnya bisa hilang.",
            "Without quotes YAML takes it for a number or a yes/no, and a zero at its end may be lost.",
        ),
        Text('Tulis dalam tanda kutip: "{written}".', 'Put it in quotes: "{written}".'),
    ),
    "wrong_kind": (
        Text("Jenis isinya keliru; yang diharapkan {wanted}.", "This is of the wrong kind; wanted: {wanted}."),
        NOTHING,
        Text("Tulis seperti contoh dalam {example}.", "Write it as the example in {example} does."),
    ),
    "unknown_word": (
        Text("Nilai `{written}` tidak dikenal.", "The value `{written}` is unknown."),
        Text("Yang diterima: {known}.", "Accepted: {known}."),
        Text("Pakai salah satunya.", "Use one of them."),
    ),
    "not_a_week_cut": (
        Text("`{written}` bukan hari dan jam.", "`{written}` is not a weekday and a time."),
        Text("Yang ditulis di sini hari dan jam setempat.", "What is written here is a weekday and a local time."),
        Text("Tulis misalnya FRI 15:00.", "Write it like FRI 15:00."),
    ),
    "not_a_day": (
        Text("`{written}` bukan tanggal.", "`{written}` is not a date."),
        NOTHING,
        Text("Tulis tahun-bulan-tanggal, misalnya 2026-01-05.", "Write year-month-day, such as 2026-01-05."),
    ),
    "out_of_bounds": (
        Text("Angka {written} di luar batas.", "The number {written} is out of bounds."),
        Text("Batasnya {limit}.", "The limit is {limit}."),
        Text("Periksa angka dan satuannya.", "Check the number and its unit."),
    ),
    "nothing_there": (
        Text("Bagian ini kosong.", "There is nothing here."),
        NOTHING,
        Text("Isi, atau hapus kuncinya bila tidak wajib.", "Fill it, or remove the key if it is not required."),
    ),
    "too_long": (
        Text("Teks ini terlalu panjang.", "This text is too long."),
        Text("Batasnya {limit} karakter.", "The limit is {limit} characters."),
        Text("Persingkat.", "Make it shorter."),
    ),
    "unknown_zone": (
        Text("Tidak ada zona waktu `{written}`.", "There is no time zone `{written}`."),
        Text(
            "Zona waktu memakai nama IANA, misalnya Asia/Jayapura.",
            "Time zones go by IANA names, such as Asia/Jayapura.",
        ),
        Text("Perbaiki namanya.", "Correct the name."),
    ),
}
"""What may be wrong with the values."""

SHARED = UNREADABLE | KEYS | VALUES
