from scripts.load import GENERATED, load
from tests.conftest import TODAY


def test_hand_written_pages_are_read_with_their_citations(good):
    page = next(page for page in load(good, TODAY).pages if page.path == "en/index.md")
    assert (page.path, page.front_matter.get(("id",))) == ("en/index.md", "home")
    assert page.citations == (("book", 9),)
    assert page.first_anchors == {"book"}


def test_generated_pages_are_not_taken_for_hand_written_ones(good):
    for folder in GENERATED:
        (good / "docs" / folder).mkdir(parents=True)
        (good / "docs" / folder / "x.md").write_text("# X", "utf-8")
    assert len(load(good, TODAY).pages) == 4


def test_a_missing_file_and_one_that_is_not_text_are_problems(good):
    (good / "data" / "sources.yaml").unlink()
    (good / "data" / "roles.yaml").write_bytes(b"a: 1\nb: \xff\n")
    problems = load(good, TODAY).problems
    assert {(p.file, p.line, p.what) for p in problems} == {
        ("data/sources.yaml", 1, "the file is missing"),
        ("data/roles.yaml", 2, "the file is not UTF-8 text"),
    }
