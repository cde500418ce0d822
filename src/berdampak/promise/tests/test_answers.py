"""Each kind of question takes what people write for it, and says what is wrong with the rest."""

import pytest

from berdampak.promise.contracts import Condition, FormField
from berdampak.promise.facade import check_answers
from berdampak.promise.tests.asking import FORM, NIK, PHONE, RIGHT, TODAY

WOMAN = NIK[:6] + "41" + NIK[8:]
TAKEN = [
    ("nama", "  Sari   Contoh ", "Sari Contoh"),
    ("nama", "=1+1", "=1+1"),
    ("nama", "محمد", "محمد"),
    ("jumlah", "1.500", 1500),
    ("jumlah", "1,500", 1500),
    ("jumlah", " 7 ", 7),
    ("harga", "Rp 1.500.000,-", 1_500_000),
    ("lahir", {"day": "5", "month": "Mei", "year": "1998"}, "1998-05-05"),
    ("lahir", {"day": "05", "month": "agu", "year": "1998"}, "1998-08-05"),
    ("lahir", "5/5/1998", "1998-05-05"),
    ("lahir", "5 Desember 1998", "1998-12-05"),
    ("alasan", "lama", ["lama"]),
    ("alasan", ["lama", "baru", "lama"], ["baru", "lama"]),
    ("setuju", True, "yes"),
    ("alamat", "Jalan Contoh 1 \r\nRT 01\r\n", "Jalan Contoh 1\nRT 01"),
    ("telepon", PHONE, "+62" + PHONE[1:]),
    ("telepon", f"{PHONE[:4]}-{PHONE[4:8]} {PHONE[8:]}", "+62" + PHONE[1:]),
    ("surel", "Sari@Example.ORG", "Sari@example.org"),
    ("nik", f"{NIK[:6]} {NIK[6:12]}.{NIK[12:]}", NIK),
    ("nik", WOMAN, WOMAN),
]
REFUSED = [
    ("nama", "", "E100"),
    ("nama", "   ", "E100"),
    ("nama", "a", "E107"),
    ("nama", "a" * 41, "E106"),
    ("nama", "a" * 10_000_000, "E106"),
    ("nama", "Sari\x00", "E104"),
    ("nama", "Sari \u202egnp.exe", "E104"),
    ("nama", "\ud800", "E104"),
    ("nama", "Sari 😀", "E105"),
    ("nama", ["Sari"], "E103"),
    ("nama", {"a": "b"}, "E103"),
    ("cerita", "a" * 5_001, "E106"),
    ("jumlah", "tiga", "E108"),
    ("jumlah", "1,5", "E108"),
    ("jumlah", "٣", "E108"),
    ("jumlah", True, "E108"),
    ("jumlah", 1.5, "E108"),
    ("jumlah", "9" * 5_000, "E108"),
    ("jumlah", 10**30, "E108"),
    ("jumlah", 0, "E109"),
    ("jumlah", "100.001", "E110"),
    ("lahir", {"day": "31", "month": "2", "year": "2000"}, "E111"),
    ("lahir", {"day": "1", "month": "1", "year": "98"}, "E111"),
    ("lahir", "kemarin", "E111"),
    ("lahir", "1-1-1800", "E112"),
    ("lahir", "2026-11-28", "E113"),
    ("jenis", "palsu", "E114"),
    ("jenis", ["baru"], "E114"),
    ("alasan", ["palsu"], "E114"),
    ("alasan", ["baru", "lama", "lain"], "E116"),
    ("setuju", "mungkin", "E114"),
    ("telepon", "123", "E117"),
    ("telepon", "bukan nomor", "E117"),
    ("surel", "sari@", "E118"),
    ("surel", "sari@contoh", "E118"),
    ("nik", NIK[:-1], "E119"),
    ("nik", "x" * 16, "E119"),
    ("foto", "../../etc", "E120"),
    ("saksi", [], "E121"),
    ("saksi", [{"nama": "A", "dewasa": "no"}] * 4, "E122"),
    ("saksi", "banyak", "E103"),
    ("usaha", ["merek"], "E103"),
    ("lain", "x", "E102"),
]


@pytest.mark.parametrize(("code", "typed", "answer"), TAKEN)
def test_what_people_write_is_understood(code, typed, answer):
    checked = check_answers(FORM, RIGHT | {code: typed}, TODAY)
    assert not checked.problems
    assert checked.answers[code] == answer


@pytest.mark.parametrize(("code", "typed", "number"), REFUSED)
def test_what_cannot_be_an_answer_is_told_at_its_field(code, typed, number):
    checked = check_answers(FORM, RIGHT | {code: typed}, TODAY)
    assert [(one.id, one.where) for one in checked.problems] == [(f"promise.{number}", code)]
    assert code not in checked.answers


def test_everything_that_is_wrong_is_told_at_once():
    given = RIGHT | {"nama": "", "nik": "1", "saksi": [{"nama": "", "dewasa": "yes", "nik": "2"}]}
    told = {one.where for one in check_answers(FORM, given, TODAY).problems}
    assert told == {"nama", "nik", "saksi.0.nama", "saksi.0.nik"}


def test_an_odd_birthday_in_an_identity_number_only_warns():
    odd = NIK[:6] + "99" + NIK[8:]
    checked = check_answers(FORM, RIGHT | {"nik": odd}, TODAY)
    assert not checked.problems
    assert [(one.id, one.where) for one in checked.warnings] == [("promise.E123", "nik")]


def test_an_answer_whose_condition_does_not_hold_is_dropped():
    checked = check_answers(FORM, RIGHT | {"nomor": "A-1"}, TODAY)
    assert not checked.problems
    assert "nomor" not in checked.answers
    assert check_answers(FORM, RIGHT | {"jenis": "lama", "nomor": "A-1"}, TODAY).answers["nomor"] == "A-1"


def test_an_answer_within_a_row_hangs_on_its_own_row():
    rows = [{"nama": "A", "dewasa": "no", "nik": "dropped"}, {"nama": "B", "dewasa": "yes", "nik": NIK}]
    checked = check_answers(FORM, RIGHT | {"saksi": rows}, TODAY)
    assert not checked.problems
    assert checked.answers["saksi"] == [{"nama": "A", "dewasa": "no"}, {"nama": "B", "dewasa": "yes", "nik": NIK}]


def test_empty_rows_are_not_counted():
    rows = [{"nama": " ", "dewasa": ""}, {"nama": "B", "dewasa": "no"}, {}]
    assert check_answers(FORM, RIGHT | {"saksi": rows}, TODAY).answers["saksi"] == [{"nama": "B", "dewasa": "no"}]


def test_a_choice_of_several_can_open_a_question():
    form = (*FORM[:8], FormField("sebab", "text", FORM[0].label, when=Condition("alasan", ("lain",))))
    given = {code: RIGHT[code] for code in ("nama", "jumlah", "lahir", "jenis")}
    checked = check_answers(form, given | {"alasan": ["baru", "lain"]}, TODAY)
    assert [(one.id, one.where) for one in checked.problems] == [("promise.E100", "sebab")]
