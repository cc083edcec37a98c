"""What a reader does on the site, written once for every browser: from home over all tools to a page without a server.

Each step raises AssertionError where it stops the reader.
"""

import time

from playwright.sync_api import Error

from scripts.pages.site import Site
from scripts.urls import other_languages, url_prefix
from tests.site.reader import Reader
from tests.site.telling_host import Host
from tests.site.visitor import PATIENCE
from tests.site.webdriver import WebDriverError

ROLE, OTHER_ROLE, UNSEEN_ROLE = "accountant", "recruiter", "paralegal"
STORY, SAMPLE = "story/new-employee", "work-sample/complete-applications"
BACKGROUND = "getComputedStyle(document.documentElement).backgroundColor"


class Journey:
    """A reader's journey through the site on a host, in a language."""

    def __init__(self, reader: Reader, host: Host, site: Site, lang: str):
        self.reader, self.host, self.site, self.lang = reader, host, site, lang

    def make(self) -> None:
        """Go through everything."""
        for step in (
            self.answer_quiz,
            self.save_role,
            self.compare,
            self.move,
            self.search,
            self.look_at_list,
            self.explore_roles,
            self.read_story,
            self.try_work,
            self.choose_palette,
            self.hurry,
            self.go_offline,
        ):
            step()
            assert self.host.faults == [], f"{step.__name__}: {self.host.faults}"

    def answer_quiz(self) -> None:
        self.open("home")
        self.reader.press(f"main a[href*='{self.short_url('quiz')}']")
        self.wait("#quiz")
        for number in range(1, len(self.site.catalog.quiz_statements) + 1):
            self.reader.press(f"#quiz fieldset:nth-of-type({number}) label:nth-of-type({number % 5 + 1})")
        self.reader.press("#quiz [type=submit]")
        self.wait("#result ol")
        assert self.reader.evaluate("document.activeElement.id") == "result-title"
        found, link = self.texts("#result h3"), self.reader.evaluate("location.href")
        assert len(found) == 5
        self.open("home")
        self.reader.open(link)
        self.wait("#result ol")
        assert self.texts("#result h3") == found, "whoever gets the link sees the same"
        self.reader.press("#result ol a")
        self.wait("[data-role]")

    def save_role(self) -> None:
        self.open(f"role/{ROLE}")
        self.reader.press("[data-act=star]")
        self.until("document.querySelector('[data-act=star]').textContent.startsWith('★')")

    def compare(self) -> None:
        self.reader.press(".acts a[href*='r=']")
        self.wait("#compare")
        self.reader.choose("#compare p:nth-of-type(2) select", OTHER_ROLE)
        self.wait("#sides table")
        heads = " ".join(self.texts("#sides thead th"))
        assert self.title(ROLE) in heads and self.title(OTHER_ROLE) in heads

    def move(self) -> None:
        self.open("moves")
        self.wait("#moves")
        self.reader.choose("#from", ROLE)
        self.reader.choose("#to", OTHER_ROLE)
        self.reader.press("#moves [type=submit]")
        self.wait("#result li")
        assert self.reader.evaluate("document.activeElement.matches('#result h2')")

    def search(self) -> None:
        """Find a role by one of its other names, with the keyboard."""
        self.open("home")
        self.reader.press("#find input")
        self.reader.type(*self.site.catalog.roles[ROLE].aliases[self.lang][0])
        self.until(f"document.querySelector('#find a[data-hit]')?.href.endsWith(`{self.url(f'role/{ROLE}')}`)")
        self.reader.type("ArrowDown", "Enter")
        self.arrived(f"role/{ROLE}")

    def look_at_list(self) -> None:
        self.open("list")
        self.wait("#starred li")
        assert [self.title(ROLE) in text for text in self.texts("#starred li")] == [True]

    def explore_roles(self) -> None:
        self.open("roles")
        self.wait("#filters output:not(:empty)")
        everything = self.texts("#filters output")
        if self.reader.evaluate("document.querySelector('#filters .opens').offsetHeight > 0"):  # on a phone
            self.reader.press("#filters .opens")
        self.reader.press("details:has([data-facet=level]) summary")
        self.reader.press("details:has([data-facet=level]) label")
        self.wait(".chosen button")
        chosen, shown = self.texts("#filters output"), self.texts("#found h3")
        assert chosen != everything and shown and "?" in self.reader.evaluate("location.href")
        (other, *_) = other_languages(self.lang)
        self.reader.press(f"a[data-language][hreflang={other}]")
        self.until(f"location.href.startsWith(`{self.host.address}{self.site.page('roles', other).url}?`)")
        self.wait(".chosen button")
        self.wait("#found h3")
        assert len(self.texts("#found h3")) == len(shown)
        self.reader.back()
        self.wait(".chosen button")
        self.until(f"document.querySelector('#filters output').textContent == {chosen[0]!r}")
        self.reader.back()
        self.until(f"document.querySelector('#filters output')?.textContent == {everything[0]!r}")

    def read_story(self) -> None:
        self.open(STORY)
        self.wait("#tour.plays button")
        self.reader.press("#tour button:last-of-type")
        self.wait(".lanes li.now")

    def try_work(self) -> None:
        """Take a work sample from the list, and hear why each decision is right or wrong."""
        self.open("work-samples")
        self.reader.press(f"main a[data-sample={SAMPLE.removeprefix('work-sample/')}]")
        self.wait("#sample [type=submit]")
        self.reader.press("#sample fieldset label")
        self.reader.press("#sample [type=submit]")
        self.wait("#sample .why")
        self.reader.press("#sample [name=rest]")
        self.wait(".liked")

    def choose_palette(self) -> None:
        before = self.reader.evaluate(BACKGROUND)
        self.reader.press(".palette")
        self.reader.press(".palette")
        self.until(f"{BACKGROUND} != {before!r}")
        after = self.reader.evaluate(BACKGROUND)
        self.open("glossary")
        assert self.reader.evaluate(BACKGROUND) == after, "the next page has the chosen palette"

    def hurry(self) -> None:
        """Leave one page after another while it still loads."""
        for key in ("home", "how-it-works", f"role/{OTHER_ROLE}", "glossary", "sources", "home"):
            self.open(key)
            self.reader.evaluate("scrollBy(0, 900)")

    def go_offline(self) -> None:
        """Keep the whole site on the device, and read a page that was never opened, without a server."""
        self.open("offline")
        self.wait("#whole [type=submit]")
        self.reader.press("#whole [type=submit]")
        kept = self.site.catalog.labels[self.lang]["offline"]["kept"]
        self.until(f"document.querySelector('#whole [role=status]').textContent.includes(`{kept}`)")
        self.host.reachable = False
        self.open(f"role/{UNSEEN_ROLE}")
        assert self.texts("h1") == [self.title(UNSEEN_ROLE)]
        assert self.reader.evaluate("document.styleSheets.length") > 1, "its style sheet is there too"

    def url(self, key: str) -> str:
        return self.site.page(key, self.lang).url

    def short_url(self, key: str) -> str:
        """Return the address of a page as a link in the same language ends."""
        return self.url(key).removeprefix(url_prefix(self.lang))

    def title(self, role: str) -> str:
        return self.site.catalog.roles[role].title[self.lang]

    def open(self, key: str) -> None:
        self.reader.open(self.host.address + self.url(key))

    def arrived(self, key: str) -> None:
        self.until(f"location.href.startsWith(`{self.host.address}{self.url(key)}`)")

    def wait(self, selector: str) -> None:
        """Wait until there is an element that can be seen."""
        self.until(f"document.querySelector(`{selector}`)?.getClientRects().length")

    def texts(self, selector: str) -> list[str]:
        found: list[str] = self.reader.evaluate(
            f"[...document.querySelectorAll(`{selector}`)].map((one) => one.textContent.trim())"
        )
        return found

    def until(self, condition: str) -> None:
        """Wait until a condition is true in the page that the reader is at, or comes to."""
        deadline = time.monotonic() + PATIENCE
        paced = f"new Promise((done) => setTimeout(() => done(Boolean({condition})), 20))"
        while time.monotonic() < deadline:
            try:
                if self.reader.evaluate(paced):
                    return
            except (WebDriverError, Error):  # the page is just going
                continue
        where, faults = self.reader.evaluate("location.href"), self.host.faults
        raise AssertionError(f"did not become true at {where}: {condition}; faults: {faults}")
