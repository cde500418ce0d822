"""By which pack a period is appraised: the one that held when feedback was asked for, whatever the pack says later."""

from datetime import datetime, time, timedelta

from django.conf import settings

from berdampak.act.appraisal.problems import problem
from berdampak.act.appraisal.rules_course import Course
from berdampak.act.appraisal.views import zone_of
from berdampak.measure.facade import days_of
from berdampak.promise.agreements.contracts import Agreement, Version
from berdampak.promise.contracts import Pack


def version_of(agreement: Agreement) -> Version:
    """The version in force, or the last that was signed."""
    return agreement.standing.in_force or signed_versions(agreement)[-1]


def signed_versions(agreement: Agreement) -> list[Version]:
    """Every version that both signed, whatever became of it."""
    return [one for one in agreement.standing.versions if one.signed_at]


def find_version_at_the_end(agreement: Agreement, period: str) -> Version | None:
    """The version that held when a period ended: no target counts backwards. None where none was signed by then."""
    end = datetime.combine(days_of(period).last + timedelta(days=1), time(), zone_of(agreement.parties))
    return next((one for one in reversed(signed_versions(agreement)) if one.signed_at and one.signed_at < end), None)


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
