"""A text in the two languages of the house."""

from dataclasses import dataclass
from typing import Literal, get_args

Language = Literal["id", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)


@dataclass(frozen=True, slots=True)
class Text:
    """One thing said in Indonesian and in English; neither may be missing."""

    id: str
    en: str

    def in_(self, language: Language) -> str:
        """The text in one language."""
        return self.id if language == "id" else self.en

    def format(self, **words: object) -> "Text":
        """Both texts with their `{names}` filled; a `Text` among the words is filled in its own language."""
        return Text(
            **{
                language: self.in_(language).format(
                    **{name: word.in_(language) if isinstance(word, Text) else word for name, word in words.items()}
                )
                for language in LANGUAGES
            }
        )

    def __add__(self, other: "Text") -> "Text":
        return Text(self.id + other.id, self.en + other.en)


def same(word: str) -> Text:
    """A text that reads alike in both languages, such as a code or a proper name."""
    return Text(word, word)
