"""Twins: every hand-written page exists in both languages and says the same."""

from scripts.load import LOCALES
from scripts.problem import Problem

NEEDED = {
    "id": "It is the page's name, the same in both languages, by which its twin is found.",
    "title": "It is the page's title, in search results too.",
    "description": "It is the sentence that search engines show.",
}

REQUIRED = {
    "home": "Every page leads back to the home page of its language.",
    "search": "The search field of the home page leads to it.",
}


def check(raw):
    """A page has id, title and description; its twin has the same id and cites the same sources; those that others lead to are there."""
    pages = {}
    for page in raw.pages:
        yield from _front_matter(page)
        key = page.front_matter.get(("id",))
        if isinstance(key, str):
            earlier = pages.setdefault((key, page.lang), page)
            if earlier is not page:
                yield Problem(page.file, *page.front_matter.place(("id",)), f'the id "{key}" is taken', f"An id stands once in each language; {earlier.file} has it already.", "Choose another id.")
    for lang in LOCALES:
        for key, rule in REQUIRED.items():
            if (key, lang) not in pages:
                yield Problem(f"docs/{lang}/", 1, 1, f'no page has the id "{key}"', rule, f"Add the page, or give it back its `id: {key}`.")
    for (key, lang), page in pages.items():
        other = "en" if lang == "id" else "id"
        twin = pages.get((key, other))
        if twin is None:
            yield Problem(page.file, *page.front_matter.place(("id",)), f'the page "{key}" has no twin in docs/{other}/', "Every page exists in both languages.", f"Add the page with `id: {key}` in docs/{other}/.")
        elif lang == "id":
            yield from _same_sources(page, twin)


def _front_matter(page):
    if page.front_matter.value is None:
        return  # it could not be read, and that was said
    for name, rule in NEEDED.items():
        value = page.front_matter.get((name,))
        if not isinstance(value, str) or not value.strip():
            yield Problem(page.file, 1, 1, f"{name} is missing in the page's first lines", rule, f"Add `{name}:` between the two lines of ---.")


def _same_sources(page, twin):
    here, there = ([key for key, _ in p.citations] for p in (page, twin))
    if sorted(here) != sorted(there):
        differing = sorted(set(here) ^ set(there)) or sorted({key for key in here if here.count(key) != there.count(key)})
        yield Problem(page.file, 1, 1, f"cites other sources than {twin.file}", f"Both languages rest on the same sources; these differ: {', '.join(differing)}.", "Cite in both pages the same sources, as often.")
