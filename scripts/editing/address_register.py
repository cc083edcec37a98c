"""The file of every address ever published: addresses of new pages are added to it, and none may be lost."""

from pathlib import Path

from scripts.config import ADDRESSES
from scripts.files import replace_file
from scripts.outputs.published_addresses import published_addresses
from scripts.pages.site import Site
from scripts.pages.url_registry import extended, missing_urls


def extend_register(root: Path, site: Site) -> bool:
    """Write the addresses of new pages into the register below `root`; return whether there were any.

    A project without a register gets none.
    """
    file = root / ADDRESSES
    if not file.is_file():
        return False
    text = file.read_text("utf-8")
    longer = extended(text, published_addresses(site))
    if longer == text:
        return False
    replace_file(file, longer)
    return True


def lost_addresses(base: Path, root: Path) -> list[str]:
    """Return the addresses that the register of another checkout holds and that below `root` does not."""
    return missing_urls(_register(base), _register(root))


def _register(root: Path) -> str:
    file = root / ADDRESSES
    return file.read_text("utf-8") if file.is_file() else ""
