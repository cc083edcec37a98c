from scripts.checks import check
from scripts.editing.status import status
from scripts.reading.loader import load
from tests.conftest import TODAY


def rows(good, lang="en", **changes):
    path = good / "data" / "roles.yaml"
    text = path.read_text("utf-8")
    for old, new in changes.values():
        text = text.replace(old, new, 1)
    path.write_text(text, "utf-8")
    raw = load(good, TODAY)
    lines = status(raw, check(raw), lang).splitlines()
    return {tuple(line.split()[:2]): line.split()[2:] for line in lines[2:-2]}, lines[-1]


def test_a_finished_role_lacks_nothing_but_what_it_may_leave_out(good):
    table, total = rows(good)
    assert table["file-clerk", "id"] == ["0", "0", "0", "2026-01-02", "notes,", "pay"]
    assert total == "2 roles: 0 unwritten, 0 mistakes, 0 unsourced, 0 past review."


def test_each_language_has_its_own_count(good):
    table, total = rows(good, a=("id: Mencatat berkas.", "id: ✍ tugas"), b=("en: They ask for files.", 'en: ""'))
    assert table["file-clerk", "id"][:3] == ["1", "0", "0"]
    assert table["file-clerk", "en"][:3] == ["0", "1", "0"]
    assert total == "2 roles: 1 unwritten, 1 mistakes, 0 unsourced, 0 past review."


def test_a_claim_without_a_source_and_an_old_review_show(good):
    table, total = rows(
        good, a=("        sources: [book, onet]\n", ""), b=("reviewed: 2026-01-02", "reviewed: 2024-01-02")
    )
    assert table["file-clerk", "id"][2:5] == ["1", "2024-01-02", "past"]
    assert total == "2 roles: 0 unwritten, 0 mistakes, 1 unsourced, 1 past review."


def test_data_that_cannot_be_read_still_has_a_status(good):
    (good / "data" / "roles.yaml").write_text("roles: [1, {key: [x]}, {reviewed: 3}]", "utf-8")
    raw = load(good, TODAY)
    assert "3 pekerjaan" in status(raw, check(raw), "id")
