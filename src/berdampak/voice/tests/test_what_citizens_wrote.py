"""What citizens wrote reaches who can act on it, when nothing in it can point at one of them, and each look is kept."""

from datetime import date, timedelta

import pytest

from berdampak.ledger.facade import erase, stream_of
from berdampak.people.tests.cast import AGENCY, REGION, UNIT, make_cast, signed_in
from berdampak.voice.contracts import Given
from berdampak.voice.facade import invite
from berdampak.voice.models import Answer
from berdampak.voice.rules_written import Count, batches_of
from berdampak.voice.surveys import answer_at_kiosk, answer_survey
from berdampak.voice.tests.test_one_survey_a_case import NINE, token_in

PLACE, WEEK = f"/survei/masuk/{UNIT}/", f"/survei/masuk/{UNIT}/2026-W48/"
MONDAY = date(2026, 11, 2)


@pytest.fixture
def cast(db, clock):  # noqa: ARG001
    return make_cast(clock)


@pytest.fixture
def say(clock, sent):
    def give(*words, service="pbg", score=3):
        for each in words:
            invite(f"case-{len(sent)}", service, UNIT, AGENCY, REGION, "sari@example.org", "id", clock(), clock)
            answer_survey(token_in(sent[-1]), Given(dict.fromkeys(NINE, score), solved=True, words=each), clock)

    return give


def count(week, answers, written=1, service="pbg"):
    return Count(MONDAY + timedelta(weeks=week), service, answers, written)


def spans(counts, today=date(2026, 12, 30)):
    return [((one.first - MONDAY).days // 7, (one.last - MONDAY).days // 7) for one in batches_of(counts, today, 5)]


def test_weeks_of_few_answers_are_joined_until_there_are_enough_and_the_newest_comes_first():
    assert spans([count(0, 5), count(1, 2), count(3, 3), count(4, 6), count(5, 4)]) == [(4, 4), (1, 3), (0, 0)]


def test_a_week_that_goes_on_is_not_read_and_what_was_read_stays_as_it_was():
    counts = [count(0, 2), count(1, 9)]
    assert spans(counts, MONDAY + timedelta(days=13)) == []
    assert spans(counts, MONDAY + timedelta(days=14)) == [(0, 1)]
    assert spans([*counts, count(2, 7)])[-1] == (0, 1)


def test_weeks_without_words_are_not_listed():
    assert spans([count(0, 9, written=0), count(1, 5)]) == [(1, 1)]


@pytest.mark.parametrize(
    ("others", "named"),
    [({}, ["pbg"]), ({"kkpr": 2}, []), ({"kkpr": 2, "sppl": 3}, ["pbg"]), ({"kkpr": 5}, ["kkpr", "pbg"])],
)
def test_a_service_is_named_where_enough_answered_and_no_other_follows_by_subtraction(others, named):
    counts = [count(0, 6), *(count(0, n, service=code) for code, n in others.items())]
    [batch] = batches_of(counts, date(2026, 12, 30), 5)
    assert [service for service, _ in batch.named] == named
    assert batch.written == len(counts)


def test_the_head_reads_them_once_the_week_is_over_without_case_day_or_officer(cast, say, clock):
    say("Petugasnya sabar.", "Loketnya panas.", "", "", "", score=2)
    wulan = signed_in(cast.wulan)
    assert "Petugasnya sabar." not in wulan.get(PLACE).content.decode()
    assert wulan.get(WEEK).status_code == 404
    clock.move(days=7)
    assert WEEK in wulan.get(PLACE).content.decode()
    page = wulan.get(WEEK).content.decode()
    for told in ("Petugasnya sabar.", "Loketnya panas.", "Waktu Penyelesaian: 2 dari 4", "urusannya beres"):
        assert told in page
    for untold in ("case-", "25 November", "Budi"):
        assert untold not in page
    assert f"/prioritas/baru/?di={UNIT}" in page


def test_the_scores_and_the_service_of_too_few_are_not_shown(cast, say, clock):
    say("Bagus.", "Cepat.", "Ramah.", "Bersih.", "Jelas.", score=4)
    say("Lama sekali.", service="kkpr", score=1)
    clock.move(days=7)
    page = signed_in(cast.wulan).get(WEEK).content.decode()
    assert "Lama sekali." in page
    assert "1 dari 4" not in page
    assert page.count("Layanan tidak disebut") == 6, "the one that few answered about would follow from the others"
    assert signed_in(cast.wulan).get(f"{WEEK}?layanan=kkpr").status_code == 404
    assert signed_in(cast.wulan).get(f"{PLACE}?layanan=kkpr").status_code == 200


def test_words_can_be_read_by_service_and_some_at_a_time(cast, say, clock):
    say(*(f"Tulisan {at}." for at in range(12)))
    say(*(f"Lain {at}." for at in range(5)), service="kkpr")
    clock.move(days=7)
    wulan = signed_in(cast.wulan)
    assert "12 tulisan" in wulan.get(f"{PLACE}?layanan=pbg").content.decode()
    pages = [wulan.get(f"{WEEK}?layanan=pbg&hal={at}").content.decode() for at in (1, 2)]
    assert [page.count("Tulisan ") for page in pages] == [10, 2]
    assert "Lain " not in pages[0] + pages[1]
    for odd in ("x", "-1", "٣", "99999", ""):
        assert wulan.get(WEEK, {"hal": odd}).status_code == 200


def test_every_reading_is_in_the_book_before_anything_is_shown(cast, say, clock):
    say(*(f"Tulisan {at}." for at in range(5)))
    clock.move(days=7)
    anton = signed_in(cast.anton)
    anton.get(PLACE)
    assert stream_of(f"words:{UNIT}") == []
    anton.get(f"{WEEK}?layanan=pbg")
    [entry] = stream_of(f"words:{UNIT}")
    assert entry.kind == "survey.words_read"
    assert entry.body == {"unit": UNIT, "week": "2026-W48", "by": cast.anton.code, "answers": 5, "service": "pbg"}


def test_erased_words_read_as_erased(cast, say, clock):
    say("Hapus ini.", "a", "b", "c", "d")
    for answer in Answer.objects.all():
        erase(f"survey:{answer.code}", None, "asked by who wrote it", clock=clock)
    clock.move(days=7)
    page = signed_in(cast.wulan).get(WEEK).content.decode()
    assert page.count("Tulisan ini sudah dihapus.") == 5


def test_who_has_one_unit_is_led_to_it_and_who_has_none_is_told(cast, say, clock):
    empty = signed_in(cast.wulan).get("/en/survei/masuk/").content.decode()
    assert "Citizens have not written" in empty
    say("Halo.")
    answer_at_kiosk("pbg", Given({"waktu": 3}), clock)
    assert signed_in(cast.wulan).get("/survei/masuk/")["Location"] == PLACE
    assert "Belum ada tulisan yang dapat dibaca" in signed_in(cast.wulan).get(PLACE).content.decode()
    assert "/survei/masuk/" in signed_in(cast.wulan).get("/aduan/masuk/").content.decode()
    assert "/survei/masuk/" not in signed_in(cast.mall_manager).get("/aduan/masuk/").content.decode()
