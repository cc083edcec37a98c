"""A small project made from the real data, to break thousands of times."""

import re
import shutil
from pathlib import Path

from scripts.config import ADDRESSES, KNOWN_IDS
from scripts.editing.editor_completions import known_ids
from scripts.reading.loader import load
from scripts.urls import GENERATED_FOLDERS
from tests.fuzz.cut import cut

_ENTRY = re.compile(r"(pekerjaan|roles|keahlian|skills|glosarium|glossary|keluarga|families)/([a-z-]+)\.md(?:#[\w-]+)?")
_QUESTION = re.compile(r"((?:pertanyaan|questions)/index\.md)#[\w-]+")

# Families have no page of them all but that of all roles.
ALL = {"keluarga": "pekerjaan", "families": "roles"}

KEEP = ("hr-assistant", "finance-assistant")


def small_project(source, root, today):
    """Copy data and hand-written pages from `source` to `root`, with only two of the roles; return `root`."""
    generated = {source / "docs" / name for name in GENERATED_FOLDERS}
    shutil.copytree(source / "data", root / "data")
    shutil.copytree(
        source / "docs",
        root / "docs",
        ignore=lambda folder, names: [name for name in names if Path(folder, name) in generated],
    )
    for name, text in cut(load(source, today), KEEP).items():
        (root / "data" / f"{name}.yaml").write_text(text, "utf-8")
    raw = load(root, today)
    lists = ((raw.roles, "roles"), (raw.skills, "skills"))
    kept = {slug for tree, group in lists for _, slug in tree.find(group, "*", "slug", "*")}
    inhabited = {family for _, family in raw.roles.find("roles", "*", "family")}
    kept |= {
        slug for family in raw.roles.value["families"] if family["key"] in inhabited for slug in family["slug"].values()
    }
    for path in root.glob("docs/*/*.md"):
        text = _ENTRY.sub(
            lambda match: match[0] if match[2] in kept else f"{ALL.get(match[1], match[1])}/index.md",
            path.read_text("utf-8"),
        )
        path.write_text(_QUESTION.sub(r"\1", text), "utf-8")
    groups = ((raw.roles, "families"), (raw.roles, "roles"), (raw.skills, "skills"), (raw.glossary, "terms"))
    families, roles, skills, terms = ([key for _, key in tree.find(group, "*", "key")] for tree, group in groups)
    (root / ADDRESSES).unlink(missing_ok=True)  # it holds the pages of all roles
    (root / KNOWN_IDS).write_text(
        known_ids(families, roles, list(raw.sources.value["sources"]), skills, terms), "utf-8"
    )
    return root
