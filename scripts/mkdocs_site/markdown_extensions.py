"""A Markdown extension: every cell of a table knows the heading of its column.

On a phone a table turns into a list (theme/styles/later.css), where the heading stands before each value.
"""

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

# Python-Markdown's inline patterns have priority 20; after them a heading can be read without its markup.
_AFTER_INLINE_PATTERNS = 10


class TableLabels(Extension):
    """Gives each table cell the heading of its column as `data-label`."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Register the extension, as Python-Markdown asks for it."""
        md.treeprocessors.register(_Labels(md), "table_labels", _AFTER_INLINE_PATTERNS)


class _Labels(Treeprocessor):
    def run(self, root: Element) -> None:
        for table in root.iter("table"):
            headings = ["".join(heading.itertext()) for heading in table.iter("th")]
            for row in table.iter("tr"):
                for cell, heading in zip(row.findall("td"), headings, strict=False):
                    if heading:
                        cell.set("data-label", heading)
