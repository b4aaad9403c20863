"""A mutant put into modules that are loaded already: the body of a function, or a constant, exchanged in place."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from types import CodeType, FunctionType
from typing import Any

from tools.mutation.mutants import Mutant

OURS = ("services", "shared", "andrum", "tests")


def put_in_place(mutant: Mutant) -> bool:
    """Whether it could be done. A change in what decorates a function, or in a table of modules, is not seen so."""
    module = sys.modules.get(mutant.module)
    if module is None or mutant.file.endswith("__init__.py"):
        return False
    *classes, name = mutant.function.split(".")
    owner: Any = module
    for each in classes:
        owner = getattr(owner, each)
    old = vars(owner).get(name)
    function = plain(old)
    if function is None:
        return exchange_constant(name, old, mutant)
    return exchange_body(function, mutant)


def plain(value: Any) -> FunctionType | None:
    """The function in a property, a classmethod or a cache."""
    for wrapper in ("fget", "__func__", "__wrapped__"):
        value = getattr(value, wrapper, value)
    return value if isinstance(value, FunctionType) else None


def exchange_body(function: FunctionType, mutant: Mutant) -> bool:
    changed = code_in(compile(mutant.source, mutant.file, "exec"), function.__code__.co_qualname)
    if changed is None or changed.co_freevars != function.__code__.co_freevars:
        return False
    same = changed.co_code == function.__code__.co_code and changed.co_consts == function.__code__.co_consts
    if same and changed.co_names == function.__code__.co_names:
        return False  # the change is in a decorator
    function.__code__ = changed
    return True


def code_in(code: CodeType, qualified_name: str) -> CodeType | None:
    for one in nested(code):
        if one.co_qualname == qualified_name:
            return one
    return None


def nested(code: CodeType) -> Iterator[CodeType]:
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield constant
            yield from nested(constant)


def exchange_constant(name: str, old: Any, mutant: Mutant) -> bool:
    """In the module itself, and wherever it was imported by its name."""
    module = sys.modules[mutant.module]
    (assigned,) = [
        node.value
        for node in ast.parse(mutant.source).body
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and node.targets[0].id == name
    ]
    new = eval(compile(ast.Expression(assigned), mutant.file, "eval"), vars(module))  # noqa: S307 - our own source
    for known, other in list(sys.modules.items()):
        if known.split(".")[0] in OURS and vars(other).get(name) is old:
            setattr(other, name, new)
    return True
