"""What the front page and the pages of services say."""

from berdampak.kernel.text import Text

FRONT_TITLE = Text("Layanan publik dengan janji yang diukur", "Public services, with promises that are measured")
ASK = Text("Apa yang Anda perlukan?", "What do you need?")
ONE_DOOR = Text(
    "{mall} · {agencies} instansi, {services} layanan, satu pintu",
    "{mall} · {agencies} agencies, {services} services, one door",
)
SEARCH = Text("Cari layanan", "Search for a service")
SEARCH_HELP = Text(
    "Tulis dengan kata sehari-hari, misalnya: KTP hilang, izin jualan, bayi baru lahir",
    "Use everyday words, such as: lost ID card, business licence, newborn baby",
)
GO = Text("Cari", "Search")
MOST_NEEDED = Text("Paling sering diperlukan", "Needed most")
ALL_SERVICES = Text("Lihat semua layanan", "See all services")
PROMISED = Text("janji", "promised")
REALITY = Text("kenyataan", "in reality")
COST = Text("biaya", "fee")
FREE = Text("Gratis", "Free")
DEPENDS = Text("Tergantung jawaban Anda", "Depends on your answers")
NO_DATA = Text("belum cukup data", "not enough data")
NO_PROMISE = Text("belum dijanjikan", "not promised yet")
MEASURED = Text("Janji kami, diukur setiap Jumat", "Our promises, measured every Friday")
ON_TIME = Text("selesai tepat janji minggu ini", "finished as promised this week")
HALF_DONE = Text("waktu kerja sampai selesai, separuh permohonan", "of working time for half of the applications")
DECIDED = Text("permohonan selesai minggu ini", "applications finished this week")
NONE_YET = Text("belum ada", "none yet")
PERSON = Text("orang", "person")
PEOPLE = Text("orang", "people")
WAITING = Text("menunggu di loket sekarang", "waiting at the counters now")
NOBODY_WAITS = Text("yang menunggu di loket: antrean sedang tidak dibuka", "at the counters: the queue is not open now")
ANSWER = Text("jawaban", "answer")
ANSWERS = Text("jawaban", "answers")
SATISFIED = Text("kepuasan warga minggu lalu, dari {answers}", "satisfaction of citizens last week, of {answers}")
TOO_FEW_SAID = Text(
    "nilai kepuasan warga minggu lalu: jawabannya belum cukup", "index of satisfaction last week: too few answers"
)
BY_LAW = Text(
    "lewat tanpa keputusan berarti permohonan lengkap untuk {service} dikabulkan",
    "without a decision, and a complete application for {service} is granted",
)
NO_CARD = Text(
    "Rapor pertama belum terbit. Angkanya muncul di sini pada Jumat pertama setelah ada permohonan yang selesai.",
    "The first report card is yet to come. Figures appear here on the first Friday after applications are finished.",
)
SEE_CARD = Text("Buka rapor {week}", "Open the report card of {week}")
WITHOUT_ACCOUNT = Text(
    "Melacak permohonan tidak perlu akun: cukup nomor berkas dan PIN.",
    "You need no account to follow an application: its number and PIN are enough.",
)
TRACK = Text("Lacak permohonan", "Follow an application")
LIST_TITLE = Text("Semua layanan", "All services")
RESULTS_TITLE = Text("Hasil pencarian: {query}", "Search results: {query}")
FOUND = Text("{count} layanan ditemukan.", "{count} services found.")
FOUND_ONE = Text("Satu layanan ditemukan.", "One service found.")
NOTHING_FOUND = Text("Belum ketemu layanan untuk “{query}”.", "We found no service for “{query}”.")
MEANT = Text("Barangkali maksud Anda:", "Perhaps you mean:")
TRY = Text(
    "Coba kata lain, misalnya nama suratnya atau keperluannya. Semua layanan ada di bawah ini menurut instansi.",
    "Try other words, such as the name of the paper or what it is for. Below are all services, by agency.",
)
EXAMPLE = Text("contoh", "example")
EXAMPLE_NOTE = Text(
    "Layanan ini contoh untuk peragaan; isinya bukan ketentuan resmi.",
    "This service is an example for demonstration; it is no official rule.",
)
APPLY = Text("Ajukan sekarang", "Apply now")
APPLY_HELP = Text(
    "Bisa dari rumah, tanpa akun. Isian tersimpan di setiap halaman, jadi boleh dilanjutkan kapan saja.",
    "From home, without an account. Every page is kept, so you may go on later.",
)
TICKET = Text("Ambil antrean atau janji temu", "Take a ticket or an appointment")
NEED = Text("Yang perlu disiapkan", "What you need")
NEED_NONE = Text("Tidak ada berkas yang perlu dilampirkan.", "No papers need to be attached.")
OPTIONAL = Text("bila ada", "if you have it")
ONLY_IF = Text("hanya bila “{question}” dijawab {answers}", "only if “{question}” is answered {answers}")
QUESTIONS = Text(
    "Ditambah formulir berisi {count} pertanyaan. Pertanyaan yang tidak berlaku untuk Anda dilewati.",
    "And a form of {count} questions. What does not concern you is skipped.",
)
TIME = Text("Berapa lama", "How long it takes")
TIME_PROMISED = Text("Janji kantor", "What the office promises")
TIME_LEGAL = Text("Batas menurut hukum", "What the law demands")
TIME_REAL = Text("Kenyataan sekarang", "In reality, now")
NO_LEGAL = Text("Tidak ada batas waktu menurut hukum yang tercatat.", "No legal term is on record.")
REAL = Text(
    "Separuh selesai dalam {median}, sembilan dari sepuluh dalam {p90}.",
    "Half are finished within {median}, nine in ten within {p90}.",
)
REAL_HALF = Text("Separuh selesai dalam {median}.", "Half are finished within {median}.")
REAL_FROM = Text("Dari {n} permohonan, rapor {week}.", "Of {n} applications, report card of {week}.")
REAL_NONE = Text(
    "Belum cukup data: kami baru menyebut angka setelah sedikitnya {n} permohonan selesai dalam seminggu.",
    "Not enough data: we give a figure only once {n} applications or more are finished in a week.",
)
CLOCK_STARTS = Text(
    "Waktu dihitung dalam jam kerja sejak berkas lengkap, dan berhenti selama kami menunggu Anda.",
    "Time counts in working hours from when the papers are complete, and stands still while we wait for you.",
)
DEEMED = Text(
    "Bila {days} lewat tanpa keputusan, permohonan yang lengkap dianggap dikabulkan.",
    "If {days} pass without a decision, a complete application is deemed granted.",
)
GROUND = Text("Dasar: {reference}", "Ground: {reference}")
FEES = Text("Biaya", "What it costs")
FEES_NONE = Text("Gratis. Jangan membayar kepada siapa pun.", "Free of charge. Pay nobody.")
FEES_LEGAL = Text(
    "Tidak ada biaya selain yang tertulis di sini. Bila diminta, laporkan.",
    "There is no charge but those written here. If you are asked for one, report it.",
)
GET = Text("Yang Anda terima", "What you get")
VALID = Text("Berlaku {years} tahun.", "Valid for {years} years.")
VERIFIABLE = Text(
    "Suratnya bernomor dan berkode QR, sehingga siapa pun dapat memeriksa keasliannya.",
    "It has a number and a QR code, so that anyone can check that it is genuine.",
)
STEPS = Text("Langkahnya", "The steps")
COMPLAIN = Text("Ada masalah?", "Is something wrong?")
COMPLAIN_LINK = Text("Sampaikan aduan tentang layanan ini", "Complain about this service")
STANDARD = Text("Standar pelayanan lengkap", "The full service standard")
STANDARD_BY = Text("Isinya menurut {legal}.", "What it says is asked for by {legal}.")
AS_JSON = Text("Data layanan ini (JSON)", "This service as data (JSON)")
OFFICIALS = Text("Layanan ini untuk pegawai.", "This service is for officials.")
NO_SERVICE = Text(
    "Layanan ini tidak ada. Mungkin namanya berubah; cari dengan kata lain.",
    "There is no such service. It may have another name; search with other words.",
)
TO_SERVICES = Text("Cari layanan", "Search for a service")
PREVIEW = Text(
    "Pratinjau: halaman ini dibuat dari berkas layanan dan belum berlaku.",
    "Preview: made from the service file, not in force.",
)
