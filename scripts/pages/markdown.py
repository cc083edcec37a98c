"""Turn planned pages into Markdown text."""

import re
import textwrap
from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType

import yaml
from babel.dates import format_date
from babel.numbers import format_decimal
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from scripts.config import LOCALES
from scripts.features.glossary_links import TermLinker, TermUses, index_by_first_word, term_forms
from scripts.features.ladder_drawing import draw_ladder
from scripts.lazy import Lazy
from scripts.pages.page import markdown_link, page_and_anchor, relative_url, role_key
from scripts.reading.inline_markup import parse_marks, plain_text

TEMPLATES = Path(__file__).parent / "templates"

_SPECIAL = re.compile(r"[\\`*_{}\[\]]")
_INCLUDE = re.compile(r"^([ \t]*)(-+8<-)", re.MULTILINE)  # a ; in front keeps it from being included
_WHITE = re.compile(r"\s+")
_LINE_START = re.compile(r"^(?:[#+\-=~>:]|\d+(?=[.)]))")


def render_pages(site, layouts=MappingProxyType({}), compiled=None, templates=TEMPLATES):
    """Return the text of every generated page and fragment, by path below docs/; each is made when it is asked for.

    `layouts` say where the lines of ladders lie, by shape; one that has none is not drawn. `compiled` keeps what
    templates were compiled to, as Jinja wants it. `templates` is the folder of the templates.
    """
    environment = _environment(compiled, templates)
    of_terms = {lang: index_by_first_word(term_forms(site.catalog, lang)) for lang in LOCALES}
    used = TermUses(site.catalog)
    pages = {page.path: page for page in site.pages.values() if page.template} | site.fragments

    def text(path):
        try:
            return _render(environment, site, pages[path], of_terms, used, layouts)
        except KeyError as error:  # would mean that there is no such page
            raise LookupError(f"{path}: {error}") from error

    return Lazy(pages, text)


@cache
def _environment(compiled, templates):
    environment = Environment(
        loader=FileSystemLoader(templates),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,
        bytecode_cache=compiled,
    )
    environment.filters["md"] = escape
    environment.filters["plain"] = plain_text
    environment.filters["shown"] = code_block
    environment.filters["wrap"] = textwrap.wrap
    environment.globals["role_key"] = role_key
    return environment


def _render(environment, site, page, of_terms, used, layouts):
    cite = Citations(site, page)
    terms = TermLinker(of_terms, page.lang, explained=[term.key for term in page.context.get("terms", ())])

    def target(key, anchor=""):
        return markdown_link(site, page, key, anchor)

    def target_of(kind, key):
        return markdown_link(site, page, *page_and_anchor(site.catalog, kind, key))

    def say(text):
        return as_markdown(text[page.lang], target_of, lambda words: terms.split(words, text))

    ladder = page.context.get("ladder")
    drawn = draw_ladder(ladder, layouts[ladder.shape], page.lang) if ladder and ladder.shape in layouts else None
    return environment.get_template(page.template).render(
        page=page,
        site=site,
        catalog=site.catalog,
        lang=page.lang,
        labels=site.catalog.labels[page.lang],
        cite=cite,
        link=target,
        to=target_of,
        href=lambda key: relative_url(site, page, key),
        say=say,
        lead=lambda text: as_markdown(text[page.lang], target_of),
        day=lambda iso: format_date(date.fromisoformat(iso), "d MMMM y", locale=page.lang),
        number=lambda value: format_decimal(value, locale=page.lang),
        front_matter=_front_matter(page),
        uses=used,
        **(page.context | {"ladder": drawn}),
    )


def _front_matter(page):
    """Return the lines between ---; `made_from` tells a person who opens the file not to edit it."""
    meta = {"id": page.key, "title": page.title, "description": page.description, "made_from": "the files in data/"}
    if "role" in page.context:
        meta["role"] = page.context["role"].key
    if page.kind in ("checks", "sources", "changes", "accessibility", "privacy"):
        meta["search"] = {"exclude": True}  # readers look for roles
    return yaml.dump(meta, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=10_000)


def escape(text):
    """Return plain words as Markdown that shows just them."""
    return _line_start(_escape(" ".join(text.split())))


def as_markdown(text, target, split=None):
    """Return a text as Markdown: its emphasis, links and line breaks, and everything else as typed.

    `target(kind, key)` returns the address of a role, term, page …; `split`
    parts a text at the words that lead to the glossary.
    """
    return _line_start("".join(_markdown(part, target, split) for part in parse_marks(text.strip())))


def _markdown(part, target, split):
    if part.kind == "text":
        text = _WHITE.sub(" ", part.text)
        return "".join(_term(words, key, target) for words, key in (split(text) if split else [(text, None)]))
    if part.kind == "line":
        return "<br>"
    inner = "".join(_markdown(child, target, split if part.kind in ("strong", "em") else None) for child in part.parts)
    if part.kind in ("strong", "em"):
        sign = "**" if part.kind == "strong" else "*"
        return f"{sign}{inner}{sign}"
    return f"[{inner}]({target(part.kind, part.key)})"


def _term(words, key, target):
    return f"[{_escape(words)}]({target('term', key)})" if key else _escape(words)


def _escape(text):
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace("|", "&#124;")
    return _SPECIAL.sub(lambda match: f"\\{match[0]}", text)


def _line_start(text):
    return _LINE_START.sub(lambda match: f"{match[0]}\\" if match[0].isdigit() else f"&#{ord(match[0])};", text)


def code_block(example):
    """Return a piece of a data file as a block of code; what is invisible in it is shown as its code."""
    text = "".join(sign if sign.isprintable() or sign == "\n" else f"⟨U+{ord(sign):04X}⟩" for sign in example)
    lines = _INCLUDE.sub(r"\1;\2", text.strip("\n")).split("\n")
    indent = min((len(line) - len(line.lstrip()) for line in lines if line.strip()), default=0)
    return "\n".join(f"    {line[indent:]}" for line in lines) if any(line.strip() for line in lines) else "    …"


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
        target = markdown_link(self.site, self.page, *page_and_anchor(self.site.catalog, "source", key))
        return f' [\\[{number}\\]]({target}){{ {anchor}data-source="{key}" }}'

    @property
    def used(self):
        return [self.site.catalog.sources[key] for key in self.numbers]
