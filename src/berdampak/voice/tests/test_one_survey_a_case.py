"""After a case there is one survey, for one answer; used, late and unknown words are told apart honestly."""

import threading

import pytest
from django.db import connections
from django.test import Client

from berdampak.kernel.errors import BerdampakError
from berdampak.ledger.facade import read_vitals, stream_of
from berdampak.ledger.tests.own_book import book_in
from berdampak.outbox.models import Parcel
from berdampak.voice.contracts import Given
from berdampak.voice.facade import invite
from berdampak.voice.models import Answer, Invitation, Score
from berdampak.voice.surveys import answer_survey

UNIT, AGENCY, REGION = "disdukcapil-penduduk", "disdukcapil", "82.71"
NINE = ("persyaratan", "prosedur", "waktu", "biaya", "produk", "kompetensi", "perilaku", "pengaduan", "sarana")
ALL_GOOD = {f"s.{code}": "3" for code in NINE}


def ask(clock, case="case-1", service="kartu-keluarga", contact="sari@example.org", language="id"):
    return invite(case, service, UNIT, AGENCY, REGION, contact, language, clock(), clock)


def token_in(notice):
    return notice.link.strip("/").split("/")[-1]


@pytest.mark.django_db
def test_a_case_is_asked_about_once(clock, sent):
    assert [ask(clock), ask(clock), ask(clock, "case-2")] == [True, False, True]
    assert len(sent) == Invitation.objects.count() == 2


@pytest.mark.django_db
def test_nobody_is_asked_without_a_contact(clock, sent):
    assert not ask(clock, contact="")
    assert not sent


@pytest.mark.django_db
def test_the_invitation_really_leaves_by_the_outbox(clock):
    ask(clock)
    assert Parcel.objects.count() == 1


@pytest.mark.django_db
def test_only_a_hash_of_the_word_is_kept(clock, sent):
    ask(clock)
    token = token_in(sent[0])
    kept = str(Invitation.objects.values().get())
    assert token not in kept
    assert token not in str(stream_of("asked:case-1")[0].body)


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["id", "en"])
def test_it_is_asked_in_the_language_of_the_applicant_and_answered_once(clock, sent, language):
    ask(clock, language=language)
    address = sent[0].link
    assert address.startswith("/en/survei/" if language == "en" else "/survei/")
    client = Client()
    page = client.get(address)
    assert ("How were you served?" if language == "en" else "Bagaimana Anda dilayani?") in page.content.decode()
    done = client.post(address, ALL_GOOD | {"in_time": "yes", "solved": "no", "words": "Terima kasih"})
    assert done.status_code == 302
    assert client.get(done["Location"]).status_code == 200
    again = client.post(address, ALL_GOOD)
    assert (again.status_code, Answer.objects.count()) == (410, 1)
    assert ("answered" if language == "en" else "sudah diisi") in again.content.decode()


@pytest.mark.django_db
def test_the_answer_is_an_entry_without_its_case_and_its_words_are_kept_apart(clock, sent):
    ask(clock)
    Client().post(sent[0].link, ALL_GOOD | {"in_time": "unsure", "words": "Petugasnya sabar sekali"})
    answer = Answer.objects.get()
    [entry] = stream_of(f"survey:{answer.code}")
    assert entry.kind == "survey.answered"
    assert set(entry.body["scores"].values()) == {3}
    assert "in_time" not in entry.body
    assert "case" not in entry.body
    assert b"sabar" not in entry.content
    assert "case-1" not in str(Answer.objects.values().get())
    assert (answer.total, answer.is_complete, answer.has_words) == (27, True, True)


@pytest.mark.django_db
def test_a_part_of_it_may_be_left_out_but_not_all(clock, sent):
    ask(clock)
    empty = Client().post(sent[0].link, {"words": "Hanya kata"})
    assert empty.status_code == 422
    assert "Hanya kata" in empty.content.decode()
    assert Client().post(sent[0].link, {"s.waktu": "4"}).status_code == 302
    assert (Answer.objects.get().is_complete, Score.objects.get().score) == (False, 4)


@pytest.mark.django_db
def test_it_runs_out(clock, sent):
    ask(clock)
    clock.move(days=14)
    late = Client().get(sent[0].link)
    assert late.status_code == 410
    assert "sudah lewat" in late.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize("token", ["nothing", "x" * 3000, "%00", "🙂", "..%2f"])
def test_a_word_nobody_was_given_is_unknown(clock, token):  # noqa: ARG001
    assert Client().get(f"/survei/{token}/").status_code == 404


@pytest.mark.django_db
@pytest.mark.parametrize(
    "typed",
    [
        {"s.waktu": "9"},
        {"s.waktu": "1; drop"},
        {"s.none": "4"},
        {"s.waktu": ["", "x"]},
        {"s.waktu": "3", "words": "x" * 2001},
        {"s.waktu": "٣"},
    ],
)
def test_nonsense_is_refused_and_nothing_is_kept(clock, sent, typed):
    ask(clock)
    assert Client().post(sent[0].link, typed).status_code == 422
    assert Answer.objects.count() == 0


@pytest.mark.django_db
def test_what_cannot_be_seen_is_taken_out_and_emoji_stay(clock, sent):
    ask(clock)
    assert Client().post(sent[0].link, {"s.waktu": "3", "words": "a\x00b\u202ec 🙂"}).status_code == 302


@pytest.mark.django_db
def test_a_short_form_asks_three_things(clock, sent):
    ask(clock, service="skck")
    page = Client().get(sent[0].link).content.decode()
    assert page.count('name="s.') == 3 * 4
    Client().post(sent[0].link, {"s.waktu": "4", "s.perilaku": "4", "s.produk": "4", "s.biaya": "1"})
    answer = Answer.objects.get()
    assert (answer.form, answer.is_complete, answer.total) == ("short", True, 12)


@pytest.mark.database
def test_of_many_who_answer_at_once_one_counts(tmp_path, settings, django_db_blocker, clock, sent):
    settings.KEYS = tmp_path / "keys"
    with book_in(tmp_path / "book", django_db_blocker):
        ask(clock)
        token, ours, said = token_in(sent[0]), connections["default"].settings_dict, []

        def answer():
            connection = connections.create_connection("default")
            connection.settings_dict = ours
            connections["default"] = connection
            try:
                answer_survey(token, Given({"waktu": 4}), clock)
                said.append("")
            except BerdampakError as error:
                said.append(error.problems[0].id)
            finally:
                connection.close()

        threads = [threading.Thread(target=answer) for _ in range(6)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert sorted(said) == ["", *["voice.E001"] * 5]
        assert Answer.objects.count() == 1
        assert read_vitals().pending == 2
