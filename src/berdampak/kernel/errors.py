"""Errors as interface: what, where, why, and what to do now, in both languages and with a stable id."""

from dataclasses import dataclass

from berdampak.kernel.text import Language, Text


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong, said so that the reader can mend it.

    `id` is stable and names the room (`promise.E014`); `where` is `path:line:col`, or whatever
    of it is known; `now` says what to do.
    """

    id: str
    what: Text
    why: Text
    now: Text
    where: str = ""

    def say(self, language: Language) -> str:
        """The problem as one paragraph: `where: what why now [id]`."""
        where = f"{self.where}: " if self.where else ""
        parts = (self.what.in_(language), self.why.in_(language), self.now.in_(language))
        return f"{where}{' '.join(part for part in parts if part)} [{self.id}]"


class BerdampakError(Exception):
    """A problem, or several found together, that stop what was asked."""

    def __init__(self, *problems: Problem) -> None:
        assert problems, "an error names at least one problem"
        self.problems = problems
        super().__init__("\n".join(problem.say("en") for problem in problems))


class NotAllowedError(BerdampakError):
    """What was asked may not be done by who asked; the door that let them in answers it."""
