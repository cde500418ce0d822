"""Django's settings, all from the environment, with defaults that suit one machine.

BERDAMPAK_VAR     folder of the database and the secret (default `var`)
BERDAMPAK_KEYS    folder of the keys that seal, receipt and encrypt (default `keys` in that folder)
BERDAMPAK_ORIGIN  name under which the book is sealed, such as `mpp.example.go.id/ternate`; used once, at its first seal
BERDAMPAK_STORE   folder of the events and of the evidence behind cards (default `var/store`)
DATABASE_URL      default: SQLite in that folder
BERDAMPAK_HOSTS   names this server answers to, separated by commas
BERDAMPAK_HTTPS   1 when people reach it over HTTPS
BERDAMPAK_PACK    folder of the pack that the house works by (default: the demo city)
BERDAMPAK_CLOCK   file that holds the moment at which the house is to think it is; for rehearsals only
BERDAMPAK_FILES   folder of what people hand in (default `files` in that folder)
BERDAMPAK_SITE    address by which people reach this server, for links in messages (default http://localhost:8000)
BERDAMPAK_SCANNER socket of a ClamAV (a path, or `host:port`) that looks at every file
BERDAMPAK_SCANNER_REQUIRED  1 to keep a file in quarantine until the scanner has answered
EMAIL_URL         server that takes e-mail, such as `smtp+tls://user:password@mail.example.go.id:587` or
                  `smtps://…:465`; without one messages are printed
BERDAMPAK_EMAIL_FROM  who e-mail comes from
BERDAMPAK_SMS_URL  address (HTTPS) that takes `{"to", "text"}` as JSON; without one messages are printed
BERDAMPAK_SMS_TOKEN  bearer token of that address
BERDAMPAK_APPOINTMENTS  how many appointments a service takes in half an hour (default 2)
BERDAMPAK_AUDIT   of whose closed cases a sample is drawn each week, and how large a share of fakes it is to find:
                  `region:0.05` (the default, 59 cases), or `agency` or `unit`, and 0.02 (149) or 0.01 (299)
BERDAMPAK_OIDC    address of another provider of identities (OpenID Connect), with BERDAMPAK_OIDC_ID and
                  BERDAMPAK_OIDC_SECRET as it gave them, and BERDAMPAK_OIDC_NAME as people call it; none by default
BERDAMPAK_DEMO    1 to say on every page that all people are made up; `make run` does
BERDAMPAK_DEBUG   1 to see tracebacks; never where others can reach it
"""

import os
import secrets
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import dj_database_url

from berdampak.house.clock import find_clock
from berdampak.kernel.clock import Clock
from berdampak.kernel.places import packs_folder
from berdampak.ledger.facade import open_vault
from berdampak.promise.facade import PackShelf


def _kept_secret(path: Path) -> str:
    """The secret in a file only its owner reads, made at the first start; not kept where there is no folder yet."""
    secret = secrets.token_urlsafe(64)
    if not path.parent.is_dir():
        return secret
    try:
        path.touch(mode=0o600, exist_ok=False)
        path.write_text(secret)
    except FileExistsError:
        return path.read_text().strip() or secret
    except OSError:
        return secret
    return secret


def _provider() -> dict[str, str]:
    """Another provider of identities; empty when there is none."""
    url = os.environ.get("BERDAMPAK_OIDC", "")
    named = {name: os.environ.get(f"BERDAMPAK_OIDC_{name.upper()}", "") for name in ("id", "secret", "name")}
    return {"url": url, **named, "name": named["name"] or url.split("/")[2]} if url else {}


def _database(url: str) -> dict[str, Any]:
    """The database at `url`; SQLite is told to write at once, wholly, and to let readers read meanwhile."""
    database: dict[str, Any] = dict(dj_database_url.parse(url, conn_max_age=60, conn_health_checks=True))
    if database["ENGINE"].endswith("sqlite3"):
        database["OPTIONS"] = {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; "
            "PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON",
        }
    return database


