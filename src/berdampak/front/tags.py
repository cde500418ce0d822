"""What templates may say."""

import re
from collections.abc import Mapping, Sequence

from django import template
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe

from berdampak.kernel.text import Text

register = template.Library()


@register.simple_tag(takes_context=True)
def say(context: template.Context, text: Text) -> SafeString:
    """A kernel text in the language of the page."""
    return conditional_escape(text.in_(context["language"]))


@register.simple_tag(takes_context=True)
def csrf(context: template.Context) -> SafeString:
    """The hidden token that proves that a form came from us."""
    return format_html('<input type="hidden" name="csrfmiddlewaretoken" value="{}">', context["csrf_token"])


@register.filter
def picture(svg: str) -> SafeString:
    """A picture of the drawing kit, which has escaped its words already."""
    return mark_safe(svg)  # noqa: S308


@register.filter
def tie(words: str) -> str:
    """The words with every number tied to the word after it, so that no line ends between them."""
    return re.sub(r"(?<=\d) (?=[a-z])", "\u00a0", words)


@register.filter
def measure(words: str) -> SafeString:
    """A number with its unit set small: `1,8 hari kerja`; words that begin with no number stay as they are."""
    number, _, unit = words.partition(" ")
    return (
        format_html("{} <small>{}</small>", number, unit) if unit and number[0].isdigit() else conditional_escape(words)
    )


@register.filter
def find(mapping: Mapping[str, str] | None, key: str) -> str:
    """What stands under the key, or nothing."""
    return mapping.get(key, "") if mapping else ""


@register.filter
def at(things: Sequence[object], place: int) -> object:
    """The thing in that place."""
    return things[place]
