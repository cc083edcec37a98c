"""The MkDocs hook: makes the pages before a build, and gives templates what stands around them.

MkDocs runs it once a language; mkdocs-static-i18n builds the second language
from inside the first build, with the same config.
"""

import gc
import json
import logging
import os
import shutil
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from mkdocs.exceptions import Abort
from mkdocs.plugins import event_priority
from watchdog.observers.polling import PollingObserver

# A plain `mkdocs build` has only this file's folder on the path.
sys.path.insert(0, str(Path(__file__).parents[2]))

from scripts import pipeline  # noqa: E402
from scripts.build import publish  # noqa: E402
from scripts.checks import stops  # noqa: E402
from scripts.compiled import CompiledTemplates  # noqa: E402
from scripts.made import Made  # noqa: E402
from scripts.mkdocs_site import frontend  # noqa: E402
from scripts.mkdocs_site.live_preview import Preview  # noqa: E402
from scripts.mkdocs_site.markdown_extensions import TableLabels  # noqa: E402
from scripts.outputs import redirects  # noqa: E402
from scripts.outputs.offline_bundle import add_offline_copies  # noqa: E402
from scripts.outputs.search.documents import search  # noqa: E402
from scripts.pages.json_script import json_for_script  # noqa: E402
from scripts.pages.page import REPEATING  # noqa: E402
from scripts.pages.page_context import page_context  # noqa: E402
from scripts.pages.template_context import page_variables, site_variables  # noqa: E402
from scripts.problems.reporters import format_problems  # noqa: E402
from scripts.quick_inline import QuickInline  # noqa: E402
from scripts.reading.loader import LOCALES  # noqa: E402

log = logging.getLogger("mkdocs.balik_layar")

LOOK = 0.1  # seconds between two looks for an edit; MkDocs' own half a second is half of what an edit takes to show

LEFT_OUT = ("assets/javascripts/", "assets/stylesheets/", "assets/images/", "modules/", "styles/")


def on_config(config):
    """Add our Markdown extensions; keep the i18n plugin's notes out of the way of what an editor must see."""
    if not any(isinstance(extension, TableLabels) for extension in config.markdown_extensions):
        config.markdown_extensions += [TableLabels(), QuickInline()]
    logging.getLogger("mkdocs.plugins.mkdocs_static_i18n").setLevel(logging.WARNING)
    return config


def on_pre_build(config):
    """Check the data and write the generated pages, once a build.

    A build stops at a problem. A server says it, on the page too, and goes on
    showing the last good pages.
    """
    if config.plugins["i18n"].building:
        return
    state = config.extra.get("balik_layar")  # our own command has read the data already
    site, problems = (
        (state["site"], state["problems"])
        if state
        else (pipeline.read_site_copy if _serving() else pipeline.read_site)(pipeline.ROOT)
    )
    lang = os.environ.get("BALIK_LAYAR_LANG", LOCALES[0])
    if stops(problems):
        message = format_problems(problems, lang)
        site = pipeline.last_good_site(pipeline.ROOT) if _serving() else None
        if site is None:
            raise Abort(message)
        log.error(message)
    else:
        try:
            publish(site, pipeline.ROOT, _site_url(config), _built(), pictures=not _serving())
        except RuntimeError as error:  # what Node said
            raise Abort(str(error)) from None
    config.extra["balik_layar"] = {"site": site, "problems": problems}


def on_serve(server, config, builder):
    """Show edits at once. Watch what is written by hand only: what a build writes would ask for another build."""
    preview = Preview(server, config, builder)
    server.builder = preview.edited
    server.set_app(preview.answer)
    for path in (config.docs_dir, config.config_file_path):
        server.unwatch(path)
    server.observer = PollingObserver(timeout=LOOK)
    for path in (config.config_file_path, *(Path(config.docs_dir, lang) for lang in LOCALES)):
        server.watch(str(path), recursive=False)
    return server


def on_files(files, config):
    """Leave out what no page asks for: Material's bundle and styles, and the sources of ours."""
    for file in list(files):
        if file.src_uri.startswith(LEFT_OUT):
            files.remove(file)
    return files


@event_priority(-200)  # after mkdocs-static-i18n has sorted the pages of the language
def on_nav(nav, config, files):
    """Have only those pages of a language made that changed.

    What is written by hand always is: MkDocs reads it for the search, and it is little.
    """
    state, lang = config.extra["balik_layar"], config.theme["language"]
    for earlier in state.setdefault("made", {}).values():
        earlier.let_go()
    made = state["made"][lang] = Made(
        pipeline.ROOT / pipeline.CACHE / "made" / f"{lang}{'-served' if _serving() else ''}"
    )
    planned = {file: state["site"].at(file.src_uri) for file in files.documentation_pages()}
    inputs = {
        file.src_uri: (file.content_string, repr(_frame(config, page)))
        for file, page in planned.items()
        if page and page.template
    }
    made.prepare(files, config, _surroundings(config, state), inputs)
    state["nav"] = nav
    return nav