STORE = Path(os.environ.get("BERDAMPAK_STORE", "var/store")).resolve()
VAR = Path(os.environ.get("BERDAMPAK_VAR", "var")).resolve()
KEYS = Path(os.environ.get("BERDAMPAK_KEYS", VAR / "keys")).resolve()
ORIGIN = os.environ.get("BERDAMPAK_ORIGIN")
FILES = Path(os.environ.get("BERDAMPAK_FILES", VAR / "files")).resolve()
PACKS = PackShelf(Path(os.environ.get("BERDAMPAK_PACK", packs_folder() / "ternate")).resolve(), VAR / "packs")
VAULT = open_vault  # rooms that stand beside the ledger seal what tells of a person with `VAULT(KEYS)`
CLOCK: Clock = find_clock()
APPOINTMENTS_PER_SLOT = int(os.environ.get("BERDAMPAK_APPOINTMENTS", "2"))
AUDIT = os.environ.get("BERDAMPAK_AUDIT", "region:0.05")
OIDC = _provider()
HTTPS = os.environ.get("BERDAMPAK_HTTPS") == "1"
DEMO = os.environ.get("BERDAMPAK_DEMO") == "1"
DEBUG = os.environ.get("BERDAMPAK_DEBUG") == "1"
SECRET_KEY = os.environ.get("SECRET_KEY") or _kept_secret(VAR / "secret-key")
ALLOWED_HOSTS = os.environ.get("BERDAMPAK_HOSTS", "localhost,127.0.0.1,[::1]").split(",")
DATABASES = {"default": _database(os.environ.get("DATABASE_URL") or f"sqlite:///{VAR / 'berdampak.sqlite3'}")}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "django.contrib.staticfiles",
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.messages",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "berdampak.front",
    "berdampak.ledger",
    "berdampak.people",
    "berdampak.uploads",
    "berdampak.promise.agreements",
    "berdampak.happening.queue",
    "berdampak.outbox",
    "berdampak.happening.casework",
    "berdampak.voice",
    "berdampak.report",
    "berdampak.act.questions",
    "berdampak.act.followups",
    "berdampak.act.appraisal",
    "berdampak.act.priorities",
    "berdampak.publish",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "berdampak.front.middleware.clock",
    "berdampak.front.middleware.content_policy",
    "berdampak.house.gate.cap_requests",
    "django.middleware.gzip.GZipMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.http.ConditionalGetMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "berdampak.people.middleware.PeopleMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "berdampak.house.gate.keep_api",
]
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"mask_secrets": {"()": "berdampak.front.quiet.MaskSecrets"}},
    "loggers": {name: {"filters": ["mask_secrets"]} for name in ("django.request", "django.security.csrf")},
}
ROOT_URLCONF = "berdampak.house.urls"
WSGI_APPLICATION = "berdampak.house.wsgi.application"

# Templates of ours are rendered by `front`; these are for what libraries ask of Django.
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {"context_processors": ["django.template.context_processors.request"]},
    }
]

AUTH_USER_MODEL = "people.Account"
AUTHENTICATION_BACKENDS = ["berdampak.people.backend.PeopleBackend"]
AUTH_PASSWORD_VALIDATORS: list[dict[str, Any]] = []  # people.passwords says what is wrong in both languages
SESSION_COOKIE_AGE = 12 * 3600
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_NAME = "__Host-session" if HTTPS else "session"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
LOGIN_URL = "sign_in"
ACCOUNT_ADAPTER = "berdampak.people.adapter.AccountAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = ACCOUNT_USER_MODEL_EMAIL_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
SOCIALACCOUNT_ADAPTER = "berdampak.people.providers.ProviderAdapter"
SOCIALACCOUNT_LOGIN_ON_GET = True  # the content policy lets no form lead to another site
SOCIALACCOUNT_PROVIDERS: dict[str, Any] = {
    "openid_connect": {
        "OAUTH_PKCE_ENABLED": True,
        "APPS": [
            {
                "provider_id": "oidc",
                "name": OIDC["name"],
                "client_id": OIDC["id"],
                "secret": OIDC["secret"],
                "settings": {"server_url": OIDC["url"]},
            }
        ]
        if OIDC
        else [],
    }
}
MFA_ADAPTER = "berdampak.people.adapter.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_TOTP_TOLERANCE = 1  # clocks of phones are half a minute off

LANGUAGE_CODE = "id"
USE_I18N = False  # every word of ours is a kernel Text; the address says the language
USE_TZ = True
TIME_ZONE = "UTC"

STATIC_URL = "/static/"
WHITENOISE_USE_FINDERS = True
WHITENOISE_MAX_AGE = 365 * 24 * 3600  # the address of a static file carries its hash

SITE = os.environ.get("BERDAMPAK_SITE", "http://localhost:8000")
_EMAIL = urlsplit(os.environ.get("EMAIL_URL", ""))
EMAIL_BACKEND = f"django.core.mail.backends.{'smtp' if _EMAIL.hostname else 'console'}.EmailBackend"
EMAIL_HOST, EMAIL_PORT = _EMAIL.hostname or "localhost", _EMAIL.port or 587
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = unquote(_EMAIL.username or ""), unquote(_EMAIL.password or "")
EMAIL_USE_TLS, EMAIL_USE_SSL = _EMAIL.scheme == "smtp+tls", _EMAIL.scheme == "smtps"
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = SERVER_EMAIL = os.environ.get("BERDAMPAK_EMAIL_FROM", "berdampak@localhost")
SMS_URL, SMS_TOKEN = os.environ.get("BERDAMPAK_SMS_URL", ""), os.environ.get("BERDAMPAK_SMS_TOKEN", "")
SMS_SENDER = f"berdampak.outbox.messages.{'post_sms' if SMS_URL else 'print_sms'}"
SCANNER = os.environ.get("BERDAMPAK_SCANNER", "")
SCANNER_REQUIRED = os.environ.get("BERDAMPAK_SCANNER_REQUIRED") == "1"
FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.TemporaryFileUploadHandler"]  # to the disk, not to memory
FILE_UPLOAD_PERMISSIONS = 0o600
DATA_UPLOAD_MAX_MEMORY_SIZE = 2_000_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2_000
DATA_UPLOAD_MAX_NUMBER_FILES = 20

SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SECURE_SSL_REDIRECT = SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = HTTPS
if HTTPS:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
