"""Problems as an editor reads them, and as programs do."""

import json
import unicodedata

from scripts.problems.rules import rules

FORMATS = ("text", "github", "json", "sarif")
LANGS = ("id", "en")

# As much of a long line as fits on a screen, around the place that matters.
WIDTH = 96

_WORDS = {
    "id": {
        "errors": "{} kesalahan",
        "warnings": "{} peringatan",
        "files": " di {} berkas. ",
        "stopped": "Tidak ada yang dibangun.",
        "built": "Situs tetap bisa dibangun.",
        "rule": "aturan",
        "warning": "peringatan: ",
    },
    "en": {
        "errors": "{} mistake{s}",
        "warnings": "{} warning{s}",
        "files": " in {} file{s}. ",
        "stopped": "Nothing was built.",
        "built": "The site can still be built.",
        "rule": "rule",
        "warning": "warning: ",
    },
}


def format_problems(problems, lang, style="text"):
    """Return all problems in file order, counted, in a language and one of `FORMATS`."""
    problems = sorted(set(problems))
    if style == "json":
        return _json(problems, lang)
    if style == "sarif":
        return _sarif(problems, lang)
    lines = [as_github(p, lang) if style == "github" else as_text(p, lang) for p in problems]
    return "\n".join([*lines, counted(problems, lang)])


def as_text(problem, lang):
    what, why, fix = problem.said(lang)
    words = _WORDS[lang]
    mark = "" if problem.stops else words["warning"]
    lines = [
        f"{problem.file}:{problem.line}:{problem.column}: {mark}{what}",
        *_excerpt(problem),
        f"  {why}",
        f"  {fix} ({words['rule']} {problem.rule})",
        "",
    ]
    return "\n".join(lines)


def as_github(problem, lang):
    """Return the workflow command that puts the problem on its line of a pull request."""
    what, why, fix = problem.said(lang)
    message = _escape(f"{why} {fix}")
    title = _escape(what).replace(":", "%3A").replace(",", "%2C")
    end = problem.column + problem.length
    return f"::{problem.level} file={problem.file},line={problem.line},col={problem.column},endColumn={end},title={title}::{message}"


def counted(problems, lang):
    """Return how many mistakes and warnings there are, in how many files, and what follows from it."""
    words = _WORDS[lang]
    errors = sum(p.stops for p in problems)
    numbers = [
        _number(words[name], number)
        for name, number in (("errors", errors), ("warnings", len(problems) - errors))
        if number
    ]
    files = _number(words["files"], len({p.file for p in problems}))
    return f"{', '.join(numbers)}{files}{words['stopped' if errors else 'built']}"


def _number(words, number):
    return words.replace("{}", str(number)).replace("{s}", "" if number == 1 else "s")


def _excerpt(problem):
    """Return the line with a mark below the place; of a long line the part around it."""
    if not problem.source.strip():
        return []
    start = max(0, min(problem.column - 1 - WIDTH // 3, len(problem.source) - WIDTH))
    part = problem.source[start : start + WIDTH]
    before, after = "…" if start else "", "…" if start + WIDTH < len(problem.source) else ""
    number = str(problem.line)
    at = problem.column - 1 - start
    length = max(1, min(problem.length, len(part) - at))
    gap = " " * (_columns(before + part[:at]))
    marks = "^" * max(1, _columns(part[at : at + length]))
    shown = "".join(character if character.isprintable() else "·" for character in part)
    return [f"  {number} | {before}{shown}{after}", f"  {' ' * len(number)} | {gap}{marks}"]


def _columns(text):
    """Return how many columns of a terminal a text takes."""
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def _escape(text):
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _json(problems, lang):
    entries = []
    for p in problems:
        what, why, fix = p.said(lang)
        entries.append(
            {
                "file": p.file,
                "line": p.line,
                "column": p.column,
                "length": p.length,
                "path": p.path,
                "rule": p.rule,
                "level": p.level,
                "what": what,
                "why": why,
                "fix": fix,
                "source": p.source,
            }
        )
    errors = sum(p.stops for p in problems)
    document = {"language": lang, "errors": errors, "warnings": len(problems) - errors, "problems": entries}
    return json.dumps(document, ensure_ascii=False, indent=2)


def _sarif(problems, lang):
    """Return the problems as SARIF 2.1.0 (OASIS), which code hosts and editors read."""
    names = sorted({p.rule for p in problems})
    driver = {
        "name": "Balik Layar",
        "version": "1",
        "rules": [{"id": name, "defaultConfiguration": {"level": rules()[name].level}} for name in names],
    }
    results = []
    for p in problems:
        what, why, fix = p.said(lang)
        region = {"startLine": p.line, "startColumn": p.column, "endColumn": p.column + p.length}
        results.append(
            {
                "ruleId": p.rule,
                "ruleIndex": names.index(p.rule),
                "level": p.level,
                "message": {"text": f"{what}. {why} {fix}"},
                "locations": [{"physicalLocation": {"artifactLocation": {"uri": p.file}, "region": region}}],
            }
        )
    document = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}],
    }
    return json.dumps(document, ensure_ascii=False, indent=2)
