"""What stands around a page's text: the way back, the twin, sharing, and what to read next."""

import re
from dataclasses import dataclass
from urllib.parse import quote, urlencode

from scripts.pages.embed_code import snippet
from scripts.pages.page import ARTICLES, ENTRIES, STARTING, TOOLS, Mention, page_and_anchor
from scripts.pages.structured_data import structured_data
from scripts.urls import FOLDERS

VACANCIES = {"vacancy_myrobin": "https://app.myrobin.id", "vacancy_karirhub": "https://karirhub.kemnaker.go.id/"}

SHARE = {
    "WhatsApp": "https://wa.me/?text={text}%20{url}",
    "Telegram": "https://t.me/share/url?url={url}",
    "Facebook": "https://www.facebook.com/sharer/sharer.php?u={url}",
    "LinkedIn": "https://www.linkedin.com/sharing/share-offsite/?url={url}",
    "X": "https://x.com/intent/post?url={url}",
    "Pinterest": "https://www.pinterest.com/pin/create/button/?url={url}",
}


FORMS = {
    "form_fact": "wrong-fact.yml",
    "form_role": "new-role.yml",
    "form_translation": "translation.yml",
    "form_site": "site-problem.yml",
}

KINDS = {
    *ENTRIES,
    "home",
    "roles",
    "skills",
    "glossary",
    "stories",
    "questions",
    *STARTING,
    "teachers",
    "changes",
    "sources",
    "search",
    "checks",
}

_BELOW = re.compile(r"(?=<h2|<figure|<div|<table)")


@dataclass(frozen=True)
class PageContext:
    """Everything a theme template shows around one page; urls are relative to the site's root unless said.

    Values only, so that two frames that look alike are alike.
    """

    page: Mention
    kind: str  # pages of one kind share their styles
    tool: bool  # it has a module of its own, and the styles that tools share
    role: str | None
    family: str | None
    twin: str
    twin_lang: str
    twin_language: str  # its name
    canonical: str  # absolute
    card: str  # absolute
    alternates: tuple[tuple[str, str], ...]  # hreflang and absolute address
    breadcrumb: tuple[tuple[str, str], ...]  # title and url, from the home page to this one
    previous: Mention | None
    next: Mention | None
    related: tuple[Mention, ...]
    sources: tuple[tuple[str, str, str], ...]  # title, url and language
    foreign: dict[str, str]  # of the sources that the page lists, the languages that are not its own
    share: tuple[tuple[str, str], ...]  # name and absolute address
    vacancies: tuple[tuple[str, str], ...]
    report: str  # absolute
    wording: str | None  # absolute: the form for a translation or a wording
    suggest: str | None  # absolute: the line of the data, in the code host’s editor
    forms: tuple[tuple[str, str], ...]  # label and absolute address
    embeds: tuple[tuple[Mention, str], ...]  # each tool, and the code that shows it on another site
    structured_data: str | None


def page_context(site, page, site_url, repo_url):
    """Return the Frame of a page; `site_url` ends with a slash."""

    def address(url):
        return site_url + url

    labels = site.catalog.labels[page.lang]
    twin = site.twin(page)
    role = page.context.get("role")
    trail = tuple((p.title, p.url) for p in _trail(site, page))
    trail = ((labels["breadcrumb"]["home"], trail[0][1]), *trail[1:])
    previous, following = _neighbours(site, page)
    return PageContext(
        page=page.mention,
        kind=page.kind if page.kind in KINDS and (page.template or page.kind in ("home", "search")) else "article",
        tool=page.kind in STARTING,
        role=role.key if role else None,
        family=role.family if role else page.context["family"].key if "family" in page.context else None,
        twin=twin.url,
        twin_lang=twin.lang,
        twin_language=site.catalog.labels[twin.lang]["site"]["language"],
        canonical=address(page.url),
        card=address(page.card),
        alternates=_alternates(site, page, address),
        breadcrumb=trail,
        previous=previous and previous.mention,
        next=following and following.mention,
        related=_related(site, page),
        sources=() if page.template else _sources(site, page),
        foreign={source.key: source.lang for source in page.context.get("sources", ()) if source.lang != page.lang},
        share=_share(page, address(page.url)),
        vacancies=tuple((labels["page"][name], url) for name, url in VACANCIES.items()) if role else (),
        report=_form("wrong-fact", page, role, address(page.url), repo_url),
        wording=_form("translation", page, role, address(page.url), repo_url) if role else None,
        suggest=f"{repo_url.rstrip('/')}/edit/main/data/roles.yaml#L{role.line}" if role else None,
        forms=_forms(page, labels["page"], address(page.url), repo_url),
        embeds=_embeds(site, page, address, labels["site"]["name"]) if page.key == "teachers" else (),
        structured_data=structured_data(site, page, address, trail),
    )


