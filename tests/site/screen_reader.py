"""The journey as a screen reader gets it: Chromium's accessibility tree in reading order, and the announcements."""

from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from playwright.sync_api import Browser, Page

from scripts.features.quiz import asked_statements
from scripts.pages.page import page_and_anchor
from scripts.pages.site import Site
from tests.site.visitor import until

# Records what live regions say after each change.
RECORD_ANNOUNCEMENTS = """() => {
    self.announcements = []
    const live = "[role=status], output, [role=alert]"
    const record = (changes) => {
        const regions = changes.map(({ target }) => (target.closest ? target : target.parentNode).closest(live))
        for (const region of new Set(regions)) {
            if (region?.textContent.trim()) self.announcements.push(region.textContent.trim())
        }
    }
    new MutationObserver(record).observe(document.body, { childList: true, characterData: true, subtree: true })
}"""
LANDMARKS = ("banner", "main", "contentinfo")
ROLES_WITH_NAME = (
    "link",
    "button",
    "searchbox",
    "textbox",
    "combobox",
    "radio",
    "checkbox",
    "group",
    "navigation",
    "search",
    "DisclosureTriangle",
)


@dataclass(frozen=True)
class Node:
    """An element as a screen reader gets it; `ancestors` are the roles of those it stands in."""

    role: str
    name: str
    states: dict[str, Any]
    ancestors: tuple[str, ...]


def read_tree(page: Page) -> list[Node]:
    """Return the nodes that are not hidden, in the order in which they are read."""
    session = page.context.new_cdp_session(page)
    nodes = {node["nodeId"]: node for node in session.send("Accessibility.getFullAXTree")["nodes"]}
    session.detach()
    readable: list[Node] = []

    def walk(key: str, ancestors: tuple[str, ...]) -> None:
        node = nodes.get(key)
        if node is None:
            return
        role = node["role"]["value"]
        if not node.get("ignored"):
            states = {state["name"]: state["value"].get("value") for state in node.get("properties", [])}
            readable.append(Node(role, node.get("name", {}).get("value", "").strip(), states, ancestors))
            ancestors = (*ancestors, role)
        for child in node.get("childIds", []):
            walk(child, ancestors)

    walk(next(iter(nodes)), ())
    return readable


def with_role(nodes: list[Node], role: str) -> list[Node]:
    return [node for node in nodes if node.role == role]


def only(nodes: list[Node], role: str, name: str) -> Node:
    """Return the node of a role and a name; fails unless there is exactly one."""
    matches = [node for node in with_role(nodes, role) if node.name == name]
    assert len(matches) == 1, f"{len(matches)} × {role} “{name}”"
    return matches[0]


def check_structure(nodes: list[Node], title: str) -> None:
    """Check what every page must have: landmarks in order, one title, headings without a gap, names for controls."""
    roles = [node.role for node in nodes]
    assert [role for role in roles if role in LANDMARKS] == list(LANDMARKS), "landmarks"
    headings = with_role(nodes, "heading")
    assert [node.name for node in headings if node.states["level"] == 1] == [title]
    levels = [node.states["level"] for node in headings]
    assert levels[0] == 1 and all(after <= before + 1 for before, after in pairwise(levels)), f"headings: {levels}"
    next_nodes = [*nodes[1:], nodes[-1]]  # a <details> is a group too, and its summary is its name
    unnamed = [
        node.role
        for node, following in zip(nodes, next_nodes, strict=True)
        if node.role in ROLES_WITH_NAME and not node.name and following.role != "DisclosureTriangle"
    ]
    assert unnamed == [], f"without a name: {unnamed}"
    first_link = next(node for node in nodes if node.role == "link")
    assert first_link.states["url"].endswith("#main"), "the first link leads past the header"


class Listener:
    """A reader with a screen reader, on the pages of one language."""

    def __init__(self, page: Page, root: str, site: Site, lang: str):
        self.page, self.root, self.site, self.lang = page, root, site, lang
        self.labels, self.catalog = site.catalog.labels[lang], site.catalog

    def open(self, key: str, query: str = "", ready: str = "main") -> list[Node]:
        """Open a page, record its announcements from when it is ready, and return its nodes."""
        self.page.goto(self.root + self.site.page(key, self.lang).url + query)
        self.page.wait_for_selector(ready)
        self.page.evaluate(RECORD_ANNOUNCEMENTS)
        return read_tree(self.page)

    def hear(self, words: str) -> None:
        """Wait until an announcement contains some words, and forget all announcements."""
        until(self.page, "words => self.announcements.some(text => text.includes(words))", words)
        self.page.evaluate("() => { self.announcements = [] }")


def screen_reader(chromium: Browser, root: str, site: Site, lang: str) -> None:
    """Make the journey; fails where a screen reader would get too little, or in the wrong order."""
    page = chromium.new_context(viewport={"width": 1280, "height": 800}, permissions=["clipboard-write"]).new_page()
    listener = Listener(page, root, site, lang)
    nodes = listener.open("home")
    check_structure(nodes, page.locator("h1").inner_text())
    header_links = [node for node in with_role(nodes, "link") if {"navigation", "banner"} <= set(node.ancestors)]
    assert len(header_links) >= 7
    assert any(node.states["url"].endswith(site.page("quiz", lang).url) for node in with_role(nodes, "link"))
    _search(listener)
    _take_quiz(listener)
    _filter_roles(listener)
    _compare(listener)
    _read_role(listener)
    page.context.close()


