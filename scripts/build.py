"""The later stages joined: from the pages that there will be to the generated files in docs/.

What only these need takes a tenth of a check to import, so it is not imported there.
"""

from collections import ChainMap

from scripts.compiled import CompiledTemplates
from scripts.features.career_moves import move_files
from scripts.features.comparison import comparison_files
from scripts.features.ladder_layout import lay_out_ladders
from scripts.files import write_generated
from scripts.outputs.atom_feed import atom_feeds
from scripts.outputs.open_data import open_data
from scripts.outputs.social_cards import share_images
from scripts.outputs.web_manifest import web_app_files
from scripts.pages.markdown import render_pages
from scripts.pipeline import CACHE


def publish(site, root, site_url, built=None, pictures=True):
    """Write the generated files of a Site; return the paths that changed. `built` is the time of the contents in UTC.

    A server does without the pictures for shared links, which nobody sees there and which take longest.
    """
    kept = root / CACHE
    files = (
        web_app_files(site, kept / "icons")
        | comparison_files(site)
        | open_data(site, site_url, built)
        | atom_feeds(site, site_url)
    )
    # Writing, and thereby rendering, is spread over processes; what all pages ask for, such as the nearest moves, has been worked out by then.
    return write_generated(
        ChainMap(files, move_files(site), share_images(site, kept / "cards") if pictures else {}, texts(site, root)),
        root / "docs",
        kept / "partial",
    )


def texts(site, root):
    """Return the text of every page and fragment that is made from a Site, by path below docs/; each is made when it is asked for."""
    kept = root / CACHE
    shapes = [page.context["ladder"].shape for page in site.pages.values() if page.context.get("ladder")]
    return render_pages(site, lay_out_ladders(shapes, root, kept / "ladders"), CompiledTemplates(kept / "templates"))
