"""An entry that did not change is not looked at again, and nothing is said or kept back for it."""

from random import Random

import pytest

from scripts.checks import check, find, settled
from scripts.findings import findings
from scripts.reading.loader import load
from tests.conftest import FIXTURES, TODAY

# What editors do to a line: most of it makes a mistake, or mends one.
CHANGES = [
    lambda line: f"{line} ",
    lambda line: f"\n{line}",
    lambda line: line.replace("id: ", "id: Kamu ", 1),
    lambda line: line.replace("en: ", "en: 7 ", 1),
    lambda line: line.replace(" ", "  ", 1),
    lambda line: f"{line} (PPTKIS)",
    lambda line: line.replace("a", "''", 1),
    lambda line: f"{line}\n{line}",
    lambda line: line[::-1],
]


@pytest.fixture
def ask(tmp_path):
    """Return the problems that are said of a project, and the entries that were looked at."""

    def ask(project):
        raw, looked = load(project, TODAY), []

        def look(known):
            looked.extend(raw.entries.keys() - known)
            return find(raw, known=known)

        return settled(raw, findings(raw.entries, tmp_path / "kept", look)), looked

    return ask


def edit(project, old, new, file="data/roles.yaml"):
    path = project / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def test_only_an_entry_that_changed_is_looked_at(good, ask):
    assert ask(good)[0] == []
    assert ask(good) == ([], [])
    edit(good, "Mencatat berkas.", "Mencatat  berkas.")
    problems, looked = ask(good)
    assert [problem.rule for problem in problems] == ["style.spaces"]
    assert looked == [("data/roles.yaml", ("roles", 0))]
    assert ask(good) == (problems, [])
    edit(good, "Mencatat  berkas.", "Mencatat berkas.")
    assert ask(good) == ([], looked)


def test_every_mistake_is_said_again(ask):
    first, looked = ask(FIXTURES / "every_mistake")
    again, rest = ask(FIXTURES / "every_mistake")
    assert again == first == check(load(FIXTURES / "every_mistake", TODAY))
    assert len(rest) < len(looked) / 2


def test_an_exception_still_has_what_it_excuses(good, ask):
    edit(good, "id: Mencatat berkas.", "id: Pencatatan berkas.")
    path = good / "data" / "exceptions.yaml"
    path.write_text(
        path.read_text("utf-8") + "  - rule: style.verb\n    text: Pencatatan\n    because: The work is called so.\n",
        "utf-8",
    )
    assert ask(good)[0] == ask(good)[0] == []
    path.write_text(path.read_text("utf-8").replace("Pencatatan", "Pengarsipan"), "utf-8")
    assert sorted(problem.rule for problem in ask(good)[0]) == ["content.excused-for-nothing", "style.verb"]


def test_the_line_that_a_mistake_names_moves_with_the_text(good, ask):
    edit(good, "id: Mencari berkas untuk orang lain.", "id: Mencatat berkas.")
    (before,), _ = ask(good)
    edit(good, "families:\n", "# Families of roles\nfamilies:\n")
    after = [problem for problem in ask(good)[0] if problem.rule == "style.said-twice"]
    assert [problem.values["line"] for problem in after] == [before.values["line"] + 1]


@pytest.mark.parametrize("seed", range(60))
def test_whatever_was_known_the_same_is_said(good, ask, seed):
    chance = Random(seed)
    for _ in range(3):
        path = good / chance.choice(["data/roles.yaml", "data/skills.yaml", "data/questions.yaml", "data/labels.yaml"])
        lines = path.read_text("utf-8").split("\n")
        place = chance.randrange(len(lines))
        lines[place] = chance.choice(CHANGES)(lines[place])
        ask(good)
        path.write_text("\n".join(lines), "utf-8")
        assert ask(good)[0] == check(load(good, TODAY))
