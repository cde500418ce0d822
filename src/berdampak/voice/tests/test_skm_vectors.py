"""The index is what published reports computed, to the last decimal, and what the rule says at its edges."""

from decimal import Decimal
from fractions import Fraction

import pytest

from berdampak.kernel.places import packs_folder
from berdampak.promise.facade import load_pack
from berdampak.voice.rules_skm import (
    Tally,
    averages_of,
    element_indices,
    grade_of,
    index_of,
    rounded,
    sample_size,
    tally,
)

ELEMENTS = ("persyaratan", "prosedur", "waktu", "biaya", "produk", "kompetensi", "perilaku", "pengaduan", "sarana")
BANTUL = dict(zip(ELEMENTS, ["3.31", "3.35", "3.49", "3.93", "3.45", "3.39", "3.39", "3.76", "3.35"], strict=True))
SERANG = dict(zip(ELEMENTS, ["3.50", "3.50", "3.23", "3.77", "3.50", "3.73", "3.73", "3.27", "3.27"], strict=True))
SERANG_TOTALS = dict(zip(ELEMENTS, (105, 105, 97, 113, 105, 112, 112, 98, 98), strict=True))
TUBABA = dict.fromkeys(ELEMENTS, "4.00")
SAMPLES = """10:10 15:14 20:19 25:24 30:28 35:32 40:36 45:40 50:44 55:48 60:52 65:56 70:59 75:63 80:66 85:70 90:73
95:76 100:80 110:86 120:92 130:97 140:103 150:108 160:113 170:118 180:123 190:127 200:132 210:136 220:140 230:144
240:148 250:152 260:155 270:159 280:162 290:165 300:169 320:175 340:181 360:186 380:191 400:196 420:201 440:205
460:210 480:214 500:217 550:226 600:234 650:242 700:248 750:254 800:260 850:265 900:269 950:274 1000:278 1100:285
1200:291 1300:297 1400:302 1500:306 1600:310 1700:313 1800:317 1900:320 2000:322 2200:327 2400:331 2600:335 2800:338
3000:341 3500:346 4000:351 4500:354 5000:357 6000:361 7000:364 8000:367 9000:368 10000:370 15000:375 20000:377
30000:379 40000:380 50000:381 75000:382 100000:383"""


@pytest.fixture(scope="module")
def lows():
    return {band.code: band.low for band in load_pack(packs_folder() / "ternate").voice.survey.bands}


def index(averages, convention):
    return rounded(index_of({element: Fraction(written) for element, written in averages.items()}, convention))


@pytest.mark.parametrize(
    ("averages", "convention", "expected"),
    [
        (BANTUL, "exact", "87.28"),
        (BANTUL, "0.111", "87.19"),
        (BANTUL, "0.11", "86.41"),
        (SERANG, "exact", "87.50"),
        (SERANG, "0.111", "87.41"),
        (SERANG, "0.11", "86.63"),
        (TUBABA, "exact", "100.00"),
        (TUBABA, "0.111", "99.90"),
        (TUBABA, "0.11", "99.00"),
    ],
)
def test_published_reports_come_out_as_published(averages, convention, expected):
    assert str(index(averages, convention)) == expected


@pytest.mark.parametrize(("averages", "grade"), [(BANTUL, "B"), (SERANG, "B"), (TUBABA, "A")])
def test_they_have_the_grade_they_were_given(averages, grade, lows):
    assert grade_of(index(averages, "exact"), lows) == grade


def test_rounding_comes_last():
    averages = averages_of(Tally(30, SERANG_TOTALS))
    assert str(rounded(index_of(averages, "0.11"))) == "86.63"
    assert str(rounded(index_of(averages, "exact"))) == "87.50"
    assert [str(rounded(each)) for each in element_indices(averages).values()] == (
        ["87.50", "87.50", "80.83", "94.17", "87.50", "93.33", "93.33", "81.67", "81.67"]
    )


@pytest.mark.parametrize(
    ("written", "grade"),
    [
        *(("75.56", "C"), ("86.29", "B"), ("94.61", "A"), ("80.81", "B")),
        *((each, "B") for each in ("84.39", "85.91", "86.65", "86.78", "87.28")),
        *(("88.30", "B"), ("88.31", "A"), ("76.60", "C"), ("76.61", "B"), ("64.99", "D"), ("65.00", "C")),
        *(("25.00", "D"), ("100", "A")),
    ],
)
def test_a_grade_begins_at_its_least_index(written, grade, lows):
    assert grade_of(Decimal(written), lows) == grade


@pytest.mark.parametrize(
    ("exact", "shown", "grade"), [("88.305", "88.31", "A"), ("76.605", "76.61", "B"), ("64.995", "65.00", "C")]
)
def test_half_goes_up_and_is_graded_as_it_is_shown(exact, shown, grade, lows):
    value = rounded(Fraction(exact))
    assert (str(value), grade_of(value, lows)) == (shown, grade)


def test_nobody_gives_no_index_rather_than_zero():
    answers = tally(ELEMENTS, [])
    assert (answers.n, averages_of(answers), index_of(averages_of(answers))) == (0, {}, None)


def test_a_row_that_lacks_an_element_is_left_out_whole_and_counted():
    whole, partial = dict.fromkeys(ELEMENTS, 4), dict.fromkeys(ELEMENTS[:-1], 1)
    answers = tally(ELEMENTS, [whole, partial, whole | {"waktu": None}])
    assert (answers.n, answers.incomplete) == (1, 2)
    assert index_of(averages_of(answers)) == 100


@pytest.mark.parametrize("score", [0, 5, -1, 99])
def test_a_score_beyond_the_four_is_refused(score):
    with pytest.raises(ValueError, match="1, 2, 3 or 4"):
        tally(ELEMENTS, [dict.fromkeys(ELEMENTS, 4) | {"waktu": score}])


def test_fewer_elements_weigh_more_each_and_know_no_convention():
    averages = {"waktu": Fraction(4), "perilaku": Fraction(3), "produk": Fraction(2)}
    assert index_of(averages, "0.11") == index_of(averages, "exact") == 75


@pytest.mark.parametrize("pair", SAMPLES.split())
def test_the_wanted_number_of_answers_is_that_of_the_table(pair):
    population, wanted = map(int, pair.split(":"))
    assert sample_size(population) == wanted


def test_nobody_wants_no_answers():
    assert (sample_size(0), sample_size(1)) == (0, 1)
