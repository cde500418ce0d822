"""A template says kernel texts in the language of its page, and escapes every word."""

from berdampak.front.facade import render_template, stylesheet, stylesheet_address
from berdampak.kernel.text import Text


def test_a_text_is_said_in_the_language_of_the_page(tmp_path):
    (tmp_path / "page.html").write_text("{% say greeting %}")
    greeting = Text("Selamat <pagi>", "Good <morning>")
    assert render_template(tmp_path, "page.html", "id", greeting=greeting) == "Selamat &lt;pagi&gt;"
    assert render_template(tmp_path, "page.html", "en", greeting=greeting) == "Good &lt;morning&gt;"


def test_a_number_is_tied_to_the_word_after_it(tmp_path):
    (tmp_path / "page.html").write_text("{{ words|tie }}")
    assert render_template(tmp_path, "page.html", "id", words="menunggu 3 hari") == "menunggu 3\u00a0hari"


def test_the_address_of_the_style_sheet_changes_with_it(client):
    response = client.get(stylesheet_address())
    assert b"".join(response.streaming_content).decode() == stylesheet()
    assert "max-age=31536000" in response["Cache-Control"]
