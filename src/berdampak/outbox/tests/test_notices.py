"""A notice says one thing to one person, in that person's language, and is forgotten once it was said."""

import pytest
from django.core import mail
from django.db import transaction

from berdampak.kernel.text import Text
from berdampak.outbox.contracts import Notice
from berdampak.outbox.facade import count, deliver, send
from berdampak.outbox.models import Parcel

pytestmark = pytest.mark.django_db
SUBJECT = Text("Permohonan Anda lengkap", "Your application is complete")
BODY = Text("Kami mulai memprosesnya hari ini.", "We begin work on it today.")
TO = "sari" + "@" + "example.org"


def notice(**changes):
    return Notice(**{"channel": "email", "to": TO, "subject": SUBJECT, "body": BODY, **changes})


def test_it_is_delivered_in_the_language_of_its_reader_with_one_address(watch):
    send(notice(language="en", link="/en/lacak/"), watch)
    assert mail.outbox == []
    assert deliver(watch) == 1
    (message,) = mail.outbox
    assert message.subject == "Your application is complete"
    assert "We begin work on it today.\n\nhttps://mpp.example.go.id/en/lacak/" in message.body
    assert message.to == [TO]


def test_it_is_not_sent_when_what_it_tells_of_did_not_happen(watch):
    with transaction.atomic():
        send(notice(), watch)
        transaction.set_rollback(True)
    assert deliver(watch) == 0


def test_the_same_key_is_sent_once_also_after_it_was_delivered(watch):
    for _ in range(3):
        send(notice(key="case:1:decided"), watch)
        deliver(watch)
    assert len(mail.outbox) == 1
    send(notice(key="case:1:decided", channel="sms"), watch)
    assert count().waiting == 1, "another way to the same person is another notice"


def test_nobody_can_be_read_in_the_table_and_nothing_is_left_after_delivery(watch):
    send(notice(), watch)
    (waiting,) = Parcel.objects.all()
    assert b"sari" not in bytes(waiting.sealed)
    deliver(watch)
    (sent,) = Parcel.objects.all()
    assert (sent.state, bytes(sent.sealed)) == ("sent", b"")


def test_a_name_with_a_line_break_adds_no_header(watch):
    send(notice(subject=Text("Surat\nBcc: other" + "@example.org", "x")), watch)
    assert deliver(watch) == 1
    assert list(mail.outbox[0].extra_headers) == ["Message-ID", "Auto-Submitted", "Content-Language"]
    assert mail.outbox[0].subject.startswith("Surat Bcc:")


def test_a_text_message_goes_to_the_sender_in_the_settings(watch, settings, capsys):
    settings.SMS_SENDER = "berdampak.outbox.messages.print_sms"
    send(notice(channel="sms", to="+62 8.. Sari", link="/lacak/"), watch)
    assert deliver(watch) == 1
    assert "Kami mulai memprosesnya hari ini. https://mpp.example.go.id/lacak/" in capsys.readouterr().out
