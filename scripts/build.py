"""The later stages joined: from the pages that there will be to the generated files in docs/.

Not a part of pipeline.py: what only these stages need takes a tenth of a check to import.
"""

from datetime import datetime
from pathlib import Path

from scripts.config import CACHE
from scripts.features.career_moves_data import move_files
from scripts.features.comparison_files import comparison_files
from scripts.files import write_generated
from scripts.outputs.atom_feed import atom_feeds
from scripts.outputs.open_data import open_data
from scripts.outputs.share_images import share_images
from scripts.outputs.web_manifest import web_app_files
from scripts.pages.checklists import checklist_files
from scripts.pages.markdown import render_pages
from scripts.pages.site import Site


def publish(
    site: Site, root: Path, site_url: str, built: datetime | None = None, *, pictures: bool = True
) -> list[str]:
    """Write the generated files of a site below `root`/docs; return the paths that changed.

    `built` is the time of the contents in UTC. A preview does without the pictures for shared links, which nobody sees
    there and which take longest.
    """
    cache = root / CACHE
    files = {
        **web_app_files(site, cache / "icons"),
        **comparison_files(site.catalog),
        **move_files(site.catalog),
        **checklist_files(site),
        **open_data(site, site_url, built),
        **atom_feeds(site, site_url, built),
        **(share_images(site, cache / "cards") if pictures else {}),
        **render_pages(site),
    }
    return write_generated(files, root / "docs", cache / "partial")