def _search(listener: Listener) -> None:
    page, words = listener.page, listener.labels["search"]
    page.locator("#find input").click()
    page.keyboard.type("audit")
    page.wait_for_selector("#find [role=listbox][aria-busy=false] a[data-hit]")
    page.keyboard.press("ArrowDown")
    nodes = read_tree(page)
    field = next(node for node in with_role(nodes, "combobox") if node.name == words["label"])
    assert field.states["expanded"] and field.states["focused"], "the field says that hits are there"
    options = [node for node in with_role(nodes, "option") if "listbox" in node.ancestors]
    assert len([node for node in options if node.states.get("selected")]) == 1, "one hit is chosen, and said to be"
    listener.hear(words["found"].partition("{count}")[0].strip())
    page.keyboard.press("Escape")


def _take_quiz(listener: Listener) -> None:
    page, words = listener.page, listener.labels["quiz"]
    nodes = listener.open("quiz", ready="#quiz:not([hidden])")
    check_structure(nodes, words["title"])
    statements = asked_statements(listener.catalog)
    for number, statement in enumerate(statements):
        text = statement.text[listener.lang]
        group = only(nodes, "group", text)
        assert group.states.get("focused", False) == (number > 0), "after an answer the next statement is read"
        radios = with_role(nodes, "radio")
        assert [node.name for node in radios] == [words[f"answer_{number}"] for number in range(1, 6)]
        assert not any(node.states["checked"] == "true" for node in radios)
        page.locator(f"#quiz [name={statement.key}]").nth(number % 5).click()
        if number < 2:
            listener.hear(words["position"].format(number=number + 2, all=len(statements)))
        nodes = read_tree(page)
    page.locator("#quiz [type=submit]").click()
    page.wait_for_selector("#result ol")
    nodes = read_tree(page)
    focused = [(node.role, node.name) for node in nodes if node.states.get("focused") and node.role != "RootWebArea"]
    assert focused == [("heading", words["result"])], f"the result is read next, and not {focused}"
    assert only(nodes, "region", words["result"])
    results = [node for node in with_role(nodes, "heading") if "region" in node.ancestors]
    assert len([node for node in results if node.states["level"] == 3]) == 5


def _filter_roles(listener: Listener) -> None:
    page, labels = listener.page, listener.labels
    nodes = listener.open("roles", ready="#filters:not([hidden])")
    check_structure(nodes, labels["roles"]["title"])
    buttons = [node for node in nodes if node.role in ("DisclosureTriangle", "button")]
    family = next(node for node in buttons if node.name.startswith(labels["role"]["family"]))
    assert family.states["expanded"] is True, "on a desk the first filter is open"
    level = next(node for node in buttons if node.name.startswith(labels["role"]["level"]))
    assert level.states["expanded"] is False
    page.locator(".facets label").first.click()
    nodes = read_tree(page)
    assert with_role(nodes, "checkbox")[0].states["checked"] == "true"
    assert only(nodes, "group", labels["role"]["family"])
    choice = page.locator(".chosen button").first.inner_text()
    listener.hear(choice)
    assert only(nodes, "button", labels["explore"]["clear"].format(name=choice))


def _compare(listener: Listener) -> None:
    page, words = listener.page, listener.labels["compare"]
    nodes = listener.open("compare", "?r=accountant&r=recruiter", "#sides table")
    check_structure(nodes, words["title"])
    choices = [node.name for node in with_role(nodes, "combobox")]
    assert choices[-4:] == [f"{words['role']} {number}" for number in range(1, 5)]
    titles = [listener.catalog.roles[key].title[listener.lang] for key in ("accountant", "recruiter")]
    assert [node.name for node in with_role(nodes, "columnheader")][:3] == [words["thing"], *titles]
    status = next(node for node in with_role(nodes, "status") if "main" in node.ancestors)
    assert status.states["live"] == "polite" and status.states["atomic"]
    assert all(title in page.locator("#compared").inner_text() for title in titles)
    roles = [node.role for node in nodes]
    assert roles.index("form") < roles.index("status") < roles.index("table"), "the choice, its summary, the table"


def _read_role(listener: Listener) -> None:
    page, labels, lang = listener.page, listener.labels, listener.lang
    nodes = listener.open("role/accountant")
    check_structure(nodes, listener.catalog.roles["accountant"].title[lang])
    page.locator("[data-act=star]").click()
    listener.hear(f"{listener.catalog.roles['accountant'].title[lang]} {labels['list']['starred']}")
    page.locator(".share [data-act=copy]").click()
    listener.hear(labels["page"]["copied"])
    before = page.locator(".palette").get_attribute("aria-label")
    page.locator(".palette").click()
    page.locator(".palette[aria-label*=':']").wait_for()
    after = page.locator(".palette").get_attribute("aria-label") or ""
    assert before != after and only(read_tree(page), "button", after), "the button says which palette is chosen"
    page.locator("a[data-source]").first.click()
    page.wait_for_selector("article dl")
    key = page.url.partition("#")[2]
    group, _ = page_and_anchor(listener.catalog, "source", key)
    nodes = read_tree(page)
    check_structure(nodes, listener.site.page(group, lang).title)
    assert only(nodes, "heading", listener.catalog.sources[key].title)
    citation = f"{listener.site.page('role/accountant', lang).url}#cite-{key}"
    assert any(node.states.get("url", "").endswith(citation) for node in with_role(nodes, "link")), "it leads back"
