"""What a public card says of how it came to be out: signed or by itself, commented, corrected."""

from berdampak.kernel.text import Text, same
from berdampak.publish.rhythm import words
from berdampak.publish.rhythm.asking import moment_at
from berdampak.report.facade import Publication


def say_rhythm(found: Publication) -> tuple[Text, ...]:
    """The sentences on a card that is out, in the order in which they are read; none of one that was out at once."""
    return tuple(one for one in (_how(found), _comment(found), say_corrected(found.corrected)) if one is not None)


def say_corrected(why: tuple[str, ...]) -> Text | None:
    """What was corrected, if anything was."""
    if not why:
        return None
    said = words.WHY[why[0]]
    for one in why[1:]:
        said = words.AND.format(one=said, other=words.WHY[one])
    return words.CORRECTED.format(why=said)


def _how(found: Publication) -> Text | None:
    if found.how not in words.HOW:
        return None
    moment = moment_at(found.signed_at, found.subject_code) if found.signed_at else same("")
    sentence = words.HOW[found.how]
    return sentence.format(head=_head(found), moment=moment, revision=found.revision)


def _comment(found: Publication) -> Text | None:
    return words.SAID.format(head=_head(found), comment=same(found.comment)) if found.comment else None


def _head(found: Publication) -> Text:
    return words.HEADS.get(found.subject_kind, words.HEADS["unit"])
