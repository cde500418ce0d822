"""How allauth is told of our accounts: it keeps no address, and its secrets are sealed."""

from base64 import b64decode, b64encode
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from django.http import HttpRequest

from berdampak.people.models import Account
from berdampak.people.sealing import seal, unseal


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Nobody signs up or in by allauth's own pages; ours do."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002
        """Whether allauth may make accounts."""
        return False

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Letters are ours, in the language of their reader: allauth sends none."""


class SecondFactorAdapter(DefaultMFAAdapter):  # type: ignore[misc]
    """The secrets of second factors, sealed like everything that is personal."""

    def encrypt(self, text: str) -> str:
        """The secret as it is kept."""
        return b64encode(seal({"secret": text})).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """The secret again."""
        return unseal(b64decode(encrypted_text)).get("secret", "")

    def get_public_key_credential_user_entity(self, user: Account) -> dict[str, Any]:
        """What a passkey keeps of its owner: the code, and the name that the owner's own device shows."""
        return {"id": user.code.encode(), "display_name": user.name or user.code, "name": user.name or user.code}
