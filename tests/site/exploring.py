"""Opening the page of all roles, and choosing filters, as readers do."""

PAGES = {"id": "pekerjaan/", "en": "en/roles/"}
READY = "#filters:not([hidden])"
# The roles follow what is chosen once that is painted.
ROLES_FOLLOWED = "new Promise(done => requestAnimationFrame(() => setTimeout(done)))"


def explore(visit, query="", lang="id", **how):
    visitor = visit(PAGES[lang] + query, **how)
    visitor.page.wait_for_selector(READY)
    visitor.page.evaluate(ROLES_FOLLOWED)
    return visitor


def open_sheet(page):
    """Open the filters, which on a phone are a sheet."""
    opener = page.locator("#filters .opens")
    if opener.is_visible() and opener.get_attribute("aria-expanded") == "false":
        opener.click()


def choose(page, facet, word):
    """Open a filter as a reader does, and tick a choice."""
    open_sheet(page)
    filters = page.locator("details", has=page.locator(f'[data-facet="{facet}"]'))
    if filters.get_attribute("open") is None:
        filters.locator("summary").click()
    filters.locator(f'[value="{word}"]').check()
    page.evaluate(ROLES_FOLLOWED)


def summary(page):
    return page.locator("#filters output").inner_text()


def titles(page):
    return page.locator("#found .card h3").all_inner_texts()
