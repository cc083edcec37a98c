"""What must hold of any data file whatever: it is accepted and shown, or refused with problems that have a place."""

from dataclasses import dataclass

from scripts.checks import check, stops
from scripts.load import LOCALES, load
from scripts.model import CLAIMS, model
from scripts.pages import plan, role_key
from scripts.render import as_markdown, render
from scripts.report import FORMATS, report


@dataclass(frozen=True)
class Outcome:
    accepted: bool
    rules: frozenset


def outcome(root, today):
    """Return what becomes of the data below `root`; raise AssertionError if that is neither of the two."""
    raw = load(root, today)
    problems = check(raw)
    for problem in problems:
        lines = raw.texts.get(problem.file)
        last = len(lines.splitlines()) + 1 if lines else 1
        assert 1 <= problem.line <= last and problem.column >= 1 and problem.length >= 1, problem
        for lang in LOCALES:
            assert all(problem.said(lang)), problem
    for style in FORMATS:
        assert report(problems, "id", style)
    if stops(problems):
        return Outcome(False, frozenset(p.rule for p in problems))
    _shown(plan(model(raw), raw.pages))
    return Outcome(True, frozenset(p.rule for p in problems))


def _shown(site):
    pages = render(site)
    for role in site.catalog.roles.values():
        claims = [role.summary, *(claim for name in CLAIMS for claim in getattr(role, name))]
        for lang in LOCALES:
            text = pages[site.page(role_key(role), lang).path]
            for claim in claims:
                if "](" not in claim.text[lang]:
                    assert as_markdown(claim.text[lang], None) in text, claim
