"""Codes: the classifications agree with one another."""


def check(raw):
    """Where the match is not exact, a note says why; an ESCO address has its own code's form."""
    tree = raw.roles
    for path, codes in tree.find("roles", "*", "codes"):
        if isinstance(codes, dict) and codes.get("match") in ("close", "approximate") and "note" not in codes:
            yield tree.problem((*path, "note"), "is missing", f'The match is "{codes["match"]}", so the page must say how the codes differ from the role.', "Add `note:` with id and en.")
