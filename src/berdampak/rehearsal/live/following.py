"""What people of the demo do about cards: object, sign, answer, decide, ask, look into; through the front doors."""

from collections.abc import Callable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django.conf import settings

from berdampak.act.appraisal import facade as appraisal
from berdampak.act.followups import facade as followups
from berdampak.act.followups.contracts import Subject
from berdampak.act.priorities import facade as priorities
from berdampak.act.questions import facade as questions
from berdampak.calendar.contracts import Calendar
from berdampak.kernel.clock import Clock, fixed_clock
from berdampak.ledger.facade import open_vault
from berdampak.people.contracts import Person
from berdampak.rehearsal.live.cast import COUNTER, LICENSING, Actors
from berdampak.rehearsal.live.days import Days
from berdampak.report import facade as report

AGENCY, REGION, ENVIRONMENT = "dpmptsp", "82.71", "dlh-tata-lingkungan"
PROBLEM_BACK = 40
"""So many working days back a problem was taken up."""
DUE_IN = timedelta(days=21)
LOOKED_INTO = 9
"""Of the audit sample, so many were looked into by now."""
DECIDED_AFTER = timedelta(minutes=12)
COACHED: tuple[tuple[str, str, str, tuple[str, ...]], ...] = (
    (
        "mira",
        "Baru pindah ke loket; setiap berkas masih dua kali lebih lama.",
        "Siap, saya masih belajar.",
        ("magang-rekan", "kelola-berkas"),
    ),
    (
        "yusuf",
        "Berkas sering menumpuk di mejanya menjelang siang.",
        "Bersedia, asal meja informasi ada yang jaga.",
        ("magang-rekan",),
    ),
)
"""Whom their head wanted coached, why, what they answered, and what they have learnt since, a week each."""
At = Callable[[int, str], Clock]
"""The clock of the people so many days after a week has ended, at a local time of day."""


def play_problem(actors: Actors, days: Days) -> None:
    """A problem that a head saw, had seen to, and whose figure is read again later."""
    wulan, budi = actors["wulan"], actors["budi"]
    place = priorities.find_place(COUNTER)
    assert place is not None, "the pack has that counter"
    began, ended = days.at(PROBLEM_BACK, "09:10"), days.at(PROBLEM_BACK - 14, "15:20")
    title, words = (
        "Antrean loket menumpuk tiap Senin pagi",
        "Warga datang pukul delapan, loket baru terisi pukul sembilan.",
    )
    code = priorities.add(place, title, words, priorities.Measure("on_time"), wulan, fixed_clock(began))
    for who, parts in ((wulan, (4, 4, 3)), (budi, (4, 3, 3))):
        priorities.rate(code, priorities.Scores(*parts), who, fixed_clock(began + timedelta(hours=1)))
    due = (began + DUE_IN).date()
    priorities.take(code, COUNTER, budi.code, due, wulan, fixed_clock(began + timedelta(hours=2)))
    priorities.done(code, "Dua petugas mulai pukul 07.30 setiap Senin.", budi, fixed_clock(ended))


def play_coached(actors: Actors, ends: datetime) -> None:
    """Two officers whom their head has coached since the first week; whether it helped is computed twelve weeks on."""
    wulan, rahmat = actors["wulan"], actors["rahmat"]
    for number, (key, words, answer, learnt) in enumerate(COACHED):
        who, late = actors[key], timedelta(minutes=5 * number)
        at = [fixed_clock(ends + gap + late) for gap in (-timedelta(hours=30), -timedelta(hours=6), DECIDED_AFTER)]
        subject = Subject(who.code, COUNTER, AGENCY, REGION)
        code = followups.propose_as_superior("pendampingan-atasan", subject, words, wulan, at[0])
        followups.see(code, who, at[1])
        followups.answer(code, answer, who, at[1])
        reason = "Sepakat. Dua hari mendampingi rekan, lalu kelas BKPSDM; dua belas minggu lagi kita lihat."
        followups.decide(code, followups.Ruling("accept", reason), rahmat, at[2])
        followups.agree(code, who, at[2])
        for weeks, learning in enumerate(learnt, 1):
            followups.mark(code, learning, who, fixed_clock(ends + timedelta(weeks=weeks) - timedelta(hours=5)))


