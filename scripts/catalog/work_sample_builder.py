"""From parsed data to work samples. The checks have judged the data, so nothing here needs a guard."""

from collections.abc import Iterator
from string import ascii_uppercase

from scripts.catalog.formula import Numbers, as_text, evaluate, exact
from scripts.catalog.role_fields import Data, optional_text
from scripts.catalog.text import Text
from scripts.catalog.work_sample import (
    NO_PARTNER,
    Choice,
    Column,
    Line,
    Material,
    Row,
    Slip,
    Task,
    TasteAnswer,
    TasteQuestion,
    WorkSample,
)
from scripts.config import LOCALES


def build_work_sample(data: Data) -> WorkSample:
    """Return a work sample; the numbers that are its keys are worked out from its material."""
    material = tuple(_material(one) for one in data["material"])
    groups = _groups(data, material)
    numbers = numbers_in(data["material"])
    return WorkSample(
        key=data["key"],
        role=data["role"],
        form=data["form"],
        minutes=data["minutes"],
        duties=tuple(data["duties"]),
        skills=tuple(data["skills"]),
        slug=Text(data["slug"]),
        title=Text(data["title"]),
        opening=Text(data["opening"]),
        material=material,
        instruction=Text(data["task"]),
        tasks=tuple(_task(data, task, number, groups, numbers) for number, task in enumerate(data["tasks"], 1)),
        closing=Text(data["closing"]),
        right=data.get("right"),
        groups=groups,
        document=optional_text(data.get("document")),
        otherwise=optional_text(data.get("otherwise")),
        example=optional_text(data.get("example")),
    )


def build_taste_question(data: Data) -> TasteQuestion:
    """Return a quick question."""
    answers = tuple(TasteAnswer(Text(answer["text"]), tuple(answer["families"])) for answer in data["answers"])
    return TasteQuestion(data["key"], Text(data["text"]), answers)


def numbers_in(material: list[Data]) -> Numbers:
    """Return the numbers that formulas may name."""
    cells = {}
    columns: dict[str, list[str]] = {}
    for table, row, column, cell in _number_cells(material):
        cells[f"{row}.{column}"] = exact(cell)
        columns.setdefault(f"{table}.{column}", []).append(f"{row}.{column}")
    return Numbers(cells, {name: tuple(cells[place] for place in places) for name, places in columns.items()})


def _number_cells(material: list[Data]) -> Iterator[tuple[str, str, str, float]]:
    """Yield table, row, column and value of each cell that holds a number."""
    for thing in material:
        for row in thing.get("rows", ()):
            for column, cell in zip(thing.get("columns", ()), row["cells"], strict=False):
                if isinstance(cell, int | float) and not isinstance(cell, bool):
                    yield thing["key"], row["key"], column["key"], cell


def phrase(value: Data | str) -> Text:
    """Return a text that may be written once for all languages."""
    return Text(dict.fromkeys(LOCALES, value) if isinstance(value, str) else value)


def _optional_phrase(value: Data | str | None) -> Text | None:
    return None if value is None else phrase(value)


def _material(data: Data) -> Material:
    return Material(
        key=data["key"],
        kind=data["kind"],
        title=phrase(data["title"]),
        columns=tuple(Column(one["key"], phrase(one["name"]), one.get("unit")) for one in data.get("columns", ())),
        rows=tuple(Row(row["key"], tuple(_cell(cell) for cell in row["cells"])) for row in data.get("rows", ())),
        lines=tuple(
            Line(line["key"], _optional_phrase(line.get("label")), phrase(line["text"]))
            for line in data.get("lines", ())
        ),
    )


def _cell(value: Data | str | float | None) -> Text | float | None:
    return value if value is None or isinstance(value, int | float) else phrase(value)


def _groups(data: Data, material: tuple[Material, ...]) -> tuple[Choice, ...]:
    """Return what can be chosen for every task: the groups of a sort, the partners of a match by their letter."""
    if "right" in data:
        partners = [key for thing in material if thing.key == data["right"] for key in thing.places]
        choices = [Choice(key, phrase(letter)) for key, letter in zip(partners, ascii_uppercase, strict=False)]
        return (*choices, *(Choice(NO_PARTNER, Text(data[NO_PARTNER])) for _ in [0] if NO_PARTNER in data))
    return tuple(Choice(group["key"], phrase(group["name"])) for group in data.get("groups", ()))


def _task(sample: Data, data: Data, number: int, groups: tuple[Choice, ...], numbers: Numbers) -> Task:
    options = data.get("options", ())
    choices = tuple(Choice(str(place), phrase(option["text"])) for place, option in enumerate(options, 1))
    whys = {str(place): Text(option["why"]) for place, option in enumerate(options, 1)}
    answer = _answer(sample, data, number, numbers)
    is_formula = "answer" in data and not groups

    def slip(entry: Data) -> Slip:
        told = as_text(evaluate(entry["answer"], numbers)) if is_formula else str(entry["answer"])
        return Slip(told, Text(entry["why"]))

    slips = tuple(Slip(place, why) for place, why in whys.items() if place != answer)
    return Task(
        at=data.get("at"),
        text=_optional_phrase(data.get("text")),
        answer=answer,
        unit=data.get("unit", "number"),
        choices=choices or groups,
        why=whys[answer] if options else Text(data["why"]),
        slips=(*slips, *(slip(entry) for entry in data.get("slips", ()))),
        skill=data.get("skill", sample["skills"][0]),
        duty=data.get("duty", sample["duties"][0]),
    )


def _answer(sample: Data, data: Data, number: int, numbers: Numbers) -> str:
    """Return the right answer as Task.answer has it; `number` is the place of the task, from 1."""
    form = sample["form"]
    if form == "mark":
        return "x" if data["wrong"] else ""
    if form == "order":
        return str(number)
    if "options" in data:
        return next(str(place) for place, option in enumerate(data["options"], 1) if option.get("right"))
    if form in ("match", "sort"):
        return str(data["answer"])
    return as_text(evaluate(data["answer"], numbers)) if "answer" in data else ""
