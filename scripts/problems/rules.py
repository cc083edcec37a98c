"""The rules: what each problem says, why it is one and what to do, with an example that tests try.

The words of a rule stand beside the code that finds the problem: those of checks/references.py in
checks/references.rules.yaml. A rule's name is `<concern>.<key>`, e.g. `shape.missing`.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Final, Literal

import yaml

from scripts.messages import in_language

Level = Literal["error", "warning"]  # nothing is built while an error stands

# The site explains the rules to editors on one page a concern.
CONCERNS: Final = ("reading", "shape", "content", "samples", "markup", "pages", "style")

# The files with rules, below scripts/ and without their ending, in the order in which the pages show them.
RULE_FILES: Final = (
    "reading/reading",
    "checks/json_schema",
    "checks/references",
    "checks/ways_in",
    "checks/renamed_keys",
    "checks/uniqueness",
    "checks/occupation_codes",
    "checks/dates",
    "checks/pay",
    "checks/pay_plausible",
    "checks/figures",
    "checks/work_samples",
    "checks/work_sample_answers",
    "checks/page_translations",
    "checks/checklists",
    "checks/citations",
    "checks/replaced_sources",
    "checks/placeholders",
    "checks/exceptions",
    "editing/format_data",
    "checks/known_ids",
    "checks/markup",
    "checks/links",
    "pages/url_registry",
    "checks/lengths",
    "checks/typography",
    "checks/style_guide",
    "checks/terms",
    "checks/role_sentences",
    "checks/near_duplicates",
    "checks/translation_parity",
)

# Only how a text reads is a matter of judgement; everything else breaks a page or a promise.
_EXCUSABLE: Final = "style."

_FOLDER: Final = Path(__file__).parents[1]


@dataclass(frozen=True)
class Example:
    """A mistake: `wrong` in the place of `right` in a file of the good data of the tests.

    Where a mistake cannot be shown like this, `words` describe it, by language.
    """

    file: str = ""
    right: str = ""
    wrong: str = ""
    encoding: str = "utf-8"  # of the file with the mistake
    words: Mapping[str, str] = field(default_factory=dict)

    def described(self, lang: str) -> str:
        """Return the words of a mistake that cannot be shown as text, or an empty text."""
        return in_language(self.words, lang) if self.words else ""


@dataclass(frozen=True)
class Rule:
    """A rule; `what`, `why` and `fix` are templates by language, with the names of a problem's values in braces.

    `heading` replaces `what` on the page of rules where `what` says too little without its values.
    """

    name: str
    what: Mapping[str, str]
    why: Mapping[str, str]
    fix: Mapping[str, str]
    example: Example
    level: Level = "error"
    heading: Mapping[str, str] = field(default_factory=dict)

    @property
    def concern(self) -> str:
        """The first part of the name: one of CONCERNS."""
        return self.name.partition(".")[0]

    def title(self, lang: str) -> str:
        """Return what the rule is about."""
        words = in_language(self.heading or self.what, lang)
        words = re.sub(r"“…”|\(…\)", "…", _without_values(words)).removeprefix("…: ")
        return words[:1].upper() + words[1:]

    def reason(self, lang: str) -> str:
        """Return why it is a rule."""
        return _without_values(in_language(self.why, lang))

    def advice(self, lang: str) -> str:
        """Return what to do."""
        return _without_values(in_language(self.fix, lang))


def _without_values(template: str) -> str:
    """Return a template as a text, with an ellipsis in place of the values that only a problem knows."""
    template = re.sub(r"\{(?:about|suggestion)\}", "", template)
    return re.sub(r"(?<!\{)\{[a-z_]+\}(?!\})", "…", template).format().replace("….", "…").strip()


@cache
def rules() -> Mapping[str, Rule]:
    """Return every rule by its name: concern after concern, and within one in the order of RULE_FILES."""
    entries = [entry for name in RULE_FILES for entry in rules_in(name)]
    return {rule.name: rule for concern in CONCERNS for rule in entries if rule.concern == concern}


def rules_in(name: str) -> tuple[Rule, ...]:
    """Return the rules of one of RULE_FILES, in its order."""
    text = (_FOLDER / f"{name}.rules.yaml").read_text("utf-8")
    entries: dict[str, dict[str, Any]] = yaml.load(text, Loader=yaml.CSafeLoader)
    return tuple(Rule(key, **{**entry, "example": Example(**entry["example"])}) for key, entry in entries.items())


def excusable() -> list[str]:
    """Return the names of the rules that data/exceptions.yaml may name."""
    return [name for name in rules() if name.startswith(_EXCUSABLE)]
