"""From a card to its outline in one language."""

from dataclasses import dataclass

from berdampak.happening.facade import BOOK
from berdampak.kernel.limits import OFFICERS_PUBLIC_MIN
from berdampak.kernel.text import Language, Text
from berdampak.kernel.wording import count, number
from berdampak.publish import words
from berdampak.publish.card_seal import CardSeal, list_seal
from berdampak.publish.headlines import list_headlines
from berdampak.publish.measures import find_seldom, list_measures
from berdampak.publish.outline import Cell, Column, Outline, Row, Table
from berdampak.publish.phrases import Phrases, clean
from berdampak.report.contracts import Card, Part, RunPoint


def outline_card(card: Card, language: Language, seal: CardSeal | None = None) -> Outline:
    """Everything a card says, in one language; of a published one, its own seal too."""
    phrases = Phrases(card.basis, language)
    officers = card.figures.steps.officers
    counted = card.subject.kind not in ("service", "officer") and officers
    return Outline(
        language=language,
        kind=phrases.say(words.KINDS[card.subject.kind]),
        code=card.subject.code,
        name=phrases.say(card.subject.name) or clean(card.subject.code),
        week=card.week.name,
        week_name=phrases.week(card.week.name),
        span=phrases.span(card.week),
        at_work=_say_at_work(officers, phrases) if counted else "",
        as_of=phrases.moment(card.as_of, card.week.zone),
        within=tuple(phrases.say(subject.name) for subject in card.within),
        lead=tuple(phrases.say(sentence) for sentence in card.lead),
        promise=phrases.say(card.promise) if card.promise else "",
        headlines=tuple(list_headlines(card, phrases)),
        tables=_CardTables(card, phrases).list_tables(),
        notes=tuple(phrases.say(note.text) for note in card.notes),
        basis=(*_list_basis(card, phrases), *(list_seal(seal, card.week.zone, phrases) if seal else ())),
    )


def _say_at_work(officers: int, phrases: Phrases) -> str:
    counted = count(officers, phrases.language, words.ONE_OFFICER, words.OFFICERS)
    return phrases.say(words.OFFICERS_AT_WORK, officers=counted)


def outline_parts(card: Card, language: Language) -> Table:
    """The parts of a card alone, for a page that lists several cards."""
    return _CardTables(card, Phrases(card.basis, language)).parts()


def part_key(part: Part) -> str:
    """What names a part among the others: its kind and code."""
    return f"{part.subject.kind}:{part.subject.code}"


