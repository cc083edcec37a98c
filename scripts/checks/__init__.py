"""The checks: one module a concern, each with `check(raw) -> Iterator[Problem]`.

A check yields problems and never raises; its docstring is the rule.
"""

from scripts.checks import citations, codes, dates, languages, markup, references, shape, twins, uniqueness

ALL = (shape, references, uniqueness, languages, codes, dates, markup, citations, twins)


def check(raw):
    """Return every problem of the data, in file order.

    Every check runs even after another found something, so that an editor
    can mend all at once.
    """
    found = set(raw.problems)
    for module in ALL:
        found.update(module.check(raw))
    return sorted(found)
