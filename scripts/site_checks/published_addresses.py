"""Published addresses: the sitemap lists the pages, and every address ever published is still served."""

from collections.abc import Iterator
from typing import Final
from xml.etree import ElementTree

from scripts.pages.url_registry import entries
from scripts.site_checks.built_site import BuiltSite, Document, Rule

SITEMAP: Final = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML: Final = "{http://www.w3.org/1999/xhtml}"


def check_sitemap(site: BuiltSite, register: str) -> Iterator[str]:
    """The sitemap lists every page that search engines may show, and nothing else, with the translations it names."""
    try:
        urls = ElementTree.parse(site.folder / "sitemap.xml").getroot().findall(f"{SITEMAP}url")
    except (OSError, ElementTree.ParseError) as error:
        yield f"sitemap.xml: cannot be read: {error}"
        return
    listed = {
        url.findtext(f"{SITEMAP}loc", ""): {
            link.get("hreflang"): link.get("href") for link in url.findall(f"{XHTML}link")
        }
        for url in urls
    }
    pages = {site.url(path): document.alternates for path, document in site.pages.items()}
    hidden = {site.url(path) for path, document in site.pages.items() if _is_hidden(document)}
    if len(listed) != len(urls):
        yield "sitemap.xml: lists a page twice"
    yield from (f"sitemap.xml: lists {address}, but there is no such page" for address in sorted(listed.keys() - pages))
    yield from (f"sitemap.xml: does not list {address}" for address in sorted(pages.keys() - listed - hidden))
    for address in sorted(hidden & listed.keys()):
        yield f"sitemap.xml: lists {address}, but search engines must not show it"
    for address in sorted(listed.keys() & pages):
        if listed[address] != pages[address]:
            yield f"sitemap.xml: names other translations of {address} than the page does"


def _is_hidden(document: Document) -> bool:
    """Return whether a page asks search engines to leave it out."""
    return "noindex" in (document.metas.get("robots") or "")


def check_register(site: BuiltSite, register: str) -> Iterator[str]:
    """Every address of the register is a page, a file, or a redirect to the address that the register gives."""
    for old, new in entries(register).items():
        path = f"{old[1:]}index.html" if old.endswith("/") else old[1:]
        if path not in site.files:
            yield f"{old}: was published and no longer exists; say in data/addresses.txt where it moved to"
        elif new and new.endswith("/") and site.documents[path].canonical != site.url(new[1:]):
            yield f"{old}: does not redirect to {new}, as data/addresses.txt says"


def check_not_found_page(site: BuiltSite, register: str) -> Iterator[str]:
    """There is a page for what is not found."""
    if "404.html" not in site.files:
        yield "404.html: is missing"


RULES: tuple[Rule, ...] = (check_sitemap, check_register, check_not_found_page)
