"""A Markdown extension: tables say what each cell is about.

The first cell of a row is its heading, which a screen reader says before the other cells. On a phone a table turns into
a list (theme/styles/later.css), where the heading of its column stands before each value.
"""

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

# Python-Markdown's inline patterns have priority 20; after them a heading can be read without its markup.
_AFTER_INLINE_PATTERNS = 10


class TableLabels(Extension):
    """Makes the first cell of a row its heading; gives the others the heading of their column as `data-label`."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Register the extension, as Python-Markdown asks for it."""
        md.treeprocessors.register(_Labels(md), "table_labels", _AFTER_INLINE_PATTERNS)


class _Labels(Treeprocessor):
    def run(self, root: Element) -> None:
        for table in root.iter("table"):
            columns = list(table.iter("th"))
            for column in columns:
                column.set("scope", "col")
            headings = ["".join(column.itertext()) for column in columns]
            for row in table.iter("tr"):
                cells = row.findall("td")
                for cell, heading in list(zip(cells, headings, strict=False))[1:]:
                    if heading:
                        cell.set("data-label", heading)
                for cell in cells[:1]:
                    cell.tag = "th"
                    cell.set("scope", "row")
