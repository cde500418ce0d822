"""The front page says who waits at the counters and what citizens said last week, or that nothing is known."""

import re
from datetime import timedelta
from html import unescape

import pytest

from berdampak.happening.queue.facade import take_ticket
from berdampak.happening.queue.models import Day
from berdampak.voice.models import Answer, Score
from berdampak.voice.tests.test_one_survey_a_case import NINE

pytestmark = pytest.mark.django_db


def front(client, language=""):
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", client.get(f"{language}/").content.decode())).split())


def answered(day, count):
    for at in range(count):
        answer = Answer.objects.create(
            code=f"{day}-{at}", source="case", form="full", unit="u", day=day, is_complete=True, total=27
        )
        Score.objects.bulk_create(Score(answer=answer, element=code, score=3) for code in NINE)


def test_nothing_is_made_up_where_nothing_is_known(client):
    said = front(client)
    assert "belum ada yang menunggu di loket: antrean sedang tidak dibuka" in said
    assert "belum ada nilai kepuasan warga minggu lalu: jawabannya belum cukup" in said


def test_who_waits_now_is_counted_until_the_day_is_closed(client, settings):
    for _ in range(2):
        take_ticket("mpp-ternate", ["pbg"], settings.CLOCK)
    assert "2 orang menunggu di loket sekarang" in front(client)
    assert "2 people waiting at the counters now" in front(client, "/en")
    Day.objects.update(closed_at=settings.CLOCK())
    assert "antrean sedang tidak dibuka" in front(client)


def test_the_index_is_that_of_the_whole_week_before_and_of_enough_people(client, settings):
    today = settings.CLOCK().date()
    answered(today, 9)
    answered(today - timedelta(days=7), 4)
    assert "jawabannya belum cukup" in front(client)
    answered(today - timedelta(days=6), 1)
    assert "75,00 · C kepuasan warga minggu lalu, dari 5 jawaban" in front(client)
    assert "75.00 · C satisfaction of citizens last week, of 5 answers" in front(client, "/en")
