"""The MkDocs hooks: they write the generated pages before a build, give templates their variables, and finish the site.

MkDocs calls them once a language: mkdocs-static-i18n builds the second language from inside the build of the first.
"""

import logging
import sys
from pathlib import Path
from typing import Any

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

# MkDocs loads this file by its path; a plain `mkdocs build` does not know where our packages are.
sys.path.insert(0, str(Path(__file__).parents[2]))

from scripts import pipeline
from scripts.build import publish
from scripts.config import DEFAULT_LOCALE, ROOT
from scripts.json_script import json_for_script
from scripts.mkdocs_site.build_settings import commit_time, language, repository, site_url
from scripts.mkdocs_site.build_state import BuildState, LanguageParts, current_state, state_of
from scripts.mkdocs_site.finished_site import finish_site
from scripts.mkdocs_site.markdown_extensions import TableLabels
from scripts.mkdocs_site.page_conversion import convert_pages
from scripts.pages.page import DERIVED_KINDS, UNLISTED_KINDS
from scripts.pages.template_context import changed_at, page_variables, site_variables
from scripts.problems.reporters import format_problems
from scripts.source_files import is_readable_file, is_temporary

# Material's bundle and styles, and the sources of ours: no page asks for them.
UNUSED_FILES = ("assets/javascripts/", "assets/stylesheets/", "assets/images/", "modules/", "styles/")

# Theme templates of which each language has one at its own address.
TEMPLATES_BY_LANGUAGE = ("404.html", "opensearch.xml", "unseen.html")


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Add our Markdown extension, and silence the i18n plugin's notes, which would hide what an editor must see."""
    if not any(isinstance(extension, TableLabels) for extension in config.markdown_extensions):
        config.markdown_extensions.append(TableLabels())  # type: ignore[arg-type] # typed as names; instances work too
    logging.getLogger("mkdocs.plugins.mkdocs_static_i18n").setLevel(logging.WARNING)
    return config


def on_pre_build(config: MkDocsConfig) -> None:
    """Read and check the data unless our own command has done so, and write the generated pages, once a build.

    Raises PluginError, MkDocs' own, if the data has a mistake; nothing is written then.
    """
    state = state_of(config) or _read_data(config)
    state.depth += 1
    if state.depth > 1:
        return
    try:
        publish(state.site, ROOT, site_url(config), commit_time(), pictures=not state.preview)
    except RuntimeError as error:  # what Node said
        raise PluginError(str(error)) from None


def _read_data(config: MkDocsConfig) -> BuildState:
    site, problems = pipeline.read_site(ROOT)
    if site is None:
        raise PluginError(format_problems(problems, DEFAULT_LOCALE))
    state = BuildState(site)
    config.extra.update(state.as_setting())
    return state


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Leave out the files that no page asks for, and what editors leave beside those that people wrote."""
    for file in list(files):
        if file.src_uri.startswith(UNUSED_FILES) or _is_left_behind(file):
            files.remove(file)
    return files


def _is_left_behind(file: File) -> bool:
    names = file.src_uri.split("/")
    return any(map(is_temporary, names)) or not is_readable_file(Path(file.abs_src_path or ""))


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Give MkDocs nothing to convert where that was done, and keep such pages out of its search index: ours takes them
    from the catalog.
    """
    state = current_state(config)
    planned = state.site.at(page.file.src_uri)
    if planned and planned.template:
        page.meta["search"] = {"exclude": True}
    return "" if page.file.src_uri in state.languages[language(config)].converted else markdown


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Hand over what a page was converted to."""
    converted = current_state(config).languages[language(config)].converted.get(page.file.src_uri)
    return converted.give_to(page, files) if converted else html


@event_priority(-200)  # after mkdocs-static-i18n, which sorts the pages of the language
def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Convert the pages that are made from the catalog, and remember what a language is made with."""
    state = current_state(config)
    paths = [file.src_uri for file in files.documentation_pages()]
    texts = {
        path: _without_front_matter(files.src_uris[path].content_string) for path in paths if _is_generated(state, path)
    }
    converted = convert_pages(texts, files, config)
    state.languages[language(config)] = LanguageParts(nav, files, jinja2.Environment(), converted)
    return nav


def _is_generated(state: BuildState, path: str) -> bool:
    page = state.site.at(path)
    return bool(page and page.template)


def _without_front_matter(text: str) -> str:
    return text.split("\n---\n", 1)[1]


def on_env(env: jinja2.Environment, config: MkDocsConfig, files: Files) -> jinja2.Environment:
    """Keep the lines of template statements out of the pages."""
    env.trim_blocks = env.lstrip_blocks = True
    current_state(config).languages[language(config)].env = env
    return env


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation) -> dict[str, Any]:
    """Give the template of a page its variables."""
    state = current_state(config)
    planned = state.site.at(page.file.src_uri)
    variables = page_variables(state.site, planned, page.content or "", page.toc, site_url(config), repository(config))
    return {**context, **variables, **_site_variables(config)}


def on_template_context(context: dict[str, Any], template_name: str, config: MkDocsConfig) -> dict[str, Any]:
    """Give the sitemap every page, and the page for what is not found the addresses that it may offer."""
    site = current_state(config).site
    left_out = (*DERIVED_KINDS, *UNLISTED_KINDS, "work-sample")  # the list of samples leads to each
    addresses = [[page.url, page.title] for page in site.pages.values() if page.kind not in left_out]
    variables = {
        "site": site,
        "site_url": site_url(config),
        "unlisted_kinds": UNLISTED_KINDS,
        "addresses": json_for_script(addresses),
        "changed_at": changed_at(site, commit_time()),
    }
    return {**context, **variables, **_site_variables(config)}


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """Write the templates of other languages below their folders; otherwise they replace those of the first."""
    lang = language(config)
    if template_name not in TEMPLATES_BY_LANGUAGE or lang == DEFAULT_LOCALE:
        return output_content
    target = Path(config.site_dir, lang, template_name)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(output_content, "utf-8")
    return ""


@event_priority(-200)  # after mkdocs-static-i18n, which has built the other language by then
def on_post_build(config: MkDocsConfig) -> None:
    """Once all languages are built, give pages their styles and scripts, and readers the search and offline copies.

    Raises PluginError with Node's words if that fails.
    """
    state = current_state(config)
    state.depth -= 1
    if state.depth:
        return
    try:
        finish_site(Path(config.site_dir), config, state)
    except RuntimeError as error:
        raise PluginError(str(error)) from None


def _site_variables(config: MkDocsConfig) -> dict[str, Any]:
    state = current_state(config)
    return site_variables(state.site, language(config), site_url(config), state.preview)
