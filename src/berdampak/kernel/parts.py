"""What the files of several rooms have in common."""

from contextlib import suppress
from datetime import date
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, StringConstraints, field_validator
from pydantic_core import PydanticCustomError

from berdampak.kernel.text import Text
from berdampak.kernel.zones import zone_names


def _read_day(value: Any) -> date:
    with suppress(TypeError, ValueError):
        if str(day := date.fromisoformat(value)) == value:
            return day
    raise PydanticCustomError("not_a_day", "not a date")


def _known_zone(name: str) -> str:
    if name not in zone_names():
        raise PydanticCustomError("unknown_zone", "not a time zone")
    return name


Word = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
Prose = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2_000)]
WeekCut = Annotated[str, StringConstraints(pattern=r"^(MON|TUE|WED|THU|FRI|SAT|SUN) ([01]\d|2[0-3]):[0-5]\d$")]
Day = Annotated[date, BeforeValidator(_read_day)]
Zone = Annotated[str, AfterValidator(_known_zone)]


class Strict(BaseModel):
    """No key but the known ones, no value of another type, and no change once read."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, use_attribute_docstrings=True)


class Part(Strict):
    """A part of a file in which a key with nothing behind it is a thing forgotten, not a thing left out."""

    @field_validator("*", mode="before")
    @classmethod
    def _refuse_nothing(cls, value: Any) -> Any:
        if value is None:
            raise PydanticCustomError("nothing_there", "nothing is written here")
        return value


class TextPart(Part):
    """One thing said in Indonesian and in English."""

    id: Prose
    en: Prose

    @property
    def text(self) -> Text:
        """It as the rest of the house says it."""
        return Text(self.id, self.en)
