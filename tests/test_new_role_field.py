"""A new field of a role costs a line in the schema, its label, its place in the template and its data. Nothing else."""

import json
import shutil

import pytest

from scripts.checks import check
from scripts.config import LOCALES, ROOT, SCHEMAS
from scripts.outputs.open_data import open_data
from scripts.outputs.open_data.schemas import new_fields, shapes
from scripts.pages.markdown import TEMPLATES, render_pages
from scripts.pages.page_list import list_pages
from scripts.pipeline import catalog_from
from scripts.reading.loader import load
from tests.conftest import TODAY, good_project

DESCRIPTION = "Seberapa bising.\n\nHow noisy it is."
SCHEMA = f"""        "noise": {{"$ref": "#/$defs/claim", "description": {json.dumps(DESCRIPTION)}}},
"""
LABEL = """  noise: {id: Bising, en: Noise}
"""
TEMPLATE = """{% if role.fields.noise %}
### {{ labels.role.noise | md }} { #noise }

{{ with_terms(role.fields.noise.text) }}{{ cite(role.fields.noise.sources) }}

{% endif %}
"""
DATA = """    noise:
      id: Hari kerja, dari pagi sampai sore.
      en: On working days, from morning to afternoon.
      sources: [book]
"""

# What an editor adds, and before which line.
ADDITIONS = {
    "data/schema/roles.schema.json": (SCHEMA, '        "works_with": {'),
    "data/labels.yaml": (LABEL, "  works_with: "),
    "scripts/pages/templates/role.md.j2": (TEMPLATE, "### {{ labels.role.selection"),
    "data/roles.yaml": (DATA, "    works_with:"),
}


@pytest.fixture
def project(tmp_path):
    """A small project with schemas and templates of its own, to which an editor gave a new field."""
    root = good_project(tmp_path / "project")
    shutil.copytree(ROOT / SCHEMAS, root / SCHEMAS, ignore=lambda _, names: {"known.schema.json"}, dirs_exist_ok=True)
    shutil.copytree(TEMPLATES, root / "scripts/pages/templates")
    for file, (addition, line) in ADDITIONS.items():
        before, found, after = (root / file).read_text("utf-8").partition(line)
        assert found, f"{file} has no {line}"
        (root / file).write_text(before + addition + found + after, "utf-8")
    return root


@pytest.fixture
def raw(project):
    return load(project, TODAY, schemas=project / SCHEMAS)


@pytest.fixture
def site(raw):
    return list_pages(catalog_from(raw), raw.pages)


def test_four_files_written_by_hand_change(project, raw):
    assert len(ADDITIONS) <= 4
    assert check(raw) == []


def test_the_page_shows_the_field_in_every_language_and_a_page_without_it_no_heading(project, site):
    texts = render_pages(site, templates=project / "scripts/pages/templates")
    clerk, manager = (site.catalog.roles[key] for key in ("file-clerk", "records-manager"))
    for lang in LOCALES:
        page = texts[site.page(f"role/{clerk.key}", lang).path]
        assert f"## {site.catalog.labels[lang]['role']['noise']} " in page
        assert clerk.fields["noise"].text[lang] in page
        assert "#noise" not in texts[site.page(f"role/{manager.key}", lang).path]


def test_what_the_field_cites_is_a_source_of_the_role_and_its_words_are_texts_of_it(site):
    clerk = site.catalog.roles["file-clerk"]
    assert clerk.fields["noise"] in clerk.statements
    assert clerk.fields["noise"].text in clerk.texts


def test_the_open_data_have_the_field_where_a_role_has_it(site):
    files = open_data(site, "https://example.org/")
    clerk, manager = (json.loads(files[f"api/v1/roles/{key}.json"]) for key in ("file-clerk", "records-manager"))
    text = site.catalog.roles["file-clerk"].fields["noise"].text
    assert clerk["noise"] == {"text": dict(text), "sources": ["book"]}
    assert "noise" not in manager


def test_the_published_schema_describes_the_field(project):
    schema = json.loads((project / "data/schema/roles.schema.json").read_text("utf-8"))
    definitions = shapes()["$defs"]
    assert new_fields(schema, definitions) == {"noise": {"$ref": "#/$defs/claim", "description": DESCRIPTION}}
    inline = {"type": "object", "properties": {"hours": {"type": "integer"}}, "description": DESCRIPTION}
    schema["$defs"]["role"]["properties"]["noise"] = inline
    assert new_fields(schema, definitions) == {"noise": {"description": DESCRIPTION}}
