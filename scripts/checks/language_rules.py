"""What the checks know of each language: language_rules.yaml, which says what each part means."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import yaml


@dataclass(frozen=True)
class VerbRules:
    """How to tell a verb by its form; there is no dictionary."""

    look_like: str = ""
    do_not_look_like: str = ""
    are: frozenset[str] = frozenset()
    are_not: frozenset[str] = frozenset()

    def is_verb(self, word: str) -> bool:
        """Return whether a duty may begin with this word, as far as its form tells."""
        word = word.lower()
        if not word or word in self.are_not:
            return False
        if word in self.are:
            return True
        if self.look_like and not re.fullmatch(self.look_like, word):
            return False
        return not (self.do_not_look_like and re.fullmatch(self.do_not_look_like, word))


@dataclass(frozen=True)
class LanguageRules:
    """What the checks know of a language; a part that is missing is not checked."""

    verbs: VerbRules | None = None
    numbers: Mapping[str, int] = field(default_factory=dict)
    truth: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    wrong_address: re.Pattern[str] | None = None
    america: re.Pattern[str] | None = None
    share: re.Pattern[str] | None = None


def language_rules(lang: str) -> LanguageRules:
    """Return what the checks know of a language, which may be nothing."""
    return _by_language().get(lang, LanguageRules())


@cache
def _by_language() -> dict[str, LanguageRules]:
    text = Path(__file__).with_name("language_rules.yaml").read_text("utf-8")
    return {lang: _rules(**parts) for lang, parts in yaml.load(text, Loader=yaml.CSafeLoader).items()}


def _rules(
    verbs: Mapping[str, Any] | None = None,
    numbers: Mapping[str, int] | None = None,
    truth: Mapping[str, Iterable[str]] | None = None,
    **patterns: str,
) -> LanguageRules:
    return LanguageRules(
        _verb_rules(**verbs) if verbs else None,
        numbers or {},
        {name: tuple(words) for name, words in (truth or {}).items()},
        **{name: re.compile(pattern) for name, pattern in patterns.items()},
    )


def _verb_rules(
    look_like: str = "", do_not_look_like: str = "", are: Iterable[str] = (), are_not: Iterable[str] = ()
) -> VerbRules:
    return VerbRules(look_like, do_not_look_like, frozenset(are), frozenset(are_not))
