"""What can go wrong with logs, maps and the event store, each said once."""

from pathlib import Path

from berdampak.kernel.errors import BerdampakError, Problem
from berdampak.kernel.text import Text, same


def problem(number: str, where: str | Path = "", **words: object) -> BerdampakError:
    """The problem `happening.<number>` with its words filled in."""
    what, why, now = (text.format(**words) for text in PROBLEMS[number])
    return BerdampakError(Problem(f"happening.{number}", what, why, now, str(where)))


CHECK_PATH = Text("Periksa letaknya.", "Check the path.")
EXPORT_AGAIN = Text(
    "Ekspor ulang dari sistem asal. Tidak ada yang berubah di penyimpanan.",
    "Export it again from the system it came from. The store is unchanged.",
)

MAP_PROBLEMS = {
    "F005": (
        Text("Tidak ada paket `{written}`.", "There is no pack `{written}`."),
        Text("Tidak ada pack.yaml di: {searched}.", "There is no pack.yaml in: {searched}."),
        Text("Tulis folder paket, dihitung dari folder peta ini.", "Name its folder as seen from that of this map."),
    ),
    "F006": (
        Text("Tidak ada kalender `{written}`.", "There is no calendar `{written}`."),
        Text("Yang ada: {known}.", "There is: {known}."),
        Text("Pakai salah satunya.", "Use one of them."),
    ),
    "F007": (
        Text(
            "`milestones` dan kolom {named} tidak dapat dipakai bersama.",
            "`milestones` and the columns {named} do not go together.",
        ),
        Text(
            "Satu baris log memuat satu berkas utuh, atau satu kejadian.",
            "A row of the log is a whole case, or an event.",
        ),
        Text("Hapus salah satunya.", "Remove one or the other."),
    ),
}
"""What can go wrong with a map beyond what can with any file of its kind."""

