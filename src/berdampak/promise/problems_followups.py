"""What can be wrong with what may follow."""

from berdampak.kernel.file_problems import Said
from berdampak.kernel.text import Text

FOLLOWUP_PROBLEMS: dict[str, Said] = {
    "E150": (
        Text("Angka pemicu ini tidak lengkap atau berlebih.", "This trigger has too few numbers, or too many."),
        Text(
            "`standing.above` memerlukan `weeks`, `reliability`, dan `probability`; `standing.below` memerlukan "
            "`weeks` dan `probability`; `target.missed` memerlukan `below_percent`; yang lain tidak memakai angka.",
            "`standing.above` needs `weeks`, `reliability` and `probability`; `standing.below` needs `weeks` and "
            "`probability`; `target.missed` needs `below_percent`; the others have none.",
        ),
        Text("Tulis angka yang diminta saja.", "Write the numbers asked for, and no others."),
    ),
    "E151": (
        Text("Sanksi tidak pernah lahir dari angka.", "A sanction never comes of a figure."),
        Text(
            "`{kind}` adalah hasil hitungan. Yang boleh mengusulkan sanksi: {people}.",
            "`{kind}` is computed. A sanction may be proposed by: {people}.",
        ),
        Text("Usulkan pendampingan (`coaching`), atau ganti pemicunya.", "Propose `coaching`, or use another trigger."),
    ),
    "E152": (
        Text("`{kind}` tidak dapat mengusulkan `{proposes}`.", "`{kind}` cannot propose `{proposes}`."),
        Text("Yang cocok: {fits}.", "What fits: {fits}."),
        Text("Ganti `proposes` atau pemicunya.", "Change `proposes`, or the trigger."),
    ),
    "E153": (
        Text("`{key}: {value}` terlalu longgar.", "`{key}: {value}` is too weak."),
        Text(
            "Di bawah {floor}, terlalu banyak orang kena hanya karena kebetulan.",
            "Below {floor} chance alone would single out too many people.",
        ),
        Text("Tulis {floor} atau lebih.", "Write {floor} or more."),
    ),
    "E154": (
        Text("Tidak ada pembelajaran dengan kode `{code}`.", "There is nothing to learn with the code `{code}`."),
        Text(
            "`learning` menyebut yang ada dalam daftar `learning` berkas ini.", "`learning` names what this file lists."
        ),
        Text("Perbaiki kodenya, atau tambahkan ke daftar.", "Mend the code, or add it to the list."),
    ),
    "E155": (
        Text("Pendampingan memerlukan `learning`; yang lain tidak.", "Coaching needs `learning`; nothing else does."),
        Text("Tanpa pembelajaran, pendampingan tinggal teguran.", "With nothing to learn, coaching is but a reproach."),
        Text("Sebut paling sedikit satu pembelajaran, atau hapus.", "Name one at least, or remove it."),
    ),
    "E156": (
        Text(
            "Usulan sanksi menyebut satu golongan, dan hanya usulan sanksi.", "A sanction names a class; nothing else."
        ),
        Text("Golongan dalam berkas ini: {known}.", "Classes in this file: {known}."),
        Text("Tulis `sanction` dengan salah satunya, atau hapus.", "Write `sanction` with one of them, or remove it."),
    ),
    "E157": (
        Text("Golongan `{level}` tertulis dua kali.", "The class `{level}` is written twice."),
        Text("Satu golongan punya satu daftar jenis sanksi.", "A class has one list of kinds."),
        Text("Gabungkan keduanya.", "Make one of the two."),
    ),
}
