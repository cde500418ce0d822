"""Every room says what it is for, and every public function what it gives."""

import ast

Function = ast.FunctionDef | ast.AsyncFunctionDef


def test_every_room_says_in_one_line_what_it_is_for(rooms):
    purposes = {room.name: ast.get_docstring(ast.parse((room / "__init__.py").read_text())) for room in rooms}
    assert [name for name, purpose in purposes.items() if not purpose or "\n" in purpose] == []


def test_every_module_says_what_it_is_for(sources):
    silent = [str(source.path) for source in sources if source.is_shipped and not ast.get_docstring(source.tree)]
    assert not silent, "\n".join(silent)


def test_every_public_function_and_class_has_a_docstring(sources):
    shipped = [source for source in sources if source.is_shipped]
    promised = {name for source in shipped for name in documented_by_protocols(source.tree)}
    silent = [
        f"{source.path}:{node.lineno} {node.name}"
        for source in shipped
        for node in public_in(source.tree)
        if not ast.get_docstring(node) and node.name not in promised
    ]
    assert not silent, "\n".join(silent)


def public_in(tree):
    """Public functions and classes of a module, and the public methods of classes that inherit from nothing."""
    for node in public(tree.body):
        yield node
        if isinstance(node, ast.ClassDef) and not node.bases:
            yield from public(node.body)


def documented_by_protocols(tree):
    """Methods that a protocol explains once for all classes that have them."""
    for node in tree.body:
        if isinstance(node, ast.ClassDef) and "Protocol" in {getattr(base, "id", "") for base in node.bases}:
            yield from (method.name for method in public(node.body) if ast.get_docstring(method))


def public(body):
    return [node for node in body if isinstance(node, Function | ast.ClassDef) and not node.name.startswith("_")]
