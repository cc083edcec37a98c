"""Reading entry by entry gives just what reading the whole file gives, of whatever editors make of it."""

from random import Random

import pytest

from scripts.piecewise import _entry, parse_piecewise
from scripts.reading.yaml_parser import parse_yaml

CHANGES = [
    lambda line: f"{line} ",
    lambda line: f"\n{line}",
    lambda line: f"  {line}",
    lambda line: line.removeprefix("  "),
    lambda line: line[1:],
    lambda line: "",
    lambda line: f"# told\n{line}",
    lambda line: f"    # told\n{line}",
    lambda line: line.replace(": ", ': "', 1),
    lambda line: line.replace(": ", ': "', 1) + '"',
    lambda line: f"{line}\n{line}",
    lambda line: f"---\n{line}",
    lambda line: f"...\n{line}",
    lambda line: f"%YAML 1.2\n{line}",
    lambda line: f"\t{line}",
    lambda line: f"{line}\r",
    lambda line: line.replace(": ", ": &here ", 1),
    lambda line: line.replace(": ", ": *here ", 1),
    lambda line: line.replace(": ", ": !!int ", 1),
    lambda line: line.replace("[", "", 1),
    lambda line: line.replace(": ", ": [", 1),
    lambda line: line.replace(": ", ": |\n", 1),
    lambda line: f"{line} # told",
    lambda line: f"  - {line.strip()}",
    lambda line: "  - a: 1",
    lambda line: f"{line.strip()}",
    lambda line: "roles:",
    lambda line: "skills:",
    lambda line: "more:\n",
    lambda line: f"{line}\u200b",
    lambda line: f"{line}\x01",
    lambda line: line.replace(":", "", 1),
]


def read(reader, text):
    problems = []
    tree = reader("data/roles.yaml", text, problems)
    return tree.value, tree.near, tree.places, tree.lines, problems


@pytest.mark.parametrize(
    "name",
    [
        "roles",
        "skills",
        "stories",
        "questions",
        "glossary",
        "quiz",
        "exceptions",
        "search",
        "labels",
        "sources",
        "access",
    ],
)
def test_real_files_are_read_the_same(raw, name):
    assert read(parse_piecewise, raw.texts[f"data/{name}.yaml"]) == read(parse_yaml, raw.texts[f"data/{name}.yaml"])


@pytest.mark.parametrize("seed", range(150))
def test_edited_files_are_read_the_same(raw, seed):
    chance = Random(seed)
    lines = raw.texts[f"data/{chance.choice(['skills', 'stories', 'questions', 'quiz'])}.yaml"].split("\n")
    lines = lines[: 4 + chance.randrange(len(lines) - 4)]
    for _ in range(chance.randint(1, 3)):
        place = chance.randrange(len(lines))
        lines[place] = chance.choice(CHANGES)(lines[place])
    text = "\n".join(lines)
    assert read(parse_piecewise, text) == read(parse_yaml, text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n",
        "roles:\n",
        "roles:\n\n  - key: a",
        "# told\n\nroles:\n  - key: a\n\n# told\nmore:\n  # told\n  - b\n  - \n",
        "a: 1\nroles:\n  - key: a\n",
        "roles:\n  - a\nroles:\n  - b\n",
    ],
)
def test_small_files_are_read_the_same(text):
    assert read(parse_piecewise, text) == read(parse_yaml, text)


def test_an_entry_that_did_not_change_is_not_read_again(raw):
    text = raw.texts["data/stories.yaml"]
    parse_piecewise("data/stories.yaml", text, [])
    before = _entry.cache_info().misses
    first, *_ = text.split("\n  - key: ")[1].split("\n")
    parse_piecewise("data/stories.yaml", text.replace(f"  - key: {first}\n", f"  - key: {first}-too\n"), [])
    assert _entry.cache_info().misses == before + 1
