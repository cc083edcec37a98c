"""The pages of a language that would come out as in an earlier build: MkDocs is not asked to make them again.

What a page is made from is its text, its frame and what its templates know besides. Each page that was made is kept in a
file named after the digest of all that, with the ties that it has to other pages; where one of those no longer holds, the
page is made again, so that MkDocs says what is wrong.
"""

import pickle
from pathlib import Path

from mkdocs.structure.files import InclusionLevel

from scripts.cache import digest, read_cached, write_cached
from scripts.mkdocs_site.page_conversion import Lookup, convert


class Made:
    """The pages of a language; `folder` keeps them."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.names, self.converted, self.pages, self.inclusions = {}, {}, (), {}

    def prepare(self, files, config, around, inputs):
        """Convert the pages that have to be made; put those that were made before in their places, and have MkDocs pass them over.

        `inputs` are what each page is made from, as texts, by path, and `around` is what all are made from; a page
        without inputs is always made.
        """
        own = digest(around)
        self.names = {path: digest(own, *texts).hex() for path, texts in inputs.items()}
        pages, lookup = {file.src_uri: file for file in files.documentation_pages()}, Lookup(files)
        self.pages = tuple(file.page for file in pages.values())
        before = {path: self._restore(path, pages[path]) for path in inputs}
        self.converted = convert([path for path in pages if not before.get(path)], files, config, lookup)
        ties = before | {path: converted.ties for path, converted in self.converted.items() if converted}
        lost = [path for path, own in before.items() if own and not _hold(own, ties, lookup)]
        self.converted |= convert(lost, files, config, lookup)
        if None in self.converted.values():
            return  # MkDocs will say something, and is to know all pages then
        over = pages.keys() - self.converted.keys()
        self.inclusions = {pages[path]: pages[path].inclusion for path in over}
        for path in over:
            pages[path].inclusion = InclusionLevel.EXCLUDED
            pages[path].page.present_anchor_ids = ties[path].anchors

    def keep(self, path, html):
        """Keep a page that MkDocs has just made."""
        converted = self.converted.get(path)
        if converted and path in self.names:
            write_cached(self.folder / self.names[path], pickle.dumps((converted.ties, html), protocol=5))

    def let_go(self):
        """Take from the pages what nobody asks for once the language is built, and call none passed over any more."""
        for page in self.pages:
            page.present_anchor_ids, page.links_to_anchors = set(), {}
        for file, inclusion in self.inclusions.items():
            file.inclusion = inclusion
        self.pages, self.inclusions = (), {}

    def forget(self):
        """Delete the pages that were not asked for."""
        named = set(self.names.values())
        for file in self.folder.glob("*"):
            if file.name not in named:
                file.unlink()

    def _restore(self, path, file):
        """Write a page as it was made before; return its ties, or None."""
        content = read_cached(self.folder / self.names[path])
        if content is None:
            return None
        ties, html = pickle.loads(content)
        target = Path(file.abs_dest_path)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(html, "utf-8")
        return ties


def _hold(own, ties, lookup):
    """Return whether all that a page leads to is there, by its own ties and those of all pages."""
    return all(lookup.leads(*pair) for pair in own.led.items()) and all(
        ties.get(path) and anchors.keys() <= ties[path].anchors for path, anchors in own.links.items()
    )
