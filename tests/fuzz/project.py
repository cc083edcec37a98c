"""A small project made from the real data, to break thousands of times."""

import re
import shutil
from pathlib import Path

from scripts.known_ids import known_ids
from scripts.load import GENERATED, KNOWN_IDS, load
from tests.fuzz.cut import cut

_ROLE = re.compile(r"((?:pekerjaan|roles)/)([a-z-]+)\.md")

KEEP = ("hr-assistant", "finance-assistant")


def small_project(source, root, today):
    """Copy data and hand-written pages from `source` to `root`, with only two of the roles; return `root`."""
    generated = {source / "docs" / name for name in GENERATED}
    shutil.copytree(source / "data", root / "data")
    shutil.copytree(source / "docs", root / "docs", ignore=lambda folder, names: [name for name in names if Path(folder, name) in generated])
    for name, text in cut(load(source, today), KEEP).items():
        (root / "data" / f"{name}.yaml").write_text(text, "utf-8")
    raw = load(root, today)
    kept = {slug for _, slug in raw.roles.find("roles", "*", "slug", "*")}
    for path in root.glob("docs/*/*.md"):
        path.write_text(_ROLE.sub(lambda match: match[0] if match[2] in kept else f"{match[1]}index.md", path.read_text("utf-8")), "utf-8")
    families, roles = ([key for _, key in raw.roles.find(group, "*", "key")] for group in ("families", "roles"))
    (root / KNOWN_IDS).write_text(known_ids(families, roles, list(raw.sources.value["sources"])), "utf-8")
    return root

