"""A Markdown extension: a pattern is tried only on texts that hold the sign it begins with.

Python-Markdown tries each of its patterns on each piece of text, and most have no sign of any; that takes a third of
its time. What comes out is the same.
"""

from markdown.extensions import Extension
from markdown.treeprocessors import InlineProcessor
from markdown.util import AtomicString

# The signs of which a pattern of Python-Markdown needs one; a pattern that is not named here is always tried.
SIGNS = {
    "backtick": "`",
    "escape": "\\",
    "reference": "[",
    "link": "[",
    "image_link": "![",
    "image_reference": "![",
    "short_reference": "[",
    "short_image_ref": "![",
    "autolink": "<",
    "automail": "<",
    "linebreak": "  \n",
    "html": "<",
    "entity": "&",
    "em_strong": ("*", "_"),
}


class QuickInline(Extension):
    def extendMarkdown(self, md):
        md.treeprocessors.register(_Quick(md), "inline", 20)


class _Quick(InlineProcessor):
    """Python-Markdown's own, but for the loop over the patterns, which has a name that only its class can say."""

    def run(self, tree, ancestors=None):
        signs = {id(self.inlinePatterns[name]): own for name, own in SIGNS.items() if name in self.inlinePatterns}
        self.tried = [(pattern, signs.get(id(pattern), "")) for pattern in self.inlinePatterns]
        return super().run(tree, ancestors)

    def _InlineProcessor__handleInline(self, data, patternIndex=0):
        if isinstance(data, AtomicString):
            return data
        start = 0
        while patternIndex < len(self.tried):
            pattern, signs = self.tried[patternIndex]
            matched = False
            if signs in data if isinstance(signs, str) else any(sign in data for sign in signs):
                data, matched, start = self._InlineProcessor__applyPattern(pattern, data, patternIndex, start)
            if not matched:
                patternIndex, start = patternIndex + 1, 0
        return data
