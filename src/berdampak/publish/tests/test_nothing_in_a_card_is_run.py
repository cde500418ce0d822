"""A name from a log stays a name: no page, sheet or terminal runs it."""

import csv
import io
import zipfile

import pytest

from berdampak.publish.facade import render_card
from berdampak.publish.tests.samples import full_card, named

FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("http://example.com")', " =1+1")


@pytest.mark.parametrize("name", FORMULAS)
def test_no_cell_of_a_csv_begins_like_a_formula(name):
    rows = list(csv.reader(io.StringIO(render_card(named(name), "csv", "id").decode("utf-8-sig"))))
    assert any(name.strip() in cell for row in rows for cell in row)
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@"))]


@pytest.mark.parametrize("name", FORMULAS)
def test_no_cell_of_a_workbook_is_a_formula_or_a_link(name):
    with zipfile.ZipFile(io.BytesIO(render_card(named(name), "xlsx", "id"))) as book:
        sheets = [book.read(member).decode() for member in book.namelist() if "worksheets/sheet" in member]
    assert sheets
    assert not [sheet for sheet in sheets if "<f>" in sheet or "<hyperlink" in sheet]


def test_a_page_shows_a_script_and_does_not_hold_one():
    page = render_card(named("<script>alert(1)</script>"), "html", "id").decode()
    assert "<script" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page


def test_a_page_that_stands_alone_fetches_nothing():
    page = render_card(full_card(), "html", "id").decode()
    assert '<link rel="stylesheet"' not in page
    assert " src=" not in page
    assert "<a " not in page


def test_the_terminal_is_not_steered_by_a_name():
    text = render_card(named("\x1b[2Jkosong\u202e"), "text", "id").decode()
    assert "kosong" in text
    assert not {"\x1b", "\u202e"} & set(text)
