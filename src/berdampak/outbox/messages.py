"""Notices as messages: an e-mail through Django, a text message through whoever carries them."""

import json
import logging
from http.client import HTTPSConnection
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMessage
from django.utils.module_loading import import_string

from berdampak.kernel.text import Language
from berdampak.outbox.contracts import Notice
from berdampak.outbox.limits import SECONDS_MAX
from berdampak.outbox.words import NO_REPLY


class NotTakenError(Exception):
    """Whoever should carry a message has not taken it."""


def written(notice: Notice) -> dict[str, Any]:
    """A notice in the language of its reader, as it waits in the outbox."""
    body = notice.body.in_(notice.language)
    if notice.link:
        body += f"\n\n{settings.SITE.rstrip('/')}/{notice.link.lstrip('/')}"
    return {
        "to": notice.to,
        "subject": " ".join(notice.subject.in_(notice.language).split()),
        "body": body,
        "language": notice.language,
    }


def send_email(content: dict[str, Any], mark: str) -> None:
    """Hand an e-mail to Django's backend; `mark` is the same each time it is tried, so that a repeat can be told."""
    language: Language = "en" if content["language"] == "en" else "id"
    host = urlsplit(settings.SITE).hostname or "localhost"
    EmailMessage(
        content["subject"],
        f"{content['body']}\n\n--\n{NO_REPLY.in_(language)}\n",
        to=[content["to"]],
        headers={
            "Message-ID": f"<{mark}@{host}>",
            "Auto-Submitted": "auto-generated",
            "Content-Language": language,
        },
    ).send()


def send_sms(content: dict[str, Any], mark: str) -> None:
    """Hand a text message to the sender that the settings name."""
    text = f"{content['subject']}: {content['body']}".replace("\n\n", " ")
    import_string(settings.SMS_SENDER)(content["to"], text, mark)


def print_sms(to: str, text: str, mark: str) -> None:
    """Print a text message, where no sender is set up."""
    print(f"SMS {mark}\n{to}\n{text}\n")


def post_sms(to: str, text: str, mark: str) -> None:
    """Post a text message as JSON to the address in the settings; raises NotTakenError for any answer but 2xx."""
    parts = urlsplit(settings.SMS_URL)
    line = HTTPSConnection(parts.hostname or "", parts.port, timeout=SECONDS_MAX)
    try:
        headers = {
            "Content-Type": "application/json",
            "Authorization": f"Bearer {settings.SMS_TOKEN}",
            "Idempotency-Key": mark,
        }
        line.request("POST", parts.path or "/", json.dumps({"to": to, "text": text}), headers)
        status = line.getresponse().status
    finally:
        line.close()
    if not 200 <= status < 300:
        logging.getLogger(__name__).warning("The sender of text messages answered %s.", status)
        raise NotTakenError(str(status))
