"""Read back by Python's own zipfile, which knows the format well."""

import time
from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from scripts.outputs.zip_archive import zip_archive

FILES = {
    "b/page.html": b"<p>" * 5000,
    "a/kosong.txt": b"",
    "b/keahlian-é.txt": "é".encode(),
    "b/x.bin": bytes(range(256)),
}


def test_a_zip_holds_the_files_sorted_and_whole():
    with ZipFile(BytesIO(zip_archive(FILES, datetime(2026, 11, 23, 17, 40, 58, tzinfo=UTC)))) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == sorted(FILES)
        assert {name: archive.read(name) for name in archive.namelist()} == FILES
        for entry in archive.infolist():
            assert (entry.date_time, entry.compress_type) == ((2026, 11, 23, 17, 40, 58), ZIP_DEFLATED)
            assert entry.external_attr >> 16 == 0o100644, "a file that everybody may read"


@pytest.mark.parametrize("moment", [None, datetime(1970, 1, 1), datetime(1979, 12, 31, 23, 59)])
def test_a_zip_of_no_time_or_an_early_one_has_the_first_that_zip_knows(moment):
    with ZipFile(BytesIO(zip_archive(FILES, moment))) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_the_zone_of_the_machine_leaves_no_trace(monkeypatch):
    moment = datetime(2026, 3, 29, 1, 30, tzinfo=UTC)
    here = zip_archive(FILES, moment)
    monkeypatch.setenv("TZ", "America/St_Johns")
    time.tzset()
    try:
        assert zip_archive(dict(reversed(FILES.items())), moment) == here
    finally:
        monkeypatch.undo()
        time.tzset()


def test_a_zip_of_nothing_is_one():
    with ZipFile(BytesIO(zip_archive({}, None))) as archive:
        assert archive.namelist() == []
