"""The code with which another site shows a tool of ours inside one of its pages."""

from html import escape
from urllib.parse import urlsplit

# The height before the frame has told its own, and what is left where scripts are not allowed.
HEIGHT = 800

# The frame says how high it is (theme/modules/embed.js). Only a frame of ours may, and only of itself.
SNIPPET = """<iframe src="{address}?embed=1" title="{title}" width="100%" height="{height}" loading="lazy" style="border:0"></iframe>
<script>
addEventListener("message", function (event) {{
  if (event.origin !== "{origin}") return;
  document.querySelectorAll("iframe").forEach(function (frame) {{
    if (frame.contentWindow === event.source) frame.height = event.data.balikLayar;
  }});
}});
</script>"""


def snippet(title, address):
    """Return the code for the tool at an absolute address without a query; `title` is what a screen reader calls the frame."""
    parts = urlsplit(address)
    return SNIPPET.format(
        address=escape(address), title=escape(title), height=HEIGHT, origin=f"{parts.scheme}://{parts.netloc}"
    )
