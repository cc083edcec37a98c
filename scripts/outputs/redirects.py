"""What stands at an address that moved: a page that leads to the new address, or a second copy of the file."""

import shutil
from base64 import b64encode
from hashlib import sha256
from html import escape
from pathlib import Path
from posixpath import relpath
from typing import Final

from scripts.pages.sharing import share_image
from scripts.pages.site import Site
from scripts.urls import language_of

# A refresh alone would lose the part of the followed link behind # and ?.
SCRIPT: Final = "location.replace(document.links[0].href+location.search+location.hash)"

_PAGE: Final = """<!DOCTYPE html>
<html lang="{lang}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src '{hash}'">
<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex"><meta name="referrer" content="no-referrer">
<title>{title} – {name}</title>
{preview}<link rel="canonical" href="{canonical}"><meta http-equiv="refresh" content="0; url={target}"></head>
<body data-kind="moved"><main><h1>{title}</h1><p><a href="{target}">{link}</a></p></main>
<script>{script}</script></body></html>
"""


# A program that shows a shared link does not follow: it is told here what stands at the new address.
_PREVIEW: Final = """<meta property="og:site_name" content="{name}"><meta property="og:title" content="{title}">
<meta property="og:description" content="{description}"><meta property="og:url" content="{canonical}">
<meta property="og:image" content="{image.address}"><meta property="og:image:alt" content="{alt}">
<meta property="og:image:width" content="{image.width}"><meta property="og:image:height" content="{image.height}">
<meta property="og:image:type" content="image/png"><meta name="twitter:card" content="summary_large_image">
"""


def redirects(site: Site, site_url: str) -> dict[str, str]:
    """Return the page for each address of a page that moved, by path below the site's root.

    `site_url` ends with a slash.
    """
    return {
        f"{old.lstrip('/')}index.html": _redirect_page(site, old, new, site_url)
        for old, new in site.moved.items()
        if old.endswith("/")
    }


def write_redirects(folder: Path, site: Site, site_url: str) -> None:
    """Write into a built site what belongs at the addresses that moved."""
    for path, text in redirects(site, site_url).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")
    for old, new in site.moved.items():
        if not old.endswith("/"):
            (folder / old.lstrip("/")).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(folder / new.lstrip("/"), folder / old.lstrip("/"))


def _redirect_page(site: Site, old: str, new: str, site_url: str) -> str:
    lang = language_of(old)
    labels, canonical = site.catalog.labels[lang], f"{site_url}{new.lstrip('/')}"
    return _PAGE.format(
        lang=lang,
        name=labels["site"]["name"],
        title=escape(labels["moved"]["title"]),
        link=escape(labels["moved"]["link"]),
        canonical=canonical,
        preview=_preview(site, new, site_url),
        target=f"{relpath(new, old)}/",
        script=SCRIPT,
        hash=f"sha256-{b64encode(sha256(SCRIPT.encode()).digest()).decode()}",
    )


def _preview(site: Site, new: str, site_url: str) -> str:
    """Return what the page at the new address says to programs that show shared links; an address of another kind of
    file says nothing.
    """
    page = next((page for page in site.pages.values() if f"/{page.url}" == new), None)
    if page is None:
        return ""
    image = share_image(site, page, site_url)
    return _PREVIEW.format(
        name=site.catalog.labels[page.lang]["site"]["name"],
        title=escape(page.title),
        description=escape(page.description),
        canonical=site_url + page.url,
        image=image,
        alt=escape(image.alt),
    )