PROBLEMS = {
    "E001": (Text("Log tidak ada.", "There is no such file."), same(""), CHECK_PATH),
    "E002": (
        Text("Ini folder, bukan log.", "This is a folder, not a file."),
        same(""),
        Text("Sebutkan satu log di dalamnya.", "Name one log file in it."),
    ),
    "E003": (
        Text("Log tidak boleh dibaca.", "The file may not be read."),
        same("({detail})"),
        Text("Minta izin baca kepada pemiliknya.", "Ask its owner for leave to read it."),
    ),
    "E004": (Text("Log kosong.", "The file is empty."), same(""), EXPORT_AGAIN),
    "E005": (
        Text("Log hanya berisi baris judul.", "The file has only a header."),
        Text("Tidak ada satu pun kejadian di dalamnya.", "There is not a single event in it."),
        EXPORT_AGAIN,
    ),
    "E006": (
        Text("Ini bukan log jenis yang dikenal.", "The file is not a log of a known kind."),
        same("({detail})"),
        Text(
            "Yang dapat dibaca: CSV, XES, Parquet, dan XLSX; CSV dan XES boleh dikompres dengan gzip.",
            "What can be read: CSV, XES, Parquet and XLSX; CSV and XES may be gzipped.",
        ),
    ),
    "E007": (
        Text("Log gzip terpotong atau rusak.", "The gzip file is cut short or damaged."),
        same("({detail})"),
        EXPORT_AGAIN,
    ),
    "E008": (
        Text("XML terpotong atau keliru.", "The XML is cut short or malformed."),
        same("({detail})"),
        EXPORT_AGAIN,
    ),
    "E009": (
        Text("Log XES ini memuat DTD.", "This XES file carries a DTD."),
        Text("Log tidak memerlukannya; entitas dapat disalahgunakan.", "A log needs none, and entities can do harm."),
        Text("Hapus bagian <!DOCTYPE …> lalu impor lagi.", "Remove the <!DOCTYPE …> part and import again."),
    ),
    "E010": (
        Text("Kolom {missing} tidak ada di log.", "The file has no column {missing}."),
        Text("Kolom yang ada: {present}.", "The columns it has: {present}."),
        Text(
            "Sebutkan kolom yang benar dalam peta, atau biarkan `berdampak import {file} --guess` menuliskannya.",
            "Name the right columns in a map, or let `berdampak import {file} --guess` write one.",
        ),
    ),
    "E011": (
        Text("Kolom {name} muncul dua kali.", "The column {name} occurs twice."),
        Text("Yang mana yang dimaksud tidak jelas.", "Which one is meant is unclear."),
        Text("Beri nama lain pada salah satunya.", "Rename one of them."),
    ),
    "E012": (
        Text("Tidak ada satu baris pun yang dapat dipakai dari {rows} baris.", "Not one of {rows} rows can be used."),
        Text("Sebab pertama: {reason}", "The first reason: {reason}"),
        Text(
            "Perbaiki peta atau lognya; penyimpanan tidak berubah.",
            "Mend the map or the file; the store is unchanged.",
        ),
    ),
    "E013": (
        Text("Log berubah selagi dibaca.", "The file changed while it was being read."),
        Text("Isinya bisa tercampur.", "What was read may be mixed."),
        Text("Tunggu sampai selesai ditulis, lalu impor lagi.", "Wait until it is written, then import again."),
    ),
    "E014": (
        Text("Kolom `{name}` tidak dapat dibaca sebagai teks.", "The column `{name}` cannot be read as text."),
        Text("Jenisnya {detail}.", "It is of type {detail}."),
        Text("Simpan kolom itu sebagai teks, angka, atau waktu.", "Store it as text, numbers or moments."),
    ),
    "E015": (
        Text("Tidak ada lembar `{sheet}`.", "There is no sheet `{sheet}`."),
        Text("Yang ada: {present}.", "There is: {present}."),
        Text("Sebutkan lembar yang benar pada `sheet` di peta.", "Name the right one as `sheet` in the map."),
    ),
    "E016": (
        Text("Buku kerja terlalu besar.", "The workbook is too large."),
        Text("Isinya lebih dari {bytes_max} byte.", "It unfolds to more than {bytes_max} bytes."),
        Text("Simpan sebagai CSV, yang dibaca sedikit demi sedikit.", "Save it as CSV, which is read bit by bit."),
    ),
    "E017": (
        Text("Nama itu sudah dipakai.", "The file exists already."),
        Text("Isinya mungkin hasil kerja orang.", "It may be somebody's work."),
        Text("Pilih nama lain untuk `-o`.", "Choose another name for `-o`."),
    ),
    "E018": (
        Text("Log tidak dapat dibaca sampai habis.", "The log cannot be read to its end."),
        same("({detail})"),
        Text("Salin ke cakram lain, lalu impor dari sana.", "Copy it to another disk and import it from there."),
    ),
    "E019": (
        Text("Peta tidak dapat ditulis ke sini.", "The map cannot be written here."),
        same("({detail})"),
        Text("Pilih tempat lain dengan `-o`.", "Choose another place with `-o`."),
    ),
    "E020": (
        Text("Penyimpanan `{source}` sedang dipakai.", "The store of `{source}` is in use."),
        Text("{holder} sedang menulis ke sana.", "{holder} is writing to it."),
        Text("Tunggu sampai selesai, lalu ulangi.", "Wait until it has finished, then repeat."),
    ),
    "E021": (
        Text(
            "Sumber `{source}` sudah diimpor dengan peta lain.", "The source `{source}` was imported with another map."
        ),
        Text(
            "Baris yang sama akan berarti lain bila kedua peta tercampur.",
            "The same rows would mean something else if the two were mixed.",
        ),
        Text(
            "Pakai `--replace` untuk menggantinya, atau `--source` untuk nama lain.",
            "Use `--replace` to replace it, or `--source` for another name.",
        ),
    ),
    "E022": (
        Text("Cakram penuh.", "The disk is full."),
        Text("Impor dihentikan dan penyimpanan tidak berubah.", "The import was stopped and the store is unchanged."),
        Text("Kosongkan ruang atau pakai `--store` di tempat lain.", "Make room, or use a `--store` elsewhere."),
    ),
    "E023": (
        Text("Penyimpanan tidak dapat ditulis.", "The store cannot be written."),
        same("({detail})"),
        Text("Periksa izin folder atau pakai `--store` lain.", "Check its permissions, or use another `--store`."),
    ),
    "E024": (
        Text("Manifes penyimpanan rusak.", "The manifest of the store is damaged."),
        same("({detail})"),
        Text("Impor ulang dengan `--replace`.", "Import again with `--replace`."),
    ),
    "E025": (
        Text("Tidak ada sumber `{source}` di penyimpanan.", "There is no source `{source}` in the store."),
        Text("Yang ada: {present}.", "There is: {present}."),
        Text("Impor dulu dengan `berdampak import LOG`.", "First import it with `berdampak import LOG`."),
    ),
    "E026": (
        Text("Sumber-sumber ini dibaca dengan aturan berbeda.", "These sources are read under different rules."),
        Text("Yang ada: {present}.", "There is: {present}."),
        Text("Pilih satu sumber.", "Choose one source."),
    ),
    "E027": (
        Text("`{source}` tidak dapat menjadi nama sumber.", "`{source}` cannot be the name of a source."),
        Text(
            "Nama terdiri dari huruf, angka, titik, garis bawah, dan tanda hubung (paling panjang 80).",
            "A name has letters, digits, dots, underscores and hyphens (80 at most).",
        ),
        Text("Pilih nama lain dengan `--source`.", "Choose another with `--source`."),
    ),
    "E028": (
        Text("Bagian penyimpanan ini rusak atau hilang.", "This part of the store is damaged or missing."),
        Text("Isinya kejadian dari `{source}`.", "It holds events of `{source}`."),
        Text(
            "Kembalikan dari cadangan, atau impor ulang log yang lengkap dengan `--replace`.",
            "Restore it from a backup, or import the whole log again with `--replace`.",
        ),
    ),
    "E029": (
        Text("Penyimpanan masih kosong.", "The store is empty."),
        same(""),
        Text("Impor dulu dengan `berdampak import LOG`.", "First import a log with `berdampak import LOG`."),
    ),
    "E030": (
        Text("Ini file, bukan folder penyimpanan.", "This is a file, not a folder."),
        same(""),
        Text("Sebutkan folder penyimpanan dengan `--store`.", "Name the folder of the store with `--store`."),
    ),
    "E031": (
        Text("Nama sumber tidak diisi.", "The name of the source is left blank."),
        Text("Yang ada: {present}.", "There is: {present}."),
        Text("Sebutkan sumbernya: `--source NAMA`.", "Name the source: `--source NAME`."),
    ),
    "E032": (
        Text("Sumber `{source}` tidak berasal dari buku.", "The source `{source}` does not come from the book."),
        Text("Isinya diimpor atau disimulasikan.", "What it holds was imported or simulated."),
        Text("Pakai nama lain untuk kejadian dari buku.", "Use another name for the events of the book."),
    ),
    "E033": (
        Text("Catatan buku terlewat.", "An entry of the book was skipped."),
        Text("Setelah {cursor} catatan datang nomor {found}.", "After {cursor} entries came number {found}."),
        Text("Periksa buku: berdampak verify book", "Check the book: berdampak verify book"),
    ),
    "E034": (
        Text("Catatan buku ini bukan kejadian yang utuh.", "This entry of the book is not a whole event."),
        Text("Pada catatan {found}: {detail}.", "At entry {found}: {detail}."),
        Text("Laporkan bersama nomor catatannya.", "Report it with the number of the entry."),
    ),
}
