"""Sample cards: an ordinary week of a demo office, and the extremes a card may reach."""

from dataclasses import replace

from berdampak.kernel.text import Text, same
from berdampak.report.contracts import (
    CARD_FORMAT,
    Ages,
    Basis,
    Card,
    CaseFigures,
    Figures,
    Hold,
    Note,
    Origin,
    Part,
    Quadrant,
    RunPoint,
    Share,
    Spread,
    StepFigures,
    Subject,
    Week,
    Worked,
)

MALL = Subject("mall", "mpp", same("Mal Pelayanan Publik Ternate"))
AGENCY = Subject("agency", "dpmptsp", Text("Dinas Penanaman Modal dan PTSP", "Investment and One-Stop Service Agency"))
UNIT = Subject("unit", "izin-usaha", Text("Bidang Izin Usaha", "Business Licences"))
WEEK = Week("2026-W46", "2026-11-06T15:00:00+09:00", "2026-11-13T15:00:00+09:00", "Asia/Jayapura")
WEEKS = tuple(f"2026-W{week}" for week in range(35, 47))
NO_SHARE = Share(3, 4, None, None, None)
NO_SPREAD = Spread(3, None, None)
BASIS = Basis(
    calendar="id-ternate",
    calendar_version="2026.2",
    calendar_name=Text("Kota Ternate, WIT", "Ternate City, WIT"),
    day_minutes=450,
    week_cut="friday-15:00",
    pack="ternate",
    pack_version="1",
    map_sha256=None,
    cases_min=10,
    origins=(Origin("ternate", "9f3c" * 16, 61180, 12),),
    seal=Text("belum disegel; dihitung dari berkas sumber di atas", "unsealed; computed from the source file above"),
)


def full_card(subject: Subject = UNIT, within: tuple[Subject, ...] = (MALL, AGENCY)) -> Card:
    """An ordinary week, every figure there."""
    return Card(
        format=CARD_FORMAT,
        subject=subject,
        within=within,
        week=WEEK,
        as_of="2026-11-13T15:00:00+09:00",
        lead=(
            Text("412 berkas masuk dan 398 selesai; 94% di antaranya tepat janji.", "412 cases came in; 94% on time."),
            Text("Separuh warga menunggu paling lama 3 hari.", "Half of the people waited 3 days or less."),
        ),
        figures=Figures(_cases(375, 398), _steps(1204, 11)),
        last_week=Figures(_cases(355, 390), _steps(1150, 11)),
        prior_weeks=Figures(_cases(1400, 1560), _steps(4600, 12)),
        direction="up",
        promise=Text("3 hari kerja sejak berkas lengkap", "3 working days from a complete file"),
        run=tuple(_point(week, at) for at, week in enumerate(WEEKS)),
        holds=(
            Hold("rekomendasi", Text("Rekomendasi teknis", "Technical advice"), 57, 81_000, 1395, 180, 3, 0.61),
            Hold("tanda-tangan", Text("Tanda tangan", "Signature"), 380, 40_000, 105, 90, 0, 0.302),
            Hold("loket", Text("Loket", "Counter"), 412, 11_600, 22, 20, 0, 0.088),
        ),
        parts=(
            _part("usaha-mikro", "Izin usaha mikro", "Micro-business licence", 9),
            _part("reklame", "Reklame", "Billboard permit", 6),
            replace(_part("pbg", "Persetujuan bangunan", "Building approval", 3), direction="down"),
        ),
        quadrant=Quadrant(
            5.2, 0.93, tuple((week, 4.5 + at % 5 * 0.4, 0.88 + at % 4 * 0.02) for at, week in enumerate(WEEKS))
        ),
        notes=(Note("report.N04", Text("12 baris sumber ditolak.", "12 rows of the source were rejected.")),),
        basis=BASIS,
    )


def mall_card() -> Card:
    """The card of the mall, with one agency whose figures are withheld."""
    small = replace(_part("arsip", "Dinas Kearsipan", "Archives", 2), subject=Subject("agency", "arsip", same("Arsip")))
    agency = replace(_part("dpmptsp", "", "", 11), subject=AGENCY)
    return replace(full_card(MALL, ()), parts=(agency, small))


