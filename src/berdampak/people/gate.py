"""Pages of one's own: only for who has signed in, past the second factor where there must be one."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from berdampak.kernel.text import Language
from berdampak.people.asking import say_at
from berdampak.people.factors import factors_of
from berdampak.people.middleware import is_without_second, to_sign_in
from berdampak.people.models import Account

Page = Callable[..., HttpResponse]


def own_page(*methods: str, while_setting_up: bool = False) -> Callable[[Page], Page]:
    """A page that is given the account of whoever has signed in.

    An officer without a second factor reaches only the pages by which it is set up.
    """

    def decorate(view: Page) -> Page:
        @require_http_methods(list(methods) or ["GET", "HEAD", "POST"])
        @wraps(view)
        def guarded(request: HttpRequest, language: Language, **named: Any) -> HttpResponse:
            account = request.user
            if not isinstance(account, Account):
                return to_sign_in(request)
            if is_without_second(request) and not (while_setting_up and not factors_of(account)):
                return say_at(request, "second_factor_setup", "second_needed")
            return view(request, language=language, account=account, **named)

        return guarded

    return decorate
