"""The satisfaction index (SKM/IKM) from answers: decimal, half-up, and rounded only when it is shown or graded.

NRR of an element = sum of its scores (1 to 4) / n;  NI = sum of NRR x weight;  IKM = NI x 25 (25 to 100).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction

SCORES = (1, 2, 3, 4)
TO_INDEX = 25
CONVENTIONS = {"0.111": Fraction(111, 1000), "0.11": Fraction(11, 100)}
"""What some offices write for a ninth; their highest index is 99.90 or 99.00."""
CONVENTIONAL_ELEMENTS = 9
CHI_SQUARE, PROPORTION, MARGIN = Fraction(3841, 1000), Fraction(1, 2), Fraction(5, 100)
"""Krejcie and Morgan: chi-square of 95 % with one degree of freedom, the share assumed, and the margin of error."""
T_975 = (
    12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160, 2.145, 2.131,
    2.120, 2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042,
)  # fmt: skip
"""Student's t at 97.5 % for 1 to 30 degrees of freedom."""
Z_975 = 1.959964


@dataclass(frozen=True, slots=True)
class Tally:
    """Answers of one form, added up: complete ones only, beside how many were not complete.

    `totals` are the sums of the scores of each element; `squares` is the sum over respondents of the square of the
    sum of their scores, from which the spread between respondents follows.
    """

    n: int
    totals: Mapping[str, int]
    squares: int = 0
    incomplete: int = 0


@dataclass(frozen=True, slots=True)
class Interval:
    """Where the index of all would lie, 95 times of 100, if those who answered were drawn by lot."""

    low: Decimal
    high: Decimal


def tally(elements: Sequence[str], rows: Iterable[Mapping[str, int | None]]) -> Tally:
    """Add up rows of scores; a row that lacks an element is left out whole and counted as incomplete.

    Raises ValueError for a score that is none.
    """
    n = squares = incomplete = 0
    totals = dict.fromkeys(elements, 0)
    for row in rows:
        if any(score is not None and score not in SCORES for score in row.values()):
            raise ValueError("a score is 1, 2, 3 or 4")
        scores = [row.get(element) for element in elements]
        if None in scores:
            incomplete += 1
            continue
        n += 1
        for element in elements:
            totals[element] += row[element] or 0
        squares += sum(score or 0 for score in scores) ** 2
    return Tally(n, totals, squares, incomplete)


def weight_of(convention: str, elements: int) -> Fraction:
    """What one element weighs: one share of all, or what the convention writes for a ninth of nine."""
    if convention == "exact" or elements != CONVENTIONAL_ELEMENTS:
        return Fraction(1, elements)
    return CONVENTIONS[convention]


def averages_of(answers: Tally) -> dict[str, Fraction]:
    """The average score (NRR) of each element, exact; nothing without answers."""
    return {element: Fraction(total, answers.n) for element, total in answers.totals.items()} if answers.n else {}


def index_of(averages: Mapping[str, Fraction], convention: str = "exact") -> Fraction | None:
    """The index (IKM) of these averages, exact; None without any, never zero."""
    if not averages:
        return None
    weight = weight_of(convention, len(averages))
    return sum(averages.values(), Fraction(0)) * weight * TO_INDEX


def element_indices(averages: Mapping[str, Fraction]) -> dict[str, Fraction]:
    """The index of each element by itself (NRR x 25), which shows the strong and the weak ones."""
    return {element: average * TO_INDEX for element, average in averages.items()}


def rounded(value: Fraction, places: int = 2) -> Decimal:
    """The value with so many decimals, half up: 88.305 becomes 88.31."""
    with localcontext(prec=60):
        exact = Decimal(value.numerator) / Decimal(value.denominator)
        return exact.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def grade_of(index: Decimal, lows: Mapping[str, Decimal]) -> str:
    """The grade (mutu) of an index that is rounded already; `lows` is the least index of each, the best first."""
    return next(grade for grade, low in lows.items() if index >= low)


def interval_of(answers: Tally, convention: str = "exact") -> Interval | None:
    """The 95 % interval of the index: Student's t over the respondents' own indices, kept within 25 and 100.

    None with fewer than two answers, or when all gave the same: then the answers say nothing of their spread. There
    is no correction for a small population, because who did not answer may think otherwise.
    """
    if answers.n < 2:
        return None
    scale = weight_of(convention, len(answers.totals)) * TO_INDEX
    total = sum(answers.totals.values())
    variance = (Fraction(answers.squares) - Fraction(total * total, answers.n)) / (answers.n - 1) * scale**2
    index = index_of(averages_of(answers), convention)
    if not variance or index is None:
        return None
    with localcontext(prec=40):
        mean_variance = variance / answers.n
        error = (Decimal(mean_variance.numerator) / Decimal(mean_variance.denominator)).sqrt()
    half = Fraction(error) * Fraction(_t_975(answers.n - 1))
    return Interval(rounded(max(index - half, Fraction(TO_INDEX))), rounded(min(index + half, Fraction(4 * TO_INDEX))))


def _t_975(degrees: int) -> Decimal:
    """Student's t at 97.5 %: from the table, beyond it by the first terms of its expansion in 1/degrees."""
    if degrees <= len(T_975):
        return Decimal(str(T_975[degrees - 1]))
    z = Z_975
    return Decimal(str(round(z + (z**3 + z) / (4 * degrees) + (5 * z**5 + 16 * z**3 + 3 * z) / (96 * degrees**2), 4)))


def sample_size(population: int) -> int:
    """How many answers a population wants (Krejcie and Morgan), to the nearest whole number; 0 of nobody."""
    if population < 1:
        return 0
    spread = CHI_SQUARE * PROPORTION * (1 - PROPORTION)
    return int(rounded(spread * population / (MARGIN**2 * (population - 1) + spread), 0))


def hidden_among(counts: Mapping[str, int], cell_min: int) -> set[str]:
    """Which parts of a published whole are not shown, so that none of fewer answers follows by subtraction.

    Small parts are hidden; when together they are still few, the next smallest are hidden with them.
    """
    answered = sorted((name for name, n in counts.items() if n), key=lambda name: (counts[name], name))
    hidden = {name for name in answered if counts[name] < cell_min}
    for name in answered:
        if not 0 < sum(counts[each] for each in hidden) < cell_min:
            break
        hidden.add(name)
    return hidden
