"""The arithmetic of shares: intervals and what may be called a change."""

from math import sqrt

Z_95 = 1.959963984540054
Z_998 = 3.090232306167813


def wilson(met: int, of: int) -> tuple[float, float]:
    """95 % Wilson score interval of the share `met / of`; `of` is at least 1.

    >>> [round(bound, 4) for bound in wilson(8, 10)]
    [0.4902, 0.9433]
    """
    share, z2 = met / of, Z_95 * Z_95
    middle = (share + z2 / (2 * of)) / (1 + z2 / of)
    half = Z_95 / (1 + z2 / of) * sqrt(share * (1 - share) / of + z2 / (4 * of * of))
    # The bounds meet the share itself at 0 and 1, where rounding would put them a hair beyond.
    return min(share, max(0.0, middle - half)), max(share, min(1.0, middle + half))


def change_score(met: int, of: int, met_before: int, of_before: int) -> float:
    """How far a share lies from an earlier one, in standard errors of their difference (0 where nothing varies)."""
    pooled = (met + met_before) / (of + of_before)
    spread = sqrt(pooled * (1 - pooled) * (1 / of + 1 / of_before))
    return 0.0 if spread == 0 else (met / of - met_before / of_before) / spread
