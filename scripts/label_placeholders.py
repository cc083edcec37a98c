"""The placeholders of label texts, as in `{count} roles`."""

import re
from collections.abc import Callable

_PLACEHOLDER = re.compile(r"\{(\w+)\}")


def fill(text: str, **values: object) -> str:
    """Return a text with its placeholders filled.

    All are filled at once, so a value may hold braces itself. Raises KeyError for a value that is missing.
    """
    return _PLACEHOLDER.sub(lambda match: str(values[match[1]]), text)


def fill_with(words: Callable[[str], str], text: str, values: dict[str, str]) -> str:
    """Return a text with its placeholders filled by `values`; `words` converts what stands between them.

    The parts between placeholders keep the white space at their edges: without it words would stick to the values.
    """
    parts = _PLACEHOLDER.split(text)
    return "".join(values[part] if number % 2 else words(part) for number, part in enumerate(parts))
