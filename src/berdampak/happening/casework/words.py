"""What casework tells an applicant: on the page of the case, and in notices."""

from typing import Literal

from berdampak.kernel.text import Text

GAP_KINDS: dict[str, Literal["answer", "document"]] = {"answer": "answer", "document": "document"}
STEP_DONE = Text("Selesai: {step}.", "Done: {step}.")
MILESTONES = {
    "filed": Text("Permohonan diterima.", "The application was received."),
    "taken": Text("Mulai dikerjakan: {step}.", "Being worked on: {step}."),
    "advised": Text("Rekomendasi diberikan: {step}.", "Recommendation given: {step}."),
    "returned": Text("Dikembalikan untuk dilengkapi.", "Sent back to be completed."),
    "replied": Text("Kelengkapan diterima.", "The missing parts were received."),
    "decided": Text("Sudah diputuskan.", "Decided."),
    "deemed": Text("Dikabulkan menurut hukum karena batas waktu lewat.", "Granted by law: the term had passed."),
    "withdrawn": Text("Permohonan dicabut.", "The application was withdrawn."),
    "reopened": Text("Berkas dibuka kembali.", "The case was opened again."),
    "extended": Text("Batas waktu diperpanjang.", "The term was extended."),
    "late": Text("Janji waktu terlewati.", "The promised time has passed."),
}
NOTICES = {
    "filed": (
        Text("Permohonan {number} kami terima", "We received application {number}"),
        Text(
            "Permohonan {service} Anda kami terima dengan nomor {number}. {time}",
            "We received your application for {service} under the number {number}. {time}",
        ),
    ),
    "returned": (
        Text("Permohonan {number} perlu dilengkapi", "Application {number} needs to be completed"),
        Text(
            "Ada {count} hal yang kurang pada permohonan {service} Anda. Semuanya tertulis di halaman berkas Anda. "
            "Waktu tidak dihitung sampai Anda melengkapinya.",
            "There are {count} things that lack in your application for {service}. All of them are on the page of your "
            "case. The time is not counted until you complete it.",
        ),
    ),
    "granted": (
        Text("Permohonan {number} dikabulkan", "Application {number} is granted"),
        Text("Permohonan {service} Anda dikabulkan. {next}", "Your application for {service} is granted. {next}"),
    ),
    "refused": (
        Text("Permohonan {number} ditolak", "Application {number} is refused"),
        Text(
            "Permohonan {service} Anda ditolak. Alasan dan dasar hukumnya ada di halaman berkas Anda, "
            "juga cara mengajukan keberatan.",
            "Your application for {service} is refused. The reason and its legal ground are on the page of your case, "
            "and how to object.",
        ),
    ),
    "issued": (
        Text("{service}: dokumen Anda sudah terbit", "{service}: your paper is ready"),
        Text(
            "Dokumen permohonan {number} sudah terbit dan dapat diunduh di halaman berkas Anda.",
            "The paper of application {number} is issued, and can be downloaded from the page of your case.",
        ),
    ),
    "deemed": (
        Text("Permohonan {number} dikabulkan menurut hukum", "Application {number} is granted by law"),
        Text(
            "Batas waktu permohonan {service} Anda lewat tanpa keputusan, maka permohonan itu dikabulkan menurut hukum "
            "({legal}). Dokumennya dapat diunduh di halaman berkas Anda.",
            "The term of your application for {service} passed without a decision, so it is granted by law ({legal}). "
            "The paper can be downloaded from the page of your case.",
        ),
    ),
    "late": (
        Text("Permohonan {number} terlambat", "Application {number} is late"),
        Text(
            "Kami berjanji menyelesaikan permohonan {service} Anda sebelum {due}, dan belum selesai. "
            "Sekarang menunggu: {step}. {new}",
            "We promised to finish your application for {service} by {due}, and have not. It now waits for: {step}. "
            "{new}",
        ),
    ),
}
NEW_DATE = Text("Perkiraan baru: {moment}.", "New estimate: {moment}.")
PROMISED = Text("Kami berjanji selesai sebelum {due}.", "We promise to be done by {due}.")
BEING_ISSUED = Text("Dokumennya sedang diterbitkan.", "The paper is being issued.")
ISSUED = Text("Dokumennya dapat diunduh di halaman berkas Anda.", "The paper can be downloaded from your case's page.")
