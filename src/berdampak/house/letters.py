"""The weekly letter: who asked for it is told by e-mail of one thing to do; where nothing waits none is sent."""

from functools import reduce
from zoneinfo import ZoneInfo

from django.urls import reverse

from berdampak.front.facade import Waiting
from berdampak.house import words_waiting as words
from berdampak.house.waiting import list_waiting, until_text
from berdampak.kernel.clock import Clock
from berdampak.kernel.text import Text, same
from berdampak.outbox.contracts import Notice
from berdampak.outbox.facade import send
from berdampak.people.facade import list_letter_readers

GAP = same(".\n\n")


def send_letters(week: str, zone: str, clock: Clock) -> int:
    """Write the letters of a week (`2026-W46`); how many people have one. Written once, however often it is called."""
    written = 0
    for person, email, language in list_letter_readers(clock):
        first = next(iter(list_waiting(person, clock)), None)
        if first is None:
            continue
        link = reverse(first.url_name, kwargs={"language": language, **first.named})
        key = f"letter:{person.code}:{week}"
        send(Notice("email", email, first.words, _body(first, ZoneInfo(zone)), language, link, key), clock)
        written += 1
    return written


def _body(one: Waiting, zone: ZoneInfo) -> Text:
    said = [one.words]
    if one.until:
        said.append(until_text(one.until.astimezone(zone)))
    return reduce(lambda body, sentence: body + sentence + GAP, said, same("")) + words.WHY
