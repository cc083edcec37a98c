import pytest

from scripts.checks import check
from scripts.config import CONTENT_FILES, DATA_FILES
from scripts.reading.loader import load
from scripts.reading.yaml_builder import MOST_VALUES
from scripts.urls import GENERATED_FOLDERS
from tests.conftest import TODAY


def test_hand_written_pages_are_read_with_their_citations(good):
    page = next(page for page in load(good, TODAY).pages if page.path == "en/index.md")
    assert (page.path, page.front_matter.get(("id",))) == ("en/index.md", "home")
    assert page.citations == (("book", 9),)
    assert page.first_anchors == {"book"}


def test_generated_pages_are_not_taken_for_hand_written_ones(good):
    for folder in GENERATED_FOLDERS:
        (good / "docs" / folder).mkdir(parents=True)
        (good / "docs" / folder / "x.md").write_text("# X", "utf-8")
    assert len(load(good, TODAY).pages) == 8


def test_a_missing_file_and_one_that_is_not_text_are_problems(good):
    (good / "data" / "sources.yaml").unlink()
    (good / "data" / "roles.yaml").write_bytes(b"a: 1\nb: caf\xe9\n")
    problems = load(good, TODAY).problems
    assert {(p.file, p.line, p.column, p.rule) for p in problems} == {
        ("data/sources.yaml", 1, 1, "reading.missing-file"),
        ("data/roles.yaml", 2, 7, "reading.not-utf8"),
    }


def test_a_folder_in_the_place_of_a_file_is_a_problem(good):
    (good / "data" / "roles.yaml").unlink()
    (good / "data" / "roles.yaml").mkdir()
    assert [(p.file, p.rule) for p in load(good, TODAY).problems] == [("data/roles.yaml", "reading.unreadable")]


def test_a_file_of_100_megabytes_is_not_even_read(good):
    with (good / "data" / "roles.yaml").open("wb") as file:
        file.truncate(100_000_000)
    assert [(p.file, p.rule) for p in load(good, TODAY).problems] == [("data/roles.yaml", "reading.too-large")]


def test_a_file_of_a_million_parts_is_refused(good):
    (good / "data" / "roles.yaml").write_text("a: [" + "1," * (MOST_VALUES + 1) + "]", "utf-8")
    assert [p.rule for p in load(good, TODAY).problems] == ["reading.too-many"]


def test_an_empty_file_is_a_problem(good):
    (good / "data" / "roles.yaml").write_text("", "utf-8")
    assert [p.rule for p in load(good, TODAY).problems] == ["reading.empty"]


def test_a_project_without_exceptions_needs_no_file_of_them(good):
    (good / "data" / "exceptions.yaml").unlink()
    data = load(good, TODAY)
    assert data.problems == () and "data/exceptions.yaml" not in data.texts


def test_a_mark_of_byte_order_and_line_ends_of_windows_are_read(good):
    path = good / "data" / "roles.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert load(good, TODAY).problems == ()


def test_each_data_file_is_there_by_its_name(good):
    data = load(good, TODAY)
    assert list(data.trees) == list(data.values) == list(DATA_FILES)
    assert data.values["roles"] is data.roles.value
    assert {tree.file for tree in data.content} == {f"data/{name}.yaml" for name in CONTENT_FILES}


def test_problems_of_a_page_stand_in_its_file(good):
    path = good / "docs" / "id" / "index.md"
    path.write_text(path.read_text("utf-8").replace("title: Beranda", "title: Beranda: awal"), "utf-8")
    assert [(p.file, p.line, p.rule) for p in load(good, TODAY).problems] == [("docs/id/index.md", 3, "reading.colon")]


def test_what_can_be_shown_of_a_file_that_is_no_text_is_kept(good):
    (good / "data" / "roles.yaml").write_bytes(b"a: caf\xe9\n")
    assert load(good, TODAY).texts["data/roles.yaml"] == "a: caf\ufffd\n"


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
@pytest.mark.parametrize("start", ["", "\ufeff"])
def test_a_file_is_the_same_whatever_its_line_ends(good, start, end):
    expected = load(good, TODAY)
    for path in [
        *(good / "data").glob("*.yaml"),
        *(good / "docs").rglob("*.md"),
        good / "data/schema/known.schema.json",
    ]:
        text = path.read_text("utf-8")
        path.write_bytes((start + text.rstrip().replace("\n", end)).encode("utf-8"))
    found = load(good, TODAY)
    assert found.problems == () and found.values == expected.values and check(found) == []
    assert {name: text.rstrip() for name, text in found.texts.items()} == {
        name: text.rstrip() for name, text in expected.texts.items()
    }
    assert [(page.path, page.citations) for page in found.pages] == [
        (page.path, page.citations) for page in expected.pages
    ]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_another_encoding_is_one_problem_that_names_it(good, encoding):
    path = good / "data" / "quiz.yaml"
    path.write_bytes(f"{path.read_text('utf-8')}# kafé\n".encode(encoding))
    (problem,) = load(good, TODAY).problems
    assert problem.rule == "reading.not-utf8"
    assert ("Windows-1252" if encoding == "cp1252" else encoding[:6].upper()) in problem.explain("en").what
