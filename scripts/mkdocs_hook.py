"""The MkDocs hook: makes the pages before a build, and gives templates what stands around them.

MkDocs runs it once a language; mkdocs-static-i18n builds the second language
from inside the first build, with the same config.
"""

import json
import logging
import sys
from pathlib import Path

from mkdocs.exceptions import Abort
from mkdocs.plugins import event_priority

# A plain `mkdocs build` has only this file's folder on the path.
sys.path.insert(0, str(Path(__file__).parents[1]))

from scripts import pipeline  # noqa: E402
from scripts.frame import frame  # noqa: E402
from scripts.load import LOCALES  # noqa: E402
from scripts.problem import report  # noqa: E402

log = logging.getLogger("mkdocs.balik_layar")


def on_config(config):
    """Keep the i18n plugin's notes out of the way of what an editor must see."""
    logging.getLogger("mkdocs.plugins.mkdocs_static_i18n").setLevel(logging.WARNING)
    return config


def on_pre_build(config):
    """Check the data and write the generated pages, once a build.

    A build stops at a problem. A server says it, on the page too, and goes on
    showing the last good pages.
    """
    if config.plugins["i18n"].building:
        return
    site, problems = pipeline.read(pipeline.ROOT)
    if problems:
        message = report(problems)
        site = pipeline.recall(pipeline.ROOT) if _serving() else None
        if site is None:
            raise Abort(message)
        log.error(message)
    else:
        pipeline.publish(site, pipeline.ROOT, _site_url(config), pictures=not _serving())
        pipeline.remember(pipeline.ROOT)
    config.extra["balik_layar"] = {"site": site, "problems": problems}


def on_page_context(context, page, config, nav):
    """Give a page's template its frame, and the problems of the data while they stand."""
    state = config.extra["balik_layar"]
    planned = state["site"].at(page.file.src_uri)
    # A page that the last good state does not know yet has no frame, but can still say what is wrong.
    context["problems"], context["labels"] = state["problems"], state["site"].catalog.labels[config.theme["language"]]
    if planned:
        context["frame"] = frame(state["site"], planned, _site_url(config), config.repo_url)
    return context


def on_template_context(context, template_name, config):
    """Give the sitemap every page, and the not-found page what it offers."""
    site = config.extra["balik_layar"]["site"]
    context["site"], context["site_url"] = site, _site_url(config)
    context["site_locale"] = config.theme["language"]
    return context


def on_post_template(output_content, template_name, config):
    """Keep one not-found page a language; without this the last language built would win."""
    lang = config.theme["language"]
    if template_name == "404.html" and lang != LOCALES[0]:
        target = Path(config.site_dir, lang, template_name)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(output_content, "utf-8")
        return ""
    return output_content


@event_priority(-200)  # after mkdocs-static-i18n has built the other language and joined the index
def on_post_build(config):
    """Give each language a search index of its own."""
    if config.plugins["i18n"].building:
        return
    path = Path(config.site_dir, "search", "search_index.json")
    index = json.loads(path.read_text("utf-8"))
    for lang in LOCALES:
        prefix = "" if lang == LOCALES[0] else f"{lang}/"
        others = tuple(f"{other}/" for other in LOCALES[1:] if other != lang)
        documents = [
            {**document, "location": document["location"].removeprefix(prefix)}
            for document in index["docs"]
            if document["location"].startswith(prefix) and not document["location"].startswith(others)
        ]
        target = Path(config.site_dir, prefix, "search", "search_index.json")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(json.dumps({**index, "docs": documents}, ensure_ascii=False), "utf-8")


def _site_url(config):
    return config.site_url.rstrip("/") + "/"


def _serving():
    return "serve" in sys.argv
