"""Render planned pages as Markdown."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeAlias

import yaml
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from scripts.catalog.role import LEVELS
from scripts.catalog.text import Text
from scripts.config import DEFAULT_LOCALE, EXPOSURE_SOURCE, KEY_LOCALE, LOCALES
from scripts.features.career_ladder import Shape
from scripts.features.glossary_links import TermLinker, TermUses, index_by_first_word, term_forms
from scripts.features.ladder_drawing import LadderDrawing, LadderLayout, draw_ladder
from scripts.label_placeholders import fill
from scripts.locale_format import clock_time, format_day, format_month, format_number, format_rupiah
from scripts.pages.citations import Citations
from scripts.pages.markdown_text import as_markdown, code_block, escape, foreign
from scripts.pages.page import Page
from scripts.pages.site import Site
from scripts.reading.inline_markup import plain_text
from scripts.urls import other_languages

TEMPLATES = Path(__file__).parent / "templates"

# Where the lines of ladders lie, by the shapes of the ladders.
LadderLayouts: TypeAlias = Mapping[Shape, LadderLayout]

# The kinds of generated pages that the search of MkDocs leaves out: readers look for roles.
_NOT_SEARCHED = ("checks", "sources", "changes", "accessibility", "privacy")


def render_pages(
    site: Site, ladder_layouts: LadderLayouts = MappingProxyType({}), templates: Path = TEMPLATES
) -> dict[str, str]:
    """Return the Markdown of every generated page and fragment, by path below docs/."""
    return PageRenderer(site, ladder_layouts, templates).render_all()


class PageRenderer:
    """Renders the pages of one site; what all of them need, such as the index of terms, is prepared once.

    A ladder whose shape has no layout is not drawn. `templates` is the folder of the templates.
    """

    def __init__(
        self, site: Site, ladder_layouts: LadderLayouts = MappingProxyType({}), templates: Path = TEMPLATES
    ) -> None:
        self._site, self._ladder_layouts = site, ladder_layouts
        self._environment = _environment(templates)
        self._term_index = {lang: index_by_first_word(term_forms(site.catalog, lang)) for lang in LOCALES}
        self._term_uses = TermUses(site.catalog)

    def render_all(self) -> dict[str, str]:
        """Return the Markdown of every generated page and fragment, by path below docs/."""
        generated = {page.path: page for page in self._site.pages.values() if page.template}
        return {path: self.render(page) for path, page in {**generated, **self._site.fragments}.items()}

    def render(self, page: Page) -> str:
        """Return the Markdown of one generated page or fragment.

        Whatever is raised carries the path of the page as a note.
        """
        if page.template is None:
            raise ValueError(f"{page.path} is written by hand")
        try:
            return self._environment.get_template(page.template).render({**self._variables(page), **page.context})
        except Exception as error:
            error.add_note(f"while rendering {page.path}")
            raise

    def _variables(self, page: Page) -> dict[str, Any]:
        """Return what every template may use: values of the page, and functions that know which page it is."""
        site, lang = self._site, page.lang
        terms = TermLinker(self._term_index, lang, explained=[term.key for term in page.context.get("terms", ())])

        def entry_link(kind: str, key: str) -> str:
            return site.entry_link(page, kind, key)

        def with_terms(text: Text) -> str:
            return as_markdown(text[lang], entry_link, lambda words: terms.split(words, text))

        return {
            "page": page,
            "site": site,
            "catalog": site.catalog,
            "lang": lang,
            "other_languages": other_languages(lang),
            "labels": site.catalog.labels[lang],
            "front_matter": _front_matter(page),
            "term_uses": self._term_uses,
            "ladder_drawing": self._draw(page),
            "cite": Citations(site, page),
            "page_link": lambda key, anchor="": site.page_link(page, key, anchor),
            "page_href": lambda key: site.page_href(page, key),
            "entry_link": entry_link,
            "with_terms": with_terms,
            "without_terms": lambda text: as_markdown(text[lang], entry_link),
            "format_day": lambda day: format_day(day, lang),
            "format_month": lambda month: format_month(month, lang),
            "format_rupiah": lambda amount: format_rupiah(amount, lang),
            "format_number": lambda number: format_number(number, lang),
            "clock_time": lambda written: clock_time(written, lang),
        }

    def _draw(self, page: Page) -> LadderDrawing | None:
        ladder = page.ladder
        if ladder is None or ladder.shape not in self._ladder_layouts:
            return None
        return draw_ladder(ladder, self._ladder_layouts[ladder.shape], page.lang)


@cache
def _environment(templates: Path) -> Environment:
    environment = Environment(
        loader=FileSystemLoader(templates),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,
    )
    environment.filters |= {"md": escape, "fill": fill, "plain": plain_text, "code_block": code_block}
    environment.globals |= {
        "foreign": foreign,
        "levels": LEVELS,
        "official_locale": DEFAULT_LOCALE,  # official names of Indonesian schooling
        "exposure_source": EXPOSURE_SOURCE,
        "notice_language": KEY_LOCALE,  # in which we word the notices that licences ask for
    }
    return environment


def _front_matter(page: Page) -> str:
    """Return the lines between ---; `made_from` tells a person who opens the file not to edit it."""
    meta: dict[str, Any] = {
        "id": page.key,
        "title": page.title,
        "description": page.description,
        "made_from": "the files in data/",
    }
    if page.role:
        meta["role"] = page.role.key
    if page.kind in _NOT_SEARCHED:
        meta["search"] = {"exclude": True}
    text: str = yaml.dump(meta, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=10_000)
    return text
