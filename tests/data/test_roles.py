"""Each real role, by its id: whole, in both languages, and shown on its pages."""

import re

import pytest

from scripts.checks import check
from scripts.pages.markdown import as_markdown, render_pages
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


@pytest.mark.parametrize("key", KEYS)
def test_role(key, site, texts, problems):
    assert [p.explain("en") for p in problems if p.path.startswith(key)] == []
    role = site.catalog.roles[key]
    claims = role.statements
    assert all(claim.sources for claim in claims)
    assert 3 <= len(role.aliases["id"]) <= 6
    assert {skill.need for skill in role.skills} == {"essential", "useful"}
    assert [hour.at for hour in role.day.hours] == sorted(hour.at for hour in role.day.hours)
    for lang in ("id", "en"):
        text = texts[site.page(f"role/{key}", lang).path]
        words = re.sub(r"\]\([^)]*\)|(?<!\\)\[", "", text)  # terms lead to the glossary
        missing = [
            claim.text[lang]
            for claim in claims
            if "](" not in claim.text[lang] and as_markdown(claim.text[lang], None) not in words
        ]
        assert missing == []
        assert [anchor for anchor in SECTIONS if f"{{ #{anchor} }}" not in text] == []
        assert all(f'data-source="{source}"' in text for source in role.sources)


def test_the_data_has_no_problem(problems):
    assert [p.explain("en") for p in problems] == []
