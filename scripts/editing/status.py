"""What each role still lacks, counted per language: the list that a maintainer works from."""

from scripts.checks.dates import as_day
from scripts.config import LOCALES

# What a role may leave out, but is better with.
OPTIONAL = ("notes", "pay")

_UNSOURCED = ("shape.missing", "shape.too-few", "content.unknown-source")

_WORDS = {
    "id": {
        "head": ("pekerjaan", "bahasa", "belum ditulis", "kesalahan", "tanpa sumber", "diperiksa", "boleh ditambah"),
        "old": "usang",
        "total": "{roles} pekerjaan: {unwritten} belum ditulis, {mistakes} kesalahan, {unsourced} tanpa sumber, {old} perlu diperiksa lagi.",
    },
    "en": {
        "head": ("role", "language", "unwritten", "mistakes", "unsourced", "reviewed", "may be added"),
        "old": "past",
        "total": "{roles} roles: {unwritten} unwritten, {mistakes} mistakes, {unsourced} unsourced, {old} past review.",
    },
}


def status(raw, problems, lang):
    """Return a table of the roles in both languages, and a last line that sums it up."""
    words = _WORDS[lang]
    rows, totals = [], {"roles": 0, "unwritten": 0, "mistakes": 0, "unsourced": 0, "old": 0}
    for path, role in raw.roles.find("roles", "*"):
        name = raw.roles.name(path)
        own = [p for p in problems if p.file == raw.roles.file and p.path.partition(" → ")[0] == name]
        old = any(p.rule == "content.review-old" for p in own)
        totals["roles"] += 1
        totals["old"] += old
        for key, number in _counts(own).items():
            totals[key] += number
        for of in LOCALES:
            counts = _counts([p for p in own if _language(p) in (None, of)])
            lacking = [field for field in OPTIONAL if isinstance(role, dict) and field not in role]
            reviewed = as_day(role.get("reviewed")) if isinstance(role, dict) else None
            rows.append(
                (
                    name,
                    of,
                    *map(str, counts.values()),
                    f"{reviewed or '–'} {words['old'] if old else ''}".strip(),
                    ", ".join(lacking),
                )
            )
    return "\n".join([*_table(words["head"], rows), "", words["total"].format(**totals)])


def _counts(problems):
    unsourced = [p for p in problems if p.rule in _UNSOURCED and "sources" in p.path]
    unwritten = [p for p in problems if p.rule == "content.unwritten"]
    rest = [p for p in problems if p.stops and p not in unsourced and p not in unwritten]
    return {"unwritten": len(unwritten), "mistakes": len(rest), "unsourced": len(unsourced)}


def _language(problem):
    """Return the language that a problem is in, or None where it concerns both."""
    steps = problem.path.replace("[", ".").split(".")
    return next((lang for lang in LOCALES if lang in steps[1:]), None)


def _table(head, rows):
    widths = [max(len(row[column]) for row in (head, *rows)) for column in range(len(head))]
    for row in (head, ["-" * width for width in widths], *rows):
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip()
