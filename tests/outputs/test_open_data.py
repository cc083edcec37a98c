import csv
import json
import os
import re
import subprocess
import sys
import zipfile
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO, StringIO
from string import ascii_uppercase
from xml.etree import ElementTree

import pytest

from scripts.catalog.text import Text
from scripts.outputs.open_data import open_data
from scripts.outputs.open_data.columns import COLUMNS
from scripts.outputs.open_data.tables import LAST_COLUMNS
from scripts.outputs.open_data.workbook import workbook
from tests.conftest import ROOT

SITE = "https://example.org/x/"
BUILT = datetime(2026, 11, 27, 8, 30, 1, tzinfo=UTC)


@pytest.fixture
def files(good_site):
    return open_data(good_site, SITE, BUILT)


def rows(text):
    return list(csv.DictReader(StringIO(text, newline="")))


def test_every_role_is_listed_with_its_addresses_in_both_languages(files):
    document = json.loads(files["api/v1/roles.json"])
    first = document["roles"][0]
    assert [role["id"] for role in document["roles"]] == ["file-clerk", "records-manager"]
    assert first["url"] == {"id": f"{SITE}pekerjaan/juru-arsip/", "en": f"{SITE}en/roles/file-clerk/"}
    assert first["file"] == f"{SITE}api/v1/roles/file-clerk.json"
    assert first["title"] == {"id": "Juru Arsip", "en": "File Clerk"}
    assert {"id", "url", "title", "family", "codes", "sources", "reviewed"} <= set(first)
    assert first["codes"]["isco08"] == {"code": "4415", "title": "Filing and copying clerks"}
    assert (document["licence"], document["built"], document["version"]) == (
        "CC-BY-4.0",
        "2026-11-27T08:30:01Z",
        "v1-20261127T083001Z",
    )


def test_a_role_says_where_it_and_its_partners_work_and_which_times_are_busy(good_site):
    clerk = good_site.catalog.roles["file-clerk"]
    (entry,) = clerk.calendar
    calendar = (replace(entry, months=(1, 12)), replace(entry, weeks=(2,)))
    roles = {**good_site.catalog.roles, clerk.key: replace(clerk, fields={**clerk.fields, "calendar": calendar})}
    files = open_data(replace(good_site, catalog=replace(good_site.catalog, roles=roles)), SITE, BUILT)
    document = json.loads(files["api/v1/roles/file-clerk.json"])
    assert document["place"] == "back"
    assert [partner["place"] for partner in document["works_with"]] == ["back", "outside"]
    assert [(entry.get("months"), entry.get("weeks")) for entry in document["calendar"]] == [
        ([1, 12], None),
        (None, [2]),
    ]


def test_a_role_has_a_file_with_everything_its_page_says(files, good_site):
    document, role = json.loads(files["api/v1/roles/file-clerk.json"]), good_site.catalog.roles["file-clerk"]
    assert document["duties"][0] == {
        "text": {
            "id": "Menerima surat & berkas < 1 kg | lihat {a}. Baca labelnya.",
            "en": "Receive letters & new files < 1 kg. Read the label.",
        },
        "sources": ["book"],
    }
    assert document["skills"][0]["skill"] == "care" and document["skills"][0]["need"] == "essential"
    assert document["day"]["hours"][0] == {"at": "08:00", "text": {"id": "Membuka lemari.", "en": "Opens the cabinet."}}
    said = json.dumps(document, ensure_ascii=False)
    for text in role.texts:
        assert json.dumps(text["en"].replace("*", ""), ensure_ascii=False) in said


def test_without_a_time_the_contents_are_as_old_as_the_newest_date_in_the_data(good_site):
    newest = max(
        [
            *(role.reviewed for role in good_site.catalog.roles.values()),
            *(source.accessed for source in good_site.catalog.sources.values()),
        ]
    )
    assert json.loads(open_data(good_site, SITE)["api/v1/roles.json"])["built"] == f"{newest}T00:00:00Z"


