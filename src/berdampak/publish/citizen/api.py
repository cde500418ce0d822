"""What a citizen can do, for programs: find a service, file an application, follow it, answer, take it home."""

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from typing import Annotated
from zoneinfo import ZoneInfo

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from ninja import File, Header, Query, Router, Status
from ninja.files import UploadedFile

from berdampak.calendar.facade import load_calendar
from berdampak.front.api import MAYBE, TOKEN, Part, a_file, told
from berdampak.happening.casework import facade as casework
from berdampak.happening.casework.contracts import CaseView, Paper, ProductView, Reply, Submission, Withdraw
from berdampak.kernel.errors import BerdampakError
from berdampak.kernel.text import Text
from berdampak.people.contracts import Person, Thing
from berdampak.people.facade import Refused, may, person_of
from berdampak.promise.contracts import Pack, Service
from berdampak.promise.facade import check_answers, check_papers, search_services
from berdampak.publish.citizen.api_forms import (
    AnswersIn,
    DraftIn,
    DraftOut,
    DraftToken,
    FileOut,
    LookOut,
    OwnCase,
    PaperIn,
    ReceiptOut,
    ReplyIn,
    ServiceList,
    SubmitIn,
    TrackIn,
    WithdrawIn,
)
from berdampak.publish.citizen.api_problems import problem
from berdampak.publish.citizen.drafting import Draft, keep_draft
from berdampak.publish.citizen.drafting import read_draft as find_written
from berdampak.uploads.contracts import FileKind
from berdampak.uploads.facade import answer_file, find_file, keep, list_files, remove, remove_all

router = Router(tags=["citizen"], auth=MAYBE)
DRAFT_KEPT = timedelta(days=31)
KINDS: tuple[FileKind, ...] = ("pdf", "jpg", "png")
Pin = Annotated[str, Header(alias="Case-Pin", max_length=40, description="The PIN on the receipt, if not signed in.")]
Asked = Annotated[str, Query(max_length=200, description="What is looked for, in any words.")]
Key = Annotated[str, Header(alias="Idempotency-Key", max_length=100, description="Sent twice, filed once.")]


@router.get("/services", response=ServiceList, **told(Text("Daftar layanan", "List services")))
def list_services(request: HttpRequest, part: Part, q: Asked = "") -> object:  # noqa: ARG001
    """The services that answer `q`, best first, however it is spelled; every service of the pack without one."""
    pack = _pack()
    return part.cut(search_services(pack, q) if q else sorted(pack.services.values(), key=lambda one: one.code))


@router.get("/services/{code}", response=Service, **told(Text("Satu layanan", "A service")))
def read_service(request: HttpRequest, code: str) -> object:  # noqa: ARG001
    """A service: its standard, form, documents, fees and product."""
    return _service(code)


@router.post("/drafts", response={201: DraftToken}, **told(Text("Mulai permohonan", "Begin an application")))
def begin_draft(request: HttpRequest, sent: DraftIn) -> object:
    """Begin an application; it is kept for 30 days after it was last changed."""
    _service(sent.service)
    owner = person_of(request).code or None
    return Status(201, {"token": casework.start_draft(sent.service, owner, _clock(request))})


@router.get("/drafts/{token}", response=DraftOut, **told(Text("Lihat draf", "Read a draft")))
def read_draft(request: HttpRequest, token: str) -> object:
    """A draft by its secret word."""
    draft = _draft(request, token)
    return {"service": draft.service.code, "answers": draft.typed, "files": list_files(draft.owner)}


@router.put("/drafts/{token}", response={204: None}, **told(Text("Simpan isian", "Keep answers")))
def write_draft(request: HttpRequest, token: str, sent: AnswersIn) -> object:
    """Keep the answers so far; nothing is checked yet."""
    draft = _draft(request, token)
    draft.typed = sent.answers
    keep_draft(draft, _clock(request))
    return Status(204, None)


@router.delete("/drafts/{token}", response={204: None}, **told(Text("Buang draf", "Throw a draft away")))
def drop_draft(request: HttpRequest, token: str) -> object:
    """Remove a draft and its files."""
    remove_all(_draft(request, token).owner)
    casework.drop_draft(token)
    return Status(204, None)


