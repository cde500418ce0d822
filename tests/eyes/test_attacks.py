"""Whatever people type, nothing of it runs on any page that shows it, and no page breaks its own policy."""

import json
from urllib.parse import quote

import pytest
from tests.mall import open_mall

pytestmark = pytest.mark.eyes
ATTACKS = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "'><svg/onload=alert(1)>",
    "</title></textarea></style></script><script>alert(1)</script>",
    "javascript:alert(1)",
    "{{ 7*7 }}{% debug %}${alert(1)}",
    "\u202egnp.exe\u202c <b onmouseover=alert(1)>",
    '=HYPERLINK("javascript:alert(1)")',
]
STAGE = """
from dataclasses import replace
from datetime import timedelta
from berdampak.happening.casework.contracts import Gap, Note, Return
from berdampak.happening.casework.desk.tests import office
from berdampak.happening.casework.facade import act, start_draft, save_draft
from berdampak.kernel.clock import fixed_clock
from berdampak.people.accounts import get_account, write_facts
from berdampak.people.tests.cast import signed_in
from berdampak.voice.contracts import Filing, Sender
from berdampak.voice.facade import file_complaint
attacks, clock = json.loads(sys.argv[1]), settings.CLOCK
cast = office.staff()
numbers, drafts, complaints = [], [], []
for at, word in enumerate(attacks):
    then = office.NOON - timedelta(hours=2, minutes=5 * at)
    answers = dict(office.SIP.answers, nama=word, **{"nomor-str": word, "nama-tempat": word})
    office.SIP = replace(office.SIP, answers=answers, applicant_name=word)
    number = office.taken(cast, then)
    soon = fixed_clock(then + timedelta(minutes=1))
    act(number, Note(word), cast.budi, soon)
    if at % 2:
        act(number, Return("terima", "menunggu-berkas", (Gap("nama", "answer", word),)), cast.budi, soon)
    numbers.append(number)
    numbers.append(office.to_decide(cast, then))
    drafts.append(start_draft("sip-perawat", cast.sari.code, clock))
    save_draft(drafts[-1], {"typed": answers}, clock)
    filing = Filing(settings.PACKS.current().voice.complaints.kinds[0].code, word, sender=Sender(word, word, word))
    complaints.append(file_complaint(filing, clock).number)
for person, word in zip((cast.sari, cast.budi, cast.rudi, cast.dewi), attacks):
    write_facts(get_account(person.code), name=word, email=person.code + "@example.org")
session = lambda one: signed_in(getattr(cast, one)).cookies[settings.SESSION_COOKIE_NAME].value
people = {one: session(one) for one in ("sari", "budi", "rudi", "wulan", "anton", "admin")}
print(json.dumps(people | {"numbers": numbers, "drafts": drafts, "complaints": complaints}))
"""
PLACES = {
    "sari": ["/akun/", "/akun/berkas/", "/berkas/{number}/", "/berkas/{number}/lengkapi/", "/berkas/{number}/tarik/"],
    "budi": ["/meja/", "/meja/{number}/", "/meja/{number}/kembalikan/", "/meja/{number}/isian/", "/akun/"],
    "rudi": ["/meja/", "/meja/{number}/", "/meja/{number}/putuskan/"],
    "wulan": [
        "/meja/unit/",
        "/meja/{number}/",
        "/meja/{number}/tugaskan/",
        "/unit/jadwal/",
        "/unit/tim/dpmptsp-loket/",
    ],
    "anton": ["/aduan/masuk/", "/aduan/masuk/{complaint}/"],
    "admin": ["/pengelola/"],
}
DRAFTS = [
    "/permohonan/{draft}/",
    "/permohonan/{draft}/isi/1/",
    "/permohonan/{draft}/pemohon/",
    "/permohonan/{draft}/periksa/",
]
ASKED = [
    "/layanan/?cari={word}",
    "/layanan/?q={word}",
    "/lacak/?nomor={word}",
    "/masuk/?next={word}",
    "/verifikasi/{word}/",
]
SEEN = """
document.body.innerText + [...document.querySelectorAll("input, textarea")].map((one) => one.value).join(" ")
"""
LISTEN = """
window.ran = [];
for (const name of ["alert", "confirm", "prompt"]) window[name] = () => window.ran.push(name);
document.addEventListener("securitypolicyviolation", (event) => window.ran.push(event.violatedDirective));
"""


@pytest.fixture(scope="module")
def mall(tmp_path_factory):
    """A town where everybody types attacks."""
    attacks = json.dumps(ATTACKS)
    with open_mall(tmp_path_factory.mktemp("town"), STAGE, attacks, clock="2026-11-25T03:00:00+00:00") as mall:
        yield mall


@pytest.fixture
def visit_all(browser, mall):
    """Open pages as somebody, and give what ran on them, and how many of them showed an attack."""

    def look(who, places):
        ran, shown = [], 0
        with mall.visit(browser, who) as page:
            page.add_init_script(LISTEN)
            page.on("dialog", lambda dialog: (ran.append(f"dialog {dialog.message}"), dialog.dismiss()))
            for place in places:
                answer = page.goto(place)
                assert answer.status < 500, place
                ran += [f"{place}: {what}" for what in page.evaluate("window.ran")]
                seen = page.evaluate(SEEN)
                shown += any(word in seen for word in ATTACKS)
        return ran, shown

    return look


@pytest.mark.parametrize("who", PLACES)
def test_nothing_that_was_typed_runs_where_it_is_shown(who, visit_all, mall):
    things = mall.staged
    every = zip(things["numbers"][::2], things["numbers"][1::2], things["complaints"], strict=True)
    filled = {
        place.format(number=number, complaint=complaint)
        for first, second, complaint in every
        for number in (second if who == "rudi" else first,)
        for place in PLACES[who]
    }
    ran, shown = visit_all(who, sorted(filled))
    assert ran == []
    assert shown or who == "admin", "the pages show what was typed, as words"


def test_a_draft_shows_what_was_typed_as_words(visit_all, mall):
    things = mall.staged
    ran, shown = visit_all("sari", [place.format(draft=draft) for draft in things["drafts"] for place in DRAFTS])
    assert ran == []
    assert shown


def test_nothing_that_stands_in_an_address_runs(visit_all):
    ran, _ = visit_all("", [place.format(word=quote(word, safe="")) for word in ATTACKS for place in ASKED])
    assert ran == []
