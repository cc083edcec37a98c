"""Turn planned pages into Markdown text."""

import re
import textwrap
from datetime import date
from pathlib import Path

import yaml
from babel.dates import format_date
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from scripts.pages import link, role_key

TEMPLATES = Path(__file__).parent / "templates"

_SPECIAL = re.compile(r"[\\`*_{}\[\]]")
_LINE_START = re.compile(r"^(?:[#+\-=~>:]|\d+(?=[.)]))")


def render(site):
    """Return the text of every generated page and fragment, by path below docs/."""
    environment = _environment()
    pages = {page.path: page for page in site.pages.values() if page.template}
    return {path: _render(environment, site, page) for path, page in (pages | site.fragments).items()}


def _environment():
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES), undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
        keep_trailing_newline=True, autoescape=False,
    )
    environment.filters["md"] = escape
    environment.filters["wrap"] = textwrap.wrap
    environment.globals["role_key"] = role_key
    return environment


def _render(environment, site, page):
    cite = Citations(site, page)
    return environment.get_template(page.template).render(
        page=page, site=site, catalog=site.catalog, lang=page.lang, labels=site.catalog.labels[page.lang],
        cite=cite, link=lambda key, anchor="": link(site, page, key, anchor),
        day=lambda iso: format_date(date.fromisoformat(iso), "d MMMM y", locale=page.lang),
        front_matter=_front_matter(page), **page.context,
    )


def _front_matter(page):
    """Return the lines between ---; `made_from` tells a person who opens the file not to edit it."""
    meta = {"id": page.key, "title": page.title, "description": page.description, "made_from": "data/roles.yaml and data/sources.yaml"}
    if "role" in page.context:
        meta["role"] = page.context["role"].key
    return yaml.safe_dump(meta, allow_unicode=True, sort_keys=False, width=10_000)


def escape(text):
    """Return plain words as Markdown that shows just them."""
    text = " ".join(text.split()).replace("&", "&amp;").replace("<", "&lt;").replace("|", "&#124;")
    text = _SPECIAL.sub(lambda match: f"\\{match[0]}", text)
    return _LINE_START.sub(lambda match: f"{match[0]}\\" if match[0].isdigit() else f"&#{ord(match[0])};", text)


class Citations:
    """Numbers the sources of one page in the order in which the page first cites them."""

    def __init__(self, site, page):
        self.site, self.page = site, page
        self.numbers = {}

    def __call__(self, keys):
        """Return the links to the sources, the first of each with an anchor to come back to."""
        return "".join(self._link(key) for key in keys)

    def _link(self, key):
        anchor = "" if key in self.numbers else f"#cite-{key} "
        number = self.numbers.setdefault(key, len(self.numbers) + 1)
        target = link(self.site, self.page, "sources", key)
        return f' [\\[{number}\\]]({target}){{ {anchor}data-source="{key}" }}'

    @property
    def used(self):
        return [self.site.catalog.sources[key] for key in self.numbers]
