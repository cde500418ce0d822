"""What a service asks for and gives is a value that the rest of the house can rely on."""

from berdampak.kernel.text import Text
from berdampak.promise.contracts import Choice, Condition
from berdampak.promise.facade import load_pack
from berdampak.promise.tests.forms import DEEMED, FORM, WITH_DEEMED, WITH_FORM
from berdampak.promise.tests.packs import SERVICE, write_pack


def load(folder, service):
    return load_pack(write_pack(folder, service=service)).services["izin"]


def test_the_form_keeps_its_order_its_choices_and_its_conditions(tmp_path):
    form = load(tmp_path, WITH_FORM).form
    assert [field.code for field in form] == ["nama", "jenis", "nomor", "anggota"]
    assert form[1].choices == (Choice("baru", Text("Baru", "New")), Choice("lama", Text("Perpanjangan", "Renewal")))
    assert form[2].when == Condition("jenis", ("lama",))
    assert [field.kind for field in form[3].fields] == ["yes_no", "identity"]


def test_a_document_takes_the_usual_files_unless_it_names_its_own(tmp_path):
    assert load(tmp_path, WITH_FORM).documents[0].accepts == ("pdf", "jpg", "png")


def test_the_product_and_the_deemed_approval_bear_what_was_written(tmp_path):
    assert load(tmp_path, WITH_FORM).product.number == "IZN-{year}-{seq:06}"
    assert load(tmp_path, WITH_DEEMED).deemed.legal.reference == "UU 30/2014"


def test_what_is_left_out_is_empty(tmp_path):
    service = load(tmp_path, SERVICE)
    assert (service.form, service.documents, service.fees, service.product, service.deemed) == ((), (), (), None, None)
    assert (service.audience, service.on_reply) == ("citizen", "continue")


def test_who_applies_and_what_a_reply_does_are_read(tmp_path):
    extra = FORM + DEEMED + "audience: official\non_reply: reset\nwords: [izin kecil]\n"
    service = load(tmp_path, SERVICE.replace("steps:\n", extra + "steps:\n"))
    assert (service.audience, service.on_reply, service.words) == ("official", "reset", ("izin kecil",))
