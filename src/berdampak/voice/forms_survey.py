"""The questions of a survey, and what was answered to them."""

from collections.abc import Mapping, Sequence

from berdampak.front.contracts import Field, Option
from berdampak.kernel.text import Text
from berdampak.kernel.typed import clean
from berdampak.promise.contracts import Service
from berdampak.promise.contracts_voice import SurveyElement
from berdampak.voice import words_survey as words
from berdampak.voice.contracts import Given
from berdampak.voice.rules_skm import SCORES
from berdampak.voice.surveys import WORDS_MAX

Post = Mapping[str, str]
YES, NO, UNSURE = "yes", "no", "unsure"
MEANT = {YES: True, NO: False}


def survey_fields(elements: Sequence[SurveyElement], post: Post, *, asked: bool) -> list[Field]:
    """The elements, whether it was in time and is settled, and room for words; with what was answered so far.

    With `asked` it was sent, and what is wrong with it is said.
    """
    return [
        *element_fields(elements, post, asked=asked),
        _yes_no("in_time", words.IN_TIME, (words.YES, words.NO, words.UNSURE), post),
        _yes_no("solved", words.SOLVED, (words.YES, words.NOT_YET, words.UNSURE), post),
        Field(
            "words",
            "area",
            words.WORDS,
            help=words.WORDS_HELP,
            optional=True,
            value=post.get("words", ""),
            length="middle",
            error=_too_long(post),
        ),
    ]


def element_fields(elements: Sequence[SurveyElement], post: Post, *, asked: bool) -> list[Field]:
    """One question for each element; the first of them says so when nothing was answered at all."""
    nothing = asked and not _scores(elements, post)
    return [
        Field(
            f"s.{element.code}",
            "radios",
            element.question,
            error=words.CHOOSE if nothing and not at else None,
            options=tuple(
                Option(str(score), label, picked=post.get(f"s.{element.code}") == str(score))
                for score, label in zip(SCORES, element.options, strict=True)
            ),
        )
        for at, element in enumerate(elements)
    ]


def service_field(services: Sequence[Service], post: Post, *, asked: bool) -> Field:
    """Which service was used, at a kiosk."""
    chosen = post.get("service", "")
    known = any(chosen == service.code for service in services)
    return Field(
        "service",
        "select",
        words.KIOSK_SERVICE,
        error=words.CHOOSE_SERVICE if asked and not known else None,
        options=tuple(Option(one.code, one.name, picked=one.code == chosen) for one in services),
    )


def read_answers(elements: Sequence[SurveyElement], post: Post) -> Given:
    """What was answered; what no form of ours could send is as if it had been left out."""
    return Given(
        _scores(elements, post),
        in_time=MEANT.get(post.get("in_time", "")),
        solved=MEANT.get(post.get("solved", "")),
        words=clean(post.get("words")),
    )


def _scores(elements: Sequence[SurveyElement], post: Post) -> dict[str, int]:
    known = {str(score): score for score in SCORES}
    written = {element.code: post.get(f"s.{element.code}", "") for element in elements}
    return {code: known[score] for code, score in written.items() if score in known}


def _yes_no(name: str, label: Text, answers: tuple[Text, Text, Text], post: Post) -> Field:
    values = (YES, NO, UNSURE)
    options = tuple(
        Option(value, answer, picked=post.get(name) == value) for value, answer in zip(values, answers, strict=True)
    )
    return Field(name, "radios", label, optional=True, options=options)


def _too_long(post: Post) -> Text | None:
    return words.TOO_LONG.format(most=WORDS_MAX) if len(clean(post.get("words"))) > WORDS_MAX else None
