"""What is published of surveys and complaints: the index as the rule says, and nothing of too few."""

import json
from decimal import Decimal

import pytest
from django.test import Client

from berdampak.voice.contracts import Filing
from berdampak.voice.facade import cells_of, complaints_of, file_complaint, invite, quarter_of, skm_of, week_of
from berdampak.voice.models import Answer
from berdampak.voice.surveys import Given, answer_at_kiosk, answer_survey
from berdampak.voice.tests.test_one_survey_a_case import NINE, token_in

TERNATE = {"kartu-keluarga": ("disdukcapil-penduduk", "disdukcapil"), "pbg": ("dpmptsp-perizinan", "dpmptsp")}
TERNATE |= {"ktp-el": ("disdukcapil-penduduk", "disdukcapil"), "sip-perawat": ("dpmptsp-perizinan", "dpmptsp")}


@pytest.fixture
def answer(db, clock, sent):  # noqa: ARG001
    def give(service, scores, **more):
        unit, agency = TERNATE[service]
        invite(f"case-{len(sent)}", service, unit, agency, "82.71", "sari@example.org", "id", clock(), clock)
        if scores is not None:
            given = scores if isinstance(scores, dict) else dict.fromkeys(NINE, scores)
            answer_survey(token_in(sent[-1]), Given(given, **more), clock)

    return give


def test_the_index_is_that_of_the_answers(answer, clock):
    for score in (4, 4, 3, 3, 3):
        answer("pbg", score, in_time=score == 4, solved=True)
    answer("pbg", {"waktu": 1})
    answer("pbg", None)
    figure = skm_of("unit", "dpmptsp-perizinan", quarter_of(clock().date())).find()
    assert (figure.n, figure.incomplete, figure.asked) == (5, 1, 7)
    assert (figure.index, figure.grade) == (Decimal("85.00"), "B")
    assert figure.rate == Decimal("0.8571")
    assert (figure.in_time, figure.in_time_n, figure.solved) == (Decimal("0.4"), 5, Decimal(1))
    assert figure.interval.low < figure.index < figure.interval.high
    assert (figure.wanted, figure.is_below_wanted) == (7, True)
    assert set(figure.elements) == set(NINE)


def test_fewer_than_five_are_not_shown_and_do_not_follow_by_subtraction(answer, clock):
    for service, count in (("kartu-keluarga", 6), ("ktp-el", 4)):
        for _ in range(count):
            answer(service, 3, in_time=True)
    period = quarter_of(clock().date())
    services = {cell.code: cell.find() for cell in cells_of("service", period)}
    assert {code: figure.n for code, figure in services.items()} == {"kartu-keluarga": None, "ktp-el": None}
    assert {figure.index for figure in services.values()} == {figure.in_time for figure in services.values()} == {None}
    assert skm_of("unit", "disdukcapil-penduduk", period).find().n == 10


def test_the_kiosk_is_never_mixed_with_the_invited(answer, clock):
    for _ in range(5):
        answer("pbg", 4)
        answer_at_kiosk("pbg", Given({"waktu": 1, "perilaku": 1, "produk": 1}), clock)
    cell = skm_of("whole", "whole", quarter_of(clock().date()))
    assert cell.find().index == Decimal("100.00")
    assert cell.find("short", "kiosk").index == Decimal("25.00")
    assert cell.find("short", "kiosk").rate is None


def test_a_week_and_a_quarter_have_their_own_days(answer, clock):
    for _ in range(5):
        answer("pbg", 3)
    assert skm_of("agency", "dpmptsp", week_of(clock().date())).find().n == 5
    clock.move(days=7)
    assert skm_of("agency", "dpmptsp", week_of(clock().date())) is None
    assert skm_of("agency", "dpmptsp", quarter_of(clock().date())).find().n == 5


def test_complaints_are_counted_by_kind(db, clock):  # noqa: ARG001
    for at in range(6):
        file_complaint(Filing("keluhan", "Loketnya tutup terus.", key=f"{at:024}"), clock)
    file_complaint(Filing("informasi", "Kapan loketnya buka?", key="x" * 24), clock)
    clock.move(days=30)
    figures = {one.kind: one for one in complaints_of(quarter_of(clock().date()), clock())}
    assert (figures["keluhan"].filed, figures["keluhan"].overdue, figures["keluhan"].in_time) == (6, 6, Decimal(0))
    assert (figures["informasi"].filed, figures["informasi"].overdue) == (None, None)
    assert figures["aspirasi"].filed == 0


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("/suara/", "mutu B (Baik), menurut 6 orang dari 7 yang ditanya"),
        ("/en/suara/", "grade B (Good), say 6 of the 7 people who were asked"),
        ("/suara/2026-W48/", "Minggu 48 tahun 2026"),
        ("/suara/2026-Q3/", "Belum ada yang ditanya dalam masa ini."),
    ],
)
def test_the_page_says_what_matters_first(answer, address, said):
    for score in (4, 3, 3, 3, 3, 4):
        answer("pbg", score)
    answer("pbg", None)
    page = Client().get(address)
    assert page.status_code == 200
    assert said in " ".join(page.content.decode().replace("\xa0", " ").split())
    assert "public" in page["Cache-Control"]


def test_the_files_have_the_same_rows_and_hold_no_formula(answer):
    for _ in range(5):
        answer("pbg", 4)
    value = json.loads(Client().get("/suara/2026-Q4.json").content)
    rows = {(row["kind"], row["code"]): row for row in value["surveys"]}
    assert rows["unit", "dpmptsp-perizinan"]["index"] == 100
    assert rows["whole", "whole"]["book_in_time"] is None
    lines = Client().get("/suara/2026-Q4.csv").content.decode("utf-8-sig").splitlines()
    assert len(lines) == len(rows) + 1
    assert Answer.objects.count() == 5
