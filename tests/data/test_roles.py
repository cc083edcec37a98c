"""Each real role, by its id: whole, in each language, and shown on its pages."""

import re

import pytest

from scripts.checks import check
from scripts.config import LOCALES
from scripts.features.role_pictures import busy_months, busy_weeks
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
    "calendar",
    "hirers",
    "works-with",
    "skills",
    "tools",
    "mistakes",
    "ways-in",
    "selection",
    "leads-to",
    "fits-yes",
    "fits-no",
    "you",
    "interests",
    "more",
    "codes",
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


def is_indonesian(source: str) -> bool:
    """Return whether a source says something of the work in Indonesia; classifications are of the whole world."""
    return not source.startswith(("onet", "isco", "esco", "ilo", "kbji"))


def unlinked(text: str) -> str:
    """Return Markdown without its links: pages link terms to the glossary."""
    return re.sub(r"\]\([^)]*\)|(?<!\\)\[", "", text)


@pytest.mark.parametrize("key", KEYS)
def test_a_role_is_whole_in_each_language_and_on_its_pages(key, site, texts, problems):
    assert [problem.explain(LOCALES[-1]) for problem in problems if problem.path.startswith(key)] == []
    role = site.catalog.roles[key]
    assert role.summary.sources and sum(any(map(is_indonesian, duty.sources)) for duty in role.duties) * 2 >= len(
        role.duties
    )
    assert 7 <= len(role.duties) <= 10 and 3 <= len(role.fields["questions"]) <= 5 and role.fields["sample_task"]
    told = [
        statement for statement in role.statements if statement.is_advice or any(map(is_indonesian, statement.sources))
    ]
    assert len(told) * 2 >= len(role.statements)
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


def test_a_role_works_in_its_stories_where_its_own_page_says(site):
    """A reader who follows a story and then opens the role sees it on the same side of the curtain."""
    told = {
        (story.key, actor.role): actor.office
        for story in site.catalog.stories.values()
        for actor in story.actors
        if actor.role
    }
    assert told == {(story, role): site.catalog.roles[role].place for story, role in told}


def test_the_busy_times_of_a_role_are_those_that_its_calendar_names(site):
    busy = {key: (busy_months(role), busy_weeks(role)) for key, role in site.catalog.roles.items()}
    assert busy["tax-officer"] == ((1, 2, 3, 4), (2, 3))
    assert busy["legal-officer"] == ((1, 4, 7, 10), ())
    assert busy["hr-assistant"] == ((), ())  # paydays and religious holidays differ or move
