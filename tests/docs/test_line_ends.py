"""A checkout on Windows has the same bytes as any other."""

from fnmatch import fnmatch

import pytest

from tests.conftest import ROOT

ATTRIBUTES = [
    line.split() for line in (ROOT / ".gitattributes").read_text("utf-8").splitlines() if line[:1] not in ("", "#")
]


def test_every_text_has_line_feeds():
    assert ATTRIBUTES[0] == ["*", "text=auto", "eol=lf"]


@pytest.mark.parametrize("name", ["screenshot.png", "favicon.ico", "font.woff2", "copy.zip", "page.gz"])
def test_a_binary_file_is_never_changed(name):
    assert ["binary"] in [rest for pattern, *rest in ATTRIBUTES if fnmatch(name, pattern) and pattern != "*"]


@pytest.mark.parametrize("file", [".ci/run", "Makefile"])
def test_what_a_shell_starts_has_no_line_end_of_windows(file):
    assert b"\r" not in (ROOT / file).read_bytes()
