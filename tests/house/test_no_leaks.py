"""Nothing in the repository tells where it was made, where its packages came from, or who anybody is."""

import re

import pytest

LEAKS = {
    "a package index": re.compile(r"pypi\.org|pythonhosted\.org|--(?:extra-)?index-url|--find[-]links"),
    "a path of one machine": re.compile(r"(?<![\w.])/(?:root|home|work|Users)/\w|file:[/]{3}"),
    # Province, regency and district; day (women: plus 40); month; year and number.
    "a citizen's number": re.compile(r"(?<!\w)[1-9]\d{5}[0-7]\d(?:0[1-9]|1[0-2])\d{6}(?!\w)"),
    "a telephone number": re.compile(r"(?<!\w)(?:\+62|0)8[1-9]\d{7,10}(?!\w)"),
    "an e-mail address": re.compile(r"\b[\w.+-]+@(?!example\.)[\w-]+\.(?:com|org|net|id|go\.id|co\.id|nl)\b"),
}


@pytest.mark.parametrize("leak", LEAKS)
def test_no_file_contains(leak, texts):
    found = [
        f"{path}:{number} {match.group()}"
        for path, text in texts.items()
        for number, line in enumerate(text.splitlines(), 1)
        for match in LEAKS[leak].finditer(line)
    ]
    assert not found, "\n".join(found)