def play_week(actors: Actors, calendar: Calendar, week: str, ends: datetime, agreement: str) -> None:
    """The week after the cards of a week: from the Monday on which the line sees them."""
    zone = ZoneInfo(calendar.zone)

    def at(days: int, time: str) -> Clock:
        hour, minute = map(int, time.split(":"))
        day = (ends.astimezone(zone) + timedelta(days=days)).replace(hour=hour, minute=minute)
        return fixed_clock(day)

    _play_cards(actors, week, at)
    _play_recognition(actors, at)
    _play_coaching(actors, at)
    _play_missed(actors["wulan"], at)
    _play_ideas(actors, at)
    _play_conduct(actors, agreement, at)
    _play_audit(actors["anton"], week, at)
    _play_priorities(actors, at)


def play_now(actors: Actors, week: str, clock: Clock) -> None:
    """What was asked just now: objections to rows of the newest cards, a recognition, and a problem to be rated."""
    for key, reason, words in (
        ("rudi", "stopped", "Printer rusak sejak pagi; berkas saya teruskan begitu printer hidup lagi."),
        ("dewi", "wrong_time", "Berkasnya saya selesaikan siang itu, hanya telat saya tandai di sistem."),
        ("rina", "not_mine", "Verifikasi berkas ini dikerjakan rekan saya, saya hanya menutupnya."),
    ):
        _object(actors[key], week, reason, words, clock)
    wulan, laila = actors["wulan"], actors["laila"]
    subject = Subject(laila.code, LICENSING, AGENCY, REGION)
    words = "Tiga minggu ini membimbing petugas baru di sela pekerjaannya sendiri."
    followups.propose_as_superior("apresiasi-atasan", subject, words, wulan, clock)
    place = priorities.find_place(LICENSING)
    assert place is not None, "the pack has that unit"
    title, words = (
        "Verifikasi dinas lain tidak terlihat di meja kami",
        "Pemohon bertanya, kami tidak tahu sampai di mana.",
    )
    priorities.add(place, title, words, priorities.Measure("on_time"), actors["budi"], clock)


def _play_cards(actors: Actors, week: str, at: At) -> None:
    """An objection upheld, a look at a card, a comment and a signature."""
    wulan, budi, yusuf, vault = actors["wulan"], actors["budi"], actors["yusuf"], open_vault(settings.KEYS)
    words = "Listrik loket padam satu jam; berkas ini menunggu sampai sistem hidup lagi."
    seq = _object(budi, week, "stopped", words, at(3, "08:10"))
    report.record_look(yusuf.code, wulan, f"card:{week}", at(3, "09:05"))
    report.record_look(yusuf.code, wulan, f"standing:{week}", at(3, "09:06"))
    report.record_look(yusuf.code, actors["anton"], f"card:{week}", at(4, "13:40"))
    held = report.find_held("unit", LICENSING, week, at(3, "10:30")())
    if held is not None:
        said = "Dua petugas cuti minggu ini; izin yang menunggu dinas lain kami tagih tiap pagi."
        report.comment(held, said, wulan.code, [one.name for one in actors.values()], vault, at(3, "10:30"))
        report.sign(held, wulan.code, at(3, "10:34"))
    if seq:
        reason = "Benar, padamnya tercatat di buku gangguan loket hari itu."
        report.answer(budi.code, week, seq, "upheld", reason, wulan, vault, at(4, "09:00"))


def _object(who: Person, week: str, reason: str, words: str, clock: Clock) -> int:
    """Object to the first row that was late, else to the first; the number of the objection, 0 without a row."""
    own = report.find_own(who.code, week)
    rows = [(place, row) for place, row in enumerate(own.rows if own else (), 1) if not row.left_out]
    if not rows:
        return 0
    place = next((place for place, row in rows if _is_late(row)), rows[0][0])
    return report.object_to(week, place, reason, words, who, open_vault(settings.KEYS), clock)


