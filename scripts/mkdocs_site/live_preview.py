"""The site as an editor sees it while writing: a page is made again when a browser asks for it, so edits show at once.

Everything else that an edit changes, such as the search, is made by a whole build when a browser asks for it.
"""

import logging
import re
from collections.abc import Mapping
from pathlib import Path
from threading import Lock

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException

from scripts import pipeline
from scripts.cache import digest
from scripts.config import LOCALES
from scripts.files import add_files
from scripts.machine_faults import machine_fault
from scripts.mkdocs_site.build_settings import repository
from scripts.mkdocs_site.build_state import BuildState, current_state
from scripts.mkdocs_site.internals import convert_markdown, run_build
from scripts.mkdocs_site.reused_styles import reuse_styles
from scripts.pages.markdown import PageRenderer
from scripts.pages.page import Page
from scripts.pages.site import Site
from scripts.pages.template_context import page_variables, site_variables
from scripts.problems.problem import Problem
from scripts.problems.reporters import format_problems
from scripts.source_files import source_files, time_stamps
from scripts.urls import language_of

log = logging.getLogger("balik_layar")

# What pages are made from beside the data. A change of these asks for a whole build.
_OTHER_SOURCES = (
    "mkdocs.yml",
    "theme/**/*.*",
    "scripts/pages/templates/*.j2",
    *(f"docs/{lang}/*.md" for lang in LOCALES),
)

# The tag below which the problems of the data stand on every page.
_BELOW = re.compile(rb"<main[^>]*>")


class Preview:
    """Holds the site of the newest data without a mistake, and the mistakes of the data as it is.

    `folder` is where the site is built, `site_url` where it is served, `lang` the language of messages on the console.
    """

    def __init__(self, root: Path, folder: Path, site_url: str, lang: str) -> None:
        self.root, self.folder, self.site_url, self.lang = root, folder, site_url, lang
        self._lock = Lock()
        self._banners = dict.fromkeys(LOCALES, b"")

    def start(self) -> bool:
        """Build the site; return whether there is one: with a mistake, that of the data that last had none is shown."""
        site, problems = pipeline.read_site_copy(self.root)
        shown = site or pipeline.last_good_site(self.root)
        self._report(problems)
        if shown is None:
            return False
        self._data = _digest(self.root / pipeline.LAST_GOOD)
        self._build(shown)
        self._banners = self._make_banners(problems)
        return True

    def read_edit(self) -> None:
        """Read the data after an edit. While it has a mistake, pages show what was last good, and the mistake."""
        with self._lock:
            try:
                self._read_edit()
            except (MkDocsException, RuntimeError) as error:
                log.error(str(error))
            except OSError as error:  # e.g. a file went away while it was read, which is another edit
                log.error(machine_fault(error, self.root, self.lang) or str(error))

    def _read_edit(self) -> None:
        site, problems = pipeline.read_site_copy(self.root)
        self._report(problems)
        self._banners = self._make_banners(problems)
        if site is None:
            return
        self._data = _digest(self.root / pipeline.LAST_GOOD)
        if _addresses(site) != _addresses(self._built) or _time_stamps(self.root) != self._time_stamps:
            self._build(site)
        else:
            self._show(self._built if self._data == self._built_data else site)

    def bring_up_to_date(self, path: str) -> None:
        """Make again what stands at an address below the site's root, if an edit may have changed it."""
        with self._lock:
            if self._site is self._built or path in self._fresh:
                return
            page = self._pages.get(path)
            if page is None and (path.startswith("assets/") or not (self.folder / path).is_file()):
                return  # styles and scripts do not come from the data
            try:
                html = self._make(page) if page and page.template else None
                if html is None:
                    self._build(self._site)
                else:
                    add_files(self.folder, {f"{path}index.html": html.encode("utf-8")})
                    self._fresh.add(path)
            except (MkDocsException, RuntimeError) as error:  # the browser gets what there was
                log.error(str(error))
            except OSError as error:
                log.error(machine_fault(error, self.root, self.lang) or str(error))

    def with_banner(self, path: str, html: bytes) -> bytes:
        """Return a page with the mistakes of the data on top, if there are any."""
        banner = self._banners[language_of(path)]
        return _BELOW.sub(lambda tag: tag[0] + banner, html, count=1)

    def _make(self, page: Page) -> str | None:
        """Return a page of the catalog as it is now, or None if only a whole build can make it."""
        parts = self._state.languages[page.lang]
        file = parts.files.get_file_from_path(page.path)
        if file is None or file.page is None:
            return None
        self._config.theme["language"] = page.lang
        markdown = self._renderer.render(page).split("\n---\n", 1)[1]
        html, toc = convert_markdown(file.page, markdown, self._config, parts.files)
        context = {"config": self._config, "nav": parts.nav, "page": file.page, "base_url": _up_to_root(page.url)}
        context |= site_variables(self._site, page.lang, self.site_url, serving=True)
        context |= page_variables(self._site, page, html, toc, self.site_url, repository(self._config))
        file.page.active = True  # so that the menu marks it
        try:
            text = parts.env.get_template("main.html").render(context)
        finally:
            file.page.active = False
        return reuse_styles(text, Path(file.abs_dest_path).read_text("utf-8"))

    def _report(self, problems: list[Problem]) -> None:
        if problems:
            log.error(format_problems(problems, self.lang))

    def _make_banners(self, problems: list[Problem]) -> dict[str, bytes]:
        """Return the banner of each language, empty if no problem stops a build."""
        return {lang: self._banner([p for p in problems if p.stops], lang) for lang in LOCALES}

    def _banner(self, problems: list[Problem], lang: str) -> bytes:
        if not problems:
            return b""
        template = self._state.languages[lang].env.get_template("partials/problems.html")
        lines = [(problem, *problem.explain(lang)) for problem in problems]
        return template.render(problems=lines, labels=self._site.catalog.labels[lang]).encode("utf-8")

    def _build(self, site: Site) -> None:
        log.info("Building all pages …")
        time_stamps = _time_stamps(self.root)
        state = BuildState(site, preview=True)
        with pipeline.one_build(self.root, self.lang):
            config = run_build(
                str(self.root / "mkdocs.yml"),
                str(self.folder),
                strict=False,
                site_url=self.site_url,
                extra=state.as_setting(),
            )
        self._config: MkDocsConfig = config
        self._state = current_state(config)
        self._built, self._built_data, self._time_stamps = site, self._data, time_stamps
        self._show(site)

    def _show(self, site: Site) -> None:
        """Let pages be made from a site when a browser asks for them."""
        self._site, self._renderer = site, PageRenderer(site)
        self._fresh: set[str] = set()
        self._pages = {page.url: page for page in site.pages.values()}


def _digest(folder: Path) -> bytes:
    """Return a digest of all files below a folder: whether the data is still that which a site was built from."""
    return digest(*(path.read_bytes() for path in source_files(folder)))


def _up_to_root(url: str) -> str:
    """Return the relative address of the site's root from a page."""
    return "/".join([".."] * url.count("/")) or "."


def _addresses(site: Site) -> tuple[dict[tuple[str, str], str], Mapping[str, str]]:
    """Return where the pages of a site are, and where they were."""
    return {key: page.path for key, page in site.pages.items()}, site.moved


def _time_stamps(root: Path) -> dict[Path, tuple[int, int]]:
    """Return what tells whether one of the other sources was written since."""
    return time_stamps(path for pattern in _OTHER_SOURCES for path in root.glob(pattern))
