"""The page of a complaint for its reporter: what happened, and what may be said to it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.http import urlencode

from berdampak.front.contracts import Field, Option, address_of, list_errors, render_page
from berdampak.kernel.errors import BerdampakError
from berdampak.kernel.text import Language
from berdampak.kernel.typed import clean
from berdampak.uploads.facade import list_files
from berdampak.voice import complaints, opened
from berdampak.voice import words_pages as words
from berdampak.voice.contracts import Complaint
from berdampak.voice.forms_complaint import Post, words_field
from berdampak.voice.forms_survey import MEANT
from berdampak.voice.pages_complaint import form_page
from berdampak.voice.rules_complaint import may_follow
from berdampak.voice.rules_skm import SCORES
from berdampak.voice.views_complaint import facts_of, silence_of, thread_of
from berdampak.voice.words_survey import NO, YES

FOLDER = Path(__file__).parent / "templates"
RATING, SOLVED = "rating", "solved"


@dataclass(frozen=True, slots=True)
class Way:
    """Something the reporter may do: its questions, and what else goes into the book."""

    what: str
    title: Any
    button: Any
    help: Any
    fields: list[Field]
    is_first: bool = False


@form_page
def followed(request: HttpRequest, number: str, language: Language) -> HttpResponse:
    """A complaint for whoever has shown its PIN; everybody else is asked for it."""
    complaint = complaints.find_complaint(number) if opened.is_opened(request, number) else None
    if complaint is None:
        address = address_of("complaint-follow", language)
        return HttpResponseRedirect(f"{address}?{urlencode({'number': number[:40]})}")
    chosen, trouble = "", None
    if request.method == "POST":
        chosen = request.POST.get("act", "")
        try:
            if _do(complaint, chosen, request.POST):
                return HttpResponseRedirect(address_of("complaint", language, number=number))
        except BerdampakError as error:
            trouble = error.problems[0]
        complaint = complaints.find_complaint(number) or complaint
    ways = _ways(complaint, request.POST if chosen else {}, chosen)
    now = settings.CLOCK()
    return render_page(
        request,
        FOLDER,
        "voice/complaint.html",
        title=words.TITLE.format(number=number).in_(language),
        here="complaint-new",
        status=422 if request.method == "POST" else 200,
        words=words,
        complaint=complaint,
        facts=facts_of(complaint, now),
        overdue=complaint.is_overdue(now),
        silence=silence_of(complaint),
        said=list(thread_of(complaint, complaints.read_messages(number), for_officials=False)),
        files=[
            (file.name, address_of("complaint-file", language, number=number, file=file.code))
            for file in list_files(complaints.owner_of(number))
        ],
        ways=ways,
        chosen=request.POST.get("act", ""),
        errors=[error for way in ways for error in list_errors(way.fields)],
        trouble=trouble,
        close=address_of("complaint-close-here", language),
    )


def _do(complaint: Complaint, what: str, post: Post) -> bool:
    """Do what was asked, if it was asked in full; whether it was."""
    form = next((way for way in _ways(complaint, post, what) if way.what == what), None)
    if form is None or list_errors(form.fields):
        return False
    more: dict[str, Callable[[], dict[str, Any]]] = {
        "rated": lambda: {"rating": int(post[RATING]), "solved": MEANT[post[SOLVED]]},
        "reopened": lambda: complaints.reopened_terms(complaint, settings.CLOCK),
        "contested": lambda: complaints.contested_terms(settings.CLOCK),
    }
    body = more[what]() if what in more else {}
    said = clean(post.get(what)) if what != "rated" else ""
    complaints.act(complaint.number, what, settings.CLOCK, words=said, **body)
    return True


def _ways(complaint: Complaint, post: Post, chosen: str) -> list[Way]:
    """What the reporter may do now, each with what was typed into it."""
    texts = {
        "reopened": (words.REOPEN, words.REOPEN_SEND, None, words.REOPEN_WORDS),
        "contested": (words.CONTEST, words.CONTEST_SEND, words.CONTEST_HELP, words.CONTEST_WORDS),
        "added": (words.ADD, words.ADD_SEND, None, words.ADD_WORDS),
    }
    ways = []
    if may_follow(complaint, "rated"):
        ways.append(
            Way("rated", words.RATE_TITLE, words.RATE_SEND, None, _rating(post, chosen == "rated"), is_first=True)
        )
    for what, (title, button, help_, label) in texts.items():
        if may_follow(complaint, what) and not (what == "contested" and complaint.inspected):
            field = words_field(what, label, post, asked=chosen == what)
            ways.append(Way(what, title, button, help_, [field]))
    return ways


def _rating(post: Post, asked: bool) -> list[Field]:
    """How good the answer is, and whether the matter is settled."""
    options = tuple(
        Option(str(score), label, picked=post.get(RATING) == str(score))
        for score, label in zip(SCORES, words.RATINGS, strict=True)
    )
    known = {option.value for option in options}
    answers = tuple(
        Option(value, label, picked=post.get(SOLVED) == value) for value, label in zip(MEANT, (YES, NO), strict=True)
    )
    wrong = [asked and post.get(RATING) not in known, asked and post.get(SOLVED) not in MEANT]
    return [
        Field(RATING, "radios", words.RATE, options=options, error=words.RATE_ERROR if wrong[0] else None),
        Field(SOLVED, "radios", words.RATE_SOLVED, options=answers, error=words.RATE_ERROR if wrong[1] else None),
    ]
