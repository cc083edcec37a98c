"""Every undocumented name of MkDocs that we use, once, with the reason. Nothing else of MkDocs is used but what its
documentation promises: https://www.mkdocs.org/dev-guide/

tests/mkdocs_site/test_internals.py says in words what is wrong when MkDocs changes one of them.
"""

from typing import Any

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents


def run_build(
    config_file: str, site_dir: str, *, strict: bool, site_url: str | None, extra: dict[str, Any]
) -> MkDocsConfig:
    """Build a site in this process, and return the config that the build was made with.

    `mkdocs build` is another process: it would read the data a second time, and leave nothing that a preview can make
    single pages from. So the two functions behind that command are called: `mkdocs.config.load_config` and
    `mkdocs.commands.build.build`. `extra` is added to the setting of this name, which hooks read.

    Raises what MkDocs raises: mkdocs.exceptions.MkDocsException, or Abort, which is a SystemExit too.
    """
    settings: dict[str, Any] = {"strict": strict, "site_dir": site_dir} | ({"site_url": site_url} if site_url else {})
    config = load_config(config_file, **settings)
    config.extra.update(extra)
    config.plugins.on_startup(command="build", dirty=False)
    try:
        build(config)
    finally:
        config.plugins.on_shutdown()
    return config


def convert_markdown(page: Page, markdown: str, config: MkDocsConfig, files: Files) -> tuple[str, TableOfContents]:
    """Return the HTML and the table of contents of a page for other Markdown than its file holds.

    Only `Page.render` knows how MkDocs resolves links between pages; its documentation names no other way to convert
    one page.
    """
    page.markdown = markdown
    page.render(config, files)
    assert page.content is not None
    return page.content, page.toc


# The anchors of a page, and its links to those of others: by path of the other, the anchor and the link as written.
Anchors = tuple[set[str], dict[str, dict[str, str]]]


def anchors_of(page: Page) -> Anchors:
    """Return the anchors of a page that was just converted, and those that it links to.

    MkDocs keeps them as `Page.present_anchor_ids` and `Page.links_to_anchors`, and warns of a link to an anchor that is
    not there. A page that was converted in another process would lack them.
    """
    links = page.links_to_anchors or {}
    return page.present_anchor_ids or set(), {file.src_uri: anchors for file, anchors in links.items()}


def set_anchors(page: Page, anchors: Anchors, files: Files) -> None:
    """Set what `anchors_of` returned in another process."""
    present, links = anchors
    page.present_anchor_ids = present
    page.links_to_anchors = {files.src_uris[path]: of_page for path, of_page in links.items()}
