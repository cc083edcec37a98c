"""Requests for the addresses of the sources, politely: one at a time for each host, with pauses, under our own name."""

import http.client
import socket
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import Final, Literal
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urljoin, urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from scripts.maintenance.source_links import (
    Answer,
    LinkStatus,
    find_archived_copy,
    judge,
    needs_full_request,
    report,
    sources_by_url,
)
from scripts.pages.site import Site

ARCHIVE: Final = "https://archive.org/wayback/available"
PARALLEL_HOSTS: Final = 8
PAUSE_SECONDS: Final = 2  # after each request to a host
TIMEOUT_SECONDS: Final = 30
MAX_REDIRECTS: Final = 8
MAX_BYTES: Final = 200_000  # of an answer; the rest is not read

Pause = Callable[[float], object]  # waits for so many seconds
Method = Literal["HEAD", "GET"]


class _RedirectsNotFollowed(HTTPRedirectHandler):
    """Returns each redirect as an answer, as we want to know its status and its target."""

    def redirect_request(self, *arguments: object) -> None:
        """Return None, which means that the redirect is not followed."""


_OPENER = build_opener(_RedirectsNotFollowed)


@dataclass(frozen=True)
class _Response:
    """What one request brought: the HTTP status or 0, the target of a redirect, the first bytes of the answer."""

    status: int
    redirect: str = ""
    body: bytes = b""
    no_host: bool = False


def check_links(site: Site, agent: str, archive: str = ARCHIVE, pause: Pause = time.sleep) -> str:
    """Request the address of every source of a site; return the report to maintainers as Markdown, or nothing.

    `agent` is the name that hosts find in their logs, `archive` the address of the Internet Archive's availability API.
    """
    keys_by_url = sources_by_url(site.catalog)
    by_host: dict[str, list[str]] = {}
    for url in keys_by_url:
        by_host.setdefault(urlsplit(url).netloc, []).append(url)
    with ThreadPoolExecutor(PARALLEL_HOSTS) as pool:
        links = [
            link for host in pool.map(lambda urls: _check_host(urls, agent, pause), by_host.values()) for link in host
        ]
    days = {url: site.catalog.sources[keys[0]].accessed for url, keys in keys_by_url.items()}
    links = [
        _with_copy(link, days[link.url], agent, archive, pause) if link.state == "gone" else link for link in links
    ]
    return report(links, keys_by_url)


def _check_host(urls: Sequence[str], agent: str, pause: Pause) -> list[LinkStatus]:
    links = []
    for url in urls:
        answer = follow(url, agent, "HEAD")
        if needs_full_request(answer) and not answer.no_host:
            pause(PAUSE_SECONDS)
            answer = follow(url, agent, "GET")
        links.append(judge(url, answer))
        pause(PAUSE_SECONDS)
    return links


def _with_copy(link: LinkStatus, day: str, agent: str, archive: str, pause: Pause) -> LinkStatus:
    """Return a link with its archived copy nearest to a day, which is an ISO date."""
    pause(PAUSE_SECONDS)
    query = f"url={quote(link.url, safe='')}&timestamp={day.replace('-', '')}"
    return replace(link, archived_copy=find_archived_copy(_request(f"{archive}?{query}", agent, "GET").body))


def follow(url: str, agent: str, method: Method) -> Answer:
    """Return the answer of an address, with at most `MAX_REDIRECTS` redirects followed."""
    redirects: list[tuple[int, str]] = []
    target = url
    while True:
        response = _request(target, agent, method)
        if not response.redirect:
            return Answer(response.status, tuple(redirects), response.no_host)
        if len(redirects) == MAX_REDIRECTS:
            return Answer(0, tuple(redirects))
        target = urljoin(target, response.redirect)
        redirects.append((response.status, target))


def _request(url: str, agent: str, method: Method) -> _Response:
    try:
        request = Request(
            quote(url, safe="%/:?#[]@!$&'()*+,;=~"), method=method, headers={"User-Agent": agent, "Accept": "*/*"}
        )
        with _OPENER.open(request, timeout=TIMEOUT_SECONDS) as response:
            return _Response(response.status, body=response.read(MAX_BYTES))
    except HTTPError as error:
        with error:
            target = error.headers.get("Location") if 300 <= error.code < 400 else None
            return _Response(error.code, redirect=target or "")
    except URLError as error:
        no_host = isinstance(error.reason, socket.gaierror) and error.reason.errno == socket.EAI_NONAME
        return _Response(0, no_host=no_host)
    except (OSError, http.client.HTTPException, ValueError):
        return _Response(0)
