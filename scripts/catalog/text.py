"""A text that readers read, in every language of the site."""

from collections.abc import Iterator, Mapping

from scripts.config import LOCALES


class Text(Mapping[str, str]):
    """One text in every language of the site, by language code: `text["en"]` is the English.

    It never changes, and equal texts have the same hash, so that frozen values and sets can hold it.
    """

    __slots__ = ("_translations",)

    def __init__(self, translations: Mapping[str, str]) -> None:
        """Take the languages of the site out of a mapping that may hold more; raises KeyError if one is missing."""
        self._translations = {lang: translations[lang] for lang in LOCALES}

    def __getitem__(self, lang: str) -> str:
        return self._translations[lang]

    def __iter__(self) -> Iterator[str]:
        return iter(self._translations)

    def __len__(self) -> int:
        return len(self._translations)

    def __hash__(self) -> int:
        return hash(tuple(self._translations.values()))

    def __repr__(self) -> str:
        return f"Text({self._translations})"
