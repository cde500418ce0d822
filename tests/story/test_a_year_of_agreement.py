"""A year in a real browser: an agreement, cards, an objection, what follows, an appeal, and the end."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.eyes.looking import look, walk
from tests.mall import Mall, follow, open_mall
from tests.story.spring import write_log

WIDE = {"viewport": {"width": 1100, "height": 900}}
STAGE = """
from berdampak.people.contracts import Role
from berdampak.people.tests.cast import AGENCY, REGION, UNIT, make_cast, person_with, signed_in
clock, cast = settings.CLOCK, make_cast(other_agency_unit="dinkes-sdmk")
role = Role("officer", unit=UNIT, agency=AGENCY, region=REGION)
rani = person_with("rani", "Rani", role, clock)
for number in range(1, 9):
    person_with(f"rekan_{number}", f"Rekan {number}", role, clock)
session = lambda who: signed_in(who).cookies[settings.SESSION_COOKIE_NAME].value
print(json.dumps({"rani": session(rani)} | {who: session(getattr(cast, who)) for who in
                 ("budi", "wulan", "agency_head", "anton")}))
"""
HELD_UP = """
from datetime import datetime
from berdampak.happening.casework.contracts import Advise, Complete, Decide, Take
from berdampak.happening.casework.desk.tests.office import SIP
from berdampak.happening.casework.facade import act, file_case
from berdampak.kernel.clock import fixed_clock
from berdampak.people.facade import find_person
at = lambda day, hour: fixed_clock(datetime.fromisoformat(f"2026-01-{day:02}T{hour:02}:30:00+09:00"))
who = lambda name: find_person(f"p-{name}", at(5, 10))
number = file_case(SIP, who("sari"), at(5, 10)).number
for day, hour, name, command in [
    (5, 11, "rudi", Take("terima")), (5, 12, "rudi", Complete("terima")),
    (5, 13, "dewi", Take("verifikasi")), (5, 14, "dewi", Advise("verifikasi", "favourable", "STR berlaku.")),
    (6, 9, "budi", Take("terbit")), (8, 14, "budi", Decide("terbit", "granted")),
]:
    act(number, command, who(name), at(day, hour))
