"""What every answer carries: a content policy under which nothing runs and nothing is fetched from elsewhere."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponseBase

CONTENT_POLICY = "; ".join(
    (
        "default-src 'none'",
        "style-src 'self'",
        "img-src 'self' data:",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    )
)


def content_policy(answer: Callable[[HttpRequest], HttpResponseBase]) -> Callable[[HttpRequest], HttpResponseBase]:
    """Middleware that puts the content policy on every answer."""

    def with_policy(request: HttpRequest) -> HttpResponseBase:
        response = answer(request)
        response.headers["Content-Security-Policy"] = CONTENT_POLICY
        return response

    return with_policy
