"""What the page about the open data includes: the list of files, and examples with the site's own address."""

from collections.abc import Iterator, Mapping
from posixpath import relpath
from typing import Final

from scripts.config import LOCALES
from scripts.locale_format import format_day, format_number
from scripts.outputs.open_data.columns import COLUMNS
from scripts.outputs.open_data.edition import API, SCHEMAS, Edition
from scripts.outputs.open_data.openapi import ARCHIVE
from scripts.outputs.open_data.role_documents import role_path
from scripts.outputs.open_data.schemas import shapes
from scripts.pages.site import Site
from scripts.reading.schema import described

_PYTHON_EXAMPLE: Final = """import json
from urllib.request import urlopen

with urlopen("{address}") as answer:
    roles = json.load(answer)["roles"]

for role in roles:
    print(role["codes"]["isco08"]["code"], role["title"]["{lang}"])
"""


def page_parts(site: Site, edition: Edition, files: Mapping[str, str | bytes]) -> dict[str, str]:
    """Return each fragment by path below docs/; `files` are those that the list shows, by path too."""
    return {
        f"parts/open-data-{name}.{lang}.md": text
        for lang in LOCALES
        for name, text in _parts(site, edition, files, lang).items()
    }


def _parts(site: Site, edition: Edition, files: Mapping[str, str | bytes], lang: str) -> dict[str, str]:
    role = edition.address(_example_path(site))
    table, roles = edition.address(f"{API}/roles.csv"), edition.address(f"{API}/roles.json")
    day = format_day(edition.built, lang)
    return {
        "files": "\n".join(_file_entries(site, files, lang)),
        "curl": _code("sh", f"curl -O {table}\ncurl {role}\n"),
        "python": _code("python", _PYTHON_EXAMPLE.format(address=roles, lang=lang)),
        "formula": _code("text", f'=IMPORTDATA("{table}")\n'),
        "credit": _code("text", f"{edition.credit}\n"),
        "version": f'`{edition.version}`, <time datetime="{edition.moment}">{day}</time>\n',
    }


def _file_entries(site: Site, files: Mapping[str, str | bytes], lang: str) -> Iterator[str]:
    """Yield each file as an entry of a definition list: what it holds, and its formats with their sizes."""
    words, page = site.catalog.labels[lang]["open_data"], site.page("data", lang)

    def link(path: str, name: str) -> str:
        # As HTML, because MkDocs knows the files of one language only while it builds the other.
        return f'<a href="{relpath(path, page.url)}">{name}</a> ({_size(files[path], lang)})'

    def schema_link(name: str) -> str:
        return link(f"{SCHEMAS}/{name}.schema.json", words["schema"])

    for name in COLUMNS:
        formats = [link(f"{API}/{name}.xlsx", "Excel"), link(f"{API}/{name}.json", "JSON")]
        formats += [link(f"{API}/{name}.csv", "CSV"), link(f"{API}/{name}.excel.csv", words["csv_bom"])]
        if name == "roles":
            formats.append(link(f"{API}/roles.jsonld", "JSON-LD"))
        yield _entry(name, _summary(name, lang), *formats, schema_link(name))
    yield _entry("roles/<id>", _summary("role", lang), link(_example_path(site), "JSON"), schema_link("role"))
    yield _entry("openapi", words["openapi"], link(f"{API}/openapi.json", "OpenAPI 3.1"))
    yield _entry("balik-layar", words["everything"], link(f"{API}/{ARCHIVE}", "ZIP"))


def _entry(name: str, summary: str, *formats: str) -> str:
    return f"`{name}`\n:   {summary}\n:   {', '.join(formats)}\n"


def _example_path(site: Site) -> str:
    return role_path(next(iter(site.catalog.roles)))


def _summary(name: str, lang: str) -> str:
    summary: str = described(shapes()["files"][name])[lang]
    return summary


def _size(content: str | bytes, lang: str) -> str:
    size = len(content.encode("utf-8") if isinstance(content, str) else content)
    return f"{format_number(max(1, round(size / 1000)), lang)} KB"


def _code(language: str, text: str) -> str:
    return f"```{language}\n{text}```\n"
