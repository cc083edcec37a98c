"""What a server shows of an edit: a page is made when it is asked for, so that it is there at once.

All else that an edit changes, such as the search, is made by a whole build when something of it is asked for.
"""

import logging
import os
from pathlib import Path
from threading import Lock

from mkdocs.commands.build import get_context
from mkdocs.config import load_config

from scripts import pipeline
from scripts.build import texts
from scripts.config import LOCALES
from scripts.files import add_files
from scripts.mkdocs_site.page_conversion import Lookup, converted
from scripts.mkdocs_site.reused_styles import reuse_styles
from scripts.pages.template_context import page_variables, site_variables
from scripts.problems.reporters import format_problems

log = logging.getLogger("mkdocs.balik_layar")

# What pages are made from beside the data.
BESIDE = ("mkdocs.yml", "theme/**/*.*", "scripts/pages/templates/*.j2", *(f"docs/{lang}/*.md" for lang in LOCALES))

_BELOW = b'<main id="main">'


class Preview:
    """Stands between MkDocs' server and the browsers.

    `config` is that of the build that the server has made, with what our hook left in it; `builder` makes another build.
    """

    def __init__(self, server, config, builder):
        self.server, self.builder, self.lock, self.edits = server, builder, Lock(), 0
        self._take(config, _beside())
        self._say(config.extra["balik_layar"]["problems"])

    def edited(self):
        """Read the data after an edit. While there is a mistake in it, the pages show what was last good, and the mistake."""
        with self.lock:
            self.edits += 1
            try:
                site, problems = pipeline.read_site_copy(pipeline.ROOT)
            except OSError as error:  # a file went away in between, which is another edit
                log.error(str(error))
                return
            self._say(problems)
            if not site:
                log.error(format_problems(problems, os.environ.get("BALIK_LAYAR_LANG", LOCALES[0])))
            elif _places(site) == _places(self.built) and _beside() == self.beside:
                self._show(site)
            else:
                self._build(site)

    def answer(self, environ, start_response):
        """Answer a request, as WSGI wants it, once what is asked for is up to date."""
        path = environ["PATH_INFO"].removeprefix(self.server.mount_path)
        if environ["PATH_INFO"].startswith("/livereload/"):  # waits for an edit
            return self.server.serve_request(environ, start_response)
        edits = None
        while edits != self.edits:  # an edit that came in between
            edits, said = self.edits, []
            with self.lock:
                self._bring_up_to_date(path.removesuffix("index.html"))
            body = b"".join(self.server.serve_request(environ, lambda *answer: said.append(answer)))
        status, headers = said[0]
        if ("Content-Type", "text/html") in headers:
            body = body.replace(_BELOW, _BELOW + self.banners["en" if path.startswith("en/") else "id"], 1)
        start_response(
            status,
            [
                *((name, value) for name, value in headers if name != "Content-Length"),
                ("Content-Length", str(len(body))),
            ],
        )
        return [body]

    def _bring_up_to_date(self, path):
        """Make what stands at a path, if an edit may have changed it."""
        if self.site is self.built or path in self.made:
            return
        page = self.pages.get(path)
        if not page and (path.startswith("assets/") or not Path(self.config.site_dir, path).is_file()):
            return  # styles and scripts do not come from the data
        try:
            html = self._made(page) if page and page.template else None
            if html:
                add_files(Path(self.config.site_dir), {f"{path}index.html": html.encode("utf-8")})
                self.made.add(path)
            else:
                self._build(self.site)
        except Exception as error:  # what MkDocs or Node says; the request is answered with what there is
            log.error(str(error))

    def _made(self, page):
        """Return a page of the catalog as it is now, or None if only a whole build can tell."""
        nav, files, env = self.parts[page.lang]
        file = files.src_uris[page.path]
        file.content_string = self.texts[page.path]
        new = converted(file.page, self.config, Lookup(files))
        if not new:
            return None
        self.config.theme["language"] = page.lang
        context = get_context(nav, files, self.config, file.page) | site_variables(self.site, page.lang, serving=True)
        context |= page_variables(self.site, page, new.html, new.toc, self.config.site_url, self.config.repo_url)
        file.page.active = True  # the menu says so
        try:
            html = env.get_template("main.html").render(context)
        finally:
            file.page.active = False
        return reuse_styles(html, Path(file.abs_dest_path).read_text("utf-8"))

    def _say(self, problems):
        """Have every page say the mistakes."""
        self.banners = {
            lang: self._banner([(problem, *problem.said(lang)) for problem in problems if problem.stops], lang)
            for lang in LOCALES
        }

    def _banner(self, problems, lang):
        template = self.parts[lang][2].get_template("partials/problems.html")
        return (
            template.render(problems=problems, labels=self.site.catalog.labels[lang]).encode("utf-8")
            if problems
            else b""
        )

    def _build(self, site):
        beside, self.beside = _beside(), None  # until it is there
        config = load_config(self.config.config_file_path, site_dir=self.config.site_dir)
        config.site_url = self.config.site_url
        config.extra["balik_layar"] = {"site": site, "problems": []}
        self.builder(config)
        self._take(config, beside)

    def _take(self, config, beside):
        """Take over what a whole build left."""
        state = config.extra["balik_layar"]
        self.config, self.beside, self.parts = config, beside, state["parts"]
        self.built = state["site"]
        self._show(self.built)

    def _show(self, site):
        self.site, self.texts, self.made = site, texts(site, pipeline.ROOT), set()
        self.pages = {page.url: page for page in site.pages.values()}


def _places(site):
    """Return where the pages of a site are, and where they were."""
    return {key: page.path for key, page in site.pages.items()}, site.moved


def _beside():
    """Return what tells whether one of these files was written since."""
    found = {path: path.stat() for pattern in BESIDE for path in pipeline.ROOT.glob(pattern)}
    return {path: (seen.st_mtime_ns, seen.st_size) for path, seen in found.items()}
