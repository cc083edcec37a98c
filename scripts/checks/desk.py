"""What lies on the desk of a work sample, read from data that may still be wrong."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import Final

from scripts.catalog.formula import Numbers, exact
from scripts.config import DEFAULT_LOCALE, LOCALES
from scripts.reading.source_tree import SourceTree
from scripts.reading.yaml_values import KeyPath, YamlValue, leaves

# A number as Indonesian texts write it, `1.250.000` or `1,5`, and as names of things do, `7.5`.
_NUMBER: Final = re.compile(r"\d+(?:[.,:]\d+)*")

# What every sum may use: nothing, one, the double, the months of a year, and a hundred per cent.
_ALWAYS_GIVEN: Final = frozenset(map(Fraction, (0, 1, 2, 12, 100)))


@dataclass(frozen=True)
class Desk:
    """The material of the work sample at a path of the tree of work-samples.yaml."""

    tree: SourceTree
    sample: KeyPath

    @cached_property
    def things(self) -> dict[str, KeyPath]:
        """The path of each material, by its key."""
        return self._keys(self.tree.find(*self.sample, "material", "*", "key"))

    @cached_property
    def rows(self) -> dict[str, KeyPath]:
        """The path of each row and line, by its key."""
        material = (*self.sample, "material", "*")
        return self._keys(entry for name in ("rows", "lines") for entry in self.tree.find(*material, name, "*", "key"))

    @cached_property
    def cells(self) -> dict[str, KeyPath]:
        """The path of each cell, by `row.column`."""
        return {
            f"{key}.{column}": (*row, "cells", place)
            for key, row in self.rows.items()
            for place, column in enumerate(self.columns(row[:-2]))
        }

    @cached_property
    def numbers(self) -> Numbers:
        """The numbers that a formula may name."""
        cells = {name: number for name, path in self.cells.items() if (number := self._number(path)) is not None}
        columns: dict[str, list[Fraction]] = {}
        for name, number in cells.items():
            row, _, column = name.partition(".")
            columns.setdefault(f"{self.thing_of(row)}.{column}", []).append(number)
        return Numbers(cells, {name: tuple(values) for name, values in columns.items()})

    @cached_property
    def given(self) -> frozenset[Fraction]:
        """The numbers that a reader can see: in the material, in the opening and in the task."""
        seen = set(_ALWAYS_GIVEN)
        for name in ("opening", "material", "task"):
            for path, value in leaves(self.tree.get((*self.sample, name)), (*self.sample, name)):
                if isinstance(value, int | float) and not isinstance(value, bool):
                    seen.add(exact(value))
                elif isinstance(value, str) and (path[-1] not in LOCALES or path[-1] == DEFAULT_LOCALE):
                    seen.update(_numbers_of(value))
        return frozenset(seen)

    def columns(self, thing: KeyPath) -> list[str]:
        """Return the keys of the columns of a material, in their order."""
        return [key for _, key in self.tree.find(*thing, "columns", "*", "key") if isinstance(key, str)]

    def thing_of(self, row: str) -> YamlValue:
        """Return the key of the material in which a row stands. Raises KeyError where there is none."""
        return self.tree.get((*self.rows[row][:-2], "key"))

    def rows_of(self, thing: YamlValue) -> list[str]:
        """Return the keys of the rows and lines of a material, in their order."""
        return [row for row in self.rows if self.thing_of(row) == thing]

    def _number(self, path: KeyPath) -> Fraction | None:
        value = self.tree.get(path)
        if isinstance(value, bool) or not isinstance(value, int | float):
            return None
        try:
            return exact(value)
        except ValueError:  # .inf and .nan, of which another check tells
            return None

    @staticmethod
    def _keys(entries: Iterator[tuple[KeyPath, YamlValue]]) -> dict[str, KeyPath]:
        keys: dict[str, KeyPath] = {}
        for path, key in entries:
            if isinstance(key, str):
                keys.setdefault(key, path[:-1])
        return keys


def _numbers_of(text: str) -> Iterator[Fraction]:
    for written in _NUMBER.findall(text):
        for number in (written.replace(".", "").replace(",", "."), written):
            try:
                yield exact(number)
            except ValueError:  # 08.00.00
                continue
