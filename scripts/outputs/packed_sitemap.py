"""The sitemap packed, which MkDocs writes beside it with whatever zlib the interpreter was built with."""

from pathlib import Path
from typing import Final

import deflate

from scripts.files import add_files

SITEMAP: Final = "sitemap.xml"


def pack_sitemap(folder: Path) -> None:
    """Pack the sitemap of a built site anew, so that the same sitemap gives the same bytes on every machine."""
    add_files(folder, {f"{SITEMAP}.gz": bytes(deflate.gzip_compress((folder / SITEMAP).read_bytes()))})
