"""The front door of appraisal: what was reached of agreements, and what was missed."""

from berdampak.act.appraisal.achieving import Achieved, Held, achieve
from berdampak.act.appraisal.missing import Missed, list_missed

__all__ = ["Achieved", "Held", "Missed", "achieve", "list_missed"]
