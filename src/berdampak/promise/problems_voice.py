"""What can be wrong with what citizens are asked, and with the kinds of complaints."""

from berdampak.kernel.file_problems import Said
from berdampak.kernel.text import Text

VOICE_PROBLEMS: dict[str, Said] = {
    "E070": (
        Text("`{written}` bukan nilai indeks.", "`{written}` is not an index."),
        Text(
            "Indeks berkisar dari 25.00 sampai 100.00 dengan dua angka desimal.",
            "An index goes from 25.00 to 100.00 and has two decimals.",
        ),
        Text('Tulis dengan tanda kutip, misalnya "88.31".', 'Write it in quotes, such as "88.31".'),
    ),
    "E071": (
        Text("Batas mutu tidak menurun.", "The grades do not go down."),
        Text(
            "Mutu ditulis dari yang terbaik, dan yang terakhir mulai dari 25.00.",
            "The best grade comes first, and the last one begins at 25.00.",
        ),
        Text("Urutkan `low` dari besar ke kecil.", "Order `low` from high to low."),
    ),
    "E072": (
        Text("Survei ini tidak memiliki unsur `{code}`.", "The survey has no element `{code}`."),
        Text("Bentuk singkat hanya menanyakan unsur yang ada.", "The short form asks for elements of the survey."),
        Text("Perbaiki kodenya.", "Mend the code."),
    ),
    "E073": (
        Text("Tidak ada layanan `{code}` dalam paket ini.", "This pack has no service `{code}`."),
        Text("`short_for` menyebut layanan dalam paket ini.", "`short_for` names services of this pack."),
        Text("Perbaiki kodenya, atau hapus.", "Mend the code, or remove it."),
    ),
}
