"""A small project made from the real data, to break thousands of times."""

import re
import shutil
from pathlib import Path

from scripts.addresses import GENERATED
from scripts.known_ids import known_ids
from scripts.load import KNOWN_IDS, load
from tests.fuzz.cut import cut

_ENTRY = re.compile(r"((?:pekerjaan|roles|keahlian|skills|glosarium|glossary)/)([a-z-]+)\.md(?:#[\w-]+)?")

KEEP = ("hr-assistant", "finance-assistant")


def small_project(source, root, today):
    """Copy data and hand-written pages from `source` to `root`, with only two of the roles; return `root`."""
    generated = {source / "docs" / name for name in GENERATED}
    shutil.copytree(source / "data", root / "data")
    shutil.copytree(source / "docs", root / "docs", ignore=lambda folder, names: [name for name in names if Path(folder, name) in generated])
    for name, text in cut(load(source, today), KEEP).items():
        (root / "data" / f"{name}.yaml").write_text(text, "utf-8")
    raw = load(root, today)
    kept = {slug for tree, group in ((raw.roles, "roles"), (raw.skills, "skills")) for _, slug in tree.find(group, "*", "slug", "*")}
    for path in root.glob("docs/*/*.md"):
        path.write_text(_ENTRY.sub(lambda match: match[0] if match[2] in kept else f"{match[1]}index.md", path.read_text("utf-8")), "utf-8")
    groups = ((raw.roles, "families"), (raw.roles, "roles"), (raw.skills, "skills"), (raw.glossary, "terms"))
    families, roles, skills, terms = ([key for _, key in tree.find(group, "*", "key")] for tree, group in groups)
    (root / KNOWN_IDS).write_text(known_ids(families, roles, list(raw.sources.value["sources"]), skills, terms), "utf-8")
    return root

