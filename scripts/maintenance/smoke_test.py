"""The smoke test of a published site: python -m scripts.maintenance.smoke_test https://example.org/site/ [folder]

Compares what the host serves with what was built. So it notices a deploy that did not arrive, and one that is broken.
It needs only Python's standard library, and waits for a slow host, but not for ever.
"""

import argparse
import json
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.error import HTTPError
from urllib.request import Request, urlopen

from scripts.config import DEFAULT_LOCALE, LOCALES
from scripts.console import use_signs_of_terminal

TRIES: Final = 20
PAUSE_SECONDS: Final = 15  # between two tries: five minutes in all
TIMEOUT_SECONDS: Final = 20  # for one answer

MISSING_PAGE: Final = "there-is-no-such-page/"
ROLES_FILE: Final = "api/v1/roles.json"

# The media types that a kind of file may be served as. A browser would show a page served as text as its source.
MEDIA_TYPES: Final = {
    ".html": ("text/html",),
    ".json": ("application/json",),
    ".xml": ("application/xml", "text/xml", "application/atom+xml", "application/rss+xml"),
    ".js": ("text/javascript", "application/javascript"),
}


@dataclass(frozen=True)
class Answer:
    """The answer to a request. Where the host cannot be reached, `status` is 0 and `media_type` the reason."""

    status: int
    media_type: str
    body: bytes


def files_to_request(folder: Path) -> list[str]:
    """Return the paths of the files of a built site that the test requests.

    In every language they are the home page, one role and the search index; then open data, site map and feeds.
    """
    homes = ["index.html" if lang == DEFAULT_LOCALE else f"{lang}/index.html" for lang in LOCALES]
    indexes = [next(folder.glob(f"s/{lang}-*.js")) for lang in LOCALES]
    feeds = sorted(folder.rglob("feed.xml"))
    paths = [path.relative_to(folder).as_posix() for path in (*indexes, *feeds)]
    return [*homes, *_pages_of_a_role(folder), ROLES_FILE, "sitemap.xml", *paths]


def _pages_of_a_role(folder: Path) -> list[str]:
    """Return the paths of the pages of the first role, one for each language, as the open data names them."""
    role = json.loads((folder / ROLES_FILE).read_text("utf-8"))["roles"][0]
    site_address = role["file"].removesuffix(f"api/v1/roles/{role['id']}.json")
    return [f"{address.removeprefix(site_address)}index.html" for address in role["url"].values()]


def problem_with_file(path: str, built: bytes, answer: Answer) -> str | None:
    """Return what is wrong with the answer to a request for a built file, or None."""
    if answer.status != 200:
        return f"{path}: is answered with {answer.status}"
    types = MEDIA_TYPES[Path(path).suffix]
    if answer.media_type not in types:
        return f"{path}: is served as {answer.media_type or 'nothing'}, not {types[0]}"
    if answer.body != built:
        sizes = f"{len(answer.body)} bytes that are not the {len(built)} that were built"
        return f"{path}: {sizes}; an older site, or a changed one"
    return None


def problem_with_missing_page(built: bytes, answer: Answer) -> str | None:
    """Return what is wrong with the answer to a request for a page that does not exist, or None."""
    if answer.status != 404:
        return f"{MISSING_PAGE}: is answered with {answer.status}, not 404"
    return None if answer.body == built else f"{MISSING_PAGE}: the answer is not the 404.html that was built"


def find_problems(address: str, folder: Path, fetch: Callable[[str], Answer]) -> list[str]:
    """Return the problems of the site at an address, which ends in a slash, and which was built in a folder.

    `fetch` returns the answer to a request for an address.
    """
    problems = [
        problem_with_file(path, (folder / path).read_bytes(), fetch(address + path.removesuffix("index.html")))
        for path in files_to_request(folder)
    ]
    problems.append(problem_with_missing_page((folder / "404.html").read_bytes(), fetch(address + MISSING_PAGE)))
    return [problem for problem in problems if problem]


def fetch(url: str) -> Answer:
    """Request an address once."""
    request = Request(url, headers={"User-Agent": "Balik-Layar-smoke-test"})
    try:
        with urlopen(request, timeout=TIMEOUT_SECONDS) as response:
            return Answer(response.status, response.headers.get_content_type(), response.read())
    except HTTPError as error:
        with error:
            return Answer(error.code, error.headers.get_content_type(), error.read())
    except OSError as error:
        return Answer(0, str(error), b"")


def main(arguments: Sequence[str] | None = None, pause: Callable[[float], object] = time.sleep) -> int:
    """Test a site until it has no problem or `TRIES` is reached; return 0 or 1. `pause` waits for so many seconds."""
    parser = argparse.ArgumentParser(
        prog="python -m scripts.maintenance.smoke_test", description="Compare a published site with what was built."
    )
    parser.add_argument("address")
    parser.add_argument("folder", type=Path, nargs="?", default=Path("site"), help="the built site; default: site/")
    options = parser.parse_args(arguments)
    for number in range(1, TRIES + 1):
        problems = find_problems(options.address.rstrip("/") + "/", options.folder, fetch)
        if not problems:
            print(f"{options.address} serves what was built.")
            return 0
        print(f"Try {number} of {TRIES}:", *problems, sep="\n  ")
        if number < TRIES:
            pause(PAUSE_SECONDS)
    return 1


if __name__ == "__main__":
    use_signs_of_terminal()
    sys.exit(main())