@router.post("/drafts/{token}/files", response={201: FileOut}, **told(Text("Unggah file", "Send a file")))
def add_file(request: HttpRequest, token: str, file: File[UploadedFile]) -> object:
    """Keep a PDF, JPEG or PNG with the draft; it is judged by its content and made harmless."""
    draft, clock = _draft(request, token), _clock(request)
    return Status(201, keep(file, draft.owner, KINDS, clock, clock() + DRAFT_KEPT))


@router.delete("/drafts/{token}/files/{file}", response={204: None}, **told(Text("Hapus file", "Remove a file")))
def remove_file(request: HttpRequest, token: str, file: str) -> object:
    """Remove a file of a draft."""
    remove([file], _draft(request, token).owner)
    return Status(204, None)


@router.post("/drafts/{token}/submit", response={201: ReceiptOut}, **told(Text("Ajukan", "File the application")))
def submit(request: HttpRequest, token: str, sent: SubmitIn, key: Key = "") -> object:
    """Check everything and file it; all that is wrong is said at once, field by field."""
    draft, person, clock = _draft(request, token), person_of(request), _clock(request)
    service = draft.service
    checked = check_answers(service.form, draft.typed, _today(service, clock))
    papers, problems = _papers(sent.papers, draft.owner), list(checked.problems)
    problems += check_papers(service, checked.answers, {paper.code for paper in papers})
    if problems:
        raise BerdampakError(*problems)
    submission = Submission(
        service=service.code,
        answers=checked.answers,
        papers=papers,
        channel="api",
        applicant_name=sent.applicant_name,
        email=sent.email,
        phone=sent.phone,
        applicant=person.code or None,
        language=sent.language,
        key=key or draft.key,
        papers_owner=draft.owner,
    )
    receipt = casework.file_case(submission, person, clock)
    casework.drop_draft(token)
    return Status(201, receipt)


@router.post("/track", response=OwnCase, **told(Text("Lacak dengan PIN", "Follow by PIN")))
def track(request: HttpRequest, sent: TrackIn) -> object:
    """A case by number and PIN; a miss and a wrong PIN look alike."""
    return _by_pin(request, sent.number, sent.pin)


@router.get("/my/cases", response=list[OwnCase], auth=TOKEN, **told(Text("Permohonan saya", "My applications")))
def list_own_cases(request: HttpRequest) -> object:
    """Every application of whoever asks, newest first."""
    return casework.cases_of(person_of(request).code, _clock(request))


@router.get("/my/cases/{number}", response=OwnCase, **told(Text("Satu permohonan", "An application")))
def read_own_case(request: HttpRequest, number: str, pin: Pin = "") -> object:
    """One's own application, signed in or by PIN."""
    return _own(request, number, pin, "case.read")[0]


@router.get("/my/cases/{number}/answers", response=AnswersIn, **told(Text("Isian saya", "My answers")))
def read_own_answers(request: HttpRequest, number: str, pin: Pin = "") -> object:
    """What one answered."""
    _, person = _own(request, number, pin, "case.read_answers")
    return {"answers": casework.read_answers(number, person, "own", _clock(request))}


@router.get(
    "/my/cases/{number}/looks", response=list[LookOut], **told(Text("Siapa yang melihat", "Who looked at mine"))
)
def read_own_looks(request: HttpRequest, number: str, pin: Pin = "") -> object:
    """When the answers were read by officials, and what for."""
    _own(request, number, pin, "case.looked")
    return [{"at": at, "purpose": purpose} for at, _, purpose in casework.who_looked(number)]


@router.post(
    "/my/cases/{number}/files", response={201: FileOut}, **told(Text("Unggah file balasan", "Send a file for a reply"))
)
def add_reply_file(request: HttpRequest, number: str, file: File[UploadedFile], pin: Pin = "") -> object:
    """Keep a file that lacked; it goes to the case with the reply."""
    case, _ = _own(request, number, pin, "case.reply")
    clock = _clock(request)
    return Status(201, keep(file, _reply_owner(case), KINDS, clock, clock() + DRAFT_KEPT))


