"""What a machine lacks is told in a sentence with the place and what to do."""

import errno
import tempfile
from pathlib import Path

import pytest

from scripts.config import LOCALES
from scripts.machine_faults import machine_fault

ROOT = Path("/home/someone/project")


@pytest.mark.parametrize("lang", LOCALES)
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT, errno.EACCES, errno.EPERM, errno.EROFS])
def test_the_place_is_the_one_that_was_written(number, lang):
    written = str(ROOT / "site" / "favicon.svg")
    for error in (OSError(number, "x", written), OSError(number, "x", "theme/favicon.svg", None, written)):
        sentence = machine_fault(error, ROOT, lang)
        assert sentence and written in sentence and "\n" not in sentence and "theme/" not in sentence


@pytest.mark.parametrize("lang", LOCALES)
def test_an_error_that_names_no_place_may_come_from_any(lang):
    sentence = machine_fault(OSError(errno.ENOSPC, "x"), ROOT, lang)
    assert sentence and str(ROOT) in sentence and tempfile.gettempdir() in sentence


def test_a_machine_without_room_for_temporary_files_says_so(monkeypatch):
    def none():
        raise FileNotFoundError(errno.ENOENT, "No usable temporary directory found")

    assert machine_fault(FileNotFoundError(errno.ENOENT, "no such file"), ROOT, LOCALES[-1]) is None
    monkeypatch.setattr("tempfile.gettempdir", none)
    sentence = machine_fault(FileNotFoundError(errno.ENOENT, "x"), ROOT, LOCALES[-1])
    assert sentence and "TMPDIR" in sentence