@pytest.mark.parametrize("name", COLUMNS)
def test_a_table_has_a_row_for_each_entry_and_says_what_the_json_says(files, name):
    entries, table = json.loads(files[f"api/v1/{name}.json"])[name.replace("-", "_")], rows(files[f"api/v1/{name}.csv"])
    assert [row["id"] for row in table] == [entry["id"] for entry in entries]
    assert len(set(table[0])) == len(COLUMNS[name]) + len(LAST_COLUMNS), "no two columns share a name"
    assert all(len(row) == len(table[0]) and None not in row for row in table)
    assert {(row["data_licence"], row["data_version"]) for row in table} == {("CC-BY-4.0", "v1-20261127T083001Z")}


def test_a_table_holds_the_values_of_the_json(files):
    row = rows(files["api/v1/roles.csv"])[0]
    assert (
        row["title_id"],
        row["aliases_en"],
        row["codes_isco08_code"],
        row["codes_kbji2014_code"],
        row["interests_social"],
    ) == ("Juru Arsip", "Filing Clerk", "4415", "4415.02", "3.25")
    story = rows(files["api/v1/stories.csv"])[0]
    assert len(story["steps_text_id"].split(" | ")) == len(
        json.loads(files["api/v1/stories.json"])["stories"][0]["steps"]
    )


SPREADSHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def sheet(book):
    """Return the cells of a workbook by their reference, e.g. `B2`: a text, or a number as float."""
    with zipfile.ZipFile(BytesIO(book)) as archive:
        root = ElementTree.fromstring(archive.read("xl/worksheets/sheet1.xml"))
    return {
        cell.get("r"): "".join(cell.itertext()) if cell.get("t") == "inlineStr" else float("".join(cell.itertext()))
        for cell in root.iter(f"{SPREADSHEET}c")
    }


@pytest.mark.parametrize("name", COLUMNS)
def test_a_workbook_has_the_rows_and_columns_of_its_table_under_any_country_settings(files, name):
    cells = sheet(files[f"api/v1/{name}.xlsx"])
    head, *table = csv.reader(StringIO(files[f"api/v1/{name}.csv"], newline=""))
    letters = [before + letter for before in ("", "A") for letter in ascii_uppercase][: len(head)]
    assert [cells[f"{column}1"] for column in letters] == head
    for number, row in enumerate(table, 2):
        for column, cell in zip(letters, row, strict=True):
            shown = cells.get(f"{column}{number}", "")
            assert shown == (float(cell) if isinstance(shown, float) else cell.removeprefix("'"))


def test_codes_and_days_in_a_workbook_are_texts_and_only_numbers_are_numbers(files):
    cells = sheet(files["api/v1/roles.xlsx"])
    values = {head: cells.get(f"{column[:-1]}2") for column, head in cells.items() if re.fullmatch("[A-Z]+1", column)}
    codes = (values["codes_isco08_code"], values["codes_kbji2014_code"])
    assert (codes, values["reviewed"]) == (("4415", "4415.02"), "2026-01-02")
    assert values["interests_social"] == 3.25


@pytest.mark.parametrize("title", ["=1+1", "@SUM(A1)", " 2-3", "0012", "a\tb\n<c> & d", "_x0041_", "\x01\r\x1f\uffff"])
def test_a_cell_of_a_workbook_holds_just_the_text_that_was_written(title):
    book = workbook("a", [["x"], [title]], BUILT)
    back = re.sub("_x([0-9A-F]{4})_", lambda match: chr(int(match[1], 16)), sheet(book)["A2"])  # as Excel reads it
    assert back == title


def test_a_workbook_has_the_parts_that_spreadsheet_programs_look_for(files):
    with zipfile.ZipFile(BytesIO(files["api/v1/roles.xlsx"])) as archive:
        texts = {name: archive.read(name).decode() for name in archive.namelist()}
    kinds = ElementTree.fromstring(texts["[Content_Types].xml"])
    assert {f"/{name}" for name in texts if name.startswith("xl/") and not name.endswith(".rels")} == {
        kind.get("PartName") for kind in kinds if kind.get("PartName")
    }
    links = ElementTree.fromstring(texts["xl/_rels/workbook.xml.rels"])
    assert {f"xl/{link.get('Target')}" for link in links} <= set(texts)
    assert '<sheet name="roles"' in texts["xl/workbook.xml"]


