"""Every watch there is, and every limit that they hold figures against; docs/watches.md gives the reason of each."""

from berdampak.measure.watches.contracts import Watch, WatchCode

SEEN_LATE_FROM = 0.8
"""A pause is late in the term from this share of it on."""
RUSHED_FROM = 0.9
"""A case is closed just before it is due from this share of the term on."""
TWINS_WITHIN_MINUTES = 10
"""Cases of one service and channel that were filed so close to each other may be one matter that was split."""
REOPENED_WITHIN_DAYS = 30
LAST_HOURS = 2
"""Before the week is cut."""
FAST_SHARE = 0.01
"""A step is impossibly fast when it is below this share of what peers take."""
SURVEY_HOURS_A_DAY = 8
"""Answers come by day: what comes in a day comes in so many hours."""
PEERS_MIN = 5
"""Fewer cannot be compared."""
PEERS_OF_MIN = 50
"""So much work of others there must be of a kind before anybody is held against it."""
PEERS_STEPS_MIN = 200
"""So many steps of others there must be before the fastest of them say what is impossible."""
POOL_MIN = 100
"""So many steps of colleagues an officer's own are held against."""
STRANGE = 0.001
"""Whoever is so unlikely does not count among the peers of others."""
FALSE_SHARE_MAX = 0.05
"""Of what stands out in a week, so much may be chance."""
LASTING_WEEKS = 2
LASTING_OF = 4
"""A sighting becomes a question when it stands out in two of four weeks."""

WATCHES: dict[WatchCode, Watch] = {
    one.code: one
    for one in (
        Watch("late_pauses", "officer", 12, enough=40, weeks_most=26),
        Watch("many_pauses", "officer", 8),
        Watch("rush", "unit", 4, 50),
        Watch("refusals", "officer", 8),
        Watch("reopenings", "officer", 8),
        Watch("splitting", "officer", 4, times_min=3.0),
        Watch("impossible_speed", "officer", 4, times_min=3.0),
        Watch("off_roster", "officer", 4, 5),
        Watch("self_approved", "officer", 8),
        Watch("cherry_picking", "officer", 8, 40),
        Watch("survey_burst", "unit", 1, 5),
        Watch("mass_closure", "unit", 4, 50),
        Watch("deemed", "unit", 12, 50),
    )
}
WEEKS_MOST = max(one.reach for one in WATCHES.values())
