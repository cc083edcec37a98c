"""A small project made from the real data, to break thousands of times."""

import re
import shutil
from datetime import date
from pathlib import Path

from scripts.checks import check
from scripts.config import ADDRESSES, EXCEPTIONS, KNOWN_IDS
from scripts.editing.editor_completions import known_ids_of
from scripts.reading.loader import load
from scripts.urls import FOLDERS, GENERATED_FOLDERS
from tests.fuzz.cut import as_yaml, cut

KEEP = ("hr-assistant", "finance-assistant")  # the keys of the roles

_ENTRY_LINK = re.compile(r"([\w-]+)/([a-z-]+)\.md(?:#[\w-]+)?")
_QUESTION_LINK = re.compile(rf"((?:{'|'.join(words['questions'] for words in FOLDERS.values())})/index\.md)#[\w-]+")

# For each folder of entries the folder whose list a link leads to if its entry is cut.
_LIST_FOLDERS = {words[kind]: words[kind] for words in FOLDERS.values() for kind in ("roles", "skills", "glossary")} | {
    words["families"]: words["roles"] for words in FOLDERS.values()
}


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
    _redirect_links(root, _slugs(raw))
    (root / ADDRESSES).unlink(missing_ok=True)  # it holds the pages of all roles
    (root / KNOWN_IDS).write_text(known_ids_of(raw), "utf-8")
    _drop_unneeded_exceptions(root)
    return root


def _drop_unneeded_exceptions(root):
    """Take out each exception that only a text needs that is cut; told only where no date lies in the future."""
    raw = load(root, date.today())
    unneeded = {problem.path for problem in check(raw) if problem.rule == "content.excused-for-nothing"}
    entries = [entry for _, entry in raw.exceptions.find("exceptions", "*")]
    kept = [entry for number, entry in enumerate(entries, 1) if f"exceptions[{number}]" not in unneeded]
    (root / EXCEPTIONS).write_text(as_yaml({"exceptions": kept}), "utf-8")


def _slugs(raw):
    """Return the slugs of the roles and skills that are there, and of the families that have a role."""
    slugs = {
        slug
        for tree, group in ((raw.roles, "roles"), (raw.skills, "skills"))
        for _, slug in tree.find(group, "*", "slug", "*")
    }
    families = {family for _, family in raw.roles.find("roles", "*", "family")}
    return slugs | {
        slug for family in raw.roles.value["families"] if family["key"] in families for slug in family["slug"].values()
    }


def _redirect_links(root, slugs):
    """Let each link of a hand-written page to an entry that is cut lead to the list of such entries."""

    def redirect(match):
        folder, slug = match.groups()
        return match[0] if folder not in _LIST_FOLDERS or slug in slugs else f"{_LIST_FOLDERS[folder]}/index.md"

    for page in root.glob("docs/*/*.md"):
        text = _ENTRY_LINK.sub(redirect, page.read_text("utf-8"))
        page.write_text(_QUESTION_LINK.sub(r"\1", text), "utf-8")