def test_the_table_with_a_byte_order_mark_differs_by_nothing_else(files):
    for name in COLUMNS:
        assert files[f"api/v1/{name}.excel.csv"] == "\ufeff" + files[f"api/v1/{name}.csv"]


@pytest.mark.parametrize(
    "title", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", '=HYPERLINK("https://example.org","a")']
)
def test_no_cell_of_a_table_can_become_a_formula(good_site, title):
    role = replace(good_site.catalog.roles["file-clerk"], title=Text({"id": title, "en": "File Clerk"}))
    site = replace(good_site, catalog=replace(good_site.catalog, roles={**good_site.catalog.roles, role.key: role}))
    table = rows(open_data(site, SITE, BUILT)["api/v1/roles.csv"])
    assert [
        cell for row in table for cell in row.values() if cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝"))
    ] == []
    assert table[0]["title_id"].startswith("'") and table[0]["title_en"] == "File Clerk"


def test_linked_data_says_how_nearly_a_code_means_the_role_and_needs_no_other_file(files):
    document = json.loads(files["api/v1/roles.jsonld"])
    role = next(node for node in document["@graph"] if "Occupation" in node["@type"])
    assert role["skos:exactMatch"] == "http://data.europa.eu/esco/occupation/00000000-0000-0000-0000-000000000001"
    assert role["name"] == [{"@value": "Juru Arsip", "@language": "id"}, {"@value": "File Clerk", "@language": "en"}]
    assert isinstance(document["@context"], dict)


def test_the_archive_holds_every_file_with_licence_and_changes(files):
    with zipfile.ZipFile(BytesIO(files["api/v1/balik-layar.zip"])) as archive:
        names = archive.namelist()
        own = {name.removeprefix("balik-layar-v1-20261127T083001Z/"): archive.read(name) for name in names}
        assert {(entry.date_time, entry.external_attr >> 16) for entry in archive.infolist()} == {
            ((2026, 11, 27, 8, 30, 0), 0o100644)
        }
    assert names == sorted(names)
    assert {path: content for path, content in own.items() if "/" in path} == {
        path: content if isinstance(content, bytes) else content.encode()
        for path, content in files.items()
        if path.startswith(("api/", "schema/")) and not path.endswith(".zip")
    }
    assert (
        b"https://creativecommons.org/licenses/by/4.0/" in own["LICENCE.txt"]
        and b"Credit: Balik Layar contributors" in own["LICENCE.txt"]
    )
    assert b"file-clerk" in own["CHANGES.txt"]


def test_an_archive_older_than_zip_itself_is_whole(good_site):
    content = open_data(good_site, SITE, datetime(1970, 1, 1, tzinfo=UTC))["api/v1/balik-layar.zip"]
    assert isinstance(content, bytes)
    assert zipfile.ZipFile(BytesIO(content)).testzip() is None


# Prints the hash of all files of the open data of a folder, made below another time zone and umask.
HASH = """
import hashlib, os, sys
from datetime import UTC, date, datetime
from pathlib import Path
os.umask(int(sys.argv[2], 8))
from scripts.reading.loader import load
from scripts.pipeline import catalog_from
from scripts.outputs.open_data import open_data
from scripts.pages.page_list import list_pages
raw = load(Path(sys.argv[1]), date(2026, 11, 23))
site = list_pages(catalog_from(raw), raw.pages)
files = open_data(site, "https://example.org/x/", datetime(2026, 11, 27, 8, 30, 1, tzinfo=UTC))
whole = hashlib.sha256()
for path, content in files.items():
    whole.update(path.encode() + (content if isinstance(content, bytes) else content.encode()))
print(whole.hexdigest())
"""


def test_the_same_data_and_time_give_the_same_bytes_on_any_machine(good):
    def made(zone, umask, seed):
        environment = {**os.environ, "TZ": zone, "PYTHONHASHSEED": seed}
        return subprocess.run(
            [sys.executable, "-c", HASH, str(good), umask],
            cwd=ROOT,
            env=environment,
            capture_output=True,
            text=True,
            check=True,
        ).stdout

    assert (
        len({made("Asia/Jakarta", "077", "1"), made("America/Los_Angeles", "000", "2"), made("UTC", "022", "3")}) == 1
    )
