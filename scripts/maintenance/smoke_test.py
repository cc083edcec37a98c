"""The smoke test of a published site: python -m scripts.maintenance.smoke_test https://example.org/site/ [folder]

What is served is compared with what was built, so a deploy that did not arrive is noticed as well as one that is broken.
It needs nothing but Python, and waits, within bounds, for a host that takes its time.
"""

import argparse
import re
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

TRIES, PAUSE, TIMEOUT = 20, 15, 20  # five minutes at most, and seconds
NOWHERE = "there-is-no-such-page/"

# What a kind of file may be served as; a page served as text would be shown as its source.
TYPES = {
    ".html": ("text/html",),
    ".json": ("application/json",),
    ".xml": ("application/xml", "text/xml", "application/atom+xml", "application/rss+xml"),
    ".js": ("text/javascript", "application/javascript"),
}


@dataclass(frozen=True)
class Answer:
    status: int
    type: str
    body: bytes


def asked(folder):
    """Return the files that are asked for: both homes, a role in both languages, search, open data, sitemap and feeds."""
    role = next(path for path in sorted((folder / "pekerjaan").glob("*/index.html")))
    twin = re.search(r'hreflang="en" href="[^"]*?/(en/[^"]+)"', role.read_text("utf-8"))[1]
    index = [next(folder.glob(f"s/{lang}-*.js")).relative_to(folder).as_posix() for lang in ("id", "en")]
    feeds = [path.relative_to(folder).as_posix() for path in sorted(folder.rglob("feed.xml"))]
    return [
        "index.html",
        "en/index.html",
        role.relative_to(folder).as_posix(),
        f"{twin}index.html",
        *index,
        "api/v1/roles.json",
        "sitemap.xml",
        *feeds,
    ]


def problem(path, built, answer):
    """Return what is wrong with the answer to a request for a built file, or None."""
    if answer.status != 200:
        return f"{path}: is answered with {answer.status}"
    types = TYPES[Path(path).suffix]
    if answer.type not in types:
        return f"{path}: is served as {answer.type or 'nothing'}, not {types[0]}"
    if answer.body != built:
        return f"{path}: {len(answer.body)} bytes that are not the {len(built)} that were built; an older site, or a changed one"
    return None


def missing(built, answer):
    """Return what is wrong with the answer to a request for what does not exist, or None."""
    if answer.status != 404:
        return f"{NOWHERE}: is answered with {answer.status}, not 404"
    return None if answer.body == built else f"{NOWHERE}: the page for what is not found is not the one that was built"


def smoke(address, folder, fetch):
    """Return every problem of the site at an address, which was built in a folder; `fetch` gives the Answer of an address."""
    found = [
        problem(path, (folder / path).read_bytes(), fetch(address + path.removesuffix("index.html")))
        for path in asked(folder)
    ]
    return [*filter(None, (*found, missing((folder / "404.html").read_bytes(), fetch(address + NOWHERE))))]


def fetch(url):
    """Ask once; what cannot be reached answers with status 0, and the reason as its type."""
    try:
        with urlopen(Request(url, headers={"User-Agent": "Balik-Layar-smoke-test"}), timeout=TIMEOUT) as response:
            return Answer(response.status, response.headers.get_content_type(), response.read())
    except HTTPError as error:
        with error:
            return Answer(error.code, error.headers.get_content_type(), error.read())
    except OSError as error:
        return Answer(0, str(error), b"")


def main(arguments=None, pause=time.sleep):
    parser = argparse.ArgumentParser(
        prog="python -m scripts.maintenance.smoke_test", description="Compare a published site with what was built."
    )
    parser.add_argument("address")
    parser.add_argument("folder", type=Path, nargs="?", default=Path("site"), help="what was built, site/ unless told")
    options = parser.parse_args(arguments)
    for number in range(1, TRIES + 1):
        found = smoke(options.address.rstrip("/") + "/", options.folder, fetch)
        if not found:
            print(f"{options.address} serves what was built.")
            return 0
        print(f"Try {number} of {TRIES}:", *found, sep="\n  ")
        if number < TRIES:
            pause(PAUSE)
    return 1


if __name__ == "__main__":
    sys.exit(main())
