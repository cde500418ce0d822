"""Accounts, what they are appointed to, who stands in for whom, and the tokens of their programs."""

import secrets
from datetime import datetime
from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.utils.crypto import salted_hmac

from berdampak.people.sealing import unseal

CODE_BYTES = 10


def draw_code() -> str:
    """A code that says nothing of the person, and that is nobody's number."""
    letters = "abcdefghjkmnpqrstvwxyz"
    return "p-" + "".join(secrets.choice(letters) for _ in range(CODE_BYTES + 4))


class AccountManager(BaseUserManager["Account"]):
    """Finds accounts by the code that stands for them."""


class Account(AbstractBaseUser):
    """A person who can sign in; what is personal is sealed, and an e-mail or phone number is found by fingerprint."""

    code = models.CharField(max_length=40, unique=True, default=draw_code)
    kind = models.CharField(max_length=10)
    language = models.CharField(max_length=2, default="id")
    wants_letters = models.BooleanField(default=False)
    """Whether an officer asked to be told by e-mail, each week in which something waits for them."""
    sealed = models.BinaryField(default=b"")
    email_print = models.CharField(max_length=64, unique=True, null=True)  # noqa: DJ001  several have none
    phone_print = models.CharField(max_length=64, unique=True, null=True)  # noqa: DJ001
    joined_at = models.DateTimeField()
    left_at = models.DateTimeField(null=True)
    epoch = models.PositiveIntegerField(default=0)
    """Goes up when every session of the person is to end."""

    objects = AccountManager()
    USERNAME_FIELD = "code"
    EMAIL_FIELD = "code"  # there is no field in the open; nothing of Django's may look for one

    @property
    def is_active(self) -> bool:  # type: ignore[override]
        """Whether the person may sign in."""
        return self.left_at is None

    @property
    def facts(self) -> dict[str, str]:
        """Name, e-mail address and phone number, as far as they are known."""
        return unseal(self.sealed)

    @property
    def name(self) -> str:
        """What the person is called."""
        return self.facts.get("name", "")

    def _get_session_auth_hash(self, secret: str | None = None) -> str:
        salt = "berdampak.people.models.Account.session"
        return salted_hmac(salt, f"{self.epoch}:{self.password}", secret=secret, algorithm="sha256").hexdigest()


class Span(models.Model):
    """Something that holds from one moment until another, or until further notice."""

    from_at = models.DateTimeField()
    until_at = models.DateTimeField(null=True)

    class Meta:
        abstract = True

    @classmethod
    def at(cls, moment: datetime, **named: Any) -> "models.QuerySet[Any]":
        """Those that hold at a moment."""
        open_ended = models.Q(until_at=None) | models.Q(until_at__gt=moment)
        return cls._default_manager.filter(open_ended, from_at__lte=moment, **named)


class Appointment(Span):
    """A role that a person was given, and the offices it reaches; acting (Plt., Plh.) on a stated ground."""

    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="appointments")
    role = models.CharField(max_length=20)
    unit = models.CharField(max_length=80, blank=True)
    agency = models.CharField(max_length=80, blank=True)
    region = models.CharField(max_length=20, blank=True)
    mall = models.CharField(max_length=80, blank=True)
    acting = models.CharField(max_length=10, blank=True)
    ground = models.CharField(max_length=500, blank=True)


class Delegation(Span):
    """Somebody stands in for somebody else, whose roles they have meanwhile."""

    giver = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="given")
    receiver = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="received")
    ground = models.CharField(max_length=500, blank=True)


class Token(models.Model):
    """What a program signs in with; only its hash is kept."""

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="tokens")
    hash = models.CharField(max_length=64, unique=True)
    label = models.CharField(max_length=80)
    scopes = models.JSONField(default=list)
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)


class SignIn(models.Model):
    """A browser in which somebody has signed in, as long as its session lasts."""

    session = models.OneToOneField("sessions.Session", on_delete=models.CASCADE, related_name="sign_in")
    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="sign_ins")
    browser = models.CharField(max_length=20, blank=True)
    system = models.CharField(max_length=20, blank=True)
    at = models.DateTimeField()


class Subject(models.Model):
    """Who somebody is at another provider of identities, by fingerprint."""

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="subjects")
    print = models.CharField(max_length=64, unique=True)


class Bucket(models.Model):
    """How much of something may still be tried: a bucket that fills by itself."""

    key = models.CharField(max_length=64, primary_key=True)
    level = models.FloatField()
    at = models.DateTimeField()
