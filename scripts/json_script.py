"""Data inside the script element of a page."""

import json


def json_for_script(value: object) -> str:
    """Return a value as JSON that cannot end the script element it stands in."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
