"""The figures of the page in words."""

from dataclasses import dataclass
from decimal import Decimal

from berdampak.front.facade import draw_bar
from berdampak.kernel.text import Language, Text, same
from berdampak.kernel.wording import day_text, number, number_text, percent, period_text
from berdampak.promise.contracts import Legal
from berdampak.promise.contracts_voice import Voice
from berdampak.publish.voice import words
from berdampak.publish.voice.book_side import Kept
from berdampak.publish.voice.rows import Heard, Line
from berdampak.voice.contracts import CellKind, Period, SkmFigure

KINDS: tuple[CellKind, ...] = ("mall", "agency", "unit", "service")


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table, said."""

    name: str
    index: str
    grade: str
    range: str
    n: str
    warn: str
    rate: str
    in_time: str
    book: str


@dataclass(frozen=True, slots=True)
class Saying:
    """What the page says of a period in one language; the template asks it."""

    heard: Heard
    rules: Voice
    language: Language

    @property
    def whole(self) -> SkmFigure | None:
        """The figure of all, by the nine elements, from those who were invited."""
        return self.heard.whole.find() if self.heard.whole else None

    def lead(self) -> str:
        """What matters, in one sentence."""
        figure = self.whole
        if figure is None or not figure.asked:
            return self._in(words.LEAD_NOTHING)
        asked = number(figure.asked, self.language)
        if figure.index is None:
            return self._in(words.LEAD_FEW.format(asked=asked))
        grade = next(band for band in self.rules.survey.bands if band.code == figure.grade)
        said = words.LEAD.format(
            index=self._number(figure.index),
            grade=grade.code,
            name=grade.name,
            n=number(figure.n or 0, self.language),
            asked=asked,
        )
        return self._in(said)

    def below(self) -> str:
        """A warning where fewer answered than should."""
        figure = self.whole
        if figure is None or figure.index is None or not figure.is_below_wanted:
            return ""
        wanted, asked = number(figure.wanted or 0, self.language), number(figure.asked or 0, self.language)
        return self._in(words.BELOW.format(asked=asked, wanted=wanted))

    def figures(self) -> list[tuple[str, str, str]]:
        """The figures on top: what it is, the number, and how it is to be read."""
        figure = self.whole
        if figure is None or figure.index is None:
            return []
        book = self.heard.book
        counted = words.RATE_OF.format(n=number_text(figure.n or 0), incomplete=number_text(figure.incomplete))
        in_time, solved = (words.IN_TIME_OF.format(n=number_text(n)) for n in (figure.in_time_n, figure.solved_n))
        of_book = words.IN_TIME_BOOK_OF.format(n=number_text(book.of)) if book else same("")
        found = [
            (words.INDEX, self._number(figure.index), self._range(figure)),
            (words.RATE, self._percent(figure.rate), self._in(counted)),
            (words.IN_TIME, self._percent(figure.in_time), self._in(in_time)),
            (words.IN_TIME_BOOK, self._book(book), self._in(of_book)),
            (words.SOLVED, self._percent(figure.solved), self._in(solved)),
        ]
        return [(self._in(name), value, told) for name, value, told in found]

    def elements(self) -> list[tuple[str, str, str]]:
        """Each element with its index and a bar, the strongest first."""
        figure = self.whole
        if figure is None:
            return []
        names = {each.code: self._in(each.name) for each in self.rules.survey.elements}
        ordered = sorted(figure.elements.items(), key=lambda each: (-each[1], each[0]))
        return [
            (names[code], self._number(index), draw_bar(float(index) / 100, f"{names[code]}: {self._number(index)}"))
            for code, index in ordered
        ]

    def tables(self) -> list[tuple[str, list[Row]]]:
        """The tables by mall, agency, unit and service."""
        found = [(self._in(words.PARTS[kind]), self.heard.of("full", "case", kind)) for kind in KINDS]
        return [(title, [self._row(line) for line in lines]) for title, lines in found if lines]

    def short(self) -> list[Row]:
        """Services that ask with the short form."""
        return [self._row(line) for line in self.heard.of("short", "case", "service")]

    def short_lead(self) -> str:
        """Which elements the short form asks for."""
        names = [
            self._in(each.name).lower() for each in self.rules.survey.elements if each.code in self.rules.survey.short
        ]
        return self._in(words.SHORT_LEAD.format(elements=", ".join(names)))

    def kiosk(self) -> list[Row]:
        """What was said at the kiosk, by mall."""
        return [self._row(line) for line in self.heard.of("short", "kiosk", "mall")]

    def counted(self) -> list[str]:
        """What is said of complaints of a kind, as `complaints` has it."""
        return [self._in(name) for name in words.COUNTED]

    def complaints(self) -> list[list[str]]:
        """Complaints by kind: name, filed, answered, in time, overdue, settled."""
        names = {kind.code: self._in(kind.name) for kind in self.rules.complaints.kinds}
        fewer = self._in(words.FEWER.format(least=self.rules.survey.cell_min))
        return [
            [
                names[one.kind],
                fewer if one.filed is None else number(one.filed, self.language),
                self._count(one.answered),
                self._percent(one.in_time) if one.filed else "",
                self._count(one.overdue),
                self._percent(one.solved) if one.filed else "",
            ]
            for one in self.heard.complaints
        ]

    def method(self) -> list[str]:
        """How it is counted, and by which rules."""
        survey = self.rules.survey
        weight = self._in(words.WEIGHT_EXACT) if survey.weight == "exact" else self._number(Decimal(survey.weight))
        told = words.METHOD_SKM.format(weight=weight, least=survey.cell_min)
        rules = (survey.legal, survey.options_legal, survey.bands_legal, survey.sample_legal)
        terms = dict.fromkeys(kind.legal for kind in self.rules.complaints.kinds)
        return [self._in(told), *(self._rule(rule) for rule in (*rules, *terms))]

    def period_name(self, period: Period) -> str:
        """What a period is called."""
        if period.kind == "quarter":
            return self._in(period_text(period.code))
        year, _, week = period.code.partition("-W")
        return self._in(words.WEEK.format(number=int(week), year=year))

    def span(self) -> str:
        """The days of the period."""
        first, last = day_text(self.heard.period.first), day_text(self.heard.period.last)
        return self._in(words.SPAN.format(first=first, last=last))

    def _row(self, line: Line) -> Row:
        figure = line.figure
        least = self.rules.survey.cell_min
        warn = words.WARN.format(wanted=figure.wanted) if figure.index is not None and figure.is_below_wanted else None
        return Row(
            name=self._in(line.name),
            index=self._number(figure.index) if figure.index is not None else self._in(words.FEW),
            grade=figure.grade or "",
            range=self._range(figure, words.RANGE_OF) if figure.index is not None else "",
            n=number(figure.n, self.language) if figure.n is not None else self._in(words.FEWER.format(least=least)),
            warn=self._in(warn) if warn else "",
            rate=self._percent(figure.rate) if figure.index is not None and figure.asked is not None else "",
            in_time=self._percent(figure.in_time) if figure.index is not None else "",
            book=self._book(line.book) if line.book else "",
        )

    def _range(self, figure: SkmFigure, told: Text = words.INTERVAL) -> str:
        if figure.interval is None:
            return self._in(words.ALIKE)
        low, high = self._number(figure.interval.low), self._number(figure.interval.high)
        return self._in(told.format(low=low, high=high))

    def _rule(self, legal: Legal) -> str:
        return self._in(words.RULE.format(rule=legal.reference, status=words.STATUS[legal.status]))

    def _book(self, book: Kept | None) -> str:
        return percent(book.share, self.language) if book else self._in(words.NOT_MEASURED)

    def _count(self, value: int | None) -> str:
        return "" if value is None else number(value, self.language)

    def _percent(self, share: Decimal | None) -> str:
        return percent(float(share), self.language) if share is not None else self._in(words.FEW)

    def _number(self, value: Decimal) -> str:
        text = f"{value:.2f}"
        return text.replace(".", ",") if self.language == "id" else text

    def _in(self, text: Text) -> str:
        return text.in_(self.language)
