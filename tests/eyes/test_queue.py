"""The queue in a real browser: pages without barriers, the kiosk, the display, and a counter without a line."""

import time

import pytest
from playwright.sync_api import Error
from tests.eyes.looking import look
from tests.mall import follow, open_mall

pytestmark = pytest.mark.eyes
MALL, NINE = "mpp-ternate", "2026-11-25T00:00:00+00:00"
SECONDS_MAX = 30
KIOSK, WALL = {"width": 1080, "height": 1920}, {"width": 1920, "height": 1080}
STAGE = """
from berdampak.happening.queue.facade import *
from berdampak.happening.queue.tests.mall import KTP, KK, MALL
from berdampak.people.tests.cast import make_cast, signed_in
clock, cast = settings.CLOCK, make_cast(settings.CLOCK, unit="disdukcapil-penduduk", agency="disdukcapil")
open_counter(MALL, "loket-01", [KTP, KK], cast.budi, clock)
open_counter(MALL, "loket-02", [KTP, KK], cast.rudi, clock)
tickets = [take_ticket(MALL, each, clock, priority=one)
           for each, one in (([KTP, KK], "none"), ([KTP], "elderly"), ([KK], "none"), ([KTP], "none"), ([KTP], "none"))]
call_next(MALL, "loket-02", cast.rudi, clock)
from datetime import timedelta
tomorrow = (clock() + timedelta(days=1)).date()
booked = book_appointment(MALL, KTP, slots_of(MALL, KTP, tomorrow, clock)[2].at, clock)
session = lambda one: signed_in(getattr(cast, one)).cookies[settings.SESSION_COOKIE_NAME].value
who = {one: session(one) for one in ("budi", "mall_manager")}
print(json.dumps({"tickets": [one.token for one in tickets], "appointment": booked.token, **who}))
"""
ASK = """
from berdampak.happening.queue.models import Done, Ticket
from berdampak.ledger.facade import stream_of
print(json.dumps({
    "tickets": {t.number: [t.state, t.counter] for t in Ticket.objects.all()},
    "entries": {t.number: [e.kind for e in stream_of(f"ticket:{t.code}")] for t in Ticket.objects.all()},
    "done": Done.objects.count(),
}))
"""


@pytest.fixture(scope="module")
def mall(tmp_path_factory):
    """The mall on a Wednesday at nine."""
    with open_mall(tmp_path_factory.mktemp("queue"), STAGE, clock=NINE) as mall:
        yield mall


@pytest.fixture
def fresh_mall(tmp_path):
    """The same, where nobody else has done anything."""
    with open_mall(tmp_path, STAGE, clock=NINE) as mall:
        yield mall


@pytest.fixture
def visit(browser):
    """Makes a page of somebody in front of a mall."""
    contexts = []

    def make(mall, who="", **options):
        context = browser.new_context(base_url=mall.address, **{"viewport": {"width": 1100, "height": 900}, **options})
        if who:
            context.add_cookies([{"name": "session", "value": mall.staged[who], "url": mall.address}])
        contexts.append(context)
        return context.new_page()

    yield make
    for context in contexts:
        context.close()


PAGES = {
    "queue": ("/antrean/", ""),
    "service": (f"/antrean/{MALL}/ktp-el/", ""),
    "waiting": ("/antrean/tiket/{0}/", ""),
    "called": ("/antrean/tiket/{1}/", ""),
    "no ticket": ("/antrean/tiket/nothing/", ""),
    "appointments": ("/janji/", ""),
    "times": (f"/janji/{MALL}/ktp-el/", ""),
    "appointment": ("/janji/{appointment}/", ""),
    "kiosk": (f"/kios/{MALL}/", ""),
    "kiosk question": (f"/kios/{MALL}/ktp-el/", ""),
    "kiosk number": (f"/kios/{MALL}/nomor/{{0}}/", ""),
    "display": (f"/layar/{MALL}/", ""),
    "counter": (f"/loket/{MALL}/loket-01/", "budi"),
    "open": ("/loket/?ubah=1", "budi"),
    "day": (f"/loket/{MALL}/", "mall_manager"),
}
EACH = pytest.mark.parametrize("name", PAGES)
NO_PRINTER = "window.print = () => {}"


def opened(visit, mall, name, language="", **options):
    address, who = PAGES[name]
    page = visit(mall, who, **options)
    page.add_init_script(NO_PRINTER)
    page.goto(language + address.format(*mall.staged["tickets"], appointment=mall.staged["appointment"]))
    return page


