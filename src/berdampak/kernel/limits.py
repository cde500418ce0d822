"""A limit on everything, in one place."""

CASES_MIN = 10
"""Below this many cases a rate, a median or a comparison is not shown."""

OFFICERS_PUBLIC_MIN = 5
"""A unit with fewer officers has no public card."""

WORDS_MAX = 2_000
"""Longest that somebody writes in their own words about a person or a problem; what is longer is refused, never cut."""

RUN_WEEKS = 12
"""Weeks shown beside this one."""

POOLED_WEEKS = 4
"""Weeks before this one that are pooled for comparison."""

CELL_CHARACTERS_MAX = 10_000
"""Longest single value accepted from a log of another system."""

LINE_BYTES_MAX = 1_000_000
"""Longest line accepted from a log of another system."""

REJECTS_SHOWN_MAX = 5
"""Rejected rows quoted on the screen; all of them go to the rejects file."""

PACK_FILE_BYTES_MAX = 1_000_000
"""Largest YAML file accepted: of a pack, a calendar, a map."""

WORKBOOK_BYTES_MAX = 1_000_000_000
"""Largest workbook accepted, unzipped."""

CALENDAR_YEAR_MIN, CALENDAR_YEAR_MAX = 1900, 2100
"""Years that a calendar may cover."""
