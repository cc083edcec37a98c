"""The journey of a reader who listens, from home over quiz, role, comparison and search to the list and to all roles.

It tells what must be said, in our words: names, numbers and announcements, each once. What Orca says of its own, such
as "link" or "heading level 2", differs between its versions. `make listen` runs it on the built site.
"""

import re
from functools import partial

import pytest

from scripts.config import LOCALES
from scripts.features.quiz import asked_statements
from scripts.locale_format import locale_name
from scripts.reading.inline_markup import plain_text
from tests.conftest import ROOT
from tests.screen_reader.listener import Listener
from tests.screen_reader.session import screen_reader, what_is_missing
from tests.serving import StaticFiles, running

ROLE, OTHER = "secretary", "accountant"
MOST_WORDS_BEFORE_TITLE = 55  # there were 70, with what Orca adds


@pytest.fixture(scope="module")
def address():
    """The address of the built site."""
    with running(partial(StaticFiles, directory=str(ROOT / "site"))) as server:
        yield f"{server.address}/"


@pytest.fixture(scope="module", params=LOCALES)
def lang(request):
    return request.param


@pytest.fixture(scope="module")
def reader(lang, site, address):
    """A reader in a language, who can open the pages of the site."""
    missing = what_is_missing(map(locale_name, LOCALES))
    assert not missing, f"`make listen` needs a screen reader. Install it, as root, with: {missing}"
    with screen_reader(locale_name(lang)) as session:
        yield Reader(Listener(session), site, lang, address)


class Reader:
    """Somebody who listens to the pages of one language."""

    def __init__(self, listener, site, lang, address):
        self.listener, self.site, self.lang, self.address = listener, site, lang, address
        self.labels, self.catalog = site.catalog.labels[lang], site.catalog

    def open(self, key, query=""):
        """Open a page, and stop its being read as a whole."""
        page = self.site.page(key, self.lang)
        title = self.labels["site"]["tagline"] if key == "home" else page.title
        self.listener.open(f"{self.address}{page.url}{query}", plain_words(title))
        self.listener.press("Control_L")
        self.listener.press("ctrl+Home")

    def title_of(self, role):
        return self.catalog.roles[role].title[self.lang]


def plain_words(text):
    """Return the longest part of a text that is said as it is written: some signs have names."""
    return max(re.split(r"[^\w ]|\{\w+\}", text), key=len).strip()


def times(words, lines):
    """Return how often some words were said."""
    return " ".join(lines).count(words)


def test_the_title_comes_soon_and_the_first_link_leads_to_it(reader):
    reader.open(f"role/{ROLE}")
    listener, title = reader.listener, reader.title_of(ROLE)
    assert listener.press("Return", until=f"{title}.")[-1] == f"{title}.", "the link leads to the title"
    reader.open(f"role/{ROLE}", "?again")
    before = listener.collect("Down", title)
    assert sum(len(line.split()) for line in before) < MOST_WORDS_BEFORE_TITLE, before


def test_each_heading_is_said_once(reader):
    reader.open(f"role/{ROLE}", "?headings")
    labels = reader.labels["role"]
    for name in ("facts", "fits", "fits_yes", "fits_no"):
        assert times(labels[name], reader.listener.seek("h", labels[name], most=2)) == 1


def test_facts_are_said_with_their_values_and_citations_as_sources(reader):
    reader.open(f"role/{ROLE}", "?facts")
    labels, listener = reader.labels["role"], reader.listener
    listener.seek("h", labels["facts"])
    said = [line for _ in range(12) for line in listener.press("Down")]
    text = " ".join(said)
    assert text.index(labels["reviewed"]) < text.index("2026") < text.index(labels["interests"])
    assert reader.labels["page"]["source_mark"].split("{")[0] in text
    assert "[" not in text and "bracket" not in text


def test_a_role_is_saved_and_said_to_be_and_the_focus_stays(reader):
    reader.open(f"role/{ROLE}", "?save")
    words, listener = reader.labels["list"], reader.listener
    listener.seek("k", words["star"])
    done = f"{reader.title_of(ROLE)} {words['starred']}"
    assert times(done, listener.press("Return", until=done)) == 1
    assert times(words["see"], listener.press("KP_Enter", until=words["see"])) >= 1, "where the reader is"


