"""Whatever is sent as answers is answered with values and problems, never with an error."""

import json
import string

from hypothesis import given
from hypothesis import strategies as st

from berdampak.promise.facade import ask, change_rows, check_answers, gather, paginate
from berdampak.promise.rules_answers import holds
from berdampak.promise.tests.asking import CHOICES, FORM, NIK, PHONE, RIGHT, TODAY

ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters()),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)
CODES = st.sampled_from([one.code for one in FORM])
LINE = st.text(string.ascii_letters + " '-", min_size=2, max_size=40).filter(lambda text: len(text.split()) > 0)
NAMES = st.builds(lambda first, rest: f"{first}{rest}", st.sampled_from("ABC"), LINE)
ROW = st.fixed_dictionaries({"nama": NAMES, "dewasa": st.just("no")}) | st.fixed_dictionaries(
    {"nama": NAMES, "dewasa": st.just("yes"), "nik": st.just(NIK)}
)
ANSWERS = st.fixed_dictionaries(
    {
        "nama": NAMES.map(lambda text: text[:40]),
        "jumlah": st.integers(1, 100_000) | st.integers(1, 100_000).map(lambda n: f"{n:,}".replace(",", ".")),
        "lahir": st.dates(TODAY.replace(year=1910), TODAY).map(lambda day: day.strftime("%d-%m-%Y")),
        "jenis": st.sampled_from([one.code for one in CHOICES]),
        "nomor": NAMES,
        "alasan": st.lists(st.sampled_from([one.code for one in CHOICES]), min_size=1, max_size=2),
        "setuju": st.booleans() | st.sampled_from(["yes", "no"]),
        "alamat": NAMES,
        "kelurahan": NAMES,
        "nik": st.just(NIK),
        "saksi": st.lists(ROW, min_size=1, max_size=3),
    },
    optional={"telepon": st.just(PHONE), "harga": st.integers(0, 10**9), "cerita": NAMES},
)


@given(ANYTHING)
def test_anything_at_all_is_answered(sent):
    checked = check_answers(FORM, sent, TODAY)
    assert checked.problems
    json.dumps(checked.answers)


@given(st.dictionaries(CODES, ANYTHING))
def test_anything_in_a_field_is_answered_and_can_be_shown_again(sent):
    typed = RIGHT | sent
    checked = check_answers(FORM, typed, TODAY)
    assert {one.where.split(".")[0] for one in checked.problems} <= {one.code for one in FORM} | set(sent)
    assert len(ask(FORM, typed, checked.problems, checked.warnings)) == len(FORM)
    assert all(one.what.id and one.what.en for one in checked.problems)


@given(ANSWERS)
def test_what_was_understood_is_understood_again_the_same(sent):
    once = check_answers(FORM, sent, TODAY)
    assert not once.problems
    again = check_answers(FORM, json.loads(json.dumps(once.answers)), TODAY)
    assert (again.answers, again.problems) == (once.answers, [])


@given(ANSWERS)
def test_an_answer_is_there_only_if_its_question_is_asked(sent):
    answers = check_answers(FORM, sent, TODAY).answers
    for field in FORM:
        if not holds(field.when, answers):
            assert field.code not in answers


@given(st.dictionaries(st.text(max_size=20) | CODES, st.lists(st.text(max_size=50), max_size=3)), st.text(), st.text())
def test_anything_a_browser_sends_is_gathered(sent, add, remove):
    typed = change_rows(FORM, gather(FORM, sent), add=add, remove=remove)
    check_answers(FORM, typed, TODAY)
    ask(FORM, typed)


def test_what_a_browser_sends_is_kept_as_it_was_typed():
    sent = {
        "nama": [" Sari "],
        "lahir.day": ["31"],
        "lahir.month": ["Feb"],
        "lahir.year": ["'90"],
        "alasan": ["baru", "lama"],
        "saksi.rows": ["2"],
        "saksi.0.nama": ["A"],
        "saksi.1.nama": ["B"],
    }
    typed = gather(FORM, sent)
    assert typed["nama"] == " Sari "
    assert typed["lahir"] == {"day": "31", "month": "Feb", "year": "'90"}
    assert typed["alasan"] == ["baru", "lama"]
    assert [row["nama"] for row in typed["saksi"]] == ["A", "B"]


def test_a_row_is_added_and_another_removed_without_loss():
    typed = {"saksi": [{"nama": "A"}, {"nama": "B"}]}
    assert change_rows(FORM, typed, add="saksi")["saksi"] == [{"nama": "A"}, {"nama": "B"}, {}]
    assert change_rows(FORM, typed, remove="saksi.0")["saksi"] == [{"nama": "B"}]
    full = {"saksi": [{"nama": "A"}] * 3}
    assert change_rows(FORM, full, add="saksi") == full


def test_pages_hold_every_question_once_and_never_one_beside_what_it_hangs_on():
    pages = paginate(FORM)
    assert [one for page in pages for one in page] == [one for one in FORM if one.kind != "file"]
    for page in pages:
        codes = {one.code for one in page}
        assert not any(one.when and one.when.field in codes for one in page)
