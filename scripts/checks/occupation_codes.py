"""Codes: the classifications agree with one another."""


def check(raw):
    """Where the match is not exact, a note says why."""
    tree = raw.roles
    for path, codes in tree.find("roles", "*", "codes"):
        if isinstance(codes, dict) and codes.get("match") in ("close", "approximate") and "note" not in codes:
            yield tree.problem((*path, "note"), "content.note-missing", found=codes["match"])
