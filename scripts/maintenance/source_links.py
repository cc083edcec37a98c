"""Whether the addresses of the sources still answer: what an answer means, and what maintainers are told."""

import json
from dataclasses import dataclass
from urllib.parse import urlsplit

# Answers that say nothing about the page: the host wants people and not programs, or is out of order today.
_SILENT = {401, 403, 405, 406, 408, 418, 425, 429, 451, 999}
_PERMANENT = {301, 308}

KINDS = ("gone", "moved", "unknown", "there")


@dataclass(frozen=True)
class Answer:
    """What came of asking an address: the last status, 0 where no answer came; and the redirects on the way, as status and address."""

    status: int
    hops: tuple[tuple[int, str], ...] = ()
    no_host: bool = False


@dataclass(frozen=True)
class Found:
    """What is known of an address: one of `KINDS`, where it moved to, and a copy in the archive."""

    url: str
    kind: str
    status: int
    to: str = ""
    copy: str = ""


def wanted(catalog):
    """Return the keys of the sources that rest on each address."""
    named = {}
    for source in catalog.sources.values():
        for url in (source.url, *source.via):
            named.setdefault(url, []).append(source.key)
    return named


def judge(url, answer):
    """Return what an answer says of an address.

    Only what is sure counts as gone. A redirect counts as a move if all of it is meant to last and it leads
    to a page: one that leads to the home page of a site tells that the page is no more.
    """
    if answer.status in (404, 410) or answer.no_host:
        return Found(url, "gone", answer.status)
    if not 200 <= answer.status < 300:
        return Found(url, "unknown", answer.status)
    if answer.hops and all(status in _PERMANENT for status, _ in answer.hops):
        to = answer.hops[-1][1]
        if _is_home(to) and not _is_home(url):
            return Found(url, "gone", answer.status, to)
        if _plain(to) != _plain(url):
            return Found(url, "moved", answer.status, to)
    return Found(url, "there", answer.status)


def ask_again(answer):
    """Return whether a server may only have disliked the short form of the question (HEAD)."""
    return answer.status in _SILENT | {400, 404, 410, 500, 501, 503}


def copy_in(text):
    """Return the address of the copy that the archive's answer names, or nothing."""
    try:
        closest = json.loads(text)["archived_snapshots"]["closest"]
        return (
            closest["url"].replace("http://", "https://", 1)
            if closest["available"] and closest["status"] == "200"
            else ""
        )
    except (ValueError, KeyError, TypeError):
        return ""


def tell(found, named):
    """Return what maintainers read, as Markdown; nothing where all is well. The sources that cannot be judged are only counted."""
    of_kind = {kind: sorted((one for one in found if one.kind == kind), key=lambda one: one.url) for kind in KINDS}
    if not of_kind["gone"] and not of_kind["moved"]:
        return ""
    lines = [
        "Readers who follow these citations arrive nowhere, or elsewhere. Each is an entry of `data/sources.yaml`.",
        "",
    ]
    if of_kind["gone"]:
        lines += [
            "## Gone",
            "",
            "Find the page’s new address, or give `url` the archived copy if it says what we cite.",
            "",
        ]
        lines += [
            f"- [ ] {_keys(named, one)}: <{one.url}> ({_status(one)}){f'; archived copy: <{one.copy}>' if one.copy else '; no archived copy found'}"
            for one in of_kind["gone"]
        ]
        lines.append("")
    if of_kind["moved"]:
        lines += ["## Moved for good", "", "Put the new address in `url` if it shows the same page.", ""]
        lines += [f"- [ ] {_keys(named, one)}: <{one.url}> → <{one.to}>" for one in of_kind["moved"]]
        lines.append("")
    lines.append(
        f"{len(of_kind['there'])} addresses answer. Of {len(of_kind['unknown'])} nothing is known: their hosts refuse programs, or were out of order."
    )
    return "\n".join(lines) + "\n"


def _keys(named, one):
    return ", ".join(f"`{key}`" for key in named[one.url])


def _status(one):
    return f"leads to the home page <{one.to}>" if one.to else one.status or "no such host"


def _is_home(url):
    return urlsplit(url).path in ("", "/") and not urlsplit(url).query


def _plain(url):
    """Return what of an address matters: http or https, www or not, and a closing slash do not."""
    parts = urlsplit(url)
    return parts.netloc.lower().removeprefix("www."), parts.path.rstrip("/"), parts.query
