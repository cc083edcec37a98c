"""What must hold of any data file: it is accepted and shown, or refused with problems that have a line."""

import re
from dataclasses import dataclass
from functools import lru_cache
from html import unescape

from markdown import Extension, Markdown

from scripts.checks import check, stops
from scripts.config import DEFAULT_LOCALE, LOCALES
from scripts.mkdocs_site.markdown_extensions import TableLabels
from scripts.pages.markdown import render_pages
from scripts.pages.page_list import list_pages
from scripts.pipeline import catalog_from
from scripts.problems.reporters import FORMATS, format_problems
from scripts.reading.inline_markup import plain_text
from scripts.reading.loader import load

# The Markdown extensions of mkdocs.yml and the hook, but for the inclusion of parts: a role's page has none.
EXTENSIONS: list[str | Extension] = ["attr_list", "def_list", "md_in_html", "tables", "toc", TableLabels()]

# The elements of a page; a text that makes any other has broken out of its place.
TAGS = frozenset(
    re.findall(
        r"\w+",
        "a b br button dd details div dl dt em h1 h2 h3 h4 label li ol p section select small span strong "
        "summary time ul "
        "desc g line path polygon rect svg text title tspan use circle defs marker polyline figure figcaption",
    )
)

_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)


@dataclass(frozen=True)
class Outcome:
    accepted: bool
    rules: frozenset


def outcome(root, today):
    """Return what becomes of the data below `root`.

    Raises AssertionError if a problem has no place or no words, or if a page does not show its texts.
    """
    raw = load(root, today)
    problems = check(raw)
    for problem in problems:
        lines = raw.texts.get(problem.file)
        last = len(lines.splitlines()) + 1 if lines else 1
        assert 1 <= problem.line <= last and problem.column >= 1 and problem.length >= 1, problem
        for lang in LOCALES:
            assert all(problem.explain(lang)), problem
    for style in FORMATS:
        assert format_problems(problems, DEFAULT_LOCALE, style)
    if stops(problems):
        return Outcome(False, frozenset(p.rule for p in problems))
    _check_pages(list_pages(catalog_from(raw), raw.pages))
    return Outcome(True, frozenset(p.rule for p in problems))


def _check_pages(site):
    """Check that every page shows its texts, and that no text changes the structure of a page."""
    pages = dict(render_pages(site))
    for key, texts in _texts(site.catalog):
        for lang in LOCALES:
            _check_page(pages[site.page(key, lang).path], tuple(text[lang] for text in texts))


def _texts(catalog):
    """Yield the key of each page, and the texts that it must show."""
    for role in catalog.roles.values():
        yield f"role/{role.key}", role.texts
    for skill in catalog.skills.values():
        yield f"skill/{skill.key}", [claim.text for claim in (skill.summary, *skill.practise)]
    for term in catalog.terms.values():
        yield f"field/{term.field}", [term.meaning.text]
    for story in catalog.stories.values():
        yield (
            f"story/{story.key}",
            [claim.text for claim in (story.summary, *story.steps, *story.lessons)],
        )
    yield "questions", [question.answer.text for question in catalog.questions]


@lru_cache(maxsize=100)  # most changes leave most pages as they are
def _check_page(page, texts):
    markdown = _FRONT_MATTER.sub("", page, count=1)
    html = Markdown(extensions=EXTENSIONS).convert(markdown)
    words = _words(html)
    for text in texts:
        assert " ".join(plain_text(text).split()) in words, text
    assert (
        len(re.findall(r"<h[1-6]\b", html))
        == len(re.findall(r"^#{1,6} .* \{ #[\w-]+(?: \.\w+)? \}$", markdown, re.MULTILINE)) + 1
    )
    assert set(re.findall(r"<([a-z0-9]+)", html)) <= TAGS, set(re.findall(r"<([a-z0-9]+)", html)) - TAGS


def _words(html):
    """Return the text of a page as a reader sees it, with single spaces."""
    return " ".join(unescape(re.sub(r"<[^>]*>", lambda tag: " " if tag[0].startswith("<br") else "", html)).split())
