"""The texts that readers read, wherever they stand in the data."""

import re
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from scripts.config import LOCALES, ROOT

_ROLE_TEMPLATE = ROOT / "scripts" / "pages" / "templates" / "role.md.j2"
_ROLE_FIELD = re.compile(r"\brole\.(?:fields\.)?(\w+)")

# The fields whose texts are names: they may carry an acronym, and be the same in both languages.
NAMES = ("name", "title", "term", "hands")


@dataclass(frozen=True, slots=True)
class Prose:
    """One text in one language. `kind` is name (a title, an alias, a heading) or sentence."""

    path: tuple
    lang: str
    text: str
    kind: str

    @property
    def twin(self):
        """The path of the same text in the other language."""
        return (*self.path[:-1], "en" if self.lang == "id" else "id")


def prose(leaves):
    """Yield every text among the leaves of a tree, pairs of path and value, in the order of the file; addresses and keys are none."""
    for path, value in leaves:
        if not isinstance(value, str) or not value.strip() or "slug" in path:
            continue
        if len(path) > 1 and path[-1] in LOCALES:
            kind = "name" if path[-2] in NAMES else "sentence"
            yield Prose(path, path[-1], value, kind)
        elif len(path) > 2 and path[-2] in LOCALES:
            yield Prose(path, path[-2], value, "name")


def by_entry(tree):
    """Yield the texts of each role, skill, story …, one list an entry, as its page shows them."""
    order = role_page_order()
    inside = (text for text in tree.prose if len(text.path) > 2)
    for entry, found in groupby(inside, key=lambda text: text.path[:2]):
        yield (
            sorted(found, key=lambda text: order.get(text.path[2], len(order))) if entry[0] == "roles" else list(found)
        )


@cache
def role_page_order():
    """Return each name that follows `role.` in the template of a role's page, numbered in the order of the page."""
    names = _ROLE_FIELD.findall(_ROLE_TEMPLATE.read_text("utf-8"))
    return {name: number for number, name in enumerate(dict.fromkeys(names))}


def first_words(text, words=6):
    """Return the first words of a text, by which an exception names it."""
    return " ".join(text.split()[:words])