def test_the_numbers_of_sources_can_be_left_out(reader):
    reader.open(f"role/{ROLE}", "?marks")
    words, listener = reader.labels["page"], reader.listener
    listener.press("ctrl+End")
    listener.seek("shift+b", words["hide_marks"])
    assert times(words["marks_hidden"], listener.press("Return", until=words["marks_hidden"])) == 1
    reader.open(f"role/{ROLE}", "?without")
    listener.seek("h", reader.labels["role"]["duties"])
    mark = words["source_mark"].split("{")[0]
    assert times(mark, [line for _ in range(8) for line in listener.press("Down")]) == 0
    listener.press("ctrl+End")
    listener.seek("shift+b", words["show_marks"])
    assert times(words["marks_shown"], listener.press("Return", until=words["marks_shown"])) == 1


def test_the_button_for_the_colours_says_what_is_so(reader):
    reader.open("home")
    words, listener = reader.labels["site"], reader.listener
    follow, light, *_ = words["palettes"].split(", ")
    assert times(follow, listener.seek("b", words["palette"])) == 1
    listener.press("Return")
    assert times(light, listener.press("KP_Enter", until=light)) == 1


def test_after_an_answer_of_the_quiz_the_next_statement_and_its_number_are_said_once(reader):
    reader.open("quiz")
    words, listener = reader.labels["quiz"], reader.listener
    statements = asked_statements(reader.catalog)
    listener.seek("r", words["answer_4"])
    position = words["position"].format(number=2, all=len(statements))
    said = listener.press("Return", until=position)
    assert times(position, said) == 1
    assert times(plain_words(statements[1].text[reader.lang]), said) == 1


def test_the_result_of_the_quiz_leads_to_a_role(reader):
    reader.open("quiz", f"?again#a={'54321' * 4}{'3' * (len(reader.catalog.quiz_statements) - 20)}")
    listener, titles = reader.listener, [role.title[reader.lang] for role in reader.catalog.roles.values()]
    assert times(reader.labels["quiz"]["result"], listener.seek("h", reader.labels["quiz"]["result"])) == 1
    said = listener.press("h")
    title = next(title for title in titles if any(line.startswith(title) for line in said))
    listener.press("Return", until=plain_words(title))


def test_a_comparison_says_what_differs_and_begins_each_row_with_its_name(reader):
    reader.open("compare", f"?r={ROLE}&r={OTHER}")
    words, listener = reader.labels["compare"], reader.listener
    listener.seek("h", words["differences"])
    listener.seek("t", words["thing"])
    listener.press("alt+shift+Down")
    listener.press("alt+shift+Right")
    said = " ".join(listener.press("alt+shift+Down"))
    family = reader.catalog.family(reader.catalog.roles[ROLE].family).name[reader.lang]
    assert words["family"] in said.partition(family)[0], said


def test_hits_are_counted_in_a_heading_and_are_links(reader):
    reader.open("search")
    words, listener = reader.labels["search"], reader.listener
    listener.seek("h", reader.site.page("search", reader.lang).title)
    listener.seek("Tab", words["label"])
    heading = plain_words(words["found_for"])
    assert times(heading, listener.type("audit", until=heading)) == 1
    listener.press("Escape")
    listener.press("ctrl+Home")
    assert times(heading, listener.seek("h", heading)) == 1
    titles = [role.title[reader.lang] for role in reader.catalog.roles.values()]
    assert any(title in line for title in titles for line in listener.press("k"))


def test_a_role_is_taken_off_the_list_and_said_to_be(reader):
    reader.open("list")
    words, listener, title = reader.labels["list"], reader.listener, reader.title_of(ROLE)
    listener.seek("b", words["drop_role"].format(role=title))
    done = plain_words(words["dropped"].format(role=title))
    assert times(done, listener.press("Return", until=done)) == 1


def test_filters_say_how_many_roles_they_leave(reader):
    reader.open("roles")
    words, listener = reader.labels["explore"], reader.listener
    family = plain_text(reader.labels["role"]["family"])
    listener.seek("Tab", family)
    listener.press("Return")
    name = reader.catalog.families[0].name[reader.lang]
    count = sum(role.family == reader.catalog.families[0].key for role in reader.catalog.roles.values())
    many = words["many"].format(count=count)
    assert times(many, listener.press("Tab", until=name)) == 1
    assert times(many, listener.press("space", until=many)) == 1
