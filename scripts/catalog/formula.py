"""Formulas over the material of a work sample: its numeric keys are worked out, never typed.

A formula is written as a sum on paper: numbers, cells (`row.column`), `sum(table.column)`, `round`, `min`, `max`, the
four operations and brackets. Python's own parser reads it; nothing of it is ever run.
"""

import ast
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import floor
from typing import Final, TypeAlias

_Operation: TypeAlias = Callable[[Fraction, Fraction], Fraction]
_OPERATIONS: Final[Mapping[type[ast.operator], _Operation]] = {
    ast.Add: lambda a, b: a + b,
    ast.Sub: lambda a, b: a - b,
    ast.Mult: lambda a, b: a * b,
    ast.Div: lambda a, b: a / b,
}

# A longer formula is no sum that a reader does on paper.
_LONGEST: Final = 200


class FormulaError(ValueError):
    """A formula that cannot be worked out; `part` is what is wrong in it."""

    def __init__(self, part: str) -> None:
        super().__init__(part)
        self.part = part


@dataclass(frozen=True)
class Numbers:
    """The numbers of a material: `cells` by `row.column`, `columns` by `table.column`."""

    cells: Mapping[str, Fraction]
    columns: Mapping[str, tuple[Fraction, ...]]


def exact(number: float | str) -> Fraction:
    """Return a number just as it is written: 0.1 is a tenth. Raises ValueError for what is no finite number."""
    return Fraction(str(number))


def evaluate(formula: float | str, numbers: Numbers) -> Fraction:
    """Return the value of a formula. Raises FormulaError where a part of it is no number or no such cell is there."""
    return _value(_parse(formula), numbers)


def written_numbers(formula: float | str) -> list[Fraction]:
    """Return the numbers that a formula writes out. Raises FormulaError for what is no formula.

    How many digits it rounds to is none of them.
    """
    return list(_literals(_parse(formula)))


def as_text(number: Fraction) -> str:
    """Return a number as programs write it, with at most six digits behind the point: `150000`, `1.5`."""
    return f"{float(round(number, 6)):.6f}".rstrip("0").rstrip(".")


def _parse(formula: float | str) -> ast.expr:
    text = str(formula).strip()
    if len(text) > _LONGEST:
        raise FormulaError(f"{text[:20]}…")
    try:
        return ast.parse(text, mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        raise FormulaError(text) from None


def _value(node: ast.expr, numbers: Numbers) -> Fraction:
    match node:
        case ast.Constant(value=int() | float() as value) if not isinstance(value, bool):
            return _finite(value, node)
        case ast.Attribute() if ast.unparse(node) in numbers.cells:
            return numbers.cells[ast.unparse(node)]
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return -_value(operand, numbers)
        case ast.BinOp(left=left, op=operator, right=right) if type(operator) in _OPERATIONS:
            try:
                return _OPERATIONS[type(operator)](_value(left, numbers), _value(right, numbers))
            except ZeroDivisionError:
                raise FormulaError(ast.unparse(node)) from None
        case ast.Call(func=ast.Name(id=name), args=arguments, keywords=[]):
            return _call(node, name, arguments, numbers)
    raise FormulaError(ast.unparse(node))


def _call(node: ast.Call, name: str, arguments: list[ast.expr], numbers: Numbers) -> Fraction:
    match name, arguments:
        case "sum", [column] if ast.unparse(column) in numbers.columns:
            return sum(numbers.columns[ast.unparse(column)], Fraction())
        case "round", [number]:
            return _half_up(_value(number, numbers), 0)
        case "round", [number, ast.Constant(value=int() as digits)] if 0 <= digits <= 6:
            return _half_up(_value(number, numbers), digits)
        case "min" | "max", [_, _, *_]:
            values = [_value(argument, numbers) for argument in arguments]
            return min(values) if name == "min" else max(values)
    raise FormulaError(ast.unparse(node))


def _half_up(number: Fraction, digits: int) -> Fraction:
    """Round a half up, as it is taught at school; Python rounds it to the even neighbour."""
    shift = 10**digits
    return Fraction(floor(number * shift + Fraction(1, 2)), shift)


def _finite(value: float, node: ast.expr) -> Fraction:
    try:
        return exact(value)
    except ValueError:  # 1e999 is infinite
        raise FormulaError(ast.unparse(node)) from None


def _literals(node: ast.AST) -> Iterator[Fraction]:
    match node:
        case ast.Constant(value=int() | float() as value):
            yield exact(value)
        case ast.Call(func=ast.Name(id="round"), args=[number, _]):
            yield from _literals(number)
        case _:
            for child in ast.iter_child_nodes(node):
                yield from _literals(child)
