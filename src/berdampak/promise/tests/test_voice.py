"""What citizens are asked and may complain of is read from the pack, and what is wrong with it is said."""

from decimal import Decimal

import pytest

from berdampak.kernel.places import packs_folder
from berdampak.promise.facade import load_pack
from berdampak.promise.tests.packs import change, find_one, pointed_at, write_pack

VOICE = """\
valid_from: 2026-01-01
legal: {reference: Contoh, status: example}
survey:
  legal: {reference: Contoh, status: example}
  options_legal: {reference: Contoh, status: example}
  bands_legal: {reference: Contoh, status: example}
  sample_legal: {reference: Contoh, status: example}
  elements:
    - code: waktu
      name: {id: Waktu, en: Time}
      question: {id: Cepat?, en: Quick?}
      options: [{id: Tidak, en: No}, {id: Kurang, en: Hardly}, {id: Ya, en: Yes}, {id: Sangat, en: Very}]
  bands:
    - {code: A, name: {id: Baik, en: Good}, low: "88.31"}
    - {code: D, name: {id: Buruk, en: Bad}, low: "25.00"}
  short: [waktu]
  short_for: [izin]
complaints:
  kinds:
    - code: keluhan
      name: {id: Keluhan, en: Complaint}
      first_days: 3
      answer_days: 14
      legal: {reference: Contoh, status: example}
  silent_legal: {reference: Contoh, status: example}
"""


def with_voice(folder, voice=VOICE):
    write_pack(folder)
    (folder / "voice.yaml").write_text(voice, encoding="utf-8")
    return folder


def test_a_pack_without_it_asks_nobody(tmp_path):
    assert load_pack(write_pack(tmp_path)).voice is None


def test_it_becomes_a_value(tmp_path):
    voice = load_pack(with_voice(tmp_path)).voice
    assert [(band.code, band.low) for band in voice.survey.bands] == [("A", Decimal("88.31")), ("D", Decimal(25))]
    assert (voice.survey.weight, voice.survey.cell_min, voice.survey.open_days) == ("exact", 5, 14)
    assert voice.complaints.find_kind("keluhan").answer_days == 14
    assert voice.complaints.find_kind("none") is None


@pytest.mark.parametrize(
    ("old", "new", "number", "pointed"),
    [
        ('"88.31"', "88.31", "promise.E070", "88.31"),
        ('"88.31"', '"88.3"', "promise.E070", '"88.3"'),
        ('"88.31"', '"NaN"', "promise.E070", '"NaN"'),
        ('"88.31"', '"25.00"', "promise.E071", '"25.00"'),
        ('"25.00"', '"65.00"', "promise.E071", '"65.00"'),
        ("short: [waktu]", "short: [waktuu]", "promise.E072", "waktuu"),
        ("short_for: [izin]", "short_for: [izinn]", "promise.E073", "izinn"),
        ("first_days: 3", "first_days: 0", "promise.E029", "0"),
        ("  silent_legal: {reference: Contoh, status: example}\n", "", "promise.E021", ""),
    ],
)
def test_what_is_wrong_is_said_at_its_place(tmp_path, old, new, number, pointed):
    found = find_one(with_voice(tmp_path, change(VOICE, old, new)))
    assert found.id == number
    assert pointed_at(found).startswith(pointed)


def test_a_code_written_twice_is_found(tmp_path):
    kind = VOICE[VOICE.index("    - code: keluhan") : VOICE.index("  silent_legal")]
    assert find_one(with_voice(tmp_path, VOICE.replace(kind, kind * 2))).id == "promise.E040"


def test_the_demo_city_asks_the_nine_elements_and_shows_what_nobody_verified():
    voice = load_pack(packs_folder() / "ternate").voice
    assert [each.code for each in voice.survey.elements] == [
        "persyaratan",
        "prosedur",
        "waktu",
        "biaya",
        "produk",
        "kompetensi",
        "perilaku",
        "pengaduan",
        "sarana",
    ]
    assert [(band.code, str(band.low)) for band in voice.survey.bands] == [
        ("A", "88.31"),
        ("B", "76.61"),
        ("C", "65.00"),
        ("D", "25.00"),
    ]
    assert {kind.code: (kind.first_days, kind.answer_days) for kind in voice.complaints.kinds} == {
        "informasi": (3, 5),
        "aspirasi": (3, 5),
        "keluhan": (3, 14),
        "pelanggaran": (3, 60),
    }
    assert {kind.legal.status for kind in voice.complaints.kinds} == {"unverified"}
