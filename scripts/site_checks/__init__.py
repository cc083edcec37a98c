"""The inspection: what is wrong with a built site, found before it takes the place of the published one.

Each module holds the rules of a concern, as functions from a `Built` site to the problems it has, in words. They judge
what readers and machines will be served, whoever built it, and know nothing of how that was done.
"""

from scripts.site_checks import data, feeds, heads, links, markup, places, weight
from scripts.site_checks.built import read

CONCERNS = (links, heads, places, feeds, data, weight, markup)


def inspect(folder, register):
    """Return every problem of a built site; `register` is the text of the addresses it must keep."""
    built = read(folder.resolve())
    if built.home is None:
        return ["index.html: is missing or names no canonical address; there is no site here"]
    return [problem for concern in CONCERNS for rule in concern.RULES for problem in rule(built, register)]
