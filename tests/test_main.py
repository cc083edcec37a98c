import json
import os
import re
import shutil
import subprocess
import sys

import pytest

from scripts.checks import CHECKS
from scripts.config import KNOWN_IDS
from tests.conftest import FIXTURES, ROOT


@pytest.fixture
def project(good):
    """A project that has our scripts and the small data."""
    shutil.copytree(ROOT / "scripts", good / "scripts", ignore=shutil.ignore_patterns("__pycache__"))
    for path in (ROOT / "data" / "schema").iterdir():
        if path.name != "known.schema.json":
            shutil.copy(path, good / "data" / "schema")
    shutil.copy(ROOT / ".prettierrc", good)
    (good / "node_modules").symlink_to(ROOT / "node_modules")
    return good


def run(project, *arguments, input=""):
    return subprocess.run(
        [sys.executable, "-m", "scripts", *arguments],
        cwd=project,
        input=input,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONUTF8": "1"},
    )


def files(project):
    """Return what a project holds, but for what commands keep for themselves."""
    return sorted(path for path in project.rglob("*") if not {"__pycache__", ".cache"} & set(path.parts))


def test_check_counts_what_it_found_good_and_writes_nothing(project):
    before = files(project)
    result = run(project, "check")
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout == "Tidak ada kesalahan: 2 pekerjaan, 7 sumber, 126 halaman.\n"
    assert files(project) == before


def test_check_prints_every_problem_and_fails(project):
    shutil.copy(FIXTURES / "every_mistake" / "data" / "roles.yaml", project / "data")
    result = run(project, "check")
    assert result.returncode == 1
    assert "data/roles.yaml:18:12: file-clerk → level “senor” tidak dikenal" in result.stdout
    assert result.stdout.rstrip().endswith("Tidak ada yang dibangun.")
    assert "Traceback" not in result.stdout + result.stderr


def test_check_speaks_english_if_asked(project):
    shutil.copy(FIXTURES / "every_mistake" / "data" / "roles.yaml", project / "data")
    assert "file-clerk → level “senor” is not known" in run(project, "check", "--lang", "en").stdout


def test_check_annotates_lines_of_a_pull_request(project):
    shutil.copy(FIXTURES / "every_mistake" / "data" / "roles.yaml", project / "data")
    assert (
        "::error file=data/roles.yaml,line=18,col=12,endColumn=17,title="
        in run(project, "check", "--format", "github").stdout
    )


@pytest.mark.parametrize("style", ["json", "sarif"])
def test_check_prints_nothing_else_for_a_program(project, style):
    for expected in (0, 1):
        result = run(project, "check", "--format", style)
        assert (result.returncode, result.stderr) == (expected, "")
        json.loads(result.stdout)
        shutil.copy(FIXTURES / "every_mistake" / "data" / "roles.yaml", project / "data")


def test_one_check_runs_by_its_name_and_says_how_long_it_took(project):
    shutil.copy(FIXTURES / "every_mistake" / "data" / "roles.yaml", project / "data")
    result = run(project, "check", "--only", "uniqueness", "--lang", "en")
    assert (result.returncode, result.stderr) == (1, "")
    assert "(rule content.key-taken)" in result.stdout and "(rule shape." not in result.stdout
    assert re.search(r"^The check uniqueness: \d+\.\d\d s, problems: \d+\.$", result.stdout, re.MULTILINE)


def test_an_unknown_check_is_answered_with_the_nearest_and_the_list_of_all(project):
    result = run(project, "check", "--only", "referenses", "--lang", "en")
    assert (result.returncode, result.stdout) == (2, "")
    assert "Did you mean “references”?" in result.stderr
    assert all(name in result.stderr for name in CHECKS)


def test_a_fault_of_ours_shows_no_traceback(project):
    (project / "scripts" / "checks" / "json_schema.rules.yaml").unlink()
    result = run(project, "check")
    assert result.returncode == 2
    assert "Traceback" not in result.stdout + result.stderr
    assert "bukan kesalahan Anda" in result.stderr
    assert "Traceback" in (project / ".cache" / "fault.txt").read_text("utf-8")


