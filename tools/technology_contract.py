"""An import-linter contract of our own: a technology has its place in the house."""

from __future__ import annotations

from grimp import ImportGraph
from importlinter import ContractCheck
from importlinter.contracts.protected import ProtectedContract
from importlinter.domain.imports import ModuleExpression


class TechnologyContract(ProtectedContract):
    """Like `protected`, for outside packages: a package that nobody imports yet is no error.

    `protected` stops the whole linter then, so each rule would have to wait for its first rightful import.
    """

    type_name = "technology"

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:
        imported = [each for each in self.named_packages() if each.expression in graph.modules]
        # The linter has put the values of the options in place of their declarations on the class.
        vars(self)["protected_modules"] = imported
        return super().check(graph, verbose)

    def named_packages(self) -> list[ModuleExpression]:
        named: list[ModuleExpression] = vars(self)["protected_modules"]
        return named
