"""YAML read with its line numbers: no key twice, `<<` for a table that repeats an earlier one."""

from __future__ import annotations

from typing import Any

import yaml

from shared.parameters.record import ParameterFileError, Record

MERGE = "tag:yaml.org,2002:merge"


def read_file(content: bytes, name: str) -> Record:
    """The mapping that a file holds. `name` is what errors call the file."""
    try:
        loader = yaml.SafeLoader(content.decode("utf-8"))
    except (UnicodeDecodeError, yaml.reader.ReaderError) as problem:
        raise ParameterFileError(name, 1, f"the file cannot be read as text: {problem}") from None
    try:
        node = loader.get_single_node()
        if not isinstance(node, yaml.MappingNode):
            raise ParameterFileError(name, 1, "the file must hold a mapping")
        return record_of(node, name, loader)
    except yaml.MarkedYAMLError as problem:
        line = problem.problem_mark.line + 1 if problem.problem_mark else 1
        raise ParameterFileError(name, line, str(problem.problem)) from None
    finally:
        loader.dispose()


def record_of(node: yaml.MappingNode, file: str, loader: yaml.SafeLoader) -> Record:
    """A mapping and the line of each of its keys. What it says itself wins over what `<<` brings in."""
    inherited: dict[str, Any] = {}
    data: dict[str, Any] = {}
    lines: dict[str, int] = {}
    for key, value in node.value:
        line = key.start_mark.line + 1
        if key.tag == MERGE:
            inherited = value_of(value, file, loader).data
            continue
        if key.value in data:
            raise ParameterFileError(file, line, f"the key {key.value!r} stands twice")
        data[key.value] = value_of(value, file, loader)
        lines[key.value] = line
    return Record(file, node.start_mark.line + 1, inherited | data, lines)


def value_of(node: yaml.Node, file: str, loader: yaml.SafeLoader) -> Any:
    """A record, a list or a plain value."""
    if isinstance(node, yaml.MappingNode):
        return record_of(node, file, loader)
    if isinstance(node, yaml.SequenceNode):
        return [value_of(item, file, loader) for item in node.value]
    return loader.construct_object(node)
