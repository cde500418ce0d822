"""What citizens of the simulated city answer when they are asked how it went, and what some of them write."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import numpy as np

from berdampak.kernel.clock import fixed_clock
from berdampak.promise.contracts import Pack
from berdampak.rehearsal.dice import dice
from berdampak.rehearsal.live.words_surveys import HIGH, LOW, THANKS, WISHES
from berdampak.rehearsal.survey import ELEMENTS
from berdampak.voice import facade as voice
from berdampak.voice.contracts import Given

ASKING = ("dpmptsp-loket", "dpmptsp-perizinan", "dlh-tata-lingkungan", "disdukcapil-pencatatan", "dinsos-perlindungan")
"""The units that ask; the others have yet to begin."""
ASKED_MAX = 8
"""So many are asked in a unit and week."""
ANSWERED, WROTE, ENDED = 0.55, 0.6, 0.4
"""The shares of those asked who answer, of these who write, and of these who add something."""
GOOD, BAD = 4, 2
AFTER = timedelta(hours=20)
"""The invitation comes so long before the answer."""


def play_surveys(truth_folder: Path, pack: Pack) -> None:
    """Ask some of those whose cases the city decided; what they answer is what they made of their wait and of whom
    they met, as the truth has it.
    """
    chance = dice(0, 0, "words")
    for row in _drawn(truth_folder, chance):
        unit, at = row["unit"], row["answered_at"]
        agency = pack.find_agency(unit)
        about = (row["case_id"], row["service"], unit, agency.code if agency else None, pack.find_region(unit))
        word = voice.ask_unsent(*about, at - AFTER, fixed_clock(at - AFTER))
        if word and chance.random() < ANSWERED:
            voice.answer_survey(word, _given(row, chance), fixed_clock(at))


def _drawn(truth_folder: Path, chance: np.random.Generator) -> list[dict[str, Any]]:
    """Some answers of every unit that asks and every week, in the order of their moments."""
    import pyarrow.parquet as pq

    rows = pq.read_table(truth_folder / "surveys.parquet", filters=[("unit", "in", ASKING)]).to_pylist()
    taken: dict[tuple[str, tuple[int, int]], int] = {}
    drawn = []
    for row in (rows[place] for place in chance.permutation(len(rows))):
        key = row["unit"], row["answered_at"].isocalendar()[:2]
        taken[key] = taken.get(key, 0) + 1
        if taken[key] <= ASKED_MAX:
            drawn.append(row)
    return sorted(drawn, key=lambda row: (row["answered_at"], row["case_id"]))


def _given(row: dict[str, Any], chance: np.random.Generator) -> Given:
    scores = {element: int(row[element]) for element in ELEMENTS}
    words = _words(scores, chance) if chance.random() < WROTE else ""
    return Given(scores, in_time=scores["waktu"] > BAD, solved=scores["produk"] > BAD, words=words)


def _words(scores: dict[str, int], chance: np.random.Generator) -> str:
    """A sentence about something bad, else about something good, and perhaps one more."""
    bad = [element for element in LOW if scores[element] <= BAD]
    good = [element for element in HIGH if scores[element] >= GOOD]
    said = LOW if bad else HIGH
    about = bad or good
    found = [_one(said[about[chance.integers(len(about))]], chance)] if about else []
    if not found or chance.random() < ENDED:
        found.append(_one(WISHES if bad else THANKS, chance))
    return " ".join(found)


def _one(sentences: tuple[str, ...], chance: np.random.Generator) -> str:
    return sentences[chance.integers(len(sentences))]
