"""What lacks, as it is read: the one list that the officer sees before sending and the citizen sees after."""

from collections.abc import Iterable

from berdampak.happening.casework.contracts import Gap
from berdampak.kernel.text import Text, same
from berdampak.promise.contracts import Service


def name_gaps(service: Service, gaps: Iterable[Gap]) -> list[tuple[Text, str]]:
    """Each thing that lacks by the name of its question or document, with what is wrong with it."""
    labels = {("answer", one.code): one.label for one in service.form}
    labels |= {("document", one.code): one.name for one in service.documents}
    return [(labels.get((gap.kind, gap.code), same(gap.code)), gap.why) for gap in gaps]
