"""Webhooks for programs: who is told of what, how the outbox is."""

from datetime import datetime
from typing import Annotated

from django.http import HttpRequest
from ninja import Router, Schema, Status
from pydantic import Field

from berdampak.front.api import TOKEN, Line, Sent, told
from berdampak.kernel.text import Text
from berdampak.outbox import facade as outbox
from berdampak.people.contracts import Thing
from berdampak.people.facade import require

router = Router(tags=["webhooks"], auth=TOKEN)
HOUSE = Thing("webhook")


class WebhookIn(Sent):
    """Where to deliver, and which signals."""

    url: Annotated[str, Field(max_length=500)]
    names: Annotated[list[Line], Field(min_length=1, max_length=50)]


class WebhookOut(Schema):
    """A webhook; it is switched off when it did not answer for long."""

    code: str
    url: str
    names: list[str]
    is_active: bool
    failures: int
    created_at: datetime


class NewWebhook(WebhookOut):
    """A webhook with the secret that signs its deliveries, which is shown this once."""

    secret: str


class OutboxOut(Schema):
    """How the outbox is: what waits, and what a person must look at."""

    waiting: int
    dead: int
    oldest_due_at: datetime | None


@router.get("/webhooks", response=list[WebhookOut], **told(Text("Daftar webhook", "List webhooks")))
def list_webhooks(request: HttpRequest) -> object:
    """Every webhook of this house, oldest first."""
    require(request, "webhook.manage", HOUSE)
    return outbox.list_subscribers()


@router.post("/webhooks", response={201: NewWebhook}, **told(Text("Pasang webhook", "Make a webhook")))
def make_webhook(request: HttpRequest, sent: WebhookIn) -> object:
    """Have an address told of signals; deliveries are signed with the secret (HMAC-SHA256)."""
    person = require(request, "webhook.manage", HOUSE)
    made, secret = outbox.subscribe(sent.url, sent.names, person.code, request.clock)  # type: ignore[attr-defined]
    return Status(201, {**WebhookOut.from_orm(made).dict(), "secret": secret})


@router.delete("/webhooks/{code}", response={204: None}, **told(Text("Hapus webhook", "Remove a webhook")))
def remove_webhook(request: HttpRequest, code: str) -> object:
    """Tell that address nothing any more."""
    require(request, "webhook.manage", HOUSE)
    outbox.unsubscribe(code)
    return Status(204, None)


@router.post(
    "/webhooks/{code}/on", response={204: None}, **told(Text("Nyalakan lagi webhook", "Switch a webhook on again"))
)
def switch_webhook_on(request: HttpRequest, code: str) -> object:
    """Tell an address again that was switched off because it did not answer."""
    require(request, "webhook.manage", HOUSE)
    outbox.switch_on(code)
    return Status(204, None)


@router.get("/outbox", response=OutboxOut, **told(Text("Keadaan kotak keluar", "How the outbox is")))
def read_outbox(request: HttpRequest) -> object:
    """How many messages and signals wait, and how many could not be delivered."""
    require(request, "outbox.read", Thing("outbox"))
    return outbox.count()


@router.post("/outbox/retry", response=OutboxOut, **told(Text("Kirim ulang yang gagal", "Try again what failed")))
def retry_outbox(request: HttpRequest) -> object:
    """Put what could not be delivered back in line."""
    require(request, "outbox.read", Thing("outbox"))
    outbox.retry_dead(request.clock)  # type: ignore[attr-defined]
    return outbox.count()
