"""The last step of a build, once MkDocs has made the pages of all languages."""

import json
import shutil
import tempfile
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from scripts.config import LOCALES, ROOT
from scripts.mkdocs_site.build_settings import commit_time, repository, site_url
from scripts.mkdocs_site.build_state import BuildState
from scripts.mkdocs_site.frontend import build_frontend
from scripts.outputs.offline_bundle import add_offline_copies
from scripts.outputs.packed_sitemap import pack_sitemap
from scripts.outputs.redirects import write_redirects
from scripts.outputs.search.documents import search_input
from scripts.pages.module_constants import module_constants


def finish_site(folder: Path, config: MkDocsConfig, state: BuildState) -> None:
    """Add to a built site what is made from all of its pages: styles and scripts, search, redirects, offline copies.

    A preview has no offline copies and stores nothing on the device: an editor wants to see the newest text.
    Raises RuntimeError with Node's words if it fails.
    """
    entries = json.loads((folder / "search" / "search_index.json").read_text("utf-8"))["docs"]
    shutil.rmtree(folder / "search")  # ours is smaller, and finds pages by words of every language
    searches = ((lang, search_input(state.site, lang, entries, repository(config))) for lang in LOCALES)
    for picture in folder.rglob("*.svg"):  # it was copied as it is, with the line ends that an editor gave it
        picture.write_bytes(picture.read_bytes().replace(b"\r\n", b"\n"))
    constants = module_constants(state.site)
    keep_pages = bool(config.extra["keep_pages"]) and not state.preview
    with tempfile.TemporaryDirectory() as without_server:
        build_frontend(folder, ROOT, searches, constants, keep_pages, None if state.preview else Path(without_server))
        write_redirects(folder, state.site, site_url(config))
        if not state.preview:
            pack_sitemap(folder)
            add_offline_copies(folder, Path(without_server), site_url(config), commit_time())
