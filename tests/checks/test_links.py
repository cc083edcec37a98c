from scripts.checks import check
from scripts.reading.loader import load
from tests.checks.edits import edit
from tests.conftest import TODAY

HOME = "docs/id/index.md"


def dead(project, target):
    """Return the targets that are called dead on a home page with one more link."""
    edit(project, "# Beranda\n", f"# Beranda\n\n[x]({target})\n", HOME)
    return [p.values["target"] for p in check(load(project, TODAY)) if p.rule == "pages.dead-link"]


def test_a_link_may_lead_to_pages_written_by_hand_and_to_those_that_the_build_makes(good):
    for target in (
        "data.md",
        "keahlian/teliti.md",
        "pekerjaan/juru-arsip.md",
        "jurusan/smk-kantor.md",
        "sumber/index.md#book",
        "../en/index.md",
    ):
        assert dead(good, target) == []


def test_a_dead_link_names_the_nearest_page(good):
    assert dead(good, "keahlian/telit.md") == ["keahlian/telit.md"]
    (problem,) = check(load(good, TODAY))
    assert "“id/keahlian/teliti.md”" in problem.explain("en").why


def test_where_pages_come_from_what_cannot_be_read_no_link_is_called_dead(good):
    """An editor who breaks one file is told of that file, and not of every page that leads to what it held."""
    for name, target in (("skills", "keahlian/teliti.md"), ("programmes", "jurusan/smk-kantor.md")):
        (good / "data" / f"{name}.yaml").write_text(f"{name}: [\n", "utf-8")
        assert dead(good, target) == []