def empty_card() -> Card:
    """A week in which nothing happened."""
    none = Share(0, 0, None, None, None)
    nothing = Spread(0, None, None)
    cases = CaseFigures(0, 0, 0, Ages(0, 0, 0, 0, None), None, None, nothing, nothing, nothing, None, none, 0)
    steps = StepFigures(0, 0, 0, 0, None, nothing, nothing, None, None, none, None)
    return replace(
        full_card(),
        within=(),
        lead=(Text("Tidak ada berkas minggu ini.", "There were no cases this week."),),
        figures=Figures(cases, steps),
        last_week=None,
        prior_weeks=None,
        direction=None,
        promise=None,
        run=(),
        holds=(),
        parts=(),
        quadrant=None,
        notes=(),
        basis=replace(BASIS, pack=None, pack_version=None, origins=()),
    )


def officer_card() -> Card:
    """An officer's own card: steps alone."""
    card = full_card(Subject("officer", "p-01", same("p-01")), (MALL, AGENCY, UNIT))
    return replace(card, figures=replace(card.figures, cases=None), last_week=None, quadrant=None)


def public_cards() -> list[Card]:
    """Two weeks of a small city: the mall, an agency, a unit, services, and a unit too small to show."""
    agency = replace(full_card(AGENCY, (MALL,)), parts=(replace(_part("", "", "", 11), subject=UNIT),))
    above = (MALL, AGENCY, UNIT)
    service = full_card(Subject("service", "a/b", same("Izin a/b")), above)
    quiet = replace(empty_card(), subject=Subject("service", "kosong", same("Izin kosong")), within=above)
    small = full_card(Subject("unit", "arsip", same("Arsip")))
    small = replace(small, figures=replace(small.figures, steps=replace(small.figures.steps, officers=4)))
    cards = [mall_card(), agency, full_card(), service, quiet, small]
    return cards + [replace(card, week=replace(card.week, name="2026-W45")) for card in cards]


def named(name: str) -> Card:
    """A card on which every name and code is `name`."""
    card, text = full_card(), same(name)
    return replace(
        card,
        subject=Subject("unit", name, text),
        within=(Subject("mall", name, text),),
        lead=(text,),
        promise=text,
        holds=tuple(replace(hold, step=name, name=text) for hold in card.holds[:1]),
        parts=tuple(replace(part, subject=Subject("service", name, text)) for part in card.parts[:1]),
        notes=(Note("report.N04", text),),
    )


def huge_card() -> Card:
    """Numbers as large as a nation's."""
    card = full_card()
    cases = replace(_cases(2**52, 2**53), filed=2**53, open=2**53, ages=Ages(2**53, 0, 0, 2**53, 2**31))
    return replace(card, figures=replace(card.figures, cases=cases))


def _cases(met: int, of: int) -> CaseFigures:
    share = met / of
    return CaseFigures(
        filed=of + 14,
        finished=of,
        open=57,
        ages=Ages(31, 17, 6, 3, 214),
        overdue=12,
        on_time=Share(met, of, round(share, 4), round(share - 0.03, 4), round(share + 0.02, 4)),
        working_minutes=Spread(of, 810, 1890),
        working_days=Spread(of, 2, 5),
        calendar_days=Spread(of, 3, 7),
        worked=Worked(3800, 34_000, 0.1118),
        rework=Share(24, of, 0.0603, 0.04, 0.08),
        returned=9,
    )


def _steps(closed: int, officers: int) -> StepFigures:
    return StepFigures(
        closed=closed,
        cases=420,
        officers=officers,
        officer_days=53,
        closed_per_officer_day=round(closed / 53, 2),
        elapsed_minutes=Spread(closed, 240, 900),
        elapsed_days=Spread(closed, 1, 3),
        waited_minutes=Spread(closed, 210, 860),
        held_minutes=Spread(closed, 18, 45),
        repeated=Share(41, closed, 0.034, 0.02, 0.05),
        within_budget=Share(1100, closed, 0.9136, 0.9, 0.93),
    )


def _point(week: str, at: int) -> RunPoint:
    few = at == 4
    share = NO_SHARE if few else Share(350 + at, 400, round(0.87 + at % 4 * 0.02, 4), 0.84, 0.95)
    median = None if few else 1200 - 30 * at
    return RunPoint(week, 400 + at, 4 if few else 400, 60, share, median, None, 1100 + at, 5.1 + at % 3 * 0.3)


def _part(code: str, name_id: str, name_en: str, officers: int) -> Part:
    run = tuple(None if at == 4 else 0.8 + at % 5 * 0.04 for at in range(12))
    share = Share(120, 128, 0.9375, 0.88, 0.97)
    return Part(Subject("service", code, Text(name_id, name_en)), officers, 128, 12, share, 405, 1, run, None)