def _is_late(row: report.OwnRow) -> bool:
    return row.within_budget is False


def _play_recognition(actors: Actors, at: At) -> None:
    """Work above that of peers: heard, decided, and named with consent."""
    budi, wulan = actors["budi"], actors["wulan"]
    code = _find(budi, "apresiasi-kerja")
    if not code:
        return
    followups.see(code, budi, at(3, "08:20"))
    followups.answer(code, "Terima kasih. Rekan di loket dua banyak membantu.", budi, at(3, "08:25"))
    reason = "Dua belas minggu hasilnya di atas rekan sejawat, dengan pekerjaan yang sama."
    followups.decide(code, followups.Ruling("accept", reason), wulan, at(4, "09:20"))
    followups.consent(code, budi, at(5, "08:05"))


def _play_coaching(actors: Actors, at: At) -> None:
    """Work below that of peers: heard, decided, and appealed; nobody decided on the appeal yet."""
    yusuf, wulan = actors["yusuf"], actors["wulan"]
    code = _find(yusuf, "pendampingan-kerja")
    if not code:
        return
    followups.see(code, yusuf, at(3, "12:50"))
    words = "Saya juga menjaga meja informasi, jadi sering dipanggil di tengah berkas."
    followups.answer(code, words, yusuf, at(3, "13:05"))
    reason = "Meja informasi kita bagi ulang; dua hari bersama rekan tetap berguna."
    followups.decide(code, followups.Ruling("accept", reason), wulan, at(4, "09:40"))
    words = "Saya minta meja informasi dibagi dulu, baru hasil saya dilihat lagi."
    followups.appeal(code, words, yusuf, at(5, "10:10"))


def _play_missed(wulan: Person, at: At) -> None:
    """A target of the last quarter missed: heard; the head of the agency has not decided yet."""
    code = _find(wulan, "pendampingan-target")
    if code:
        followups.see(code, wulan, at(3, "15:40"))
        words = "Separuh waktunya menunggu dinas lain. Saya minta janji bersama mereka, bukan hanya pendampingan."
        followups.answer(code, words, wulan, at(4, "16:05"))


def _play_ideas(actors: Actors, at: At) -> None:
    """An idea that is tried out, one that became a priority with its author as owner, and one that waits."""
    budi, dewi = actors["budi"], actors["dewi"]
    _play_adopted(actors, at)
    idea = {
        "what": "Cetak daftar syarat dengan huruf besar dan tempel di pintu masuk.",
        "where": "Loket pelayanan",
        "effect": "Lebih sedikit warga yang pulang karena berkasnya kurang.",
    }
    code = followups.send_idea(Subject(budi.code, COUNTER, AGENCY, REGION), idea, budi, at(3, "14:15"))
    reason = "Murah dan cepat dilihat hasilnya; kita coba sebulan."
    followups.decide(code, followups.Ruling("try", reason), actors["wulan"], at(4, "11:00"))
    idea = {
        "what": "Kirim contoh surat pernyataan yang sudah terisi bersama tanda terima.",
        "where": "Semua layanan lingkungan",
        "effect": "Pemohon tidak perlu dua kali datang untuk membetulkan isian.",
    }
    followups.send_idea(Subject(dewi.code, ENVIRONMENT, "dlh", REGION), idea, dewi, at(5, "15:30"))


