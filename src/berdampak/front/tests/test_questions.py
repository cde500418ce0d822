"""A question shows its label, its help, its error, and what was typed, exactly as it was typed."""

import re

import pytest

from berdampak.front.facade import render_template
from berdampak.front.fields import Field, FieldError, Option, Row, list_errors
from berdampak.kernel.text import Text, same

NAME = Field("nama", "line", Text("Nama", "Name"), Text("Sesuai KTP.", "As on the card."), Text("Kosong.", "Empty."))
ASKED = '{% include "front/fields/field.html" %}'


@pytest.fixture
def shown(tmp_path):
    def show(field):
        (tmp_path / "page.html").write_text(ASKED)
        return render_template(tmp_path, "page.html", "id", field=field)

    return show


def test_label_help_and_error_belong_to_the_input(shown):
    html = shown(NAME)
    assert '<label for="f-nama">Nama' in html
    described = re.search(r'aria-describedby="([^"]+)"', html).group(1).split()
    assert all(f'id="{one}"' in html for one in described)
    assert len(described) == 2
    assert 'aria-invalid="true"' in html


@pytest.mark.parametrize("look", ["line", "area"])
def test_what_was_typed_is_shown_and_not_run(shown, look):
    html = shown(Field("nama", look, same("Nama"), value='"><script>alert(1)</script>'))
    assert "<script>" not in html
    assert "alert(1)" in html


def test_what_was_picked_stays_picked(shown):
    options = (Option("a", same("A")), Option("b", same("B"), picked=True))
    assert re.findall(r'value="(\w)" checked', shown(Field("x", "radios", same("X"), options=options))) == ["b"]
    assert re.findall(r'value="(\w)" selected', shown(Field("x", "select", same("X"), options=options))) == ["b"]


def test_a_date_is_three_inputs_with_labels(shown):
    html = shown(Field("lahir", "date", same("Lahir"), parts=("1", "Mei", "2020")))
    assert [*re.findall(r'name="(lahir\.\w+)"', html)] == ["lahir.day", "lahir.month", "lahir.year"]
    assert html.count("<label") == 3


def test_a_group_shows_its_rows_and_buttons_to_add_and_remove(shown):
    rows = tuple(Row(n + 1, f"saksi.{n}", (Field(f"saksi.{n}.nama", "line", same("Nama")),), True) for n in range(2))
    html = shown(Field("saksi", "group", same("Saksi"), rows=rows, many=True))
    assert re.findall(r'name="remove" value="([^"]+)"', html) == ["saksi.0", "saksi.1"]
    assert 'name="add" value="saksi"' in html


def test_the_summary_leads_to_every_question_with_an_error():
    bad = Text("Salah.", "Wrong.")
    inner = Field("saksi.0.lahir", "date", same("Lahir"), error=bad)
    fields = [NAME, Field("saksi", "group", same("Saksi"), rows=(Row(1, "saksi.0", (inner,)),))]
    assert list_errors(fields) == [
        FieldError("f-nama", Text("Nama: Kosong.", "Name: Empty.")),
        FieldError("f-saksi-0-lahir-day", Text("Lahir: Salah.", "Lahir: Wrong.")),
    ]