@EACH
@pytest.mark.parametrize("language", ["", "/en"])
def test_every_page_is_open_to_everyone(visit, mall, name, language):
    look(opened(visit, mall, name, language))


@pytest.mark.parametrize("name", ["service", "times", "kiosk question", "counter", "day"])
def test_the_keyboard_reaches_every_button_and_field(visit, mall, name):
    page = opened(visit, mall, name)
    wanted = page.evaluate(
        "() => new Set([...document.querySelectorAll('a[href], button, select, input:not([type=hidden]), summary')]"
        ".filter(one => one.checkVisibility()).map(one => one.type === 'radio' ? one.name : one.outerHTML)).size"
    )
    seen = set()
    for _ in range(wanted + 5):
        page.keyboard.press("Tab")
        seen.add(
            page.evaluate(
                "() => { const one = document.activeElement; return one.type === 'radio' ? one.name : one.outerHTML }"
            )
        )
    assert len({one for one in seen if not one.startswith(("<body", "<main", "<div"))} - {""}) >= wanted


def test_the_kiosk_fits_its_screen_and_gives_a_number_in_two_touches(visit, mall):
    page = opened(visit, mall, "kiosk", viewport=KIOSK, has_touch=True)
    assert page.evaluate("document.documentElement.scrollHeight") <= KIOSK["height"]
    boxes = [one.bounding_box() for one in page.locator(".tiles a").all()]
    assert min(min(box["width"], box["height"]) for box in boxes) >= 90
    page.locator(".tiles a", has_text="Surat Keterangan Catatan Kepolisian").tap()
    page.get_by_role("button", name="Penyandang disabilitas").tap()
    page.wait_for_url("**/nomor/**")
    assert page.locator(".huge").inner_text().endswith("001")
    assert "disabilitas" not in page.locator("main").inner_text()
    assert page.locator("svg.code").bounding_box()["width"] > 150


def test_the_kiosk_goes_back_by_itself(visit, mall):
    page = visit(mall, viewport=KIOSK)
    page.add_init_script(NO_PRINTER)
    page.clock.install()
    page.goto(f"/kios/{MALL}/nomor/{mall.staged['tickets'][0]}/")
    page.clock.run_for(21_000)
    page.wait_for_url(f"**/kios/{MALL}/")


def test_the_display_shows_who_is_called_and_hears_of_the_next_without_being_touched(visit, fresh_mall):
    page = visit(fresh_mall, viewport=WALL)
    page.clock.install()
    page.goto(f"/layar/{MALL}/")
    assert page.locator(".calls tbody tr").count() == 1
    counter = visit(fresh_mall, "budi")
    counter.goto(f"/loket/{MALL}/loket-01/")
    counter.get_by_role("button", name="Panggil berikutnya").click()
    counter.get_by_role("button", name="Mulai layani").wait_for()
    page.clock.run_for(6_000)
    page.locator(".calls tbody tr").nth(1).wait_for()
    assert page.locator("[aria-live=polite]").count() == 1


@pytest.mark.parametrize("name", ["waiting", "display", "kiosk number"])
def test_without_a_script_a_page_that_waits_asks_again_by_itself(visit, mall, name):
    page = opened(visit, mall, name, java_script_enabled=False)
    assert page.locator("noscript meta[http-equiv=refresh], meta[http-equiv=refresh]").count() == 1


def test_without_a_script_a_visit_goes_from_ticket_to_done(visit, fresh_mall):
    citizen = visit(fresh_mall, java_script_enabled=False, viewport={"width": 360, "height": 740})
    citizen.goto(f"/antrean/{MALL}/kartu-keluarga/")
    citizen.get_by_label("Lansia").check()
    follow(citizen.get_by_role("button", name="Ambil nomor untuk hari ini"))
    number = citizen.locator("h1 .number").inner_text()
    desk = visit(fresh_mall, "budi", java_script_enabled=False)
    desk.goto("/loket/")
    follow(desk.get_by_role("button", name="Panggil berikutnya"))
    assert desk.locator("[data-number]").inner_text() == number
    follow(citizen.get_by_role("link", name="Perbarui"))
    assert "Silakan ke Loket 1 sekarang." in citizen.locator("main").inner_text()
    follow(desk.get_by_role("button", name="Mulai layani"))
    follow(desk.get_by_role("button", name="Selesai"))
    follow(citizen.get_by_role("link", name="Perbarui"))
    assert "Selesai. Terima kasih sudah datang." in citizen.locator("main").inner_text()
    assert fresh_mall.do(ASK)["tickets"][number] == ["served", "loket-01"]


