"""Notes on laws in motion: the same text on every page that rests on a rule that may have been replaced."""

from dataclasses import dataclass

from scripts.locale_format import format_day
from scripts.pages.page import Page
from scripts.pages.site import Site
from scripts.reading.inline_markup import plain_text


@dataclass(frozen=True)
class LawNote:
    """What a page says of a law in motion: plain words, the day up to which they hold, and where to look for news.

    `sources` are addresses below the site's root. A note gives them by number: their titles stand where they lead,
    and a page that shows three notes has other things to say.
    """

    key: str
    title: str
    text: str
    day: str  # ISO 8601
    day_in_words: str
    look: str
    sources: tuple[str, ...]


def law_notes(site: Site, page: Page) -> tuple[LawNote, ...]:
    """Return the notes of a page: one for each law that may change a source that the page cites."""
    cited = set(page.cites)
    return tuple(
        LawNote(
            key=law.key,
            title=law.title[page.lang],
            text=plain_text(law.known.text[page.lang]),
            day=law.known.as_of or "",
            day_in_words=format_day(law.known.as_of, page.lang) if law.known.as_of else "",
            look=law.look,
            sources=tuple(site.entry_url("source", key, page.lang) for key in law.known.sources),
        )
        for law in site.catalog.laws
        if cited.intersection(law.touches)
    )
