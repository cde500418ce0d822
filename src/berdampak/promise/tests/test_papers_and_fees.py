"""Which papers are asked for and what is to be paid hang on the answers."""

from types import SimpleNamespace

from berdampak.kernel.text import same
from berdampak.promise.contracts import Condition, Fee, Legal
from berdampak.promise.facade import asked_documents, check_papers, due_fees
from berdampak.promise.tests.asking import DOCUMENTS

FEES = (
    Fee("dasar", same("Dasar"), 5_000, Legal("Contoh", "example")),
    Fee("lama", same("Lama"), 1_000, Legal("Contoh", "example"), Condition("jenis", ("lama",))),
)
SERVICE = SimpleNamespace(documents=DOCUMENTS, fees=FEES)


def test_a_conditional_paper_is_asked_for_when_its_condition_holds():
    assert [one.code for one in asked_documents(SERVICE, {"jenis": "baru"})] == ["ktp", "peta"]
    assert [one.code for one in asked_documents(SERVICE, {"jenis": "lama"})] == ["ktp", "lama", "peta"]


def test_every_required_paper_that_lacks_is_told():
    lacking = check_papers(SERVICE, {"jenis": "lama"}, ["lama"])
    assert [(one.id, one.where) for one in lacking] == [("promise.E101", "ktp")]
    assert not check_papers(SERVICE, {"jenis": "lama"}, ["lama", "ktp"])


def test_a_conditional_fee_is_due_when_its_condition_holds():
    assert [fee.amount for fee in due_fees(SERVICE, {"jenis": "baru"})] == [5_000]
    assert [fee.amount for fee in due_fees(SERVICE, {"jenis": "lama"})] == [5_000, 1_000]