def _surroundings(config, state):
    """Return all that a template knows beside its page, as one text. Fragments are no part of it: only what is written by hand includes them."""
    theme = "".join(path.read_text("utf-8") for path in sorted(Path(config.theme.custom_dir).rglob("*.*ml")))
    settings = Path(config.config_file_path).read_text("utf-8")
    return "".join((theme, settings, config.site_url, config.repo_url, repr(_around(state["site"], config))))


def on_page_markdown(markdown, page, config, files):
    """Hand over what a page was converted to.

    What is made from the catalog is kept out of MkDocs' search index: ours takes it from there, and reading it again takes a quarter of a build.
    """
    state = config.extra["balik_layar"]
    planned, converted = (
        state["site"].at(page.file.src_uri),
        state["made"][config.theme["language"]].converted.get(page.file.src_uri),
    )
    if planned and planned.template:
        page.meta["search"] = {"exclude": True}
    if converted:
        page.render = lambda config, files: converted.put(page, files)
    return markdown


def on_page_content(html, page, config, files):
    """Take the text from a page that is made from the catalog until its template asks for it; thousands would fill the memory."""
    state, path = config.extra["balik_layar"], page.file.src_uri
    planned, converted = state["site"].at(path), state["made"][config.theme["language"]].converted.get(path)
    if not (planned and planned.template and converted):
        return html
    page.toc = None
    return ""


def on_env(env, config, files):
    """Keep the lines of template statements out of the pages, and what templates were compiled to."""
    env.bytecode_cache = CompiledTemplates(pipeline.ROOT / pipeline.CACHE / "templates")
    env.trim_blocks = env.lstrip_blocks = True
    state, lang = config.extra["balik_layar"], config.theme["language"]
    if _serving():
        state.setdefault("parts", {})[lang] = state["nav"], files, env
    return env


def on_page_context(context, page, config, nav):
    """Give a page's template its frame and its text."""
    state = config.extra["balik_layar"]
    planned = state["site"].at(page.file.src_uri)
    converted = state["made"][config.theme["language"]].converted.get(page.file.src_uri)
    if page.toc is None:
        page.content, page.toc = converted.html, converted.toc
    return (
        context
        | page_variables(state["site"], planned, page.content, page.toc, _site_url(config), config.repo_url)
        | _around(state["site"], config)
    )


def on_post_page(output, page, config):
    """Keep a page for the next build, and forget what it was made from; of thousands that would fill the memory."""
    made = config.extra["balik_layar"]["made"][config.theme["language"]]
    made.keep(page.file.src_uri, output)
    page.content = page.markdown = page.toc = None
    made.converted.pop(page.file.src_uri, None)
    return output


def on_template_context(context, template_name, config):
    """Give the sitemap every page, and the not-found page what it offers."""
    site = config.extra["balik_layar"]["site"]
    addresses = [[page.url, page.title] for page in site.pages.values() if page.kind not in REPEATING]
    context["addresses"] = json_for_script(addresses)
    return context | _around(site, config) | {"site": site, "site_url": _site_url(config)}


def on_post_template(output_content, template_name, config):
    """Keep one a language of what each has; without this the last language built would win."""
    lang = config.theme["language"]
    if template_name in ("404.html", "opensearch.xml", "unseen.html") and lang != LOCALES[0]:
        target = Path(config.site_dir, lang, template_name)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(output_content, "utf-8")
        return ""
    return output_content


@event_priority(-200)  # after mkdocs-static-i18n has built the other language and joined the index
def on_post_build(config):
    """Give each language a search of its own, the pages their styles and scripts, and readers the whole to take along.

    A server keeps nothing on the device of an editor, who wants to see what was just written.
    """
    if config.plugins["i18n"].building:
        return
    state = config.extra["balik_layar"]
    for made in state["made"].values():
        made.forget()
        made.let_go()
    gc.collect()  # the other language's build is over, and left much behind
    found = Path(config.site_dir, "search")
    entries = json.loads((found / "search_index.json").read_text("utf-8"))["docs"]
    shutil.rmtree(found)  # ours is smaller, and knows both languages
    site = state["site"]
    searches = ((lang, search(site, lang, entries, config.repo_url)) for lang in LOCALES)
    keeps = config.extra["keep_pages"] and not _serving()
    folder = Path(config.site_dir)
    try:
        with tempfile.TemporaryDirectory() as without_server:
            frontend.build_frontend(folder, pipeline.ROOT, searches, keeps, None if _serving() else without_server)
            redirects.write_redirects(folder, site, _site_url(config))
            if not _serving():
                add_offline_copies(folder, Path(without_server), _site_url(config), _built())
    except RuntimeError as error:
        raise Abort(str(error)) from None


def _frame(config, page):
    return page_context(config.extra["balik_layar"]["site"], page, _site_url(config), config.repo_url)


def _around(site, config):
    return site_variables(site, config.theme["language"], _serving())


def _site_url(config):
    return config.site_url.rstrip("/") + "/"


def _built():
    """Return the time of the commit, which our command sets, so that the same commit gives the same bytes."""
    seconds = int(os.environ.get("SOURCE_DATE_EPOCH", 0))
    return datetime.fromtimestamp(seconds, UTC) if seconds else None


def _serving():
    return "serve" in sys.argv
