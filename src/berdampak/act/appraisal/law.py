"""By which pack a period is appraised: the one that held when feedback was asked for, whatever the pack says later."""

from django.conf import settings

from berdampak.act.appraisal.problems import problem
from berdampak.act.appraisal.rules_course import Course
from berdampak.measure.facade import days_of
from berdampak.promise.agreements.contracts import Agreement, Version
from berdampak.promise.contracts import Pack


def version_of(agreement: Agreement) -> Version:
    """The version in force, or the last that was signed."""
    return agreement.standing.in_force or signed_versions(agreement)[-1]


def signed_versions(agreement: Agreement) -> list[Version]:
    """Every version that both signed, whatever became of it."""
    return [one for one in agreement.standing.versions if one.state in ("signed", "superseded", "ended")]


def pack_of(agreement: Agreement, course: Course) -> Pack:
    """The pack of a period: the one it was asked under; else the one that holds now, unless its rules are younger than
    the period and the agreement was offered under another. Raises `act.E011` where that has no rules."""
    last, now = days_of(course.period).last, settings.PACKS.current()
    offered = version_of(agreement).pack
    codes = [course.pack] if course.pack else [now.sha256, *filter(None, [offered])]
    for pack in map(settings.PACKS.get, codes):
        if pack.appraisal is not None and pack.appraisal.valid_from <= last:
            found: Pack = pack
            return found
    raise problem("E011")
