"""What modules keep on a device is what the page about privacy says, and nothing else."""

import re

from scripts.pages.browser_storage import CACHES, KEPT
from tests.conftest import ROOT

MODULES = {path.name: path.read_text("utf-8") for path in sorted((ROOT / "theme" / "modules").iterdir())}


def test_modules_keep_only_what_is_listed_under_its_name():
    texts = "\n".join(MODULES.values())
    named = set(re.findall(r"""\bkeep\("(\w+)"|\bkept\("(\w+)"|localStorage\.(\w+)""", texts))
    assert {name for names in named for name in names if name} - {"removeItem"} == set(KEPT)
    assert {name for name, text in MODULES.items() if "localStorage[" in text} == {"kept.js"}, (
        "all others go through it"
    )
    assert not re.search(r"sessionStorage|indexedDB|document\.cookie|cookieStore", texts)


def test_the_worker_names_its_caches_as_listed():
    assert f"`${{scope}} {CACHES[0]}`" in MODULES["worker.js"]
    assert f"`${{scope}} {CACHES[1]} ${{version}}`" in MODULES["whole.js"]
    opened = [call for text in MODULES.values() for call in re.findall(r"caches\.open\((.*?)\)", text)]
    assert set(opened) <= {"SEEN", "name", "versions[0]"}


def test_the_page_says_what_each_is_and_how_to_erase_it(site):
    for lang in ("id", "en"):
        words = site.catalog.labels[lang]["privacy"]
        assert {*KEPT, *CACHES} == {
            name.removeprefix("stored_") for name in words if name.startswith("stored_") and name != "stored_intro"
        }
        assert all(words[f"erase_{name}"] for name in (*KEPT, *CACHES))
