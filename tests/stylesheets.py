"""The style sheets of the theme, as the build joins them."""

import re

from tests.conftest import ROOT

FOLDER = ROOT / "theme" / "styles"


def style_sheet(name):
    """Return a style sheet with what it imports in the place of its imports."""
    sheet = (FOLDER / f"{name}.css").read_text("utf-8")
    return re.sub(r'@import "([\w/-]+\.css)";\n', lambda match: (FOLDER / match[1]).read_text("utf-8"), sheet)
