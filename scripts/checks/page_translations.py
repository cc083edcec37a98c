"""Page translations: every hand-written page exists in every language and rests on the same sources."""

from collections.abc import Iterator
from typing import Final

from scripts.config import DEFAULT_LOCALE, LOCALES
from scripts.messages import translations
from scripts.problems.problem import LocalText, Problem
from scripts.reading.hand_written_page import HandWrittenPage
from scripts.reading.loader import SourceData
from scripts.urls import other_languages

# The fields of the front matter that every page has; messages.yaml says what each is for.
_FIELDS: Final = ("id", "title", "description")

# The pages that other pages lead to, by id; messages.yaml says from where.
_NEEDED_PAGES: Final = ("home", "editing", "data", "search")


def check(data: SourceData) -> Iterator[Problem]:
    """A page has id, title and description, and a translation with the same id in every other language.

    Its translations cite the same sources. The pages that others lead to are there.
    """
    pages: dict[tuple[str, str], HandWrittenPage] = {}
    for page in data.pages:
        yield from _front_matter(page)
        key = page.front_matter.get(("id",))
        if isinstance(key, str):
            earlier = pages.setdefault((key, page.lang), page)
            if earlier is not page:
                yield _at_id(page, "pages.id-taken", value=key, other=earlier.file)
    for lang in LOCALES:
        for key in _NEEDED_PAGES:
            if (key, lang) not in pages:
                values = {"value": key, "about": LocalText(translations(f"needed-page.{key}"))}
                yield Problem(f"docs/{lang}/", 1, 1, "pages.page-missing", key, values=values)
    for (key, lang), page in pages.items():
        for other in other_languages(lang):
            translation = pages.get((key, other))
            if translation is None:
                yield _at_id(page, "pages.twin-missing", value=key, other=other)
            elif lang == DEFAULT_LOCALE:
                yield from _same_sources(page, translation)


def _at_id(page: HandWrittenPage, rule: str, **values: object) -> Problem:
    return Problem(page.file, *page.front_matter.point(("id",)), rule, values=values)


def _front_matter(page: HandWrittenPage) -> Iterator[Problem]:
    if page.front_matter.value is None:
        return  # it could not be read, which is a problem already
    for name in _FIELDS:
        value = page.front_matter.get((name,))
        if not isinstance(value, str) or not value.strip():
            values = {"name": name, "about": LocalText(translations(f"page-field.{name}"))}
            yield Problem(page.file, 1, 1, "pages.field-missing", name, values=values)


def _same_sources(page: HandWrittenPage, translation: HandWrittenPage) -> Iterator[Problem]:
    here, there = (sorted(key for key, _ in each.citations) for each in (page, translation))
    if here != there:
        differing = sorted(set(here) ^ set(there)) or sorted(
            {key for key in here if here.count(key) != there.count(key)}
        )
        values = {"value": ", ".join(differing), "other": translation.file}
        yield Problem(page.file, 1, 1, "pages.other-sources", values=values)
