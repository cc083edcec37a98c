"""Places: the sitemap lists the pages, and every address ever published is still served."""

from xml.etree import ElementTree

from scripts.pages.url_registry import entries

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"


def are_in_the_sitemap(built, register):
    """The sitemap lists every page and nothing else, with the same twins as the page."""
    try:
        urls = ElementTree.parse(built.folder / "sitemap.xml").getroot().findall(f"{SITEMAP}url")
    except (OSError, ElementTree.ParseError) as error:
        yield f"sitemap.xml: cannot be read: {error}"
        return
    listed = {
        url.findtext(f"{SITEMAP}loc"): {link.get("hreflang"): link.get("href") for link in url.findall(f"{XHTML}link")}
        for url in urls
    }
    pages = {built.url(path): document.alternates for path, document in built.pages.items()}
    if len(listed) != len(urls):
        yield "sitemap.xml: lists a page twice"
    yield from (f"sitemap.xml: lists {address}, where no page is" for address in sorted(listed.keys() - pages.keys()))
    yield from (f"sitemap.xml: does not list {address}" for address in sorted(pages.keys() - listed.keys()))
    yield from (
        f"sitemap.xml: names other twins of {address} than the page does"
        for address in sorted(listed.keys() & pages.keys())
        if listed[address] != pages[address]
    )


def are_kept(built, register):
    """Every address of the register is a page, a file, or a page that leads on."""
    for old, new in entries(register).items():
        path = f"{old[1:]}index.html" if old.endswith("/") else old[1:]
        if path not in built.files:
            yield f"{old}: was published, and nothing stands there any more; see data/addresses.txt"
        elif new and new.endswith("/") and built.documents[path].canonical != built.url(new[1:]):
            yield f"{old}: does not lead on to {new}"


def answer_what_is_not_found(built, register):
    """There is a page for what is not found."""
    if "404.html" not in built.files:
        yield "404.html: is missing"


RULES = (are_in_the_sitemap, are_kept, answer_what_is_not_found)
