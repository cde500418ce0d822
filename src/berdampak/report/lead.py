"""The two or three sentences that say what matters before any figure; no officer is named."""

from berdampak.kernel.text import Text
from berdampak.kernel.wording import WORKING_DAYS, count_text, number_text, percent, working_time_text
from berdampak.report.contracts import CaseFigures, Figures, Hold, Share

HOLD_SHARE_MIN = 0.25
OVERDUE_SHARE_MIN = 0.2


def compose_lead(
    figures: Figures, before: Figures | None, holds: tuple[Hold, ...], day_minutes: int
) -> tuple[Text, ...]:
    """The lead of a card, in both languages."""
    cases = figures.cases
    if cases is None:
        return _of_steps(figures, day_minutes)
    if figures.led_by_steps:
        return *([_none_finished(cases)] if cases.filed else []), *_of_steps(figures, day_minutes)
    if cases.filed == cases.finished == 0:
        return (_still(cases),)
    sentences = [_flow(cases, before.cases if before else None), *([_deemed(cases.deemed)] if cases.deemed else [])]
    if cases.calendar_days.median is None:
        return *sentences, _TOO_FEW
    sentences.append(_waiting(cases, day_minutes))
    if cases.overdue and cases.overdue >= OVERDUE_SHARE_MIN * cases.open:
        sentences.append(_overdue(cases))
    elif holds and holds[0].share is not None and holds[0].share >= HOLD_SHARE_MIN:
        sentences.append(_holding(holds[0]))
    return tuple(sentences)


_TOO_FEW = Text(
    "Yang selesai kurang dari sepuluh, jadi data belum cukup untuk menyebut lama tunggu.",
    "Fewer than ten were finished, so there is not enough data to say how long people waited.",
)


_SAME_MINUTE = Text(
    "Separuhnya selesai pada menit yang sama dengan langkah sebelumnya.",
    "Half of them were done in the same minute as the step before.",
)


def _still(cases: CaseFigures) -> Text:
    if cases.open == 0:
        return Text("Tidak ada berkas minggu ini.", "There were no cases this week.")
    return Text(
        "Tidak ada berkas yang masuk atau selesai minggu ini; {n} belum selesai.",
        "No case came in or was finished this week; {n} still open.",
    ).format(n=number_text(cases.open))


def _none_finished(cases: CaseFigures) -> Text:
    return Text("{filed} masuk dan belum ada yang selesai.", "{filed} came in and none was finished.").format(
        filed=_counted(cases.filed)
    )


def _flow(cases: CaseFigures, before: CaseFigures | None) -> Text:
    sentence = Text("{filed} masuk dan {finished}", "{filed} came in and {finished}")
    finished = count_text(cases.finished, Text("selesai", "was finished"), Text("selesai", "were finished"))
    sentence = sentence.format(filed=_counted(cases.filed), finished=finished)
    if cases.on_time is None or cases.on_time.share is None:
        return sentence + Text(".", ".")
    on_time = Text("; {share} di antaranya tepat janji", "; {share} of them on time")
    sentence += on_time.format(share=_percent(cases.on_time))
    if before is not None and before.on_time is not None and before.on_time.share is not None:
        was = Text(", empat minggu sebelumnya {share}", ", against {share} over the four weeks before")
        sentence += was.format(share=_percent(before.on_time))
    return sentence + Text(".", ".")


def _deemed(n: int) -> Text:
    return Text(
        "{cases} dikabulkan menurut hukum, karena tidak diputus sampai batas waktunya.",
        "{cases} granted by law, because nobody decided in time.",
    ).format(cases=count_text(n, Text("berkas", "case was"), Text("berkas", "cases were")))


def _waiting(cases: CaseFigures, day_minutes: int) -> Text:
    days = cases.calendar_days
    if days.p90 == 0:
        sentence = Text(
            "Hampir semua warga mendapat jawaban pada hari yang sama", "Nearly everyone had an answer the same day"
        )
    else:
        half = (
            Text("Separuh warga menunggu paling lama {median}", "Half of the people waited {median} or less")
            if days.median
            else Text(
                "Separuh warga mendapat jawaban pada hari yang sama", "Half of the people had an answer the same day"
            )
        )
        rest = Text(", dan satu dari sepuluh menunggu {p90} atau lebih", ", and one in ten waited {p90} or more")
        sentence = (half + rest).format(median=_days(days.median or 0), p90=_days(days.p90 or 0))
    time = _working_time(cases, day_minutes)
    if time is None:
        return sentence + Text(".", ".")
    working = Text("; median waktu penyelesaiannya {time}.", "; the median working time is {time}.")
    return sentence + working.format(time=time)


def _working_time(cases: CaseFigures, day_minutes: int) -> Text | None:
    """The median in minutes, or in days where more cases are known by dates alone."""
    if cases.working_days.n > cases.working_minutes.n:
        days = cases.working_days.median
        return count_text(days, Text("hari kerja", "working day"), WORKING_DAYS) if days else None
    minutes = cases.working_minutes.median
    return None if minutes is None else working_time_text(minutes, day_minutes)


def _overdue(cases: CaseFigures) -> Text:
    return Text(
        "Dari {open} berkas yang belum selesai, {overdue} sudah lewat janji.",
        "Past their promised date: {overdue} of {open} still open.",
    ).format(open=number_text(cases.open), overdue=number_text(cases.overdue or 0))


def _holding(hold: Hold) -> Text:
    if hold.step == "":
        sentence = Text(
            "Waktu paling banyak habis menunggu warga melengkapi berkas: {share} dari seluruh waktu.",
            "Most time went waiting for the citizen to complete the file: {share} of all time.",
        )
    else:
        sentence = Text(
            "Waktu paling banyak tertahan sebelum “{step}” selesai: {share} dari seluruh waktu.",
            "Most time was held up before “{step}” was done: {share} of all time.",
        )
    return sentence.format(step=hold.name, share=_percent_of(hold.share or 0.0))


def _of_steps(figures: Figures, day_minutes: int) -> tuple[Text, ...]:
    """For an officer, or for a unit whose steps serve the cases of others."""
    steps = figures.steps
    if steps.closed == 0:
        return (Text("Tidak ada langkah yang selesai minggu ini.", "No step was done this week."),)
    sentences = [
        Text("{closed} selesai pada {cases}.", "{closed} done in {cases}.").format(
            closed=count_text(steps.closed, Text("langkah", "step"), Text("langkah", "steps")),
            cases=_counted(steps.cases),
        )
    ]
    if steps.elapsed_minutes.median == 0:
        sentences.append(_SAME_MINUTE)
    elif steps.elapsed_minutes.median is not None:
        waited = Text(
            "Separuhnya selesai paling lama {time} setelah langkah sebelumnya.",
            "Half of them were done within {time} of the step before.",
        )
        sentences.append(waited.format(time=working_time_text(steps.elapsed_minutes.median, day_minutes)))
    if steps.within_budget is not None and steps.within_budget.share is not None:
        kept = Text("{share} selesai dalam jatah waktu langkahnya.", "{share} were done within their time budget.")
        sentences.append(kept.format(share=_percent(steps.within_budget)))
    return tuple(sentences)


def _counted(cases: int) -> Text:
    return count_text(cases, Text("berkas", "case"), Text("berkas", "cases"))


def _days(value: int) -> Text:
    return count_text(value, Text("hari", "day"), Text("hari", "days"))


def _percent(share: Share) -> Text:
    return _percent_of(share.share or 0.0)


def _percent_of(share: float) -> Text:
    return Text(percent(share, "id"), percent(share, "en"))