@dataclass(frozen=True, slots=True)
class _CardTables:
    card: Card
    phrases: Phrases

    def list_tables(self) -> tuple[Table, ...]:
        """The tables that this card has, in the order in which they are read."""
        tables = (self.parts(), self.holds(), self.compared(), self.run(), self.ages(), self.quadrant())
        return tuple(table for table in tables if table and table.rows)

    def parts(self) -> Table:
        columns = self._columns(
            ("finished", words.FINISHED),
            ("open", words.OPEN),
            ("on_time", words.ON_TIME),
            ("on_time_of", words.ON_TIME_OF),
            ("working_median", words.WORKING_TIME),
            ("direction", words.DIRECTION),
        )
        rows = tuple(
            Row(part_key(part), self.say(part.subject.name), self._part(part), withheld=part.finished is None)
            for part in self.card.parts
        )
        kind = self.card.parts[0].subject.kind if self.card.parts else "service"
        return Table("parts", self.say(words.PARTS[kind]), self.say(words.NAME), columns, rows)

    def holds(self) -> Table:
        columns = self._columns(("share", words.SHARE_OF_TIME), ("times", words.TIMES), ("median", words.EACH_MEDIAN))
        rows = tuple(
            Row(
                hold.step,
                self.say(hold.name) or clean(hold.step),
                (
                    self._share_of_time(hold.share),
                    self.phrases.count(hold.n),
                    self.phrases.median_time(hold.median_minutes, hold.median_days, hold.n),
                ),
            )
            for hold in self.card.holds
        )
        return Table("holds", self.say(words.HOLDS), self.say(words.STEP), columns, rows)

    def compared(self) -> Table:
        figures = [
            (("this_week", words.THIS_WEEK), self.card.figures),
            (("last_week", words.LAST_WEEK), self.card.last_week),
            (("prior_weeks", words.PRIOR_WEEKS), self.card.prior_weeks),
        ]
        seldom = find_seldom(*(found for _, found in figures))
        there = [(column, list_measures(found, self.phrases, seldom)) for column, found in figures if found]
        rows = []
        for key, text, cell in there[0][1]:
            others = ({name: other for name, _, other in measures}.get(key) for _, measures in there[1:])
            rows.append(Row(key, self.say(text), (cell, *(other or self.phrases.count(None) for other in others))))
        columns = self._columns(*(column for column, _ in there))
        return Table("figures", self.say(words.COMPARED), self.say(words.MEASURE), columns, tuple(rows))

    def run(self) -> Table:
        """The weeks of the run: of cases where there are any, of steps where they say most."""
        of_cases = (
            ("filed", words.FILED),
            ("finished", words.FINISHED),
            ("open", words.OPEN),
            ("on_time", words.ON_TIME),
            ("working_median", words.WORKING_TIME),
        )
        of_steps = (("steps_closed", words.STEPS_CLOSED),) if self.card.figures.led_by_steps else ()
        first = (*(of_cases if self.card.figures.cases else ()), *of_steps)
        columns = self._columns(*first, ("per_officer_day", words.PER_OFFICER_DAY))
        rows = tuple(
            Row(point.week, self.phrases.short_week(point.week), self._run_point(point)) for point in self.card.run
        )
        return Table("run", self.say(words.RUN), self.say(words.WEEK_COLUMN), columns, rows)

    def ages(self) -> Table | None:
        cases = self.card.figures.cases
        if cases is None or not cases.open:
            return None
        rows = tuple(
            Row(key, self.say(text), (self.phrases.count(getattr(cases.ages, key)),))
            for key, text in words.AGE_BANDS.items()
        )
        columns = self._columns(("cases", words.CASES))
        return Table("ages", self.say(words.AGES), self.say(words.AGE), columns, rows)

    def quadrant(self) -> Table | None:
        quadrant = self.card.quadrant
        if quadrant is None:
            return None
        columns = self._columns(("x", words.PER_OFFICER_DAY), ("y", words.ON_TIME))
        cross = ("cross", self.say(words.OWN_MEDIAN), quadrant.cross_x, quadrant.cross_y)
        rows = tuple(
            Row(key, label, (self.phrases.rate(x), self.phrases.percent_cell(y)))
            for key, label, x, y in (
                cross,
                *((week, self.phrases.short_week(week), x, y) for week, x, y in quadrant.points),
            )
        )
        return Table("quadrant", self.say(words.QUADRANT), self.say(words.WEEK_COLUMN), columns, rows)

    def say(self, text: Text) -> str:
        return self.phrases.say(text)

    def _columns(self, *columns: tuple[str, Text]) -> tuple[Column, ...]:
        return tuple(Column(key, self.say(title), numeric=key != "direction") for key, title in columns)

    def _part(self, part: Part) -> tuple[Cell, ...]:
        if part.finished is None:
            why = words.FEW_OFFICERS if part.officers < OFFICERS_PUBLIC_MIN else words.BESIDE_FEW
            return (Cell(self.say(why)), *(Cell("") for _ in range(5)))
        direction = self.say(words.PART_DIRECTIONS[part.direction]) if part.direction else ""
        return (
            self.phrases.count(part.finished),
            self.phrases.count(part.open),
            self.phrases.on_time(part.on_time, part.finished),
            self.phrases.count(part.on_time.of) if part.on_time else Cell(""),
            self.phrases.median_time(part.working_minutes_median, part.working_days_median, part.finished),
            Cell(direction, part.direction),
        )

    def _run_point(self, point: RunPoint) -> tuple[Cell, ...]:
        steps = (self.phrases.count(point.steps_closed),) if self.card.figures.led_by_steps else ()
        steps = (*steps, self.phrases.rate(point.closed_per_officer_day))
        if self.card.figures.cases is None:
            return steps
        return (
            self.phrases.count(point.filed),
            self.phrases.count(point.finished),
            self.phrases.count(point.open),
            self.phrases.on_time(point.on_time, point.finished),
            self.phrases.median_time(point.working_minutes_median, point.working_days_median, point.finished),
            *steps,
        )

    def _share_of_time(self, share: float | None) -> Cell:
        return self.phrases.count(None) if share is None else self.phrases.percent_cell(share)


def _list_basis(card: Card, phrases: Phrases) -> list[tuple[str, str]]:
    """The versions, sources and limits that the figures stand on, as label and words."""
    basis, language = card.basis, phrases.language
    hours = number(basis.day_minutes / 60, language, 1).removesuffix(",0").removesuffix(".0")
    version = {"name": basis.calendar_name, "version": basis.calendar_version, "hours": hours}
    pack = phrases.say(words.PACK_VALUE, name=basis.pack, version=basis.pack_version) if basis.pack else ""
    told = [
        (words.AS_OF, phrases.moment(card.as_of, card.week.zone)),
        (words.CALENDAR, phrases.say(words.CALENDAR_VALUE, **version)),
        (words.PACK, pack or phrases.say(words.NO_PACK)),
        *([(words.MAP, f"SHA-256 {basis.map_sha256}")] if basis.map_sha256 else []),
    ]
    for origin in basis.origins:
        rows, rejected = (number(value, language) for value in (origin.rows, origin.rejected))
        name = phrases.say(words.THE_BOOK) if origin.name == BOOK else origin.name
        source = {"name": name, "rows": rows, "rejected": rejected, "sha256": origin.sha256}
        told.append((words.SOURCE, phrases.say(words.SOURCE_VALUE, **source)))
    told.append((words.MINIMUM, phrases.say(words.MINIMUM_VALUE, n=basis.cases_min)))
    told.append((words.SEAL, phrases.say(basis.seal)))
    return [(phrases.say(label), value) for label, value in told]
