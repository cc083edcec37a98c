from scripts.write import find_orphans, write


def test_only_what_changed_is_written(tmp_path):
    files = {"parts/a.md": "one", "en/roles/b.md": "two"}
    assert write(files, tmp_path) == ["en/roles/b.md", "parts/a.md"]
    before = (tmp_path / "parts/a.md").stat().st_mtime_ns
    assert write(files | {"en/roles/b.md": "three"}, tmp_path) == ["en/roles/b.md"]
    assert (tmp_path / "parts/a.md").stat().st_mtime_ns == before
    assert (tmp_path / "en/roles/b.md").read_text("utf-8") == "three"


def test_a_page_that_nothing_claims_any_more_goes(tmp_path):
    write({"en/roles/old.md": "x"}, tmp_path)
    assert find_orphans({}, tmp_path) == ["en/roles/old.md"]
    assert write({"en/roles/new.md": "x"}, tmp_path) == ["en/roles/new.md", "en/roles/old.md"]
    assert not (tmp_path / "en/roles/old.md").exists()


def test_hand_written_pages_are_never_touched(tmp_path):
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "index.md").write_text("mine", "utf-8")
    write({"en/roles/new.md": "x"}, tmp_path)
    assert (tmp_path / "en" / "index.md").read_text("utf-8") == "mine"


def test_nothing_half_written_is_left_behind(tmp_path):
    write({"parts/a.md": "one"}, tmp_path)
    assert [path.name for path in (tmp_path / "parts").iterdir()] == ["a.md"]
