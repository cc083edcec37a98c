"""Values of another kind or form than the schema wants: what is wrong with each, and the right form where one can know.

The advice never leads into the next mistake: what it says is what the schema wants.
"""

import json
import re
import unicodedata
from collections.abc import Mapping
from datetime import date
from difflib import get_close_matches
from math import inf
from typing import Any

from scripts.checks.written_forms import right_day, right_number, right_truth
from scripts.messages import translations
from scripts.problems.problem import LocalText, Problem
from scripts.reading.schema import described
from scripts.reading.source_tree import Side, SourceTree
from scripts.reading.yaml_values import KeyPath, YamlValue


def wrong_type(
    tree: SourceTree, path: KeyPath, value: YamlValue, wanted: str, part: Mapping[str, Any], today: date
) -> Problem:
    """Return the problem of a value that is not of the kind that is wanted, by its name in JSON Schema."""
    if value is None:
        return tree.problem(path, "shape.empty", wanted=in_words(wanted))
    written = tree.written(path) or (value if isinstance(value, str) else json.dumps(value, ensure_ascii=False))
    if wanted == "string" and isinstance(value, bool | int | float):
        return _number_for_text(tree, path, written, part, today)
    if wanted in ("integer", "number") and isinstance(value, str | float):
        right = right_number(written, whole=wanted == "integer")
        if right and not part.get("minimum", -inf) <= float(right) <= part.get("maximum", inf):
            about = LocalText(described(part))
            return tree.problem(path, "shape.out-of-range", "value", value=written, about=about)
        if right:
            return tree.problem(path, "shape.number-form", "value", value=written, right=right)
    truth = right_truth(written) if wanted == "boolean" and not isinstance(value, list | dict) else None
    if truth:
        return tree.problem(path, "shape.truth-form", "value", value=written, right=truth)
    if wanted == "array" and isinstance(value, str):
        return tree.problem(path, "shape.not-a-list", "value", value=value, right=_as_list(written, part))
    value = value if isinstance(value, str) else written
    return tree.problem(path, "shape.wrong-kind", "value", wanted=in_words(wanted), value=value)


def _number_for_text(tree: SourceTree, path: KeyPath, written: str, part: Mapping[str, Any], today: date) -> Problem:
    """Quotes alone make no right value of what is no date, or has another form than the field wants."""
    if part.get("format") == "date":
        return wrong_day(tree, path, written, today)
    if not re.search(part.get("pattern", ""), written):
        return wrong_form(tree, path, "shape.bad-form", "value", written, part)
    return tree.problem(path, "shape.number-for-text", "value", value=written)


def wrong_day(tree: SourceTree, path: KeyPath, written: str, today: date) -> Problem:
    """Return the problem of a text that is no date, or is written in another way than dates are here."""
    right = right_day(written, today)
    if right:
        return tree.problem(path, "shape.date-form", "value", value=written, right=right)
    return tree.problem(path, "shape.not-a-date", "value", value=written)


def _as_list(written: str, part: Mapping[str, Any]) -> str:
    """Return a text as the entries of a list; where only some values are known, as the nearest of these."""
    items = (
        [written] if written[:1] in ("'", '"') else [item.strip() for item in re.split("[,;|]", written.strip("[] "))]
    )
    known = part.get("items", {}).get("enum", ())
    nearest = (next(iter(get_close_matches(item.lower(), known, n=1)), item) for item in items if item)
    return ", ".join(nearest)


def in_words(kind: str) -> LocalText:
    """Return a type of JSON Schema in words."""
    return LocalText(translations(f"kind.{kind}"))


def wrong_form(tree: SourceTree, path: KeyPath, rule: str, side: Side, text: str, part: Mapping[str, Any]) -> Problem:
    """Return the problem of a text or key that a pattern does not match.

    It is blank, holds a letter of another script, or has the form that `rule` forbids.
    """
    if not text.strip():
        return tree.problem(path, "shape.blank", side)
    odd = odd_sign(tree, path, side, text, part)
    return odd or tree.problem(path, rule, side, value=text, about=LocalText(described(part)))


def odd_sign(tree: SourceTree, path: KeyPath, side: Side, text: str, part: Mapping[str, Any]) -> Problem | None:
    """Return the problem of a letter of another script, or of a sign that no keyboard here has."""
    odd = next((sign for sign in text if not sign.isascii() or not sign.isprintable()), None)
    if odd is None:
        return None
    name = unicodedata.name(odd, "tab" if odd == "\t" else "?").lower()
    if odd.isalpha():
        return tree.problem(path, "shape.look-alike", side, letter=odd, name=name)
    values = {"sign": odd if odd.isprintable() else "", "name": name, "code": f"U+{ord(odd):04X}"}
    return tree.problem(path, "shape.odd-sign", side, **values, about=LocalText(described(part)))
