"""Who says when: a function that is given a clock hands it to the book as it is, and the book knows what to do."""

import ast


def test_every_room_hands_the_book_the_clock_it_was_given(sources):
    wrong = [
        f"{source.path}:{call.lineno} {said}"
        for source in sources
        if source.is_shipped
        for function in ast.walk(source.tree)
        if isinstance(function, ast.FunctionDef)
        for call in appends_in(function)
        if (said := clock_of(call)) not in allowed_in(function)
    ]
    assert not wrong, "\n".join(wrong)


def test_only_what_is_heard_of_a_clock_counts(sources):
    found = [call for source in sources if source.is_shipped for call in appends_in(source.tree)]
    assert sum(clock_of(call) == "clock" for call in found) > 5
    [told] = ast.parse("append('a', 'b', {}, clock=lambda: now)").body
    assert clock_of(told.value) == "lambda: now"


def appends_in(tree):
    return [node for node in ast.walk(tree) if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "append"]


def clock_of(call):
    return next((ast.unparse(word.value) for word in call.keywords if word.arg == "clock"), None)


def allowed_in(function):
    names = {each.arg for each in (*function.args.args, *function.args.kwonlyargs)}
    if {"clock", "request"} & names:
        return {"clock", "book_clock(clock, event.at)"}
    if "append" in names:  # it was told the clock by whoever gave it
        return {None}
    return {"settings.CLOCK", "find_clock()"}
