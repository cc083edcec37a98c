"""The page of licences says what the lock files hold and what the packages say of themselves."""

import re
from email.message import Message
from importlib.metadata import metadata

import pytest

from scripts.maintenance.licences import PAGES, READERS, listed, of_node, of_python, page
from tests.conftest import ROOT


def read(name):
    return (ROOT / name).read_text("utf-8")


def section(text, anchor):
    return re.search(rf"\{{ #{anchor} \}}\n(.*?)(?=^## |\Z)", text, re.DOTALL | re.MULTILINE)[1]


@pytest.mark.parametrize("name", PAGES)
def test_the_page_is_what_the_lock_files_make_of_it(name):
    """If not, `python -m scripts.maintenance.licences` writes it anew; `make lock` does so too."""
    text, node = read(name), of_node(read("package-lock.json"))
    assert section(text, "readers").strip().endswith(listed({package: node[package] for package in READERS}))
    assert section(text, "python").strip().endswith(listed(of_python(read("requirements.txt"), metadata)))
    assert (
        section(text, "node")
        .strip()
        .endswith(listed({package: node[package] for package in node.keys() - set(READERS)}))
    )
    assert "**?**" not in text, "a package that does not say its licence"


def test_the_packages_that_readers_get_are_those_that_are_bundled():
    bundled = re.search(r"const BUNDLED = \{(.*)\}", read("scripts/mkdocs_site/frontend.mjs"))[1]
    assert sorted(re.findall(r'"?([@\w/-]+)"?: "', bundled)) == sorted(READERS)


@pytest.mark.parametrize(
    ("said", "licence"),
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
def test_a_package_says_its_licence_in_one_of_several_ways(said, licence):
    package = Message()
    for name, value in said.items():
        package[name] = value
    assert of_python("a-package==1.0 \\\n", lambda name: package) == {"a-package": licence}


def test_a_page_keeps_its_words_and_gets_new_lists():
    before = "# A\n\n## B { #one }\n\nWords.\n\n- **MIT**: `old`\n\n## C { #two }\n\nMore words.\n\n"
    after = page(before, {"one": "- **MIT**: `new`", "two": "- **ISC**: `x`"})
    assert (
        after
        == "# A\n\n## B { #one }\n\nWords.\n\n- **MIT**: `new`\n\n## C { #two }\n\nMore words.\n\n- **ISC**: `x`\n"
    )
    assert page(after, {"one": "- **MIT**: `new`", "two": "- **ISC**: `x`"}) == after
