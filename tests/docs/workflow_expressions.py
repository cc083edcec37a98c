"""The expressions of workflows, as far as ours use them."""

import re
from collections.abc import Mapping
from typing import Any

_EXPRESSION = re.compile(r"\$\{\{(.*?)\}\}", re.DOTALL)
_TOKEN = re.compile(r"'[^']*'|&&|\|\||[!=]=|!|[()]|[\w.-]+(?:\(\))?")
_OPERATORS = {"&&": "and", "||": "or", "!": "not", "==": "==", "!=": "!=", "(": "(", ")": ")"}
_MAY_BE_EMPTY = ("inputs.", "github.event.")  # what GitHub knows only of some events


def evaluate(expression: str, context: Mapping[str, Any], functions: Mapping[str, bool]) -> Any:
    """Return the value of an expression. Raises KeyError for a name that the context does not have."""

    def value(token: str) -> str:
        if token in _OPERATORS:
            return _OPERATORS[token]
        if token.startswith("'"):
            return repr(token[1:-1])
        if token.endswith("()"):
            return repr(functions[token[:-2]])
        found: Any = context
        for part in token.split("."):
            found = found.get(part, "") if token.startswith(_MAY_BE_EMPTY) and found != "" else found and found[part]
        return repr(found)

    return eval(" ".join(value(token) for token in _TOKEN.findall(expression)), {"__builtins__": {}})


def fill(text: str, context: Mapping[str, Any]) -> str:
    """Return a text with the values of its expressions."""
    return _EXPRESSION.sub(lambda match: str(evaluate(match[1], context, {})), text)


def is_wanted(condition: str | None, context: Mapping[str, Any], succeeded: bool) -> bool:
    """Return whether a job or step runs; without a function that asks for the state, only after success."""
    functions = {"failure": not succeeded, "success": succeeded, "always": True, "cancelled": False}
    expression = re.sub(r"^\$\{\{(.*)\}\}$", r"\1", str(condition or "success()"), flags=re.DOTALL)
    if not any(f"{name}()" in expression for name in functions):
        expression = f"success() && ({expression})"
    return bool(evaluate(expression, context, functions))
