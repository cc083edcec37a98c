"""Comparing roles in the browser: the words, averages and files that the page's module reads."""

import json
from dataclasses import asdict
from typing import Final

from scripts.catalog.catalog import Catalog
from scripts.config import LOCALES
from scripts.features.comparison import ROWS, Item, column
from scripts.features.comparison_pictures import figures, pay_line
from scripts.features.getting_in import from_another_job
from scripts.urls import FOLDERS, entry_url, url_prefix

# The interface words that the module shows, besides the names of the rows.
WORDS: Final = (
    *("few", "failed", "told", "differences", "same", "shared", "both", "thing", "sources"),
    *("glance", "interest_scale", "pay_line", "skills", "asked_by_all", "asked_by_none", "also_asks"),
)


def module_words(catalog: Catalog, lang: str) -> dict[str, object]:
    """Return the interface words and averages that the page's browser module shows."""
    labels = catalog.labels[lang]
    words = labels["compare"]
    return {name: words[name] for name in WORDS} | {
        "rows": {name: words[name] for name in ROWS},
        "interests": list(labels["interest"].values()),
        "needs": labels["need"],
        "line": asdict(pay_line(catalog, lang)),
    }


def comparison_files(catalog: Catalog) -> dict[str, str]:
    """Return the file of each role that the page for comparing fetches, by path below docs/.

    It holds JSON: title, address below the site's root, items by row, each a text with the address it leads to, and how
    one gets in from another job, for the page of moves.
    """
    files = {}
    for lang in LOCALES:
        for role in catalog.roles.values():
            rows = {
                name: [_item_values(catalog, item, lang) for item in items]
                for name, items in column(catalog, role, lang).items()
            }
            data = {
                "title": role.title[lang],
                "url": _url(catalog, "role", role.key, lang),
                "family": role.family,
                "rows": rows,
                "figures": figures(catalog, role, lang),
                "from_work": " ".join(from_another_job(role, lang)),
            }
            path = f"{lang}/{FOLDERS[lang]['compare']}/{role.key}.json"
            files[path] = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return files


def _item_values(catalog: Catalog, item: Item, lang: str) -> list[str]:
    return [item.text, _url(catalog, *item.to, lang)] if item.to else [item.text]


def _url(catalog: Catalog, kind: str, key: str, lang: str) -> str:
    """Return the address of a page below the site's root: of a role, family, skill or programme, or the one on pay."""
    if kind == "page":
        return f"{url_prefix(lang)}{FOLDERS[lang][key]}/"
    if kind == "programme":
        return entry_url("programmes", catalog.programmes[key].slug[lang], lang)
    if kind == "family":
        return entry_url("families", catalog.family(key).slug[lang], lang)
    if kind == "skill":
        return entry_url("skills", catalog.skills[key].slug[lang], lang)
    return entry_url("roles", catalog.roles[key].slug[lang], lang)
