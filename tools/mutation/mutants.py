"""The small mistakes that somebody might make in a rule: each is the source with one thing changed."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

ROOT = Path(__file__).parents[2]

LESS_OR_EQUAL: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.GtE), ast.LtE: (ast.Lt, ast.Gt), ast.Gt: (ast.GtE, ast.LtE), ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,), ast.NotEq: (ast.Eq,), ast.Is: (ast.IsNot,), ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,), ast.NotIn: (ast.In,),
}  # fmt: skip
OTHER_SIGN: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.FloorDiv, ast.FloorDiv: ast.Mult,
}  # fmt: skip
OTHER_FUNCTION = {"min": "max", "max": "min", "any": "all", "all": "any"}


@dataclass(frozen=True, slots=True)
class Mutant:
    """One change: the line it is made in, and the words before and after it. `source` is the whole changed module."""

    file: str
    function: str
    line: int
    text: str
    before: str
    after: str
    source: str

    @property
    def module(self) -> str:
        return self.file.removesuffix(".py").removesuffix("/__init__").replace("/", ".")

    @property
    def key(self) -> str:
        """Names the change in the list of explained ones; stays the same when lines move."""
        return f"{self.function}: {self.before} → {self.after} in: {self.text}"

    @property
    def place(self) -> str:
        return f"{self.file}:{self.line}"


@dataclass(frozen=True, slots=True)
class Part:
    """A function, or a constant of a module, that is to be pinned by tests."""

    file: str
    name: str
    node: ast.stmt
    source: str

    @property
    def digest(self) -> str:
        """Changes when the part does."""
        return sha256(ast.dump(self.node).encode()).hexdigest()[:12]

    def unchanged(self) -> Mutant:
        """No mistake at all: the tests must pass on it."""
        return Mutant(self.file, self.name, 0, "", "nothing", "changed", self.source)

    def mutants(self) -> list[Mutant]:
        """Every change, each different from the others."""
        found = {}
        for node, changed in changes(self.node):
            before = one_line(ast.get_source_segment(self.source, node) or "")
            after, mutated = one_line(ast.unparse(changed)), replaced(self.source, node, changed)
            line: int = getattr(node, "lineno", 0)
            text = self.source.splitlines()[line - 1].strip()
            if before != after:
                found[mutated] = Mutant(self.file, self.name, line, text, before, after, mutated)
        return list(found.values())


def one_line(text: str) -> str:
    return " ".join(text.split())


def parts_of(file: str, names: Iterable[str] | None = None) -> list[Part]:
    """The functions, methods and constants of a module; of those, the named ones."""
    source = (ROOT / file).read_text(encoding="utf-8")
    parts = [Part(file, name, node, source) for name, node in named(ast.parse(source).body, "")]
    return parts if names is None else [part for part in parts if part.name in set(names)]


def named(body: Iterable[ast.stmt], prefix: str) -> Iterator[tuple[str, ast.stmt]]:
    for node in body:
        if isinstance(node, ast.FunctionDef):
            yield prefix + node.name, node
        elif isinstance(node, ast.ClassDef):
            yield from named(node.body, f"{node.name}.")
        elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            yield prefix + node.targets[0].id, node


def changes(part: ast.stmt) -> Iterator[tuple[ast.AST, ast.AST]]:
    """Each thing in the part with what it is changed to. Types and texts stay as they are."""
    if isinstance(part, ast.FunctionDef):
        roots: list[ast.AST] = [*part.decorator_list, *part.body]
    else:
        roots = [part.value] if isinstance(part, ast.Assign) else []
    for root in roots:
        for node in without_types(root):
            for change in CHANGES.get(type(node), ()):
                yield from ((node, changed) for changed in change(node))


def without_types(root: ast.AST) -> Iterator[ast.AST]:
    """The node and all below it, the types of variables left out."""
    yield root
    for name, below in ast.iter_fields(root):
        nodes = below if isinstance(below, list) else [below]
        for node in nodes if name != "annotation" else ():
            if isinstance(node, ast.AST):
                yield from without_types(node)


def replaced(source: str, node: ast.AST, changed: ast.AST) -> str:
    """The source with one node's text exchanged."""
    lines = source.encode().splitlines(keepends=True)
    ends = [0]
    for line in lines:
        ends.append(ends[-1] + len(line))
    start = ends[node.lineno - 1] + node.col_offset  # type: ignore[attr-defined]
    end = ends[node.end_lineno - 1] + node.end_col_offset  # type: ignore[attr-defined]
    text = ast.unparse(changed)
    whole = source.encode()
    between = text if isinstance(changed, ast.stmt) else f"({text})"
    return (whole[:start] + between.encode() + whole[end:]).decode()


