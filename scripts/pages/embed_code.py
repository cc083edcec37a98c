"""The code with which another site shows a tool of ours inside one of its pages."""

from html import escape
from typing import Final
from urllib.parse import urlsplit

# In pixels: the height of the frame until our page reports its own, and where scripts are not allowed.
INITIAL_HEIGHT: Final = 800

# Our page reports its height (theme/modules/page/embed.js). Only a frame of our site may, and only for itself.
_TEMPLATE: Final = (
    '<iframe src="{address}?embed=1" title="{title}" width="100%" height="{height}" loading="lazy" style="border:0">'
    """</iframe>
<script>
addEventListener("message", function (event) {{
  if (event.origin !== "{origin}") return;
  document.querySelectorAll("iframe").forEach(function (frame) {{
    if (frame.contentWindow === event.source) frame.height = event.data.balikLayar;
  }});
}});
</script>"""
)


def embed_code(title: str, address: str) -> str:
    """Return the HTML that embeds a tool.

    `address` is absolute and has no query. Screen readers announce the frame by its `title`.
    """
    parts = urlsplit(address)
    return _TEMPLATE.format(
        address=escape(address),
        title=escape(title),
        height=INITIAL_HEIGHT,
        origin=f"{parts.scheme}://{parts.netloc}",
    )
