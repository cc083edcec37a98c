"""Work samples: ten minutes at somebody's desk, to try a role with."""

from dataclasses import dataclass
from typing import Final, Literal, get_args

from scripts.catalog.text import Text

# What a reader does: mark what is wrong, match pairs, sort into groups, put in order, choose with consequences, work
# out numbers, fill in a document, or write and compare.
Form = Literal["mark", "match", "sort", "order", "choose", "number", "fill", "write"]
FORMS: Final[tuple[Form, ...]] = get_args(Form)

# What a number counts.
Unit = Literal["number", "rupiah", "percent"]

# The answer of a match without a partner.
NO_PARTNER: Final = "none"


@dataclass(frozen=True)
class Column:
    """A column of a table; one with a unit holds numbers."""

    key: str
    name: Text
    unit: Unit | None


@dataclass(frozen=True)
class Row:
    """A row of a table: a text, a number or nothing for each column."""

    key: str
    cells: tuple[Text | float | None, ...]


@dataclass(frozen=True)
class Line:
    """A line of a mail, chat, form or note; `label` says who speaks or what the line is."""

    key: str
    label: Text | None
    text: Text


@dataclass(frozen=True)
class Material:
    """A thing on the desk: a table with columns and rows, or anything else with lines."""

    key: str
    kind: Literal["table", "mail", "chat", "form", "note"]
    title: Text
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    lines: tuple[Line, ...]

    @property
    def places(self) -> tuple[str, ...]:
        """The keys of its rows and lines."""
        return (*(row.key for row in self.rows), *(line.key for line in self.lines))


@dataclass(frozen=True)
class Choice:
    """One of several answers, as programs write it and as readers read it."""

    value: str
    text: Text


@dataclass(frozen=True)
class Slip:
    """A tempting wrong answer, and what is said to it."""

    answer: str
    why: Text


@dataclass(frozen=True)
class Task:
    """One decision of a work sample.

    `at` is the place in the material that it is about, or None; `text` what is asked, or None where the place says it.
    `answer` is what is right: the key of a row or group, the number of an option or of a step, a number as
    formula.as_text() has it, `x` for a place to mark, and nothing for one that is fine or a point of a checklist.
    `skill` and `duty` are the keys of those that show in it.
    """

    at: str | None
    text: Text | None
    answer: str
    unit: Unit
    choices: tuple[Choice, ...]
    why: Text
    slips: tuple[Slip, ...]
    skill: str
    duty: str


@dataclass(frozen=True)
class WorkSample:
    """A work sample; `minutes` is how long it takes. What only some forms have is None or empty for the others."""

    key: str
    role: str
    form: Form
    minutes: int
    duties: tuple[str, ...]
    skills: tuple[str, ...]
    slug: Text
    title: Text
    opening: Text
    material: tuple[Material, ...]
    instruction: Text
    tasks: tuple[Task, ...]
    closing: Text
    right: str | None  # match: the key of the material in which partners are looked for
    groups: tuple[Choice, ...]  # sort; of a match the partners
    document: Text | None  # fill
    otherwise: Text | None  # mark: what is said of any other place
    example: Text | None  # write


@dataclass(frozen=True)
class TasteAnswer:
    """An answer to a quick question, and the keys of the families that fit it."""

    text: Text
    families: tuple[str, ...]


@dataclass(frozen=True)
class TasteQuestion:
    """A quick question that helps to choose three samples of three families."""

    key: str
    text: Text
    answers: tuple[TasteAnswer, ...]
