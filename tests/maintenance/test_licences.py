"""The page of licences says what the lock files hold and the packages say of themselves."""

import re
import shutil
from importlib.metadata import PathDistribution

import pytest

from scripts.config import LOCALES
from scripts.maintenance.licences import (
    BUNDLED_PACKAGES,
    licence_lists,
    licence_pages,
    python_licences,
    replace_lists,
)
from tests.conftest import ROOT


def read(name):
    return (ROOT / name).read_text("utf-8")


@pytest.mark.parametrize("page", list(licence_pages(ROOT / "docs")), ids=lambda page: page.name)
def test_the_page_is_what_the_lock_files_make_of_it(page):
    """If not, `python -m scripts.maintenance.licences` writes it anew; `make lock` does so too."""
    text = page.read_text("utf-8")
    assert replace_lists(text, licence_lists(ROOT)) == text
    assert "**?**" not in text, "a package that does not name its licence"


def test_there_is_a_page_in_each_language():
    assert len(list(licence_pages(ROOT / "docs"))) == len(LOCALES)


def test_the_packages_that_readers_get_are_those_that_are_bundled():
    bundled = re.search(r"const BUNDLED = \{(.*)\}", read("scripts/mkdocs_site/frontend/licences.mjs"))
    assert bundled
    assert sorted(re.findall(r'"?([@\w/-]+)"?: "', bundled[1])) == sorted(BUNDLED_PACKAGES)


@pytest.mark.parametrize(
    ("fields", "licence"),
    [
        ({"License-Expression": "MIT OR Apache-2.0", "License": "BSD"}, "MIT OR Apache-2.0"),
        ({"License": "Apache-2.0"}, "Apache-2.0"),
        ({"License": "UNKNOWN", "Classifier": "License :: OSI Approved :: MIT License"}, "MIT"),
        ({"License": "Copyright 2023 A. Person\nPermission is hereby granted, free of charge, to any person"}, "MIT"),
        (
            {"Classifier": "License :: OSI Approved :: Python Software Foundation License"},
            "Python Software Foundation License",
        ),
        ({}, "?"),
    ],
)
def test_a_package_names_its_licence_in_one_of_several_ways(fields, licence, tmp_path):
    lines = [f"{name}: {value}".replace("\n", "\n        ") for name, value in fields.items()]
    (tmp_path / "METADATA").write_text("\n".join(["Name: a-package", *lines, ""]), "utf-8")
    package = PathDistribution(tmp_path).metadata
    assert python_licences("a-package==1.0 \\\n", lambda name: package, {}) == {"a-package": licence}


def test_a_package_that_only_another_python_needs_stays_listed(tmp_path):
    """Locked for an older or a newer Python, it is not installed here."""
    shutil.copytree(ROOT / "docs", tmp_path / "docs", ignore=shutil.ignore_patterns("pekerjaan", "roles"))
    shutil.copy(ROOT / "package-lock.json", tmp_path)
    lock = read("requirements.txt") + "a-backport==1.0 ; python_full_version < '3.0' \\\n    --hash=sha256:00\n"
    (tmp_path / "requirements.txt").write_text(lock, "utf-8")
    for page in licence_pages(tmp_path / "docs"):
        page.write_text(page.read_text("utf-8").replace("`babel`", "`a-backport`, `babel`"), "utf-8")
        assert replace_lists(page.read_text("utf-8"), licence_lists(tmp_path)) == page.read_text("utf-8")


def test_a_page_keeps_its_words_and_gets_new_lists():
    before = "# A\n\n## B { #one }\n\nWords.\n\n- **MIT**: `old`\n\n## C { #two }\n\nMore words.\n\n"
    after = replace_lists(before, {"one": "- **MIT**: `new`", "two": "- **ISC**: `x`"})
    assert (
        after
        == "# A\n\n## B { #one }\n\nWords.\n\n- **MIT**: `new`\n\n## C { #two }\n\nMore words.\n\n- **ISC**: `x`\n"
    )
    assert replace_lists(after, {"one": "- **MIT**: `new`", "two": "- **ISC**: `x`"}) == after
