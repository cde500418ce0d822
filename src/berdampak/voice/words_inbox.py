"""What the pages for complaints say to whoever answers them."""

from berdampak.kernel.text import Text

TITLE = Text("Aduan masuk", "Complaints to answer")
EMPTY = Text("Tidak ada aduan yang menunggu jawaban.", "No complaint is waiting for an answer.")
WAITING = Text("Menunggu jawaban", "Waiting for an answer")
ANSWERED = Text("Sudah dijawab, menunggu pelapor", "Answered, waiting for the reporter")
CLOSED = Text("Selesai belakangan ini", "Closed lately")
LEAD = Text("{open} menunggu jawaban, {late} lewat tenggat.", "{open} waiting for an answer, {late} overdue.")
COLUMN_NUMBER = Text("Aduan", "Complaint")
COLUMN_KIND = Text("Jenis", "Kind")
COLUMN_ABOUT = Text("Tentang", "About")
COLUMN_STATE = Text("Keadaan", "State")
COLUMN_DUE = Text("Tenggat", "Due")
LATE = Text("lewat tenggat", "overdue")
NO_DUE = Text("belum dapat dihitung", "cannot be computed")
MORE = Text("Hanya {most} yang pertama yang ditampilkan.", "Only the first {most} are shown.")
SENDER = Text("Pelapor", "Reporter")
SENDER_NAME = Text("Nama", "Name")
SENDER_CONTACT = Text("Kontak", "Contact")
SENDER_CASE = Text("Nomor permohonan", "Application")
SENDER_ANONYMOUS = Text(
    "Tanpa nama. Tidak ada yang disimpan tentang pelapor.", "No name. Nothing of the reporter was kept."
)
SENDER_LOCKED = Text(
    "Nama pelapor dirahasiakan dan disimpan terkunci.", "The reporter's name is secret, and locked away."
)
SENDER_NOTHING = Text("Pelapor tidak menulis nama atau kontak.", "The reporter left neither name nor contact.")
SENDER_ASKED = Text(
    "Unit meminta nama pelapor, dengan alasan di bawah ini.", "The unit asks who sent it; see why below."
)
ACKNOWLEDGE = Text("Tandai sudah dibaca", "Say that it was read")
ANSWER = Text("Jawab", "Answer")
ANSWER_WORDS = Text("Jawaban untuk pelapor", "Answer to the reporter")
ANSWER_HELP = Text(
    "Pelapor membacanya persis seperti tertulis. Sebut apa yang ditemukan, apa yang dilakukan, dan kapan.",
    "The reporter reads it as it is written. Say what was found, what was done, and when.",
)
ANSWER_SEND = Text("Kirim jawaban", "Send the answer")
ROUTE = Text("Teruskan", "Pass it on")
ROUTE_TO = Text("Kantor tujuan", "To which office")
ROUTE_WORDS = Text("Alasan", "Reason")
ROUTE_SEND = Text("Teruskan aduan", "Pass the complaint on")
ROUTE_ERROR = Text("Pilih kantor tujuan.", "Choose an office.")
TO_INSPECTORATE = Text("Inspektorat (unit tidak melihatnya lagi)", "The inspectorate (the unit sees it no more)")
ASK = Text("Minta nama pelapor", "Ask who sent it")
ASK_HELP = Text(
    "Inspektorat memutuskan, dan permintaan ini dicatat. Minta hanya bila aduan tidak dapat diselesaikan tanpanya.",
    "The inspectorate decides, and this is recorded. Ask only if it cannot be settled without.",
)
ASK_WORDS = Text("Mengapa perlu?", "Why is it needed?")
ASK_SEND = Text("Minta nama pelapor", "Ask for the name")
RELEASE = Text("Beri tahu unit siapa pelapornya", "Tell the unit who sent it")
RELEASE_WORDS = Text("Alasan keputusan", "Reason for the decision")
RELEASE_SEND = Text("Beri tahu unit", "Tell the unit")
READ = Text("Buka nama pelapor", "Look up who sent it")
READ_HELP = Text(
    "Setiap pembukaan dicatat dalam buku dengan nama Anda dan alasannya.",
    "Every look-up is recorded in the book, with your name and the reason.",
)
READ_WORDS = Text("Untuk apa?", "What for?")
READ_SEND = Text("Buka sekali", "Look once")
NO_ACCESS = Text("Anda dapat melihat daftar, bukan isinya.", "You may see the list, not what they say.")
