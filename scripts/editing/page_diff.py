"""How two states of the data differ, as a reader of a pull request sees it: in pages, not in YAML."""

from difflib import unified_diff
from typing import Final

from scripts.messages import message
from scripts.pages.markdown import render_pages
from scripts.pages.site import Site

# GitHub cuts a job’s summary off at one megabyte; in characters, with room for those of several bytes.
LARGEST: Final = 900_000


def page_diff(before: Site | None, after: Site | None, lang: str) -> str:
    """Return as Markdown how the generated pages of one site differ from those of another.

    A site is None where its data has mistakes. The text stays below `LARGEST` characters, as GitHub shows no more.
    """
    title = f"## {message('page-diff.title', lang)}\n\n"
    if before is None or after is None:
        return f"{title}{message('page-diff.unknown', lang)}\n"
    old, new = _page_texts(before), _page_texts(after)
    paths = sorted(path for path in old.keys() | new.keys() if old.get(path) != new.get(path))
    if not paths:
        return f"{title}{message('page-diff.none', lang)}\n"
    count = message(
        "page-diff.count",
        lang,
        changed=sum(path in old and path in new for path in paths),
        new=sum(path not in old for path in paths),
        gone=sum(path not in new for path in paths),
    )
    sections = [f"{title}{count}\n"]
    length = len(sections[0])
    for path in paths:
        section = _page_section(path, old.get(path), new.get(path), lang)
        length += len(section)
        if length > LARGEST:
            sections.append(message("page-diff.more", lang) + "\n")
            break
        sections.append(section)
    return "\n".join(sections)


def _page_texts(site: Site) -> dict[str, str]:
    return {path: text for path, text in render_pages(site).items() if path.endswith(".md")}


def _page_section(path: str, old: str | None, new: str | None, lang: str) -> str:
    """Return a section that opens on a click, with the lines of one page that differ; None is a missing page."""
    state = "new" if old is None else "gone" if new is None else ""
    note = f" ({message(f'page-diff.{state}', lang)})" if state else ""
    lines = unified_diff((old or "").splitlines(), (new or "").splitlines(), lineterm="", n=1)
    diff = "\n".join(line for line in lines if not line.startswith(("---", "+++")))
    return f"<details><summary><code>{path}</code>{note}</summary>\n\n~~~~~~diff\n{diff}\n~~~~~~\n\n</details>\n"
