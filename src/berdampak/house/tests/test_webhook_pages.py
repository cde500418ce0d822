"""An administrator adds another system, tries it, reads what came of it, switches it on again and removes it."""

import re

import pytest

from berdampak.outbox import webhooks
from berdampak.outbox.facade import deliver, list_subscribers, subscribe
from berdampak.outbox.models import Parcel, Subscription
from berdampak.people.tests.cast import make_cast, signed_in

pytestmark = pytest.mark.django_db
LIST, URL = "/pengelola/webhook/", "https://example.org/in"


@pytest.fixture
def admin(settings, tmp_path):
    settings.KEYS = tmp_path / "keys"
    return signed_in(make_cast().admin)


@pytest.fixture
def hook(admin, settings):  # noqa: ARG001
    return subscribe(URL, ["case.*"], "p-admin", settings.CLOCK)[0].code


@pytest.fixture
def answers(monkeypatch):
    """What the other system answers, one delivery after another; an error is raised."""
    coming = []

    def post(*_, **__):
        answer = coming.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    monkeypatch.setattr(webhooks.knocking, "post", post)
    return coming


@pytest.mark.parametrize(("language", "empty"), [("", "Belum ada sistem lain"), ("/en", "No other system")])
def test_one_is_added_and_its_secret_shown_once(admin, language, empty):
    assert empty in admin.get(language + LIST).content.decode()
    made = admin.post(language + LIST, {"url": URL, "names": "case.decided, case.filed"})
    secret = re.search(r"<pre>([\w-]{20,})</pre>", made.content.decode())[1]
    [one] = list_subscribers()
    assert (one.url, one.names, one.owner) == (URL, ("case.decided", "case.filed"), "p-admin")
    for address in (LIST, f"{LIST}{one.code}/"):
        assert secret not in admin.get(language + address).content.decode()


@pytest.mark.parametrize(
    ("url", "names", "said"),
    [
        ("", "case.*", "tidak dapat dipakai"),
        ("http://10.0.0.1/", "*", "tidak dapat dipakai"),
        ("ftp://x\x00🙂", "*", "tidak dapat dipakai"),
        (URL, "", "tidak jelas"),
        (URL, "case decided; drop", "tidak jelas"),
    ],
)
def test_what_is_wrong_is_said_at_its_question_and_nothing_typed_is_lost(admin, url, names, said):
    answer = admin.post(LIST, {"url": url, "names": names})
    page = answer.content.decode()
    assert (answer.status_code, said in page) == (422, True)
    assert page.count("aria-invalid") == 1
    assert (names or "case.*") in page
    assert Subscription.objects.count() == 0


def test_it_is_tried_and_what_came_of_it_is_shown(admin, hook, settings, answers):
    answers += [204, 500, TimeoutError()]
    for _ in range(3):
        page = admin.post(f"{LIST}{hook}/", {"act": "test"}, follow=True).content.decode()
        assert "Sinyal uji masuk antrean" in page
        assert "menunggu dikirim" in page
        deliver(settings.CLOCK)
    page = admin.get(f"{LIST}{hook}/").content.decode()
    for told in ("diterima", "menjawab dengan penolakan", "tidak tersambung (TimeoutError)", "2 kali berturut-turut"):
        assert told in page


def test_one_that_is_off_is_not_tried_but_can_be_switched_on_again(admin, hook):
    Subscription.objects.update(is_active=False, failures=30)
    refused = admin.post(f"{LIST}{hook}/", {"act": "test"})
    assert (refused.status_code, Parcel.objects.count()) == (422, 0)
    assert "Webhook ini sedang mati." in refused.content.decode()
    assert "dinyalakan lagi" in admin.post(f"{LIST}{hook}/", {"act": "on"}, follow=True).content.decode()
    assert list_subscribers()[0].is_active


def test_one_is_removed_with_what_waits_for_it(admin, hook):
    admin.post(f"{LIST}{hook}/", {"act": "test"})
    assert "Webhook dihapus." in admin.post(f"{LIST}{hook}/", {"act": "remove"}, follow=True).content.decode()
    assert Parcel.objects.count() == Subscription.objects.count() == 0
    assert admin.post(f"{LIST}{hook}/", {"act": "test"}).status_code == 404
