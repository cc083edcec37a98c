"""Checklists: every item that readers tick has a key, and the translations have the same."""

from collections.abc import Iterator

from scripts.config import DEFAULT_LOCALE
from scripts.problems.problem import Problem
from scripts.reading.hand_written_page import HandWrittenPage
from scripts.reading.loader import SourceData
from scripts.urls import other_languages


def check(data: SourceData) -> Iterator[Problem]:
    """An item of a checklist has a key, which is an anchor of its page; no anchor stands twice on a page.

    What readers tick is stored under the key, so the translations of a page have items with the same keys.
    """
    pages = {(_id(page), page.lang): page for page in data.pages if _id(page)}
    for page in data.pages:
        for item in page.checklist:
            if not item.key:
                yield Problem(page.file, item.line, 1, "pages.item-without-key", values={"value": item.text})
        yield from _repeated_anchors(page)
        if page.lang != DEFAULT_LOCALE:
            continue
        for other in other_languages(page.lang):
            translation = pages.get((_id(page), other))
            if translation:
                yield from _same_items(page, translation)


def _id(page: HandWrittenPage) -> str:
    key = page.front_matter.get(("id",))
    return key if isinstance(key, str) else ""


def _repeated_anchors(page: HandWrittenPage) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for anchor, line in page.anchors:
        earlier = first.setdefault(anchor, line)
        if earlier != line:
            yield Problem(page.file, line, 1, "pages.anchor-taken", values={"value": anchor, "line": earlier})


def _same_items(page: HandWrittenPage, translation: HandWrittenPage) -> Iterator[Problem]:
    here, there = ({item.key: item.line for item in each.checklist if item.key} for each in (page, translation))
    for missing in here.keys() - there.keys():
        values = {"value": missing, "other": translation.file}
        yield Problem(page.file, here[missing], 1, "pages.other-items", values=values)
    for missing in there.keys() - here.keys():
        values = {"value": missing, "other": page.file}
        yield Problem(translation.file, there[missing], 1, "pages.other-items", values=values)
