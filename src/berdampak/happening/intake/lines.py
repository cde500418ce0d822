"""The lines of a text, taken one by one or a block at a time, without losing their numbers."""

import io
from collections import deque
from collections.abc import Iterator

from berdampak.kernel.limits import LINE_BYTES_MAX

BLOCK_CHARACTERS = 1 << 22
ENDS = ("\n", "\r")


class Lines:
    """The physical lines of a text, numbered from 1, none longer than the limit, with a way to take lines back.

    The text is decoded from UTF-8 with `surrogateescape`; lines that are not UTF-8 are taken for Windows-1252, which
    every Latin-1 text is too, and counted as `foreign`.
    """

    def __init__(self, text: io.TextIOBase) -> None:
        self._text = text
        self._block = io.StringIO()
        self._block_left = 0
        self._back: deque[str] = deque()
        self.number = 0
        self.taken: list[str] = []
        self.foreign = 0

    @property
    def on_hand(self) -> bool:
        """Whether there are lines that were taken from the text and not yet from here."""
        return bool(self._back) or self._block_left > 0

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._back.popleft() if self._back else self._decode(self._read())
        if not line:
            raise StopIteration
        self.number += 1
        self.taken.append(line)
        return line

    def give_all_back(self) -> None:
        """Let the taken lines be read again."""
        self._back.extendleft(reversed(self.taken))
        self.number -= len(self.taken)
        self.taken.clear()

    def give_back_all_but_first(self) -> None:
        """Let what follows the first taken line be read again."""
        first = self.taken.pop(0)
        self.give_all_back()
        self.taken.append(first)

    def take_block(self) -> str:
        """The next thousands of lines as one text that ends with a line, if its last one is not too long."""
        assert not self.on_hand, "a block follows on the lines before it"
        block = self._text.read(BLOCK_CHARACTERS)
        return block if block.endswith("\n") else block + self._text.readline(LINE_BYTES_MAX)

    def give_back_block(self, block: str) -> None:
        """Let the block be read line by line."""
        self._block, self._block_left = io.StringIO(block, newline=""), len(block)

    def _read(self) -> str:
        line = self._read_piece(LINE_BYTES_MAX + 1)
        piece = line
        while len(line) > LINE_BYTES_MAX and not piece.endswith(ENDS) and piece:
            piece = self._read_piece(LINE_BYTES_MAX)
        return line

    def _read_piece(self, characters_max: int) -> str:
        """A line, or its next piece if it is longer than that."""
        piece = ""
        if self._block_left:
            piece = self._block.readline(characters_max)
            self._block_left -= len(piece)
        if not self._block_left and not piece.endswith(ENDS):
            piece += self._text.readline(characters_max - len(piece)) if len(piece) < characters_max else ""
        return piece

    def _decode(self, line: str) -> str:
        if line.isascii():
            return line
        try:
            line.encode()
        except UnicodeEncodeError:
            self.foreign += 1
            return line.encode("utf-8", "surrogateescape").decode("cp1252", "replace")
        return line
