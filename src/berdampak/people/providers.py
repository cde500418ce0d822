"""Other providers of identities (OpenID Connect): allauth asks them, we say whose account it is."""

from typing import Any

from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.conf import settings
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from berdampak.front.contracts import Entry, language_of, render_page
from berdampak.kernel.clock import Clock
from berdampak.kernel.errors import BerdampakError
from berdampak.kernel.text import Language, same
from berdampak.people import words_pages as words
from berdampak.people.accounts import find_account, make_account, read_email, tidy
from berdampak.people.asking import FOLDER
from berdampak.people.models import Account, Subject
from berdampak.people.sealing import fingerprint
from berdampak.people.signing import enter

PROVIDER = "oidc"


def ways_in(language: Language) -> list[Entry]:
    """Where one may sign in besides here."""
    if not settings.OIDC:
        return []
    words_here = words.PROVIDER_WAY.format(name=same(settings.OIDC["name"])).in_(language)
    return [Entry(reverse("openid_connect_login", kwargs={"provider_id": PROVIDER}), words_here)]


class ProviderAdapter(DefaultSocialAccountAdapter):  # type: ignore[misc]
    """Takes from a provider who somebody is, and nothing else: no token and no claim is kept."""

    def pre_social_login(self, request: HttpRequest, sociallogin: Any) -> None:
        """Let the person in, by our own way."""
        clock = request.clock  # type: ignore[attr-defined]
        claims = sociallogin.account.extra_data
        claims = claims.get("userinfo") or claims.get("id_token") or claims
        account = account_of(str(sociallogin.account.uid), claims, clock)
        if account is None:
            raise ImmediateHttpResponse(failed(request))
        language: Language = "en" if account.language == "en" else "id"
        raise ImmediateHttpResponse(enter(request, account, clock, language=language))

    def on_authentication_error(self, request: HttpRequest, *_: Any, **__: Any) -> None:
        """Say that it did not work, in our own words."""
        raise ImmediateHttpResponse(failed(request))


@transaction.atomic
def account_of(subject: str, claims: dict[str, Any], clock: Clock) -> Account | None:
    """Whose account it is: known already, found by a proven e-mail address, or new; None when it is closed."""
    mark = fingerprint("subject", f"{settings.OIDC['url']}\x00{subject}")
    known = Subject.objects.select_related("account").filter(print=mark).first()
    if known:
        return known.account if known.account.is_active else None
    email = _proven_email(claims)
    account = find_account(("email", email)) if email else None
    try:
        account = account or make_account("citizen", tidy(str(claims.get("name") or "")), clock, email=email)
    except BerdampakError:  # the address belongs to an account that was closed
        return None
    Subject.objects.create(account=account, print=mark)
    return account


def failed(request: HttpRequest) -> HttpResponse:
    """The page for whoever could not be let in by a provider."""
    title = words.OTHER_PROVIDER.in_(language_of(request))
    why = words.OTHER_PROVIDER_WHY
    return render_page(
        request, FOLDER, "people/told.html", title=title, status=403, words=why, heading=words.OTHER_PROVIDER
    )


def _proven_email(claims: dict[str, Any]) -> str:
    if claims.get("email_verified") not in (True, "true"):
        return ""
    try:
        return read_email(str(claims.get("email", "")))
    except BerdampakError:
        return ""
