"""Twins: every hand-written page exists in both languages and says the same."""

from scripts.config import LOCALES
from scripts.problems.problem import Problem

NEEDED = {
    "id": {
        "id": "Ini nama halaman, sama dalam kedua bahasa; dengan nama ini kembarannya ditemukan.",
        "en": "It is the page’s name, the same in both languages, by which its twin is found.",
    },
    "title": {
        "id": "Ini judul halaman, juga di hasil pencarian.",
        "en": "It is the page’s title, in search results too.",
    },
    "description": {
        "id": "Ini kalimat yang ditampilkan mesin pencari.",
        "en": "It is the sentence that search engines show.",
    },
}

REQUIRED = {
    "home": {
        "id": "Setiap halaman menautkan beranda bahasanya.",
        "en": "Every page leads back to the home page of its language.",
    },
    "editing": {"id": "Kaki setiap halaman menautkannya.", "en": "The foot of every page leads to it."},
    "data": {"id": "Kaki setiap halaman menautkannya.", "en": "The foot of every page leads to it."},
    "search": {
        "id": "Kotak pencarian di beranda menuju ke sana.",
        "en": "The search field of the home page leads to it.",
    },
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
                yield _at_id(page, "pages.id-taken", found=key, other=earlier.file)
    for lang in LOCALES:
        for key, about in REQUIRED.items():
            if (key, lang) not in pages:
                yield Problem(f"docs/{lang}/", 1, 1, "pages.page-missing", key, values={"found": key, "about": about})
    for (key, lang), page in pages.items():
        other = "en" if lang == "id" else "id"
        twin = pages.get((key, other))
        if twin is None:
            yield _at_id(page, "pages.twin-missing", found=key, other=other)
        elif lang == "id":
            yield from _same_sources(page, twin)


def _at_id(page, rule, **values):
    return Problem(page.file, *page.front_matter.place(("id",)), rule, values=values)


def _front_matter(page):
    if page.front_matter.value is None:
        return  # it could not be read, and that was said
    for name, about in NEEDED.items():
        value = page.front_matter.get((name,))
        if not isinstance(value, str) or not value.strip():
            yield Problem(page.file, 1, 1, "pages.field-missing", name, values={"name": name, "about": about})


def _same_sources(page, twin):
    here, there = ([key for key, _ in p.citations] for p in (page, twin))
    if sorted(here) != sorted(there):
        differing = sorted(set(here) ^ set(there)) or sorted(
            {key for key in here if here.count(key) != there.count(key)}
        )
        yield Problem(
            page.file, 1, 1, "pages.other-sources", values={"found": ", ".join(differing), "other": twin.file}
        )
