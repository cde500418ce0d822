"""What the pages about a team, and about everybody's accounts, say."""

from berdampak.kernel.text import Text

ROLE_NAMES = {
    "officer": Text("Petugas", "Officer"),
    "head": Text("Kepala unit", "Head of unit"),
    "agency_head": Text("Kepala instansi", "Head of agency"),
    "region_head": Text("Kepala daerah", "Head of the region"),
    "mall_manager": Text("Pengelola mal", "Mall manager"),
    "inspector": Text("Inspektorat", "Inspectorate"),
    "reform": Text("Biro organisasi", "Reform office"),
    "admin": Text("Pengelola akun", "Account administrator"),
}
ACTING_NAMES = {
    "plt": Text("Plt. (jabatan kosong)", "acting: the post is vacant (Plt.)"),
    "plh": Text("Plh. (pejabat berhalangan)", "acting: its holder is away (Plh.)"),
    "delegate": Text("menggantikan", "standing in"),
}

TEAM = Text("Tim", "Team")
TEAMS = Text("Tim yang Anda kelola", "Teams that you look after")
TEAM_OF = Text("Tim {unit}", "Team of {unit}")
PERSON = Text("Nama", "Name")
ROLE = Text("Peran", "Role")
NOW = Text("Saat ini", "Now")
AWAY = Text("diwakili {name} sampai {until}", "{name} stands in until {until}")
PRESENT = Text("bertugas", "at work")
UNTIL = Text("sampai {until}", "until {until}")
NOBODY = Text("Belum ada orang di tim ini.", "Nobody is in this team yet.")
ADD = Text("Tambah orang", "Add a person")
ADD_TITLE = Text("Tambah orang ke {unit}", "Add a person to {unit}")
ADD_INTRO = Text(
    "Bila surelnya sudah terdaftar, akun itu mendapat peran ini. Bila belum, akunnya dibuat.",
    "If the e-mail address is known, that account gets the role. If not, an account is made.",
)
NAME = Text("Nama", "Name")
NAME_HELP = Text("Untuk akun baru.", "For a new account.")
EMAIL = Text("Surel dinas", "Work e-mail")
ACTING = Text("Cara menjabat", "How the post is held")
ACTING_NONE = Text("Pejabat tetap", "Its regular holder")
GROUND = Text("Nomor surat penunjukan", "Number of the letter of appointment")
LAST_DAY = Text("Hari terakhir", "Last day")
FIRST_DAY = Text("Hari pertama", "First day")
DATE_WRONG = Text("Tulis tanggal yang ada, misalnya 27 11 2026.", "Write a date that exists, such as 27 11 2026.")
SPAN_WRONG = Text(
    "Hari terakhir sudah lewat, atau mendahului hari pertama.", "The last day is past, or before the first."
)
SAVE = Text("Simpan", "Save")
WAYS = Text("Yang dapat dilakukan", "What can be done")
STAND_IN = Text("Cuti dan wakil", "Leave and stand-in")
STAND_IN_TITLE = Text("Siapa mewakili {name}?", "Who stands in for {name}?")
STAND_IN_INTRO = Text(
    "Selama itu wakilnya punya peran {name}, dan tidak dapat meneruskannya kepada orang lain.",
    "Meanwhile the stand-in has the roles of {name}, and cannot lend them on.",
)
RECEIVER = Text("Wakil", "Stand-in")
RECEIVER_MISSING = Text("Pilih seorang rekan.", "Pick a colleague.")
STAND_IN_END = Text("Akhiri penggantian", "End the standing-in")
ROLE_END = Text("Akhiri peran", "End the role")
MOVE = Text("Pindah", "Move")
MOVE_TITLE = Text("Pindahkan {name}", "Move {name}")
MOVE_INTRO = Text(
    "Semua peran {name} berakhir sekarang, dan peran di kantor baru mulai. Yang masih dipegangnya tinggal di sini.",
    "Every role of {name} ends now, and the one at the new office begins. What is still in hand stays here.",
)
UNIT = Text("Unit baru", "New unit")
OFFICE = Text("Kantor", "Office")
PICK = Text("Pilih salah satu.", "Pick one.")
LEAVE = Text("Keluar", "Leaves")
LEAVE_TITLE = Text("{name} berhenti bekerja di sini?", "Does {name} stop working here?")
LEAVE_INTRO = Text(
    "Akunnya ditutup sekarang juga: semua sesi dan tokennya berakhir. Anda dapat membatalkannya.",
    "The account is closed at once: every session and token ends. You can undo it.",
)
LEAVE_BUTTON = Text("Ya, tutup akunnya", "Yes, close the account")
GONE = Text("Sudah keluar", "Have left")
UNDO = Text("Batalkan", "Undo")
BACK = Text("Kembali ke tim", "Back to the team")
BEYOND = Text(
    "Orang ini juga punya peran di luar tim Anda. Minta pengelola akun melakukannya.",
    "This person has roles outside your team too. Ask whoever manages accounts to do it.",
)

ACCOUNTS = Text("Akun petugas", "Accounts of officers")
ACCOUNTS_INTRO = Text(
    "Pengelola akun tidak dapat membuka berkas. Setiap perubahan tercatat di buku.",
    "Whoever manages accounts cannot open cases. Every change is recorded in the book.",
)
NEW_ACCOUNT = Text("Buat akun petugas", "Make an officer's account")
NO_ROLES = Text("tanpa peran", "no role")
CLOSED = Text("ditutup", "closed")
GIVE_ROLE = Text("Beri peran", "Give a role")
FORGET_FACTORS = Text("Hapus langkah kedua", "Remove the second step")
FORGET_INTRO = Text(
    "Hanya bila ponselnya hilang, dan Anda yakin siapa yang meminta. {name} memasang yang baru saat masuk berikutnya.",
    "Only when the phone was lost, and you are sure who asks. {name} sets up a new one at the next sign-in.",
)
SIGN_OUT = Text("Keluarkan dari semua perangkat", "Sign out on every device")
SIGN_OUT_INTRO = Text("Semua sesi {name} berakhir sekarang.", "Every session of {name} ends now.")
