"""Judges a built site before it is published.

Each module holds the rules of one concern: functions from a built site, and the text of the register of addresses, to
problems in words. Their docstrings are the rules. They look only at what readers and machines will be served, and know
nothing of how it was built.
"""

from pathlib import Path

from scripts.site_checks import (
    atom_feeds,
    budgets,
    html_validity,
    links,
    open_data,
    page_metadata,
    published_addresses,
)
from scripts.site_checks.built_site import Rule, read_built_site

RULES: tuple[Rule, ...] = (
    *links.RULES,
    *page_metadata.RULES,
    *published_addresses.RULES,
    *atom_feeds.RULES,
    *open_data.RULES,
    *budgets.RULES,
    *html_validity.RULES,
)


def inspect(folder: Path, register: str) -> list[str]:
    """Return every problem of the site in a folder; `register` is the text of the addresses that it must keep."""
    site = read_built_site(folder.resolve())
    if not site.home:
        return ["index.html: is missing or names no canonical address, so there is no site here"]
    return [problem for rule in RULES for problem in rule(site, register)]
