"""The small pack with a form: what the tests of forms and procedures change one thing of."""

from berdampak.promise.tests.packs import SERVICE, change

FORM = """\
form:
  - code: nama
    kind: text
    label: {id: Nama, en: Name}
    max: 100
  - code: jenis
    kind: choice
    label: {id: Jenis, en: Kind}
    choices:
      - {code: baru, label: {id: Baru, en: New}}
      - {code: lama, label: {id: Perpanjangan, en: Renewal}}
  - code: nomor
    kind: text
    label: {id: Nomor izin lama, en: Number of the earlier licence}
    when: {field: jenis, any_of: [lama]}
  - code: anggota
    kind: group
    label: {id: Anggota, en: Members}
    many: true
    min: 1
    max: 3
    fields:
      - code: dewasa
        kind: yes_no
        label: {id: Dewasa?, en: Adult?}
      - code: nik
        kind: identity
        label: {id: NIK, en: NIK}
        help: {id: Untuk mencocokkan data., en: To match the record.}
        when: {field: dewasa, any_of: ["yes"]}
documents:
  - code: surat
    name: {id: Surat, en: Letter}
    when: {field: jenis, any_of: [lama]}
fees:
  - code: biaya
    name: {id: Biaya, en: Fee}
    amount: 5000
    legal: {reference: Contoh, status: example}
product:
  code: izin
  name: {id: Izin, en: Licence}
  number: "IZN-{year}-{seq:06}"
  text: {id: Diizinkan., en: Permitted.}
refuse_grounds:
  - code: syarat
    name: {id: Syarat kurang, en: A requirement is not met}
    legal: {reference: Contoh, status: example}
"""
DEEMED = """\
legal_term:
  days: 5
  ground: {reference: UU 30/2014, status: sourced}
deemed:
  outcome: granted
  legal: {reference: UU 30/2014, status: sourced}
"""
WITH_FORM = SERVICE.replace("steps:\n", FORM + "steps:\n")
WITH_DEEMED = SERVICE.replace("steps:\n", DEEMED + "steps:\n")


def changed(old: str, new: str) -> str:
    """The service with a form, one thing in it changed."""
    return change(WITH_FORM, old, new)
