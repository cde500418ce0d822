"""What the acts are called, where somebody picks those that a token may do."""

from berdampak.kernel.text import Text, same

ACT_NAMES = {
    "account.edit": Text("Mengubah akun saya", "Change my account"),
    "account.manage": Text("Mengelola akun petugas", "Manage officers' accounts"),
    "card.read_officer": Text("Membaca rapor petugas", "Read officers' cards"),
    "card.read_own": Text("Membaca rapor saya", "Read my own card"),
    "card.read_unit": Text("Membaca rapor unit", "Read cards of units"),
    "case.advise": Text("Memberi pertimbangan", "Advise on cases"),
    "case.approve": Text("Menyetujui jeda kedua atau pembukaan lagi", "Approve a second pause or a reopening"),
    "case.assign": Text("Membagikan berkas kepada petugas", "Give cases to officers"),
    "case.attach": Text("Menambah dokumen ke berkas", "Attach papers to cases"),
    "case.decide": Text("Memutus permohonan", "Decide applications"),
    "case.extend": Text("Memperpanjang tenggat", "Extend terms"),
    "case.file_for": Text("Mengajukan untuk warga di loket", "File for citizens at a counter"),
    "case.list": Text("Melihat daftar berkas", "List cases"),
    "case.looked": Text("Melihat siapa membuka isi berkas", "See who opened the answers of a case"),
    "case.note": Text("Menulis catatan", "Write notes"),
    "case.put_back": Text("Mengembalikan berkas ke antrean", "Put cases back"),
    "case.read": Text("Membuka berkas", "Open cases"),
    "case.read_answers": Text("Membaca isian permohonan", "Read the answers of applications"),
    "case.reply": Text("Melengkapi permohonan saya", "Complete my applications"),
    "case.return": Text("Mengembalikan ke pemohon", "Return to the applicant"),
    "case.take": Text("Mengambil berkas", "Take cases"),
    "case.withdraw": Text("Menarik permohonan saya", "Withdraw my applications"),
    "case.work": Text("Mengerjakan berkas", "Work on cases"),
    "complaint.answer": Text("Menjawab pengaduan", "Answer complaints"),
    "complaint.investigate": Text("Memeriksa pengaduan", "Investigate complaints"),
    "complaint.list": Text("Melihat daftar pengaduan", "List complaints"),
    "complaint.read": Text("Membaca pengaduan", "Read complaints"),
    "complaint.read_sender": Text("Melihat siapa yang mengadu", "See who complained"),
    "complaint.reopen": Text("Membuka lagi pengaduan saya", "Reopen my complaints"),
    "complaint.route": Text("Meneruskan pengaduan", "Route complaints"),
    "display.show": Text("Menampilkan layar antrean", "Show the queue display"),
    "outage.edit": Text("Mencatat gangguan", "Record outages"),
    "outage.read": Text("Melihat gangguan", "See outages"),
    "outbox.read": Text("Melihat kotak keluar", "See the outbox"),
    "queue.close": Text("Menutup antrean hari ini", "Close the queue of the day"),
    "queue.read": Text("Melihat antrean", "See the queue"),
    "roster.edit": Text("Mengatur jadwal", "Edit the roster"),
    "roster.read": Text("Melihat jadwal", "See the roster"),
    "survey.read": Text("Membaca hasil survei", "Read survey results"),
    "team.manage": Text("Mengelola tim", "Manage the team"),
    "ticket.call": Text("Memanggil antrean", "Call tickets"),
    "ticket.leave": Text("Melepas tiket saya", "Give up my ticket"),
    "ticket.manage": Text("Mengelola tiket", "Manage tickets"),
    "ticket.read": Text("Melihat tiket", "See tickets"),
    "token.manage": Text("Mengelola token saya", "Manage my tokens"),
    "webhook.manage": Text("Mengelola webhook", "Manage webhooks"),
}


def act_name(act: str) -> Text:
    """What an act is called; its code, where it has no name yet."""
    return ACT_NAMES.get(act) or same(act)
