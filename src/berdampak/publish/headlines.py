"""The figures that open a card, each with what the reader should know beside it."""

from berdampak.kernel.text import Text
from berdampak.kernel.wording import number
from berdampak.publish import words
from berdampak.publish.outline import Cell, Headline
from berdampak.publish.phrases import Phrases
from berdampak.report.contracts import Card, CaseFigures, Figures, Share, StepFigures


def list_headlines(card: Card, phrases: Phrases) -> list[Headline]:
    """The headlines of a card: of cases; of steps for an officer, and for a unit whose steps serve others' cases."""
    return _Headlines(card, phrases).list_headlines()


class _Headlines:
    def __init__(self, card: Card, phrases: Phrases) -> None:
        self.card, self.phrases, self.say = card, phrases, phrases.say

    def list_headlines(self) -> list[Headline]:
        cases, steps = self.card.figures.cases, self.card.figures.steps
        if cases is None:
            return self._of_steps(steps)
        if self.card.figures.led_by_steps:
            return [*self._of_steps(steps), *self._counts(cases)[0 if cases.filed else 1 :]]
        return self._of_cases(cases)

    def _of_cases(self, cases: CaseFigures) -> list[Headline]:
        return [self._on_time(cases), *self._times(cases), *self._counts(cases), *self._work(cases)]

    def _on_time(self, cases: CaseFigures) -> Headline:
        share = cases.on_time
        detail = []
        if share and share.share is not None:
            detail += [self._of(share), self._between(share)]
            detail += self._before()
            if self.card.direction:
                detail.append(self.say(words.DIRECTIONS[self.card.direction]))
        elif share:
            detail.append(self.say(words.N, n=share.of))
        return self._headline("on_time", words.ON_TIME, self.phrases.on_time(share, cases.finished), *detail)

    def _times(self, cases: CaseFigures) -> list[Headline]:
        working = self.phrases.working_time(cases)
        slowest = self.phrases.working_time(cases, "p90")
        waited = self.phrases.spread_days(cases.calendar_days)
        longest = self.phrases.spread_days(cases.calendar_days, "p90")
        return [
            self._headline(
                "working_time",
                words.WORKING_TIME,
                working,
                self._if(working, self.say(words.HALF_WITHIN)),
                self._if(slowest, self.say(words.NINE_IN_TEN, time=slowest.shown)),
            ),
            self._headline(
                "calendar_days",
                words.CITIZENS_WAIT,
                waited,
                self._if(waited, self.say(words.CALENDAR_WAIT if waited.value else words.SAME_DAY_WAIT)),
                self._if(longest, self._nine_in_ten(longest)),
            ),
        ]

    def _counts(self, cases: CaseFigures) -> list[Headline]:
        oldest = cases.ages.oldest_days
        finished = self.phrases.count(cases.finished)
        overdue = self.phrases.overdue(cases)
        return [
            self._headline("finished", words.FINISHED, finished, self.say(words.FILED_DETAIL, n=self._n(cases.filed))),
            self._headline(
                "open",
                words.OPEN,
                self.phrases.count(cases.open),
                "" if oldest is None else self.say(words.OLDEST, days=self.phrases.counted_days(oldest)),
            ),
            self._headline(
                "overdue", words.OVERDUE, overdue, self._if(overdue, self.say(words.OF_OPEN, n=self._n(cases.open)))
            ),
        ]

    def _work(self, cases: CaseFigures) -> list[Headline]:
        worked = self.phrases.worked(cases.worked, cases.finished)
        rework = self.phrases.share(cases.rework)
        return [
            self._headline("worked", words.WORKED, worked, self._if(worked, self.say(words.REST_WAITS))),
            self._headline("rework", words.REWORK, rework, self._if(rework, self._of(cases.rework))),
        ]

    def _of_steps(self, steps: StepFigures) -> list[Headline]:
        budget = steps.within_budget
        return [
            self._headline("steps_closed", words.STEPS_CLOSED, self.phrases.count(steps.closed)),
            self._headline("per_officer_day", words.PER_OFFICER_DAY, self.phrases.rate(steps.closed_per_officer_day)),
            self._headline("step_held", words.STEP_HELD, self.phrases.spread_minutes(steps.held_minutes)),
            self._headline("step_waited", words.STEP_WAITED, self.phrases.spread_minutes(steps.waited_minutes)),
            self._headline("step_repeated", words.STEP_REPEATED, self.phrases.share(steps.repeated)),
            self._headline(
                "within_budget", words.WITHIN_BUDGET, self.phrases.share(budget), self._of(budget) if budget else ""
            ),
        ]

    def _before(self) -> list[str]:
        """The on-time share of last week and of the weeks before, where both can be said."""
        last, prior = (self._on_time_of(figures) for figures in (self.card.last_week, self.card.prior_weeks))
        return [self.say(words.BEFORE, last=last, prior=prior)] if last and prior else []

    def _on_time_of(self, figures: Figures | None) -> str:
        share = figures.cases.on_time if figures and figures.cases else None
        return self.phrases.percent(share.share) if share and share.share is not None else ""

    def _headline(self, key: str, label: Text, cell: Cell, *detail: str) -> Headline:
        return Headline(key, self.say(label), cell.shown, tuple(filter(None, detail)), cell.value is None)

    def _of(self, share: Share) -> str:
        return self.say(words.OF, met=self._n(share.met), of=self._n(share.of))

    def _between(self, share: Share) -> str:
        if share.low is None or share.high is None:
            return ""
        return self.say(words.BETWEEN, low=self.phrases.percent(share.low), high=self.phrases.percent(share.high))

    def _nine_in_ten(self, longest: Cell) -> str:
        return (
            self.say(words.NINE_IN_TEN, time=longest.shown) if longest.value else self.say(words.NINE_IN_TEN_SAME_DAY)
        )

    def _n(self, value: int) -> str:
        return number(value, self.phrases.language)

    @staticmethod
    def _if(cell: Cell, detail: str) -> str:
        return "" if cell.value is None else detail
