"""Keys and notes that others published are read as they meant them, and ours are written the same."""

import pytest

from berdampak.kernel.errors import BerdampakError
from berdampak.ledger.keys import parse_signing_key, parse_verifying_key
from berdampak.ledger.notes import parse_checkpoint, parse_note, sign_note, verify_note

SPEC_KEY = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"
SPEC_NOTE = (
    "This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1E"
    "RYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n"
)
GO_SECRET = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"  # noqa: S105  published
GO_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
GO_TEXT = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
GO_LINE = (
    "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n"
)
SIZE_PUBLIC = 1432088532
PUBLIC = """\
arche2025h1.staging.ct.transparency.dev
1432088532
U7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=

— arche2025h1.staging.ct.transparency.dev zTM8sQAAAZ5W0WdjBAMARjBEAiBjW5IQf9pvsYLfQFX6hoGREPMHbdQ3ur\
bllzalApkptQIgIpwtEroeW2BXaHAI4kJXFbon5Ch9MNL5zRNZ55lvGt0=
— arche2025h1.staging.ct.transparency.dev ui8GwCF1+kWqZrxGdhj4aX3gcw7XUlXQQabg/27lefwhUkzbC3NygNI75M\
dhL1bfTW9g8Ei59RA23oHP7Ry1k3ZFWwQ=
— transparency.dev/DEV:witness-little-garden 2AQqhwAAAABqEiEgzgFIqqhbUoDwjMWE6UP8nd8/KYTzwZ2rhIgcqoX\
HAwVkjZr4AscylP3v7sEodkRAErumC2q44vdgJY096st5BQ==
— remora.n621.de 2net5wAAAABqEiEgPlfF3V06o0Y+fHM+J5J9s27wgxxcOVSpZ/2g/KSiXCg9DEZI+aVCIobWX9sXTynk5Xe\
U/zZ0WBxtqB0DrAWfBw==
"""
PUBLIC_KEYS = [
    "arche2025h1.staging.ct.transparency.dev+ba2f06c0+AU0vHmlGCS/PdN8b2OaGmKprLI8HKM+dJ472xgFYh15f",
    "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2",
    "transparency.dev/DEV:witness-little-garden+d8042a87+BCtusOxINQNUTN5Oj8HObRkh2yHf/MwYaGX4CPdiVEPM",
]


@pytest.mark.parametrize("text", [SPEC_KEY, GO_KEY, *PUBLIC_KEYS])
def test_a_published_key_is_read_and_written_alike(text):
    assert str(parse_verifying_key(text)) == text


def test_the_example_of_the_specification_is_verified():
    (signed,) = verify_note(parse_note(SPEC_NOTE), [parse_verifying_key(SPEC_KEY)])
    assert signed.key.name == "example.com/foo"


def test_a_published_secret_key_signs_as_its_owner_did():
    key = parse_signing_key(GO_SECRET)
    assert key.written() == GO_SECRET
    assert str(key.verifying_key) == GO_KEY
    assert sign_note(GO_TEXT, key) == f"{GO_TEXT}\n{GO_LINE}"


def test_a_cosigned_checkpoint_of_a_public_log_is_verified():
    note = parse_note(PUBLIC)
    log, *witnesses = verify_note(note, map(parse_verifying_key, PUBLIC_KEYS))
    assert str(note) == PUBLIC
    assert parse_checkpoint(note.text).size == SIZE_PUBLIC
    assert log.at is None
    assert [witness.at for witness in witnesses] == [0x6A122120, 0x6A122120]


@pytest.mark.parametrize("key", PUBLIC_KEYS[1:])
def test_a_cosignature_holds_for_no_other_moment(key):
    later = PUBLIC.replace("AAAABqEiEg", "AAAABqEiEh")
    with pytest.raises(BerdampakError, match=r"ledger\.E026"):
        verify_note(parse_note(later), [parse_verifying_key(key)])


def test_no_part_of_a_key_is_a_key():
    parts = {GO_KEY[start:end] for start in range(len(GO_KEY)) for end in range(start, len(GO_KEY) + 1)} - {GO_KEY}
    changed = {f"{GO_KEY[:at]}{chr(ord(GO_KEY[at]) + 1)}{GO_KEY[at + 1 :]}" for at in range(len(GO_KEY))}
    wrong_length = "PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY=="
    wrong_kind = "PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
    for text in parts | changed | {wrong_length, wrong_kind}:
        with pytest.raises(BerdampakError, match=r"ledger\.E021"):
            parse_verifying_key(text)
