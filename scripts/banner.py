"""The problems of the data on every page that a server shows while they stand, so that an editor sees them wherever he is.

They are put there last: no page has to be made again for them.
"""

from pathlib import Path

from scripts.write import add_files

_BELOW = '<main id="main">'


def put(folder: Path, banners):
    """Put a banner, as HTML by language, on top of every page of a built site."""
    for path in folder.rglob("*.html"):
        name = path.relative_to(folder).as_posix()
        banner = banners["en" if name.startswith("en/") else "id"]
        add_files(folder, {name: path.read_text("utf-8").replace(_BELOW, f"{_BELOW}\n{banner}", 1).encode("utf-8")})
