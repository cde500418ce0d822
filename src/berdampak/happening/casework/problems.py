"""What can go wrong with an application, each said once."""

from berdampak.kernel.errors import BerdampakError, Problem
from berdampak.kernel.text import Text, same


def problem(id_: str, /, **words: object) -> BerdampakError:
    """The problem `happening.<id_>` with its words filled in."""
    what, why, now = (text.format(**words) for text in PROBLEMS[id_])
    return BerdampakError(Problem(f"happening.{id_}", what, why, now))


NOTHING = same("")
LOOK_AGAIN = Text("Buka lagi berkasnya, lalu lihat keadaannya sekarang.", "Open the case again and see how it stands.")
ASK_HEAD = Text("Minta kepala unit.", "Ask the head of your unit.")
PROBLEMS = {
    "E100": (
        Text("Tidak ada layanan `{service}`.", "There is no service `{service}`."),
        NOTHING,
        Text("Pilih layanan dari daftar.", "Choose a service from the list."),
    ),
    "E101": (
        Text("Permohonan ini tidak dapat diajukan atas nama orang itu.", "You cannot apply in that person's name."),
        NOTHING,
        Text("Masuk dengan akun Anda sendiri.", "Sign in with your own account."),
    ),
    "E102": (
        Text("Layanan ini hanya untuk pegawai.", "This service is for officials only."),
        NOTHING,
        Text("Masuk dengan akun pegawai.", "Sign in with an official's account."),
    ),
    "E103": (
        Text("Draf ini tidak ada lagi.", "This draft is not here any more."),
        Text("Draf disimpan 30 hari sejak terakhir diubah.", "A draft is kept for 30 days after it was last changed."),
        Text("Mulai lagi dari halaman layanannya.", "Begin again on the page of the service."),
    ),
    "E104": (
        Text("Isian ini terlalu besar untuk disimpan.", "This is too large to keep."),
        Text("Paling besar {limit} huruf.", "It may have {limit} characters."),
        Text("Ringkas isiannya, atau lampirkan sebagai berkas.", "Shorten it, or attach it as a file."),
    ),
    "E105": (
        Text("Terlalu sering dicoba.", "This was tried too often."),
        NOTHING,
        Text("Tunggu satu jam, lalu coba lagi dengan nomor dan PIN di tanda terima.",
             "Wait an hour, then try again with the number and the PIN on your receipt."),
    ),
    "E106": (
        Text("Berkas `{number}` tidak ditemukan.", "There is no case `{number}`."),
        NOTHING,
        Text("Periksa nomornya.", "Check the number."),
    ),
    "E107": (
        Text("Anda tidak boleh melakukan ini.", "You may not do this."),
        same("{reason}"),
        Text("Bila perlu, mintalah kepada yang berwenang.", "If it is needed, ask whoever may."),
    ),
    "E108": (
        Text("Berkas ini sudah berubah sejak Anda membukanya.", "This case has changed since you opened it."),
        Text("Ada yang mengerjakannya lebih dulu.", "Somebody was first."),
        LOOK_AGAIN,
    ),
    "E109": (
        Text("Berkas ini sudah dikabulkan menurut hukum.", "This case has been granted by law."),
        Text("Batas waktunya lewat tanpa keputusan.", "Its term passed without a decision."),
        LOOK_AGAIN,
    ),
    "E110": (
        Text("Ini tidak dapat dilakukan pada berkas {number}.", "This cannot be done to case {number}."),
        Text("Berkasnya {state}.", "It is {state}."),
        LOOK_AGAIN,
    ),
    "E111": (Text("Tidak ada langkah `{step}`.", "There is no step `{step}`."), NOTHING, LOOK_AGAIN),
    "E112": (
        Text("Ini bukan cara menyelesaikan langkah `{step}`.", "That is not how step `{step}` is done."),
        NOTHING,
        LOOK_AGAIN,
    ),
    "E113": (
        Text("Langkah `{step}` tidak sedang menunggu ini.", "Step `{step}` does not wait for this."),
        Text("Mungkin sudah diambil atau diselesaikan orang lain.", "Somebody else may have taken or finished it."),
        LOOK_AGAIN,
    ),
    "E114": (
        Text("Langkah `{step}` tidak di tangan Anda.", "You do not have step `{step}` in hand."),
        NOTHING,
        Text("Ambil dulu langkahnya.", "Take the step first."),
    ),
    "E115": (
        Text("Dasar `{ground}` tidak berlaku di sini.", "The ground `{ground}` does not hold here."),
        Text("Yang berlaku: {known}.", "Those that do: {known}."),
        Text("Pilih salah satunya.", "Choose one of them."),
    ),
    "E116": (
        Text("Ini bukan giliran berikutnya.", "This is not the next in turn."),
        Text("Yang paling mendesak didahulukan.", "The most urgent comes first."),
        Text("Tulis alasannya bila memang harus didahulukan.", "Write why it must come first, if it must."),
    ),
    "E117": (
        Text("Penjelasannya kosong.", "The explanation is empty."),
        NOTHING,
        Text("Tulis penjelasannya.", "Write the explanation."),
    ),
    "E118": (
        Text("Belum ada yang disebut kurang.", "Nothing was named that lacks."),
        NOTHING,
        Text("Sebutkan semua kekurangannya sekaligus.", "Name everything that lacks, all at once."),
    ),
    "E119": (
        Text("`{code}` bukan isian atau berkas layanan ini.", "`{code}` is no question or paper of this service."),
        NOTHING,
        Text("Pilih dari formulir dan daftar berkasnya.", "Choose from its form and its papers."),
    ),
    "E120": (
        Text("Pengembalian kedua perlu izin atasan.", "A second return needs a supervisor's leave."),
        Text("Kekurangan seharusnya disebut semua pada pengembalian pertama.",
             "All that lacks should have been named at the first."),
        Text("Minta kepala unit mengizinkannya di berkas ini.", "Ask the head of your unit to allow it on this case."),
    ),
    "E121": (
        Text("Izin ini belum diperlukan.", "This leave is not needed yet."),
        Text("Berkas ini belum pernah dikembalikan.", "This case was never returned."),
        NOTHING,
    ),
    "E122": (
        Text("Masih ada yang kurang: {missing}.", "Something still lacks: {missing}."),
        NOTHING,
        Text("Lengkapi semuanya, lalu kirim.", "Complete all of it, then send."),
    ),
    "E123": (
        Text("Batas waktu layanan ini tidak dapat diperpanjang.", "The term of this service cannot be extended."),
        Text("Layanan ini tidak punya batas hukum dalam hari.", "It has no legal term in days."),
        NOTHING,
    ),
    "E124": (
        Text("Batas waktu sudah pernah diperpanjang.", "The term was extended before."),
        Text("Perpanjangan hanya satu kali.", "It can be extended once."),
        NOTHING,
    ),
    "E125": (
        Text("Batas waktu sudah lewat.", "The term has passed."),
        Text("Perpanjangan hanya sebelum batas lewat.", "It can be extended only before that."),
        NOTHING,
    ),
    "E126": (
        Text("Perpanjangan paling lama {days} hari kerja.", "It can be extended by {days} working days at most."),
        NOTHING,
        Text("Tulis jumlah hari dari 1.", "Write a number of days from 1."),
    ),
    "E127": (
        Text("Biaya `{code}` tidak terutang di berkas ini.", "The fee `{code}` is not owed on this case."),
        Text("Mungkin sudah dibayar.", "It may have been paid."),
        LOOK_AGAIN,
    ),
    "E128": (
        Text("Tulisan ini terlalu panjang atau berisi huruf yang tidak dapat disimpan.",
             "This text is too long, or has a letter that cannot be kept."),
        Text("Paling panjang {limit} huruf.", "It may have {limit} characters."),
        Text("Ringkas tulisannya.", "Shorten it."),
    ),
    "E129": (
        Text("Ini permohonan orang yang akan mengerjakannya.", "This is the application of whoever would work on it."),
        Text("Tidak seorang pun mengerjakan permohonannya sendiri.", "Nobody works on an application of their own."),
        Text("Serahkan kepada rekan.", "Leave it to a colleague."),
    ),
    "E130": (
        Text("Berkas `{number}` belum menghasilkan surat.", "Case `{number}` has given no paper yet."),
        NOTHING,
        LOOK_AGAIN,
    ),
    "E131": (
        Text("Tujuan membaca belum ditulis.", "It was not said what the answers are read for."),
        NOTHING,
        Text("Tulis untuk apa isian ini dibuka.", "Write what you open these answers for."),
    ),
    "E133": (
        Text("Izin ini sudah diminta atau sudah ada.", "This leave was asked for, or is there already."),
        NOTHING,
        LOOK_AGAIN,
    ),
    "E134": (
        Text("Tidak ada permintaan izin di berkas ini.", "Nobody asks for leave on this case."),
        Text("Mungkin sudah dijawab.", "It may have been answered."),
        LOOK_AGAIN,
    ),
    "E132": (
        Text("Petugas itu tidak bekerja di unit ini.", "That officer does not work in this unit."),
        NOTHING,
        Text("Pilih rekan di unit yang mengerjakan langkah ini.", "Choose a colleague of the unit of this step."),
    ),
}  # fmt: skip
STATE_NAMES = {
    "open": Text("sedang dikerjakan", "being worked on"),
    "returned": Text("menunggu dilengkapi pemohon", "waiting for the applicant"),
    "granted": Text("sudah dikabulkan", "granted"),
    "refused": Text("sudah ditolak", "refused"),
    "withdrawn": Text("sudah dicabut", "withdrawn"),
    "closed": Text("sudah selesai", "finished"),
}
