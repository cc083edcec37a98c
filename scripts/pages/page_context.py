"""Page metadata and navigation for the templates of the theme."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from scripts.config import DEFAULT_LOCALE
from scripts.locale_format import locale_name
from scripts.pages.edit_links import EDITED_FILES, data_url, edit_url
from scripts.pages.embed_code import embed_code
from scripts.pages.issue_forms import Repository, form_url, listed_forms
from scripts.pages.law_notes import LawNote, law_notes
from scripts.pages.page import ARTICLES, ENTRY_KINDS, MODULE_KINDS, TOOLS, UNLISTED_KINDS, Page, PageSummary
from scripts.pages.sharing import ShareImage, share_image, share_links
from scripts.pages.site import Site
from scripts.pages.structured_data import structured_data
from scripts.pages.vacancy_links import vacancy_links

# The kinds of generated pages that have styles of their own; all others look like articles.
_STYLED_KINDS: Final = {
    *ENTRY_KINDS,
    *MODULE_KINDS,
    *UNLISTED_KINDS,
    "programmes",
    "certificates",
    "skills",
    "glossary",
    "stories",
    "work-samples",
    "questions",
    "teachers",
    "changes",
    "sources",
    "checks",
}
_STYLED_HAND_WRITTEN: Final = ("home", "search")


@dataclass(frozen=True)
class PageContext:
    """What a template of the theme shows of a page beside its text.

    Addresses are relative to the site's root unless said otherwise. It holds plain values only, so two contexts that
    look alike are equal.
    """

    page: PageSummary
    kind: str  # pages of one kind share their styles
    tool: bool  # it has a browser module of its own, and the styles that tools share
    unlisted: bool  # search engines leave it out
    role: str | None
    family: str | None
    work_sample: str | None  # its key, where readers do it
    guide: str | None  # its key, if the page has a checklist
    locale: str  # of the Open Graph protocol, e.g. `en_GB`
    other_locales: tuple[str, ...]  # of its translations
    canonical: str  # absolute
    share_image: ShareImage
    translations: tuple[tuple[str, str, str], ...]  # address, language and its name
    alternates: tuple[tuple[str, str], ...]  # hreflang and absolute address
    breadcrumb: tuple[tuple[str, str], ...]  # title and address, from the home page to this one
    previous: PageSummary | None
    next: PageSummary | None
    related: tuple[PageSummary, ...]
    sources: tuple[tuple[str, str, str], ...]  # title, address and language
    laws: tuple[LawNote, ...]  # in motion, that may change what the page cites
    source_languages: dict[str, str]  # of the sources that the page lists, those in another language, by key
    share: tuple[tuple[str, str], ...]  # name and absolute address
    vacancies: tuple[tuple[str, str], ...]  # name and absolute address
    applying: PageSummary | None  # the guide to applying, which pages of roles name
    report_url: str  # absolute: the form for a wrong fact
    wording_url: str  # absolute: the form for a translation or a wording
    edit_url: str | None  # absolute: file and line of its text in the editor of the code host
    forms: tuple[tuple[str, str], ...]  # label and absolute address
    files: tuple[tuple[str, str], ...]  # each data file that editors write, and its absolute address
    embeds: tuple[tuple[PageSummary, str], ...]  # each tool, and the code that shows it on another site
    structured_data: str | None


def page_context(site: Site, page: Page, site_url: str, repository: Repository) -> PageContext:
    """Return the PageContext of a page; `site_url` ends with a slash."""

    def absolute(url: str) -> str:
        return site_url + url

    labels, role, canonical = site.catalog.labels[page.lang], page.role, absolute(page.url)
    breadcrumb = _breadcrumb(site, page, labels["breadcrumb"]["home"])
    previous, following = _neighbours(site, page)
    return PageContext(
        page=page.summary,
        kind=_styled_kind(page),
        tool=page.kind in MODULE_KINDS,
        unlisted=page.kind in UNLISTED_KINDS,
        role=role.key if role else None,
        family=role.family if role else page.family.key if page.family else None,
        work_sample=page.work_sample.key if page.work_sample else None,
        guide=page.key if page.checklist else None,
        locale=locale_name(page.lang),
        other_locales=tuple(locale_name(other.lang) for other in site.translations(page)),
        canonical=canonical,
        share_image=share_image(site, page, site_url),
        translations=_translations(site, page),
        alternates=_alternates(site, page, absolute),
        breadcrumb=breadcrumb,
        previous=previous.summary if previous else None,
        next=following.summary if following else None,
        related=_related(site, page),
        sources=() if page.template else _sources(site, page),
        laws=law_notes(site, page),
        source_languages={source.key: source.lang for source in page.listed_sources if source.lang != page.lang},
        share=share_links(page, canonical),
        vacancies=vacancy_links(role, page.lang, labels) if role else (),
        applying=_applying(site, page),
        report_url=form_url("form_fact", page, canonical, repository),
        wording_url=form_url("form_translation", page, canonical, repository),
        edit_url=edit_url(site.catalog, page, repository),
        forms=listed_forms(page, labels["page"], canonical, repository),
        files=_files(page, repository),
        embeds=_embeds(site, page, absolute, labels["site"]["name"]) if page.key == "teachers" else (),
        structured_data=structured_data(site, page, absolute, breadcrumb),
    )


def _styled_kind(page: Page) -> str:
    styled = page.kind in (_STYLED_KINDS if page.template else _STYLED_HAND_WRITTEN)
    return page.kind if styled else "article"


def _translations(site: Site, page: Page) -> tuple[tuple[str, str, str], ...]:
    return tuple(
        (other.url, other.lang, site.catalog.labels[other.lang]["site"]["language"])
        for other in site.translations(page)
    )


def _alternates(site: Site, page: Page, absolute: Callable[[str], str]) -> tuple[tuple[str, str], ...]:
    """Return where search engines find the page in each language, and for readers of all other languages."""
    versions = [(version.lang, absolute(version.url)) for version in site.versions(page)]
    return (*versions, ("x-default", dict(versions)[DEFAULT_LOCALE]))


def _breadcrumb(site: Site, page: Page, home_title: str) -> tuple[tuple[str, str], ...]:
    """Return title and address of the pages from the home page, under its short name, to this one."""
    trail = [page]
    while trail[0].key != "home":
        trail.insert(0, site.page(trail[0].parent, page.lang))
    home, *below = trail
    return ((home_title, home.url), *((page.title, page.url) for page in below))


def _neighbours(site: Site, page: Page) -> tuple[Page | None, Page | None]:
    """Return the pages before and after this one: among the articles, or among its kind in the order of the file."""
    if page.kind in ENTRY_KINDS:
        return site.neighbours(page)
    series = site.existing(("home", *ARTICLES, "roles"), page.lang)
    if page not in series:
        return None, None
    position = series.index(page)
    return next(iter(series[:position][-1:]), None), next(iter(series[position + 1 :]), None)


def _related(site: Site, page: Page) -> tuple[PageSummary, ...]:
    if page.key not in ARTICLES:
        return ()
    return tuple(other.summary for other in site.existing((*ARTICLES, "roles"), page.lang) if other is not page)


def _sources(site: Site, page: Page) -> tuple[tuple[str, str, str], ...]:
    """Return title, address and language of each source of a hand-written page."""
    sources = [site.catalog.sources[key] for key in page.cites]
    return tuple((source.title, site.entry_url("source", source.key, page.lang), source.lang) for source in sources)


def _applying(site: Site, page: Page) -> PageSummary | None:
    guides = site.existing(("job-seeker",), page.lang) if page.role else []
    return guides[0].summary if guides else None


def _files(page: Page, repository: Repository) -> tuple[tuple[str, str], ...]:
    """Return the data files with their addresses, for the page for editors."""
    if page.key != "editing":
        return ()
    return tuple((f"data/{name}.yaml", data_url(repository, name)) for name in EDITED_FILES)


def _embeds(
    site: Site, page: Page, absolute: Callable[[str], str], site_name: str
) -> tuple[tuple[PageSummary, str], ...]:
    pages = [tool for tool in site.pages.values() if tool.kind in TOOLS and tool.lang == page.lang]
    samples = [tool for tool in pages if tool.work_sample]
    tools = [tool for tool in pages if tool not in samples[1:]]  # one of many shows how any can be embedded
    return tuple((tool.summary, embed_code(f"{tool.title} – {site_name}", absolute(tool.url))) for tool in tools)