def test_fmt_puts_the_data_in_form_and_says_what_it_did(project):
    path = project / "data" / "roles.yaml"
    good = path.read_text("utf-8")
    path.write_text(good.replace("level: junior", "level:   junior"), "utf-8")
    assert run(project, "fmt").stdout == "Sudah dalam bentuk baku: data/roles.yaml\n"
    assert path.read_text("utf-8") == good
    before = path.stat().st_mtime_ns
    assert run(project, "fmt").stdout == "Semua berkas sudah dalam bentuk baku.\n"
    assert path.stat().st_mtime_ns == before, "a file in its form is not written again"


def test_fmt_check_warns_of_a_file_out_of_form_and_writes_nothing(project):
    assert run(project, "fmt", "--check", "--strict").stdout == "Semua berkas sudah dalam bentuk baku.\n"
    path = project / "data" / "roles.yaml"
    text = path.read_text("utf-8").replace("level: junior", "level:   junior", 1)
    path.write_text(text, "utf-8")
    line = text[: text.index("level:   junior")].count("\n") + 1
    result = run(project, "fmt", "--check")
    assert result.returncode == 0 and f"data/roles.yaml:{line}:1: " in result.stdout and "make fmt" in result.stdout
    result = run(project, "fmt", "--check", "--strict", "--format", "github")
    assert result.returncode == 1 and f"::warning file=data/roles.yaml,line={line}," in result.stdout
    assert path.read_text("utf-8") == text


def test_fmt_check_fails_on_a_file_that_cannot_be_read(project):
    (project / "data" / "roles.yaml").write_text("families: [\n", "utf-8")
    result = run(project, "fmt", "--check")
    assert result.returncode == 1 and "data/roles.yaml:2:1" in result.stdout


def test_fmt_names_the_line_that_prettier_cannot_read(project):
    path = project / "data" / "quiz.yaml"
    path.write_text(f"{path.read_text('utf-8')}\nstatements_of_old: [\nx\n]\n", "utf-8")
    text = path.read_text("utf-8")
    result = run(project, "fmt")
    assert result.returncode == 1 and "data/quiz.yaml:" in result.stdout and "Flow sequence" in result.stdout
    assert path.read_text("utf-8") == text


def test_fmt_keeps_what_a_key_was_called_while_places_still_name_it(project):
    known, roles = project / KNOWN_IDS, project / "data" / "roles.yaml"
    before = known.read_text("utf-8")
    roles.write_text(roles.read_text("utf-8").replace("key: file-clerk", "key: archivist"), "utf-8")
    assert run(project, "fmt").returncode == 0
    assert known.read_text("utf-8") == before
    assert "(aturan content.key-renamed)" in run(project, "check").stdout


# The words of a mistake with signs that few terminals have.
ODD = "jůnior→✍"

