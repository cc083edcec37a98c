"""make build with what the last build left: the same bytes as without it, and only what changed is another file."""

import re
import shutil

import pytest

from tests.generator import with_roles
from tests.site.conftest import small_copy_of_project
from tests.site.test_build import start

OLD, NEW = "Mengatur jadwal wawancara", "Menata jadwal wawancara"


def build(project):
    """Build a project; return the bytes of each file of its site, and its number on the disk."""
    assert start(project).wait() == 0
    files = {
        path.relative_to(project / "site").as_posix(): path for path in (project / "site").rglob("*") if path.is_file()
    }
    return {name: path.read_bytes() for name, path in files.items()}, {
        name: path.stat().st_ino for name, path in files.items()
    }


@pytest.fixture
def project(tmp_path):
    return with_roles(small_copy_of_project(tmp_path / "kept", tmp_path / "small"), 4)


def test_a_changed_role_changes_its_own_pages_and_a_warm_build_gives_the_bytes_of_a_cold_one(project):
    before, places = build(project)
    roles = project / "data" / "roles.yaml"
    roles.write_text(roles.read_text("utf-8").replace(OLD, NEW, 1), "utf-8")
    warm, now = build(project)
    assert {name for name in warm if now[name] != places.get(name)} == {
        name for name in warm if warm[name] != before.get(name)
    }, "what did not change is the file that it was"
    changed = {name for name in warm if warm[name] != before.get(name)}
    assert {name for name in changed if name.endswith(".html")} == {
        "pekerjaan/asisten-hrd/index.html",
        "bandingkan/asisten-hrd-dan-asisten-keuangan/index.html",
        "guru/sumber-daya-manusia/index.html",
    }, "the role, its comparison, the lesson on its family"
    assert {re.sub(r"[0-9a-f]{4,8}(?=\.)", "…", name) for name in changed if not name.endswith(".html")} == {
        "bandingkan/hr-assistant.json",
        "api/v1/roles/hr-assistant.json",
        "api/v1/roles.jsonld",
        "api/v1/balik-layar.zip",
        "s/id-….js",
        "s/en-….js",
        "assets/whole.json",
        "assets/whole.….pack",
        "balik-layar.zip",
    }, "its data, the searches, and what readers take along"

    roles.write_text(
        roles.read_text("utf-8").replace("title: {id: Asisten HRD, ", "title: {id: Asisten HRD Baru, ", 1), "utf-8"
    )
    warm, _ = build(project)
    assert "Asisten HRD Baru" in warm["pekerjaan/asisten-keuangan/index.html"].decode().rpartition("<nav")[2], (
        "a page whose own text is the same names the next one anew"
    )

    for kept in (project / ".cache").rglob("*"):
        if kept.is_file():
            content = kept.read_bytes()
            kept.write_bytes(content[: len(content) // 2] + b"?" + content[len(content) // 2 + 1 :])
    assert build(project)[0] == warm, "a damaged cache is made anew"
    for folder in (".cache", "site"):
        shutil.rmtree(project / folder)
    assert build(project)[0] == warm, "cold as warm"
