"""Unwritten: what a new role’s skeleton still waits for."""

MARK = "✍"


def check(raw):
    """No text still begins with the sign that marks what is to be written."""
    for tree in (*raw.content, raw.sources):
        for path, value in tree.leaves:
            if isinstance(value, str) and value.startswith(MARK):
                yield tree.problem(
                    path, "content.unwritten", of="values", found=value.removeprefix(MARK).strip() or MARK
                )
