"""Papers as PDF: what a paper says, in one language, set by a typst template."""

import json
from pathlib import Path
from typing import Any

from berdampak.kernel.text import Language, Text


def write_paper(template: Path, name: str, said: dict[str, Any], language: Language) -> bytes:
    """A tagged PDF; the template finds what is said, and the language, as JSON under `name`."""
    import typst

    paper = say_all(said, language) | {"language": language}
    source, inputs = template.read_bytes(), {name: json.dumps(paper, ensure_ascii=False)}
    try:
        content = typst.compile(source, format="pdf", sys_inputs=inputs, ignore_system_fonts=True, pdf_standards="ua-1")
    except typst.TypstError:  # a name in letters that typst's own fonts lack
        content = typst.compile(source, format="pdf", sys_inputs=inputs)
    return bytes(content)


def say_all(value: Any, language: Language) -> Any:
    """The same with every text in one language; numbers stay as they are."""
    if isinstance(value, Text):
        return value.in_(language)
    if isinstance(value, dict):
        return {key: say_all(one, language) for key, one in value.items()}
    return [say_all(one, language) for one in value] if isinstance(value, list) else value
