"""The gate before every page and the API: nothing too large comes in, and the API answers in one way."""

from collections.abc import Callable

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponseBase
from django.urls import Resolver404, resolve

from berdampak.front.api import say_problems
from berdampak.house.api_problems import problem

REQUEST_BYTES_MAX = 64_000_000
API = "/api/v1/"
UNSAFE = ("POST", "PUT", "PATCH", "DELETE")
TAKEN = ("application/json", "multipart/form-data")
Answer = Callable[[HttpRequest], HttpResponseBase]
SAID = {400: "E055", 403: "E057", 404: "E051", 405: "E052", 413: "E053", 500: "E058"}
"""What an answer of the API that came from no operation says."""


def cap_requests(answer: Answer) -> Answer:
    """Middleware that refuses what claims to be too large before a byte of it is read, and keeps no half of a file."""

    def capped(request: HttpRequest) -> HttpResponseBase:
        if _claimed_bytes(request) <= REQUEST_BYTES_MAX:
            try:
                return answer(request)
            finally:
                _drop_unfinished(request)
        if request.path.startswith(API):
            return say_problems([problem("E053", most_mb=REQUEST_BYTES_MAX // 1_000_000)], 413)
        raise RequestDataTooBig  # which is answered with a page that says so

    return capped


def keep_api(answer: Answer) -> Answer:
    """Middleware that looks at what is sent to the API, and has whatever goes wrong said in the one way."""

    def kept(request: HttpRequest) -> HttpResponseBase:
        if not request.path.startswith(API):
            return answer(request)
        response = _refusal(request) or answer(request)
        is_said = response.headers.get("Content-Type", "").startswith("application/json")
        if response.status_code not in SAID or is_said:
            return response
        status, most_mb = response.status_code, REQUEST_BYTES_MAX // 1_000_000
        said = say_problems([problem(SAID[status], detail=status, most_mb=most_mb)], status)
        if "Allow" in response.headers:
            said["Allow"] = response.headers["Allow"]
        return said

    return kept


def _drop_unfinished(request: HttpRequest) -> None:
    """Remove what came of a file before its line was lost; what was wanted of the others has been kept by now."""
    for handler in getattr(request, "_upload_handlers", ()):
        if hasattr(handler, "file"):
            handler.upload_interrupted()


def _refusal(request: HttpRequest) -> HttpResponseBase | None:
    """Why a request is not even looked at, if there is a reason."""
    if "\0" in request.path or "%00" in request.META.get("QUERY_STRING", ""):
        return say_problems([problem("E055", detail="NUL")], 400)
    person = request.person  # type: ignore[attr-defined]
    if "Authorization" in request.headers and not person.code:
        return _in_need_of_token()
    if request.method in UNSAFE and _is_by_session(request) and not _is_own_form(request):
        return say_problems([problem("E057")], 403)
    if (
        request.method in UNSAFE
        and _claimed_bytes(request)
        and request.content_type not in TAKEN
        and _is_there(request)
    ):
        return say_problems([problem("E054", kinds=", ".join(TAKEN))], 415)
    return None


def _in_need_of_token() -> HttpResponseBase:
    response = say_problems([problem("E050")], 401)
    response["WWW-Authenticate"] = "Bearer"
    return response


def _is_by_session(request: HttpRequest) -> bool:
    return "Authorization" not in request.headers and bool(request.person.code)  # type: ignore[attr-defined]


def _is_own_form(request: HttpRequest) -> bool:
    """Whether what a browser sends came from a page of ours."""
    from ninja.utils import check_csrf

    return check_csrf(request) is None


def _is_there(request: HttpRequest) -> bool:
    try:
        resolve(request.path_info)
    except Resolver404:
        return False
    return True


def _claimed_bytes(request: HttpRequest) -> int:
    length = request.META.get("CONTENT_LENGTH") or "0"
    return int(length) if length.isascii() and length.isdigit() else 0