def split(html):
    """Return a page's opening, which is shown before anything else has arrived, and the rest."""
    opening, *rest = _BELOW.split(html, maxsplit=1)
    return opening, "".join(rest)


def contents(toc):
    """Return the sections of a page for its contents list; a page of one or two needs none."""
    sections = [section for title in toc for section in title.children]
    return sections if len(sections) > 2 else []


def _alternates(site, page, address):
    pages = {lang: site.page(page.key, lang) for lang in FOLDERS}
    return (*((lang, address(p.url)) for lang, p in pages.items()), ("x-default", address(pages["id"].url)))


def _trail(site, page):
    """Return the pages from home to this one."""
    trail = [page]
    while trail[0].key != "home":
        trail.insert(0, site.page(trail[0].parent, page.lang))
    return trail


def _neighbours(site, page):
    """Return the pages before and after this one in its series: the articles, or its like in the order of the file."""
    if page.kind in ENTRIES:
        return site.around(page)
    series = site.existing(("home", *ARTICLES, "roles"), page.lang)
    if page not in series:
        return None, None
    at = series.index(page)
    return (series[at - 1] if at else None), (series[at + 1] if at + 1 < len(series) else None)


def _related(site, page):
    if page.key not in ARTICLES:
        return ()
    return tuple(other.mention for other in site.existing((*ARTICLES, "roles"), page.lang) if other is not page)


def _sources(site, page):
    places = [(key, *page_and_anchor(site.catalog, "source", key)) for key in page.cites]
    found = (
        (site.catalog.sources[key], f"{site.page(group, page.lang).url}#{anchor}") for key, group, anchor in places
    )
    return tuple((source.title, url, source.lang) for source, url in found)


def _share(page, address):
    # : and / may stand in a query as they are, and weigh less so.
    values = {"url": quote(address, safe=":/"), "text": quote(page.title, safe="")}
    return tuple((name, pattern.format(**values)) for name, pattern in SHARE.items())


def _embeds(site, page, address, name):
    tools = (tool for tool in site.pages.values() if tool.kind in TOOLS and tool.lang == page.lang)
    return tuple((tool.mention, snippet(f"{tool.title} – {name}", address(tool.url))) for tool in tools)


def _form(name, page, role, address, repo_url):
    """Return the address of an issue form, filled in as far as the page knows."""
    known = {"template": f"{name}.yml", "page": address, "language": page.lang}
    if role:
        known["role"] = role.key
    return f"{repo_url.rstrip('/')}/issues/new?{urlencode(known, safe=':/')}"


def _forms(page, words, here, repo_url):
    """Return the forms for those who would rather not edit, and the data for those who would; on pages about the site that for a problem with it."""
    if page.key in ("accessibility", "privacy"):
        return ((words["form_site"], _form("site-problem", page, None, here, repo_url)),)
    if page.key != "editing":
        return ()
    address = f"{repo_url.rstrip('/')}/issues/new?"
    forms = tuple(
        (words[name], address + urlencode({"template": template, "language": page.lang}))
        for name, template in FORMS.items()
    )
    return (*forms, ("data/roles.yaml", f"{repo_url.rstrip('/')}/edit/main/data/roles.yaml"))