def _play_adopted(actors: Actors, at: At) -> None:
    """An idea that its head takes up: a problem in the list, with an owner, a due date and a figure."""
    yusuf, wulan, place = actors["yusuf"], actors["wulan"], priorities.find_place(COUNTER)
    assert place is not None, "the pack has that counter"
    idea = {
        "what": "Periksa kelengkapan berkas lewat foto sebelum warga berangkat ke mal.",
        "where": "Loket pelayanan, semua izin",
        "effect": "Warga tidak perlu pulang lagi karena satu surat kurang.",
    }
    code = followups.send_idea(Subject(yusuf.code, COUNTER, AGENCY, REGION), idea, yusuf, at(3, "08:40"))
    reason = "Kita pakai. Masuk daftar prioritas loket, kamu yang memimpin."
    followups.decide(code, followups.Ruling("adopt", reason), wulan, at(4, "11:20"))
    words = "Dari usul petugas loket: kelengkapan diperiksa lewat foto sebelum warga datang."
    measure = priorities.Measure("rework")
    listed = priorities.add(place, "Warga pulang lagi karena berkas kurang", words, measure, wulan, at(4, "11:30"))
    for key, parts in (("wulan", (4, 4, 3)), ("budi", (3, 4, 3))):
        priorities.rate(listed, priorities.Scores(*parts), actors[key], at(4, "13:10"))
    due = (at(4, "11:30")() + DUE_IN).date()
    priorities.take(listed, COUNTER, yusuf.code, due, wulan, at(4, "13:20"))
    followups.link(code, listed, wulan, at(4, "13:25"))


def _play_conduct(actors: Actors, agreement: str, at: At) -> None:
    """Feedback on the conduct of a head, asked for the last quarter that is over; some have answered."""
    now, rahmat = at(4, "08:30")(), actors["rahmat"]
    quarter = (now.month - 1) // 3
    period = f"{now.year}-Q{quarter}" if quarter else f"{now.year - 1}-Q4"
    found = appraisal.find_appraisal(agreement, period) if agreement else None
    if found is None:
        return
    appraisal.ask(agreement, period, rahmat, fixed_clock(now))
    usual: dict[appraisal.Value, appraisal.Answer] = dict.fromkeys(found.law.conduct.codes, "as")
    for number, (key, (said, words)) in enumerate(SAID_OF_CONDUCT.items()):
        appraisal.give(agreement, period, actors[key], usual | said, words, at(5, f"09:{10 + number}"))


Said = tuple[dict[appraisal.Value, appraisal.Answer], dict[appraisal.Value, str]]
SAID_OF_CONDUCT: dict[str, Said] = {
    "rahmat": (
        {"kolaboratif": "above"},
        {"kolaboratif": "Menyambungkan perizinan dengan dinas kesehatan sampai berkas tidak lagi bolak-balik."},
    ),
    "wulan": ({}, {}),
    "yusuf": ({"adaptif": "below"}, {"adaptif": "Usul mengubah jadwal loket sering menunggu lama."}),
}
"""What some of those who are asked say, where it is not as expected, and their words."""


def _play_audit(anton: Person, week: str, at: At) -> None:
    """The inspector looks into some of the cases drawn."""
    found = next((one for one in questions.list_audits(anton) if one.week == week), None)
    for number, one in enumerate(found.drawn[:LOOKED_INTO] if found else ()):
        kind, note = (
            ("unknown", "Nomor telepon pemohon tidak aktif lagi.") if number == LOOKED_INTO - 2 else ("real", "")
        )
        clock = at(6, f"{9 + number // 4:02}:{number % 4 * 15:02}")
        questions.find_in_audit(week, found.scope, one.source, one.case, kind, note, anton, clock)  # type: ignore[union-attr, arg-type]


def _play_priorities(actors: Actors, at: At) -> None:
    """Of the problems that cards show in an agency, one gets its owner and due date."""
    rahmat, wulan = actors["rahmat"], actors["wulan"]
    found = [one for one in priorities.list_problems(rahmat) if one.state == "open" and one.place.unit]
    found.sort(key=lambda one: one.what != "holds")
    for one in found[:1]:
        now = at(4, "14:00")
        priorities.take(one.code, one.place.agency, wulan.code, (now() + DUE_IN).date(), rahmat, now)


def _find(person: Person, rule: str) -> str:
    """The follow-up of a person by a rule; empty where nothing was proposed."""
    return next((one.code for one in followups.list_for(person).own if one.rule.code == rule), "")
