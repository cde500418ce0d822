"""What the house puts in the places that pages of earlier rooms keep free."""

from collections.abc import Sequence

from django.conf import settings
from django.http import HttpRequest

from berdampak.front.facade import SLOTS, Place, Waiting
from berdampak.house.offices import list_offices
from berdampak.kernel.text import Text
from berdampak.people.facade import know_offices

QUESTIONS = ("idea.send", "question.find", "followup.decide")
FOLLOWUPS = ("idea.send", "followup.decide", "followup.decide_heads", "followup.decide_appeal")


def fill_slots() -> None:
    """Put every page in its menu, once, however often this is called."""
    SLOTS.public[:] = [
        Place(Text("Layanan", "Services"), "services"),
        Place(Text("Antrean", "Queue"), "queue"),
        Place(Text("Lacak", "Follow"), "track"),
        Place(Text("Rapor", "Report cards"), "cards"),
        Place(Text("Suara warga", "What citizens say"), "voice"),
        Place(Text("Aduan", "Complaints"), "complaint-new"),
        Place(Text("Masuk", "Sign in"), "sign_in"),
    ]
    SLOTS.own[:] = [
        Place(Text("Permohonan saya", "My applications"), "my-cases"),
        Place(Text("Akun saya", "My account"), "account"),
    ]
    SLOTS.foot[:] = [
        Place(Text("Pohon kinerja", "Tree of outcomes"), "goals"),
        Place(Text("Penghargaan", "Recognition"), "recognised"),
        Place(Text("Periksa keaslian surat", "Check a paper"), "verify"),
        Place(Text("Hasil pengawasan", "What oversight found"), "oversight"),
        Place(Text("Cara menghitung", "How we count"), "about"),
        Place(Text("Keadaan buku", "State of the book"), "status"),
    ]
    SLOTS.staff[:] = [
        Place(Text("Meja kerja", "Desk"), "desk", ("case.take",)),
        Place(Text("Menunggu Anda", "Waiting for you"), "waiting", ("card.read_own",)),
        Place(Text("Loket", "Counter"), "counters", ("ticket.call",)),
        Place(Text("Uji petik", "Audit samples"), "audits", ("audit.read",)),
        Place(Text("Rapor saya", "My report card"), "my-card", ("card.read_own",)),
        Place(Text("Rapor unit", "Cards of the unit"), "office-cards", ("card.read_unit",)),
        Place(Text("Pertanyaan", "Questions"), "questions", QUESTIONS),
        Place(Text("Prioritas", "Priorities"), "priorities", ("priority.read",)),
        Place(Text("Tindak lanjut", "Follow-ups"), "followups", FOLLOWUPS),
        Place(Text("Aduan masuk", "Complaints"), "complaint-inbox", ("complaint.list",)),
        Place(Text("Perjanjian kinerja", "Agreements"), "agreements", ("agreement.read",)),
        Place(Text("Keberatan rapor", "Objections to cards"), "objections", ("card.answer_objection",)),
        Place(Text("Rapor petugas", "Officers' cards"), "officers", ("card.read_officer",)),
        Place(Text("Jadwal", "Roster"), "unit-roster", ("roster.read", "roster.edit")),
        Place(Text("Tim", "Team"), "teams", ("team.manage",)),
        Place(Text("Akun petugas", "Accounts"), "accounts", ("account.manage",)),
        Place(Text("Webhook", "Webhooks"), "webhooks", ("webhook.manage",)),
        Place(Text("Akun saya", "My account"), "account"),
    ]
    SLOTS.waiting = _find_waiting
    SLOTS.notice = DEMO if settings.DEMO else None
    know_offices(list_offices)


def _find_waiting(request: HttpRequest) -> Sequence[Waiting]:
    from berdampak.house.waiting import waiting_for

    return waiting_for(request)


DEMO = Text(
    "Ini peragaan: semua orang, berkas, dan angka di sini karangan.",
    "This is a demo: all people, cases and figures here are made up.",
)
