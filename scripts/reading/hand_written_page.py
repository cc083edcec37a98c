"""The pages written by hand, in docs/: their front matter, and what they cite, include and link to."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from scripts.problems.problem import Problem
from scripts.reading.source_tree import SourceTree
from scripts.reading.yaml_parser import parse_yaml

# The fragments that hand-written pages include, by name; each exists once a language.
PARTS: Final = (
    "front-middle-back",
    "role-cards",
    "story-teaser",
    "search-form",
    "search-again",
    "open-data-files",
    "open-data-curl",
    "open-data-python",
    "open-data-formula",
    "open-data-credit",
    "open-data-version",
)

_CITATION: Final = re.compile(r'data-source="([^"]*)"')
_ANCHOR: Final = re.compile(r"#cite-([a-z0-9-]+)")
_PART: Final = re.compile(r'^[ \t]*-+8<-+[ \t]*"?(.*?)"?[ \t]*$')
_LINK: Final = re.compile(r"\]\(([^)\s#:]+\.md)[)#]")
_ANCHORS: Final = re.compile(r"\{:?[^{}]*?#([\w-]+)")
_CHECKLIST: Final = re.compile(r"<[a-z]+ [^<>]*\bchecklist\b[^<>]*>")
_ITEM: Final = re.compile(r"(?:[-*+]|\d+\.)[ \t]+(?P<text>.*)")
_ITEM_KEY: Final = re.compile(r"[ \t]*\{:?[ \t]*#(?P<key>[\w-]+)[^{}]*\}[ \t]*")
_FRONT_MATTER: Final = re.compile(r"\A---[ \t]*\n(.*?\n)(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)  # as MkDocs reads it


@dataclass(frozen=True)
class ChecklistItem:
    """An item that readers tick. What they tick is stored under its key, which the line below its text holds."""

    text: str  # Markdown
    key: str  # empty where the page gives none
    line: int


@dataclass(frozen=True)
class HandWrittenPage:
    """A page written by hand. `path` is that of `file` below docs/.

    `citations` are keys of sources, `parts` names of fragments and `links` paths to other pages, as the page writes
    them and in its order, each with its line. `first_anchors` are the sources whose citation carries an anchor, to
    which the page of sources leads back. `anchors` are those that the page writes itself, the keys of
    `checklist` items too.
    """

    file: str
    path: str
    lang: str
    front_matter: SourceTree
    citations: tuple[tuple[str, int], ...] = ()
    first_anchors: frozenset[str] = frozenset()
    parts: tuple[tuple[str, int], ...] = ()
    links: tuple[tuple[str, int], ...] = ()
    anchors: tuple[tuple[str, int], ...] = ()
    checklist: tuple[ChecklistItem, ...] = ()

    def meta(self, name: str) -> str:
        """Return a text of the front matter. Raises KeyError where it is missing, which the checks refuse."""
        value = self.front_matter.get((name,))
        if not isinstance(value, str):
            raise KeyError(name)
        return value


def parse_page(path: str, lang: str, text: str) -> tuple[HandWrittenPage, tuple[Problem, ...]]:
    """Return a page from its Markdown text, and the problems of its front matter."""
    file = f"docs/{path}"
    match = _FRONT_MATTER.match(text)
    front_matter, problems = parse_yaml(file, match[1], first_line=2) if match else (SourceTree(file, {}), ())
    page = HandWrittenPage(
        file,
        path,
        lang,
        front_matter,
        citations=_with_lines(_CITATION, text),
        first_anchors=frozenset(_ANCHOR.findall(text)),
        parts=_with_lines(_PART, text),
        links=_with_lines(_LINK, text),
        anchors=_with_lines(_ANCHORS, text),
        checklist=tuple(_checklist_items(text.split("\n"))),
    )
    return page, problems


def _checklist_items(lines: list[str]) -> Iterator[ChecklistItem]:
    """Yield the items of every checklist of a page; what a blank line does not part from an item belongs to it."""
    inside, item = False, None
    for number, line in enumerate([*lines, ""], 1):
        inside = bool(_CHECKLIST.match(line)) or (inside and not line.startswith("</"))
        begin, key = _ITEM.match(line), _ITEM_KEY.fullmatch(line)
        if item and (begin or not line.strip() or not inside):
            yield item
            item = None
        if inside and begin:
            item = ChecklistItem(begin["text"], "", number)
        elif item:
            item = replace(item, key=key["key"]) if key else replace(item, text=f"{item.text} {line.strip()}")


def _with_lines(pattern: re.Pattern[str], text: str) -> tuple[tuple[str, int], ...]:
    """Return the first group of every match of a pattern, with its line."""
    return tuple(
        (match[1], number) for number, line in enumerate(text.split("\n"), 1) for match in pattern.finditer(line)
    )
