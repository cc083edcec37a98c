"""The quick look at the form of the data: it says of a file what looking at the whole of it would, and of one that changed anew."""

from random import Random

import pytest

from scripts.canonical import canonical
from scripts.checks.json_schema import schema
from scripts.formed import formed

# What editors do to a line: each may leave the file in its form or not.
CHANGES = [
    lambda line: f"{line} ",
    lambda line: f"\n{line}",
    lambda line: f"  {line}",
    lambda line: line.removeprefix("  "),
    lambda line: "",
    lambda line: f"# told\n{line}",
    lambda line: f"  # told\n{line}",
    lambda line: line.replace(": ", ':  "', 1) + '"',
    lambda line: f"{line}\n{line}",
    lambda line: line.replace("[", "[ ", 1),
    lambda line: line.replace("id:", "en:", 1),
    lambda line: f"{line} & more",
    lambda line: f"{line} # told",
]


def test_all_real_files_are_in_their_form(raw, tmp_path):
    assert formed(raw.texts, tmp_path / "kept") == {
        f"data/{name}.yaml"
        for name in (
            "roles",
            "skills",
            "glossary",
            "stories",
            "questions",
            "quiz",
            "search",
            "sources",
            "labels",
            "exceptions",
            "access",
        )
    }


@pytest.mark.parametrize("seed", range(80))
def test_what_it_calls_formed_canonical_would_not_change(raw, tmp_path, seed):
    chance = Random(seed)
    name = chance.choice(["questions", "quiz", "exceptions", "skills"])
    file = f"data/{name}.yaml"
    lines = raw.texts[file].split("\n")
    for _ in range(chance.randint(1, 3)):
        place = chance.randrange(len(lines))
        lines[place] = chance.choice(CHANGES)(lines[place])
    text = "\n".join(lines)
    assert file not in formed({file: text}, tmp_path / "kept") or canonical(text, schema(name)) == text


def test_an_entry_that_lost_its_form_is_told_from_those_that_are_known(raw, tmp_path):
    file, text = "data/roles.yaml", raw.texts["data/roles.yaml"]
    assert formed({file: text}, tmp_path / "kept") == {file}
    assert formed({file: text.replace("  - key: tax-officer\n", "  - key:  tax-officer\n")}, tmp_path / "kept") == set()
    assert formed({file: text}, tmp_path / "kept") == {file}
