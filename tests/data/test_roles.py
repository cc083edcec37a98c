"""Each real role, by its id: whole, in each language, and shown on its pages."""

import re

import pytest

from scripts.checks import check
from scripts.config import LOCALES
from scripts.pages.markdown import render_pages
from scripts.pages.markdown_text import as_markdown
from scripts.reading.loader import load
from tests.conftest import ROOT, TODAY

RAW = load(ROOT, TODAY)
KEYS = [key for _, key in RAW.roles.find("roles", "*", "key")]

SECTIONS = (
    "facts",
    "duties",
    "day",
    "works-with",
    "skills",
    "tools",
    "ways-in",
    "leads-to",
    "fits",
    "confused-with",
    "related",
    "myths",
    "questions",
    "pay",
    "outlook",
    "sources",
)


@pytest.fixture(scope="session")
def problems(raw):
    return [problem for problem in check(raw) if problem.stops]


@pytest.fixture(scope="session")
def texts(site):
    return render_pages(site)


def unlinked(text: str) -> str:
    """Return Markdown without its links: pages link terms to the glossary."""
    return re.sub(r"\]\([^)]*\)|(?<!\\)\[", "", text)


@pytest.mark.parametrize("key", KEYS)
def test_a_role_is_whole_in_each_language_and_on_its_pages(key, site, texts, problems):
    assert [problem.explain(LOCALES[-1]) for problem in problems if problem.path.startswith(key)] == []
    role = site.catalog.roles[key]
    assert all(statement.sources for statement in (role.summary, *role.duties, *role.tools, *role.works_with))
    assert {skill.need for skill in role.skills} == {"essential", "useful"}
    assert [hour.at for hour in role.day.hours] == sorted(hour.at for hour in role.day.hours)
    for lang in LOCALES:
        assert 3 <= len(role.aliases[lang]) <= 6
        page = texts[site.page(f"role/{key}", lang).path]
        statements = [statement.text[lang] for statement in role.statements]
        words = [unlinked(as_markdown(text, lambda kind, entry: "link")) for text in statements]
        assert [text for text in words if text not in unlinked(page)] == []
        assert [anchor for anchor in SECTIONS if f"{{ #{anchor} }}" not in page] == []
        assert all(f'data-source="{source}"' in page for source in role.sources)


def test_the_data_has_no_problem(problems):
    assert [problem.explain(LOCALES[-1]) for problem in problems] == []
