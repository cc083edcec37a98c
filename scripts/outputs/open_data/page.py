"""What the page about the open data includes: the list of files, and examples with the site's own address."""

from posixpath import relpath

from babel.dates import format_date
from babel.numbers import format_decimal

from scripts.checks.json_schema import described
from scripts.config import LOCALES
from scripts.outputs.open_data.documents import role_path
from scripts.outputs.open_data.edition import API, SCHEMAS
from scripts.outputs.open_data.openapi import ARCHIVE
from scripts.outputs.open_data.schemas import shapes
from scripts.outputs.open_data.tables import COLUMNS

PYTHON = """
import json
from urllib.request import urlopen

with urlopen("{address}") as answer:
    roles = json.load(answer)["roles"]

for role in roles:
    print(role["codes"]["isco08"]["code"], role["title"]["{lang}"])
"""


def parts(site, edition, files):
    """Return each fragment by path below docs/; `files` are those that the list shows."""
    return {
        f"parts/open-data-{name}.{lang}.md": text
        for lang in LOCALES
        for name, text in _parts(site, edition, files, lang).items()
    }


def _parts(site, edition, files, lang):
    example = role_path(next(iter(site.catalog.roles)))
    table, list_ = edition.address(f"{API}/roles.csv"), edition.address(f"{API}/roles.json")
    return {
        "files": _files(site, files, lang),
        "curl": _code("sh", f"curl -O {table}\ncurl {edition.address(example)}\n"),
        "python": _code("python", PYTHON.format(address=list_, lang=lang).lstrip()),
        "formula": _code("text", f'=IMPORTDATA("{table}")\n'),
        "credit": _code("text", f"{edition.credit}\n"),
        "version": f'`{edition.version}`, <time datetime="{edition.moment}">{format_date(edition.built, "d MMMM y", locale=lang)}</time>\n',
    }


def _files(site, files, lang):
    """Return the list of all files: what each holds, its forms and their sizes."""
    words, page = site.catalog.labels[lang]["open_data"], site.page("data", lang)

    def to(path, name):
        # As HTML, because MkDocs knows the files of one language only while it builds the other.
        return f'<a href="{relpath(path, page.url)}">{name}</a> ({_size(files[path], lang)})'

    entries = []
    for name in COLUMNS:
        forms = [
            to(f"{API}/{name}.json", "JSON"),
            to(f"{API}/{name}.csv", "CSV"),
            to(f"{API}/{name}.excel.csv", words["excel"]),
        ]
        if name == "roles":
            forms.append(to(f"{API}/roles.jsonld", "JSON-LD"))
        entries.append((name, _about(name, lang), *forms, to(f"{SCHEMAS}/{name}.schema.json", words["schema"])))
    example = role_path(next(iter(site.catalog.roles)))
    entries += [
        ("roles/<id>", _about("role", lang), to(example, "JSON"), to(f"{SCHEMAS}/role.schema.json", words["schema"])),
        ("openapi", words["openapi"], to(f"{API}/openapi.json", "OpenAPI 3.1")),
        ("balik-layar", words["everything"], to(f"{API}/{ARCHIVE}", "ZIP")),
    ]
    return "\n".join(f"`{name}`\n:   {about}\n:   {' · '.join(forms)}\n" for name, about, *forms in entries)


def _about(name, lang):
    return described(shapes()["files"][name])[lang]


def _size(content, lang):
    size = len(content.encode("utf-8") if isinstance(content, str) else content)
    return f"{format_decimal(max(1, round(size / 1000)), locale=lang)} KB"


def _code(language, text):
    return f"```{language}\n{text}```\n"
