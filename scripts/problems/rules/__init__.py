"""The rules: what each problem says, why it is one and what to do, in both languages, with an example that tests try.

One YAML file a concern; a rule's name is `<file>.<key>`, e.g. `shape.missing`.
"""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

HERE = Path(__file__).parent
CONCERNS = ("reading", "shape", "content", "markup", "pages", "style")

# Only how a text reads is a matter of judgement; everything else breaks a page or a promise.
EXCUSABLE = "style."


@dataclass(frozen=True)
class Rule:
    """A rule; `what`, `why` and `fix` are templates by language, with the names of a problem's values in braces."""

    name: str
    level: str  # error or warning
    what: dict
    why: dict
    fix: dict
    example: dict  # file, right and wrong text; or words where the mistake cannot be shown as text

    @property
    def concern(self):
        return self.name.partition(".")[0]

    def title(self, lang):
        """Return what the rule is about."""
        words = re.sub(r"“…”|\(…\)", "…", _general(self.what[lang])).removeprefix("…: ")
        return words[:1].upper() + words[1:]

    def reason(self, lang):
        """Return why it is a rule."""
        return _general(self.why[lang])

    def advice(self, lang):
        """Return what to do."""
        return _general(self.fix[lang])


def _general(words):
    """Return the words of a template, with an ellipsis for what only a problem knows."""
    words = re.sub(r"\{(?:about|suggestion)\}", "", words)
    return re.sub(r"(?<!\{)\{[a-z_]+\}(?!\})", "…", words).format().replace("….", "…").strip()


@cache
def rules():
    """Return every rule by its name, in the order of the files."""
    found = {}
    for concern in CONCERNS:
        entries = yaml.load((HERE / f"{concern}.yaml").read_text("utf-8"), Loader=yaml.CSafeLoader)
        for key, entry in entries.items():
            found[f"{concern}.{key}"] = Rule(f"{concern}.{key}", **{"level": "error", **entry})
    return found


def excusable():
    """Return the names of the rules that data/exceptions.yaml may name."""
    return [name for name in rules() if name.startswith(EXCUSABLE)]
