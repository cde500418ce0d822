"""Everything the program says, it says in Indonesian and in English."""

import ast
import string

WORDS_ALIKE_MAX = 3  # longer than this, equal sentences mean that one was never translated


def test_every_text_is_said_in_both_languages(sources):
    one_sided = [where for where, id_, en in texts_of(sources) if bool(id_.strip()) != bool(en.strip())]
    assert not one_sided, "\n".join(one_sided)


def test_no_sentence_was_left_untranslated(sources):
    alike = [f"{where} {en}" for where, id_, en in texts_of(sources) if id_ == en and is_sentence(en)]
    shared = [f"{where} {word}" for where, word in same_of(sources) if is_sentence(word)]
    untranslated = alike + shared
    assert not untranslated, "\n".join(untranslated)


def test_both_languages_have_the_same_gaps_to_fill(sources):
    uneven = [f"{where} {gaps(id_) ^ gaps(en)}" for where, id_, en in texts_of(sources) if gaps(id_) != gaps(en)]
    assert not uneven, "\n".join(uneven)


def texts_of(sources):
    """Every `Text` written out in the program: where, Indonesian, English."""
    for where, node in calls_of(sources, "Text"):
        named = {keyword.arg: keyword.value for keyword in node.keywords}
        pair = [*node.args, *(named[name] for name in ("id", "en") if name in named)]
        if len(pair) == 2 and all(is_words(part) for part in pair):
            yield where, pair[0].value, pair[1].value


def same_of(sources):
    """Every text that is declared to read alike in both languages."""
    for where, node in calls_of(sources, "same"):
        if node.args and is_words(node.args[0]):
            yield where, node.args[0].value


def calls_of(sources, name):
    for source in sources:
        if source.is_shipped:
            for node in ast.walk(source.tree):
                if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == name:
                    yield f"{source.path}:{node.lineno}", node


def is_words(node):
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def is_sentence(text):
    return sum(word.isalpha() for word in text.split()) > WORDS_ALIKE_MAX


def gaps(text):
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}
