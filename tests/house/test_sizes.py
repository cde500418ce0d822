"""Files and functions stay small enough to be read at one sitting."""

import ast

FILE_LINES_MAX = 400
FUNCTION_LINES_MAX = 60
CODE = {".py", ".html", ".css", ".js", ".sql", ".sh", ".typ"}
LARGER_FILES: dict[str, int] = {}
"""Files known to be larger, with their lines. This list may only shrink."""


def test_no_file_of_code_is_longer_than_four_hundred_lines(texts):
    lengths = {str(path): text.count("\n") for path, text in texts.items() if path.suffix in CODE}
    too_long = {path: n for path, n in lengths.items() if n > LARGER_FILES.get(path, FILE_LINES_MAX)}
    assert too_long == {}


def test_no_file_is_excused_that_needs_no_excuse(root):
    needless = [path for path in LARGER_FILES if not (root / path).exists()]
    needless += [path for path in LARGER_FILES if (root / path).read_text().count("\n") <= FILE_LINES_MAX]
    assert not needless, "\n".join(needless)


def test_no_function_is_longer_than_sixty_lines(sources):
    too_long = [
        f"{source.path}:{node.lineno} {node.name}: {lines} lines"
        for source in sources
        for node in ast.walk(source.tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (lines := node.end_lineno - node.lineno + 1) > FUNCTION_LINES_MAX
    ]
    assert not too_long, "\n".join(too_long)
