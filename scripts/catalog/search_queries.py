"""What readers type into the search, where it differs from the words of the pages."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class SearchQueries:
    """Words of queries, all in small letters.

    `ignored` are words to leave out, `asking` how a question begins, both by language; `light` are words that mean
    little beside another. `alike` gives the pages' word for an everyday one; `seeking` the words that ask for a kind of
    page, by kind and language; `typed` what is typed for a page, by its key (`role/hr-assistant`) and language.
    """

    ignored: Mapping[str, tuple[str, ...]]
    light: tuple[str, ...]
    asking: Mapping[str, tuple[str, ...]]
    alike: Mapping[str, str]
    seeking: Mapping[str, Mapping[str, tuple[str, ...]]]
    typed: Mapping[str, Mapping[str, tuple[str, ...]]]