@router.post("/my/cases/{number}/reply", response=OwnCase, **told(Text("Lengkapi", "Complete what lacked")))
def reply(request: HttpRequest, number: str, sent: ReplyIn, pin: Pin = "") -> object:
    """Send what lacked, all at once; the clock goes on."""
    case, person = _own(request, number, pin, "case.reply")
    owner = _reply_owner(case)
    command = Reply(sent.answers, _papers(sent.papers, owner), owner)
    return casework.act(number, command, person, _clock(request), sent.expected_version)


@router.post("/my/cases/{number}/withdraw", response=OwnCase, **told(Text("Cabut permohonan", "Withdraw")))
def withdraw(request: HttpRequest, number: str, sent: WithdrawIn, pin: Pin = "") -> object:
    """Take the application back."""
    _, person = _own(request, number, pin, "case.withdraw")
    return casework.act(number, Withdraw(sent.reason), person, _clock(request))


@router.get("/my/cases/{number}/product", **a_file(Text("Unduh surat", "Fetch the paper")))
def fetch_product(request: HttpRequest, number: str, pin: Pin = "") -> HttpResponseBase:
    """What was issued, as PDF with a QR code that leads to its verification."""
    _own(request, number, pin, "case.read")
    response = HttpResponse(casework.product_pdf(number, settings.SITE), content_type="application/pdf")
    response["Content-Disposition"] = 'attachment; filename="surat.pdf"'
    response["Cache-Control"] = "private, no-store"
    return response


@router.get("/my/cases/{number}/papers/{file}", **a_file(Text("Unduh lampiran", "Fetch my paper")))
def fetch_own_paper(request: HttpRequest, number: str, file: str, pin: Pin = "") -> HttpResponseBase:
    """A file of one's application, to be saved."""
    case, _ = _own(request, number, pin, "case.read")
    kept = find_file(file)
    if kept is None or kept.owner != f"case:{case.code}":
        raise problem("E082")
    return answer_file(kept)


@router.get("/products/{word}", response=ProductView, **told(Text("Periksa surat", "Verify a paper")))
def verify_product(request: HttpRequest, word: str) -> object:  # noqa: ARG001
    """Whether a paper with this code was issued, and whether it holds."""
    product = casework.find_product(word)
    if product is None:
        raise problem("E083")
    return product


def _pack() -> Pack:
    pack: Pack = settings.PACKS.current()
    return pack


def _service(code: str) -> Service:
    service = _pack().services.get(code)
    if service is None:
        raise problem("E081")
    return service


def _today(service: Service, clock: Callable[[], datetime]) -> date:
    """The date where the service is given."""
    calendar = load_calendar(service.calendar or _pack().find_calendar_of(service.unit))
    return clock().astimezone(ZoneInfo(calendar.zone)).date()


def _draft(request: HttpRequest, token: str) -> Draft:
    """A draft, begun here or on a page: they are the same, and either may go on with it."""
    draft = find_written(token, _clock(request))
    if draft is None or draft.counter_officer:  # what is typed in at a counter is filed from there
        raise problem("E085")
    return draft


def _reply_owner(case: CaseView) -> str:
    return f"reply:{case.code}"


def _papers(sent: Sequence[PaperIn], owner: str) -> tuple[Paper, ...]:
    """The papers that were sent, each with its kept file; only one's own files can be meant."""
    files = {file.code: file for file in list_files(owner)}
    if any(paper.file not in files for paper in sent):
        raise problem("E082")
    return tuple(Paper(paper.code, paper.file, files[paper.file].name) for paper in sent)


def _by_pin(request: HttpRequest, number: str, pin: str) -> CaseView:
    visitor = str(request.META.get("REMOTE_ADDR", ""))
    case = casework.track(number, pin, visitor, _clock(request))
    if case is None:
        raise problem("E084")
    return case


def _own(request: HttpRequest, number: str, pin: str, act: str) -> tuple[CaseView, Person]:
    """An application of whoever asks, by PIN or signed in; others are not told whether there is one."""
    if pin:
        case = _by_pin(request, number, pin)
        return case, casework.bearer_of(case.number)
    person = person_of(request)
    if not person.code:
        raise Refused(may(person, act, Thing("case")), stranger=True)
    found = casework.find_case(number, _clock(request))
    if found is None or found.applicant != person.code:
        raise problem("E084")
    return found, person


def _clock(request: HttpRequest) -> Callable[[], datetime]:
    clock: Callable[[], datetime] = request.clock  # type: ignore[attr-defined]
    return clock