print(json.dumps(number))
"""
UNIT_CARD = "unit/dpmptsp-perizinan/"
MISSED, ABOVE = "Target triwulan belum tercapai", "Hasil kerja di atas rekan"
pytestmark = pytest.mark.eyes


@pytest.fixture(scope="module")
def mall(tmp_path_factory):
    """A mall at the beginning of the year, which reads the log of another system beside its own book."""
    folder = tmp_path_factory.mktemp("year")
    with open_mall(folder, STAGE, clock="2026-01-05T09:00:00+09:00") as mall:
        log, told = write_log(folder)
        mall.run("import", str(log), "--map", str(told), "--source", "izin")
        yield mall


def test_a_year_from_the_signature_to_the_end_of_what_followed(mall, browser):
    agree(mall, browser)
    place = see_the_card_first(mall, browser)
    be_heard(mall, browser, place)
    sign_the_card(mall, browser)
    let_a_card_come_out_by_itself(mall, browser)
    coaching = miss_a_target(mall, browser)
    appeal(mall, browser, coaching)
    recognition = be_recognised(mall, browser)
    learn(mall, browser, coaching)
    see_whether_it_helped(mall, browser, coaching)
    let_terms_pass(mall, browser, coaching, recognition)


def agree(mall: Mall, browser: Browser) -> None:
    """Wulan begins an agreement with Budi; both write in it and sign the same text."""
    with mall.visit(browser, "wulan", **WIDE) as page:
        page.goto("/kinerja/baru/")
        page.get_by_label("Dengan siapa").select_option(label="Budi, Bidang Perizinan")
        follow(page.get_by_role("button", name="Mulai konsep"))
        follow(page.get_by_role("link", name="Tambah target"))
        page.get_by_label("Sasaran dengan kata sendiri").fill("Izin perawat terbit pada waktunya")
        page.get_by_label("Indikator").select_option("langkah-tepat")
        page.get_by_label("Target setahun").fill("90")
        for quarter in range(1, 5):
            page.get_by_label(f"Target triwulan {quarter}").fill("90")
        follow(page.get_by_role("button", name="Simpan"))
        follow(page.get_by_role("button", name="Ajukan untuk ditandatangani"))
        address = page.url.partition("?")[0]
        sign_agreement(page, address)
        expect(page.get_by_role("main")).not_to_contain_text("Lihat capaian")
    with mall.visit(browser, "budi", **WIDE) as page:
        page.goto("/menunggu/")
        follow(page.get_by_role("link", name="Tanda tangani perjanjian kinerja 2026"))
        look(page)
        walk(page)
        sign_agreement(page, address)
        expect(page.get_by_role("link", name="Lihat capaian")).to_be_visible()


def sign_agreement(page: Page, address: str) -> None:
    """Read all of it, and sign."""
    page.goto(f"{address}tanda-tangan/")
    expect(page.get_by_role("main")).to_contain_text("90")
    page.get_by_label("Saya sudah membaca naskah ini").check()
    follow(page.get_by_role("button", name="Tanda tangani"))


def see_the_card_first(mall: Mall, browser: Browser) -> str:
    """On Friday Budi alone sees his card, and objects to a step of it; which row it was."""
    mall.set_clock("2026-01-08T15:00:00")
    number = mall.do(HELD_UP)
    run_friday(mall, "2026-01-09T15:10:00")
    with mall.visit(browser, "wulan", **WIDE) as page:
        page.goto("/unit/rapor/")
        expect(page.get_by_role("main")).to_contain_text("mulai Senin pagi")
    with mall.visit(browser, "budi", **WIDE) as page:
        page.goto("/rapor/saya/")
        look(page)
        expect(page.get_by_role("main")).to_contain_text("12 dari 17")
        page.goto("/rapor/saya/2026-W02/langkah/")
        look(page)
        follow(page.get_by_role("link", name=number))
        place = page.url
        walk(page)
        page.get_by_label("Saya terhenti oleh hal yang tidak tercatat").check()
        page.get_by_label("Ceritakan").fill("Dua hari pangkalan data STR tidak dapat dibuka.")
        follow(page.get_by_role("button", name="Kirim keberatan"))
        expect(page.get_by_role("main")).to_contain_text("Menunggu jawaban")
    return place


def be_heard(mall: Mall, browser: Browser, place: str) -> None:
    """On Monday Wulan upholds it; the next revision of the card says so, and leaves the step out."""
    mall.set_clock("2026-01-12T08:00:00")
    with mall.visit(browser, "wulan", **WIDE) as page:
        page.goto("/menunggu/")
        follow(page.get_by_role("link", name="Jawab 1 keberatan"))
        follow(page.get_by_role("link", name="Budi, "))
        look(page)
        page.get_by_label("Kabulkan").check()
        page.get_by_label("Alasannya").fill("Benar, pangkalan data mati dua hari.")
        follow(page.get_by_role("button", name="Jawab"))
        expect(page.get_by_role("main")).to_contain_text("Dikabulkan")
    run_friday(mall, "2026-01-12T09:00:00")
    with mall.visit(browser, "budi", **WIDE) as page:
        page.goto(place)
        expect(page.get_by_role("main")).to_contain_text("Benar, pangkalan data mati dua hari.")
        page.goto("/rapor/saya/2026-W02/langkah/")
        expect(page.get_by_role("main")).to_contain_text("tidak dihitung lagi")
        page.goto("/rapor/saya/?minggu=2026-W02")
        expect(page.get_by_role("main")).to_contain_text("Dikoreksi karena keberatan petugas dikabulkan")
        expect(page.get_by_role("main")).to_contain_text("12 dari 16")
        page.goto("/rapor/saya/dilihat/")
        look(page)
        expect(page.get_by_role("main")).to_contain_text("Wulan")


def sign_the_card(mall: Mall, browser: Browser) -> None:
    """Wulan signs the card of her unit, and on Wednesday everyone sees it."""
    mall.set_clock("2026-01-12T10:00:00")
    with mall.visit(browser, "wulan", **WIDE) as page:
        page.goto("/menunggu/")
        follow(page.get_by_role("link", name="Baca dan tandatangani rapor Bidang Perizinan"))
        look(page)
        page.get_by_label("Catatan untuk warga").fill("Pangkalan data STR terganggu dua hari.")
        follow(page.get_by_role("button", name="Simpan catatan"))
        follow(page.get_by_role("button", name="Tandatangani rapor ini"))
        expect(page.get_by_role("main")).to_contain_text("Ditandatangani")
    with mall.visit(browser, **WIDE) as page:
        assert page.goto(f"/rapor/2026-W02/{UNIT_CARD}").status == 404
    mall.set_clock("2026-01-14T07:05:00")
    mall.run("sweep")
    with mall.visit(browser, **WIDE) as page:
        page.goto(f"/rapor/2026-W02/{UNIT_CARD}")
        expect(page.get_by_role("main")).to_contain_text("Ditandatangani kepala unit")
        expect(page.get_by_role("main")).to_contain_text("161 dari 161")  # for citizens the case still counts
        expect(page.get_by_role("main")).to_contain_text("Pangkalan data STR terganggu dua hari.")
        look(page)


def let_a_card_come_out_by_itself(mall: Mall, browser: Browser) -> None:
    """A card that nobody signs is out after two working days; and nothing follows from figures before the day set."""
    run_friday(mall, "2026-03-27T15:10:00")
    with mall.visit(browser, "budi", **WIDE) as page:
        page.goto("/tindak-lanjut/")
        expect(page.get_by_role("main")).to_contain_text("Sampai 30 Maret 2026 tidak ada akibat apa pun")
        expect(page.get_by_role("main")).to_contain_text("Belum ada tindak lanjut")
    mall.set_clock("2026-04-02T07:05:00")
    mall.run("sweep")
    with mall.visit(browser, **WIDE) as page:
        page.goto(f"/rapor/2026-W13/{UNIT_CARD}")
        expect(page.get_by_role("main")).to_contain_text("Terbit sendiri")


def miss_a_target(mall: Mall, browser: Browser) -> str:
    """The quarter is over, the target was missed; Budi sees what is proposed first, and answers; Wulan decides."""
    run_friday(mall, "2026-04-03T15:10:00")
    with mall.visit(browser, "wulan", **WIDE) as page:
        page.goto("/tindak-lanjut/")
        expect(page.get_by_role("main")).not_to_contain_text("Budi")
    with mall.visit(browser, "budi", **WIDE) as page:
        page.goto("/kinerja/")
        follow(page.get_by_role("link", name="2026 ·"))
        follow(page.get_by_role("link", name="Lihat capaian"))
        expect(page.get_by_role("main")).to_contain_text("Triwulan 1")
        look(page)
        page.goto("/menunggu/")
        look(page)
        for name, words in (("Hasil kerja di bawah rekan", "Saya baru pindah."), (MISSED, "Formulirnya baru.")):
            page.goto("/tindak-lanjut/")
            follow(page.get_by_role("link", name=name))
            page.get_by_label("Tanggapan Anda").fill(words)
            follow(page.get_by_role("button", name="Kirim tanggapan"))
            expect(page.get_by_role("main")).to_contain_text("Menunggu keputusan")
        address = page.url.partition("?")[0]
        look(page)
    mall.set_clock("2026-04-06T09:00:00")
    with mall.visit(browser, "wulan", **WIDE) as page:
        decide(page, "Hasil kerja di bawah rekan", "Tidak diteruskan", "Satu pendampingan cukup.")
        decide(page, MISSED, "Beri pendampingan seperti diusulkan", "Triwulan pertama jauh dari target.")
        look(page)
    return address


def decide(page: Page, name: str, choice: str, reason: str) -> None:
    """Decide on what waits, after reading what was answered."""
    page.goto("/menunggu/")
    follow(page.get_by_role("link", name=name))
    look(page)
    page.set_viewport_size(WIDE["viewport"])
    page.get_by_label(choice).check()
    page.get_by_label("Alasan").fill(reason)
    follow(page.get_by_role("button", name="Simpan keputusan"))
    expect(page.get_by_role("main")).to_contain_text(reason)


def appeal(mall: Mall, browser: Browser, address: str) -> None:
    """Budi appeals, and the head of the agency decides anew, more lightly; Wulan can no longer decide."""
    mall.set_clock("2026-04-07T09:00:00")
    with mall.visit(browser, "budi", **WIDE) as page:
        page.goto(address)
        page.get_by_label("Alasan banding").fill("Kelas hari Rabu bertabrakan dengan giliran loket.")
        follow(page.get_by_role("button", name="Ajukan banding"))
        expect(page.get_by_role("main")).to_contain_text("Dalam banding")
    mall.set_clock("2026-04-08T09:00:00")
    with mall.visit(browser, "wulan", **WIDE) as page:
        page.goto(address)
        expect(page.get_by_role("link", name="Putuskan")).to_have_count(0)
    with mall.visit(browser, "agency_head", **WIDE) as page:
        page.goto("/menunggu/")
        follow(page.get_by_role("link", name=MISSED))
        expect(page.get_by_role("main")).to_contain_text("bertabrakan dengan giliran loket")
        page.get_by_label("Ubah yang dipelajari").check()
        page.get_by_label("Menyusun rencana kerja triwulan").uncheck()
        page.get_by_label("Alasan").fill("Cukup belajar di samping rekan.")
        follow(page.get_by_role("button", name="Simpan keputusan"))
        expect(page.get_by_role("main")).to_contain_text("Berjalan")


def be_recognised(mall: Mall, browser: Browser) -> str:
    """Rani is recognised, and is named in public only as long as she agrees."""
    with mall.visit(browser, "rani", **WIDE) as page:
        page.goto("/menunggu/")
        follow(page.get_by_role("link", name=ABOVE))
        page.get_by_label("Tanggapan Anda").fill("Terima kasih.")
        follow(page.get_by_role("button", name="Kirim tanggapan"))
        address = page.url.partition("?")[0]
    with mall.visit(browser, "wulan", **WIDE) as page:
        decide(page, ABOVE, "Beri penghargaan", "Tiga bulan hampir tanpa terlambat.")
    with mall.visit(browser, "rani", **WIDE) as page, mall.visit(browser, **WIDE) as street:
        for button, is_named in ((None, False), ("Setuju nama saya diumumkan", True), ("Tarik persetujuan", False)):
            page.goto(address)
            if button:
                follow(page.get_by_role("button", name=button))
            street.goto("/penghargaan/")
            expect(street.get_by_role("main").get_by_text("Rani")).to_have_count(int(is_named))
        follow(page.get_by_role("button", name="Setuju nama saya diumumkan"))
        look(page)
        look(street)
    return address


def learn(mall: Mall, browser: Browser, address: str) -> None:
    """Wulan writes down who helps with what, and Budi says what he has learnt."""
    mall.set_clock("2026-04-09T09:00:00")
    with mall.visit(browser, "wulan", **WIDE) as page:
        page.goto(address)
        page.get_by_label("Rencana pendampingan").fill("Dua hari di samping Rani, sampai akhir April.")
        follow(page.get_by_role("button", name="Simpan rencana"))
    mall.set_clock("2026-04-24T09:00:00")
    with mall.visit(browser, "budi", **WIDE) as page:
        page.goto(address)
        expect(page.get_by_role("main")).to_contain_text("Dua hari di samping Rani")
        follow(page.get_by_role("button", name="Tandai sudah"))
        expect(page.get_by_role("main")).to_contain_text("Satu pembelajaran selesai")


def see_whether_it_helped(mall: Mall, browser: Browser, address: str) -> None:
    """After twelve weeks the figures say whether it helped."""
    run_friday(mall, "2026-07-03T15:10:00")
    mall.run("sweep")
    with mall.visit(browser, "budi", **WIDE) as page:
        page.goto(address)
        expect(page.get_by_role("heading", name="Hasilnya")).to_be_visible()
        expect(page.get_by_role("main")).to_contain_text(": membantu.")
        look(page)


def let_terms_pass(mall: Mall, browser: Browser, coaching: str, recognition: str) -> None:
    """Everything ends by itself, and nobody is named any more; the book bears all of it out."""
    mall.set_clock("2026-11-02T09:00:00")
    mall.run("sweep")
    for who, address in (("budi", coaching), ("rani", recognition)):
        with mall.visit(browser, who, **WIDE) as page:
            page.goto(address)
            expect(page.get_by_role("main")).to_contain_text("Sudah berakhir")
    with mall.visit(browser, **WIDE) as page:
        page.goto("/penghargaan/")
        expect(page.get_by_role("main")).to_contain_text("Belum ada yang diumumkan")
    mall.run("seal", "--once")
    assert "Temuan: 0" in mall.run("verify", "all")


def run_friday(mall: Mall, moment: str) -> None:
    """Seal what is in the book, and make the cards of the week that is over."""
    mall.set_clock(moment)
    mall.run("seal", "--once")
    mall.run("friday", "--beside", "izin", "--again", "0")
