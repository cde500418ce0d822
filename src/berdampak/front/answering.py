"""What went wrong while a page was made, answered with a page."""

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import ParamSpec

from django.http import HttpRequest, HttpResponse, HttpResponseBase

from berdampak.front.page import language_of, render_page
from berdampak.kernel.errors import BerdampakError, NotAllowedError

FOLDER = Path(__file__).parent / "templates"
Asked = ParamSpec("Asked")
View = Callable[Asked, HttpResponseBase]


def answering(view: View[Asked], here: str = "") -> View[Asked]:
    """Have an official's view answer what went wrong with a page that says what, why, and what to do now.

    `here` is the menu entry that the page belongs to. What may not be done is for the door to answer.
    """

    @wraps(view)
    def answer(*args: Asked.args, **named: Asked.kwargs) -> HttpResponseBase:
        try:
            return view(*args, **named)
        except NotAllowedError:
            raise
        except BerdampakError as error:
            [request] = [one for one in args if isinstance(one, HttpRequest)]
            return _say(request, error, here)

    return answer


def _say(request: HttpRequest, error: BerdampakError, here: str) -> HttpResponse:
    title = error.problems[0].what.in_(language_of(request))
    name, problems = "front/problem.html", error.problems
    return render_page(request, FOLDER, name, title=title, status=409, here=here, menu="staff", problems=problems)