# ---------------------------------------------------------------- the mistakes


def other_constants(node: ast.Constant) -> Iterator[ast.AST]:
    """One more, one less; true for false."""
    if isinstance(node.value, bool):
        yield ast.Constant(not node.value)
    elif isinstance(node.value, int):
        yield from (ast.Constant(node.value + 1), ast.Constant(node.value - 1))


def other_comparisons(node: ast.Compare) -> Iterator[ast.AST]:
    """With or without the border, and the other way round."""
    for index, operator in enumerate(node.ops):
        for other in LESS_OR_EQUAL[type(operator)]:
            yield ast.Compare(node.left, [*node.ops[:index], other(), *node.ops[index + 1 :]], node.comparators)


def other_arithmetic(node: ast.BinOp) -> Iterator[ast.AST]:
    """The other sign; a division that rounds up."""
    if type(node.op) in OTHER_SIGN:
        yield ast.BinOp(node.left, OTHER_SIGN[type(node.op)](), node.right)
    if isinstance(node.op, ast.FloorDiv):
        rounded_down = ast.BinOp(ast.UnaryOp(ast.USub(), node.left), ast.FloorDiv(), node.right)
        yield ast.UnaryOp(ast.USub(), rounded_down)


def other_conditions(node: ast.BoolOp) -> Iterator[ast.AST]:
    """`or` for `and`; one of the conditions forgotten."""
    yield ast.BoolOp(ast.And() if isinstance(node.op, ast.Or) else ast.Or(), node.values)
    for index in range(len(node.values)):
        left = [*node.values[:index], *node.values[index + 1 :]]
        yield left[0] if len(left) == 1 else ast.BoolOp(node.op, left)


def without_sign(node: ast.UnaryOp) -> Iterator[ast.AST]:
    if isinstance(node.op, (ast.Not, ast.USub)):
        yield node.operand


def other_calls(node: ast.Call) -> Iterator[ast.AST]:
    """The smaller for the larger; an argument of them, or the content of abs, by itself."""
    name = node.func.id if isinstance(node.func, ast.Name) else ""
    if name in OTHER_FUNCTION:
        yield ast.Call(ast.Name(OTHER_FUNCTION[name]), node.args, node.keywords)
    if name in ("min", "max", "abs") and not node.keywords:
        yield from (argument for argument in node.args if not isinstance(argument, ast.GeneratorExp))


def the_other_branch(node: ast.IfExp) -> Iterator[ast.AST]:
    yield ast.IfExp(node.test, node.orelse, node.body)


def nothing_returned(node: ast.Return) -> Iterator[ast.AST]:
    if node.value is not None and not (isinstance(node.value, ast.Constant) and node.value.value is None):
        yield ast.Return(ast.Constant(None))


def one_fewer(node: ast.Set | ast.Tuple) -> Iterator[ast.AST]:
    """A list of the law with one of its members left out."""
    names_of_facts = any(isinstance(one, ast.Constant) for one in node.elts)
    assigned_to = isinstance(node, ast.Tuple) and isinstance(node.ctx, ast.Store)
    for index in () if names_of_facts or assigned_to or len(node.elts) < 2 else range(len(node.elts)):
        left = [*node.elts[:index], *node.elts[index + 1 :]]
        yield ast.Set(left) if isinstance(node, ast.Set) else ast.Tuple(left, ast.Load())


CHANGES: dict[type[ast.AST], tuple[Callable[..., Iterator[ast.AST]], ...]] = {
    ast.Constant: (other_constants,),
    ast.Compare: (other_comparisons,),
    ast.BinOp: (other_arithmetic,),
    ast.BoolOp: (other_conditions,),
    ast.UnaryOp: (without_sign,),
    ast.Call: (other_calls,),
    ast.IfExp: (the_other_branch,),
    ast.Return: (nothing_returned,),
    ast.Set: (one_fewer,),
    ast.Tuple: (one_fewer,),
}
