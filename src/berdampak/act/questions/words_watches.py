"""What each watch is called, what it saw in a sentence, and what may well be behind it."""

from berdampak.kernel.text import Text

NAMES = {
    "late_pauses": Text("Jeda menjelang tenggat", "Pauses late in the term"),
    "many_pauses": Text("Sering mengembalikan berkas", "Many cases sent back"),
    "rush": Text("Ditutup menjelang tenggat", "Closed just before the deadline"),
    "refusals": Text("Banyak penolakan", "Many refusals"),
    "reopenings": Text("Sering dibuka lagi", "Often opened again"),
    "splitting": Text("Satu urusan menjadi banyak berkas", "One matter in many cases"),
    "impossible_speed": Text("Terlalu cepat", "Too fast to be true"),
    "off_roster": Text("Bekerja saat tidak bertugas", "Work on days off duty"),
    "self_approved": Text("Satu orang dari awal sampai putusan", "One pair of eyes from start to decision"),
    "cherry_picking": Text("Memilih berkas mudah", "Easy cases picked"),
    "survey_burst": Text("Survei datang serentak", "Survey answers all at once"),
    "mass_closure": Text("Ditutup serentak di akhir minggu", "Many closed at the end of the week"),
    "deemed": Text("Banyak dikabulkan karena lewat waktu", "Many granted by law, out of time"),
}
SAW = {
    "late_pauses": Text(
        "{seen} dari {of} jeda dimulai di seperlima terakhir waktu layanan.",
        "{seen} of {of} pauses began in the last fifth of the term.",
    ),
    "many_pauses": Text(
        "{seen} dari {of} langkah yang diselesaikan mengembalikan berkas ke pemohon.",
        "{seen} of {of} steps that were finished sent the case back to the applicant.",
    ),
    "rush": Text(
        "{seen} dari {of} berkas ditutup di sepersepuluh terakhir waktunya.",
        "{seen} of {of} cases were closed in the last tenth of their term.",
    ),
    "refusals": Text("{seen} dari {of} putusan berupa penolakan.", "{seen} of {of} decisions were refusals."),
    "reopenings": Text(
        "{seen} dari {of} berkas yang diputus dibuka lagi dalam 30 hari.",
        "{seen} of {of} cases that were decided were opened again within 30 days.",
    ),
    "splitting": Text(
        "{seen} dari {of} berkas yang diputus diajukan dalam selang 10 menit dengan berkas lain yang sejenis.",
        "{seen} of {of} cases that were decided had been filed within 10 minutes of another of the same kind.",
    ),
    "impossible_speed": Text(
        "{seen} dari {of} langkah selesai lebih cepat daripada 99 dari 100 langkah rekan yang sejenis.",
        "{seen} of {of} steps were done faster than 99 of 100 steps of the same kind by others.",
    ),
    "off_roster": Text(
        "{seen} dari {of} hari kerja jatuh pada hari cuti atau bebas tugas menurut jadwal.",
        "{seen} of {of} days worked were days of leave or off duty on the roster.",
    ),
    "self_approved": Text(
        "{seen} dari {of} berkas yang diputus dikerjakan seorang diri dari langkah pertama.",
        "{seen} of {of} cases that were decided had been done by the same person from the first step.",
    ),
    "cherry_picking": Text(
        "{seen} dari {of} berkas yang dikerjakan lebih mudah daripada berkas rata-rata di unitnya.",
        "{seen} of {of} cases that were worked on were easier than the middle one of the unit.",
    ),
    "survey_burst": Text(
        "{seen} jawaban survei masuk dalam satu jam, dari {of} dalam minggu itu.",
        "{seen} answers to surveys came in one hour, of {of} in that week.",
    ),
    "mass_closure": Text(
        "{seen} dari {of} berkas ditutup dalam dua jam terakhir sebelum minggu ditutup.",
        "{seen} of {of} cases were closed in the last two hours before the cut of the week.",
    ),
    "deemed": Text(
        "{seen} dari {of} berkas selesai karena hukum menganggapnya dikabulkan.",
        "{seen} of {of} cases closed because the law deems them granted.",
    ),
}
MAY_BE = {
    "late_pauses": Text(
        "Misalnya dokumen baru kurang setelah tinjau lapangan.", "Such as papers found missing after a site visit."
    ),
    "many_pauses": Text(
        "Misalnya formulir baru membingungkan pemohon.", "Such as a new form that confuses applicants."
    ),
    "rush": Text(
        "Misalnya tanda tangan menunggu jadwal pejabat.", "Such as signatures that wait for an official's schedule."
    ),
    "refusals": Text("Misalnya petugas ini diserahi berkas yang sulit.", "Such as hard cases given to this officer."),
    "reopenings": Text(
        "Misalnya putusan pengadilan yang berlaku untuk banyak berkas.", "Such as one ruling for many cases."
    ),
    "splitting": Text(
        "Misalnya satu kantor mengantar banyak berkas sekaligus.", "Such as an office that brings many at once."
    ),
    "impossible_speed": Text(
        "Misalnya berkas disiapkan di kertas, lalu dicatat serentak.",
        "Such as work done on paper and recorded all at once.",
    ),
    "off_roster": Text("Misalnya jadwal belum diperbarui.", "Such as a roster that is out of date."),
    "self_approved": Text("Misalnya hanya ada satu petugas hari itu.", "Such as a day with one officer on duty."),
    "cherry_picking": Text("Misalnya pembagian tugas memang begitu.", "Such as work that is shared out that way."),
    "survey_burst": Text("Misalnya rombongan mengisi survei bersama.", "Such as a group that answers together."),
    "mass_closure": Text(
        "Misalnya sidang komisi selalu Jumat sore.", "Such as a board that meets on Friday afternoons."
    ),
    "deemed": Text("Misalnya unit kekurangan orang.", "Such as a unit that is short of people."),
}
"""So that nobody reads a verdict into a number: an innocent cause of each."""
