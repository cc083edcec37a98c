"""How two states of the data differ, as a reader of a pull request sees it: in pages, not in YAML."""

from difflib import unified_diff

from scripts.pages.markdown import render_pages

# GitHub cuts a job’s summary off at one megabyte.
LARGEST = 900_000

_WORDS = {
    "id": {
        "title": "Halaman yang berubah",
        "count": "{changed} halaman berubah, {new} baru, {gone} hilang.",
        "none": "Tidak ada halaman buatan yang berubah.",
        "new": "baru",
        "gone": "hilang",
        "unknown": "Salah satu dari kedua keadaan data mengandung kesalahan, jadi halamannya tidak bisa dibandingkan.",
        "more": "Selebihnya tidak muat; lihat artefak “site”.",
    },
    "en": {
        "title": "Pages that change",
        "count": "Changed pages: {changed}, new: {new}, gone: {gone}.",
        "none": "No generated page changes.",
        "new": "new",
        "gone": "gone",
        "unknown": "One of the two states of the data has mistakes, so the pages cannot be compared.",
        "more": "The rest does not fit; see the artifact “site”.",
    },
}


def changes(before, after, lang):
    """Return, as Markdown, how the generated pages of one Site differ from those of another; either may be None."""
    words = _WORDS[lang]
    if before is None or after is None:
        return f"## {words['title']}\n\n{words['unknown']}\n"
    old, new = _pages(before), _pages(after)
    differing = sorted(path for path in old.keys() | new.keys() if old.get(path) != new.get(path))
    if not differing:
        return f"## {words['title']}\n\n{words['none']}\n"
    count = words["count"].format(
        changed=sum(path in old and path in new for path in differing),
        new=sum(path not in old for path in differing),
        gone=sum(path not in new for path in differing),
    )
    parts = [f"## {words['title']}\n\n{count}\n"]
    for path in differing:
        part = _page(path, old.get(path), new.get(path), words)
        if sum(map(len, parts)) + len(part) > LARGEST:
            parts.append(words["more"] + "\n")
            break
        parts.append(part)
    return "\n".join(parts)


def _pages(site):
    return {path: text for path, text in render_pages(site).items() if path.endswith(".md")}


def _page(path, old, new, words):
    state = f" ({words['new']})" if old is None else f" ({words['gone']})" if new is None else ""
    lines = unified_diff((old or "").splitlines(), (new or "").splitlines(), lineterm="", n=1)
    shown = "\n".join(line for line in lines if not line.startswith(("---", "+++")))
    return f"<details><summary><code>{path}</code>{state}</summary>\n\n~~~~~~diff\n{shown}\n~~~~~~\n\n</details>\n"
