"""Whether the addresses of the sources still answer: what an answer means, and the report to maintainers."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from http import HTTPStatus
from typing import Final, Literal
from urllib.parse import urlsplit

from scripts.catalog.catalog import Catalog

LinkState = Literal["gone", "moved", "unknown", "there"]

# Answers that say nothing about the page: the host serves people and not programs, or is out of order today.
_REFUSALS: Final = frozenset({401, 403, 405, 406, 408, 418, 425, 429, 451, 999})
_GONE: Final = frozenset({HTTPStatus.NOT_FOUND, HTTPStatus.GONE})
_PERMANENT_REDIRECTS: Final = frozenset({HTTPStatus.MOVED_PERMANENTLY, HTTPStatus.PERMANENT_REDIRECT})


@dataclass(frozen=True)
class Answer:
    """The answer to a request for an address.

    `status` is the last HTTP status, or 0 where no answer came. `redirects` are those on the way, each with its status
    and its target. `no_host` is true where there is no such host.
    """

    status: int
    redirects: tuple[tuple[int, str], ...] = ()
    no_host: bool = False


@dataclass(frozen=True)
class LinkStatus:
    """What is known of an address: its state, the last HTTP status, the new address, and a copy in the archive."""

    url: str
    state: LinkState
    status: int
    new_url: str = ""
    archived_copy: str = ""


def sources_by_url(catalog: Catalog) -> dict[str, list[str]]:
    """Return the keys of the sources that rest on each address."""
    keys: dict[str, list[str]] = {}
    for source in catalog.sources.values():
        for url in (source.url, *source.via):
            keys.setdefault(url, []).append(source.key)
    return keys


def judge(url: str, answer: Answer) -> LinkStatus:
    """Return what an answer says of an address.

    An address is gone only where that is certain. It moved where every redirect is permanent and the last leads to
    another page. A redirect from a page to the home page of a site means that the page is gone.
    """
    if answer.status in _GONE or answer.no_host:
        return LinkStatus(url, "gone", answer.status)
    if not 200 <= answer.status < 300:
        return LinkStatus(url, "unknown", answer.status)
    if answer.redirects and all(status in _PERMANENT_REDIRECTS for status, _ in answer.redirects):
        target = answer.redirects[-1][1]
        if _is_home(target) and not _is_home(url):
            return LinkStatus(url, "gone", answer.status, target)
        if _normalised(target) != _normalised(url):
            return LinkStatus(url, "moved", answer.status, target)
    return LinkStatus(url, "there", answer.status)


def needs_full_request(answer: Answer) -> bool:
    """Return whether a host may have refused only the short form of the request (HEAD)."""
    return answer.status in _REFUSALS | _GONE | {400, 500, 501, 503}


def find_archived_copy(text: str | bytes) -> str:
    """Return the address of the copy that an answer of the Internet Archive's availability API names, or nothing.

    See https://archive.org/help/wayback_api.php.
    """
    try:
        closest = json.loads(text)["archived_snapshots"]["closest"]
        if closest["available"] and closest["status"] == "200":
            return str(closest["url"]).replace("http://", "https://", 1)
    except (ValueError, KeyError, TypeError):
        pass
    return ""


def report(links: Iterable[LinkStatus], keys_by_url: Mapping[str, Sequence[str]]) -> str:
    """Return the report to maintainers as Markdown, or nothing where no address is gone or moved."""
    by_url = sorted(links, key=lambda link: link.url)
    gone = [link for link in by_url if link.state == "gone"]
    moved = [link for link in by_url if link.state == "moved"]
    if not gone and not moved:
        return ""
    lines = ["These citations lead nowhere, or to another address. Each is an entry of `data/sources.yaml`.", ""]
    if gone:
        advice = "Find the page’s new address, or give `url` the archived copy if it says what we cite."
        lines += ["## Gone", "", advice, "", *(_gone_item(link, keys_by_url[link.url]) for link in gone), ""]
    if moved:
        advice = "Put the new address in `url` if it shows the same page."
        lines += [
            "## Moved for good",
            "",
            advice,
            "",
            *(_moved_item(link, keys_by_url[link.url]) for link in moved),
            "",
        ]
    there, unknown = (sum(link.state == state for link in by_url) for state in ("there", "unknown"))
    lines.append(f"{there} addresses answer. {unknown} are not known: their hosts refuse programs or are out of order.")
    return "\n".join(lines) + "\n"


def _gone_item(link: LinkStatus, keys: Sequence[str]) -> str:
    reason = f"leads to the home page <{link.new_url}>" if link.new_url else str(link.status or "no such host")
    copy = f"archived copy: <{link.archived_copy}>" if link.archived_copy else "no archived copy found"
    return f"- [ ] {_listed(keys)}: <{link.url}> ({reason}); {copy}"


def _moved_item(link: LinkStatus, keys: Sequence[str]) -> str:
    return f"- [ ] {_listed(keys)}: <{link.url}> → <{link.new_url}>"


def _listed(keys: Sequence[str]) -> str:
    return ", ".join(f"`{key}`" for key in keys)


def _is_home(url: str) -> bool:
    return urlsplit(url).path in ("", "/") and not urlsplit(url).query


def _normalised(url: str) -> tuple[str, str, str]:
    """Return host, path and query of an address, without what does not make it another: http(s), www, a last slash."""
    parts = urlsplit(url)
    return parts.netloc.lower().removeprefix("www."), parts.path.rstrip("/"), parts.query
