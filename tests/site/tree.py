"""The journey as a screen reader is given it: the roles, names and states of Chromium's accessibility tree, in their order, and what is announced."""

from dataclasses import dataclass

from scripts.pages.page import page_and_anchor

LISTEN = """() => {
    self.told = []
    const tell = (changes) => {
        for (const region of new Set(changes.map(({ target }) => (target.closest ? target : target.parentNode).closest("[role=status], output, [role=alert]")))) {
            if (region?.textContent.trim()) self.told.push(region.textContent.trim())
        }
    }
    new MutationObserver(tell).observe(document.body, { childList: true, characterData: true, subtree: true })
}"""
LANDMARKS = ("banner", "main", "contentinfo")
NAMED = (
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
    role: str
    name: str
    states: dict
    within: tuple  # the roles that it stands in


def read(page):
    """Return the nodes that are not hidden, in the order in which they are read."""
    session = page.context.new_cdp_session(page)
    nodes = {node["nodeId"]: node for node in session.send("Accessibility.getFullAXTree")["nodes"]}
    session.detach()
    found = []

    def walk(key, within):
        node = nodes.get(key)
        if node is None:
            return
        role = node["role"]["value"]
        if not node.get("ignored"):
            states = {state["name"]: state["value"].get("value") for state in node.get("properties", [])}
            found.append(Node(role, node.get("name", {}).get("value", "").strip(), states, within))
            within = (*within, role)
        for child in node.get("childIds", []):
            walk(child, within)

    walk(next(iter(nodes)), ())
    return found


def of(nodes, role):
    return [node for node in nodes if node.role == role]


def one(nodes, role, name):
    """Return the node of a role and a name, of which there is one."""
    found = [node for node in of(nodes, role) if node.name == name]
    assert len(found) == 1, f"{len(found)} × {role} “{name}”"
    return found[0]


def holds_together(nodes, title):
    """What is true of every page: landmarks in order, one title, no step of headings left out, and a name for whatever can be worked with."""
    roles = [node.role for node in nodes]
    assert [role for role in roles if role in LANDMARKS] == list(LANDMARKS), "landmarks"
    assert [node.name for node in of(nodes, "heading") if node.states["level"] == 1] == [title]
    levels = [node.states["level"] for node in of(nodes, "heading")]
    assert levels[0] == 1 and all(after <= before + 1 for before, after in zip(levels, levels[1:], strict=False)), (
        f"headings: {levels}"
    )
    after = [*nodes[1:], nodes[-1]]  # a <details> is a group too, and its summary says what it is
    unnamed = [
        node.role
        for node, other in zip(nodes, after, strict=True)
        if node.role in NAMED and not node.name and other.role != "DisclosureTriangle"
    ]
    assert unnamed == [], f"without a name: {unnamed}"
    first = next(node for node in nodes if node.role == "link")
    assert first.states["url"].endswith("#main"), "the first link leads past the header"


def tree(chromium, root, site, lang):
    """Raises AssertionError where a screen reader would be told too little, or out of order."""
    page = chromium.new_context(viewport={"width": 1280, "height": 800}, permissions=["clipboard-write"]).new_page()
    labels, catalog = site.catalog.labels[lang], site.catalog

    def arrive(key, query="", ready="main"):
        page.goto(root + site.page(key, lang).url + query)
        page.wait_for_selector(ready)
        page.evaluate(LISTEN)

    def told():
        page.wait_for_timeout(100)  # a region speaks after it has changed
        return page.evaluate("told.splice(0)")

    arrive("home")
    nodes = read(page)
    holds_together(nodes, page.locator("h1").inner_text())
    header = [
        node.name for node in nodes if node.role == "link" and "navigation" in node.within and "banner" in node.within
    ]
    assert len(header) >= 7 and site.page("quiz", lang).url.split("/")[-2] in str(
        [node.states.get("url") for node in of(nodes, "link")]
    )

    _search(page, labels, told)
    _quiz(page, catalog, labels["quiz"], lang, arrive, told)
    _roles(page, labels, lang, arrive, told)
    _comparison(page, catalog, labels["compare"], lang, arrive)
    _role(page, site, labels, lang, arrive, told)
    page.context.close()


def _search(page, labels, told):
    page.locator("#find input").click()
    page.keyboard.type("audit")
    page.wait_for_selector("#find [role=listbox][aria-busy=false] a[data-hit]")
    page.keyboard.press("ArrowDown")
    nodes = read(page)
    field = next(node for node in of(nodes, "combobox") if node.name == labels["search"]["label"])
    assert field.states["expanded"] and field.states["focused"], "the field says that hits are there"
    options = of(nodes, "option")
    assert len([node for node in options if "listbox" in node.within and node.states.get("selected")]) == 1, (
        "one hit is chosen, and said to be"
    )
    assert any(labels["search"]["found"].partition("{count}")[0].strip() in words for words in told()), (
        "how many hits there are is announced"
    )
    page.keyboard.press("Escape")


def _quiz(page, catalog, words, lang, arrive, told):
    arrive("quiz", ready="#quiz:not([hidden])")
    nodes = read(page)
    holds_together(nodes, words["title"])
    groups = [
        node.name
        for node in nodes
        if node.role == "group" and "form" in node.within or node.role == "group" and node.name[:1].isdigit()
    ]
    assert groups == [f"{i}. {statement.text[lang]}" for i, statement in enumerate(catalog.quiz_statements, 1)], (
        "each statement is the name of its group"
    )
    answers = [words[f"answer_{i}"] for i in range(1, 6)]
    assert [node.name for node in of(nodes, "radio")] == answers * len(catalog.quiz_statements)
    assert not any(node.states["checked"] == "true" for node in of(nodes, "radio"))
    page.locator("#quiz label").nth(4).click()
    assert of(read(page), "radio")[4].states["checked"] == "true"
    assert told()[-1] == words["done"].format(count=1, all=len(catalog.quiz_statements))
    for i, statement in enumerate(page.locator("#quiz fieldset").all()):
        statement.locator("label").nth(i % 5).click()
    page.locator("#quiz [type=submit]").click()
    page.wait_for_selector("#result ol")
    nodes = read(page)
    focused = [(node.role, node.name) for node in nodes if node.states.get("focused") and node.role != "RootWebArea"]
    assert focused == [("heading", words["result"])], f"the result is read next, and not {focused}"
    assert one(nodes, "region", words["result"])
    assert len([node for node in of(nodes, "heading") if node.states["level"] == 3 and "region" in node.within]) == 5


def _roles(page, labels, lang, arrive, told):
    arrive("roles", ready="#filters:not([hidden])")
    nodes = read(page)
    holds_together(nodes, labels["roles"]["title"])
    family = next(
        node
        for node in nodes
        if node.role in ("DisclosureTriangle", "button") and node.name.startswith(labels["role"]["family"])
    )
    assert family.states["expanded"] is False
    page.locator(".facets summary").first.click()
    page.locator(".facets label").first.click()
    nodes = read(page)
    assert of(nodes, "checkbox")[0].states["checked"] == "true"
    assert one(nodes, "group", labels["role"]["family"])
    name = page.locator(".chosen button").first.inner_text()
    assert name in told()[-1], "what is shown is announced"
    assert one(nodes, "button", labels["explore"]["clear"].format(name=name))


def _comparison(page, catalog, words, lang, arrive):
    arrive("compare", "?r=accountant&r=recruiter", "#sides table")
    nodes = read(page)
    holds_together(nodes, words["title"])
    assert [node.name for node in of(nodes, "combobox")][-4:] == [f"{words['role']} {i}" for i in range(1, 5)]
    names = [catalog.roles[key].title[lang] for key in ("accountant", "recruiter")]
    heads = [node.name for node in of(nodes, "columnheader")]
    assert heads[:3] == [words["thing"], *names]
    status = next(node for node in of(nodes, "status") if "main" in node.within)
    assert status.states["live"] == "polite" and status.states["atomic"]
    assert all(name in page.locator("#compared").inner_text() for name in names)
    roles = [node.role for node in nodes]
    assert roles.index("form") < roles.index("status") < roles.index("table"), (
        "what is chosen, what is said of it, what it leads to"
    )


def _role(page, site, labels, lang, arrive, told):
    arrive("role/accountant")
    role = site.catalog.roles["accountant"]
    nodes = read(page)
    holds_together(nodes, role.title[lang])
    page.locator("[data-act=star]").click()
    page.locator("[data-act=star]", has_text="★").wait_for()
    assert told()[-1] == labels["list"]["see"]
    page.locator(".share [data-act=copy]").click()
    page.wait_for_timeout(200)
    assert told()[-1] == labels["page"]["copied"]
    before = page.locator(".palette").get_attribute("aria-label")
    page.locator(".palette").click()
    page.locator(".palette[aria-label*=':']").wait_for()
    after = page.locator(".palette").get_attribute("aria-label")
    assert before != after and one(read(page), "button", after), "the button says which look is chosen"
    page.locator("a[data-source]").first.click()
    key = page.url.partition("#")[2]
    group, _ = page_and_anchor(site.catalog, "source", key)
    page.wait_for_selector("article dl")
    nodes = read(page)
    holds_together(nodes, site.page(group, lang).title)
    assert one(nodes, "heading", site.catalog.sources[key].title)
    assert any(
        node.states.get("url", "").endswith(f"{site.page('role/accountant', lang).url}#cite-{key}")
        for node in of(nodes, "link")
    ), "the source leads back"
