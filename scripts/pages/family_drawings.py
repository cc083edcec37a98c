"""The drawings of the families: one SVG a family below templates/families/, made as DESIGN.md says."""

from pathlib import Path
from typing import Final

FAMILY_DRAWINGS: Final = Path(__file__).parent / "templates" / "families"

# Of a family that has none yet: an empty stage, and the lamp that is left burning there.
_EMPTY_STAGE: Final = "plain"


def family_drawing(key: str, folder: Path = FAMILY_DRAWINGS) -> str:
    """Return the SVG of a family, or that of the empty stage where nobody has drawn one."""
    file = folder / f"{key}.svg"
    return (file if file.is_file() else folder / f"{_EMPTY_STAGE}.svg").read_text("utf-8").replace("\r\n", "\n")
