"""From the written `voice.yaml` to the same as a value."""

from decimal import Decimal

from berdampak.promise.building_form import build_legal
from berdampak.promise.contracts_voice import Band, ComplaintKind, ComplaintRules, SurveyElement, SurveyRules, Voice
from berdampak.promise.format_voice import ComplaintKindPart, ComplaintsPart, ElementPart, SurveyPart, VoiceFile


def build_voice(part: VoiceFile) -> Voice:
    """What citizens are asked, and what they may complain of."""
    return Voice(part.valid_from, build_legal(part.legal), _survey(part.survey), _complaints(part.complaints))


def _survey(part: SurveyPart) -> SurveyRules:
    return SurveyRules(
        legal=build_legal(part.legal),
        options_legal=build_legal(part.options_legal),
        bands_legal=build_legal(part.bands_legal),
        sample_legal=build_legal(part.sample_legal),
        weight=part.weight,
        elements=tuple(_element(each) for each in part.elements),
        bands=tuple(Band(each.code, each.name.text, Decimal(each.low)) for each in part.bands),
        short=tuple(part.short),
        short_for=frozenset(part.short_for),
        open_days=part.open_days,
        cell_min=part.cell_min,
    )


def _element(part: ElementPart) -> SurveyElement:
    return SurveyElement(part.code, part.name.text, part.question.text, tuple(option.text for option in part.options))


def _complaints(part: ComplaintsPart) -> ComplaintRules:
    return ComplaintRules(tuple(_kind(each) for each in part.kinds), part.silent_days, build_legal(part.silent_legal))


def _kind(part: ComplaintKindPart) -> ComplaintKind:
    return ComplaintKind(
        part.code,
        part.name.text,
        part.help.text if part.help else None,
        part.first_days,
        part.answer_days,
        build_legal(part.legal),
        part.inspected,
    )
