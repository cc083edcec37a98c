"""Render planned pages as Markdown."""

from functools import cache
from pathlib import Path
from typing import Any

import yaml
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from scripts.catalog.role import LEVELS
from scripts.catalog.text import Text
from scripts.config import DEFAULT_LOCALE, EXPOSURE_SOURCE, KEY_LOCALE, LOCALES
from scripts.features.glossary_links import TermLinker, TermUses, index_by_first_word, term_forms
from scripts.features.role_pictures import busy_months, busy_weeks, by_place
from scripts.features.work_samples import (
    format_amount,
    marks_cells,
    role_line,
    short_name,
    shown_answer,
    shown_order,
    things_to_mark,
)
from scripts.label_placeholders import fill
from scripts.locale_format import clock_time, format_day, format_month, format_number, format_rupiah, month_names
from scripts.pages.citations import Citations
from scripts.pages.family_drawings import family_drawing
from scripts.pages.markdown_text import as_markdown, code_block, escape, foreign
from scripts.pages.page import UNLISTED_KINDS, Page
from scripts.pages.site import Site
from scripts.reading.inline_markup import plain_text
from scripts.urls import other_languages

TEMPLATES = Path(__file__).parent / "templates"

# The kinds of generated pages that the search of MkDocs leaves out: readers look for roles.
_NOT_SEARCHED = ("checks", "sources", "changes", "accessibility", "privacy", *UNLISTED_KINDS)


def render_pages(site: Site, templates: Path = TEMPLATES) -> dict[str, str]:
    """Return the Markdown of every generated page and fragment, by path below docs/."""
    return PageRenderer(site, templates).render_all()


class PageRenderer:
    """Renders the pages of one site; what all of them need, such as the index of terms, is prepared once.

    `templates` is their folder.
    """

    def __init__(self, site: Site, templates: Path = TEMPLATES) -> None:
        self._site = site
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
            "month_names": month_names(lang),
            "clock_time": lambda written: clock_time(written, lang),
        }


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
        "family_drawing": family_drawing,
        "foreign": foreign,
        "by_place": by_place,
        "busy_months": busy_months,
        "busy_weeks": busy_weeks,
        "tenths": lambda share: round(10 * share),  # for data-n, by which bars are drawn
        "format_amount": format_amount,
        "marks_cells": marks_cells,
        "role_line": role_line,
        "short_name": short_name,
        "shown_answer": shown_answer,
        "shown_order": shown_order,
        "things_to_mark": things_to_mark,
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
