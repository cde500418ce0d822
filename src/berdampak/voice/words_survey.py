"""What the survey says."""

from berdampak.kernel.text import Text

INVITED = Text("Bagaimana layanan kami?", "How did we serve you?")
INVITED_BODY = Text(
    "Permohonan Anda sudah selesai. Ceritakan bagaimana Anda dilayani; perlu satu atau dua menit. Petugas yang "
    "melayani Anda tidak dapat melihat jawaban Anda. Tautan ini hanya dapat dipakai satu kali, sampai {until}.",
    "Your application is finished. Tell us how you were served; it takes a minute or two. The officials who served you "
    "cannot see your answers. This link works once, until {until}.",
)
TITLE = Text("Bagaimana Anda dilayani?", "How were you served?")
LEAD = Text(
    "Jawaban Anda tidak terhubung dengan nama atau berkas Anda, dan petugas yang melayani Anda tidak dapat melihatnya. "
    "Yang diumumkan hanya angka dari sedikitnya {least} orang.",
    "Your answers are not tied to your name or your case, and the officials who served you cannot see them. "
    "Only figures of at least {least} people are published.",
)
ABOUT = Text("Layanan: {service}", "Service: {service}")
IN_TIME = Text("Apakah selesai dalam waktu yang dijanjikan?", "Was it done within the time promised?")
SOLVED = Text("Apakah urusan Anda beres?", "Is your matter settled?")
YES = Text("Ya", "Yes")
NO = Text("Tidak", "No")
UNSURE = Text("Tidak tahu", "I do not know")
NOT_YET = Text("Belum", "Not yet")
WORDS = Text("Ada yang ingin Anda katakan?", "Is there anything you would like to say?")
WORDS_HELP = Text(
    "Dibaca kepala unit, atasannya, dan inspektur, tanpa nama Anda. Jangan tulis nama, nomor telepon, atau nomor KTP. "
    "Bila perlu jawaban, pakai halaman Aduan.",
    "Read by the head of the unit, their superior and the inspector, without your name. Leave out names, telephone and "
    "identity numbers. If you need a reply, use the page for complaints.",
)
SEND = Text("Kirim jawaban", "Send my answers")
CHOOSE = Text("Pilih salah satu jawaban.", "Choose one of the answers.")
CHOOSE_SERVICE = Text("Pilih layanan yang Anda pakai.", "Choose the service you used.")
TOO_LONG = Text("Paling banyak {most} huruf.", "At most {most} letters.")
DONE = Text("Terima kasih", "Thank you")
DONE_LEAD = Text(
    "Jawaban Anda sudah kami terima dan akan ikut dihitung.", "We have your answers, and they will be counted."
)
DONE_WHERE = Text("Lihat apa kata warga lain", "See what others say")
TO_COMPLAINTS = Text("Sampaikan aduan", "Make a complaint")
CLOSED = Text("Survei", "Survey")
KIOSK_TITLE = Text("Bagaimana layanan hari ini?", "How was the service today?")
KIOSK_LEAD = Text("Tanpa nama.", "No name is asked.")
KIOSK_SERVICE = Text("Layanan apa yang Anda pakai?", "Which service did you use?")
KIOSK_AGAIN = Text("Untuk orang berikutnya", "For the next person")
