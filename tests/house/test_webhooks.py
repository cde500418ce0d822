"""What the page about webhooks shows is how deliveries are signed."""

import re

import pytest

from berdampak.outbox.facade import is_signed, sign

SECRET, NOW = "a secret", 1_790_000_000
BODY = b'{"name": "case.filed"}'


@pytest.fixture(scope="module")
def is_ours(root):
    """The function that the page tells others to write."""
    (code,) = re.findall(r"^```python\n(.*?)^```", (root / "docs/webhooks.md").read_text(), re.MULTILINE | re.DOTALL)
    written = {}
    exec(code, written)  # noqa: S102  it is our own page
    return written["is_ours"]


def test_what_we_sign_is_taken_for_ours(is_ours):
    assert is_ours(sign(BODY, SECRET, NOW), BODY, SECRET, NOW)


@pytest.mark.parametrize(
    ("body", "secret", "now"),
    [(BODY + b" ", SECRET, NOW), (BODY, "another", NOW), (BODY, SECRET, NOW + 301), (BODY, SECRET, NOW - 301)],
)
def test_what_was_changed_made_by_others_or_kept_for_later_is_not(is_ours, body, secret, now):
    header = sign(BODY, SECRET, NOW)
    assert not is_ours(header, body, secret, now)
    assert not is_signed(header, body, secret, now)


@pytest.mark.parametrize("header", ["", "t=,v1=", "t=x,v1=y", "v1=é,t=1", "t=1790000000"])
def test_a_header_that_is_none_is_no_signature(header):
    assert not is_signed(header, BODY, SECRET, NOW)
