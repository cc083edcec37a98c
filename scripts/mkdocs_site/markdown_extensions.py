"""A Markdown extension: every cell of a table knows the heading of its column.

On a phone a table turns into a list (theme/styles/later.css), where the heading
stands before each value.
"""

from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor


class TableLabels(Extension):
    def extendMarkdown(self, md):
        # After the inline patterns (20), so that a heading is read without its markup.
        md.treeprocessors.register(_Labels(md), "table_labels", 10)


class _Labels(Treeprocessor):
    def run(self, root):
        for table in root.iter("table"):
            headings = ["".join(heading.itertext()) for heading in table.iter("th")]
            for row in table.iter("tr"):
                for cell, heading in zip(row.findall("td"), headings, strict=False):
                    if heading:
                        cell.set("data-label", heading)
