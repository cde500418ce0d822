"""A receipt holds for one entry of one book, and for nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from berdampak.kernel.errors import BerdampakError
from berdampak.ledger.contracts import EntryParts, compose_entry
from berdampak.ledger.keys import KeyKind, make_key
from berdampak.ledger.receipts import Receipt, certify_receipt_key, make_receipt, read_receipt, verify_receipt

LOG = make_key("mall.example", KeyKind.LOG, lambda count: b"l" * count)
WEB = make_key("mall.example/receipts", KeyKind.LOG, lambda count: b"w" * count)
OTHER = make_key("mall.example", KeyKind.LOG, lambda count: b"o" * count)
CERTIFICATE = certify_receipt_key(WEB.verifying_key, LOG)


def entry(seq=1, **body):
    prev = b"" if seq == 1 else b"p" * 32
    return compose_entry(
        EntryParts("2026-11-20T05:00:00.000000Z", body, 0, "case.filed", prev, b"", b"s" * 16, seq, "case:a")
    )


def problem_of(work, *words):
    with pytest.raises(BerdampakError) as caught:
        work(*words)
    return caught.value.problems[0].id


def test_a_receipt_is_read_back_and_holds():
    receipt = read_receipt(make_receipt(entry(n=1), WEB, CERTIFICATE).write())
    parts = verify_receipt(receipt, LOG.verifying_key)
    assert (parts.stream, parts.seq, parts.body) == ("case:a", 1, {"n": 1})


def test_a_receipt_does_not_hold_for_another_entry():
    receipt = make_receipt(entry(n=1), WEB, CERTIFICATE)
    swapped = Receipt(entry(n=2), receipt.promise, receipt.certificate)
    assert problem_of(verify_receipt, swapped, LOG.verifying_key) == "ledger.E011"


def test_a_receipt_by_a_key_that_the_book_never_certified_does_not_hold():
    receipt = make_receipt(entry(), OTHER, CERTIFICATE)
    assert problem_of(verify_receipt, receipt, LOG.verifying_key) == "ledger.E026"
    own = make_receipt(entry(), WEB, certify_receipt_key(WEB.verifying_key, OTHER))
    assert problem_of(verify_receipt, own, LOG.verifying_key) == "ledger.E026"


@given(st.binary(max_size=300) | st.text().map(str.encode) | st.sampled_from([b"{}", b"[]", b'{"entry":1}']))
def test_bytes_that_are_no_receipt_are_refused(written):
    assert problem_of(read_receipt, written) == "ledger.E010"