WITHOUT_UTF_8 = {"PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "LC_ALL": "C"}


@pytest.mark.parametrize(
    ("encoding", "arguments"),
    [
        ("cp1252", ["check"]),
        ("iso-8859-1", ["build"]),
        ("ascii", ["check", "--format", "github"]),
        ("ascii", ["check", "--only", "json_schema"]),
    ],
)
def test_a_mistake_is_told_with_the_signs_that_the_terminal_has(project, encoding, arguments):
    roles = project / "data" / "roles.yaml"
    roles.write_text(roles.read_text("utf-8").replace("level: junior", f"level: {ODD}"), "utf-8")
    result = subprocess.run(
        [sys.executable, "-m", "scripts", *arguments],
        cwd=project,
        capture_output=True,
        env={**os.environ, **WITHOUT_UTF_8, "PYTHONIOENCODING": encoding},
    )
    assert (result.returncode, result.stderr) == (1, b"")
    assert "junior->[?]" in result.stdout.decode(encoding)


def test_files_are_read_alike_in_every_locale_and_json_holds_every_sign(project):
    roles = project / "data" / "roles.yaml"
    roles.write_text(roles.read_text("utf-8").replace("level: junior", f"level: {ODD}"), "utf-8")
    strict = ["-X", "warn_default_encoding", "-W", "error::EncodingWarning"]
    result = subprocess.run(
        [sys.executable, *strict, "-m", "scripts", "check", "--format", "json"],
        cwd=project,
        capture_output=True,
        env={**os.environ, **WITHOUT_UTF_8, "PYTHONIOENCODING": "ascii"},
    )
    assert any(ODD in problem["what"] for problem in json.loads(result.stdout)["problems"]), result.stderr


def test_fmt_leaves_a_file_that_cannot_be_read_as_it_is(project):
    path = project / "data" / "roles.yaml"
    path.write_text("families: [\n", "utf-8")
    result = run(project, "fmt")
    assert result.returncode == 1 and "data/roles.yaml:2:1" in result.stdout
    assert path.read_text("utf-8") == "families: [\n"


def test_a_new_role_is_whole_and_names_what_is_still_to_be_written(project):
    result = run(project, "role", "--title-id", "Juru Foto Kopi", "--title-en", "Copying Clerk", "--family", "clerks")
    assert result.returncode == 0, result.stdout + result.stderr
    assert all(f"data/{name}.yaml" in result.stdout for name in ("roles", "programmes", "certificates", "work-samples"))
    assert result.stdout.count("copying-clerk") == 2, "its key, for those files"
    result = run(project, "check", "--format", "json")
    problems = json.loads(result.stdout)["problems"]
    assert {p["rule"] for p in problems} == {"content.unwritten"}
    assert len([p for p in problems if p["rule"] == "content.unwritten"]) > 40
    status = run(project, "status").stdout
    assert re.search(r"^copying-clerk +id +\d\d", status, re.MULTILINE)
    assert run(project, "fmt").stdout == "Semua berkas sudah dalam bentuk baku.\n", "the skeleton is in its form"


def test_a_role_is_asked_for_and_nothing_is_written_if_the_answers_will_not_do(project):
    before = (project / "data" / "roles.yaml").read_bytes()
    for answers, words in (
        ("Juru Arsip\nFile Clerk\nclerks\n", "sudah dipakai"),
        ("A\nB\nnobody\n", "tidak ada"),
        ("!\n?\nclerks\n", "harus berisi huruf"),
        ("A\n", "Masukan berakhir"),
    ):
        result = run(project, "role", input=answers)
        assert result.returncode == 1 and words in result.stdout, result.stdout + result.stderr
        assert (project / "data" / "roles.yaml").read_bytes() == before
    assert run(project, "role", input="Juru Ketik\nTypist\nclerks\n").returncode == 0


def test_a_build_with_a_problem_leaves_the_last_site_as_it_was(project):
    (project / "site").mkdir()
    (project / "site" / "index.html").write_text("the last good one", "utf-8")
    shutil.copy(FIXTURES / "every_mistake" / "data" / "roles.yaml", project / "data")
    assert run(project, "build").returncode == 1
    assert [path.name for path in (project / "site").iterdir()] == ["index.html"]
    assert not (project / "docs" / "parts").exists()


@pytest.mark.parametrize("verb", ["addresses", "fmt"])
def test_new_addresses_are_added_to_the_register(project, verb):
    (project / "data" / "addresses.txt").write_text("/\n", "utf-8")
    assert run(project, verb).returncode == 0
    assert "/pekerjaan/juru-arsip/" in (project / "data" / "addresses.txt").read_text("utf-8").splitlines()


def test_a_pull_request_that_forgets_an_address_fails(project, tmp_path):
    shutil.copytree(project, tmp_path / "base")
    (tmp_path / "base" / "data" / "addresses.txt").write_text("/\n/lama/ /\n", "utf-8")
    (project / "data" / "addresses.txt").write_text("/\n", "utf-8")
    result = run(project, "changes", str(tmp_path / "base"))
    assert result.returncode == 1 and "/lama/" in result.stderr and "/lama/" not in result.stdout
    assert run(tmp_path / "base", "changes", str(project)).returncode == 0
