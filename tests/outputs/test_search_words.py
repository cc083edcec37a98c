"""The words of the search, run by the same Node that builds the index."""

import pytest

from tests import javascript
from tests.conftest import ROOT

FAMILIES = [
    line.split()
    for line in (ROOT / "tests/fixtures/word_families.txt").read_text("utf-8").splitlines()
    if not line.startswith("#")
]


def run(code, value):
    return javascript.run(
        {
            "search/stemmer": "roots, words",
            "search/ranking": "open",
            (ROOT / "scripts" / "outputs" / "search" / "index.mjs").as_uri(): "searchIndex",
        },
        code,
        value,
    )


def test_the_words_of_a_family_share_a_root():
    shared = run(
        "input.map((family) => family.map(roots).reduce((a, b) => a.filter((root) => b.includes(root))))", FAMILIES
    )
    assert len(FAMILIES) >= 200
    assert [family for family, roots in zip(FAMILIES, shared, strict=True) if not roots] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pajak Penghasilan (PPh 21)", ["pajak", "penghasilan", "pph", "21"]),
        ("R&D, 4416.01", ["r&d", "4416.01"]),
        ("Résumé", ["resume"]),
        ("A/P, a.r. dan rekrutmen/seleksi", ["ap", "ar", "dan", "rekrutmen", "seleksi"]),
        ("😀 <b>", ["b"]),
        ("", []),
    ],
)
def test_a_text_is_parted_into_words(text, expected):
    assert run("words(input)", text) == expected


def document(kind, key, title, **rest):
    empty = {
        "lead": "",
        "family": "",
        "also": [],
        "typed": [],
        "typed_there": [],
        "codes": [],
        "twin": [],
        "sections": [],
        "other": "",
    }
    return {"kind": kind, "key": f"{kind}/{key}", "url": f"{key}/", "title": title, **empty, **rest}


DOCUMENTS = [
    document(
        "role",
        "payroll",
        "Staf Penggajian",
        also=["Payroll Staff"],
        codes=[["ISCO-08", "4313"]],
        sections=[["duties", "Tugas", "Menghitung lembur karyawan."]],
        twin=["Payroll Officer"],
    ),
    document(
        "role", "tax", "Staf Pajak", sections=[["duties", "Tugas", ""]], typed=["ngurus pajak"], twin=["Tax Officer"]
    ),
    document("term", "pay", "Gaji pokok", lead="Bagian upah yang tetap.", twin=["Basic salary"]),
]
QUERIES = {"ignored": ["yang"], "light": ["staf", "bikin"], "asking": ["apa itu"], "alike": {"duit": "gaji"}}
ASK = "input.queries.map((query) => open(JSON.parse(searchIndex(input.documents, input.rest, 9e9))).search(query).map(({ doc, reason, section }) => [doc.url, reason ?? section?.[0] ?? null]))"


def ask(*queries):
    return run(ASK, {"documents": DOCUMENTS, "rest": QUERIES, "queries": list(queries)})


def test_a_role_comes_before_a_term_that_matches_alike():
    assert ask("menggaji")[0][0] == ["payroll/", None]


def test_a_hit_says_why_it_is_one_when_that_does_not_show():
    assert ask("4313", "payroll", "lembur", "tax") == [
        [["payroll/", "codes"]],
        [["payroll/", "also"]],
        [["payroll/", "duties"]],
        [["tax/", "twin"]],
    ]


def test_slips_everyday_words_and_empty_words_do_not_matter():
    for hits in ask("pnggajian", "yang pajak", "duit"):
        assert hits
    assert [hits for hits in ask("zxqwv", "", "…") if hits] == []


def test_two_letters_in_the_other_order_are_one_slip():
    assert ask("gjai", "pajka")[1][0][0] == "tax/" and ask("gjai")[0]


def test_a_word_that_says_little_neither_finds_nor_hides():
    """Staff and make are no reason to come first, and the word beside them finds what it finds alone."""
    assert [hits[0][0] for hits in ask("staf lembur", "bikin pajak")] == ["payroll/", "tax/"]
    assert len(ask("staf")[0]) == 2, "alone it is a word like others"
    assert [hits[0] for hits in ask("bikin lembur", "lembur")] == [["payroll/", "duties"]] * 2


def test_a_code_is_found_however_it_is_parted_and_nothing_else_with_it():
    documents = [
        document("role", "one", "Satu", codes=[["ISCO-08", "4313"], ["O*NET", "43-3051.00"], ["KBJI", "4313.02"]]),
        document("role", "two", "Dua", codes=[["O*NET", "43-4161.00"], ["KBJI", "4313.01"]]),
    ]
    found = run(
        ASK,
        {
            "documents": documents,
            "rest": QUERIES,
            "queries": ["43-3051.00", "43 3051 00", "43305100", "43-3051", "4313", "431302"],
        },
    )
    assert found == [[["one/", "codes"]]] * 6


def test_a_whole_question_finds_the_question_that_is_like_it():
    documents = [*DOCUMENTS, document("question", "admin", "Apakah gaji sama dengan upah?")]
    assert (
        run(
            ASK,
            {
                "documents": documents,
                "rest": {**QUERIES, "ignored": ["apakah", "sama", "dengan"]},
                "queries": ["apakah upah sama dengan gaji"],
            },
        )[0][0][0]
        == "admin/"
    )


def test_an_index_keeps_to_its_weight_as_far_as_it_can_and_is_the_same_each_time():
    many = [
        document(
            "role",
            f"r{i}",
            f"Jabatan {i}",
            lead="Kata " * 20,
            sections=[
                ["duties", "Tugas", " ".join(f"kata{j} tugas{chr(97 + i % 26)}{chr(97 + j)}" for j in range(26))]
            ],
        )
        for i in range(60)
    ]
    small, again, large = run(
        "[input.docs, input.docs].map((docs) => searchIndex(docs, input.rest, 300)).concat(searchIndex(input.docs, input.rest, 9e9))",
        {"docs": many, "rest": QUERIES},
    )
    assert small == again
    assert len(small) < len(large)
