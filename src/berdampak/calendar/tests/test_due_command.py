"""`berdampak due` answers in words and in JSON, and turns every bad input into a sentence."""

import json

import pytest

from berdampak.house.command import main

QUESTION = ("due", "2026-02-13T10:00", "--days", "5", "--calendar", "id-ternate")


def asked(*words: str) -> int:
    """The exit code of the command; one that returns has done well."""
    try:
        main(list(words))
    except SystemExit as left:
        return int(str(left.code))
    return 0


def test_the_answer_says_the_moment_and_why(capsys: pytest.CaptureFixture[str]) -> None:
    assert asked(*QUESTION, "--lang", "en") == 0
    first, explanation = capsys.readouterr().out.splitlines()
    assert first == "Tuesday 24 February 2026 at 15:00 WIT"
    assert "joint leave" in explanation


def test_the_answer_in_json_has_the_moment_and_each_day_left_out(capsys: pytest.CaptureFixture[str]) -> None:
    assert asked(*QUESTION, "--format", "json") == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["due_at"] == "2026-02-24T15:00:00+09:00"
    assert answer["calendar"] == "id-ternate"
    assert [day["date"][-2:] for day in answer["uncounted"]] == ["13", "14", "15", "16", "17", "21", "22"]
    assert answer["uncounted"][3]["ground"]["dated"] == "2025-09-19"
    assert set(answer["explanation"]) == {"id", "en"}


def test_a_pause_moves_the_end(capsys: pytest.CaptureFixture[str]) -> None:
    assert asked(*QUESTION, "--pause", "2026-02-18T10:00/2026-02-19T09:00", "--format", "json") == 0
    assert json.loads(capsys.readouterr().out)["due_at"] == "2026-02-25T15:00:00+09:00"


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        (("2026-02-13T10:00", "--days", "0"), "E022"),
        (("2026-02-13T10:00", "--days", "-1"), "E022"),
        (("2026-02-13T10:00",), "E022"),
        (("2026-02-13T10:00", "--days", "1", "--minutes", "1"), "E022"),
        (("2026-02-13T10:00", "--days", "9" * 30), "E021"),
        (("2026-02-13T10:00", "--minutes", "9" * 30), "E021"),
        (("kemarin", "--days", "1"), "E030"),
        (("9999-12-31T23:59-23:59", "--days", "1"), "E030"),
        (("2026-02-13T10:00", "--days", "1", "--pause", "2026-02-14"), "E030"),
        (("2026-02-13T10:00", "--days", "1", "--pause", "2026-02-14/2026-02-13"), "E030"),
        (("2011-03-27T02:30", "--days", "1", "--calendar", "nl-2010"), "E030"),
        (("2021-12-31", "--days", "1"), "E020"),
        (("2026-02-13", "--days", "1", "--calendar", "mars"), "E001"),
        (("2026-02-13", "--days", "1", "--calendar", "/"), "E002"),
    ],
)
def test_bad_input_is_answered_with_a_sentence_and_exit_2(
    words: tuple[str, ...], problem: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert asked("due", *words) == 2
    said = capsys.readouterr().err
    assert f"[calendar.{problem}]" in said
    assert "Traceback" not in said
