"""What was promised to whoever asks for a service, beside what the law demands."""

from berdampak.kernel.text import Text
from berdampak.kernel.wording import count_text
from berdampak.promise.contracts import Pack, Term
from berdampak.report.contracts import Subject


def promise_of(pack: Pack | None, subject: Subject) -> Text | None:
    """The promised time of a service and its legal term in one sentence; null where the pack promises nothing."""
    service = pack.services.get(subject.code) if pack is not None and subject.kind == "service" else None
    if service is None or service.promised is None:
        return None
    sentence = Text("Dijanjikan selesai dalam {term}", "Promised within {term}").format(
        term=term_text(service.promised)
    )
    if service.legal_term is not None and service.legal_term_ground is not None:
        legal = Text("; batas menurut aturan {term} ({ground})", "; the law allows {term} ({ground})")
        sentence += legal.format(term=term_text(service.legal_term), ground=service.legal_term_ground.reference)
        if service.legal_term_ground.status != "sourced":
            sentence += Text(", belum dipastikan sumbernya", ", source not yet verified")
    return sentence + Text(".", ".")


def term_text(term: Term) -> Text:
    """A term in words: `3 hari kerja`, `90 menit kerja`."""
    if term.days is not None:
        return count_text(term.days, Text("hari kerja", "working day"), Text("hari kerja", "working days"))
    return count_text(term.minutes or 0, Text("menit kerja", "working minute"), Text("menit kerja", "working minutes"))