def at_the_counter(visit, mall):
    """Budi's page, once it is kept for when the line drops."""
    page = visit(mall, "budi")
    page.goto(f"/loket/{MALL}/loket-01/")
    page.locator("html[data-kept=yes]").wait_for(state="attached")
    return page


def press(page, name):
    page.get_by_role("button", name=name, exact=True).click()


def kept_by(page):
    """Whether anything is still to be sent; while the page is being loaded nobody can say."""
    try:
        return page.evaluate("Object.values(localStorage).some(one => one !== '[]')")
    except Error:
        return True


def synced(page):
    """Waits until nothing is kept any more and the page shows how things stand."""
    until = time.monotonic() + SECONDS_MAX
    while kept_by(page):
        assert time.monotonic() < until, "what is kept was never sent"
        page.wait_for_timeout(200)
    page.wait_for_timeout(500)
    page.wait_for_load_state()


def test_a_counter_goes_on_while_the_line_is_down_and_everything_arrives_in_order_once(visit, fresh_mall):
    page = at_the_counter(visit, fresh_mall)
    page.context.set_offline(True)
    page.reload()  # from what was kept
    served = []
    for last in ("Selesai", "Tunda sebentar", "Selesai"):
        press(page, "Panggil berikutnya")
        served.append(page.locator("[data-number]").inner_text())
        press(page, "Mulai layani")
        press(page, last)
    assert "Sambungan terputus" in page.locator("#line").inner_text()
    assert page.locator("#line li").count() == 9
    page.reload()
    assert page.get_by_role("button", name="Panggil berikutnya").is_visible()
    assert page.locator("[data-list=held] li").inner_text().startswith(served[1])
    assert fresh_mall.do(ASK)["done"] == 0
    page.context.set_offline(False)
    synced(page)
    told = fresh_mall.do(ASK)
    assert [told["tickets"][one] for one in served[1:]] == [["held", "loket-01"], ["served", "loket-01"]]
    called, started = "ticket.called", "event.ticket_started"
    assert told["entries"][served[1]] == ["event.ticket_taken", called, started, "event.ticket_held"]
    assert told["entries"][served[2]] == ["event.ticket_taken", called, started, "event.ticket_finished"]
    assert told["done"] == 9


def test_deeds_whose_answer_was_lost_are_sent_again_and_done_once(visit, fresh_mall):
    page = at_the_counter(visit, fresh_mall)
    press(page, "Panggil berikutnya")
    page.get_by_role("button", name="Mulai layani").wait_for()
    number = page.locator("[data-number]").inner_text()
    lost = []

    def lose(route):
        if len(lost) < 2:
            lost.append(route.fetch().status)  # it arrived, and its answer did not
            route.abort()
        else:
            route.continue_()

    page.context.route("**/sinkron/", lose)
    press(page, "Mulai layani")
    page.get_by_text("Sambungan terputus").wait_for()
    press(page, "Tunda sebentar")
    synced(page)
    assert lost == [200, 200]
    told = fresh_mall.do(ASK)
    assert told["tickets"][number] == ["held", "loket-01"]
    assert told["entries"][number].count("event.ticket_started") == 1
    assert told["done"] == 2


def test_what_another_counter_did_meanwhile_is_told_plainly(visit, fresh_mall):
    page = at_the_counter(visit, fresh_mall)
    page.context.set_offline(True)
    press(page, "Panggil berikutnya")
    page.get_by_role("button", name="Mulai layani").wait_for()
    number = page.locator("[data-number]").inner_text()
    take = (
        "from berdampak.happening.queue.facade import act, call_next\n"
        "from berdampak.happening.queue.models import Counter, Ticket\n"
        "from berdampak.people.facade import find_person\n"
        "by = find_person(Counter.objects.get(code='loket-02').officer, settings.CLOCK)\n"
        "had = Ticket.objects.get(counter='loket-02')\n"
        f"act('{MALL}', 'loket-02', had.code, 'skip', by, settings.CLOCK)\n"
        f"print(json.dumps(call_next('{MALL}', 'loket-02', by, settings.CLOCK).number))\n"
    )
    assert fresh_mall.do(take) == number
    page.context.set_offline(False)
    synced(page)
    told = page.locator("#line")
    told.wait_for()
    assert f"Tidak dapat dicatat: {number} Panggil." in told.inner_text()
    assert fresh_mall.do(ASK)["tickets"][number] == ["called", "loket-02"]
    assert page.get_by_role("button", name="Panggil berikutnya").is_visible()
