"""Work samples on the pages: the order in which steps are shown, what comes next, and what the browser module reads."""

import hashlib
from typing import Final

from scripts.catalog.catalog import Catalog
from scripts.catalog.role import Role
from scripts.catalog.text import Text
from scripts.catalog.work_sample import Material, Task, WorkSample
from scripts.json_script import json_for_script
from scripts.locale_format import format_number, format_rupiah

# The interface words that the browser module of a sample shows.
_WORDS: Final = (
    "right",
    "wrong",
    "answer",
    "missed",
    "fine",
    "uses",
    "number",
    "open",
    "nothing",
    "unfound",
    "result",
    "marked",
    "written",
    "good",
)

_NEAREST: Final = 3  # roles that a sample leads to

# What the likeness of two samples counts: a skill that both use, the same form, the same family.
_SKILL: Final = 2
_FORM: Final = 1
_FAMILY: Final = 1


def shown_order(sample: WorkSample) -> tuple[tuple[int, Task], ...]:
    """Return the tasks as the page shows them, each with its number from 1; the steps of an order are shuffled.

    The shuffle is the same in every build, and never the right order.
    """
    numbered = tuple(enumerate(sample.tasks, 1))
    if sample.form != "order":
        return numbered
    mixed = tuple(sorted(numbered, key=lambda pair: hashlib.sha256(f"{sample.key} {pair[0]}".encode()).digest()))
    return (*mixed[1:], mixed[0]) if mixed == numbered else mixed


def marks_cells(sample: WorkSample) -> bool:
    """Return whether single cells are marked, not whole rows or lines."""
    return any(task.at and "." in task.at for task in sample.tasks)


def things_to_mark(sample: WorkSample) -> tuple[str, ...]:
    """Return the keys of the materials in which a reader marks."""
    if sample.form != "mark":
        return ()
    rows = {(task.at or "").partition(".")[0] for task in sample.tasks}
    return tuple(thing.key for thing in sample.material if rows & set(thing.places))


def short_name(sample: WorkSample, place: str | None, lang: str) -> str:
    """Return what a reader calls a row, line or cell: the first texts of the row, and the heading of the column."""
    key, _, column = (place or "").partition(".")
    for thing in sample.material:
        for row in thing.rows:
            if row.key == key:
                return _row_name(thing, row.cells, column, lang)
        for line in thing.lines:
            if line.key == key:
                return line.label[lang] if line.label else line.text[lang]
    return ""


def _row_name(thing: Material, cells: tuple[Text | float | None, ...], column: str, lang: str) -> str:
    texts = [_cell_text(cell, unit.unit, lang) for cell, unit in zip(cells, thing.columns, strict=False)]
    heading = next((one.name[lang] for one in thing.columns if one.key == column), "")
    return f"{heading}: {texts[0]}" if heading else ", ".join(filter(None, texts))


def _cell_text(cell: Text | float | None, unit: str | None, lang: str) -> str:
    if isinstance(cell, Text):
        return cell[lang]
    return "" if cell is None else format_amount(cell, unit or "number", lang)


def format_amount(number: float | str, unit: str, lang: str) -> str:
    """Return a number with its unit as a language writes it."""
    if unit == "rupiah" and float(number).is_integer():
        return format_rupiah(int(float(number)), lang)
    return format_number(number, lang) + ("%" if unit == "percent" else "")


def shown_answer(sample: WorkSample, task: Task, answer: str, lang: str) -> str:
    """Return an answer as readers read it: the text of a choice, or a number with its unit."""
    choice = next((choice.text[lang] for choice in task.choices if choice.value == answer), None)
    if choice is not None and sample.form == "match":
        partner = short_name(sample, answer, lang)
        return f"{choice}. {partner}" if partner else choice
    if choice is not None:
        return choice
    return answer if sample.form in ("order", "mark", "write") else format_amount(answer, task.unit, lang)


def nearest_samples(catalog: Catalog, sample: WorkSample) -> tuple[WorkSample, ...]:
    """Return the samples of other roles with work most like this one's, one a role, the likest first.

    How like two samples are is our own count: shared skills, the form, the family.
    """
    role = catalog.roles[sample.role]
    others = [other for other in catalog.work_samples.values() if other.role != sample.role]
    ranked = sorted(others, key=lambda other: -_likeness(sample, role, other, catalog.roles[other.role]))
    by_role: dict[str, WorkSample] = {}
    for other in ranked:
        by_role.setdefault(other.role, other)
    return tuple(by_role.values())[:_NEAREST]


def _likeness(sample: WorkSample, role: Role, other: WorkSample, other_role: Role) -> int:
    shared = len(set(sample.skills) & set(other.skills))
    return _SKILL * shared + _FORM * (sample.form == other.form) + _FAMILY * (role.family == other_role.family)


def next_sample(catalog: Catalog, sample: WorkSample) -> WorkSample | None:
    """Return "one more": the next sample of the same role, or else the first of the nearest role."""
    own = catalog.work_samples_of(sample.role)
    position = own.index(sample)
    return next(iter((*own[position + 1 :], *nearest_samples(catalog, sample))), None)


def sample_data(catalog: Catalog, sample: WorkSample, lang: str) -> str:
    """Return what the browser module of a sample reads, as JSON for a script element.

    Each task is its right answer, that answer as readers read it, the reason, what is said to tempting wrong answers,
    the name of its skill, and 1 where a number is written.
    """
    words = catalog.labels[lang]["work_sample"]
    return json_for_script(
        {
            "form": sample.form,
            "tasks": [
                [
                    task.answer,
                    shown_answer(sample, task, task.answer, lang),
                    task.why[lang],
                    {slip.answer: slip.why[lang] for slip in task.slips},
                    catalog.skills[task.skill].name[lang],
                    int(not task.choices and sample.form in ("number", "fill")),
                ]
                for task in sample.tasks
            ],
            "places": [task.at for task in sample.tasks] if sample.form == "mark" else [],
            "points": [task.text[lang] for task in sample.tasks if task.text] if sample.form == "write" else [],
            "otherwise": sample.otherwise[lang] if sample.otherwise else "",
            "example": sample.example[lang] if sample.example else "",
            "words": {name: words[name] for name in _WORDS},
        }
    )


def taste_data(catalog: Catalog, lang: str, urls: dict[str, str]) -> str:
    """Return what the list of samples reads to choose three of three families; `urls` are addresses by key."""
    words, samples = catalog.labels[lang]["work-samples"], catalog.work_samples.values()
    return json_for_script(
        {
            "questions": [[list(answer.families) for answer in question.answers] for question in catalog.taste],
            "samples": [
                [one.key, catalog.roles[one.role].family, urls[one.key], one.title[lang], role_line(catalog, one, lang)]
                for one in samples
            ],
            "words": {name: words[name] for name in ("taste_open", "done", "begun")},
        }
    )


def role_line(catalog: Catalog, sample: WorkSample, lang: str) -> str:
    """Return the role and the length of a sample in one line."""
    minutes = catalog.labels[lang]["work-samples"]["minutes"].format(minutes=sample.minutes)
    return f"{catalog.roles[sample.role].title[lang]}, {minutes}"
