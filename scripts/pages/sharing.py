"""What other programs show of a page: chats its picture, feed readers its changes; and where a reader may send it."""

from dataclasses import dataclass
from typing import Final
from urllib.parse import quote

from scripts.pages.page import DERIVED_KINDS, Page
from scripts.pages.site import Site

# Of every share image, in pixels. Programs that are told the size show the picture before they have fetched it.
SHARE_IMAGE_SIZE: Final = (1200, 630)

SHARE_URLS: Final = {
    "WhatsApp": "https://wa.me/?text={text}%20{url}",
    "Telegram": "https://t.me/share/url?url={url}",
    "Facebook": "https://www.facebook.com/sharer/sharer.php?u={url}",
    "LinkedIn": "https://www.linkedin.com/sharing/share-offsite/?url={url}",
    "X": "https://x.com/intent/post?url={url}",
    "Pinterest": "https://www.pinterest.com/pin/create/button/?url={url}",
}


@dataclass(frozen=True)
class ShareImage:
    """The picture that a shared link shows: its absolute address, the words in it, and its size in pixels."""

    address: str
    alt: str
    width: int = SHARE_IMAGE_SIZE[0]
    height: int = SHARE_IMAGE_SIZE[1]


@dataclass(frozen=True)
class FeedLink:
    """An Atom feed, as a head names it to feed readers."""

    lang: str
    address: str  # absolute
    title: str


def share_image(site: Site, page: Page, site_url: str) -> ShareImage:
    """Return the picture of a page; a page derived from another shows that one's, and says its words."""
    shown = site.page(page.parent, page.lang) if page.kind in DERIVED_KINDS else page
    words = site.catalog.labels[page.lang]["site"]
    others = words["tagline"] if shown.title == words["name"] else words["name"]
    return ShareImage(site_url + page.share_image, f"{shown.title} – {others}")


def feed_link(site: Site, lang: str, site_url: str) -> FeedLink:
    """Return the Atom feed of a language."""
    page = site.page("changes", lang)
    return FeedLink(lang, f"{site_url}{page.url}feed.xml", f"{site.catalog.labels[lang]['site']['name']}: {page.title}")


def share_links(page: Page, url: str) -> tuple[tuple[str, str], ...]:
    """Return name and absolute address of each service that a page may be sent by; `url` is the page's own."""
    # A colon and a slash may stand in a query as they are, which keeps the page lighter.
    values = {"url": quote(url, safe=":/"), "text": quote(page.title, safe="")}
    return tuple((name, pattern.format(**values)) for name, pattern in SHARE_URLS.items())
